import { identifierRules, identifiers } from "@egov-vn/codes";
import { phoneNumber } from "@egov-vn/codes/phone";
import type { Basis, Citation, LocalDate, RuleInfo } from "@egov-vn/core";
import { lapsedCitations, registered, resolveCitation } from "@egov-vn/core/law";
import { FORM_EDITIONS, interconnection, TRANSITIONS } from "@egov-vn/dossiers";
import { measures, scaleCriteria } from "@egov-vn/service-levels";
import { standards } from "@egov-vn/standards";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/catalogue.js";

/** The day on which the rules are looked at. A later day is a new look at the law, not a matter of the clock. */
const DAY: LocalDate = "2026-11-28";
const rules: readonly RuleInfo[] = [...catalogue.values(), ...identifierRules([...identifiers, phoneNumber])];

const placeOf = ({ key, instrument, article }: Citation): string => `${article ?? ""} ${instrument} [${key}]`;

/** Returns every citation in a value made of plain data, with the way to it. */
function citationsIn(value: unknown, path = ""): [string, Citation][] {
  if (typeof value !== "object" || value === null) return [];
  if ("instrument" in value && typeof value.instrument === "string") return [[path, value as Citation]];
  return Object.entries(value).flatMap(([key, part]) => citationsIn(part, `${path}/${key}`));
}

describe("the law that rules rest on", () => {
  it("is in the law register: each citation, under its printed name", () => {
    const cited = rules.flatMap(({ id, basis }) => citationsIn(basis).map(([, one]) => [id, one] as const));
    expect(cited.length).toBeGreaterThan(150);
    for (const [id, { key, instrument }] of cited) {
      expect(registered().instruments.get(key ?? "")?.name, `${id}: ${instrument}`).toBe(instrument);
    }
  });

  it("is in force, or the rule names its successor or says why old law is cited", () => {
    const lapsed = lapsedCitations(rules, DAY).map(
      ({ rule, standing }) => `${rule.id}: ${placeOf(standing.citation as Citation)}`,
    );
    expect(lapsed).toEqual([]);
  });

  it("would be found if a rule cited what has ended and no more", () => {
    for (const key of [
      "tt-01-2018-vpcp",
      "nd-61-2018",
      "nd-43-2011",
      "tt-32-2017-btttt",
      "nd-137-2015",
      "tt-19-2023-btttt",
    ]) {
      const { instrument } = { instrument: registered().instruments.get(key)?.name ?? "" };
      const basis: Basis = { citations: [{ key, instrument }] };
      const [rule] = rules;
      expect(lapsedCitations([{ ...(rule as RuleInfo), basis }], DAY), key).toHaveLength(1);
    }
  });

  it("has a citation in each basis that is in force or was not read, or is old law on purpose", () => {
    const ALIVE = ["in-force", "amended", "partly-repealed", "not-read", "unknown"];
    for (const { id, basis } of rules) {
      if (!("citations" in basis) || basis.oldLaw !== undefined) continue;
      const found = basis.citations.map((citation) => resolveCitation(citation, DAY).status);
      expect(
        found.some((status) => ALIVE.includes(status)),
        `${id}: ${found.join()}`,
      ).toBe(true);
    }
  });
});

describe("all other law that is cited", () => {
  const cited: [string, Citation][] = [
    ...standards.flatMap(({ id, legalBasis }) => citationsIn(legalBasis, id)),
    ...citationsIn(scaleCriteria, "scales"),
    ...citationsIn(measures, "measures"),
    ...citationsIn(FORM_EDITIONS, "forms"),
    ...citationsIn(TRANSITIONS, "transitions"),
    ...citationsIn([interconnection("2020-01-01"), interconnection(DAY)], "interconnection"),
  ];

  it("is in the law register", () => {
    expect(cited.length).toBeGreaterThan(80);
    for (const [path, { key, instrument }] of cited) {
      expect(registered().instruments.get(key ?? "")?.name, `${path}: ${instrument}`).toBe(instrument);
    }
  });
});
