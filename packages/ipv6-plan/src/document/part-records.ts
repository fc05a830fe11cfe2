import { fieldTitle, treeDrawing } from "../drawings/from-plan.js";
import { placedFields } from "../model/bit-fields.js";
import { HORIZON_YEARS, type Level, levelsOf, MINIMUM_FREE, TRIGGER } from "../model/levels.js";
import { usageOf } from "../model/usage.js";
import type { Block } from "./content.js";
import { annex, gap, heading, type Kit, list, paragraph, table } from "./kit.js";

/** Returns a share in percent with one decimal, rounded down, from whole numbers of any size. */
function percentOf(part: bigint, whole: bigint, language: string): string {
  if (whole === 0n) return "–";
  const tenths = (part * 1000n) / whole;
  return `${tenths / 10n}${language === "vi" ? "," : "."}${tenths % 10n} %`;
}

/** What a level is called: its field, and the prefix that it divides. */
function levelTitle({ language }: Kit, { root, field, within, tier }: Level): string {
  const fields = root.layout?.fields ?? [];
  const own = fields.find(({ name }) => name === field);
  const place = fields.find(({ name }) => name === "tier")?.values?.find(({ value }) => value === tier)?.name;
  return `${own ? fieldTitle(own, language) : field}, ${within}${place === undefined ? "" : ` (${place})`}`;
}

/** Part 11: how full it is, exactly. */
export function usePart(kit: Kit): Block[] {
  const { plan, index, language, t, number, day } = kit;
  const rows = index.roots.flatMap(({ root, prefix, layout }) => {
    if (root.state === "retired") return [];
    const ends = layout && layout.rootLength === prefix.length ? placedFields(layout).map(({ to }) => to) : [64];
    const lengths = ends.filter((length) => length >= prefix.length && length <= 64);
    return [
      [`${root.prefix}`],
      ...lengths.map((length) => {
        const { total, used, reserved, free } = usageOf(plan, root.id, length);
        return [
          `/${length}`,
          number(total),
          number(used),
          number(reserved),
          number(free),
          percentOf(free, total, language),
        ];
      }),
    ];
  });
  const policy = plan.policy ?? {};
  const [minimumFree, trigger, horizon] = [
    policy.minimumFree ?? MINIMUM_FREE,
    policy.trigger ?? TRIGGER,
    policy.horizonYears ?? HORIZON_YEARS,
  ];
  const percent = (share: number): string => `${number(Math.round(share * 1000) / 10)} %`;
  const levels = levelsOf(plan)
    .filter(({ field }) => field !== "subnet")
    .map((level) => [
      levelTitle(kit, level),
      number(level.total),
      number(level.used),
      number(level.expected),
      percent(level.expectedFree),
      level.expectedFree < level.minimumFree ? t("Dưới mức", "Too little") : t("Đạt", "Enough"),
    ]);
  const reviews = (plan.reviews ?? []).map((review) => [
    day(review.date),
    plan.roots.find(({ id }) => id === review.root)?.prefix ?? review.root,
    `/${review.length}`,
    number(review.total),
    number(review.used),
    number(review.reserved),
    number(review.free),
  ]);
  return [
    heading(t("11. Sử dụng và dự phòng", "11. Use and reserve")),
    table(
      t("Số khối theo từng độ dài (đếm chính xác)", "Blocks of each length, counted exactly"),
      [
        [t("Độ dài", "Length"), "words", 12],
        [t("Tổng số", "Total"), "number", 20],
        [t("Đã dùng", "Used"), "number", 17],
        [t("Dự phòng", "Reserved"), "number", 19],
        [t("Còn trống", "Free"), "number", 19],
        [t("Trống", "Free"), "number", 13],
      ],
      rows,
    ),
    paragraph(
      t(
        `Mỗi cấp giữ ít nhất ${percent(minimumFree)} chỗ trống sau ${number(horizon)} năm; khi đã dùng ${percent(trigger)} thì làm thủ tục xin khối lớn hơn. Khối được tính là đã dùng khi có mạng nằm trong đó.`,
        `Every level keeps at least ${percent(minimumFree)} free after ${number(horizon)} years; at ${percent(trigger)} in use a larger block is asked for. A block is used when a network lies in it.`,
      ),
    ),
    ...(levels.length === 0
      ? []
      : [
          table(
            t("Dự báo theo từng trường", "Forecast by field"),
            [
              [t("Trường", "Field"), "words", 42],
              [t("Tổng", "Total"), "number", 11],
              [t("Nay", "Now"), "number", 10],
              [t("Cuối kỳ", "Horizon"), "number", 12],
              [t("Còn trống", "Free"), "number", 13],
              [t("Đánh giá", "Verdict"), "words", 12],
            ],
            levels,
          ),
        ]),
    ...(policy.note === undefined ? [] : [paragraph(policy.note)]),
    reviews.length === 0
      ? gap(kit, "lần rà soát hằng năm nào", "when its use was reviewed")
      : table(
          t("Rà soát hằng năm", "Yearly reviews"),
          [
            [t("Ngày", "Date"), "words", 17],
            [t("Khối gốc", "Root"), "address", 25],
            [t("Độ dài", "Length"), "words", 10],
            [t("Tổng số", "Total"), "number", 14],
            [t("Đã dùng", "Used"), "number", 12],
            [t("Dự phòng", "Reserved"), "number", 12],
            [t("Trống", "Free"), "number", 12],
          ],
          reviews,
        ),
  ];
}

/** Part 12: what changed, what rests, what moves. */
export function changesPart(kit: Kit): Block[] {
  const { plan, index, t, day } = kit;
  const changes = (plan.changes ?? []).map((change) => {
    const assigned = (change.assigned ?? []).map(
      ({ unit, prefix }) => `${index.units.get(unit)?.name ?? unit}: ${prefix}`,
    );
    const withdrawn = (change.withdrawn ?? []).map((prefix) => t(`thu hồi ${prefix}`, `withdrawn: ${prefix}`));
    return [day(change.date), change.who, [change.what, ...assigned, ...withdrawn].join("; "), change.why ?? ""];
  });
  const retired = (plan.retired ?? []).map((one) => [
    one.prefix,
    one.unit === undefined ? "" : (index.units.get(one.unit)?.name ?? one.unit),
    day(one.notBefore),
    one.reason ?? "",
  ]);
  const moves = (plan.renumber ?? []).flatMap((map) => [
    [
      t(
        `${map.title ?? map.id}: song song từ ${day(map.from)} đến hết ${day(map.until)}`,
        `${map.title ?? map.id}: both valid from ${map.from} to ${map.until}`,
      ),
    ],
    ...map.moves.map(({ from, to, unit }) => [
      from,
      to,
      unit === undefined ? "" : (index.units.get(unit)?.name ?? unit),
    ]),
  ]);
  return [
    heading(t("12. Nhật ký thay đổi", "12. Change log")),
    changes.length === 0
      ? gap(kit, "thay đổi nào", "what was changed")
      : table(
          t("Các lần thay đổi", "Changes"),
          [
            [t("Ngày", "Date"), "words", 17],
            [t("Người thực hiện", "Who"), "words", 22],
            [t("Nội dung", "What"), "words", 38],
            [t("Lý do", "Why"), "words", 23],
          ],
          changes,
        ),
    ...(retired.length === 0
      ? []
      : [
          table(
            t("Khối đã thu hồi, chưa được dùng lại", "Retired prefixes that must rest"),
            [
              [t("Khối địa chỉ", "Prefix"), "address", 32],
              [t("Đơn vị", "Unit"), "words", 28],
              [t("Không dùng trước", "Not before"), "words", 16],
              [t("Lý do", "Reason"), "words", 24],
            ],
            retired,
          ),
        ]),
    ...(moves.length === 0
      ? []
      : [
          table(
            t("Bảng chuyển đổi địa chỉ", "Renumbering"),
            [
              [t("Khối cũ", "From"), "address", 34],
              [t("Khối mới", "To"), "address", 34],
              [t("Đơn vị", "Unit"), "words", 32],
            ],
            moves,
          ),
        ]),
  ];
}

/** Annex B: the tree, cut where it would fill pages. */
export function treeAnnex({ plan, language, t }: Kit): Block[] {
  return [
    annex(t("Phụ lục B. Cây địa chỉ", "Annex B. Tree of prefixes")),
    list([
      t(
        "Mỗi nhánh vẽ tối đa 12 khối; toàn bộ nằm trong Phụ lục A.",
        "At most 12 prefixes of a branch are drawn; all are in Annex A.",
      ),
    ]),
    {
      kind: "figure",
      caption: t("Cây địa chỉ của quy hoạch", "The plan's tree of prefixes"),
      drawing: treeDrawing(plan, language, { depth: 2, branches: 12 }),
    },
  ];
}
