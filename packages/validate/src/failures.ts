import { type Bilingual, fillTemplate, type Language, type Params } from "@egov-vn/core";

export class CheckFailure extends Error {
  override readonly name = "CheckFailure";
  constructor(
    readonly code: string,
    readonly words: Bilingual,
    readonly params: Params = {},
  ) {
    super(fillTemplate(words.en, params, "en"));
  }
  text(language: Language): string {
    return fillTemplate(this.words[language], this.params, language);
  }
}

const make =
  (key: string, words: Bilingual) =>
  (params: Params = {}): CheckFailure =>
    new CheckFailure(`validate.${key}`, words, params);

/** What is thrown to whoever asks for something that cannot be done. */
export const failures = {
  noSuchPath: make("noSuchPath", {
    vi: "Không có tệp hoặc thư mục {path}. Kiểm tra lại đường dẫn; mẫu tên tệp thì đặt trong dấu nháy.",
    en: "There is no file or folder {path}. Check the path; put a pattern in quotes.",
  }),
  noDay: make("noDay", {
    vi: 'Thiếu ngày xét. Truyền asOf, ví dụ { asOf: "2026-03-05" }: quy định, danh mục mã đổi theo ngày.',
    en: 'The day to judge by is missing. Pass asOf, for example { asOf: "2026-03-05" }: rules and codes differ from day to day.',
  }),
  badDay: make("badDay", {
    vi: '"{value}" không phải là một ngày có thật. Ghi asOf theo YYYY-MM-DD, ví dụ "2026-03-05".',
    en: '"{value}" is not a real day. Write asOf as YYYY-MM-DD, for example "2026-03-05".',
  }),
  noSuchStandard: make("noSuchStandard", {
    vi: 'Không có tiêu chuẩn "{value}". Dùng một trong: {allowed}.',
    en: 'There is no standard "{value}". Use one of: {allowed}.',
  }),
  noSuchProfile: make("noSuchProfile", {
    vi: 'Không có hồ sơ tương thích "{value}". Dùng một trong: {allowed}.',
    en: 'There is no profile "{value}". Use one of: {allowed}.',
  }),
};
