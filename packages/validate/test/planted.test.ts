import type { Architecture } from "@egov-vn/architecture";
import { templateGrids } from "@egov-vn/architecture/template";
import type { Codec, Standard } from "@egov-vn/core";
import { writeCsv } from "@egov-vn/core/tables";
import { standards } from "@egov-vn/standards";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { check } from "../src/index.js";
import { REPORT_FORMATS, reportOf } from "../src/reports/index.js";
import { broken, type PersonalField, personalFieldsOf, plant, Secrets } from "./plant.js";

/** Records for each format; `EGOV_PLANTED_RECORDS=10000` is the full run, of some minutes. */
const RECORDS = Number(process.env.EGOV_PLANTED_RECORDS ?? 60);
/** Of each rule a report lists the first hundred findings: few records at a time, so that every line is shown. */
const AT_ONCE = 20;

type Json = Record<string, unknown>;
type Known = { readonly standard: Standard<unknown>; readonly codec: Codec<unknown> };

const formats: Known[] = (standards as readonly Standard<unknown>[]).flatMap((standard) =>
  standard.codecs.map((codec) => ({ standard, codec })),
);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (source: string | Uint8Array): Uint8Array =>
  typeof source === "string" ? new TextEncoder().encode(source) : source;

/** A document that the format would write, to plant in. */
function document({ standard, codec }: Known, turn: number): string {
  const { value } = standard.examples[turn % standard.examples.length] as (typeof standard.examples)[number];
  return text(codec.encode?.(value) ?? new TextEncoder().encode(JSON.stringify({})));
}

/** A JSON document with a value in a field, and beside it something to be found. */
function jsonWith(known: Known, field: PersonalField, value: string, turn: number): string {
  const whole = JSON.parse(document(known, turn)) as Json;
  const data = [whole.data, whole].flat().find((part) => typeof part === "object" && part !== null) as Json;
  const holder = plant(data, field.within, field.name, value);
  if (!Array.isArray(holder)) Object.assign(holder, { TruongLaKhongCo: 1 });
  return JSON.stringify(whole);
}

/** A packet with a value in an element, which is put where it belongs. */
function xmlWith(known: Known, field: PersonalField, value: string, turn: number): string {
  let packet = document(known, turn);
  let parent = "";
  for (const step of [...field.within.filter((name) => name !== "*"), field.name]) {
    const open = new RegExp(`<(?:\\w+:)?${step}(?:\\s[^>]*)?>`);
    if (!open.test(packet)) {
      const end = packet.search(new RegExp(`</(?:\\w+:)?${parent}>`));
      if (end === -1) return packet;
      packet = `${packet.slice(0, end)}<edXML:${step}></edXML:${step}>${packet.slice(end)}`;
    }
    parent = step;
  }
  const element = new RegExp(`(<(?:\\w+:)?${field.name}(?:\\s[^>]*)?>)[^<]*`);
  return packet.replace(element, (_, start: string) => `${start} ${value} `);
}

/** A plan with a value under a key. */
function yamlWith(known: Known, { path = "" }: PersonalField, value: string, turn: number): string {
  const { standard, codec } = known;
  const model = structuredClone(standard.examples[turn % standard.examples.length]?.value) as Json;
  const steps = path.split("/").slice(1);
  plant(model, steps.slice(0, -1), steps.at(-1) as string, value);
  return `${text(codec.encode?.(model) as Uint8Array)}khoaLa: 1\n`;
}

/** The example of an architecture with a value in a field. */
function architectureWith(
  { standard }: Known,
  { path = "" }: PersonalField,
  value: string,
  turn: number,
): Architecture {
  const model = structuredClone(standard.examples[turn % standard.examples.length]?.value) as Json;
  const steps = path.split("/").slice(1);
  plant(model, steps.slice(0, -1), steps.at(-1) as string, value);
  return model as unknown as Architecture;
}

/** A table of Mẫu 03 with a value in a cell, and beside it a column that no table has. */
function tableWith(known: Known, field: PersonalField, value: string, turn: number): string[][] {
  const [sheet] = field.within;
  const table = templateGrids(architectureWith(known, field, value, turn)).find(({ name }) => name === sheet);
  return (table?.rows ?? []).map((row, at) => [...row, at === 0 ? "Cột lạ" : "1"]);
}

function written(known: Known, field: PersonalField, value: string, turn: number): string | Promise<Uint8Array> {
  const [type = ""] = known.codec.mediaTypes;
  if (type.includes("sheet")) {
    const rows = tableWith(known, field, value, turn);
    return writeXlsx({ sheets: [{ name: field.within[0] as string, rows }] });
  }
  if (type.includes("csv")) return writeCsv(tableWith(known, field, value, turn));
  if (type.includes("json")) return jsonWith(known, field, value, turn);
  return type.includes("yaml") ? yamlWith(known, field, value, turn) : xmlWith(known, field, value, turn);
}

/** The values of a source as text. */
async function valuesIn({ codec }: Known, source: string | Uint8Array): Promise<string> {
  let text = "";
  for await (const { value } of codec.decode(bytesOf(source), { asOf: "2026-03-05" })) text += JSON.stringify(value);
  return text;
}

/** What of the secrets a report of a check shows. */
async function shownOf(known: Known, source: string | Uint8Array, secrets: readonly string[]): Promise<string[]> {
  const standard = { ...known.standard, codecs: [known.codec] };
  const report = await check(bytesOf(source), { asOf: "2026-03-05", standard, everyValue: true });
  const found: string[] = [];
  for (const format of REPORT_FORMATS) {
    const written = await reportOf(report, format);
    found.push(...secrets.filter((secret) => written.includes(secret)).map((secret) => `${format}: ${secret}`));
  }
  return found;
}

// What is in a zip is counted, not read.
const withPersonal = formats.filter(
  ({ standard, codec }) =>
    personalFieldsOf(standard, codec).length > 0 && !codec.mediaTypes.includes("application/zip"),
);

/** Breaks a source as files break: a text somewhere, a workbook in its bytes. */
function brokenSource(source: string | Uint8Array, secrets: Secrets): string | Uint8Array {
  if (typeof source === "string") return broken(source, secrets);
  return Buffer.from(broken(Buffer.from(source).toString("latin1"), secrets), "latin1");
}

describe.each(withPersonal.map((known) => [`${known.standard.id} ${known.codec.id}`, known] as const))(
  "what is planted into the personal fields of %s",
  (_, known) => {
    const fields = personalFieldsOf(known.standard, known.codec);
    const isJson = known.codec.lines !== undefined;

    it.each(["readable", "broken"])(
      "appears in no report: %s",
      async (kind) => {
        const secrets = new Secrets(20_260_305);
        const shown: string[] = [];
        let planted = 0;
        for (let turn = 0; planted < RECORDS; ) {
          const sources: (string | Uint8Array)[] = [];
          const hidden: string[] = [];
          for (; sources.length < (isJson ? AT_ONCE : 1); turn += 1) {
            const field = fields[turn % fields.length] as PersonalField;
            const { value, secret } = secrets.next(field.kind);
            const good = await written(known, field, value, Math.floor(turn / fields.length));
            sources.push(kind === "broken" ? brokenSource(good, secrets) : good);
            hidden.push(...secret);
            planted += 1;
          }
          const source = isJson ? sources.map((line) => String(line).replaceAll("\n", " ")).join("\n") : sources[0];
          shown.push(...(await shownOf(known, source as string | Uint8Array, hidden)));
        }
        expect(shown).toEqual([]);
        expect(planted).toBeGreaterThanOrEqual(RECORDS);
      },
      3_600_000,
    );

    it("is found by the test when personal data are asked for, or at least in what was read", async () => {
      const secrets = new Secrets(7);
      let seen = 0;
      for (const [turn, field] of fields.entries()) {
        const { value, secret } = secrets.next(field.kind);
        const source = await written(known, field, value, turn);
        const standard = { ...known.standard, codecs: [known.codec] };
        const options = { asOf: "2026-03-05", standard, showPersonal: true } as const;
        const json = await reportOf(await check(bytesOf(source), options), "json");
        // No report has lines of a table: what is planted there is looked for in the value.
        const isTable = known.codec.id.startsWith("mau-03");
        const where = isTable ? await valuesIn(known, source) : json;
        if (secret.some((part) => where.includes(part))) seen += 1;
      }
      expect(seen).toBeGreaterThan(0);
    });
  },
);

it("stands for every standard with personal data, in every format that is read", () => {
  expect(withPersonal.map(({ standard, codec }) => `${standard.id} ${codec.id}`)).toEqual(
    expect.arrayContaining([
      "dossier dvcqg",
      "dossier lgsp-document",
      "dossier json",
      "document-exchange edxml",
      "ipv6-plan yaml",
      "architecture yaml",
      "architecture mau-03",
      "architecture mau-03-csv",
    ]),
  );
});
