import { LAYERS, valueWords } from "@egov-vn/architecture";
import { wrapText } from "@egov-vn/core/markup";
import type { ElkEdgeSection, ElkNode } from "elkjs/lib/elk-api.js";
import type { ConnectionArrow, ConnectionBox, ConnectionDrawing } from "./connections.js";

/** A place in a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its place and the lines of its text. */
export interface LaidBox {
  readonly box: ConnectionBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow with the points that it runs through, and where its number stands. */
export interface LaidArrow {
  readonly arrow: ConnectionArrow;
  readonly points: readonly Point[];
  readonly numberAt: Point;
}

/** A drawing with the place of everything. */
export interface ConnectionLayout {
  readonly drawing: ConnectionDrawing;
  readonly width: number;
  readonly height: number;
  /** One for each layer that has objects, the channels at the top. */
  readonly bands: readonly { readonly title: readonly string[]; readonly y: number; readonly height: number }[];
  readonly boxes: readonly LaidBox[];
  readonly arrows: readonly LaidArrow[];
  /** What each number means: source, target, kind, data. */
  readonly legend: readonly (readonly string[])[];
  readonly legendTop: number;
}

export const SIDE = 116;
export const HEAD = 64;
export const LINE = 15;
export const SIZE = 12;
export const ROW = 15;
const BOX_WIDTH = 156;
const MARGIN = 12;
const BAND_PAD = 14;
const LEAST_WIDTH = 760;
/** A number on its line. */
export const BADGE = { width: 22, height: 14 };

const ORDER = [...LAYERS].reverse();
const rankOf = (layer: string): number => {
  const at = (ORDER as readonly string[]).indexOf(layer);
  return at === -1 ? ORDER.length : at;
};
const bandTitle = (rank: number): string => {
  const layer = ORDER[rank];
  return layer === undefined ? "Thành phần xuyên suốt" : valueWords("layer", layer).vi;
};

const OPTIONS: Readonly<Record<string, string>> = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.partitioning.activate": "true",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.cycleBreaking.strategy": "GREEDY",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.separateConnectedComponents": "false",
  "elk.edgeLabels.inline": "true",
};

/** The layout engine is large: it is loaded with the first drawing. */
async function elk(): Promise<{ layout(graph: ElkNode): Promise<ElkNode> }> {
  const loaded = (await import("elkjs/lib/elk.bundled.js")) as unknown as {
    default: (new () => { layout(graph: ElkNode): Promise<ElkNode> }) & { default?: never };
  };
  const Engine = (loaded.default.default ?? loaded.default) as typeof loaded.default;
  return new Engine();
}

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection, right: number, down: number): Point[] =>
  [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: x + right, y: y + down }));

/** The middle of the longest stretch: a number stands there on its own line. */
function middleOf(points: readonly Point[]): Point {
  let best: Point = points[0] as Point;
  let longest = -1;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (!from) continue;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (length <= longest) continue;
    longest = length;
    best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  }
  return best;
}

function legendOf({ arrows }: ConnectionDrawing, width: number): string[][] {
  return arrows.map(({ number, from, to, kind, content, channel, status, isLive }) => {
    const data = content === "" ? "" : `: ${content}`;
    const how = [channel, isLive ? "" : status.toLowerCase()].filter((part) => part !== "").join(", ");
    return wrapText(`${number}. ${from} → ${to}. ${kind}${data}${how === "" ? "" : ` (${how})`}`, width, 11, 3);
  });
}

/**
 * Lays a diagram of connections out: a band for each layer, lines at right angles that cross no box. The same drawing is
 * laid out alike on every machine.
 *
 * @example
 * for (const page of connectionDrawings(file)) console.log((await layOutConnections(page)).width);
 */
export async function layOutConnections(drawing: ConnectionDrawing): Promise<ConnectionLayout> {
  const texts = new Map(
    drawing.boxes.map((box) => [box.code, wrapText(`${box.code} ${box.name}`, BOX_WIDTH - 14, SIZE, 4)]),
  );
  const graph: ElkNode = {
    id: "root",
    layoutOptions: OPTIONS,
    children: drawing.boxes.map(({ code, layer }) => ({
      id: code,
      width: BOX_WIDTH,
      height: (texts.get(code) as string[]).length * LINE + 14,
      layoutOptions: { "elk.partitioning.partition": String(rankOf(layer)) },
    })),
    edges: drawing.arrows.map(({ number, from, to }) => ({
      id: String(number),
      sources: [from],
      targets: [to],
      labels: [{ id: `l${number}`, text: String(number), ...BADGE }],
    })),
  };
  const laid = await (await elk()).layout(graph);
  const [right, down] = [SIDE + 2 * MARGIN, HEAD + BAND_PAD];
  const placeOf = new Map((laid.children ?? []).map((node) => [node.id, node]));
  const boxes = drawing.boxes.map((box): LaidBox => {
    const { x = 0, y = 0, width = 0, height = 0 } = placeOf.get(box.code) ?? {};
    return { box, x: x + right, y: y + down, width, height, lines: texts.get(box.code) as string[] };
  });
  const edgeOf = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  const arrows = drawing.arrows.flatMap((arrow): LaidArrow[] => {
    const edge = edgeOf.get(String(arrow.number));
    const section = edge?.sections?.[0];
    if (!section) return [];
    const points = pointsOf(section, right, down);
    const label = edge?.labels?.[0];
    const numberAt =
      label?.x === undefined || label.y === undefined
        ? middleOf(points)
        : { x: label.x + right + BADGE.width / 2, y: label.y + down + BADGE.height / 2 };
    return [{ arrow, points, numberAt }];
  });
  const width = Math.max(LEAST_WIDTH, (laid.width ?? 0) + right + 2 * MARGIN);
  const bottom = (laid.height ?? 0) + down + BAND_PAD;
  const ranks = [...new Set(drawing.boxes.map(({ layer }) => rankOf(layer)))].sort((one, other) => one - other);
  const tops = ranks.map((rank) =>
    Math.min(...boxes.filter(({ box }) => rankOf(box.layer) === rank).map(({ y }) => y)),
  );
  const ends = ranks.map((rank) =>
    Math.max(...boxes.filter(({ box }) => rankOf(box.layer) === rank).map(({ y, height }) => y + height)),
  );
  const bands = ranks.map((rank, at) => {
    const y = at === 0 ? HEAD : ((ends[at - 1] as number) + (tops[at] as number)) / 2;
    const end = at === ranks.length - 1 ? bottom : ((ends[at] as number) + (tops[at + 1] as number)) / 2;
    return { title: wrapText(bandTitle(rank), SIDE - 8, SIZE, 6), y, height: end - y };
  });
  const legend = legendOf(drawing, width / 2 - 2 * MARGIN);
  const rows = legend.reduce((sum, lines) => sum + lines.length, 0);
  return {
    ...{ drawing, width, bands, boxes, arrows, legend },
    legendTop: bottom + 30,
    height: bottom + 30 + (Math.ceil(rows / 2) + 2) * ROW + 36,
  };
}
