import {
  type Basis,
  type Bilingual,
  defineRule,
  type Rule,
  type RuleId,
  type Severity,
  type TextProblemKind,
  type Words,
} from "@egov-vn/core";
import { setting, titling } from "../examples/rule-example.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS, unicode } from "./basis.js";
import { each } from "./check.js";
import { textFindings } from "./text-fields.js";

/** Half a surrogate pair cannot stand in a file: the XML reader and the schema refuse it. */
type Kind = Exclude<TextProblemKind, "lone-surrogate">;

interface KindOfFault {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly title: Words;
  /** What there is in the text, as the end of a sentence. */
  readonly what: Words;
  readonly basis: Basis;
  /** A subject with the fault. */
  readonly faulty: string;
}

const compared = neededBy(
  [PEERS.bkav],
  "Bkav tìm văn bản theo số, ký hiệu được ghi; một ký tự không nhìn thấy làm hai chuỗi trông như nhau không khớp.",
  "Bkav looks documents up by their number and notation as written; a character that cannot be seen keeps two texts that look alike from matching.",
);
const lost = neededBy(
  [PEERS.axis],
  "U+FFFD là ký tự mà bộ chuyển mã đặt vào chỗ không đọc được; chữ đã mất trước khi gửi, không bên nhận nào khôi phục được.",
  "U+FFFD is what a decoder puts where it could not read; the letter was lost before sending, and no receiver can restore it.",
);

const KINDS: Readonly<Record<Kind, KindOfFault>> = {
  decomposed: {
    id: "DOC-180",
    faulty: "V/v rà soát danh mục thiết bị năm 2024".normalize("NFD"),
    severity: "warning",
    basis: unicode,
    title: ["Chữ tiếng Việt tổ hợp", "Decomposed Vietnamese letters"],
    what: ["có chữ ghép từ chữ cái và dấu rời", "has letters made of a base and separate marks"],
  },
  tcvn3: {
    id: "DOC-181",
    faulty: "C«ng v¨n vÒ viÖc rµ so¸t danh môc thiÕt bÞ",
    severity: "warning",
    basis: unicode,
    title: ["Chữ viết theo bảng mã TCVN3", "Text in the TCVN3 encoding"],
    what: ["có chữ theo bảng mã TCVN3 (ABC)", "has text in TCVN3 (ABC)"],
  },
  vni: {
    id: "DOC-182",
    faulty: "Coâng vaên veà vieäc raø soaùt danh muïc thieát bò",
    severity: "warning",
    basis: unicode,
    title: ["Chữ viết theo bảng mã VNI", "Text in the VNI encoding"],
    what: ["có chữ theo bảng mã VNI", "has text in VNI"],
  },
  "utf8-as-latin1": {
    id: "DOC-183",
    faulty: "CÃ´ng vÄƒn thÃ´ng bÃ¡o",
    severity: "warning",
    basis: unicode,
    title: ["UTF-8 bị đọc nhầm bảng mã", "UTF-8 that was read as another encoding"],
    what: ["có chữ UTF-8 bị đọc nhầm là Latin-1", "has UTF-8 that was read as Latin-1"],
  },
  "look-alike": {
    id: "DOC-184",
    faulty: "V/v rà soát danh mục thiết bị tỉnh Ðồng Mẫu",
    severity: "warning",
    basis: unicode,
    title: ["Chữ cái trông giống chữ Việt", "A letter that only looks Vietnamese"],
    what: [
      "có chữ cái của bảng chữ khác trông giống chữ Việt (như Ð thay cho Đ)",
      "has a letter of another alphabet that looks Vietnamese (as Ð for Đ)",
    ],
  },
  "no-break-space": {
    id: "DOC-185",
    faulty: "V/v\u00A0rà soát danh mục thiết bị năm 2024",
    severity: "info",
    basis: compared,
    title: ["Khoảng trắng không ngắt", "A no-break space"],
    what: ["có khoảng trắng không ngắt", "has a no-break space"],
  },
  "zero-width": {
    id: "DOC-186",
    faulty: "V/v rà soát\u200B danh mục thiết bị năm 2024",
    severity: "warning",
    basis: compared,
    title: ["Ký tự vô hình", "An invisible character"],
    what: ["có ký tự không nhìn thấy", "has a character that cannot be seen"],
  },
  control: {
    id: "DOC-187",
    faulty: "V/v rà soát\u0085 danh mục thiết bị năm 2024",
    severity: "warning",
    basis: compared,
    title: ["Ký tự điều khiển", "A control character"],
    what: ["có ký tự điều khiển", "has a control character"],
  },
  replacement: {
    id: "DOC-188",
    faulty: "V/v rà so\uFFFDt danh mục thiết bị năm 2024",
    severity: "warning",
    basis: lost,
    title: ["Chữ đã mất khi chuyển bảng mã", "A letter lost in conversion"],
    what: ["có ký tự �, tức một chữ đã mất", "has the character �: a letter has been lost"],
  },
};

const NO_SUGGESTION: Bilingual = { vi: "(phải gõ lại từ bản gốc)", en: "(to be typed again from the original)" };

/** One rule for each kind of fault in the words that people read. */
export const textRules: readonly Rule<Packet>[] = (Object.entries(KINDS) as [Kind, KindOfFault][]).map(
  ([kind, { id, severity, basis, title, what, faulty }]) =>
    defineRule<Packet>({
      id,
      severity,
      basis,
      title,
      message: [`{field} ${what[0]}: “{sample}”.`, `{field} ${what[1]}: “{sample}”.`],
      remedy: ["Ghi: {suggestion}", "Write: {suggestion}"],
      check: (packet, context) =>
        each(textFindings(packet, context).faulty, ({ path, problem }) => {
          if (problem.kind !== kind) return undefined;
          const { sample, suggestion = NO_SUGGESTION } = problem;
          return { path, params: { sample, suggestion } };
        }),
      example: titling(faulty),
    }),
);

/** Texts longer than somebody can store. */
export const lengthRules = [
  defineRule<Packet>({
    id: "DOC-190",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Giới hạn lấy từ mã nguồn của từng hệ thống; không giới hạn nào được văn bản quy chuẩn xác nhận.",
      "The limits come from the systems' own source code. The official text confirms no limit.",
    ),
    title: ["Dài hơn mức có hệ thống lưu được", "Longer than some system can store"],
    message: [
      "{field} có {length} ký tự; {holder} chỉ chứa {limit}.",
      "{field} has {length} characters; {holder} holds {limit}.",
    ],
    remedy: ["Rút gọn, hoặc đưa phần dài vào tệp đính kèm.", "Shorten it, or put the long part into an attachment."],
    check: (packet, context) =>
      each(textFindings(packet, context).long, ({ path, field, length }) => ({
        path,
        params: { length, holder: field.holder, limit: field.limit },
      })),
    example: setting("document", "edXML:TyperNotation", "NVM", "Nguyễn Văn Mẫu"),
  }),
] as const;
