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
import { messageOf, systemReason } from "./exit.js";
import { sourceOf } from "./file-source.js";
import { PersonalData } from "./personal-data.js";
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
  /** Why there is nothing to read: a glob that matched nothing, an empty folder. */
  readonly nothing?: Bilingual;
}

/** Bytes that tell the format. */
const HEAD = 4096;
/** Lines before the shown one in which an element with personal data may begin. */
const LOOK_BACK = 3;

/** Returns how one file fares. Whatever goes wrong with it is in the result; it never throws. */
export async function checkInput(input: Input, settings: CheckSettings, given?: Source): Promise<FileResult> {
  const { file, path } = input;
  if (input.nothing) return unchecked(file, commandRules.nothingToCheck, { reason: input.nothing });
  try {
    const { head, source } = await peek(given ?? sourceOf(path as string), HEAD);
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
    const reported = report.findings.map((finding) => reportedFinding(finding, decoded, settings.showPersonal));
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

function reportedFinding(finding: Finding, decoded: Decoded<unknown>, showPersonal: boolean): ReportedFinding {
  const value = decoded.value ?? ("partial" in decoded ? decoded.partial : undefined);
  const personal = showPersonal ? undefined : new PersonalData(value);
  const excerpt = excerptOf(finding, decoded, personal);
  return { ...finding, params: personal?.params(finding) ?? finding.params, ...(excerpt && { excerpt }) };
}

function excerptOf(
  finding: Finding,
  decoded: Decoded<unknown>,
  personal: PersonalData | undefined,
): Excerpt | undefined {
  const { at } = finding;
  if (!at) return undefined;
  const line = decoded.line(at.line);
  if (line === undefined) return undefined;
  const end = at.endLine === undefined || at.endLine === at.line ? (at.endColumn ?? at.column) : line.length + 1;
  const span = spanIn(line, at.column, end, decoded.raw(finding.path)?.trim());
  if (!personal) return { text: line, ...span };
  const before: string[] = [];
  for (let number = Math.max(1, at.line - LOOK_BACK); number < at.line; number += 1) {
    before.push(decoded.line(number) ?? "");
  }
  const masked = personal.line(line, before);
  if (!span) return { text: masked.text };
  const column = masked.column(span.column);
  return { text: masked.text, column, endColumn: Math.max(column, masked.column(span.endColumn)) };
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
