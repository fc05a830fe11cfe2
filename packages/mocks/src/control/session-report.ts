import { callRules, explain } from "@egov-vn/clients/rules";
import {
  type Finding,
  type Language,
  type LocalDate,
  type RuleCatalogue,
  type RuleInfo,
  verdictOf,
} from "@egov-vn/core";
import { type Bases, type CheckReport, FindingCounter, loadBases, type RunSettings } from "@egov-vn/validate";
import { type ReportFormat, reportOf } from "@egov-vn/validate/reports";
import { VERSION } from "../generated/version.js";
import type { Province } from "../province.js";
import type { Traffic } from "../traffic.js";

const SAID = { vi: "{said}", en: "{said}" } as const;

/** The rules of calls. Their findings bring their own words: the value that a schema refused is no longer there. */
const rules: RuleCatalogue = new Map(
  callRules.map((rule) => [rule.id, { ...rule, message: SAID, remedy: { vi: "{todo}", en: "{todo}" } }]),
);

/** Gives a finding its words in both languages. */
function inOwnWords(finding: Finding): Finding {
  const [vi, en] = [explain([finding], "vi")[0], explain([finding], "en")[0]];
  const both = (part: "message" | "remedy") => ({ vi: vi?.[part] ?? "", en: en?.[part] ?? "" });
  const { rule, severity, path } = finding;
  return { rule, severity, path, params: { said: both("message"), todo: both("remedy") } };
}

/** Makes the result of the calls of one operation: a value of it is a call. */
function resultOf(operation: string, calls: readonly Traffic[], settings: RunSettings, bases: Bases): CheckReport {
  const { language } = settings;
  const counter = new FindingCounter(rules);
  const listed = calls.flatMap((call, index) => {
    const findings = call.findings.map((one) => ({ ...inOwnWords(one), record: index + 1 }));
    counter.value(verdictOf(findings, rules), { values: 1, rules: callRules.length });
    counter.count(findings);
    return counter.toList(findings);
  });
  const { verdict, checked, records } = counter.numbers;
  const findings = listed.map((finding) => {
    const rule = rules.get(finding.rule) as RuleInfo;
    const { said, todo } = finding.params as Readonly<Record<"said" | "todo", Readonly<Record<Language, string>>>>;
    const told = { title: rule.title[language], message: said[language], remedy: todo[language] };
    return { ...finding, ...told, basis: bases.of(rule, language) };
  });
  const counts = counter.counts(counter.rest());
  return { file: operation, verdict, checked, records, counts, findings, settings, rules, standards: new Map() };
}

/** What a session report is made of. */
export interface SessionReportOptions {
  /** The session, as callers give it in the header `mock-session`. Default: `default`. */
  readonly session?: string;
  /** Default: `text`. */
  readonly format?: ReportFormat;
  /** Default: `vi`. */
  readonly lang?: Language;
}

/**
 * Writes what was wrong with the calls of one session: a result for each operation that was called, in the formats of
 * `egov validate`. A call that was refused for its credentials counts as wrong.
 *
 * @returns nothing when the session made no call of a known operation: what was not tried must not look right.
 * @example
 * await sessionReport(province, { format: "junit" }) // => undefined
 */
export async function sessionReport(
  province: Province,
  { session = "default", format = "text", lang = "vi" }: SessionReportOptions = {},
): Promise<string | undefined> {
  const asOf = province.time.slice(0, 10) as LocalDate;
  const settings: RunSettings = {
    tool: { name: "@egov-vn/mocks", version: VERSION },
    language: lang,
    asOf,
    strict: false,
    profiles: [],
    severities: {},
    showPersonal: false,
    quiet: false,
  };
  const called = new Map<string, Traffic[]>();
  for (const call of province.traffic.list(session)) {
    if (call.operation === undefined) continue;
    const calls = called.get(call.operation);
    if (calls) calls.push(call);
    else called.set(call.operation, [call]);
  }
  const bases = await loadBases(asOf);
  const [first, ...others] = [...called].map(([operation, calls]) => resultOf(operation, calls, settings, bases));
  return first && reportOf([first, ...others], format);
}
