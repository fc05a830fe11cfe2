import type { Basis, Bilingual, Rule, RuleId, Severity, TextProblemKind } from "@egov-vn/core";
import type { Packet } from "../schema.js";
import { neededBy, PEERS, TCVN_6909 } from "./basis.js";
import { each, packetRule } from "./check.js";
import { textFindings } from "./text-fields.js";

/** Half a surrogate pair cannot stand in a file: the XML reader and the schema refuse it. */
type Kind = Exclude<TextProblemKind, "lone-surrogate">;

interface Words {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** What there is in the text, as the end of a sentence. */
  readonly what: Bilingual;
  readonly basis: Basis;
}

const unicode: Basis = { citations: [TCVN_6909] };
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

const KINDS: Readonly<Record<Kind, Words>> = {
  decomposed: {
    id: "DOC-180",
    severity: "warning",
    basis: unicode,
    title: { vi: "Chữ tiếng Việt tổ hợp", en: "Decomposed Vietnamese letters" },
    what: { vi: "có chữ ghép từ chữ cái và dấu rời", en: "has letters made of a base and separate marks" },
  },
  tcvn3: {
    id: "DOC-181",
    severity: "warning",
    basis: unicode,
    title: { vi: "Chữ viết theo bảng mã TCVN3", en: "Text in the TCVN3 encoding" },
    what: { vi: "có chữ theo bảng mã TCVN3 (ABC)", en: "has text in TCVN3 (ABC)" },
  },
  vni: {
    id: "DOC-182",
    severity: "warning",
    basis: unicode,
    title: { vi: "Chữ viết theo bảng mã VNI", en: "Text in the VNI encoding" },
    what: { vi: "có chữ theo bảng mã VNI", en: "has text in VNI" },
  },
  "utf8-as-latin1": {
    id: "DOC-183",
    severity: "warning",
    basis: unicode,
    title: { vi: "UTF-8 bị đọc nhầm bảng mã", en: "UTF-8 that was read as another encoding" },
    what: { vi: "có chữ UTF-8 bị đọc nhầm là Latin-1", en: "has UTF-8 that was read as Latin-1" },
  },
  "look-alike": {
    id: "DOC-184",
    severity: "warning",
    basis: unicode,
    title: { vi: "Chữ cái trông giống chữ Việt", en: "A letter that only looks Vietnamese" },
    what: {
      vi: "có chữ cái của bảng chữ khác trông giống chữ Việt (như Ð thay cho Đ)",
      en: "has a letter of another alphabet that looks Vietnamese (as Ð for Đ)",
    },
  },
  "no-break-space": {
    id: "DOC-185",
    severity: "info",
    basis: compared,
    title: { vi: "Khoảng trắng không ngắt", en: "A no-break space" },
    what: { vi: "có khoảng trắng không ngắt", en: "has a no-break space" },
  },
  "zero-width": {
    id: "DOC-186",
    severity: "warning",
    basis: compared,
    title: { vi: "Ký tự vô hình", en: "An invisible character" },
    what: { vi: "có ký tự không nhìn thấy", en: "has a character that cannot be seen" },
  },
  control: {
    id: "DOC-187",
    severity: "warning",
    basis: compared,
    title: { vi: "Ký tự điều khiển", en: "A control character" },
    what: { vi: "có ký tự điều khiển", en: "has a control character" },
  },
  replacement: {
    id: "DOC-188",
    severity: "warning",
    basis: lost,
    title: { vi: "Chữ đã mất khi chuyển bảng mã", en: "A letter lost in conversion" },
    what: { vi: "có ký tự �, tức một chữ đã mất", en: "has the character �: a letter has been lost" },
  },
};

const NO_SUGGESTION: Bilingual = { vi: "(phải gõ lại từ bản gốc)", en: "(to be typed again from the original)" };

/** One rule for each kind of fault in the words that people read. */
export const textRules: readonly Rule<Packet>[] = (Object.entries(KINDS) as [Kind, Words][]).map(
  ([kind, { id, severity, basis, title, what }]) =>
    packetRule(
      {
        id,
        title,
        message: { vi: `{element} ${what.vi}: "{sample}".`, en: `{element} ${what.en}: "{sample}".` },
        remedy: { vi: "Ghi: {suggestion}", en: "Write: {suggestion}" },
        severity,
        basis,
      },
      (packet, context) =>
        each(textFindings(packet, context).faulty, ({ path, field, problem }) => {
          if (problem.kind !== kind) return undefined;
          const { sample, suggestion = NO_SUGGESTION } = problem;
          return { path, params: { element: field.element, sample, suggestion } };
        }),
    ),
);

/** Texts longer than somebody can store. */
export const lengthRules = [
  packetRule(
    {
      id: "DOC-190",
      title: { vi: "Dài hơn mức có hệ thống lưu được", en: "Longer than some system can store" },
      message: {
        vi: "{element} có {length} ký tự; {holder} chỉ chứa {limit}.",
        en: "{element} has {length} characters; {holder} holds {limit}.",
      },
      remedy: {
        vi: "Rút gọn, hoặc đưa phần dài vào tệp đính kèm.",
        en: "Shorten it, or put the long part into an attachment.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Giới hạn lấy từ mã nguồn của từng hệ thống; không giới hạn nào được văn bản quy chuẩn xác nhận.",
        "The limits come from the systems' own source code; none is confirmed by the official text.",
      ),
    },
    (packet, context) =>
      each(textFindings(packet, context).long, ({ path, field, length }) => ({
        path,
        params: { element: field.element, length, holder: field.holder, limit: field.limit },
      })),
  ),
] as const;
