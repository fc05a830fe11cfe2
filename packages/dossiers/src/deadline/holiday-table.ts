// The shapes that the generated table of days off is written in.

/** A holiday of the law, or the weekly days of rest. */
export type Occasion =
  | "weekly-rest"
  | "new-year"
  | "tet"
  | "hung-kings"
  | "victory-day"
  | "labour-day"
  | "national-day"
  | "culture-day";

export type HolidaySourceRow = readonly [
  id: string,
  kind: string,
  title: string,
  issued?: string,
  inForce?: string,
  repealed?: string,
];

export type HolidayRow = readonly [
  occasion: string,
  kind: string,
  rule: string,
  days: string,
  from: string,
  to: string,
  sources: string,
  confidence: string,
  workedInstead?: string,
];
