import { AlignmentType, Paragraph, type Table, type TableCell, TableRow } from "docx";
import type { BitRuler } from "../drawings/bit-ruler.js";
import { drawingWords } from "../drawings/drawing-words.js";
import { mapCounts, mapLabels, mapRows, type NibbleMap, rowDigits } from "../drawings/nibble-map.js";
import { treeRows } from "../drawings/prefix-tree.js";
import type { Block, PlanDocument } from "./content.js";
import { cell, gridTable, type RunStyle, run, spread, TEXT_WIDTH } from "./docx-kit.js";

const TINTS = ["DBE8F4", "F6E7C6", "DCEFDC", "EEDFF0", "F7DCD4", "E3E6EA"] as const;

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
        cell([texts[place] as string], {
          ...style,
          width: widths[place] as number,
          fill,
          align: AlignmentType.CENTER,
          keepNext: true,
        }),
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

function mapParts(map: NibbleMap, document: PlanDocument): (Table | Paragraph)[] {
  const say = drawingWords(document.language);
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const widths = spread([bits > 4 ? 1.1 : 0.3, ...Array.from({ length: columns }, () => 1)]);
  const fills = { occupied: "C9DCEF", reserved: "F6E7C6", retired: "D9D9D9", free: "FFFFFF" } as const;
  // A letter with the shade, for a printer without colours.
  const marks = { occupied: "", reserved: "/", retired: "x", free: "" } as const;
  const taken = new Map(map.cells.map((one) => [one.index, one]));
  const size = bits > 4 ? 6.5 : 8;
  const labels = mapLabels(map, (widths[1] as number) / 20 - 2, size, bits > 4 ? 2 : 5);
  const style = { align: AlignmentType.CENTER, keepNext: true, margins: 15 } as const;
  const edge = (text: string): TableCell => cell([text], { ...style, width: widths[0] as number, size: 8, mono: true });
  const digits = Array.from({ length: columns }, (_, place) => `_${place.toString(16)}`);
  const head = digits.map((text, place) =>
    cell([text], { ...style, width: widths[place + 1] as number, size: 8, mono: true }),
  );
  const rows = [new TableRow({ cantSplit: true, children: [edge(""), ...head] })];
  for (const row of mapRows(map)) {
    const first = edge(bits > 4 ? rowDigits(row) : "");
    if (row.from !== row.to) {
      const words = say("freeBlocks", { count: (row.to - row.from + 1) * columns });
      const width = TEXT_WIDTH - (widths[0] as number);
      rows.push(
        new TableRow({
          cantSplit: true,
          children: [first, cell([words], { ...style, width, size: 9, span: columns })],
        }),
      );
      continue;
    }
    const cells = digits.map((_, place) => {
      const index = row.from * columns + place;
      const state = taken.get(index)?.state ?? "free";
      const lines = state === "occupied" ? (labels.lines.get(index) ?? [""]) : [marks[state]];
      return cell(lines, { ...style, width: widths[place + 1] as number, size, fill: fills[state] });
    });
    rows.push(new TableRow({ cantSplit: true, children: [first, ...cells] }));
  }
  const counts = mapCounts(map);
  const legend = (["occupied", "reserved", "retired", "free"] as const)
    .filter((state) => state !== "retired" || counts.retired > 0)
    .map((state) => `${say(state)}${marks[state] === "" ? "" : ` (${marks[state]})`}: ${counts[state]}`)
    .join("   ·   ");
  const notes = labels.notes.length === 0 ? [] : [labels.notes.join("; ")];
  return [
    gridTable(widths, rows),
    ...[legend, ...notes].map((text) => new Paragraph({ keepNext: true, children: [run(text, { size: 10 })] })),
  ];
}

function caption(text: string): Paragraph {
  const spacing = { before: 80, after: 160 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [run(text, { size: 11, italics: true })],
  });
}

/** Returns a drawing as parts that Word can edit, with its caption. */
export function figureParts(block: Extract<Block, { kind: "figure" }>, document: PlanDocument): (Table | Paragraph)[] {
  const { drawing } = block;
  if (drawing.kind === "ruler") return [ruler(drawing.ruler, document), caption(block.caption)];
  if (drawing.kind === "map") return [...mapParts(drawing.map, document), caption(block.caption)];
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
