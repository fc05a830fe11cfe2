import { type Representation, readSpec } from "@egov-vn/codegen";
import { markup } from "@egov-vn/core/markup";
import { VERSION } from "./generated/version.js";
import { placesOf, renderPage, type Section, type SitePage } from "./page.js";
import { architectureCards, architecturePages } from "./pages/architecture.js";
import { changesPage, type PackageChange } from "./pages/changes.js";
import { codePages } from "./pages/codes.js";
import { type Guide, guidePages } from "./pages/guides.js";
import { holidayPage } from "./pages/holidays.js";
import { homePage } from "./pages/home.js";
import { editionPages } from "./pages/index-editions.js";
import { lawPages } from "./pages/law.js";
import { type Report, reportCards, reportPages } from "./pages/reports.js";
import { rulePages } from "./pages/rules.js";
import { servicePages } from "./pages/services.js";
import { standardPages } from "./pages/standards.js";
import { SYSTEMS_PATH, systemsPage } from "./pages/systems.js";
import { toolPages } from "./pages/tools.js";
import { LANGUAGES } from "./place.js";
import type { ProvinceSite } from "./provinces.js";
import { searchEntries } from "./search-index.js";
import { STYLE } from "./style.js";
import { SYSTEMS } from "./system-places.js";
import { words } from "./words.js";

/** What a site is made from, besides the standards, the law register and the code lists. */
export interface SiteSources {
  /** Specifications of services, as `readSpec` of `@egov-vn/codegen` reads them. */
  readonly services?: readonly Representation[];
  readonly guides?: readonly Guide[];
  /** Reports of provinces that were typed sentence by sentence. */
  readonly reports?: readonly Report[];
  /** Changes of the packages, the youngest first. */
  readonly changes?: readonly PackageChange[];
  /** The bundled scripts by their names: `site.js`, `units.js`, `check.js`, `deadline.js`. */
  readonly scripts?: ReadonlyMap<string, string>;
  /** Address of the reference of the packages, from the root of the site. Absent: no page leads to it. */
  readonly api?: string;
  /** The pages and documents of a province, as `makeProvince` makes them. */
  readonly province?: ProvinceSite;
}

/** Where each part of the site begins, in the order of the menu. */
const MENU: readonly (readonly [Section, string])[] = [
  ["home", "index.html"],
  ["tools", "tools/index.html"],
  ["standards", "standards/index.html"],
  ["rules", "rules/index.html"],
  ["law", "law.html"],
  ["codes", "codes/index.html"],
  ["services", "services/index.html"],
  ["architecture", "architecture/index.html"],
  ["guides", "guides/index.html"],
  ["provinces", "provinces/index.html"],
];

/**
 * Makes the files of a site: pages in both languages, the index of the search, scripts and the style sheet. The Vietnamese
 * pages lie at the root, the English ones under `en/`. Every address is relative, so that the site works on any host and
 * from a disk.
 *
 * @returns each file by its path from the root of the site.
 * @example
 * const files = new Map(makeSite());
 * files.get("rules/dossier.html")?.includes('id="dos-001"') // => true
 */
export function* makeSite(sources: SiteSources = {}): Generator<[path: string, text: string]> {
  const { services = [], guides = [], reports = [], changes = [], scripts = new Map(), api, province } = sources;
  const pages: SitePage[] = [
    homePage(),
    ...toolPages(),
    ...standardPages({ api: api !== undefined, changes: changes.length > 0 }),
    ...rulePages(),
    ...lawPages(),
    ...codePages(),
    holidayPage(),
    ...editionPages(),
    architectureIndex(reports),
    ...architecturePages(),
    systemsPage(services),
    ...reportPages(reports),
    ...(changes.length > 0 ? [changesPage(changes)] : []),
    ...(services.length > 0 ? servicePages(services) : []),
    ...(guides.length > 0 ? guidePages(guides) : []),
    ...(province?.pages ?? []),
  ];
  const paths = new Set(pages.map(({ path }) => path));
  const menu = [...MENU.filter(([, path]) => paths.has(path)), ...(api === undefined ? [] : [["api", api] as const])];
  for (const page of pages) {
    for (const place of placesOf(page)) yield [place.file, renderPage(page, place, { version: VERSION, menu })];
  }
  yield* province?.documents ?? [];
  for (const language of LANGUAGES) {
    const entries = JSON.stringify(searchEntries(language, { services, guides, reports }));
    // A script and not JSON: browsers read no file of data from a page that was opened from a disk.
    yield [`assets/search.${language}.js`, `globalThis.egovSearch=${entries};\n`];
  }
  yield ["assets/site.css", STYLE];
  for (const [name, text] of scripts) yield [`assets/${name}`, text];
}

/** Makes the list of what an architecture is written by, and of the reports that were typed. */
const architectureIndex = (reports: readonly Report[]): SitePage => ({
  path: "architecture/index.html",
  section: "architecture",
  title: words.architecture,
  body: (place) => markup`<ul class="cards">${architectureCards(place)}
<li><a href="${place.page(SYSTEMS_PATH)}">${place.say("systemsTitle")}</a><p>${place.say("systemsLead", { count: SYSTEMS.length })}</p></li></ul>
${reports.length > 0 && markup`<h2 id="reports">${place.say("reportsHead")}</h2><p>${place.say("reportsLead", { count: reports.reduce((sum, { file }) => sum + (file.statements?.length ?? 0), 0) })}</p><ul class="cards">${reportCards(reports, place)}</ul>`}`,
});

/** Reads the specifications of services out of files. */
export const readServices = (files: readonly string[]): Representation[] => files.map((file) => readSpec(file));
