// Text in columns: how wide it is, what it holds, and tables of it
export { printable, printableLines, visibleJson } from "./tables/printable.js";
export { textTable } from "./tables/text-table.js";
export type { Cell } from "./tables/width.js";
export { cellsOf, displayWidth, padded, wrapped } from "./tables/width.js";
