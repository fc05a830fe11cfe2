import type { Bilingual } from "@egov-vn/core";
import { type Measure, measures } from "./measures.js";
import type { CaseRecord, StatisticsPeriod } from "./record.js";

/** What a measure came to. `unknown` counts the records that might change it, had they said what it asks. */
export type Measured =
  | { readonly kind: "count"; readonly value: number; readonly unknown: number }
  /** `value` is 0 to 1. */
  | {
      readonly kind: "share";
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly unknown: number;
    }
  | {
      readonly kind: "mean";
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly of: number;
      readonly unknown: number;
    }
  | {
      readonly kind: "tally";
      readonly counts: Readonly<Record<string, number>>;
      readonly of: number;
      readonly unknown: number;
    }
  /** There is nothing to compute it from. It is not 0. */
  | { readonly kind: "not-computable"; readonly why: Bilingual; readonly unknown: number };

const NO_RECORDS: Bilingual = { vi: "Không có bản ghi nào trong kỳ.", en: "There is no record in the period." };
const NOT_SAID: Bilingual = {
  vi: "Không bản ghi nào trong kỳ cho biết số liệu này.",
  en: "No record in the period says what it needs.",
};

/** Gathers one measure over records. */
interface Gathering {
  add(record: CaseRecord): void;
  result(): Measured;
}

function gather(measure: Measure, period: StatisticsPeriod): Gathering {
  let known = 0;
  let unknown = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const tally = new Map<string, number>();
  const services = new Map<string, boolean | undefined>();
  const none = (): Measured => ({ kind: "not-computable", why: unknown > 0 ? NOT_SAID : NO_RECORDS, unknown });
  const share = (numerator: number, denominator: number): Measured =>
    denominator === 0 ? none() : { kind: "share", value: numerator / denominator, numerator, denominator, unknown };
  /** Returns whether a record is of those measured; one of which that is not known is counted as unknown. */
  const belongs = (record: CaseRecord, test: (record: CaseRecord, period: StatisticsPeriod) => boolean | undefined) => {
    const answer = test(record, period);
    if (answer === undefined) unknown += 1;
    return answer === true;
  };
  switch (measure.kind) {
    case "count":
      return {
        add(record) {
          const answer = measure.counts(record, period);
          if (answer === undefined) unknown += 1;
          else known += 1;
          if (answer) sum += 1;
        },
        result: () => (known === 0 ? none() : { kind: "count", value: sum, unknown }),
      };
    case "share":
      return {
        add(record) {
          if (!belongs(record, measure.of)) return;
          const answer = measure.counts(record, period);
          if (answer === undefined) unknown += 1;
          else known += 1;
          if (answer) sum += 1;
        },
        result: () => share(sum, known),
      };
    case "service-share":
      return {
        add(record) {
          if (!belongs(record, measure.of)) return;
          const before = services.get(record.service);
          const answer = measure.counts(record, period);
          // The latest record that says so tells how the service is provided.
          services.set(record.service, answer ?? before);
        },
        result() {
          const answers = [...services.values()];
          unknown = answers.filter((answer) => answer === undefined).length;
          return share(answers.filter(Boolean).length, answers.length - unknown);
        },
      };
    case "step-share":
      return {
        add(record) {
          if (!belongs(record, measure.of)) return;
          const { total, automated } = record.steps ?? { total: 0, automated: 0 };
          if (!(total > 0 && automated >= 0 && automated <= total)) {
            unknown += 1;
            return;
          }
          known += total;
          sum += automated;
        },
        result: () => share(sum, known),
      };
    case "mean":
      return {
        add(record) {
          if (!belongs(record, measure.of)) return;
          const value = measure.value(record);
          if (value === undefined) {
            unknown += 1;
            return;
          }
          known += 1;
          sum += value;
          min = Math.min(min, value);
          max = Math.max(max, value);
        },
        result: () => (known === 0 ? none() : { kind: "mean", value: sum / known, min, max, of: known, unknown }),
      };
    case "tally":
      return {
        add(record) {
          if (!belongs(record, measure.of)) return;
          const grade = measure.grade(record);
          if (grade === undefined) unknown += 1;
          else {
            known += 1;
            tally.set(grade, (tally.get(grade) ?? 0) + 1);
          }
        },
        result() {
          if (known === 0) return none();
          const counts = Object.fromEntries(measure.grades.map((grade) => [grade, tally.get(grade) ?? 0]));
          return { kind: "tally", counts, of: known, unknown };
        },
      };
  }
}

/** What records may be told apart by. */
export const groupings = ["service", "agency", "actor", "step"] as const;
export type Grouping = (typeof groupings)[number];

/** The measures of one group of records. */
export interface StatisticsGroup {
  /** What its records have in common; a grouping they do not state is absent. */
  readonly key: Readonly<Partial<Record<Grouping, string>>>;
  readonly records: number;
  /** By id of the measure. */
  readonly measures: Readonly<Record<string, Measured>>;
}

/** The statistics of a period: of all records, and of each group. */
export interface Statistics {
  readonly period: StatisticsPeriod;
  readonly all: StatisticsGroup;
  /** In the order in which they first came. */
  readonly groups: readonly StatisticsGroup[];
}

class Group {
  #records = 0;
  readonly #gatherings: readonly (readonly [string, Gathering])[];

  constructor(
    readonly key: StatisticsGroup["key"],
    period: StatisticsPeriod,
  ) {
    this.#gatherings = measures.map((measure) => [measure.id, gather(measure, period)] as const);
  }

  add(record: CaseRecord): void {
    this.#records += 1;
    for (const [, gathering] of this.#gatherings) gathering.add(record);
  }

  result(): StatisticsGroup {
    const results = this.#gatherings.map(([id, gathering]) => [id, gathering.result()] as const);
    return { key: this.key, records: this.#records, measures: Object.fromEntries(results) };
  }
}

/**
 * Gathers statistics record by record, for figures in real time (Điều 19 khoản 1). Memory grows with the number of groups and
 * services, not of records.
 */
export class StatisticsGathering {
  readonly #all: Group;
  readonly #groups = new Map<string, Group>();

  /** @param by what records are told apart by; each combination found is a group. */
  constructor(
    readonly period: StatisticsPeriod,
    readonly by: readonly Grouping[] = [],
  ) {
    this.#all = new Group({}, period);
  }

  add(record: CaseRecord): void {
    this.#all.add(record);
    if (this.by.length === 0) return;
    const parts = this.by.map((name) => [name, record[name]] as const);
    const id = JSON.stringify(parts.map(([, value]) => value ?? null));
    let group = this.#groups.get(id);
    if (!group) {
      const key = Object.fromEntries(parts.filter(([, value]) => value !== undefined));
      group = new Group(key, this.period);
      this.#groups.set(id, group);
    }
    group.add(record);
  }

  result(): Statistics {
    return {
      period: this.period,
      all: this.#all.result(),
      groups: Array.from(this.#groups.values(), (group) => group.result()),
    };
  }
}

/**
 * Returns the statistics the law asks for over a stream of records: what was received and settled online, on time, end to
 * end, how satisfied users were, how proactive services fared. What cannot be computed says so and is never 0; what is
 * computed says how many records did not state what it needs.
 *
 * @param records read once, one at a time.
 */
export async function statistics(
  records: Iterable<CaseRecord> | AsyncIterable<CaseRecord>,
  { from, to, by = [] }: StatisticsPeriod & { readonly by?: readonly Grouping[] },
): Promise<Statistics> {
  const gathering = new StatisticsGathering({ from, to }, by);
  for await (const record of records) gathering.add(record);
  return gathering.result();
}
