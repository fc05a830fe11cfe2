import { fillTemplate, type RuleInfo, type Severity, type Verdict } from "@egov-vn/core";
import { displayWidth, padToWidth, printable, wrapToWidth } from "@egov-vn/core/tables";
import { dayText } from "../dates.js";
import type { FilePart, ReportedFinding, SuppressedCounts, Suppression } from "../result.js";
import type { Summary } from "../run.js";
import { wordsOf } from "../words-of.js";
import { caretLines } from "./excerpt.js";
import { type ReportContext, severityWord, verdictWord } from "./report.js";

const SHADES = { error: "red", warning: "yellow", info: "cyan" } as const;
const VERDICT_SHADES = { pass: "green", fail: "red", error: "magenta", skipped: "yellow" } as const;
const MIN_ROOM = 40;
/** Columns that what goes on in the next line is indented by. */
const FOLDED = 6;
const MOST_FREQUENT = 5;

/** Returns a report to read on a terminal, like a good compiler's: one finding after the other, then the figures. */
export async function* textReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  for await (const { file, findings } of parts) {
    for (const finding of findings.filter(({ suppressed }) => !suppressed)) yield findingText(file, finding, context);
  }
  if (!context.settings.quiet) yield summaryText(context.tally.summary(), context);
}

const roomOf = ({ columns }: ReportContext): number => Math.max(MIN_ROOM, columns);

/** Returns how wide what is one line elsewhere may be. */
const foldOf = (context: ReportContext): number => (context.folds ? roomOf(context) : Number.POSITIVE_INFINITY);

function findingText(file: string, finding: ReportedFinding, context: ReportContext): string {
  const { colors, say, rules } = context;
  const { language } = context.settings;
  const rule = rules.get(finding.rule) as RuleInfo;
  const { message, remedy } = wordsOf(finding, rules, language);
  const place = finding.at ? `:${finding.at.line}:${finding.at.column}` : "";
  const record = finding.record === undefined ? "" : `  (${say("recordLabel", { number: finding.record })})`;
  const label = rule.unchecked
    ? colors[VERDICT_SHADES[rule.unchecked]](say(verdictWord(rule.unchecked)))
    : colors[SHADES[finding.severity]](say(severityWord(finding.severity)));
  const lead = `${colors.bold(printable(file) + place)}  ${label}  ${finding.rule}  `;
  const said = `${printable(message)}${record}`;
  const lines = wrapToWidth(said, lead, foldOf(context), FOLDED);
  const room = roomOf(context);
  const gutter = String(finding.at?.line ?? "").length + 1;
  if (finding.at && finding.excerpt) {
    const { text, marks } = caretLines(finding.excerpt, room - gutter - 4);
    lines.push(colors.dim(`${" ".repeat(gutter)} │`));
    lines.push(`${colors.dim(`${String(finding.at.line).padStart(gutter)} │`)} ${text}`);
    const under = marks === undefined ? "" : ` ${colors[SHADES[finding.severity]](marks)}`;
    lines.push(`${colors.dim(`${" ".repeat(gutter)} │`)}${under}`);
  }
  const note = (name: string, text: string): void => {
    const lead = `${" ".repeat(gutter)} ${colors.dim("=")} ${colors.bold(`${name}:`)} `;
    lines.push(...wrapToWidth(printable(text), lead, room));
  };
  note(say("remedyLabel"), remedy);
  // What was not checked needs no grounds, only what to do.
  const basis = context.bases.of(rule, language);
  if (rule.unchecked) return `${lines.join("\n")}\n\n`;
  if (basis.kind === "law") note(say("lawLabel"), basis.text);
  else note(say("systemsLabel"), `${basis.text}. ${basis.evidence}`);
  return `${lines.join("\n")}\n\n`;
}

const VERDICTS: readonly Verdict[] = ["pass", "fail", "error", "skipped"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Returns the figures of a run as a small table and one sentence. */
export function summaryText(summary: Summary, context: ReportContext): string {
  const { say, colors, rules } = context;
  const { language } = context.settings;
  const count = (value: number): string => fillTemplate("{value}", { value }, language);
  const byVerdict = (counts: Summary["verdicts"]): string[] =>
    VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
      colors[VERDICT_SHADES[verdict]](`${say(verdictWord(verdict))} ${count(counts[verdict])}`),
    );
  const records = Object.values(summary.records).reduce((sum, ended) => sum + ended, 0);
  const severities = SEVERITIES.filter((severity) => summary.severities[severity] > 0).map((severity) =>
    colors[SHADES[severity]](`${say(severityWord(severity))} ${count(summary.severities[severity])}`),
  );
  const rows: [string, string][] = [
    [say("summaryFiles"), [count(summary.files), ...byVerdict(summary.verdicts)].join("  ·  ")],
    ...(records > summary.files
      ? [[say("summaryRecords"), [count(records), ...byVerdict(summary.records)].join("  ·  ")] as [string, string]]
      : []),
    [say("summaryFindings"), severities.length > 0 ? severities.join("  ·  ") : "0"],
  ];
  const { suppressed } = summary;
  if (suppressed) rows.push([say("summarySuppressed"), suppressedText(suppressed, context)]);
  const frequent = summary.rules.slice(0, MOST_FREQUENT);
  const counts = Math.max(0, ...frequent.map((entry) => count(entry.count).length));
  frequent.forEach((entry, index) => {
    const title = rules.get(entry.rule)?.title[language] ?? "";
    rows.push([
      index === 0 ? say("summaryRules") : "",
      `${count(entry.count).padStart(counts)}  ${entry.rule}  ${title}`,
    ]);
  });
  rows.push([say("summaryVerdict"), conclusion(summary, context)]);
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  const table = rows.flatMap(([name, text]) =>
    wrapToWidth(text, `  ${colors.bold(padToWidth(name, width))}  `, foldOf(context)),
  );
  return `${colors.bold(say("summaryTitle"))}\n${table.join("\n")}\n`;
}

/** Returns how many findings do not count, by why. */
export function suppressedText({ ignored, baseline }: SuppressedCounts, { say }: ReportContext): string {
  const parts = [
    ...(ignored > 0 ? [say("suppressedIgnored", { count: ignored })] : []),
    ...(baseline > 0 ? [say("suppressedBaseline", { count: baseline })] : []),
  ];
  return parts.join("  ·  ");
}

/** Returns why a finding does not count. */
export function suppressionText({ by, reason = "", until }: Suppression, { say, settings }: ReportContext): string {
  if (by === "baseline") return say("suppressedKnown");
  if (until === undefined) return say("suppressedBecause", { reason });
  return say("suppressedUntil", { day: dayText(until, settings.language), reason });
}

/** Returns what a run comes to, in one sentence. */
export function conclusion({ verdict, verdicts, files }: Summary, { say }: ReportContext): string {
  if (verdict === "error" && verdicts.fail > 0) {
    const unchecked = verdicts.error || verdicts.skipped;
    return say("verdictFailAndError", { fail: verdicts.fail, unchecked, total: files });
  }
  if (verdict === "error") return say("verdictSomeError", { count: verdicts.error || verdicts.skipped, total: files });
  if (verdict === "fail") return say("verdictSomeFail", { count: verdicts.fail, total: files });
  if (verdict === "skipped") return say("verdictNothing");
  return verdicts.skipped > 0 ? say("verdictSomeSkipped", { count: verdicts.skipped }) : say("verdictAllPass");
}
