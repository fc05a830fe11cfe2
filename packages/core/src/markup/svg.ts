import { escapeMarkup } from "./markup.js";

/** Shades that stay apart on a black-and-white printer; what must be told apart also has a pattern or a word. */
export const INK = "#1b2733";
export const MUTED = "#4b5864";
export const RULE = "#8a96a3";
export const FAINT = "#d5dbe1";

/** Arial's metrics first, so that a page looks the same on Windows, Linux and in print. */
const FONT = "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
const MONO = "Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";

/** Width of a character in ems, after DejaVu Sans: the widest of the fonts named, so that nothing overflows. */
function emOf(character: string): number {
  if (/[iljI.,:;'|!·]/.test(character)) return 0.36;
  if (/[ftr()[\]\s/-]/.test(character)) return 0.42;
  if (/[mwMW@%…—]/.test(character)) return 0.98;
  if (/[A-ZĐÀ-ÝĂƠƯẠ-Ỹ]/.test(character) && character === character.toUpperCase()) return 0.74;
  return character.charCodeAt(0) > 0x2e80 ? 1.02 : 0.64;
}

/** Returns an upper bound of a text's width in the units of `size`. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emOf(character);
  return ems * size;
}

/** Returns a text that is no wider than `width`, cut with an ellipsis where it would be. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return characters.length === 0 ? "" : `${characters.join("").trimEnd()}…`;
}

/** Returns a text as lines no wider than `width`, at most `most`; the last is cut when there is more. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((line) => fitText(line, width, size));
}

/** How a text stands. */
export interface TextStyle {
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly colour?: string;
}

/** Returns a number with at most two decimals, the same on every machine. */
export const svgNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** Returns a text at its base line. */
export function svgText(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { size = 13, anchor = "start", bold = false, mono = false, colour = INK } = style;
  const attributes = [
    `x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${size}" fill="${colour}"`,
    anchor === "start" ? "" : ` text-anchor="${anchor}"`,
    bold ? ' font-weight="bold"' : "",
    mono ? ` font-family="${MONO}"` : "",
  ].join("");
  return `<text ${attributes}>${escapeMarkup(words)}</text>`;
}

/** Returns a box; `hint` is what a reader is shown, or told, about it. */
export function svgBox(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  hint = "",
  edge = INK,
): string {
  const place = `x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(width)}" height="${svgNumber(height)}"`;
  const shape = `<rect ${place} fill="${fill}" stroke="${edge}" stroke-width="1"`;
  return hint === "" ? `${shape}/>` : `${shape}><title>${escapeMarkup(hint)}</title></rect>`;
}

/** Returns a straight line. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, width = 1, colour = INK, dash = ""): string {
  const dashed = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `<line x1="${svgNumber(x1)}" y1="${svgNumber(y1)}" x2="${svgNumber(x2)}" y2="${svgNumber(y2)}" stroke="${colour}" stroke-width="${width}"${dashed}/>`;
}

/** What a drawing says of itself, for those who do not see it. */
export interface DrawingWords {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/**
 * Returns a whole SVG document, white behind, with its title and description. The ids are made from `id`, so that several
 * drawings can stand in one page.
 */
export function svgDrawing(
  width: number,
  height: number,
  words: DrawingWords,
  body: string,
  id: string,
  definitions = "",
): string {
  const [w, h] = [svgNumber(width), svgNumber(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img"`,
    ` aria-labelledby="${id}-t ${id}-d" lang="${words.language}" font-family="${FONT}">`,
    `<title id="${id}-t">${escapeMarkup(words.title)}</title><desc id="${id}-d">${escapeMarkup(words.description)}</desc>`,
    definitions === "" ? "" : `<defs>${definitions}</defs>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>${body}</svg>\n`,
  ].join("");
}

/** Returns an SVG figure as wide as its place in a page, whose title is told to those who do not see it. */
export function svgFigure(width: number, height: number, title: string, body: string): string {
  const box = `0 0 ${svgNumber(width)} ${svgNumber(height)}`;
  return `<svg viewBox="${box}" role="img" aria-label="${escapeMarkup(title)}" xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
}
