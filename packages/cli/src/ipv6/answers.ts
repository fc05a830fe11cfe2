import {
  type Bilingual,
  catalogueOf,
  type Decoded,
  type Finding,
  type LocalDate,
  standardName,
  verdictOf,
} from "@egov-vn/core";
import { printable, textTable } from "@egov-vn/core/tables";
import type { ExplainedAddress, Plan } from "@egov-vn/ipv6-plan";
import { countParts, dayText, type FilePart, type FindingCounts, onlyStandard, Tally } from "@egov-vn/validate";
import { checkInputs, expandInputs } from "@egov-vn/validate/files";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { exitCodeOf, wrongUse } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
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
import type { WordKey } from "../words.js";
import { type Common, planOf } from "./plan-io.js";

const library = () => import("@egov-vn/ipv6-plan");

const formatOf = ({ format }: Common): "text" | "json" => formatNamed(format ?? "text", ["text", "json"]);

/** Counts of blocks are exact and may be larger than a number can be. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part), 2);

const grouped = (count: bigint, { language }: Session): string =>
  count.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");

/** Use of every root, counted in /64. */
async function usesOf(plan: Plan) {
  const { planIndex, usageOf } = await library();
  return planIndex(plan).roots.map(({ root, prefix }) => ({
    ...usageOf(plan, root.id, Math.max(64, prefix.length)),
    prefix: root.prefix,
    state: root.state,
  }));
}

/** Options of `egov ipv6 check`. */
export interface PlanCheckOptions extends Common {
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

/** Answers `egov ipv6 check`. */
export async function check(file: string, options: PlanCheckOptions, session: Session): Promise<void> {
  const { ipv6PlanStandard } = await library();
  const format = formatNamed(options.format ?? "text", REPORT_FORMATS);
  const settings = plainSettings(session, {
    asOf: asOfDay(options.asOf, session.io.now()),
    strict: options.strict === true,
    quiet: options.quiet === true,
    standard: standardName(ipv6PlanStandard),
  });
  let plan: Plan | undefined;
  const list = onlyStandard(ipv6PlanStandard);
  const besides = ({ value }: Decoded<unknown>): readonly Finding[] => {
    plan ??= value as Plan | undefined;
    return [];
  };
  const inputs = await expandInputs([file], session.io.cwd);
  const found = checkInputs(inputs, checkSettings(settings, format === "ndjson"), {
    ...{ list, besides },
    stdin: session.io.stdin,
  });
  let lines = "";
  async function* withFacts(): AsyncGenerator<FilePart> {
    for await (const part of found) {
      if (part.outcome && plan) {
        const uses = await usesOf(plan);
        lines = planLines(plan, uses, part.outcome.counts, session);
        yield { ...part, outcome: { ...part.outcome, facts: planFacts(plan, uses) } };
      } else yield part;
    }
  }
  const tally = new Tally(new Set(inputs.map((input) => input.file)));
  const context = await commandReportContext(settings, tally, session, onlyOf(ipv6PlanStandard));
  await giveReport(countParts(withFacts(), tally), format, options.output, context, session, () => lines);
  session.exitCode = exitCodeOf(tally.summary().verdict);
}

type Uses = Awaited<ReturnType<typeof usesOf>>;

/** Counts of blocks are exact and may be larger than a number can be: they are texts. */
function planFacts({ id, title, version, units, nodes }: Plan, uses: Uses): Record<string, unknown> {
  return { id, title, version, units: units.length, nodes: nodes.length, use: JSON.parse(json(uses)) };
}

function planLines(plan: Plan, uses: Uses, { rules }: FindingCounts, session: Session): string {
  const { say } = session;
  const findings = Object.values(rules).reduce((sum, count) => sum + count, 0);
  const { title, version, units, nodes } = plan;
  const lines = [
    say("ipv6Summary", { title, version, units: units.length, nodes: nodes.length, findings }),
    ...uses.map(({ prefix, state, length, total, used, reserved, free }) =>
      say("ipv6UseLine", {
        root: prefix,
        state,
        length,
        total: grouped(total, session),
        used: grouped(used, session),
        reserved: grouped(reserved, session),
        free: grouped(free, session),
      }),
    ),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

const DIFF_WORDS = { added: "diffAdded", removed: "diffRemoved", changed: "diffChanged" } as const;

/** Answers `egov ipv6 diff`. */
export async function diff(before: string, after: string, options: Common, session: Session): Promise<void> {
  const { diffPlans, ipv6PlanStandard } = await library();
  const format = formatOf(options);
  const { say } = session;
  const asOf = asOfDay(options.asOf, session.io.now());
  const [left, right] = [await planOf(before, asOf, session), await planOf(after, asOf, session)];
  const found = diffPlans(left.plan, right.plan);
  if (format === "json") {
    session.exitCode = exitCodeOf(verdictOf(found.findings, catalogueOf(ipv6PlanStandard)));
    return giveOutput(json(found), options.output, session);
  }
  session.exitCode = exitCodeOf(await tellFindings(after, found.findings, session, "stdout"));
  const lines = [
    ...found.rows.map(
      ({ table, kind, id, fields }) =>
        `${say(DIFF_WORDS[kind])}\t${table}\t${id}${fields ? `\t${fields.join(", ")}` : ""}`,
    ),
    ...found.moved.map(({ unit, what, from, to }) => `${say("ipv6DiffMoved")}\t${unit}\t${what}\t${from} → ${to}`),
  ];
  await giveOutput(
    lines.length === 0
      ? say("ipv6NoChange")
      : lines.map((line) => line.split("\t").map(printable).join("  ")).join("\n"),
    options.output,
    session,
  );
}

/** Answers `egov ipv6 forecast`. */
export async function forecasts(file: string, options: Common, session: Session): Promise<void> {
  const { forecast } = await library();
  const format = formatOf(options);
  const { say, language } = session;
  const asOf = asOfDay(options.asOf, session.io.now());
  const { plan } = await planOf(file, asOf, session);
  const found = forecast(plan, asOf);
  if (format === "json") return giveOutput(json(found), options.output, session);
  const day = (date: LocalDate | undefined): string => (date === undefined ? "–" : dayText(date, language));
  // Networks of single units are many and do not grow: the first of them tell enough.
  const shown = found.filter(({ field, fullOn }, place) => field !== "subnet" || fullOn !== undefined || place < 10);
  const rows = shown.map((one) => [
    one.root,
    one.title[language],
    one.used,
    one.total,
    Number(one.perYear.toFixed(2)),
    day(one.triggerOn),
    day(one.fullOn),
  ]);
  const heads = [
    "ipv6RootHead",
    "ipv6LevelHead",
    "ipv6UsedHead",
    "ipv6TotalHead",
    "ipv6PerYearHead",
    "ipv6TriggerHead",
    "ipv6FullHead",
  ] as const;
  await giveOutput(
    textTable(
      heads.map((key) => say(key)),
      rows,
    ),
    options.output,
    session,
  );
}

/** Answers `egov ipv6 trade-off`. */
export async function tradeOffs(file: string, options: Common, session: Session): Promise<void> {
  const { tradeOff } = await library();
  const format = formatOf(options);
  const { say } = session;
  const { plan } = await planOf(file, asOfDay(options.asOf, session.io.now()), session);
  const found = tradeOff(plan);
  if (format === "json") return giveOutput(json(found), options.output, session);
  const heads = ["ipv6RoleHead", "ipv6NetworksHead", "ipv6AclHead", "ipv6AclRoleFirstHead"] as const;
  const rows = found.roles.map(({ title, networks, aclSize, aclSizeRoleFirst }) => [
    title,
    networks,
    aclSize,
    aclSizeRoleFirst,
  ]);
  const routes = say("ipv6Routes", { ...found.routes, roleFirst: found.routesRoleFirst });
  await giveOutput(
    `${textTable(
      heads.map((key) => say(key)),
      rows,
    )}\n${routes}`,
    options.output,
    session,
  );
}

/** Answers `egov ipv6 explain`. */
export async function explain(address: string, options: Common & { plan: string }, session: Session): Promise<void> {
  const { explainAddress } = await library();
  const format = formatOf(options);
  const { plan } = await planOf(options.plan, asOfDay(options.asOf, session.io.now()), session);
  const found = explainAddress(plan, address);
  if (!found) throw wrongUse("ipv6NotAnAddress", { value: address });
  if (format === "json") return giveOutput(json(found), options.output, session);
  await giveOutput(explainedText(found, session), options.output, session);
}

function explainedText(found: ExplainedAddress, { say, language }: Session): string {
  const rows: [WordKey, string][] = [];
  const row = (key: WordKey, text: string | undefined): void => {
    if (text !== undefined) rows.push([key, text]);
  };
  const inBoth = (text: Bilingual | undefined): string | undefined => text?.[language];
  row("ipv6ExplainSpecial", inBoth(found.special));
  row("ipv6ExplainRealm", found.realm?.title);
  row("ipv6ExplainRoot", found.root && `${found.root.prefix} (${found.root.id}, ${found.root.state})`);
  for (const { name, hex, from, to, meaning, reserved } of found.fields) {
    const note = [meaning, reserved && say("ipv6ExplainReserve")].filter((part) => part);
    row("ipv6ExplainField", `${name} [${from}–${to - 1}] = 0x${hex}${note.length > 0 ? `: ${note.join(", ")}` : ""}`);
  }
  row("ipv6ExplainUnit", found.unit && `${found.unit.name} (${found.unit.code})`);
  row("ipv6ExplainRole", found.role && `${found.role.title}${found.vlan === undefined ? "" : `, VLAN ${found.vlan}`}`);
  row("ipv6ExplainZone", found.zone);
  for (const { prefix, kind, name } of found.nodes)
    row("ipv6ExplainNode", `${prefix} (${[kind, name].filter((part) => part).join(", ")})`);
  if (found.anycast) row("ipv6ExplainAnycast", say("ipv6ExplainAnycastText"));
  if (found.retired) {
    const day = dayText(found.retired.notBefore, language);
    row("ipv6ExplainRetired", `${found.retired.prefix}, ${say("ipv6ExplainRetiredText", { day })}`);
  }
  if (found.moved) {
    row(
      found.moved.direction === "to" ? "ipv6ExplainMovesTo" : "ipv6ExplainMovedFrom",
      `${found.moved.prefix} (${found.moved.map})`,
    );
  }
  const body = rows.map(([key, text]) => `  ${say(key)}: ${text}`);
  return [found.text, ...body, ...(found.root ? [] : [`  ${say("ipv6ExplainOutside")}`])].map(printable).join("\n");
}
