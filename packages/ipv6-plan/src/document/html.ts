import type { Language } from "@egov-vn/core";
import {
  contentsList,
  escapeMarkup,
  htmlPage,
  LETTER_STYLE,
  letterEnd,
  letterHead,
  Markup,
  scrollWide,
} from "@egov-vn/core/markup";
import { bitRulerSvg } from "../drawings/bit-ruler.js";
import { nibbleMapSvg } from "../drawings/nibble-map.js";
import { prefixTreePages, prefixTreeSvg } from "../drawings/prefix-tree.js";
import type { Block, Column, Drawing, PlanDocument } from "./content.js";
import { PRINT_STYLE } from "./print-style.js";

/**
 * Returns a drawing as SVG.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function drawingSvg(drawing: Drawing, language: Language, id = "figure"): string {
  if (drawing.kind === "ruler") return bitRulerSvg(drawing.ruler, language, id);
  if (drawing.kind === "map") return nibbleMapSvg(drawing.map, language, id);
  return prefixTreeSvg(drawing.trees, drawing.title, language, drawing.limits, id);
}

/** The height of a drawing of 1000 in width that fits a page with its caption. */
const PAGE = 1450;

/** Returns a drawing as SVG drawings that each fit a page. */
function drawingPages(drawing: Drawing, language: Language, id: string): string[] {
  if (drawing.kind !== "tree") return [drawingSvg(drawing, language, id)];
  return prefixTreePages(drawing.trees, drawing.title, language, drawing.limits, id, PAGE);
}

/** An address may be broken after a colon, and is copied without it. */
const addressHtml = (text: string): string => escapeMarkup(text).replace(/(::?)(?=[0-9a-f])/g, "$1<wbr>");

const cellHtml = (text: string, column: Column): string =>
  `<td class="${column}">${column === "address" ? addressHtml(text) : escapeMarkup(text)}</td>`;

function table(block: Extract<Block, { kind: "table" }>): string {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`).join("");
  const head = block.heads.map(
    (text, place) => `<th scope="col" class="${block.columns[place]}">${escapeMarkup(text)}</th>`,
  );
  const rows = block.rows.map((row) =>
    row.length === 1
      ? `<tr class="group"><th colspan="${block.heads.length}" scope="rowgroup">${escapeMarkup(row[0] as string)}</th></tr>`
      : `<tr>${row.map((text, place) => cellHtml(text, block.columns[place] ?? "words")).join("")}</tr>`,
  );
  const caption = block.caption === "" ? "" : `<caption>${escapeMarkup(block.caption)}</caption>`;
  const markup = `<table class="columns-${block.heads.length}${block.rows.length > 8 ? "" : " short"}">${caption}<colgroup>${columns}</colgroup><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  return scrollWide(block.caption === "" ? block.heads.join(", ") : block.caption, new Markup(markup)).text;
}

function blockHtml(block: Block, place: number, language: Language): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} id="s${place}"${block.newPage ? ' class="annex"' : ""}>${escapeMarkup(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p>${escapeMarkup(block.text)}</p>`;
    case "gap":
      return `<p class="gap">${escapeMarkup(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join("")}</ul>`;
    case "facts":
      return `<table class="facts"><tbody>${block.rows.map(([label, value]) => `<tr><th scope="row">${escapeMarkup(label)}</th><td>${escapeMarkup(value)}</td></tr>`).join("")}</tbody></table>`;
    case "table":
      return table(block);
    case "signature":
      return letterEnd(block.letter).text;
    case "figure": {
      const pages = drawingPages(block.drawing, language, `f${place}`);
      const svgs = pages.map((svg) => scrollWide(block.caption, new Markup(svg)).text).join("");
      return `<figure class="${block.drawing.kind}">${svgs}<figcaption>${escapeMarkup(block.caption)}</figcaption></figure>`;
    }
  }
}

/**
 * Returns the document as one HTML file that asks for nothing from elsewhere, laid out for A4: a browser's print makes
 * the PDF.
 */
export function documentHtml(document: PlanDocument): string {
  const { language, blocks, letter } = document;
  const contents = blocks.flatMap((block, place): [string, string][] =>
    block.kind === "heading" && block.level === 1 ? [[`s${place}`, block.text]] : [],
  );
  const body = [
    `<main class="sheet"><header>${letterHead(letter)}`,
    `<h1>${escapeMarkup(document.title)}</h1><p class="subtitle">${escapeMarkup(document.subtitle)}<br>${escapeMarkup(document.version)}</p></header>`,
    contentsList(language, contents).text,
    blocks.map((block, place) => blockHtml(block, place, language)).join("\n"),
    "</main>",
  ].join("\n");
  return htmlPage({ language, title: document.title, style: LETTER_STYLE + PRINT_STYLE, body });
}
