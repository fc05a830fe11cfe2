import type { Language } from "@egov-vn/core";
import type { Session } from "../session.js";

const UNITS = ["byte", "KB", "MB", "GB", "TB"];
const STEP = 1024;

/**
 * Returns a size for people, in steps of 1024.
 *
 * @example
 * sizeText(1536, "vi") // => "1,5 KB"
 */
export function sizeText(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const number = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 });
  return `${number.format(value)} ${unit === 0 && language === "en" && bytes !== 1 ? "bytes" : UNITS[unit]}`;
}

const PACKINGS = { raw: "packingRaw", zip: "packingZip" } as const;

/** Returns the kind of a file as its usual abbreviation, or that it is not known. */
export function kindText(kind: string | undefined, say: Session["say"]): string {
  if (kind === undefined || kind === "unknown") return say("kindUnknown");
  return kind === "empty" ? say("kindEmpty") : kind.toUpperCase();
}

/** Returns how a file is packed. */
export function packingText(packed: keyof typeof PACKINGS | undefined, say: Session["say"]): string {
  return packed === undefined ? "–" : say(PACKINGS[packed]);
}
