import { foldVietnamese } from "@egov-vn/core";

/** Returns a name as it is compared: without marks, case, and signs between words. */
export const sameName = (name: string): string =>
  foldVietnamese(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
