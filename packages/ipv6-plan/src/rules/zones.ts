import { defineRule, type Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import { basePlan, planExample } from "../examples/base-plan.js";
import { type PlacedNode, type PlanIndex, planIndex, zoneOf } from "../model/plan-index.js";
import type { Filter, Plan, Role, Zone } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

/** What filters let through to be administered, and what they must keep away from it. */
const TRUST: Readonly<Partial<Record<Zone, "trusted" | "untrusted">>> = {
  management: "trusted",
  servers: "trusted",
  camera: "untrusted",
  guest: "untrusted",
  dmz: "untrusted",
};

const clash = (left: Zone | undefined, right: Zone | undefined): boolean => {
  const one = left && TRUST[left];
  const other = right && TRUST[right];
  return one !== undefined && other !== undefined && one !== other;
};

interface Entry {
  readonly prefix: Prefix;
  readonly filter: Filter;
}

function entriesOf(plan: Plan): Entry[] {
  return (plan.filters ?? [])
    .flatMap((filter) =>
      filter.prefixes.flatMap((text): Entry[] => {
        const { prefix } = readPrefix(text);
        return prefix ? [{ prefix, filter }] : [];
      }),
    )
    .sort((left, right) => left.prefix.compare(right.prefix));
}

/** Nodes inside a filter's prefix whose zone the filter is not for. Both lists are in order, so one walk is enough. */
function* filtered(index: PlanIndex, entries: readonly Entry[], nodes: readonly PlacedNode[]): Iterable<Violation> {
  const open: Entry[] = [];
  let next = 0;
  for (const { node, at: place, prefix } of nodes) {
    while (next < entries.length && (entries[next] as Entry).prefix.compare(prefix) <= 0) {
      const entry = entries[next] as Entry;
      while (open.length > 0 && !open.at(-1)?.prefix.contains(entry.prefix)) open.pop();
      open.push(entry);
      next += 1;
    }
    while (open.length > 0 && !open.at(-1)?.prefix.contains(prefix)) open.pop();
    const zone = zoneOf(index, node);
    const wrong = open.find(({ filter }) => clash(filter.zone, zone));
    if (!wrong || zone === undefined) continue;
    yield at(nodePath(place), {
      prefix: node.prefix,
      zone,
      other: `${wrong.prefix}`,
      otherZone: wrong.filter.zone,
      problem: words(
        `bộ lọc “${wrong.filter.id}” bao trùm mạng này`,
        `filter “${wrong.filter.id}” covers this network`,
      ),
    });
  }
}

function* sharedLeaves(index: PlanIndex): Iterable<Violation> {
  for (const { node, at: place, parent } of index.nodes) {
    if (node.kind !== "host" || !parent) continue;
    const zone = zoneOf(index, node);
    const outer = zoneOf(index, parent.node);
    if (!zone || !outer || !clash(zone, outer)) continue;
    yield at(nodePath(place), {
      prefix: node.prefix,
      zone,
      other: parent.node.prefix,
      otherZone: outer,
      problem: words("máy nằm trong mạng của vùng kia", "the host is in a network of the other zone"),
    });
  }
}

function* sharedValues({ roles }: Plan): Iterable<Violation> {
  const first = new Map<number, Role[]>();
  for (const [place, role] of roles.entries()) {
    const others = first.get(role.subnet) ?? [];
    const other = others.find(({ zone }) => clash(zone, role.zone));
    if (other) {
      yield at(`/roles/${place}/subnet`, {
        prefix: role.id,
        zone: role.zone,
        other: other.id,
        otherZone: other.zone,
        problem: words(
          "hai vai trò cùng một giá trị mạng con nên bộ lọc không phân biệt được",
          "both roles have one subnet value, so no filter can tell them apart",
        ),
      });
    }
    first.set(role.subnet, [...others, role]);
  }
}

/** P13: zones that must not share a filter with each other. */
export const zoneRules = [
  defineRule<Plan>({
    id: "IPV-013",
    severity: "error",
    basis: rfc([9099]),
    title: [
      "P13: vùng ít tin cậy chung bộ lọc với vùng quản trị",
      "P13: an untrusted zone shares a filter with a trusted one",
    ],
    message: [
      "{field}, {prefix} ({zone}) và {other} ({otherZone}): {problem}.",
      "{field}, {prefix} ({zone}) and {other} ({otherZone}): {problem}.",
    ],
    remedy: [
      "Tách mạng khách, camera, DMZ khỏi tiền tố mà bộ lọc cho quản trị và máy chủ đi qua.",
      "Keep guest, camera and DMZ networks out of the prefixes that filters let through as management or servers.",
    ],
    *check(plan) {
      const index = planIndex(plan);
      yield* sharedValues(plan);
      yield* sharedLeaves(index);
      const entries = entriesOf(plan);
      if (entries.length === 0) return;
      for (const realm of new Set(index.nodes.map((node) => node.realm))) {
        yield* filtered(
          index,
          entries,
          index.nodes.filter((node) => node.realm === realm),
        );
      }
    },
    example: planExample({
      roles: [...basePlan.roles, { id: "guest", title: "Wi-Fi khách", subnet: 0, zone: "guest" }],
    }),
  }),
];
