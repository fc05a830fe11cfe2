import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

/** Twentieths of a point between the margins of an A4 page: 210 - 30 - 17 mm. */
export const TEXT_WIDTH = 9240;
export const SERIF = "Times New Roman";
const MONO = "Courier New";

export interface RunStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly mono?: boolean;
}

/** Returns a text without what XML cannot hold. */
export const clean = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** `size` in points. */
export const run = (text: string, { size = 13, bold = false, italics = false, mono = false }: RunStyle = {}): TextRun =>
  new TextRun({ text: clean(text), size: size * 2, bold, italics, font: mono ? MONO : SERIF });

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
const CELL_MARGINS = { top: 30, bottom: 30, left: 70, right: 70 };

export interface CellStyle extends RunStyle {
  readonly width: number;
  readonly fill?: string;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly span?: number;
  /** Keeps the row on one page with the next. */
  readonly keepNext?: boolean;
  readonly margins?: number;
}

export function cell(lines: readonly string[], style: CellStyle): TableCell {
  const { width, fill, align = AlignmentType.LEFT, span, keepNext = false, margins } = style;
  return new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: margins === undefined ? CELL_MARGINS : { ...CELL_MARGINS, left: margins, right: margins },
    verticalAlign: VerticalAlign.CENTER,
    ...(span !== undefined && { columnSpan: span }),
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
    children: lines.map((text) => new Paragraph({ alignment: align, keepNext, children: [run(text, style)] })),
  });
}

export function gridTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    rows: [...rows],
  });
}

/** Shares of a width that add up to the width between the margins. */
export function spread(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * TEXT_WIDTH);
}
