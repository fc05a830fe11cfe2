import {
  type Citation,
  citationText,
  type LocalDate,
  type LocalDateTime,
  localDateAt,
  localDateTime,
  parseDurationText,
  parseLocalDate,
} from "@egov-vn/core";
import { printable, textTable, writeCsv } from "@egov-vn/core/tables";
import type { CalendarDay, ComputedDeadline, DeadlineStep, HolidaySource, OfficeHours } from "@egov-vn/dossiers";
import { EXIT, wrongUse } from "../exit.js";
import { formatNamed } from "../options.js";
import type { Session } from "../session.js";
import { CALENDAR_FORMATS, DEADLINE_CHANNELS, DEADLINE_CLOCKS, DEADLINE_STARTS, TEXT_OR_JSON } from "../tree/values.js";

const library = () => import("@egov-vn/dossiers");

interface DeadlineOptions {
  readonly received?: string;
  readonly limit?: string;
  readonly from: string;
  readonly channel: string;
  readonly competent?: string;
  readonly hours: string;
  readonly cutOff: string;
  readonly officeHours: string;
  readonly asOf?: string;
  readonly format: string;
}

function choice<C extends string>(value: string, known: readonly C[], option: string): C {
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrongUse("deadlineBadChoice", { option, known });
  return found;
}

function timeNamed(text: string): LocalDateTime {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  const day = match && parseLocalDate(match[1] as string);
  const time = day && localDateTime(day, Number(match[2]), Number(match[3]), Number(match[4] ?? 0));
  if (!time) throw wrongUse("deadlineBadTime", { value: text });
  return time;
}

function dayNamed(text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined;
  const day = parseLocalDate(text);
  if (day === undefined) throw wrongUse("badDate", { value: text });
  return day;
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

function hoursNamed(text: string): OfficeHours {
  const hours = text.split(",").map((part) => {
    const [from = "", to = "", ...more] = part.trim().split(/[-–]/);
    return { from, to, isStretch: more.length === 0 && TIME_OF_DAY.test(from) && TIME_OF_DAY.test(to) && from < to };
  });
  const inOrder = hours.every(({ from, isStretch }, index) => isStretch && from > (hours[index - 1]?.to ?? ""));
  if (!inOrder) throw wrongUse("deadlineBadHours", { value: text });
  return hours.map(({ from, to }) => ({ from, to })) as unknown as OfficeHours;
}

/** Answers `egov deadline`. */
export async function answerDeadline(options: DeadlineOptions, session: Session): Promise<void> {
  const { say, io, language } = session;
  const format = formatNamed(options.format, TEXT_OR_JSON);
  if (options.received === undefined) throw wrongUse("deadlineMissing", { option: "--received" });
  const limit = options.limit === undefined ? undefined : parseDurationText(options.limit);
  if (limit === undefined) throw wrongUse("deadlineMissing", { option: "--limit" });
  if (!TIME_OF_DAY.test(options.cutOff)) throw wrongUse("deadlineBadHours", { value: options.cutOff });
  const received = timeNamed(options.received);
  const { deadline, stepText, workingCalendar } = await library();
  const asOf = dayNamed(options.asOf);
  const calendar = workingCalendar(asOf === undefined ? {} : { asOf });
  const { from, to } = calendar.covers;
  const day = received.slice(0, 10);
  if (day < from || day > to) throw wrongUse("deadlineNotCovered", { from, to, value: day });
  const result = deadline({
    received,
    limit,
    calendar,
    countedFrom: choice(options.from, DEADLINE_STARTS, "--from"),
    channel: choice(options.channel, DEADLINE_CHANNELS, "--channel"),
    ...(options.competent !== undefined && { competentReceivedAt: timeNamed(options.competent) }),
    hoursRun: choice(options.hours, DEADLINE_CLOCKS, "--hours"),
    cutOff: options.cutOff,
    officeHours: hoursNamed(options.officeHours),
  });
  if (result.kind === "not-computable") session.exitCode = EXIT.unchecked;
  if (format === "json") {
    const steps =
      result.kind === "computed"
        ? {
            steps: result.steps.map((step) => ({
              ...step,
              text: { vi: stepText(step, "vi"), en: stepText(step, "en") },
            })),
          }
        : {};
    await io.stdout.write(`${JSON.stringify({ received, limit, ...result, ...steps }, null, 2)}\n`);
  } else if (result.kind === "not-computable") {
    await io.stdout.write(`${say("deadlineNone", { reason: printable(result.reason[language]) })}\n`);
  } else {
    const texts = result.steps.map((step) => stepText(step, language));
    await io.stdout.write(`${(await resultLines(result, texts, received, session)).join("\n")}\n`);
  }
}

async function resultLines(
  { due, handoverBy, otherReading, certain, steps }: ComputedDeadline,
  texts: readonly string[],
  received: LocalDateTime,
  session: Session,
): Promise<string[]> {
  const { say, colors, language } = session;
  const { dayWords } = await library();
  const words = (time: LocalDateTime): string =>
    `${time.slice(11, 16)}, ${dayWords(time.slice(0, 10) as LocalDate)[language]}`;
  const head = [
    colors.bold(say("deadlineDue", { time: words(due) })),
    say("deadlineHandoverBy", { time: words(handoverBy) }),
  ];
  if (otherReading) {
    const key = otherReading.countedFrom === "receipt" ? "deadlineOtherReceipt" : "deadlineOtherHandover";
    head.push(say(key, { time: words(otherReading.due) }));
  }
  if (!certain) head.push(colors.yellow(say("deadlineUncertain")));
  const width = String(steps.length).length;
  const law = await import("@egov-vn/core/law");
  const told = steps.flatMap((step, index) => {
    const basis = basisOf(step, received.slice(0, 10) as LocalDate, law, session);
    const line = `${String(index + 1).padStart(width)}. ${printable(texts[index] ?? "")}`;
    return basis === "" ? [line] : [line, colors.dim(`${" ".repeat(width + 2)}${say("deadlineBasis", { basis })}`)];
  });
  return [...head, "", ...told];
}

function basisOf(
  { citations, sources }: DeadlineStep,
  day: LocalDate,
  law: typeof import("@egov-vn/core/law"),
  { language }: Session,
): string {
  const text = (citation: Citation): string => {
    const standing = law.resolveCitation(citation, day);
    const plain = standing.status === "in-force" || standing.status === "amended";
    return plain ? citationText(citation) : `${citationText(citation)} (${law.standingText(standing, language)})`;
  };
  return [...citations.map(text), ...sources.map(({ title }) => title)].join("; ");
}

interface CalendarOptionsGiven {
  readonly year?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** Answers `egov deadline calendar`. */
export async function listCalendar(
  named: string | undefined,
  options: CalendarOptionsGiven,
  session: Session,
): Promise<void> {
  const { io, say, language } = session;
  const format = formatNamed(options.format, CALENDAR_FORMATS);
  const text = named ?? options.year ?? localDateAt(io.now()).slice(0, 4);
  if (!/^\d{4}$/.test(text)) throw wrongUse("calendarBadYear", { value: text });
  const { dayWords, lunarOf, reasonWords, workingCalendar } = await library();
  const asOf = dayNamed(options.asOf);
  const calendar = workingCalendar(asOf === undefined ? {} : { asOf });
  const { from, to } = calendar.covers;
  if (text < from.slice(0, 4) || text > to.slice(0, 4)) throw wrongUse("deadlineNotCovered", { from, to, value: text });
  const year = calendar.yearOf(Number(text));
  if (format === "json") {
    const days = year.days.map((day) => ({
      ...day,
      lunar: lunarOf(day.day),
      words: day.reason && reasonWords(day.reason),
    }));
    await io.stdout.write(`${JSON.stringify({ ...year, days }, null, 2)}\n`);
    return;
  }
  const rowOf = ({ day, working, reason }: CalendarDay): string[] => {
    const { day: lunarDay, month, leap } = lunarOf(day);
    return [
      format === "csv" ? day : dayWords(day)[language],
      // Not "10/3": a spreadsheet would take that for a day of this year.
      say(leap ? "calendarLeapDay" : "calendarLunarDay", { day: lunarDay, month }),
      say(working ? "calendarWorked" : "calendarOff"),
      reason ? reasonWords(reason)[language] : "",
      reason?.confidence ?? "",
      titlesOf(reason?.sources ?? []),
    ];
  };
  const heads = (["Day", "Lunar", "What", "Why", "Confidence", "Sources"] as const).map((name) =>
    say(`calendar${name}`),
  );
  const rows = year.days.map(rowOf);
  if (format === "csv") {
    await io.stdout.write(writeCsv([heads, ...rows], { lineEnd: "\r\n", mark: true }));
    return;
  }
  const [saturday] = weekendSources(calendar.dayOf);
  const notes = [say("calendarWeekends", { source: saturday ?? "" })];
  const undecided = [
    year.decided.tet ? "" : say("calendarTet"),
    year.decided.nationalDay ? "" : say("calendarNational"),
  ];
  const what = undecided.filter((name) => name !== "");
  if (what.length > 0) notes.push(session.colors.yellow(say("calendarUndecided", { year: text, what })));
  for (const { off, worked, sources } of year.proposals) {
    const params = { off: dayWords(off), worked: dayWords(worked), sources: titlesOf(sources) };
    notes.push(session.colors.yellow(say("calendarProposal", params)));
  }
  await io.stdout.write(`${textTable(heads, rows)}\n${notes.join("\n")}\n`);
}

const titlesOf = (sources: readonly HolidaySource[]): string => sources.map(({ title }) => title).join("; ");

/** Returns what the weekly days of rest rest on: the sources of an ordinary Saturday. */
const weekendSources = (dayOf: (day: LocalDate) => CalendarDay): string[] =>
  (dayOf("2024-06-01").reason?.sources ?? []).map(({ title }) => title);
