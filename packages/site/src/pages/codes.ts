import { agencyRows, type Listed, provinceRows, sectorRows, tableSource } from "@egov-vn/codes";
import { documentTypes, enumeration, enumerationNames } from "@egov-vn/codes/terms";
import { type Bilingual, writeDay } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import * as dossiers from "@egov-vn/dossiers";
import { row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";
import { ENUMERATION_TITLES, meaningWords } from "./code-list-titles.js";
import { HOLIDAYS_PATH } from "./holidays.js";
import { editionCards } from "./index-editions.js";

/** A row of any list. */
type CodeRow = Listed & { readonly title?: Bilingual; readonly fullName?: string };

/** One list of codes with the rows of all days. */
export interface CodeList {
  readonly id: string;
  readonly title: Bilingual;
  readonly rows: readonly CodeRow[];
}

/** One code of one system. */
export interface SystemCode {
  readonly system: string;
  readonly field: string;
  readonly code: string;
  readonly meaning: Bilingual;
}

export const SYSTEM_CODES_PATH = "codes/systems.html";
export const COMMUNES_PATH = "codes/communes.html";

/** Returns the address of a list's page. */
export const codeListPath = ({ id }: Pick<CodeList, "id">): string => `codes/${id}.html`;

/** Returns the lists that are small enough to be pages; communes are a table that is loaded when it is opened. */
export const codeLists = (): CodeList[] => [
  { id: "provinces", title: { vi: "Tỉnh, thành phố", en: "Provinces" }, rows: provinceRows() },
  { id: "agencies", title: { vi: "Mã cơ quan cấp 1", en: "Level-1 agency codes" }, rows: agencyRows() },
  { id: "sectors", title: { vi: "Lĩnh vực thủ tục", en: "Sectors of procedures" }, rows: sectorRows() },
  { id: "document-types", title: { vi: "Loại văn bản", en: "Document types" }, rows: documentTypes() },
  ...enumerationNames().map((id): CodeList => ({ id, title: ENUMERATION_TITLES[id], rows: enumeration(id) })),
];

const isSystemList = (value: unknown): value is dossiers.CodeList<string, string> =>
  typeof value === "object" && value !== null && "list" in value && "meanings" in value;

/** Returns every code that a system has of its own, by system and field. */
export const systemCodes = (): SystemCode[] =>
  Object.values<unknown>(dossiers)
    .filter(isSystemList)
    .flatMap(({ list, meanings }) => {
      const [system = "", field = ""] = list.split(" ");
      return Array.from(meanings, ([code, meaning]) => ({ system, field, code, meaning: meaningWords(meaning) }));
    });

/** Makes the pages of code lists. */
export function codePages(): SitePage[] {
  const lists = codeLists();
  const index: SitePage = {
    path: "codes/index.html",
    section: "codes",
    title: { vi: "Danh mục mã", en: "Code lists" },
    body: (place) => indexBody(lists, place),
  };
  const communes: SitePage = {
    path: COMMUNES_PATH,
    section: "codes",
    title: { vi: "Xã, phường, đặc khu", en: "Communes" },
    scripts: ["units.js"],
    body: communesBody,
  };
  const systems: SitePage = {
    path: SYSTEM_CODES_PATH,
    section: "codes",
    title: { vi: "Mã của từng hệ thống", en: "Codes of each system" },
    body: systemsBody,
  };
  return [
    index,
    communes,
    systems,
    ...lists.map(
      (list): SitePage => ({
        path: codeListPath(list),
        section: "codes",
        title: list.title,
        body: (place) => listBody(list, place),
      }),
    ),
  ];
}

function indexBody(lists: readonly CodeList[], place: Place): Markup {
  const entry = (path: string, title: string, note: string): Markup =>
    markup`<li><a href="${place.page(path)}">${title}</a><p>${note}</p></li>`;
  return markup`<ul class="cards">
${entry(COMMUNES_PATH, place.say("communes"), place.say("communesLead"))}
${entry(SYSTEM_CODES_PATH, place.say("systemCodes"), place.say("systemCodesLead"))}
${entry(HOLIDAYS_PATH, place.say("holidaysTitle"), place.say("holidaysLead"))}
${lists.map((list) =>
  entry(codeListPath(list), list.title[place.language], place.say("rows", { count: list.rows.length })),
)}</ul>
<h2 id="indices">${place.say("editionsOfIndices")}</h2>
<ul class="cards">${editionCards(place)}</ul>`;
}

function listBody({ title, rows, id }: CodeList, place: Place): Markup {
  const { language, other } = place;
  const shown = rows.map((one) => {
    const { code, name, fullName, period, sources, confidence } = one;
    return row(
      [
        markup`<code>${code}</code>`,
        markup`${one.title?.[language] ?? fullName ?? name}${one.title && markup`<br><span class="quiet" lang="${other}">${one.title[other]}</span>`}`,
        writeDay(period.from),
        period.to && writeDay(period.to),
        markup`${confidence}: <span class="quiet">${sources.map((source) => tableSource(source).title).join("; ")}</span>`,
      ],
      markup` id="${id}-${code}" data-from="${period.from}" data-to="${period.to ?? ""}"`,
    );
  });
  return markup`<p><code>${id}</code> · ${place.say("rows", { count: rows.length })}</p>
${tableFilter(place, { day: true })}${table(
  [place.say("code"), place.say("meaning"), place.say("from"), place.say("to"), place.say("source")],
  shown,
  { label: title[language] },
)}`;
}

function systemsBody(place: Place): Markup {
  const { language } = place;
  const rows = systemCodes().map(({ system, field, code, meaning }) =>
    row(
      [markup`<code>${field}</code>`, markup`<code>${code}</code>`, meaning[language], markup`<code>${system}</code>`],
      markup` id="${system}-${field}-${code}"`,
    ),
  );
  return markup`<p>${place.say("systemCodesLead")}</p>
${tableFilter(place)}${table([place.say("field"), place.say("code"), place.say("meaning"), place.say("system")], rows, {
  label: place.say("systemCodes"),
})}`;
}

function communesBody(place: Place): Markup {
  const heads = ["code", "title", "district", "province", "became", "madeOf"] as const;
  return markup`<p>${place.say("communesLead")}</p>
<noscript><p>${place.say("noScript")}</p></noscript>
<form class="filter" data-units><label>${place.say("filter")} <input type="search" name="text" autocomplete="off"></label> <label>${place.say("day")} <input type="date" name="day" min="2004-08-31" value="2025-07-01"></label> <output aria-live="polite">${place.say("communesLoading")}</output></form>
${table(
  heads.map((head) => place.say(head)),
  [],
  { label: place.say("communes"), kind: "units" },
)}`;
}
