import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Decoded } from "../decoded.js";
import type { Finding } from "../finding.js";
import { atPointer, toPointer } from "../json-pointer.js";
import { schemaRules } from "../schema-rules.js";
import type { ReadContext } from "../standard.js";
import { jsonCodec } from "./json-codec.js";
import { jsonHead, parseBeginning } from "./json-head.js";
import { jsonFault } from "./json-scan.js";
import { type JsonRecord, jsonRecords } from "./json-source.js";
import { JsonText } from "./json-text.js";
import { field, flat, list, number, object, text } from "./json-wire.js";
import { WireReading } from "./wire-reading.js";

const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const ids = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

function isJson(written: string): boolean {
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}

/** The pointers of everything inside a value. */
function pointers(value: unknown, keys: readonly string[] = []): string[] {
  if (typeof value !== "object" || value === null) return [toPointer(keys)];
  return [toPointer(keys), ...Object.entries(value).flatMap(([key, part]) => pointers(part, [...keys, key]))];
}

describe("jsonFault", () => {
  it("says where and what", () => {
    const cases: [string, number, string][] = [
      ["", 0, "value"],
      ['{"a": 1,}', 8, "key"],
      ['{"a" 1}', 5, "colon"],
      ['{"a": 1 "b": 2}', 8, "comma-or-end"],
      ["[1, 2", 5, "comma-or-end"],
      ['["abc', 5, "string-end"],
      ['["a\nb"]', 3, "string-end"],
      ['["\\x"]', 2, "escape"],
      ["[-]", 1, "number"],
      ["[01]", 2, "comma-or-end"],
      ["{} {}", 3, "end"],
      ["{'a': 1}", 1, "key"],
      ["[NaN]", 1, "value"],
    ];
    for (const [written, offset, expected] of cases) expect(jsonFault(written), written).toEqual({ offset, expected });
  });

  it("agrees with JSON.parse on what is JSON", () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", '"', ",", "{", "]", "\\", "0", "-", " ", "e"))
      .map(([json, at, change]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + change + json.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (written) => {
        expect(jsonFault(written) === undefined).toBe(isJson(written));
      }),
      { numRuns: 5000 },
    );
  });

  it("reads a million levels", () => {
    expect(jsonFault("[".repeat(1_000_000))).toMatchObject({ expected: "value" });
    expect(jsonFault(`${'{"a":'.repeat(300_000)}1${"}".repeat(300_000)}`)).toBeUndefined();
  });
});

describe("JsonText", () => {
  it("finds every part where it is written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const written = JSON.stringify(value, undefined, indent);
        const places = new JsonText(written, 7);
        const lines = written.split("\n");
        for (const pointer of pointers(value)) {
          const at = places.locate(pointer);
          const part = atPointer(value, pointer);
          const rest = lines[(at?.line ?? 0) - 7]?.slice((at?.column ?? 0) - 1, (at?.endColumn ?? 0) - 1) ?? "";
          if (typeof part === "object" && part !== null) expect(rest).toBe(Array.isArray(part) ? "[" : "{");
          else expect(JSON.parse(rest)).toEqual(JSON.parse(JSON.stringify(part)));
        }
      }),
    );
  });

  it("falls back to the nearest parent, takes the last of two keys, shows what was written", () => {
    const places = new JsonText('{\n  "a": {"b": 1.50, "b": "x\\ny"}\n}');
    expect(places.locate("/a/c/d")).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 9 });
    expect(places.raw("/a/b")).toBe("x\\ny");
    expect(places.raw("/a")).toBeUndefined();
    expect(places.raw("/a/c")).toBeUndefined();
    expect(places.line(2)).toBe('  "a": {"b": 1.50, "b": "x\\ny"}');
    expect(places.line(4)).toBeUndefined();
    expect(new JsonText('{"a": 1.50}').raw("/a")).toBe("1.50");
  });

  it("comes to an end in any text, JSON or not", () => {
    const odd = fc.array(fc.constantFrom("[", "]", "{", "}", ",", ":", '"', "\\", "a", "1", " ", "\n", "\\u00e"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(odd, (signs) => {
        const places = new JsonText(signs.join(""));
        for (const path of ["", "/0", "/a", "/0/0", "/a/0/a"] as const) {
          expect(places.locate(path)?.line ?? 1).toBeGreaterThan(0);
          expect(typeof (places.raw(path) ?? "")).toBe("string");
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("shortens encoded data in long lines only", () => {
    const data = "A".repeat(50_000);
    const places = new JsonText(`{"a":"${data}","b":1}\n{"a":"${"B".repeat(500)}"}`);
    expect(places.line(1)).toBe(`{"a":"${"A".repeat(79)}…","b":1}`);
    expect(places.line(2)?.length).toBe(508);
  });
});

describe("jsonRecords", () => {
  const values = async (written: string | Uint8Array): Promise<unknown[]> =>
    (await all(jsonRecords(typeof written === "string" ? bytes(written) : written))).map(({ value }) => value);

  it("tells lines from a document", async () => {
    expect(await values('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await values('\r\n{"a":1}\r\n\r\n[2]')).toEqual([{ a: 1 }, [2]]);
    expect(await values('{\n"a": 1\n}')).toEqual([{ a: 1 }]);
    expect(await values('[\n{"a":1},\n{"a":2}\n]')).toEqual([[{ a: 1 }, { a: 2 }]]);
    expect(await values('{"a":1}')).toEqual([{ a: 1 }]);
    expect(await values(" \n\n")).toEqual([]);
    expect(await values("")).toEqual([]);
  });

  it("goes on behind a broken line, also when it is the first or the last", async () => {
    for (const [broken, at] of [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const) {
      const lines = ['{"a":1}', '{"a":2}', '{"a":3}'].map((line, index) => (index === broken ? '{"a":' : line));
      const records = await all(jsonRecords(bytes(lines.join("\n"))));
      expect(records.map(({ findings }) => findings.length)).toEqual([0, 1, 2].map((index) => +(index === broken)));
      expect(records[broken]?.findings[0]).toMatchObject({ rule: "EGV-005", at: { line: at, column: 6 } });
      expect(records[broken]?.value).toBeUndefined();
    }
  });

  it("numbers lines, whatever the chunks", async () => {
    const written = bytes('\ufeff{"tên":"Đỗ"}\n\n{"tên":"Bùi"}\nxyz\n{"tên":"Ỷ"}');
    const shape = (records: JsonRecord[]) =>
      records.map(({ value, findings, firstLine }) => ({ value, firstLine, findings: ids(findings) }));
    const whole = shape(await all(jsonRecords(written)));
    expect(whole).toEqual([
      { value: { tên: "Đỗ" }, firstLine: 1, findings: ["EGV-007"] },
      { value: { tên: "Bùi" }, firstLine: 3, findings: [] },
      { value: undefined, firstLine: 4, findings: ["EGV-005"] },
      { value: { tên: "Ỷ" }, firstLine: 5, findings: [] },
    ]);
    for (let size = 1; size <= written.length; size += 1) {
      async function* pieces() {
        for (let at = 0; at < written.length; at += size) yield written.subarray(at, at + size);
      }
      expect(shape(await all(jsonRecords(pieces())))).toEqual(whole);
    }
  });

  it("reads UTF-16, and reports bytes that are no text", async () => {
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'{"a":"ệ"}'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const [record] = await all(jsonRecords(wide));
    expect(record).toMatchObject({
      value: { a: "ệ" },
      findings: [{ rule: "EGV-007", params: { encoding: "UTF-16LE" } }],
    });
    const torn = new Uint8Array([...bytes('{"a":"'), 0xe1, 0xbb, ...bytes('"}')]);
    const [bad] = await all(jsonRecords(torn));
    expect(bad).toMatchObject({ value: { a: "\ufffd" }, findings: [{ rule: "EGV-006", at: { line: 1, column: 7 } }] });
  });

  it("shows the beginning of a document that ends anywhere", () => {
    expect(jsonHead(bytes('[{"MaHoSo":"1","TaiLieuNop":[{"Ten'))).toEqual({
      lines: false,
      document: [{ MaHoSo: "1", TaiLieuNop: [{}] }],
    });
    expect(jsonHead(bytes('{"message":"{\\"MATTHC\\":\\"1'))?.document).toEqual({ message: '{"MATTHC":"1' });
    expect(jsonHead(bytes('{"a":1}\n{"a":'))).toEqual({ lines: true, document: { a: 1 } });
    expect(jsonHead(bytes('{"a":1,}\n{"b":1}\n{"b":'))).toEqual({ lines: true, document: { b: 1 } });
    expect(jsonHead(bytes("<a/>"))).toBeUndefined();
  });

  it("parses every beginning of a document to a part of it", () => {
    const whole = '{"data": [{"a": "x\\u1ea1\\\\", "b": [1, -2.5e3, true, null]}, {"c": {}}], "d": "y"}';
    const isPart = (part: unknown, of: unknown): boolean => {
      if (typeof part === "string" && typeof of === "string") return of.startsWith(part);
      if (typeof part !== "object" || part === null || typeof of !== "object" || of === null) return part === of;
      return Object.entries(part).every(([key, inner]) => isPart(inner, (of as Record<string, unknown>)[key]));
    };
    for (let length = 0; length <= whole.length; length += 1) {
      const part = parseBeginning(whole.slice(0, length));
      expect(part === undefined ? length : 99, whole.slice(0, length)).toBeLessThan(100);
      if (part !== undefined) expect(isPart(part, JSON.parse(whole)), whole.slice(0, length)).toBe(true);
      if (length > 0) expect(part, whole.slice(0, length)).toBeDefined();
    }
    expect(parseBeginning(whole)).toEqual(JSON.parse(whole));
  });
});

interface Paper {
  readonly name: string;
  readonly copies?: number;
}
interface Dossier {
  readonly code: string;
  readonly papers?: readonly Paper[];
  readonly note?: string;
  readonly unmapped?: Readonly<Record<string, unknown>>;
}

const paper = object<Paper>({ name: field("TenGiayTo", text), copies: field("SoLuong", number) }, { anyCase: true });
const dossier = object<Dossier>(
  {
    code: field("MaHoSo", text),
    papers: field("GiayTo", list(paper), { aliases: ["DSGiayTo"] }),
    note: field("GhiChu", text, { absent: "" }),
  },
  { rest: "unmapped" },
);

describe("wires", () => {
  it("come back as they were written", () => {
    const some = fc.string({ minLength: 1 }).filter((value) => value.trim() === value);
    const dossiers = fc.record(
      {
        code: some,
        note: some,
        papers: fc.array(fc.record({ name: some, copies: fc.integer() }, { requiredKeys: ["name"] })),
        unmapped: fc.dictionary(
          some.filter((key) => !["MaHoSo", "GiayTo", "DSGiayTo", "GhiChu"].includes(key)),
          fc.jsonValue(),
          {
            minKeys: 1,
          },
        ),
      },
      { requiredKeys: ["code"], noNullPrototype: true },
    );
    fc.assert(
      fc.property(dossiers, (value) => {
        const reading = new WireReading();
        const sent = JSON.parse(JSON.stringify(dossier.write(value)));
        expect(dossier.read(sent, reading)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(reading.findings.filter(({ rule }) => rule !== "EGV-011")).toEqual([]);
      }),
    );
  });

  it("take an object of ours out of fields that stand beside its holder's, and put it back", () => {
    interface Step {
      readonly code: string;
      readonly procedure?: { readonly code?: string; readonly copies?: number };
      readonly unmapped?: Readonly<Record<string, unknown>>;
    }
    const step = object<Step>(
      {
        code: field("MaHoSo", text),
        procedure: flat({ code: field("MaTTHC", text, { absent: "" }), copies: field("SoLuong", number) }),
      },
      { rest: "unmapped" },
    );
    const reading = new WireReading();
    const value = { code: "1", procedure: { code: "1.001193", copies: 2 }, unmapped: { Khac: 1 } };
    const sent = { MaHoSo: "1", MaTTHC: "1.001193", SoLuong: "2", Khac: 1 };
    expect(step.read(sent, reading)).toEqual(value);
    expect(reading.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ["EGV-009", "/procedure/copies"],
      ["EGV-011", "/unmapped/Khac"],
    ]);
    expect(reading.places).toEqual(["/SoLuong", "/Khac"]);
    expect(step.write(value)).toEqual({ ...sent, SoLuong: 2 });
    expect(step.read({ MaHoSo: "1" }, reading)).toEqual({ code: "1" });
    expect(step.write({ code: "1" })).toEqual({ MaHoSo: "1", MaTTHC: "" });
    const traced = (...path: string[]): string[] => {
      const names: string[] = [];
      step.trace(path, 0, names);
      return names;
    };
    expect(traced("procedure", "copies")).toEqual(["SoLuong"]);
    expect(traced("procedure")).toEqual([]);
    expect(traced("unmapped", "Khac")).toEqual(["Khac"]);
  });

  it("keep a key that would be a prototype", () => {
    const read = dossier.read(JSON.parse('{"MaHoSo":"1","__proto__":{"x":1}}'), new WireReading());
    expect(Object.keys(read?.unmapped ?? {})).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("report what is of another type, where it is", () => {
    const reading = new WireReading();
    const sent = { MaHoSo: 12, GiayTo: { TENGIAYTO: "Đơn", SoLuong: "2" }, GhiChu: ["x"] };
    expect(dossier.read(sent, reading)).toEqual({ code: "12", papers: [{ name: "Đơn", copies: 2 }] });
    expect(reading.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "EGV-009 /code",
      "EGV-009 /papers",
      "EGV-009 /papers/0/copies",
      "EGV-010 /note",
    ]);
    expect(reading.places).toEqual(["/MaHoSo", "/GiayTo", "/GiayTo/0/SoLuong", "/GhiChu"]);
  });
});

describe("jsonCodec", () => {
  const failures = schemaRules("AAA", { interoperability: ["x"], evidence: { vi: "x", en: "y" } });
  const schema = z.strictObject({
    code: z.string(),
    papers: z.array(z.strictObject({ name: z.string(), copies: z.int().optional() })).optional(),
    note: z.string().optional(),
    unmapped: z.record(z.string(), z.unknown()).optional(),
  }) as unknown as z.ZodType<Dossier>;
  const codec = jsonCodec<Dossier>({
    id: "test",
    title: { vi: "Thử", en: "Test" },
    standard: () => ({ schema, schemaFinding: (issue, value) => failures.finding(issue, value) }),
    services: ["DongBo"],
    wire: dossier,
    values: (document) => ((document as { data?: unknown[] }).data ?? []).map((_, index) => ["data", String(index)]),
    document: (value) => ({ data: [value] }),
  });
  const context = { asOf: "2026-11-25" } as ReadContext;
  const read = (written: string): Promise<Decoded<Dossier>[]> => all(codec.decode(bytes(written), context));

  it("reads every value of a document, places what it finds, keeps what lacks something", async () => {
    const [good, bad, ...more] = await read(
      '{"data": [{"MaHoSo": "1", "GiayTo": [{"TenGiayTo": "Đơn"}]},\n {"GiayTo": [{"TenGiayTo": "Đơn", "SoLuong": 1.5}]}]}',
    );
    expect(more).toEqual([]);
    expect(good?.value).toEqual({ code: "1", papers: [{ name: "Đơn" }] });
    expect(good?.locate("/papers/0/name")).toEqual({ line: 1, column: 52, endLine: 1, endColumn: 57 });
    expect(bad?.value).toBeUndefined();
    expect(bad?.partial).toEqual({ papers: [{ name: "Đơn", copies: 1.5 }] });
    expect(bad?.findings.map(({ rule, path, at }) => [rule, path, at?.line, at?.column])).toEqual([
      ["AAA-901", "/code", 2, 2],
      ["AAA-902", "/papers/0/copies", 2, 46],
    ]);
  });

  it("writes what it reads", async () => {
    const value: Dossier = { code: "1", unmapped: { La: [1] } };
    const written = codec.encode?.(value) as Uint8Array;
    expect(new TextDecoder().decode(written)).toBe('{"data":[{"MaHoSo":"1","GhiChu":"","La":[1]}]}');
    expect((await read(new TextDecoder().decode(written)))[0]?.value).toEqual(value);
  });

  it("reports an unknown field with the nearest name, but not a name that the format is known to have", async () => {
    const [decoded] = await read('{"data": [{"MaHoSo": "1", "GiayToo": []}]}');
    const named = decoded?.findings.map(({ rule, field: name, at, params }) => [rule, name?.name, at?.column, params]);
    expect(named).toEqual([
      ["EGV-011", "GiayToo", 38, { name: "GiayToo", nearest: "GiayTo", near: expect.objectContaining({}) }],
    ]);
    const kept = object<Dossier>({ code: field("MaHoSo", text) }, { rest: "unmapped", kept: ["GiayToo"] });
    const reading = new WireReading();
    expect(kept.read({ MaHoSo: "1", GiayToo: [] }, reading)).toEqual({ code: "1", unmapped: { GiayToo: [] } });
    expect(reading.findings).toEqual([]);
  });

  it("recognises its format by the envelope's service, else by how many names fit", () => {
    const surely = (value: unknown): number => codec.recognises(bytes(JSON.stringify(value)));
    expect(surely({ service: "DongBo", data: [{ La: 1 }] })).toBe(1);
    expect(surely({ service: "Khac", data: [{ MaHoSo: "1", GhiChu: "" }] })).toBe(0);
    expect(surely({ data: [{ MaHoSo: "1", GhiChu: "" }] })).toBeCloseTo(0.99);
    expect(surely({ data: [{ MaHoSo: "1", GhiChu: "", La: 1 }] })).toBeCloseTo(0.66);
    expect(surely({ data: [{ MaHoSo: "1", La: 1, Khac: 2, Xa: 3 }] })).toBe(0);
    expect(surely({ data: [{ MaHoSo: "1" }] })).toBe(0);
    expect(surely({ data: [] })).toBe(0);
  });

  it("names the fields of the model as the wire does", async () => {
    const [decoded] = await read('{"data": [{"MaHoSo": "1", "GiayTo": [{"TenGiayTo": "Đơn"}]}]}');
    expect(decoded?.nameOf?.("/papers/0/name")).toBe("GiayTo[0].TenGiayTo");
    expect(decoded?.codec).toBe("test");
    expect(Array.from(codec.fields?.() ?? [], ({ path, names }) => [path, names[0]])).toEqual([
      ["/code", "MaHoSo"],
      ["/papers", "GiayTo"],
      ["/papers/*/name", "TenGiayTo"],
      ["/papers/*/copies", "SoLuong"],
      ["/note", "GhiChu"],
    ]);
  });

  it("lists a hundred of a kind and counts the rest", async () => {
    const [decoded] = await read(
      JSON.stringify({ data: [{ MaHoSo: "1", GiayTo: Array(250).fill({ TenGiayTo: 1 }) }] }),
    );
    expect(decoded?.findings.length).toBe(101);
    expect(decoded?.findings.at(-1)).toMatchObject({ rule: "EGV-004", params: { of: "EGV-009", count: 150 } });
  });
});
