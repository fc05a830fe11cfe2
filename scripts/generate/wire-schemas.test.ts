import { type Codec, type Decoded, jsonRules, type Standard, standardName, type WireShape } from "@egov-vn/core";
import * as dossierWires from "@egov-vn/dossiers/wire";
import * as procedureWires from "@egov-vn/procedures/wire";
import { standards } from "@egov-vn/standards";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { changes, type Json, mutate } from "./mutations.js";
import { wireTypeName } from "./wire-modules.js";
import { type WireSchema, wireSchemas } from "./wire-schemas.js";

const emitted: Readonly<Record<string, unknown>> = { ...dossierWires, ...procedureWires };

/** The zod schema that was generated for a message. */
const emittedFor = ({ path }: WireSchema): z.ZodType => emitted[`${wireTypeName(path)}Schema`] as z.ZodType;

const MOMENTS: Readonly<Record<string, string>> = {
  yyyyMMddHHmmss: "20241115083000",
  "ISO 8601": "2024-11-15T08:30:00",
  "ISO 8601 +07:00": "2024-11-15T08:30:00.000+0700",
};

/** Returns a message of a shape with something in each of its fields. */
function sampleOf(shape: WireShape | undefined): Json {
  if (shape === undefined) return "a";
  if ("list" in shape) return [sampleOf(shape.list), sampleOf(shape.list)];
  if ("fields" in shape) return Object.fromEntries(shape.fields.map((field) => [field.name, sampleOf(field.shape)]));
  const { written, accepted } = shape.leaf;
  if (Array.isArray(written.enum)) return written.enum[0] as Json;
  if ("const" in written) return written.const as Json;
  const moment = MOMENTS[String(written["x-moment"])];
  if (moment !== undefined) return moment;
  const type = [written.type ?? accepted.type ?? "string"].flat()[0];
  if (type === "boolean") return true;
  return type === "string" && written.pattern === undefined ? "a" : type === "string" ? "12" : 12;
}

interface Message {
  readonly name: string;
  readonly codec: Codec<unknown>;
  readonly shape: WireShape;
  readonly values: readonly Json[];
  readonly schemas: Readonly<Record<"written" | "accepted", WireSchema | undefined>>;
}

/** Every message of a standard, with messages to begin from. */
function messagesOf(standard: Standard<unknown>): Message[] {
  const schemas = wireSchemas(standard);
  return standard.codecs.flatMap((codec) =>
    Object.entries(codec.messages ?? {}).map(([name, shape]): Message => {
      const find = (form: string) => schemas.find(({ path }) => path.endsWith(`/${name}.${form}.json`));
      const own: Json[] = [];
      if (name === codec.id && codec.encode) {
        for (const { value } of standard.examples) {
          const document = JSON.parse(new TextDecoder().decode(codec.encode(value)));
          own.push(document.data?.[0] ?? document.result?.[0] ?? document);
        }
      }
      // The smallest say as much of the schema as the largest, and are changed in a tenth of the time.
      own.sort((left, right) => JSON.stringify(left).length - JSON.stringify(right).length);
      const values = [sampleOf(shape), ...own.slice(0, 3)];
      return { name, codec, shape, values, schemas: { written: find("written"), accepted: find("accepted") } };
    }),
  );
}

const checkerOf = ({ schema }: WireSchema) =>
  new Ajv2020({ strict: false, allErrors: false, validateFormats: false }).compile(schema);

const CONTEXT = { asOf: "2026-11-28" } as const;

/** Reads one record, as a line; `undefined` when it is taken for something that holds records. */
function read(codec: Codec<unknown>, record: Json): Decoded<unknown> | undefined {
  const [one, ...more] = codec.lines?.decode(JSON.stringify(record), 1, CONTEXT) ?? [];
  return more.length === 0 ? one : undefined;
}

const isMisshapen = (decoded: Decoded<unknown>): boolean =>
  decoded.findings.some(({ rule }) => rule === jsonRules.misshapen.id);

const messages = standards.flatMap((standard) =>
  messagesOf(standard).map((message) => [`${standardName(standard)} ${message.name}`, standard, message] as const),
);

/** Formats of procedures and iGate keep more than their tables say, so their schemas are the stricter. */
const IS_KEPT: ReadonlySet<string> = new Set(["gateway-list", "lay-thu-tuc", "portal-2026", "word-export", "igate"]);

describe("wire schemas", () => {
  it("are there for every format that has a table", () => {
    expect(messages.map(([name]) => name)).toEqual([
      "procedure@nd-63-2010 lay-thu-tuc",
      "procedure@nd-63-2010 gateway-list",
      "procedure@nd-63-2010 word-export",
      "procedure@nd-63-2010 portal-2026",
      "dossier@2018 dvcqg",
      "dossier@2018 dvcqg-request",
      "dossier@2018 ministry-adapter",
      "dossier@2018 lgsp-document",
      "dossier@2018 igate",
      "dossier-progress@2018 dvcqg",
      "dossier-progress@2018 dvcqg-request",
      "dossier-progress@2018 lgsp-document",
    ]);
  });
});

describe.each(messages)("%s", (_name, _standard, message) => {
  const { codec, values, schemas } = message;
  const { written } = schemas;
  const accepts = checkerOf(schemas.accepted as WireSchema);

  it("has an accepted form that takes what is written", () => {
    for (const value of values) expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
    if (codec.encode) expect(checkerOf(written as WireSchema)(values[0])).toBe(true);
    else expect(written).toBeUndefined();
  });

  // What only wraps records is read whole, not record by record.
  const records = message.name === codec.id ? [codec] : [];
  it.each(records)(
    "accepts what the reader reads, of 2,000 valid and mutated messages",
    () => {
      let [taken, refused] = [0, 0];
      fc.assert(
        fc.property(fc.constantFrom(...values), changes, (value, some) => {
          const candidate = mutate(value, some);
          const decoded = read(codec, candidate);
          if (decoded === undefined) return;
          const isTaken = accepts(candidate);
          const isRead = !isMisshapen(decoded);
          if (isTaken) taken += 1;
          else refused += 1;
          if (isTaken === isRead || (IS_KEPT.has(codec.id) && isRead)) return;
          expect.fail(`the schema says ${isTaken}, the reader ${isRead} of ${JSON.stringify(candidate)}`);
        }),
        { numRuns: 2_000, seed: 20261128 },
      );
      expect(taken).toBeGreaterThan(200);
      expect(refused).toBeGreaterThan(200);
    },
    600_000,
  );

  const forms = Object.entries(schemas).filter((form): form is [string, WireSchema] => form[1] !== undefined);
  it.each(forms)(
    "means the same to zod, to ajv and to the generated code, %s, on 10,000 messages",
    (_form, schema) => {
      const byAjv = checkerOf(schema);
      const byCode = emittedFor(schema);
      const byZod = z.fromJSONSchema(schema.schema as Parameters<typeof z.fromJSONSchema>[0]);
      let [taken, refused] = [0, 0];
      fc.assert(
        fc.property(fc.constantFrom(...values), changes, (value, some) => {
          const candidate = mutate(value, some);
          const answer = byAjv(candidate);
          if (answer) taken += 1;
          else refused += 1;
          const code = byCode.safeParse(candidate).success;
          if (code !== answer) expect.fail(`ajv says ${answer}, the code ${code} of ${JSON.stringify(candidate)}`);
          // zod's interpreter takes its time, and is asked of one message in five.
          if ((taken + refused) % 5 !== 0) return;
          // It refuses whole numbers that it takes for inexact.
          if (/9007199254740992|1e\+300/.test(JSON.stringify(candidate))) return;
          const zod = byZod.safeParse(candidate).success;
          if (zod !== answer) expect.fail(`ajv says ${answer}, zod ${zod} of ${JSON.stringify(candidate)}`);
        }),
        { numRuns: 10_000, seed: 20261130 },
      );
      expect(taken).toBeGreaterThan(300);
      expect(refused).toBeGreaterThan(300);
    },
    600_000,
  );

  it.each(records.filter((one) => one.encode))(
    "writes only what is read without a finding",
    () => {
      const isWritten = checkerOf(written as WireSchema);
      let count = 0;
      fc.assert(
        fc.property(fc.constantFrom(...values), changes, (value, some) => {
          const candidate = mutate(value, some);
          if (!isWritten(candidate)) return;
          count += 1;
          if (!accepts(candidate)) expect.fail(`written and not accepted: ${JSON.stringify(candidate)}`);
          const decoded = read(codec, candidate);
          if (decoded === undefined) return;
          const odd = decoded.findings.filter(
            ({ rule }) => rule.startsWith("EGV") && rule !== jsonRules.unknownField.id,
          );
          if (odd.length > 0) expect.fail(`${JSON.stringify(odd)} of ${JSON.stringify(candidate)}`);
        }),
        { numRuns: 2_000, seed: 20261129 },
      );
      expect(count).toBeGreaterThan(100);
    },
    600_000,
  );
});
