import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { Language } from "@egov-vn/core";
import { beforeAll, describe, expect, it } from "vitest";
import type { SearchEntry } from "../src/search-index.js";
import { prepareSearch, rankEntries, type SearchTable, wordsOfQuery } from "../src/search-ranking.js";
import { type BuiltSite, builtSite } from "./built.js";

let site: BuiltSite;
const tables = new Map<Language, SearchTable>();
beforeAll(async () => {
  site = await builtSite();
  for (const language of ["vi", "en"] as const) {
    const context: { egovSearch?: SearchEntry[] } = {};
    vm.runInNewContext(site.files.get(`assets/search.${language}.js`) ?? "", context);
    tables.set(language, prepareSearch(context.egovSearch ?? []));
  }
}, 240_000);

/** Returns the first results of a question, each with its heading and text as they are shown. */
const top = (language: Language, query: string, most = 3): string[] =>
  rankEntries(tables.get(language) ?? [], query, most).map(
    ([kind, heading, , text]) => `${kind} | ${heading} | ${text}`,
  );

/** What is asked, and what one of the first three results must say. */
const QUESTIONS: readonly {
  readonly language: Language;
  readonly query: string;
  readonly answers: readonly RegExp[];
}[] = [
  {
    language: "vi",
    query: "LoaiDoiTuong 1",
    answers: [/LoaiDoiTuong 1: Công dân \(dvcqg\)/, /LoaiDoiTuong 1: Doanh nghiệp \(ministry\)/],
  },
  {
    language: "en",
    query: "what does LoaiDoiTuong 1 mean where?",
    answers: [/LoaiDoiTuong 1: Citizen \(dvcqg\)/, /LoaiDoiTuong 1: Enterprise/],
  },
  {
    language: "vi",
    query: "mốc 15:00",
    answers: [
      /Điều 18 khoản 2, Nghị định 118\/2025.*từ 01\/07\/2025.*Trực tiếp, Qua bưu chính.*Trực tuyến: /,
      /Nghị định 61\/2018.*30\/06\/2025/,
    ],
  },
  { language: "vi", query: "15 giờ", answers: [/Điều 18 khoản 2, Nghị định 118\/2025/] },
  {
    language: "en",
    query: "which article sets the 15:00 rule, since when, and for which dossiers",
    answers: [/Điều 18 khoản 2, Nghị định 118\/2025.*since 01\/07\/2025.*At the desk, By post.*Online: /],
  },
  { language: "vi", query: "OrganAdd", answers: [/Thiếu OrganAdd: Máy chủ eDoc của Bkav từ chối/] },
  {
    language: "en",
    query: "which peer refuses a packet without OrganAdd",
    answers: [/Without OrganAdd: Bkav's eDoc server refuses it/],
  },
  { language: "vi", query: "SĐ-T-02", answers: [/SĐ-T-02 Mô hình thành phần cấp tỉnh.*Hình 8\. .*:/] },
  { language: "en", query: "what must SĐ-T-02 show", answers: [/SĐ-T-02 Components of the province.*Hình 8\. .*:/] },
];

/** Others of the kind. */
const OTHERS: typeof QUESTIONS = [
  { language: "vi", query: "nghỉ Tết 2026", answers: [/Ngày nghỉ và ngày làm bù 2026.*Tết Âm lịch/] },
  { language: "en", query: "which days off in 2025", answers: [/Days off and days worked instead 2025/] },
  {
    language: "vi",
    query: "nghị định 61/2018 còn hiệu lực không",
    answers: [/Nghị định 61\/2018\/NĐ-CP \| .*(?:bãi bỏ|thay|hết hiệu lực)/i],
  },
  {
    language: "en",
    query: "what replaced article 17 of decree 61/2018",
    answers: [/Điều 17, Nghị định 61\/2018\/NĐ-CP → Điều 17, Nghị định 118\/2025/],
  },
  { language: "vi", query: "ai quy định mã số hồ sơ", answers: [/Quy định mã số hồ sơ.*Bộ Công an/] },
  { language: "vi", query: "mã loại văn bản công văn", answers: [/Loại văn bản \| .*Công văn/] },
  { language: "vi", query: "trạng thái hồ sơ 4", answers: [/Trạng thái hồ sơ \| 4 /] },
  { language: "vi", query: "HTKT-CQNN-3", answers: [/HTKT-CQNN-3 Tỷ lệ CQNN kết nối WAN/] },
  { language: "vi", query: "2.127 TTHC", answers: [/Báo cáo Bắc Giang.*Toàn tỉnh có 2\.127 TTHC/] },
  { language: "en", query: "where does the SOC live", answers: [/Security operations centre \(SOC\).*Monitoring/] },
  { language: "vi", query: "lý lịch tư pháp", answers: [/Cấp phiếu lý lịch tư pháp/] },
  {
    language: "vi",
    query: "nền tảng dùng chung định danh",
    answers: [/Nền tảng số dùng chung quốc gia \| QG-.*định danh/],
  },
  { language: "vi", query: "mã thành phần ƯDCQS1", answers: [/ƯDCQS1/] },
  {
    language: "vi",
    query: "khung kiến trúc 2.0 ngày nào",
    answers: [/Khung kiến trúc Chính phủ điện tử Việt Nam 2\.0/],
  },
  { language: "vi", query: "DOS-020", answers: [/DOS-020/] },
  { language: "en", query: "AMB-010", answers: [/AMB-010/] },
  { language: "vi", query: "MaHoSo", answers: [/MaHoSo/] },
  { language: "vi", query: "H26", answers: [/H26/] },
  { language: "en", query: "issueToken", answers: [/issueToken/] },
];

describe("the search answers", () => {
  it.each([...QUESTIONS, ...OTHERS])("$language: $query", ({ language, query, answers }) => {
    const found = top(language, query);
    for (const answer of answers)
      expect(
        found.some((one) => answer.test(one)),
        `${answer}\n${found.join("\n")}`,
      ).toBe(true);
  });

  it("leads to pages and anchors that are there", () => {
    for (const [language, table] of tables) {
      const missing = table
        .map(({ entry: [, , address] }) => address)
        .filter((address) => {
          const [path = "", anchor] = address.split("#");
          const text = site.files.get((language === "en" ? "en/" : "") + path);
          const id = anchor && decodeURIComponent(anchor).replaceAll("&", "&amp;");
          return text === undefined || (id !== undefined && !text.includes(` id="${id}"`));
        });
      expect(missing).toEqual([]);
      expect(table.length).toBeGreaterThan(3_000);
    }
  });

  it("finds nothing for what is nowhere, and takes a question of common words as it is", () => {
    expect(top("vi", "qwxyzzz")).toEqual([]);
    expect(top("vi", "LoaiDoiTuong qwxyzzz")).not.toEqual([]);
    expect(wordsOfQuery("cho ai")).toEqual(["cho", "ai"]);
    expect(wordsOfQuery("what must SĐ-T-02 show?")).toEqual(["sd-t-02"]);
  });
});

it("has all reports of provinces", () => {
  const names = readdirSync(join(fileURLToPath(new URL("../../..", import.meta.url)), "examples/provinces"));
  expect(names.length).toBeGreaterThan(5);
  const rows = [...site.files].filter(([path]) => /^architecture\/report-/.test(path));
  expect(rows.length).toBe(5);
  expect(rows.reduce((sum, [, text]) => sum + text.split('<tr id="').length - 1, 0)).toBe(324);
});
