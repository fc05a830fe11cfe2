import { componentCode, dossierCode, procedureCode, sectorCode } from "@egov-vn/codes";
import { type Bilingual, defineRule, type LocalDate, type Params, type Rule, type Violation } from "@egov-vn/core";
import { changed, dvcqgExample } from "../examples/wire.js";
import { type Dossier, dayOf } from "../schema.js";
import { basis } from "./basis.js";

/** Why a code is not understood: the identifier's own finding, in words. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  "IDN-202": { vi: "ngày tiếp nhận trong mã không có thật", en: "the day of reception in it does not exist" },
};
const MALFORMED: Bilingual = {
  vi: "cần mã cơ quan, sáu chữ số ngày và số thứ tự 4 đến 7 chữ số, nối bằng dấu gạch ngang",
  en: "it takes an agency code, six digits of a date and an ordinal of 4 to 7 digits, joined by dashes",
};

/** What the rules want to know of a code. */
interface Reading {
  readonly received: LocalDate | undefined;
  readonly fault: Bilingual | undefined;
  /** Params of the identifier's finding that the ordinal has not four digits. */
  readonly ordinal: Params | undefined;
  /** Params of the identifier's finding that the level-1 code is closed. */
  readonly closed: Params | undefined;
  /** Params of the identifier's finding that it is written in another form than the usual, as in small letters. */
  readonly unusual: Params | undefined;
}

function read(code: string): Reading {
  const { value, verdict, findings } = dossierCode.parse(code);
  const found = (id: string): Params | undefined => findings.find((finding) => finding.rule === id)?.params;
  const wrong = findings.find(({ severity }) => severity === "error")?.rule ?? "";
  return {
    received: value?.received,
    fault: verdict === "fail" ? (REASONS[wrong] ?? MALFORMED) : undefined,
    ordinal: found("IDN-203"),
    closed: found("IDN-205"),
    unusual: found("IDN-002"),
  };
}

/** Readings to keep: a file names some hundred agencies and days, each pair of them many times. */
const MOST_KEPT = 8192;
let readings = new Map<string, Reading>();
let earlier = new Map<string, Reading>();
/** The last code asked for: several rules look at the code of one dossier. */
let last: { readonly code: string; readonly reading: Reading } | undefined;

/** Returns a code taken apart. Codes that differ in a four-digit ordinal only are alike in all that the rules look at. */
function reading(code: string): Reading {
  if (last?.code !== code) last = { code, reading: ORDINAL.test(code) ? keptReading(code.slice(0, -4)) : read(code) };
  return last.reading;
}

/** @param start a code without the four digits of its ordinal. */
function keptReading(start: string): Reading {
  let kept = readings.get(start);
  if (kept === undefined) {
    kept = earlier.get(start) ?? read(`${start}0001`);
    // Those asked for since the last change of maps outlast the next.
    if (readings.size >= MOST_KEPT) [earlier, readings] = [readings, new Map()];
    readings.set(start, kept);
  }
  return kept;
}

/** Returns the day that a dossier's code names, as far as it can be read. */
export function dayInCode(code: string): LocalDate | undefined {
  return reading(code).received;
}

/** Returns what is wrong with a code, or `undefined`. */
export function codeFault(code: string): Bilingual | undefined {
  return reading(code).fault;
}

/** Rules on the codes in a dossier. */
export const identifierRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-011",
    severity: "error",
    basis: basis.code,
    title: ["Mã hồ sơ sai khuôn dạng", "The dossier code is malformed"],
    message: ["Mã hồ sơ {code}: {reason}.", "Dossier code {code}: {reason}."],
    remedy: [
      "Cấp mã theo mẫu mã cơ quan–NNTTNN–số thứ tự, như H99.12-241115-0001.",
      "Give codes as agency–YYMMDD–ordinal, as in H99.12-241115-0001.",
    ],
    check: ({ code }) => {
      const reason = codeFault(code);
      return reason ? [{ path: "/code", params: { code, reason } }] : undefined;
    },
    example: changed({ MaHoSo: "H99.12-241315-0001" }),
  }),
  defineRule<Dossier>({
    id: "DOS-012",
    severity: "warning",
    basis: basis.code,
    title: ["Số thứ tự trong mã hồ sơ không phải 4 chữ số", "The ordinal of the dossier code has not four digits"],
    message: [
      "Số thứ tự trong {code} có {digits} chữ số; Thông tư 01/2018/TT-VPCP quy định 4, mã thật của các bộ có 6 đến 7.",
      "The ordinal in {code} has {digits} digits; Circular 01/2018 says 4, live codes of ministries have 6 or 7.",
    ],
    remedy: ["Nhận cả hai; mã mới nên có 4 chữ số.", "Accept both; give four digits to new codes."],
    oddity: true,
    check: ({ code }) => {
      const params = reading(code).ordinal;
      return params ? [{ path: "/code", params: { code, digits: params.digits ?? 0 } }] : undefined;
    },
    example: changed({ MaHoSo: "H99.12-241115-0000001" }),
  }),
  defineRule<Dossier>({
    id: "DOS-013",
    severity: "warning",
    basis: basis.code,
    title: ["Mã cơ quan trong mã hồ sơ đã đóng", "The agency code in the dossier code is closed"],
    message: [
      "{code} mang mã cấp 1 {level1} ({name}), dùng đến hết {day}; mã kế tục: {next}.",
      "{code} carries the level-1 code {level1} ({name}), in use until {day}; taken over by: {next}.",
    ],
    remedy: [
      "Vẫn nhận hồ sơ; sửa cấu hình cấp mã nếu hệ thống còn giữ mã cũ.",
      "Accept the dossier; correct the configuration that still gives the old code.",
    ],
    check: ({ code }) => {
      const params = reading(code).closed;
      return params ? [{ path: "/code", params: { ...params, code, level1: params.code ?? "" } }] : undefined;
    },
    example: changed({
      MaHoSo: "H02.12-251114-0001",
      NgayTiepNhan: "20251114083000",
      NgayHenTra: "20251121170000",
      NgayNopHoSo: "",
    }),
  }),
  defineRule<Dossier>({
    id: "DOS-014",
    severity: "warning",
    basis: basis.code,
    title: ["Ngày trong mã hồ sơ khác ngày tiếp nhận", "The day in the code is not the day of reception"],
    message: [
      "Mã {code} ghi ngày {inCode} nhưng {field} là {received}.",
      "Code {code} says {inCode}, while {field} is {received}.",
    ],
    remedy: [
      "Ngày trong mã là ngày tiếp nhận: kiểm tra hồ sơ được cấp mã lúc nộp hay lúc tiếp nhận.",
      "The day in the code is that of reception: find out whether codes are given when filing or when receiving.",
    ],
    check: ({ code, receivedAt }) => {
      const inCode = dayInCode(code);
      const received = dayOf(receivedAt);
      if (inCode === undefined || received === undefined || inCode === received) return undefined;
      return [{ path: "/receivedAt", params: { code, inCode, received } }];
    },
    example: changed({ MaHoSo: "H99.12-241114-0001" }),
  }),
  defineRule<Dossier>({
    id: "DOS-015",
    severity: "warning",
    basis: basis.identifiers,
    title: ["Mã thủ tục không nhận ra được", "The procedure code is not understood"],
    message: [
      "{code} không phải mã thủ tục hành chính (một chữ số, dấu chấm, sáu chữ số).",
      "{code} is no code of a procedure (one digit, a dot, six digits).",
    ],
    remedy: [
      "Ghi mã quốc gia; mã nội bộ cần bảng đối chiếu có nguồn gốc.",
      "Write the national code; local codes need a mapping table of known origin.",
    ],
    check: ({ procedure }) => {
      const code = procedure?.code;
      if (code === undefined || PROCEDURE.test(code) || procedureCode.parse(code).verdict === "pass") return undefined;
      return [{ path: "/procedure/code", params: { code } }];
    },
    example: changed({ MaTTHC: "T-MAU-01-TT" }),
  }),
  defineRule<Dossier>({
    id: "DOS-016",
    severity: "warning",
    basis: basis.sector,
    title: ["Mã lĩnh vực không theo mẫu", "The sector code does not follow the form"],
    message: [
      "{code} không phải mã cấp 1, gạch ngang, chữ và số.",
      "{code} is not a level-1 code, a dash, letters and digits.",
    ],
    remedy: ["Ghi mã lĩnh vực như G15-TP07.", "Write sector codes as in G15-TP07."],
    oddity: true,
    check: ({ sector }) => {
      const code = sector?.code;
      if (code === undefined || SECTOR.test(code)) return undefined;
      const { value, verdict } = sectorCode.parse(code);
      if (verdict === "pass" && value?.agencyCode !== undefined) return undefined;
      return [{ path: "/sector/code", params: { code } }];
    },
    example: changed({ MaLinhVuc: "LVK" }),
  }),
  defineRule<Dossier>({
    id: "DOS-017",
    severity: "warning",
    basis: basis.identifiers,
    title: ["Mã thành phần hồ sơ có khoảng trắng", "A component code has a blank in it"],
    message: ["Mã {code} có khoảng trắng ở giữa.", "The code {code} has a blank inside."],
    remedy: [
      "Đối chiếu với danh mục; mã được so sánh từng ký tự.",
      "Check it against the catalogue; codes are compared character by character.",
    ],
    oddity: true,
    check: ({ attachments, components, results }) => {
      let violations: Violation[] | undefined;
      const look = (code: string | undefined, holder: `/${string}`, index: number, key: string): void => {
        if (code === undefined || !BLANK.test(code)) return;
        if (!componentCode.parse(code).findings.some((finding) => finding.rule === "IDN-412")) return;
        violations ??= [];
        violations.push({ path: `${holder}/${index}/${key}`, params: { code } });
      };
      attachments?.forEach((item, index) => {
        look(item.componentCode, "/attachments", index, "componentCode");
      });
      components?.forEach((item, index) => {
        look(item.code, "/components", index, "code");
      });
      results?.forEach((item, index) => {
        look(item.componentCode, "/results", index, "componentCode");
      });
      return violations;
    },
    example: changed({ TaiLieuNop: [{ ...dvcqgExample.TaiLieuNop[0], MaThanhPhanHoSo: "H99- KQ0004556" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-018",
    severity: "info",
    basis: basis.identifiers,
    title: ["Tên có khoảng trắng không ngắt", "A name holds a non-breaking space"],
    message: [
      "{field} có ký tự U+00A0; so sánh tên sẽ không khớp.",
      "{field} holds U+00A0; comparing names will fail.",
    ],
    remedy: ["Thay bằng dấu cách thường.", "Replace it with a plain space."],
    check: ({ procedure, sector, applicant, handlingUnit }) => {
      let violations: Violation[] | undefined;
      const look = (name: string | undefined, path: `/${string}`): void => {
        if (name?.includes("\u00a0") !== true) return;
        violations ??= [];
        violations.push({ path });
      };
      look(procedure?.name, "/procedure/name");
      look(sector?.name, "/sector/name");
      look(applicant?.name, "/applicant/name");
      look(handlingUnit, "/handlingUnit");
      return violations;
    },
    example: changed({ DonViXuLy: "Sở Mẫu\u00a0tỉnh A" }),
  }),
  defineRule<Dossier>({
    id: "DOS-019",
    severity: "warning",
    basis: basis.code,
    title: ["Mã hồ sơ viết khác chữ hoa", "The dossier code is not in capitals"],
    message: [
      "Mã hồ sơ {code} viết khác dạng chuẩn {canonical}; so sánh từng ký tự sẽ không khớp.",
      "Dossier code {code} is not written as {canonical}; comparing letter by letter will fail.",
    ],
    remedy: ["Ghi {field} là {canonical}.", "Write {field} as {canonical}."],
    oddity: true,
    check: ({ code }) => {
      if (reading(code).unusual === undefined) return undefined;
      const { canonical } = dossierCode.parse(code).findings.find(({ rule }) => rule === "IDN-002")?.params ?? {};
      return { path: "/code", params: { code, canonical: canonical ?? code } };
    },
    example: changed({ MaHoSo: "h99.12-241115-0001" }),
  }),
];

const BLANK = /\s/;
const ORDINAL = /-\d{4}$/;
const PROCEDURE = /^[12356]\.\d{6}(?:\.\d{2})?$/;
const SECTOR = /^[A-Y]\d{2}-[0-9A-ZĐ]{2,6}$/;
