import {
  atPointer,
  type Codec,
  catalogueOf,
  fieldsOf,
  fromPointer,
  renderFinding,
  rulesOf,
  toPointer,
  type WireName,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { type Procedure, procedureStandard } from "../src/index.js";
import { bytes, codecNamed, codecOf, read } from "./reading.js";
import { RECORDS } from "./records.js";

const fields = [...fieldsOf(procedureStandard)];
const namesOf = (codec: Codec<Procedure>): WireName[] => [...(codec.fields?.() ?? [])];
const generic = (pointer: string): string =>
  toPointer(fromPointer(pointer).map((key) => (/^\d+$/.test(key) ? "*" : key)));

/** Every place in a value, the value itself left out. */
function* pointers(value: unknown, lead: readonly string[] = []): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield toPointer([...lead, key]);
    yield* pointers(part, [...lead, key]);
  }
}

describe("the fields of a procedure", () => {
  it("have titles in both languages and state what they tell of a person", () => {
    expect(fields.length).toBeGreaterThan(161);
    const silent = fields.filter(({ title, personal }) => !title || title.vi === title.en || personal === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe("the names of a format", () => {
  it("are there for every field that the format carries", async () => {
    for (const [id, record] of Object.entries(RECORDS)) {
      const codec = codecNamed(id);
      const [outcome] = await read(JSON.stringify(record), codec);
      const { value } = outcome?.decoded ?? {};
      expect(value, id).toBeDefined();
      const named = new Set(namesOf(codec).map(({ path }) => path));
      const holds = (path: string): boolean => [...named].some((one) => one?.startsWith(`${path}/`));
      const made = new Set(["/extent", "/codeAsWritten"]);
      for (const pointer of pointers(value)) {
        const path = generic(pointer);
        // What a value consists of stands where the value does, and an agency's kind is concluded.
        const onWay = fromPointer(path).map((_, index, keys) => toPointer(keys.slice(0, index + 1)));
        const known = made.has(path) || path.endsWith("/kind") || onWay.some((one) => named.has(one)) || holds(path);
        expect(known, `${id} ${path}`).toBe(true);
      }
      expect(named.size, id).toBeGreaterThan(6);
    }
  });

  it("lead from a field to what the source calls it", async () => {
    let led = 0;
    for (const [id, record] of Object.entries(RECORDS)) {
      const [outcome] = await read(JSON.stringify(record), codecNamed(id));
      const decoded = outcome?.decoded;
      for (const pointer of pointers(decoded?.value)) {
        if (/^\/(?:extent|codeAsWritten)$|kind$/.test(pointer)) continue;
        const name = decoded?.nameOf?.(pointer) ?? "";
        const place = toPointer(name.split(/[.[\]]+/).filter((key) => key !== ""));
        // The name is that of a place in the record, and not only of a list round the field.
        expect(atPointer(record, place), `${id} ${pointer} ${name}`).toBeDefined();
        led += 1;
      }
    }
    expect(led).toBeGreaterThan(250);
  });

  it("are exact where a part comes from one of several places", async () => {
    const nameIn = async (id: string, pointer: string) => {
      const [outcome] = await read(JSON.stringify(RECORDS[id]), codecNamed(id));
      return outcome?.decoded.nameOf?.(pointer);
    };
    expect(await nameIn("lay-thu-tuc", "/steps/2/description")).toBe("TRINHTUTHUCHIEN[1].TRINHTU[1].TENTRINHTU");
    expect(await nameIn("lay-thu-tuc", "/steps/2/case")).toBe("TRINHTUTHUCHIEN[1].TRUONGHOP");
    expect(await nameIn("lay-thu-tuc", "/methods/2/channel")).toBe("CACHTHUCTHUCHIEN[1].KENH");
    expect(await nameIn("lay-thu-tuc", "/methods/2/fees/0/amount")).toBe(
      "CACHTHUCTHUCHIEN[1].THOIGIAN[1].PHILEPHI[0].SOTIEN",
    );
    expect(await nameIn("lay-thu-tuc", "/componentSets/0/components/0/forms/1/url")).toBe(
      "THANHPHANHOSO[0].GIAYTO[1].URL",
    );
    expect(await nameIn("portal-2026", "/agencies/executing/1/name")).toBe("unitGroupsExecuting[0].name");
    expect(await nameIn("portal-2026", "/agencies/executing/2/name")).toBe("executingAgencies");
    expect(await nameIn("portal-2026", "/methods/0/fees/0/amount/value")).toBe("executionMethods[0].fees[0].value");
    expect(await nameIn("word-export", "/subjects/1/name")).toBe("content.đối_tượng_thực_hiện");
    expect(await nameIn("word-export", "/methods/1/description")).toBe("content.cách_thức_thực_hiện");
    expect(await nameIn("gateway-list", "/agencies/executing/0/name")).toBe("IMPLEMENTATION_AGENCY");
  });
});

describe("the texts of findings", () => {
  const keys = new Set(fields.map(({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key)));
  const rendered = rulesOf(procedureStandard).flatMap(({ example }) => (example ? [example().failing] : []));

  it("call a field by its name in the source and by its title, never by the model's key", async () => {
    let looked = 0;
    for (const failing of rendered) {
      const codec = codecOf(bytes(failing)) ?? codecNamed("lay-thu-tuc");
      const own = new Set(namesOf(codec).flatMap(({ names }) => names));
      for (const { findings } of await read(failing, codec)) {
        for (const finding of findings) {
          for (const language of ["vi", "en"] as const) {
            const { message, remedy } = renderFinding(finding, catalogueOf(procedureStandard), language);
            const text = `${message} ${remedy}`;
            expect(text).not.toMatch(/\{[a-z]\w*\}|undefined|\[object/i);
            const words = text.match(/[A-Za-z]+/g) ?? [];
            const strange = words.filter((word) => keys.has(word) && !own.has(word));
            expect(strange, `${finding.rule} ${text}`).toEqual([]);
            looked += 1;
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  });

  it("say of a missing field what it is called", async () => {
    const [outcome] = await read(JSON.stringify({ codeNotation: "1.009999", code: "1.009999", executionCases: [] }));
    const missing = outcome?.findings.find(({ rule }) => rule === "PRO-101");
    const { message } = renderFinding(missing as never, catalogueOf(procedureStandard), "vi");
    expect(message).toBe("Thủ tục không có tên: thiếu name (Tên thủ tục).");
  });
});
