import { DURATION_UNITS, rulesOf, type Source } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Procedure, ProcedureSchema, procedureStandard } from "../src/index.js";
import { bytes, codecNamed, context, read } from "./reading.js";

const clean = fc
  .string({
    unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyẤỆỜ 0123456789.,;:'\"()<>&\\/-_\n"),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => text.trim())
  // A word that says "none" or "no information" is a statement, and a text of digits a number: they are tried by themselves.
  .filter((text) => text !== "" && !/^(?:không|khong|mien|miễn)/i.test(text) && !/^[\d.,]/.test(text));
const code = fc
  .tuple(fc.constantFrom("KQ", "G99", "000.00.00.H99", "ĐT"), fc.nat(99_999))
  .map((parts) => parts.join("-"));
const some = <T>(item: fc.Arbitrary<T>, selector?: (value: T) => unknown) =>
  selector
    ? fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector })
    : fc.array(item, { minLength: 1, maxLength: 4 });
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T & string)[]) =>
  fc.record(model, { requiredKeys: required as never, noNullPrototype: true });

const duration = fc.record(
  { amount: fc.integer({ min: 0, max: 9999 }).map((tenths) => tenths / 10), unit: fc.constantFrom(...DURATION_UNITS) },
  { noNullPrototype: true },
);
const limit = fc.oneof(
  duration,
  fc.constantFrom("day" as const, "working-day" as const).map((unit) => ({ amount: 1, unit, sameDay: true as const })),
  fc.constant("none" as const),
  clean.map((unparsed) => ({ unparsed })),
);
const amount = fc.oneof(
  fc.record(
    { known: fc.constant(true as const), value: fc.nat(9_999_999), currency: fc.constantFrom("VND", "USD") },
    { noNullPrototype: true },
  ),
  fc.record({ known: fc.constant(false as const), written: clean }, { noNullPrototype: true }),
  fc.constant({ known: false as const }),
);
const fee = optional({ kind: fc.constantFrom("phi" as const, "le-phi" as const), amount, text: clean, url: clean }, [
  "kind",
  "amount",
]);
const method = optional(
  {
    channel: fc.constantFrom("direct" as const, "online" as const, "postal" as const),
    timeLimit: limit,
    description: clean,
    fees: fc.oneof(some(fee), fc.constant("none" as const)),
  },
  ["channel"],
);
const form = optional({ name: clean, url: clean }, ["url"]);
const component = optional(
  {
    code,
    name: clean,
    originals: fc.nat(9),
    copies: fc.nat(9),
    forms: fc.oneof(some(form), fc.constant("none" as const)),
  },
  ["code"],
);
const named = optional({ code, name: clean }, ["name"]);

/** Procedures as `LayThuTuc` can carry them. */
const served: fc.Arbitrary<Procedure> = optional<Procedure>(
  {
    code: fc.nat(999_999).map((serial) => `1.${String(serial).padStart(6, "0")}`),
    name: clean,
    extent: fc.constant("full" as const),
    id: clean,
    steps: some(optional({ case: clean, description: clean }, ["description"])),
    methods: some(method),
    componentSets: some(optional({ case: clean, components: some(component, (one) => one.code) }, ["components"])),
    subjects: some(fc.record({ name: clean }, { noNullPrototype: true })),
    subjectNote: clean,
    agencies: fc.record(
      { executing: some(named.map((one) => ({ ...one, kind: "unstated" as const }))) },
      { noNullPrototype: true },
    ),
    results: fc.oneof(some(named), fc.constant("none" as const)),
    requirements: fc.oneof(
      clean.map((text) => ({ text })),
      fc.constant("none" as const),
    ),
    legalBases: some(optional({ code, name: clean }, ["code"])),
    publisher: code.map((one) => ({ code: one })),
    sectors: some(named),
    levels: some(
      optional({ level: fc.constantFrom("ministry" as const, "province" as const, "commune" as const), note: clean }, [
        "level",
      ]),
    ),
    type: clean.map((unparsed) => ({ unparsed })),
    state: fc.constant("active" as const),
    unmapped: fc.dictionary(fc.constantFrom("GHICHU", "PHIENBAN"), clean, { minKeys: 1 }),
  } as never,
  ["code", "name", "extent"],
).map((procedure) => JSON.parse(JSON.stringify(procedure)) as Procedure);

describe("what is written comes back", () => {
  it("from LayThuTuc, whatever of its fields a procedure has", async () => {
    const codec = codecNamed("lay-thu-tuc");
    await fc.assert(
      fc.asyncProperty(served, async (procedure) => {
        ProcedureSchema.parse(procedure);
        const written = codec.encode?.(procedure) as Uint8Array;
        const [outcome, ...more] = await read(written, codec);
        expect(more).toEqual([]);
        // What kind of agency it is follows from its name and code, and is not on the wire.
        const plain = (one: Procedure | undefined) =>
          JSON.parse(
            JSON.stringify(one, (key, value) =>
              key === "kind" && /^(?:office|class|unstated)$/.test(value) ? "any" : value,
            ),
          );
        expect(plain(outcome?.decoded.value)).toEqual(plain(procedure));
        const once = codec.encode?.(outcome?.decoded.value as Procedure) as Uint8Array;
        expect(new TextDecoder().decode(once)).toBe(new TextDecoder().decode(written));
      }),
      { numRuns: 300 },
    );
  });

  it("from the canonical form, alone, in a list and by line", async () => {
    const codec = codecNamed("json");
    await fc.assert(
      fc.asyncProperty(fc.array(served, { minLength: 1, maxLength: 3 }), async (procedures) => {
        const [first] = procedures as [Procedure];
        const [alone] = await read(codec.encode?.(first) as Uint8Array, codec);
        expect(alone?.decoded.value).toEqual(first);
        const texts = [JSON.stringify(procedures), `${procedures.map((one) => JSON.stringify(one)).join("\n")}\n`];
        for (const text of texts)
          expect((await read(text, codec)).map(({ decoded }) => decoded.value)).toEqual(procedures);
      }),
      { numRuns: 100 },
    );
    for (const { value } of procedureStandard.examples) {
      const [outcome] = await read(codec.encode?.(value) as Uint8Array);
      expect(outcome?.decoded.value).toEqual(value);
    }
  });
});

describe("bad input", () => {
  const seeds = [
    ...rulesOf(procedureStandard).flatMap(({ example }) => (example ? [example().failing] : [])),
    ...procedureStandard.examples.map(({ value }) => JSON.stringify(value)),
  ];
  const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 1e308, "", " ", "\u0000", [], {}, [null], [[[]]]));

  /** Puts junk in place of the n-th part of a document. */
  function spoiled(document: unknown, at: number, by: unknown): unknown {
    let left = at;
    const walk = (value: unknown): unknown => {
      left -= 1;
      if (left === 0) return by;
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
    };
    return walk(document);
  }

  const documents = seeds.map((seed) => JSON.parse(seed) as unknown);
  const bad = fc
    .tuple(fc.constantFrom(...documents), fc.integer({ min: 1, max: 80 }), junk)
    .map(([document, at, by]) => JSON.stringify(spoiled(document, at, by)));

  it("never throws, and what is returned fits the schema", async () => {
    let values = 0;
    await fc.assert(
      fc.asyncProperty(bad, async (text) => {
        for (const codec of procedureStandard.codecs) {
          for await (const decoded of codec.decode(bytes(text) as Source, context)) {
            if (decoded.value === undefined) expect(decoded.findings.length, text).toBeGreaterThan(0);
            else {
              values += 1;
              expect(ProcedureSchema.safeParse(decoded.value).success).toBe(true);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(values).toBeGreaterThan(100);
  });

  it("is read in a time that grows with its length", async () => {
    const long = "a, (".repeat(50_000);
    const texts = [
      JSON.stringify({
        metadata: { mã_thủ_tục: "1.009999", tên_thủ_tục: long, cấp_thực_hiện: long },
        content: { đối_tượng_thực_hiện: long },
        tables: { hinh_thuc_nop: [{ phi_le_phi: `Phí : ${"1".repeat(200_000)}` }] },
      }),
      JSON.stringify({
        codeNotation: "1.009999",
        code: "1.009999",
        name: long,
        executionMethods: [{ processingTime: long, fees: [{ value: 1, description: "1.000.".repeat(50_000) }] }],
      }),
      `${"[".repeat(5000)}${"]".repeat(5000)}`,
    ];
    for (const text of texts) {
      for (const codec of procedureStandard.codecs)
        for (const { decoded } of await read(text, codec)) expect(decoded).toBeDefined();
    }
    expect(texts.length).toBe(3);
  });
});
