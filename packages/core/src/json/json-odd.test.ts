import { describe, expect, it } from "vitest";
import * as z from "zod";
import { schemaRules } from "../schema-rules.js";
import { jsonCodec } from "./json-codec.js";
import { jsonHead } from "./json-head.js";
import { jsonRecords } from "./json-source.js";
import { field, list, object, text } from "./json-wire.js";
import { WireReading } from "./wire-reading.js";

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** Writes a text in UTF-16, with its byte order mark or without. */
function wide(written: string, order: "LE" | "BE", mark: boolean): Uint8Array {
  const units = Array.from({ length: written.length }, (_, at) => written.charCodeAt(at));
  return new Uint8Array(
    (mark ? [0xfeff, ...units] : units).flatMap((unit) => {
      const both = [unit & 255, unit >> 8];
      return order === "LE" ? both : both.reverse();
    }),
  );
}

describe("UTF-16, as some programs write it", () => {
  const lines = '{"a":"ệ"}\r\n{"a":\r\n{"a":"ạ"}\r\n';
  const cases = (["LE", "BE"] as const).flatMap((order) => [true, false].map((mark) => ({ order, mark })));

  it.each(cases)("is read line by line ($order, mark: $mark), however it is cut", async ({ order, mark }) => {
    const written = wide(lines, order, mark);
    for (const size of [1, 3, 1_000]) {
      const pieces = async function* () {
        const piece = new Uint8Array(size);
        for (let at = 0; at < written.length; at += size) {
          const part = written.subarray(at, at + size);
          piece.set(part);
          yield piece.subarray(0, part.length);
        }
      };
      const records = await all(jsonRecords(pieces()));
      expect(records.map(({ value }) => value)).toEqual([{ a: "ệ" }, undefined, { a: "ạ" }]);
      expect(records.map(({ findings }) => findings.map(({ rule, at }) => [rule, at?.line]))).toEqual([
        [["EGV-007", 1]],
        [["EGV-005", 2]],
        [],
      ]);
      expect(records[0]?.findings[0]?.params).toEqual({ encoding: `UTF-16${order}` });
    }
    // It is not for readers that take lines of bytes one by one.
    expect(jsonHead(written)).toEqual({ lines: false, document: { a: "ệ" } });
  });

  it("is read as a document", async () => {
    for (const mark of [true, false]) {
      const [record, more] = await all(jsonRecords(wide('[{"a":\n"ệ"}]', "LE", mark)));
      expect([record?.value, record?.findings.map(({ rule }) => rule), more]).toEqual([
        [{ a: "ệ" }],
        ["EGV-007"],
        undefined,
      ]);
    }
  });
});

interface Paper {
  readonly name: string;
}
const papers = object<{ papers?: readonly Paper[]; kind?: string }>({
  papers: field("GiayTo", list(object<Paper>({ name: field("Ten", text) }))),
  kind: field("Loai", { ...text, write: (value) => (value === "?" ? undefined : value) }, { absent: "" }),
});

describe("a list with an item that cannot be read", () => {
  it("loses that item only, with a finding at its place", () => {
    const reading = new WireReading();
    const value = papers.read({ GiayTo: [null, { Ten: "a" }, 1, { Ten: "b" }] }, reading);
    expect(value).toEqual({ papers: [{ name: "a" }, { name: "b" }] });
    expect(reading.findings.map(({ rule, field: at }) => [rule, at?.name])).toEqual([
      ["EGV-010", "GiayTo[0]"],
      ["EGV-010", "GiayTo[2]"],
    ]);
    expect(reading.places).toEqual(["/GiayTo/0", "/GiayTo/2"]);
    const names: string[] = [];
    papers.trace(["papers", "1", "name"], 0, names, value);
    expect(names).toEqual(["GiayTo", "3", "Ten"]);
  });

  it("says so of an item that is left out without a word", () => {
    const reading = new WireReading();
    const words = list({ ...text, read: (raw) => (raw === "" ? undefined : String(raw)) });
    expect(words.read(["a", "", "b"], reading)).toEqual(["a", "b"]);
    expect(reading.findings).toMatchObject([{ rule: "EGV-010", params: { wanted: { en: "a value" } } }]);
  });
});

it("what a format cannot say is written as what it writes for nothing", () => {
  expect(papers.write({ kind: "?" })).toEqual({ Loai: "" });
  expect(papers.write({ kind: "1" })).toEqual({ Loai: "1" });
});

it("a value that stands as text in a document is read, and its findings lead to the text", async () => {
  const schema = z.strictObject({ papers: z.array(z.strictObject({ name: z.string() })) });
  const basis = { interoperability: ["test"], evidence: { vi: "a", en: "b" } } as const;
  const codec = jsonCodec<z.infer<typeof schema>>({
    id: "inner",
    title: { vi: "a", en: "b" },
    standard: () => ({ schema, schemaFinding: schemaRules("TST", basis).finding }),
    wire: papers as never,
    *values(document, open) {
      const { message } = document as { message: string };
      yield { base: ["message"], value: open(message), findings: [] };
    },
  });
  const source = new TextEncoder().encode(JSON.stringify({ message: '{"GiayTo":[null,{"Ten":"a"}],"Loai":"1"}' }));
  const [decoded] = await all(codec.decode(source, { asOf: "2026-11-28" }));
  expect(decoded?.partial).toEqual({ papers: [{ name: "a" }], kind: "1" });
  expect(decoded?.nameOf?.("/papers/0/name")).toBe("GiayTo[1].Ten");
  expect(decoded?.findings.find(({ rule }) => rule === "EGV-010")?.at).toMatchObject({ line: 1, column: 12 });
  expect(codec.recognises(source)).toBeGreaterThan(0.9);
});
