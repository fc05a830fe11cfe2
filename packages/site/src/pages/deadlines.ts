import { type LocalDateTime, writeTime } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import type { Channel } from "@egov-vn/dossiers";
import { deadline, stepText } from "@egov-vn/dossiers/deadline";
import { lawLine } from "../law-lines.js";
import { row, table } from "../page.js";
import type { Place } from "../place.js";
import type { WordKey } from "../words.js";

/** Dossiers that show each rule about time: before and after each change of the law, on either side of 15:00. */
const CASES: readonly { readonly received: LocalDateTime; readonly channel: Channel; readonly title: WordKey }[] = [
  { received: "2024-11-14T14:30:00", channel: "direct", title: "caseBefore" },
  { received: "2024-11-14T15:30:00", channel: "direct", title: "caseAfter" },
  { received: "2025-11-13T15:30:00", channel: "direct", title: "caseAfter" },
  { received: "2025-11-13T15:30:00", channel: "online", title: "caseOnline" },
  { received: "2026-09-10T15:30:00", channel: "direct", title: "caseAfter" },
];

const LIMIT = { amount: 5, unit: "working-day" } as const;

/** Returns worked deadlines, each step with the law that it rests on. */
export function deadlineExamples(place: Place): Markup {
  const { language } = place;
  return markup`<h2 id="examples">${place.say("deadlineExamples")}</h2><p>${place.say("deadlineExamplesLead")}</p>
${CASES.map(({ received, channel, title }) => {
  const result = deadline({ received, channel, limit: LIMIT });
  if (result.kind !== "computed") return "";
  const [day, time] = [writeTime(received).slice(0, 10), received.slice(11, 16)];
  const heading = `${place.say(title)} (${time}, ${day})`;
  return markup`<h3>${heading}</h3>${table(
    [place.say("step"), place.say("lawHead")],
    result.steps.map((step) =>
      row([
        stepText(step, language),
        markup`<ul class="plain">${step.citations.map((citation) => markup`<li>${lawLine(citation, place)}</li>`)}</ul>`,
      ]),
    ),
    { label: heading },
  )}`;
})}`;
}
