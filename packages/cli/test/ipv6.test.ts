import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { smallPlan, writeYaml } from "@egov-vn/ipv6-plan";
import type { JsonReport } from "@egov-vn/validate/reports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { egov } from "./call.js";

let cwd = "";
const run = (...argv: string[]) => egov(["ipv6", ...argv], { cwd });

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "egov-ipv6-"));
  await writeFile(join(cwd, "small.yaml"), `# Bản của tỉnh Ví Dụ\n${writeYaml(smallPlan)}`);
  await writeFile(join(cwd, "small.json"), JSON.stringify(smallPlan));
  await writeFile(join(cwd, "wrong.yaml"), writeYaml(smallPlan).replace("3fff:40:4:8001::/64", "3FFF:40:4:8001::/64"));
  await writeFile(join(cwd, "broken.yaml"), "realms: [\n");
});

afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("egov ipv6 check", () => {
  test("says what is in use; exit codes tell right, wrong and unreadable", async () => {
    const good = await run("check", "small.yaml", "--lang", "en");
    expect([good.code, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toContain("version 1: 6 units, 20 prefixes, 0 findings.");
    expect(good.stdout).toContain("Root 3fff:40::/44 (active), in /64: 1,048,576 in all");
    const wrong = await run("check", "wrong.yaml", "--lang", "en");
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(
      /^wrong\.yaml:\d+:15 {2}error {2}IPV-001 {2}nodes.*“3FFF:40:4:8001::\/64”: it has capitals\./,
    );
    expect((await run("check", "broken.yaml")).code).toBe(1);
    expect((await run("check", "none.yaml")).code).toBe(2);
  });

  test("as JSON, of a JSON plan, with exact counts", async () => {
    const { code, stdout } = await run("check", "small.json", "--format", "json");
    const [file] = (JSON.parse(stdout) as JsonReport).files;
    const { use } = (file?.facts ?? { use: [] }) as { use: { total: string }[] };
    expect([code, file?.verdict, use[0]?.total]).toEqual([0, "pass", "1048576"]);
  });

  test("is the same plan to egov validate", async () => {
    for (const file of ["small.yaml", "small.json"]) {
      const { code, stdout } = await egov(["validate", file, "--format", "json", "-q"], { cwd });
      expect([file, code]).toEqual([file, 0]);
      expect(stdout).toContain("ipv6-plan@1");
    }
  });
});

describe("egov ipv6 new, add, retire", () => {
  test("new makes the plan of a real province", async () => {
    const made = await run("new", "--province", "24", "--root", "3fff:40::/44", "-o", "bac-ninh.yaml");
    expect([made.code, made.stdout, made.stderr]).toEqual([0, "", ""]);
    const text = await readFile(join(cwd, "bac-ninh.yaml"), "utf8");
    expect(text).toContain("title: Quy hoạch địa chỉ IPv6 tỉnh Bắc Ninh");
    expect(text.match(/kind: commune, tier: 0x4/g)).toHaveLength(99);
    expect((await run("check", "bac-ninh.yaml")).code).toBe(0);
    for (const [argv, code] of [
      [["--province", "99", "--root", "3fff:40::/44"], 2],
      [["--province", "24", "--root", "3fff:40::/45"], 2],
      [["--province", "24", "--root", "3fff:40::/44", "--profile", "X"], 2],
      [["--province", "24", "--root", "3fff:40::/44", "--asn", "AS0"], 2],
      [["--province", "24"], 2],
    ] as const) {
      expect([argv, (await run("new", ...argv)).code]).toEqual([argv, code]);
    }
  });

  test("add keeps comments and every old line; retire takes back what was added", async () => {
    const before = await readFile(join(cwd, "small.yaml"), "utf8");
    const added = await run(
      "add",
      "small.yaml",
      "--code",
      "H99.03",
      "--name",
      "Sở Ví Dụ C",
      "--kind",
      "department",
      "--id",
      "so-c",
      "-o",
      "more.yaml",
      "--lang",
      "en",
    );
    expect(added.code).toBe(0);
    expect(added.stderr).toContain("Added 3fff:40:3::/56");
    const after = await readFile(join(cwd, "more.yaml"), "utf8");
    const lines = new Set(after.split("\n"));
    const gone = before.split("\n").filter((line) => !lines.has(line));
    expect(gone).toEqual(["version: 1", "date: 2026-01-15"]);
    const node = await run("add", "more.yaml", "-i", "--unit", "so-c", "--role", "servers");
    expect(node.code).toBe(0);
    expect((await run("add", "more.yaml", "--unit", "so-c", "--role", "servers")).code).toBe(2);
    expect((await run("add", "more.yaml")).code).toBe(2);
    const retired = await run("retire", "more.yaml", "-i", "--unit", "so-c", "--lang", "en");
    expect([retired.code, retired.stderr]).toEqual([0, "4 prefixes retired.\n"]);
    expect(await readFile(join(cwd, "more.yaml"), "utf8")).toContain("notBefore: 2027-03-05");
    expect((await run("retire", "more.yaml", "--unit", "none")).code).toBe(2);
    expect((await run("retire", "more.yaml")).code).toBe(2);
  });
});

test("a file with the line ends of Windows keeps them", async () => {
  const before = (await readFile(join(cwd, "small.yaml"), "utf8")).replaceAll("\n", "\r\n");
  await writeFile(join(cwd, "windows.yaml"), before);
  expect((await run("add", "windows.yaml", "-i", "--unit", "so-b", "--role", "servers")).code).toBe(0);
  const after = await readFile(join(cwd, "windows.yaml"), "utf8");
  const lines = new Set(after.split("\r\n"));
  expect(before.split("\r\n").filter((line) => !lines.has(line))).toEqual(["version: 1", "date: 2026-01-15"]);
});

describe("egov ipv6 diff, merge, forecast, trade-off, explain", () => {
  test("merge makes one plan, with a map, that has no error", async () => {
    await run("new", "--province", "24", "--root", "3fff:40::/44", "-o", "a.yaml");
    await run("new", "--province", "24", "--root", "3fff:60::/48", "--profile", "S", "--id", "cu", "-o", "b.yaml");
    const merged = await run(
      "merge",
      "a.yaml",
      "b.yaml",
      "--target",
      "goc",
      "--until",
      "2027-12-31",
      "-o",
      "m.yaml",
      "--lang",
      "en",
    );
    expect(merged.code).toBe(0);
    expect(merged.stderr).toContain("2 plans merged: 661 prefixes move, 0 have no place in the target.");
    // Twice the communes of one province in one tier: too full. The name servers moved with the rest.
    expect([...new Set(merged.stderr.match(/IPV-\d+/g))]).toEqual(["IPV-010"]);
    const refused = await run("merge", "a.yaml", "b.yaml", "--target", "none", "--until", "2027-12-31", "--lang", "vi");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("Quy hoạch hợp nhất không có khối gốc “none” kèm");
    const differ = await run("diff", "a.yaml", "m.yaml", "--format", "json");
    const rows = (JSON.parse(differ.stdout) as { rows: { kind: string; table: string }[] }).rows;
    expect(rows.filter(({ kind, table }) => kind === "removed" || (kind === "changed" && table === "nodes"))).toEqual(
      [],
    );
  });

  test("diff names what moved and fails over a unit that lost its prefix", async () => {
    const units = smallPlan.units.map((unit) => (unit.id === "xa-a" ? { ...unit, index: 0x20 } : unit));
    await writeFile(join(cwd, "moved.yaml"), writeYaml({ ...smallPlan, units }));
    const { code, stdout } = await run("diff", "small.yaml", "moved.yaml", "--lang", "en");
    expect(code).toBe(1);
    expect(stdout).toContain("IPV-017");
    expect(stdout).toContain("changed  units  xa-a  index");
    expect((await run("diff", "small.yaml", "small.json", "--lang", "en")).stdout).toBe("The plans do not differ.\n");
  });

  test("forecast and trade-off answer in tables", async () => {
    const soon = await run("forecast", "small.yaml", "--lang", "en");
    expect([soon.code, soon.stderr]).toEqual([0, ""]);
    expect(soon.stdout).toContain("field “unit” of 3fff:40:4::/48 (Xã, phường)");
    const price = await run("trade-off", "small.yaml", "--lang", "en");
    expect(price.stdout).toContain("Routes of the core: 4 summed up by unit, 2 by tier, 1 by root; 10 networks.");
  });

  test("explain says what an address is", async () => {
    const { code, stdout } = await run("explain", "3fff:40:4:8001::1234", "--plan", "small.yaml", "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toContain("Unit: Xã Ví Dụ A (99001)");
    expect(stdout).toContain("Role: Cán bộ, VLAN 11");
    expect(stdout).toContain("Field: tier [44–47] = 0x4: Xã, phường");
    expect((await run("explain", "abc", "--plan", "small.yaml")).code).toBe(2);
    expect((await run("explain", "2001:db8::1", "--plan", "small.yaml", "--lang", "en")).stdout).toContain(
      "in no root",
    );
    expect((await run("explain", "::1", "--plan", "broken.yaml")).code).toBe(3);
  });
});
