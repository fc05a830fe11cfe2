// Text in columns: how wide it is, what it holds, and tables of it

export type { CsvRow, CsvStyle, CsvTable } from "./tables/csv.js";
export { guardFormula, isFormula, readCsv, unguardFormula, writeCsv } from "./tables/csv.js";
export type { CsvCell, CsvCells } from "./tables/csv-cells.js";
export { csvCells } from "./tables/csv-cells.js";
export { printable, printableLines, visibleJson } from "./tables/printable.js";
export { textTable } from "./tables/text-table.js";
export type { Cell } from "./tables/width.js";
export { cellsOf, displayWidth, padToWidth, wrapToWidth } from "./tables/width.js";
