import { type FormatWords, LocalDateSchema } from "@egov-vn/core";
import * as z from "zod";
import { MethodSchema } from "./method.js";
import { BilingualSchema, text, titled } from "./titled.js";

/**
 * How sure a fact of an edition is: `verified` was read in a public text; `reported` comes from a province's own
 * account; `recalled` was not seen in print and must be checked before it is called official; `inferred` was worked
 * out from published figures.
 */
export const ConfidenceSchema = z.enum(["verified", "reported", "recalled", "inferred"]);
export type Confidence = z.output<typeof ConfidenceSchema>;

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const CodeSchema = titled(z.string().regex(CODE), "Mã", "Code");
const number = z.number();
const positive = z.number().positive();

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

const by = <const Name extends string>(name: Name) => titled(z.literal(name), "Cách cho điểm", "How points are given");
const max = titled(positive, "Điểm tối đa", "Maximum of points", "điểm");

/**
 * How an answer becomes points, for indexes that add points (DTI, the agency ratings): `ratio` is rate × maximum,
 * `steps` gives the points of the highest step reached, `yes-no` all or nothing, `share-of-best` is rate ÷ best
 * rate × maximum, `points` takes the answer as points, and `rate-plus-count` is rate × `rate` + min(count, `count`).
 */
export const PointsRuleSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: by("ratio"), max }),
  z.strictObject({
    by: by("steps"),
    max,
    steps: titled(
      z
        .array(
          titled(
            z.strictObject({
              from: titled(number, "Từ mức", "From"),
              points: titled(number, "Số điểm", "Points", "điểm"),
            }),
            "Bậc",
            "Step",
          ),
        )
        .min(1),
      "Các bậc",
      "Steps",
    ),
  }),
  z.strictObject({ by: by("yes-no"), max }),
  z.strictObject({ by: by("share-of-best"), max }),
  z.strictObject({ by: by("points"), max }),
  z.strictObject({
    by: by("rate-plus-count"),
    max,
    rate: titled(positive, "Điểm của tỷ lệ", "Points of the rate", "điểm"),
    count: titled(positive, "Điểm của số lượng", "Points of the count", "điểm"),
  }),
]);
export type PointsRule = z.output<typeof PointsRuleSchema>;

const title = titled(BilingualSchema, "Tên", "Title");
const weight = titled(z.number().nonnegative(), "Trọng số", "Weight");
const confidence = titled(ConfidenceSchema, "Mức độ chắc chắn", "Confidence");
const source = titled(z.string(), "Nguồn", "Source");
const note = titled(BilingualSchema, "Ghi chú", "Note");
const limit = number.nullable();

/** One criterion: what is asked of a unit, and how the answer counts. */
export const CriterionSchema = z.strictObject({
  code: CodeSchema,
  title,
  /** Weight among its siblings; 1 unless given. Weights are normalised within the parent. */
  weight: weight.exactOptional(),
  /** -1 when lower is better. */
  direction: titled(z.union([z.literal(1), z.literal(-1)]), "Chiều", "Direction").exactOptional(),
  unit: titled(BilingualSchema, "Đơn vị tính", "Unit of measure").exactOptional(),
  /** With a denominator, the answer is numerator ÷ denominator × scale. */
  numerator: titled(BilingualSchema, "Tử số", "Numerator").exactOptional(),
  denominator: titled(BilingualSchema, "Mẫu số", "Denominator").exactOptional(),
  scale: titled(positive, "Hệ số nhân", "Scale").exactOptional(),
  /** The values the answer can have; outside them it is reported. */
  range: titled(
    z.tuple([titled(limit, "Nhỏ nhất", "Least"), titled(limit, "Lớn nhất", "Greatest")]).readonly(),
    "Khoảng giá trị",
    "Range",
  ).exactOptional(),
  /** The code of an extra column of the sheet that the raw figure is divided by. */
  denominatedBy: titled(CodeSchema, "Cột dùng làm mẫu số", "Column it is divided by").exactOptional(),
  target: titled(number, "Mức đích", "Target").exactOptional(),
  goalposts: titled(
    z.tuple([titled(number, "Mốc dưới", "Lower post"), titled(number, "Mốc trên", "Upper post")]).readonly(),
    "Hai mốc",
    "Goalposts",
  ).exactOptional(),
  points: titled(PointsRuleSchema, "Cách cho điểm", "Points").exactOptional(),
  /** The blocks of units that are asked; all of them unless given. */
  appliesTo: titled(
    z.array(titled(text, "Khối", "Block")).readonly(),
    "Các khối áp dụng",
    "Blocks asked",
  ).exactOptional(),
  confidence: confidence.exactOptional(),
  source: source.exactOptional(),
  note: note.exactOptional(),
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
export const GroupSchema: z.ZodType<Group> = z.strictObject({
  code: CodeSchema,
  title,
  weight: weight.exactOptional(),
  get children() {
    const node = titled(z.union([GroupSchema, CriterionSchema]), "Nhóm hoặc tiêu chí", "Group or criterion");
    return titled(z.array(node).min(1), "Các nhóm và tiêu chí bên trong", "Groups and criteria in it");
  },
  confidence: confidence.exactOptional(),
  source: source.exactOptional(),
  note: note.exactOptional(),
}) as z.ZodType<Group>;

/** Returns whether a node is a criterion and not a group. */
export function isCriterion(node: IndexNode): node is Criterion {
  return !("children" in node);
}

/** One class of a rating, with its edges exactly as the decision prints them. */
export const RatingClassSchema = z.strictObject({
  code: titled(text, "Mã", "Code"),
  title,
  from: titled(number, "Từ", "From", "điểm"),
  to: titled(number, "Đến", "To", "điểm"),
});
export type RatingClass = Readonly<z.output<typeof RatingClassSchema>>;

/** Accepts the law of an edition: by its key in the law register, or with its own days, as a province's decision. */
const CitationSchema = z.strictObject({
  key: titled(text, "Mã trong danh mục văn bản", "Key in the law register").exactOptional(),
  instrument: titled(text, "Văn bản", "Instrument"),
  article: titled(text, "Điều khoản", "Article").exactOptional(),
  issued: titled(LocalDateSchema, "Ngày ban hành", "Issued").exactOptional(),
  inForce: titled(LocalDateSchema, "Ngày có hiệu lực", "In force").exactOptional(),
  repealed: titled(LocalDateSchema, "Ngày hết hiệu lực", "Repealed").exactOptional(),
});

/** One edition of an index: the criteria tree, the method, the days it is for. */
export const EditionSchema = z.strictObject({
  id: titled(text, "Mã bộ chỉ số", "Edition id"),
  /** The index that this is an edition of. */
  index: titled(text, "Chỉ số", "Index"),
  title,
  /** Who is ranked. */
  subject: titled(z.enum(["province", "ministry", "agency", "commune"]), "Đối tượng xếp hạng", "Who is ranked"),
  /** The survey years or the days in force. */
  period: titled(
    z.strictObject({
      from: titled(LocalDateSchema, "Từ ngày", "From"),
      to: titled(LocalDateSchema, "Đến ngày", "To").exactOptional(),
    }),
    "Thời gian áp dụng",
    "Period",
  ),
  tree: titled(GroupSchema, "Cây tiêu chí", "Tree of criteria"),
  method: titled(MethodSchema, "Phương pháp", "Method"),
  /** Total points the score is printed out of: 1, 100 or 1000. */
  scale: titled(positive, "Thang điểm", "Scale", "điểm"),
  /** Decimals that published scores have. */
  decimals: titled(z.number().int().min(0).max(10), "Số chữ số thập phân", "Decimals", "chữ số"),
  blocks: titled(
    z.array(titled(z.strictObject({ code: titled(text, "Mã", "Code"), title }), "Khối", "Block")).readonly(),
    "Các khối đơn vị",
    "Blocks of units",
  ).exactOptional(),
  classes: titled(
    z.array(titled(RatingClassSchema, "Loại", "Class")).readonly(),
    "Các loại xếp hạng",
    "Classes",
  ).exactOptional(),
  citations: titled(z.array(titled(CitationSchema, "Căn cứ", "Citation")).readonly(), "Các căn cứ", "Citations"),
  /** What is known of the edition and what is not. */
  evidence: titled(BilingualSchema, "Điều đã biết và chưa biết", "What is known"),
  /** Set when the decision names more criteria than are known here: such an edition describes, it does not score. */
  partial: titled(z.boolean(), "Chưa đủ tiêu chí", "Not all criteria known").exactOptional(),
});
export type Edition = Readonly<z.output<typeof EditionSchema>>;

/** What a unit answered to one criterion. A bare number is the value itself. */
export const AnswerSchema = z.union([
  z.number(),
  z.strictObject({
    value: titled(number, "Giá trị", "Value").exactOptional(),
    numerator: titled(number, "Tử số", "Numerator").exactOptional(),
    denominator: titled(number, "Mẫu số", "Denominator").exactOptional(),
    /** The unit is not asked this. Unlike a missing answer it is never filled in. */
    notApplicable: titled(z.literal(true), "Không áp dụng", "Not applicable").exactOptional(),
    /** Where the figure can be checked: a document number, a report, an address. */
    evidence: titled(z.string(), "Minh chứng", "Evidence").exactOptional(),
  }),
]);
export type Answer = z.output<typeof AnswerSchema>;

/** One province, ministry or agency with its answers. */
export const UnitSchema = z.strictObject({
  code: titled(text, "Mã đơn vị", "Unit code"),
  name: titled(text, "Tên đơn vị", "Unit name"),
  /** The block it is ranked in: sở, ngành dọc, huyện. */
  block: titled(text, "Khối", "Block").exactOptional(),
  /** Other groupings, such as a region. */
  groups: titled(
    z.record(z.string(), titled(text, "Nhóm", "Grouping")),
    "Các cách nhóm khác",
    "Other groupings",
  ).exactOptional(),
  answers: titled(
    z.record(z.string(), titled(AnswerSchema, "Số liệu của tiêu chí", "Figure of the criterion")),
    "Số liệu theo tiêu chí",
    "Figures by criterion",
  ),
});
export type Unit = Readonly<z.output<typeof UnitSchema>>;

/** A filled-in collection sheet: one year, one edition, its units. */
export const SheetSchema = z.strictObject({
  edition: titled(text, "Bộ chỉ số", "Edition"),
  year: titled(z.number().int().min(1990).max(2100), "Năm", "Year"),
  units: titled(z.array(titled(UnitSchema, "Đơn vị", "Unit")).readonly(), "Các đơn vị", "Units"),
});
export type Sheet = Readonly<z.output<typeof SheetSchema>>;
