import {
  escapeMarkup,
  FAINT,
  INK,
  MUTED,
  svgFigure,
  svgLine,
  svgNumber,
  svgText,
  type TextStyle,
  textWidth,
  wrapText,
} from "@egov-vn/core/markup";

/** Colours that stay apart in print and for the colour-blind (Okabe and Ito 2008, darkened for paper). */
const PALETTE = ["#1f4e79", "#d08c2e", "#2e8b74", "#8c5a99", "#b5523b", "#5b6770", "#4aa0c7", "#a8a13a"] as const;

/** No name has so many lines that any is cut. */
const lines = (text: string, width: number, size: number): string[] => wrapText(text, width, size, 12);

const LINE = 13;
/** The height of a drawing that still fits between the margins of a page, under a heading and a note. */
const PAGE = 900;

/** How far a row of so many lines reaches. */
const heightOf = (texts: readonly string[], row: number): number => row + (texts.length - 1) * LINE;

/** Returns the lines of a name in the middle of its row. */
const named = (x: number, y: number, height: number, texts: readonly string[], style: TextStyle = {}): string =>
  texts
    .map((text, place) => label(x, y + height / 2 + 4 + (place - (texts.length - 1) / 2) * LINE, text, style))
    .join("");

/** Parts rows into pages whose heights stay under the height of a page. */
function paged<Row>(rows: readonly Row[], height: (row: Row) => number, head: number): Row[][] {
  const pages: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const own = height(row);
    if (pages.length === 0 || own > room) {
      pages.push([]);
      room = PAGE - head;
    }
    (pages.at(-1) as Row[]).push(row);
    room -= own;
  }
  return pages;
}

const label = (
  x: number,
  y: number,
  text: string,
  { anchor = "start", colour = INK, bold = false, size = 12 }: TextStyle = {},
): string => svgText(x, y, text, { anchor, colour, bold, size });

const rect = (x: number, y: number, width: number, height: number, colour: string, title = "", opacity = 1): string => {
  const hint = title === "" ? "" : `<title>${escapeMarkup(title)}</title>`;
  const faded = opacity < 1 ? ` opacity="${opacity}"` : "";
  const place = `x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(Math.max(0, width))}" height="${svgNumber(height)}"`;
  return `<rect ${place} fill="${colour}"${faded}>${hint}</rect>`;
};

const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 1): string =>
  svgLine(x1, y1, x2, y2, width, colour);

const dot = (x: number, y: number, colour: string, title = ""): string =>
  `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="4.5" fill="${colour}">${title === "" ? "" : `<title>${escapeMarkup(title)}</title>`}</circle>`;

const WIDTH = 760;

/** One row of {@link stackedBars}. */
export interface StackedRow {
  readonly name: string;
  readonly rank: string;
  readonly parts: readonly number[];
  readonly total: string;
  readonly marked?: boolean;
}

/**
 * Returns horizontal bars, each made of parts, with a legend: a drawing for each page that they fill. Parts below zero are
 * left out of the bar.
 */
export function stackedBars(
  rows: readonly StackedRow[],
  legend: readonly string[],
  most: number,
  title: string,
): string[] {
  const [left, row, nameAt] = [236, 22, 40];
  const room = left - nameAt - 8;
  const right = 14 + Math.max(...rows.map(({ total }) => textWidth(total, 11.5)));
  const scale = (WIDTH - left - right) / most;
  const [head, top] = legendOf(legend, nameAt);
  const height = ({ name }: StackedRow): number => heightOf(lines(name, room, 12), row);
  return paged(rows, height, top + 4).map((page) => {
    let y = top;
    const body = page.map((one) => {
      const { name, rank, parts, total, marked } = one;
      const own = height(one);
      const middle = y + own / 2;
      let x = left;
      const bars = parts.map((part, number) => {
        const width = Math.max(0, part) * scale;
        const colour = PALETTE[number % PALETTE.length] as string;
        const bar = rect(x, middle - 7, width, 14, colour, `${name} · ${legend[number]}`);
        x += width;
        return bar;
      });
      const bold = marked === true;
      const drawn = [
        bold ? rect(0, y - 1, WIDTH, own, "#fff3d6") : "",
        label(30, middle + 4, rank, { anchor: "end", bold, colour: bold ? INK : MUTED }),
        named(nameAt, y, own, lines(name, room, 12), { bold }),
        bars.join(""),
        label(x + 6, middle + 4, total, { bold, size: 11.5 }),
      ];
      y += own;
      return drawn.join("");
    });
    return svgFigure(WIDTH, y + 4, title, head + body.join(""));
  });
}

/** Returns the legend in as many rows as it needs, and where the drawing goes on. */
function legendOf(legend: readonly string[], left: number): [string, number] {
  let [x, y] = [left, 4];
  const parts = legend.map((text, place) => {
    const width = 17 + textWidth(text, 11.5);
    if (x > left && x + width > WIDTH) [x, y] = [left, y + 18];
    const drawn =
      rect(x, y, 12, 12, PALETTE[place % PALETTE.length] as string) +
      label(x + 17, y + 10, text, { colour: MUTED, size: 11.5 });
    x += width + 18;
    return drawn;
  });
  return [parts.join(""), y + 24];
}

/** One row of {@link standings}: places from 0, the weakest, to 1, the best. */
export interface StandingRow {
  readonly name: string;
  readonly place: number;
  readonly median: number;
  readonly right: readonly [string, string];
  readonly heading?: boolean;
  readonly detail: string;
}

/** Returns where a unit stands on each criterion, under headings: a drawing for each page that they fill. */
export function standings(rows: readonly StandingRow[], heads: readonly [string, string], title: string): string[] {
  const [left, right, row, size] = [340, 190, 20, 11.5];
  const span = WIDTH - left - right;
  const textsOf = ({ name, heading }: StandingRow): string[] =>
    heading ? lines(name, WIDTH - 8, 13) : lines(name, left - 20, size);
  const height = (one: StandingRow): number => heightOf(textsOf(one), row);
  const headTexts = heads.map((text) => lines(text, 94, 10.5));
  const top = 10 + Math.max(...headTexts.map(({ length }) => length)) * LINE;
  const head = headTexts.map((texts, place) =>
    texts
      .map((text, number) =>
        label(WIDTH - (place === 0 ? 108 : 4), 12 + number * LINE, text, { anchor: "end", colour: MUTED, size: 10.5 }),
      )
      .join(""),
  );
  return paged(rows, height, top + 4).map((page) => {
    let y = top;
    const body = page.map((one) => {
      const [own, at] = [height(one), y];
      y += own;
      if (one.heading)
        return (
          named(0, at, own, textsOf(one), { bold: true, colour: "#1f4e79" }) +
          line(0, at + own - 1.5, WIDTH, at + own - 1.5, FAINT)
        );
      return named(8, at, own, textsOf(one), { size }) + standing(one, at + own / 2, left, span);
    });
    return svgFigure(WIDTH, y + 4, title, head.join("") + body.join(""));
  });
}

/** Returns one unit's place on a line from the weakest to the best. */
function standing({ place, median, right: texts, detail }: StandingRow, y: number, left: number, span: number): string {
  const [at, middle] = [left + place * span, left + median * span];
  const colour = (place >= median ? PALETTE[2] : PALETTE[4]) as string;
  const bold = texts[1] !== "0" && texts[1] !== "";
  return [
    line(left, y, left + span, y, FAINT, 3),
    line(Math.min(at, middle), y, Math.max(at, middle), y, colour, 3),
    line(middle, y - 6, middle, y + 6, INK, 1.5),
    dot(at, y, colour, detail),
    label(WIDTH - 108, y + 4, texts[0], { anchor: "end", size: 11.5 }),
    label(WIDTH - 4, y + 4, texts[1], { anchor: "end", size: 11.5, bold }),
  ].join("");
}

/** One line of {@link slopes}. */
export interface Slope {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly marked?: boolean;
}

/**
 * Returns ranks in two years joined by lines: green up, red down, grey unchanged. Equal ranks share a place, in as many
 * lines as their names need.
 */
export function slopes(rows: readonly Slope[], years: readonly [string, string], title: string): string {
  const [x1, x2, size] = [270, 490, 11.5];
  const step = Math.max(LINE, Math.min(22, 620 / Math.max(...rows.flatMap((row) => [row.before, row.after]))));
  const [left, right] = [sideOf(rows, "before", x1 - 12, size), sideOf(rows, "after", WIDTH - x2 - 12, size)];
  const most = Math.max(...left.keys(), ...right.keys());
  // Each rank is as far down as the names above it need on both sides.
  const at: number[] = [];
  let y = 34;
  for (let rank = 1; rank <= most; rank += 1) {
    const texts = Math.max(left.get(rank)?.texts.length ?? 0, right.get(rank)?.texts.length ?? 0, 1);
    at[rank] = y + ((texts - 1) * LINE) / 2;
    y += step + (texts - 1) * LINE;
  }
  const names = (side: ReadonlyMap<number, Side>, x: number, anchor: "start" | "end"): string =>
    [...side]
      .map(([rank, { texts, bold }]) => named(x, (at[rank] as number) - 10, 20, texts, { anchor, size, bold }))
      .join("");
  const drawn = rows.map((row) => {
    const colour = (row.after < row.before ? PALETTE[2] : row.after > row.before ? PALETTE[4] : MUTED) as string;
    const [from, to] = [at[row.before] as number, at[row.after] as number];
    return line(x1, from, x2, to, colour, row.marked ? 3.5 : 1.6) + dot(x1, from, colour) + dot(x2, to, colour);
  });
  const heads =
    label(x1, 14, years[0], { anchor: "middle", bold: true }) +
    label(x2, 14, years[1], { anchor: "middle", bold: true });
  const body = drawn.join("") + names(left, x1 - 10, "end") + names(right, x2 + 10, "start");
  return svgFigure(WIDTH, y, title, heads + body);
}

interface Side {
  readonly texts: readonly string[];
  readonly bold: boolean;
}

/** Returns the lines of the names at each rank of one side. */
function sideOf(rows: readonly Slope[], side: "before" | "after", width: number, size: number): Map<number, Side> {
  const byRank = new Map<number, Slope[]>();
  for (const row of rows) byRank.set(row[side], [...(byRank.get(row[side]) ?? []), row]);
  return new Map(
    [...byRank].map(([rank, own]) => {
      const text = own.map((row) => row.name).join(", ");
      const words = side === "before" ? `${text}\u00a0 ${rank}` : `${rank}\u00a0 ${text}`;
      return [rank, { texts: lines(words, width, size), bold: own.some((row) => row.marked) }];
    }),
  );
}

/** One row of {@link ranges}. */
export interface RangeRow {
  readonly name: string;
  readonly nominal: number;
  readonly low: number;
  readonly high: number;
  readonly marked?: boolean;
}

/** Returns the range of each unit's ranks, 1 on the left: a drawing for each page that they fill. */
export function ranges(rows: readonly RangeRow[], title: string): string[] {
  const [left, row] = [216, 20];
  const worst = Math.max(2, ...rows.map((one) => Math.max(one.high, one.nominal)));
  const x = (rank: number): number => left + 10 + ((rank - 1) / (worst - 1)) * (WIDTH - left - 30);
  const every = Math.max(1, Math.ceil(worst / 16));
  const ranks = Array.from({ length: Math.floor((worst - 1) / every) + 1 }, (_, place) => 1 + place * every);
  const height = ({ name }: RangeRow): number => heightOf(lines(name, left - 14, 12), row);
  return paged(rows, height, 26).map((page) => {
    let y = 22;
    const body = page.map((one) => {
      const { name, nominal, low, high, marked } = one;
      const [own, at] = [height(one), y];
      y += own;
      const middle = at + own / 2;
      return [
        marked ? rect(0, at, WIDTH, own, "#fff3d6") : "",
        named(left - 10, at, own, lines(name, left - 14, 12), { anchor: "end", bold: marked === true }),
        rect(x(low) - 2, middle - 4, x(high) - x(low) + 4, 8, "#9db8d2"),
        dot(x(nominal), middle, PALETTE[0], `${name}: ${nominal}`),
      ].join("");
    });
    const ticks = ranks.map(
      (rank) =>
        label(x(rank), 12, String(rank), { anchor: "middle", colour: MUTED, size: 10.5 }) +
        line(x(rank), 18, x(rank), y, "#eef1f4"),
    );
    return svgFigure(WIDTH, y + 4, title, ticks.join("") + body.join(""));
  });
}

/** A share with its interval, 0..1. */
export interface Share {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Returns bars of shares: alone over with others, each with its interval. */
export function shares(
  rows: readonly { readonly name: string; readonly first: Share; readonly total: Share }[],
  title: string,
): string {
  const [left, row] = [216, 40];
  const x = (share: number): number => left + Math.min(1.1, Math.max(0, share)) * ((WIDTH - left - 60) / 1.1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      label(x(share), 12, `${share * 100} %`, { anchor: "middle", colour: MUTED, size: 10.5 }) +
      line(x(share), 18, x(share), 22 + rows.length * row, "#eef1f4"),
  );
  const body = rows.map(({ name, first, total }, place) => {
    const y = 24 + place * row;
    const bar = (share: Share, top: number, colour: string): string =>
      rect(left, top, x(share.estimate) - left, 12, colour) +
      line(x(share.low), top + 6, x(share.high), top + 6, INK, 1.2);
    return (
      named(left - 10, y, 36, lines(name, left - 14, 12), { anchor: "end" }) +
      bar(first, y + 3, PALETTE[0]) +
      bar(total, y + 18, "#9db8d2")
    );
  });
  return svgFigure(WIDTH, 28 + rows.length * row, title, ticks.join("") + body.join(""));
}
