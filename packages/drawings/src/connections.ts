import {
  type Architecture,
  type ArchitectureObject,
  diffArchitectures,
  type Relation,
  valueWords,
} from "@egov-vn/architecture";
import type { BoxState } from "@egov-vn/architecture/document";
import { writeDay } from "@egov-vn/core";

/** An object in a diagram of connections. */
export interface ConnectionBox {
  readonly code: string;
  readonly name: string;
  /** The layer, or the cross-cutting part. */
  readonly layer: string;
  readonly state: BoxState;
}

/** A relation between two objects of the diagram. */
export interface ConnectionArrow {
  /** From 1: the arrow bears it, and the table under the picture tells what it is. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly content: string;
  readonly channel: string;
  readonly status: string;
  /** In use now; the others are drawn dashed. */
  readonly isLive: boolean;
  /** How it differs from an earlier file. */
  readonly change?: "added" | "changed" | "removed";
}

/** One page of SĐ-05: data and connections. */
export interface ConnectionDrawing {
  readonly code: "SĐ-05";
  readonly title: string;
  /** State, version, day and unit, as each diagram of Mẫu 02 must bear. */
  readonly label: string;
  readonly boxes: readonly ConnectionBox[];
  readonly arrows: readonly ConnectionArrow[];
}

/** What is drawn of a file. */
export interface ConnectionOptions {
  /** `both` draws the whole; the others only what is there, or only the target. */
  readonly state?: "as-is" | "to-be" | "both";
  /** An earlier file: what was added, changed or removed since is marked. */
  readonly against?: Architecture;
  /** Only the relations of these objects. */
  readonly around?: readonly string[];
  /** The most objects on a page. */
  readonly most?: number;
}

const MOST_OBJECTS = 30;
const STATES = { "as-is": "hiện trạng", "to-be": "mục tiêu", both: "hiện trạng và mục tiêu" } as const;
type Change = NonNullable<ConnectionArrow["change"]>;
type Marked = Relation & { readonly change?: Change };

const keyOf = ({ from, kind, to }: Pick<Relation, "from" | "kind" | "to">): string => `${from} → ${to} (${kind})`;

/** Divides relations into groups whose ends are at most so many objects: busy objects first, with their neighbours. */
function groups(relations: readonly Marked[], most: number): Marked[][] {
  const pages: Marked[][] = [];
  let left = [...relations];
  while (left.length > 0) {
    const degree = new Map<string, number>();
    for (const { from, to } of left) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
    const page = new Set<string>();
    const busiest = (codes: Iterable<string>): string | undefined =>
      [...codes].sort((one, other) => (degree.get(other) ?? 0) - (degree.get(one) ?? 0) || (one < other ? -1 : 1))[0];
    const neighbours = (code: string): string[] =>
      left.flatMap(({ from, to }) => (from === code ? [to] : to === code ? [from] : []));
    const grown = new Set<string>();
    while (page.size < most) {
      const inside = [...page].filter((code) => !grown.has(code));
      const outside = [...degree.keys()].filter((code) => !page.has(code));
      const next = busiest(inside) ?? busiest(outside);
      if (next === undefined) break;
      grown.add(next);
      page.add(next);
      for (const code of neighbours(next)) if (page.size < most) page.add(code);
    }
    const isInside = ({ from, to }: Marked): boolean => page.has(from) && page.has(to);
    pages.push(left.filter(isInside));
    left = left.filter((row) => !isInside(row));
  }
  return pages;
}

function stateOf(row: ArchitectureObject, marks: ReadonlyMap<string, Change>): BoxState {
  return marks.get(row.code) ?? (row.record === "reference" ? "reference" : row.state);
}

/**
 * Returns the diagram of data and connections (SĐ-05) of a file, at most 30 objects a page. Every relation whose ends are
 * in the file stands on exactly one page.
 *
 * @example
 * connectionDrawings(file)[0]?.arrows.length
 */
export function connectionDrawings(file: Architecture, options: ConnectionOptions = {}): ConnectionDrawing[] {
  const { state = "both", against, around, most = MOST_OBJECTS } = options;
  const changes = against ? diffArchitectures(against, file).rows : [];
  const marks = new Map(changes.flatMap(({ table, id, kind }) => (table === "objects" ? [[id, kind] as const] : [])));
  const arrowMarks = new Map(
    changes.flatMap(({ table, id, kind }) => (table === "relations" ? [[id, kind] as const] : [])),
  );
  const removed = against?.objects.filter(({ code }) => marks.get(code) === "removed") ?? [];
  const objects = new Map(
    [...file.objects, ...removed]
      .filter((row) => state === "both" || row.state === "both" || row.state === state)
      .map((row) => [row.code, row]),
  );
  const marked = (row: Relation): Marked => {
    const change = arrowMarks.get(keyOf(row));
    return { ...row, ...(change && { change }) };
  };
  const gone = (against?.relations ?? []).filter((row) => arrowMarks.get(keyOf(row)) === "removed");
  const relations = [...(file.relations ?? []), ...gone]
    .filter(({ from, to }) => from !== to && objects.has(from) && objects.has(to))
    .filter(({ from, to }) => around === undefined || around.includes(from) || around.includes(to))
    .map(marked);
  const pages = groups(relations, Math.max(2, most));
  return pages.map((rows, at): ConnectionDrawing => {
    const codes = new Set(rows.flatMap(({ from, to }) => [from, to]));
    return {
      code: "SĐ-05",
      title: pages.length === 1 ? "Dữ liệu và kết nối" : `Dữ liệu và kết nối (${at + 1}/${pages.length})`,
      label: `${STATES[state]} · phiên bản ${file.version} · ${writeDay(file.cutOff)} · ${file.issuer} · theo dự thảo`,
      boxes: [...objects.values()]
        .filter(({ code }) => codes.has(code))
        .map((row) => ({ code: row.code, name: row.name, layer: row.layer, state: stateOf(row, marks) })),
      arrows: rows.map(({ from, to, kind, content, channel, state: status, change }, n) => ({
        ...{ number: n + 1, from, to, kind: valueWords("relationKind", kind).vi, content: content ?? "" },
        channel: channel === undefined ? "" : valueWords("channel", channel).vi,
        ...{ status: valueWords("relationState", status).vi, isLive: status === "operating" },
        ...(change && { change }),
      })),
    };
  });
}
