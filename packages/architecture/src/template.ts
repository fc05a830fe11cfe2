// Mẫu 03: its tables as text, as workbooks

export type { TextGrid } from "./template/grids.js";
export { gapGrid, headGrid, templateGrids, versionGrid } from "./template/grids.js";
export type { HeadingMap, LeftPart, MappedGrids } from "./template/heading-map.js";
export { mappedGrids, readHeadingMap, suggestHeadings, writeHeadingMap } from "./template/heading-map.js";
export type { LeftOut } from "./template/left-out.js";
export { leftOutOfTemplate } from "./template/left-out.js";
export type { ReadTemplate } from "./template/read-grids.js";
export { readTemplate } from "./template/read-grids.js";
export { readWorkbook, writeGaps, writeTemplate } from "./template/workbook.js";
