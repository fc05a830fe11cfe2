/**
 * The forms an agency code is seen in: `qcvn` (QCVN 102:2016, parent last), `decision20` (Decision 20/2020, parent
 * first), `enterprise` (a business registration number, as such or behind `02`), `node` (a node of the axis, not an
 * agency), `other`.
 */
export type OrganIdForm = "qcvn" | "decision20" | "enterprise" | "node" | "other";

/** The longest code by Decision 20/2020. */
export const LONGEST_ORGAN_ID = 35;

const QCVN = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const DECISION_20 = /^[A-Z]\d{2}(?:\.[0-9A-Z]{2,})*$/;
const ENTERPRISE = /^(?:02)?\d{10}$|^\d{13}$/;
const NODE = /(?:^|\.)W00$/;
const ZEROS = /^0+$/;

/**
 * Returns the form of an agency code.
 *
 * @example
 * organIdForm("000.00.00.H41") // => "qcvn"
 * organIdForm("H37.DN.001") // => "decision20"
 */
export function organIdForm(code: string): OrganIdForm {
  if (NODE.test(code)) return "node";
  if (QCVN.test(code)) return "qcvn";
  if (DECISION_20.test(code)) return "decision20";
  return ENTERPRISE.test(code) ? "enterprise" : "other";
}

/**
 * Returns a code of QCVN 102:2016 with its groups in the order of Decision 20/2020, the empty ones dropped; any other
 * text as it is. Two codes of one agency are seen side by side on the axis in just this relation.
 *
 * @example
 * parentFirst("000.00.12.H53") // => "H53.12"
 */
export function parentFirst(code: string): string {
  if (!QCVN.test(code)) return code;
  const groups = code.split(".").reverse();
  while (groups.length > 1 && ZEROS.test(groups.at(-1) as string)) groups.pop();
  return groups.join(".");
}

const isParentFirst = (code: string): boolean => code.charCodeAt(0) > 0x39;

/** Returns whether two codes name one agency, as the same text or as its old and its new code. */
export function sameAgency(left: string, right: string): boolean {
  if (left === right) return true;
  // Two codes of one edition that differ are two agencies; that decides nearly every pair.
  if (isParentFirst(left) === isParentFirst(right)) return false;
  const [older, newer] = isParentFirst(left) ? [right, left] : [left, right];
  return older.endsWith(newer.slice(0, 3)) && parentFirst(older) === newer;
}

/** Slips that are common enough to be named: a digit short, a dot left out, space inside, small letters. */
const SLIPS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(\d{3}\.\d{2}\.\d{2}\.[A-Z])(\d)$/, ([, start = "", digit = ""]) => `${start}0${digit}`],
  [/^(\d{3})(\.?)(\d{2})(\.?)(\d{2})(\.?)([A-Z]\d{2})$/, ([, a, , b, , c, , d]) => `${a}.${b}.${c}.${d}`],
];

/**
 * Returns what a code was probably meant to be, or `undefined` when no common slip explains it.
 *
 * @example
 * meantOrganId("000.00.12.G5") // => "000.00.12.G05"
 * meantOrganId("000.1137.H53") // => "000.11.37.H53"
 */
export function meantOrganId(code: string): string | undefined {
  if (organIdForm(code) !== "other") return undefined;
  const plain = code.replaceAll(/\s+/g, "").toUpperCase();
  if (organIdForm(plain) !== "other") return plain;
  for (const [slip, correct] of SLIPS) {
    const match = slip.exec(plain);
    if (match) return correct(match);
  }
  return undefined;
}
