import { defineRule, type Violation } from "@egov-vn/core";
import { reservedIn } from "../address/interface-id.js";
import { readPrefix } from "../address/read-prefix.js";
import { lan, nodes, planExample } from "../examples/base-plan.js";
import { type PlacedNode, type PlanIndex, planIndex, unitName } from "../model/plan-index.js";
import type { Node, Plan } from "../schema.js";
import { rfc, systemsBasis } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

function* link({ node, at: place, prefix }: PlacedNode): Iterable<Violation> {
  if (prefix.length !== 64) {
    const problem = words(`liên kết được dành /${prefix.length}`, `the link has a /${prefix.length} set aside`);
    yield at(nodePath(place), {
      prefix: node.prefix,
      problem,
      wanted: words("một /64 cho mỗi liên kết", "one /64 for each link"),
    });
    return;
  }
  if (node.ends && node.ends[0] === node.ends[1]) {
    const problem = words(`hai đầu cùng là “${node.ends[0]}”`, `both ends are “${node.ends[0]}”`);
    const wanted = words("hai bộ định tuyến khác nhau", "two different routers");
    yield at(nodePath(place, "ends"), { prefix: node.prefix, problem, wanted });
  }
  const first = `${prefix.child(127, 0)}`;
  const wire = node.onWire === undefined ? undefined : readPrefix(node.onWire).prefix;
  if (node.onWire === undefined) {
    const problem = words("liên kết chưa ghi khối dùng trên đường", "the link does not say what is on the wire");
    yield at(nodePath(place), {
      prefix: node.prefix,
      problem,
      wanted: words(`${first} trên đường`, `${first} on the wire`),
    });
  } else if (wire && (wire.length !== 127 || !prefix.contains(wire))) {
    const problem = words(`trên đường là ${node.onWire}`, `${node.onWire} is on the wire`);
    yield at(nodePath(place, "onWire"), {
      prefix: node.prefix,
      problem,
      wanted: words(`một /127 trong ${prefix}`, `a /127 of ${prefix}`),
    });
  }
}

function* leaf(placed: PlacedNode): Iterable<Violation> {
  const { node, at: place, prefix, parent } = placed;
  if (node.kind === "link") yield* link(placed);
  else if (node.onWire !== undefined) {
    const problem = words("chỉ liên kết mới có khối dùng trên đường", "only a link has a prefix on the wire");
    yield at(nodePath(place, "onWire"), {
      prefix: node.prefix,
      problem,
      wanted: words("loại khối “link”", "the kind “link”"),
    });
  }
  if (node.kind === "loopback" && prefix.length !== 128) {
    const problem = words(`loopback dài /${prefix.length}`, `the loopback is a /${prefix.length}`);
    yield at(nodePath(place), { prefix: node.prefix, problem, wanted: `${prefix.address}/128` });
  }
  if (node.kind === "host" && prefix.length === 128 && parent?.node.kind === "lan") {
    const taken = reservedIn(parent.prefix, prefix.address);
    if (!taken) return;
    const problem =
      taken === "subnet-router-anycast"
        ? words("là địa chỉ anycast của bộ định tuyến trong mạng", "is the subnet-router anycast address")
        : words("là địa chỉ anycast dành riêng của mạng", "is a reserved anycast address of the subnet");
    yield at(nodePath(place), {
      prefix: node.prefix,
      problem,
      wanted: words("địa chỉ khác trong mạng", "another address of the subnet"),
    });
  }
}

function* vlans({ nodes }: PlanIndex): Iterable<Violation> {
  const sites = new Map<string, Map<number, PlacedNode>>();
  let last: { node: Node; realm: string; lans: Map<number, PlacedNode> } | undefined;
  for (const placed of nodes) {
    const { node, at: place, prefix, realm } = placed;
    const { vlan, unit } = node;
    if (vlan === undefined || node.kind === "host") continue;
    if (vlan < 1 || vlan > 4094) {
      const problem = words("số VLAN phải từ 1 đến 4094", "a VLAN id is 1 to 4094");
      yield at(nodePath(place, "vlan"), { prefix: node.prefix, vlan: String(vlan), problem });
      continue;
    }
    const site = node.site ?? unit;
    if (site === undefined || node.status === "draining") continue;
    // Most nodes are of the same site as the one before.
    if (last?.realm !== realm || last.node.unit !== unit || last.node.site !== node.site) {
      const key = `${realm} ${unit} ${site}`;
      const lans = sites.get(key) ?? new Map<number, PlacedNode>();
      sites.set(key, lans);
      last = { node, realm, lans };
    }
    const other = last.lans.get(vlan);
    if (other && !other.prefix.equals(prefix)) {
      const problem = words(
        `VLAN này của “${site}” đã có ${other.node.prefix}`,
        `this VLAN of “${site}” already has ${other.node.prefix}`,
      );
      yield at(nodePath(place, "vlan"), { prefix: node.prefix, vlan: String(vlan), problem });
    } else last.lans.set(vlan, placed);
  }
}

function* missingRoles(index: PlanIndex, asOf: string): Iterable<Violation> {
  const wanted = index.plan.roles.filter(({ requiredFor }) => requiredFor && requiredFor.length > 0);
  if (wanted.length === 0) return;
  const ids = new Set(wanted.map(({ id }) => id));
  const has = new Set<string>();
  for (const { node } of index.nodes) {
    if (node.unit !== undefined && node.role !== undefined && ids.has(node.role)) has.add(`${node.unit} ${node.role}`);
  }
  for (const [place, unit] of index.plan.units.entries()) {
    if (unit.until !== undefined && unit.until <= asOf) continue;
    const roles = wanted.filter(
      ({ id, requiredFor }) => requiredFor?.includes(unit.kind) && !has.has(`${unit.id} ${id}`),
    );
    if (roles.length === 0) continue;
    yield at(`/units/${place}`, { unit: unitName(index, unit.id), roles: roles.map(({ title }) => title) });
  }
}

/** P07, P11 and P12: what a leaf must be, and which must be there. */
export const leafRules = [
  defineRule<Plan>({
    id: "IPV-007",
    severity: "error",
    basis: rfc([6164], [5375], [4291, "§2.6.1"], [2526]),
    title: ["P07: liên kết, loopback hoặc máy đặt sai", "P07: a link, loopback or host is misplaced"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: ["Dùng {wanted}.", "Use {wanted}."],
    *check(plan) {
      for (const placed of planIndex(plan).nodes) yield* leaf(placed);
    },
    example: planExample(nodes({ prefix: "3fff:40:0:ff10::/64", kind: "link", onWire: "3fff:40:0:ff10::/126" })),
  }),
  defineRule<Plan>({
    id: "IPV-011",
    severity: "error",
    basis: systemsBasis(
      ["IEEE 802.1Q", "SURFnet IPv6 manual"],
      "IEEE 802.1Q: số VLAN từ 1 đến 4094. Sổ tay của SURFnet gắn mỗi VLAN của một địa điểm với đúng một /64.",
      "IEEE 802.1Q: VLAN ids are 1 to 4094. The SURFnet manual ties each VLAN of a site to exactly one /64.",
    ),
    title: ["P11: VLAN sai hoặc trùng", "P11: a VLAN is wrong or used twice"],
    message: ["{field} của {prefix}, VLAN {vlan}: {problem}.", "{field} of {prefix}, VLAN {vlan}: {problem}."],
    remedy: [
      "Trong một địa điểm, mỗi VLAN ứng với đúng một /64 và ngược lại.",
      "Within a site, each VLAN has exactly one /64 and each /64 one VLAN.",
    ],
    *check(plan) {
      for (const [place, { id, vlan }] of plan.roles.entries()) {
        if (vlan === undefined || (vlan >= 1 && vlan <= 4094)) continue;
        const problem = words("số VLAN phải từ 1 đến 4094", "a VLAN id is 1 to 4094");
        yield at(`/roles/${place}/vlan`, { prefix: id, vlan: String(vlan), problem });
      }
      yield* vlans(planIndex(plan));
    },
    example: planExample(lan({ vlan: 4095 })),
  }),
  defineRule<Plan>({
    id: "IPV-012",
    severity: "warning",
    basis: systemsBasis(
      ["@egov-vn"],
      "Vai trò bắt buộc do chính quy hoạch khai báo; thiếu mạng quản trị hay mạng khách thì người ta cắm chung.",
      "Required roles are what the plan itself declares; where the management or guest network is missing, people share another.",
    ),
    title: ["P12: đơn vị thiếu mạng bắt buộc", "P12: a unit lacks a required network"],
    message: ["{field}: {unit} chưa có mạng cho vai trò: {roles}.", "{field}: {unit} has no network for: {roles}."],
    remedy: ["Cấp mạng còn thiếu, hoặc bỏ yêu cầu.", "Add the networks, or drop the requirement."],
    check: (plan, { asOf }) => missingRoles(planIndex(plan), asOf),
    example: planExample(lan({ role: "management", prefix: "3fff:40:4:8000::/64" })),
  }),
];
