import type { Report } from "./report.js";

/** Every format, loaded when it is asked for. */
export const REPORTS = {
  text: async () => (await import("./text.js")).textReport,
  json: async () => (await import("./json.js")).jsonReport,
  ndjson: async () => (await import("./ndjson.js")).ndjsonReport,
  sarif: async () => (await import("./sarif.js")).sarifReport,
  junit: async () => (await import("./junit.js")).junitReport,
  html: async () => (await import("./html.js")).htmlReport,
} as const satisfies Record<string, () => Promise<Report>>;

export type ReportFormat = keyof typeof REPORTS;

export const REPORT_FORMATS = Object.keys(REPORTS) as [ReportFormat, ...ReportFormat[]];
