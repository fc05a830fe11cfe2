import type { Layout, Node, Plan, Role, Unit } from "../schema.js";

/** Ids of roots, units, filters and maps, and names of routers, that plans merged before have taken. */
export interface Taken {
  readonly ids: Set<string>;
  readonly names: Set<string>;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Gives an id that is taken the plan's id in front, and then a number. */
function free(id: string, plan: Plan, taken: Set<string>): string {
  let name = taken.has(id) ? `${plan.id}.${id}`.slice(0, 64) : id;
  for (let number = 2; taken.has(name); number += 1) name = `${`${plan.id}.${id}`.slice(0, 60)}.${number}`;
  taken.add(name);
  return name;
}

function namesFor(ids: readonly string[], plan: Plan, taken: Set<string>): Map<string, string> {
  return new Map(ids.map((id) => [id, free(id, plan, taken)]));
}

/** Layouts and roles that say the same under the same id are shared; others are renamed. */
function shared<T extends Layout | Role>(own: readonly T[], others: readonly T[], plan: Plan): Map<string, string> {
  return new Map(
    own.map((item) => {
      const other = others.find(({ id }) => id === item.id);
      return [item.id, !other || same(other, item) ? item.id : `${plan.id}.${item.id}`.slice(0, 64)];
    }),
  );
}

/**
 * Returns a plan under ids that clash with no id merged before, and every reference with them. A unit without a list
 * of roots is given the ones it meant, as the merged plan has more.
 */
export function renamed(plan: Plan, first: Plan, taken: Taken): Plan {
  const roots = namesFor(
    plan.roots.map(({ id }) => id),
    plan,
    taken.ids,
  );
  const units = namesFor(
    plan.units.map(({ id }) => id),
    plan,
    taken.ids,
  );
  const layouts = plan === first ? new Map<string, string>() : shared(plan.layouts, first.layouts, plan);
  const roles = plan === first ? new Map<string, string>() : shared(plan.roles, first.roles, plan);
  const routers = namesFor(
    plan.nodes.flatMap(({ kind, name }) => (kind === "loopback" && name !== undefined ? [name] : [])),
    plan,
    taken.names,
  );
  const of = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;
  const live = plan.roots
    .filter(({ state }) => state === "active" || state === "planned")
    .map(({ id }) => of(roots, id));
  const node = (one: Node): Node => ({
    ...one,
    ...(one.unit !== undefined && { unit: of(units, one.unit) }),
    ...(one.role !== undefined && { role: of(roles, one.role) }),
    ...(one.kind === "loopback" && one.name !== undefined && { name: of(routers, one.name) }),
    ...(one.router !== undefined && { router: of(routers, one.router) }),
    ...(one.ends && { ends: [of(routers, one.ends[0]), of(routers, one.ends[1])] as const }),
  });
  const unit = (one: Unit): Unit => ({
    ...one,
    id: of(units, one.id),
    roots: one.roots ? one.roots.map((id) => of(roots, id)) : live,
    ...(one.replaces && { replaces: one.replaces.map((id) => of(units, id)) }),
  });
  return {
    ...plan,
    roots: plan.roots.map((root) => ({ ...root, id: of(roots, root.id), layout: of(layouts, root.layout) })),
    layouts: plan.layouts.map((layout) => ({ ...layout, id: of(layouts, layout.id) })),
    roles: plan.roles.map((role) => ({ ...role, id: of(roles, role.id) })),
    units: plan.units.map(unit),
    nodes: plan.nodes.map(node),
    ...(plan.retired && {
      retired: plan.retired.map((one) => ({ ...one, ...(one.unit !== undefined && { unit: of(units, one.unit) }) })),
    }),
    ...(plan.filters && { filters: plan.filters.map((one) => ({ ...one, id: free(one.id, plan, taken.ids) })) }),
    ...(plan.reviews && { reviews: plan.reviews.map((one) => ({ ...one, root: of(roots, one.root) })) }),
    ...(plan.renumber && {
      renumber: plan.renumber.map((map) => ({
        ...map,
        id: free(map.id, plan, taken.ids),
        moves: map.moves.map((move) => ({ ...move, ...(move.unit !== undefined && { unit: of(units, move.unit) }) })),
      })),
    }),
    ...(plan.changes && {
      changes: plan.changes.map((change) => ({
        ...change,
        ...(change.assigned && {
          assigned: change.assigned.map((one) => ({ ...one, unit: of(units, one.unit) })),
        }),
      })),
    }),
  };
}
