import {
  type Bilingual,
  type Citation,
  cite,
  fillTemplate,
  type Language,
  type LocalDate,
  type Params,
  writeDay,
} from "@egov-vn/core";
import type { CalendarDay, DayReason, HolidaySource } from "./calendar.js";
import { weekdayOf } from "./day-number.js";
import type { Occasion } from "./holiday-table.js";

const civilCode = (article: string): Citation => cite("blds-91-2015-qh13", article);

/** The articles that the steps of a deadline rest on. */
export const DEADLINE_LAW = {
  startOfHours: civilCode("Điều 147 khoản 1"),
  firstDay: civilCode("Điều 147 khoản 2"),
  endOfDay: civilCode("Điều 148 khoản 1"),
  endOfWeek: civilCode("Điều 148 khoản 2"),
  endOfMonth: civilCode("Điều 148 khoản 3"),
  endOfYear: civilCode("Điều 148 khoản 4"),
  endOnRestDay: civilCode("Điều 148 khoản 5"),
} as const satisfies Record<string, Citation>;

/** Every text of a step, by its code, with the places for its parameters. */
export const STEP_TEXTS = {
  received: { vi: "Tiếp nhận lúc {time}, {day}.", en: "Received at {time} on {day}." },
  "received-off": {
    vi: "{day} không phải ngày làm việc ({reason}); hồ sơ được chuyển vào đầu giờ {next}.",
    en: "{day} is not a working day ({reason}); the dossier is handed over first thing on {next}.",
  },
  "handover-same-day": {
    vi: "Tiếp nhận không sau {cutOff}: phải chuyển cho bộ phận xử lý trong ngày.",
    en: "Received no later than {cutOff}: to be handed over to the handling unit the same day.",
  },
  "handover-next-day": {
    vi: "Tiếp nhận sau {cutOff}: phải chuyển cho bộ phận xử lý vào đầu giờ {next}.",
    en: "Received after {cutOff}: to be handed over to the handling unit first thing on {next}.",
  },
  "handover-after-closing": {
    vi: "Tiếp nhận khi đã hết giờ làm việc {closing}: phải chuyển cho bộ phận xử lý vào đầu giờ {next}.",
    en: "Received after the office had closed at {closing}: to be handed over to the handling unit first thing on {next}.",
  },
  "from-receipt": {
    vi: "Thời hạn tính từ lúc tiếp nhận: quy định về việc chuyển hồ sơ sau {cutOff} hoặc ngày nghỉ không nói thời hạn bắt đầu muộn hơn (cách hiểu mặc định).",
    en: "The limit runs from receipt: the rule on handing over after {cutOff} or on a day of rest does not say that it starts later (the default reading).",
  },
  "from-handover": {
    vi: "Thời hạn tính từ lúc chuyển cho bộ phận xử lý (cách hiểu được chọn), tức từ {start}.",
    en: "The limit runs from the handover to the handling unit (the reading chosen), that is from {start}.",
  },
  "handover-online": {
    vi: "Nộp trực tuyến: dữ liệu hồ sơ được chuyển ngay qua kết nối; mốc {cutOff} chỉ dành cho hồ sơ tiếp nhận trực tiếp.",
    en: "Filed online: its data are passed on at once through the connection; {cutOff} is for dossiers received at the desk.",
  },
  "receipt-by-law": {
    vi: "Thời hạn tính từ khi hồ sơ được tiếp nhận đầy đủ, thể hiện trên giấy tiếp nhận; chuyển hồ sơ sau đó không làm thời hạn bắt đầu muộn hơn.",
    en: "The limit runs from the receipt of the complete dossier, as shown on the receipt slip; handing it over afterwards does not start it later.",
  },
  "from-competent": {
    vi: "Hồ sơ tiếp nhận không phụ thuộc địa giới hành chính: thời hạn tính từ lúc cơ quan có thẩm quyền nhận, {time}, {day}.",
    en: "Received regardless of administrative boundaries: the limit runs from when the competent agency had it, {time} on {day}.",
  },
  "competent-not-counted": {
    vi: "Trước 05/08/2026 chưa đọc được điều nào tính thời hạn từ lúc cơ quan có thẩm quyền nhận: thời hạn tính từ lúc tiếp nhận.",
    en: "For days before 05/08/2026 no article was read by which a limit runs from the competent agency: it runs from receipt.",
  },
  "first-day": {
    vi: "{start} không tính; đếm từ ngày liền sau.",
    en: "{start} is not counted; counting begins on the day after.",
  },
  skipped: { vi: "{days} không tính: {reason}.", en: "{days} not counted: {reason}." },
  "counted-swap": {
    vi: "{day} được tính: làm bù cho {other}.",
    en: "{day} is counted: it is worked in place of {other}.",
  },
  "last-day": { vi: "Ngày làm việc thứ {count} là {day}.", en: "Working day {count} is {day}." },
  fraction: {
    vi: "Phần lẻ {fraction} ngày là {part} làm việc của {day}.",
    en: "The fraction of {fraction} day is {part} of work on {day}.",
  },
  "calendar-end": {
    vi: "Ngày cuối của thời hạn {limit} là {day}.",
    en: "The last day of the limit of {limit} is {day}.",
  },
  moved: {
    vi: "{day} là ngày nghỉ ({reason}): thời hạn kết thúc vào ngày làm việc tiếp theo, {next}.",
    en: "{day} is a day of rest ({reason}): the limit ends on the next working day, {next}.",
  },
  "hours-in-office": {
    vi: "{limit} được tính trong giờ làm việc (giả định; có thể chọn tính liên tục), bắt đầu lúc {time}, {day}.",
    en: "The limit of {limit} is counted in office hours (assumed; counting round the clock can be chosen), from {time} on {day}.",
  },
  "working-hours": {
    vi: "{limit} được tính trong giờ làm việc, bắt đầu lúc {time}, {day}.",
    en: "The limit of {limit} is counted in office hours from {time} on {day}.",
  },
  "same-day": {
    vi: "Thời hạn là {limit}: kết quả được trả trong {day}.",
    en: "The limit is {limit}: the result is given on {day}.",
  },
  "hours-by-clock": {
    vi: "{limit} được tính liên tục kể cả ngoài giờ (cách tính được chọn), đến {time}, {day}.",
    en: "The limit of {limit} is counted round the clock (as chosen), until {time} on {day}.",
  },
  "hours-moved": {
    vi: "{time}, {day} ở ngoài giờ làm việc: chuyển sang {nextTime}, {next}.",
    en: "{time} on {day} is outside office hours: moved to {nextTime} on {next}.",
  },
  "end-of-office": {
    vi: "Hạn là hết giờ làm việc {time} (giờ làm việc {hours}): theo luật, thời hạn kết thúc khi hết ngày, nhưng kết quả được trả trong giờ làm việc.",
    en: "It is due at the close of office, {time} (office hours {hours}): the day runs to its end by law, but results are handed out in office hours.",
  },
  due: {
    vi: "Hạn là {time}, {day} (giờ làm việc {hours}).",
    en: "It is due at {time} on {day} (office hours {hours}).",
  },
  "not-decided": {
    vi: "Chưa biết ngày nghỉ được quyết định cho năm {year} ({what}): mới tính theo luật và cách chia thường dùng, cần đối chiếu khi có thông báo.",
    en: "Decreed days not known for {year} ({what}): counted by the law alone and the usual choice; check when the notice is out.",
  },
  "proposed-swap": {
    vi: "Có đề xuất nghỉ {off} và làm bù {worked}; chưa rõ đã được quyết định hay chưa nên chưa áp dụng.",
    en: "It was proposed to give {off} off and work on {worked}; whether that was decided is not known, so it is not applied.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a step of a deadline says. */
export type StepCode = keyof typeof STEP_TEXTS;

/** One step on the way to a due time: what was done, with what, and on what it rests. */
export interface DeadlineStep {
  readonly code: StepCode;
  readonly params: Params;
  /** The days it is about, where it is about days. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly reason?: DayReason;
  readonly citations: readonly Citation[];
  readonly sources: readonly HolidaySource[];
}

/**
 * Returns a step in words.
 *
 * @example
 * stepText(promise.steps[0]!, "en") // => "Received at 15:30 on Thu 12/02/2026."
 */
export function stepText(step: DeadlineStep, language: Language): string {
  const text = fillTemplate(STEP_TEXTS[step.code][language], step.params, language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WEEKDAYS = {
  vi: ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;

/**
 * Returns a day with its weekday, as both languages write it.
 *
 * @example
 * dayWords("2026-02-16").vi // => "thứ Hai 16/02/2026"
 */
export function dayWords(day: LocalDate): Bilingual {
  const weekday = weekdayOf(day);
  return { vi: `${WEEKDAYS.vi[weekday]} ${writeDay(day)}`, en: `${WEEKDAYS.en[weekday]} ${writeDay(day)}` };
}

/** Returns a run of days in words. */
function runWords(from: LocalDate, to: LocalDate): Bilingual {
  if (from === to) return dayWords(from);
  const [first, last] = [dayWords(from), dayWords(to)];
  return { vi: `${first.vi} – ${last.vi}`, en: `${first.en} – ${last.en}` };
}

/** The holidays by name. */
export const OCCASION_NAMES: Readonly<Record<Occasion, Bilingual>> = {
  "weekly-rest": { vi: "nghỉ hằng tuần", en: "weekly rest" },
  "new-year": { vi: "Tết Dương lịch", en: "New Year's Day" },
  tet: { vi: "Tết Âm lịch", en: "Tết (Lunar New Year)" },
  "hung-kings": { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
  "victory-day": { vi: "Ngày Chiến thắng 30/4", en: "Victory Day" },
  "labour-day": { vi: "Ngày Quốc tế lao động 1/5", en: "Labour Day" },
  "national-day": { vi: "Quốc khánh", en: "National Day" },
  "culture-day": { vi: "Ngày Văn hóa Việt Nam 24/11", en: "Vietnamese Culture Day" },
};

/**
 * Returns why a day is not worked, or why a day of rest is.
 *
 * @example
 * reasonWords(workingCalendar().dayOf("2024-04-29").reason!).en // => "swapped with Sat 04/05/2024"
 */
export function reasonWords({ kind, occasion = "weekly-rest", insteadOf, assumed, name }: DayReason): Bilingual {
  const holiday = OCCASION_NAMES[occasion];
  const other = insteadOf ? dayWords(insteadOf) : { vi: "", en: "" };
  const doubt = assumed ? { vi: " (dự kiến)", en: " (assumed)" } : { vi: "", en: "" };
  switch (kind) {
    case "closure":
      return name ?? { vi: "cơ quan nghỉ", en: "agency closed" };
    case "in-lieu":
      return {
        vi: `nghỉ bù ${holiday.vi} ${other.vi}${doubt.vi}`,
        en: `in lieu of ${holiday.en} on ${other.en}${doubt.en}`,
      };
    case "swapped-off":
      return { vi: `nghỉ hoán đổi với ${other.vi}`, en: `swapped with ${other.en}` };
    case "swapped-on":
      return { vi: `làm bù cho ${other.vi}`, en: `worked in place of ${other.en}` };
    default:
      return { vi: `${holiday.vi}${doubt.vi}`, en: `${holiday.en}${doubt.en}` };
  }
}

const sameReason = (left: DayReason, right: DayReason): boolean =>
  left.kind === right.kind &&
  left.occasion === right.occasion &&
  left.assumed === right.assumed &&
  left.kind !== "closure" &&
  left.kind !== "in-lieu" &&
  left.kind !== "swapped-off";

/** Returns one step for each run of days that were skipped for the same reason, and for each Saturday that counts. */
export function stepsOfDays(days: readonly CalendarDay[]): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  let run: { from: LocalDate; to: LocalDate; reason: DayReason } | undefined;
  const close = (): void => {
    if (!run) return;
    const { from, to, reason } = run;
    const params = { days: runWords(from, to), reason: reasonWords(reason) };
    steps.push({ code: "skipped", params, from, to, reason, citations: [], sources: reason.sources });
    run = undefined;
  };
  for (const { day, working, reason } of days) {
    if (!working && reason) {
      if (run && sameReason(run.reason, reason)) run = { ...run, to: day };
      else {
        close();
        run = { from: day, to: day, reason };
      }
      continue;
    }
    close();
    if (reason?.insteadOf) {
      const params = { day: dayWords(day), other: dayWords(reason.insteadOf) };
      steps.push({ code: "counted-swap", params, from: day, to: day, reason, citations: [], sources: reason.sources });
    }
  }
  close();
  return steps;
}
