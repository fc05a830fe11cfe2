import { Prefix } from "../src/address/prefix.js";
import type { Node, Plan, Role, Unit } from "../src/schema.js";

/** Roles with the digits of fact: management 00, staff 01, servers 02, … */
export const ROLES: readonly Role[] = [
  { id: "quan-tri", title: "Quản trị", subnet: 0, zone: "management", vlan: 10 },
  { id: "can-bo", title: "Mạng cán bộ", subnet: 1, zone: "staff", vlan: 20 },
  { id: "may-chu", title: "Máy chủ", subnet: 2, zone: "servers", vlan: 30 },
  { id: "may-in", title: "Máy in", subnet: 3, zone: "printers", vlan: 40 },
  { id: "thoai", title: "Điện thoại IP", subnet: 5, zone: "voice", vlan: 50 },
  { id: "hoi-nghi", title: "Hội nghị truyền hình", subnet: 6, zone: "video", vlan: 60 },
  { id: "camera", title: "Camera", subnet: 7, zone: "camera", vlan: 70 },
  { id: "khach", title: "Wi-Fi khách", subnet: 9, zone: "guest", vlan: 90 },
];

const TIERS = [
  { value: 0, name: "Hạ tầng" },
  { value: 1, name: "Trung tâm dữ liệu" },
  { value: 2, name: "Vùng công khai" },
  { value: 3, name: "Sở, ngành" },
  { value: 4, name: "Xã, phường" },
] as const;

/**
 * Returns a plan of an invented province in documentation space: profile M (a /44, a /56 for each unit, eight LANs each),
 * with routers, links, hosts, a delegation, a root that drains, DHCP of each mode and an IPv6-only network.
 */
export function largePlan(unitCount = 200): Plan {
  const root = Prefix.from("2001:db8:40::/44");
  const departments = Math.floor(unitCount * 0.15);
  const units: Unit[] = Array.from({ length: unitCount }, (_, place) => {
    const commune = place >= departments;
    const number = commune ? place - departments : place;
    return {
      id: `${commune ? "xa" : "so"}-${number + 1}`,
      code: commune ? `000${String(number + 1).padStart(2, "0")}`.slice(-5) : `H99.${number + 1}`,
      name: `${commune ? "Xã Mẫu" : "Sở Thử nghiệm"} ${number + 1}`,
      kind: commune ? "commune" : "department",
      tier: commune ? 4 : 3,
      index: number + 1,
      since: "2026-01-01",
    };
  });
  const nodes: Node[] = TIERS.map(({ value, name }) => ({
    prefix: root.child(48, value).toString(),
    kind: "container",
    name,
  }));
  for (const unit of units) {
    const space = root.child(56, unit.tier * 256 + unit.index);
    nodes.push({ prefix: space.toString(), kind: "container", unit: unit.id });
    for (const role of ROLES) {
      const lan = space.child(64, role.subnet);
      nodes.push({
        prefix: lan.toString(),
        kind: "lan",
        unit: unit.id,
        role: role.id,
        ...dhcpOf(lan, role, space, unit),
      });
    }
  }
  nodes.push(...backbone(root), ...hosts(root));
  nodes.push({ prefix: "2001:db8:ffff:400::/56", kind: "container", name: "Khối cũ của Xã Mẫu 1", unit: "xa-1" });
  nodes.push({
    prefix: "2001:db8:ffff:401::/64",
    kind: "lan",
    name: "Mạng cán bộ cũ",
    unit: "xa-1",
    role: "can-bo",
    status: "draining",
  });
  return {
    id: "tinh-mau",
    version: 3,
    title: "Quy hoạch địa chỉ IPv6 tỉnh Mẫu",
    owner: "Ủy ban nhân dân tỉnh Mẫu",
    date: "2026-03-01",
    realms: [{ id: "internet", title: "Internet", kind: "internet" }],
    roots: [
      {
        id: "goc",
        prefix: root.toString(),
        realm: "internet",
        source: "doc",
        portable: true,
        asn: 64500,
        layout: "m",
        state: "active",
        date: "2026-01-05",
      },
      {
        id: "cu",
        prefix: "2001:db8:ffff::/48",
        realm: "internet",
        source: "doc",
        layout: "cu",
        state: "draining",
        until: "2027-12-31",
        inheritedFrom: "Tỉnh Mẫu cũ",
      },
    ],
    layouts: [
      {
        id: "m",
        title: "Cấu trúc M",
        rootLength: 44,
        fields: [
          {
            name: "tier",
            bits: 4,
            order: "explicit",
            title: "Nhóm đơn vị",
            values: TIERS.map(({ value, name }) => ({ value, name })),
            reserve: [{ from: 10, to: 14 }],
          },
          { name: "unit", bits: 8, order: "centermost", title: "Đơn vị", reserve: [{ from: 240, to: 254 }] },
          {
            name: "subnet",
            bits: 8,
            order: "rightmost",
            title: "Mạng con",
            reserve: [{ from: 128, to: 255, note: "DHCPv6-PD" }],
          },
        ],
      },
      { id: "cu", rootLength: 48, fields: [{ name: "subnet", bits: 16, order: "rightmost" }] },
    ],
    roles: [...ROLES],
    units,
    nodes,
    dns: {
      domain: "tinhmau.gov.example",
      nameServers: ["ns1.tinhmau.gov.example", "ns2.tinhmau.gov.example"],
      contact: "quan.tri@tinhmau.gov.example",
      resolvers: ["2001:db8:42:103::53", "2001:db8:42:103::54"],
      delegations: [{ prefix: "2001:db8:44:100::/56", servers: ["ns1.xa1.gov.example"] }],
      dns64: [{ prefix: "2001:db8:40:9600::/96", servers: ["2001:db8:42:103::64"] }],
    },
    routing: {
      announced: [
        { prefix: root.toString(), asn: 64500 },
        { prefix: "2001:db8:ffff::/48", asn: 64500 },
      ],
    },
    registry: {
      netname: "TINHMAU-VN",
      adminC: "XX1-AP",
      techC: "XX1-AP",
      zoneC: "XX1-AP",
      mntBy: "MAINT-EXAMPLE",
      mntIrt: "IRT-EXAMPLE",
    },
  };
}

function dhcpOf(lan: Prefix, role: Role, space: Prefix, unit: Unit): Partial<Node> {
  const at = (offset: number): string => lan.first.plus(offset).toString();
  if (role.zone === "staff") {
    return {
      dhcp: {
        mode: "stateful",
        pools: [{ from: at(0x1000), to: at(0x1fff) }],
        ...(unit.index === 1 && { delegate: [{ prefix: space.child(60, 15).toString(), length: 64 }] }),
      },
    };
  }
  if (role.zone === "voice") return { dhcp: { mode: "stateless" } };
  if (role.zone === "guest") return { dhcp: { mode: "slaac" }, stack: "ipv6-only" };
  return {};
}

function backbone(root: Prefix): Node[] {
  const block = root.child(56, 255);
  const nodes: Node[] = [
    { prefix: block.toString(), kind: "container", name: "Liên kết và loopback" },
    { prefix: block.child(64, 0).toString(), kind: "pool", name: "Loopback" },
    { prefix: root.child(96, 0x9600n << 32n).toString(), kind: "nat64", name: "NAT64" },
  ];
  for (let number = 1; number <= 4; number += 1) {
    nodes.push({
      prefix: Prefix.of(block.first.plus(number), 128).toString(),
      kind: "loopback",
      name: `r${number}`,
      dnsName: `r${number}.tinhmau.gov.example`,
    });
    if (number === 4) continue;
    const link = block.child(64, 15 + number);
    nodes.push({
      prefix: link.toString(),
      kind: "link",
      name: `Liên kết ${number}`,
      onWire: Prefix.of(link.first, 127).toString(),
      ends: [`r${number}`, `r${number + 1}`],
    });
  }
  return nodes;
}

function hosts(root: Prefix): Node[] {
  const lan = root.child(64, 0x20103);
  return [
    { prefix: root.child(56, 0x201).toString(), kind: "container", name: "Máy chủ công khai" },
    { prefix: lan.toString(), kind: "lan", name: "Máy chủ tên miền", vlan: 103, zone: "dmz", router: "r1" },
    ...["ns1", "www", "mail"].map(
      (name, place): Node => ({
        prefix: Prefix.of(lan.first.plus(0x53 + place), 128).toString(),
        kind: "host",
        name,
        dnsName: `${name}.tinhmau.gov.example`,
      }),
    ),
  ];
}

/** The interfaces of the links' ends, which no plan knows. */
export const LINK_INTERFACES: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3].flatMap((number) => {
    const link = `2001:db8:40:ff${(15 + number).toString(16)}::/64`;
    return [
      [`r${number} ${link}`, `eth${number}`],
      [`r${number + 1} ${link}`, `eth${number + 10}`],
    ];
  }),
);
