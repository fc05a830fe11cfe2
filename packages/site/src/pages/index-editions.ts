import type { Language } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { type Edition, editions, type IndexNode, isCriterion } from "@egov-vn/ict-index";
import { periodText } from "../addresses.js";
import { row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { say } from "../words.js";

const editionPath = ({ id }: Edition): string => `codes/index-${id}.html`;

/** Makes a page for each edition of an index: its groups and criteria with their weights. */
export const editionPages = (): SitePage[] =>
  editions.map((edition) => ({
    path: editionPath(edition),
    section: "codes",
    title: edition.title,
    body: (place) => editionBody(edition, place),
  }));

/** Returns the cards that lead to the editions. */
export const editionCards = (place: Place): Markup[] =>
  editions.map(
    (edition) =>
      markup`<li><a href="${place.page(editionPath(edition))}">${edition.title[place.language]}</a><p>${periodText(edition.period, place)}</p></li>`,
  );

function* nodesOf(node: IndexNode, depth = 0): Generator<{ node: IndexNode; depth: number }> {
  yield { node, depth };
  if (!isCriterion(node)) for (const child of node.children) yield* nodesOf(child, depth + 1);
}

function editionBody(edition: Edition, place: Place): Markup {
  const { language } = place;
  const { id, period, scale, evidence, citations, tree } = edition;
  const rows = Array.from(nodesOf(tree), ({ node, depth }) => {
    const answered = isCriterion(node) && node.numerator && node.denominator;
    return row(
      [
        markup`<code>${node.code}</code>`,
        markup`<span style="padding-left:${depth}em">${node.title[language]}</span>${
          answered &&
          isCriterion(node) &&
          markup`<br><span class="quiet">${node.numerator?.[language]} ÷ ${node.denominator?.[language]}</span>`
        }`,
        node.weight === undefined ? "" : String(node.weight),
        isCriterion(node) && node.unit?.[language],
        node.note?.[language],
      ],
      markup` id="${node.code}"`,
    );
  });
  return markup`<p><code>${id}</code> · ${place.say("validity")}: ${periodText(period, place)} · ${place.say("scaleOf", { scale })}</p>
<p>${evidence[language]}</p>
<ul>${citations.map(({ instrument, article }) => markup`<li>${[article, instrument].filter(Boolean).join(", ")}</li>`)}</ul>
${tableFilter(place)}${table(
  [place.say("code"), place.say("criterion"), place.say("weight"), place.say("unitOfMeasure"), place.say("note")],
  rows,
  { label: edition.title[language], kind: "units" },
)}`;
}

/** Returns what a search finds of the editions: each edition, and each group and criterion. */
export const editionEntries = (language: Language): SearchEntry[] =>
  editions.flatMap((edition): SearchEntry[] => [
    [say("codes", language), edition.title[language], editionPath(edition), edition.id],
    ...Array.from(
      nodesOf(edition.tree),
      ({ node }): SearchEntry => [
        say("criterion", language),
        `${node.code} ${node.title[language]}`,
        `${editionPath(edition)}#${node.code}`,
        edition.title[language],
      ],
    ),
  ]);
