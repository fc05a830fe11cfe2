import type { Representation } from "@egov-vn/codegen";
import { type Basis, citationText, fieldsOf, type Language, rulesOf, type Standard } from "@egov-vn/core";
import { KIND_NAMES, lawDayText, registered, resolveCitation, standingText } from "@egov-vn/core/law";
import { standards } from "@egov-vn/standards";
import { fieldAnchor, periodText, ruleAnchor, rulesPath, standardPath, TOOLS, toolPath } from "./addresses.js";
import { architectureEntries } from "./pages/architecture.js";
import { codeListPath, codeLists, SYSTEM_CODES_PATH, systemCodes } from "./pages/codes.js";
import { cutOffEntries } from "./pages/cut-off.js";
import { type Guide, guidePath, headingOf } from "./pages/guides.js";
import { holidayEntries } from "./pages/holidays.js";
import { editionEntries } from "./pages/index-editions.js";
import { type Report, reportEntries } from "./pages/reports.js";
import { servicePath } from "./pages/services.js";
import { systemEntries } from "./pages/systems.js";
import { peerNeeds } from "./peer-needs.js";
import { say, words } from "./words.js";

/** What a search finds: its kind, its heading, what it leads to, and the text that is searched besides the heading. */
export type SearchEntry = readonly [kind: string, heading: string, address: string, text: string];

/** What is searched besides the standards, the law register and the code lists. */
export interface SearchSources {
  readonly services: readonly Representation[];
  readonly guides: readonly Guide[];
  readonly reports: readonly Report[];
}

const basisText = (basis: Basis): string =>
  "citations" in basis ? basis.citations.map(citationText).join("; ") : basis.interoperability.join(" ");

/** Returns what the search of a language looks through, all but communes. */
export function searchEntries(language: Language, { services, guides, reports }: SearchSources): SearchEntry[] {
  return [
    ...ruleEntries(language),
    ...fieldEntries(language),
    ...needEntries(language),
    ...cutOffEntries(language),
    ...lawEntries(language),
    ...codeEntries(language),
    ...holidayEntries(language),
    ...editionEntries(language),
    ...serviceEntries(language, services),
    ...architectureEntries(language),
    ...systemEntries(language, services),
    ...reportEntries(language, reports),
    ...toolEntries(language),
    ...guides.map((guide): SearchEntry => {
      const text = guide[language];
      return [say("guides", language), headingOf(text) || guide.id, guidePath(guide), text.slice(0, 400)];
    }),
  ];
}

/** Rules that two standards share are found once. A rule of a peer says whose it is. */
function ruleEntries(language: Language): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const standard of standards) {
    const peers = new Map<string, string>(
      standard.profiles.flatMap(({ title, rules }) => rules.map(({ id }) => [id, title[language]] as const)),
    );
    for (const rule of rulesOf(standard)) {
      if (found.has(rule.id)) continue;
      const peer = peers.get(rule.id);
      found.set(rule.id, [
        peer === undefined ? say("rules", language) : `${say("profile", language)}: ${peer}`,
        `${rule.id} ${rule.title[language]}`,
        `${rulesPath(standard)}#${ruleAnchor(rule)}`,
        `${rule.message[language]} ${basisText(rule.basis)} ${standard.title[language]}`,
      ]);
    }
  }
  return [...found.values()];
}

/** Returns the names of each field in the formats of a standard. */
function wireNames(standard: Standard<unknown>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const codec of standard.codecs) {
    for (const { path, names: all } of codec.fields?.() ?? []) {
      if (path !== undefined) names.set(path, new Set([...(names.get(path) ?? []), ...all]));
    }
  }
  return names;
}

/** Returns which peers refuse a value without a field, under every name of the field. */
function needEntries(language: Language): SearchEntry[] {
  return standards.flatMap((standard) => {
    const names = wireNames(standard);
    return peerNeeds(standard).map(({ profile, field, rule }): SearchEntry => {
      const wire = [...(names.get(field) ?? [])];
      const key = wire[0] ?? field.split("/").at(-1) ?? field;
      return [
        say("profile", language),
        say("peerRefuses", language, { field: key, peer: profile.title[language] }),
        `${rulesPath(standard)}#${ruleAnchor(rule)}`,
        `${rule.id}; ${fieldsOf(standard).at(field)?.title?.[language] ?? ""} (${field}) ${wire.slice(1).join(" ")} ${standard.title[language]}`,
      ];
    });
  });
}

function fieldEntries(language: Language): SearchEntry[] {
  return standards.flatMap((standard) => {
    const names = wireNames(standard);
    return Array.from(fieldsOf(standard)).flatMap(({ path, key, title }): SearchEntry[] => {
      if (title === undefined) return [];
      const wire = [...(names.get(path) ?? [])].filter((name) => name !== key);
      const heading = `${[key, ...wire.slice(0, 3)].join(" · ")}: ${title[language]}`;
      return [
        [
          say("field", language),
          heading,
          `${standardPath(standard)}#${fieldAnchor(path)}`,
          `${wire.join(" ")} ${standard.title[language]}`,
        ],
      ];
    });
  });
}

/** Returns a Vietnamese citation in words of English, by which readers of the English pages look for it. */
const citationWords = (
  language: Language,
  { key, article = "" }: { readonly key: string; readonly article?: string },
): string => {
  const kind = registered().instruments.get(key)?.kind;
  if (language === "vi" || kind === undefined) return "";
  return `${article.replaceAll("Điều", "article").replaceAll("khoản", "clause").replaceAll("điểm", "point")} ${KIND_NAMES[kind].en}`;
};

/** Instruments with how they stand, articles that follow others, and powers with who holds them. */
function lawEntries(language: Language): SearchEntry[] {
  const { instruments, successions, powers, day } = registered();
  const nameOf = ({ key, article }: { readonly key: string; readonly article?: string }): string =>
    [article, instruments.get(key)?.name ?? key].filter(Boolean).join(", ");
  return [
    ...Array.from(
      instruments.values(),
      ({ key, name, subject }): SearchEntry => [
        say("law", language),
        name,
        `law.html#${key}`,
        `${standingText(resolveCitation({ key }, day), language)} ${subject[language]} ${citationWords(language, { key })}`,
      ],
    ),
    ...successions.map(
      ({ from, to, note }, at): SearchEntry => [
        say("successions", language),
        `${nameOf(from)} → ${nameOf(to)}`,
        `law.html#succession-${at + 1}`,
        [note?.[language], citationWords(language, from), citationWords(language, to)].filter(Boolean).join(" "),
      ],
    ),
    ...powers.map(
      ({ key, name, holders }): SearchEntry => [
        say("powers", language),
        name[language],
        `law.html#power-${key}`,
        holders
          .map(({ holder, from }) => [from && lawDayText(from, language), holder[language]].filter(Boolean).join(": "))
          .reverse()
          .join("; "),
      ],
    ),
  ];
}

function codeEntries(language: Language): SearchEntry[] {
  const lists = codeLists().flatMap((list): SearchEntry[] => [
    [
      say("codes", language),
      list.title[language],
      codeListPath(list),
      `${list.id} ${say("rows", language, { count: list.rows.length })}`,
    ],
    ...list.rows.map(
      (one): SearchEntry => [
        list.title[language],
        `${one.code} ${one.title?.[language] ?? one.fullName ?? one.name}`,
        `${codeListPath(list)}#${list.id}-${one.code}`,
        periodText(one.period, { language }),
      ],
    ),
  ]);
  const codes = systemCodes().map(
    ({ system, field, code, meaning }): SearchEntry => [
      say("systemCodes", language),
      `${field} ${code}: ${meaning[language]} (${system})`,
      `${SYSTEM_CODES_PATH}#${system}-${field}-${code}`,
      "",
    ],
  );
  return [...lists, ...codes];
}

const serviceEntries = (language: Language, services: readonly Representation[]): SearchEntry[] => {
  const at = language === "vi" ? 0 : 1;
  return services.flatMap((spec): SearchEntry[] => [
    [say("services", language), spec.title[at], servicePath(spec), spec.description[at]],
    ...[...spec.operations, ...spec.inbound].map(
      ({ id, method, path, summary }): SearchEntry => [
        say("services", language),
        `${method} ${path}`,
        `${servicePath(spec)}#${id}`,
        `${id} ${summary[at]}`,
      ],
    ),
    ...spec.ambiguities.map(
      ({ id, question }): SearchEntry => [
        say("ambiguities", language),
        `${id} ${question[at]}`,
        `${servicePath(spec)}#${id}`,
        "",
      ],
    ),
  ]);
};

const toolEntries = (language: Language): SearchEntry[] =>
  TOOLS.map((tool) => [
    say("tools", language),
    words[`${tool}Title`][language],
    toolPath(tool),
    tool === "deadline"
      ? `${say("deadlineLead", language)} ${say("deadlineExamples", language)}`
      : say(`${tool}Lead`, language),
  ]);
