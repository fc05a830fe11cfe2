import { type Bilingual, writeDay } from "@egov-vn/core";
import { failures } from "../failures.js";
import { isLayered } from "../model/architecture-index.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { communeComponents, LAYERS, type ReferenceBlock, referenceBlocks } from "../tables/tables.js";
import { VALUES, valueWords } from "../tables/values.js";
import { diffArchitectures } from "../verbs/diff-architectures.js";

/** The state by which a box is told apart, by its edge and a word. */
export type BoxState = "as-is" | "to-be" | "both" | "reference" | "added" | "changed" | "removed" | "empty";

/** A box of a band drawing: an object, or a block of the model without one. */
export interface BandBox {
  readonly code?: string;
  readonly name: string;
  readonly note?: string;
  readonly state: BoxState;
}

/** A group of boxes in a band. */
export interface BandGroup {
  readonly title: string;
  readonly boxes: readonly BandBox[];
}

/** A picture of bands: full width, one over the other, no arrows. */
export interface BandDrawing {
  readonly code: string;
  readonly title: string;
  /** State, version, day and unit, as each diagram of Mẫu 02 must bear. */
  readonly label: string;
  readonly bands: readonly { readonly title: string; readonly groups: readonly BandGroup[] }[];
  /** Parts that run across all bands, drawn at the right. */
  readonly across: readonly BandGroup[];
}

/** The diagrams that a province must have, each after a figure of Quyết định 1425/QĐ-TTg: Hình 7, 8 and 9. */
export const MANDATORY_DIAGRAMS: readonly {
  readonly code: string;
  readonly figure: ReferenceBlock["figure"];
  readonly title: Bilingual;
}[] = [
  { code: "SĐ-T-01", figure: 7, title: { vi: "Mô hình khái quát", en: "Overall model" } },
  { code: "SĐ-T-02", figure: 8, title: { vi: "Mô hình thành phần cấp tỉnh", en: "Components of the province" } },
  { code: "SĐ-T-03", figure: 9, title: { vi: "Kiến trúc số cấp xã", en: "Architecture of communes" } },
];

/** What is drawn of a file. */
export interface DrawOptions {
  /** `both` draws the whole; the others only what is there, or only the target. */
  readonly state?: "as-is" | "to-be" | "both";
  /** An earlier file: what was added, changed or removed since is marked. */
  readonly against?: Architecture;
  /** More boxes than this are drawn on further pages. */
  readonly most?: number;
}

const MOST_BOXES = 30;
const ACROSS = VALUES.layer.filter((layer) => !isLayered({ layer }));

function stateOf(row: ArchitectureObject, marks: ReadonlyMap<string, BoxState>): BoxState {
  return marks.get(row.code) ?? (row.record === "reference" ? "reference" : row.state);
}

function marksOf(
  file: Architecture,
  against: Architecture | undefined,
): { marks: Map<string, BoxState>; removed: readonly ArchitectureObject[] } {
  const marks = new Map<string, BoxState>();
  if (!against) return { marks, removed: [] };
  for (const { table, kind, id } of diffArchitectures(against, file).rows) if (table === "objects") marks.set(id, kind);
  return { marks, removed: against.objects.filter(({ code }) => marks.get(code) === "removed") };
}

const boxOf = (row: ArchitectureObject, marks: ReadonlyMap<string, BoxState>): BandBox => ({
  code: row.code,
  name: row.name,
  ...(row.owner !== undefined && { note: row.owner }),
  state: stateOf(row, marks),
});

const wanted = (row: ArchitectureObject, state: DrawOptions["state"]): boolean =>
  state === undefined || state === "both" || row.state === "both" || row.state === state;

type Rows = readonly ArchitectureObject[];

function overall(rows: Rows, marks: ReadonlyMap<string, BoxState>): BandDrawing["bands"] {
  return [...LAYERS].reverse().map((layer) => ({
    title: valueWords("layer", layer).vi,
    groups: [
      ...new Set(
        referenceBlocks
          .filter((block) => block.figure === 7 && block.layer === layer)
          .map(({ component }) => component),
      ),
    ].map((component) => ({
      title: valueWords("component", component).vi,
      boxes: rows.filter((row) => row.layer === layer && row.component === component).map((row) => boxOf(row, marks)),
    })),
  }));
}

function detailed(file: Architecture, rows: Rows, marks: ReadonlyMap<string, BoxState>): BandDrawing["bands"] {
  const placeOf = new Map<string, string>();
  for (const { object, detailed: block } of file.mappings ?? []) {
    const found = referenceBlocks.find(({ figure, key, name }) => figure === 8 && (key === block || name === block));
    if (found) placeOf.set(object, found.key);
  }
  const own = rows.filter(({ record, code }) => record === "own" && !code.startsWith("CX-"));
  return [...LAYERS].reverse().map((layer) => {
    const blocks = referenceBlocks.filter((block) => block.figure === 8 && block.layer === layer);
    const groups = blocks.map(({ key, name }): BandGroup => {
      const boxes = own.filter(({ code }) => placeOf.get(code) === key).map((row) => boxOf(row, marks));
      return { title: name, boxes: boxes.length > 0 ? boxes : [{ name: "chưa có đối tượng", state: "empty" }] };
    });
    const rest = own.filter((row) => row.layer === layer && !blocks.some(({ key }) => placeOf.get(row.code) === key));
    return {
      title: valueWords("layer", layer).vi,
      groups:
        rest.length === 0
          ? groups
          : [...groups, { title: "Thành phần đặc thù khác", boxes: rest.map((row) => boxOf(row, marks)) }],
    };
  });
}

function communes(rows: Rows, marks: ReadonlyMap<string, BoxState>): BandDrawing["bands"] {
  const holders = new Map<string, ArchitectureObject[]>();
  for (const row of rows)
    for (const code of row.communeComponents ?? []) holders.set(code, [...(holders.get(code) ?? []), row]);
  return [...LAYERS].reverse().map((layer) => ({
    title: valueWords("layer", layer).vi,
    groups: referenceBlocks
      .filter((block) => block.figure === 9 && block.layer === layer)
      .map(({ key, name }): BandGroup => {
        const own = communeComponents.filter(({ code }) => code.replace(/\d+$/, "") === key);
        const boxes = own.flatMap(({ code }) =>
          (holders.get(code) ?? []).map((row) => ({ ...boxOf(row, marks), note: code })),
        );
        return {
          title: `${name} (${own.length} thành phần)`,
          boxes: boxes.length > 0 ? boxes : [{ name: "chưa có đối tượng", state: "empty" }],
        };
      }),
  }));
}

/** Cuts a drawing into pages of at most so many boxes, band by band. */
function paged(drawing: BandDrawing, most: number): BandDrawing[] {
  const pages: BandDrawing["bands"][number][][] = [[]];
  let count = 0;
  for (const band of drawing.bands) {
    let groups: BandGroup[] = [];
    const flush = (): void => {
      if (groups.length > 0) pages.at(-1)?.push({ title: band.title, groups });
      groups = [];
    };
    for (const group of band.groups) {
      for (let from = 0; from === 0 || from < group.boxes.length; ) {
        const room = most - count;
        if (room <= 0) {
          flush();
          pages.push([]);
          count = 0;
          continue;
        }
        const boxes = group.boxes.slice(from, from + room);
        groups.push({ title: group.title, boxes });
        count += boxes.filter(({ state }) => state !== "empty").length;
        from += Math.max(1, boxes.length);
      }
    }
    flush();
  }
  const full = pages.filter((bands) => bands.length > 0);
  return full.map((bands, at) => ({
    ...drawing,
    title: full.length === 1 ? drawing.title : `${drawing.title} (${at + 1}/${full.length})`,
    bands,
    across: at === 0 ? drawing.across : [],
  }));
}

const STATES = { "as-is": "hiện trạng", "to-be": "mục tiêu", both: "hiện trạng và mục tiêu" } as const;

/**
 * Returns one of the mandatory diagrams as bands of boxes, at most 30 objects a page.
 *
 * @throws Failure when there is no such diagram.
 * @example
 * bandDrawings(file, "SĐ-T-01")[0]?.bands.length // => 4
 */
export function bandDrawings(file: Architecture, code: string, options: DrawOptions = {}): BandDrawing[] {
  const kind = MANDATORY_DIAGRAMS.findIndex((diagram) => diagram.code === code.normalize("NFC"));
  const diagram = MANDATORY_DIAGRAMS[kind];
  if (!diagram) throw failures.noDiagram({ code });
  const { state = "both", against, most = MOST_BOXES } = options;
  const { marks, removed } = marksOf(file, against);
  const rows = [...file.objects, ...removed].filter((row) => wanted(row, state));
  const bands = kind === 0 ? overall(rows, marks) : kind === 1 ? detailed(file, rows, marks) : communes(rows, marks);
  const across = ACROSS.map((layer) => ({
    title: valueWords("layer", layer).vi,
    boxes: rows.filter((row) => row.layer === layer).map((row) => boxOf(row, marks)),
  }));
  const drawing: BandDrawing = {
    code: diagram.code,
    title: diagram.title.vi,
    label: `${STATES[state]} · phiên bản ${file.version} · ${writeDay(file.cutOff)} · ${file.issuer} · theo dự thảo`,
    bands,
    across: kind === 2 ? [] : across,
  };
  return paged(drawing, most);
}
