import type { Plan } from "../schema.js";

/** The plan of one invented commune with one network, in documentation space (RFC 9637): the least that is a plan. */
export const oneCommune: Plan = {
  id: "mot-xa",
  version: 1,
  title: "Quy hoạch địa chỉ IPv6 xã Ví Dụ A",
  owner: "Tỉnh Ví Dụ",
  date: "2026-01-15",
  realms: [{ id: "internet", title: "Internet", kind: "internet" }],
  roots: [
    { id: "main", prefix: "3fff:40::/44", realm: "internet", source: "doc", asn: 64_496, layout: "m", state: "active" },
  ],
  layouts: [
    {
      id: "m",
      rootLength: 44,
      fields: [
        { name: "tier", bits: 4, order: "explicit", values: [{ value: 4, name: "Xã, phường", kind: "commune" }] },
        { name: "unit", bits: 8, order: "centermost" },
        { name: "subnet", bits: 8, order: "rightmost", reserve: [{ from: 0x80, to: 0xff }] },
      ],
    },
  ],
  roles: [{ id: "staff", title: "Cán bộ", subnet: 1, zone: "staff", vlan: 11, requiredFor: ["commune"] }],
  units: [
    { id: "xa-a", code: "99001", name: "Xã Ví Dụ A", kind: "commune", tier: 4, index: 0x80, since: "2026-01-15" },
  ],
  nodes: [
    {
      prefix: "3fff:40:4:8001::/64",
      kind: "lan",
      unit: "xa-a",
      role: "staff",
      vlan: 11,
      dhcp: { mode: "stateful", id: 1, pools: [{ from: "3fff:40:4:8001::1000", to: "3fff:40:4:8001::1fff" }] },
      stack: "dual-stack",
      dualStackUntil: "2029-12-31",
    },
  ],
  policy: { minimumFree: 0.25, growth: [{ tier: 4, factor: 1.5 }] },
  routing: { announced: [{ prefix: "3fff:40::/44", asn: 64_496 }] },
};
