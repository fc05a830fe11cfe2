import type { Bilingual, Params, Violation } from "@egov-vn/core";

/** Returns one text in both languages. */
export const words = (vi: string, en: string): Bilingual => ({ vi, en });

/** Returns a violation. */
export const at = (path: string, params: Params = {}): Violation => ({ path, params });

/** Returns where a part of a node is written. */
export const nodePath = (place: number, key = "prefix"): string => `/nodes/${place}/${key}`;
