import { defineRule, type Violation } from "@egov-vn/core";
import type { Address } from "../address/address.js";
import { macOf } from "../address/interface-id.js";
import { Prefix } from "../address/prefix.js";
import { readAddress } from "../address/read-prefix.js";
import { LAN, nodes, planExample } from "../examples/base-plan.js";
import { domainName } from "../exports/names.js";
import { planIndex, zoneOf } from "../model/plan-index.js";
import type { Plan, Zone } from "../schema.js";
import { rfc } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

/** Addresses that mean something only on one link or in one host. */
const NOT_REACHED = [
  {
    prefix: Prefix.from("fe80::/10"),
    problem: words("chỉ có nghĩa trên một liên kết", "it means something on one link only"),
  },
  { prefix: Prefix.from("ff00::/8"), problem: words("là địa chỉ nhóm", "it is a multicast address") },
  { prefix: Prefix.from("::/127"), problem: words("là địa chỉ của chính máy hỏi", "it is the asking host itself") },
];

function* unreached(plan: Plan): Iterable<Violation> {
  const check = function* (path: string, text: string): Iterable<Violation> {
    const address: Address | undefined = readAddress(text).address;
    const found = address && NOT_REACHED.find(({ prefix }) => prefix.contains(address));
    if (found) yield at(path, { value: text, problem: found.problem });
  };
  for (const [place, text] of (plan.dns?.resolvers ?? []).entries()) yield* check(`/dns/resolvers/${place}`, text);
  for (const [place, { servers }] of (plan.dns?.dns64 ?? []).entries()) {
    for (const [item, text] of servers.entries()) yield* check(`/dns/dns64/${place}/servers/${item}`, text);
  }
}

function* badNames({ dns, nodes: all }: Plan): Iterable<Violation> {
  const check = function* (path: string, value: string | undefined): Iterable<Violation> {
    if (value !== undefined && domainName(value) === undefined) yield at(path, { value });
  };
  for (let place = 0; place < all.length; place += 1) yield* check(nodePath(place, "dnsName"), all[place]?.dnsName);
  yield* check("/dns/domain", dns?.domain);
  for (const [place, name] of (dns?.nameServers ?? []).entries()) yield* check(`/dns/nameServers/${place}`, name);
  for (const [place, { servers }] of (dns?.delegations ?? []).entries()) {
    for (const [item, name] of servers.entries()) yield* check(`/dns/delegations/${place}/servers/${item}`, name);
  }
}

/** Zones whose hosts others look for by a fixed address. */
const SERVED: ReadonlySet<Zone> = new Set<Zone>(["servers", "dmz", "management"]);

function* madeFromMac(plan: Plan): Iterable<Violation> {
  const index = planIndex(plan);
  for (const { node, at: place, prefix, parent } of index.nodes) {
    if (node.kind !== "host" || !parent || prefix.length !== 128) continue;
    const mac = macOf(prefix.address);
    const zone = zoneOf(index, node) ?? zoneOf(index, parent.node);
    if (mac === undefined || zone === undefined || !SERVED.has(zone)) continue;
    yield at(nodePath(place), { prefix: node.prefix, mac, zone });
  }
}

/** What hosts are told and how servers are called and numbered. */
export const serverRules = [
  defineRule<Plan>({
    id: "IPV-029",
    severity: "error",
    basis: rfc([4291, "§2.5"], [8106, "§5.1"]),
    title: ["Máy chủ phân giải mà máy trạm không tới được", "A resolver that hosts cannot reach"],
    message: ["{field} là {value}: {problem}.", "{field} is {value}: {problem}."],
    remedy: [
      "Ghi địa chỉ của máy chủ trong khối gốc của quy hoạch.",
      "Give the server's address in a root of the plan.",
    ],
    check: unreached,
    example: planExample({ dns: { resolvers: ["fe80::53"] } }),
  }),
  defineRule<Plan>({
    id: "IPV-030",
    severity: "error",
    basis: rfc([1123, "§2.1"], [1035, "§2.3.4"]),
    title: ["Tên miền viết sai", "A domain name is not valid"],
    message: ["{field} ghi “{value}”, không phải là tên miền.", "{field} says “{value}”, which is no domain name."],
    remedy: [
      "Chỉ dùng chữ không dấu, chữ số, gạch nối và dấu chấm, mỗi phần tối đa 63 ký tự.",
      "Use plain letters, digits, hyphens and dots, at most 63 characters between dots.",
    ],
    check: badNames,
    example: planExample(
      nodes({ prefix: "3fff:40:4:8001::10/128", kind: "host", unit: "xa-a", dnsName: "may chu.vidu.example" }),
    ),
  }),
  defineRule<Plan>({
    id: "IPV-031",
    severity: "warning",
    basis: rfc([8064], [7707, "§4.1"]),
    title: ["Địa chỉ máy chủ làm từ địa chỉ MAC", "A server's address is made from its MAC address"],
    message: [
      "{field}, {prefix} trong vùng {zone} làm từ địa chỉ MAC {mac}.",
      "{field}, {prefix} in zone {zone} is made from the MAC address {mac}.",
    ],
    remedy: [
      "Đặt địa chỉ cố định, như ::10: thay card mạng thì địa chỉ không đổi, và không lộ loại thiết bị.",
      "Give it a fixed address such as ::10: it then outlives the network card and does not show the make.",
    ],
    check: madeFromMac,
    example: planExample({
      nodes: [
        { ...LAN, zone: "servers" },
        { prefix: "3fff:40:4:8001:253:ff:fe00:1/128", kind: "host", unit: "xa-a" },
      ],
    }),
  }),
];
