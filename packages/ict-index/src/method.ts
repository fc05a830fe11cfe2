import * as z from "zod";
import { titled } from "./titled.js";

const number = z.number();
const by = <const Name extends string>(name: Name) => titled(z.literal(name), "Cách làm", "How");
const range = z.tuple([titled(number, "Mức dưới", "Low"), titled(number, "Mức trên", "High")]).readonly();

/** How a criterion's values become comparable. Directions are applied first, so that more is always better. */
export const NormalisationSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: by("min-max"), to: titled(range, "Khoảng đích", "Target range").exactOptional() }),
  z.strictObject({
    by: by("z-score"),
    mean: titled(number, "Trung bình", "Mean").exactOptional(),
    sd: titled(number.positive(), "Độ lệch chuẩn", "Standard deviation").exactOptional(),
  }),
  z.strictObject({ by: by("rank") }),
  z.strictObject({ by: by("percentile") }),
  z.strictObject({ by: by("borda") }),
  z.strictObject({ by: by("distance-to-max") }),
  z.strictObject({ by: by("share-of-max") }),
  z.strictObject({
    by: by("distance-to-reference"),
    unit: titled(z.string(), "Đơn vị tham chiếu", "Reference unit"),
  }),
  z.strictObject({
    by: by("distance-to-target"),
    cap: titled(z.boolean(), "Chặn ở đích", "Capped at the target").exactOptional(),
  }),
  z.strictObject({
    by: by("goalposts"),
    to: titled(range, "Khoảng đích", "Target range").exactOptional(),
    posts: titled(
      z.record(z.string(), titled(range, "Hai mốc", "The two posts")),
      "Mốc của từng tiêu chí",
      "Posts by criterion",
    ).exactOptional(),
  }),
  z.strictObject({ by: by("points") }),
  z.strictObject({ by: by("as-is") }),
]);
export type Normalisation = Readonly<z.output<typeof NormalisationSchema>>;

/** How children become their parent's score. */
export const AggregationSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: by("arithmetic") }),
  z.strictObject({ by: by("geometric") }),
  z.strictObject({ by: by("harmonic") }),
  z.strictObject({ by: by("power"), exponent: titled(number, "Số mũ", "Exponent") }),
  z.strictObject({ by: by("copeland") }),
]);
export type Aggregation = Readonly<z.output<typeof AggregationSchema>>;

const group = titled(z.string(), "Nhóm đơn vị", "Grouping of units");

/** What stands in for an answer that is missing. */
export const ImputationSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: by("mean") }),
  z.strictObject({ by: by("median") }),
  z.strictObject({ by: by("group-mean"), group }),
  z.strictObject({ by: by("group-median"), group }),
  z.strictObject({
    by: by("panel"),
    how: titled(z.enum(["latest", "constant", "linear"]), "Lấy từ năm khác theo", "From other years by"),
  }),
]);
export type Imputation = Readonly<z.output<typeof ImputationSchema>>;

/** A transformation of a whole column against skew. `box-cox` works on x - min + 1, as it needs positive values. */
export const TransformSchema = z.discriminatedUnion("by", [
  z.strictObject({
    by: by("log"),
    form: titled(z.enum(["shifted", "by-skew", "plus-one", "gii"]), "Dạng lô-ga", "Form of the logarithm"),
  }),
  z.strictObject({ by: by("box-cox"), lambda: titled(number, "Tham số lambda", "Lambda") }),
  z.strictObject({
    by: by("winsorise"),
    points: titled(z.number().int().min(1), "Số điểm được kéo về", "Points moved"),
  }),
]);
export type Transform = Readonly<z.output<typeof TransformSchema>>;

/**
 * What is done about outliers: a column passes when |skew| < `skew` or excess kurtosis < `kurtosis`; one that fails is
 * winsorised until it passes or `winsorise` points were moved; one that still fails is put back and transformed.
 */
export const TreatmentSchema = z.strictObject({
  skew: titled(number.positive(), "Ngưỡng độ lệch", "Limit of skewness"),
  kurtosis: titled(number, "Ngưỡng độ nhọn", "Limit of kurtosis"),
  winsorise: titled(z.number().int().nonnegative(), "Số điểm kéo về nhiều nhất", "Most points moved"),
  otherwise: titled(TransformSchema, "Biến đổi khi vẫn lệch", "Transformation when still skewed").exactOptional(),
  /** A transformation for single criteria, whatever the test says. */
  each: titled(
    z.record(z.string(), titled(TransformSchema, "Biến đổi", "Transformation")),
    "Biến đổi riêng từng tiêu chí",
    "Transformations by criterion",
  ).exactOptional(),
});
export type Treatment = Readonly<z.output<typeof TreatmentSchema>>;

const share = z.number().min(0).max(1);

/** How a score is computed, step by step. What is left out is not done. */
export const MethodSchema = z.strictObject({
  /** Leaves out units with less than this share of their answers, or of answers other than zero (0..1). */
  screen: titled(
    z.strictObject({
      answered: titled(share, "Tỷ lệ trả lời tối thiểu", "Least share answered").exactOptional(),
      nonZero: titled(share, "Tỷ lệ khác 0 tối thiểu", "Least share not zero").exactOptional(),
    }),
    "Loại đơn vị thiếu số liệu",
    "Screening of units",
  ).exactOptional(),
  impute: titled(ImputationSchema, "Bổ khuyết số thiếu", "Imputation").exactOptional(),
  treat: titled(TreatmentSchema, "Xử lý số ngoại lai", "Treatment of outliers").exactOptional(),
  normalise: titled(NormalisationSchema, "Chuẩn hóa", "Normalisation"),
  normaliseEach: titled(
    z.record(z.string(), titled(NormalisationSchema, "Chuẩn hóa", "Normalisation")),
    "Chuẩn hóa riêng từng tiêu chí",
    "Normalisation by criterion",
  ).exactOptional(),
  /** Weights by node code, in place of the tree's. */
  weights: titled(
    z.record(z.string(), titled(z.number().nonnegative(), "Trọng số", "Weight")),
    "Trọng số thay cho trọng số của cây",
    "Weights in place of the tree's",
  ).exactOptional(),
  aggregate: titled(AggregationSchema, "Tổng hợp", "Aggregation"),
  /** Other aggregations by node code, or by level (the groups of criteria are level 2). */
  aggregateAt: titled(
    z.record(z.string(), titled(AggregationSchema, "Tổng hợp", "Aggregation")),
    "Tổng hợp riêng của nút hoặc cấp",
    "Aggregation by node or level",
  ).exactOptional(),
  /** A group with a smaller share of its children present (0..1) is missing itself. */
  present: titled(share, "Tỷ lệ thành phần tối thiểu của nhóm", "Least share of a group's parts").exactOptional(),
  /** Stretches the groups of a level between the weakest and the best unit, as the UN's report and the ICT Index do. */
  rescale: titled(
    z.strictObject({
      level: titled(z.number().int().min(2), "Cấp của nhóm", "Level of the groups"),
      to: titled(range, "Khoảng đích", "Target range"),
    }),
    "Kéo giãn nhóm",
    "Stretching of groups",
  ).exactOptional(),
});
export type Method = Readonly<z.output<typeof MethodSchema>>;
