import type { Representation } from "@egov-vn/codegen";
import { type Basis, citationText, fieldsOf, type Language, rulesOf } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { standards } from "@egov-vn/standards";
import { codeListPath, codeLists, SYSTEM_CODES_PATH, systemCodes } from "./pages/codes.js";
import { type Guide, guidePath, headingOf } from "./pages/guides.js";
import { ruleAnchor } from "./pages/rules.js";
import { servicePath } from "./pages/services.js";
import { fieldAnchor, rulesPath, standardPath } from "./pages/standards.js";
import { TOOLS, toolPath } from "./pages/tools.js";
import { say, words } from "./words.js";

/** What a search finds: its kind, its heading, what it leads to, and the text that is searched besides the heading. */
export type SearchEntry = readonly [kind: string, heading: string, address: string, text: string];

const basisText = (basis: Basis): string =>
  "citations" in basis ? basis.citations.map(citationText).join("; ") : basis.interoperability.join(" ");

/** Returns what the search of a language looks through, all but communes. */
export function searchEntries(
  language: Language,
  services: readonly Representation[],
  guides: readonly Guide[],
): SearchEntry[] {
  return [
    ...ruleEntries(language),
    ...fieldEntries(language),
    ...lawEntries(language),
    ...codeEntries(language),
    ...serviceEntries(language, services),
    ...toolEntries(language),
    ...guides.map((guide): SearchEntry => {
      const text = guide[language];
      return [say("guides", language), headingOf(text) || guide.id, guidePath(guide), text.slice(0, 400)];
    }),
  ];
}

/** Rules that two standards share are found once. */
function ruleEntries(language: Language): SearchEntry[] {
  const found = new Map<string, SearchEntry>();
  for (const standard of standards) {
    for (const rule of rulesOf(standard)) {
      if (found.has(rule.id)) continue;
      found.set(rule.id, [
        say("rules", language),
        `${rule.id} ${rule.title[language]}`,
        `${rulesPath(standard)}#${ruleAnchor(rule)}`,
        `${rule.message[language]} ${basisText(rule.basis)}`,
      ]);
    }
  }
  return [...found.values()];
}

function fieldEntries(language: Language): SearchEntry[] {
  return standards.flatMap((standard) => {
    const names = new Map<string, Set<string>>();
    for (const codec of standard.codecs) {
      for (const { path, names: all } of codec.fields?.() ?? []) {
        if (path !== undefined) names.set(path, new Set([...(names.get(path) ?? []), ...all]));
      }
    }
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

const lawEntries = (language: Language): SearchEntry[] =>
  Array.from(registered().instruments.values(), ({ key, name, subject }) => [
    say("law", language),
    name,
    `law.html#${key}`,
    subject[language],
  ]);

function codeEntries(language: Language): SearchEntry[] {
  const lists = codeLists().map(
    (list): SearchEntry => [
      say("codes", language),
      list.title[language],
      codeListPath(list),
      `${list.id} ${list.rows.map(({ code, name }) => `${code} ${name}`).join(" ")}`.slice(0, 1500),
    ],
  );
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
