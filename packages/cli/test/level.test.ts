import { form2022, fullFeatures, fullForm, level2011, serviceRecordExamples } from "@egov-vn/service-levels";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { folderWith } from "./packets.js";

const exampleOf = (name: string) => serviceRecordExamples.find((example) => example.name === name)?.value;
const files = {
  "full.json": JSON.stringify(exampleOf("full-2026")),
  "level-3.json": JSON.stringify(exampleOf("level-3-2019"), null, 2),
  "proactive.json": JSON.stringify(exampleOf("proactive-4")),
  "bare.json": JSON.stringify(exampleOf("bare-number")),
  "all.ndjson": serviceRecordExamples.map(({ value }) => JSON.stringify(value)).join("\n"),
  "fetched.json": JSON.stringify({
    declared: fullForm,
    serviceFeatures: { ...fullFeatures, result: { inPerson: true, byPost: false, online: false } },
  }),
  "contested.json": JSON.stringify({
    serviceFeatures: { ...fullFeatures, payment: { ...fullFeatures.payment, phiOnline: false } },
  }),
  "other.json": '{"edition": "x", "units": []}',
  "broken.json": '{"serviceFeatures": {"filing": {"online": "có"}}}',
};

async function level(...argv: string[]) {
  return egov(["level", ...argv], { cwd: await folderWith(files) });
}

describe("egov level", () => {
  it("prints scale, form, criteria with articles, in both languages", async () => {
    const vi = await level("full.json", "--as-of", "2026-07-01");
    expect(vi.code).toBe(0);
    expect(vi.stdout).toContain("Hình thức cung cấp (từ 1/7/2026): đạt toàn trình (hình thức từ 1/7/2026)");
    expect(vi.stdout).toMatch(/Giải quyết trực tuyến +đạt +Điều 14, Nghị định 224\/2026\/NĐ-CP/);
    const en = await level("full.json", "--as-of", "2026-07-01", "--lang", "en");
    expect(en.stdout).toContain("toàn trình (full) (form since 1/7/2026) is reached");
    expect(en.stdout).toMatch(/Settled online +met +Điều 14/);
  });

  it("says what is missing for the next level", async () => {
    const { stdout, code } = await level("level-3.json", "--as-of", "2019-06-01", "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toContain("level 3 (scale of 2011) is reached");
    expect(stdout).toContain("Missing for level 4 (scale of 2011):\n  - Payment online (not met)");
  });

  it("shows both readings where the law conflicts", async () => {
    const { stdout } = await level("contested.json", "--as-of", "2019-06-01", "--lang", "en", "--to", "form-2022");
    expect(stdout).toContain("it depends on the reading of the law");
    expect(stdout).toMatch(/Decree 43\/2011: .* level 4 .*is reached/);
    expect(stdout).toMatch(/Circular 32\/2017: .* level 3 .*is reached/);
    expect(stdout).toContain("level 3 (scale of 2011) →\n  Maps for certain to: một phần (partial) (form of 2022)");
    expect(stdout).toContain("level 4 (scale of 2011) →\n  Cannot be mapped; it may be:");
  });

  it("holds a declared level to the features, with the exit codes of the other commands", async () => {
    const bare = await level("bare.json", "--lang", "en");
    expect([bare.code, bare.stdout.includes("error LVL-001")]).toEqual([1, true]);
    const fetched = await level("fetched.json", "--as-of", "2026-07-01");
    expect([fetched.code, fetched.stdout.includes("LVL-009")]).toEqual([1, true]);
    const declared = await level("full.json", "--as-of", "2026-07-01", "--declared", "một phần");
    expect([declared.code, declared.stdout.includes("LVL-007")]).toEqual([1, true]);
    const held = await level("full.json", "--as-of", "2026-07-01", "--declared", "form-2026:toan-trinh");
    expect([held.code, held.stdout.includes("LVL-")]).toEqual([0, false]);
  });

  it("shows the proactive scale to who is served proactively", async () => {
    const proactive = await level("proactive.json", "--as-of", "2026-07-01", "--lang", "en");
    expect(proactive.stdout).toContain("Levels of proactive services: proactive level 4 (Decree 224/2026) is reached");
    expect((await level("full.json", "--as-of", "2026-07-01", "--lang", "en")).stdout).not.toContain(
      "proactive services",
    );
  });

  it("says when there was no scale", async () => {
    const { stdout, code } = await level("level-3.json", "--as-of", "2010-01-01", "--lang", "en");
    expect([code, stdout.includes("On 1 January 2010 there was no scale.")]).toEqual([0, true]);
  });

  it("takes NDJSON and answers in JSON", async () => {
    const { stdout, code } = await level(
      "all.ndjson",
      "--as-of",
      "2026-07-01",
      "--format",
      "json",
      "--to",
      "form-2022",
    );
    expect(code).toBe(1);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ format: "egov-level", schemaVersion: "1.0", asOf: "2026-07-01" });
    expect(answer.services).toHaveLength(6);
    expect(answer.services[0].assessments[0].outcome.level).toEqual(fullForm);
    expect(answer.services[0].mapped[0].certain).toEqual(form2022("toan-trinh"));
    expect(answer.services[2].declared).toEqual(level2011(3));
    expect(answer.services[2].assessments[0].criteria.every((one: { citation: object }) => one.citation)).toBe(true);
    expect(answer.services[5].findings.map(({ rule }: { rule: string }) => rule)).toContain("LVL-001");
  });

  it("reports what cannot be read, from a file or from standard input", async () => {
    const broken = await level("broken.json");
    expect([broken.code, broken.stdout.includes("LVL-902")]).toEqual([1, true]);
    const piped = await egov(["level", "-", "--as-of", "2026-07-01"], { stdin: files["full.json"] });
    expect([piped.code, piped.stdout.includes("toàn trình")]).toEqual([0, true]);
  });

  it("says wrong use in words, with exit code 2, and what is no record with 3", async () => {
    const calls: readonly (readonly [readonly string[], number, string])[] = [
      [["full.json", "--to", "form-2011"], 2, "level-2011"],
      [["full.json", "--declared", "mức cao"], 2, "level-2011:4"],
      [["full.json", "--format", "pdf"], 2, "pdf"],
      [["full.json", "--as-of", "hôm nay"], 2, "hôm nay"],
      [["nowhere.json"], 2, "nowhere.json"],
      [["other.json"], 3, "serviceFeatures"],
    ];
    for (const [argv, wanted, word] of calls) {
      const { code, stderr } = await level(...argv);
      expect([code, stderr.includes(word)], argv.join(" ")).toEqual([wanted, true]);
    }
    expect(calls).toHaveLength(6);
  });

  it("has help with examples that run", async () => {
    const { stdout } = await level("--help", "--lang", "en");
    const examples = Array.from(stdout.matchAll(/^ {2}egov (level .*?) +#/gm), ([, argv]) => argv as string);
    expect(examples).toHaveLength(4);
    for (const example of examples) {
      const argv = example.replace("dich-vu.json", "full.json").split(/\s+/);
      expect((await egov(argv, { cwd: await folderWith(files) })).code, example).toBeLessThan(2);
    }
  });

  it("is what `egov validate` finds too", async () => {
    const cwd = await folderWith(files);
    const { code, stdout } = await egov(["validate", "fetched.json", "--as-of", "2026-07-01", "--lang", "en"], { cwd });
    expect([code, stdout.includes("LVL-009")]).toEqual([1, true]);
    const profiled = await egov(
      ["validate", "level-3.json", "--as-of", "2019-06-01", "--profile", "emc-tracker", "--format", "json"],
      { cwd },
    );
    expect(profiled.stdout).toContain("LVL-040");
  });
});

describe("egov inspect of service features", () => {
  it("presents what is declared, reached, offered and not said", async () => {
    const cwd = await folderWith(files);
    const { code, stdout } = await egov(["inspect", "fetched.json"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Dịch vụ công trực tuyến {2}fetched\.json$/m);
    expect(stdout).toMatch(/^Mức khai +toàn trình \(hình thức từ 1\/7\/2026\)$/m);
    expect(stdout).toMatch(/^Có +Tên thủ tục; Trình tự thực hiện; /m);
    expect(stdout).toMatch(/^Chưa khai +\d+ trong 70 khả năng$/m);
    const all = await egov(["inspect", "all.ndjson", "--lang", "en"], { cwd });
    expect(all.stdout.match(/^Online public service {2}/gm)?.length).toBe(serviceRecordExamples.length);
    expect(all.stdout).toMatch(/^Declared +4 \(meaning unknown\)$/m);
    expect(await egov(["inspect", "broken.json"], { cwd })).toMatchObject({ code: 3, stdout: "" });
  });
});
