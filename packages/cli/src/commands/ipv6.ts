import { resolve } from "node:path";
import type { LocalDate, ReadContext } from "@egov-vn/core";
import { chunksOf, joinBytes, parseLocalDate } from "@egov-vn/core";
import type { AddedNode, AddedUnit, Author, DepartmentName, ProfileId, Root } from "@egov-vn/ipv6-plan";
import { STDIN } from "@egov-vn/validate/files";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { type Command, Option } from "commander";
import { wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { examplesText, exitCodesText, localiseHelp } from "../help.js";
import { check, diff, explain, forecasts, type PlanCheckOptions, tradeOffs } from "../ipv6/answers.js";
import { type Common, givePlan, planOf } from "../ipv6/plan-io.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";
import { registerIpv6Exports } from "./ipv6-exports.js";

const library = () => import("@egov-vn/ipv6-plan");

/** One or two for each command, by its name; the first three introduce the whole. */
const EXAMPLES: readonly (readonly [command: string, what: WordKey])[] = [
  ["egov ipv6 new --province 24 --profile M --root 3fff:40::/44 -o quy-hoach.yaml", "ipv6NewAbout"],
  ["egov ipv6 check quy-hoach.yaml", "ipv6CheckAbout"],
  ["egov ipv6 explain 3fff:40:4:8001::1 --plan quy-hoach.yaml", "ipv6ExplainAbout"],
  ['egov ipv6 add quy-hoach.yaml -i --code H05.x --name "Sở Ngoại vụ" --kind department', "ipv6AddAbout"],
  ["egov ipv6 add quy-hoach.yaml -i --unit so-y-te --role voice", "ipv6AddAbout"],
  ["egov ipv6 retire quy-hoach.yaml -i --unit so-y-te", "ipv6RetireAbout"],
  ["egov ipv6 diff ban-1.yaml ban-2.yaml", "ipv6DiffAbout"],
  ["egov ipv6 merge bac-ninh.yaml bac-giang.yaml --target goc --until 2027-12-31 -o hop-nhat.yaml", "ipv6MergeAbout"],
  ["egov ipv6 forecast quy-hoach.yaml", "ipv6ForecastAbout"],
  ["egov ipv6 trade-off quy-hoach.yaml", "ipv6TradeOffAbout"],
];

const repeated = (value: string, values: string[]): string[] => [...values, value];

/** Adds `egov ipv6` and its commands. */
export function registerIpv6Commands(program: Command, session: Session): void {
  const { say } = session;
  const parent = localiseHelp(program.command("ipv6"), session)
    .description(say("ipv6About"))
    .helpCommand(false)
    .addHelpText("after", () => [examplesText(session, EXAMPLES.slice(0, 3)), exitCodesText(session)].join("\n"));
  const command = (name: string, about: WordKey, formats: readonly string[]): Command =>
    localiseHelp(parent.command(name), session)
      .description(say(about))
      .option("--as-of <date>", say("ipv6AsOfOption"))
      .addOption(new Option(`--format <${formats.join("|")}>`, say("ipv6FormatOption")))
      .option("-o, --output <file>", say("ipv6OutputOption"))
      .addHelpText("after", () =>
        examplesText(
          session,
          EXAMPLES.filter(([example]) => example.startsWith(`egov ipv6 ${name} `)),
        ),
      );
  const changing = (name: string, about: WordKey): Command =>
    command(name, about, ["yaml", "json"])
      .argument("<plan>", say("ipv6File"))
      .option("-i, --in-place", say("ipv6InPlaceOption"))
      .option("--who <name>", say("ipv6WhoOption"))
      .option("--why <reason>", say("ipv6WhyOption"));

  command("new", "ipv6NewAbout", ["yaml", "json"])
    .requiredOption("--province <code>", say("ipv6ProvinceOption"))
    .option("--profile <S|M|L>", say("ipv6ProfileOption"), "M")
    .requiredOption("--root <prefix>", say("ipv6RootOption"), repeated, [])
    .option("--source <source>", say("ipv6SourceOption"))
    .option("--asn <number>", say("ipv6AsnOption"))
    .option("--departments <file>", say("ipv6DepartmentsOption"))
    .option("--no-links", say("ipv6NoLinksOption"))
    .option("--id <id>", say("ipv6IdOption"))
    .option("--title <text>", say("ipv6TitleOption"))
    .option("--owner <name>", say("ipv6OwnerOption"))
    .action((options: NewOptions) => make(options, session));
  command("check", "ipv6CheckAbout", REPORT_FORMATS)
    .argument("<plan>", say("ipv6File"))
    .option("--strict", say("strictOption"))
    .option("-q, --quiet", say("quietOption"))
    .action((file: string, options: PlanCheckOptions) => check(file, options, session));
  changing("add", "ipv6AddAbout")
    .option("--code <code>", say("ipv6CodeOption"))
    .option("--name <name>", say("ipv6NameOption"))
    .option("--kind <kind>", say("ipv6KindOption"))
    .option("--id <id>", say("ipv6IdOption"))
    .option("--keep-neighbour", say("ipv6NeighbourOption"))
    .option("--unit <id>", say("ipv6UnitOption"))
    .option("--role <id>", say("ipv6RoleOption"))
    .option("--within <prefix>", say("ipv6WithinOption"))
    .option("--prefix <prefix>", say("ipv6PrefixOption"))
    .option("--dns-name <name>", say("ipv6DnsNameOption"))
    .action((file: string, options: AddOptions) => add(file, options, session));
  changing("retire", "ipv6RetireAbout")
    .option("--unit <id>", say("ipv6UnitOption"))
    .option("--prefix <prefix>", say("ipv6PrefixOption"))
    .action((file: string, options: RetireOptions) => takeBack(file, options, session));
  command("diff", "ipv6DiffAbout", ["text", "json"])
    .argument("<before>", say("ipv6Before"))
    .argument("<after>", say("ipv6After"))
    .action((before: string, after: string, options: Common) => diff(before, after, options, session));
  command("merge", "ipv6MergeAbout", ["yaml", "json"])
    .argument("<plans...>", say("ipv6Files"))
    .requiredOption("--target <root>", say("ipv6TargetOption"))
    .requiredOption("--until <date>", say("ipv6UntilOption"))
    .option("--who <name>", say("ipv6WhoOption"))
    .option("--id <id>", say("ipv6IdOption"))
    .option("--title <text>", say("ipv6TitleOption"))
    .option("--owner <name>", say("ipv6OwnerOption"))
    .action((files: string[], options: MergeCommandOptions) => merge(files, options, session));
  command("forecast", "ipv6ForecastAbout", ["text", "json"])
    .argument("<plan>", say("ipv6File"))
    .action((file: string, options: Common) => forecasts(file, options, session));
  command("trade-off", "ipv6TradeOffAbout", ["text", "json"])
    .argument("<plan>", say("ipv6File"))
    .action((file: string, options: Common) => tradeOffs(file, options, session));
  command("explain", "ipv6ExplainAbout", ["text", "json"])
    .argument("<address>", say("ipv6Address"))
    .requiredOption("--plan <file>", say("ipv6PlanOption"))
    .action((address: string, options: Common & { plan: string }) => explain(address, options, session));
  registerIpv6Exports(parent, session);
}

const contextOf = ({ asOf }: Common, { io }: Session): ReadContext => ({ asOf: asOfDay(asOf, io.now()) });

const planFormat = ({ format }: Common): "yaml" | "json" | undefined =>
  format === undefined ? undefined : formatNamed(format, ["yaml", "json"] as const);

interface NewOptions extends Common {
  readonly province: string;
  readonly profile: string;
  readonly root: string[];
  readonly source?: string;
  readonly asn?: string;
  readonly departments?: string;
  readonly links: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly owner?: string;
}

const SOURCES = ["vnnic", "isp", "tslcd", "ula", "doc"] as const;

/** Where a prefix is from, as far as the prefix itself tells. */
async function sourceTold(text: string): Promise<Root["source"]> {
  const { readPrefix } = await library();
  const { specialPurposeOf } = await import("@egov-vn/ipv6-plan/addresses");
  const { prefix } = readPrefix(text);
  const rfc = prefix && specialPurposeOf(prefix)?.rfc;
  return rfc === "RFC 3849" || rfc === "RFC 9637" ? "doc" : rfc === "RFC 4193" ? "ula" : "vnnic";
}

function asnNamed(text: string): number {
  const asn = Number(text.replace(/^AS/i, ""));
  if (!Number.isInteger(asn) || asn < 1 || asn > 4_294_967_295) throw wrongUse("ipv6BadAsn", { value: text });
  return asn;
}

async function departmentsIn(file: string, { io }: Session): Promise<DepartmentName[]> {
  const { foldVietnamese } = await import("@egov-vn/core");
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(fileSource(resolve(io.cwd, file), file))) chunks.push(chunk);
  const names = new TextDecoder()
    .decode(joinBytes(chunks))
    .split(/\r?\n/)
    .map((line) => line.trim());
  return names
    .filter((name) => name !== "" && !name.startsWith("#"))
    .map((name) => ({
      id: foldVietnamese(name)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 60),
      name: name.normalize("NFC"),
    }));
}

async function make(options: NewOptions, session: Session): Promise<void> {
  const { newPlan } = await library();
  const { asOf } = contextOf(options, session);
  const source = options.source === undefined ? undefined : formatNamed(options.source, SOURCES);
  const asn = options.asn === undefined ? undefined : asnNamed(options.asn);
  const roots = await Promise.all(
    options.root.map(async (prefix) => ({
      prefix,
      source: source ?? (await sourceTold(prefix)),
      ...(asn !== undefined && { asn }),
    })),
  );
  const [first, ...rest] = roots;
  if (!first) throw wrongUse("missingValue", { name: "--root" });
  const { id, title, owner, departments } = options;
  const listed = departments === undefined ? undefined : await departmentsIn(departments, session);
  const wanted = {
    province: options.province,
    profile: formatNamed(options.profile.toUpperCase(), ["S", "M", "L"]) as ProfileId,
    roots: [first, ...rest] as const,
    asOf,
    links: options.links,
    ...(listed && { departments: listed }),
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
  };
  const plan = await newPlan(wanted);
  await givePlan(plan, asOf, { format: planFormat(options), output: options.output }, session);
}

interface ChangeOptions extends Common {
  readonly inPlace?: boolean;
  readonly who?: string;
  readonly why?: string;
}

interface AddOptions extends ChangeOptions, Partial<Pick<AddedUnit, "code" | "name" | "kind" | "id">> {
  readonly keepNeighbour?: boolean;
  readonly unit?: string;
  readonly role?: string;
  readonly within?: string;
  readonly prefix?: string;
  readonly dnsName?: string;
}

function outputOf(file: string, { inPlace, output }: ChangeOptions): string | undefined {
  if (!inPlace) return output;
  if (file === STDIN) throw wrongUse("ipv6InPlaceStdin");
  return file;
}

const authorOf = ({ who, why }: ChangeOptions, date: LocalDate, owner: string): Author => ({
  date,
  who: who ?? owner,
  ...(why !== undefined && { why }),
});

async function add(file: string, options: AddOptions, session: Session): Promise<void> {
  const { addNode, addUnit } = await library();
  const context = contextOf(options, session);
  const output = outputOf(file, options);
  const loaded = await planOf(file, context.asOf, session);
  const author = authorOf(options, context.asOf, loaded.plan.owner);
  const { code, name, kind, unit, role, within, prefix, dnsName } = options;
  const given = {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(within !== undefined && { within }),
    ...(prefix !== undefined && { prefix }),
    ...(dnsName !== undefined && { dnsName }),
  };
  const change = (): ReturnType<typeof addNode> => {
    if (unit !== undefined) {
      const node: AddedNode = {
        unit,
        ...given,
        ...(kind !== undefined && { kind: formatNamed(kind, ["lan", "link", "pool", "host"]) }),
      };
      return addNode(loaded.plan, node, author);
    }
    if (code === undefined || name === undefined || kind === undefined) throw wrongUse("ipv6NothingToAdd");
    const id = options.id ?? `${kind === "commune" ? "xa" : kind}-${code.toLowerCase().replace(/[^a-z0-9.]+/g, "-")}`;
    return addUnit(loaded.plan, { id, code, name, kind }, author, options.keepNeighbour === true);
  };
  const changed = change();
  await givePlan(changed.plan, context.asOf, { format: planFormat(options), output, from: loaded }, session);
  const prefixes = changed.nodes.map((node) => node.prefix);
  await session.io.stderr.write(`${session.say("ipv6Added", { prefixes })}\n`);
}

interface RetireOptions extends ChangeOptions {
  readonly unit?: string;
  readonly prefix?: string;
}

async function takeBack(file: string, options: RetireOptions, session: Session): Promise<void> {
  const { retire } = await library();
  const context = contextOf(options, session);
  const output = outputOf(file, options);
  const { unit, prefix } = options;
  const retiree = unit !== undefined ? { unit } : prefix !== undefined ? { prefix } : undefined;
  if (!retiree || (unit !== undefined && prefix !== undefined)) throw wrongUse("ipv6NothingToRetire");
  const loaded = await planOf(file, context.asOf, session);
  const changed = retire(loaded.plan, retiree, authorOf(options, context.asOf, loaded.plan.owner));
  await givePlan(changed.plan, context.asOf, { format: planFormat(options), output, from: loaded }, session);
  await session.io.stderr.write(`${session.say("ipv6Retired", { count: changed.nodes.length })}\n`);
}

interface MergeCommandOptions extends Common {
  readonly target: string;
  readonly until: string;
  readonly who?: string;
  readonly id?: string;
  readonly title?: string;
  readonly owner?: string;
}

async function merge(files: string[], options: MergeCommandOptions, session: Session): Promise<void> {
  const { mergePlans } = await library();
  const context = contextOf(options, session);
  const until = parseLocalDate(options.until);
  if (until === undefined) throw wrongUse("badDate", { value: options.until });
  const plans = [];
  for (const file of files) plans.push((await planOf(file, context.asOf, session)).plan);
  const [first, ...others] = plans;
  if (!first) throw wrongUse("missingArgument", { name: "plans" });
  const { target, who, id, title, owner } = options;
  const merged = mergePlans([first, ...others], {
    target,
    date: context.asOf,
    until,
    who: who ?? owner ?? first.owner,
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
  });
  await givePlan(merged.plan, context.asOf, { format: planFormat(options), output: options.output }, session);
  const params = { plans: plans.length, moves: merged.moves.length, left: merged.leftBehind.length };
  await session.io.stderr.write(`${session.say("ipv6Merged", params)}\n`);
}
