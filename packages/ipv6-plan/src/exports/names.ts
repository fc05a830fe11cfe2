import { foldVietnamese } from "@egov-vn/core";

/** Returns a text in ASCII with its capitals: Vietnamese letters without their marks, `?` for what has no such form. */
export function toAscii(text: string): string {
  let ascii = "";
  for (const character of text.normalize("NFC")) {
    if (character >= " " && character <= "~") ascii += character;
    else if (/\s|\p{Cc}/u.test(character)) ascii += " ";
    else {
      const folded = foldVietnamese(character);
      if (!/^[ -~]*$/.test(folded)) ascii += "?";
      else ascii += character === character.toLowerCase() ? folded : folded.toUpperCase();
    }
  }
  return ascii.replace(/ +/g, " ").trim();
}

/**
 * Returns a text that no configuration language can take for anything but words: letters, digits, space and `._/:()+,-`,
 * on one line, at most `most` long, not starting with a sign.
 *
 * @example
 * plainWords("Xã Đồng Tâm; rm -rf /\n!") // => "Xa Dong Tam rm -rf /"
 */
export function plainWords(text: string, most = 200): string {
  return toAscii(text)
    .replace(/[^A-Za-z0-9 ._/:()+,-]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, most)
    .trim();
}

/** Returns a name for files and symbols: small letters, digits and hyphens; `fallback` when nothing is left. */
export function plainSlug(text: string, fallback: string): string {
  const slug = toAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug === "" ? fallback : slug;
}

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/**
 * Returns a domain name in small letters without a final dot, or `undefined` when it is no such name: labels of 1 to 63 letters,
 * digits, hyphens and underscores, at most 253 characters together.
 *
 * Source: RFC 1035 §2.3.4, RFC 1123 §2.1.
 */
export function domainName(text: string): string | undefined {
  const name = text.endsWith(".") ? text.slice(0, -1) : text;
  if (name.length === 0 || name.length > 253) return undefined;
  return name.split(".").every((label) => LABEL.test(label)) ? name.toLowerCase() : undefined;
}

/**
 * Returns a mailbox as an SOA record names it, without a final dot, or `undefined` when it is not a mailbox.
 *
 * Source: RFC 1035 §8.
 *
 * @example
 * soaMailbox("quan.tri@tinhmau.gov.example") // => "quan\\.tri.tinhmau.gov.example"
 */
export function soaMailbox(text: string): string | undefined {
  const at = text.lastIndexOf("@");
  if (at === -1) return domainName(text);
  const [local, domain] = [text.slice(0, at), domainName(text.slice(at + 1))];
  if (domain === undefined || !/^[a-z0-9._+-]{1,63}$/i.test(local)) return undefined;
  return `${local.replaceAll(".", "\\.")}.${domain}`;
}

/** Returns an interface's name when it is one word that no configuration can misread, else `undefined`. */
export function interfaceName(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9._/:-]{0,31}$/.test(text) ? text : undefined;
}
