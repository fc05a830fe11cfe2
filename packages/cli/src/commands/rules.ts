import { type RuleId, type RuleInfo, rulesOf, standardName } from "@egov-vn/core";
import { writeCsv } from "@egov-vn/core/tables";
import { signatureRules } from "@egov-vn/signatures/rules";
import { standards } from "@egov-vn/standards";
import { type Bases, loadBases } from "@egov-vn/validate";
import { severityWord } from "@egov-vn/validate/reports";
import { catalogue, rulesOfIdentifiers } from "../catalogue.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";
import { standardNamed } from "../standard-names.js";
import { RULE_LIST_FORMATS } from "../tree/values.js";

/** Options of `egov rules`. */
interface RulesOptions {
  readonly standard?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** Answers `egov rules`. */
export async function listRules(options: RulesOptions, session: Session): Promise<void> {
  const format = formatNamed(options.format, RULE_LIST_FORMATS);
  const wanted = options.standard === undefined ? undefined : standardNamed(options.standard).replace(/:.*$/, "");
  const rows = rowsOf(wanted, session);
  const bases = await loadBases(asOfDay(options.asOf, session.io.now()));
  await session.io.stdout.write(await WRITERS[format](rows, bases, session));
}

/** A rule as the list shows it. */
interface Row {
  readonly rule: RuleInfo;
  /** The standard, or its profile, that it belongs to. */
  readonly source: string;
}

/** Returns where each rule belongs: `id@edition`, with `/profile` for a profile's, `identifiers` or `signatures`. */
export function sourcesOfRules(): Map<RuleId, string> {
  const sources = new Map<RuleId, string>(rulesOfIdentifiers.map(({ id }) => [id, "identifiers"]));
  for (const { id } of Object.values(signatureRules)) sources.set(id, "signatures");
  for (const standard of standards) {
    const name = standardName(standard);
    for (const { id } of rulesOf(standard)) sources.set(id, name);
    for (const profile of standard.profiles) {
      for (const { id } of profile.rules) sources.set(id, `${name}/${profile.id}`);
    }
  }
  return sources;
}

function rowsOf(standard: string | undefined, { say }: Session): Row[] {
  const sources = sourcesOfRules();
  const rows = [...catalogue.values()].map((rule) => ({ rule, source: sources.get(rule.id) ?? say("rulesOfCommand") }));
  const wanted = rows.filter(({ source }) => standard === undefined || source.split("/")[0] === standard);
  return wanted.sort((left, right) => (left.rule.id < right.rule.id ? -1 : 1));
}

const WRITERS: Record<
  (typeof RULE_LIST_FORMATS)[number],
  (rows: readonly Row[], bases: Bases, session: Session) => string | Promise<string>
> = {
  json: (rows) =>
    `${JSON.stringify(
      rows.map(({ rule, source }) => {
        const { id, title, message, remedy, severity, oddity, unchecked, basis, readings } = rule;
        return { id, source, title, message, remedy, severity, oddity, unchecked, basis, readings };
      }),
      null,
      2,
    )}\n`,
  csv: (rows, bases, { language }) =>
    writeCsv(
      [
        ["id", "source", "severity", "title", "message", "remedy", "basis"],
        ...rows.map(({ rule, source }) => [
          rule.id,
          source,
          rule.severity,
          rule.title[language],
          rule.message[language],
          rule.remedy[language],
          bases.of(rule, language).text,
        ]),
      ],
      { lineEnd: "\r\n", mark: true },
    ),
  table: tableOf,
};

async function tableOf(rows: readonly Row[], bases: Bases, session: Session): Promise<string> {
  const { say, colors, language } = session;
  const { default: Table } = await import("cli-table3");
  const [id, severity, basis] = [7, 10, 30];
  const room = Math.max(80, Math.min(session.io.stdout.columns, 140));
  const table = new Table({
    head: [say("rulesId"), say("rulesSeverity"), say("rulesTitle"), say("rulesBasis")].map((name) => colors.bold(name)),
    style: { head: [], border: [], compact: true },
    colWidths: [id + 3, severity + 3, room - id - severity - basis - 14, basis + 3],
    wordWrap: true,
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const { rule } of rows) {
    table.push([rule.id, say(severityWord(rule.severity)), rule.title[language], bases.of(rule, language).text]);
  }
  return `${table.toString()}\n${say("rulesCount", { count: rows.length })}\n`;
}
