import {
  diff,
  diffableLists,
  hasSingleSource,
  type ListDiff,
  type Listed,
  type Origin,
  predecessors,
  type Succession,
  type SuccessionLink,
  successors,
  tableSource,
} from "@egov-vn/codes";
import * as communes from "@egov-vn/codes/communes";
import { type Bilingual, type LocalDate, parseLocalDate } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { dayText } from "@egov-vn/validate";
import { type Command, Option } from "commander";
import { EXIT, wrongUse } from "../exit.js";
import { examplesText, localiseHelp } from "../help.js";
import { formatNamed } from "../options.js";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";

const FORMATS = ["text", "json"] as const;
const EVE = "2025-06-30" as LocalDate;

interface CommonOptions {
  readonly asOf?: string;
  readonly format: string;
  readonly list?: string;
}

/** Adds `egov codes` with its four questions. */
export function registerCodesCommands(program: Command, session: Session): void {
  const { say } = session;
  const codes = localiseHelp(program.command("codes"), session)
    .description(say("codesAbout"))
    .helpCommand(false)
    .addHelpText("after", () =>
      examplesText(session, [
        ["egov codes lookup 24", "codesLookupExample"],
        ['egov codes resolve "P. Phúc Xá, Q. Ba Đình, Hà Nội"', "codesResolveExample"],
      ]),
    );
  const question = (name: string, about: WordKey, example: readonly [string, WordKey]): Command =>
    localiseHelp(codes.command(name), session)
      .description(say(about))
      .addOption(new Option("--format <format>", say("codesFormatOption")).default("text"))
      .addHelpText("after", () => examplesText(session, [example]));

  question("lookup", "codesLookupAbout", ["egov codes lookup 24", "codesLookupExample"])
    .argument("<text>", say("codesText"))
    .option("--list <list>", say("codesListOption"))
    .option("--as-of <date>", say("codesAsOfOption"))
    .action((text: string, options: CommonOptions) => lookedUp(text, options, session));
  question("resolve", "codesResolveAbout", [
    'egov codes resolve "P. Phúc Xá, Q. Ba Đình, Hà Nội"',
    "codesResolveExample",
  ])
    .argument("<address>", say("codesAddress"))
    .option("--as-of <date>", say("asOfOption"))
    .action((address: string, options: CommonOptions) => resolved(address, options, session));
  question("diff", "codesDiffAbout", ["egov codes diff provinces 2025-06-30 2025-07-01", "codesDiffExample"])
    .argument("<list>", say("codesList", { known: ["communes", "districts", ...diffableLists()] }))
    .argument("<day1>", say("codesDay"))
    .argument("<day2>", say("codesDay"))
    .action((list: string, day1: string, day2: string, options: CommonOptions) =>
      compared(list, dayNamed(day1), dayNamed(day2), options, session),
    );
  question("explain", "codesExplainAbout", ["egov codes explain H02", "codesExplainExample"])
    .argument("<code>", say("codesCode"))
    .action((code: string, options: CommonOptions) => explained(code, options, session));
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

async function lookedUp(text: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const known = [...communes.LOOKUP_LISTS, ...diffableLists()].filter(
    (name, index, all) => all.indexOf(name) === index,
  );
  const list = known.find((name) => name === options.list);
  if (options.list !== undefined && list === undefined) throw wrongUse("codesBadList", { value: options.list, known });
  const found = communes.lookup(text, {
    ...(options.asOf !== undefined && { asOf: dayNamed(options.asOf) }),
    ...(list !== undefined && { lists: [list] }),
  });
  if (found.length === 0) session.exitCode = EXIT.findings;
  const words = (): string =>
    found.length === 0
      ? say("codesNone", { text: printable(text) })
      : found
          .flatMap(({ list: name, row }) => [
            `${name.padEnd(10)}  ${rowLine(row, session)}`,
            ...doubtLines(row, session),
          ])
          .join("\n");
  await answer(found, words, options, session);
}

/** Returns the parts of an address given as one text: the last three between commas, or an old commune code. */
function addressOf(text: string): communes.OldAddress {
  const row = /^\s*\d{5}\s*$/.test(text) ? communes.commune(text.trim(), { asOf: EVE }) : undefined;
  if (row?.kind === "one") {
    const { provinceCode, districtCode, code } = row.value;
    return { province: provinceCode, commune: code, ...(districtCode !== undefined && { district: districtCode }) };
  }
  const parts = text.split(",").map((part) => part.trim());
  const [commune, district, province] = parts.length === 2 ? [parts[0], "", parts[1]] : parts.slice(-3);
  if (!commune || province === undefined) throw wrongUse("codesBadAddress", { value: text });
  return { province, commune, ...(district && { district }) };
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

async function resolved(text: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const asOf = options.asOf === undefined ? undefined : dayNamed(options.asOf);
  if (asOf !== undefined && asOf <= EVE) throw wrongUse("badDate", { value: asOf });
  const resolution = communes.resolveAddress(addressOf(text), asOf === undefined ? {} : { asOf });
  if (resolution.kind === "not-found") session.exitCode = EXIT.findings;
  const words = (): string => {
    if (resolution.kind === "not-found") {
      return say("codesNotFound", { part: say(PARTS[resolution.part]), given: printable(resolution.given) });
    }
    if (resolution.kind !== "ambiguous") return readingText(resolution, session).join("\n");
    const readings = resolution.readings.flatMap((reading) => readingText(reading, session, "  "));
    return [say("codesAmbiguous"), ...readings].join("\n");
  };
  await answer(resolution, words, options, session);
}

async function compared(
  list: string,
  day1: LocalDate,
  day2: LocalDate,
  options: CommonOptions,
  session: Session,
): Promise<void> {
  const known = ["communes", "districts", ...diffableLists()];
  if (!known.includes(list)) throw wrongUse("codesBadList", { value: list, known });
  const change: ListDiff<Listed> =
    list === "communes"
      ? communes.diffCommunes(day1, day2)
      : list === "districts"
        ? communes.diffDistricts(day1, day2)
        : diff(list as "provinces", day1, day2);
  const { added, removed, changed, same } = change;
  const words = (): string => {
    const counts = { added: added.length, removed: removed.length, changed: changed.length, same };
    return [
      ...removed.map((row) => `- ${row.code}  ${nameOf(row)}`),
      ...added.map((row) => `+ ${row.code}  ${nameOf(row)}`),
      ...changed.map(({ before, after }) => `~ ${after.code}  ${nameOf(before)} → ${nameOf(after)}`),
      session.say("codesDiffSummary", counts),
    ].join("\n");
  };
  await answer(change, words, options, session);
}

interface Chapter {
  readonly row: Listed;
  readonly origin: Origin<Listed>;
  readonly succession: Succession<Listed>;
}

/** Returns the history of a code, one chapter for each row that bore it. */
function historyOf(code: string): Chapter[] {
  const list = LIST_OF_SHAPE.find(([shape]) => shape.test(code))?.[1];
  if (list === undefined) throw wrongUse("codesBadCode", { value: code });
  return communes.lookup(code, { lists: [list] }).map(({ row }): Chapter => {
    const { from, to = from } = row.period;
    if (list === "communes") {
      return { row, origin: communes.predecessors(code, from), succession: communes.successors(code, to) };
    }
    if (list === "districts") {
      const links = communes.districtSuccessors(code);
      const certainty = links.length === 1 ? "certain" : "partial";
      return {
        row,
        origin: { kind: "first", unit: row },
        succession: { kind: "followed", unit: row, day: "2025-07-01", certainty, links },
      };
    }
    return { row, origin: predecessors(code, from), succession: successors(code, to) };
  });
}

const LIST_OF_SHAPE = [
  [/^\d{2}$/, "provinces"],
  [/^\d{3}$/, "districts"],
  [/^\d{5}$/, "communes"],
  [/^[A-Z]\d{2}$/, "agencies"],
] as const;

async function explained(given: string, options: CommonOptions, session: Session): Promise<void> {
  const { say } = session;
  const code = given.trim().toUpperCase();
  const chapters = historyOf(code);
  if (chapters.length === 0) session.exitCode = EXIT.findings;
  const words = (): string =>
    chapters.length === 0
      ? say("codesNone", { text: printable(given) })
      : chapters.map((chapter) => chapterText(chapter, session)).join("\n\n");
  await answer({ code, chapters }, words, options, session);
}

function chapterText({ row, origin, succession }: Chapter, session: Session): string {
  const { say, language, colors } = session;
  const lines = [rowLine(row, session)];
  if (origin.kind === "preceded") {
    lines.push(`  ${say("codesCameFrom", { day: dayText(origin.day, language) })}`);
    lines.push(...origin.links.map((link) => `    ${linkLine(link, session)}`));
  }
  if (succession.kind === "followed") {
    lines.push(`  ${say("codesBecame", { day: dayText(succession.day, language) })}`);
    lines.push(...succession.links.map((link) => `    ${linkLine(link, session)}`));
  }
  if (succession.kind === "closed") {
    const day = dayText(succession.day, language);
    lines.push(`  ${say("codesEnded", { day, reason: succession.reason[language] })}`);
  }
  return [...lines, colors.dim(`  ${say("codesSources")}: ${sourceTitles(row)}`)].join("\n");
}
