import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block, PlanDocument } from "./content.js";
import { figureParts } from "./docx-drawings.js";
import { cell, clean, gridTable, NO_BORDERS, type RunStyle, run, SERIF, spread, TEXT_WIDTH } from "./docx-kit.js";

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
      return cell(text.split("\n"), {
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

/** A picture in place of a block, such as a table that stands for it. */
export interface DocumentPicture {
  readonly png: Uint8Array;
  /** In any unit: the picture is as wide as the text, or as high as a page allows. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

/** What a Word file is made with. */
export interface DocxOptions {
  /** Pictures by the place of the block that each takes. */
  readonly pictures?: ReadonlyMap<number, DocumentPicture>;
}

/** The room of a picture in pixels of 1/96 inch: 163 mm of text, and 220 mm of a page. */
const ROOM = { width: 616, height: 830 };

function pictureParts({ png, width, height, caption }: DocumentPicture): Paragraph[] {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: caption, title: caption, description: caption };
  const centre = AlignmentType.CENTER;
  return [
    new Paragraph({
      keepNext: true,
      alignment: centre,
      children: [new ImageRun({ type: "png", data: png, transformation, altText })],
    }),
    new Paragraph({
      alignment: centre,
      spacing: { after: 160 },
      children: [run(caption, { size: 11, italics: true })],
    }),
  ];
}

function blockParts(block: Block, place: number, document: PlanDocument): (Table | Paragraph)[] {
  const spacing = { after: 120 };
  // A signature does not stand alone on a page.
  const keepNext = document.blocks[place + 1]?.kind === "signature";
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [
        new Paragraph({
          heading,
          keepNext: true,
          pageBreakBefore: block.newPage === true,
          spacing: { before: 240, after: 120 },
          children: [
            new Bookmark({
              id: bookmarkOf(place),
              children: [run(block.text, { size: block.level === 1 ? 14 : 13, bold: true })],
            }),
          ],
        }),
      ];
    }
    case "paragraph":
      return [new Paragraph({ spacing, keepNext, alignment: AlignmentType.JUSTIFIED, children: [run(block.text)] })];
    case "gap": {
      const edge = { style: BorderStyle.DASHED, size: 6, space: 4, color: "555555" };
      const border = { top: edge, bottom: edge, left: edge, right: edge };
      return [new Paragraph({ spacing, keepNext, border, children: [run(block.text, { italics: true })] })];
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
              cell([label], { width: widths[0] as number, size: 11, bold: true, fill: "F4F6F8", keepNext }),
              cell(value.split("\n"), { width: widths[1] as number, size: 11, keepNext }),
            ],
          }),
      );
      return [gridTable(widths, rows), new Paragraph({ keepNext, children: [] })];
    }
    case "table": {
      const title = new Paragraph({
        keepNext: true,
        spacing: { before: 80, after: 60 },
        children: [run(block.caption, { size: 11.5, bold: true })],
      });
      return [...(block.caption === "" ? [] : [title]), table(block), new Paragraph({ children: [] })];
    }
    case "signature":
      return letterEnd(block.letter);
    case "figure":
      return figureParts(block, document);
  }
}

/** Columns without borders, each a list of paragraphs. */
function sides(shares: readonly number[], columns: readonly (readonly Paragraph[])[]): Table {
  const widths = spread(shares);
  const cells = columns.map(
    (children, place) =>
      new TableCell({
        width: { size: Math.round(widths[place] as number), type: WidthType.DXA },
        borders: NO_BORDERS,
        margins: { left: 0, right: 0 },
        children: [...children],
      }),
  );
  const { top: none } = NO_BORDERS;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    borders: { ...NO_BORDERS, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

interface LineStyle extends RunStyle {
  readonly before?: number;
  readonly after?: number;
  readonly left?: true;
  /** A line under the text. */
  readonly ruled?: "short" | "whole";
}

/** Returns a line of the head or the end of a letter. */
function line(text: string, style: LineStyle): Paragraph {
  const { before = 0, after = 0, left, ruled } = style;
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 1, color: "111111" };
  const inset = ruled === "short" ? 1200 : 900;
  return new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { before, after },
    ...(ruled && { border: { bottom: edge }, indent: { left: inset, right: inset } }),
    children: [run(text, style)],
  });
}

/** Returns the head of the letter: who issues it at the left, the national title at the right. */
function letterHead({ letter }: PlanDocument): Table {
  const { above, agency, nation, number, dateLine } = letter;
  const [country, motto] = nation;
  return sides(
    [0.42, 0.58],
    [
      [
        ...(above === "" ? [] : [line(above.toUpperCase(), { size: 12 })]),
        line(agency.toUpperCase(), { size: 12, bold: true }),
        line("", { size: 2, ruled: "short" }),
        line(number, { before: 120 }),
      ],
      [
        ...(country === undefined ? [] : [line(country.toUpperCase(), { size: 12, bold: true })]),
        ...(motto === undefined ? [] : [line(motto, { bold: true }), line("", { size: 2, ruled: "whole" })]),
        line(dateLine, { italics: true, before: 120 }),
      ],
    ],
  );
}

/** Returns the end of the letter: who gets it at the left, who signs at the right. */
function letterEnd({ language, recipients, office, act, signer }: PlanDocument["letter"]): (Table | Paragraph)[] {
  const copies = recipients.map((one, place) =>
    line(`- ${one}${place === recipients.length - 1 ? "." : ";"}`, { size: 11, left: true }),
  );
  const title = line(`${language === "vi" ? "Nơi nhận" : "Copies to"}:`, {
    size: 12,
    bold: true,
    italics: true,
    left: true,
  });
  return [
    new Paragraph({ spacing: { before: 360 }, keepNext: true, children: [] }),
    sides(
      [0.45, 0.55],
      [
        [title, ...copies],
        [line(office, { bold: true }), line(act, { italics: true }), line(signer, { bold: true, before: 1500 })],
      ],
    ),
    // Word wants a paragraph after a table: one without height, since an annex may begin a page after it.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [run("", { size: 1 })] }),
  ];
}

const bookmarkOf = (place: number): string => `part_${place}`;

/** Returns the list of contents with the page of each part, which Word fills in as it opens the file. */
function contents({ language, blocks }: PlanDocument): Paragraph[] {
  const entries = blocks.flatMap((block, place) => {
    if (block.kind !== "heading" || block.level !== 1) return [];
    return new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: "dot" }],
      spacing: { after: 40 },
      children: [
        new InternalHyperlink({ anchor: bookmarkOf(place), children: [run(block.text, { size: 12 })] }),
        new TextRun({ children: [new Tab()], size: 24, font: SERIF }),
        new PageReference(bookmarkOf(place), { hyperlink: true }),
      ],
    });
  });
  // A sheet of one or two pages has no parts to look up.
  if (entries.length < 3) return [];
  const title = language === "vi" ? "MỤC LỤC" : "CONTENTS";
  return [line(title, { size: 13, bold: true, before: 120, after: 120 }), ...entries];
}

/** The library numbers bookmarks through all the files of a program: here they count from 1. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}"`;
  });
}

/** The zip's dates and the core properties would tell when it was made: the plan's own day stands there. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  const moment = `${day}T00:00:00Z`;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (name === "word/document.xml") return [name, strToU8(renumbered(strFromU8(content)))];
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
export async function documentDocx(
  document: PlanDocument,
  day: string,
  { pictures }: DocxOptions = {},
): Promise<Uint8Array> {
  const centre = AlignmentType.CENTER;
  const file = new Document({
    title: clean(document.title),
    creator: clean(document.letter.agency),
    lastModifiedBy: clean(document.letter.agency),
    description: clean(document.subtitle),
    styles: {
      default: {
        document: { run: { font: SERIF, size: 26 } },
        heading1: { run: { font: SERIF, size: 28, bold: true, color: "000000" } },
        heading2: { run: { font: SERIF, size: 26, bold: true, color: "000000" } },
      },
    },
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
          letterHead(document),
          line(document.title.toUpperCase(), { size: 14, bold: true, before: 480, after: 60 }),
          line(document.subtitle, { bold: true, after: 60 }),
          line(document.version, { after: 240 }),
          ...contents(document),
          ...document.blocks.flatMap((block, place) => {
            const picture = pictures?.get(place);
            return picture ? pictureParts(picture) : blockParts(block, place, document);
          }),
        ],
      },
    ],
  });
  const made = await Packer.toArrayBuffer(file);
  return dated(new Uint8Array(made), day);
}
