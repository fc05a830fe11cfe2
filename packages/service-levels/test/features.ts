import fc from "fast-check";
import { type FeaturePath, featureAt, featureFlags, type ServiceFeatures } from "../src/index.js";

/** Features that are better not to have. */
const BURDENS = /^\/(obstacles|fees)\//;

/** The value of a feature that helps a service to a higher level. */
export const helpful = (path: FeaturePath): boolean => !BURDENS.test(path);

/** Returns features with some of them set; `undefined` makes one unknown. */
export function withFeatures(
  features: ServiceFeatures,
  changes: Readonly<Partial<Record<FeaturePath, boolean | undefined>>>,
): ServiceFeatures {
  const copy = structuredClone(features) as Record<string, Record<string, unknown>>;
  for (const [path, value] of Object.entries(changes)) {
    const [, group, key] = path.split("/") as [string, string, string];
    const holder = copy[group] ?? {};
    copy[group] = holder;
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return copy as ServiceFeatures;
}

/** Features of which each is there, is not, or is not known; the chances decide how often levels are reached. */
export const anyFeatures = (known: number, good: number): fc.Arbitrary<ServiceFeatures> =>
  fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: featureFlags.length,
      maxLength: featureFlags.length,
    })
    .map((draws) =>
      withFeatures(
        {},
        Object.fromEntries(
          featureFlags.flatMap(({ path }, place) => {
            const [toKnow, toHelp] = draws[place] as [number, number];
            return toKnow > known ? [] : [[path, toHelp <= good ? helpful(path) : !helpful(path)]];
          }),
        ),
      ),
    );

/** Returns the paths of features that could still help: unknown, or the wrong way. */
export const improvable = (features: ServiceFeatures): FeaturePath[] =>
  featureFlags.map(({ path }) => path).filter((path) => featureAt(features, path) !== helpful(path));
