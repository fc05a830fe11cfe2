import type { LocalDate } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Assessment,
  assessBy,
  featureAt,
  featureFlags,
  fullFeatures,
  gradeOf,
  mapLevel,
  type Scale,
  type ServiceLevel,
  scaleCriteria,
  scales,
} from "../src/index.js";
import { anyFeatures, helpful, improvable, withFeatures } from "./features.js";

const on = {
  "level-2011": "2019-06-01",
  "form-2022": "2024-06-01",
  "form-2026": "2026-07-01",
  "proactive-2026": "2026-07-01",
} as const satisfies Record<Scale, LocalDate>;

const best = withFeatures(
  fullFeatures,
  Object.fromEntries(
    featureFlags.flatMap(({ path }) =>
      path.startsWith("/proactive/") ? [[path, path !== "/proactive/onlyOneOption"]] : [],
    ),
  ),
);

/** The lowest and the highest rank a service may have; 0 is none. */
function rankRange(assessment: Assessment, reading: number): [number, number] {
  const order = [...scaleCriteria[assessment.scale].steps].reverse().map(({ level }) => gradeOf(level));
  const rank = (level: ServiceLevel): number => order.indexOf(gradeOf(level)) + 1;
  const { outcome } = assessment.readings[reading] as Assessment["readings"][0];
  if (outcome.kind === "none") return [0, 0];
  if (outcome.kind === "reached") return [rank(outcome.level), rank(outcome.level)];
  const ranks = outcome.possible.map(rank);
  return [outcome.orNone ? 0 : Math.min(...ranks), Math.max(...ranks)];
}

const mixes = fc
  .constantFrom([1, 0.97], [0.97, 0.97], [0.9, 0.9], [0.6, 0.8], [1, 0.5])
  .chain(([known, good]) => anyFeatures(known as number, good as number));

const proactiveLosses = fc.constantFrom(
  {},
  { "/proactive/acts": false },
  { "/proactive/acts": false, "/proactive/recommends": false },
  { "/proactive/prepares": false },
  { "/proactive/reminds": false },
);
const paymentLosses = fc.constantFrom({}, { "/payment/lePhiOnline": false });

/** The best service with a few features lost: what lies just below the top of a scale. */
const nearly = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...featureFlags.map(({ path }) => path)), { maxLength: 4 }),
    proactiveLosses,
    paymentLosses,
  )
  .map(([paths, ...losses]) =>
    withFeatures(best, Object.assign(Object.fromEntries(paths.map((path) => [path, !helpful(path)])), ...losses)),
  );

describe("properties", () => {
  test("adding a feature never lowers a level, and knowing more never widens what is possible", () => {
    let steps = 0;
    fc.assert(
      fc.property(mixes, fc.nat(), (features, pick) => {
        const paths = improvable(features);
        const path = paths[pick % Math.max(1, paths.length)];
        if (!path) return;
        const better = withFeatures(features, { [path]: helpful(path) });
        for (const scale of scales) {
          const before: Assessment = assessBy(scale, features, on[scale]);
          const after: Assessment = assessBy(scale, better, on[scale]);
          before.readings.forEach((_, reading) => {
            const [low, high] = rankRange(before, reading);
            const [lower, higher] = rankRange(after, reading);
            expect(lower).toBeGreaterThanOrEqual(low);
            if (featureAt(features, path) === undefined) expect(higher).toBeLessThanOrEqual(high);
            else expect(higher).toBeGreaterThanOrEqual(high);
            steps += 1;
          });
        }
      }),
      { numRuns: 800, seed: 20260701 },
    );
    expect(steps).toBeGreaterThan(4_000);
  });

  test("what is missing for the next level is just that: with it the level is reached", () => {
    let reached = 0;
    fc.assert(
      fc.property(mixes, (features) => {
        for (const scale of scales) {
          const { readings }: Assessment = assessBy(scale, features, on[scale]);
          for (const { id, next } of readings) {
            if (!next) continue;
            const changes = Object.fromEntries(
              next.missing.flatMap(({ features: paths }) => paths.map((path) => [path, helpful(path)])),
            );
            const after: Assessment = assessBy(scale, withFeatures(features, changes), on[scale]);
            const place = after.readings.findIndex((one) => one.id === id);
            const wanted = [...scaleCriteria[scale].steps]
              .reverse()
              .findIndex(({ level }) => gradeOf(level) === gradeOf(next.level));
            expect(rankRange(after, place)[0]).toBeGreaterThanOrEqual(wanted + 1);
            reached += 1;
          }
        }
      }),
      { numRuns: 400, seed: 20260702 },
    );
    expect(reached).toBeGreaterThan(1_000);
  });

  test("a mapping never contradicts what the features give, there or back", () => {
    let certain = 0;
    let open = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(mixes, nearly), (features) => {
        const found = Object.fromEntries(
          scales.map((scale) => [scale, assessBy(scale, features, on[scale])]),
        ) as unknown as Record<Scale, Assessment>;
        for (const from of scales) {
          const levels = found[from].readings.flatMap(({ outcome }) => (outcome.kind === "reached" ? [outcome] : []));
          for (const [outcome, to] of levels.flatMap((one) => scales.map((scale) => [one, scale] as const))) {
            const mapped = mapLevel(outcome.level, to);
            if (to === from) continue;
            for (const reading of found[to].readings) {
              const grades =
                reading.outcome.kind === "reached"
                  ? [gradeOf(reading.outcome.level)]
                  : reading.outcome.kind === "none"
                    ? ["none"]
                    : [];
              for (const one of grades) {
                const allowed =
                  "certain" in mapped && mapped.certain
                    ? [gradeOf(mapped.certain)]
                    : "notDecidable" in mapped
                      ? [...mapped.notDecidable.map(gradeOf), ...(mapped.orNone ? ["none"] : [])]
                      : [];
                if (!allowed.includes(one)) expect(allowed, `${from}:${gradeOf(outcome.level)} > ${to}`).toContain(one);
                seen.add(`${from}:${gradeOf(outcome.level)}>${to}:${one}`);
                if ("certain" in mapped) certain += 1;
                else open += 1;
              }
            }
            if (!("certain" in mapped) || !mapped.certain) continue;
            const back = mapLevel(mapped.certain, from);
            const returns =
              "notDecidable" in back ? back.notDecidable.map(gradeOf) : [gradeOf(back.certain as ServiceLevel)];
            expect(returns).toContain(gradeOf(outcome.level));
          }
        }
      }),
      { numRuns: 1_500, seed: 20260703 },
    );
    expect([certain > 1_000, open > 1_000]).toEqual([true, true]);
    // Nothing is said to remain possible that is not.
    let possible = 0;
    for (const from of scales) {
      for (const { level } of scaleCriteria[from].steps as readonly { level: ServiceLevel }[]) {
        for (const to of scales) {
          const mapped = mapLevel(level, to);
          if (!("notDecidable" in mapped)) continue;
          for (const one of [...mapped.notDecidable.map(gradeOf), ...(mapped.orNone ? ["none"] : [])]) {
            expect(seen).toContain(`${from}:${gradeOf(level)}>${to}:${one}`);
            possible += 1;
          }
        }
      }
    }
    expect(possible).toBeGreaterThan(100);
  });
});
