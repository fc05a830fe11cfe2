import {
  type Bilingual,
  type Citation,
  type Finding,
  type Grading,
  type LocalDate,
  type LocalDateTime,
  type Params,
  type RuleInfo,
  toFinding,
} from "@egov-vn/core";
import { addDays } from "../deadline/day-number.js";
import { type DeadlineRequest, deadline, usualCalendar } from "../deadline/deadline.js";
import { citationsOn, DECREE_118_FROM, FORMS_OF_2025_FROM } from "../deadline/one-stop-law.js";
import { type Channel, type DossierStatus, statusTitles } from "../enums.js";
import { type FormKind, type FormNumber, formEditionOn, formOn } from "../forms/editions.js";
import type { DossierEvent } from "./events.js";
import { stateRules as rules } from "./rules.js";
import { TRANSITIONS, type Transition } from "./transitions.js";

/** Where a dossier stands, and what the next step must know of the steps before. */
export interface DossierState {
  readonly status: DossierStatus;
  readonly channel: Channel;
  /** When the last event happened. */
  readonly at: LocalDateTime;
  /** When the complete dossier was received; a new receipt starts the limit again. */
  readonly receivedAt?: LocalDateTime;
  readonly handoverBy?: LocalDateTime;
  /** Absent before receipt, and when the limit was not understood. */
  readonly due?: LocalDateTime;
  /** The result is due at once: there is no receipt and no handover. */
  readonly atOnce: boolean;
  /** What is missing was said at this reception. */
  readonly instructed: boolean;
  /** The one new day was given. */
  readonly extended: boolean;
  /** The status that a request for payment interrupted. */
  readonly beforePayment?: DossierStatus;
}

/** Something that has to be done because of an event. */
export interface Obligation {
  readonly what:
    | "give-form"
    | "notify-once"
    | "record-reception"
    | "hand-over"
    | "settle"
    | "announce-delay"
    | "return-if-ineligible"
    | "record-consultation"
    | "return-result"
    | "store-result";
  /** Absent where the law gives no time. */
  readonly by?: LocalDateTime;
  readonly form?: FormKind;
  /** The number that the form bears on the day of the event. */
  readonly formNumber?: FormNumber;
  readonly text: Bilingual;
  readonly citations: readonly Citation[];
}

/** What an event led to. When it counted for nothing the state is the one before, `undefined` before the first. */
export interface Applied {
  readonly state: DossierState | undefined;
  readonly accepted: boolean;
  readonly obligations: readonly Obligation[];
  readonly findings: readonly Finding[];
}

/** How due times are counted; see {@link DeadlineRequest}. */
export interface StateSettings
  extends Grading,
    Pick<DeadlineRequest, "calendar" | "countedFrom" | "cutOff" | "hoursRun" | "officeHours"> {}

const FORM_TEXTS: Readonly<Record<FormKind, Bilingual>> = {
  receipt: { vi: "giao giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "give the receipt with the appointed day" },
  "supplement-request": {
    vi: "giao phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    en: "give the request to complete the dossier",
  },
  refusal: { vi: "giao phiếu từ chối giải quyết hồ sơ", en: "give the refusal" },
  apology: { vi: "gửi phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "send the apology with the new day" },
  "stop-notice": { vi: "gửi thông báo dừng giải quyết hồ sơ", en: "send the notice that processing stops" },
  "control-slip": { vi: "ghi phiếu kiểm soát quá trình giải quyết hồ sơ", en: "fill in the process control slip" },
  "tracking-book": { vi: "ghi sổ theo dõi hồ sơ", en: "enter it in the tracking book" },
};
const APOLOGY_OF_2025: Bilingual = {
  vi: "gửi văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
  en: "send the apology that asks for more time",
};
const TEXTS = {
  "notify-once": {
    vi: "thông báo một lần, đầy đủ, bằng thư điện tử hoặc tin nhắn qua cổng dịch vụ công",
    en: "notify once and in full, by e-mail or text message through the portal",
  },
  "record-reception": {
    vi: "không cần giấy tiếp nhận, nhưng vẫn cập nhật vào hệ thống",
    en: "no receipt is needed, but it is still recorded",
  },
  "hand-over": { vi: "chuyển hồ sơ cho bộ phận xử lý", en: "hand the dossier over to the handling unit" },
  "pass-on": {
    vi: "chuyển ngay dữ liệu hồ sơ qua kết nối đến cơ quan giải quyết",
    en: "pass the data of the dossier on at once through the connection",
  },
  settle: { vi: "giải quyết xong", en: "settle it" },
  "announce-delay": {
    vi: "nếu sẽ trễ hạn: báo bộ phận một cửa, xin lỗi và hẹn lại (một lần)",
    en: "if it will be late: tell the desk, apologise and appoint a new day (once)",
  },
  "return-if-ineligible": {
    vi: "nếu không đủ điều kiện: trả lại hồ sơ kèm mẫu số 02",
    en: "if it is not eligible: return the dossier with form 02",
  },
  "record-consultation": {
    vi: "ghi lại nội dung, thời hạn, cơ quan được hỏi và ý kiến trả lời",
    en: "record the question, its deadline, the body asked and the answer",
  },
  "return-result": { vi: "trả kết quả và bản chính giấy tờ", en: "return the result and the original papers" },
  "store-result": { vi: "lưu kết quả trong hệ thống một cửa", en: "keep the result in the one-stop system" },
} as const satisfies Partial<Record<Obligation["what"] | "pass-on", Bilingual>>;

const dayIn = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate;
/** Returns the day before, the last on which a delay may be announced. */
const dayBefore = (time: LocalDateTime): LocalDateTime =>
  `${addDays(dayIn(time), -1)}${time.slice(10)}` as LocalDateTime;

/** Returns the arrows that leave a status, or that begin a dossier. */
export function openTransitions(state: DossierState | undefined): Transition[] {
  const from = state?.status ?? "none";
  return TRANSITIONS.filter((one) => {
    // What is due at once goes from reception to the result.
    if (state?.atOnce && from === "accepted" && one.event === "finish") return true;
    return one.from.includes(from);
  });
}

/** What checking an event against the state came to. */
interface Guarded {
  readonly found: readonly { readonly rule: RuleInfo; readonly params: Params }[];
  readonly blocked: boolean;
}

/** Rules of Article 19 of Decree 61/2018; what Decree 118/2025 has in its place was not read. */
const RULES_OF_2018: ReadonlySet<RuleInfo> = new Set<RuleInfo>([
  rules.lateReturn,
  rules.secondExtension,
  rules.lateExtension,
  rules.finishedLate,
  rules.answerTooLate,
]);
const NO_REMARK: Bilingual = { vi: "", en: "" };
const NOT_READ: Bilingual = {
  vi: " (Theo quy định năm 2018; điều tương ứng của Nghị định 118/2025/NĐ-CP chưa đọc được.)",
  en: " (By the rule of 2018; the article of Decree 118/2025 that answers to it was not read.)",
};

/** Returns rules as they bind on a day: a rule whose successor was not read is no more than a warning. */
function asOfDay(found: Guarded["found"], day: LocalDate): Guarded["found"] {
  return found.map(({ rule, params }) => {
    if (!RULES_OF_2018.has(rule)) return { rule, params };
    if (day < DECREE_118_FROM) return { rule, params: { ...params, remark: NO_REMARK } };
    const severity = rule.severity === "error" ? "warning" : rule.severity;
    return { rule: { ...rule, severity }, params: { ...params, remark: NOT_READ } };
  });
}

const BLOCKING: ReadonlySet<RuleInfo> = new Set<RuleInfo>([
  rules.illegalEvent,
  rules.secondInstruction,
  rules.secondExtension,
  rules.newDayNotLater,
  rules.outOfOrder,
]);

function returnBy(received: LocalDateTime, settings: StateSettings): LocalDateTime | undefined {
  const limit = { amount: 3, unit: "working-day" } as const;
  const result = deadline({ ...settings, received, limit, countedFrom: "receipt" });
  return result.kind === "computed" ? result.due : undefined;
}

function guarded(state: DossierState | undefined, event: DossierEvent, settings: StateSettings): Guarded {
  const found: { rule: RuleInfo; params: Params }[] = [];
  const open = openTransitions(state);
  if (state && event.at < state.at) {
    found.push({ rule: rules.outOfOrder, params: { at: event.at, before: state.at } });
  } else if (!open.some((one) => one.event === event.kind)) {
    const title = TRANSITIONS.find((one) => one.event === event.kind)?.title ?? event.kind;
    const status = state ? statusTitles[state.status] : { vi: "chưa có", en: "not filed yet" };
    const listed = (language: "vi" | "en"): string =>
      open.map((one) => one.title[language]).join("; ") || (language === "vi" ? "không còn" : "none");
    const params = { step: title, status, open: { vi: listed("vi"), en: listed("en") } };
    found.push({ rule: rules.illegalEvent, params });
  } else if (state) {
    const { due } = state;
    if (event.kind === "instruct" && state.instructed) found.push({ rule: rules.secondInstruction, params: {} });
    if (event.kind === "hand-over" && state.handoverBy && event.at > state.handoverBy) {
      found.push({ rule: rules.lateHandover, params: { by: state.handoverBy } });
    }
    if (event.kind === "return-ineligible" && state.receivedAt) {
      const by = returnBy(state.receivedAt, settings);
      if (by && event.at > by) found.push({ rule: rules.lateReturn, params: { by } });
    }
    if (event.kind === "extend") {
      if (state.extended) found.push({ rule: rules.secondExtension, params: {} });
      else if (due && event.newDue <= due) {
        found.push({ rule: rules.newDayNotLater, params: { newDue: event.newDue, due } });
      } else if (due && dayIn(event.at) > dayIn(dayBefore(due)))
        found.push({ rule: rules.lateExtension, params: { due } });
    }
    if (event.kind === "finish" && due && event.at > due) {
      found.push({ rule: rules.finishedLate, params: { due, at: event.at } });
    }
    if (event.kind === "consult" && due && event.answerBy > due) {
      const { body, answerBy } = event;
      found.push({ rule: rules.answerTooLate, params: { body, answerBy, due } });
    }
  }
  // Rules that a later decree may have changed are copies here, so that they do not block.
  const bound = asOfDay(found, dayIn(event.at));
  return { found: bound, blocked: bound.some(({ rule }) => BLOCKING.has(rule)) };
}

/** What receiving a dossier fixes: when it must be handed over and settled, or why that cannot be said. */
interface ReceiptTimes {
  readonly handoverBy?: LocalDateTime;
  readonly due?: LocalDateTime;
  readonly reason?: Bilingual;
}

function timesOfReceipt(
  event: DossierEvent & { kind: "accept" },
  channel: Channel,
  settings: StateSettings,
): ReceiptTimes {
  const { at: received, limit, competentAt } = event;
  const result = deadline({
    ...settings,
    received,
    limit,
    channel,
    ...(competentAt && { competentReceivedAt: competentAt }),
  });
  // Filed online it is passed on at once: the law names no hour.
  const handover = channel === "online" ? {} : deadlineOfHandover(received, settings);
  return result.kind === "computed" ? { ...handover, due: result.due } : { ...handover, reason: result.reason };
}

function deadlineOfHandover(received: LocalDateTime, settings: StateSettings): { handoverBy?: LocalDateTime } {
  const result = deadline({ ...settings, received, limit: { amount: 1, unit: "working-day" } });
  return result.kind === "computed" ? { handoverBy: result.handoverBy } : {};
}

/**
 * Returns where an event leads from a state: the new state, what has to be done by when, and what was not in order. An
 * event that is not open in the status, a second request at one reception, a second new day, a new day that is no later,
 * or an event out of order changes nothing. Other findings, such as a late handover, are told and the step is taken:
 * it did happen.
 *
 * Source: Decree 61/2018, Articles 16 to 22, with the statuses of the national portal. From 1/7/2025 Decree 118/2025
 * stands in its place: the articles of it that were read are cited, else the decree alone. Findings of articles whose
 * successor was not read are warnings from that day on, and stop nothing.
 *
 * @param state `undefined` before the dossier is filed.
 * @throws Failure when the calendar does not cover the day of the event.
 * @example
 * apply(undefined, { kind: "submit", at: "2024-05-06T08:00:00", channel: "direct" }).state?.status // => "registered"
 */
export function apply(state: DossierState | undefined, event: DossierEvent, settings: StateSettings = {}): Applied {
  const { found, blocked } = guarded(state, event, settings);
  const findings = found.flatMap(({ rule, params }) => toFinding(rule, { path: "", params }, settings) ?? []);
  if (blocked) return { state, accepted: false, obligations: [], findings };
  const transition = openTransitions(state).find((one) => one.event === event.kind) as Transition;
  const next = moved(state, event, transition);
  if (event.kind !== "accept") {
    return { state: next, accepted: true, obligations: obligationsOf(next, event, transition, settings), findings };
  }
  const { handoverBy, due, reason } = timesOfReceipt(event, next.channel, settings);
  const received: DossierState = { ...next, ...(handoverBy && { handoverBy }), ...(due && { due }) };
  const unknown = reason && toFinding(rules.noDueTime, { path: "", params: { reason } }, settings);
  return {
    state: received,
    accepted: true,
    obligations: obligationsOf(received, event, transition, settings),
    findings: unknown ? [...findings, unknown] : findings,
  };
}

function moved(state: DossierState | undefined, event: DossierEvent, { to }: Transition): DossierState {
  const { at } = event;
  if (event.kind === "submit" || state === undefined) {
    const channel = event.kind === "submit" ? event.channel : "direct";
    return { status: "registered", channel, at, atOnce: false, instructed: false, extended: false };
  }
  const { beforePayment, due: _due, handoverBy: _handoverBy, receivedAt: _receivedAt, ...kept } = state;
  const status = to === "same" ? state.status : to === "before-payment" ? (beforePayment ?? state.status) : to;
  if (event.kind === "accept") {
    return { ...kept, status, at, receivedAt: at, atOnce: event.atOnce === true, instructed: false };
  }
  if (event.kind === "return-ineligible") return { ...kept, status, at };
  const { beforePayment: _before, ...rest } = state;
  return {
    ...rest,
    status,
    at,
    ...(event.kind === "instruct" && { instructed: true }),
    ...(event.kind === "extend" && { extended: true, due: event.newDue }),
    ...(event.kind === "request-payment" && { beforePayment: state.status }),
    ...(to === "same" && beforePayment && { beforePayment }),
  };
}

/** Returns the last time at which an office that is open can announce a delay. */
function announceBy(due: LocalDateTime, { calendar = usualCalendar() }: StateSettings): LocalDateTime {
  let time = dayBefore(due);
  while (!calendar.dayOf(dayIn(time)).working) time = dayBefore(time);
  return time;
}

/** Returns the form to give, with its number of the day; nothing on a day on which there was no such form. */
function formToGive(form: FormKind, name: string, day: LocalDate): Obligation[] {
  const entry = formOn(form, day);
  if (entry === undefined) return [];
  const text = form === "apology" && day >= FORMS_OF_2025_FROM ? APOLOGY_OF_2025 : FORM_TEXTS[form];
  const citations = form === "stop-notice" ? [formEditionOn(day).citation] : citationsOn(name, day);
  return [{ what: "give-form", form, formNumber: entry.number, text, citations }];
}

function obligationsOf(
  state: DossierState,
  event: DossierEvent,
  transition: Transition,
  settings: StateSettings,
): Obligation[] {
  const list: Obligation[] = [];
  const day = dayIn(event.at);
  const add = (what: Exclude<keyof typeof TEXTS, "pass-on">, name: string, by?: LocalDateTime): void => {
    list.push({ what, ...(by && { by }), text: TEXTS[what], citations: citationsOn(name, day) });
  };
  const { form, article: name = "Điều 19" } = transition;
  if (event.kind === "instruct" && state.channel === "online") add("notify-once", "Điều 17 khoản 2");
  else if (event.kind === "accept" && state.atOnce) add("record-reception", "Điều 17 khoản 4");
  else if (form) list.push(...formToGive(form, name, day));

  if (event.kind === "accept" && !state.atOnce) {
    if (state.channel === "online") {
      const citations = citationsOn("Điều 18 khoản 1", day);
      list.push({ what: "hand-over", text: TEXTS["pass-on"], citations });
    } else add("hand-over", "Điều 18 khoản 2", state.handoverBy);
  }
  if (event.kind === "accept" || event.kind === "extend") {
    add("settle", "Điều 19", state.due);
    const announced = event.kind === "accept" && state.due ? announceBy(state.due, settings) : undefined;
    if (announced && announced > event.at) add("announce-delay", "Điều 19 khoản 9", announced);
  }
  if (event.kind === "hand-over" && state.receivedAt) {
    add("return-if-ineligible", "Điều 19 khoản 4", returnBy(state.receivedAt, settings));
  }
  if (event.kind === "consult") add("record-consultation", "Điều 19 khoản 5", event.answerBy);
  if (event.kind === "finish") add("return-result", "Điều 20", state.due);
  if (event.kind === "return-result") add("store-result", "Điều 20");
  return list;
}

/** A dossier's events, replayed. */
export interface History {
  readonly state: DossierState | undefined;
  /** One for each event. */
  readonly steps: readonly Applied[];
  /** Every finding, its path beginning with the event's number from 0. */
  readonly findings: readonly Finding[];
}

/**
 * Returns a dossier's history from its events, in the order given.
 *
 * @example
 * history([{ kind: "finish", at: "2024-05-06T08:00:00" }]).findings[0]?.rule // => "DOS-500"
 */
export function history(events: Iterable<DossierEvent>, settings: StateSettings = {}): History {
  let state: DossierState | undefined;
  const steps: Applied[] = [];
  for (const event of events) {
    const step = apply(state, event, settings);
    state = step.state;
    steps.push(step);
  }
  const findings = steps.flatMap((step, index) =>
    step.findings.map((finding) => ({ ...finding, path: `/${index}` as const })),
  );
  return { state, steps, findings };
}
