import { type Finding, toPointer } from "@egov-vn/core";
import { layoutOf } from "./engine/layout.js";
import { type Table, tableOf } from "./engine/table.js";
import { answerRules, finding } from "./rules.js";
import type { Answer, Criterion, Edition, Sheet, Unit } from "./schema.js";

/** Returns whether a criterion is asked of a unit. */
export function applies(criterion: Criterion, unit: Pick<Unit, "block">): boolean {
  return criterion.appliesTo === undefined || unit.block === undefined || criterion.appliesTo.includes(unit.block);
}

/**
 * Returns the value of an answer: as given, else numerator ÷ denominator × the criterion's scale; `undefined` when it has
 * neither, or the denominator is zero.
 *
 * @example
 * answerValue({ numerator: 17, denominator: 20 }, { code: "A", title, scale: 100 }) // => 85
 */
export function answerValue(answer: Answer | undefined, criterion?: Criterion): number | undefined {
  if (answer === undefined || typeof answer === "number") return answer;
  if (answer.value !== undefined) return answer.value;
  const { numerator, denominator } = answer;
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return (numerator / denominator) * (criterion?.scale ?? 1);
}

/** Returns the codes that a sheet of an edition may answer: criteria, second figures, shared denominators. */
export function columnCodes(edition: Edition): string[] {
  const { criteria } = layoutOf(edition.tree);
  const seconds = criteria.filter((criterion) => criterion.points?.by === "rate-plus-count");
  const shared = criteria.flatMap((criterion) => criterion.denominatedBy ?? []);
  return [...criteria.map(({ code }) => code), ...seconds.map(({ code }) => `${code}.count`), ...new Set(shared)];
}

/** Returns a sheet's figures in columns, ready for the engine; what was not answered is `NaN`. */
export function tableOfSheet(edition: Edition, sheet: Sheet): Table {
  const { criteria } = layoutOf(edition.tree);
  const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  const codes = columnCodes(edition);
  const table = tableOf(
    sheet.units.map((unit) => ({
      unit: unit.code,
      values: Object.fromEntries(codes.map((code) => [code, answerValue(unit.answers[code], byCode.get(code))])),
      groups: { ...unit.groups, block: unit.block ?? "" },
      notApplicable: criteria.flatMap((criterion) => {
        const answer = unit.answers[criterion.code];
        const marked = typeof answer === "object" && answer.notApplicable === true;
        return marked || !applies(criterion, unit) ? [criterion.code] : [];
      }),
    })),
  );
  return { ...table, time: sheet.year };
}

/** Decimals that a number is written with, as far as JavaScript shows them. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

function* checkAnswer(criterion: Criterion, answer: Answer, unit: string): Iterable<Finding> {
  const at = (of: (typeof answerRules)[keyof typeof answerRules], params: Record<string, number | string> = {}) =>
    finding(of, "", { unit, criterion: criterion.code, ...params });
  if (typeof answer === "object") {
    const { value, numerator, denominator } = answer;
    if (denominator === 0 && value === undefined) yield at(answerRules.zeroDenominator);
    if ((numerator === undefined) !== (denominator === undefined) && value === undefined)
      yield at(answerRules.halfAnswer);
    if (value !== undefined && numerator !== undefined && denominator !== undefined && denominator !== 0) {
      const computed = (numerator / denominator) * (criterion.scale ?? 1);
      // As many decimals as were written are expected to be right.
      if (Math.abs(computed - value) > 0.5 * 10 ** -decimalsOf(value) + 1e-9 * Math.abs(computed)) {
        yield at(answerRules.contradiction, { value, numerator, denominator, computed });
      }
    }
  }
  const value = answerValue(answer, criterion);
  const [low, high] = criterion.range ?? [null, null];
  if (value !== undefined && ((low !== null && value < low) || (high !== null && value > high))) {
    yield at(answerRules.outOfRange, { value, low: low ?? "−∞", high: high ?? "∞" });
  }
}

/**
 * Returns what is wrong with a sheet's answers: figures outside their range, values that contradict their numerator and
 * denominator (nothing is corrected silently), unknown criteria and blocks, gaps.
 */
export function checkSheet(edition: Edition, sheet: Sheet): Finding[] {
  const { criteria } = layoutOf(edition.tree);
  const codes = new Set(columnCodes(edition));
  const findings: Finding[] = [];
  const push = (found: Finding, ...path: (string | number)[]): void => {
    findings.push({ ...found, path: toPointer(path) });
  };
  if (sheet.edition !== edition.id) {
    push(finding(answerRules.wrongEdition, "", { found: sheet.edition, edition: edition.id }), "edition");
  }
  const { from, to } = edition.period;
  if (sheet.year < Number(from.slice(0, 4)) || (to !== undefined && sheet.year > Number(to.slice(0, 4)))) {
    push(finding(answerRules.yearOutside, "", { year: String(sheet.year), edition: edition.id }), "year");
  }
  sheet.units.forEach((unit, place) => {
    const name = unit.name;
    if (edition.blocks && unit.block !== undefined && !edition.blocks.some((block) => block.code === unit.block)) {
      push(
        finding(answerRules.unknownBlock, "", { unit: name, block: unit.block, edition: edition.id }),
        "units",
        place,
        "block",
      );
    }
    for (const code of Object.keys(unit.answers)) {
      if (codes.has(code)) continue;
      const params = { unit: name, criterion: code, edition: edition.id };
      push(finding(answerRules.unknownCriterion, "", params), "units", place, "answers", code);
    }
    const missing: string[] = [];
    let asked = 0;
    for (const criterion of criteria) {
      const answer = unit.answers[criterion.code];
      const marked = typeof answer === "object" && answer.notApplicable === true;
      if (!applies(criterion, unit)) {
        if (answer === undefined || marked) continue;
        const params = { unit: name, criterion: criterion.code, block: unit.block ?? "" };
        push(finding(answerRules.unasked, "", params), "units", place, "answers", criterion.code);
        continue;
      }
      if (marked) continue;
      asked += 1;
      if (answerValue(answer, criterion) === undefined) missing.push(criterion.code);
      if (answer === undefined) continue;
      for (const found of checkAnswer(criterion, answer, name)) push(found, "units", place, "answers", criterion.code);
    }
    if (missing.length > 0) {
      const params = { unit: name, count: missing.length, total: asked, criteria: missing };
      push(finding(answerRules.unanswered, "", params), "units", place, "answers");
    }
  });
  return findings;
}
