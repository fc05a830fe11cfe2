import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseRecord,
  form2022,
  fullForm,
  level2011,
  measures,
  partialForm,
  proactiveLevel,
  StatisticsGathering,
  statistics,
  yearToDate,
} from "../src/index.js";

const period = yearToDate("2026-09-30");

const records: readonly CaseRecord[] = [
  {
    service: "1.000001",
    agency: "H99.1",
    level: fullForm,
    channel: "online",
    received: "2026-07-01T08:00:00",
    due: "2026-07-06",
    settled: "2026-07-06T16:59:00",
    settledOnline: true,
    endToEndOnline: true,
    steps: { total: 4, automated: 3 },
    satisfaction: "very-satisfied",
  },
  {
    service: "1.000001",
    agency: "H99.1",
    level: fullForm,
    channel: "online",
    received: "2026-07-02",
    due: "2026-07-06",
    settled: "2026-07-07",
    settledOnline: true,
    steps: { total: 4, automated: 1 },
    satisfaction: "not-satisfied",
  },
  {
    service: "1.000002",
    agency: "H99.2",
    level: partialForm(),
    channel: "post",
    received: "2026-08-01",
    settled: null,
  },
  { service: "1.000002", agency: "H99.2", received: "2026-08-02", settled: "2026-08-03", channel: "in-person" },
  { service: "1.000003", received: "2025-12-31", settled: "2026-01-02", due: "2026-01-05", channel: "online" },
  {
    service: "1.000004",
    channel: "online",
    received: "2026-09-01",
    settled: "2026-09-01",
    proactive: { level: proactiveLevel(4), answer: "refused", restored: true },
  },
  { service: "1.000004", channel: "online", received: "2026-10-01", settled: null },
];

describe("statistics", () => {
  test("the figures of a period, by hand", async () => {
    const { all } = await statistics(records, period);
    expect(all.records).toBe(7);
    expect(all.measures).toEqual({
      "total-received": { kind: "count", value: 5, unknown: 0 },
      "online-received": { kind: "count", value: 3, unknown: 0 },
      "online-settled": { kind: "count", value: 4, unknown: 0 },
      "online-on-time": { kind: "share", value: 2 / 3, numerator: 2, denominator: 3, unknown: 1 },
      "full-services": { kind: "share", value: 1 / 2, numerator: 1, denominator: 2, unknown: 2 },
      "received-online": { kind: "share", value: 3 / 5, numerator: 3, denominator: 5, unknown: 0 },
      "settled-online": { kind: "share", value: 1, numerator: 2, denominator: 2, unknown: 3 },
      "end-to-end-online": { kind: "share", value: 1 / 2, numerator: 1, denominator: 2, unknown: 3 },
      automation: { kind: "share", value: 4 / 8, numerator: 4, denominator: 8, unknown: 3 },
      "processing-days": { kind: "mean", value: 13 / 5, min: 0, max: 5, of: 5, unknown: 0 },
      "on-time": { kind: "share", value: 2 / 3, numerator: 2, denominator: 3, unknown: 2 },
      satisfaction: {
        kind: "tally",
        counts: { "very-satisfied": 1, satisfied: 0, "not-satisfied": 1 },
        of: 2,
        unknown: 3,
      },
      "proactive-levels": { kind: "tally", counts: { "1": 0, "2": 0, "3": 0, "4": 1 }, of: 1, unknown: 0 },
      "proactive-answers": { kind: "tally", counts: { confirmed: 0, refused: 1, adjusted: 0 }, of: 1, unknown: 0 },
      "proactive-restored": { kind: "share", value: 1, numerator: 1, denominator: 1, unknown: 0 },
    });
    expect(Object.keys(all.measures)).toEqual(measures.map(({ id }) => id));
  });

  test("what cannot be computed says so and is not 0", async () => {
    const nothing = (await statistics([], period)).all.measures;
    expect(Object.values(nothing).map(({ kind }) => kind)).toEqual(measures.map(() => "not-computable"));
    const bare = (await statistics([{ service: "1.000001" }, { service: "1.000002" }], period)).all.measures;
    for (const id of ["total-received", "online-settled", "on-time", "satisfaction", "processing-days", "automation"]) {
      expect(bare[id], id).toMatchObject({ kind: "not-computable", unknown: 2 });
    }
    // A true nothing is 0: all records say when they were received, none in the period.
    const outside = await statistics([{ service: "1.000001", received: "2025-01-01", settled: null }], period);
    expect(outside.all.measures["total-received"]).toEqual({ kind: "count", value: 0, unknown: 0 });
    expect(outside.all.measures["on-time"]?.kind).toBe("not-computable");
  });

  test("the first and the last day count", async () => {
    const days = ["2025-12-31", "2026-01-01", "2026-09-30", "2026-10-01"] as const;
    const { all } = await statistics(
      days.map((received) => ({ service: "1", received })),
      period,
    );
    expect(all.measures["total-received"]).toEqual({ kind: "count", value: 2, unknown: 0 });
  });

  test("a due day lasts to its end, a due hour to that hour", async () => {
    const settled = "2026-07-06T17:00:01";
    const share = async (due: CaseRecord["due"]) =>
      (await statistics([{ service: "1", settled, ...(due && { due }) }], period)).all.measures["on-time"];
    expect(await share("2026-07-06")).toMatchObject({ numerator: 1 });
    expect(await share("2026-07-06T17:00:01")).toMatchObject({ numerator: 1 });
    expect(await share("2026-07-06T17:00:00")).toMatchObject({ numerator: 0 });
    expect(await share("2026-07-05")).toMatchObject({ numerator: 0 });
  });

  test("a level of 2011 is no form: it says nothing of toàn trình", async () => {
    const share = async (level: CaseRecord["level"] & object) =>
      (await statistics([{ service: "1", level }], period)).all.measures["full-services"];
    expect(await share(level2011(4))).toMatchObject({ kind: "not-computable", unknown: 1 });
    expect(await share(form2022("toan-trinh"))).toMatchObject({ numerator: 1 });
    expect(await share(form2022("cung-cap-thong-tin"))).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("services without a dossier in the period are not counted", async () => {
    const level = form2022("toan-trinh");
    const old: CaseRecord = { service: "1", level, received: "2001-01-02", settled: "2001-01-03" };
    const share = async (list: CaseRecord[]) => (await statistics(list, period)).all.measures["full-services"];
    expect(await share([old])).toMatchObject({ kind: "not-computable", unknown: 0 });
    const other: CaseRecord = { service: "2", level: form2022("mot-phan"), received: period.from };
    expect(await share([old, other])).toMatchObject({ numerator: 0, denominator: 1 });
    expect(await share([{ ...old, settled: period.to }, other])).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test("by service and agency, each group apart; a grouping not stated is absent", async () => {
    const { groups } = await statistics(records, { ...period, by: ["service", "agency"] });
    expect(groups.map(({ key, records: count }) => [key, count])).toEqual([
      [{ service: "1.000001", agency: "H99.1" }, 2],
      [{ service: "1.000002", agency: "H99.2" }, 2],
      [{ service: "1.000003" }, 1],
      [{ service: "1.000004" }, 2],
    ]);
    const steps = [
      { service: "1", step: "Tiếp nhận", actor: "A" },
      { service: "1", step: "Thẩm định", actor: "A" },
    ];
    const byStep = await statistics(steps, { ...period, by: ["step", "actor"] });
    expect(byStep.groups.map(({ key }) => key)).toEqual([
      { step: "Tiếp nhận", actor: "A" },
      { step: "Thẩm định", actor: "A" },
    ]);
  });

  test("streams: an async iterable gives the same, read once, and figures can be taken at any time", async () => {
    let read = 0;
    async function* stream() {
      for (const record of records) {
        read += 1;
        yield record;
      }
    }
    expect(await statistics(stream(), period)).toEqual(await statistics(records, period));
    expect(read).toBe(records.length);
    const live = new StatisticsGathering(period);
    for (const record of records) {
      live.add(record);
      live.result();
    }
    expect(live.result()).toEqual(await statistics(records, period));
  });

  test("groups add up to the whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...records), { maxLength: 40 }), async (some) => {
        const { all, groups } = await statistics(some, { ...period, by: ["service"] });
        expect(groups.reduce((sum, group) => sum + group.records, 0)).toBe(all.records);
        for (const { id, kind } of measures) {
          if (kind === "mean" || kind === "tally") continue;
          const sum = (part: "value" | "numerator") =>
            groups.reduce((so, group) => {
              const measured = group.measures[id] as { value?: number; numerator?: number };
              return so + (measured[part] ?? 0);
            }, 0);
          const whole = all.measures[id] as { kind: string; value?: number; numerator?: number };
          if (whole.kind === "count") expect(sum("value")).toBe(whole.value);
          if (whole.kind === "share") expect(sum("numerator")).toBe(whole.numerator);
        }
      }),
      { numRuns: 200 },
    );
  });
});
