import { checkRules } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { smallPlan } from "../src/examples/small-plan.js";
import type { Node, Plan, Root } from "../src/schema.js";
import { ipv6PlanStandard } from "../src/standard.js";

/** What the rules find in the small plan with something changed: rule, path and the problem in English. */
function found(changes: Partial<Plan>, asOf = "2026-03-05"): string[] {
  const { findings } = checkRules(ipv6PlanStandard, { ...smallPlan, ...changes }, { asOf: asOf as "2026-03-05" });
  return findings.map(({ rule, path, params }) => {
    const problem = params.problem;
    const text = typeof problem === "object" && "en" in problem ? problem.en : "";
    return [rule, path, text].filter((part) => part !== "").join(" ");
  });
}

const [root] = smallPlan.roots as [Root];
const staff = smallPlan.nodes.findIndex(({ prefix }) => prefix === "3fff:40:4:8001::/64");

/** The small plan's nodes, one of them otherwise, and more of them. */
const nodes = (changes: Partial<Node>, ...more: Node[]): Partial<Plan> => ({
  nodes: [...smallPlan.nodes.map((node, place) => (place === staff ? { ...node, ...changes } : node)), ...more],
});
const added = (...more: Node[]): Partial<Plan> => nodes({}, ...more);
const at = `/nodes/${staff}`;
const last = `/nodes/${smallPlan.nodes.length}`;

describe("mistakes that real checkers let pass", () => {
  const cases: readonly (readonly [what: string, changes: Partial<Plan>, findings: readonly string[]])[] = [
    [
      "host bits in a prefix (Kea, radvd, FRR)",
      nodes({ prefix: "3fff:40:4:8001::5/64" }),
      [`IPV-001 ${at}/prefix bits are set after the length`],
    ],
    [
      "a DHCP subnet over its own networks (Kea)",
      {
        nodes: smallPlan.nodes.map((node) =>
          node.prefix === "3fff:40:3:8000::/56" ? { ...node, dhcp: { mode: "stateful" as const, id: 2 } } : node,
        ),
      },
      ["IPV-016 /nodes/6/dhcp is inside another DHCPv6 subnet, 3fff:40:3:8000::/56"],
    ],
    [
      "an autonomous /60 (radvd)",
      nodes({ prefix: "3fff:40:4:8000::/60", status: "reserved" }),
      [`IPV-006 ${at}/prefix`],
    ],
    [
      "a label of two hexadecimal digits (named, nsd)",
      { dns: { ...smallPlan.dns, reverseZones: ["04.0.0.f.f.f.3.ip6.arpa"] } },
      ["IPV-015 /dns/reverseZones/0 each label is one hexadecimal digit, not “04”"],
    ],
    [
      "a PTR below a delegation (named, nsd)",
      { dns: { ...smallPlan.dns, delegations: [{ prefix: "3fff:40:3:8000::/56", servers: ["ns.so-a.example"] }] } },
      [
        "IPV-015 /nodes/8/prefix the PTR record of may-chu.vidu.example is below a zone delegated to other servers, so it stays unseen",
      ],
    ],
    [
      "a subnet-router anycast address on a host",
      added({ prefix: "3fff:40:4:8001::/128", kind: "host" }),
      [`IPV-007 ${last}/prefix is the subnet-router anycast address`],
    ],
    [
      "a maxLength over the length",
      {
        routing: {
          announced: [
            { prefix: "3fff:40::/44", asn: 64_496, roa: { prefix: "3fff:40::/44", asn: 64_496, maxLength: 48 } },
          ],
        },
      },
      ["IPV-014 /routing/announced/0/roa its ROA says 3fff:40::/44, AS64496, at most /48"],
    ],
  ];
  test.each(cases)("%s", (_what, changes, findings) => {
    expect(found(changes).filter((line) => !line.startsWith("IPV-004") && !line.startsWith("IPV-028"))).toEqual(
      findings,
    );
  });
});

describe("what else is found", () => {
  const cases: readonly (readonly [what: string, changes: Partial<Plan>, finding: string])[] = [
    [
      "P01 an address with a zone",
      { dns: { ...smallPlan.dns, resolvers: ["fe80::1%eth0"] } },
      "IPV-001 /dns/resolvers/0 it has a zone (%…)",
    ],
    ["P01 an IPv4 address", nodes({ prefix: "10.0.0.0/8" }), `IPV-001 ${at}/prefix it is an IPv4 address`],
    ["P02 a node outside", added({ prefix: "3fff:60::/64", kind: "lan" }), `IPV-002 ${last}/prefix no root holds it`],
    [
      "P02 a retired root",
      { roots: [{ ...root, state: "retired" }] },
      "IPV-002 /nodes/0/prefix root “main” is retired",
    ],
    [
      "P02 a root that is only planned",
      { roots: [{ ...root, state: "planned" }] },
      "IPV-002 /nodes/0/prefix is in use while root “main” is only planned",
    ],
    [
      "P02 outside what was registered",
      { roots: [{ ...root, registered: "3fff:50::/44" }] },
      "IPV-002 /roots/0/prefix is outside the registered block 3fff:50::/44",
    ],
    [
      "P03 the same prefix twice",
      added({ prefix: "3fff:40:4:8001::/64", kind: "lan", unit: "xa-a" }),
      `IPV-003 ${last}/prefix the same prefix is listed twice`,
    ],
    [
      "P03 another unit's space",
      nodes({ unit: "xa-b" }),
      `IPV-003 ${at}/prefix the prefix of “xa-b” is inside that of “xa-a”`,
    ],
    [
      "P03 roots that overlap",
      { roots: [root, { ...root, id: "second", prefix: "3fff:40:8::/48" }] },
      "IPV-003 /roots/1/prefix two roots of one realm overlap",
    ],
    [
      "P03 realms that overlap undeclared",
      {
        realms: [...smallPlan.realms, { id: "lab", title: "Thử", kind: "lab" }],
        roots: [root, { ...root, id: "lab", realm: "lab" }],
      },
      "IPV-003 /roots/1/prefix roots of the realms “internet” and “lab” overlap undeclared",
    ],
    [
      "P04 a LAN in a LAN",
      added({ prefix: "3fff:40:4:8001:8000::/80", kind: "lan" }),
      `IPV-004 ${last}/prefix a “lan” is inside the “lan” 3fff:40:4:8001::/64`,
    ],
    [
      "P04 a host that is no /128",
      added({ prefix: "3fff:40:4:8001::10/124", kind: "host" }),
      `IPV-004 ${last}/prefix a host is a /128, not a /124`,
    ],
    [
      "P04 a host in a container",
      added({ prefix: "3fff:40:4:80ff::1/128", kind: "host" }),
      `IPV-004 ${last}/prefix the host is in no leaf`,
    ],
    [
      "P05 outside its unit",
      nodes({ prefix: "3fff:40:4:8101::/64" }),
      `IPV-005 ${at}/prefix must be inside 3fff:40:4:8000::/56 of “xa-a”`,
    ],
    [
      "P05 in the reserve",
      added({ prefix: "3fff:40:4:8080::/64", kind: "lan", unit: "xa-a" }),
      `IPV-005 ${last}/prefix the value 0x80 is in the reserve of field “subnet”`,
    ],
    [
      "P05 a value too wide",
      { units: smallPlan.units.map((unit) => (unit.id === "xa-a" ? { ...unit, index: 256 } : unit)) },
      "IPV-005 /units/3/index 0x100 does not fit the 8 bits of field “unit” (root 3fff:40::/44)",
    ],
    [
      "P07 a link that is no /64",
      added({ prefix: "3fff:40:0:ff20::/127", kind: "link", unit: "ha-tang" }),
      `IPV-007 ${last}/prefix the link has a /127 set aside`,
    ],
    [
      "P07 a link without its wire",
      added({ prefix: "3fff:40:0:ff20::/64", kind: "link", unit: "ha-tang" }),
      `IPV-007 ${last}/prefix the link does not say what is on the wire`,
    ],
    [
      "P07 a loopback that is no /128",
      added({ prefix: "3fff:40:0:ff00:1::/80", kind: "loopback" }),
      `IPV-007 ${last}/prefix the loopback is a /80`,
    ],
    [
      "P07 a reserved anycast address",
      added({ prefix: "3fff:40:4:8001:fdff:ffff:ffff:ff80/128", kind: "host" }),
      `IPV-007 ${last}/prefix is a reserved anycast address of the subnet`,
    ],
    [
      "P08 documentation space in production",
      { roots: [{ ...root, source: "vnnic" }] },
      "IPV-008 /roots/0/prefix is in documentation space 3fff::/20 (RFC 9637)",
    ],
    [
      "P11 one VLAN, two networks",
      nodes({ vlan: 10 }),
      `IPV-011 ${at}/vlan this VLAN of “xa-a” already has 3fff:40:4:8000::/64`,
    ],
    [
      "P13 a guest role with a trusted value",
      { roles: smallPlan.roles.map((role) => (role.id === "guest" ? { ...role, subnet: 2 } : role)) },
      "IPV-013 /roles/3/subnet both roles have one subnet value, so no filter can tell them apart",
    ],
    [
      "P13 a filter over both",
      { filters: [{ id: "quan-tri", zone: "management", prefixes: ["3fff:40:3:8000::/60"] }] },
      "IPV-013 /nodes/9/prefix filter “quan-tri” covers this network",
    ],
    [
      "P13 a DMZ host among servers",
      added({ prefix: "3fff:40:3:8002::20/128", kind: "host", zone: "dmz" }),
      `IPV-013 ${last}/prefix the host is in a network of the other zone`,
    ],
    [
      "P14 too long",
      { routing: { announced: [{ prefix: "3fff:40:3:8000::/56", asn: 64_496 }] } },
      "IPV-014 /routing/announced/0/prefix is longer than /48, so many networks drop it",
    ],
    [
      "P14 another AS",
      { routing: { announced: [{ prefix: "3fff:40::/44", asn: 64_497 }] } },
      "IPV-014 /routing/announced/0/asn is announced by AS64497, the root belongs to AS64496",
    ],
    [
      "P14 a filter with a hole",
      { routing: { sourceFilter: ["3fff:40::/45"] } },
      "IPV-014 /routing/sourceFilter the source filter lacks 3fff:40:8::/45",
    ],
    [
      "P14 a filter too wide",
      { routing: { sourceFilter: ["3fff:40::/43"] } },
      "IPV-014 /routing/sourceFilter the source filter also lets 3fff:40:10::/44 through",
    ],
    [
      "P15 a zone missing",
      { dns: { ...smallPlan.dns, reverseZones: ["1.0.0.0.4.0.0.f.f.f.3.ip6.arpa"] } },
      "IPV-015 /dns/reverseZones no zone serves 3fff:40::/44",
    ],
    [
      "P16 a pool outside",
      nodes({ dhcp: { mode: "stateful", pools: [{ from: "3fff:40:4:8000::1", to: "3fff:40:4:8001::9" }] } }),
      `IPV-016 ${at}/dhcp/pools/0 range 3fff:40:4:8000::1 - 3fff:40:4:8001::9 is outside the network`,
    ],
    [
      "P16 pools that overlap",
      nodes({
        dhcp: {
          mode: "stateful",
          pools: [
            { from: "3fff:40:4:8001::10", to: "3fff:40:4:8001::20" },
            { from: "3fff:40:4:8001::20", to: "3fff:40:4:8001::30" },
          ],
        },
      }),
      `IPV-016 ${at}/dhcp/pools/1 range 3fff:40:4:8001::20 - 3fff:40:4:8001::30 overlaps 3fff:40:4:8001::10 - 3fff:40:4:8001::20`,
    ],
    [
      "P16 a pool over the router's ::1",
      nodes({ dhcp: { mode: "stateful", pools: [{ from: "3fff:40:4:8001::1", to: "3fff:40:4:8001::ff" }] } }),
      `IPV-016 ${at}/dhcp/pools/0 range 3fff:40:4:8001::1 - 3fff:40:4:8001::ff takes in the router (3fff:40:4:8001::1)`,
    ],
    [
      "P16 a pool over the router that relays",
      nodes({
        dhcp: {
          mode: "stateful",
          pools: [{ from: "3fff:40:4:8001::10", to: "3fff:40:4:8001::ff" }],
          relay: ["3fff:40:4:8001::fe"],
        },
      }),
      `IPV-016 ${at}/dhcp/pools/0 range 3fff:40:4:8001::10 - 3fff:40:4:8001::ff takes in the router (3fff:40:4:8001::fe)`,
    ],
    [
      "P16 a pool over a planned host",
      nodes(
        { dhcp: { mode: "stateful", pools: [{ from: "3fff:40:4:8001::10", to: "3fff:40:4:8001::ff" }] } },
        { prefix: "3fff:40:4:8001::20/128", kind: "host", unit: "xa-a", name: "Máy in", status: "planned" },
      ),
      `IPV-016 ${at}/dhcp/pools/0 range 3fff:40:4:8001::10 - 3fff:40:4:8001::ff takes in host “Máy in” (3fff:40:4:8001::20)`,
    ],
    [
      "P07 a link with one router at both ends",
      {
        nodes: smallPlan.nodes.map((node) => (node.ends ? { ...node, ends: ["core-1", "core-1"] as const } : node)),
      },
      "IPV-007 /nodes/3/ends both ends are “core-1”",
    ],
    [
      "a resolver of one link only",
      { dns: { ...smallPlan.dns, resolvers: ["fe80::53"] } },
      "IPV-029 /dns/resolvers/0 it means something on one link only",
    ],
    [
      "a host's name with a space",
      added({ prefix: "3fff:40:4:8001::20/128", kind: "host", unit: "xa-a", dnsName: "may chu.vidu.example" }),
      `IPV-030 ${last}/dnsName`,
    ],
    [
      "a server whose address is made from its MAC address",
      added({ prefix: "3fff:40:3:8002:253:ff:fe00:1/128", kind: "host", unit: "so-a" }),
      `IPV-031 ${last}/prefix`,
    ],
    [
      "P16 an id twice",
      nodes({ dhcp: { mode: "stateful", id: 1 } }),
      `IPV-016 ${at}/dhcp/id id 1 is already that of 3fff:40:3:8001::/64`,
    ],
    [
      "P18 an index used again",
      { units: [...smallPlan.units, { ...(smallPlan.units[3] as Plan["units"][number]), id: "xa-c" }] },
      "IPV-018 /units/6/index index 0x80 of “xa-c” is already that of “xa-a”",
    ],
    [
      "P20 IPv6 only without NAT64",
      { nodes: smallPlan.nodes.filter(({ kind }) => kind !== "nat64") },
      "IPV-020 /nodes/9/stack it has IPv6 only, and its realm has no NAT64",
    ],
    [
      "P20 IPv4 after 2030",
      nodes({ stack: "dual-stack", dualStackUntil: "2031-01-01" }),
      `IPV-020 ${at}/dualStackUntil IPv4 stays until 2031-01-01, after 2030`,
    ],
    [
      "P21 a total that is not",
      { reviews: [{ date: "2026-12-31", root: "main", length: 56, total: 100, used: 50, reserved: 25, free: 25 }] },
      "IPV-021 /reviews/0/total the total says 100, it is 4096",
    ],
  ];
  test.each(cases)("%s", (_what, changes, finding) => {
    expect(found(changes).join("\n")).toContain(finding);
  });

  test("what is declared, excepted or over is not", () => {
    // A client may have such an address; a pool may stand beside what is fixed.
    expect(found(added({ prefix: "3fff:40:4:8001:253:ff:fe00:1/128", kind: "host", unit: "xa-a" }))).toEqual([]);
    const pools = [{ from: "3fff:40:4:8001::2", to: "3fff:40:4:8001::1f" }];
    const host: Node = { prefix: "3fff:40:4:8001::20/128", kind: "host", unit: "xa-a" };
    expect(found(nodes({ dhcp: { mode: "stateful", pools } }, host))).toEqual([]);
    expect(
      found({
        realms: [...smallPlan.realms, { id: "lab", title: "Thử", kind: "lab", overlaps: ["internet"] }],
        roots: [root, { ...root, id: "lab", realm: "lab" }],
      }).filter((line) => line.startsWith("IPV-003")),
    ).toEqual([]);
    expect(found(nodes({ prefix: "3fff:40:4:8005::/64", exception: "Tòa nhà B" }))).toEqual([]);
    expect(found({ retired: [{ prefix: "3fff:40:4:8001::/64", notBefore: "2026-03-05" }] })).toEqual([]);
    expect(found({ dns: { ...smallPlan.dns, reverseZones: ["0.0.0.0.4.0.0.f.f.f.3.ip6.arpa"] } })).toEqual([]);
    expect(found({ routing: { sourceFilter: ["3fff:40:8::/45", "3fff:40::/45"] } })).toEqual([]);
  });
});
