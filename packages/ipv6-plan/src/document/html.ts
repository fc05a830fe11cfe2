import type { Language } from "@egov-vn/core";
import { escapeMarkup, htmlPage } from "@egov-vn/core/markup";
import { bitRulerSvg } from "../drawings/bit-ruler.js";
import { nibbleMapSvg } from "../drawings/nibble-map.js";
import { prefixTreeSvg } from "../drawings/prefix-tree.js";
import type { Block, Drawing, PlanDocument } from "./content.js";
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

function table(block: Extract<Block, { kind: "table" }>): string {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`).join("");
  const head = block.heads.map(
    (text, place) => `<th scope="col" class="${block.columns[place]}">${escapeMarkup(text)}</th>`,
  );
  const rows = block.rows.map((row) =>
    row.length === 1
      ? `<tr class="group"><th colspan="${block.heads.length}" scope="rowgroup">${escapeMarkup(row[0] as string)}</th></tr>`
      : `<tr>${row.map((text, place) => `<td class="${block.columns[place] ?? "words"}">${escapeMarkup(text)}</td>`).join("")}</tr>`,
  );
  const caption = block.caption === "" ? "" : `<caption>${escapeMarkup(block.caption)}</caption>`;
  return `<table>${caption}<colgroup>${columns}</colgroup><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
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
      return `<div class="sign"><strong>${escapeMarkup(block.office)}</strong><em>${escapeMarkup(block.act)}</em></div>`;
    case "figure": {
      const svg = drawingSvg(block.drawing, language, `f${place}`);
      return `<figure class="${block.drawing.kind}">${svg}<figcaption>${escapeMarkup(block.caption)}</figcaption></figure>`;
    }
  }
}

/**
 * Returns the document as one HTML file that asks for nothing from elsewhere, laid out for A4: a browser's print makes
 * the PDF.
 */
export function documentHtml(document: PlanDocument): string {
  const { language, blocks } = document;
  const contents = blocks.flatMap((block, place) =>
    block.kind === "heading" && block.level === 1
      ? [`<li><a href="#s${place}">${escapeMarkup(block.text)}</a></li>`]
      : [],
  );
  const nation =
    document.nation.length === 0
      ? ""
      : `<div class="nation">${document.nation.map((line) => `<div>${escapeMarkup(line)}</div>`).join("")}</div>`;
  const body = [
    "<main>",
    `<header><div class="letterhead"><div class="owner">${escapeMarkup(document.owner)}</div>${nation}</div>`,
    `<p class="date">${escapeMarkup(document.dateLine)}</p>`,
    `<h1>${escapeMarkup(document.title)}</h1><p class="subtitle">${escapeMarkup(document.subtitle)}</p></header>`,
    `<nav aria-label="${language === "vi" ? "Mục lục" : "Contents"}"><ol>${contents.join("")}</ol></nav>`,
    blocks.map((block, place) => blockHtml(block, place, language)).join("\n"),
    "</main>",
  ].join("\n");
  return htmlPage({ language, title: document.title, style: PRINT_STYLE, body });
}
