import {
  type Citation,
  citationText,
  fillTemplate,
  type Language,
  type LocalDate,
  type LocalDateTime,
  type Period,
} from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { type Markup, markup } from "@egov-vn/core/markup";
import { type Channel, channels, channelTitles } from "@egov-vn/dossiers";
import { type DeadlineStep, deadline, STEP_TEXTS, workingCalendar } from "@egov-vn/dossiers/deadline";
import { periodText, toolPath } from "../addresses.js";
import { lawLine } from "../law-lines.js";
import { row, table } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { say, words } from "../words.js";

/** What becomes of dossiers that arrive after 15:00, by one article. */
interface CutOff {
  readonly citation: Citation;
  readonly period: Period;
  readonly channels: readonly Channel[];
  readonly step: DeadlineStep;
}

const ANCHOR = "cut-off";
const LATE = "15:30:00";

/** Returns the days on which an instrument was in force. */
function periodOf(key: string): Period | undefined {
  const instrument = registered().instruments.get(key);
  if (instrument?.inForce === undefined || instrument.inForce.length !== 10) return undefined;
  const end = instrument.changes.find(({ kind, articles }) => kind === "repealed" && articles.length === 0)?.from;
  return {
    from: instrument.inForce as LocalDate,
    ...(end?.length === 10 && { to: dayBefore(end as LocalDate) }),
  };
}

const dayBefore = (day: LocalDate): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as LocalDate;

/** Returns the first working day of a period, on which its law can be asked. */
function firstWorkingDay({ from }: Period): LocalDate {
  let day = from;
  while (!workingCalendar().dayOf(day).working)
    day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as LocalDate;
  return day;
}

function handoverOn(day: LocalDate, channel: Channel): DeadlineStep | undefined {
  const limit = { amount: 5, unit: "working-day" } as const;
  const computed = deadline({ received: `${day}T${LATE}` as LocalDateTime, channel, limit });
  return computed.kind === "computed" ? computed.steps.find(({ code }) => code.startsWith("handover-")) : undefined;
}

/** Returns what the calculation itself says of dossiers that arrive after 15:00, for each article that it has cited. */
function cutOffs(): CutOff[] {
  const found = new Map<string, CutOff>();
  const today = registered().day.slice(0, 10) as LocalDate;
  // The article of today names the one before it, by which older dossiers are judged.
  const keys = new Set(
    channels.flatMap(
      (channel) =>
        handoverOn(firstWorkingDay({ from: today }), channel)?.citations.flatMap(({ key }) => key ?? []) ?? [],
    ),
  );
  for (const key of keys) {
    const period = periodOf(key);
    if (!period) continue;
    for (const channel of channels) {
      const step = handoverOn(firstWorkingDay(period), channel);
      const citation = step?.citations.find((one) => one.key === key);
      if (!step || !citation) continue;
      const id = `${citationText(citation)} ${step.code}`;
      const known = found.get(id);
      found.set(id, { citation, period, step, channels: [...(known?.channels ?? []), channel] });
    }
  }
  return [...found.values()];
}

const channelWords = ({ channels: all }: CutOff, language: Language): string =>
  all.map((channel) => channelTitles[channel][language]).join(", ");

/** Returns what becomes of a dossier, without the day that the law was asked for. */
const stepWords = ({ step }: CutOff, language: Language): string =>
  fillTemplate(STEP_TEXTS[step.code][language], { ...step.params, next: words.nextWorkingDay }, language);

/** Returns the articles on dossiers that arrive after 15:00: since when, and for which dossiers. */
export function cutOffBlock(place: Place): Markup {
  return markup`<h2 id="${ANCHOR}">${place.say("cutOffHead")}</h2>${table(
    [place.say("article"), place.say("period"), place.say("dossiersFiled"), place.say("whatFollows")],
    cutOffs().map((one) =>
      row([
        lawLine(one.citation, place),
        periodText(one.period, place),
        channelWords(one, place.language),
        stepWords(one, place.language),
      ]),
    ),
    { label: place.say("cutOffHead") },
  )}`;
}

/** Returns what a search finds of the rule: for each instrument its article, since when, and for which dossiers. */
export function cutOffEntries(language: Language): SearchEntry[] {
  const all = cutOffs();
  const keys = [...new Set(all.map(({ citation }) => citation.key))];
  return keys.flatMap((key): SearchEntry[] => {
    const own = all.filter(({ citation }) => citation.key === key);
    const main = own.find(({ step }) => step.code === "handover-next-day");
    if (!main) return [];
    const told = own.map(
      (one) => `${channelWords(one, language)}: ${stepWords(one, language)} (${one.citation.article ?? ""})`,
    );
    return [
      [
        say("article", language),
        `${say("cutOffEntry", language)}: ${citationText(main.citation)}, ${periodText(main.period, { language })}`,
        `${toolPath("deadline")}#${ANCHOR}`,
        `${told.join(" ")} ${say("dossiersFiled", language)}`,
      ],
    ];
  });
}
