import { escapeMarkup, MUTED, svgBox, svgDrawing, svgNumber, svgText } from "@egov-vn/core/markup";
import type { Architecture } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { BOX_SIZE, layOutBands, type PlacedPart } from "./band-layout.js";
import type { BandDrawing, BoxState } from "./bands.js";
import { BOX_LOOKS as LOOKS } from "./box-looks.js";

function part(one: PlacedPart): string {
  const { kind, x, y, width, height, lines, note, state = "both" } = one;
  if (kind === "band") {
    return svgBox(x, y, width, height, "#f4f7fa") + svgText(x + 8, y + 17, lines[0] ?? "", { size: 14, bold: true });
  }
  if (kind === "group") {
    const words = lines
      .map((line, at) => svgText(x + 8, y + 16 + at * 15, line, { size: 12, bold: true, colour: MUTED }))
      .join("");
    return svgBox(x, y, width, height, "#ffffff", "", "#aab4be") + words;
  }
  const { fill, edge, dash } = LOOKS[state];
  const box = svgBox(x, y, width, height, fill, lines.join(" "), edge).replace(
    ' stroke-width="1"',
    dash === "" ? ' stroke-width="1.2"' : ` stroke-width="1.2" stroke-dasharray="${dash}"`,
  );
  const words = lines.map((line, at) =>
    svgText(x + 7, y + 16 + at * 15, line, { size: BOX_SIZE, ...(state === "empty" && { colour: MUTED }) }),
  );
  const notes = (note ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, at) => svgText(x + 7, y + 15 + lines.length * 15 + at * 12, line, { size: 10, colour: MUTED }));
  return box + words.join("") + notes.join("");
}

function legend(drawing: BandDrawing, y: number): string {
  const used = new Set<BoxState>(
    [...drawing.bands.flatMap(({ groups }) => groups), ...drawing.across].flatMap(({ boxes }) =>
      boxes.map(({ state }) => state),
    ),
  );
  let x = 8;
  return [...used]
    .map((state) => {
      const { fill, edge, dash, word } = LOOKS[state];
      const at = x;
      x += 40 + word.length * 7.5;
      const box = svgBox(at, y - 11, 22, 13, fill, "", edge).replace(
        ' stroke-width="1"',
        dash === "" ? ' stroke-width="1.2"' : ` stroke-width="1.2" stroke-dasharray="${dash}"`,
      );
      return box + svgText(at + 28, y, word, { size: 11, colour: MUTED });
    })
    .join("");
}

/**
 * Returns a picture of bands as SVG: plain boxes and texts, no styles that Word or LibreOffice would not know.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function bandSvg(drawing: BandDrawing, id = "bands"): string {
  const { width, height, parts } = layOutBands(drawing);
  const head =
    svgText(8, 26, `${drawing.code} – ${drawing.title}`, { size: 17, bold: true }) +
    svgText(8, 48, drawing.label, { size: 12, colour: MUTED });
  const words = { title: `${drawing.code} ${drawing.title}`, description: drawing.label, language: "vi" };
  return svgDrawing(width, height, words, head + parts.map(part).join("") + legend(drawing, height - 12), id);
}

/** Returns a picture of bands as the source that draw.io edits; each object's box carries its code. */
export function bandDrawio(drawing: BandDrawing): string {
  const { width, height, parts } = layOutBands(drawing);
  const cells = parts.map(({ kind, x, y, width: w, height: h, lines, note, code, state = "both" }, at) => {
    const { fill, edge, dash } = LOOKS[state];
    const style =
      kind === "box"
        ? `rounded=0;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=4;fontSize=12;fillColor=${fill};strokeColor=${edge};${dash === "" ? "" : "dashed=1;"}`
        : `rounded=0;whiteSpace=wrap;html=1;align=left;verticalAlign=top;spacing=4;fontStyle=1;fillColor=${kind === "band" ? "#f4f7fa" : "#ffffff"};strokeColor=#8a96a3;`;
    const label = escapeMarkup(
      [lines.join(" "), ...(note === undefined ? [] : [note.replaceAll("\n", " ")])].join("\n"),
    );
    const geometry = `<mxGeometry x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(w)}" height="${svgNumber(h)}" as="geometry"/>`;
    const cell = `<mxCell style="${style}" vertex="1" parent="1">${geometry}</mxCell>`;
    return `<UserObject label="${label}"${code === undefined ? "" : ` code="${escapeMarkup(code)}"`} id="n${at + 2}">${cell}</UserObject>`;
  });
  const head = `<UserObject label="${escapeMarkup(`${drawing.code} – ${drawing.title}\n${drawing.label}`)}" id="head"><mxCell style="text;align=left;verticalAlign=top;fontSize=15;fontStyle=1;" vertex="1" parent="1"><mxGeometry x="8" y="4" width="${svgNumber(width - 16)}" height="50" as="geometry"/></mxCell></UserObject>`;
  const model = `<mxGraphModel dx="0" dy="0" grid="1" page="1" pageWidth="${svgNumber(width)}" pageHeight="${svgNumber(height)}"><root><mxCell id="0"/><mxCell id="1" parent="0"/>${head}${cells.join("")}</root></mxGraphModel>`;
  return `<mxfile host="egov-vn"><diagram id="d1" name="${escapeMarkup(drawing.code)}">${model}</diagram></mxfile>`;
}

/** Returns picture and source in one file, `.drawio.svg`: a viewer shows it, draw.io edits it. */
export const bandDrawioSvg = (drawing: BandDrawing, id = "bands"): string =>
  bandSvg(drawing, id).replace(' role="img"', ` content="${escapeMarkup(bandDrawio(drawing))}" role="img"`);

const dotText = (text: string): string => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;

/** Returns the relations of a file as DOT, a cluster for each layer. */
export function relationsDot(file: Architecture): string {
  const layers = new Map<string, string[]>();
  for (const { code, name, layer } of file.objects)
    layers.set(layer, [...(layers.get(layer) ?? []), `    ${dotText(code)} [label=${dotText(`${code}\n${name}`)}];`]);
  const clusters = [...layers].map(
    ([layer, lines]) =>
      `  subgraph ${dotText(`cluster_${layer}`)} {\n    label=${dotText(valueWords("layer", layer).vi)};\n${lines.join("\n")}\n  }`,
  );
  const edges = (file.relations ?? []).map(
    ({ from, to, content, kind, state }) =>
      `  ${dotText(from)} -> ${dotText(to)} [label=${dotText(content ?? valueWords("relationKind", kind).vi)}${state === "operating" ? "" : ", style=dashed"}];`,
  );
  return `digraph ${dotText(file.id)} {\n  rankdir=TB;\n  node [shape=box, fontname="Arial"];\n${[...clusters, ...edges].join("\n")}\n}\n`;
}

const mermaidId = (code: string): string =>
  `o_${code.replaceAll(/[^A-Za-z0-9]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;
const mermaidText = (text: string): string => `"${text.replaceAll(/"/g, "#quot;").replaceAll("\n", " ")}"`;

/** Returns the relations of a file as a Mermaid flow chart, a part for each layer. */
export function relationsMermaid(file: Architecture): string {
  const layers = new Map<string, string[]>();
  for (const { code, name, layer } of file.objects)
    layers.set(layer, [...(layers.get(layer) ?? []), `    ${mermaidId(code)}[${mermaidText(`${code} ${name}`)}]`]);
  const parts = [...layers].map(
    ([layer, lines]) =>
      `  subgraph ${mermaidId(layer)}[${mermaidText(valueWords("layer", layer).vi)}]\n${lines.join("\n")}\n  end`,
  );
  const edges = (file.relations ?? []).map(
    ({ from, to, content, kind, state }) =>
      `  ${mermaidId(from)} ${state === "operating" ? "-->" : "-.->"}|${mermaidText(content ?? valueWords("relationKind", kind).vi)}| ${mermaidId(to)}`,
  );
  return `flowchart TB\n${[...parts, ...edges].join("\n")}\n`;
}
