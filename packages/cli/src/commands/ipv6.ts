import { resolve } from "node:path";
import type { LocalDate, ReadContext } from "@egov-vn/core";
import { chunksOf, joinBytes, parseLocalDate } from "@egov-vn/core";
import type { AddedNode, AddedUnit, Author, DepartmentName, ProfileId, Root } from "@egov-vn/ipv6-plan";
import { STDIN } from "@egov-vn/validate/files";
import { wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { type Common, givePlan, planOf } from "../ipv6/plan-io.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";
import { IPV6_PROFILES, IPV6_SOURCES, PLAN_FORMATS } from "../tree/values.js";

const library = () => import("@egov-vn/ipv6-plan");

const contextOf = ({ asOf }: Common, { io }: Session): ReadContext => ({ asOf: asOfDay(asOf, io.now()) });

const planFormat = ({ format }: Common): "yaml" | "json" | undefined =>
  format === undefined ? undefined : formatNamed(format, PLAN_FORMATS);

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

/** Answers `egov ipv6 new`. */
export async function makePlan(options: NewOptions, session: Session): Promise<void> {
  const { newPlan } = await library();
  const { asOf } = contextOf(options, session);
  const source = options.source === undefined ? undefined : formatNamed(options.source, IPV6_SOURCES);
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
    profile: formatNamed(options.profile.toUpperCase(), IPV6_PROFILES) as ProfileId,
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

/** Answers `egov ipv6 add`. */
export async function addToPlan(file: string, options: AddOptions, session: Session): Promise<void> {
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

/** Answers `egov ipv6 retire`. */
export async function retireFromPlan(file: string, options: RetireOptions, session: Session): Promise<void> {
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

/** Answers `egov ipv6 merge`. */
export async function merge(files: string[], options: MergeCommandOptions, session: Session): Promise<void> {
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
