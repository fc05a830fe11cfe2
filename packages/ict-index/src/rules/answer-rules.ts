import {
  type Answer as CheckAnswer,
  defineRule,
  type JsonPointer,
  type Rule,
  toPointer,
  unknownName,
} from "@egov-vn/core";
import { exampleSheets } from "../examples/example-sheets.js";
import type { Answer, Criterion, Edition, Sheet, Unit } from "../schema.js";
import { answerValue, applies, columnCodes, layoutOfEdition } from "../sheet-table.js";
import { spreadsheets } from "./basis.js";

/** A sheet and the edition that it is checked against. */
export interface HeldSheet {
  readonly edition: Edition;
  readonly sheet: Sheet;
}

/** An answer that a unit gave to a criterion that it is asked. */
interface Given {
  readonly unit: string;
  readonly criterion: Criterion;
  readonly answer: Answer;
  /** The index of the unit in the sheet. */
  readonly place: number;
}

const isMarked = (answer: Answer | undefined): boolean => typeof answer === "object" && answer.notApplicable === true;

function* unitsOf({ sheet }: HeldSheet): Generator<{ unit: Unit; at: (...rest: string[]) => JsonPointer }> {
  for (const [place, unit] of sheet.units.entries()) {
    yield { unit, at: (...rest) => toPointer(["units", place, ...rest]) };
  }
}

function* givenIn(held: HeldSheet): Generator<Given> {
  const { criteria } = layoutOfEdition(held.edition);
  for (const [place, unit] of held.sheet.units.entries()) {
    for (const criterion of criteria) {
      const answer = unit.answers[criterion.code];
      if (answer === undefined || isMarked(answer) || !applies(criterion, unit)) continue;
      yield { unit: unit.name, criterion, answer, place };
    }
  }
}

/** Returns the check that looks at each given answer by itself. */
function eachAnswer(check: (given: Given) => Record<string, number | string> | undefined) {
  return function* (held: HeldSheet): Generator<Exclude<CheckAnswer, Iterable<unknown> | undefined>> {
    for (const given of givenIn(held)) {
      const params = check(given);
      if (!params) continue;
      const path = toPointer(["units", given.place, "answers", given.criterion.code]);
      yield { path, params: { unit: given.unit, ...params } };
    }
  };
}

/** Decimals that a number is written with, as far as JavaScript shows them. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

const UNBOUNDED = { low: "−∞", high: "∞" } as const;

/** Rules about the answers of a sheet. */
export const answerRules = {
  outOfRange: defineRule<HeldSheet, "ICT-020">({
    id: "ICT-020",
    severity: "error",
    basis: spreadsheets,
    title: ["Số liệu ngoài khoảng cho phép", "The figure is outside its range"],
    message: [
      "{unit}, {field}: {value} nằm ngoài khoảng {low} đến {high}.",
      "{unit}, {field}: {value} is outside {low} to {high}.",
    ],
    remedy: ["Kiểm tra đơn vị tính và tử số, mẫu số.", "Check the unit of measure, the numerator and the denominator."],
    check: eachAnswer(({ criterion, answer }) => {
      const value = answerValue(answer, criterion);
      const [low, high] = criterion.range ?? [null, null];
      const outside = value !== undefined && ((low !== null && value < low) || (high !== null && value > high));
      return outside ? { value, low: low ?? UNBOUNDED.low, high: high ?? UNBOUNDED.high } : undefined;
    }),
    example: () => exampleSheets().answered("HTKT-XH-6", 101),
  }),
  contradiction: defineRule<HeldSheet, "ICT-021">({
    id: "ICT-021",
    severity: "error",
    basis: spreadsheets,
    title: ["Giá trị không khớp tử số và mẫu số", "The value contradicts numerator and denominator"],
    message: [
      "{unit}, {field}: ghi {value} nhưng {numerator}/{denominator} cho {computed}.",
      "{unit}, {field}: {value} is given but {numerator}/{denominator} makes {computed}.",
    ],
    remedy: [
      "Sửa một trong ba số; số không được tự ý làm tròn.",
      "Correct one of the three; no number is changed silently.",
    ],
    check: eachAnswer(({ criterion, answer }) => {
      if (typeof answer === "number") return undefined;
      const { value, numerator, denominator } = answer;
      if (value === undefined || numerator === undefined || denominator === undefined || denominator === 0) {
        return undefined;
      }
      const computed = (numerator / denominator) * (criterion.scale ?? 1);
      // As many decimals as were written are expected to be right.
      const allowed = 0.5 * 10 ** -decimalsOf(value) + 1e-9 * Math.abs(computed);
      return Math.abs(computed - value) > allowed ? { value, numerator, denominator, computed } : undefined;
    }),
    example: () => exampleSheets().answered("HTKT-XH-6", { value: 60, numerator: 3, denominator: 4 }),
  }),
  zeroDenominator: defineRule<HeldSheet, "ICT-022">({
    id: "ICT-022",
    severity: "error",
    basis: spreadsheets,
    title: ["Mẫu số bằng 0", "The denominator is zero"],
    message: [
      "{unit}, {field}: mẫu số bằng 0 nên không có tỷ lệ.",
      "{unit}, {field}: the denominator is zero, so there is no rate.",
    ],
    remedy: ["Nhập mẫu số, hoặc ghi là không áp dụng.", "Enter the denominator, or mark it as not applicable."],
    check: eachAnswer(({ answer }) =>
      typeof answer === "object" && answer.denominator === 0 && answer.value === undefined ? {} : undefined,
    ),
    example: () => exampleSheets().answered("HTKT-XH-6", { numerator: 3, denominator: 0 }),
  }),
  halfAnswer: defineRule<HeldSheet, "ICT-023">({
    id: "ICT-023",
    severity: "error",
    basis: spreadsheets,
    title: ["Chỉ có tử số hoặc mẫu số", "Only a numerator or a denominator is given"],
    message: [
      "{unit}, {field}: cần cả tử số và mẫu số để tính tỷ lệ.",
      "{unit}, {field}: a rate needs both a numerator and a denominator.",
    ],
    remedy: ["Bổ sung số còn thiếu.", "Add the one that is missing."],
    check: eachAnswer(({ answer }) => {
      if (typeof answer === "number" || answer.value !== undefined) return undefined;
      return (answer.numerator === undefined) === (answer.denominator === undefined) ? undefined : {};
    }),
    example: () => exampleSheets().answered("HTKT-XH-6", { numerator: 3 }),
  }),
  unknownCriterion: defineRule<HeldSheet, "ICT-024">({
    id: "ICT-024",
    severity: "error",
    basis: spreadsheets,
    title: ["Mã tiêu chí không có trong bộ chỉ số", "The criterion is not in the index"],
    message: [
      "{unit}: mã “{name}” không có trong bộ {edition}.{near}",
      "{unit}: code “{name}” is not in {edition}.{near}",
    ],
    remedy: ["Dùng mã của bộ chỉ số đang áp dụng.", "Use the codes of the edition in force."],
    *check(held) {
      const codes = columnCodes(held.edition);
      const known = new Set(codes);
      for (const { unit, at } of unitsOf(held)) {
        for (const code of Object.keys(unit.answers)) {
          if (known.has(code)) continue;
          const params = { unit: unit.name, edition: held.edition.id, ...unknownName(code, codes) };
          yield { path: at("answers", code), params };
        }
      }
    },
    example: () => exampleSheets().answered("HTKT-XH-66", 1),
  }),
  unanswered: defineRule<HeldSheet, "ICT-025">({
    id: "ICT-025",
    severity: "warning",
    basis: spreadsheets,
    title: ["Tiêu chí chưa được trả lời", "A criterion was not answered"],
    message: [
      "{unit} chưa trả lời {count} trong {total} tiêu chí: {criteria}.",
      "{unit} has not answered {count} of {total} criteria: {criteria}.",
    ],
    remedy: ["Bổ sung số liệu, hoặc ghi là không áp dụng.", "Supply the figures, or mark them as not applicable."],
    *check(held) {
      const { criteria } = layoutOfEdition(held.edition);
      for (const { unit, at } of unitsOf(held)) {
        const asked = criteria.filter((one) => applies(one, unit) && !isMarked(unit.answers[one.code]));
        const missing = asked.filter((one) => answerValue(unit.answers[one.code], one) === undefined);
        if (missing.length === 0) continue;
        const codes = missing.map(({ code }) => code);
        const params = { unit: unit.name, count: codes.length, total: asked.length, criteria: codes };
        yield { path: at("answers"), params };
      }
    },
    example: () => exampleSheets().unit({ answers: {} }),
  }),
  unasked: defineRule<HeldSheet, "ICT-026">({
    id: "ICT-026",
    severity: "warning",
    basis: spreadsheets,
    title: ["Trả lời tiêu chí không áp dụng cho khối", "A criterion that is not asked of the block was answered"],
    message: [
      "{unit}: khối “{block}” không được hỏi {field}; câu trả lời bị bỏ qua.",
      "{unit}: block “{block}” is not asked {field}; the answer was left out.",
    ],
    remedy: ["Xóa câu trả lời hoặc sửa khối của đơn vị.", "Delete the answer or correct the unit's block."],
    *check(held) {
      const { criteria } = layoutOfEdition(held.edition);
      for (const { unit, at } of unitsOf(held)) {
        for (const criterion of criteria) {
          const answer = unit.answers[criterion.code];
          if (answer === undefined || isMarked(answer) || applies(criterion, unit)) continue;
          yield { path: at("answers", criterion.code), params: { unit: unit.name, block: unit.block ?? "" } };
        }
      }
    },
    // Every criterion of the registered editions is asked of all blocks: a province's own edition shows this rule.
  }),
  unknownBlock: defineRule<HeldSheet, "ICT-027">({
    id: "ICT-027",
    severity: "error",
    basis: spreadsheets,
    title: ["Khối không có trong bộ chỉ số", "The block is not in the index"],
    message: [
      "{unit}: khối “{block}” không có trong bộ {edition}, gồm {blocks}.",
      "{unit}: block “{block}” is not in {edition}, which has {blocks}.",
    ],
    remedy: ["Dùng một khối của bộ chỉ số.", "Use a block of the edition."],
    *check(held) {
      const blocks = held.edition.blocks?.map(({ code }) => code);
      if (!blocks) return;
      for (const { unit, at } of unitsOf(held)) {
        if (unit.block === undefined || blocks.includes(unit.block)) continue;
        const params = { unit: unit.name, block: unit.block, edition: held.edition.id, blocks };
        yield { path: at("block"), params };
      }
    },
    example: () => exampleSheets().block("khoi-la"),
  }),
  wrongEdition: defineRule<HeldSheet, "ICT-028">({
    id: "ICT-028",
    severity: "error",
    basis: spreadsheets,
    title: ["Phiếu thuộc bộ chỉ số khác", "The sheet belongs to another edition"],
    message: [
      "Phiếu ghi bộ “{found}” nhưng đang kiểm theo bộ “{edition}”.",
      "The sheet names edition “{found}” but is checked against “{edition}”.",
    ],
    remedy: [
      "Chọn đúng bộ chỉ số; bộ riêng của tỉnh thì đưa kèm tệp khai báo.",
      "Choose the right edition; for a province's own, give the file that declares it.",
    ],
    check: ({ edition, sheet }) =>
      sheet.edition === edition.id
        ? undefined
        : { path: "/edition", params: { found: sheet.edition, edition: edition.id } },
    example: () => exampleSheets().sheet({ edition: "ict-index-2061" }),
  }),
  yearOutside: defineRule<HeldSheet, "ICT-029">({
    id: "ICT-029",
    severity: "warning",
    basis: spreadsheets,
    title: ["Năm nằm ngoài thời gian áp dụng", "The year is outside the edition's period"],
    message: [
      "Năm {year} nằm ngoài thời gian áp dụng của bộ “{edition}”.",
      "Year {year} is outside the period of edition “{edition}”.",
    ],
    remedy: ["Dùng bộ chỉ số của năm đó.", "Use the edition of that year."],
    check({ edition, sheet }) {
      const { from, to } = edition.period;
      const within =
        sheet.year >= Number(from.slice(0, 4)) && (to === undefined || sheet.year <= Number(to.slice(0, 4)));
      return within ? undefined : { path: "/year", params: { year: String(sheet.year), edition: edition.id } };
    },
    example: () => exampleSheets().sheet({ year: 2015 }),
  }),
} as const;

/** The rules about answers, in the order of their ids. */
export const allAnswerRules: readonly Rule<HeldSheet>[] = Object.values(answerRules);
