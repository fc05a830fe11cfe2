import { type Codec, fieldsOf, rulesOf, type Standard, standardName } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { standards } from "@egov-vn/standards";
import { changesPath, fieldAnchor, periodText, ruleAnchor, rulesPath, standardPath } from "../addresses.js";
import { FieldShapes } from "../field-shapes.js";
import { lawLine } from "../law-lines.js";
import { inline, row, type SitePage, table, tableFilter } from "../page.js";
import { peerNeeds } from "../peer-needs.js";
import type { Place } from "../place.js";
import { PACKAGE_OF } from "./changes.js";
import { personalWords } from "./personal-words.js";

/** Longer examples would be most of the page. */
const LONGEST_EXAMPLE = 12_000;

/** What pages of standards may lead to. */
export interface StandardLinks {
  /** The reference of the packages is on the site. */
  readonly api: boolean;
  /** The change log is on the site. */
  readonly changes: boolean;
}

/** Makes the list of standards and the page of each. */
export function standardPages(links: StandardLinks): SitePage[] {
  return [
    {
      path: "standards/index.html",
      section: "standards",
      title: { vi: "Chuẩn dữ liệu", en: "Standards" },
      body: (place) => markup`<ul class="cards">${standards.map((standard) => standardCard(standard, place))}</ul>`,
    },
    ...standards.map((standard): SitePage => {
      const shapes = new FieldShapes(standard);
      return {
        path: standardPath(standard),
        section: "standards",
        title: standard.title,
        body: (place) => standardBody(standard, { shapes, links }, place),
      };
    }),
  ];
}

/** Returns what a list of standards says of one. */
export function standardCard(standard: Standard<unknown>, place: Place): Markup {
  const fields = Array.from(fieldsOf(standard)).length;
  return markup`<li><a href="${place.page(standardPath(standard))}">${standard.title[place.language]}</a>
<p><code>${standardName(standard)}</code></p>
<p>${place.say("fieldsOf", { count: fields })}, <a href="${place.page(rulesPath(standard))}">${place.say("rulesOf", { count: rulesOf(standard).length })}</a></p></li>`;
}

interface StandardFacts {
  readonly shapes: FieldShapes;
  readonly links: StandardLinks;
}

/** Returns the address of a package's pages in the reference that TypeDoc makes. */
const apiPath = (name: string): string => `api/modules/${name.replace("@", "_").replace("/", "_")}.html`;

function linksBlock(standard: Standard<unknown>, { api, changes }: StandardLinks, place: Place): Markup {
  const name = PACKAGE_OF[standard.id];
  const all = [
    ...(changes ? [markup`<a href="${place.page(changesPath(standard))}">${place.say("changesTitle")}</a>`] : []),
    ...(api && name !== undefined
      ? [markup`<a href="${place.asset(apiPath(name))}">${place.say("apiOf", { name })}</a>`]
      : []),
  ];
  return markup`${all.map((link) => markup` · ${link}`)}`;
}

function standardBody(standard: Standard<unknown>, { shapes, links }: StandardFacts, place: Place): Markup {
  const { language } = place;
  const editions = standards.filter(({ id }) => id === standard.id);
  return markup`<p><code>${standardName(standard)}</code> · ${place.say("validity")}: ${periodText(standard.validity, place)} · <a href="${place.page(rulesPath(standard))}">${place.say("rulesOf", { count: rulesOf(standard).length })}</a>${linksBlock(standard, links, place)}</p>
<h2>${place.say("legalBasis")}</h2>
<ul>${standard.legalBasis.map((citation) => markup`<li>${lawLine(citation, place)}</li>`)}</ul>
<h2>${place.say("editions")}</h2>
<ul>${editions.map((one) => markup`<li><code>${one.edition}</code>, ${periodText(one.validity, place)}</li>`)}</ul>
<h2 id="formats">${place.say("formats")}</h2>
${table(
  [place.say("format"), place.say("title"), place.say("extensions"), place.say("direction")],
  standard.codecs.map((codec) => formatRow(codec, place)),
  { label: place.say("formats") },
)}
${
  standard.profiles.length > 0 &&
  markup`<h2 id="profiles">${place.say("profiles")}</h2>
<dl>${standard.profiles.map(
    ({ id, title, evidence, rules }) =>
      markup`<dt><code>${id}</code> ${title[language]}</dt><dd>${inline(evidence[language])} <a href="${place.page(rulesPath(standard))}#profile-${id}">${place.say("rulesOf", { count: rules.length })}</a></dd>`,
  )}</dl>`
}
<h2 id="fields">${place.say("fields")}</h2>
${fieldTable(standard, shapes, place)}
${exampleBlock(standard, place)}`;
}

function formatRow(codec: Codec<unknown>, place: Place): Markup {
  const way = place.say(codec.encode ? "readWrite" : "readOnly");
  return row([
    markup`<code>${codec.id}</code>`,
    codec.title[place.language],
    codec.extensions.join(", "),
    codec.lines ? `${way}; ${place.say("byLines")}` : way,
  ]);
}

/** The names that each format has for a path; of names that no path has, the place they lie in. */
function wireNamesOf(codec: Codec<unknown>): { byPath: Map<string, string[]>; own: string[] } {
  const byPath = new Map<string, string[]>();
  const own: string[] = [];
  for (const { path, names, within } of codec.fields?.() ?? []) {
    if (path === undefined) own.push([...within, names[0]].join("."));
    else byPath.set(path, [...new Set([...(byPath.get(path) ?? []), ...names])]);
  }
  return { byPath, own };
}

function fieldTable(standard: Standard<unknown>, shapes: FieldShapes, place: Place): Markup {
  const { language, other } = place;
  const wires = standard.codecs
    .map((codec) => ({ codec, ...wireNamesOf(codec) }))
    .filter(({ byPath, codec }) => byPath.size > 0 && codec.id !== "json");
  const needs = peerNeeds(standard);
  const rows = Array.from(fieldsOf(standard)).flatMap(({ path, key, title, personal, unit }) => {
    const depth = path.split("/").length - 2;
    if (key === "*" && title === undefined) return [];
    const personalText = personalWords(personal, language);
    return row(
      [
        markup`<code style="padding-left:${depth}em">${key}</code>`,
        markup`${title?.[language] ?? ""}<br><span class="quiet" lang="${other}">${title?.[other] ?? ""}</span>`,
        markup`${shapeCell(shapes, path, unit, place)}${needs
          .filter(({ field }) => field === path)
          .map(
            ({ profile, rule }) =>
              markup`<div class="values">${place.say("refusedWithout", { peer: profile.title[language] })} (<a href="${place.page(rulesPath(standard))}#${ruleAnchor(rule)}">${rule.id}</a>)</div>`,
          )}`,
        personalText && markup`<span class="personal">${personalText}</span>`,
        ...wires.map(({ byPath }) => nameCell(byPath.get(path) ?? [])),
      ],
      markup` id="${fieldAnchor(path)}"`,
    );
  });
  const own = wires.filter((wire) => wire.own.length > 0);
  return markup`${tableFilter(place)}${table(
    [
      place.say("field"),
      place.say("title"),
      place.say("type"),
      place.say("personal"),
      ...wires.map(({ codec }) => markup`<code>${codec.id}</code>`),
    ],
    rows,
    { label: place.say("fields"), kind: "fields" },
  )}
${
  own.length > 0 &&
  markup`<details><summary>${place.say("wireOnly")}</summary><p>${place.say("wireOnlyLead")}</p><dl>${own.map(
    ({ codec, own: names }) =>
      markup`<dt><code>${codec.id}</code></dt><dd>${names.map((name) => markup`<code>${name}</code> `)}</dd>`,
  )}</dl></details>`
}`;
}

/** The name that is written stands first, the other spellings after it. */
function nameCell([first, ...others]: readonly string[]): Markup {
  if (first === undefined) return markup``;
  return markup`<code>${first}</code>${others.map((name) => markup` <code class="quiet">${name}</code>`)}`;
}

function shapeCell(shapes: FieldShapes, path: string, unit: string | undefined, place: Place): Markup {
  const shape = shapes.at(path);
  if (!shape) return markup``;
  const { required, text, values, pattern } = shape;
  const parts = [text[place.language], unit ?? "", required ? place.say("required") : ""].filter(Boolean).join(", ");
  return markup`${parts}${
    values.length > 0 && markup`<div class="values">${values.map((value) => markup`<code>${value}</code> `)}</div>`
  }${pattern !== undefined && markup`<div><code class="pattern">${pattern}</code></div>`}`;
}

/** Shows the shortest example in each format that is written. */
function exampleBlock(standard: Standard<unknown>, place: Place): Markup {
  const texts = standard.codecs.flatMap((codec) => {
    if (codec.extensions.includes(".xlsx")) return [];
    const written = standard.examples
      .flatMap(({ value, title }) => {
        const bytes = codec.encode?.(value);
        const isText = bytes && bytes[0] !== 0x50;
        return isText ? [{ title, text: new TextDecoder().decode(bytes) }] : [];
      })
      .sort((one, other) => one.text.length - other.text.length);
    const [shortest] = written;
    return shortest && shortest.text.length <= LONGEST_EXAMPLE ? [{ codec, ...shortest }] : [];
  });
  if (texts.length === 0) return markup``;
  return markup`<h2 id="example">${place.say("example")}</h2>${texts.map(
    ({ codec, title, text }) =>
      markup`<details><summary><code>${codec.id}</code> ${title[place.language]}</summary><pre tabindex="0">${spread(text)}</pre></details>`,
  )}`;
}

/** Spreads JSON of one line over several. */
function spread(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text.trimEnd();
  }
}
