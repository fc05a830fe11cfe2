import { type Bilingual, defineRule, type Violation } from "@egov-vn/core";
import type { Address } from "../address/address.js";
import { reservedIn } from "../address/interface-id.js";
import { readAddress, readPrefix } from "../address/read-prefix.js";
import { lan, planExample } from "../examples/base-plan.js";
import { unitPrefix } from "../model/bit-fields.js";
import { type PlacedNode, type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

interface Range {
  readonly from: Address;
  readonly to: Address;
  readonly path: string;
  readonly text: string;
}

/** Addresses of a network that its router and its planned hosts have. */
interface Holder {
  readonly address: Address;
  readonly what: Bilingual;
}

/** The hosts of each network that has pools. */
function hostsOf({ nodes }: PlanIndex): ReadonlyMap<PlacedNode, readonly Holder[]> {
  const hosts = new Map<PlacedNode, Holder[]>();
  for (const { node, prefix, parent } of nodes) {
    if (node.kind !== "host" || !parent?.node.dhcp?.pools || prefix.length !== 128) continue;
    const name = node.name ?? node.dnsName ?? node.prefix;
    const what = words(`máy “${name}” (${prefix.address})`, `host “${name}” (${prefix.address})`);
    const known = hosts.get(parent);
    if (known) known.push({ address: prefix.address, what });
    else hosts.set(parent, [{ address: prefix.address, what }]);
  }
  return hosts;
}

/** A router's addresses in a network: those that relay for it, and by custom `::1`. */
function routersOf({ node, prefix }: PlacedNode): Holder[] {
  if (node.kind !== "lan") return [];
  const relays = (node.dhcp?.relay ?? []).flatMap((text) => readAddress(text).address ?? []);
  const own = [prefix.first.plus(1), ...relays.filter((one) => prefix.contains(one))];
  return own.map((address) => ({ address, what: words(`bộ định tuyến (${address})`, `the router (${address})`) }));
}

function* overHolders(
  placed: PlacedNode,
  { from, to, path, text }: Range,
  holders: readonly Holder[],
): Iterable<Violation> {
  const held = holders.find(({ address }) => from.compare(address) <= 0 && address.compare(to) <= 0);
  if (!held) return;
  yield at(path, {
    prefix: placed.node.prefix,
    problem: words(`dải ${text} trùm lên ${held.what.vi}`, `range ${text} takes in ${held.what.en}`),
    wanted: words("dải không chứa địa chỉ đã đặt cố định", "a range without addresses that are fixed"),
  });
}

function* ranges({ node, at: place, prefix }: PlacedNode): Generator<Violation, Range[], undefined> {
  const found: Range[] = [];
  for (const [item, pool] of (node.dhcp?.pools ?? []).entries()) {
    const from = readAddress(pool.from).address;
    const to = readAddress(pool.to).address;
    if (!from || !to) continue;
    const path = nodePath(place, `dhcp/pools/${item}`);
    const text = `${pool.from} - ${pool.to}`;
    const wanted = words(`dải nằm trong ${prefix}`, `a range inside ${prefix}`);
    if (from.compare(to) > 0) {
      yield at(path, {
        prefix: node.prefix,
        problem: words(`dải ${text} ngược chiều`, `range ${text} runs backwards`),
        wanted,
      });
    } else if (!prefix.contains(from) || !prefix.contains(to)) {
      yield at(path, {
        prefix: node.prefix,
        problem: words(`dải ${text} nằm ngoài mạng`, `range ${text} is outside the network`),
        wanted,
      });
    } else {
      if (reservedIn(prefix, from) || reservedIn(prefix, to)) {
        const problem = words(
          `dải ${text} chạm vào địa chỉ anycast dành riêng`,
          `range ${text} takes in a reserved anycast address`,
        );
        yield at(path, { prefix: node.prefix, problem, wanted });
      }
      found.push({ from, to, path, text });
    }
  }
  return found;
}

function* subnet(index: PlanIndex, placed: PlacedNode, hosts: readonly Holder[]): Iterable<Violation> {
  const { node, at: place, root } = placed;
  const found = yield* ranges(placed);
  const holders = found.length === 0 ? [] : [...routersOf(placed), ...hosts];
  for (const range of found) yield* overHolders(placed, range, holders);
  for (const [item, { prefix: text, length }] of (node.dhcp?.delegate ?? []).entries()) {
    const { prefix } = readPrefix(text);
    if (!prefix) continue;
    const path = nodePath(place, `dhcp/delegate/${item}`);
    if (length < prefix.length) {
      const problem = words(`giao /${length} từ ${text}`, `hands out /${length} from ${text}`);
      yield at(`${path}/length`, {
        prefix: node.prefix,
        problem,
        wanted: words(`độ dài từ ${prefix.length}`, `a length of at least ${prefix.length}`),
      });
    }
    const unit = node.unit === undefined ? undefined : index.units.get(node.unit);
    const own = (unit && root?.layout && unitPrefix(root.prefix, root.layout, unit)) ?? root?.prefix;
    if (own && !own.contains(prefix)) {
      const problem = words(`khối giao ${text} nằm ngoài ${own}`, `the delegated ${text} is outside ${own}`);
      yield at(`${path}/prefix`, {
        prefix: node.prefix,
        problem,
        wanted: words(`khối trong ${own}`, `a prefix inside ${own}`),
      });
    }
    found.push({ from: prefix.first, to: prefix.last, path, text });
  }
  found.sort((left, right) => left.from.compare(right.from));
  for (let item = 1; item < found.length; item += 1) {
    const [before, here] = [found[item - 1] as Range, found[item] as Range];
    if (before.to.compare(here.from) < 0) continue;
    const problem = words(`dải ${here.text} chồng lên ${before.text}`, `range ${here.text} overlaps ${before.text}`);
    yield at(here.path, { prefix: node.prefix, problem, wanted: words("các dải rời nhau", "ranges that do not meet") });
  }
}

function outerSubnet(placed: PlacedNode): PlacedNode | undefined {
  for (let outer = placed.parent; outer; outer = outer.parent) if (outer.node.dhcp) return outer;
  return undefined;
}

function* subnets(index: PlanIndex): Iterable<Violation> {
  const ids = new Map<number, string>();
  const hosts = hostsOf(index);
  for (const placed of index.nodes) {
    const { node, at: place } = placed;
    if (!node.dhcp) continue;
    const { id } = node.dhcp;
    const first = id === undefined ? undefined : ids.get(id);
    if (first !== undefined) {
      const problem = words(`số hiệu ${id} đã dùng cho ${first}`, `id ${id} is already that of ${first}`);
      yield at(nodePath(place, "dhcp/id"), {
        prefix: node.prefix,
        problem,
        wanted: words("số hiệu chưa dùng", "an unused id"),
      });
    } else if (id !== undefined) ids.set(id, node.prefix);
    const outer = outerSubnet(placed);
    if (outer) {
      const problem = words(
        `nằm trong mạng DHCPv6 khác ${outer.node.prefix}`,
        `is inside another DHCPv6 subnet, ${outer.node.prefix}`,
      );
      yield at(nodePath(place, "dhcp"), {
        prefix: node.prefix,
        problem,
        wanted: words("mỗi mạng một cấu hình DHCPv6", "one DHCPv6 subnet for each network"),
      });
    }
    yield* subnet(index, placed, hosts.get(placed) ?? []);
  }
}

/** P16: what a DHCPv6 server would be told. */
export const dhcpRules = [
  defineRule<Plan>({
    id: "IPV-016",
    severity: "error",
    basis: rfc([9915], [8415]),
    title: ["P16: cấu hình DHCPv6 mâu thuẫn", "P16: the DHCPv6 settings contradict each other"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
    check: (plan) => subnets(planIndex(plan)),
    example: planExample(
      lan({ dhcp: { mode: "stateful", id: 1, pools: [{ from: "3fff:40:4:8002::10", to: "3fff:40:4:8002::ff" }] } }),
    ),
  }),
];
