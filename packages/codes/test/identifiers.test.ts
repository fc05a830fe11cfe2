import { inspect } from "node:util";
import { incompleteTexts, type LocalDate, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { listPowers, resolveCitation } from "@egov-vn/core/law";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { SECTOR_CODES_MOVED } from "../src/identifiers/sector-code.js";
import {
  AgencyIdSchema,
  agencyId,
  budgetUnitCode,
  CitizenNumberSchema,
  citizenNumber,
  DossierCodeSchema,
  documentId,
  dossierCode,
  healthCardNumber,
  identifierRules,
  identifiers,
  identify,
  oldIdNumber,
  ProcedureCodeSchema,
  procedureCode,
  resultCode,
  reveal,
  sectorCode,
  socialInsuranceNumber,
  TaxCodeSchema,
  taxCode,
  toDecision20,
  toQcvn102,
} from "../src/index.js";
import { phoneNumber } from "../src/phone.js";

const KINDS = [...identifiers, phoneNumber];
const rulesIn = (findings: readonly { rule: string }[]): string[] => findings.map(({ rule }) => rule);

describe("rules", () => {
  it("have unique ids, a law or a named system, and words in both languages", () => {
    const rules = identifierRules(KINDS);
    expect(rules.length).toBeGreaterThan(45);
    expect(incompleteTexts(rules)).toEqual([]);
    for (const { id, basis } of rules) {
      const law = "citations" in basis ? basis.citations.length : basis.interoperability.length;
      expect(law, id).toBeGreaterThan(0);
    }
  });

  it.each(KINDS.flatMap((kind) => kind.rules.map((rule) => [rule.id, kind, rule] as const)))(
    "%s has a passing and a failing example",
    (id, kind, rule) => {
      const { passing, failing, asOf } = rule.example();
      const options = asOf === undefined ? {} : { asOf };
      expect(rulesIn(kind.validate(failing, options))).toContain(id);
      expect(rulesIn(kind.validate(passing, options))).not.toContain(id);
    },
  );

  it("show the two that all kinds share, too", () => {
    for (const { id, example } of identifierRules(KINDS).slice(0, 2)) {
      const { passing, failing } = example?.() ?? expect.unreachable();
      const findings = (text: string) => identify(text, {}, KINDS).flatMap((one) => rulesIn(one.findings));
      expect(findings(failing), id).toContain(id);
      expect(findings(passing), id).not.toContain(id);
    }
  });

  it("say what a number tells of a person, and have titles in both languages", () => {
    const personal = new Map(KINDS.map((kind) => [kind.id, kind.personal]));
    for (const id of ["citizen-number", "old-id-number", "social-insurance-number", "health-card-number", "tax-code"]) {
      expect(personal.get(id), id).toBe("identity-number");
    }
    expect([personal.get("phone-number"), personal.get("dossier-code")]).toEqual(["telephone", "none"]);
    for (const { schema, title } of [AgencyIdSchema, TaxCodeSchema].map((one, place) => ({
      schema: one,
      title: [agencyId, taxCode][place]?.title,
    }))) {
      expect(schema.meta()).toMatchObject({ title: title?.en, titleVi: title?.vi });
    }
  });

  it("render every failing example without a placeholder left", () => {
    const catalogue = ruleCatalogue(identifierRules(KINDS));
    let rendered = 0;
    for (const kind of KINDS) {
      for (const { example } of kind.rules) {
        const { failing, asOf } = example();
        for (const finding of kind.validate(` ${failing}`, asOf === undefined ? {} : { asOf })) {
          for (const language of ["vi", "en"] as const) {
            const { message, remedy } = renderFinding(finding, catalogue, language);
            expect(`${message} ${remedy}`, finding.rule).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
            rendered += 1;
          }
        }
      }
    }
    expect(rendered).toBeGreaterThan(100);
  });

  it("make oddities errors in strict reading, and can be re-graded by id", () => {
    expect(procedureCode.parse(" 1.014325").verdict).toBe("pass");
    expect(procedureCode.parse(" 1.014325", { strict: true }).verdict).toBe("fail");
    expect(procedureCode.parse(" 1.014325", { strict: true, severities: { "IDN-001": "off" } }).verdict).toBe("pass");
  });
});

describe("agency codes", () => {
  it("convert both ways and say that it is syntactic", () => {
    expect(toDecision20("000.90.03.H32")).toEqual({ text: "H32.03.90", basis: "syntactic" });
    expect(toDecision20("000.00.00.H49")?.text).toBe("H49");
    expect(toQcvn102("H26.12")).toEqual({ text: "000.00.12.H26", basis: "syntactic" });
    expect(toQcvn102("H32.03.90")?.text).toBe("000.90.03.H32");
    for (const text of ["H26.103.25", "H24.60.4", "H21.24.01.07.01", "000.00.12.H26", "nonsense"]) {
      expect(toQcvn102(text), text).toBeUndefined();
    }
    for (const text of ["000.12.00.H26", "000.19.H29", "H26.12", "000.00.051.H04"]) {
      expect(toDecision20(text), text).toBeUndefined();
    }
  });

  it("report what the two odd forms are", () => {
    expect(rulesIn(agencyId.validate("000.12.00.H26"))).toEqual(["IDN-104"]);
    expect(rulesIn(agencyId.validate("000.19.H29"))).toEqual(["IDN-105"]);
    expect(agencyId.parse("000.19.H29").verdict).toBe("pass");
    expect(agencyId.parse("h26.12").value).toMatchObject({ form: "decision-20", level1: "H26", units: ["12"] });
    expect(rulesIn(agencyId.validate("h26.12"))).toEqual(["IDN-002"]);
  });

  it("know the other schemes", () => {
    expect(agencyId.parse("020100107370").value?.form).toBe("registration");
    expect(agencyId.parse("Z01ABC123").value).toMatchObject({ form: "scheme", groups: ["Z01", "ABC123"] });
    expect(agencyId.parse("Z00ABC").verdict).toBe("fail");
    expect(rulesIn(agencyId.validate("02.29.W00"))).toContain("IDN-107");
    expect(agencyId.validate("000.00.00.A80")).toEqual([]);
  });

  it("are judged by the day", () => {
    // The old form was good to the last day of the transition of 24 months.
    expect(agencyId.validate("000.00.12.H26", { asOf: "2022-09-14" })).toEqual([]);
    expect(rulesIn(agencyId.validate("000.00.12.H26", { asOf: "2022-09-15" }))).toEqual(["IDN-102"]);
    expect(agencyId.validate("H02.12", { asOf: "2025-06-30" })).toEqual([]);
    expect(agencyId.validate("H02.12", { asOf: "2025-07-01" })).toMatchObject([
      { rule: "IDN-106", severity: "warning", params: { code: "H02", next: "H05", day: "2025-06-30" } },
    ]);
    expect(agencyId.explain("H05.34.44", { asOf: "2026-01-01" }).parts[1]).toMatchObject({
      text: "H05",
      meaning: { vi: "Ủy ban nhân dân tỉnh Bắc Ninh" },
    });
  });
});

describe("dossier codes", () => {
  it("flag a prefix that was closed on the day of receipt, and read it all the same", () => {
    const { verdict, value, findings } = dossierCode.parse("H02.12-251114-0001");
    expect(verdict).toBe("pass");
    expect(value).toMatchObject({ received: "2025-11-14", ordinal: "0001", agency: { level1: "H02" } });
    expect(rulesIn(findings)).toEqual(["IDN-205"]);
    expect(dossierCode.validate("H02.12-250630-0001")).toEqual([]);
  });

  it("check the calendar", () => {
    expect(dossierCode.parse("H57.132-260229-0583").verdict).toBe("fail");
    expect(dossierCode.parse("H57.132-240229-0583").verdict).toBe("pass");
    expect(dossierCode.parse("H57.132-241301-0583").verdict).toBe("fail");
  });
});

describe("procedure codes", () => {
  // All four of the 5,670 in the live catalogue that have not the form.
  it.each([
    [" 1.014325", "pass", "IDN-001"],
    ["1.0133611", "fail", "IDN-301"],
    ["1.014955-Xoa", "fail", "IDN-301"],
    ["2.009182739", "fail", "IDN-301"],
  ])("the malformed code %j is a %s by %s", (text, verdict, rule) => {
    const reading = procedureCode.parse(text);
    expect(reading.verdict).toBe(verdict);
    expect(rulesIn(reading.findings)).toEqual([rule]);
    expect(ProcedureCodeSchema.safeParse(text).success).toBe(false);
  });

  it("take tails, cases and services apart", () => {
    expect(procedureCode.parse("2.000815.000.00.00.H55.02").value).toEqual({
      procedure: "2.000815",
      tail: "000.00.00.H55",
      level1: "H55",
      ordinal: "02",
    });
    expect(procedureCode.parse("1.012784.H21").value).toMatchObject({ tail: "H21", ordinal: "" });
    expect(procedureCode.explain("5.003863").parts[0]?.meaning?.en).toBe("Internal procedure");
  });
});

describe("sector, component and result codes", () => {
  it("understand D for Đ and codes of no form", () => {
    expect(sectorCode.parse("G07-LD01")).toMatchObject({ verdict: "pass", value: { text: "G07-LĐ01" } });
    expect(rulesIn(sectorCode.validate("G07-LD01"))).toEqual(["IDN-002"]);
    for (const code of ["G05-KD-12", "G24-02", "BGD-GD15", "BTC_QLT", "CTLS", "BHXH-Thu", "LVK"]) {
      expect(sectorCode.parse(code).value?.names.length, code).toBeGreaterThan(0);
    }
    expect(sectorCode.validate("G13-TN02", { asOf: "2026-07-18" })).toEqual([]);

    const keeper = (asOf?: LocalDate) => sectorCode.validate("G15-TP99", asOf && { asOf })[0]?.params.keeper;
    const moved = listPowers()
      .find(({ key }) => key === "dossier-codes")
      ?.holders.at(-1);
    expect(SECTOR_CODES_MOVED).toBe(moved?.from);
    expect(keeper("2026-08-04")).toMatchObject({ vi: "Văn phòng Chính phủ" });
    expect(keeper("2026-08-05")).toMatchObject({ vi: moved?.holder.vi });
    expect(keeper()).toMatchObject({ vi: "Văn phòng Chính phủ (từ 05/08/2026 là Bộ Công an)" });
  });

  it("look over what is opaque", () => {
    expect(resultCode.validate("KQ.G15.000031")).toEqual([]);
    expect(rulesIn(resultCode.validate("KQ-H37. 0000020"))).toEqual(["IDN-422", "IDN-423"]);
    expect(resultCode.parse("").verdict).toBe("fail");
  });
});

describe("personal numbers", () => {
  it("decode the place, the sex and the year", () => {
    expect(citizenNumber.parse("087084000999").value).toMatchObject({
      birthProvince: "Đồng Tháp",
      sex: "male",
      birthYear: 1984,
    });
    expect(citizenNumber.parse("001198000001").value).toMatchObject({ sex: "female", birthYear: 1998 });
    expect(citizenNumber.parse("001305000001").value).toMatchObject({ sex: "female", birthYear: 2005 });
    expect(citizenNumber.parse("500198000001")).toMatchObject({ verdict: "pass" });
  });

  it("never show themselves, in any of the ways a value is printed", () => {
    const numbers = [
      [citizenNumber, "001198765432"],
      [oldIdNumber, "187654321"],
      [socialInsuranceNumber, "7987654321"],
      [healthCardNumber, "DN4017987654321"],
    ] as const;
    for (const [kind, text] of numbers) {
      const reading = kind.parse(` ${text}`, { strict: true, asOf: "2026-01-01" });
      const secret = text.slice(-6);
      const explained = kind.explain(text, { asOf: "2026-01-01" });
      for (const shown of [
        String(reading.value),
        JSON.stringify(reading),
        inspect(reading, { depth: 9, showHidden: true }),
        JSON.stringify(explained),
        `${reading.value}`,
      ]) {
        expect(shown, kind.id).not.toContain(secret);
        expect(shown, kind.id).toContain("*");
      }
      expect(reading.value && reveal(reading.value)).toBe(text);
    }
    for (const text of ["001198765432", "DN4017987654321"]) {
      expect(JSON.stringify(identify(text, { asOf: "2026-01-01" }, KINDS))).not.toMatch(/765432|7654321/);
    }
    const tax = taxCode.parse("001198765432");
    expect(JSON.stringify([tax, taxCode.explain("001198765432")])).not.toContain("765432");
    expect(JSON.stringify(citizenNumber.validate("001 198 765 432"))).not.toContain("765432");
  });
});

describe("identifiers inside others", () => {
  const asOf = "2026-11-28";

  it("never escape their own rules", () => {
    // Born in 2070, by its digits: whatever it is used as.
    for (const kind of [citizenNumber, taxCode, socialInsuranceNumber]) {
      expect(kind.parse("031270888640", { asOf: "2024-06-30" }).verdict, kind.id).toBe("fail");
      // The law no longer says how a number is made up.
      expect(kind.parse("031270888640", { asOf }).verdict, kind.id).toBe("pass");
      expect(rulesIn(kind.validate("031270888640", { asOf })), kind.id).toContain("IDN-503");
    }
    const verdicts = identify("031270888640", { asOf: "2024-06-30" }, KINDS).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["fail", "fail", "fail"]);
    expect(resolveCitation({ key: "nd-137-2015" }, "2024-07-01")).toMatchObject({
      status: "ended-with-parent",
      since: "2024-07-01",
    });
    expect(identify("031170888640", { asOf }, KINDS).every(({ verdict }) => verdict === "pass")).toBe(true);
    expect(rulesIn(agencyId.validate("0100109107"))).toEqual(["IDN-602"]);
    expect(agencyId.validate("0314409058-002")).toEqual([]);
    expect(rulesIn(dossierCode.validate("000.00.051.H99-250106-0001"))).toContain("IDN-103");
    expect(rulesIn(dossierCode.validate("000.12.00.H26-250106-0001"))).toContain("IDN-104");
    expect(rulesIn(documentId.validate("000.19.H29,2026/01/05,12/QĐ-UBND"))).toContain("IDN-105");
    expect(rulesIn(procedureCode.validate("1.012784.W00"))).toContain("IDN-107");
    expect(rulesIn(sectorCode.validate("L98-TP07"))).toContain("IDN-107");
  });

  it("are reported once, where the whole says it more precisely", () => {
    expect(rulesIn(dossierCode.validate("H02.12-251114-0001", { asOf }))).toEqual(["IDN-205"]);
    // A code of today is not of tomorrow.
    expect(rulesIn(dossierCode.validate("H26.12-251114-0001", { asOf: "2025-11-14" }))).toEqual([]);
    expect(rulesIn(dossierCode.validate("H26.12-251114-0001", { asOf: "2025-11-13" }))).toEqual(["IDN-206"]);
    expect(rulesIn(dossierCode.validate("38.98.H29-210519-0013", { asOf }))).toEqual(["IDN-204"]);
    expect(rulesIn(documentId.validate("H02.12,2026/01/05,12/QĐ-UBND", { asOf }))).toEqual(["IDN-804"]);
    expect(dossierCode.validate("000.00.53.H48-230921-0099", { asOf, strict: true })).toEqual([]);
  });

  it("bring their rules into the catalogue of the whole", () => {
    expect(identifierRules([taxCode]).map(({ id }) => id)).toContain("IDN-503");
  });

  it("are graded as the whole is", () => {
    expect(taxCode.parse("031270888640", { asOf, severities: { "IDN-503": "error" } }).verdict).toBe("fail");
  });
});

describe("numbers of the insurance", () => {
  it("are personal numbers since 1/8/2025, and old ones are read", () => {
    expect(rulesIn(socialInsuranceNumber.validate("001198000001", { asOf: "2025-08-01" }))).toEqual([]);
    expect(rulesIn(socialInsuranceNumber.validate("001198000001", { asOf: "2025-07-31" }))).toEqual(["IDN-622"]);
    expect(rulesIn(socialInsuranceNumber.validate("0123456789", { asOf: "2025-07-31" }))).toEqual([]);
    expect(socialInsuranceNumber.parse("0123456789", { asOf: "2025-08-01" })).toMatchObject({
      verdict: "pass",
      findings: [{ rule: "IDN-623", severity: "info" }],
    });
  });

  it("are ten characters on a card since 2021, fifteen before", () => {
    expect(healthCardNumber.parse("0123456789").value).toMatchObject({ form: "number" });
    expect(healthCardNumber.parse("DN4010123456789").value).toMatchObject({
      form: "full",
      group: "DN",
      provinceCode: "01",
    });
    expect(healthCardNumber.parse("0123456789", { asOf: "2026-01-01" }).findings).toEqual([]);
    expect(String(healthCardNumber.parse("0123456789").value)).toBe("01********");
    expect(healthCardNumber.parse("012345678").verdict).toBe("fail");
  });
});

describe("tax and budget codes", () => {
  it("check the tenth digit", () => {
    for (const text of ["0100109106", "0100233488", "0314409058-002", "0311638525-027"]) {
      expect(taxCode.validate(text), text).toEqual([]);
    }
    for (const text of ["0100233480", "0100109107"]) expect(taxCode.parse(text).verdict, text).toBe("fail");
    expect(taxCode.parse("0314409058002")).toMatchObject({ verdict: "pass", findings: [{ rule: "IDN-002" }] });
    expect(taxCode.parse("001198000001", { asOf: "2025-07-01" }).findings).toEqual([]);
  });

  it("know the kinds of budget units", () => {
    for (const text of ["1012345", "3012345", "7012345"]) expect(budgetUnitCode.validate(text)).toEqual([]);
    expect(budgetUnitCode.explain("7012345").parts[0]?.meaning?.en).toContain("Investment project");
  });
});

describe("document ids", () => {
  it("read the forms on the exchange", () => {
    expect(documentId.parse("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT").value).toMatchObject({
      agency: "000.00.00.G22",
      date: "2015-09-30",
      code: "7816/VPCP-TTĐT",
    });
    expect(documentId.parse("020100107370,2025/10/13,2440/PLX-HĐQT").findings).toEqual([]);
    expect(rulesIn(documentId.validate("000.00.00.G22,2015-09-30,7816/VPCP-TTĐT"))).toEqual(["IDN-002"]);
    expect(documentId.parse("H26.12-2026-12/QĐ-UBND").value).toMatchObject({
      form: "agency-year-number",
      year: "2026",
    });
    expect(documentId.parse("GW-20250101-1").verdict).toBe("fail");
  });
});

describe("telephone numbers", () => {
  it.each([
    ["0912 345 678", "+84912345678", "mobile"],
    ["+84 912 345 678", "+84912345678", "mobile"],
    ["024 3825 4134", "+842438254134", "landline"],
    ["1900 1234", "19001234", "service"],
    ["18001091", "18001091", "service"],
  ])("%s is %s, %s", (text, canonical, kind) => {
    expect(phoneNumber.parse(text)).toMatchObject({ verdict: "pass", value: { canonical, kind } });
    expect(phoneNumber.schema.safeParse(canonical).success).toBe(true);
  });

  it("name the provinces of an area code, and refuse other countries", () => {
    expect(phoneNumber.parse("0222 3822 222").value?.provinces).toEqual(["Bắc Ninh"]);
    expect(phoneNumber.parse("+1 212 555 0100").verdict).toBe("fail");
    expect(phoneNumber.parse("0112345678").verdict).toBe("fail");
  });
});

describe("identify", () => {
  it("offers everything a text may be, the likeliest first", () => {
    const families = (text: string): string[] => identify(text, {}, KINDS).map(({ family }) => family);
    expect(families("H57.132-260804-0583")).toEqual(["dossier-code"]);
    expect(families("0100109106")).toEqual(["tax-code", "social-insurance-number"]);
    expect(families("0912345678")).toContain("phone-number");
    expect(families("G15-TP07")).toEqual(["sector-code"]);
    expect(families("KQ.G15.000031")).toEqual(["result-code"]);
    expect(families("1.001193")).toEqual(["procedure-code"]);
    expect(families("???")).toEqual([]);
    expect(families("")).toEqual([]);
  });
});

describe("schemas", () => {
  it("accept the canonical form only and become JSON Schema", () => {
    const code: z.infer<typeof DossierCodeSchema> = DossierCodeSchema.parse("H57.132-260804-0583");
    expect(code).toBe("H57.132-260804-0583");
    for (const [schema, text] of [
      [DossierCodeSchema, "h57.132-260804-0583"],
      [AgencyIdSchema, "000.19.H29"],
      [TaxCodeSchema, "0314409058002"],
      [CitizenNumberSchema, "001 198 000 001"],
    ] as const) {
      expect(schema.safeParse(text).success, text).toBe(false);
    }
    expect(z.toJSONSchema(TaxCodeSchema)).toMatchObject({
      type: "string",
      title: "Tax code",
      titleVi: "Mã số thuế",
      personal: "identity-number",
    });
  });

  it("never throw, hang or match on hostile text", () => {
    const hostile = [
      "H".repeat(100_000),
      "1.".repeat(5_000),
      "0".repeat(499),
      "-".repeat(499),
      "\u0000",
      "🙂",
      "G15-".repeat(100),
    ];
    for (const kind of KINDS) {
      for (const text of hostile) {
        const start = performance.now();
        kind.validate(text);
        expect(performance.now() - start, kind.id).toBeLessThan(200);
      }
    }
  });
});
