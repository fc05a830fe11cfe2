import {
  type Bilingual,
  type Grading,
  type Language,
  type LocalDate,
  type LocalDateTime,
  parseLocalDate,
  type RenderedFinding,
  type RuleCatalogue,
  type RuleInfo,
  type Source,
  type Standard,
  standardName,
} from "@egov-vn/core";
import { type Bases, type BasisText, loadBases } from "./basis-text.js";
import { checkSource } from "./check-source.js";
import { failures } from "./failures.js";
import { VERSION } from "./generated/version.js";
import { LoadedStandards } from "./loaded-standards.js";
import type { FileOutcome, FilePart, RecordResult, ReportedFinding } from "./result.js";
import type { RunSettings } from "./run.js";
import type { CheckSettings } from "./settings.js";
import { allStandards, onlyStandard, type StandardList, standardAndFormat } from "./standard-list.js";
import { wordsOf } from "./words-of.js";

/** How to check, and in which words to tell. */
export interface CheckOptions {
  /** The day to judge by: rules, codes and law differ from day to day. There is no hidden today. */
  readonly asOf: LocalDate;
  /** Default: Vietnamese, the language of the law. */
  readonly lang?: Language;
  /** Ids of the systems that would have to take it, such as `bkav`: their rules are run as well. */
  readonly profiles?: readonly string[];
  /** The standard to hold the data to: `id`, `id@edition`, either with `:format`, or itself; absent: whichever recognises it. */
  readonly standard?: string | Standard<unknown>;
  /** What reports call the data; its end may tell the format. Default: the name of a `File`, else `data`. */
  readonly name?: string;
  /** Makes odd ways of writing that were understood errors. */
  readonly strict?: boolean;
  /** Re-grades rules by id. */
  readonly severities?: NonNullable<Grading["severities"]>;
  /** Shows personal data, which is masked otherwise. */
  readonly showPersonal?: boolean;
  /** Tells of each value by itself, in `values`. */
  readonly everyValue?: boolean;
  /** When the check was made, for reports. */
  readonly startedAt?: LocalDateTime;
}

/** A finding with its words in the language asked for. */
export interface FindingInWords extends ReportedFinding, RenderedFinding {
  readonly basis: BasisText;
}

/** What was recognised. */
export interface RecognisedFormat {
  /** `id@edition`. */
  readonly standard: string;
  readonly standardTitle: string;
  readonly format: string;
  readonly formatTitle: string;
}

/** What came of a check. Reports of any format are made from it. */
export interface CheckReport extends FileOutcome {
  /** What reports call the data. */
  readonly file: string;
  /** Absent when nothing recognised the data: the verdict is then `skipped`. */
  readonly recognised?: RecognisedFormat;
  /** Of each rule the first hundred, in the order of the data; `counts` has all. */
  readonly findings: readonly FindingInWords[];
  /** Each value by itself, when `everyValue` was asked for. */
  readonly values?: readonly RecordResult[];
  readonly settings: RunSettings;
  /** The rules that may occur in it. */
  readonly rules: RuleCatalogue;
  /** The standard it was checked against, by `id@edition`. */
  readonly standards: ReadonlyMap<string, Standard<unknown>>;
}

const TOOL = { name: "@egov-vn/validate", version: VERSION };

/**
 * Checks data against the standard that recognises it, or the one asked for, and tells in words what is wrong, where, by
 * which rule, on what basis, and what to do. Personal data are masked. Whatever is wrong with the data is in the report:
 * only wrong use throws.
 *
 * @param source bytes, a `Blob` or `File`, or any stream; memory does not grow with its length.
 * @throws Failure without a real day in `asOf`, and for a standard or profile that does not exist.
 * @example
 * const report = await check(file, { lang: "vi", asOf: "2026-03-05" });
 * for (const { title, message, remedy } of report.findings) show(title, message, remedy);
 */
export async function check(source: Source, options: CheckOptions): Promise<CheckReport> {
  const { lang = "vi", asOf, profiles = [], strict = false, severities = {}, showPersonal = false } = options ?? {};
  if (asOf === undefined) throw failures.noDay();
  if (parseLocalDate(asOf) === undefined) throw failures.badDay({ value: String(asOf) });
  const list = typeof options.standard === "object" ? onlyStandard(options.standard) : allStandards;
  const standard = await standardAsked(options.standard, list);
  for (const value of profiles) {
    if (!list.profiles.includes(value)) throw failures.noSuchProfile({ value, allowed: list.profiles });
  }
  const settings: RunSettings = {
    tool: TOOL,
    language: lang,
    asOf,
    ...(options.startedAt !== undefined && { startedAt: options.startedAt }),
    strict,
    profiles,
    ...(standard !== undefined && { standard }),
    severities,
    showPersonal,
    quiet: false,
  };
  const checking: CheckSettings = {
    context: { asOf, strict, profiles, severities },
    ...(standard !== undefined && { standard }),
    showPersonal,
    everyRecord: options.everyValue === true,
  };
  const file = options.name ?? nameOf(source);
  return collect(
    file,
    checkSource(file, () => ({ source }), { settings: checking, list }),
    list,
    settings,
  );
}

async function standardAsked(asked: CheckOptions["standard"], list: StandardList): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  if (typeof asked === "object") return standardName(asked);
  const found = await standardAndFormat(list, asked);
  if (!found) throw failures.noSuchStandard({ value: asked, allowed: list.names });
  const name = standardName(found.standard);
  return found.codec ? `${name}:${found.codec.id}` : name;
}

const nameOf = (source: Source): string => ("name" in source && typeof source.name === "string" ? source.name : "data");

async function collect(
  file: string,
  parts: AsyncIterable<FilePart>,
  list: StandardList,
  settings: RunSettings,
): Promise<CheckReport> {
  const loaded = new LoadedStandards();
  const findings: ReportedFinding[] = [];
  const values: RecordResult[] = [];
  let outcome: FileOutcome | undefined;
  for await (const part of loaded.following(parts, list)) {
    findings.push(...part.findings);
    values.push(...(part.records ?? []));
    outcome = part.outcome ?? outcome;
  }
  const { language } = settings;
  const { rules, standards } = loaded;
  const bases = findings.length > 0 ? await loadBases(settings.asOf) : undefined;
  const recognised = recognisedFormat(outcome, loaded, language);
  return {
    file,
    ...(outcome as FileOutcome),
    ...(recognised && { recognised }),
    findings: bases ? findings.map((finding) => inWords(finding, rules, bases, language)) : [],
    ...(values.length > 0 && { values }),
    settings,
    rules,
    standards,
  };
}

/** Returns a finding with its words. */
function inWords(finding: ReportedFinding, rules: RuleCatalogue, bases: Bases, language: Language): FindingInWords {
  const rule = rules.get(finding.rule) as RuleInfo;
  return { ...finding, ...wordsOf(finding, rules, language), basis: bases.of(rule, language) };
}

function recognisedFormat(
  outcome: FileOutcome | undefined,
  { standards }: LoadedStandards,
  language: Language,
): RecognisedFormat | undefined {
  const standard = standards.get(outcome?.standard ?? "");
  const codec = standard?.codecs.find(({ id }) => id === outcome?.codec);
  if (!standard || !codec) return undefined;
  const title = (words: Bilingual): string => words[language];
  return {
    standard: standardName(standard),
    standardTitle: title(standard.title),
    format: codec.id,
    formatTitle: title(codec.title),
  };
}
