// One result, written in any format
export { reportOf } from "./report-of.js";
export { REPORT_FORMATS, REPORTS } from "./formats.js";

// The pieces: for those who write reports while files are still being checked
export { reportContext, severityWord, verdictWord } from "./report.js";
export { conclusion, summaryText, textReport } from "./text.js";
export { reportWords } from "./words.js";

export type { ReportFormat } from "./formats.js";
export type { JsonFile, JsonFinding, JsonReport } from "./json.js";
export type { NdjsonFile, NdjsonRecord, NdjsonRun, NdjsonSummary } from "./ndjson.js";
export type { Colors, Report, ReportContext, ReportedRun, ReportWord } from "./report.js";
