import type { Violation } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import { type PlacedNode, type PlacedRoot, type PlanIndex, planIndex } from "../model/plan-index.js";
import { planRules } from "./catalogue.js";
import { at, checked, nodePath, words } from "./checked.js";

const OUT_OF_USE = new Set(["planned", "reserved"]);

function* misplacedRoots({ plan, roots, realms }: PlanIndex): Iterable<Violation> {
  for (const { root, at: place, prefix } of roots) {
    if (root.registered === undefined) continue;
    const { prefix: registered } = readPrefix(root.registered);
    if (registered && !registered.contains(prefix)) {
      const problem = words(`nằm ngoài khối đã đăng ký ${registered}`, `is outside the registered block ${registered}`);
      yield at(`/roots/${place}/prefix`, { prefix: plan.roots[place]?.prefix ?? "", problem });
    }
  }
  for (const [place, { realm, prefix }] of plan.roots.entries()) {
    if (realms.has(realm)) continue;
    const problem = words(`miền “${realm}” không có`, `there is no realm “${realm}”`);
    yield at(`/roots/${place}/realm`, { prefix, problem });
  }
}

function* misplacedNodes({ nodes }: PlanIndex): Iterable<Violation> {
  for (const { node, at: place, root } of nodes) {
    const state = root?.root.state;
    if (!root) {
      const problem =
        node.realm === undefined
          ? words("không khối gốc nào chứa", "no root holds it")
          : words(`không khối gốc nào của miền “${node.realm}” chứa`, `no root of realm “${node.realm}” holds it`);
      yield at(nodePath(place), { prefix: node.prefix, problem });
    } else if (state === "retired") {
      const problem = words(`khối gốc “${root.root.id}” đã thu hồi`, `root “${root.root.id}” is retired`);
      yield at(nodePath(place), { prefix: node.prefix, problem });
    } else if (state === "planned" && !OUT_OF_USE.has(node.status ?? "active")) {
      const problem = words(
        `đang dùng trong khi khối gốc “${root.root.id}” mới dự kiến`,
        `is in use while root “${root.root.id}” is only planned`,
      );
      yield at(nodePath(place), { prefix: node.prefix, problem });
    }
  }
}

const mayOverlap = ({ realms }: PlanIndex, left: string, right: string): boolean =>
  left !== right &&
  (realms.get(left)?.overlaps?.includes(right) === true || realms.get(right)?.overlaps?.includes(left) === true);

function* overlappingRoots(index: PlanIndex): Iterable<Violation> {
  const open: PlacedRoot[] = [];
  for (const root of [...index.roots].sort((left, right) => left.prefix.compare(right.prefix))) {
    while (open.length > 0 && !open.at(-1)?.prefix.contains(root.prefix)) open.pop();
    const other = open.findLast((outer) => !mayOverlap(index, outer.root.realm, root.root.realm));
    if (other) {
      const problem =
        other.root.realm === root.root.realm
          ? words("hai khối gốc cùng một miền chồng nhau", "two roots of one realm overlap")
          : words(
              `khối gốc của hai miền “${other.root.realm}” và “${root.root.realm}” chồng nhau mà không khai báo`,
              `roots of the realms “${other.root.realm}” and “${root.root.realm}” overlap undeclared`,
            );
      yield at(`/roots/${root.at}/prefix`, { prefix: root.root.prefix, other: other.root.prefix, problem });
    }
    open.push(root);
  }
}

/** Kinds whose space is their unit's; a server of a department may well stand in the data centre's LAN. */
const OWNED = new Set(["container", "lan", "pool", "nat64"]);

function* overlappingNodes({ nodes }: PlanIndex): Iterable<Violation> {
  let before: PlacedNode | undefined;
  for (const placed of nodes) {
    const { node, at: place, prefix, realm, parent } = placed;
    if (before && before.realm === realm && before.prefix.equals(prefix)) {
      yield at(nodePath(place), {
        prefix: node.prefix,
        other: `/nodes/${before.at}`,
        problem: words("cùng một khối được ghi hai lần", "the same prefix is listed twice"),
      });
    } else if (
      parent?.node.unit !== undefined &&
      node.unit !== undefined &&
      node.unit !== parent.node.unit &&
      OWNED.has(node.kind)
    ) {
      yield at(nodePath(place), {
        prefix: node.prefix,
        other: parent.node.prefix,
        problem: words(
          `khối của “${node.unit}” nằm trong khối của “${parent.node.unit}”`,
          `the prefix of “${node.unit}” is inside that of “${parent.node.unit}”`,
        ),
      });
    }
    before = placed;
  }
}

function* wrongKinds({ nodes }: PlanIndex): Iterable<Violation> {
  for (const { node, at: place, prefix, parent } of nodes) {
    const { kind } = node;
    const inside = parent?.node.kind;
    if (kind === "host") {
      if (prefix.length !== 128) {
        const problem = words(
          `máy phải là /128, không phải /${prefix.length}`,
          `a host is a /128, not a /${prefix.length}`,
        );
        yield at(nodePath(place), { prefix: node.prefix, problem });
      } else if (inside === undefined || inside === "container" || inside === "host") {
        const problem = words("máy không nằm trong khối lá nào", "the host is in no leaf");
        yield at(nodePath(place), { prefix: node.prefix, problem });
      }
    } else if (inside !== undefined && inside !== "container" && !parent?.prefix.equals(prefix)) {
      const problem = words(
        `“${kind}” nằm trong “${inside}” ${parent?.node.prefix}`,
        `a “${kind}” is inside the “${inside}” ${parent?.node.prefix}`,
      );
      yield at(nodePath(place), { prefix: node.prefix, problem });
    }
  }
}

/** P02, P03, P04 and P22: what is in what. */
export const nestingRules = [
  checked(planRules.place, function* (plan) {
    yield* misplacedRoots(planIndex(plan));
    yield* misplacedNodes(planIndex(plan));
  }),
  checked(planRules.overlap, function* (plan) {
    yield* overlappingRoots(planIndex(plan));
    yield* overlappingNodes(planIndex(plan));
  }),
  checked(planRules.nesting, (plan) => wrongKinds(planIndex(plan))),
  checked(planRules.freeList, function* (plan) {
    for (const [place, { prefix, status }] of plan.nodes.entries()) {
      if (status === "free") yield at(nodePath(place, "status"), { prefix });
    }
  }),
];
