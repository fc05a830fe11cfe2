import { hexOf } from "../model/bit-fields.js";
import { zoneOf } from "../model/plan-index.js";
import type { Zone } from "../schema.js";
import type { Block } from "./content.js";
import {
  annex,
  gap,
  heading,
  type Kit,
  list,
  oneOf,
  type PlacedNode,
  paragraph,
  STATE_WORDS,
  shownName,
  table,
  unitBlocks,
  ZONE_WORDS,
} from "./kit.js";
import { mapFigures } from "./part-resources.js";

const zoneText = (kit: Kit, zone: Zone | undefined): string => (zone === undefined ? "" : oneOf(kit, ZONE_WORDS[zone]));

/** How many bits a field is wide in the first layout that has it. */
const bitsOf = ({ plan }: Kit, name: string): number =>
  plan.layouts.flatMap((layout) => layout.fields).find((field) => field.name === name)?.bits ?? 8;

/** Part 5: who has what. */
export function assignmentsPart(kit: Kit): Block[] {
  const { plan, index, t, number, day } = kit;
  const blocks = unitBlocks(kit);
  const tierField = plan.layouts.flatMap((layout) => layout.fields).find((field) => field.name === "tier");
  const tierName = new Map((tierField?.values ?? []).map(({ value, name }) => [value, name]));
  const byTier = new Map<number, string[][]>();
  for (const unit of [...plan.units].sort((left, right) => left.tier - right.tier || left.index - right.index)) {
    const rows = byTier.get(unit.tier) ?? [];
    const name =
      unit.until === undefined
        ? unit.name
        : t(`${unit.name} (đến hết ${day(unit.until)})`, `${unit.name} (until ${unit.until})`);
    rows.push([unit.code, name, hexOf(unit.index, bitsOf(kit, "unit")), (blocks.get(unit.id) ?? []).join(", ")]);
    byTier.set(unit.tier, rows);
  }
  const unitRows = [...byTier].flatMap(([tier, rows]) => [
    [
      t(
        `${tierName.get(tier) ?? `Nhóm ${hexOf(tier)}`}: ${number(rows.length)} đơn vị`,
        `${tierName.get(tier) ?? `Tier ${hexOf(tier)}`}, units: ${number(rows.length)}`,
      ),
    ],
    ...rows,
  ]);
  const roleRows = [...plan.roles]
    .sort((left, right) => left.subnet - right.subnet)
    .map((role) => [
      hexOf(role.subnet, bitsOf(kit, "subnet")),
      role.title,
      zoneText(kit, role.zone),
      role.vlan === undefined ? "" : String(role.vlan),
      number(index.nodes.filter(({ node }) => node.role === role.id && node.kind === "lan").length),
    ]);
  return [
    heading(t("5. Phân bổ địa chỉ", "5. Assignments")),
    heading(t("5.1. Khối địa chỉ của từng đơn vị", "5.1. Prefixes of units"), 2),
    unitRows.length === 0
      ? gap(kit, "đơn vị nào", "who its units are")
      : table(
          t("Đơn vị và khối địa chỉ", "Units and their prefixes"),
          [
            [t("Mã", "Code"), "words", 20],
            [t("Đơn vị", "Unit"), "words", 38],
            [t("Chỉ số", "Index"), "address", 9],
            [t("Khối địa chỉ", "Prefix"), "address", 33],
          ],
          unitRows,
        ),
    ...mapFigures(kit),
    heading(t("5.2. Mạng con theo vai trò", "5.2. Subnets by role"), 2),
    paragraph(
      t(
        "Mỗi vai trò có cùng một giá trị mạng con và cùng một số VLAN ở mọi đơn vị; ngoại lệ được liệt kê trong Phụ lục A.",
        "A role has the same subnet value and the same VLAN in every unit; exceptions are listed in Annex A.",
      ),
    ),
    roleRows.length === 0
      ? gap(kit, "vai trò của các mạng con", "the roles of subnets")
      : table(
          t("Vai trò, mạng con và VLAN", "Roles, subnets and VLANs"),
          [
            [t("Mạng con", "Subnet"), "address", 14],
            [t("Vai trò", "Role"), "words", 34],
            [t("Vùng an toàn", "Zone"), "words", 26],
            ["VLAN", "number", 11],
            [t("Số LAN", "LANs"), "number", 15],
          ],
          roleRows,
        ),
    heading(t("5.3. Hạ tầng dùng chung", "5.3. Shared infrastructure"), 2),
    ...infrastructure(kit),
  ];
}

function infrastructure(kit: Kit): Block[] {
  const { index, t } = kit;
  const of = (...kinds: PlacedNode["node"]["kind"][]): PlacedNode[] =>
    index.nodes.filter(({ node }) => kinds.includes(node.kind));
  const links = of("link").map(({ node, prefix }) => [
    prefix.toString(),
    shownName(kit, node),
    node.onWire ?? "",
    node.ends?.join(" – ") ?? "",
  ]);
  const others = of("loopback", "nat64", "pool", "host").map(({ node, prefix }) => [
    prefix.toString(),
    shownName(kit, node),
    oneOf(kit, NODE_WORDS[node.kind]),
    node.dnsName ?? "",
  ]);
  return [
    ...(others.length === 0
      ? []
      : [
          table(
            t("Loopback, NAT64, dải dự trữ và máy được ghi tên", "Loopbacks, NAT64, pools and named hosts"),
            [
              [t("Địa chỉ", "Address"), "address", 32],
              [t("Tên", "Name"), "words", 24],
              [t("Loại", "Kind"), "words", 16],
              [t("Tên miền", "Domain name"), "words", 28],
            ],
            others,
          ),
        ]),
    ...(links.length === 0
      ? []
      : [
          table(
            t(
              "Liên kết giữa các bộ định tuyến (/64 dành riêng, /127 trên đường truyền)",
              "Links between routers (a /64 set aside, a /127 on the wire)",
            ),
            [
              [t("Khối dành riêng", "Set aside"), "address", 30],
              [t("Liên kết", "Link"), "words", 21],
              [t("Trên đường truyền", "On the wire"), "address", 31],
              [t("Hai đầu", "Ends"), "words", 18],
            ],
            links,
          ),
        ]),
    ...(links.length + others.length === 0
      ? [gap(kit, "loopback, liên kết hay khối NAT64 nào", "what loopbacks, links or NAT64 prefixes it has")]
      : []),
  ];
}

const NODE_WORDS = {
  container: ["Khối chứa", "Container"],
  lan: ["LAN", "LAN"],
  link: ["Liên kết", "Link"],
  loopback: ["Loopback", "Loopback"],
  nat64: ["NAT64", "NAT64"],
  pool: ["Dải dự trữ", "Pool"],
  host: ["Máy", "Host"],
} as const;

/** Part 6: the rules for the last 64 bits; the same for every plan. */
export function interfacePart({ t }: Kit): Block[] {
  return [
    heading(t("6. Quy tắc đặt định danh giao diện", "6. Rules for interface identifiers")),
    list([
      t(
        "Bộ định tuyến của mỗi LAN dùng ::1; ::0 là địa chỉ anycast của mạng con (RFC 4291) và không đặt cho máy.",
        "The router of each LAN has ::1; ::0 is the subnet's anycast address (RFC 4291) and no host's.",
      ),
      t(
        "Máy chủ đặt tĩnh, giá trị nhỏ, dễ ghi; không tạo từ địa chỉ MAC (EUI-64) vì để lộ thiết bị và dễ bị dò quét (RFC 7707).",
        "Servers have low static values, not made from a MAC address (EUI-64), which shows the device and is easy to scan for (RFC 7707).",
      ),
      t(
        "Máy trạm dùng SLAAC hoặc DHCPv6; được phép có nhiều địa chỉ cùng lúc (RFC 7934) và địa chỉ tạm thời (RFC 8981).",
        "Clients use SLAAC or DHCPv6; they may have several addresses at once (RFC 7934) and temporary ones (RFC 8981).",
      ),
      t(
        "Liên kết giữa hai bộ định tuyến dùng /127 (RFC 6164): địa chỉ chẵn ở đầu thứ nhất, lẻ ở đầu thứ hai.",
        "A link between two routers is a /127 (RFC 6164): the even address at the first end, the odd at the second.",
      ),
      t(
        "Không dùng 128 giá trị cuối của mỗi /64, dành cho anycast (RFC 2526).",
        "The last 128 values of a /64 are not used: they are for anycast (RFC 2526).",
      ),
    ]),
  ];
}

/** Annex A: every LAN, unit by unit. */
export function lanAnnex(kit: Kit): Block[] {
  const { plan, index, t } = kit;
  const byUnit = new Map<string, PlacedNode[]>();
  for (const placed of index.nodes) {
    if (placed.node.kind !== "lan") continue;
    const unit = placed.node.unit ?? "";
    const known = byUnit.get(unit);
    if (known) known.push(placed);
    else byUnit.set(unit, [placed]);
  }
  if (byUnit.size === 0) return [];
  const order = [...plan.units]
    .sort((left, right) => left.tier - right.tier || left.index - right.index)
    .map((unit) => unit.id);
  const rows = [...order, ...[...byUnit.keys()].filter((id) => !index.units.has(id))].flatMap((id) => {
    const lans = byUnit.get(id) ?? [];
    if (lans.length === 0) return [];
    const unit = index.units.get(id);
    const title = unit ? `${unit.code} ${unit.name}` : id === "" ? t("Không thuộc đơn vị nào", "Of no unit") : id;
    return [[title], ...lans.map((lan) => lanRow(kit, lan))];
  });
  return [
    annex(t("Phụ lục A. Mạng con của từng đơn vị", "Annex A. Subnets of each unit")),
    table(
      "",
      [
        [t("Mạng con", "Subnet"), "address", 28],
        [t("Vai trò, tên", "Role, name"), "words", 27],
        ["VLAN", "number", 10],
        [t("Vùng an toàn", "Zone"), "words", 20],
        [t("Trạng thái", "State"), "words", 15],
      ],
      rows,
    ),
  ];
}

function lanRow(kit: Kit, { node, prefix }: PlacedNode): string[] {
  const role = kit.index.roles.get(node.role ?? "");
  const name = [node.name ?? role?.title ?? "", node.exception]
    .filter((part) => part !== undefined && part !== "")
    .join("; ");
  const vlan = node.vlan ?? role?.vlan;
  return [
    prefix.toString(),
    name,
    vlan === undefined ? "" : String(vlan),
    zoneText(kit, zoneOf(kit.index, node)),
    oneOf(kit, STATE_WORDS[node.status ?? "active"]),
  ];
}
