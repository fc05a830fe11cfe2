import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { architectureDocument, checklistDocument, documentMarkdown } from "../src/document.js";
import { baseArchitecture } from "../src/examples/base.js";
import { newArchitecture } from "../src/index.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { yamlRules } from "../src/yaml-rules.js";

const path = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const file = decodeYaml(architectureStandard, yamlRules, readFileSync(path), { asOf: "2027-01-15" })
  .value as Architecture;

const headings = (of: Architecture): string[] =>
  architectureDocument(of).blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

/** The sections that the guide prescribes (3.11), in their order. */
const SECTIONS =
  "I. I.1 I.2 II. III. III.1 III.2 III.3 IV. IV.1 IV.2 IV.3 V. V.1 V.2 V.3 V.4 V.5 V.6 V.6.6 V.6.7 V.6.8 V.7 VI. VI.1 VI.2 VI.3 VI.3.1 VI.3.2 VI.3.3 VI.3.4 VI.3.5 VI.4 VI.4.1 VI.4.2 VI.5 VII. VII.1 VII.2 VII.3 VIII. VIII.1 VIII.2 VIII.3 VIII.4 VIII.5 VIII.6 VIII.7 VIII.8 VIII.9".split(
    " ",
  );

describe("Mẫu 01", () => {
  test("has every section of the guide in its order, each number once", () => {
    const numbers = headings(file).map((text) => text.split(" ")[0] as string);
    expect(numbers.filter((number) => number !== "Phụ")).toEqual(SECTIONS);
  });

  test("of a new file has the same sections, with the places to write marked", () => {
    const made = newArchitecture({ province: "24", asOf: "2026-11-28" });
    expect(headings(made)).toEqual(headings(file));
    const places = architectureDocument(made).blocks.filter(({ kind }) => kind === "gap").length;
    expect(places).toBeGreaterThan(20);
  });

  test("has no heading without contents", () => {
    for (const of of [file, baseArchitecture, newArchitecture({ province: "24", asOf: "2026-11-28" })]) {
      const { blocks } = architectureDocument(of);
      const bare = blocks.filter((block, at) => {
        const next = blocks[at + 1];
        if (block.kind !== "heading") return false;
        return next === undefined || (next.kind === "heading" && next.level <= block.level);
      });
      expect(bare).toEqual([]);
    }
  });

  test("of the complete province is filled: no place is left to write", () => {
    const { blocks } = architectureDocument(file);
    expect(blocks.flatMap((block) => (block.kind === "gap" ? [block.text] : []))).toEqual([
      // What a province may well not have.
      "V.6.3 Hệ thống của bộ, ngành triển khai tại tỉnh: Hồ sơ chưa có dòng nào.",
      "Nội dung cần cơ quan khác phối hợp: Hồ sơ chưa ghi nội dung nào.",
    ]);
  });

  test("is as wide as its page: each table has a width for each column, wide enough to read", () => {
    const wrong = architectureDocument(file).blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const total = block.widths.reduce((sum, width) => sum + width, 0);
      const fits = block.widths.length === block.heads.length && block.widths.every((width) => width / total >= 0.069);
      const whole = block.rows.every((row) => row.length === block.heads.length || row.length === 1);
      return fits && whole && block.columns.length === block.heads.length ? [] : [block.caption];
    });
    expect(wrong).toEqual([]);
  });

  test("shows names, days and values as officials write them, no key of the model", () => {
    const text = documentMarkdown(architectureDocument(file));
    const keys = [...new Set(file.mappings?.flatMap(({ detailed }) => detailed ?? []))];
    expect(keys.length).toBeGreaterThan(8);
    const shown = [...keys, "as-is", "to-be", "both", "information-system", "operating", "bao-cao"].filter((key) =>
      new RegExp(`(?<![\\p{L}\\p{N}.-])${key}(?![\\p{L}\\p{N}-])`, "u").test(text),
    );
    expect(shown.filter((key) => key !== "ai" && key !== "mang" && key !== "ioc" && key !== "dashboard")).toEqual([]);
    expect(text.match(/\b\d{4}-\d{2}-\d{2}\b/g)).toBeNull();
  });

  test("has the facts that 3.11 asks for: seven of an exception, proof and unit of goals, the review by layer", () => {
    const text = documentMarkdown(architectureDocument(file));
    const exception = file.gaps?.find((gap) => gap.exception)?.exception;
    const goal = file.goals?.[0];
    for (const part of [
      ...Object.values(exception ?? {}).filter((value) => value !== exception?.until),
      "31/12/2027",
      ...[goal?.measure, goal?.evidence, goal?.updated],
      ...(file.layerReviews ?? []).flatMap(({ strengths = [], limits = [], causes = [] }) => [
        ...strengths,
        ...limits,
        ...causes,
      ]),
      ...Object.values(file.directions ?? {}),
      ...Object.values(file.transition ?? {}),
      ...[file.authority?.chairman, file.authority?.boundary, file.staffing?.gaps, file.partnership],
      ...(file.authority?.duties ?? []).flatMap((duty) => Object.values(duty)),
      ...(file.risks ?? []).flatMap((risk) => Object.values(risk)),
      ...(file.versions ?? []).flatMap(({ what, why }) => [what, why]),
      ...["30/11/2026", "19/01/2027"],
    ])
      expect(text).toContain(part);
  });

  test("keeps applications of economy and society apart from those of government", () => {
    const rowsOf = (caption: string): string[] =>
      architectureDocument(file).blocks.flatMap((block) =>
        block.kind === "table" && block.caption.startsWith(caption) ? block.rows.map(([code = ""]) => code) : [],
      );
    expect(rowsOf("V.6.5")).toEqual(["KT-16"]);
    expect(rowsOf("V.6.4")).toEqual(["KT-6", "KT-7", "KT-10", "KT-13"]);
  });
});

describe("the sheet of the twelve checks", () => {
  const rowsOf = (of: Architecture): readonly (readonly string[])[] =>
    checklistDocument(of).blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const factsOf = (of: Architecture): Record<string, string> =>
    Object.fromEntries(checklistDocument(of).blocks.flatMap((block) => (block.kind === "facts" ? block.rows : [])));

  test("bears what it is about, code, version and days; the day of the sheet is left open", () => {
    expect(factsOf(file)).toMatchObject({
      "Tài liệu": "Khung kiến trúc Chính quyền số tỉnh Ví Dụ",
      "Loại khung": "Khung kiến trúc Chính quyền số cấp tỉnh",
      "Mã hồ sơ": "vi-du-2027",
      "Phiên bản": "1.1",
      "Ngày hiệu lực": "20/01/2027",
      "Ngày chốt số liệu": "15/01/2027",
      "Tổng hợp": "Đáp ứng: 12.",
      "Kiểm tra còn phải xử lý": "Không có.",
    });
    const { blocks, letter } = checklistDocument(file);
    expect([blocks.at(-1)?.kind, letter.dateLine]).toEqual(["signature", expect.not.stringContaining("2027")]);
  });

  test("gives each result its basis: the rules, or what a person confirmed", () => {
    for (const [number = "", , verdict, basis = "", person = ""] of rowsOf(file)) {
      expect([number, verdict]).toEqual([number, "Đáp ứng"]);
      expect([number, /quy tắc [A-N]\d\d|loại khung/.test(basis) || person.includes("Đáp ứng: Sở")]).toEqual([
        number,
        true,
      ]);
    }
  });

  test("asks a person with boxes to tick, names what is wrong in words, and leaves a place for who follows it up", () => {
    const { confirmations: _, objects, ...rest } = file;
    const [first, ...others] = objects;
    const { evidence: __, ...bare } = first as (typeof objects)[number];
    const rows = rowsOf({ ...rest, objects: [bare, ...others], title: "Đề án chuyển đổi số", diagrams: [] });
    expect(rows[0]?.slice(2)).toEqual([
      "Chưa đáp ứng",
      "– tên “Đề án chuyển đổi số” không ghi “Khung kiến trúc”. Đặt tên tài liệu theo loại khung.",
      expect.stringContaining("Người theo dõi"),
    ]);
    expect(rows[1]?.[3]).toMatch(/^– Thiếu sơ đồ bắt buộc SĐ-T-01…03 \(E01\)\. Vẽ các sơ đồ/);
    expect(rows[3]?.[3]).toContain("– Thiếu nguồn, minh chứng hoặc đầu mối xác nhận (A17).");
    for (const at of [3, 4, 7, 9]) expect([at, rows[at]?.[4]]).toEqual([at, expect.stringContaining("☐ Có   ☐ Không")]);
    expect(rows[9]?.slice(2, 4)).toEqual(["Chưa đủ cơ sở đánh giá", "Máy không quyết định được nội dung này."]);
  });

  test("says of each missing basis once what is missing", () => {
    const bases = rowsOf(newArchitecture({ province: "24", asOf: "2026-11-28" })).map(([, , , basis = ""]) => basis);
    for (const basis of bases) {
      const reasons = basis.split("\n").map((line) => line.replace(/ \([A-N]\d\d\).*/, ""));
      expect(new Set(reasons).size).toBe(reasons.length);
    }
    expect(bases[5]).toMatch(/Thiếu căn cứ: tệp chưa có quan hệ nào/);
  });
});
