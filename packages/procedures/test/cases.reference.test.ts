import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../../../scripts/reference-data.js";
import { codecNamed, codecOf, read } from "./reading.js";

/** Inputs that went wrong once. The same are written again, with codes of no agency, in the other tests. */
const reference = (name: string): Uint8Array => new Uint8Array(readFileSync(referenceFile(`cases/dossiers/${name}`)));

describe("inputs that went wrong", () => {
  it("02: what the reader cannot use is an error, so that a conversion leaves the record out", async () => {
    const [outcome] = await read(reference("02-procedure-drops.json"));
    const lost = outcome?.findings.filter(({ rule }) => rule === "EGV-010");
    expect(lost?.map(({ severity, field }) => [severity, field?.name]).toSorted()).toEqual([
      ["error", "executionMethods[0].fees"],
      ["error", "executionSteps"],
    ]);
  });

  it("05: a record of none of the formats is recognised by none", () => {
    expect(codecOf(reference("05-scraped-full-record.json"))).toBeUndefined();
  });

  it("06: rows of a listing are no full records", async () => {
    const source = reference("06-laydanhsach-rows.json");
    expect(codecOf(source)?.id).toBe("lay-thu-tuc");
    const outcomes = await read(source);
    expect(outcomes.map(({ decoded }) => decoded.value?.extent)).toEqual(["listing", "listing"]);
    expect(outcomes.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toEqual(["PRO-220", "PRO-220"]);
  });

  it("07: a stated free is free, and a bare 0 is what the portal shows", async () => {
    const [outcome] = await read(reference("07-zero-free.json"));
    const amounts = outcome?.decoded.value?.methods?.map(({ fees }) => Array.isArray(fees) && fees[0]?.amount);
    expect(amounts).toEqual([
      { known: true, value: 0 },
      { known: true, value: 0, readAs: "portal" },
    ]);
    const about = outcome?.findings.filter(({ path }) => path.startsWith("/methods/"));
    expect(about?.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ["PRO-222", "info", "/methods/1/fees/0/amount"],
    ]);
  });

  it("16: a stated absence of a limit is kept", async () => {
    const [outcome] = await read(reference("16-stated-no-limit.json"), codecNamed("word-export"));
    expect(outcome?.decoded.value?.methods?.[0]?.timeLimit).toBe("none");
    expect(outcome?.findings.map(({ rule }) => rule)).not.toContain("PRO-105");
  });
});
