import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agencyId,
  budgetUnitCode,
  citizenNumber,
  documentId,
  dossierCode,
  healthCardNumber,
  type Identifier,
  oldIdNumber,
  procedureCode,
  socialInsuranceNumber,
  taxCheckDigit,
  taxCode,
  toDecision20,
  toQcvn102,
} from "../src/index.js";
import { phoneNumber } from "../src/phone.js";

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const level1 = fc
  .tuple(fc.constantFrom(..."ABCDEFGHIJK"), fc.integer({ min: 1, max: 63 }))
  .map(([letter, number]) => `${letter}${String(number).padStart(2, "0")}`);
const newAgency = fc
  .tuple(level1, fc.array(fc.stringMatching(/^[0-9A-Z]{1,3}$/), { maxLength: 4 }))
  .map(([head, units]) => [head, ...units].join("."));
const oldAgency = fc.tuple(digits(3), digits(2), digits(2), level1).map((groups) => groups.join("."));
const anyAgency = fc.oneof(newAgency, oldAgency);
const day = fc.date({ min: new Date("2018-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
const shortDay = day.map((date) => date.toISOString().slice(2, 10).replaceAll("-", ""));
const procedure = fc.tuple(fc.constantFrom("1", "2", "3", "5", "6"), digits(6)).map((parts) => parts.join("."));
const head = digits(9)
  .filter((nine) => taxCheckDigit(nine) !== undefined)
  .map((nine) => `${nine}${taxCheckDigit(nine)}`);
const tax = fc.oneof(
  head,
  fc.tuple(head, fc.integer({ min: 1, max: 999 })).map(([ten, branch]) => `${ten}-${String(branch).padStart(3, "0")}`),
);

const canonical: readonly (readonly [string, Identifier<never, string>, fc.Arbitrary<string>])[] = [
  ["agency-id", agencyId, anyAgency],
  ["dossier-code", dossierCode, fc.tuple(anyAgency, shortDay, digits(4)).map((parts) => parts.join("-"))],
  [
    "procedure-code",
    procedureCode,
    fc
      .tuple(procedure, fc.constantFrom("", ".H21", ".000.00.00.H21", ".02", ".000.00.00.H55.02"))
      .map((p) => p.join("")),
  ],
  ["tax-code", taxCode, tax],
  ["budget-unit-code", budgetUnitCode, fc.tuple(fc.constantFrom(..."12378"), digits(6)).map((parts) => parts.join(""))],
  ["citizen-number", citizenNumber, digits(12)],
  ["old-id-number", oldIdNumber, digits(9)],
  ["social-insurance-number", socialInsuranceNumber, digits(10)],
  [
    "health-card-number",
    healthCardNumber,
    fc.tuple(fc.stringMatching(/^[A-Z]{2}[1-5]$/), digits(12)).map((p) => p.join("")),
  ],
  [
    "document-id",
    documentId,
    fc
      .tuple(anyAgency, day, fc.integer({ min: 1, max: 9999 }), fc.constantFrom("QĐ-UBND", "VPCP-TTĐT", "NQ/TW"))
      .map(
        ([agency, date, number, mark]) =>
          `${agency},${date.toISOString().slice(0, 10).replaceAll("-", "/")},${number}/${mark}`,
      ),
  ],
  ["phone-number", phoneNumber, digits(7).map((rest) => `+8491${rest}`)],
] as unknown as readonly (readonly [string, Identifier<never, string>, fc.Arbitrary<string>])[];

describe.each(canonical)("%s", (_name, kind, texts) => {
  it("format after parse is the identity on canonical texts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, verdict, findings } = kind.parse(text);
        expect(verdict, JSON.stringify(findings)).toBe("pass");
        expect(kind.format(value as never)).toBe(text);
        expect(findings.map(({ rule }) => rule)).not.toContain("IDN-002");
      }),
    );
  });

  it("understands the text with blanks around it, and says so", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(" ", "\t", "\u00a0", "\ufeff", "\n"), (text, blank) => {
        const { value, findings } = kind.parse(`${blank}${text}${blank}`);
        expect(kind.format(value as never)).toBe(text);
        expect(findings.map(({ rule }) => rule)).toContain("IDN-001");
      }),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { value, verdict } = kind.parse(text);
        if (value === undefined) expect(verdict).toBe("fail");
        kind.explain(text);
      }),
    );
  });
});

describe("tax codes", () => {
  it("catch every change of one digit: all weights are prime to 11", () => {
    fc.assert(
      fc.property(head, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (code, place, by) => {
        const digit = (Number(code.charAt(place)) + by) % 10;
        const changed = `${code.slice(0, place)}${digit}${code.slice(place + 1)}`;
        expect(taxCode.parse(changed).verdict).toBe("fail");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("agency codes", () => {
  it("come back from the other form as they were", () => {
    const unit = digits(2).filter((number) => number !== "00");
    fc.assert(
      fc.property(level1, fc.array(unit, { maxLength: 2 }), (top, units) => {
        const text = [top, ...units].join(".");
        const old = toQcvn102(text);
        expect(old && toDecision20(old.text)?.text).toBe(text);
      }),
    );
  });
});
