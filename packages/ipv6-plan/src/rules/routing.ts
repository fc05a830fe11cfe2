import { defineRule, type Violation } from "@egov-vn/core";
import { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import { readPrefix } from "../address/read-prefix.js";
import { planExample } from "../examples/base-plan.js";
import { type PlacedRoot, type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

/** The longest prefix that the networks of the Internet carry. */
const LONGEST_ROUTE = 48;

const liveRoots = ({ roots, realms }: PlanIndex): PlacedRoot[] =>
  roots.filter(({ root }) => root.state !== "retired" && realms.get(root.realm)?.kind === "internet");

function* announcements(plan: Plan, roots: readonly PlacedRoot[]): Iterable<Violation> {
  for (const [place, { prefix: text, asn, route6, roa }] of (plan.routing?.announced ?? []).entries()) {
    const path = `/routing/announced/${place}`;
    const { prefix } = readPrefix(text);
    if (!prefix) continue;
    if (prefix.length > LONGEST_ROUTE) {
      const problem = words(`dài hơn /48 nên nhiều mạng không nhận`, `is longer than /48, so many networks drop it`);
      yield at(`${path}/prefix`, { prefix: text, problem, wanted: `${prefix.parent(LONGEST_ROUTE)}` });
    }
    const root = roots.find((one) => one.prefix.contains(prefix));
    if (!root) {
      const problem = words("không nằm trong khối gốc nào của Internet", "is inside no root of the Internet");
      yield at(`${path}/prefix`, {
        prefix: text,
        problem,
        wanted: words("một khối gốc hoặc phần của nó", "a root or a part of one"),
      });
    } else if (root.root.asn !== undefined && root.root.asn !== asn) {
      const problem = words(
        `quảng bá từ AS${asn}, khối gốc thuộc AS${root.root.asn}`,
        `is announced by AS${asn}, the root belongs to AS${root.root.asn}`,
      );
      yield at(`${path}/asn`, { prefix: text, problem, wanted: `AS${root.root.asn}` });
    }
    if (route6 && (route6.prefix !== `${prefix}` || route6.origin !== asn)) {
      const problem = words(
        `route6 ghi ${route6.prefix}, AS${route6.origin}`,
        `its route6 says ${route6.prefix}, AS${route6.origin}`,
      );
      yield at(`${path}/route6`, { prefix: text, problem, wanted: `${prefix}, AS${asn}` });
    }
    if (roa && (roa.prefix !== `${prefix}` || roa.asn !== asn || roa.maxLength !== prefix.length)) {
      const problem = words(
        `ROA ghi ${roa.prefix}, AS${roa.asn}, dài nhất /${roa.maxLength}`,
        `its ROA says ${roa.prefix}, AS${roa.asn}, at most /${roa.maxLength}`,
      );
      yield at(`${path}/roa`, {
        prefix: text,
        problem,
        wanted: words(
          `${prefix}, AS${asn}, dài nhất /${prefix.length}`,
          `${prefix}, AS${asn}, at most /${prefix.length}`,
        ),
      });
    }
  }
}

const setOf = (texts: readonly string[]): PrefixSet =>
  PrefixSet.of(texts.flatMap((text) => readPrefix(text).prefix ?? []));

const listed = (set: PrefixSet): string => [...set].slice(0, 8).join(", ");

function* sourceFilter(plan: Plan, roots: readonly PlacedRoot[]): Iterable<Violation> {
  const filter = plan.routing?.sourceFilter;
  if (!filter) return;
  const wanted = PrefixSet.of(roots.filter(({ root }) => root.state !== "planned").map(({ prefix }) => prefix));
  const found = setOf(filter);
  if (found.equals(wanted)) return;
  const missing = wanted.subtract(found);
  const foreign = found.subtract(wanted);
  const problem =
    missing.size > 0
      ? words(`bộ lọc nguồn thiếu ${listed(missing)}`, `the source filter lacks ${listed(missing)}`)
      : words(`bộ lọc nguồn cho qua cả ${listed(foreign)}`, `the source filter also lets ${listed(foreign)} through`);
  yield at("/routing/sourceFilter", { prefix: filter.join(", "), problem, wanted: listed(wanted) });
}

const LABEL = /^[0-9a-f]$/;

/** Returns the prefix of a zone in ip6.arpa, or what is wrong with its name. */
function zonePrefix(name: string): Prefix | ReturnType<typeof words> {
  const labels = name.replace(/\.$/, "").split(".");
  if (labels.at(-1) !== "arpa" || labels.at(-2) !== "ip6") {
    return words("không kết thúc bằng ip6.arpa", "it does not end in ip6.arpa");
  }
  const nibbles = labels.slice(0, -2).reverse();
  const wrong = nibbles.find((label) => !LABEL.test(label));
  if (wrong !== undefined || nibbles.length > 32) {
    return words(
      `mỗi nhãn phải là một chữ số hệ 16, không phải “${wrong ?? nibbles.length}”`,
      `each label is one hexadecimal digit, not “${wrong ?? nibbles.length}”`,
    );
  }
  const groups = nibbles.join("").padEnd(32, "0").match(/.{4}/g) as string[];
  return Prefix.from(`${groups.join(":")}/${nibbles.length * 4}`);
}

function* reverseZones(plan: Plan, roots: readonly PlacedRoot[]): Iterable<Violation> {
  const names = plan.dns?.reverseZones;
  if (!names) return;
  const zones: Prefix[] = [];
  const wantedNames = words(
    `các vùng của khối gốc: ${roots
      .flatMap(({ prefix }) => prefix.reverseZones())
      .slice(0, 8)
      .join(", ")}`,
    `the zones of the roots: ${roots
      .flatMap(({ prefix }) => prefix.reverseZones())
      .slice(0, 8)
      .join(", ")}`,
  );
  for (const [place, name] of names.entries()) {
    const zone = zonePrefix(name);
    if (zone instanceof Prefix) zones.push(zone);
    else yield at(`/dns/reverseZones/${place}`, { zone: name, problem: zone, wanted: wantedNames });
  }
  if (zones.length < names.length) return;
  const wanted = PrefixSet.of(roots.map(({ prefix }) => prefix));
  const found = PrefixSet.of(zones);
  if (found.equals(wanted)) return;
  const missing = wanted.subtract(found);
  const foreign = found.subtract(wanted);
  const problem =
    missing.size > 0
      ? words(`không vùng nào phục vụ ${listed(missing)}`, `no zone serves ${listed(missing)}`)
      : words(
          `vùng này bao cả ${listed(foreign)} không thuộc quy hoạch`,
          `the zones take in ${listed(foreign)}, which is not in the plan`,
        );
  yield at("/dns/reverseZones", { zone: names.join(", "), problem, wanted: wantedNames });
}

function* delegated(index: PlanIndex): Iterable<Violation> {
  const delegations = (index.plan.dns?.delegations ?? []).map(({ prefix }) => readPrefix(prefix).prefix);
  for (const [place, prefix] of delegations.entries()) {
    if (!prefix || index.roots.some((root) => root.prefix.contains(prefix))) continue;
    const zone = `${prefix}`;
    const problem = words("vùng giao đi nằm ngoài mọi khối gốc", "the delegation is outside every root");
    yield at(`/dns/delegations/${place}/prefix`, {
      zone,
      problem,
      wanted: words("khối nằm trong khối gốc", "a prefix inside a root"),
    });
  }
  const set = PrefixSet.of(delegations.filter((prefix) => prefix !== undefined));
  if (set.size === 0) return;
  for (const { node, at: place, prefix } of index.nodes) {
    if (node.dnsName === undefined || node.ptr === false || prefix.length !== 128) continue;
    const zone = set.around(prefix);
    if (!zone) continue;
    const problem = words(
      `bản ghi PTR của ${node.dnsName} nằm dưới vùng đã giao cho máy chủ khác nên không ai thấy`,
      `the PTR record of ${node.dnsName} is below a zone delegated to other servers, so it stays unseen`,
    );
    yield at(nodePath(place), {
      zone: `${zone}`,
      problem,
      wanted: words(
        "tắt bản ghi PTR ở đây và ghi PTR tại máy chủ được giao",
        "no PTR record here, and the PTR kept by the delegate",
      ),
    });
  }
}

/** P14 and P15: what the Internet and the DNS see of the plan. */
export const routingRules = [
  defineRule<Plan>({
    id: "IPV-014",
    severity: "error",
    basis: rfc([9319], [2827], [6811, "§2"]),
    title: ["P14: quảng bá, route6, ROA hoặc bộ lọc không khớp", "P14: announcement, route6, ROA or filter disagree"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
    *check(plan) {
      const roots = liveRoots(planIndex(plan));
      yield* announcements(plan, roots);
      yield* sourceFilter(plan, roots);
    },
    example: planExample({ routing: { announced: [{ prefix: "3fff:40:4:8000::/56", asn: 64_496 }] } }),
  }),
  defineRule<Plan>({
    id: "IPV-015",
    severity: "error",
    basis: rfc([3596, "§2.5"], [1034, "§4.2"]),
    title: ["P15: vùng ngược sai", "P15: the reverse zones are wrong"],
    message: ["{field}, vùng {zone}: {problem}.", "{field}, {zone}: {problem}."],
    remedy: ["Cần có: {wanted}.", "What is needed: {wanted}."],
    *check(plan) {
      const index = planIndex(plan);
      yield* reverseZones(
        plan,
        index.roots.filter(({ root }) => root.state !== "retired"),
      );
      yield* delegated(index);
    },
    example: planExample({ dns: { reverseZones: ["04.0.0.f.f.f.3.ip6.arpa"] } }),
  }),
];
