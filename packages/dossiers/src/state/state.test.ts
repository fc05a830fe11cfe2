import { type LocalDateTime, renderFinding, ruleCatalogue } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { workingCalendar } from "../deadline/calendar.js";
import { addDays } from "../deadline/day-number.js";
import { dossierStatuses } from "../enums.js";
import { type DossierEvent, DossierEventSchema } from "./events.js";
import { stateRules } from "./rules.js";
import { apply, type DossierState, history, openTransitions } from "./state.js";
import { TRANSITIONS } from "./transitions.js";

const calendar = workingCalendar();
const limit = { amount: 5, unit: "working-day" } as const;
const _read = (text: string): DossierEvent[] => z.array(DossierEventSchema).parse(JSON.parse(text));

const SUBMIT: DossierEvent = { kind: "submit", at: "2024-05-06T08:00:00", channel: "direct" };
const ACCEPT: DossierEvent = { kind: "accept", at: "2024-05-06T09:00:00", limit };
const HAND_OVER: DossierEvent = { kind: "hand-over", at: "2024-05-06T10:00:00" };

describe("apply", () => {
  const settled = (state: DossierState | undefined, event: DossierEvent) =>
    apply(state, event, { calendar }).findings.map(({ rule }) => rule);
  const accepted = (event: DossierEvent): DossierState | undefined =>
    apply(apply(undefined, SUBMIT, { calendar }).state, event, { calendar }).state;

  it.each([
    ["2024-05-13T17:29:59", []],
    ["2024-05-13T17:30:00", []],
    ["2024-05-13T17:30:01", ["DOS-507"]],
  ] as const)("what is settled at %s is late only after the due time", (at, found) => {
    const state = apply(accepted(ACCEPT), HAND_OVER, { calendar }).state;
    expect(state?.due).toBe("2024-05-13T17:30:00");
    expect(settled(state, { kind: "finish", at })).toEqual(found);
  });

  it.each([
    ["2024-05-13T17:29:59", []],
    ["2024-05-13T17:30:00", []],
    ["2024-05-13T17:30:01", ["DOS-510"]],
  ] as const)("an answer asked for by %s comes too late only after the due time", (answerBy, found) => {
    const state = apply(accepted(ACCEPT), HAND_OVER, { calendar }).state;
    const event: DossierEvent = { kind: "consult", at: "2024-05-07T09:00:00", body: "x", question: "y", answerBy };
    expect(settled(state, event)).toEqual(found);
  });

  it("where no due time is known, no answer comes too late", () => {
    const state = apply(accepted({ ...ACCEPT, limit: { unparsed: "khi có kết quả" } }), HAND_OVER, { calendar }).state;
    expect(state?.due).toBeUndefined();
    const event = { kind: "consult", at: "2024-05-07T09:00:00", body: "x", question: "y" } as const;
    expect(settled(state, { ...event, answerBy: "2099-01-01T00:00:00" })).toEqual([]);
    expect(settled(state, { kind: "finish", at: "2099-01-01T00:00:00" })).toEqual([]);
  });

  it("says what a receipt obliges to, and by when", () => {
    const { state } = apply(undefined, SUBMIT, { calendar });
    const accepted = apply(state, { ...ACCEPT, at: "2024-05-06T15:30:00" }, { calendar });
    expect(accepted.obligations.map(({ what, by, form }) => [what, form ?? by])).toEqual([
      ["give-form", "receipt"],
      ["hand-over", "2024-05-07T07:30:00"],
      ["settle", "2024-05-13T17:30:00"],
      ["announce-delay", "2024-05-10T17:30:00"],
    ]);
    const handedOver = apply(accepted.state, { kind: "hand-over", at: "2024-05-07T07:30:00" }, { calendar });
    expect(handedOver.obligations.map(({ what, by, form }) => [what, form ?? by])).toEqual([
      ["give-form", "control-slip"],
      ["return-if-ineligible", "2024-05-09T17:30:00"],
    ]);
    expect(handedOver.findings).toEqual([]);
  });

  it("starts the limit anew when a returned dossier is complete", () => {
    const { state, findings } = history(
      [
        SUBMIT,
        ACCEPT,
        HAND_OVER,
        { kind: "return-ineligible", at: "2024-05-08T09:00:00", reason: "thiếu bản vẽ" },
        { kind: "resubmit", at: "2024-05-20T08:00:00" },
        { kind: "accept", at: "2024-05-20T08:30:00", limit },
      ],
      { calendar },
    );
    expect(findings).toEqual([]);
    expect(state).toMatchObject({ status: "accepted", due: "2024-05-27T17:30:00", receivedAt: "2024-05-20T08:30:00" });
  });

  it("keeps the old day while nothing is received", () => {
    const returned = history(
      [SUBMIT, ACCEPT, HAND_OVER, { kind: "return-ineligible", at: "2024-05-08T09:00:00", reason: "thiếu" }],
      { calendar },
    );
    expect(returned.state).not.toHaveProperty("due");
  });

  it("notifies an online applicant instead of giving a form", () => {
    const { state } = apply(undefined, { ...SUBMIT, channel: "online" } as DossierEvent, { calendar });
    const { obligations } = apply(state, { kind: "instruct", at: "2024-05-06T08:30:00" }, { calendar });
    expect(obligations.map(({ what }) => what)).toEqual(["notify-once"]);
  });

  it("needs neither receipt nor handover for what is due at once", () => {
    const atOnce = { ...ACCEPT, atOnce: true, limit: { amount: 1, unit: "working-day" } } as DossierEvent;
    const { state, steps, findings } = history(
      [
        SUBMIT,
        atOnce,
        { kind: "finish", at: "2024-05-06T10:00:00" },
        { kind: "return-result", at: "2024-05-06T10:05:00" },
      ],
      { calendar },
    );
    expect([state?.status, findings]).toEqual(["returned", []]);
    expect(steps[1]?.obligations.map(({ what }) => what)).toEqual(["record-reception", "settle", "announce-delay"]);
    expect(openTransitions(history([SUBMIT, ACCEPT], { calendar }).state).map(({ event }) => event)).not.toContain(
      "finish",
    );
  });

  it("asks for no word of a delay that could no longer be given a day ahead", () => {
    const { state } = apply(undefined, SUBMIT, { calendar });
    for (const amount of [2, 8]) {
      const { obligations } = apply(state, { ...ACCEPT, limit: { amount, unit: "hour" } } as DossierEvent, {
        calendar,
      });
      for (const { by } of obligations) expect(by === undefined || by >= ACCEPT.at).toBe(true);
      expect(obligations.map(({ what }) => what)).toEqual(["give-form", "hand-over", "settle"]);
    }
  });

  it("goes on after payment where it was interrupted", () => {
    const events: DossierEvent[] = [
      SUBMIT,
      ACCEPT,
      HAND_OVER,
      { kind: "request-payment", at: "2024-05-07T08:00:00" },
      { kind: "extend", at: "2024-05-07T09:00:00", newDue: "2024-05-20T17:30:00", reason: "chờ nộp" },
    ];
    expect(history(events, { calendar }).state?.status).toBe("payment-requested");
    const paid = history([...events, { kind: "pay", at: "2024-05-08T08:00:00" }], { calendar }).state;
    expect(paid).toMatchObject({ status: "processing", due: "2024-05-20T17:30:00", extended: true });
    expect(paid).not.toHaveProperty("beforePayment");
  });

  it("never makes a due time of a limit that was not understood", () => {
    const { state, findings } = history([SUBMIT, { ...ACCEPT, limit: { unparsed: "Theo mô tả" } } as DossierEvent], {
      calendar,
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["DOS-509"]);
    expect(state).toMatchObject({ status: "accepted", handoverBy: "2024-05-06T17:30:00" });
    expect(state).not.toHaveProperty("due");
  });
});

const times = fc
  .integer({ min: 0, max: 60 })
  .chain((day) =>
    fc
      .integer({ min: 7, max: 17 })
      .map((hour) => `${addDays("2024-04-15", day)}T${String(hour).padStart(2, "0")}:00:00` as LocalDateTime),
  );
const anyEvent: fc.Arbitrary<DossierEvent> = fc
  .record({
    kind: fc.constantFrom(...TRANSITIONS.map(({ event }) => event)),
    at: times,
    later: times,
    channel: fc.constantFrom("direct" as const, "online" as const, "post" as const),
    amount: fc.integer({ min: 0, max: 30 }),
    atOnce: fc.boolean(),
  })
  .map(({ kind, at, later, channel, amount, atOnce }) => {
    const common = { kind, at };
    switch (kind) {
      case "submit":
        return { ...common, channel } as DossierEvent;
      case "accept":
        return { ...common, limit: { amount, unit: "working-day" }, atOnce } as DossierEvent;
      case "extend":
        return { ...common, newDue: later, reason: "x" } as DossierEvent;
      case "consult":
        return { ...common, body: "x", question: "x", answerBy: later } as DossierEvent;
      case "refuse":
      case "stop":
      case "return-ineligible":
        return { ...common, reason: "x" } as DossierEvent;
      default:
        return common as DossierEvent;
    }
  });
const WHOLE = {
  at: "2024-05-06T09:00:00",
  channel: "direct",
  limit: { amount: 5, unit: "working-day" },
  newDue: "2024-07-01T17:30:00",
  reason: "x",
  body: "x",
  question: "x",
  answerBy: "2024-05-10T17:30:00",
};
/** Mostly legal ways: each event is drawn among those open, now and then from all. */
const ways = fc.array(fc.tuple(anyEvent, fc.nat(9), fc.nat(99)), { maxLength: 25, size: "max" }).map((draws) => {
  let state: DossierState | undefined;
  const events: DossierEvent[] = [];
  let at = "2024-04-15T08:00:00" as LocalDateTime;
  for (const [event, wild, pick] of draws) {
    const open = openTransitions(state);
    const wanted = open[pick % Math.max(1, open.length)]?.event;
    const kind = wild === 0 || wanted === undefined ? event.kind : wanted;
    at =
      wild === 1 ? event.at : (`${addDays(at.slice(0, 10) as never, pick % 3)}${event.at.slice(10)}` as LocalDateTime);
    const whole = {
      ...WHOLE,
      ...event,
      kind,
      at,
    };
    const parsed = DossierEventSchema.parse(
      Object.fromEntries(Object.entries(whole).filter(([key]) => KEYS[kind].has(key))),
    );
    events.push(parsed);
    state = apply(state, parsed, { calendar }).state;
  }
  return events;
});
const KEYS = Object.fromEntries(
  DossierEventSchema.options.map((option) => [option.shape.kind.value, new Set(Object.keys(option.shape))]),
) as Record<DossierEvent["kind"], Set<string>>;

describe("the law of the day", () => {
  const begun = (year: string, channel: "direct" | "online" = "direct"): DossierEvent[] => [
    { kind: "submit", at: `${year}-03-02T08:00:00` as LocalDateTime, channel },
    { kind: "accept", at: `${year}-03-02T15:30:00` as LocalDateTime, limit },
  ];
  const handOver = (year: string): DossierEvent => ({
    kind: "hand-over",
    at: `${year}-03-03T07:30:00` as LocalDateTime,
  });
  const stop = (year: string): DossierEvent => ({
    kind: "stop",
    at: `${year}-03-04T09:00:00` as LocalDateTime,
    reason: "x",
  });
  const given = (events: readonly DossierEvent[]) =>
    history(events, { calendar })
      .steps.at(-1)
      ?.obligations.flatMap(({ form, formNumber }) => (form ? [[form, formNumber]] : []));

  it("gives each form the number of the day, and the stop notice since there is one", () => {
    expect(given([...begun("2020"), handOver("2020")])).toEqual([["control-slip", "05"]]);
    expect(given([...begun("2026"), handOver("2026")])).toEqual([["control-slip", "06"]]);
    expect(given([...begun("2020"), handOver("2020"), stop("2020")])).toEqual([]);
    expect(given([...begun("2026"), handOver("2026"), stop("2026")])).toEqual([["stop-notice", "05"]]);
  });

  it("has what was filed online passed on at once, and finds no late handover", () => {
    for (const year of ["2020", "2026"]) {
      const { steps, findings } = history(
        [...begun(year, "online"), { kind: "hand-over", at: `${year}-03-03T10:30:00` as LocalDateTime }],
        { calendar },
      );
      expect(findings).toEqual([]);
      const handing = steps[1]?.obligations.find(({ what }) => what === "hand-over");
      expect(handing).not.toHaveProperty("by");
      expect(handing?.citations.at(-1)).toMatchObject({ article: "Điều 18 khoản 1" });
      const desk = history([...begun(year), { kind: "hand-over", at: `${year}-03-03T10:30:00` as LocalDateTime }], {
        calendar,
      });
      expect(desk.findings.map(({ rule }) => rule)).toEqual(["DOS-502"]);
    }
  });

  it("warns by the rules of 2018 whose successors were not read, and stops nothing by them", () => {
    const twice = (year: string): DossierEvent[] => [
      ...begun(year),
      handOver(year),
      {
        kind: "extend",
        at: `${year}-03-05T09:00:00` as LocalDateTime,
        newDue: `${year}-03-20T17:30:00` as LocalDateTime,
        reason: "x",
      },
      {
        kind: "extend",
        at: `${year}-03-16T09:00:00` as LocalDateTime,
        newDue: `${year}-03-27T17:30:00` as LocalDateTime,
        reason: "x",
      },
    ];
    const old = history(twice("2020"), { calendar });
    expect(old.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["DOS-504", "error"]]);
    expect(old.steps.at(-1)?.accepted).toBe(false);
    const now = history(twice("2026"), { calendar });
    expect(now.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["DOS-504", "warning"]]);
    expect(now.steps.at(-1)?.accepted).toBe(true);
    const words = (found: typeof now) =>
      renderFinding(found.findings[0] as never, ruleCatalogue(Object.values(stateRules)), "vi").message;
    expect(words(old)).not.toContain("2025");
    expect(words(now)).toContain("chưa đọc được");
    expect(history(twice("2026"), { calendar, severities: { "DOS-504": "error" } }).findings[0]?.severity).toBe(
      "error",
    );
  });

  it("counts from the competent agency's receipt since 5/8/2026", () => {
    const accepted = (at: string, competentAt: string) =>
      history(
        [
          { kind: "submit", at: at as LocalDateTime, channel: "direct" },
          { kind: "accept", at: at as LocalDateTime, limit, competentAt: competentAt as LocalDateTime },
        ],
        { calendar },
      ).state?.due;
    expect(accepted("2026-09-07T09:00:00", "2026-09-09T08:00:00")).toBe("2026-09-16T17:30:00");
    expect(accepted("2026-03-02T09:00:00", "2026-03-04T08:00:00")).toBe("2026-03-09T17:30:00");
  });
});

describe("whatever happens", () => {
  it("no status is reached but by an arrow of the table, and at most one new day is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(anyEvent, { maxLength: 30 }), ways), (events) => {
        let state: DossierState | undefined;
        let extensions = 0;
        for (const event of events) {
          const { state: next, accepted, findings } = apply(state, event, { calendar });
          if (!accepted) {
            expect(next).toBe(state);
            expect(findings.some(({ severity }) => severity === "error")).toBe(true);
          } else {
            const arrow = openTransitions(state).find((one) => one.event === event.kind);
            const { to } = arrow as NonNullable<typeof arrow>;
            const target = to === "same" ? state?.status : to === "before-payment" ? state?.beforePayment : to;
            expect(next?.status).toBe(target);
            expect(state === undefined || event.at >= state.at).toBe(true);
            if (event.kind === "extend") extensions += 1;
          }
          if (next && (next.status === "processing" || next.status === "finished"))
            expect(next.receivedAt).toBeDefined();
          state = next;
        }
        expect(extensions).toBeLessThanOrEqual(1);
        expect(history(events, { calendar }).state).toEqual(state);
        expect(history(events, { calendar }).steps).toHaveLength(events.length);
      }),
      { numRuns: 400 },
    );
  });

  it("every status can be reached by legal steps alone", () => {
    const event = (kind: DossierEvent["kind"]): DossierEvent =>
      DossierEventSchema.parse(
        Object.fromEntries(Object.entries({ ...WHOLE, kind }).filter(([key]) => KEYS[kind].has(key))),
      );
    const seen = new Set<string>();
    const queue: (DossierState | undefined)[] = [undefined];
    for (const state of queue) {
      for (const { event: kind } of openTransitions(state)) {
        const { state: next } = apply(state, event(kind), { calendar });
        if (!next || seen.has(next.status)) continue;
        seen.add(next.status);
        queue.push(next);
      }
    }
    expect([...seen].sort()).toEqual([...dossierStatuses].sort());
  });

  it("what has ended stays ended", () => {
    fc.assert(
      fc.property(ways, anyEvent, (events, event) => {
        const { state } = history(events, { calendar });
        if (!state || !["returned", "stopped", "not-accepted"].includes(state.status)) return;
        expect(apply(state, event, { calendar })).toMatchObject({ state, accepted: false, obligations: [] });
      }),
    );
  });
});
