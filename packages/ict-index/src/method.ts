import * as z from "zod";

/** How a criterion's values become comparable. Directions are applied first, so that more is always better. */
export const NormalisationSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("min-max"), to: z.tuple([z.number(), z.number()]).readonly().exactOptional() }),
  z.object({ by: z.literal("z-score"), mean: z.number().exactOptional(), sd: z.number().positive().exactOptional() }),
  z.object({ by: z.literal("rank") }),
  z.object({ by: z.literal("percentile") }),
  z.object({ by: z.literal("borda") }),
  z.object({ by: z.literal("distance-to-max") }),
  z.object({ by: z.literal("share-of-max") }),
  z.object({ by: z.literal("distance-to-reference"), unit: z.string() }),
  z.object({ by: z.literal("distance-to-target"), cap: z.boolean().exactOptional() }),
  z.object({
    by: z.literal("goalposts"),
    to: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
    posts: z.record(z.string(), z.tuple([z.number(), z.number()]).readonly()).exactOptional(),
  }),
  z.object({ by: z.literal("points") }),
  z.object({ by: z.literal("as-is") }),
]);
export type Normalisation = Readonly<z.output<typeof NormalisationSchema>>;

/** How children become their parent's score. */
export const AggregationSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("arithmetic") }),
  z.object({ by: z.literal("geometric") }),
  z.object({ by: z.literal("harmonic") }),
  z.object({ by: z.literal("power"), exponent: z.number() }),
  z.object({ by: z.literal("copeland") }),
]);
export type Aggregation = Readonly<z.output<typeof AggregationSchema>>;

/** What stands in for an answer that is missing. */
export const ImputationSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("mean") }),
  z.object({ by: z.literal("median") }),
  z.object({ by: z.literal("group-mean"), group: z.string() }),
  z.object({ by: z.literal("group-median"), group: z.string() }),
  z.object({ by: z.literal("panel"), how: z.enum(["latest", "constant", "linear"]) }),
]);
export type Imputation = Readonly<z.output<typeof ImputationSchema>>;

/** A transformation of a whole column against skew. `box-cox` works on x - min + 1, as it needs positive values. */
export const TransformSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("log"), form: z.enum(["shifted", "by-skew", "plus-one", "gii"]) }),
  z.object({ by: z.literal("box-cox"), lambda: z.number() }),
  z.object({ by: z.literal("winsorise"), points: z.number().int().min(1) }),
]);
export type Transform = Readonly<z.output<typeof TransformSchema>>;

/**
 * What is done about outliers: a column passes when |skew| < `skew` or excess kurtosis < `kurtosis`; one that fails is
 * winsorised until it passes or `winsorise` points were moved; one that still fails is put back and transformed.
 */
export const TreatmentSchema = z.object({
  skew: z.number().positive(),
  kurtosis: z.number(),
  winsorise: z.number().int().nonnegative(),
  otherwise: TransformSchema.exactOptional(),
  /** A transformation for single criteria, whatever the test says. */
  each: z.record(z.string(), TransformSchema).exactOptional(),
});
export type Treatment = Readonly<z.output<typeof TreatmentSchema>>;

/** How a score is computed, step by step. What is left out is not done. */
export const MethodSchema = z.object({
  /** Leaves out units with less than this share of their answers, or of answers other than zero (0..1). */
  screen: z
    .object({ answered: z.number().min(0).max(1).exactOptional(), nonZero: z.number().min(0).max(1).exactOptional() })
    .exactOptional(),
  impute: ImputationSchema.exactOptional(),
  treat: TreatmentSchema.exactOptional(),
  normalise: NormalisationSchema,
  normaliseEach: z.record(z.string(), NormalisationSchema).exactOptional(),
  /** Weights by node code, in place of the tree's. */
  weights: z.record(z.string(), z.number().nonnegative()).exactOptional(),
  aggregate: AggregationSchema,
  /** Other aggregations by node code, or by level (the groups of criteria are level 2). */
  aggregateAt: z.record(z.string(), AggregationSchema).exactOptional(),
  /** A group with a smaller share of its children present (0..1) is missing itself. */
  present: z.number().min(0).max(1).exactOptional(),
  /** Stretches the groups of a level between the weakest and the best unit, as the UN's report and the ICT Index do. */
  rescale: z
    .object({ level: z.number().int().min(2), to: z.tuple([z.number(), z.number()]).readonly() })
    .exactOptional(),
});
export type Method = Readonly<z.output<typeof MethodSchema>>;
