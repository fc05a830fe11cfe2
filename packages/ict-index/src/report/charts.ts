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
} from "@egov-vn/core/markup";

/** Colours that stay apart in print and for the colour-blind (Okabe and Ito 2008, darkened for paper). */
const PALETTE = ["#1f4e79", "#d08c2e", "#2e8b74", "#8c5a99", "#b5523b", "#5b6770", "#4aa0c7", "#a8a13a"] as const;

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

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

/** Returns horizontal bars, each made of parts, with a legend. Parts below zero are left out of the bar. */
export function stackedBars(
  rows: readonly StackedRow[],
  legend: readonly string[],
  most: number,
  title: string,
): string {
  const [left, right, row] = [210, 64, 22];
  const scale = (WIDTH - left - right) / most;
  let legendX = left;
  const head = legend.map((text, place) => {
    const x = legendX;
    legendX += 26 + text.length * 6.6;
    return (
      rect(x, 4, 12, 12, PALETTE[place % PALETTE.length] as string) +
      label(x + 17, 14, text, { colour: MUTED, size: 11.5 })
    );
  });
  const body = rows.map(({ name, rank, parts, total, marked }, place) => {
    const y = 28 + place * row;
    let x = left;
    const bars = parts.map((part, number) => {
      const width = Math.max(0, part) * scale;
      const bar = rect(
        x,
        y + 3,
        width,
        row - 8,
        PALETTE[number % PALETTE.length] as string,
        `${name} · ${legend[number]}`,
      );
      x += width;
      return bar;
    });
    const back = marked ? rect(0, y - 1, WIDTH, row, "#fff3d6") : "";
    const bold = marked === true;
    return `${back}${label(30, y + 14, rank, { anchor: "end", bold, colour: bold ? INK : MUTED })}${label(40, y + 14, clip(name, 26), { bold })}${bars.join("")}${label(x + 6, y + 14, total, { bold, size: 11.5 })}`;
  });
  return svgFigure(WIDTH, 32 + rows.length * row, title, head.join("") + body.join(""));
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

/** Returns where a unit stands on each criterion, under headings. */
export function standings(rows: readonly StandingRow[], heads: readonly [string, string], title: string): string {
  const [left, right, row] = [330, 190, 20];
  const span = WIDTH - left - right;
  const body = rows.map(({ name, place, median, right: texts, heading, detail }, number) => {
    const y = 24 + number * row;
    if (heading)
      return label(0, y + 14, name, { bold: true, colour: "#1f4e79" }) + line(0, y + 18.5, WIDTH, y + 18.5, FAINT);
    const [at, middle] = [left + place * span, left + median * span];
    const colour = place >= median ? (PALETTE[2] as string) : (PALETTE[4] as string);
    return [
      label(8, y + 14, clip(name, 48), { size: 11.5 }),
      line(left, y + 10, left + span, y + 10, FAINT, 3),
      line(Math.min(at, middle), y + 10, Math.max(at, middle), y + 10, colour, 3),
      line(middle, y + 4, middle, y + 16, INK, 1.5),
      dot(at, y + 10, colour, detail),
      label(WIDTH - 108, y + 14, texts[0], { anchor: "end", size: 11.5 }),
      label(WIDTH - 4, y + 14, texts[1], { anchor: "end", size: 11.5, bold: texts[1] !== "0" && texts[1] !== "" }),
    ].join("");
  });
  const head =
    label(WIDTH - 108, 12, heads[0], { anchor: "end", colour: MUTED, size: 10.5 }) +
    label(WIDTH - 4, 12, heads[1], { anchor: "end", colour: MUTED, size: 10.5 });
  return svgFigure(WIDTH, 28 + rows.length * row, title, head + body.join(""));
}

/** One line of {@link slopes}. */
export interface Slope {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly marked?: boolean;
}

/** Returns ranks in two years joined by lines: green up, red down, grey unchanged. */
export function slopes(rows: readonly Slope[], years: readonly [string, string], title: string): string {
  const worst = Math.max(...rows.flatMap((row) => [row.before, row.after]));
  const step = Math.max(13, Math.min(22, 620 / worst));
  const [x1, x2] = [260, 500];
  const at = (rank: number): number => 26 + rank * step;
  // Equal ranks would be printed over each other: they share a line.
  const names = (side: "before" | "after", x: number, anchor: "start" | "end"): string => {
    const byRank = new Map<number, Slope[]>();
    for (const row of rows) byRank.set(row[side], [...(byRank.get(row[side]) ?? []), row]);
    return [...byRank]
      .map(([rank, own]) => {
        const text = clip(own.map((row) => row.name).join(", "), 30);
        const words = anchor === "end" ? `${text}  ${rank}` : `${rank}  ${text}`;
        return label(x, at(rank) + 4, words, { anchor, size: 11.5, bold: own.some((row) => row.marked) });
      })
      .join("");
  };
  const lines = rows.map((row) => {
    const colour =
      row.after < row.before ? (PALETTE[2] as string) : row.after > row.before ? (PALETTE[4] as string) : MUTED;
    return (
      line(x1, at(row.before), x2, at(row.after), colour, row.marked ? 3.5 : 1.6) +
      dot(x1, at(row.before), colour) +
      dot(x2, at(row.after), colour)
    );
  });
  const heads =
    label(x1, 14, years[0], { anchor: "middle", bold: true }) +
    label(x2, 14, years[1], { anchor: "middle", bold: true });
  return svgFigure(
    WIDTH,
    at(worst) + 16,
    title,
    heads + lines.join("") + names("before", x1 - 10, "end") + names("after", x2 + 10, "start"),
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

/** Returns the range of each unit's ranks, 1 on the left. */
export function ranges(rows: readonly RangeRow[], title: string): string {
  const [left, row] = [210, 20];
  const worst = Math.max(2, ...rows.map((one) => Math.max(one.high, one.nominal)));
  const x = (rank: number): number => left + 10 + ((rank - 1) / (worst - 1)) * (WIDTH - left - 30);
  const every = Math.max(1, Math.ceil(worst / 16));
  const ticks = Array.from({ length: Math.floor((worst - 1) / every) + 1 }, (_, place) => 1 + place * every).map(
    (rank) =>
      label(x(rank), 12, String(rank), { anchor: "middle", colour: MUTED, size: 10.5 }) +
      line(x(rank), 18, x(rank), 22 + rows.length * row, "#eef1f4"),
  );
  const body = rows.map(({ name, nominal, low, high, marked }, place) => {
    const y = 22 + place * row;
    const back = marked ? rect(0, y, WIDTH, row, "#fff3d6") : "";
    return `${back}${label(200, y + 14, clip(name, 28), { anchor: "end", bold: marked === true })}${rect(x(low) - 2, y + 6, x(high) - x(low) + 4, 8, "#9db8d2")}${dot(x(nominal), y + 10, PALETTE[0], `${name}: ${nominal}`)}`;
  });
  const [first = "", ...rest] = body;
  return svgFigure(WIDTH, 26 + rows.length * row, title, ticks.join("") + first + rest.join(""));
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
  const [left, row] = [210, 40];
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
      label(200, y + 18, clip(name, 30), { anchor: "end" }) +
      bar(first, y + 3, PALETTE[0]) +
      bar(total, y + 18, "#9db8d2")
    );
  });
  return svgFigure(WIDTH, 28 + rows.length * row, title, ticks.join("") + body.join(""));
}
