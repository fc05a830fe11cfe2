import type { Codec, Standard } from "@egov-vn/core";
import { standards } from "@egov-vn/standards";
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

function written(known: Known, field: PersonalField, value: string, turn: number): string {
  const [type = ""] = known.codec.mediaTypes;
  if (type.includes("json")) return jsonWith(known, field, value, turn);
  return type.includes("yaml") ? yamlWith(known, field, value, turn) : xmlWith(known, field, value, turn);
}

/** What of the secrets a report of a check shows. */
async function shownOf(known: Known, source: string, secrets: readonly string[]): Promise<string[]> {
  const standard = { ...known.standard, codecs: [known.codec] };
  const bytes = new TextEncoder().encode(source);
  const report = await check(bytes, { asOf: "2026-03-05", standard, everyValue: true });
  const found: string[] = [];
  for (const format of REPORT_FORMATS) {
    const written = await reportOf(report, format);
    found.push(...secrets.filter((secret) => written.includes(secret)).map((secret) => `${format}: ${secret}`));
  }
  return found;
}

// What is in a zip is counted, not read. The tables of Mẫu 03 have no encoder to plant with: they fill fields of the model.
const withPersonal = formats.filter(
  ({ standard, codec }) =>
    personalFieldsOf(standard, codec).length > 0 &&
    !codec.mediaTypes.includes("application/zip") &&
    !codec.id.startsWith("mau-03"),
);

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
          const lines: string[] = [];
          const hidden: string[] = [];
          for (; lines.length < (isJson ? AT_ONCE : 1); turn += 1) {
            const field = fields[turn % fields.length] as PersonalField;
            const { value, secret } = secrets.next(field.kind);
            const good = written(known, field, value, Math.floor(turn / fields.length));
            const line = kind === "broken" ? broken(good, secrets) : good;
            lines.push(isJson ? line.replaceAll("\n", " ") : line);
            hidden.push(...secret);
            planted += 1;
          }
          shown.push(...(await shownOf(known, lines.join("\n"), hidden)));
        }
        expect(shown).toEqual([]);
        expect(planted).toBeGreaterThanOrEqual(RECORDS);
      },
      3_600_000,
    );

    it("is found by the test when personal data are asked for", async () => {
      const secrets = new Secrets(7);
      let seen = 0;
      for (const [turn, field] of fields.entries()) {
        const { value, secret } = secrets.next(field.kind);
        const source = written(known, field, value, turn);
        const standard = { ...known.standard, codecs: [known.codec] };
        const options = { asOf: "2026-03-05", standard, showPersonal: true } as const;
        const json = await reportOf(await check(new TextEncoder().encode(source), options), "json");
        if (secret.some((part) => json.includes(part))) seen += 1;
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
    ]),
  );
});
