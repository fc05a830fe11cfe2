import { defineRule, fieldAt, type Violation } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import { LAN, nodes, planExample } from "../examples/base-plan.js";
import { type PlacedNode, type PlacedRoot, type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { OWN_SHAPE, systemsBasis, TSLCD } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

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

/** The field of a realm that says which others may overlap it. */
const overlapsOf = ({ plan }: PlanIndex, realm: string) =>
  fieldAt(
    `/realms/${Math.max(
      0,
      plan.realms.findIndex(({ id }) => id === realm),
    )}/overlaps`,
  );

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
      yield at(`/roots/${root.at}/prefix`, {
        prefix: root.root.prefix,
        other: other.root.prefix,
        problem,
        overlaps: overlapsOf(index, root.root.realm),
      });
    }
    open.push(root);
  }
}

/** Kinds whose space is their unit's; a server of a department may well stand in the data centre's LAN. */
const OWNED = new Set(["container", "lan", "pool", "nat64"]);

function* overlappingNodes(index: PlanIndex): Iterable<Violation> {
  const { nodes } = index;
  let before: PlacedNode | undefined;
  for (const placed of nodes) {
    const { node, at: place, prefix, realm, parent } = placed;
    if (before && before.realm === realm && before.prefix.equals(prefix)) {
      yield at(nodePath(place), {
        prefix: node.prefix,
        other: fieldAt(`/nodes/${before.at}`),
        problem: words("cùng một khối được ghi hai lần", "the same prefix is listed twice"),
        overlaps: overlapsOf(index, realm),
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
        overlaps: overlapsOf(index, realm),
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
  defineRule<Plan>({
    id: "IPV-002",
    severity: "error",
    basis: OWN_SHAPE,
    title: ["P02: khối địa chỉ nằm ngoài khối gốc", "P02: a prefix is outside the roots"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: [
      "Sửa khối địa chỉ, hoặc khai báo khối gốc chứa nó trong cùng miền với trạng thái đúng.",
      "Correct the prefix, or declare the root that holds it, in the same realm and in the right state.",
    ],
    *check(plan) {
      yield* misplacedRoots(planIndex(plan));
      yield* misplacedNodes(planIndex(plan));
    },
    example: planExample(nodes({ prefix: "3fff:50::/64", kind: "lan" })),
  }),
  defineRule<Plan>({
    id: "IPV-003",
    severity: "error",
    basis: { citations: TSLCD.overlap },
    title: ["P03: hai khối địa chỉ chồng nhau", "P03: two prefixes overlap"],
    message: ["{field}, khối {prefix}, và {other}: {problem}.", "{field}, {prefix}, and {other}: {problem}."],
    remedy: [
      "Cấp khối khác cho một bên; hai miền được phép chồng nhau thì khai báo ở {overlaps}.",
      "Give one of them another prefix; realms that may overlap say so in {overlaps}.",
    ],
    *check(plan) {
      yield* overlappingRoots(planIndex(plan));
      yield* overlappingNodes(planIndex(plan));
    },
    example: planExample(nodes({ prefix: LAN.prefix, kind: "container" })),
  }),
  defineRule<Plan>({
    id: "IPV-004",
    severity: "error",
    basis: systemsBasis(
      ["NIPAP", "NetBox 4.6", "Nautobot 3.1"],
      "NIPAP chặn từ trong cơ sở dữ liệu: khối dành trước chứa khối cấp phát, khối cấp phát chỉ chứa máy; NetBox không kiểm tra nên dữ liệu lồng sai vẫn được lưu.",
      "NIPAP enforces it by triggers: a reservation holds assignments, an assignment holds hosts only; NetBox does not check, and stores what is nested wrongly.",
    ),
    title: ["P04: lồng nhau sai loại", "P04: nested in the wrong kind"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: [
      "Khối chứa khối khác phải thuộc loại “container”; khối lá chỉ chứa máy (“host”) /128.",
      "What holds other prefixes must be a “container”; a leaf holds hosts of /128 only.",
    ],
    check: (plan) => wrongKinds(planIndex(plan)),
    example: planExample(nodes({ prefix: "3fff:40:4:8001::/80", kind: "pool", unit: "xa-a" })),
  }),
  defineRule<Plan>({
    id: "IPV-022",
    severity: "error",
    basis: systemsBasis(
      ["phpIPAM"],
      "phpIPAM #4001: liệt kê mọi khối trống của một /29 làm cạn bộ nhớ. Chỗ trống được đếm và duyệt, không được ghi ra.",
      "phpIPAM #4001: listing all free blocks of a /29 runs out of memory. Free space is counted and walked, never written down.",
    ),
    title: ["P22: quy hoạch liệt kê khối trống", "P22: the plan lists free blocks"],
    message: ["{field}: khối {prefix} được ghi là còn trống.", "{field}: {prefix} is listed as free."],
    remedy: [
      "Bỏ dòng này; khối không có trong quy hoạch là khối trống.",
      "Leave it out; what the plan does not list is free.",
    ],
    *check(plan) {
      for (const [place, { prefix, status }] of plan.nodes.entries()) {
        if (status === "free") yield at(nodePath(place, "status"), { prefix });
      }
    },
    example: planExample(nodes({ prefix: "3fff:40:4:8002::/64", kind: "lan", unit: "xa-a", status: "free" })),
  }),
];
