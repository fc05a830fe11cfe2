import { type Finding, type JsonPointer, toFinding } from "@egov-vn/core";
import { readerRules } from "./rules/reader.js";
import type { Dossier, ProgressStep } from "./schema.js";

/**
 * How long the texts of a dossier may be, in UTF-16 units: what one provincial system silently cuts them to before it sends
 * them. The name on the wire of the national portal tells where.
 */
export const textLimits = {
  NguoiXuLy: 50,
  TrichYeuHoSo: 1000,
  TenGiayTo: 2000,
  TenTepDinhKem: 4000,
} as const;

/** A text that is longer than its limit. */
export interface OverlongText {
  readonly path: JsonPointer;
  readonly field: keyof typeof textLimits;
  readonly length: number;
  readonly limit: number;
}

const NONE: readonly OverlongText[] = [];

/** Returns the texts of a dossier that are too long for the national portal's peers. */
export function overlongTexts(dossier: Dossier): readonly OverlongText[] {
  let found: OverlongText[] | undefined;
  // A path is written only for a text that is too long.
  const look = (text: string | undefined, field: OverlongText["field"], path: () => JsonPointer): void => {
    if (text === undefined || text.length <= textLimits[field]) return;
    found ??= [];
    found.push({ path: path(), field, length: text.length, limit: textLimits[field] });
  };
  look(dossier.subject, "TrichYeuHoSo", () => "/subject");
  dossier.attachments?.forEach(({ fileName }, index) => {
    look(fileName, "TenTepDinhKem", () => `/attachments/${index}/fileName`);
  });
  dossier.otherPapers?.forEach(({ name }, index) => {
    look(name, "TenGiayTo", () => `/otherPapers/${index}/name`);
  });
  dossier.results?.forEach(({ name }, index) => {
    look(name, "TenGiayTo", () => `/results/${index}/name`);
  });
  dossier.supplements?.forEach(({ papers }, outer) => {
    papers?.forEach(({ fileName }, index) => {
      look(fileName, "TenTepDinhKem", () => `/supplements/${outer}/papers/${index}/fileName`);
    });
  });
  return found ?? NONE;
}

/** Returns the texts of a step that are too long. */
export function overlongStepTexts({ officer }: ProgressStep): readonly OverlongText[] {
  const limit = textLimits.NguoiXuLy;
  if (officer === undefined || officer.length <= limit) return NONE;
  return [{ path: "/officer", field: "NguoiXuLy", length: officer.length, limit }];
}

/** A value with its long texts cut, and a finding (`DOS-008`) for each cut. */
export interface Truncated<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * Returns a dossier whose texts fit, and says what was cut. Nothing else of the library cuts a text; a caller who has to
 * does it here, and keeps the findings.
 *
 * @example
 * const { value, findings } = truncateDossier({ code: "H99.12-241115-0001", subject: "a".repeat(1001) });
 * [value.subject?.length, findings[0]?.params.length] // => [1000, 1001]
 */
export function truncateDossier(dossier: Dossier): Truncated<Dossier> {
  return cut(dossier, overlongTexts(dossier));
}

/** Returns a step whose texts fit, and says what was cut. */
export function truncateStep(step: ProgressStep): Truncated<ProgressStep> {
  return cut(step, overlongStepTexts(step));
}

function cut<T extends object>(value: T, overlong: readonly OverlongText[]): Truncated<T> {
  if (overlong.length === 0) return { value, findings: [] };
  const copy = structuredClone(value);
  const findings = overlong.map(({ path, length, limit }) => {
    const keys = path.slice(1).split("/");
    const last = keys.pop() as string;
    const holder = keys.reduce<Record<string, unknown>>(
      (here, key) => here[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
    holder[last] = cutText(holder[last] as string, limit);
    return toFinding(readerRules.truncated, { path, params: { length, limit } }) as Finding;
  });
  return { value: copy, findings };
}

/** Cuts between characters as a reader sees them: no half of a pair, no letter without its marks. */
function cutText(text: string, limit: number): string {
  let end = limit;
  while (end > 0 && /^[\p{M}\u{DC00}-\u{DFFF}]/u.test(text.slice(end, end + 1))) end -= 1;
  return text.slice(0, end).trimEnd();
}
