import {
  type Basis,
  type Finding,
  type Rule,
  type RuleExample,
  type RuleInfo,
  type Standard,
  schemaRules,
} from "@egov-vn/core";
import { csvCodec, sheetJsonCodec } from "./codec/codecs.js";
import { formGrid, gridToCsv, tableGrid } from "./codec/write-grid.js";
import { ictIndex2016 } from "./editions/ict-index-2016.js";
import { layoutOf } from "./engine/layout.js";
import { inventedProvinces } from "./examples/provinces.js";
import { answerRules, indexRules, publishedRules, sheetRules } from "./rules.js";
import { type Answer, type Criterion, type Edition, FORMATS, type Sheet, SheetSchema } from "./schema.js";
import { checkSheet } from "./sheet-table.js";

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng phiếu của gói này; bảng tính được đọc về cùng khuôn dạng.",
    en: "The shape of this package's sheets; spreadsheets are read into the same.",
  },
};

const failures = schemaRules("ICT", schemaBasis, { formats: FORMATS });

const checked = new WeakMap<Sheet, Map<string, readonly Finding[]>>();

function findingsOf(edition: Edition, sheet: Sheet): readonly Finding[] {
  const own = checked.get(sheet) ?? new Map<string, readonly Finding[]>();
  const found = own.get(edition.id) ?? checkSheet(edition, sheet);
  own.set(edition.id, found);
  checked.set(sheet, own);
  return found;
}

function* violations(edition: Edition, rule: RuleInfo, sheet: Sheet) {
  for (const { rule: id, path, params } of findingsOf(edition, sheet)) if (id === rule.id) yield { path, params };
}

/** A value that a criterion accepts. */
function ordinary({ range, points }: Criterion): number {
  const [low, high] = range ?? [0, null];
  return points?.by === "yes-no" ? 1 : (low ?? 0) + (high === null ? 1 : (high - (low ?? 0)) / 2);
}

/** Returns the examples of the rules a sheet of an edition can break: a table or a sheet that keeps it, and one that does not. */
function examplesOf(edition: Edition, rules: readonly RuleInfo[]): Record<string, RuleExample> {
  const { criteria } = layoutOf(edition.tree);
  const [first, second] = criteria as readonly [Criterion, Criterion];
  const year = Number(edition.period.from.slice(0, 4));
  const block = edition.blocks?.[0]?.code;
  const answers: Record<string, Answer> = Object.fromEntries(
    criteria.map((criterion) => [criterion.code, ordinary(criterion)]),
  );
  const unit = { code: "A", name: "Đơn vị A", ...(block && { block }), answers };
  const sheet = (changes: Partial<Sheet> = {}): Sheet => ({ edition: edition.id, year, units: [unit], ...changes });
  const json = (changes?: Partial<Sheet>): string => JSON.stringify(sheet(changes));
  const answered = (code: string, answer: Answer): string =>
    json({ units: [{ ...unit, answers: { ...answers, [code]: answer } }] });
  const bounded = criteria.find((criterion) => criterion.range !== undefined) ?? first;
  const within = criteria.find((criterion) => criterion.appliesTo !== undefined);
  const outside = edition.blocks?.find((one) => !within?.appliesTo?.includes(one.code))?.code ?? "";
  const lead = block === undefined ? ["A", "Đơn vị A"] : ["A", "Đơn vị A", block];
  const heads = ["Mã đơn vị", "Tên đơn vị", ...(block === undefined ? [] : ["Khối"])];
  const codes = criteria.map(({ code }) => code);
  const figures = criteria.map((criterion) => ordinary(criterion));
  const csv = (row: readonly (string | number)[], head: readonly string[] = [...heads, ...codes]): string =>
    gridToCsv({ rows: [["Năm", year], head, row] }).replace(/^\ufeff/, "");
  const row = [...lead, ...figures];
  const replaced = (cell: string): string => csv(row.map((value, place) => (place === lead.length ? cell : value)));
  const good = csv(row);
  const failing: Record<string, string> = {
    [sheetRules.noHeader.id]: "Cột 1,Cột 2\r\n1,2",
    [sheetRules.unknownColumn.id]: csv([...row, 1], [...heads, ...codes, "Cột lạ"]),
    [sheetRules.missingColumn.id]: csv(row.slice(0, -1), [...heads, ...codes.slice(0, -1)]),
    [sheetRules.notNumber.id]: replaced("khoảng 5"),
    [sheetRules.ambiguousNumber.id]: replaced("1.234"),
    [sheetRules.textNumber.id]: replaced("0,5"),
    [sheetRules.formulaError.id]: replaced("#REF!"),
    [sheetRules.unitTwice.id]: `${good}\r\n${good.split("\r\n")[2]}`,
    [sheetRules.nameless.id]: csv([...lead.map(() => ""), ...figures]),
    [sheetRules.noCachedValue.id]: 'xl/worksheets/sheet1.xml: <c r="C4"><f>SUM(C5:C9)</f></c>',
    [answerRules.outOfRange.id]: answered(bounded.code, (bounded.range?.[0] ?? 0) - 1),
    [answerRules.contradiction.id]: answered(first.code, { value: 0.25, numerator: 3, denominator: 4 }),
    [answerRules.zeroDenominator.id]: answered(first.code, { numerator: 3, denominator: 0 }),
    [answerRules.halfAnswer.id]: answered(second.code, { numerator: 3 }),
    [answerRules.unknownCriterion.id]: answered("X-99", 1),
    [answerRules.unanswered.id]: json({ units: [{ ...unit, answers: {} }] }),
    [answerRules.unasked.id]: json({ units: [{ ...unit, block: outside }] }),
    [answerRules.unknownBlock.id]: json({ units: [{ ...unit, block: "khoi-la" }] }),
    [answerRules.wrongEdition.id]: json({ edition: "khac" }),
    [answerRules.yearOutside.id]: json({ year: year - 1 }),
    "ICT-901": "{}",
    "ICT-902": json({ year: "2019" } as unknown as Partial<Sheet>),
    "ICT-903": json({ year: 1 }),
    "ICT-904": json({ year: 9999 }),
    "ICT-905": json(),
    "ICT-906": json(),
    "ICT-907": json(),
    "ICT-908": answered(first.code, [] as unknown as Answer),
    "ICT-909": json(),
    "ICT-910": json(),
    "ICT-911": json(),
  };
  return Object.fromEntries(
    rules.map(({ id }) => {
      const bad = failing[id];
      if (bad === undefined) throw new RangeError(`rule ${id} has no example`);
      return [id, { passing: bad.startsWith("{") ? json() : good, failing: bad }];
    }),
  );
}

/** Failures that the schema of sheets can have. */
const POSSIBLE = new Set(["ICT-901", "ICT-902", "ICT-903", "ICT-904", "ICT-908"]);

/**
 * Returns the standard of an edition's collection sheets: read from JSON and CSV (and XLSX, from `@egov-vn/ict-index/xlsx`),
 * checked by the edition's criteria.
 */
export function sheetStandard(edition: Edition): Standard<Sheet> {
  const rulesOfBlocks: readonly string[] = [answerRules.unasked.id, answerRules.unknownBlock.id];
  const limited = layoutOf(edition.tree).criteria.some((criterion) => criterion.appliesTo);
  const rules = Object.values(answerRules)
    .filter((rule) => edition.blocks !== undefined || !rulesOfBlocks.includes(rule.id))
    .filter((rule) => limited || rule.id !== answerRules.unasked.id)
    .map((rule): Rule<Sheet> => ({ ...rule, check: (sheet) => violations(edition, rule, sheet) }));
  const possible = failures.rules.filter((rule) => POSSIBLE.has(rule.id));
  const readerRules: RuleInfo[] = [...Object.values(sheetRules), ...possible];
  // Reported by scoring and by checks of published figures, which take more than a sheet: they have no example in one.
  const reported: RuleInfo[] = [...Object.values(indexRules), ...Object.values(publishedRules)];
  const schemaFinding: Standard<Sheet>["schemaFinding"] = (issue, value) => failures.finding(issue, value);
  const examples =
    edition.id === ictIndex2016.id
      ? [
          {
            name: "invented-provinces-2019",
            title: { vi: "Mười sáu tỉnh tưởng tượng, 2019", en: "Sixteen invented provinces, 2019" },
            value: inventedProvinces(2019),
          },
        ]
      : [];
  return {
    id: "ict-index-sheet",
    edition: edition.id,
    title: edition.title,
    legalBasis: edition.citations,
    validity: edition.period,
    schema: SheetSchema,
    codecs: [sheetJsonCodec(() => ({ schema: SheetSchema, schemaFinding })), csvCodec(edition)],
    rules,
    readerRules: [...readerRules, ...reported],
    schemaFinding,
    profiles: [],
    examples,
    ruleExamples: examplesOf(edition, [...rules, ...readerRules]),
  };
}

/** The standard of the Vietnam ICT Index's sheets, 2016-2020. */
export const ictIndexStandard: Standard<Sheet> = sheetStandard(ictIndex2016);

/** Returns the empty table of an edition as CSV, for so many units. */
export function csvTemplate(edition: Edition, year: number, language: "vi" | "en", rows = 10): string {
  return gridToCsv(tableGrid(edition, { year, units: [] }, language, rows));
}

/** Returns the form that one unit fills in, empty, as CSV. */
export function formTemplate(edition: Edition, year: number, language: "vi" | "en"): string {
  return gridToCsv(formGrid(edition, {}, year, language));
}
