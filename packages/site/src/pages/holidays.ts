import { type Language, writeDay } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { type Markup, markup } from "@egov-vn/core/markup";
import { type CalendarDay, type CalendarYear, reasonWords, workingCalendar } from "@egov-vn/dossiers/deadline";
import { row, type SitePage, table } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { say, words } from "../words.js";

export const HOLIDAYS_PATH = "codes/holidays.html";

/** Returns every year that the calendar knows, the youngest first. */
function years(): CalendarYear[] {
  const calendar = workingCalendar();
  // Of later years nothing is decided.
  const to = Math.min(Number(calendar.covers.to.slice(0, 4)), Number(registered().day.slice(0, 4)) + 1);
  const from = Number(calendar.covers.from.slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, at) => calendar.yearOf(to - at));
}

const reasonOf = ({ reason }: CalendarDay, language: Language): string =>
  reason === undefined ? "" : reasonWords(reason)[language];

/** Makes the page of days off and days worked instead. */
export const holidayPage = (): SitePage => ({
  path: HOLIDAYS_PATH,
  section: "codes",
  title: words.holidaysTitle,
  body: holidaysBody,
});

function holidaysBody(place: Place): Markup {
  const all = years();
  return markup`<p class="lead">${place.say("holidaysLead")}</p>
<p class="inline">${all.map(({ year }) => markup`<a href="#year-${year}">${year}</a> `)}</p>
${all.map((year) => yearBlock(year, place))}`;
}

function yearBlock({ year, days, decided, proposals }: CalendarYear, place: Place): Markup {
  const undecided = !decided.tet || !decided.nationalDay;
  return markup`<h2 id="year-${year}">${year}</h2>
${undecided && markup`<p class="personal">${place.say("yearUndecided", { year: String(year) })}</p>`}
${table(
  [place.say("day"), place.say("dayKind"), place.say("reason"), place.say("source")],
  days.map((day) =>
    row([
      writeDay(day.day),
      place.say(day.working ? "dayWorked" : "dayOff"),
      reasonOf(day, place.language),
      markup`<span class="quiet">${[...new Set((day.reason?.sources ?? []).map(({ title }) => title))].join("; ")}</span>`,
    ]),
  ),
  { label: String(year) },
)}${
  proposals.length > 0 &&
  markup`<p>${place.say("proposals")}</p><ul>${proposals.map(({ off, worked }) => markup`<li>${place.say("proposal", { off: writeDay(off), worked: writeDay(worked) })}</li>`)}</ul>`
}`;
}

/** Returns what a search finds of the calendar: each year with its days. */
export const holidayEntries = (language: Language): SearchEntry[] =>
  years().map(({ year, days }): SearchEntry => {
    const off = days.filter(({ working }) => !working).map((day) => `${writeDay(day.day)} ${reasonOf(day, language)}`);
    const worked = days.filter(({ working }) => working).map(({ day }) => writeDay(day));
    return [
      say("codes", language),
      `${words.holidaysTitle[language]} ${year}`,
      `${HOLIDAYS_PATH}#year-${year}`,
      [...off, ...(worked.length > 0 ? [`${say("dayWorked", language)}: ${worked.join(", ")}`] : [])].join("; "),
    ];
  });
