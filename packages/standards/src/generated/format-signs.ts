import type { Bilingual } from "@egov-vn/core";
export interface FormatSigns { readonly id: string; readonly edition: string; readonly title: Bilingual; readonly profiles: readonly string[]; readonly extensions: readonly string[]; readonly kinds: readonly string[]; readonly services: readonly string[]; readonly names: readonly string[]; }
export const FORMAT_SIGNS: readonly FormatSigns[] = [];
