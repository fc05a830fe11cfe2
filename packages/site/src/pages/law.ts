import { type Citation, type RuleInfo, rulesOf } from "@egov-vn/core";
import {
  CONFIDENCE_NAMES,
  type Instrument,
  type InstrumentChange,
  KIND_NAMES,
  lawDayText,
  lawSourceText,
  registered,
  resolveCitation,
  standingText,
} from "@egov-vn/core/law";
import { type Markup, markup } from "@egov-vn/core/markup";
import { standards } from "@egov-vn/standards";
import { ruleAnchor, rulesPath } from "../addresses.js";
import { row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";

/** A rule that cites an instrument, and where it is told of. */
interface Citing {
  readonly rule: RuleInfo;
  readonly path: string;
  readonly articles: readonly string[];
}

/** Makes the page of the law register. */
export function lawPages(): SitePage[] {
  const citing = citingRules();
  return [
    {
      path: "law.html",
      section: "law",
      title: { vi: "Văn bản pháp luật", en: "Law register" },
      body: (place) => lawBody(citing, place),
    },
  ];
}

/** Returns the rules that cite each instrument, by its key. */
function citingRules(): Map<string, Citing[]> {
  const found = new Map<string, Citing[]>();
  for (const standard of standards) {
    for (const rule of rulesOf(standard)) {
      if (!("citations" in rule.basis)) continue;
      const citations: readonly Citation[] = rule.basis.citations;
      for (const key of new Set(citations.flatMap((citation) => citation.key ?? []))) {
        const articles = citations.flatMap((citation) => (citation.key === key ? (citation.article ?? []) : []));
        found.set(key, [...(found.get(key) ?? []), { rule, path: rulesPath(standard), articles }]);
      }
    }
  }
  return found;
}

function lawBody(citing: ReadonlyMap<string, readonly Citing[]>, place: Place): Markup {
  const { language } = place;
  const register = registered();
  const instruments = [...register.instruments.values()];
  const kinds = [...new Set(instruments.map(({ kind }) => kind))];
  const heads = ["instrument", "issued", "inForce", "standing", "changes", "citedBy"] as const;
  return markup`<p>${place.say("lawLead", { count: instruments.length, day: lawDayText(register.day, language) })}</p>
<ul class="inline">${kinds.map((kind) => markup`<li><a href="#kind-${kind}">${KIND_NAMES[kind][language]}</a></li>`)}<li><a href="#successions">${place.say("successions")}</a></li><li><a href="#powers">${place.say("powers")}</a></li></ul>
${kinds.map(
  (kind) => markup`<h2 id="kind-${kind}">${KIND_NAMES[kind][language]}</h2>
${tableFilter(place)}${table(
  heads.map((head) => place.say(head)),
  instruments
    .filter((instrument) => instrument.kind === kind)
    .map((instrument) => instrumentRow(instrument, citing.get(instrument.key) ?? [], place)),
  { label: KIND_NAMES[kind][language], kind: "law" },
)}`,
)}
${successionBlock(place)}
${powerBlock(place)}`;
}

function instrumentRow(instrument: Instrument, citing: readonly Citing[], place: Place): Markup {
  const { language } = place;
  const { key, name, issuer, subject, issued, inForce, inForceLatest, note, changes, confidence, sources } = instrument;
  const force = inForce
    ? lawDayText(inForce, language)
    : inForceLatest && place.say("atLatest", { day: lawDayText(inForceLatest, language) });
  const from = sources.map((source) => lawSourceText(source, language)).join(", ");
  return row(
    [
      markup`<strong>${name}</strong><br>${subject[language]} <span class="quiet">(${issuer[language]})</span>${
        note && markup`<br><em>${note[language]}</em>`
      }<br><span class="quiet">${CONFIDENCE_NAMES[confidence][language]}: ${from}</span>`,
      issued && lawDayText(issued, language),
      force,
      standingText(resolveCitation({ key }, registered().day), language),
      changes.length > 0 &&
        markup`<ul class="plain">${changes.map((change) => markup`<li>${changeText(change, place)}</li>`)}</ul>`,
      citing.map(
        ({ rule, path, articles }) =>
          markup`<a href="${place.page(path)}#${ruleAnchor(rule)}" title="${[...articles, rule.title[language]].join(" – ")}">${rule.id}</a> `,
      ),
    ],
    markup` id="${key}"`,
  );
}

function changeText({ kind, by, articles, from, latest }: InstrumentChange, place: Place): Markup {
  const { language } = place;
  const day = from
    ? place.say("since", { from: lawDayText(from, language) })
    : latest && place.say("atLatest", { day: lawDayText(latest, language) });
  const changing = by === undefined ? undefined : registered().instruments.get(by);
  return markup`${place.say(kind)}${day && ` ${day}`} ${
    changing && markup`<a href="#${changing.key}">${changing.name}</a>`
  }${articles.length > 0 && `: ${articles.join("; ")}`}`;
}

function successionBlock(place: Place): Markup {
  const { language } = place;
  const { successions, instruments } = registered();
  const name = ({ key, article }: { readonly key: string; readonly article?: string }): Markup =>
    markup`${article && `${article}, `}<a href="#${key}">${instruments.get(key)?.name ?? key}</a>`;
  return markup`<h2 id="successions">${place.say("successions")}</h2>
${tableFilter(place)}${table(
  [place.say("oldPlace"), place.say("newPlace"), place.say("confidence")],
  successions.map(({ from, to, confidence, note }, at) =>
    row(
      [name(from), name(to), markup`${CONFIDENCE_NAMES[confidence][language]}${note && markup`<br>${note[language]}`}`],
      markup` id="succession-${at + 1}"`,
    ),
  ),
  { label: place.say("successions") },
)}`;
}

function powerBlock(place: Place): Markup {
  const { language } = place;
  const { powers, instruments } = registered();
  const rows = powers.flatMap(({ key, name, holders }) =>
    holders.map(({ holder, from, by, confidence, note }, at) =>
      row(
        [
          name[language],
          from && lawDayText(from, language),
          holder[language],
          by &&
            markup`${by.article && `${by.article}, `}<a href="#${by.key}">${instruments.get(by.key)?.name ?? by.key}</a>`,
          markup`${CONFIDENCE_NAMES[confidence][language]}${note && markup`<br>${note[language]}`}`,
        ],
        at === 0 ? markup` id="power-${key}"` : "",
      ),
    ),
  );
  return markup`<h2 id="powers">${place.say("powers")}</h2>
${table(
  [place.say("power"), place.say("from"), place.say("holder"), place.say("lawHead"), place.say("confidence")],
  rows,
  { label: place.say("powers") },
)}`;
}
