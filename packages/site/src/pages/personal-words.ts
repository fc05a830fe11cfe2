import type { Bilingual, Language, PersonalKind } from "@egov-vn/core";

const KINDS: Readonly<Record<Exclude<PersonalKind, "none">, Bilingual>> = {
  name: { vi: "họ tên", en: "name" },
  email: { vi: "thư điện tử", en: "e-mail" },
  telephone: { vi: "điện thoại", en: "telephone" },
  "identity-number": { vi: "số định danh", en: "identity number" },
  "birth-date": { vi: "ngày sinh", en: "date of birth" },
  address: { vi: "địa chỉ", en: "address" },
  account: { vi: "tài khoản", en: "account" },
  certificate: { vi: "chứng thư số", en: "certificate" },
  "certificate-subject": { vi: "chủ thể chứng thư", en: "subject of a certificate" },
  declaration: { vi: "tờ khai", en: "declaration" },
  unknown: { vi: "có thể có", en: "possible" },
};

/** Returns what a field tells of a person, in words; nothing where it tells nothing. */
export const personalWords = (kind: PersonalKind | undefined, language: Language): string =>
  kind === undefined || kind === "none" ? "" : KINDS[kind][language];
