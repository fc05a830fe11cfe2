import { fieldTitle, mapsOf, reserveText, rulerOf } from "../drawings/from-plan.js";
import { mapCounts } from "../drawings/nibble-map.js";
import { hexOf, placedFields } from "../model/bit-fields.js";
import type { Block } from "./content.js";
import { facts, gap, heading, type Kit, list, oneOf, paragraph, SOURCE_WORDS, STATE_WORDS, table } from "./kit.js";

/** Part 1: what the plan stands on. */
export function basisPart(kit: Kit): Block[] {
  const { plan, t, day } = kit;
  const { basis } = plan;
  const decisions = basis?.decisions ?? [];
  return [
    heading(t("1. Căn cứ và phạm vi", "1. Basis and scope")),
    facts([
      [t("Tên quy hoạch", "Title"), plan.title],
      [t("Đơn vị chủ quản", "Owner"), plan.owner],
      [t("Phiên bản", "Version"), `${plan.version} (${day(plan.date)})`],
      [t("Mã tỉnh", "Province code"), plan.province],
      [t("Chương trình", "Programme"), basis?.programme],
      [t("Người phê duyệt", "Approver"), basis?.approver],
      [t("Hiệu lực từ", "Valid from"), day(basis?.validFrom)],
      [t("Hiệu lực đến", "Valid until"), day(basis?.validUntil)],
    ]),
    ...(decisions.length > 0
      ? [paragraph(t("Quy hoạch được lập căn cứ:", "The plan is based on:")), list(decisions)]
      : [gap(kit, "các văn bản căn cứ", "what decisions it is based on")]),
    ...(plan.note === undefined ? [] : [paragraph(plan.note)]),
  ];
}

/** Part 2: every root. */
export function resourcesPart(kit: Kit): Block[] {
  const { plan, t, day } = kit;
  const realms = new Map(plan.realms.map((realm) => [realm.id, realm.title]));
  const rows = plan.roots.map((root) => [
    root.prefix,
    realms.get(root.realm) ?? root.realm,
    oneOf(kit, SOURCE_WORDS[root.source]),
    root.portable === undefined ? "" : root.portable ? t("Có", "Yes") : t("Không", "No"),
    root.asn === undefined ? "" : `AS${root.asn}`,
    day(root.date),
    oneOf(kit, STATE_WORDS[root.state]),
  ]);
  const notes = plan.roots.flatMap((root) =>
    [
      root.registered === undefined
        ? undefined
        : t(`thuộc khối đã đăng ký ${root.registered}`, `part of the registered ${root.registered}`),
      root.inheritedFrom === undefined
        ? undefined
        : t(`tiếp nhận từ ${root.inheritedFrom}`, `inherited from ${root.inheritedFrom}`),
      root.until === undefined ? undefined : t(`dùng đến hết ngày ${day(root.until)}`, `in use until ${root.until}`),
      root.feeLevel === undefined ? undefined : t(`mức phí ${root.feeLevel}`, `fee level ${root.feeLevel}`),
      root.note,
    ].flatMap((words) => (words === undefined ? [] : [`${root.prefix}: ${words}.`])),
  );
  return [
    heading(t("2. Tài nguyên địa chỉ", "2. Address resources")),
    table(
      t("Các khối địa chỉ gốc", "Root prefixes"),
      [
        [t("Khối địa chỉ", "Prefix"), "address", 27],
        [t("Mạng", "Network"), "words", 12],
        [t("Nguồn", "Source"), "words", 18],
        [t("Độc lập", "Portable"), "words", 11],
        ["ASN", "words", 12],
        [t("Ngày cấp", "Assigned"), "words", 14],
        [t("Trạng thái", "State"), "words", 14],
      ],
      rows,
    ),
    ...(notes.length > 0 ? [list(notes)] : []),
  ];
}

/** Part 3: who and what needs addresses. */
export function inventoryPart(kit: Kit): Block[] {
  const { plan, index, t, number } = kit;
  const kinds = new Map<string, { units: number; sites: number; lans: number; staff: number }>();
  const lansOf = new Map<string, number>();
  for (const { node } of index.nodes) {
    if (node.kind === "lan" && node.unit !== undefined) lansOf.set(node.unit, (lansOf.get(node.unit) ?? 0) + 1);
  }
  const current = plan.units.filter((unit) => unit.until === undefined || unit.until >= plan.date);
  for (const unit of current) {
    const sum = kinds.get(unit.kind) ?? { units: 0, sites: 0, lans: 0, staff: 0 };
    sum.units += 1;
    sum.sites += Math.max(1, unit.sites?.length ?? 0);
    sum.lans += lansOf.get(unit.id) ?? 0;
    sum.staff += unit.staff ?? 0;
    kinds.set(unit.kind, sum);
  }
  const rows = [...kinds].map(([kind, sum]) => [
    oneOf(kit, KIND_WORDS[kind] ?? [kind, kind]),
    number(sum.units),
    number(sum.sites),
    number(sum.lans),
    sum.staff === 0 ? "" : number(sum.staff),
  ]);
  const count = (kind: string): number => index.nodes.filter(({ node }) => node.kind === kind).length;
  const tiers = new Map(
    plan.layouts
      .flatMap((layout) => layout.fields.flatMap((field) => (field.name === "tier" ? (field.values ?? []) : [])))
      .map(({ value, name }) => [value, name]),
  );
  const growth = (plan.policy?.growth ?? []).map((one) => {
    const name = tiers.get(one.tier) ?? t(`Nhóm ${one.tier}`, `Tier ${one.tier}`);
    const perYear =
      one.perYear === undefined
        ? []
        : [t(`thêm ${number(one.perYear)} đơn vị mỗi năm`, `${number(one.perYear)} more units a year`)];
    const factor =
      one.factor === undefined
        ? []
        : [t(`gấp ${number(one.factor)} lần vào cuối kỳ`, `${number(one.factor)} times as many at the horizon`)];
    return `${name}: ${[...perYear, ...factor].join("; ")}.`;
  });
  return [
    heading(t("3. Hiện trạng và đối tượng sử dụng", "3. Inventory")),
    table(
      t("Đơn vị theo loại", "Units by kind"),
      [
        [t("Loại đơn vị", "Kind"), "words", 36],
        [t("Số đơn vị", "Units"), "number", 16],
        [t("Số địa điểm", "Sites"), "number", 16],
        [t("Số LAN", "LANs"), "number", 16],
        [t("Người dùng", "Users"), "number", 16],
      ],
      rows,
    ),
    paragraph(
      t(
        `Hạ tầng dùng chung gồm ${number(count("loopback"))} địa chỉ loopback, ${number(count("link"))} liên kết giữa các bộ định tuyến, ${number(count("nat64"))} khối NAT64 và ${number(count("host"))} địa chỉ máy chủ, thiết bị được ghi tên.`,
        `Shared infrastructure: loopbacks: ${number(count("loopback"))}; links between routers: ${number(count("link"))}; NAT64 prefixes: ${number(count("nat64"))}; named hosts: ${number(count("host"))}.`,
      ),
    ),
    ...(growth.length > 0
      ? [paragraph(t("Giả định tăng trưởng:", "Growth that is assumed:")), list(growth)]
      : [gap(kit, "giả định tăng trưởng", "what growth is assumed")]),
  ];
}

const KIND_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  infrastructure: ["Hạ tầng mạng", "Network infrastructure"],
  "data-centre": ["Trung tâm dữ liệu", "Data centre"],
  dmz: ["Vùng công khai", "Public services"],
  department: ["Sở, ban, ngành", "Departments"],
  district: ["Cấp huyện", "Districts"],
  commune: ["Xã, phường, đặc khu", "Communes and wards"],
  party: ["Đảng, đoàn thể, Hội đồng nhân dân", "Party, fronts, assembly"],
  education: ["Giáo dục", "Education"],
  health: ["Y tế", "Health"],
  sensors: ["Cảm biến, camera tập trung", "Sensors and central cameras"],
  transition: ["Chuyển đổi", "Transition"],
};

/** Part 4: how the roots are divided, with the ruler of each layout. */
export function structurePart(kit: Kit): Block[] {
  const { index, language, t, number } = kit;
  const drawn = new Set<string>();
  const blocks = index.roots.flatMap((root): Block[] => {
    const ruler = rulerOf(root, language);
    if (!ruler || !root.layout) {
      return [gap(kit, `cấu trúc bit phù hợp với ${root.root.prefix}`, `a layout that fits ${root.root.prefix}`)];
    }
    const { layout } = root;
    const title = `${layout.title ?? t("Cấu trúc", "Layout")}: ${root.root.prefix}`;
    const figure: Block = {
      kind: "figure",
      caption: t(`Thước bit của ${root.root.prefix}`, `Bit ruler of ${root.root.prefix}`),
      drawing: { kind: "ruler", ruler },
    };
    if (drawn.has(layout.id)) return [heading(title, 2), figure];
    drawn.add(layout.id);
    const values = placedFields(layout).flatMap(({ field }): Block[] => {
      if (!field.values || field.values.length === 0) return [];
      const reserve = reserveText(field);
      const rows = [...field.values]
        .sort((left, right) => left.value - right.value)
        .map(({ value, name }) => [hexOf(value, field.bits), name]);
      if (reserve !== undefined) rows.push([reserve, t("Dự phòng, chưa cấp", "Reserve, not given out")]);
      const columns = [
        [t("Giá trị (hex)", "Value (hex)"), "address", 22],
        [t("Ý nghĩa", "Meaning"), "words", 78],
      ] as const;
      return [
        table(
          t(`Giá trị của trường “${fieldTitle(field, language)}”`, `Values of field “${fieldTitle(field, language)}”`),
          columns,
          rows,
        ),
      ];
    });
    const fields = placedFields(layout).map(({ field, from, to }) =>
      t(
        `${fieldTitle(field, language)}: bit ${from} đến ${to - 1}, ${field.bits} bit, ${number(2n ** BigInt(field.bits))} giá trị; mỗi giá trị là một khối /${to}.`,
        `${fieldTitle(field, language)}: bits ${from} to ${to - 1}, ${field.bits} bits, ${number(2n ** BigInt(field.bits))} values; each is a /${to}.`,
      ),
    );
    return [
      heading(title, 2),
      figure,
      list(fields),
      ...values,
      ...(layout.note === undefined ? [] : [paragraph(layout.note)]),
    ];
  });
  return [
    heading(t("4. Cấu trúc địa chỉ", "4. Structure of addresses")),
    paragraph(
      t(
        "Các bit từ sau khối gốc đến bit 63 được chia thành trường. Giá trị của mỗi trường được cấp một lần và ghi lại; không suy ra từ tên hay thứ tự của đơn vị.",
        "The bits from the root up to bit 63 are divided into fields. A value of a field is given once and written down; it is not derived from a unit's name or order.",
      ),
    ),
    ...blocks,
  ];
}

/** A map is drawn when this share of its blocks is assigned, or when it is a single row; others are counted in a table. */
const DRAWN = 1 / 8;

/** The maps of the plan, as figures of part 5, and in numbers what would be nearly empty as a figure. */
export function mapFigures(kit: Kit): Block[] {
  const { plan, t, number } = kit;
  const maps = mapsOf(plan).map(({ map, of }) => ({
    map,
    of,
    counts: mapCounts(map),
    blocks: 2 ** (map.blockLength - map.length),
  }));
  const drawn = maps.filter(({ counts, blocks }) => blocks <= 16 || counts.occupied >= blocks * DRAWN);
  const rows = maps
    .filter((one) => !drawn.includes(one))
    .map(({ map, of, counts }) => [
      of,
      map.name,
      `/${map.blockLength}`,
      number(counts.occupied),
      number(counts.reserved + counts.retired),
      number(counts.free),
    ]);
  return [
    ...drawn.map(
      ({ map, of }): Block => ({
        kind: "figure",
        caption: t(
          `Bản đồ phân bổ của ${of}${map.name === "" ? "" : ` (${map.name})`}`,
          `Allocation map of ${of}${map.name === "" ? "" : ` (${map.name})`}`,
        ),
        drawing: { kind: "map", map },
      }),
    ),
    ...(rows.length === 0
      ? []
      : [
          table(
            t("Khối mới cấp một phần nhỏ", "Prefixes of which little is assigned"),
            [
              [t("Khối địa chỉ", "Prefix"), "address", 26],
              [t("Dùng cho", "For"), "words", 28],
              [t("Chia thành", "Blocks of"), "words", 11],
              [t("Đã cấp", "Assigned"), "number", 11],
              [t("Giữ lại", "Kept back"), "number", 12],
              [t("Còn trống", "Free"), "number", 12],
            ],
            rows,
          ),
        ]),
  ];
}
