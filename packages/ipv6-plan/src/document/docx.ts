import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { BitRuler } from "../drawings/bit-ruler.js";
import { drawingWords } from "../drawings/drawing-words.js";
import { mapCounts, type NibbleMap } from "../drawings/nibble-map.js";
import { treeRows } from "../drawings/prefix-tree.js";
import type { Block, PlanDocument } from "./content.js";

/** Twentieths of a point between the margins of an A4 page: 210 - 30 - 17 mm. */
const TEXT_WIDTH = 9240;
const SERIF = "Times New Roman";
const MONO = "Courier New";
const TINTS = ["DBE8F4", "F6E7C6", "DCEFDC", "EEDFF0", "F7DCD4", "E3E6EA"] as const;

interface RunStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly mono?: boolean;
}

/** Returns a text without what XML cannot hold. */
const clean = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** `size` in points. */
const run = (text: string, { size = 13, bold = false, italics = false, mono = false }: RunStyle = {}): TextRun =>
  new TextRun({ text: clean(text), size: size * 2, bold, italics, font: mono ? MONO : SERIF });

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70 };

interface CellStyle extends RunStyle {
  readonly width: number;
  readonly fill?: string;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly span?: number;
}

function cell(lines: readonly string[], style: CellStyle): TableCell {
  const { width, fill, align = AlignmentType.LEFT, span } = style;
  return new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    ...(span !== undefined && { columnSpan: span }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
    children: lines.map((text) => new Paragraph({ alignment: align, children: [run(text, style)] })),
  });
}

function gridTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    rows: [...rows],
  });
}

/** Shares of a width that add up to the width between the margins. */
function spread(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * TEXT_WIDTH);
}

function table(block: Extract<Block, { kind: "table" }>): Table {
  const widths = spread(block.widths);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.heads.map((text, place) =>
      cell([text], {
        width: widths[place] as number,
        size: 10.5,
        bold: true,
        fill: "E8EDF2",
        align: AlignmentType.CENTER,
      }),
    ),
  });
  const rows = block.rows.map((row) => {
    if (row.length === 1) {
      const style = { width: TEXT_WIDTH, size: 10.5, bold: true, fill: "F4F6F8", span: widths.length };
      return new TableRow({ cantSplit: true, children: [cell([row[0] as string], style)] });
    }
    const cells = row.map((text, place) => {
      const column = block.columns[place] ?? "words";
      return cell([text], {
        width: widths[place] as number,
        size: column === "address" ? 9 : 10.5,
        mono: column === "address",
        align: column === "number" ? AlignmentType.RIGHT : AlignmentType.LEFT,
      });
    });
    return new TableRow({ cantSplit: true, children: cells });
  });
  return gridTable(widths, [head, ...rows]);
}

function ruler({ root, rootLength, fields }: BitRuler, document: PlanDocument): Table {
  const say = drawingWords(document.language);
  const end = fields.reduce((bit, field) => bit + field.bits, rootLength);
  const planned = fields.map((field) => Math.max(3, field.bits));
  const scale = planned.reduce((sum, bits) => sum + bits, 0);
  const widths = spread([scale * 0.36, ...planned, ...(end < 128 ? [scale * 0.3] : [])]);
  let bit = rootLength;
  const parts = [
    { name: say("root"), range: `0–${rootLength - 1}`, bits: rootLength, fill: "FFFFFF" },
    ...fields.map((field, place) => {
      const from = bit;
      bit += field.bits;
      return {
        name: field.name,
        range: `${from}–${bit - 1}`,
        bits: field.bits,
        fill: TINTS[place % TINTS.length] as string,
      };
    }),
    ...(end < 128
      ? [{ name: end === 64 ? say("interface") : say("rest"), range: `${end}–127`, bits: 128 - end, fill: "FFFFFF" }]
      : []),
  ];
  const rowOf = (texts: readonly string[], style: RunStyle): TableRow =>
    new TableRow({
      cantSplit: true,
      children: parts.map(({ fill }, place) =>
        cell([texts[place] as string], { ...style, width: widths[place] as number, fill, align: AlignmentType.CENTER }),
      ),
    });
  return gridTable(widths, [
    rowOf(
      parts.map(({ range }) => range),
      { size: 9, mono: true },
    ),
    rowOf(
      parts.map(({ name }, place) => (place === 0 ? `${name} ${root}` : name)),
      { size: 10, bold: true },
    ),
    rowOf(
      parts.map(({ bits }) => say("bits", { bits })),
      { size: 9 },
    ),
  ]);
}

function map(map: NibbleMap, document: PlanDocument): (Table | Paragraph)[] {
  const say = drawingWords(document.language);
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const widths = spread([0.7, ...Array.from({ length: columns }, () => 1)]);
  const fills = { occupied: "C9DCEF", reserved: "F6E7C6", retired: "D9D9D9", free: "FFFFFF" } as const;
  // A letter beside the shade, for a printer without colours.
  const marks = { occupied: "", reserved: "/", retired: "x", free: "" } as const;
  const taken = new Map(map.cells.map((one) => [one.index, one]));
  const head = ["", ...Array.from({ length: columns }, (_, place) => `_${place.toString(16)}`)];
  const centre = AlignmentType.CENTER;
  const rows = [
    new TableRow({
      cantSplit: true,
      children: head.map((text, place) =>
        cell([text], { width: widths[place] as number, size: 8, mono: true, align: centre }),
      ),
    }),
  ];
  for (let row = 0; row < 2 ** bits / columns; row += 1) {
    const edge = bits > 4 ? `${row.toString(16)}_` : "";
    const cells = Array.from({ length: columns }, (_, place) => {
      const one = taken.get(row * columns + place);
      const state = one?.state ?? "free";
      const label = state === "occupied" ? (one?.label ?? "").slice(0, 6) : marks[state];
      return cell([label], { width: widths[place + 1] as number, size: 6.5, fill: fills[state], align: centre });
    });
    rows.push(
      new TableRow({
        cantSplit: true,
        children: [cell([edge], { width: widths[0] as number, size: 8, mono: true }), ...cells],
      }),
    );
  }
  const counts = mapCounts(map);
  const legend = (["occupied", "reserved", "retired", "free"] as const)
    .map((state) => `${say(state)}${marks[state] === "" ? "" : ` (${marks[state]})`}: ${counts[state]}`)
    .join("   ·   ");
  return [gridTable(widths, rows), new Paragraph({ children: [run(legend, { size: 10 })] })];
}

function caption(text: string): Paragraph {
  const spacing = { before: 80, after: 160 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [run(text, { size: 11, italics: true })],
  });
}

function figure(block: Extract<Block, { kind: "figure" }>, document: PlanDocument): (Table | Paragraph)[] {
  const { drawing } = block;
  if (drawing.kind === "ruler") return [ruler(drawing.ruler, document), caption(block.caption)];
  if (drawing.kind === "map") return [...map(drawing.map, document), caption(block.caption)];
  const rows = treeRows(drawing.trees, drawing.limits, document.language).map(
    (row) =>
      new Paragraph({
        indent: { left: row.level * 300 },
        children: row.leftOut
          ? [run(row.name, { size: 10, italics: true })]
          : [
              run(row.prefix, { size: 10, mono: true, bold: row.level === 0 }),
              run(`  ${row.name}${row.note === "" ? "" : ` (${row.note})`}`, { size: 10.5 }),
            ],
      }),
  );
  return [...rows, caption(block.caption)];
}

function blockParts(block: Block, document: PlanDocument): (Table | Paragraph)[] {
  const spacing = { after: 120 };
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [
        new Paragraph({
          heading,
          keepNext: true,
          pageBreakBefore: block.newPage === true,
          spacing: { before: 240, after: 120 },
          children: [run(block.text, { size: block.level === 1 ? 14 : 13, bold: true })],
        }),
      ];
    }
    case "paragraph":
      return [new Paragraph({ spacing, alignment: AlignmentType.JUSTIFIED, children: [run(block.text)] })];
    case "gap": {
      const edge = { style: BorderStyle.DASHED, size: 6, space: 4, color: "555555" };
      const border = { top: edge, bottom: edge, left: edge, right: edge };
      return [new Paragraph({ spacing, border, children: [run(block.text, { italics: true })] })];
    }
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({ indent: { left: 400, hanging: 200 }, spacing: { after: 60 }, children: [run(`– ${item}`)] }),
      );
    case "facts": {
      const widths = spread([0.32, 0.68]);
      const rows = block.rows.map(
        ([label, value]) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([label], { width: widths[0] as number, size: 11, bold: true, fill: "F4F6F8" }),
              cell([value], { width: widths[1] as number, size: 11 }),
            ],
          }),
      );
      return [gridTable(widths, rows), new Paragraph({ children: [] })];
    }
    case "table": {
      const title = new Paragraph({
        keepNext: true,
        spacing: { before: 80, after: 60 },
        children: [run(block.caption, { size: 11.5, bold: true })],
      });
      return [...(block.caption === "" ? [] : [title]), table(block), new Paragraph({ children: [] })];
    }
    case "signature": {
      const [indent, alignment] = [{ left: 4800 }, AlignmentType.CENTER];
      return [
        new Paragraph({
          indent,
          alignment,
          keepNext: true,
          spacing: { before: 480 },
          children: [run(block.office, { bold: true })],
        }),
        new Paragraph({ indent, alignment, spacing: { after: 1400 }, children: [run(block.act, { italics: true })] }),
      ];
    }
    case "figure":
      return figure(block, document);
  }
}

function letterhead(document: PlanDocument): Table {
  const widths = spread([0.42, 0.58]);
  const centre = AlignmentType.CENTER;
  const side = (lines: readonly string[], width: number): TableCell =>
    new TableCell({
      width: { size: Math.round(width), type: WidthType.DXA },
      borders: NO_BORDERS,
      children: (lines.length === 0 ? [""] : lines).map(
        (text) => new Paragraph({ alignment: centre, children: [run(text, { size: 12, bold: true })] }),
      ),
    });
  const nation = document.nation.map((text, place) => (place === 0 ? text.toUpperCase() : text));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        children: [side([document.owner.toUpperCase()], widths[0] as number), side(nation, widths[1] as number)],
      }),
    ],
  });
}

/** The zip's dates and the core properties would tell when it was made: the plan's own day stands there. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  const moment = `${day}T00:00:00Z`;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (name !== "docProps/core.xml") return [name, content];
    const text = strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    return [name, strToU8(text)];
  });
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return zipSync(Object.fromEntries(parts), { mtime: new Date(year, month - 1, date, 12) });
}

/**
 * Returns the document as a Word file (Office Open XML): A4, Times New Roman, headings that Word can list, drawings as
 * tables that can be edited. The same document and day give the same bytes.
 *
 * @param day the day the file says it was made on, `YYYY-MM-DD`.
 * @example
 * await documentDocx(planDocument(plan, { language: "vi" }), plan.date)
 */
export async function documentDocx(document: PlanDocument, day: string): Promise<Uint8Array> {
  const centre = AlignmentType.CENTER;
  const line = (text: string, style: RunStyle, spacing: { before?: number; after?: number }): Paragraph =>
    new Paragraph({ alignment: centre, spacing, children: [run(text, style)] });
  const file = new Document({
    title: clean(document.title),
    creator: clean(document.owner),
    lastModifiedBy: clean(document.owner),
    description: clean(document.subtitle),
    styles: { default: { document: { run: { font: SERIF, size: 26 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 964 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: centre,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 24, font: SERIF })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
        children: [
          letterhead(document),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 160 },
            children: [run(document.dateLine, { italics: true })],
          }),
          line(document.title.toUpperCase(), { size: 16, bold: true }, { before: 480, after: 80 }),
          line(document.subtitle, { bold: true }, { after: 320 }),
          ...document.blocks.flatMap((block) => blockParts(block, document)),
        ],
      },
    ],
  });
  const made = await Packer.toArrayBuffer(file);
  return dated(new Uint8Array(made), day);
}
