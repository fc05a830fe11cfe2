import {
  diff,
  diffableLists,
  type Following,
  type HistoryQuestions,
  hasSingleSource,
  type ListDiff,
  type Listed,
  loadHistory,
  type Origin,
  type OutsideCoverage,
  predecessors,
  type Succession,
  type SuccessionLink,
  successors,
  tableSource,
} from "@egov-vn/codes";
import * as communes from "@egov-vn/codes/communes";
import * as terms from "@egov-vn/codes/terms";
import { type Bilingual, type LocalDate, parseLocalDate } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { dayText } from "@egov-vn/validate";
import { EXIT, wrongUse } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";

const FORMATS = ["text", "json"] as const;
/** The last day of the communes that old addresses name. */
const EVE = "2025-06-30" as LocalDate;
const FIRST_DAY_OF_NEW_COMMUNES = "2025-07-01" as LocalDate;
const FIRST_DAY_WITHOUT_DISTRICTS = "2025-07-01" as LocalDate;
const UNIT_LISTS = ["provinces", "districts", "communes"] as const;
/** Every list that two days are compared of. */
const COMPARED = ["communes", "districts", ...diffableLists(), ...terms.diffableLists()];

interface CommonOptions {
  readonly asOf?: string;
  readonly format: string;
  readonly list?: string;
}

function dayNamed(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === undefined) throw wrongUse("badDate", { value: text });
  return day;
}

async function answer(value: unknown, text: () => string, { format }: CommonOptions, { io }: Session): Promise<void> {
  const json = formatNamed(format, FORMATS) === "json";
  await io.stdout.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
}

const nameOf = (row: Listed): string => (row as Listed & { fullName?: string }).fullName ?? row.name;

function periodOf({ period }: Listed, { say, language }: Session): string {
  if (period.to === undefined) return say("codesSince", { day: dayText(period.from, language) });
  return `${dayText(period.from, language)} – ${dayText(period.to, language)}`;
}

function gradeOf(row: Pick<Listed, "sources" | "confidence">, { say }: Session): string {
  const grade = say("codesConfidence", { grade: row.confidence });
  return hasSingleSource(row) ? `${grade}, ${say("codesSingleSource")}` : grade;
}

/** Returns what a row of doubt rests on, for a person who is about to rely on it; empty for settled rows. */
function doubtLines(row: Listed, { say, colors }: Session): string[] {
  if (row.confidence === "A" || row.confidence === "B") return [];
  return [colors.dim(`${" ".repeat(12)}${say("codesSources")}: ${sourceTitles(row)}`)];
}

const sourceTitles = ({ sources }: Listed): string => sources.map((id) => tableSource(id).title).join("; ");

function rowLine(row: Listed, session: Session): string {
  const { colors } = session;
  const { provinceCode } = row as Listed & { provinceCode?: string };
  const place = provinceCode === undefined ? "" : ` [${provinceCode}]`;
  return `${colors.bold(row.code)}  ${nameOf(row)}${place}  ${colors.dim(`${periodOf(row, session)}; ${gradeOf(row, session)}`)}`;
}

/** Answers `egov codes lookup`. */
export async function lookUp(text: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const known = [...communes.LOOKUP_LISTS, ...terms.diffableLists()].filter(
    (name, index, all) => all.indexOf(name) === index,
  );
  const list = known.find((name) => name === options.list);
  if (options.list !== undefined && list === undefined) throw wrongUse("codesBadList", { value: options.list, known });
  const { lookup } = await loadHistory();
  const answers = lookup(text, {
    ...(options.asOf !== undefined && { asOf: dayNamed(options.asOf) }),
    ...(list !== undefined && { lists: [list] }),
  });
  const found = answers.flatMap((one) => ("row" in one ? [one] : []));
  const uncovered = answers.flatMap((one) => ("row" in one ? [] : [one]));
  if (found.length === 0) session.exitCode = EXIT.findings;
  const words = (): string =>
    [
      ...(found.length === 0 ? [say("codesNone", { text: printable(text) })] : []),
      ...found.flatMap(({ list: name, row }) => [
        `${name.padEnd(10)}  ${rowLine(row, session)}`,
        ...doubtLines(row, session),
      ]),
      ...uncovered.map(({ list: name, covers }) =>
        session.colors.dim(
          `${name.padEnd(10)}  ${say("codesNotListed", { day: dayText(covers.from, session.language) })}`,
        ),
      ),
    ].join("\n");
  await answer(answers, words, options, session);
}

/** Returns the address that a text is; an old commune code stands for its commune. */
function addressOf(text: string): communes.OldAddress | string {
  if (text.trim() === "") throw wrongUse("codesBadAddress", { value: text });
  const row = /^\s*\d{5}\s*$/.test(text) ? communes.commune(text.trim(), { asOf: EVE }) : undefined;
  if (row?.kind !== "one") return text;
  const { provinceCode, districtCode, code } = row.value;
  return { province: provinceCode, commune: code, ...(districtCode !== undefined && { district: districtCode }) };
}

const CERTAINTY = {
  certain: "codesCertain",
  partial: "codesPartial",
  unclear: "codesUnclear",
  current: "codesCurrent",
  ambiguous: "codesAmbiguous",
} as const;
const PARTS = { province: "codesPartProvince", district: "codesPartDistrict", commune: "codesPartCommune" } as const;
const RELATIONS = { whole: "relationWhole", part: "relationPart", unclear: "relationUnclear" } as const;

const linkLine = (link: SuccessionLink<Listed>, session: Session): string =>
  `${session.say(RELATIONS[link.relation])}  ${rowLine(link.unit, session)}  (${gradeOf(link, session)})`;

const DOUBTS: Readonly<Record<communes.AddressDoubt, Bilingual>> = {
  "title-differs": {
    vi: "cấp đơn vị trong địa chỉ khác với danh mục",
    en: "the address calls the unit by another title than the list",
  },
  "marks-differ": {
    vi: "dấu trong địa chỉ khác với danh mục",
    en: "the marks in the address differ from the list",
  },
};

function readingHead(reading: communes.AddressReading, { say, language }: Session): string {
  if (!("doubt" in reading) || reading.doubt === undefined) return say(CERTAINTY[reading.kind]);
  const reason = DOUBTS[reading.doubt][language];
  if (reading.kind === "partial") return `${say(CERTAINTY.partial)}; ${reason}`;
  return language === "vi" ? `chưa chắc chắn: ${reason}` : `not certain: ${reason}`;
}

function readingText(reading: communes.AddressReading, session: Session, indent = ""): string[] {
  const head = `${indent}${readingHead(reading, session)}`;
  if (reading.kind === "current") return [head, `${indent}  ${rowLine(reading.to, session)}`];
  const lines = [head, `${indent}  ${rowLine(reading.from, session)}`];
  if (reading.kind === "certain") return [...lines, `${indent}  → ${rowLine(reading.to, session)}`];
  return [...lines, ...reading.candidates.map((link) => `${indent}  → ${linkLine(link, session)}`)];
}

/** Answers `egov codes resolve`. */
export async function resolveAddress(text: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const asOf = options.asOf === undefined ? undefined : dayNamed(options.asOf);
  if (asOf !== undefined && asOf <= EVE) throw wrongUse("badDate", { value: asOf });
  const code = text.trim();
  const { commune, resolveAddress } = await loadHistory();
  if (/^\d{5}$/.test(code) && communes.commune(code, { asOf: EVE }).kind === "none") {
    if (commune(code).kind !== "none")
      return followCode(code, EVE, asOf ?? FIRST_DAY_OF_NEW_COMMUNES, options, session);
  }
  const resolution = resolveAddress(addressOf(text), asOf === undefined ? {} : { asOf });
  if (resolution.kind === "not-found") session.exitCode = EXIT.findings;
  const words = (): string => {
    if (resolution.kind === "not-found") {
      const { part, given, near } = resolution;
      const names = [...new Set(near.map(nameOf))].join("; ");
      const missing = say("codesNotFound", { part: say(PARTS[part]), given: printable(given) });
      return near.length > 0 ? `${missing}\n${say("codesNear", { names })}` : missing;
    }
    if (resolution.kind !== "ambiguous") return readingText(resolution, session).join("\n");
    const readings = resolution.readings.flatMap((reading) => readingText(reading, session, "  "));
    return [say("codesAmbiguous"), ...readings].join("\n");
  };
  await answer(resolution, words, options, session);
}

/** Answers `egov codes diff`. */
export async function compareLists(
  list: string,
  from: string,
  to: string,
  options: CommonOptions,
  session: Session,
): Promise<void> {
  if (!COMPARED.includes(list)) throw wrongUse("codesBadList", { value: list, known: COMPARED });
  const [day1, day2] = [dayNamed(from), dayNamed(to)];
  const change = await difference(list, day1, day2);
  if (change.kind === "outside-coverage") {
    session.exitCode = EXIT.findings;
    return answer(change, () => uncoveredText(list, change, session), options, session);
  }
  const { added, removed, changed, same, covers } = change;
  const words = (): string => {
    const counts = { added: added.length, removed: removed.length, changed: changed.length, same };
    return [
      ...removed.map((row) => `- ${row.code}  ${nameOf(row)}`),
      ...added.map((row) => `+ ${row.code}  ${nameOf(row)}`),
      ...changed.map(({ before, after }) => `~ ${after.code}  ${nameOf(before)} → ${nameOf(after)}`),
      session.say("codesDiffSummary", counts),
      session.say("codesCovers", { list, day: dayText(covers.from, session.language) }),
    ].join("\n");
  };
  await answer(change, words, options, session);
}

/** Returns how a list differs; units of older days come from the history. */
async function difference(list: string, day1: LocalDate, day2: LocalDate): Promise<ListDiff<Listed> | OutsideCoverage> {
  const change: ListDiff<Listed> | OutsideCoverage =
    list === "communes"
      ? communes.diffCommunes(day1, day2)
      : list === "districts"
        ? communes.diffDistricts(day1, day2)
        : diffableLists().some((name) => name === list)
          ? diff(list as "provinces", day1, day2)
          : terms.diff(list as "document-types", day1, day2);
  const units = UNIT_LISTS.find((name) => name === list);
  if (units === undefined || change.kind === "compared") return change;
  return (await loadHistory()).diff(units, day1, day2);
}

const uncoveredText = (list: string, { days, covers }: OutsideCoverage, { say, language }: Session): string =>
  say("codesOutside", {
    list,
    day: dayText(covers.from, language),
    days: days.map((day) => dayText(day, language)).join(", "),
  });

interface Chapter {
  readonly row: Listed;
  readonly origin: Origin<Listed>;
  /** What happened to the unit while it kept its name, rank and parent, in the order of the days. */
  readonly meanwhile: readonly (Origin<Listed> | Succession<Listed>)[];
  readonly succession: Succession<Listed>;
}

type Questions = Pick<HistoryQuestions, "predecessors" | "successors">;

const eveOf = (day: LocalDate): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as LocalDate;

function chapterOf(row: Listed, ask: Questions): Chapter {
  const { code } = row;
  const { from, to = "9999-12-31" as LocalDate } = row.period;
  const meanwhile: { day: LocalDate; event: Origin<Listed> | Succession<Listed> }[] = [];
  let origin: Origin<Listed> = ask.predecessors(code, to);
  while (origin.kind === "preceded" && origin.day > from) {
    if (origin.links.some((link) => link.unit.code !== code)) meanwhile.push({ day: origin.day, event: origin });
    origin = ask.predecessors(code, eveOf(origin.day));
  }
  let succession: Succession<Listed> = ask.successors(code, from);
  while (succession.kind === "followed" && succession.day <= to) {
    meanwhile.push({ day: succession.day, event: succession });
    succession = ask.successors(code, succession.day);
  }
  meanwhile.sort((one, other) => (one.day < other.day ? -1 : 1));
  return { row, origin, meanwhile: meanwhile.map(({ event }) => event), succession };
}

/** Returns the history of a code, one chapter for each row that bore it. */
async function historyOf(code: string): Promise<Chapter[]> {
  const list = LIST_OF_SHAPE.find(([shape]) => shape.test(code))?.[1];
  if (list === undefined) throw wrongUse("codesBadCode", { value: code });
  const history = await loadHistory();
  const ask = list === "agencies" ? { predecessors, successors } : history;
  const rows = history.lookup(code, { lists: [list] }).flatMap((one) => ("row" in one ? [one.row] : []));
  return rows.map((row): Chapter => {
    const chapter = chapterOf(row, ask as Questions);
    const { succession } = chapter;
    if (list !== "districts" || succession.kind !== "closed" || succession.day !== FIRST_DAY_WITHOUT_DISTRICTS) {
      return chapter;
    }
    const links = communes.districtSuccessors(code);
    return { ...chapter, succession: { ...succession, kind: "followed", certainty: "partial", links } };
  });
}

const LIST_OF_SHAPE = [
  [/^\d{2}$/, "provinces"],
  [/^\d{3}$/, "districts"],
  [/^\d{5}$/, "communes"],
  [/^[A-Z]\d{2}$/, "agencies"],
] as const;

/** Answers `egov codes explain`. */
export async function explainCode(given: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const code = given.trim().toUpperCase();
  const chapters = await historyOf(code);
  if (chapters.length === 0) session.exitCode = EXIT.findings;
  const words = (): string =>
    chapters.length === 0
      ? say("codesNone", { text: printable(given) })
      : chapters.map((chapter) => chapterText(chapter, session)).join("\n\n");
  await answer({ code, chapters }, words, options, session);
}

function eventLines(event: Origin<Listed> | Succession<Listed>, session: Session): string[] {
  const { say, language } = session;
  const links = "links" in event ? event.links.map((link) => `    ${linkLine(link, session)}`) : [];
  if (event.kind === "preceded") return [`  ${say("codesCameFrom", { day: dayText(event.day, language) })}`, ...links];
  if (event.kind === "followed") return [`  ${say("codesBecame", { day: dayText(event.day, language) })}`, ...links];
  if (event.kind === "opened") return [`  ${say("codesOpened", { day: dayText(event.day, language) })}`];
  if (event.kind !== "closed") return [];
  return [`  ${say("codesEnded", { day: dayText(event.day, language), reason: event.reason[language] })}`];
}

function chapterText({ row, origin, meanwhile, succession }: Chapter, session: Session): string {
  const { say, colors } = session;
  return [
    rowLine(row, session),
    ...[origin, ...meanwhile, succession].flatMap((event) => eventLines(event, session)),
    colors.dim(`  ${say("codesSources")}: ${sourceTitles(row)}`),
  ].join("\n");
}

/** Answers `egov codes follow`: follows a code over all changes up to a later day, today when no day is given. */
export async function followCode(
  given: string,
  from: string,
  until: string | undefined,
  options: CommonOptions,
  session: Session,
): Promise<void> {
  const day = dayNamed(from);
  const code = given.trim().toUpperCase();
  const list = LIST_OF_SHAPE.find(([shape]) => shape.test(code))?.[1];
  if (list === undefined) throw wrongUse("codesBadCode", { value: code });
  const end = until === undefined ? asOfDay(undefined, session.io.now()) : dayNamed(until);
  if (end < day) throw wrongUse("codesBadOrder", { first: day, second: end });
  const follow = list === "agencies" ? communes.follow : (await loadHistory()).follow;
  const following: Following<Listed> = follow(code, day, end);
  if (following.kind !== "followed" || following.reached.length === 0) session.exitCode = EXIT.findings;
  await answer(following, () => followingText(given, following, session), options, session);
}

const FOLLOWED = { ...CERTAINTY, partial: "codesDivided" } as const;

function followingText(given: string, following: Following<Listed>, session: Session): string {
  const { say, language } = session;
  if (following.kind === "ambiguous") {
    return [say("codesAmbiguous"), ...following.candidates.map((row) => `  ${rowLine(row, session)}`)].join("\n");
  }
  if (following.kind === "none") {
    if (following.reason !== "outside-coverage") return say("codesNone", { text: printable(given) });
    return say("codesNotListed", { day: dayText(following.covers.from, language) });
  }
  const { unit, certainty, reached, lost, endedOn } = following;
  const late = endedOn !== undefined && say("codesEndedBefore", { day: dayText(endedOn, language) });
  return [
    reached.length === 0 ? say("codesNowhere") : late || say(FOLLOWED[certainty]),
    `  ${rowLine(unit, session)}`,
    ...reached.flatMap(({ unit: end, steps }) => [
      ...steps.slice(0, -1).map(({ day, link }) => `    ${dayText(day, language)}  ${linkLine(link, session)}`),
      `  → ${rowLine(end, session)}`,
    ]),
    ...lost.map(({ unit: end, day }) => `  ${say("codesLost", { unit: nameOf(end), day: dayText(day, language) })}`),
  ].join("\n");
}
