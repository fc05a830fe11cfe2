import { agencyId, componentCode, procedureCode, resultCode, sectorCode } from "@egov-vn/codes";
import { defineRule, fieldAt, type Rule } from "@egov-vn/core";
import { componentsOf } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured, SECTOR } from "./basis.js";
import { type CodedPart, codedAt, ownParts, sharedParts } from "./coded-parts.js";
import { component, row } from "./fragments.js";

// 123/2015/NĐ-CP, 60/2014/QH13, 163/QĐ-BTP, 66.7/2025/NQ-CP.
const NUMBER_OF_A_TEXT = /^\d+(?:\.\d+)?[a-z]?\/(?:\d{4}\/)?[\p{Lu}\d][\p{L}\d]*(?:-[\p{L}\d]+)*$/u;

const isTrimmed = ({ code, codeAsWritten }: CodedPart): boolean =>
  code !== undefined && codeAsWritten !== undefined && codeAsWritten.trim() === code;

/** The families whose codes are written in capitals, by the list that has them. */
const IN_CAPITALS: Readonly<Record<string, (code: string) => boolean>> = {
  "/agencies": (code) => agencyId.parse(code).verdict === "pass",
  "/publisher": (code) => agencyId.parse(code).verdict === "pass",
  "/sectors": (code) => sectorCode.parse(code).value?.agencyCode !== undefined,
  "/results": (code) => resultCode.parse(code).value?.usual === true,
  "/subjects": (code) => /^[ĐD]T\d+$/.test(code),
  papers: (code) => componentCode.parse(code).value?.usual === true,
};

/** Yields the codes that are of their family but for small letters. */
function* inSmallLetters(procedure: Procedure) {
  const papers = componentsOf(procedure).map(({ path, value }) => ({ ...value, path }));
  for (const [family, parts] of [...sharedParts(procedure), ["papers", papers] as const]) {
    for (const { path, code = "" } of parts) {
      const capitals = code.toUpperCase();
      if (capitals !== code && IN_CAPITALS[family]?.(capitals))
        yield { path: `${path}/code`, params: { code, capitals } };
    }
  }
}

/** What is said of codes. */
export const codeRules: readonly Rule<Procedure>[] = [
  defineRule<Procedure>({
    id: "PRO-201",
    severity: "error",
    basis: measured(
      "5.666 trong 5.670 mã có dạng một chữ số, dấu chấm, sáu chữ số; các mã khác là mã nhập nhầm.",
      "5,666 of 5,670 codes are one digit, a dot and six digits; the others are slips.",
    ),
    title: ["Mã thủ tục không đúng dạng", "The procedure's code is malformed"],
    message: [
      "{field} là “{code}”, không có dạng của mã thủ tục (như 1.001193); mã được giữ như một chuỗi.",
      "{field} is “{code}”, no procedure code (as 1.001193 is); it is kept as an opaque text.",
    ],
    remedy: ["Tra lại mã trong cơ sở dữ liệu quốc gia.", "Look the code up in the national database."],
    check: ({ code }) =>
      procedureCode.parse(code).verdict === "fail" ? { path: "/code", params: { code } } : undefined,
    example: { passing: row(), failing: row({ code: "1.0133611" }) },
  }),
  defineRule<Procedure>({
    id: "PRO-202",
    severity: "warning",
    basis: measured(
      "649 trong 4.364 mã văn bản và một mã thủ tục có khoảng trắng ở đầu hoặc cuối.",
      "649 of 4,364 codes of legal texts and one procedure code have white space round them.",
    ),
    oddity: true,
    once: "of",
    ofSource: true,
    title: ["Mã thừa khoảng trắng", "A code has white space round it"],
    message: [
      "{field} được ghi thừa khoảng trắng: “{code}”. Mã dùng để so sánh không có khoảng trắng đó.",
      "{field} is written with white space round it: “{code}”. The code to compare by is without it.",
    ],
    remedy: [
      "Bỏ khoảng trắng ở đầu và cuối mã; nếu mã thuộc danh mục dùng chung thì báo cơ quan giữ danh mục.",
      "Trim the code; if it is of a shared catalogue, tell the agency that keeps it.",
    ],
    *check(procedure) {
      for (const { path, code = "" } of ownParts(procedure).filter(isTrimmed))
        yield { path: `${path}/code`, params: { code } };
      // The sender of one record cannot change a catalogue that all share: of each it is said once.
      for (const [list, parts] of sharedParts(procedure)) {
        for (const { path, code = "" } of parts.filter(isTrimmed))
          yield { path: `${path}/code`, params: { code, of: list } };
      }
    },
    example: { passing: row(), failing: row({ codeAsWritten: " 1.009999" }) },
  }),
  defineRule<Procedure>({
    id: "PRO-203",
    severity: "info",
    basis: measured(
      "danh mục 2026 không còn mã có đuôi cơ quan.",
      "the catalogue of 2026 has no code with an agency's tail.",
    ),
    title: ["Mã thủ tục kèm mã cơ quan hoặc trường hợp", "The code carries an agency or a case"],
    message: [
      "{field} là {code}: mã thủ tục là {procedure}, phần còn lại là mã cơ quan hoặc số trường hợp.",
      "{field} is {code}: the procedure is {procedure}, the rest is an agency's code or a case's number.",
    ],
    remedy: [
      "Đối chiếu với danh mục quốc gia theo {procedure}.",
      "Look it up in the national catalogue as {procedure}.",
    ],
    check({ code }) {
      const { value, verdict } = procedureCode.parse(code);
      if (!value || verdict !== "pass" || (value.tail === "" && value.ordinal === "")) return undefined;
      return { path: "/code", params: { code, procedure: value.procedure } };
    },
    example: { passing: row(), failing: row({ code: "1.009999.000.00.00.H99" }) },
  }),
  defineRule<Procedure>({
    id: "PRO-204",
    severity: "warning",
    basis: measured(
      "mã đối tượng lẫn Đ và D: ĐT1, ĐT15 nhưng DT11, DT12, DT13.",
      "codes of users mix Đ and D: ĐT1 and ĐT15, but DT11, DT12 and DT13.",
    ),
    oddity: true,
    once: "code",
    ofSource: true,
    title: ["Mã đối tượng viết D thay cho Đ", "The code of a kind of user has D for Đ"],
    message: [
      "{field} là {code}: mã này bắt đầu bằng D, các mã khác bắt đầu bằng Đ.",
      "{field} is {code}, which begins with D; others begin with Đ.",
    ],
    remedy: [
      "So sánh cả hai cách viết; không đổi mã của nguồn.",
      "Compare both spellings; leave the source's code as it is.",
    ],
    *check({ subjects }) {
      for (const [index, { code }] of (subjects ?? []).entries()) {
        if (code !== undefined && /^DT\d+$/.test(code)) yield { path: `/subjects/${index}/code`, params: { code } };
      }
    },
    example: {
      passing: row({ subjects: [{ code: "ĐT1", name: "Công dân Việt Nam" }] }),
      failing: row({ subjects: [{ code: "DT12", name: "Người Việt Nam định cư ở nước ngoài" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-207",
    severity: "warning",
    basis: measured(
      "8 trong 502 thủ tục có hai trường hợp cùng mã.",
      "8 of 502 procedures have two cases with one code.",
    ),
    title: ["Hai trường hợp cùng một mã", "Two cases have one code"],
    message: ["Mã trường hợp {code} được dùng {count} lần.", "The case code {code} is used {count} times."],
    remedy: ["Cấp mã riêng cho từng trường hợp.", "Give each case a code of its own."],
    *check({ cases }) {
      const places = new Map<string, number[]>();
      for (const [index, { code }] of (cases ?? []).entries())
        if (code !== undefined) places.set(code, [...(places.get(code) ?? []), index]);
      for (const [code, [, second, ...more]] of places)
        if (second !== undefined) yield { path: `/cases/${second}/code`, params: { code, count: more.length + 2 } };
    },
    example: {
      passing: row({ cases: [{ code: "1.009999.01" }, { code: "1.009999.02" }] }),
      failing: row({ cases: [{ code: "1.009999.01" }, { code: "1.009999.01" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-214",
    severity: "warning",
    basis: measured(
      "mã đầu 5 và 6 đều là thủ tục nội bộ; 4 thủ tục nội bộ mang mã đầu 1.",
      "codes beginning with 5 and 6 are internal procedures; 4 internal ones begin with 1.",
    ),
    title: ["Loại thủ tục không khớp với mã", "The type does not fit the code"],
    message: [
      "{coded} là {code}, mã của thủ tục {byCode}, nhưng {field} ghi là thủ tục {byType}.",
      "{coded} is {code}, the code of {byCode} procedures, but {field} says {byType}.",
    ],
    remedy: ["Kiểm tra mã và loại thủ tục.", "Check the code and the type."],
    check({ code, type, internal }) {
      const kinds = {
        true: { vi: "nội bộ", en: "internal" },
        false: { vi: "phục vụ người dân, doanh nghiệp", en: "public" },
      };
      const stated = internal === true ? true : typeof type === "string" ? type === "internal" : internal;
      if (stated === undefined || procedureCode.parse(code).verdict === "fail") return undefined;
      const byCode = /^[56]\./.test(code);
      if (byCode === stated) return undefined;
      const path = internal === true || typeof type !== "string" ? "/internal" : "/type";
      const params = { coded: fieldAt("/code"), code, byCode: kinds[`${byCode}`], byType: kinds[`${stated}`] };
      return { path, params };
    },
    example: { passing: row({ type: "standard" }), failing: row({ type: "internal" }) },
  }),
  defineRule<Procedure>({
    id: "PRO-215",
    severity: "info",
    basis: measured(
      "cờ “bắt buộc” là sai ở cả 3.504 thành phần hồ sơ.",
      "the flag “required” is false for all 3,504 components.",
    ),
    once: "flag",
    ofSource: true,
    title: ["Cờ “bắt buộc” không có giá trị", "The flag “required” says nothing"],
    message: [
      "Trong {count} thành phần hồ sơ, không thành phần nào được đánh dấu {flag}: nguồn không dùng cờ này.",
      "No component of {count} is marked as {flag}: the source does not use the flag.",
    ],
    remedy: ["Không dùng cờ này để kiểm tra hồ sơ.", "Do not check dossiers with this flag."],
    check(procedure) {
      const parts = componentsOf(procedure);
      if (parts.length === 0 || !parts.every(({ value }) => value.required === false)) return undefined;
      const path = `${parts[0]?.path}/required`;
      return { path, params: { count: parts.length, flag: { vi: "bắt buộc", en: "required" } } };
    },
    example: { passing: component({ required: true }), failing: component({ required: false }) },
  }),
  defineRule<Procedure>({
    id: "PRO-216",
    severity: "info",
    basis: SECTOR,
    title: ["Mã lĩnh vực không theo mẫu", "The sector's code does not follow the form"],
    message: [
      "{field} là {code}; mã lĩnh vực gồm mã cơ quan cấp 1, gạch ngang và mã riêng (như G15-TP07).",
      "{field} is {code}, not a level-1 agency code, a dash and a sector (as G15-TP07 is).",
    ],
    remedy: ["Tra lại mã lĩnh vực.", "Look the sector's code up."],
    *check({ sectors }) {
      for (const [index, { code }] of (sectors ?? []).entries()) {
        if (code !== undefined && !sectorCode.parse(code).value?.agencyCode)
          yield { path: `/sectors/${index}/code`, params: { code } };
      }
    },
    example: { passing: row({ sectors: [{ code: "G99-NV01" }] }), failing: row({ sectors: [{ code: "LVK" }] }) },
  }),
  defineRule<Procedure>({
    id: "PRO-217",
    severity: "warning",
    basis: measured(
      "78 kiểu mã thành phần và 36 kiểu mã kết quả, một số có khoảng trắng ở giữa.",
      "78 shapes of component codes and 36 of result codes, some with blanks inside.",
    ),
    oddity: true,
    title: ["Có khoảng trắng trong mã giấy tờ hoặc kết quả", "A blank inside the code of a paper or result"],
    message: ["{field} là “{code}”, có khoảng trắng ở giữa.", "{field} is “{code}”, which has a blank inside."],
    remedy: ["So sánh nguyên văn; xin nơi công bố sửa lại.", "Compare it as it is; ask the publisher to correct it."],
    *check(procedure) {
      const results = codedAt("/results", procedure.results).map((one) => ({ ...one, family: resultCode }));
      const papers = componentsOf(procedure).map(({ path, value }) => ({ ...value, path, family: componentCode }));
      for (const { path, code, family } of [...papers, ...results]) {
        if (
          code !== undefined &&
          family.parse(code).findings.some(({ rule }) => rule === "IDN-412" || rule === "IDN-422")
        )
          yield { path: `${path}/code`, params: { code } };
      }
    },
    example: {
      passing: component({ code: "000.00.00.G99-KQ009999" }),
      failing: component({ code: "H99- KQ0009999" }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-223",
    severity: "warning",
    basis: measured(
      "mã cơ quan, lĩnh vực, giấy tờ và kết quả viết bằng chữ hoa; hệ thống so khớp mã từng ký tự.",
      "codes of agencies, sectors, papers and results are in capitals; systems match codes letter by letter.",
    ),
    oddity: true,
    title: ["Mã viết bằng chữ thường", "A code in small letters"],
    message: [
      "{field} là {code}; mã này được viết bằng chữ hoa: {capitals}.",
      "{field} is {code}; such a code is written in capitals: {capitals}.",
    ],
    remedy: ["Ghi {capitals}.", "Write {capitals}."],
    check: inSmallLetters,
    example: {
      passing: row({ sectors: [{ code: "G99-NV01" }] }),
      failing: row({ sectors: [{ code: "g99-nv01" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-219",
    severity: "info",
    basis: measured(
      "435 trong 4.364 số văn bản không có dạng số/năm/loại.",
      "435 of 4,364 numbers of legal texts are not number/year/kind.",
    ),
    once: "code",
    ofSource: true,
    title: ["Số văn bản không có dạng thường gặp", "The number of a legal text has an unusual form"],
    message: [
      "{field} ghi “{code}”, không có dạng số ký hiệu văn bản.",
      "{field} is “{code}”, not the number of a text.",
    ],
    remedy: [
      "Ghi riêng số ký hiệu (123/2015/NĐ-CP), để tên ở trích yếu.",
      "Give the number alone (123/2015/NĐ-CP), and the title apart.",
    ],
    *check({ legalBases }) {
      for (const [index, { code }] of (legalBases ?? []).entries()) {
        if (code !== undefined && !NUMBER_OF_A_TEXT.test(code))
          yield { path: `/legalBases/${index}/code`, params: { code } };
      }
    },
    example: {
      passing: row({ legalBases: [{ code: "63/2010/NĐ-CP" }] }),
      failing: row({ legalBases: [{ code: "Nghị định số 63/2010/NĐ-CP" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-220",
    severity: "info",
    basis: measured(
      "75 dòng trong danh mục 5.670 không có cơ quan.",
      "75 rows of the catalogue of 5,670 name no agency.",
    ),
    title: ["Dòng danh mục không có cơ quan thực hiện", "A row of the list names no agency"],
    message: ["Dòng của thủ tục {code} không nêu {field}.", "The row of the procedure {code} gives no {field}."],
    remedy: ["Lấy từ bản ghi đầy đủ.", "Take it from the full record."],
    check: ({ code, extent, agencies }) =>
      extent === "listing" && !agencies?.executing ? { path: "/agencies/executing", params: { code } } : undefined,
    example: {
      passing: row({ agencies: { executing: [{ name: "Ủy ban nhân dân cấp xã", kind: "class" }] } }),
      failing: row(),
    },
  }),
];
