import { describe, expect, test } from "vitest";
import { LINK_INTERFACES, largePlan } from "../../test/large-plan.js";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import type { Node, Plan } from "../schema.js";
import { type ExportTarget, exportPlan, exportTargets } from "./targets.js";
import { readZone } from "./zone-text.js";

const plan = largePlan(20);
const text = (target: ExportTarget, name: string, of: Plan = plan, options = {}): string => {
  const file = exportPlan(of, target, options).files.find((one) => one.name === name);
  expect(file, name).toBeDefined();
  return file?.text ?? "";
};
const rules = (target: ExportTarget, of: Plan = plan): string[] =>
  exportPlan(of, target).findings.map(({ rule }) => rule);

/** The address of a name in ip6.arpa. */
const addressOf = (name: string): string => {
  const digits = name.replace(".ip6.arpa", "").split(".").reverse().join("");
  return Address.from((digits.match(/.{4}/g) as string[]).join(":")).toString();
};

describe("reverse zones", () => {
  const zone = readZone(text("bind", "zones/4.0.0.8.b.d.0.1.0.0.2.ip6.arpa.zone", plan, { serial: 2026030501 }));

  test("have a PTR for every named host and loopback, and for nothing else", () => {
    const wanted = plan.nodes.flatMap(({ prefix, dnsName }) =>
      dnsName === undefined ? [] : [[prefix.replace("/128", ""), dnsName]],
    );
    const found = zone.records
      .filter(({ type }) => type === "PTR")
      .map(({ owner, data }) => [addressOf(owner), data[0]]);
    expect(wanted.length).toBe(7);
    expect(found.sort()).toEqual(wanted.sort());
  });

  test("begin with SOA and NS, with the serial and the mailbox of the plan", () => {
    expect(zone.unreadable).toEqual([]);
    expect(zone.records[0]).toMatchObject({ type: "SOA", owner: zone.origin });
    expect(zone.records[0]?.data.slice(0, 3)).toEqual([
      "ns1.tinhmau.gov.example",
      "quan\\.tri.tinhmau.gov.example",
      "2026030501",
    ]);
    expect(zone.records.filter(({ type, owner }) => type === "NS" && owner === zone.origin).length).toBe(2);
  });

  test("delegate at the child's name, and keep its PTR records out with a finding", () => {
    expect(zone.records.filter(({ type, owner }) => type === "NS" && owner !== zone.origin)).toMatchObject([
      { owner: "1.0.4.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa", data: ["ns1.xa1.gov.example"] },
    ]);
    const below: Node = { prefix: "2001:db8:44:101::9/128", kind: "host", dnsName: "pc.example" };
    const changed = { ...plan, nodes: [...plan.nodes, below] };
    expect(rules("bind", changed)).toContain("IPX-006");
    expect(text("bind", "zones/4.0.0.8.b.d.0.1.0.0.2.ip6.arpa.zone", changed)).not.toContain("pc.example");
  });

  test("off the nibble, 2^k zones cover exactly the root", () => {
    for (const [length, zones] of [
      [44, 1],
      [45, 8],
      [46, 4],
      [47, 2],
    ] as const) {
      const [root] = plan.roots as [Plan["roots"][number]];
      const names = exportPlan(
        { ...plan, roots: [{ ...root, prefix: `2001:db8:40::/${length}` }], nodes: [] },
        "nsd",
      ).files;
      expect(names.filter(({ name }) => name.endsWith(".zone")).length, `/${length}`).toBe(zones);
    }
  });

  test("the default serial is the day and the version", () => {
    expect(text("nsd", "zones/4.0.0.8.b.d.0.1.0.0.2.ip6.arpa.zone")).toContain(" 2026030103 ");
  });
});

interface KeaSubnet {
  readonly id: number;
  readonly subnet: string;
  readonly pools?: readonly { pool: string }[];
  readonly "pd-pools"?: readonly Record<string, unknown>[];
  readonly relay: { readonly "ip-addresses": readonly string[] };
}
const subnetsOf = (of: Plan): KeaSubnet[] => JSON.parse(text("kea", "kea-dhcp6.conf", of)).Dhcp6.subnet6;

describe("Kea", () => {
  test("has every LAN with DHCPv6, each pool and relay inside it, every id once", () => {
    const subnets = subnetsOf(plan);
    expect(subnets.map(({ subnet }) => subnet).sort()).toEqual(
      plan.nodes
        .filter(({ dhcp }) => dhcp !== undefined && dhcp.mode !== "slaac")
        .map(({ prefix }) => prefix)
        .sort(),
    );
    expect(new Set(subnets.map(({ id }) => id)).size).toBe(subnets.length);
    for (const { subnet, pools = [], relay } of subnets) {
      const prefix = Prefix.from(subnet);
      for (const end of pools.flatMap(({ pool }) => pool.split(" - ")))
        expect(prefix.contains(Address.from(end))).toBe(true);
      expect(prefix.contains(Address.from(relay["ip-addresses"][0] as string))).toBe(true);
      // Where the plan names no relay, the router's own address is the network's first.
      const named = plan.nodes.find((node) => node.prefix === subnet)?.dhcp?.relay;
      expect(relay["ip-addresses"]).toEqual(named ?? [prefix.first.plus(1).toString()]);
    }
    expect(subnets.flatMap((subnet) => subnet["pd-pools"] ?? [])).toEqual([
      { prefix: "2001:db8:43:1f0::", "prefix-len": 60, "delegated-len": 64 },
      { prefix: "2001:db8:44:1f0::", "prefix-len": 60, "delegated-len": 64 },
    ]);
  });

  test("each subnet says its VLAN, of its own or of its role, and none where there is none", () => {
    const of = (changes: Partial<Node>): Record<string, unknown> => {
      const lan = { prefix: "2001:db8:44:100::/64", kind: "lan", dhcp: { mode: "stateless" }, ...changes } as Node;
      const one: Plan = { ...plan, roles: [{ id: "r", title: "R", subnet: 1, zone: "staff", vlan: 30 }], nodes: [lan] };
      return (subnetsOf(one)[0] as unknown as { "user-context": Record<string, unknown> })["user-context"];
    };
    expect(of({ vlan: 12, role: "r" }).vlan).toBe(12);
    expect(of({ role: "r" }).vlan).toBe(30);
    expect(Object.keys(of({}))).not.toContain("vlan");
  });

  test("only IPv6-only networks are told of the DNS64 resolvers, and only where there are any", () => {
    const lan = { prefix: "2001:db8:44:100::/64", kind: "lan", dhcp: { mode: "stateless" } } as const;
    const told = (stack: NonNullable<Node["stack"]>, dns: Plan["dns"]): boolean =>
      "option-data" in (subnetsOf({ ...plan, nodes: [{ ...lan, stack }], dns } as Plan)[0] as object);
    const dns64 = { dns64: [{ prefix: "64:ff9b::/96", servers: ["2001:db8:42::53"] }] };
    expect([told("ipv6-only", dns64), told("dual-stack", dns64), told("ipv6-only", {})]).toEqual([true, false, false]);
  });

  test("a subnet keeps its id when others come and go", () => {
    const more = new Map(subnetsOf(largePlan(60)).map(({ id, subnet }) => [subnet, id]));
    const own = subnetsOf(plan).filter(({ subnet }) => subnet.startsWith("2001:db8:44:"));
    expect(own.length).toBe(34);
    for (const { id, subnet } of own) expect(more.get(subnet)).toBe(id);
  });

  test("an id that is taken is told, not written twice", () => {
    const nodes = plan.nodes.map((node) =>
      node.dhcp?.mode === "stateful" ? { ...node, dhcp: { ...node.dhcp, id: 7 } } : node,
    );
    expect(rules("kea", { ...plan, nodes })).toContain("IPX-013");
    expect(subnetsOf({ ...plan, nodes }).filter(({ id }) => id === 7).length).toBe(1);
  });
});

describe("routers", () => {
  test("a LAN of a unit is in the file of its unit: ::1 there, advertised, its drained twin no longer preferred", () => {
    const radvd = text("radvd", "radvd/xa-1.conf");
    const vlan20 = radvd.slice(radvd.indexOf("interface vlan20"), radvd.indexOf("interface vlan30"));
    expect(vlan20).toMatch(
      /prefix 2001:db8:44:101::\/64\s+\{\s+AdvOnLink on;\s+AdvAutonomous off;[^}]*AdvPreferredLifetime 14400;/,
    );
    expect(vlan20).toMatch(/prefix 2001:db8:ffff:401::\/64\s+\{[^}]*AdvPreferredLifetime 0;/);
    expect(vlan20).toContain("RDNSS 2001:db8:42:103::53 2001:db8:42:103::54 ");
    for (const target of ["frr", "ios"] as const) {
      const router = text(target, `${target}/xa-1.${target === "frr" ? "conf" : "txt"}`);
      expect(router).toContain(" ipv6 address 2001:db8:44:101::1/64\n ipv6 address 2001:db8:ffff:401::1/64\n");
      expect(router).toContain(" ipv6 nd prefix 2001:db8:ffff:401::/64 86400 0\n");
    }
    expect(text("mikrotik", "mikrotik/xa-1.rsc")).toContain(
      '/ipv6 address add address=2001:db8:44:100::1/64 interface="vlan10" advertise=yes comment="Xa Mau 1 Quan tri"\n',
    );
  });

  test("IPv6-only networks are told of the DNS64 resolvers", () => {
    const radvd = text("radvd", "radvd/xa-1.conf");
    expect(radvd.slice(radvd.indexOf("interface vlan90"))).toContain("RDNSS 2001:db8:42:103::64 {");
  });

  test("a link has the even address at its first end and the odd at its second", () => {
    const options = { linkInterfaces: LINK_INTERFACES };
    expect(text("frr", "frr/r1.conf", plan, options)).toContain(
      "interface eth1\n description Lien ket 1\n ipv6 address 2001:db8:40:ff10::/127\n",
    );
    expect(text("frr", "frr/r2.conf", plan, options)).toContain(" ipv6 address 2001:db8:40:ff10::1/127\n");
  });

  test("without an interface's name a link is a comment and a finding", () => {
    expect(rules("frr")).toContain("IPX-026");
    expect(text("frr", "frr/r1.conf")).toContain("! Lien ket 1: 2001:db8:40:ff10::/127\n");
  });

  test("the edge announces what the plan says, lets out nothing else, and lets in nothing of its own", () => {
    const edge = text("frr", "frr/edge.conf");
    expect(edge.match(/^ {2}network .*$/gm)).toEqual(["  network 2001:db8:40::/44", "  network 2001:db8:ffff::/48"]);
    expect(edge.match(/^ipv6 prefix-list OUT .*$/gm)?.at(-1)).toBe("ipv6 prefix-list OUT seq 15 deny any");
    expect(edge).toContain("ipv6 prefix-list BCP38-IN seq 5 deny 2001:db8:40::/44 le 128\n");
    const lists = text("bcp38", "bcp38/frr.conf")
      .split("\n")
      .filter((line) => line.startsWith("ipv6"));
    for (const line of lists) expect(edge).toContain(line);
    expect(text("bcp38", "bcp38/nftables.conf")).toContain("elements = { 2001:db8:40::/44, 2001:db8:ffff::/48 }");
  });

  test("each AS has an edge of its own", () => {
    const announced = [
      { prefix: "2001:db8:40::/44", asn: 64500 },
      { prefix: "2001:db8:ffff::/48", asn: 64501 },
    ];
    const changed = { ...plan, routing: { announced } };
    expect(text("frr", "frr/edge-as64501.conf", changed)).toMatch(
      /route 2001:db8:ffff::\/48 [\s\S]*router bgp 64501\n/,
    );
    expect(text("frr", "frr/edge-as64501.conf", changed)).not.toContain("network 2001:db8:40::/44");
  });
});

describe("registry and RPKI", () => {
  test("the objects have the attributes of the templates, in their order", () => {
    const objects = text("rpsl", "registry.rpsl")
      .trim()
      .split("\n\n")
      .map((object) => object.split("\n").map((line) => line.split(":")[0]));
    expect(objects.length).toBe(6);
    expect(objects[0]).toEqual([
      "inet6num",
      "netname",
      "descr",
      "country",
      "admin-c",
      "tech-c",
      "status",
      "mnt-by",
      "mnt-irt",
      "source",
    ]);
    expect(objects[2]).toEqual(["route6", "descr", "origin", "mnt-by", "source"]);
    expect(objects[4]).toEqual([
      "domain",
      "descr",
      "admin-c",
      "tech-c",
      "zone-c",
      "nserver",
      "nserver",
      "mnt-by",
      "source",
    ]);
  });

  test("nobody is invented: what the plan lacks stays empty and is told", () => {
    const { registry: _, ...bare } = plan;
    const rpsl = text("rpsl", "registry.rpsl", bare);
    expect(rpsl).toContain("\n# admin-c:\n");
    expect(rpsl).not.toMatch(/^(admin-c|tech-c|zone-c|mnt-by|mnt-irt|netname): /m);
    expect(rules("rpsl", bare).filter((rule) => rule === "IPX-001").length).toBe(6);
  });

  test("a ROA is as long as what is announced, in JSON, CSV and SLURM alike", () => {
    const { roas } = JSON.parse(text("roa", "roa.json"));
    expect(roas).toEqual([
      { asn: 64500, prefix: "2001:db8:40::/44", maxLength: 44 },
      { asn: 64500, prefix: "2001:db8:ffff::/48", maxLength: 48 },
    ]);
    expect(text("roa", "roa.csv").split("\n")[1]).toBe("AS64500,2001:db8:40::/44,44");
    const slurm = JSON.parse(text("slurm", "slurm.json"));
    expect(slurm.slurmVersion).toBe(1);
    expect(
      slurm.locallyAddedAssertions.prefixAssertions.map((one: { maxPrefixLength: number }) => one.maxPrefixLength),
    ).toEqual([44, 48]);
  });
});

describe("what is not in use", () => {
  test("planned, reserved, deprecated and ended networks are left out and counted", () => {
    const nodes: Node[] = [
      ...plan.nodes,
      { prefix: "2001:db8:44:120::/64", kind: "lan", unit: "xa-1", vlan: 120, status: "planned" },
      { prefix: "2001:db8:44:121::/64", kind: "lan", unit: "xa-1", vlan: 121, status: "reserved" },
      { prefix: "2001:db8:44:122::/64", kind: "lan", unit: "xa-1", vlan: 122, until: "2026-02-28" },
    ];
    const found = exportPlan({ ...plan, nodes }, "radvd");
    expect(found.findings.filter(({ rule }) => rule === "IPX-019").length).toBe(3);
    const all = found.files.map((file) => file.text).join("");
    expect(all).not.toMatch(/vlan12[012]/);
    expect(text("radvd", "radvd/xa-1.conf", { ...plan, nodes }, { planned: true })).toContain("vlan120");
    expect(text("radvd", "radvd/xa-1.conf", { ...plan, nodes }, { asOf: "2026-02-01" })).toContain("vlan122");
  });
});

/** Names that would end a line, a text, a comment or a statement, or run as a formula. */
const HOSTILE = [
  "x\nrouter bgp 1",
  'a"; };\ninterface evil { prefix ::/0 { }; };',
  "$(reboot) `reboot` [/system reboot]",
  "=cmd|' /C calc'!A0",
  "\u2028\u0000\r\n! end",
  "'; DROP TABLE --",
  "Xã “Đồng Tâm” \\ <b>",
  "\ud800 🚰",
];

describe("hostile names", () => {
  const hostile = (name: string): Plan => ({
    ...plan,
    title: name,
    owner: name,
    units: plan.units.map((unit) => ({ ...unit, name })),
    roles: plan.roles.map((role) => ({ ...role, title: name })),
    nodes: plan.nodes.map((node) => ({ ...node, name: `${node.name ?? ""}${name}` })),
    roots: plan.roots.map((root) => ({ ...root, note: name })),
    dns: { ...plan.dns, domain: name, contact: name, nameServers: [name, "ns1.example"] },
    registry: { netname: name, adminC: name, mntBy: name, descr: name },
  });

  /** What a line of each configuration may begin with; anything else would have come out of a name. */
  const LINES: Readonly<Partial<Record<ExportTarget, RegExp>>> = {
    bind: /^(;|\$ORIGIN |\$TTL |@ IN (SOA|NS) |[0-9a-f.]+ IN (PTR|NS) |zone "[0-9a-f.]+ip6\.arpa" \{| {2}(type primary|file "zones\/[0-9a-f.]+ip6\.arpa\.zone");|\};)/,
    nsd: /^(;|\$ORIGIN |\$TTL |@ IN (SOA|NS) |[0-9a-f.]+ IN (PTR|NS) |zone:| {2}name: "[0-9a-f.]+ip6\.arpa"| {2}zonefile: )/,
    radvd:
      /^(#|interface vlan\d+$|\{$|\};$| {2}(#|Adv\w+ (on|off);$|prefix [0-9a-f:]+\/64$|\{$|\};$|RDNSS [0-9a-f: ]+\{|DNSSL )| {4}Adv\w+ \w+;$)/,
    frr: /^(!|frr |hostname [a-z0-9-]+$|service |interface (lo|vlan\d+|eth\d+)$| (description|ipv6|no ipv6) |exit$|end$|ipv6 (route|prefix-list) |router bgp 64500$| no bgp | address-family | {2}network | exit-address-family$)/,
    ios: /^(!|hostname [a-z0-9-]+$|ipv6 |interface (Loopback\d|Vlan\d+|eth\d+)$| (description|ipv6|no bgp|address-family|exit-address-family)|end$|router bgp 64500$| {2}network )/,
    mikrotik: /^(#|\/(ipv6|routing|system) [^[\]$`;\\]*$)/,
    rpsl: /^([a-z0-9-]+: |# [a-z-]+:$|$)/,
    bcp38: /^(#|!|table ip6 bcp38 \{$| {2,4}\S| (deny|permit) |ipv6 (access-list|prefix-list) |\}$|[0-9a-f:]+\/\d+$)/,
  };

  test.each(HOSTILE)("%j stays inside its place", (name) => {
    let lines = 0;
    for (const [target, allowed] of Object.entries(LINES)) {
      for (const { text: written, name: file } of exportPlan(hostile(name), target as ExportTarget, {
        linkInterfaces: LINK_INTERFACES,
      }).files) {
        expect(file).toMatch(/^[a-z0-9./-]+$/i);
        for (const line of written.replace(/\n$/, "").split(/[\n\r\u2028\u2029\u0085]/)) {
          lines += 1;
          if (line !== "") expect(line).toMatch(allowed);
          expect(line).toMatch(/^[\x20-\x7e]*$/);
        }
      }
    }
    expect(lines).toBeGreaterThan(1000);
    const kea = JSON.parse(exportPlan(hostile(name), "kea").files[0]?.text ?? "");
    expect(Object.keys(kea)).toEqual(["Dhcp6"]);
  });

  test("an interface's name that is no word is refused", () => {
    const found = exportPlan(plan, "frr", {
      vlanInterface: "vlan{vlan}\nrouter bgp 1",
      linkInterfaces: { "r1 2001:db8:40:ff10::/64": "eth0; x" },
    });
    expect(found.findings.map(({ rule }) => rule)).toContain("IPX-001");
    expect(found.files.map((file) => file.text).join("")).not.toMatch(/router bgp 1$|eth0; x/m);
  });
});

describe("every export", () => {
  const targets = Object.keys(exportTargets) as ExportTarget[];
  test.each(targets)("%s gives the same bytes for the same plan, in whatever order its nodes are listed", (target) => {
    const first = exportPlan(plan, target).files;
    expect(first.length).toBeGreaterThan(0);
    expect(exportPlan(largePlan(20), target).files).toEqual(first);
    if (target === "netbox") return;
    const shuffled = { ...plan, nodes: [...plan.nodes].reverse() };
    const byName = (files: typeof first) => [...files].sort((left, right) => (left.name < right.name ? -1 : 1));
    expect(byName(exportPlan(shuffled, target).files)).toEqual(byName(first));
  });

  test.each(targets)("%s does not fail on a plan with nothing in it", (target) => {
    const { dns: _, routing: __, registry: ___, ...bare } = plan;
    const empty: Plan = { ...bare, roots: [], nodes: [], units: [], roles: [], layouts: [], realms: [] };
    expect(() => exportPlan(empty, target)).not.toThrow();
  });
});
