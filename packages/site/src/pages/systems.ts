import type { Representation } from "@egov-vn/codegen";
import type { Language } from "@egov-vn/core";
import { fieldsOf } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { editions } from "@egov-vn/ict-index";
import { standardById } from "@egov-vn/standards";
import { fieldAnchor, standardPath, toolPath } from "../addresses.js";
import { row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { type ReportedSystem, SYSTEMS } from "../system-places.js";
import { say, words } from "../words.js";
import { codeListPath, codeLists } from "./codes.js";
import { servicePath } from "./services.js";

export const SYSTEMS_PATH = "architecture/systems.html";

/** Something that a system lives in: a page and its title. */
interface Dwelling {
  readonly path: string;
  readonly title: string;
}

/**
 * Returns where a system lives.
 *
 * @throws TypeError for a name that is of nothing on the site: the list is then wrong.
 */
function dwellingsOf(system: ReportedSystem, services: readonly Representation[], language: Language): Dwelling[] {
  const need = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new TypeError(`${system.id}: ${name} is nothing on the site`);
    return found;
  };
  const side = language === "vi" ? 0 : 1;
  return [
    ...(system.standards ?? []).map((id) => {
      const standard = need(standardById(id), id);
      return { path: standardPath(standard), title: standard.title[language] };
    }),
    ...(system.fields ?? []).map((name) => {
      const [id = "", path = ""] = name.split(":");
      const standard = need(standardById(id), id);
      const field = need(fieldsOf(standard).at(path), name);
      return {
        path: `${standardPath(standard)}#${fieldAnchor(path)}`,
        title: `${standard.title[language]}: ${need(field.title, name)[language]}`,
      };
    }),
    ...(services.length === 0
      ? []
      : (system.services ?? []).map((name) => {
          const [id = "", operation] = name.split("/");
          const spec = need(
            services.find((one) => one.id === id),
            name,
          );
          if (operation === undefined) return { path: servicePath(spec), title: spec.title[side] };
          const found = need(
            [...spec.operations, ...spec.inbound].find((one) => one.id === operation),
            name,
          );
          return { path: `${servicePath(spec)}#${operation}`, title: `${spec.title[side]}: ${found.summary[side]}` };
        })),
    ...(system.lists ?? []).map((id) => {
      const list = need(
        codeLists().find((one) => one.id === id),
        id,
      );
      return { path: codeListPath(list), title: list.title[language] };
    }),
    ...(system.criteria ?? []).map((name) => {
      const [id = "", code = ""] = name.split(":");
      const edition = need(
        editions.find((one) => one.id === id),
        id,
      );
      return {
        path: `codes/index-${id}.html${code === "" ? "" : `#${code}`}`,
        title: `${edition.title[language]}${code === "" ? "" : `: ${code}`}`,
      };
    }),
    ...(system.tools ?? []).map((tool) => ({ path: toolPath(tool), title: words[`${tool}Title`][language] })),
  ];
}

/** Makes the page of the systems that the five reports name. */
export const systemsPage = (services: readonly Representation[]): SitePage => ({
  path: SYSTEMS_PATH,
  section: "architecture",
  title: words.systemsTitle,
  body: (place) => systemsBody(services, place),
});

function systemsBody(services: readonly Representation[], place: Place): Markup {
  const { language } = place;
  return markup`<p class="lead">${place.say("systemsLead", { count: SYSTEMS.length })}</p>
${tableFilter(place)}${table(
  [place.say("number"), place.say("system"), place.say("livesIn")],
  SYSTEMS.map((system, at) =>
    row(
      [
        String(at + 1),
        system.title[language],
        markup`<ul class="plain">${dwellingsOf(system, services, language).map(({ path, title }) => markup`<li><a href="${place.page(path)}">${title}</a></li>`)}</ul>`,
      ],
      markup` id="${system.id}"`,
    ),
  ),
  { label: place.say("systemsTitle") },
)}`;
}

/** Returns what a search finds of the systems. */
export const systemEntries = (language: Language, services: readonly Representation[]): SearchEntry[] =>
  SYSTEMS.map((system) => [
    say("system", language),
    system.title[language],
    `${SYSTEMS_PATH}#${system.id}`,
    dwellingsOf(system, services, language)
      .map(({ title }) => title)
      .join("; "),
  ]);
