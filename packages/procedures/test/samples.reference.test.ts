import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../../../scripts/reference-data.js";
import { catalogue, diffCatalogues, stats, timeLimits } from "../src/index.js";
import { bytes, codecNamed, codecOf, context, read, rulesIn } from "./reading.js";
import { unkeptMarks } from "./unknown-fields.js";

const reference = (path: string): Uint8Array => new Uint8Array(readFileSync(referenceFile(`services/${path}`)));

const PORTAL = {
  birth: "real/portal-2026-detail-1.001193.json",
  residence: "real/portal-2026-detail-1.004222.json",
  exemption: "real/procedure-national-portal-1.000771.shortened.json",
  rows: "real/portal-2026-catalog-excerpt.json",
};
const WORD = { army: "real/procedure-word-export-1.013139.json", port: "real/procedure-word-export-1.013562.json" };
const SERVED = "synthetic/procedure-dvcqg-laythutuc.response.json";

/** Every file of the reference data that is a procedure or a list of them. */
const FILES: readonly (readonly [file: string, codec: string, values: number])[] = [
  [PORTAL.birth, "portal-2026", 1],
  [PORTAL.residence, "portal-2026", 1],
  [PORTAL.exemption, "portal-2026", 1],
  [PORTAL.rows, "portal-2026", 25],
  [WORD.army, "word-export", 1],
  [WORD.port, "word-export", 1],
  [SERVED, "lay-thu-tuc", 1],
];

/** Files that are not, and must not be taken for one. */
const OTHERS = [
  "portal-2026-profile.json",
  "real/portal-2026-provinces.json",
  "real/scoring-criteria-tt01-2018.json",
  "synthetic/code-lists.json",
  "synthetic/dossier-dongbohosomc.request.json",
  "synthetic/dossier-capnhattiendohosomc.request.json",
  "synthetic/dossier-ministry-adapter.request.json",
  "synthetic/dossier-response.ok.json",
  "synthetic/procedure-dvcqg-laythutuc.request.json",
  "synthetic/payment-init.request.json",
  "synthetic/population-037.request.json",
];

describe("the records of real systems", () => {
  it.each(FILES)("%s is read whole", async (file, codec, values) => {
    const source = reference(file);
    expect(codecOf(source)?.id).toBe(codec);
    const outcomes = await read(source);
    expect(outcomes.length).toBe(values);
    for (const { decoded, findings } of outcomes) {
      expect(decoded.value).toBeDefined();
      expect(findings.every(({ at }) => at !== undefined && at.line >= 1)).toBe(true);
    }
  });

  it.each(FILES)("%s has a place in the model for every value", async (file) => {
    const outcomes = await read(reference(file), undefined, { ...context, keepContent: true });
    expect(outcomes.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "PRO-015")).toEqual([]);
  });

  it("holds nothing else that is taken for a procedure", () => {
    for (const file of OTHERS) expect(codecOf(reference(file))?.id, file).toBeUndefined();
  });

  it("gives the birth record's units that are none, its untouched fees and its D for Đ", async () => {
    const [outcome] = await read(reference(PORTAL.birth));
    const value = outcome?.decoded.value;
    expect(timeLimits(value as NonNullable<typeof value>).map(({ origin, of, limit }) => [origin, of, limit])).toEqual([
      ["method", "online", { unparsed: "1 OTHER" }],
      ["method", "postal", { unparsed: "1 OTHER" }],
      ["method", "direct", { unparsed: "1 OTHER" }],
      ["case", "1.001193.02", { amount: 1, unit: "working-day" }],
      ["case", "1.001193.01", { amount: 1, unit: "working-day" }],
    ]);
    expect(value?.agencies).toEqual({
      executing: [{ id: "019d9015-9d25-73eb-a102-a33e4fe610da", name: "Ủy ban nhân dân cấp xã", kind: "class" }],
    });
    expect(value?.publication?.decided).toBe("2026-01-16");
    expect((await rulesIn(reference(PORTAL.birth))).toSorted()).toEqual(
      "PRO-108 PRO-108 PRO-204 PRO-206 PRO-206 PRO-206 PRO-206 PRO-210 PRO-210 PRO-210 PRO-215 PRO-219 PRO-222 PRO-222 PRO-222".split(
        " ",
      ),
    );
    const unit = outcome?.findings.find(({ rule }) => rule === "PRO-210");
    expect(unit?.at).toMatchObject({ line: 16, column: 27 });
  });

  it("gives the residence record its fees by channel", async () => {
    const [outcome] = await read(reference(PORTAL.residence));
    const amounts = outcome?.decoded.value?.methods?.map(({ fees }) => Array.isArray(fees) && fees[0]?.amount);
    expect(amounts).toEqual([10_000, 20_000].map((value) => ({ known: true, value, currency: "VND" })));
    expect(await rulesIn(reference(PORTAL.residence))).toEqual(["PRO-108", "PRO-215", "PRO-204"]);
  });

  it("finds the doubled case code and the untrimmed legal code", async () => {
    const [outcome] = await read(reference(PORTAL.exemption));
    expect(outcome?.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "PRO-215 /componentSets/0/components/0/required",
      "PRO-202 /legalBases/2/code",
      "PRO-219 /legalBases/8/code",
      "PRO-204 /subjects/2/code",
      "PRO-204 /subjects/3/code",
      "PRO-207 /cases/1/code",
    ]);
    expect(outcome?.decoded.value?.legalBases?.[2]).toMatchObject({
      code: "28/2026/TT-BTC",
      codeAsWritten: "28/2026/TT-BTC ",
    });
  });

  it("finds the odd rows of the catalogue, and only those", async () => {
    const found = (await read(reference(PORTAL.rows))).flatMap(({ decoded, findings }) =>
      findings.map(({ rule }) => `${rule} ${decoded.value?.code}`),
    );
    expect(found).toEqual([
      "PRO-202 1.014325",
      "PRO-214 1.014978",
      "PRO-202 1.014325",
      "PRO-201 1.0133611",
      "PRO-201 1.014955-Xoa",
      "PRO-201 2.009182739",
      "PRO-220 2.002849",
      "PRO-220 2.002848",
      "PRO-220 1.010216",
    ]);
  });

  it("reads times, fees and statements of the Word export from their words", async () => {
    const [army] = await read(reference(WORD.army));
    expect(army?.decoded.value).toMatchObject({
      requirements: "none",
      levels: [{ level: "commune" }],
      regulation: "assigned",
      publication: { decision: "6375/QĐ-BQP" },
      methods: [
        {
          channel: "direct",
          timeLimit: { amount: 1, unit: "working-day" },
          fees: [{ kind: "phi", amount: { known: true, value: 0, currency: "VND" } }],
        },
        { channel: "online", timeLimit: { amount: 2, unit: "hour" } },
      ],
    });
    expect(army?.decoded.value).not.toHaveProperty("description");
    const [port] = await read(reference(WORD.port));
    expect(port?.decoded.value?.methods?.[0]).toMatchObject({
      timeLimit: { amount: 0, unit: "hour" },
      fees: [{ kind: "le-phi", amount: { known: true, value: 3, currency: "USD" } }],
    });
    expect(port?.decoded.value?.subjects?.map(({ name }) => name)).toEqual(["Người nước ngoài", "Doanh nghiệp"]);
    expect(port?.findings.map(({ rule }) => rule)).toEqual(["PRO-108", "PRO-206", "PRO-206", "PRO-218"]);
  });

  it("reads every quirk of LayThuTuc, and opens it when it is wrapped in a string", async () => {
    const quirks = ["PRO-003", "PRO-004", "PRO-004", "PRO-006", "PRO-005"];
    const source = reference(SERVED);
    const [plain] = await read(source);
    expect(plain?.findings.map(({ rule }) => rule)).toEqual(quirks);
    expect(plain?.decoded.value?.componentSets?.[0]?.components).toMatchObject([
      { code: "000.00.00.G09-KQ009999", forms: [{ name: "mau01.docx" }, { name: "mau01-huongdan.docx" }] },
    ]);
    const wrapped = JSON.stringify({ message: new TextDecoder().decode(source) });
    const [opened] = await read(wrapped);
    expect(opened?.decoded.value).toEqual(plain?.decoded.value);
    expect(opened?.findings.map(({ rule }) => rule).toSorted()).toEqual([...quirks, "PRO-008"].toSorted());
  });

  it("comes back from LayThuTuc as it was written there", async () => {
    const [before] = await read(reference(SERVED));
    const codec = codecNamed("lay-thu-tuc");
    const written = codec.encode?.(before?.decoded.value as never) as Uint8Array;
    const [after] = await read(written);
    expect(after?.decoded.value).toEqual(before?.decoded.value);
    // The form is written twice for one paper, as the service has it; the other quirks are gone.
    expect(after?.findings.map(({ rule }) => rule)).toEqual(["PRO-004", "PRO-005"]);
  });
});

describe("fields that the model does not know", () => {
  const folder = dirname(referenceFile("services/README.md"));
  const texts = ["real", "synthetic"].flatMap((kind) =>
    readdirSync(join(folder, kind))
      .filter((name) => name.endsWith(".json"))
      .map((name) => readFileSync(join(folder, kind, name), "utf8"))
      .filter((text) => codecOf(bytes(text))),
  );

  it("are kept wherever they stand in a record", async () => {
    expect(texts.length).toBe(FILES.length);
    for (const text of texts) expect(await unkeptMarks(text)).toEqual([]);
  });
});

describe("the portal's catalogue", () => {
  it("is indexed, counted and compared", async () => {
    const rows = (await read(reference(PORTAL.rows))).map(({ decoded }) => decoded.value);
    const procedures = rows.filter((row) => row !== undefined);
    expect(procedures.length).toBe(25);
    const made = catalogue(procedures);
    expect(stats(made)).toMatchObject({ total: 25, byExtent: { listing: 25 }, fullProcess: { unknown: 25 } });
    expect(stats(made).repeatedCodes).toEqual(["2.002898", "1.014325"]);
    expect(diffCatalogues(made, catalogue(procedures.slice(1))).repealed.map(({ code }) => code)).toEqual(["3.000616"]);
  });
});
