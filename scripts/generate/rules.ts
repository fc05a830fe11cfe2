import {
  type Basis,
  type Bilingual,
  type Citation,
  citationText,
  exampleExcerpt,
  type RuleInfo,
  rulesOf,
  type Standard,
  standardName,
} from "@egov-vn/core";
import { lawDayText, registered, resolveCitation, standingText } from "@egov-vn/core/law";
import { jsonFile, markdownFile } from "./files.js";

/** Yields the rule catalogue of a standard: one JSON file for programs, one page for people in each language. */
export function* ruleFiles(standard: Standard<unknown>): Generator<[string, string]> {
  const rules = rulesOf(standard);
  const from = `the rules of ${standardName(standard)}`;
  const entries = rules.map((rule) => ({ ...entryOf(rule), example: rule.example?.() }));
  yield [
    `specs/rules/${standard.id}.json`,
    jsonFile(from, { standard: standardName(standard), title: standard.title, count: rules.length, rules: entries }),
  ];
  yield [`docs/rules/${standard.id}.vi.md`, markdownFile(from, page(standard, "vi"))];
  yield [`docs/rules/${standard.id}.md`, markdownFile(from, page(standard, "en"))];
}

function entryOf(rule: RuleInfo): Record<string, unknown> {
  const { id, title, message, remedy, severity, oddity, unchecked, basis, readings } = rule;
  return { id, title, message, remedy, severity, oddity, unchecked, basis, readings };
}

const WORDS = {
  vi: {
    rules: "quy tắc",
    contents: "Mục lục",
    severity: { error: "lỗi", warning: "cảnh báo", info: "thông tin" },
    oddity: "`--strict` coi là lỗi",
    law: "Căn cứ",
    neededBy: "Cần cho",
    remedy: "Cách sửa",
    readings: "Các cách hiểu",
    passing: "Đạt",
    failing: "Không đạt",
    read: "Do bộ đọc, lược đồ và các phép tính báo",
    checked: "Kiểm tra trên giá trị",
    profile: "Hồ sơ tương thích",
  },
  en: {
    rules: "rules",
    contents: "Contents",
    severity: { error: "error", warning: "warning", info: "info" },
    oddity: "an error with `--strict`",
    law: "Law",
    neededBy: "Needed by",
    remedy: "What to do",
    readings: "Readings",
    passing: "Passes",
    failing: "Fails",
    read: "Reported by the readers, the schema and the package itself",
    checked: "Checked on a value",
    profile: "Profile",
  },
} as const;

type Lang = keyof typeof WORDS;

function page(standard: Standard<unknown>, lang: Lang): string {
  const words = WORDS[lang];
  const section = (title: string, rules: readonly RuleInfo[]): string[] =>
    rules.length === 0 ? [] : [`## ${title}`, "", ...rules.flatMap((rule) => ruleText(rule, lang))];
  return [
    `# ${standard.title[lang]}: ${rulesOf(standard).length} ${words.rules}`,
    "",
    ...standard.legalBasis.map((citation) => lawLine(citation, lang)),
    "",
    `## ${words.contents}`,
    "",
    ...rulesOf(standard).map((rule) => `- [${rule.id}](#${anchorOf(rule)}) ${inline(rule.title[lang])}`),
    "",
    ...section(words.read, standard.readerRules),
    ...section(words.checked, standard.rules),
    ...standard.profiles.flatMap((profile) =>
      section(`${words.profile} \`${profile.id}\`: ${profile.title[lang]}`, profile.rules),
    ),
  ].join("\n");
}

function ruleText(rule: RuleInfo, lang: Lang): string[] {
  const words = WORDS[lang];
  const whole = rule.example?.();
  const example = whole && exampleExcerpt(whole);
  const fence = (label: string, text: string): string[] => [
    `${label}:`,
    "",
    `\`\`\`${languageOf(text)}`,
    text.trimEnd(),
    "```",
    "",
  ];
  const grade = words.severity[rule.severity] + (rule.oddity ? ` (${words.oddity})` : "");
  return [
    // The heading's own anchor changes with its words and its language.
    `<a id="${anchorOf(rule)}"></a>`,
    "",
    `### ${rule.id} ${inline(rule.title[lang])}`,
    "",
    `*${grade}.* ${inline(rule.message[lang])}`,
    "",
    `${words.remedy}: ${inline(rule.remedy[lang])}`,
    "",
    ...basisLines(rule.basis, lang),
    "",
    ...(rule.readings
      ? [`${words.readings}:`, "", ...rule.readings.map((reading: Bilingual) => `- ${reading[lang]}`), ""]
      : []),
    ...(example ? [...fence(words.passing, example.passing), ...fence(words.failing, example.failing)] : []),
  ];
}

/** Returns what a text is written in, as far as its first character tells. */
function languageOf(text: string): string {
  if (/^(?:…\s*)?</.test(text)) return "xml";
  return /^[[{]/.test(text) ? "json" : "text";
}

/** Returns the anchor of a rule, the same in both languages: `doc-001`. */
const anchorOf = ({ id }: RuleInfo): string => id.toLowerCase();

/** Angle brackets of element names would be taken for HTML, braces of placeholders for code. */
const inline = (text: string): string => text.replaceAll("<", "&lt;").replaceAll(/\{([a-zA-Z]\w*)\}/g, "`{$1}`");

/** Returns a citation with a link to the law register, and how it stands on the register's day. */
function lawLine(citation: Citation, lang: Lang): string {
  const { day } = registered();
  const page = lang === "vi" ? "register.vi.md" : "register.md";
  const text = citationText(citation);
  if (citation.key === undefined) return `- ${text}`;
  return `- [${text}](../law/${page}#${citation.key}): ${standingText(resolveCitation(citation, day), lang)}`;
}

function basisLines(basis: Basis, lang: Lang): string[] {
  const words = WORDS[lang];
  if ("citations" in basis) {
    const head = `${words.law} (${lawDayText(registered().day, lang)}):`;
    const old = basis.oldLaw === undefined ? [] : ["", basis.oldLaw[lang]];
    return [head, "", ...basis.citations.map((citation) => lawLine(citation, lang)), ...old];
  }
  return [systemsText(basis, lang)];
}

function systemsText(basis: Exclude<Basis, { readonly citations: unknown }>, lang: Lang): string {
  const words = WORDS[lang];
  return `${words.neededBy} ${basis.interoperability.map((peer) => `\`${peer}\``).join(", ")}: ${inline(basis.evidence[lang])}`;
}
