import { type Bilingual, defineRule, type Violation } from "@egov-vn/core";
import { readAddress, readPrefix, type TextProblem } from "../address/read-prefix.js";
import { lan, planExample } from "../examples/base-plan.js";
import { planIndex } from "../model/plan-index.js";
import type { Node, Plan } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

const PROBLEMS: Readonly<Record<TextProblem, Bilingual>> = {
  space: words("thừa khoảng trắng", "there is white space around it"),
  brackets: words("thừa dấu ngoặc vuông", "it is in brackets"),
  zone: words("có phần vùng (%…)", "it has a zone (%…)"),
  "upper-case": words("có chữ hoa", "it has capitals"),
  "leading-zeros": words("có số 0 ở đầu nhóm", "a group has leading zeros"),
  compression: words("rút gọn “::” không đúng chỗ", "“::” is not where it must be"),
  "ipv4-tail": words("kết thúc bằng dạng thập phân của IPv4", "it ends in the decimal form of IPv4"),
  "length-zeros": words("độ dài có số 0 ở đầu", "the length has leading zeros"),
  "host-bits": words("có bit khác 0 sau độ dài", "bits are set after the length"),
  "no-length": words("thiếu /độ dài", "the /length is missing"),
  length: words("độ dài không phải là chữ số", "the length is not a number of plain digits"),
  long: words("độ dài lớn hơn 128", "the length is over 128"),
  ipv4: words("là địa chỉ IPv4", "it is an IPv4 address"),
  "not-an-address": words("không phải là địa chỉ IPv6", "it is not an IPv6 address"),
};

const PREFIX = words("một khối địa chỉ IPv6 dạng 3fff:40::/44", "an IPv6 prefix such as 3fff:40::/44");
const ADDRESS = words("một địa chỉ IPv6 dạng 3fff:40::1", "an IPv6 address such as 3fff:40::1");

const joined = (problems: readonly TextProblem[]): Bilingual => ({
  vi: problems.map((problem) => PROBLEMS[problem].vi).join("; "),
  en: problems.map((problem) => PROBLEMS[problem].en).join("; "),
});

function* wrongPrefix(path: string, value: string | undefined): Iterable<Violation> {
  if (value === undefined) return;
  const { prefix, problems } = readPrefix(value);
  if (problems.length === 0) return;
  yield at(path, { value, problem: joined(problems), wanted: prefix ? `“${prefix}”` : PREFIX });
}

function* wrongAddress(path: string, value: string): Iterable<Violation> {
  const { address, problems } = readAddress(value);
  if (problems.length === 0) return;
  yield at(path, { value, problem: joined(problems), wanted: address ? `“${address}”` : ADDRESS });
}

function* inNode({ onWire, dhcp }: Node, path: string): Iterable<Violation> {
  yield* wrongPrefix(`${path}/onWire`, onWire);
  if (!dhcp) return;
  for (const [place, { from, to }] of (dhcp.pools ?? []).entries()) {
    yield* wrongAddress(`${path}/dhcp/pools/${place}/from`, from);
    yield* wrongAddress(`${path}/dhcp/pools/${place}/to`, to);
  }
  for (const [place, { prefix }] of (dhcp.delegate ?? []).entries()) {
    yield* wrongPrefix(`${path}/dhcp/delegate/${place}/prefix`, prefix);
  }
  for (const [place, relay] of (dhcp.relay ?? []).entries()) yield* wrongAddress(`${path}/dhcp/relay/${place}`, relay);
}

function* elsewhere(plan: Plan): Iterable<Violation> {
  for (const [place, root] of plan.roots.entries()) {
    yield* wrongPrefix(`/roots/${place}/prefix`, root.prefix);
    yield* wrongPrefix(`/roots/${place}/registered`, root.registered);
  }
  for (const [place, { prefix }] of (plan.retired ?? []).entries())
    yield* wrongPrefix(`/retired/${place}/prefix`, prefix);
  const { dns, routing } = plan;
  for (const [place, one] of (dns?.resolvers ?? []).entries()) yield* wrongAddress(`/dns/resolvers/${place}`, one);
  for (const [place, { prefix }] of (dns?.delegations ?? []).entries()) {
    yield* wrongPrefix(`/dns/delegations/${place}/prefix`, prefix);
  }
  for (const [place, { prefix, servers }] of (dns?.dns64 ?? []).entries()) {
    yield* wrongPrefix(`/dns/dns64/${place}/prefix`, prefix);
    for (const [server, one] of servers.entries()) yield* wrongAddress(`/dns/dns64/${place}/servers/${server}`, one);
  }
  for (const [place, { prefix, route6, roa }] of (routing?.announced ?? []).entries()) {
    yield* wrongPrefix(`/routing/announced/${place}/prefix`, prefix);
    yield* wrongPrefix(`/routing/announced/${place}/route6/prefix`, route6?.prefix);
    yield* wrongPrefix(`/routing/announced/${place}/roa/prefix`, roa?.prefix);
  }
  for (const key of ["sourceFilter", "aggregates"] as const) {
    for (const [place, prefix] of (routing?.[key] ?? []).entries()) {
      yield* wrongPrefix(`/routing/${key}/${place}`, prefix);
    }
  }
  for (const [place, { prefixes }] of (plan.filters ?? []).entries()) {
    for (const [item, prefix] of prefixes.entries()) yield* wrongPrefix(`/filters/${place}/prefixes/${item}`, prefix);
  }
  for (const [place, { moves }] of (plan.renumber ?? []).entries()) {
    for (const [item, { from, to }] of moves.entries()) {
      yield* wrongPrefix(`/renumber/${place}/moves/${item}/from`, from);
      yield* wrongPrefix(`/renumber/${place}/moves/${item}/to`, to);
    }
  }
  for (const [place, { assigned, withdrawn }] of (plan.changes ?? []).entries()) {
    for (const [item, { prefix }] of (assigned ?? []).entries()) {
      yield* wrongPrefix(`/changes/${place}/assigned/${item}/prefix`, prefix);
    }
    for (const [item, prefix] of (withdrawn ?? []).entries()) {
      yield* wrongPrefix(`/changes/${place}/withdrawn/${item}`, prefix);
    }
  }
}

function* misspelt(plan: Plan): Iterable<Violation> {
  for (const place of planIndex(plan).misspelt) {
    yield* wrongPrefix(nodePath(place), (plan.nodes[place] as Node).prefix);
  }
  for (let place = 0; place < plan.nodes.length; place += 1) {
    const node = plan.nodes[place] as Node;
    if (node.onWire !== undefined || node.dhcp) yield* inNode(node, `/nodes/${place}`);
  }
  yield* elsewhere(plan);
}

/** P01. Every address of the plan, wherever it stands. */
export const textRules = [
  defineRule<Plan>({
    id: "IPV-001",
    severity: "error",
    basis: rfc([5952, "§4"], [4291, "§2.3"], [4007, "§11.7"]),
    title: ["P01: địa chỉ viết không đúng dạng chuẩn", "P01: an address is not in its canonical form"],
    message: ["{field} ghi “{value}”: {problem}.", "{field} says “{value}”: {problem}."],
    remedy: ["Ghi {wanted}.", "Write {wanted}."],
    check: misspelt,
    example: planExample(lan({ prefix: "3FFF:40:4:8001::/64" })),
  }),
];
