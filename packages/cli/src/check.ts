import {
  type Bilingual,
  type Codec,
  catalogueOf,
  checkingRules,
  type Decoded,
  type Finding,
  peek,
  type ReadContext,
  type RuleInfo,
  type Source,
  type Standard,
  standardName,
  toFinding,
  type Verdict,
  validateSource,
  verdictOf,
} from "@egov-vn/core";
import { recognise, standardById, standards } from "@egov-vn/standards";
import { commandRules } from "./catalogue.js";
import { excerptWindow } from "./excerpt-window.js";
import { messageOf, systemReason } from "./exit.js";
import { RECOGNITION_HEAD, sourceOf } from "./file-source.js";
import { type MaskedText, PersonalData } from "./personal-data.js";
import type { Excerpt, FileResult, ReportedFinding } from "./result.js";
import { WORDS } from "./words.js";

/** What a worker is told once: how to check. */
export interface CheckSettings {
  readonly context: ReadContext;
  /** The id of the standard to hold every file to; absent: whichever recognises it. */
  readonly standard?: string;
  readonly showPersonal: boolean;
}

/** One input. Without a path it is the bytes given, or nothing at all. */
export interface Input {
  /** The path as it is shown. */
  readonly file: string;
  readonly path?: string;
  /** The command line names this very file: it was meant to be checked. */
  readonly named?: boolean;
  /** Why there is nothing to read: a glob that matched nothing, an empty folder. */
  readonly nothing?: Bilingual;
}

/** Lines before the shown one in which an element with personal data may begin. */
const LOOK_BACK = 3;

/** Returns how one file fares. Whatever goes wrong with it is in the result; it never throws. */
export async function checkInput(input: Input, settings: CheckSettings, given?: Source): Promise<FileResult> {
  const { file, path } = input;
  if (input.nothing) return unchecked(file, commandRules.nothingToCheck, { reason: input.nothing });
  try {
    const { head, source } = await peek(given ?? sourceOf(path as string), RECOGNITION_HEAD);
    const found = codecFor(head, file, settings.standard);
    if (!found) {
      await closed(source);
      return unchecked(file, checkingRules.unrecognised, { tried: standards.map(standardName) });
    }
    return await checkSource(file, found, source, settings);
  } catch (error) {
    const reason = systemReason(error);
    return unchecked(file, checkingRules.unreadable, { reason: reason ? WORDS[reason] : messageOf(error) });
  }
}

// A stream that nobody reads to its end keeps its file open.
async function closed(source: Source): Promise<void> {
  if (Symbol.asyncIterator in source) await source[Symbol.asyncIterator]().return?.(undefined);
}

function codecFor(
  head: Uint8Array,
  file: string,
  forced: string | undefined,
): { standard: Standard<unknown>; codec: Codec<unknown> } | undefined {
  if (forced === undefined) return recognise(head, file);
  const standard = standardById(forced);
  const { codecs } = standard ?? { codecs: [] };
  const name = file.toLowerCase();
  const codec =
    codecs.find((candidate) => candidate.recognises(head)) ??
    codecs.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    codecs[0];
  return standard && codec && { standard, codec };
}

function unchecked(file: string, rule: RuleInfo, params: Finding["params"]): FileResult {
  const finding = toFinding(rule, { path: "", params }) as Finding;
  const verdict: Verdict = rule.unchecked === "skipped" ? "skipped" : "error";
  return { file, verdict, checked: { values: 0, rules: 0 }, findings: [finding] };
}

async function checkSource(
  file: string,
  { standard, codec }: { standard: Standard<unknown>; codec: Codec<unknown> },
  source: Source,
  settings: CheckSettings,
): Promise<FileResult> {
  const findings: ReportedFinding[] = [];
  let values = 0;
  let rules = 0;
  let records = 0;
  for await (const { report, decoded } of validateSource(standard, codec, source, settings.context)) {
    records += 1;
    values += report.checked.values;
    rules += report.checked.rules;
    const reporting = new Reporting(decoded, settings.showPersonal);
    const reported = report.findings.map((finding) => reporting.finding(finding));
    findings.push(...reported.map((finding) => ({ ...finding, record: records })));
  }
  if (records === 0) return unchecked(file, commandRules.nothingToCheck, { reason: WORDS.reasonNoValues });
  const single = records === 1;
  return {
    file,
    verdict: verdictOf(findings, catalogueOf(standard)),
    standard: standardName(standard),
    codec: codec.id,
    checked: { values, rules },
    findings: single ? findings.map(({ record: _, ...finding }) => finding) : findings,
  };
}

/** Makes the findings of one value ready to be reported. Its lines are masked once, however many findings are in them. */
class Reporting {
  readonly #personal: PersonalData | undefined;
  #masked: { readonly number: number; readonly line: string; readonly shown: MaskedText } | undefined;

  constructor(
    readonly decoded: Decoded<unknown>,
    showPersonal: boolean,
  ) {
    const value = decoded.value ?? ("partial" in decoded ? decoded.partial : undefined);
    this.#personal = showPersonal ? undefined : new PersonalData(value);
  }

  finding(finding: Finding): ReportedFinding {
    const excerpt = this.#excerpt(finding);
    return {
      ...finding,
      params: this.#personal?.params(finding) ?? finding.params,
      ...(excerpt && { excerpt }),
    };
  }

  #excerpt(finding: Finding): Excerpt | undefined {
    const { at } = finding;
    const source = at && this.#line(at.line);
    if (!at || !source) return undefined;
    const { line, shown } = source;
    const end = at.endLine === undefined || at.endLine === at.line ? (at.endColumn ?? at.column) : line.length + 1;
    const span = spanIn(line, at.column, end, this.decoded.raw(finding.path)?.trim());
    if (!span) return excerptWindow(shown.text);
    const column = shown.column(span.column);
    return excerptWindow(shown.text, column, Math.max(column, shown.column(span.endColumn)));
  }

  /** A packet may be one line: what is masked must be known from all of it, but need not be found out twice. */
  #line(number: number): { readonly line: string; readonly shown: MaskedText } | undefined {
    if (this.#masked?.number === number) return this.#masked;
    const line = this.decoded.line(number);
    if (line === undefined) return undefined;
    const before: string[] = [];
    for (let earlier = Math.max(1, number - LOOK_BACK); this.#personal && earlier < number; earlier += 1) {
      before.push(this.decoded.line(earlier) ?? "");
    }
    const shown = this.#personal?.line(line, before) ?? { text: line, column: (original: number) => original };
    this.#masked = { number, line, shown };
    return this.#masked;
  }
}

/**
 * Returns where a span lies in a line as it is shown. A reader shows a line with long encoded runs cut to `…`, after
 * which the source's columns no longer fit: then the place is known only when the text there says so.
 */
function spanIn(
  line: string,
  column: number,
  endColumn: number,
  raw: string | undefined,
): { column: number; endColumn: number } | undefined {
  const cut = line.indexOf("…");
  const shown = line.slice(column - 1, endColumn - 1);
  const fits = cut === -1 || column - 1 <= cut || shown === raw || (shown.startsWith("<") && shown.endsWith(">"));
  if (fits) return column - 1 <= line.length ? { column, endColumn } : undefined;
  const found = raw ? line.indexOf(raw, cut) : -1;
  return raw && found !== -1 ? { column: found + 1, endColumn: found + 1 + raw.length } : undefined;
}
