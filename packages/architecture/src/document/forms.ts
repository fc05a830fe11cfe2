import { contentsList, htmlPage, LETTER_STYLE, letterHead, Markup, markup, scrollWide } from "@egov-vn/core/markup";
import { type PlanDocument, documentMarkdown as planMarkdown } from "@egov-vn/ipv6-plan/document";
import { bandSvg } from "../drawings/band-pictures.js";
import { type BandBox, type BandDrawing, MANDATORY_DIAGRAMS } from "../drawings/bands.js";
import type { ArchitectureDocument, Block } from "./content.js";

const STYLE = `${LETTER_STYLE}
h2 { font-size: 14pt; margin: 8mm 0 3mm; }
h3 { font-size: 13pt; margin: 5mm 0 2mm; }
p { margin: 0 0 2.5mm; text-align: justify; overflow-wrap: anywhere; }
.gap { border: 1px dashed #555; padding: 1.5mm 3mm; font-style: italic; text-align: left; }
ul.plain { margin: 0 0 3mm; padding-left: 7mm; }
table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; font-size: 10.5pt; line-height: 1.25; }
caption { text-align: left; font-weight: bold; font-size: 11.5pt; padding-bottom: 1.5mm; }
th, td { border: 1px solid #555; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; min-width: 9mm; }
thead th { background: #e8edf2; text-align: center; overflow-wrap: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 3mm 0 5mm; }
figure svg { width: 100%; height: auto; display: block; border: 1px solid #bbb; }
figcaption { font-size: 11.5pt; font-style: italic; text-align: center; margin-top: 1.5mm; }
h2.annex { break-before: page; }
.sign-alone { margin: 10mm 0 30mm auto; width: 80mm; text-align: center; break-inside: avoid; }
.sign-alone strong, .sign-alone em { display: block; }
@media screen and (max-width: 700px) { .wide table { min-width: 640px; } .wide svg { min-width: 900px; } .sign-alone { width: auto; } }
`;

function blockMarkup(block: Block, at: number): Markup {
  switch (block.kind) {
    case "heading":
      return block.level === 1
        ? markup`<h2 id="s${at}"${new Markup(block.newPage ? ' class="annex"' : "")}>${block.text}</h2>`
        : markup`<h3>${block.text}</h3>`;
    case "paragraph":
      return markup`<p>${block.text}</p>`;
    case "gap":
      return markup`<p class="gap">${block.text}</p>`;
    case "list":
      return markup`<ul class="plain">${block.items.map((item) => markup`<li>${item}</li>`)}</ul>`;
    case "facts":
      return markup`<table><tbody>${block.rows.map(([label, value]) => markup`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>`;
    case "table": {
      const total = block.widths.reduce((sum, width) => sum + width, 0);
      const columns = block.widths.map((width) => markup`<col style="width:${((100 * width) / total).toFixed(2)}%">`);
      const heads = block.heads.map((text) => markup`<th scope="col">${text}</th>`);
      const rows = block.rows.map(
        (row) =>
          markup`<tr>${row.map((text, n) => markup`<td class="${block.columns[n] ?? "words"}">${text}</td>`)}</tr>`,
      );
      return scrollWide(
        block.caption,
        markup`<table><caption>${block.caption}</caption><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
      );
    }
    case "signature":
      return markup`<div class="sign-alone"><strong>${block.letter.office}</strong><em>${block.letter.act}</em></div>`;
    case "picture":
      return scrollWide(
        block.caption,
        markup`<figure>${new Markup(bandSvg(block.drawing, `f${at}`))}<figcaption>${block.caption}</figcaption></figure>`,
      );
  }
}

/** Returns the document as one HTML file that asks for nothing from elsewhere, laid out for A4. */
export function documentHtml(document: ArchitectureDocument): string {
  const contents = document.blocks.flatMap((block, at) =>
    block.kind === "heading" && block.level === 1 ? [[`s${at}`, block.text] as const] : [],
  );
  const body = markup`<main class="sheet">${letterHead(document.letter)}<h1>${document.title}</h1><p class="subtitle">${document.subtitle}</p><p class="subtitle">${document.version}</p>${contents.length > 2 && contentsList("vi", contents)}${document.blocks.map(blockMarkup)}</main>`;
  return htmlPage({ language: "vi", title: document.title, style: STYLE, body: body.text });
}

/** The diagram of the commune model. */
const COMMUNES = MANDATORY_DIAGRAMS[2]?.code;

/** An object as a table names it: its code, its name, and in the commune model the code of the component. */
const boxText = ({ code, name, note }: BandBox, isCommune: boolean): string =>
  `${code === undefined ? "" : `${code} `}${name}${isCommune && note !== undefined ? ` (${note})` : ""}`;

/** A picture as a table that a person can edit in Word and read in Markdown. */
function pictureTable({ code, title, bands, across }: BandDrawing): Block {
  const rows = [
    ...bands,
    ...across.filter(({ boxes }) => boxes.length > 0).map((group) => ({ title: group.title, groups: [group] })),
  ].flatMap(({ title: band, groups }) => [
    [band],
    ...groups.map(({ title: name, boxes }) => [name, boxes.map((box) => boxText(box, code === COMMUNES)).join("; ")]),
  ]);
  return {
    kind: "table",
    caption: `${code}. ${title}`,
    heads: ["Thành phần", "Đối tượng"],
    columns: ["words", "words"],
    widths: [0.35, 0.65],
    rows,
  };
}

/**
 * Returns the document with its pictures as tables: the form that `documentDocx` of `@egov-vn/ipv6-plan/docx` and Markdown
 * take.
 */
export function withoutPictures(document: ArchitectureDocument): PlanDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === "picture" ? pictureTable(block.drawing) : block,
    ) as PlanDocument["blocks"],
  };
}

/** Returns the document as Markdown. */
export const documentMarkdown = (document: ArchitectureDocument): string => planMarkdown(withoutPictures(document));
