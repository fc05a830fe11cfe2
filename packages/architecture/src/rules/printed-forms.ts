import { cases, aFigure as fig } from "../examples/base.js";
import { placed } from "../model/architecture-index.js";
import type { Figure } from "../schema.js";
import { architectureRule, lacking, MET, ONE_DOCUMENT, printed, unmet } from "./judging.js";
import { coverageWords, growthWords, qualifierWords } from "./printed-words.js";
import { eachFigure } from "./rows.js";

const UNITS_THAT_EXIST =
  /^(?:%|đồng|tỷ đồng|triệu đồng|nghìn đồng|byte|[KMGTPE]B|[KMGTPE]iB|(?:kilo|mega|giga|tera|peta|exa)byte|kbps|Mbps|Gbps|m²|m2|km|điểm|bậc|lần|giờ|ngày|tháng|năm|quý)$/i;
const DATA_UNIT = /byte$|bit$/i;

/** Whether a number is written to the last digit, as no rounding word allows. */
const isExact = (value: number): boolean => value >= 1000 && value % 10 !== 0;

/** K07 to K09, K12, M01: rounding words, units, places and growth as they are printed. */
export const printedFormRules = [
  architectureRule({
    number: "K07",
    severity: "info",
    basis: printed(
      "Bắc Ninh 2019 in “khoảng 9.387”: từ làm tròn đi với số chính xác.",
      "Bắc Ninh 2019 prints “khoảng 9.387”: a rounding word before an exact number.",
    ),
    title: ["“Khoảng”, “trên” đi với số lẻ", "“About” before an exact figure"],
    message: [
      "{field}: {what} in “{word}” trước số lẻ {value}.",
      "{field}: {what} is printed “{word}” before the exact number {value}.",
    ],
    remedy: ["Ghi số chính xác, hoặc làm tròn.", "Print the exact number, or round it."],
    readings: [
      ["Số chính xác; từ làm tròn thừa.", "The number is exact; the word is too much."],
      ["Số xấp xỉ; các chữ số cuối không chắc.", "The number is rough; its last digits are not sure."],
    ],
    judge(index) {
      return eachFigure(
        index,
        ({ qualifier, value }) =>
          value !== undefined && (qualifier === "about" || qualifier === "over" || qualifier === "nearly"),
        ({ row, at }) =>
          !isExact(row.value as number)
            ? MET
            : unmet(`/figures/${at}/value`, {
                ...{ what: row.what, word: qualifierWords(row.qualifier as "about") },
                value: row.value as number,
              }),
      );
    },
    example: cases(
      { figures: [fig("a", { value: 7500, qualifier: "nearly" })] },
      { figures: [fig("a", { value: 9387, qualifier: "about" })] },
      {},
    ),
  }),
  architectureRule({
    number: "K08",
    severity: "warning",
    basis: printed(
      "Hệ đơn vị SI và IEC 80000-13; Bắc Ninh 2019 in “Pentabyte”.",
      "SI and IEC 80000-13; Bắc Ninh 2019 prints “Pentabyte”.",
    ),
    title: ["Đơn vị đo không có", "No such unit of measure"],
    message: ["{field}: không có đơn vị “{unit}”.", "{field}: there is no unit “{unit}”."],
    remedy: ["Dùng đơn vị đúng, như petabyte (PB).", "Use a unit that exists, such as petabyte (PB)."],
    readings: [
      ["Viết nhầm của petabyte.", "A slip for petabyte."],
      ["Đơn vị khác chưa rõ.", "Another unit, not clear."],
    ],
    judge(index) {
      return eachFigure(
        index,
        ({ unit }) => unit !== undefined && (DATA_UNIT.test(unit) || UNITS_THAT_EXIST.test(unit)),
        ({ row, at }) =>
          UNITS_THAT_EXIST.test(row.unit as string) ? MET : unmet(`/figures/${at}/unit`, { unit: row.unit as string }),
      );
    },
    example: cases(
      { figures: [fig("a", { value: 4, unit: "PB" })] },
      { figures: [fig("a", { value: 4, unit: "Pentabyte" })] },
      {},
    ),
  }),
  architectureRule({
    number: "K09",
    severity: "warning",
    basis: ONE_DOCUMENT,
    title: [
      "Thứ hạng và số bậc tăng không khớp, hoặc chưa kiểm được",
      "Rank and movement disagree or cannot be checked",
    ],
    message: [
      "{field}: {what} thứ {place}, tăng {places} bậc từ thứ {before}, cho ra thứ {computed}.",
      "{field}: {what} is at {place}, {places} places up from {before}, which gives {computed}.",
    ],
    remedy: ["Hỏi nơi công bố.", "Ask who published it."],
    *judge({ file }) {
      const rows = placed(file.figures).filter(({ row }) => row.movement !== undefined);
      if (rows.length === 0)
        yield lacking("/figures", "không số liệu nào ghi số bậc tăng, giảm", "no figure names a movement");
      for (const { row, at } of rows) {
        const { places, before } = row.movement as NonNullable<typeof row.movement>;
        if (row.rank === undefined || before === undefined) {
          yield lacking(
            `/figures/${at}`,
            `${row.what}: không in thứ hạng kỳ trước${row.rank ? `, suy ra là ${row.rank.place + places}` : ""}`,
            `${row.what}: the earlier place is not printed${row.rank ? `; it would be ${row.rank.place + places}` : ""}`,
          );
        } else
          yield before - places === row.rank.place
            ? MET
            : unmet(`/figures/${at}/movement`, {
                what: row.what,
                place: row.rank.place,
                places,
                before,
                computed: before - places,
              });
      }
    },
    example: cases(
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13, before: 24 } })] },
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13, before: 20 } })] },
      { figures: [fig("a", { rank: { place: 11, of: 63 }, movement: { places: 13 } })] },
    ),
  }),
  architectureRule({
    number: "K12",
    severity: "warning",
    basis: printed(
      "Nam Định 2021 in “gấp 2 lần”, “gấp 3 lần”, “bổ sung thêm 100%” mà không có gốc.",
      "Nam Định 2021 prints factors and an increase without what they are of.",
    ),
    title: ["Tăng trưởng không có gốc", "Growth without a base"],
    message: [
      "{field}: {what} in “{increase}” mà không có giá trị gốc.{claim}",
      "{field}: {what} is printed “{increase}” without the value before.{claim}",
    ],
    remedy: ["Ghi giá trị của kỳ trước.", "Give the value before."],
    readings: [
      ["Số đã in là phần tăng thêm.", "The print is the increase."],
      ["Số đã in là tình trạng hiện nay.", "The print is the state now."],
    ],
    *judge(index) {
      yield* eachFigure(
        index,
        ({ growth }) => growth !== undefined,
        ({ row, at }) => {
          const growth = row.growth as NonNullable<Figure["growth"]>;
          const claim = (index.file.claims ?? []).find(({ topic, holds }) => topic === row.series && !holds);
          return growth.base !== undefined
            ? MET
            : unmet(`/figures/${at}/growth`, {
                ...{ what: row.what, increase: growthWords(growth) },
                claim: claim
                  ? { vi: ` Cùng tài liệu còn in “${claim.says}”.`, en: ` The document also says “${claim.says}”.` }
                  : "",
              });
        },
      );
      for (const [at, row] of (index.file.coverage ?? []).entries()) {
        if (row.growth !== true) continue;
        const { vi, en } = coverageWords(row);
        const increase = { vi: `tăng thêm ${vi}`, en: `${en} more` };
        yield unmet(`/coverage/${at}`, { what: row.what, increase, claim: "" });
      }
    },
    example: cases(
      { figures: [fig("a", { value: 20, growth: { factor: 2, base: 10 } })] },
      { figures: [fig("a", { growth: { factor: 2 } })] },
      {},
    ),
  }),
  architectureRule({
    number: "M01",
    severity: "info",
    basis: ONE_DOCUMENT,
    title: ["Lời đánh giá trái với thứ hạng", "Words against the rank"],
    message: [
      "{field}: {what} xếp thứ {place}/{of}, nhưng được gọi là “{judged}”.",
      "{field}: {what} is at {place} of {of}, yet called “{judged}”.",
    ],
    remedy: ["Giữ nguyên như đã in; nêu cả thứ hạng và lời đánh giá.", "Keep it as printed; give both rank and words."],
    readings: [
      ["Theo thứ hạng.", "By the rank."],
      ["Theo lời đánh giá.", "By the words."],
    ],
    *judge({ file }) {
      const rows = placed(file.figures).filter(({ row }) => row.rank?.judged !== undefined);
      if (rows.length === 0)
        yield lacking("/figures", "không thứ hạng nào kèm lời đánh giá", "no rank has words with it");
      for (const { row, at } of rows) {
        const { place, of, judged } = row.rank as NonNullable<typeof row.rank>;
        if (of === undefined) {
          yield lacking(
            `/figures/${at}`,
            `${row.what}: không có tổng số được xếp hạng`,
            `${row.what}: the number ranked is missing`,
          );
          continue;
        }
        // The middle: as far from the median as a tenth of all.
        const middle = (of + 1) / 2;
        const really = Math.abs(place - middle) <= of / 10 ? "middle" : place < middle ? "high" : "low";
        const words = {
          high: { vi: "cao", en: "high" },
          middle: { vi: "trung bình", en: "average" },
          low: { vi: "thấp", en: "low" },
        };
        yield really === judged
          ? MET
          : unmet(`/figures/${at}/rank`, {
              what: row.what,
              place,
              of,
              judged: words[judged as "high"],
            });
      }
    },
    example: cases(
      { figures: [fig("a", { rank: { place: 32, of: 63, judged: "middle" } })] },
      { figures: [fig("a", { rank: { place: 25, of: 63, judged: "middle" } })] },
      {},
    ),
  }),
];
