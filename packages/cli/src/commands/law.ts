import type { LocalDate } from "@egov-vn/core";
import type { Instrument, InstrumentChain, InstrumentChange, ReadPart, ResolvedCitation } from "@egov-vn/core/law";
import { displayWidth, printable, wrapToWidth } from "@egov-vn/core/tables";
import { dayText } from "@egov-vn/validate";
import { EXIT, wrongUse } from "../exit.js";
import { asOfDay, formatNamed } from "../options.js";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";

const FORMATS = ["text", "json"] as const;

type Law = typeof import("@egov-vn/core/law");

interface LawOptions {
  readonly asOf?: string;
  readonly article?: string;
  readonly format: string;
}

/** Answers `egov law`. */
export async function answerLaw(words: readonly string[], options: LawOptions, session: Session): Promise<void> {
  const { say, io } = session;
  const text = words.join(" ");
  const law = await import("@egov-vn/core/law");
  const json = formatNamed(options.format, FORMATS) === "json";
  const asOf = asOfDay(options.asOf, io.now());
  const exact = text === "" ? undefined : law.findInstrument(text);
  const found = exact ? [exact] : text === "" ? law.listInstruments() : law.searchInstruments(text);
  const [only] = found;
  if (options.article !== undefined && found.length !== 1) {
    throw wrongUse("lawArticleAlone", { text: text || "*", count: found.length });
  }
  if (only === undefined) {
    session.exitCode = EXIT.findings;
    await io.stdout.write(json ? "[]\n" : `${say("lawNone", { text: printable(text) })}\n`);
    return;
  }
  const answers = found.map(({ key }) => {
    const { article } = options;
    return law.resolveCitation({ key, ...(article !== undefined && { article }) }, asOf);
  });
  if (json) await io.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
  else if (found.length === 1)
    await io.stdout.write(instrumentText(law, only, answers[0] as ResolvedCitation, session));
  else await io.stdout.write(listText(law, answers, session));
}

function listText(law: Law, answers: readonly ResolvedCitation[], session: Session): string {
  const { say, colors, language, io } = session;
  const room = Math.min(io.stdout.columns, 110);
  const lines = answers.flatMap((answer) => {
    const { instrument } = answer;
    if (instrument === undefined) return [];
    const { key, name, subject } = instrument;
    return [
      `${colors.bold(name)}  ${colors.dim(key)}`,
      ...wrapToWidth(subject[language], "  ", room),
      ...wrapToWidth(law.standingText(answer, language), "  ", room).map((line) => colors.dim(line)),
    ];
  });
  return `${[...lines, "", say("lawCount", { count: answers.length })].join("\n")}\n`;
}

function instrumentText(law: Law, instrument: Instrument, answer: ResolvedCitation, session: Session): string {
  const { say, colors, language, io } = session;
  const { key, name, subject, issuer, issued, inForce, inForceLatest, confirmed, read, note, changes } = instrument;
  const day = (text: string): string => law.lawDayText(text, language);
  const force = inForce ? day(inForce) : inForceLatest && say("lawLatest", { day: day(inForceLatest) });
  const chain = law.traceInstrument(key);
  const sources = instrument.sources.map((source) => law.lawSourceText(source, language)).join(", ");
  const place = answer.citation.article;
  const facts: (readonly [WordKey, readonly string[]])[] = [
    ["lawStanding", [law.standingText(answer, language), ...placeNotes(answer, session)]],
    ["lawSubject", [subject[language]]],
    ["lawIssuer", [issuer[language]]],
    ["lawIssued", [issued ? day(issued) : say("lawNotFound")]],
    ["lawInForce", [force || say("lawNotFound")]],
    ["lawChanges", changes.map((change) => changeText(law, change, session))],
    ...chainFacts(chain),
    ["lawPowers", powerTexts(law, key, session)],
    ["lawConfirmed", confirmed ? [day(confirmed)] : []],
    ["lawReadPart", [readText(read, session)]],
    ["lawSource", [`${law.CONFIDENCE_NAMES[instrument.confidence][language]}: ${sources}`]],
    ["lawNote", note ? [note[language]] : []],
  ];
  const width = Math.max(...facts.map(([word]) => displayWidth(say(word)))) + 4;
  const lines = facts.flatMap(([word, texts]) =>
    texts.flatMap((text, index) => {
      const label = index === 0 ? say(word) : "";
      const lead = `  ${colors.bold(label)}${" ".repeat(width - 2 - displayWidth(label))}`;
      return wrapToWidth(text, lead, Math.min(io.stdout.columns, 110));
    }),
  );
  const title = place === undefined ? name : `${printable(place)}, ${name}`;
  return `${[`${colors.bold(title)}  ${colors.dim(key)}`, "", ...lines].join("\n")}\n`;
}

/** Returns what is known of the articles that answer to the one asked for. */
function placeNotes({ successors }: ResolvedCitation, { language }: Session): string[] {
  return successors.flatMap(({ note }) => (note ? [note[language]] : []));
}

function chainFacts(chain: InstrumentChain | undefined): (readonly [WordKey, readonly string[]])[] {
  if (chain === undefined) return [];
  const names = (instruments: readonly Instrument[]): string[] =>
    instruments.length === 0 ? [] : [instruments.map(({ name }) => name).join("; ")];
  return [
    ["lawParents", names(chain.parents)],
    ["lawChildren", names(chain.children)],
    ["lawSuccessors", names(chain.successors)],
    ["lawAmends", names(chain.amends)],
    ["lawRepeals", names(chain.repeals)],
  ];
}

/** Returns the powers that an instrument gives, or shows, each with its holder. */
function powerTexts(law: Law, instrument: string, { say, language }: Session): string[] {
  return law.listPowers().flatMap(({ name, holders }) =>
    holders
      .filter(({ by }) => by?.key === instrument)
      .map(({ holder, from, by, note }) => {
        const since = from && say("lawSince", { day: dayText(from, language) });
        const more = [since, by?.article, note?.[language]].filter(Boolean).join("; ");
        return `${name[language]}: ${holder[language]}${more === "" ? "" : ` (${more})`}`;
      }),
  );
}

const CHANGE_WORDS = { amended: "lawAmended", repealed: "lawRepealed", expired: "lawExpired" } as const;

function changeText(law: Law, change: InstrumentChange, session: Session): string {
  const { say, language } = session;
  const { kind, by, articles, note } = change;
  const name = by === undefined ? undefined : (law.findInstrument(by)?.name ?? by);
  const parts = [
    say(CHANGE_WORDS[kind]),
    name,
    articles.length > 0 ? say("lawSome", { places: articles.join("; ") }) : undefined,
    note?.[language],
  ].filter(Boolean);
  return `${changeDay(change, session)}: ${parts.join("; ")}`;
}

function changeDay({ from, earliest, latest }: InstrumentChange, { say, language }: Session): string {
  const text = (day: LocalDate): string => dayText(day, language);
  if (from !== undefined) return text(from);
  if (earliest !== undefined && latest !== undefined) {
    return say("lawBetween", { earliest: text(earliest), latest: text(latest) });
  }
  return latest === undefined ? say("lawDayUnknown") : say("lawLatest", { day: text(latest) });
}

function readText(read: ReadPart, { say }: Session): string {
  if (read === "whole") return say("lawReadWhole");
  if (read === "opening") return say("lawReadOpening");
  return read === "none" ? say("lawReadNone") : read.join("; ");
}
