import { fieldsOf } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { ipv6PlanStandard } from "../standard.js";

const fields = [...fieldsOf(ipv6PlanStandard)];

describe("the fields of a plan", () => {
  test("have titles in both languages and say what they tell of a person: all of them", () => {
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(({ title, personal }) => !title?.vi || !title.en || !personal)).toEqual([]);
    expect(fields.filter(({ title }) => title?.vi === title?.en && title?.vi !== "DNS64")).toEqual([]);
  });

  test("are told apart by their titles within one object", () => {
    const seen = new Set<string>();
    for (const { path, title } of fields) {
      const own = `${path.slice(0, path.lastIndexOf("/"))} ${title?.vi}`;
      expect(seen.has(own), `${path}: ${title?.vi}`).toBe(false);
      seen.add(own);
    }
  });

  test("that tell of people, or count something, are known", () => {
    expect(
      fields.filter(({ personal }) => personal !== "none").map(({ path, personal }) => `${path} ${personal}`),
    ).toEqual([
      "/basis/approver name",
      "/dns/contact email",
      "/registry/adminC account",
      "/registry/techC account",
      "/registry/zoneC account",
      "/changes/*/who name",
    ]);
    expect(fields.filter(({ unit }) => unit === "bit").map(({ path }) => path)).toEqual([
      "/layouts/*/rootLength",
      "/layouts/*/fields/*/bits",
      "/nodes/*/dhcp/delegate/*/length",
      "/routing/announced/*/roa/maxLength",
      "/reviews/*/length",
    ]);
  });

  test("have a name in each format", () => {
    for (const codec of ipv6PlanStandard.codecs) {
      const named = new Set(Array.from(codec.fields?.() ?? [], ({ path }) => path));
      expect(fields.filter(({ path, key }) => key !== "*" && !named.has(path))).toEqual([]);
    }
  });
});
