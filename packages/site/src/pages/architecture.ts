import {
  architectureStandard,
  communeComponents,
  LAYERS,
  nationalFrameworks,
  nationalPlatforms,
  type ReferenceBlock,
  referenceBlocks,
  TEMPLATE,
  TEMPLATE_EDITION,
  VALUES,
  type ValueList,
  valueWords,
} from "@egov-vn/architecture";
import { MANDATORY_DIAGRAMS } from "@egov-vn/architecture/document";
import { type Language, rulesOf, writeDay } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { type Markup, markup } from "@egov-vn/core/markup";
import { ruleAnchor, rulesPath } from "../addresses.js";
import { inline, row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { say, words } from "../words.js";

const PATHS = {
  diagrams: "architecture/diagrams.html",
  frameworks: "architecture/frameworks.html",
  blocks: "architecture/blocks.html",
  communeComponents: "architecture/commune-components.html",
  platforms: "architecture/platforms.html",
  template: "architecture/template.html",
} as const;
type Part = keyof typeof PATHS;

const BODIES: Readonly<Record<Part, (place: Place) => Markup>> = {
  diagrams: diagramsBody,
  frameworks: frameworksBody,
  blocks: blocksBody,
  communeComponents: communeComponentsBody,
  platforms: platformsBody,
  template: templateBody,
};

/** Makes the pages of the tables that an architecture is written by. */
export function architecturePages(): SitePage[] {
  const parts = Object.keys(PATHS) as Part[];
  return parts.map((part) => ({
    path: PATHS[part],
    section: "architecture",
    title: words[`${part}Title`],
    body: BODIES[part],
  }));
}

/** Returns the cards that lead to the tables. */
export const architectureCards = (place: Place): Markup[] =>
  (Object.keys(PATHS) as Part[]).map(
    (part) =>
      markup`<li><a href="${place.page(PATHS[part])}">${place.say(`${part}Title`)}</a><p>${place.say(`${part}Lead`)}</p></li>`,
  );

const instrumentName = (key: string): string => registered().instruments.get(key)?.name ?? key;

const anchorOf = (code: string): string =>
  code.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();

/** The blocks of a figure by layer, the highest layer first, as they are drawn. */
const layersOf = (figure: ReferenceBlock["figure"]) =>
  [...LAYERS]
    .reverse()
    .map((layer) => ({ layer, blocks: referenceBlocks.filter((one) => one.figure === figure && one.layer === layer) }))
    .filter(({ blocks }) => blocks.length > 0);

/** Rules about diagrams: those that report a field of them. */
const diagramRules = () => rulesOf(architectureStandard).filter(({ title }) => /sơ đồ/i.test(title.vi));

/** Names the component of a block where the block and the layer do not. */
function blockLine(
  { name, layer, component }: Pick<ReferenceBlock, "name" | "layer" | "component">,
  language: Language,
): Markup {
  const of = valueWords("component", component);
  const isNamed = of.vi === name || of.vi === valueWords("layer", layer).vi;
  return markup`<li>${name}${!isNamed && markup` <span class="quiet">(${of[language]})</span>`}</li>`;
}

function diagramsBody(place: Place): Markup {
  const { language } = place;
  return markup`<p class="lead">${place.say("diagramsLead")}</p>
${MANDATORY_DIAGRAMS.map(
  ({ code, figure, title }) => markup`<h2 id="${anchorOf(code)}">${code}: ${title[language]}</h2>
<p>${place.say("diagramAfter", { figure, instrument: instrumentName("qd-1425-ttg-2026") })}</p>
${table(
  [place.say("layer"), place.say("shownBlocks")],
  layersOf(figure).map(({ layer, blocks }) =>
    row([
      valueWords("layer", layer)[language],
      markup`<ul class="plain">${blocks.map(({ name, component }) => blockLine({ name, layer, component }, language))}</ul>`,
    ]),
  ),
  { label: `${code}: ${title[language]}` },
)}`,
)}
<h2 id="rules">${place.say("diagramRules")}</h2>
<ul>${diagramRules().map(
    (rule) =>
      markup`<li><a href="${place.page(rulesPath(architectureStandard))}#${ruleAnchor(rule)}"><code>${rule.id}</code></a> ${inline(rule.title[language])}</li>`,
  )}</ul>`;
}

function frameworksBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("frameworksLead")}</p>${table(
    [place.say("title"), place.say("edition"), place.say("from"), place.say("replacedOn"), place.say("instrument")],
    nationalFrameworks.map(({ key, name, edition, instrument, inForce, ended }) =>
      row(
        [
          name,
          edition,
          inForce && writeDay(inForce),
          ended && writeDay(ended),
          markup`<a href="${place.page("law.html")}#${instrument}">${instrumentName(instrument)}</a>`,
        ],
        markup` id="${key}"`,
      ),
    ),
    { label: place.say("frameworksTitle") },
  )}`;
}

function blocksBody(place: Place): Markup {
  const { language } = place;
  return markup`<p class="lead">${place.say("blocksLead")}</p>${tableFilter(place)}${table(
    [place.say("figure"), place.say("code"), place.say("title"), place.say("layer"), place.say("component")],
    referenceBlocks.map(({ figure, key, name, layer, component }) =>
      row(
        [
          place.say("figureNumber", { figure }),
          markup`<code>${key}</code>`,
          name,
          valueWords("layer", layer)[language],
          valueWords("component", component)[language],
        ],
        markup` id="${key}"`,
      ),
    ),
    { label: place.say("blocksTitle") },
  )}`;
}

function communeComponentsBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("communeComponentsLead")}</p>${tableFilter(place)}${table(
    [place.say("code"), place.say("title"), place.say("block"), place.say("providedBy")],
    communeComponents.map(({ code, name, block, providedBy }) =>
      row(
        [markup`<code>${code}</code>`, name, block, place.say(`provided-${providedBy}`)],
        markup` id="${anchorOf(code)}"`,
      ),
    ),
    { label: place.say("communeComponentsTitle") },
  )}`;
}

function platformsBody(place: Place): Markup {
  return markup`<p class="lead">${place.say("platformsLead")}</p>${tableFilter(place)}${table(
    [place.say("code"), place.say("title"), place.say("block"), place.say("owner")],
    nationalPlatforms.map(({ key, name, block, owner }) =>
      row([markup`<code>${key}</code>`, name, block, owner], markup` id="${key}"`),
    ),
    { label: place.say("platformsTitle") },
  )}`;
}

function templateBody(place: Place): Markup {
  const { language } = place;
  const lists = Object.keys(VALUES) as ValueList[];
  return markup`<p class="lead">${place.say("templateLead")} <code>${TEMPLATE_EDITION}</code></p>
${Object.entries(TEMPLATE).map(
  ([sheet, fields]) => markup`<h2 id="${sheet}"><code>${sheet}</code></h2>
${table(
  [place.say("heading"), place.say("field"), place.say("required"), place.say("list")],
  fields.map(({ field, heading, required, list, several }) =>
    row([
      heading,
      markup`<code>${field}</code>`,
      required === ""
        ? place.say("optional")
        : required === "always"
          ? place.say("required")
          : markup`${place.say("requiredWhen")} <code>${required}</code>`,
      list && markup`<a href="#list-${list}">${list}</a>${several && ` (${place.say("several")})`}`,
    ]),
  ),
  { label: sheet },
)}`,
)}
<h2 id="lists">${place.say("valueLists")}</h2>
${lists.map(
  (list) => markup`<h3 id="list-${list}"><code>${list}</code></h3>
<ul class="inline">${VALUES[list].map((key) => markup`<li>${valueWords(list, key)[language]} <code class="quiet">${key}</code></li>`)}</ul>`,
)}`;
}

/** Returns what a search finds of the tables. */
export function architectureEntries(language: Language): SearchEntry[] {
  const kind = (part: Part): string => say(`${part}Title`, language);
  return [
    ...(Object.keys(PATHS) as Part[]).map(
      (part): SearchEntry => [say("architecture", language), kind(part), PATHS[part], say(`${part}Lead`, language)],
    ),
    ...MANDATORY_DIAGRAMS.map(({ code, figure, title }): SearchEntry => {
      const shown = layersOf(figure).map(
        ({ layer, blocks }) => `${valueWords("layer", layer)[language]}: ${blocks.map(({ name }) => name).join(", ")}`,
      );
      return [
        kind("diagrams"),
        `${code} ${title[language]}`,
        `${PATHS.diagrams}#${anchorOf(code)}`,
        `${say("figureNumber", language, { figure })}. ${shown.join("; ")}`,
      ];
    }),
    ...nationalFrameworks.map(
      ({ key, name, edition, instrument }): SearchEntry => [
        kind("frameworks"),
        `${name} ${edition}`,
        `${PATHS.frameworks}#${key}`,
        instrumentName(instrument),
      ],
    ),
    ...communeComponents.map(
      ({ code, name, block }): SearchEntry => [
        kind("communeComponents"),
        `${code} ${name}`,
        `${PATHS.communeComponents}#${anchorOf(code)}`,
        block,
      ],
    ),
    ...nationalPlatforms.map(
      ({ key, name, owner, block }): SearchEntry => [
        kind("platforms"),
        `${key} ${name}`,
        `${PATHS.platforms}#${key}`,
        `${owner}; ${block}`,
      ],
    ),
  ];
}
