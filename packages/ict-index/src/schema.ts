import { type FormatWords, LocalDateSchema } from "@egov-vn/core";
import * as z from "zod";
import { MethodSchema } from "./method.js";

const text = z.string().min(1);

/** A text in both languages. */
const BilingualSchema = z.object({ vi: text, en: text }).readonly();

/**
 * How sure a fact of an edition is: `verified` was read in a public text; `reported` comes from a province's own
 * account; `recalled` was not seen in print and must be checked before it is called official; `inferred` was worked
 * out from published figures.
 */
export const ConfidenceSchema = z.enum(["verified", "reported", "recalled", "inferred"]);
export type Confidence = z.output<typeof ConfidenceSchema>;

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const CodeSchema = z.string().regex(CODE);

/** What the patterns of a submission ask for, in words. */
export const FORMATS: FormatWords = [
  [
    CODE,
    {
      vi: "chữ cái không dấu, chữ số, dấu chấm, gạch ngang và gạch dưới",
      en: "plain letters, digits, dots, dashes and underscores",
    },
  ],
];

/**
 * How an answer becomes points, for indexes that add points (DTI, the agency ratings): `ratio` is rate × maximum,
 * `steps` gives the points of the highest step reached, `yes-no` all or nothing, `share-of-best` is rate ÷ best
 * rate × maximum, `points` takes the answer as points, and `rate-plus-count` is rate × `rate` + min(count, `count`).
 */
export const PointsRuleSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("ratio"), max: z.number().positive() }),
  z.object({
    by: z.literal("steps"),
    max: z.number().positive(),
    steps: z.array(z.object({ from: z.number(), points: z.number() })).min(1),
  }),
  z.object({ by: z.literal("yes-no"), max: z.number().positive() }),
  z.object({ by: z.literal("share-of-best"), max: z.number().positive() }),
  z.object({ by: z.literal("points"), max: z.number().positive() }),
  z.object({
    by: z.literal("rate-plus-count"),
    max: z.number().positive(),
    rate: z.number().positive(),
    count: z.number().positive(),
  }),
]);
export type PointsRule = z.output<typeof PointsRuleSchema>;

/** One criterion: what is asked of a unit, and how the answer counts. */
export const CriterionSchema = z.object({
  code: CodeSchema,
  title: BilingualSchema,
  /** Weight among its siblings; 1 unless given. Weights are normalised within the parent. */
  weight: z.number().nonnegative().exactOptional(),
  /** -1 when lower is better. */
  direction: z.union([z.literal(1), z.literal(-1)]).exactOptional(),
  unit: BilingualSchema.exactOptional(),
  /** With a denominator, the answer is numerator ÷ denominator × scale. */
  numerator: BilingualSchema.exactOptional(),
  denominator: BilingualSchema.exactOptional(),
  scale: z.number().positive().exactOptional(),
  /** The values the answer can have; outside them it is reported. */
  range: z.tuple([z.number().nullable(), z.number().nullable()]).readonly().exactOptional(),
  /** The code of an extra column of the sheet that the raw figure is divided by. */
  denominatedBy: CodeSchema.exactOptional(),
  target: z.number().exactOptional(),
  goalposts: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
  points: PointsRuleSchema.exactOptional(),
  /** The blocks of units that are asked; all of them unless given. */
  appliesTo: z.array(text).readonly().exactOptional(),
  confidence: ConfidenceSchema.exactOptional(),
  source: z.string().exactOptional(),
  note: BilingualSchema.exactOptional(),
});
export type Criterion = Readonly<z.output<typeof CriterionSchema>>;

/** A node of the tree that is made of others: a sub-index, a group of criteria, the index itself. */
export interface Group {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly weight?: number;
  readonly children: readonly IndexNode[];
  readonly confidence?: Confidence;
  readonly source?: string;
  readonly note?: { readonly vi: string; readonly en: string };
}

export type IndexNode = Group | Criterion;

/** A tree of any depth, its leaves criteria. */
export const GroupSchema: z.ZodType<Group> = z.lazy(() =>
  z.object({
    code: CodeSchema,
    title: BilingualSchema,
    weight: z.number().nonnegative().exactOptional(),
    children: z.array(z.union([GroupSchema, CriterionSchema])).min(1),
    confidence: ConfidenceSchema.exactOptional(),
    source: z.string().exactOptional(),
    note: BilingualSchema.exactOptional(),
  }),
) as z.ZodType<Group>;

/** Returns whether a node is a criterion and not a group. */
export function isCriterion(node: IndexNode): node is Criterion {
  return !("children" in node);
}

/** One class of a rating, with its edges exactly as the decision prints them. */
export const RatingClassSchema = z.object({ code: text, title: BilingualSchema, from: z.number(), to: z.number() });
export type RatingClass = Readonly<z.output<typeof RatingClassSchema>>;

/** One edition of an index: the criteria tree, the method, the days it is for. */
export const EditionSchema = z.object({
  id: text,
  /** The index that this is an edition of. */
  index: text,
  title: BilingualSchema,
  /** Who is ranked. */
  subject: z.enum(["province", "ministry", "agency", "commune"]),
  /** The survey years or the days in force. */
  period: z.object({ from: LocalDateSchema, to: LocalDateSchema.exactOptional() }),
  tree: GroupSchema,
  method: MethodSchema,
  /** Total points the score is printed out of: 1, 100 or 1000. */
  scale: z.number().positive(),
  /** Decimals that published scores have. */
  decimals: z.number().int().min(0).max(10),
  blocks: z
    .array(z.object({ code: text, title: BilingualSchema }))
    .readonly()
    .exactOptional(),
  classes: z.array(RatingClassSchema).readonly().exactOptional(),
  citations: z
    .array(
      z.object({
        instrument: text,
        article: text.exactOptional(),
        issued: LocalDateSchema,
        inForce: LocalDateSchema,
        repealed: LocalDateSchema.exactOptional(),
      }),
    )
    .readonly(),
  /** What is known of the edition and what is not. */
  evidence: BilingualSchema,
  /** Set when the decision names more criteria than are known here: such an edition describes, it does not score. */
  partial: z.boolean().exactOptional(),
});
export type Edition = Readonly<z.output<typeof EditionSchema>>;

/** What a unit answered to one criterion. A bare number is the value itself. */
export const AnswerSchema = z.union([
  z.number(),
  z.object({
    value: z.number().exactOptional(),
    numerator: z.number().exactOptional(),
    denominator: z.number().exactOptional(),
    /** The unit is not asked this. Unlike a missing answer it is never filled in. */
    notApplicable: z.literal(true).exactOptional(),
    /** Where the figure can be checked: a document number, a report, an address. */
    evidence: z.string().exactOptional(),
  }),
]);
export type Answer = z.output<typeof AnswerSchema>;

/** One province, ministry or agency with its answers. */
export const UnitSchema = z.object({
  code: text,
  name: text,
  /** The block it is ranked in: sở, ngành dọc, huyện. */
  block: text.exactOptional(),
  /** Other groupings, such as a region. */
  groups: z.record(z.string(), text).exactOptional(),
  answers: z.record(z.string(), AnswerSchema),
});
export type Unit = Readonly<z.output<typeof UnitSchema>>;

/** A filled-in collection sheet: one year, one edition, its units. */
export const SheetSchema = z.object({
  edition: text,
  year: z.number().int().min(1990).max(2100),
  units: z.array(UnitSchema).readonly(),
});
export type Sheet = Readonly<z.output<typeof SheetSchema>>;
