import { successors } from "@egov-vn/codes";
import { baseArchitecture, cases, aFigure as fig, anObject as ob, aUnit as unit } from "../examples/base.js";
import { calledObject, placed } from "../model/architecture-index.js";
import type { ArchitectureObject, Pair } from "../schema.js";
import { architectureRule, guide, lacking, MET, missingParts, overall, unmet } from "./judging.js";

const PART_A = guide(["Phần A mục VII", "part A, VII"]);
const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const merger = {
  day: "2025-07-01" as const,
  predecessors: [{ province: "27", name: "Tỉnh Ví Dụ Cũ", described: true }],
};

/** What the decision on doubled systems still lacks, by the guide's four cases (VII.2c). */
function undecidedParts(
  { overlap, criteria = [], decision, decidedOn, keep, objects }: Pair,
  objectOf: (code: string) => ArchitectureObject | undefined,
) {
  const isKept = keep !== undefined && objects.includes(keep);
  // What is no longer needed ends; what is kept of it stays.
  const open = overlap === "no-need" ? objects.filter((code) => code !== keep && isUnended(objectOf(code))) : [];
  return missingParts([
    overlap === "undecided" && ["mức trùng lặp", "how far they overlap"],
    criteria.length === 0 && ["tiêu chí so sánh", "criteria"],
    decision === undefined && ["phương án", "a decision"],
    decidedOn === undefined && ["ngày quyết định", "its day"],
    overlap === "complete" && !isKept && ["đối tượng được kế thừa", "the object that is kept"],
    open.length > 0 && [
      `ngày và lý do kết thúc của ${open.join(", ")}`,
      `day and reason of the end of ${open.join(", ")}`,
    ],
  ]);
}

/** Tells whether nothing says that an object has ended or will be replaced. */
const isUnended = (row: ArchitectureObject | undefined): boolean =>
  row !== undefined && row.lifeCycle !== "ended" && row.option !== "replace" && row.until === undefined;

/** L01 to L06: versions and mergers. What needs the earlier file is judged when two files are compared. */
export const versionRules = [
  architectureRule({
    number: "L01",
    severity: "error",
    basis: guide(["quy tắc mã đối tượng", "the rules on codes"]),
    title: ["Mã đối tượng đổi giữa hai phiên bản", "A code changed between versions"],
    message: [
      "{field}: {object} có mã cũ {former} mà mã này đang là của {other}.",
      "{field}: {object} had the code {former}, which is now that of {other}.",
    ],
    remedy: ["Giữ mã cũ; không cấp lại mã cho đối tượng khác.", "Keep the old code; never give it to another object."],
    *judge(index) {
      const rows = index.objects.filter(({ row }) => row.formerCodes !== undefined);
      if (rows.length === 0)
        yield lacking(
          "/objects",
          "không đối tượng nào ghi mã cũ; so sánh hai phiên bản để biết (egov architecture diff)",
          "no object lists former codes; compare two versions (egov architecture diff)",
        );
      for (const { row, at } of rows) {
        for (const [item, former] of (row.formerCodes ?? []).entries()) {
          const other = index.byCode.get(former)?.row;
          yield other === undefined || other === row
            ? MET
            : unmet(`/objects/${at}/formerCodes/${item}`, {
                object: calledObject(row),
                former,
                other: other ? calledObject(other) : "",
              });
        }
      }
    },
    example: cases(
      { objects: [{ ...one, formerCodes: ["KT-90"] }, lgsp] },
      { objects: [{ ...one, formerCodes: ["KT-2"] }, lgsp] },
      {},
    ),
  }),
  architectureRule({
    number: "L02",
    severity: "error",
    basis: overall("Điều 3 khoản 4"),
    binds: { from: "2025-07-01" },
    title: ["Đơn vị cũ chưa ánh xạ sang đơn vị mới", "An old unit is not mapped to a new one"],
    message: [
      "{field}: {unit} kết thúc ngày {day} mà không ghi đơn vị thay thế.",
      "{field}: {unit} ended on {day} and names no successor.",
    ],
    remedy: ["Ghi đơn vị thay thế.", "Name the unit that took its place."],
    *judge({ file }) {
      const ended = placed(file.units).filter(({ row }) => row.until !== undefined);
      if (ended.length === 0) yield lacking("/units", "không đơn vị nào ghi ngày kết thúc", "no unit has ended");
      const names = new Set((file.units ?? []).flatMap(({ id, name }) => [id, name]));
      for (const { row, at } of ended) {
        const mapped = (row.replacedBy ?? []).length > 0 && (row.replacedBy ?? []).every((name) => names.has(name));
        const next =
          row.code !== undefined && /^\d{2}$/.test(row.code)
            ? successors(row.code, row.until as never).kind === "followed"
            : false;
        yield mapped || next ? MET : unmet(`/units/${at}`, { unit: row.name, day: row.until as string });
      }
    },
    example: cases(
      {
        units: [
          unit("cu", "Sở Thông tin và Truyền thông", { until: "2025-02-28", replacedBy: ["moi"] }),
          unit("moi", "Sở Khoa học và Công nghệ"),
        ],
      },
      { units: [unit("cu", "Sở Thông tin và Truyền thông", { until: "2025-02-28" })] },
      {},
    ),
  }),
  architectureRule({
    number: "L03",
    severity: "error",
    basis: overall("Điều 3 khoản 4"),
    binds: { from: "2025-07-01" },
    title: ["Hệ thống trùng sau sáp nhập chưa có phương án", "A doubled system after a merger without a plan"],
    message: [
      "{field}: {objects} trùng lặp, phương án còn thiếu {what}.",
      "{field}: {objects} double each other, and the decision lacks {what}.",
    ],
    remedy: [
      "Ghi mức trùng lặp, tiêu chí, phương án và ngày quyết định. Trùng hoàn toàn thì chọn đối tượng được kế thừa; hết nhu cầu thì ghi ngày và lý do kết thúc.",
      "Give overlap, criteria, decision and day. Of complete doubles name the one that is kept; what is no longer needed has a day and reason of its end.",
    ],
    *judge({ file, byCode }) {
      if (!file.merger) {
        yield lacking("/merger", "tệp không ghi việc hợp nhất", "the file describes no merger");
        return;
      }
      const missing = file.merger.predecessors.filter(({ described }) => !described);
      for (const { name } of missing)
        yield lacking("/merger/predecessors", `${name} chưa được mô tả`, `${name} is not described`);
      for (const [at, pair] of (file.merger.pairs ?? []).entries()) {
        const what = undecidedParts(pair, (code) => byCode.get(code)?.row);
        yield what ? unmet(`/merger/pairs/${at}`, { objects: pair.objects, what }) : MET;
      }
      if ((file.merger.pairs ?? []).length === 0 && missing.length === 0) yield MET;
    },
    example: cases(
      {
        merger: {
          ...merger,
          pairs: [
            {
              objects: ["KT-1", "KT-2"],
              overlap: "complete",
              keep: "KT-1",
              decision: "Kế thừa KT-1",
              decidedOn: "2025-12-01",
              criteria: ["hiệu năng"],
            },
          ],
        },
      },
      { merger: { ...merger, pairs: [{ objects: ["KT-1", "KT-2"], overlap: "undecided" }] } },
      {},
    ),
  }),
  architectureRule({
    number: "L04",
    severity: "error",
    basis: PART_A,
    title: ["Đối tượng biến mất không ghi kết thúc", "An object vanished without an end"],
    message: ["{field}: {object} kết thúc mà không ghi {what}.", "{field}: {object} has ended and names no {what}."],
    remedy: ["Giữ dòng của đối tượng; ghi ngày và lý do kết thúc.", "Keep the row; give day and reason of the end."],
    *judge({ objects: rows }) {
      const ended = rows.filter(({ row }) => row.lifeCycle === "ended");
      if (ended.length === 0)
        yield lacking(
          "/objects",
          "không đối tượng nào ghi kết thúc; so sánh hai phiên bản để biết (egov architecture diff)",
          "no object has ended; compare two versions (egov architecture diff)",
        );
      for (const { row, at } of ended) {
        const what =
          row.until === undefined
            ? { vi: "ngày", en: "day" }
            : row.endReason === undefined
              ? { vi: "lý do", en: "reason" }
              : undefined;
        yield what ? unmet(`/objects/${at}`, { object: calledObject(row), what }) : MET;
      }
    },
    example: cases(
      {
        objects: [
          one,
          lgsp,
          ob("KT-3", {
            state: "as-is",
            lifeCycle: "ended",
            until: "2026-06-30",
            endReason: "Thay bằng Cổng Dịch vụ công quốc gia",
          }),
        ],
      },
      { objects: [one, lgsp, ob("KT-3", { state: "as-is", lifeCycle: "ended" })] },
      {},
    ),
  }),
  architectureRule({
    number: "L05",
    severity: "error",
    basis: PART_A,
    title: ["Số liệu không có ngày chốt", "A figure without its cut-off day"],
    message: ["{field}: {what} không có ngày hoặc kỳ số liệu.", "{field}: {what} has no day or period."],
    remedy: ["Ghi ngày hoặc kỳ, hoặc nguồn có ngày công bố.", "Give a day or period, or a source with its day."],
    *judge({ file }) {
      const rows = file.figures ?? [];
      if (rows.length === 0) yield lacking("/figures", "tệp chưa có số liệu nào", "the file has no figures");
      const dated = new Set(
        (file.sources ?? []).filter(({ day, year, period }) => day ?? year ?? period).map(({ id }) => id),
      );
      for (const [at, row] of rows.entries()) {
        const known =
          row.day !== undefined || row.period !== undefined || (row.source !== undefined && dated.has(row.source));
        yield known ? MET : unmet(`/figures/${at}`, { what: row.what });
      }
    },
    example: cases({ figures: [fig("a", { value: 1, day: "2026-11-01" })] }, { figures: [fig("a", { value: 1 })] }, {}),
  }),
  architectureRule({
    number: "L06",
    severity: "warning",
    basis: PART_A,
    title: ["Hiệu lực các phiên bản chồng hoặc hở", "Versions overlap or leave a gap"],
    message: [
      "{field}: phiên bản {version} có hiệu lực từ {from}, phiên bản trước hết hiệu lực {until}.",
      "{field}: version {version} is in force from {from}, the one before until {until}.",
    ],
    remedy: ["Sửa ngày hiệu lực của hai phiên bản.", "Correct the days of the two versions."],
    *judge({ file }) {
      const rows = placed(file.versions).sort((left, right) => (left.row.effective < right.row.effective ? -1 : 1));
      if (rows.length < 2) {
        yield lacking("/versions", "chưa có hai phiên bản để so", "there are not two versions to compare");
        return;
      }
      for (const [n, { row, at }] of rows.entries()) {
        const before = rows[n - 1]?.row;
        if (!before) continue;
        if (before.until === undefined)
          yield lacking(
            `/versions/${at}`,
            `phiên bản ${before.version} không ghi ngày cuối`,
            `version ${before.version} names no last day`,
          );
        else
          yield Date.parse(row.effective) - Date.parse(before.until) === 86_400_000
            ? MET
            : unmet(`/versions/${at}/effective`, {
                version: row.version,
                from: row.effective,
                until: before.until,
              });
      }
    },
    example: cases(
      {
        versions: [
          { version: "0.9", effective: "2026-01-01", until: "2026-11-30" },
          { version: "1.0", effective: "2026-12-01" },
        ],
      },
      {
        versions: [
          { version: "0.9", effective: "2026-01-01", until: "2026-10-31" },
          { version: "1.0", effective: "2026-12-01" },
        ],
      },
      {},
    ),
  }),
];
