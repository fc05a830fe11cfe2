import type { PersonalKind } from "@egov-vn/core";

/** A kind of data that is masked. */
export type MaskedKind = Exclude<PersonalKind, "none">;

const first = (word: string): string => Array.from(word.normalize("NFC"))[0] ?? "";
const initials = (text: string): string => text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => `${first(word)}…`);
const nothing = (): string => "…";

const MASKS: Record<MaskedKind, (text: string) => string> = {
  name: initials,
  // What stands round the addresses may be a name.
  email: (text) => {
    const accounts = text.split(/[\s,;<>]+/).flatMap((word) => word.split("@").slice(0, -1));
    const shown = accounts.filter((account) => account !== "").map((account) => `${first(account)}***@…`);
    return shown.join(", ") || "…";
  },
  telephone: (text) => (/\d/.test(text) ? `…${text.replaceAll(/\D/g, "").slice(-2)}` : "…"),
  // The kinds of a distinguished name's parts (CN=, O=) say nothing of the person.
  "certificate-subject": (text) =>
    text.includes("=") ? text.replaceAll(/=([^,]*)/g, (_, value: string) => `=${initials(value)}`) : initials(text),
  "identity-number": nothing,
  "birth-date": nothing,
  address: nothing,
  account: nothing,
  certificate: nothing,
  declaration: nothing,
  unknown: nothing,
};

/** Masks a text, white space round it left as it is. */
export function masked(text: string, kind: MaskedKind): string {
  const inner = text.trim();
  return inner === "" ? text : text.replace(inner, () => MASKS[kind](inner));
}
