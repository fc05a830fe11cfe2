// What spreadsheet files are, before anything reads them, and what their cells are called

export { cellAddress, columnLetters } from "./codec/grid.js";
export type { SpreadsheetKind } from "./spreadsheet-kind.js";
export { spreadsheetKind } from "./spreadsheet-kind.js";
export { unfoldedSize } from "./unfolded-size.js";
export { workbookTexts } from "./workbook-head.js";
