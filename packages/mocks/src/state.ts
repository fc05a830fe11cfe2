import type { Change } from "./store.js";

type Table = Map<string, unknown>;

/** Returns the rows of a table, which is made when it is not there. */
export function rowsIn<Value>(tables: Map<string, Map<string, Value>>, table: string): Map<string, Value> {
  const rows = tables.get(table) ?? new Map<string, Value>();
  tables.set(table, rows);
  return rows;
}

/** What a call reads and writes. Nothing of it is there for others before the call is committed. */
export interface View {
  get<Value>(table: string, key: string): Value | undefined;
  put(table: string, key: string, value: unknown): void;
  remove(table: string, key: string): void;
  /** Returns the values of a table in the order in which their keys first came. */
  list<Value>(table: string): Value[];
}

/** The state of a province: tables of plain values. */
export class State {
  readonly #tables = new Map<string, Table>();

  /** Takes changes in, as a store gives them back. */
  apply(changes: Iterable<Change>): void {
    for (const [table, key, value] of changes) {
      const rows = rowsIn(this.#tables, table);
      if (value === undefined) rows.delete(key);
      else rows.set(key, value);
    }
  }

  /** Returns a copy of a value. */
  get<Value>(table: string, key: string): Value | undefined {
    return structuredClone(this.#tables.get(table)?.get(key)) as Value | undefined;
  }

  /** Forgets everything. */
  clear(): void {
    this.#tables.clear();
  }

  /** Returns everything as changes, from which the same state can be made. */
  changes(): Change[] {
    return [...this.#tables].flatMap(([table, rows]) =>
      [...rows].map(([key, value]): Change => [table, key, structuredClone(value)]),
    );
  }

  /** Opens a view whose changes are kept apart until `apply` gets them. */
  open(): View & { readonly pending: () => Change[] } {
    const changed = new Map<string, Table>();
    const kept = (table: string): Table => this.#tables.get(table) ?? new Map();
    return {
      get<Value>(table: string, key: string): Value | undefined {
        const rows = changed.get(table);
        // A copy: what a behaviour does to a value it was given is no change of the state.
        return structuredClone(rows?.has(key) ? rows.get(key) : kept(table).get(key)) as Value | undefined;
      },
      put: (table, key, value) => void rowsIn(changed, table).set(key, structuredClone(value)),
      remove: (table, key) => void rowsIn(changed, table).set(key, undefined),
      list<Value>(table: string): Value[] {
        const rows = new Map([...kept(table), ...(changed.get(table) ?? [])]);
        return [...rows.values()]
          .filter((value) => value !== undefined)
          .map((value) => structuredClone(value) as Value);
      },
      pending: () =>
        [...changed].flatMap(([table, rows]) => [...rows].map(([key, value]): Change => [table, key, value])),
    };
  }
}
