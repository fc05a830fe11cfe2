import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueOf, type Finding, fromPointer, renderFinding } from "@egov-vn/core";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { assess, assessRule } from "../src/assess.js";
import { architectureRules, diffArchitectures, migrate } from "../src/index.js";
import { fieldValueAt, saysField } from "../src/model/renderings.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { yamlRules } from "../src/yaml-rules.js";

const folder = fileURLToPath(new URL("../../../examples/provinces/", import.meta.url));

function read(name: string): Architecture {
  const decoded = decodeYaml(architectureStandard, yamlRules, readFileSync(`${folder}${name}.yaml`), {
    asOf: "2026-11-28",
  });
  expect(decoded.findings).toEqual([]);
  return decoded.value as Architecture;
}

const REPORTS = {
  "bac-giang-2018": 98,
  "bac-giang-2019": 53,
  "thai-binh-2019": 70,
  "bac-ninh-2019": 55,
  "nam-dinh-2021": 48,
} as const;
const files = new Map(Object.keys(REPORTS).map((name) => [name, read(name)]));
const file = (name: keyof typeof REPORTS): Architecture => files.get(name) as Architecture;

/** The same value a little otherwise. */
function altered(value: string | number | boolean): string | number | boolean {
  if (typeof value === "number") return value * 7 + 13;
  if (typeof value === "boolean") return !value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
  return `${value} ẑẑ`;
}

describe("the five reports", () => {
  test("have 324 rows, each typed", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".yaml")).length).toBeGreaterThanOrEqual(5);
    for (const [name, count] of Object.entries(REPORTS))
      expect([name, files.get(name)?.statements?.length]).toEqual([name, count]);
    const all = [...files.values()].flatMap(({ statements = [] }) => statements);
    expect(all.length).toBe(324);
    expect(all.filter(({ fields }) => fields.length === 0)).toEqual([]);
    // A row whose only field is a name keeps a reason.
    expect(
      all.filter(
        ({ fields, partly }) =>
          partly === undefined && fields.every((field) => /\/(?:title|what|content|says|name|role)$/.test(field)),
      ),
    ).toEqual([]);
    expect(all.filter(({ partly }) => partly !== undefined).length).toBeLessThan(105);
  });

  test.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
    "%s: every field is found in its phrase, and no other value is",
    (name) => {
      const read = file(name);
      const wrong: string[] = [];
      for (const { no, phrase, fields } of read.statements ?? []) {
        for (const field of fields) {
          const value = fieldValueAt(read, field);
          if (value === undefined || !saysField(phrase, field, value)) wrong.push(`${no} ${field} ${value}`);
          else if (saysField(phrase, field, altered(value))) wrong.push(`${no} ${field} also ${altered(value)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test("hold no person's name", () => {
    const roles = [...files.values()]
      .flatMap(({ statements = [] }) => statements)
      .filter(({ no }) => ["A58", "C28", "D50"].includes(no));
    expect(roles.map(({ fields }) => fields.every((field) => field.startsWith("/roles/")))).toEqual([true, true, true]);
    for (const { phrase } of roles) expect(phrase).toMatch(/^\[tên\]/);
  });
});

describe("no worked province names a person", () => {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.startsWith("vi-du"))
    .map((name) => [name, readFileSync(`${folder}${name}`, "utf8").normalize("NFC")] as const);
  const called = /(?<!\p{L})(?:ông|bà|anh|chị|đồng chí|đ\/c|thầy|cô)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/giu;
  const surnames =
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đào|Cao|Lương|Tạ|Hà|Nghiêm|Chu|Tống";
  const named = new RegExp(`(?<![\\p{L}])(?:${surnames})\\s+(?:\\p{Lu}\\p{Ll}*\\s+)?\\p{Lu}\\p{Ll}+(?![\\p{L}])`, "gu");
  /** Places and bodies that begin like a surname. */
  const PLACES = /^(?:Hà (?:Nội|Nam|Giang|Tĩnh)|Hồ Chí Minh|Hoàng Sa)/;

  test("the signs of a name are found where there is one", () => {
    expect("đồng chí Nguyễn Văn A, ông Trần Bá".match(named)).toEqual(["Nguyễn Văn", "Trần Bá"]);
    expect("Ông Lưu Bá".match(called)).not.toBeNull();
  });
  test.each(texts)("%s has no form of address with a name, no surname with a given name, no contact", (_, text) => {
    expect((text.match(called) ?? []).filter((found) => !/Chủ tịch|Giám đốc|Phó/i.test(found))).toEqual([]);
    expect((text.match(named) ?? []).filter((found) => !PLACES.test(found))).toEqual([]);
    expect(text).not.toMatch(/^\s+(?:contact|confirmedBy): (?!true)/m);
  });
});

/** The 31 by number: where, the rule that finds it, and what its finding must name: both values, or why one is lacking. */
const ODDITIES: readonly (readonly [
  no: number,
  where: keyof typeof REPORTS | "between",
  rule: string,
  ...named: string[],
])[] = [
  [1, "bac-giang-2018", "K05", "100 % ở cấp sở, huyện, xã", "đang làm ở cấp sở, huyện"],
  [2, "between", "K05", "100 %", "19/20"],
  [3, "bac-giang-2018", "K03", "230", "không có mẫu số", "19/20"],
  [4, "bac-giang-2018", "K01", "2.127", "2.682", "555"],
  [5, "between", "K06", "667", "660"],
  [6, "bac-giang-2018", "M01", "25/63", "trung bình"],
  [7, "bac-giang-2018", "K16", "nêu 3", "liệt kê 1"],
  [8, "bac-giang-2018", "H01", "TIA-942", "không ghi mức"],
  [9, "bac-giang-2019", "I01", "chưa nêu liên thông tỉnh–huyện"],
  [9, "bac-giang-2018", "I01", "chưa nêu liên thông tỉnh–huyện"],
  [10, "bac-giang-2019", "K02", "81,85 %", "81,8753 %", "63.744", "77.855"],
  [11, "bac-giang-2019", "I08", "40 cổng", "30 hoặc 32"],
  [12, "bac-giang-2019", "I07", "cổng dịch vụ công trực tuyến", "Trang TTĐT của các cấp, các ngành"],
  [13, "bac-giang-2019", "I03", "dvc.bacgiang.gov.vn", "dichvucong.bacgiang.gov.vn"],
  [14, "bac-giang-2019", "K04", "có 20", "có 22"],
  [15, "thai-binh-2019", "M03", "tạo ra sự thống nhất, liên thông", "chưa có hệ thống nền tảng"],
  [15, "thai-binh-2019", "M03", "tạo ra sự thống nhất, liên thông", "rất khó khăn"],
  [
    16,
    "thai-binh-2019",
    "M03",
    "đã được đầu tư các thiết bị bảo mật tối thiểu",
    "thiếu các thiết bị bảo mật quan trọng",
  ],
  [17, "thai-binh-2019", "M03", "giải pháp an toàn bảo mật tập trung", "chưa đồng bộ, thống nhất"],
  [18, "thai-binh-2019", "B07", "đang khai thác", "Thử nghiệm"],
  [19, "thai-binh-2019", "K13", "17/03/2019", "07/03/2019"],
  [20, "thai-binh-2019", "K14", "2018–2020", "2016–2020"],
  [21, "bac-ninh-2019", "M02", "225/QĐ-UBND", "quy phạm pháp luật", "cá biệt"],
  [22, "bac-ninh-2019", "K15", "2.000.000", "1.370.000"],
  [23, "bac-ninh-2019", "K07", "khoảng", "9.387"],
  [24, "bac-ninh-2019", "A04", "quốc gia (SOC)", "Bản ghi gốc", "hệ thống cấp quốc gia"],
  [25, "bac-ninh-2019", "K11", "báo giấy (100)", "(3.000)"],
  [26, "bac-ninh-2019", "K08", "Pentabyte", "petabyte"],
  [26, "bac-ninh-2019", "M06", "iCloud", "đám mây riêng"],
  [27, "nam-dinh-2021", "K10", "0,541", "0,5443"],
  [28, "nam-dinh-2021", "K12", "tăng thêm 100 %", "không có giá trị gốc"],
  [29, "nam-dinh-2021", "K12", "gấp 2 lần", "hạn chế về số lượng"],
  [30, "nam-dinh-2021", "K05", "100 % ở cấp tỉnh, huyện", "ở cấp tỉnh, huyện, xã"],
  [31, "nam-dinh-2021", "M04", "ICI Index", "ICT Index"],
];

describe("the 31 contradictions and oddities", () => {
  const catalogue = catalogueOf(architectureStandard);
  const findingsIn = (where: string): readonly Finding[] =>
    where === "between"
      ? diffArchitectures(file("bac-giang-2018"), file("bac-giang-2019")).findings
      : assess(file(where as "bac-giang-2018")).flatMap(({ findings }) => findings);
  const found = new Map([...Object.keys(REPORTS), "between"].map((where) => [where, findingsIn(where)]));
  const ruleOf = (number: string) => architectureRules.find((rule) => rule.number === number);

  test("are all listed", () => {
    const numbers = new Set(ODDITIES.map(([no]) => no));
    expect([...numbers]).toEqual(Array.from({ length: 31 }, (_, at) => at + 1));
  });

  test.each(ODDITIES.map(([no, where, number, ...named]) => ({ no, where, number, named })))(
    "no. $no is found in $where by $number, with both values and both readings",
    ({ where, number, named }) => {
      const rule = ruleOf(number);
      const texts = (found.get(where) ?? [])
        .filter((finding) => finding.rule === rule?.id)
        .map((finding) => renderFinding(finding, catalogue, "vi"))
        .map(({ message, remedy }) => `${message} ${remedy}`);
      expect(texts.filter((text) => named.every((part) => text.includes(part)))).not.toEqual([]);
      expect(rule?.readings?.length ?? 0).toBeGreaterThanOrEqual(2);
    },
  );
});

describe("a field that is changed", () => {
  const render = architectureRules.find(({ number }) => number === "M05") as (typeof architectureRules)[number];
  test.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
    "no longer says what %s prints: rule M05 finds it",
    (name) => {
      const copy = structuredClone(file(name));
      expect(assessRule(render, copy).findings).toEqual([]);
      const kept: string[] = [];
      const seen = new Set((copy.statements ?? []).flatMap(({ fields }) => fields));
      for (const field of seen) {
        const keys = fromPointer(field);
        // biome-ignore lint/suspicious/noExplicitAny: any field of the file.
        const holder = keys.slice(0, -1).reduce((here: any, key) => here[key], copy);
        const key = keys.at(-1) as string;
        const before = holder[key];
        holder[key] = altered(before);
        if (assessRule(render, copy).findings.length === 0) kept.push(field);
        holder[key] = before;
      }
      expect(kept).toEqual([]);
    },
  );
});

describe("the successors", () => {
  test("Bắc Ninh, Hưng Yên and Ninh Bình come from migrate; who has no file is told", () => {
    const bacNinh = migrate([file("bac-giang-2019"), file("bac-ninh-2019")], { province: "24", day: "2025-07-01" });
    expect([bacNinh.file.provinceName, bacNinh.notDescribed, bacNinh.file.merger?.predecessors.length]).toEqual([
      "Bắc Ninh",
      [],
      2,
    ]);
    expect(bacNinh.file.merger?.pairs?.length).toBeGreaterThan(0);
    const hungYen = migrate([file("thai-binh-2019")], { province: "33", day: "2025-07-01" });
    expect([hungYen.file.provinceName, hungYen.notDescribed]).toEqual(["Hưng Yên", ["Tỉnh Hưng Yên"]]);
    const ninhBinh = migrate([file("nam-dinh-2021")], { province: "37", day: "2025-07-01" });
    expect([ninhBinh.file.provinceName, [...ninhBinh.notDescribed].sort()]).toEqual([
      "Ninh Bình",
      ["Tỉnh Hà Nam", "Tỉnh Ninh Bình"],
    ]);
  });
});
