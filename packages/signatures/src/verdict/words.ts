import type { Bilingual } from "@egov-vn/core";
import { words } from "../failures.js";
import type { LaterChange } from "../pdf/changes.js";
import type { NoAnswer } from "../pki/revocation.js";
import type { FormAnswer, MathsAnswer, TimeAnswer, TrustAnswer, VerdictWord } from "./answers.js";

/** The word of the verdict. */
export const VERDICT_WORDS: Readonly<Record<VerdictWord, Bilingual>> = {
  valid: words("hợp lệ", "valid"),
  invalid: words("không hợp lệ", "invalid"),
  expired: words("hết hạn", "expired"),
  revoked: words("đã bị thu hồi", "revoked"),
  unknown: words("chưa xác định", "unknown"),
  "recognised-foreign": words("nước ngoài được công nhận", "recognised foreign"),
};

/** What was done after a signature. */
export const CHANGE_WORDS: Readonly<Record<LaterChange, Bilingual>> = {
  signature: words("chữ ký khác", "another signature"),
  "time-stamp": words("dấu thời gian", "a time stamp"),
  "validation-data": words("dữ liệu để kiểm tra chữ ký", "data for checking signatures"),
  metadata: words("siêu dữ liệu", "metadata"),
  form: words("trường biểu mẫu", "fields of a form"),
  annotations: words("chú thích trên trang", "annotations on a page"),
  pages: words("trang văn bản", "pages"),
  content: words("nội dung đã ký", "what was signed"),
  unknown: words("phần không rõ", "something unexplained"),
};

/** Why it is not known whether a certificate was revoked. */
export const NO_ANSWER_WORDS: Readonly<Record<NoAnswer, Bilingual>> = {
  none: words("không có danh sách thu hồi", "there is no revocation list"),
  stale: words("danh sách thu hồi đã cũ", "the revocation list is out of date"),
  "wrong-issuer": words("danh sách thu hồi của cơ quan khác", "the revocation list is of another authority"),
  unclear: words(
    "danh sách thu hồi không nói về chứng thư này",
    "the revocation list does not speak of this certificate",
  ),
};

export const MATHS_WORDS: Readonly<Record<MathsAnswer["state"], Bilingual>> = {
  right: words("đúng", "right"),
  wrong: words("giá trị chữ ký sai", "the value is wrong"),
  altered: words("nội dung đã ký bị thay đổi", "what was signed was changed"),
  unsupported: words("không tính được", "cannot be computed"),
  unreadable: words("không đọc được", "cannot be read"),
  rewritten: words(
    "không xác minh được sau khi trục ghi lại gói tin",
    "cannot be verified after the axis wrote the packet again",
  ),
};

export const FORM_WORDS: Readonly<Record<FormAnswer["state"], Bilingual>> = {
  "as-prescribed": words("đúng quy định", "as prescribed"),
  deviates: words("có điểm khác quy định", "departs from what is prescribed"),
  unreadable: words("không đọc được", "cannot be read"),
};

export const TRUST_WORDS: Readonly<Record<TrustAnswer["state"], Bilingual>> = {
  complete: words("dẫn tới gốc tin cậy", "leads to a trusted root"),
  incomplete: words("thiếu chứng thư của cơ quan cấp", "an issuer's certificate is missing"),
  "unknown-anchor": words("gốc chưa được tin cậy", "the root is not trusted"),
  weak: words("đường dẫn dùng thuật toán yếu", "the path uses a weak algorithm"),
  "not-allowed": words("đường dẫn không hợp lệ", "the path is not allowed"),
  "not-trusted-then": words("gốc không được tin cậy vào ngày đó", "the root is not trusted on that day"),
  "no-certificate": words("không có chứng thư của người ký", "the signer's certificate is missing"),
};

export const TIME_WORDS: Readonly<Record<TimeAnswer["state"], Bilingual>> = {
  stamped: words("theo dấu thời gian", "by a time stamp"),
  claimed: words("theo đồng hồ của người ký", "by the signer's own clock"),
  none: words("không ghi", "not told"),
};

export const VALIDITY_WORDS: Readonly<Record<TimeAnswer["validity"], Bilingual>> = {
  valid: words("chứng thư còn hạn", "the certificate was valid"),
  "too-early": words("chứng thư chưa có hiệu lực", "the certificate was not valid yet"),
  expired: words("chứng thư đã hết hạn", "the certificate had ended"),
  "not-proved": words("không chứng minh được đã ký khi chứng thư còn hạn", "signing within the validity is not proved"),
  unknown: words("không rõ hạn của chứng thư", "the certificate's validity is not known"),
};

/** Joins texts of both languages. */
export const joinedWords = (texts: readonly Bilingual[]): Bilingual =>
  words(texts.map(({ vi }) => vi).join(", "), texts.map(({ en }) => en).join(", "));

/** What the digest of an attachment was made of. */
export const WAY_WORDS: Readonly<Record<"text" | "bytes", Bilingual>> = {
  text: words("chữ Base64 như ghi trong gói tin", "the Base64 as written in the packet"),
  bytes: words("nội dung tệp sau khi giải mã Base64", "the file that the Base64 stands for"),
};
