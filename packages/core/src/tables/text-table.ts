import { printable } from "./printable.js";
import { displayWidth } from "./width.js";

/** Returns rows as aligned text; columns of numbers stand to the right. */
export function textTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const shown = [heads, ...rows].map((row) => row.map((cell) => printable(String(cell))));
  const widths = heads.map((_, column) => Math.max(...shown.map((row) => displayWidth(row[column] ?? ""))));
  const right = heads.map((_, column) =>
    rows.every((row) => typeof row[column] === "number" || /^[+-]?[\d.,]*(?: %)?$/.test(String(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] as number) - displayWidth(cell));
        return right[column] ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return `${shown.map(line).join("\n")}\n`;
}
