import { type Layout, layoutOf } from "./engine/layout.js";
import { type Table, tableOf } from "./engine/table.js";
import type { Answer, Criterion, Edition, Sheet, Unit } from "./schema.js";

const layouts = new WeakMap<Edition, Layout>();

/** Returns the layout of an edition's tree, made once. */
export function layoutOfEdition(edition: Edition): Layout {
  const layout = layouts.get(edition) ?? layoutOf(edition.tree);
  layouts.set(edition, layout);
  return layout;
}

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
  const { criteria } = layoutOfEdition(edition);
  const seconds = criteria.filter((criterion) => criterion.points?.by === "rate-plus-count");
  const shared = criteria.flatMap((criterion) => criterion.denominatedBy ?? []);
  return [...criteria.map(({ code }) => code), ...seconds.map(({ code }) => `${code}.count`), ...new Set(shared)];
}

/** Returns a sheet's figures in columns, ready for the engine; what was not answered is `NaN`. */
export function tableOfSheet(edition: Edition, sheet: Sheet): Table {
  const { criteria } = layoutOfEdition(edition);
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
