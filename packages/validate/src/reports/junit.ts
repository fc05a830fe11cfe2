import { type Markup, markup } from "@egov-vn/core/markup";
import type { FilePart, FileResult, ReportedFinding } from "../result.js";
import { wordsOf } from "../words-of.js";
import { collected, type ReportContext, severityWord } from "./report.js";
import { suppressionText } from "./text.js";

/**
 * Returns the report as JUnit XML, as build servers read it: one test case for each file. A file with errors is a
 * failure, one that could not be checked an error, one that was skipped is skipped; warnings and notes go to `system-out`.
 */
export async function* junitReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  const files = await collected(parts);
  const { verdicts } = context.tally.summary();
  const counts = markup`tests="${files.length}" failures="${verdicts.fail}" errors="${verdicts.error}" skipped="${verdicts.skipped}"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield markup`<testsuites name="egov validate" ${counts} time="0">\n<testsuite name="egov validate" ${counts} time="0">\n`
    .text;
  for (const file of files) yield markup`${testCase(file, context)}\n`.text;
  yield "</testsuite>\n</testsuites>\n";
}

function testCase(file: FileResult, context: ReportContext): Markup {
  const parts = [outcome(file, context)];
  const others = file.findings.filter(
    (finding) => file.verdict !== "fail" || finding.severity !== "error" || finding.suppressed,
  );
  if (file.verdict === "pass" || file.verdict === "fail") {
    if (others.length > 0) {
      parts.push(markup`<system-out>${others.map((finding) => line(file, finding, context)).join("\n")}</system-out>`);
    }
  }
  const name = markup`classname="${file.standard ?? "egov"}" name="${file.file}" file="${file.file}"`;
  return markup`<testcase ${name} time="0">${parts}</testcase>`;
}

function outcome(file: FileResult, context: ReportContext): Markup {
  if (file.verdict === "pass") return markup``;
  const counting = file.findings.filter(({ suppressed }) => !suppressed);
  const telling = counting.filter(({ rule, severity }) =>
    file.verdict === "fail" ? severity === "error" : context.rules.get(rule)?.unchecked !== undefined,
  );
  const shown = telling.length > 0 ? telling : counting;
  const [first] = shown;
  const message = first ? wordsOf(first, context.rules, context.settings.language).message : "";
  if (file.verdict === "skipped") return markup`<skipped message="${message}"/>`;
  const text = shown.map((finding) => line(file, finding, context)).join("\n");
  return file.verdict === "fail"
    ? markup`<failure type="${first?.rule}" message="${message}">${text}</failure>`
    : markup`<error type="${first?.rule}" message="${message}">${text}</error>`;
}

function line({ file }: FileResult, finding: ReportedFinding, context: ReportContext): string {
  const { rules, settings, say } = context;
  const { message, remedy } = wordsOf(finding, rules, settings.language);
  const place = finding.at ? `:${finding.at.line}:${finding.at.column}` : "";
  return `${file}${place}: ${say(severityWord(finding.severity))} ${finding.rule}: ${message} (${say("remedyLabel")}: ${remedy})${finding.suppressed ? ` [${suppressionText(finding.suppressed, context)}]` : ""}`;
}
