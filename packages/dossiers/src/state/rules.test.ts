import { incompleteTexts, type RuleExample, type RuleInfo, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { workingCalendar } from "../deadline/calendar.js";
import { dossierStatuses } from "../enums.js";
import { type DossierEvent, DossierEventSchema } from "./events.js";
import { stateRules } from "./rules.js";
import { history } from "./state.js";
import { TRANSITIONS } from "./transitions.js";

const calendar = workingCalendar();
const read = (text: string): DossierEvent[] => z.array(DossierEventSchema).parse(JSON.parse(text));

describe("the rules of the state machine", () => {
  const all: readonly RuleInfo[] = Object.values(stateRules);

  it("are complete in both languages and have ids of their own", () => {
    expect(incompleteTexts(all)).toEqual([]);
    expect(all).toHaveLength(11);
    expect(ruleCatalogue(all).size).toBe(11);
    for (const { id } of all) expect(id).toMatch(/^DOS-5\d\d$/);
  });

  it.each(all)("$id: its passing example keeps it, its failing one breaks it", ({ id, example }) => {
    const { passing, failing } = (example as () => RuleExample)();
    expect(history(read(passing), { calendar }).findings).toEqual([]);
    const found = history(read(failing), { calendar }).findings;
    expect(found.map(({ rule }) => rule)).toEqual([id]);
    for (const finding of found) {
      for (const language of ["vi", "en"] as const) {
        const { message, remedy } = renderFinding(finding, ruleCatalogue(all), language);
        expect(`${message}${remedy}`).not.toMatch(/[{}]/);
      }
    }
  });
});

describe("the table of transitions", () => {
  it("reaches every status, and leaves none but the last three", () => {
    const reached = new Set<string>();
    const left = new Set<string>();
    for (const { from, to } of TRANSITIONS) {
      reached.add(to);
      for (const status of from) left.add(status);
    }
    expect(dossierStatuses.filter((status) => !reached.has(status))).toEqual([]);
    expect(dossierStatuses.filter((status) => !left.has(status))).toEqual(["not-accepted", "stopped", "returned"]);
    expect(TRANSITIONS).toHaveLength(15);
  });
});
