import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { referenceText } from "../../../scripts/reference-data.js";
import {
  agencyId,
  budgetUnitCode,
  citizenNumber,
  componentCode,
  documentId,
  dossierCode,
  procedureCode,
  resultCode,
  sector,
  taxCode,
} from "../src/index.js";
import { agencies } from "./covered.js";

interface Sample {
  readonly v: string;
  readonly valid?: boolean;
}

const KINDS = {
  agencyIdNew: agencyId,
  agencyIdOld: agencyId,
  procedureCode,
  serviceCode: procedureCode,
  dossierCode,
  resultCode,
  documentTypeCode: componentCode,
  taxCode,
  personalId: citizenNumber,
  budgetUnitCode,
  edocDocumentId: documentId,
} as const;

const identifierSamples = referenceText("codelists/identifier-samples.json");
const liveAgencies = referenceText("codelists/agency-code-samples-live-2026-07.csv");
const exchangeAgencies = referenceText("edxml/agency-codes.csv");

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe("reference samples", () => {
  it("reads every identifier with the expected verdict", () => {
    const { meta, ...groups } = JSON.parse(identifierSamples) as Record<string, Sample[]>;
    expect(meta).toBeDefined();
    expect(Object.keys(groups).sort()).toEqual(Object.keys(KINDS).sort());
    let count = 0;
    for (const [group, samples] of Object.entries(groups)) {
      for (const { v, valid = true } of samples) {
        const reading = KINDS[group as keyof typeof KINDS].parse(v);
        expect(reading.verdict, `${group} ${v}`).toBe(valid ? "pass" : "fail");
        // Only a slip in the live catalogue cannot be understood; the rest are read even when wrong.
        expect(reading.value !== undefined, `${group} ${v}`).toBe(v !== "1.0133611");
        count += 1;
      }
    }
    expect(count).toBe(46);
  });

  it("reads the agency codes of the live portal by their form", () => {
    const tally: Record<string, number> = {};
    for (const { code, form } of rowsOf(liveAgencies) as { code: string; form: string }[]) {
      const { verdict, value } = agencyId.parse(code);
      const read = `${value?.form ?? "none"} ${verdict}`;
      const key = `${form}: ${read}`;
      tally[key] = (tally[key] ?? 0) + 1;
    }
    expect(tally).toEqual({
      "new_left_to_right: decision-20 pass": 82,
      "old_right_to_left: qcvn-102 pass": 7,
      "old_like_nonconforming: qcvn-102 fail": 1,
      "old_like_nonconforming: none fail": 2,
      "local_mnemonic: none fail": 25,
    });
  });

  it("reads the 585 agency codes of an exchange server, its typing slips as such", () => {
    const slips: string[] = [];
    let clean = 0;
    for (const row of rowsOf(exchangeAgencies)) {
      const code = row.code_as_found as string;
      const { verdict, findings } = agencyId.parse(code);
      if (verdict === "pass" && findings.length === 0) clean += 1;
      else slips.push(`${verdict} ${code}${findings.map(({ rule }) => ` ${rule}`).join("")}`);
    }
    expect(clean + slips.length).toBe(585);
    expect(slips.filter((slip) => slip.endsWith(".G5 IDN-101"))).toHaveLength(13);
    expect(slips.filter((slip) => !slip.endsWith(".G5 IDN-101"))).toEqual(
      expect.arrayContaining(["pass  000.00.05.H07 IDN-001", "fail 000.1137.H53 IDN-103 IDN-105"]),
    );
  });

  it("names the same level-1 agencies as the decisions", () => {
    const text = referenceText("codelists/agency-codes-level1.json");
    const { codes } = JSON.parse(text) as { codes: { code: string; status: string; name: string | null }[] };
    const open = new Map(agencies({ asOf: "2026-07-18" }).map((row) => [row.code, row.name]));
    expect(open.size).toBe(codes.filter(({ status }) => status === "active").length);
    for (const { code, status, name } of codes) {
      expect(open.has(code), code).toBe(status === "active");
      if (status === "active" && !/[HK]/.test(code.charAt(0))) expect(open.get(code), code).toBe(name);
    }
  });

  it("names every sector of the reference list", () => {
    const text = referenceText("codelists/tthc-field-codes.csv");
    const rows = rowsOf(text) as { code: string; name: string }[];
    expect(rows).toHaveLength(274);
    for (const { code, name } of rows) {
      const answer = sector(code);
      const names =
        answer.kind === "one"
          ? [answer.value.name]
          : "candidates" in answer
            ? answer.candidates.map((c) => c.name)
            : [];
      expect(names, code).toContain(name);
    }
  });
});
