// What spreadsheet files are, before anything reads them

export type { SpreadsheetKind } from "./spreadsheet-kind.js";
export { spreadsheetKind } from "./spreadsheet-kind.js";
export { unfoldedSize } from "./unfolded-size.js";
export { workbookTexts } from "./workbook-head.js";
