import type { Language } from "@egov-vn/core";
import {
  FAINT,
  fitText,
  INK,
  MUTED,
  RULE,
  svgBox,
  svgDrawing,
  svgLine,
  svgText,
  textWidth,
  wrapText,
} from "@egov-vn/core/markup";
import { drawingWords } from "./drawing-words.js";

/** One field of bits, as a ruler shows it. */
export interface RulerField {
  readonly name: string;
  readonly bits: number;
  /** How its values are given out, in words. */
  readonly order?: string;
  /** The values kept back, in words. */
  readonly reserve?: string;
}

/** What a bit ruler shows: the root's bits, the fields that follow, and the interface identifier. */
export interface BitRuler {
  /** The root in text, `2001:db8:40::/44`. */
  readonly root: string;
  readonly rootLength: number;
  /** From the root's length on, most significant first; together at most up to bit 128. */
  readonly fields: readonly RulerField[];
}

const WIDTH = 1000;
const MARGIN = 20;
const ROOT = 190;
const HOST = 150;
const TINTS = ["#dbe8f4", "#f6e7c6", "#dcefdc", "#eedff0", "#f7dcd4", "#e3e6ea"] as const;

/** Returns the lines of a name in a field of the ruler; nothing when it does not fit. */
function fitting(name: string, width: number): string[] | undefined {
  const lines = wrapText(name, width, 13, Number.MAX_SAFE_INTEGER);
  return lines.length <= 3 && lines.join(" ") === name.trim().replace(/\s+/g, " ") ? lines : undefined;
}

/**
 * Returns the bits of an address as an SVG drawing: fields with names, widths and bit numbers (from 0, the most
 * significant), a long tick at each nibble, and a table of the fields below. A name too long for its field is a number there,
 * which the table explains.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function bitRulerSvg(ruler: BitRuler, language: Language, id = "ruler"): string {
  const say = drawingWords(language);
  const { rootLength, fields } = ruler;
  const planned = fields.reduce((sum, field) => sum + field.bits, 0);
  const end = rootLength + planned;
  const unit = (WIDTH - 2 * MARGIN - ROOT - HOST) / Math.max(1, planned);
  const at = (bit: number): number => MARGIN + ROOT + (bit - rootLength) * unit;
  const [top, height] = [78, 84];
  const bottom = top + height;
  const parts: string[] = [
    svgText(MARGIN, 28, fitText(say("rulerTitle", { root: ruler.root }), WIDTH - 2 * MARGIN, 18), {
      size: 18,
      bold: true,
    }),
  ];

  const bar = (x: number, width: number, fill: string, name: string, wanted: string, short = name): string => {
    const lines = fitting(name, width - 8) ?? [short];
    const detail = textWidth(wanted, 11) <= width - 4 ? wanted : "";
    const first = top + height / 2 - lines.length * 8 + (detail === "" ? 12 : 4);
    return [
      svgBox(x, top, width, height, fill, `${name}: ${wanted}`),
      ...lines.map((words, row) =>
        svgText(x + width / 2, first + row * 16, words, { size: 13, bold: true, anchor: "middle" }),
      ),
      svgText(x + width / 2, first + lines.length * 16, detail, {
        size: 11,
        anchor: "middle",
        colour: MUTED,
      }),
    ].join("");
  };
  parts.push(bar(MARGIN, ROOT, "#ffffff", say("root"), say("bits", { bits: rootLength })));
  parts.push(
    svgText(MARGIN + ROOT / 2, top + height - 10, fitText(ruler.root, ROOT - 10, 12), {
      size: 12,
      anchor: "middle",
      mono: true,
    }),
  );
  let bit = rootLength;
  fields.forEach((field, place) => {
    const values = 2n ** BigInt(field.bits);
    const detail = say("bitsValues", { bits: field.bits, values: values.toLocaleString(language) });
    const fits = textWidth(detail, 11) <= field.bits * unit - 4;
    parts.push(
      bar(
        at(bit),
        field.bits * unit,
        TINTS[place % TINTS.length] as string,
        field.name,
        fits ? detail : say("bits", { bits: field.bits }),
        `(${place + 1})`,
      ),
    );
    bit += field.bits;
  });
  if (end < 128) {
    parts.push(
      bar(at(end), HOST, "#ffffff", end === 64 ? say("interface") : say("rest"), say("bits", { bits: 128 - end })),
    );
  }

  // The two ends are not to scale: a break in the line says so.
  for (const x of [MARGIN + 24, at(end) + HOST - 24]) {
    if (x > at(end) && end === 128) continue;
    parts.push(svgLine(x - 4, bottom + 7, x + 1, bottom - 7, 1.5), svgLine(x + 1, bottom + 7, x + 6, bottom - 7, 1.5));
  }
  const numbers = new Set<number>([rootLength, end]);
  let border = rootLength;
  for (const field of fields) {
    border += field.bits;
    numbers.add(border);
  }
  for (let place = rootLength; place <= end; place += 1) {
    const [nibble, edge] = [place % 4 === 0, numbers.has(place)];
    const x = at(place);
    parts.push(svgLine(x, bottom, x, bottom + (nibble || edge ? 12 : 5), nibble || edge ? 1.4 : 0.8));
    if (!edge && nibble && unit * 4 > 22) numbers.add(place);
  }
  let free = 0;
  for (const place of [...numbers].sort((left, right) => left - right)) {
    const words = `/${place}`;
    const half = textWidth(words, 12) / 2;
    if (at(place) - half < free) continue;
    parts.push(svgText(at(place), bottom + 27, words, { size: 12, anchor: "middle", mono: true }));
    free = at(place) + half + 2;
  }
  parts.push(svgText(MARGIN, bottom + 27, "/0", { size: 12, mono: true }));
  if (end < 128) parts.push(svgText(at(end) + HOST, bottom + 27, "/128", { size: 12, anchor: "end", mono: true }));

  // Where a nibble stands in the written address.
  for (let place = Math.ceil(rootLength / 4) * 4; place + 4 <= end; place += 4) {
    const [from, to] = [at(place) + 3, at(place + 4) - 3];
    if (to - from < 16) break;
    parts.push(
      svgLine(from, top - 8, to, top - 8, 1, RULE),
      svgLine(from, top - 8, from, top - 4, 1, RULE),
      svgLine(to, top - 8, to, top - 4, 1, RULE),
    );
    if (to - from > 34) {
      parts.push(
        svgText((from + to) / 2, top - 13, say("digit", { number: place / 4 + 1 }), {
          size: 10.5,
          anchor: "middle",
          colour: MUTED,
        }),
      );
    }
  }

  const { rows, height: tableHeight } = fieldTable(ruler, language, bottom + 50);
  parts.push(rows);
  const description = [
    say("rulerAbout", { root: ruler.root, length: rootLength }),
    ...fields.map((field) => `${field.name}: ${say("bits", { bits: field.bits })}`),
  ].join(" ");
  const words = { title: say("rulerTitle", { root: ruler.root }), description, language };
  return svgDrawing(WIDTH, bottom + 50 + tableHeight + 12, words, parts.join(""), id);
}

function fieldTable(ruler: BitRuler, language: Language, top: number): { rows: string; height: number } {
  const say = drawingWords(language);
  const columns = [MARGIN + 26, 300, 430, 540, 710] as const;
  const room = (column: number): number => (columns[column + 1] ?? WIDTH - MARGIN) - (columns[column] as number) - 10;
  const heads = [say("field"), say("position"), say("valuesHead"), say("orderHead"), say("reserveHead")];
  const parts = heads.map((head, column) =>
    svgText(columns[column] as number, top + 14, head, { size: 12, bold: true }),
  );
  parts.push(svgLine(MARGIN, top + 21, WIDTH - MARGIN, top + 21, 1.2));
  let [y, bit] = [top + 24, ruler.rootLength];
  ruler.fields.forEach((field, place) => {
    const cells = [
      `(${place + 1}) ${field.name}`,
      `${bit}–${bit + field.bits - 1}`,
      (2n ** BigInt(field.bits)).toLocaleString(language),
      field.order ?? "–",
      field.reserve ?? "–",
    ].map((words, column) => wrapText(words, room(column), 12, 20));
    const height = Math.max(...cells.map((lines) => lines.length)) * 15 + 7;
    parts.push(svgBox(MARGIN + 2, y + 4, 15, 13, TINTS[place % TINTS.length] as string));
    cells.forEach((lines, column) => {
      lines.forEach((words, row) => {
        parts.push(svgText(columns[column] as number, y + 15 + row * 15, words, { size: 12, colour: INK }));
      });
    });
    y += height;
    parts.push(svgLine(MARGIN, y, WIDTH - MARGIN, y, 0.8, FAINT));
    bit += field.bits;
  });
  return { rows: parts.join(""), height: y - top };
}
