import {
  atPointer,
  type Codec,
  type Decoded,
  type FieldName,
  type Finding,
  type JsonPointer,
  joinNames,
  reportOn,
  toPointer,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { type Procedure, procedureStandard } from "../src/index.js";
import { mutated, randomOf } from "./mutations.js";
import { bytes, codecNamed, codecOf, context } from "./reading.js";
import { RECORDS } from "./records.js";

type Path = readonly (string | number)[];

function* scalars(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (typeof value !== "object" || value === null) yield [path, value];
  else
    for (const [key, part] of Object.entries(value))
      yield* scalars(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

const generic = (path: Path): string =>
  path.map((key, at) => (typeof key === "number" ? "[]" : `${at === 0 ? "" : "."}${key}`)).join("");
const plain = (scalar: unknown): string => String(scalar).trim().replaceAll(/\s+/g, " ").toLowerCase();

/** The names that findings give: exact ones, and those of all items of a list. */
function namesIn(findings: readonly Finding[]): { exact: Set<string>; all: Set<string> } {
  const [exact, all] = [new Set<string>(), new Set<string>()];
  for (const { field, params } of findings) {
    if (field?.name) exact.add(field.name);
    for (const name of (params.fields ?? []) as readonly FieldName[]) all.add(name.name ?? "");
    for (const name of (params.names ?? []) as readonly string[]) all.add(name);
  }
  return { exact, all };
}

const isNamed = (path: Path, { exact, all }: ReturnType<typeof namesIn>): boolean =>
  all.has(generic(path)) || path.some((_, index) => exact.has(joinNames(path.slice(0, index + 1))));

/** The parts of a value that another does not have, or has otherwise, as conversions list them. */
function* differences(value: unknown, back: unknown, path: Path = []): Generator<Path> {
  if (Object.is(value, back)) return;
  if (typeof value !== "object" || value === null || typeof back !== "object" || back === null) yield path;
  else for (const [key, part] of Object.entries(value)) yield* differences(part, (back as never)[key], [...path, key]);
}

async function decodedOf(codec: Codec<Procedure>, source: Uint8Array): Promise<Decoded<Procedure>[]> {
  const all: Decoded<Procedure>[] = [];
  for await (const decoded of codec.decode(source, { ...context, keepContent: true })) all.push(decoded);
  return all;
}

/** Levels are a list in the model: a flag that is not set is said by the level that the list does not have. */
const LEVEL_FLAGS: Readonly<Record<string, string>> = {
  isMinistry: "ministry",
  isProvince: "province",
  isWard: "commune",
  isOtherAgency: "other",
  isUndetermined: "undetermined",
};

/** Scalars that stand in a field together with others, or say again what another says; by the field that has them. */
const JOINED: Readonly<Record<string, (path: Path) => Path>> = {
  codeNotation: () => ["code"],
  thu_tuc_id: () => ["metadata", "mã_thủ_tục"],
  "cases[].processingDay.qty": (path) => path.slice(0, 3),
  "cases[].processingDay.type": (path) => path.slice(0, 3),
  "executionMethods[].processingTimeUnit": (path) => [...path.slice(0, 2), "processingTime"],
  "CACHTHUCTHUCHIEN[].THOIGIAN[].DONVITINH": (path) => [...path.slice(0, 4), "THOIGIANGIAIQUYET"],
  "tables.thanh_phan_ho_so[].so_luong": (path) => [...path.slice(0, 3), "ghi_chu"],
};

/** Fields of a paper, of which LayThuTuc has a row for each form: one row stands for all that repeat it. */
const REPEATED = /^THANHPHANHOSO\[\]\.GIAYTO\[\]\.(?:TENGIAYTO|SOBANCHINH|SOBANSAO)$/;

/** What of one record is neither in the value, where its reader says that it is, nor named by a finding. */
function lostOf(record: unknown, decoded: Decoded<Procedure>): string[] {
  const { value, findings } = decoded;
  const named = namesIn(findings);
  const parts = new Map<string | undefined, unknown[]>();
  for (const [path, part] of scalars(value)) {
    const place = decoded.nameOf?.(toPointer(path));
    parts.set(place, [...(parts.get(place) ?? []), part]);
  }
  const levels = new Set<unknown>(value?.levels?.map(({ level }) => level));
  return Array.from(scalars(record)).flatMap(([path, scalar]) => {
    const name = generic(path);
    if (isNamed(path, named) || parts.has(joinNames(path))) return [];
    const flag = LEVEL_FLAGS[name];
    if (flag !== undefined && levels.has(flag) === (scalar === true || /^(?:true|1)$/.test(plain(scalar)))) return [];
    const other = JOINED[name];
    const shown = other && parts.get(joinNames(other(path)))?.some((part) => says(part, scalar));
    const row = path.slice(0, 3);
    const repeated =
      REPEATED.test(name) &&
      Array.from(parts).some(
        ([place, all]) => place?.startsWith(joinNames(row)) && all.some((part) => says(part, scalar)),
      );
    return shown || repeated ? [] : [`${joinNames(path)}: ${JSON.stringify(scalar)}`];
  });
}

const UNIT = /^(?:minute|hour|day|week|month|year|working-(?:hour|day))$/;

/** Tells whether a part of the value says what a scalar of the source does: in words, or as the unit of a limit. */
const says = (part: unknown, scalar: unknown): boolean =>
  plain(part).includes(plain(scalar)) || plain(scalar).includes(plain(part)) || UNIT.test(String(part));

const RUNS = Number(process.env.EGOV_MUTATED ?? 40);
const SOURCES = [...Object.keys(RECORDS)];
const TARGETS = ["json", "lay-thu-tuc"];

describe("conversions", () => {
  it.each(SOURCES.flatMap((from) => TARGETS.map((to) => [from, to] as const)))(
    "from %s to %s lose nothing without naming it",
    async (from, to) => {
      const [source, target] = [codecNamed(from), codecNamed(to)];
      const random = randomOf(20_261_128);
      let written = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const record = run === 0 ? RECORDS[from] : mutated(RECORDS[from], random);
        const text = JSON.stringify(record);
        const [decoded] = await decodedOf(source, bytes(text));
        const value = decoded?.value;
        if (!decoded || value === undefined) continue;
        written += 1;
        expect(lostOf(JSON.parse(text), decoded), text).toEqual([]);
        const output = target.encode?.(value) as Uint8Array;
        const [back] = await decodedOf(target, output);
        const changed = Array.from(differences(value, back?.value ?? back?.partial), (path) => toPointer(path));
        const document = JSON.parse(new TextDecoder().decode(output));
        const sent = to === "json" ? document : document.result[0];
        for (const [path, part] of scalars(value)) {
          const pointer: JsonPointer = toPointer(path);
          if (changed.some((one) => pointer === one || pointer.startsWith(`${one}/`))) continue;
          // What came back stands where the target's reader says that it does.
          if (/\/kind$/.test(pointer) || pointer === "/extent") continue;
          const place = (back?.nameOf?.(pointer) ?? "").split(/[.[\]]+/).filter((key) => key !== "");
          if (/[.[\]/]/.test(path.join(""))) continue;
          expect(atPointer(sent, toPointer(place)), `${pointer} ${String(part)}`).toBeDefined();
        }
      }
      expect(written).toBeGreaterThan(RUNS / 4);
    },
    60_000 + RUNS * 200,
  );

  it("tell empty fields and the envelope once for all items of a list", async () => {
    const answer = {
      code: "OK",
      message: "OK",
      data: {
        items: [{ code: "1.009999", codeNotation: "1.009999", name: "Mẫu", note: "", keywords: null }],
        total: 1,
      },
    };
    const [decoded] = await decodedOf(codecNamed("portal-2026"), bytes(JSON.stringify(answer)));
    const told = decoded?.findings.map(({ rule, params }) => [rule, params.names ?? params.fields]);
    expect(told).toEqual([
      ["PRO-016", ["code", "message", "data.total"]],
      [
        "PRO-014",
        [
          { field: "/note", name: "note" },
          { field: "/keywords", name: "keywords" },
        ],
      ],
    ]);
  });

  it("tell of no id as lost that the details have, whatever the order", async () => {
    const items = (prefix: string) => ["một", "hai"].map((name) => ({ id: `${prefix}-${name}`, name: `Mục ${name}` }));
    const record = {
      code: "1.009999",
      codeNotation: "1.009999",
      name: "Mẫu",
      categoriesDetails: items("linh-vuc"),
      categoryIds: ["linh-vuc-hai", "linh-vuc-một"],
      resultsDetails: items("ket-qua"),
      resultIds: ["ket-qua-hai", "ket-qua-một"],
    };
    const [kept] = await decodedOf(codecNamed("portal-2026"), bytes(JSON.stringify(record)));
    expect(kept?.findings).toEqual([]);
    const stray = { ...record, categoryIds: ["linh-vuc-hai", "linh-vuc-ba"] };
    const [alone] = await decodedOf(codecNamed("portal-2026"), bytes(JSON.stringify(stray)));
    expect(alone?.value?.unmapped).toEqual({ categoryIds: stray.categoryIds });
  });

  it("write every record of a catalogue to LayThuTuc, a line each", async () => {
    const rows = Array.from({ length: 502 }, (_, index) => ({
      code: `1.${String(index).padStart(6, "0")}`,
      codeNotation: `1.${String(index).padStart(6, "0")}`,
      name: `Thủ tục mẫu ${index}`,
    }));
    const target = codecNamed("lay-thu-tuc");
    const values = await decodedOf(codecNamed("portal-2026"), bytes(JSON.stringify({ code: "OK", data: { rows } })));
    const lines = values.map(({ value }) => new TextDecoder().decode(target.encode?.(value as Procedure)));
    const output = bytes(`${lines.join("\n")}\n`);
    // A codec that reads lines is one of which conversions write any number.
    expect(target.lines?.recognises(output)).toBe(true);
    expect(codecOf(output)?.id).toBe("lay-thu-tuc");
    expect((await decodedOf(target, output)).map(({ value }) => value?.code)).toEqual(rows.map(({ code }) => code));
  });
});

describe("mutated records", () => {
  it.each([...SOURCES, "json"])(
    "of %s are read, checked and converted without an error of the library",
    async (id) => {
      const codec = codecNamed(id);
      const [listed] = procedureStandard.examples.filter(({ name }) => name === "untidy");
      const record = RECORDS[id] ?? listed?.value;
      const random = randomOf(id.length);
      let read = 0;
      for (let run = 0; run < RUNS; run += 1) {
        const text = JSON.stringify(mutated({ error_code: 0, result: [record] }, random));
        for (const decoded of await decodedOf(codec, bytes(text))) {
          const { findings } = reportOn(procedureStandard, codec, decoded, context);
          expect(
            findings.filter(({ rule }) => rule === "EGV-001" || rule === "EGV-002"),
            text,
          ).toEqual([]);
          if (decoded.value === undefined) expect(findings.length, text).toBeGreaterThan(0);
          else {
            read += 1;
            for (const to of TARGETS) {
              const written = codecNamed(to).encode?.(decoded.value) as Uint8Array;
              expect((await decodedOf(codecNamed(to), written)).length, text).toBe(1);
            }
          }
        }
      }
      expect(read).toBeGreaterThan(id === "json" ? -1 : RUNS / 4);
    },
    60_000 + RUNS * 200,
  );
});
