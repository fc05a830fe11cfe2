import {
  citationText,
  type Finding,
  fillTemplate,
  type Language,
  type Params,
  renderFinding,
  ruleCatalogue,
} from "@egov-vn/core";
import {
  contentsList,
  escapeMarkup,
  htmlPage,
  LETTER_STYLE,
  type LetterFacts,
  letterEnd,
  letterHead,
  letterLines,
  Markup,
  scrollWide,
} from "@egov-vn/core/markup";
import { contributions } from "../engine/contributions.js";
import { criteriaUnder, effectiveWeights } from "../engine/layout.js";
import type { Sensitivity } from "../engine/sensitivity.js";
import { extentOf } from "../engine/statistics.js";
import { compareYears } from "../questions/compare-years.js";
import { type Explanation, explain } from "../questions/explain.js";
import type { Plan } from "../questions/reach.js";
import { ictIndexRules } from "../rules/all-rules.js";
import { isCriterion } from "../schema.js";
import type { Scored, UnitScore } from "../score.js";
import { ranges, type StandingRow, shares, slopes, stackedBars, standings } from "./charts.js";
import { methodWords } from "./method-words.js";
import { STYLE } from "./style.js";
import { reportWords } from "./words.js";

/** What a report shows in addition to the ranking. */
export interface ReportOptions {
  /** The unit the report is for: its criteria, and what would move it. */
  readonly unit?: string;
  /** The year before, for changes of rank. */
  readonly before?: Scored;
  readonly sensitivity?: Sensitivity;
  readonly plan?: Plan;
  /** A line under the title, such as who made the report and for whom. */
  readonly subtitle?: string;
  /** Who issues the report, its number, place and day, who signs; what is missing is left as a line to write on. */
  readonly letter?: Omit<LetterFacts, "language" | "kind">;
}

/** The pieces that sections share. */
interface Kit {
  readonly scored: Scored;
  readonly language: Language;
  readonly options: ReportOptions;
  say(key: keyof (typeof reportWords)["vi"], params?: Params): string;
  number(value: number, decimals?: number): string;
}

/** A part of the report, before it has its number. */
interface Section {
  readonly title: string;
  readonly note: string;
  readonly body: string;
}

const section = (title: string, note: string, body: string): Section => ({ title, note, body });

/** Numbered parts as HTML, with the list of their titles before. */
function numbered(sections: readonly Section[], language: Language): string {
  const titles = sections.map(({ title }, place): [string, string] => [`p${place + 1}`, `${place + 1}. ${title}`]);
  const parts = sections.map(({ note, body }, place) => {
    const [id, title] = titles[place] as [string, string];
    const noted = note === "" ? "" : `<p class="note">${escapeMarkup(note)}</p>`;
    return `<section><h2 id="${id}">${escapeMarkup(title)}</h2>${noted}${body}</section>`;
  });
  return `${contentsList(language, titles)}\n${parts.join("\n")}`;
}

/** Drawings, each of which fits a page and scrolls by itself on a narrow screen. */
const drawings = (title: string, svgs: readonly string[]): string =>
  svgs.map((svg) => scrollWide(title, new Markup(svg)).text).join("");

function table(heads: readonly string[], rows: readonly (readonly string[])[], numeric: readonly number[]): string {
  const side = (place: number): string => (numeric.includes(place) ? ' class="number"' : "");
  const head = heads.map((text, place) => `<th${side(place)}>${escapeMarkup(text)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((text, place) => `<td${side(place)}>${escapeMarkup(text)}</td>`).join("")}</tr>`,
  );
  const markup = `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  return scrollWide(heads.filter((text) => text !== "").join(", "), new Markup(markup)).text;
}

/** Places with their sign. */
const gained = (places: number): string => (places > 0 ? `+${places}` : String(places));

const byRank = (scored: Scored): (UnitScore & { score: number; rank: number })[] =>
  scored.units
    .flatMap((unit) =>
      unit.score === undefined || unit.rank === undefined ? [] : [{ ...unit, score: unit.score, rank: unit.rank }],
    )
    .sort((left, right) => left.rank - right.rank);

function ranking({ scored, language, options, say, number }: Kit): Section {
  const { layout } = scored.evaluation;
  const tops = layout.children.at(-1) as readonly number[];
  const rows = byRank(scored).map((unit) => {
    const own = new Map(
      contributions(scored.evaluation, unit.unit).map((part) => [part.code, part.points * scored.edition.scale]),
    );
    const parts = tops.map((top) => {
      const group = own.get(layout.nodes[top]?.code ?? "");
      return (
        group ??
        criteriaUnder(layout, top).reduce(
          (sum, criterion) => sum + (own.get(layout.nodes[criterion]?.code ?? "") ?? 0),
          0,
        )
      );
    });
    const suffix = unit.class ? ` · ${unit.class.title[language]}` : "";
    return {
      name: unit.name,
      rank: String(unit.rank),
      parts,
      total: number(unit.score) + suffix,
      marked: unit.unit === options.unit,
    };
  });
  const legend = tops.map((top) => layout.nodes[top]?.title[language] ?? "");
  const most = Math.max(...rows.map((row) => row.parts.reduce((sum, part) => sum + Math.max(0, part), 0)));
  return section(
    say("ranking"),
    say("rankingNote"),
    drawings(say("ranking"), stackedBars(rows, legend, most, say("ranking"))),
  );
}

function standing(kit: Kit, story: Explanation, name: string): Section {
  const { scored, language, say, number } = kit;
  const { layout, imputed } = scored.evaluation;
  const byCode = new Map(story.criteria.map((criterion) => [criterion.code, criterion]));
  const rows: StandingRow[] = [];
  layout.criteria.forEach((criterion, place) => {
    const parent = layout.parent[place] as number;
    if (layout.children[parent]?.[0] === place) {
      const heading = layout.nodes[parent]?.title[language] ?? "";
      rows.push({ name: heading, place: 0, median: 0, right: ["", ""], heading: true, detail: "" });
    }
    const own = byCode.get(criterion.code);
    if (!own) return;
    const [low, high] = extentOf(imputed[place] as Float64Array);
    const along = (value: number): number => {
      const share = high === low ? 1 : (value - low) / (high - low);
      return criterion.direction === -1 ? 1 - share : share;
    };
    const unit = criterion.unit ? ` ${criterion.unit[language]}` : "";
    rows.push({
      name: criterion.title[language],
      place: along(own.value),
      median: along(own.median),
      right: [number(own.points), gained(own.placesToBest)],
      detail: `${number(own.value, 2)}${unit} · ${say("median")} ${number(own.median, 2)} · ${say("best")} ${number(own.best, 2)}`,
    });
  });
  const title = say("standing", { unit: name });
  return section(title, say("standingNote"), drawings(title, standings(rows, [say("points"), say("places")], title)));
}

function costly({ scored, language, say, number }: Kit, story: Explanation): Section | undefined {
  const titles = new Map(
    scored.evaluation.layout.criteria.map((criterion) => [criterion.code, criterion.title[language]]),
  );
  const worst = story.criteria.filter((criterion) => criterion.placesToBest > 0).slice(0, 8);
  if (worst.length === 0) return undefined;
  const rows = worst.map((criterion) => [
    titles.get(criterion.code) ?? criterion.code,
    number(criterion.value, 2),
    number(criterion.median, 2),
    number(criterion.best, 2),
    gained(criterion.placesToMedian),
    gained(criterion.placesToBest),
  ]);
  const heads = [say("criterion"), say("value"), say("median"), say("best"), say("toMedian"), say("toBest")];
  return section(say("costly"), say("costlyNote"), table(heads, rows, [1, 2, 3, 4, 5]));
}

function planned({ scored, language, say, number }: Kit, plan: Plan): Section {
  const rank = plan.target;
  if (!plan.reached) return section(say("plan", { rank }), say("planNone", { rank, best: plan.rank }), "");
  if (plan.steps.length === 0) return section(say("plan", { rank }), say("planThere", { rank }), "");
  const titles = new Map(
    scored.evaluation.layout.criteria.map((criterion) => [criterion.code, criterion.title[language]]),
  );
  const rows = plan.steps.map((step) => [
    titles.get(step.code) ?? step.code,
    number(step.from, 2),
    number(step.to, 2),
    number(step.cost, 2),
  ]);
  rows.push([say("total"), "", "", number(plan.cost, 2)]);
  return section(
    say("plan", { rank }),
    "",
    table([say("criterion"), say("from"), say("to"), say("cost")], rows, [1, 2, 3]),
  );
}

function changes({ scored, options, say }: Kit, before: Scored): Section {
  const moved = compareYears(before, scored);
  const years = [String(before.year), String(scored.year)] as const;
  const title = say("shifts", { before: years[0], after: years[1] });
  const chart = slopes(
    moved.map((shift) => ({
      name: shift.name,
      before: shift.before.rank,
      after: shift.after.rank,
      marked: shift.unit === options.unit,
    })),
    years,
    title,
  );
  const largest = [...moved].sort((left, right) => Math.abs(right.places) - Math.abs(left.places)).slice(0, 8);
  const rows = largest.map((shift) => [
    shift.name,
    String(shift.before.rank),
    String(shift.after.rank),
    gained(shift.places),
    gained(shift.ownPlaces),
    gained(shift.othersPlaces),
  ]);
  const heads = [say("unit"), years[0], years[1], say("change"), say("own"), say("others")];
  return section(title, say("shiftsNote"), drawings(title, [chart]) + table(heads, rows, [1, 2, 3, 4, 5]));
}

function firmness({ scored, options, say }: Kit, analysis: Sensitivity): Section[] {
  const rows = [...analysis.ranges]
    .filter((range) => range.nominal > 0)
    .sort((left, right) => left.nominal - right.nominal);
  const named = rows.map((range) => ({
    ...range,
    name: scored.names.get(range.unit) ?? range.unit,
    marked: range.unit === options.unit,
  }));
  const note = say("firmnessNote", { count: analysis.replications });
  return [
    section(say("firmness"), note, drawings(say("firmness"), ranges(named, say("firmness")))),
    section(say("factors"), say("factorsNote"), drawings(say("factors"), [shares(analysis.factors, say("factors"))])),
  ];
}

function findings({ language, say }: Kit, found: readonly Finding[]): Section {
  const catalogue = ruleCatalogue(ictIndexRules);
  const byRule = new Map<string, Finding[]>();
  for (const one of found) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  const items = [...byRule.values()].map((own) => {
    const words = own.slice(0, 6).map((one) => renderFinding(one, catalogue, language));
    const rest = own.length > 6 ? `<li>${escapeMarkup(say("more", { count: own.length - 6 }))}</li>` : "";
    const head = `<h3><span class="${own[0]?.severity}">${own[0]?.rule}</span> ${escapeMarkup(words[0]?.title ?? "")}</h3>`;
    return `${head}<ul>${words.map(({ message }) => `<li>${escapeMarkup(message)}</li>`).join("")}${rest}</ul>`;
  });
  return section(say("findings"), items.length === 0 ? say("none") : "", items.join(""));
}

function notes({ scored, language, say, number }: Kit): Section {
  const { edition, evaluation } = scored;
  const weights = effectiveWeights(evaluation.layout, evaluation.method.weights);
  const rows = [...evaluation.layout.nodes]
    .reverse()
    .filter((node) => !isCriterion(node))
    .slice(1)
    .map((node) => [node.code, node.title[language], `${number((weights.get(node.code) ?? 0) * 100, 2)} %`]);
  const basis = edition.citations.map(citationText).join("; ");
  const steps = methodWords(evaluation.method, language).map((step) => `<li>${escapeMarkup(step)}</li>`);
  const known = `<p><strong>${escapeMarkup(say("known"))}.</strong> ${escapeMarkup(edition.evidence[language])}</p>`;
  const cited = basis === "" ? "" : `<p><strong>${escapeMarkup(say("basis"))}.</strong> ${escapeMarkup(basis)}</p>`;
  return section(
    say("method"),
    "",
    `<ol>${steps.join("")}</ol>${table([say("code"), say("part"), say("weights")], rows, [2])}${known}${cited}`,
  );
}

function headline({ scored, options, say, number }: Kit, own: UnitScore | undefined): string {
  const ranked = byRank(scored).length;
  const card = (big: string, small: string): string =>
    `<div class="card"><div class="big">${escapeMarkup(big)}</div><div>${escapeMarkup(small)}</div></div>`;
  const cards: string[] = [];
  if (own?.score !== undefined && own.rank !== undefined) {
    cards.push(card(`${own.rank}`, `${say("rank")} ${say("of")} ${ranked}`), card(number(own.score), say("score")));
    const was = options.before?.units.find((unit) => unit.unit === own.unit)?.rank;
    if (was !== undefined && options.before) {
      const places = was - own.rank;
      const words = places > 0 ? say("up", { places }) : places < 0 ? say("down", { places: -places }) : say("same");
      cards.push(card(words, say("since", { year: String(options.before.year) })));
    }
  }
  cards.push(card(String(ranked), say("units")));
  return `<div class="cards">${cards.join("")}</div>`;
}

/**
 * Returns the report of an index as one HTML page that needs nothing else: ranking, the unit's criteria and what would move
 * it, changes of rank, how firm the ranks are, findings, method and weights. It has the form of an official letter (NĐ
 * 30/2020/NĐ-CP, Phụ lục I) with lines for what is not given, prints on A4 with page numbers, and has no scripts.
 *
 * A set without scores (a unit alone, an edition not fully known) makes a page that says why, with no numbers.
 *
 * @throws Failure when `before` is of another edition.
 */
export function htmlReport(scored: Scored, language: Language, options: ReportOptions = {}): string {
  const words = reportWords[language];
  const format = (decimals: number) =>
    new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
      minimumFractionDigits: decimals === scored.edition.decimals ? decimals : 0,
      maximumFractionDigits: decimals,
    });
  const kit: Kit = {
    scored,
    language,
    options,
    say: (key, params = {}) => fillTemplate(words[key], params, language),
    number: (value, decimals = scored.edition.decimals) => format(decimals).format(value),
  };
  const own = scored.units.find((unit) => unit.unit === options.unit);
  const title = `${scored.edition.title[language]} · ${scored.year}`;
  const parts: (Section | undefined)[] = [];
  const ranked = byRank(scored).length > 0;
  if (ranked) {
    parts.push(ranking(kit));
    if (own?.score !== undefined) {
      const story = explain(scored, own.unit);
      parts.push(standing(kit, story, own.name), costly(kit, story));
      if (options.plan) parts.push(planned(kit, options.plan));
    }
    if (options.before) parts.push(changes(kit, options.before));
    if (options.sensitivity) parts.push(...firmness(kit, options.sensitivity));
  }
  parts.push(findings(kit, scored.findings), notes(kit));
  const letter = letterLines({ ...options.letter, language, kind: "BC" });
  const heading = own ? `${own.name} · ${title}` : title;
  const body = [
    `<main class="sheet"><header>${letterHead(letter)}<h1>${escapeMarkup(words.report)}</h1>`,
    `<p class="subtitle">${escapeMarkup(heading)}</p>`,
    options.subtitle ? `<p class="subtitle">${escapeMarkup(options.subtitle)}</p>` : "",
    "</header>",
    headline(kit, own),
    ranked ? "" : `<p class="warning">${escapeMarkup(kit.say("noScore"))}</p>`,
    numbered(
      parts.filter((part) => part !== undefined),
      language,
    ),
    `${letterEnd(letter)}</main>`,
  ];
  return htmlPage({ language, title: heading, style: LETTER_STYLE + STYLE, body: body.join("\n") });
}
