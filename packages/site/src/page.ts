import type { Bilingual } from "@egov-vn/core";
import { lawDayText, registered } from "@egov-vn/core/law";
import { htmlPage, type Markup, type MarkupPart, markup } from "@egov-vn/core/markup";
import { LANGUAGES, Place } from "./place.js";
import type { WordKey } from "./words.js";

/** The parts of the site, in the order of the menu. */
export type Section = Extract<
  WordKey,
  | "home"
  | "standards"
  | "rules"
  | "law"
  | "codes"
  | "services"
  | "guides"
  | "tools"
  | "provinces"
  | "architecture"
  | "api"
>;

/** One page, in both languages. */
export interface SitePage {
  /** Its path in each language: `rules/dossier.html`. */
  readonly path: string;
  readonly title: Bilingual;
  readonly section: Section;
  /** Scripts besides the one of all pages, by their names in `assets`. */
  readonly scripts?: readonly string[];
  /** Returns what stands below the heading. */
  body(place: Place): Markup;
}

/** What all pages of one site share. */
export interface SiteFrame {
  readonly version: string;
  /** Where each part begins; what the site lacks is not in it. */
  readonly menu: readonly (readonly [Section, string])[];
}

const STYLE_SHEET = "assets/site.css";
const SCRIPT = "assets/site.js";

/** Returns a page in a language as an HTML file. */
export function renderPage(page: SitePage, place: Place, frame: SiteFrame): string {
  const { language } = place;
  const site = place.say("site");
  const isHome = page.section === "home";
  const title = page.title[language];
  const entry = ([section, path]: readonly [Section, string]): Markup => {
    const address = section === "api" ? place.asset(path) : place.page(path);
    const current = section === page.section && markup` aria-current="${page.path === path ? "page" : "true"}"`;
    return markup`<li><a href="${address}"${current}>${place.say(section)}</a></li>`;
  };
  const body = markup`<a class="skip" href="#content">${place.say("skip")}</a>
<header class="top" data-root="${place.asset("")}" data-pages="${place.page("")}">
<a class="brand" href="${place.page("index.html")}">@egov-vn</a>
<form class="search" role="search" data-search>
<label class="hidden" for="query">${place.say("search")}</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="${place.say("searchHint")}"
 role="combobox" aria-expanded="false" aria-controls="found" aria-autocomplete="list">
<ul id="found" role="listbox" aria-label="${place.say("search")}" hidden></ul>
</form>
<a class="tongue" href="${place.mirror()}" lang="${place.other}" hreflang="${place.other}">${place.say("otherLanguage")}</a>
<button class="theme" type="button" data-theme-switch title="${place.say("theme")}" aria-label="${place.say("theme")}">◐</button>
</header>
<div class="frame">
<nav class="menu" aria-label="${place.say("menu")}"><details open><summary>${place.say("menu")}</summary>
<ul>${frame.menu.map(entry)}</ul></details></nav>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${page.body(place)}
</main>
</div>
<footer>${place.say("version", { version: frame.version })}. ${place.say("asOf", { day: lawDayText(registered().day, language) })}</footer>`;
  return htmlPage({
    language,
    title: isHome ? site : `${title} – ${site}`,
    style: "",
    body: body.text,
    files: {
      earlyScript: place.asset(SCRIPT),
      scripts: (page.scripts ?? []).map((name) => place.asset(`assets/${name}`)),
      styleSheet: place.asset(STYLE_SHEET),
      description: isHome ? place.say("lead") : `${title}. ${site}.`,
    },
  });
}

/** Returns a table that scrolls by itself where the page is narrow. */
export function table(
  heads: readonly MarkupPart[],
  rows: readonly Markup[],
  { label, kind = "" }: { readonly label: string; readonly kind?: string },
): Markup {
  return markup`<div class="wide" role="region" aria-label="${label}" tabindex="0"><table class="${kind}"><thead><tr>${heads.map(
    (head) => markup`<th scope="col">${head}</th>`,
  )}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Returns a row; cells that are texts are escaped. */
export const row = (cells: readonly MarkupPart[], attributes: MarkupPart = ""): Markup =>
  markup`<tr${attributes}>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>
`;

/** Returns fields that narrow the table after them to the rows with the words typed, and in force on a day. */
export const tableFilter = (place: Place, { day = false }: { readonly day?: boolean } = {}): Markup =>
  markup`<p class="filter" data-filter><label>${place.say("filter")} <input type="search" autocomplete="off"></label> ${day && markup`<label>${place.say("day")} <input type="date"></label> `}<output></output></p>`;

/** Returns text in which `code` stands in backticks, as rules and guides write it, and placeholders stand out. */
export function inline(text: string): Markup {
  const parts = text.split(/`([^`]+)`|(\{[a-zA-Z]\w*\})/g);
  return markup`${parts.map((part, index) =>
    part === undefined || part === "" ? "" : index % 3 === 0 ? part : markup`<code>${part}</code>`,
  )}`;
}

/** Makes the place of a page in each language. */
export const placesOf = (page: SitePage): Place[] => LANGUAGES.map((language) => new Place(language, page.path));
