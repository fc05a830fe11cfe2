import type { Language } from "@egov-vn/core";
import type { LetterLines } from "@egov-vn/core/markup";
import { drawingWords } from "../drawings/drawing-words.js";
import { mapCounts, mapRows, type NibbleMap, rowDigits } from "../drawings/nibble-map.js";
import { treeRows } from "../drawings/prefix-tree.js";
import type { Block, Column, Drawing, PlanDocument } from "./content.js";

/** Returns a text in which Markdown and HTML see only words, inside of a line. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, "\\$&");

/** The same at the start of a line, where a sign or a number would begin a list. */
const plain = (text: string): string =>
  inline(text).replace(/^([-+])(?=\s)|^(\d+)([.)])(?=\s)/, (_, sign, digits, dot) =>
    sign ? `\\${sign}` : `${digits}\\${dot}`,
  );

/** Returns an address in a code span; a text that could end the span is only words. */
const code = (text: string): string => (/^[0-9A-Za-z:./ –,_-]+$/.test(text) ? `\`${text}\`` : plain(text));

const inColumn = (text: string, column: Column): string =>
  text === "" ? "" : column === "address" ? code(text) : text.split("\n").map(plain).join("<br>");

function table(block: Extract<Block, { kind: "table" }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = block.rows.map((row) =>
    row.length === 1
      ? line([`**${plain(row[0] as string)}**`, ...block.heads.slice(1).map(() => "")])
      : line(row.map((cell, place) => inColumn(cell, block.columns[place] ?? "words"))),
  );
  const head = [
    line(block.heads.map(plain)),
    line(block.columns.map((column) => (column === "number" ? "---:" : "---"))),
  ];
  return [...(block.caption === "" ? [] : [`**${plain(block.caption)}**`, ""]), ...head, ...rows].join("\n");
}

function mapText(map: NibbleMap, language: Language): string {
  const say = drawingWords(language);
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const marks = { occupied: "#", reserved: "/", retired: "x", free: "." } as const;
  const state = new Map(map.cells.map((cell) => [cell.index, cell.state]));
  const digits = Array.from({ length: columns }, (_, place) => place.toString(16));
  const lines = [`   ${digits.join(" ")}`];
  for (const one of mapRows(map)) {
    const { from: row, to } = one;
    if (row !== to) {
      lines.push(`${rowDigits(one)} ${say("freeBlocks", { count: (to - row + 1) * columns })}`);
      continue;
    }
    const cells = digits.map((_, place) => marks[state.get(row * columns + place) ?? "free"]);
    lines.push(`${bits > 4 ? `${row.toString(16)}_` : "  "} ${cells.join(" ")}`);
  }
  const counts = mapCounts(map);
  const legend = (["occupied", "reserved", "retired", "free"] as const)
    .map((one) => `${marks[one]} ${say(one)}: ${counts[one]}`)
    .join("   ");
  return fence([...lines, "", legend]);
}

/** Returns lines as a block of code whose fence no line can close. */
function fence(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const bar = "`".repeat(longest + 1);
  return [`${bar}text`, ...lines.map((line) => line.replace(/[\r\n]+/g, " ")), bar].join("\n");
}

function drawn(drawing: Drawing, language: Language): string {
  const say = drawingWords(language);
  if (drawing.kind === "map") return mapText(drawing.map, language);
  if (drawing.kind === "tree") {
    const rows = treeRows(drawing.trees, drawing.limits, language);
    return fence(
      rows.map(
        (row) =>
          `${"  ".repeat(row.level)}${row.leftOut ? row.name : [row.prefix, row.name, row.note].filter((part) => part !== "").join("  ")}`,
      ),
    );
  }
  const { root, rootLength, fields } = drawing.ruler;
  let bit = rootLength;
  const parts = [`${root} (${say("bits", { bits: rootLength })})`];
  for (const field of fields) {
    parts.push(`${field.name} [${bit}–${bit + field.bits - 1}]`);
    bit += field.bits;
  }
  if (bit < 128) parts.push(`${bit === 64 ? say("interface") : say("rest")} [${bit}–127]`);
  return fence([parts.join(" | ")]);
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${inline(block.text)}`;
    case "paragraph":
      return plain(block.text);
    case "gap":
      return `> ${plain(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "facts":
      return block.rows.map(([label, value]) => `- **${plain(label)}:** ${plain(value)}`).join("\n");
    case "table":
      return table(block);
    case "signature":
      return letterEnd(block.letter);
    case "figure":
      return `**${plain(block.caption)}**\n\n${drawn(block.drawing, language)}`;
  }
}

function letterEnd({ language, office, act, signer, recipients }: LetterLines): string {
  const signed = [`**${plain(office)}**`, `_${plain(act)}_`, ...(signer === "" ? [] : [`**${plain(signer)}**`])];
  const copies = recipients.map((one) => `- ${plain(one)}`).join("\n");
  return [...signed, `_${language === "vi" ? "Nơi nhận" : "Copies to"}:_`, copies].join("\n\n");
}

/**
 * Returns the document as Markdown (GitHub's tables), drawings as text.
 *
 * @example
 * documentMarkdown(planDocument(plan, { language: "vi" }))
 */
export function documentMarkdown(document: PlanDocument): string {
  const { letter } = document;
  const head = [
    ...letter.nation.map((line) => `_${plain(line)}_`),
    ...(letter.above === "" ? [] : [plain(letter.above)]),
    plain(letter.agency),
    plain(letter.number),
    `_${plain(letter.dateLine)}_`,
    `# ${inline(document.title)}`,
    plain(document.subtitle),
    plain(document.version),
  ];
  const parts = [...head, ...document.blocks.map((block) => blockText(block, document.language))];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
