/** Kinds of instruments by the first part of their keys: the word before the number, and the letters within it. */
const KINDS: Readonly<Record<string, readonly [word: string, letters?: string]>> = {
  luat: ["Luật"],
  blds: ["Bộ luật Dân sự"],
  bll: ["Bộ luật Lao động"],
  nq: ["Nghị quyết", "NQ"],
  nd: ["Nghị định", "NĐ"],
  qd: ["Quyết định", "QĐ"],
  tt: ["Thông tư", "TT"],
  ct: ["Chỉ thị", "CT"],
  tb: ["Thông báo", "TB"],
  cv: ["Công văn"],
};

/** Issuers whose letters are not the capitals of their part of the key. */
const ISSUERS: Readonly<Record<string, string>> = {
  ttg: "TTg",
  cdsqg: "CĐSQG",
  ldtbxh: "LĐTBXH",
  bldtbxh: "BLĐTBXH",
};

const YEAR = /^\d{4}$/;
const letters = (part: string): string => ISSUERS[part] ?? part.toUpperCase();

/**
 * Returns what a key stands for, as officials print it. A key is made of the parts of the number: kind, number, year
 * (when the number has one), issuer, and at the end the year of a number that starts again each year.
 *
 * @throws RangeError when the key is not made that way; the register then has the name.
 *
 * @example
 * instrumentName("nd-118-2025") // => "Nghị định 118/2025/NĐ-CP"
 * instrumentName("qd-766-ttg-2022") // => "Quyết định 766/QĐ-TTg năm 2022"
 */
export function instrumentName(key: string): string {
  const [kind = "", number, first = "", ...rest] = key.split("-");
  if (number !== undefined) {
    if (kind === "rfc" && first === "") return `RFC ${number}`;
    if (kind === "tcvn" && YEAR.test(first)) return `TCVN ${number}:${first}`;
    if (kind === "qcvn" && YEAR.test(first) && rest[0]) return `QCVN ${number}:${first}/${letters(rest[0])}`;
    const [word, inside = ""] = KINDS[kind] ?? [];
    const name = word && first && numberOf(inside, number, first, rest);
    if (name) return `${word} ${name}`;
  }
  throw new RangeError(`"${key}" is not made of kind, number, year and issuer, as in nd-118-2025`);
}

function numberOf(inside: string, number: string, first: string, rest: readonly string[]): string | undefined {
  const [issuer, last] = rest;
  if (YEAR.test(first)) {
    const dated = `${number}/${first}/`;
    if (inside === "NĐ") return `${dated}NĐ-CP`;
    if (inside === "QĐ") return `${dated}QĐ-TTg`;
    if (issuer === undefined) return undefined;
    return inside === "TT" ? `${dated}TT-${letters(issuer)}` : dated + letters(issuer);
  }
  const undated = inside === "" ? issuer && `${letters(first)}-${letters(issuer)}` : `${inside}-${letters(first)}`;
  const year = inside === "" ? last : issuer;
  return undated && `${number}/${undated}${year === undefined ? "" : ` năm ${year}`}`;
}
