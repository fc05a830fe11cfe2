import type { RuleId, RuleInfo, Severity, SourceSpan } from "@egov-vn/core";
import { visibleJson } from "@egov-vn/core/tables";
import type {
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Suppression as SarifSuppression,
} from "sarif";
import type { FilePart, FileResult, ReportedFinding, Suppression } from "../result.js";
import { wordsOf } from "../words-of.js";
import { collected, type ReportContext, rulesThatOccurred } from "./report.js";

/** How standard input is called as a file. */
const STDIN = "-";
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Record<Severity, "error" | "warning" | "note"> = { error: "error", warning: "warning", info: "note" };

/**
 * Returns a shown path as a relative URI reference, each segment percent-encoded.
 *
 * @example
 * uriOf("công văn/a b.edxml") // => "c%C3%B4ng%20v%C4%83n/a%20b.edxml"
 */
export function uriOf(file: string): string {
  return file === STDIN ? "stdin" : file.split("/").map(encodeURIComponent).join("/");
}

/**
 * Returns the report as SARIF 2.1.0, for code hosts and editors. What could not be checked is a notification of the
 * invocation, which is then not successful, never a missing result. Words are in the run's language; each rule's
 * property bag has both.
 */
export async function* sarifReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  const { settings, tally } = context;
  const files = await collected(parts);
  const summary = tally.summary();
  const occurred = rulesThatOccurred(context);
  const idsOf = (which: readonly RuleInfo[]): RuleId[] => which.map(({ id }) => id).sort();
  const rules = idsOf(occurred.filter(({ unchecked }) => unchecked === undefined));
  const notifications = idsOf(occurred.filter(({ unchecked }) => unchecked !== undefined));
  const all = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: settings.tool.name,
            version: settings.tool.version,
            semanticVersion: settings.tool.version,
            rules: rules.map((id) => descriptor(id, context)),
            notifications: notifications.map((id) => descriptor(id, context)),
          },
        },
        language: settings.language,
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The folder in which egov was run." } } },
        invocations: [
          {
            executionSuccessful: summary.verdict === "pass" || summary.verdict === "fail",
            toolExecutionNotifications: all
              .filter(({ finding }) => notifications.includes(finding.rule))
              .map(({ file, finding }) => notification(file, finding, notifications, context)),
          },
        ],
        artifacts: files.map(({ file, verdict, standard }) => ({
          location: { uri: uriOf(file), uriBaseId: "SRCROOT" },
          properties: { verdict, ...(standard !== undefined && { standard }) },
        })),
        results: all
          .filter(({ finding }) => rules.includes(finding.rule))
          .map(({ file, finding }) => result(file, finding, rules, context)),
        properties: {
          asOf: settings.asOf,
          strict: settings.strict,
          profiles: [...settings.profiles],
          verdict: summary.verdict,
        },
      },
    ],
  };
  yield `${visibleJson(log, 2)}\n`;
}

function descriptor(id: RuleId, { rules, settings, bases }: ReportContext): ReportingDescriptor {
  const { language } = settings;
  const rule = rules.get(id) as RuleInfo;
  const basis = bases.of(rule, language);
  const why = basis.evidence === undefined ? basis.text : `${basis.text}. ${basis.evidence}`;
  return {
    id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.message[language] },
    help: { text: `${rule.remedy[language]}\n${why}`, markdown: `${rule.remedy[language]}\n\n*${why}*` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { title: rule.title, message: rule.message, remedy: rule.remedy, tags: [basis.kind] },
  };
}

function regionOf({ at, excerpt }: ReportedFinding): Region | undefined {
  if (!at) return undefined;
  const { line, column, endLine, endColumn }: SourceSpan = at;
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
    ...(excerpt && { snippet: { text: excerpt.text } }),
  };
}

function locationOf(file: FileResult, finding: ReportedFinding): Location {
  const index = { uri: uriOf(file.file), uriBaseId: "SRCROOT" };
  const region = regionOf(finding);
  return {
    physicalLocation: { artifactLocation: index, ...(region && { region }) },
    ...(finding.path !== "" && { logicalLocations: [{ fullyQualifiedName: finding.path, kind: "member" }] }),
  };
}

function result(file: FileResult, finding: ReportedFinding, rules: readonly RuleId[], context: ReportContext): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: wordsOf(finding, context.rules, context.settings.language).message },
    locations: [locationOf(file, finding)],
    ...(finding.suppressed && { suppressions: [suppression(finding.suppressed)] }),
    partialFingerprints: { "egovRuleAndPath/v1": `${finding.rule}:${finding.record ?? 1}:${finding.path}` },
  };
}

const suppression = ({ by, reason, until }: Suppression): SarifSuppression => ({
  kind: "external",
  status: "accepted",
  justification: reason ?? by,
  properties: { by, ...(until !== undefined && { until }) },
});

function notification(
  file: FileResult,
  finding: ReportedFinding,
  ids: readonly RuleId[],
  context: ReportContext,
): Notification {
  return {
    descriptor: { id: finding.rule, index: ids.indexOf(finding.rule) },
    level: LEVELS[finding.severity],
    message: { text: wordsOf(finding, context.rules, context.settings.language).message },
    locations: [locationOf(file, finding)],
  };
}
