import { standardName } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { allRules, recognise, standardById, standards } from "./index.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the list of standards", () => {
  it("finds each by its id and by id@edition, and no other", () => {
    expect(standards.length).toBeGreaterThanOrEqual(1);
    for (const standard of standards) {
      expect(standardById(standardName(standard))).toBe(standard);
      expect(standardById(standard.id)?.id).toBe(standard.id);
      expect(standardById(`${standard.id}@none`)).toBe(undefined);
    }
    expect(standardById("none")).toBe(undefined);
  });

  it("gathers every rule once", () => {
    expect(allRules.size).toBeGreaterThan(60);
    expect(allRules.has("DOC-001")).toBe(true);
    expect(allRules.has("EGV-001")).toBe(true);
  });
});

describe("recognise", () => {
  const packet = '<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">';

  it("goes by the first bytes, whatever the name", () => {
    expect(recognise(bytes(packet))?.codec.id).toBe("edxml");
    expect(recognise(bytes(packet), "packet.txt")?.codec.id).toBe("edxml");
  });

  it("goes by the name when the bytes say nothing, so that a damaged file is not skipped", () => {
    expect(recognise(bytes(""), "packet.EDXML")?.codec.id).toBe("edxml");
    expect(recognise(bytes("%PDF-1.7"), "a.edxml")?.codec.id).toBe("edxml");
    expect(recognise(bytes("%PDF-1.7"), "a.pdf")).toBe(undefined);
    expect(recognise(bytes(""))).toBe(undefined);
    expect(recognise(bytes('{"error_code":0,"result":[{"MATTHC":"1.009999","TENTTHC":"x"'))?.codec.id).toBe(
      "lay-thu-tuc",
    );
    expect(recognise(bytes('{"code":"1.009999","name":"x","extent":"listing"}'))?.standard.id).toBe("procedure");
    for (const name of ["ghi-chu.txt", "du-lieu.json", "du-lieu.ndjson", "du-lieu.jsonl", "bang.csv", "bang.xls"])
      expect(recognise(bytes("{}"), name)).toBe(undefined);
    // Lines that no format knows are no procedures without a name.
    expect(recognise(bytes('{"a":1,"b":2}\n{"a":3}\n'), "la.ndjson")).toBe(undefined);
    expect(recognise(bytes("Gói tin <edXML> mẫu"), "la.txt")).toBe(undefined);
  });

  it("takes what the codecs of procedures write for a procedure, and what no other codec writes", () => {
    const written = { procedure: 0, other: 0 };
    for (const standard of standards) {
      for (const codec of standard.codecs) {
        for (const { name, value } of codec.encode ? standard.examples : []) {
          const head = codec.encode?.(value).subarray(0, 4096) as Uint8Array;
          const found = recognise(head)?.standard.id;
          const isProcedure = standard.id === "procedure";
          expect(found === "procedure", `${standard.id} ${codec.id} ${name}`).toBe(isProcedure);
          written[isProcedure ? "procedure" : "other"] += 1;
        }
      }
    }
    expect(written.procedure).toBe(6);
    expect(written.other).toBeGreaterThan(10);
  });

  it("sends what a JSON codec writes back to it, one value and a line of several", () => {
    let sent = 0;
    const astray: string[] = [];
    for (const standard of standards) {
      for (const codec of standard.codecs.filter(({ mediaTypes }) => mediaTypes.includes("application/json"))) {
        for (const { name, value } of codec.encode ? standard.examples : []) {
          const one = new TextDecoder().decode(codec.encode?.(value));
          const line = JSON.stringify(JSON.parse(one));
          const isOf = (text: string): boolean => {
            const found = recognise(bytes(text).subarray(0, 4096));
            return found?.standard.id === standard.id && found.codec.id === codec.id;
          };
          const which = `${standard.id} ${codec.id} ${name}`;
          if (!isOf(one)) astray.push(which);
          if (!isOf(`${line}\n${line}\n`)) astray.push(`${which} by line`);
          sent += 1;
        }
      }
    }
    expect(astray).toEqual([]);
    expect(sent).toBeGreaterThan(20);
  });
});
