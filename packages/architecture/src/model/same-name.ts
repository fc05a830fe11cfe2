import { foldVietnamese } from "@egov-vn/core";

/** Names that were compared, with their plain form: rules ask for the same names again and again. */
const known = new Map<string, string>();
const MOST = 4096;

/** Returns a name as it is compared: without marks, case, and signs between words. */
export function sameName(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const plain = foldVietnamese(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (known.size >= MOST) known.clear();
  known.set(name, plain);
  return plain;
}
