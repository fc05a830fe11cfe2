import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  type Basis,
  checkSchema,
  LocalDateSchema,
  LocalDateTimeSchema,
  renderFinding,
  ruleCatalogue,
  schemaRules,
} from "./index.js";

const basis: Basis = { interoperability: ["x"], evidence: { vi: "x", en: "y" } };

describe("the words for a schema's failures", () => {
  it("says of a failed choice what the value was meant for", () => {
    const failures = schemaRules("AAA", basis);
    const unread = z.strictObject({ unparsed: z.string() });
    const findingIn = (schema: z.ZodType, value: unknown) => {
      const [issue] = z.object({ at: schema }).safeParse({ at: value }).error?.issues ?? [];
      const { rule, params } = failures.finding(issue as z.core.$ZodIssue, { at: value });
      return { id: rule.id, params };
    };
    const channel = z.union([z.enum(["direct", "post"]), unread]);
    expect(findingIn(channel, "in-person")).toEqual({ id: "AAA-906", params: { allowed: ["direct", "post"] } });
    expect(findingIn(z.union([z.int().max(9), unread]), 10)).toMatchObject({ id: "AAA-904", params: { limit: 9 } });
    // Whatever is no object was not meant for one.
    expect(findingIn(z.union([z.int(), unread]), "two")).toEqual({
      id: "AAA-902",
      params: { wanted: { vi: "số", en: "a number" }, found: { vi: "chuỗi", en: "a string" } },
    });
    // Nothing tells which choice a boolean was meant for, nor which of two an object or a text.
    expect(findingIn(channel, true)).toMatchObject({ params: { count: 2 } });
    expect(findingIn(channel, {})).toMatchObject({ params: { count: 2 } });
    expect(findingIn(z.union([z.string().max(1), z.string().regex(/^x/)]), "ab")).toMatchObject({
      params: { count: 2 },
    });
  });

  it("names an unknown key also where an object is one of several forms", () => {
    const { finding } = schemaRules("AAA", basis);
    const schema = z.strictObject({
      at: z.union([z.number(), z.strictObject({ notApplicable: z.boolean().optional() })]),
    });
    const findings = checkSchema({ schema, schemaFinding: finding }, { at: { notAplicable: true } }, {});
    expect(findings).toMatchObject([
      { rule: "AAA-907", path: "/at/notAplicable", params: { name: "notAplicable", nearest: "notApplicable" } },
    ]);
  });

  it("says what a format asks for in words, where there are any", () => {
    const code = /^[A-Z]\d$/;
    const words = { vi: "một chữ hoa và một chữ số", en: "a capital and a digit" };
    const failures = schemaRules("AAA", basis, { formats: [[code, words]] });
    const formatOf = (schema: z.ZodType, value: unknown) => {
      const [issue] = schema.safeParse(value).error?.issues ?? [];
      return failures.finding(issue as z.core.$ZodIssue, value).params.format;
    };
    expect(formatOf(z.string().regex(code), "1A")).toEqual(words);
    expect(formatOf(z.string().regex(/^x$/), "y")).toBe("/^x$/");
    expect(formatOf(LocalDateSchema, "04/08/2026")).toMatchObject({ en: "year-month-day, as in 2026-08-04" });
    expect(formatOf(LocalDateTimeSchema, "2026-08-04")).toMatchObject({ en: expect.stringMatching(/without a zone/) });
  });

  it("says what a limit counts, and of a number nothing but the limit", () => {
    const failures = schemaRules("AAA", basis);
    const catalogue = ruleCatalogue(failures.rules);
    const messages = (schema: z.ZodType, value: unknown) => {
      const [issue] = schema.safeParse(value).error?.issues ?? [];
      const { rule, params } = failures.finding(issue as z.core.$ZodIssue, value);
      const finding = { rule: rule.id, severity: rule.severity, path: "/at", params };
      return (["vi", "en"] as const).map((language) => renderFinding(finding, catalogue, language).message);
    };
    expect(messages(z.int().min(0), -1)).toEqual(["/at phải từ 0 trở lên.", "/at must be at least 0."]);
    expect(messages(z.array(z.int()).min(1), [])).toEqual([
      "/at phải từ 1 phần tử trở lên.",
      "/at must be at least 1 element.",
    ]);
    expect(messages(z.string().max(2000), "x".repeat(2001))).toEqual([
      "/at không được quá 2.000 ký tự.",
      "/at must be at most 2,000 characters.",
    ]);
  });
});
