import type { Finding } from "@egov-vn/core";
import type { Aggregation, Method } from "../method.js";
import { stepNames, wayName } from "../method-names.js";
import { finding } from "../rules/finding.js";
import { indexRules } from "../rules/index-rules.js";
import { type Group, isCriterion } from "../schema.js";
import { aggregate } from "./aggregate.js";
import { type Filled, impute } from "./impute.js";
import { type Layout, layoutOf, weightsOf } from "./layout.js";
import { isRelative, normalise } from "./normalise.js";
import { type Availability, screen } from "./screen.js";
import { extentOf, isFlat } from "./statistics.js";
import { selectUnits, type Table } from "./table.js";
import { type Treated, treat } from "./treat.js";

/** The figures as collected, divided, and with gaps filled. Columns are in the order of `layout.criteria`. */
interface Prepared {
  /** The units that passed the screen. */
  readonly table: Table;
  readonly availability: readonly Availability[];
  readonly divided: readonly Float64Array[];
  readonly imputed: readonly Float64Array[];
  readonly filled: readonly Filled[];
  readonly findings: readonly Finding[];
}

/** Every intermediate figure of one computation of the index: the audit trail of each score. */
export interface Evaluation extends Prepared {
  readonly layout: Layout;
  readonly method: Method;
  readonly units: readonly string[];
  readonly treated: readonly Treated[];
  /** The values of each node, by number: normalised criteria, then groups. `NaN` is "no score". */
  readonly values: readonly Float64Array[];
  /** The least and the greatest value of each group before it was stretched, by number. */
  readonly stretched: ReadonlyMap<number, readonly [number, number]>;
  /** Each node's weight within its parent, not normalised. */
  readonly weights: readonly number[];
}

/** Returns a node's own aggregation under a method. */
export function aggregationOf(layout: Layout, method: Method, node: number): Aggregation {
  const code = (layout.nodes[node] as Group).code;
  return method.aggregateAt?.[code] ?? method.aggregateAt?.[String(layout.level[node])] ?? method.aggregate;
}

/**
 * Returns what makes a score depend on the other units of the set; an empty list means that a unit can be scored from
 * its own figures.
 */
export function relativeSteps(layout: Layout, method: Method): string[] {
  const steps: string[] = [];
  if (method.impute && method.impute.by !== "panel") steps.push("impute");
  if (method.treat) steps.push("treat");
  const relative = layout.criteria.some((criterion) =>
    isRelative(method.normaliseEach?.[criterion.code] ?? method.normalise, criterion),
  );
  if (relative) steps.push("normalise");
  if (method.rescale) steps.push("rescale");
  const groups = layout.nodes.map((_, node) => node).slice(layout.criteria.length);
  if (groups.some((node) => aggregationOf(layout, method, node).by === "copeland")) steps.push("aggregate");
  return steps;
}

function divide(table: Table, layout: Layout): Float64Array[] {
  return layout.criteria.map(({ code, denominatedBy }) => {
    const column = table.columns.get(code) ?? new Float64Array(table.units.length).fill(Number.NaN);
    const skip = table.notApplicable?.get(code);
    const by = denominatedBy === undefined ? undefined : table.columns.get(denominatedBy);
    if (denominatedBy === undefined && !skip) return column;
    return column.map((value, place) => {
      if (skip?.[place]) return Number.NaN;
      if (denominatedBy === undefined) return value;
      const divisor = by?.[place];
      return divisor === undefined || divisor === 0 ? Number.NaN : value / divisor;
    });
  });
}

function prepare(table: Table, layout: Layout, method: Method): Prepared {
  const codes = layout.criteria.map((criterion) => criterion.code);
  const findings: Finding[] = [];
  let kept = table;
  let divided = divide(table, layout);
  let availability: Availability[] = [];
  if (method.screen) {
    availability = screen(table, divided, codes, method.screen);
    const places = availability.flatMap((unit, place) => (unit.included ? [place] : []));
    for (const unit of availability) {
      if (unit.included) continue;
      findings.push(
        finding(indexRules.screenedOut, "", { unit: unit.unit, answered: unit.answered, nonZero: unit.nonZero }),
      );
    }
    if (places.length < table.units.length) {
      kept = selectUnits(table, places);
      divided = divide(kept, layout);
    }
  }
  const how = method.impute;
  const filled: Filled[] = [];
  const imputed = divided.map((column, number) => {
    if (!how) return column;
    const code = codes[number] as string;
    const result = impute(code, column, how, kept, (other) => divide(other, layout)[number]);
    for (const one of result.filled) {
      filled.push(one);
      findings.push(finding(indexRules.filledIn, "", { ...one }));
    }
    for (const unit of result.left) findings.push(finding(indexRules.notFilled, "", { unit, criterion: code }));
    return result.column;
  });
  return { table: kept, availability, divided, imputed, filled, findings };
}

type Normalised = { columns: Float64Array[]; findings: Finding[] };

/**
 * What was worked out from single columns. Sets that share columns, as a set and the same set with one figure changed do,
 * may share a memory: then only the changed columns are treated and normalised again. Columns must not be written to.
 */
export type ColumnMemory = WeakMap<Float64Array, Map<string, unknown>>;

// Settings are compared by their text; the same object is written out once.
const texts = new WeakMap<object, string>();
function textOf(settings: object): string {
  let text = texts.get(settings);
  if (text === undefined) {
    text = JSON.stringify(settings);
    texts.set(settings, text);
  }
  return text;
}

function recall<T>(memory: ColumnMemory | undefined, column: Float64Array, key: string, make: () => T): T {
  if (!memory) return make();
  const own = memory.get(column) ?? new Map<string, unknown>();
  if (!own.has(key)) own.set(key, make());
  memory.set(column, own);
  return own.get(key) as T;
}

function normaliseAll(
  layout: Layout,
  method: Method,
  table: Table,
  treated: readonly Treated[],
  memory?: ColumnMemory,
): Normalised {
  const findings: Finding[] = [];
  const columns = layout.criteria.map((criterion, number) => {
    const how = method.normaliseEach?.[criterion.code] ?? method.normalise;
    const { column } = treated[number] as Treated;
    const second = table.columns.get(`${criterion.code}.count`);
    const work = () => normalise(column, how, criterion, table.units, second);
    // A second figure may change while this column does not.
    const result = second ? work() : recall(memory, column, `normalise ${criterion.code} ${textOf(how)}`, work);
    if (typeof result !== "string") return result;
    const rule = result === "alike" ? indexRules.allAlike : indexRules.notNormalised;
    const params = { criterion: criterion.code, ...(result !== "alike" && { by: wayName(how.by) }) };
    findings.push(finding(rule, "", params));
    return new Float64Array(column.length).fill(Number.NaN);
  });
  return { columns, findings };
}

/** Returns where each node applies: `undefined` when everywhere. */
function applicability(layout: Layout, table: Table): (Uint8Array | undefined)[] {
  const masks: (Uint8Array | undefined)[] = [];
  layout.nodes.forEach((node, number) => {
    if (isCriterion(node)) {
      masks.push(table.notApplicable?.get(node.code));
      return;
    }
    const own = (layout.children[number] as readonly number[]).map((child) => masks[child]);
    const somewhere = own.every((mask) => mask !== undefined);
    masks.push(
      somewhere ? Uint8Array.from(table.units, (_, place) => (own.every((mask) => mask?.[place]) ? 1 : 0)) : undefined,
    );
  });
  return masks;
}

function tooFew(
  columns: readonly Float64Array[],
  masks: readonly (Uint8Array | undefined)[],
  place: number,
  share: number,
): boolean {
  let [asked, present] = [0, 0];
  columns.forEach((column, child) => {
    if (masks[child]?.[place]) return;
    asked += 1;
    if (!Number.isNaN(column[place])) present += 1;
  });
  return asked > 0 && present / asked < share;
}

/**
 * Returns a function that computes the index of one table by any method. Steps that two methods share are computed once,
 * so that trying hundreds of methods on one set is cheap.
 *
 * @param index the tree, or its layout.
 * @param columns what is known of columns that other tables share.
 */
export function evaluator(index: Group | Layout, table: Table, columns?: ColumnMemory): (method: Method) => Evaluation {
  const layout = "root" in index ? index : layoutOf(index);
  const memory = new Map<string, unknown>();
  const once = <T>(step: string, settings: readonly (object | undefined)[], make: () => T): T => {
    const key = step + settings.map((part) => (part ? textOf(part) : "")).join("|");
    if (!memory.has(key)) memory.set(key, make());
    return memory.get(key) as T;
  };
  return (method) => {
    const start = [method.screen, method.impute];
    const prepared = once("prepare", start, () => prepare(table, layout, method));
    const treated = once("treat", [...start, method.treat], () =>
      prepared.imputed.map((column, number): Treated => {
        const { treat: how } = method;
        const code = layout.criteria[number]?.code;
        if (!how) return untreated(column);
        return recall(columns, column, `treat ${code} ${textOf(how)}`, () => treat(column, how, code));
      }),
    );
    const normal = once("normalise", [...start, method.treat, method.normalise, method.normaliseEach], () =>
      normaliseAll(layout, method, prepared.table, treated, columns),
    );
    const masks = once("apply", start, () => applicability(layout, prepared.table));
    return combine({ layout, method, prepared, treated, normal, masks });
  };
}

const untreated = (column: Float64Array): Treated => {
  const unknown = { skewness: Number.NaN, kurtosis: Number.NaN };
  return { column, before: unknown, after: unknown, moved: 0 };
};

const _largest = (value: number): number => (Number.isNaN(value) ? 0 : Math.abs(value));

const sizeOf = (column: Float64Array): number =>
  Math.max(...extentOf(column).map((value) => (Number.isNaN(value) ? 0 : Math.abs(value))));

/** Returns a group's values between the weakest and the best unit, or `undefined` when all units are alike. */
function stretch(
  column: Float64Array,
  children: readonly Float64Array[],
  [low, high]: readonly [number, number],
  [floor, ceiling]: readonly [number, number],
): Float64Array | undefined {
  // Means of figures that cancel out differ by rounding alone.
  if (isFlat(low, high, Math.max(...children.map(sizeOf)))) return undefined;
  return column.map((value) => ((value - low) / (high - low)) * (ceiling - floor) + floor);
}

function combine(parts: {
  layout: Layout;
  method: Method;
  prepared: Prepared;
  treated: readonly Treated[];
  normal: Normalised;
  masks: readonly (Uint8Array | undefined)[];
}): Evaluation {
  const { layout, method, prepared, treated, normal, masks } = parts;
  const units = prepared.table.units;
  const weights = weightsOf(layout, method.weights);
  const findings = [...prepared.findings];
  const stretched = new Map<number, readonly [number, number]>();
  const lone = units.length < 2 && relativeSteps(layout, method).length > 0;
  if (lone) {
    findings.push(
      finding(indexRules.loneUnit, "", { unit: units[0] ?? "", steps: stepNames(relativeSteps(layout, method)) }),
    );
    // That its columns do not vary says nothing more.
    const nothing = layout.nodes.map(() => new Float64Array(units.length).fill(Number.NaN));
    return { ...prepared, layout, method, units, treated, values: nothing, stretched, weights, findings };
  }
  findings.push(...normal.findings);
  const values: Float64Array[] = [...normal.columns];
  for (let node = layout.criteria.length; node < layout.nodes.length; node += 1) {
    const children = layout.children[node] as readonly number[];
    const columns = children.map((child) => values[child] as Float64Array);
    const how = aggregationOf(layout, method, node);
    let column = aggregate(how, { columns, weights: children.map((child) => weights[child] as number) });
    if (method.present !== undefined) {
      const share = method.present;
      const own = children.map((child) => masks[child]);
      column = column.map((value, place) => (tooFew(columns, own, place, share) ? Number.NaN : value));
    }
    if (how.by !== "arithmetic" && how.by !== "copeland") {
      const code = layout.nodes[node]?.code ?? "";
      const undefinedFor = units.filter(
        (_, place) => Number.isNaN(column[place]) && columns.every((child) => !Number.isNaN(child[place])),
      );
      if (undefinedFor.length > 0)
        findings.push(finding(indexRules.meanUndefined, "", { node: code, by: wayName(how.by), units: undefinedFor }));
    }
    if (method.rescale && layout.level[node] === method.rescale.level) {
      const range = extentOf(column);
      const stretchedColumn = stretch(column, columns, range, method.rescale.to);
      if (stretchedColumn) stretched.set(node, range);
      else findings.push(finding(indexRules.allAlike, "", { criterion: layout.nodes[node]?.code ?? "" }));
      column = stretchedColumn ?? column.map(() => Number.NaN);
    }
    values.push(column);
  }
  const total = values.at(-1) as Float64Array;
  units.forEach((unit, place) => {
    if (Number.isNaN(total[place])) findings.push(finding(indexRules.noScore, "", { unit }));
  });
  return { ...prepared, layout, method, units, treated, values, stretched, weights, findings };
}

/**
 * Returns the index of a set of units computed by a method, with every intermediate step.
 *
 * A unit alone on a method that compares units has no score: the result then holds a finding (`ICT-040`) and no number.
 *
 * @throws Failure when the tree uses a code twice or has an empty group.
 * @example
 * const { values } = evaluate(tree, table, { normalise: { by: "min-max" }, aggregate: { by: "arithmetic" } });
 * values.at(-1) instanceof Float64Array // => true: the index, one place for each unit
 */
export function evaluate(index: Group | Layout, table: Table, method: Method): Evaluation {
  return evaluator(index, table)(method);
}
