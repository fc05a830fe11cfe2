import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { failures } from "./failures.js";
import { hasVietnamese } from "./font-letters.js";

/** A family with Vietnamese letters, and where systems keep it: the plain and the bold. */
const FAMILIES = [
  { family: "Arial", files: ["arial.ttf", "arialbd.ttf"] },
  { family: "Arial", files: ["Arial.ttf", "Arial Bold.ttf"] },
  { family: "Liberation Sans", files: ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"] },
  { family: "DejaVu Sans", files: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"] },
] as const;
const FOLDERS = [
  "/usr/share/fonts/truetype/liberation",
  "/usr/share/fonts/truetype/liberation2",
  "/usr/share/fonts/liberation-sans",
  "/usr/share/fonts/truetype/dejavu",
  "/usr/share/fonts/dejavu",
  "/usr/share/fonts/TTF",
  "C:\\Windows\\Fonts",
  "/System/Library/Fonts/Supplemental",
] as const;

/** Fonts as bytes, and the family that texts are drawn in. */
export interface Fonts {
  readonly fonts: readonly Uint8Array[];
  readonly family?: string;
}

/**
 * Returns the font in a file, or else one that the system has.
 *
 * @throws Failure when no font is found.
 */
export function fontsOf(file: string | undefined): Fonts {
  if (file !== undefined) {
    if (!existsSync(file)) throw failures.noFont();
    return { fonts: [new Uint8Array(readFileSync(file))] };
  }
  for (const { family, files } of FAMILIES) {
    for (const folder of FOLDERS) {
      const paths = files.map((name) => join(folder, name)).filter((path) => existsSync(path));
      const fonts = paths.map((path) => new Uint8Array(readFileSync(path)));
      // Some editions of a family have no Vietnamese letters.
      if (fonts.length > 0 && fonts.every(hasVietnamese)) return { family, fonts };
    }
  }
  throw failures.noFont();
}
