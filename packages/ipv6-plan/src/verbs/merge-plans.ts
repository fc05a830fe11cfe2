import type { LocalDate } from "@egov-vn/core";
import { Prefix } from "../address/prefix.js";
import { planFailures } from "../failures.js";
import { planIndex } from "../model/plan-index.js";
import type { Layout, Move, Node, Plan, Root, Unit } from "../schema.js";
import { Merging } from "./merging.js";
import { renamed } from "./rename-plan.js";

/** How plans become one. */
export interface MergeOptions {
  /** The id of the root that everything moves to: of the first plan, or one of `roots`. */
  readonly target: string;
  /** Roots that the merged plan has in addition to those of the plans, such as a larger one to move to. */
  readonly roots?: readonly Root[];
  /** Layouts of those roots. */
  readonly layouts?: readonly Layout[];
  /** The first day of the renumbering, on which old and new prefixes are both valid. */
  readonly date: LocalDate;
  /** The last day of the old prefixes. */
  readonly until: LocalDate;
  readonly who: string;
  readonly id?: string;
  readonly title?: string;
  readonly owner?: string;
  readonly province?: string;
  /** The units that take the place of others, such as the communes of 1/7/2025: see {@link communeSuccessors}. */
  readonly successors?: readonly SuccessorUnit[];
}

/** A unit that takes the place of several; each of these becomes a site of it. */
export interface SuccessorUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The codes of the units it takes the place of, the one with its seat first. */
  readonly replaces: readonly string[];
}

/** A merged plan, and what moves. */
export interface Merged {
  readonly plan: Plan;
  readonly moves: readonly Move[];
  /** Nodes of the roots that are left which have no place in the target: the value of their subnet does not fit there. */
  readonly leftBehind: readonly Node[];
  /** Communes and districts without a successor, when successors are given: they move as they are. */
  readonly undecided: readonly Unit[];
}

function joined<T extends { readonly id: string }>(lists: readonly (readonly T[] | undefined)[]): T[] {
  const found = new Map<string, T>();
  for (const list of lists) for (const item of list ?? []) if (!found.has(item.id)) found.set(item.id, item);
  return [...found.values()];
}

const liveRoots = ({ roots }: Plan): readonly Root[] =>
  roots.filter(({ state }) => state === "active" || state === "draining");
/** What a plan without a list has: its roots, and their zones. */
const rootsOf = (plan: Plan): string[] => liveRoots(plan).map(({ prefix }) => prefix);
const zonesOf = (plan: Plan): string[] => rootsOf(plan).flatMap((text) => Prefix.parse(text)?.reverseZones() ?? []);

/** The plans side by side: every root, unit and node of each, under ids that are no longer shared. */
function sideBySide(plans: readonly [Plan, ...Plan[]], options: MergeOptions): Plan {
  const [first] = plans;
  const taken = { ids: new Set<string>(), names: new Set<string>() };
  const parts = plans.map((plan) => renamed(plan, first, taken));
  const all = <T>(pick: (plan: Plan) => readonly T[] | undefined): T[] => parts.flatMap((plan) => pick(plan) ?? []);
  const list = <K extends string, T>(key: K, items: readonly T[]) =>
    (items.length > 0 ? { [key]: items } : {}) as { [key in K]?: readonly T[] };
  const some = <T>(pick: (plan: Plan) => T | undefined): boolean => parts.some((plan) => pick(plan) !== undefined);
  return {
    ...first,
    id: options.id ?? first.id,
    version: Math.max(...plans.map(({ version }) => version)) + 1,
    title: options.title ?? first.title,
    owner: options.owner ?? first.owner,
    ...(options.province !== undefined && { province: options.province }),
    date: options.date,
    realms: joined(parts.map(({ realms }) => realms)),
    roots: [...all(({ roots }) => roots), ...(options.roots ?? [])],
    layouts: joined([...parts.map(({ layouts }) => layouts), options.layouts]),
    roles: joined(parts.map(({ roles }) => roles)),
    units: all(({ units }) => units),
    nodes: all(({ nodes }) => nodes),
    ...list(
      "retired",
      all(({ retired }) => retired),
    ),
    ...list("stages", joined(parts.map(({ stages }) => stages))),
    ...list(
      "filters",
      all(({ filters }) => filters),
    ),
    ...list(
      "reviews",
      all(({ reviews }) => reviews),
    ),
    ...list(
      "renumber",
      all(({ renumber }) => renumber),
    ),
    ...list(
      "changes",
      all(({ changes }) => changes).sort((left, right) =>
        left.date < right.date ? -1 : left.date > right.date ? 1 : 0,
      ),
    ),
    ...(some(({ dns }) => dns) && {
      dns: {
        ...first.dns,
        ...list("nameServers", [...new Set(all(({ dns }) => dns?.nameServers))]),
        ...list("resolvers", [...new Set(all(({ dns }) => dns?.resolvers))]),
        ...(some(({ dns }) => dns?.reverseZones) &&
          list("reverseZones", [...new Set(parts.flatMap((plan) => plan.dns?.reverseZones ?? zonesOf(plan)))])),
        ...list(
          "delegations",
          all(({ dns }) => dns?.delegations),
        ),
        ...list(
          "dns64",
          all(({ dns }) => dns?.dns64),
        ),
      },
    }),
    ...(some(({ routing }) => routing) && {
      routing: {
        ...first.routing,
        ...list(
          "announced",
          all(({ routing }) => routing?.announced),
        ),
        ...(some(({ routing }) => routing?.sourceFilter) &&
          list("sourceFilter", [...new Set(parts.flatMap((plan) => plan.routing?.sourceFilter ?? rootsOf(plan)))])),
        ...list("aggregates", [...new Set(all(({ routing }) => routing?.aggregates))]),
      },
    }),
  };
}

/**
 * Returns several provinces' plans as one. The first plan is the one that is merged into: what it has in the target root
 * keeps its prefixes. Every unit elsewhere that still exists gets an index in the target root and a copy of its networks
 * there; its old space is draining until a day, and a map says what moves where, one to one. Ids that two plans share get
 * the plan's id in front, from the second plan on.
 *
 * Units of the same name are not made one: which body takes over whose offices is for people to say, in `successors`. Without
 * it they get space of their own, so that both offices can keep working. With it, a new unit has the networks of all that it
 * takes the place of, each of them as a site: the first keeps its places, the others' networks get free ones.
 *
 * What names an address that moves names the new one as well: resolvers, DNS64, delegations, filters, aggregates.
 *
 * @throws Failure when the target is not a root with a field `unit`, or a tier of it is full.
 * @example
 * mergePlans([bacNinh, bacGiang], { target: "goc", date: "2026-04-01", until: "2027-12-31", who: "Sở Khoa học và Công nghệ" }).moves.length
 */
export function mergePlans(plans: readonly [Plan, ...Plan[]], options: MergeOptions): Merged {
  const before = sideBySide(plans, options);
  const target = planIndex(before).rootById.get(options.target);
  const layout = target?.layout;
  if (!target || !layout) throw planFailures.noTarget({ id: options.target });
  const leaving = before.roots.filter(
    ({ id, state, realm }) =>
      id !== options.target && realm === target.root.realm && (state === "active" || state === "draining"),
  );
  const leavingIds = new Set(leaving.map(({ id }) => id));
  const draining = before.roots.map((root) =>
    leavingIds.has(root.id) ? { ...root, state: "draining" as const, until: options.until } : root,
  );
  const staying: Plan = { ...before, roots: draining };
  return new Merging(staying, options, { ...target, layout }, leavingIds).result();
}
