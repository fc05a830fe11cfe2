import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentIdOf, parseDocumentId } from "./document-id.js";

const MAIN = { organId: "000.00.00.G22", date: "2015-09-30", number: "7816", notation: "VPCP-TTĐT" } as const;

describe("document ids", () => {
  it("are made of their parts", () => {
    expect(documentIdOf(MAIN)).toBe("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT");
  });

  it.each<[string, object]>([
    ["000.00.00.G22,2015/09/30,7816/VPCP-TTĐT", { form: "main", day: "2015/09/30", ...MAIN }],
    [
      "020100107370,2025/10/13,2440/PLX-HĐQT",
      {
        form: "main",
        organId: "020100107370",
        day: "2025/10/13",
        date: "2025-10-13",
        number: "2440",
        notation: "PLX-HĐQT",
      },
    ],
    ["A,2014/02/30,1/B", { form: "main", organId: "A", day: "2014/02/30", number: "1", notation: "B" }],
    [
      "A,2014-02-03,1/B/C, D",
      { form: "dashed", organId: "A", day: "2014-02-03", date: "2014-02-03", number: "1", notation: "B/C, D" },
    ],
    ["A,2014/02/03,12", { form: "main", organId: "A", day: "2014/02/03", date: "2014-02-03", number: "12" }],
    ["9fbfbad2-f1f8-4b1c-8f0e-0123456789ab", { form: "uuid", uuid: "9fbfbad2-f1f8-4b1c-8f0e-0123456789ab" }],
    ["H26.15-2021-12/UBND-VP", { form: "year", organId: "H26.15", year: 2021, number: "12", notation: "UBND-VP" }],
    ["GW-1760321456789-1", { form: "gateway", time: "1760321456789", sequence: "1" }],
    ["", { form: "other", text: "" }],
    ["12/UBND-VP", { form: "other", text: "12/UBND-VP" }],
  ])("%s is taken apart", (text, parts) => {
    expect(parseDocumentId(text)).toEqual(parts);
  });

  it("refuse parts that would part the id elsewhere", () => {
    expect(() => documentIdOf({ ...MAIN, organId: "A,B" })).toThrow(/hold a comma/);
    expect(() => documentIdOf({ ...MAIN, number: "" })).toThrow(Failure);
  });

  it("are made of numbers that hold the year, too", () => {
    const id = documentIdOf({ ...MAIN, number: "01/2020", notation: "QĐ-UBND" });
    expect(id.endsWith(",01/2020/QĐ-UBND")).toBe(true);
  });

  it("come apart into what they were made of", () => {
    const part = fc.stringMatching(/^[0-9A-Z.Đ]{1,12}$/);
    const day = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(part, day, part, fc.stringMatching(/^[A-ZĐ/, -]{1,12}$/), (organId, instant, number, notation) => {
        const date = instant.toISOString().slice(0, 10) as `${number}-${number}-${number}`;
        const source = { organId, date, number, notation };
        expect(parseDocumentId(documentIdOf(source))).toMatchObject({ form: "main", ...source });
      }),
    );
  });
});
