import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { smallPlan } from "@egov-vn/ipv6-plan";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { egov } from "./call.js";

let cwd = "";
const call = (...argv: string[]) => egov(["ipv6", ...argv], { cwd });
const file = (name: string): string => readFileSync(join(cwd, name), "utf8");

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "ipv6-exports-"));
  writeFileSync(join(cwd, "plan.json"), JSON.stringify(smallPlan));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("egov ipv6 export", () => {
  test("writes the files of a target into a folder, with what it was told", async () => {
    const done = await call("export", "plan.json", "--to", "bind", "--serial", "2026030501", "-o", "dns");
    expect(done).toMatchObject({ code: 0, stdout: "" });
    expect(done.stderr).toContain("Đã ghi 2 tệp vào dns.");
    expect(file("dns/zones/0.0.0.0.4.0.0.f.f.f.3.ip6.arpa.zone")).toContain(" 2026030501 ");
    expect(file("dns/named.conf.zones")).toContain('zone "0.0.0.0.4.0.0.f.f.f.3.ip6.arpa"');
  });

  test("a single file goes to stdout; several need a folder", async () => {
    const kea = await call("export", "plan.json", "--to", "kea");
    expect(JSON.parse(kea.stdout).Dhcp6.subnet6[0].subnet).toBe("3fff:40:3:8001::/64");
    const zones = await call("export", "plan.json", "--to", "frr", "--lang", "en");
    expect([zones.code, zones.stdout]).toEqual([2, ""]);
    expect(zones.stderr).toContain("name a folder with -o FOLDER");
  });

  test("what could not be written is told, with exit code 1, in either language", async () => {
    const vi = await call("export", "plan.json", "--to", "rpsl");
    expect(vi.code).toBe(1);
    expect(vi.stderr).toContain(
      "plan.json  lỗi  IPX-001  RPSL: thiếu thuộc tính netname (registry.netname (Tên mạng)).",
    );
    const en = await call("export", "plan.json", "--to", "rpsl", "--lang", "en");
    expect(en.stderr).toContain(
      "plan.json  error  IPX-001  RPSL: the attribute netname is missing (registry.netname (Network name)).",
    );
  });

  test("interfaces are named as asked", async () => {
    writeFileSync(join(cwd, "links.json"), JSON.stringify({ "core-1 3fff:40:0:ff10::/64": "eth7" }));
    await call(
      "export",
      "plan.json",
      "--to",
      "frr",
      "--vlan-interface",
      "eth0.{vlan}",
      "--link-interfaces",
      "links.json",
      "-o",
      "frr",
    );
    expect(file("frr/frr/so-a-1.conf")).toContain("interface eth0.11\n");
    expect(file("frr/frr/core-1.conf")).toContain("interface eth7\n");
    writeFileSync(join(cwd, "bad.json"), "[1]");
    expect((await call("export", "plan.json", "--to", "frr", "--link-interfaces", "bad.json", "-o", "x")).code).toBe(2);
    expect(existsSync(join(cwd, "x"))).toBe(false);
  });

  test("wrong use is refused with what would be right", async () => {
    const target = await call("export", "plan.json", "--to", "word", "-o", "x");
    expect(target.code).toBe(2);
    expect(target.stderr).toContain("mikrotik");
    expect((await call("export", "plan.json", "--to", "bind", "--serial", "0", "-o", "x")).code).toBe(2);
    expect((await call("export", "none.json", "--to", "bind", "-o", "x")).code).toBe(2);
    expect((await call("export", "plan.json", "--to", "kea", "-o", "plan.json")).code).toBe(2);
  });
});

describe("egov ipv6 import", () => {
  test("gives the nodes of what was exported", async () => {
    await call("export", "plan.json", "--to", "netbox", "-o", "tables");
    const done = await call("import", "tables/netbox/07-prefixes.csv", "--from", "netbox", "--plan", "plan.json");
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout).nodes).toEqual(smallPlan.nodes);
    const bad = await call("import", "plan.json", "--from", "phpipam");
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain("IPX-021");
  });
});

describe("egov ipv6 map", () => {
  test.each(["ruler", "map", "tree"])("--kind %s draws an SVG in the language asked for", async (kind) => {
    expect((await call("map", "plan.json", "--kind", kind, "-o", `${kind}.svg`)).code).toBe(0);
    expect(file(`${kind}.svg`)).toMatch(/^<svg [^>]*lang="vi"[\s\S]*<\/svg>\n$/);
    expect((await call("map", "plan.json", "--kind", kind, "--lang", "en")).stdout).toContain('lang="en"');
  });

  test("--of draws one prefix, which must be in a root", async () => {
    const drawn = await call("map", "plan.json", "--of", "3fff:40:4::/48");
    expect(drawn.stdout).toContain("99001");
    expect((await call("map", "plan.json", "--of", "3fff:999::/48")).code).toBe(2);
    expect((await call("map", "plan.json", "--kind", "tree", "--depth", "x")).code).toBe(2);
  });
});

const CONFIGURATION = `letter:
  above: ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
  agency: SỞ VÍ DỤ
  place: Ví Dụ
  date: "2026-01-01"
  office: Chủ tịch
  recipients: [Như Điều 3, "Lưu: VT"]
`;

describe("egov ipv6 report", () => {
  test("the name of the file says the form", async () => {
    for (const name of ["r.html", "r.md", "r.docx"])
      expect((await call("report", "plan.json", "-o", name)).code).toBe(0);
    expect(file("r.html")).toMatch(/^<!doctype html>/);
    expect(file("r.md")).toContain("# Quy hoạch địa chỉ IPv6");
    expect(file("r.docx").slice(0, 2)).toBe("PK");
  });

  test("Markdown goes to stdout, without annexes when so asked; Word needs a file", async () => {
    const done = await call("report", "plan.json", "--no-annexes", "--lang", "en");
    expect(done.stdout).toContain("## 12. Change log");
    expect(done.stdout).not.toContain("Annex A. Subnets");
    expect((await call("report", "plan.json", "--format", "docx")).code).toBe(2);
    expect((await call("report", "plan.json", "--format", "pdf")).code).toBe(2);
  });

  test("it is a letter: options go before the configuration, and that before the plan", async () => {
    writeFileSync(join(cwd, "egov.config.yaml"), CONFIGURATION);
    try {
      const given = ["--number", "9/QĐ-UBND", "--date", "2026-03-05"];
      expect((await call("report", "plan.json", ...given, "-o", "l.html")).code).toBe(0);
      const html = file("l.html");
      for (const text of ["ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", "Số: 9/QĐ-UBND", "Ví Dụ, ngày 05 tháng 3 năm 2026", "CHỦ TỊCH"])
        expect(html, text).toContain(text);
      expect(html).toMatch(/<li>Như Điều 3;<\/li><li>Lưu: VT\.<\/li>/);
      expect(await call("report", "plan.json", "--no-config").then(({ stdout }) => stdout)).not.toContain("CHỦ TỊCH");
      const recipient = await call("report", "plan.json", "--recipient", "Sở Ví Dụ", "--recipient", "Lưu: VT");
      expect([recipient.stdout.includes("Sở Ví Dụ"), recipient.stdout.includes("Như Điều 3")]).toEqual([true, false]);
      expect((await call("report", "plan.json", "--date", "5/3/2026")).code).toBe(2);
      writeFileSync(join(cwd, "egov.config.yaml"), CONFIGURATION.replace("office", "ofice"));
      const misspelt = await call("report", "plan.json", "--lang", "en");
      expect([misspelt.code, misspelt.stderr]).toEqual([2, expect.stringContaining("letter.ofice")]);
    } finally {
      rmSync(join(cwd, "egov.config.yaml"));
    }
  });
});

test.each(["export", "map", "report", "import"])("the help of %s has examples in both languages", async (name) => {
  const vi = await call(name, "--help");
  const en = await call(name, "--help", "--lang", "en");
  for (const { code, stdout } of [vi, en]) {
    expect(code).toBe(0);
    expect(stdout).toContain(`egov ipv6 ${name} `);
  }
  expect(vi.stdout).toContain("Ví dụ");
  expect(en.stdout).toContain("Examples");
});
