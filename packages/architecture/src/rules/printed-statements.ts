import type { Params } from "@egov-vn/core";
import { cases, aClaim as claim, aCoverage as cov, aFigure as fig } from "../examples/base.js";
import { placed } from "../model/architecture-index.js";
import { fieldValueAt, saysField } from "../model/renderings.js";
import type { Coverage } from "../schema.js";
import { architectureRule, lacking, MET, ONE_DOCUMENT, printed, unmet } from "./judging.js";
import { coverageWords } from "./printed-words.js";

const keyOf = (row: Coverage): string | undefined =>
  (row.measure ?? row.object) && `${row.object ?? ""}\n${row.measure ?? ""}`;
const overlap = (left: readonly string[] | undefined, right: readonly string[] | undefined): boolean =>
  left === undefined || right === undefined || left.some((level) => right.includes(level));
const isWhole = (row: Coverage): boolean => row.percent === 100 || row.state === "done";
const isLess = (row: Coverage): boolean =>
  row.state === "ongoing" ||
  row.state === "partial" ||
  row.state === "none" ||
  (row.percent !== undefined && row.percent < 100) ||
  (row.count !== undefined && row.of !== undefined && row.count < row.of);

/** What K05 says of two coverages of one thing. */
export const clash = (row: Coverage, other: Coverage): Params => ({
  ...{ what: row.what, printed: coverageWords(row) },
  ...{ other: other.what, otherPrinted: coverageWords(other) },
});

/** K04 to K06, K16, M03, M05: what the statements of a document say against each other, and against its fields. */
export const printedStatementRules = [
  architectureRule({
    number: "K04",
    severity: "warning",
    basis: ONE_DOCUMENT,
    title: ["Hai mẫu số cho một tập", "Two bases for one set"],
    message: [
      "{field}: tập “{set}” có {size}, tập “{other}” có {otherSize}.",
      "{field}: the set “{set}” has {size}, the set “{other}” {otherSize}.",
    ],
    remedy: ["Ghi rõ hai tập khác nhau ở đâu.", "Say how the two sets differ."],
    readings: [
      ["Hai tập khác nhau; tập lớn có thêm cơ quan.", "Two different sets; the larger has more agencies."],
      ["Cùng một tập; một số in sai.", "One set; one number is misprinted."],
    ],
    *judge({ file }) {
      const rows = placed(file.unitSets).filter(({ row }) => row.size !== undefined);
      if (rows.length === 0)
        yield lacking("/unitSets", "tệp không ghi tập đơn vị nào", "the file names no sets of units");
      const first = new Map<string, (typeof rows)[number]["row"]>();
      for (const { row, at } of rows) {
        const key = row.same ?? row.id;
        const other = first.get(key);
        if (!other) first.set(key, row);
        yield other === undefined || other.size === row.size
          ? MET
          : unmet(`/unitSets/${at}/size`, {
              set: row.name,
              size: row.size as number,
              other: other?.name ?? "",
              otherSize: other?.size ?? 0,
            });
      }
    },
    example: cases(
      { unitSets: [{ id: "so", name: "20 sở, ngành", size: 20 }] },
      {
        unitSets: [
          { id: "so", name: "20 sở, ngành", size: 20 },
          { id: "so-2", name: "22 sở, ngành", size: 22, same: "so" },
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K05",
    severity: "error",
    basis: ONE_DOCUMENT,
    title: ["100 % ở câu này, ít hơn ở câu khác", "100 % here, less there"],
    message: [
      "{field}: hai câu không khớp: “{what}” là {printed}, “{other}” là {otherPrinted}.",
      "{field}: two statements clash: “{what}” is {printed}, “{other}” is {otherPrinted}.",
    ],
    remedy: ["Hỏi nơi công bố; ghi rõ cấp và ngày của mỗi câu.", "Ask who published it; give level and day of each."],
    readings: [
      ["Đã đủ ở mọi cấp.", "It is complete at every level."],
      ["Còn đang làm, hoặc còn cấp chưa tính.", "It goes on, or a level is not counted."],
    ],
    *judge({ file }) {
      const rows = placed(file.coverage).filter(({ row }) => keyOf(row) !== undefined);
      let some = false;
      for (const { row, at } of rows) {
        if (!isWhole(row)) continue;
        const others = rows.filter(({ row: other }) => other !== row && keyOf(other) === keyOf(row));
        if (others.length === 0) continue;
        some = true;
        const against = others.find(({ row: other }) => isLess(other) && overlap(other.levels, row.levels));
        const uncounted = others.find(
          ({ row: other }) =>
            !isLess(other) &&
            other.levels !== undefined &&
            row.levels !== undefined &&
            row.percent === 100 &&
            other.percent === undefined &&
            other.count === undefined &&
            other.levels.some((level) => !row.levels?.includes(level)),
        );
        const other = against ?? uncounted;
        yield other ? unmet(`/coverage/${at}`, clash(row, other.row)) : MET;
      }
      if (!some)
        yield lacking("/coverage", "không có hai câu về cùng một độ phủ", "no two statements tell of one coverage");
    },
    example: cases(
      {
        coverage: [
          cov("a", { object: "KT-1", percent: 100, levels: ["department"] }),
          cov("b", { object: "KT-1", percent: 60, levels: ["commune"] }),
        ],
      },
      {
        coverage: [
          cov("a", { object: "KT-1", percent: 100, levels: ["department"] }),
          cov("b", { object: "KT-1", state: "ongoing", levels: ["department"] }),
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K06",
    severity: "warning",
    basis: ONE_DOCUMENT,
    title: ["Số lũy kế giảm mà không giải thích", "A cumulative figure falls unexplained"],
    message: ["{field}: {what} giảm từ {before} xuống {after}.", "{field}: {what} falls from {before} to {after}."],
    remedy: ["Giải thích vì sao giảm.", "Explain why it fell."],
    readings: [
      ["Số kỳ trước in thừa.", "The earlier figure was too high."],
      ["Một số dịch vụ đã bỏ hoặc chuyển mức.", "Some were dropped or moved to another level."],
    ],
    *judge({ file }) {
      const series = new Map<string, { value: number; when: string }[]>();
      const rows = placed(file.figures).filter(
        ({ row }) => row.series !== undefined && row.value !== undefined && row.cumulative === true,
      );
      let some = false;
      for (const { row, at } of rows) {
        const when = row.day ?? row.period?.from ?? "";
        const before = (series.get(row.series as string) ?? []).filter((earlier) => earlier.when < when).at(-1);
        series.set(row.series as string, [
          ...(series.get(row.series as string) ?? []),
          { value: row.value as number, when },
        ]);
        if (!before) continue;
        some = true;
        yield (row.value as number) >= before.value || row.explained !== undefined
          ? MET
          : unmet(`/figures/${at}/value`, {
              what: row.what,
              before: before.value,
              after: row.value as number,
            });
      }
      if (!some)
        yield lacking("/figures", "không số lũy kế nào có ở hai kỳ", "no cumulative figure is there for two periods");
    },
    example: cases(
      {
        figures: [
          fig("a", { value: 660, series: "muc-3", cumulative: true, day: "2018-12-24" }),
          fig("b", { value: 667, series: "muc-3", cumulative: true, day: "2019-12-31" }),
        ],
      },
      {
        figures: [
          fig("a", { value: 667, series: "muc-3", cumulative: true, day: "2018-12-24" }),
          fig("b", { value: 660, series: "muc-3", cumulative: true, day: "2019-12-31" }),
        ],
      },
      {},
    ),
  }),
  architectureRule({
    number: "K16",
    severity: "info",
    basis: ONE_DOCUMENT,
    title: ["Số nêu trước khác số liệt kê", "A count differs from the list it announces"],
    message: [
      "{field}: nêu {count} “{what}”, liệt kê {listed}.",
      "{field}: {count} of “{what}” are announced, {listed} listed.",
    ],
    remedy: ["Hỏi nơi công bố.", "Ask who published it."],
    readings: [
      ["Danh sách viết liền, không tách được.", "The list runs on and cannot be divided."],
      ["Số nêu trước sai.", "The number announced is wrong."],
    ],
    *judge({ file }) {
      const rows = placed(file.announced);
      if (rows.length === 0)
        yield lacking("/announced", "tệp không có danh sách nêu trước", "the file has no announced lists");
      for (const { row, at } of rows) {
        if (row.items === undefined)
          yield lacking(`/announced/${at}`, `“${row.what}” không liệt kê`, `“${row.what}” lists nothing`);
        else
          yield row.items.length === row.count
            ? MET
            : unmet(`/announced/${at}/count`, {
                what: row.what,
                count: row.count,
                listed: row.items.length,
              });
      }
    },
    example: cases(
      { announced: [{ id: "a", what: "lĩnh vực", count: 2, items: ["y tế", "giáo dục"] }] },
      { announced: [{ id: "a", what: "nhiệm vụ", count: 3, items: ["một", "hai"] }] },
      { announced: [{ id: "a", what: "nhiệm vụ", count: 3 }] },
    ),
  }),
  architectureRule({
    number: "M03",
    severity: "warning",
    basis: ONE_DOCUMENT,
    title: ["Hai nhận định loại trừ nhau", "Two claims exclude each other"],
    message: ["{field}: “{one}” và “{other}” không cùng đúng.", "{field}: “{one}” and “{other}” cannot both be true."],
    remedy: ["Ghi rõ phạm vi của mỗi nhận định; hỏi nơi công bố.", "Give the scope of each; ask who published them."],
    readings: [
      ["Theo nhận định đạt.", "By the claim that it is so."],
      ["Theo nhận định chưa đạt.", "By the claim that it is not."],
    ],
    *judge({ file }) {
      const rows = placed(file.claims);
      if (rows.length === 0) yield lacking("/claims", "tệp không ghi nhận định nào", "the file has no claims");
      for (const { row, at } of rows) {
        const other = rows.find(
          ({ row: second, at: place }) => place < at && second.topic === row.topic && second.holds !== row.holds,
        )?.row;
        yield other === undefined ? MET : unmet(`/claims/${at}`, { one: other?.says ?? "", other: row.says });
      }
    },
    example: cases(
      { claims: [claim("a", "lien-thong", "đã liên thông", true)] },
      { claims: [claim("a", "lien-thong", "đã liên thông", true), claim("b", "lien-thong", "chưa có LGSP", false)] },
      {},
    ),
  }),
  architectureRule({
    number: "M05",
    severity: "error",
    basis: printed(
      "Trường phải nói đúng điều câu đã in nói; không sửa câu đã in.",
      "A field must say what the printed phrase says; the phrase is never corrected.",
    ),
    title: ["Trường không khớp câu đã in", "A field does not say what is printed"],
    message: [
      "{field}: câu {no} không chứa giá trị của trường {path}: {value}.",
      "{field}: statement {no} does not hold the value of field {path}: {value}.",
    ],
    remedy: [
      "Sửa trường cho đúng câu đã in, hoặc trỏ tới trường khác.",
      "Make the field say what is printed, or name another field.",
    ],
    *judge({ file }) {
      const rows = placed(file.statements);
      if (rows.length === 0)
        yield lacking("/statements", "tệp không có câu đã in", "the file has no printed statements");
      for (const { row, at } of rows) {
        for (const [item, path] of row.fields.entries()) {
          const value = fieldValueAt(file, path);
          const place = `/statements/${at}/fields/${item}`;
          if (value === undefined)
            yield unmet(place, {
              no: row.no,
              path,
              value: { vi: "không có trường này", en: "there is no such field" },
            });
          else
            yield saysField(row.phrase, path, value) ? MET : unmet(place, { no: row.no, path, value: String(value) });
        }
      }
    },
    example: cases(
      {
        figures: [fig("a", { value: 2070 })],
        statements: [{ no: "A32", phrase: "đã cấp 2.070 chứng thư số", fields: ["/figures/0/value"], source: "bao" }],
      },
      {
        figures: [fig("a", { value: 2080 })],
        statements: [{ no: "A32", phrase: "đã cấp 2.070 chứng thư số", fields: ["/figures/0/value"], source: "bao" }],
      },
      {},
    ),
  }),
];
