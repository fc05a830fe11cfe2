import { BOX_LOOKS, type BoxState } from "@egov-vn/architecture/document";
import { escapeMarkup, INK, MUTED, svgBox, svgDrawing, svgNumber, svgText } from "@egov-vn/core/markup";
import type { ConnectionArrow } from "./connections.js";
import { BADGE, type ConnectionLayout, HEAD, type LaidArrow, type LaidBox, LINE, ROW, SIDE, SIZE } from "./layout.js";

const colourOf = ({ change }: ConnectionArrow): string => (change === undefined ? INK : BOX_LOOKS[change].edge);
const dashOf = ({ isLive, change }: ConnectionArrow): string => (change === "removed" ? "2 3" : isLive ? "" : "6 4");

/** A box with its own edge: states differ by it in print. */
function framed(x: number, y: number, width: number, height: number, state: BoxState, hint: string): string {
  const { fill, edge, dash } = BOX_LOOKS[state];
  const dashed = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return svgBox(x, y, width, height, fill, hint, edge).replace(' stroke-width="1"', ` stroke-width="1.2"${dashed}`);
}

function boxPart({ box, x, y, width, height, lines }: LaidBox): string {
  const words = lines.map((line, at) => svgText(x + 7, y + 17 + at * LINE, line, { size: SIZE }));
  return framed(x, y, width, height, box.state, `${box.code} ${box.name}`) + words.join("");
}

/** The head of an arrow as a triangle of its own: markers are not drawn by every program. */
function headPart(points: LaidArrow["points"], colour: string): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return "";
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const [bx, by] = [end.x - dx * 8, end.y - dy * 8];
  const corners = [
    [end.x, end.y],
    [bx - dy * 3.5, by + dx * 3.5],
    [bx + dy * 3.5, by - dx * 3.5],
  ];
  return `<polygon points="${corners.map(([x = 0, y = 0]) => `${svgNumber(x)},${svgNumber(y)}`).join(" ")}" fill="${colour}"/>`;
}

function arrowPart({ arrow, points }: LaidArrow): string {
  const colour = colourOf(arrow);
  const dash = dashOf(arrow);
  const way = points.map(({ x, y }) => `${svgNumber(x)},${svgNumber(y)}`).join(" ");
  const dashed = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  const hint = escapeMarkup(`${arrow.from} → ${arrow.to}: ${arrow.content}`);
  return `<polyline points="${way}" fill="none" stroke="${colour}" stroke-width="1.2"${dashed}><title>${hint}</title></polyline>${headPart(points, colour)}`;
}

function numberPart({ arrow, numberAt: { x, y } }: LaidArrow): string {
  const { width, height } = BADGE;
  const place = `x="${svgNumber(x - width / 2)}" y="${svgNumber(y - height / 2)}" width="${width}" height="${height}"`;
  const colour = colourOf(arrow);
  return `<rect ${place} rx="7" fill="#ffffff" stroke="${colour}" stroke-width="0.8"/>${svgText(x, y + 4, String(arrow.number), { size: 11, anchor: "middle", colour })}`;
}

function legendPart({ legend, legendTop, width, drawing }: ConnectionLayout): string {
  const total = legend.reduce((sum, lines) => sum + lines.length, 0);
  let text = svgText(12, legendTop - 8, "Các kết nối", { size: 13, bold: true });
  let [column, y] = [0, legendTop + 10];
  let used = 0;
  for (const [at, lines] of legend.entries()) {
    if (column === 0 && used >= total / 2) [column, y] = [1, legendTop + 10];
    const arrow = drawing.arrows[at] as ConnectionArrow;
    for (const line of lines) {
      text += svgText(column === 0 ? 12 : width / 2 + 4, y, line, { size: 11, colour: colourOf(arrow) });
      y += ROW;
      used += 1;
    }
  }
  return text;
}

/** The states that are drawn, each with its word; then how lines are told apart. */
function keyPart({ drawing, height }: ConnectionLayout): string {
  let x = 12;
  const y = height - 14;
  const states = new Set<BoxState>([
    ...drawing.boxes.map(({ state }) => state),
    ...drawing.arrows.flatMap(({ change }) => change ?? []),
  ]);
  const parts = [...states].map((state) => {
    const at = x;
    x += 40 + BOX_LOOKS[state].word.length * 7.5;
    return (
      framed(at, y - 11, 22, 13, state, "") + svgText(at + 28, y, BOX_LOOKS[state].word, { size: 11, colour: MUTED })
    );
  });
  if (drawing.arrows.some(({ isLive }) => !isLive)) {
    parts.push(
      `<line x1="${svgNumber(x)}" y1="${y - 4}" x2="${svgNumber(x + 26)}" y2="${y - 4}" stroke="${INK}" stroke-width="1.2" stroke-dasharray="6 4"/>`,
      svgText(x + 32, y, "chưa khai thác", { size: 11, colour: MUTED }),
    );
  }
  return parts.join("");
}

/**
 * Returns a diagram of connections as SVG: plain shapes and texts, no styles that Word or LibreOffice would not know.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function connectionSvg(layout: ConnectionLayout, id = "connections"): string {
  const { drawing, width, height, bands, boxes, arrows } = layout;
  const head =
    svgText(12, 26, `${drawing.code} – ${drawing.title}`, { size: 17, bold: true }) +
    svgText(12, HEAD - 16, drawing.label, { size: 12, colour: MUTED });
  const rows = bands
    .map(({ title, y, height: tall }, at) => {
      const words = title
        .map((line, n) => svgText(18, y + 20 + n * LINE, line, { size: SIZE, bold: true, colour: MUTED }))
        .join("");
      return svgBox(12, y, width - 24, tall, at % 2 === 0 ? "#f7f9fb" : "#eef2f6", "", "#ccd4dc") + words;
    })
    .join("");
  const side = `<line x1="${SIDE + 14}" y1="${svgNumber(bands[0]?.y ?? 0)}" x2="${SIDE + 14}" y2="${svgNumber((bands.at(-1)?.y ?? 0) + (bands.at(-1)?.height ?? 0))}" stroke="#ccd4dc" stroke-width="1"/>`;
  const body = [
    ...[head, rows, side],
    ...arrows.map(arrowPart),
    ...boxes.map(boxPart),
    ...arrows.map(numberPart),
    ...[legendPart(layout), keyPart(layout)],
  ].join("");
  const words = { title: `${drawing.code} ${drawing.title}`, description: drawing.label, language: "vi" };
  return svgDrawing(width, height, words, body, id);
}

const geometry = (x: number, y: number, width: number, height: number): string =>
  `<mxGeometry x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(width)}" height="${svgNumber(height)}" as="geometry"/>`;

/** Returns a diagram of connections as the source that draw.io edits: boxes carry their codes, arrows their ends. */
export function connectionDrawio(layout: ConnectionLayout): string {
  const { drawing, width, height, bands, boxes, arrows } = layout;
  const ids = new Map(boxes.map(({ box }, at) => [box.code, `o${at + 1}`]));
  const frames = bands.map(({ title, y, height: tall }, at) => {
    const style =
      "rounded=0;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=6;fontStyle=1;fillColor=#f7f9fb;strokeColor=#ccd4dc;";
    return `<mxCell id="b${at + 1}" value="${escapeMarkup(title.join(" "))}" style="${style}" vertex="1" parent="1">${geometry(12, y, width - 24, tall)}</mxCell>`;
  });
  const nodes = boxes.map(({ box, x, y, width: wide, height: tall }) => {
    const { fill, edge, dash } = BOX_LOOKS[box.state];
    const style = `rounded=0;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=4;fontSize=12;fillColor=${fill};strokeColor=${edge};${dash === "" ? "" : "dashed=1;"}`;
    return `<UserObject label="${escapeMarkup(`${box.code} ${box.name}`)}" code="${escapeMarkup(box.code)}" id="${ids.get(box.code)}"><mxCell style="${style}" vertex="1" parent="1">${geometry(x, y, wide, tall)}</mxCell></UserObject>`;
  });
  const lines = arrows.map(({ arrow, points }) => {
    const style = `edgeStyle=orthogonalEdgeStyle;rounded=0;html=1;endArrow=block;endSize=5;strokeColor=${colourOf(arrow)};${dashOf(arrow) === "" ? "" : "dashed=1;"}`;
    const way = points.slice(1, -1).map(({ x, y }) => `<mxPoint x="${svgNumber(x)}" y="${svgNumber(y)}"/>`);
    const label = escapeMarkup(`${arrow.number}. ${arrow.content === "" ? arrow.kind : arrow.content}`);
    return `<mxCell id="a${arrow.number}" value="${label}" style="${style}" edge="1" parent="1" source="${ids.get(arrow.from)}" target="${ids.get(arrow.to)}"><mxGeometry relative="1" as="geometry"><Array as="points">${way.join("")}</Array></mxGeometry></mxCell>`;
  });
  const head = `<mxCell id="head" value="${escapeMarkup(`${drawing.code} – ${drawing.title}\n${drawing.label}`)}" style="text;align=left;verticalAlign=top;fontSize=15;fontStyle=1;" vertex="1" parent="1">${geometry(12, 4, width - 24, 50)}</mxCell>`;
  const cells = [head, ...frames, ...nodes, ...lines].join("");
  const model = `<mxGraphModel dx="0" dy="0" grid="1" page="1" pageWidth="${svgNumber(width)}" pageHeight="${svgNumber(height)}"><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`;
  return `<mxfile host="egov-vn"><diagram id="d1" name="${escapeMarkup(drawing.code)}">${model}</diagram></mxfile>`;
}

/** Returns picture and source in one file, `.drawio.svg`: a viewer shows it, draw.io edits it. */
export const connectionDrawioSvg = (layout: ConnectionLayout, id = "connections"): string =>
  connectionSvg(layout, id).replace(' role="img"', ` content="${escapeMarkup(connectionDrawio(layout))}" role="img"`);
