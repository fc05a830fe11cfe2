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
};
