import type { Architecture, Assessment } from "@egov-vn/architecture";
import { catalogueOf, type Decoded, type Finding, type LocalDate, standardName, verdictOf } from "@egov-vn/core";
import { printable, textTable } from "@egov-vn/core/tables";
import { countParts, dayText, type FilePart, onlyStandard, Tally } from "@egov-vn/validate";
import { checkInputs, expandInputs } from "@egov-vn/validate/files";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { EXIT, exitCodeOf } from "../exit.js";
import { formatNamed } from "../options.js";
import { giveOutput } from "../output/output.js";
import {
  checkSettings,
  commandReportContext,
  giveReport,
  onlyOf,
  plainSettings,
  tellFindings,
} from "../report-output.js";
import type { Session } from "../session.js";
import { TEXT_OR_JSON } from "../tree/values.js";
import { architectureOf, type Common, dayAsked, library } from "./architecture-io.js";
import { findLinked } from "./linked.js";

interface CheckOptions extends Common {
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const countOf = (all: readonly Assessment[], verdict: Assessment["verdict"]): number =>
  all.filter((one) => one.verdict === verdict).length;

function summary(
  { title, version, cutOff }: Architecture,
  all: readonly Assessment[],
  asked: LocalDate | undefined,
  { say, language }: Session,
): string {
  return say("architectureSummary", {
    ...{ title, version },
    day: dayText(asked ?? cutOff, language),
    met: countOf(all, "met"),
    unmet: countOf(all, "unmet"),
    open: countOf(all, "no-basis"),
    none: countOf(all, "not-applicable"),
  });
}

/** Answers `egov architecture check`. */
export async function check(file: string, options: CheckOptions, session: Session): Promise<void> {
  const { assess, standardOn } = await library();
  const format = formatNamed(options.format ?? "text", REPORT_FORMATS);
  const asOf = dayAsked(options, session);
  const standard = standardOn(asOf);
  const settings = plainSettings(session, {
    ...(asOf !== undefined && { asOf }),
    strict: options.strict === true,
    quiet: options.quiet === true,
    standard: standardName(standard),
  });
  let found: Architecture | undefined;
  const besides = async ({ value }: Decoded<unknown>): Promise<readonly Finding[]> => {
    found ??= value as Architecture | undefined;
    return found ? findLinked(file, found, session) : [];
  };
  const inputs = await expandInputs([file], session.io.cwd);
  const parts = checkInputs(inputs, checkSettings(settings, format === "ndjson"), {
    list: onlyStandard(standard),
    besides,
    stdin: session.io.stdin,
  });
  let lines = "";
  async function* withFacts(): AsyncGenerator<FilePart> {
    for await (const part of parts) {
      if (!part.outcome || !found) {
        yield part;
        continue;
      }
      const all = assess(found, asOf === undefined ? {} : { asOf });
      lines = `${printable(summary(found, all, asOf, session))}\n`;
      const verdicts = Object.fromEntries(all.map(({ rule, verdict }) => [rule.number, verdict]));
      yield {
        ...part,
        outcome: {
          ...part.outcome,
          facts: { id: found.id, version: found.version, asOf: asOf ?? found.cutOff, verdicts },
        },
      };
    }
  }
  const tally = new Tally(new Set(inputs.map((input) => input.file)));
  const context = await commandReportContext(settings, tally, session, onlyOf(standard));
  await giveReport(countParts(withFacts(), tally), format, options.output, context, session, () => lines);
  session.exitCode = exitCodeOf(tally.summary().verdict);
}

/** Answers `egov architecture assess`. */
export async function assessFile(file: string, options: Common, session: Session): Promise<void> {
  const { assess, VERDICT_WORDS } = await library();
  const format = formatNamed(options.format ?? "text", TEXT_OR_JSON);
  const { say, language } = session;
  const asOf = dayAsked(options, session);
  const read = await architectureOf(file, session);
  const all = assess(read, asOf === undefined ? {} : { asOf });
  const failed = all.some(({ rule, verdict }) => verdict === "unmet" && rule.severity === "error");
  session.exitCode = failed ? EXIT.findings : EXIT.conforms;
  if (format === "json") {
    const rows = all.map(({ rule, verdict, met, findings, lacks }) => ({
      ...{ rule: rule.id, number: rule.number, verdict, met },
      findings: findings.map(({ path, params }) => ({ path, params })),
      lacks,
    }));
    return giveOutput(
      JSON.stringify({ file: read.id, asOf: asOf ?? read.cutOff, rules: rows }, undefined, 2),
      options.output,
      session,
    );
  }
  const heads = (
    ["architectureRuleHead", "architectureVerdictHead", "architectureTitleHead", "architectureLacksHead"] as const
  ).map((key) => say(key));
  const rows = all.map(({ rule, verdict, findings, lacks }) => [
    rule.number,
    `${VERDICT_WORDS[verdict][language]}${findings.length > 0 ? ` (${findings.length})` : ""}`,
    rule.title[language].slice(rule.number.length + 2),
    verdict === "no-basis" ? (lacks[0]?.what[language] ?? "") : "",
  ]);
  await giveOutput(
    `${textTable(heads, rows)}\n${printable(summary(read, all, asOf, session))}`,
    options.output,
    session,
  );
}

/** Answers `egov architecture digest`. */
export async function tellDigest(file: string, options: Common, session: Session): Promise<void> {
  const { digestOf } = await library();
  const format = formatNamed(options.format ?? "text", TEXT_OR_JSON);
  const read = await architectureOf(file, session);
  const digest = digestOf(read);
  const recorded = (read.versions ?? []).find(({ version }) => version === read.version)?.digest;
  if (recorded !== undefined && recorded !== digest) session.exitCode = EXIT.findings;
  const { id, version } = read;
  if (format === "json")
    return giveOutput(JSON.stringify({ id, version, digest, recorded }, undefined, 2), options.output, session);
  const key =
    recorded === undefined
      ? "architectureDigestNew"
      : recorded === digest
        ? "architectureDigestSame"
        : "architectureDigestOther";
  const words = session.say(key, { version, ...(recorded !== undefined && { recorded }) });
  await giveOutput(printable(`${digest}  ${words}`), options.output, session);
}

const KINDS = { added: "diffAdded", removed: "diffRemoved", changed: "diffChanged" } as const;

/** Answers `egov architecture diff`. */
export async function diff(before: string, after: string, options: Common, session: Session): Promise<void> {
  const { architectureStandard, diffArchitectures } = await library();
  const format = formatNamed(options.format ?? "text", TEXT_OR_JSON);
  const { say } = session;
  const found = diffArchitectures(await architectureOf(before, session), await architectureOf(after, session));
  if (format === "json") {
    session.exitCode = exitCodeOf(verdictOf(found.findings, catalogueOf(architectureStandard)));
    return giveOutput(JSON.stringify(found, undefined, 2), options.output, session);
  }
  session.exitCode = exitCodeOf(await tellFindings(after, found.findings, session, "stdout"));
  const lines = found.rows.map(({ table, kind, id, name, fields }) =>
    [say(KINDS[kind]), table, id, ...(name === undefined ? [] : [name]), ...(fields ? [fields.join(", ")] : [])]
      .map(printable)
      .join("  "),
  );
  await giveOutput(lines.length === 0 ? say("architectureNoChange") : lines.join("\n"), options.output, session);
}
