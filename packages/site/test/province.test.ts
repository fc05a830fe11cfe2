import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { architectureStandard } from "@egov-vn/architecture";
import { ictIndexStandard } from "@egov-vn/ict-index";
import { ipv6PlanStandard } from "@egov-vn/ipv6-plan";
import { describe, expect, it } from "vitest";
import { brokenLinks, makeProvince, makeSite, type ProvinceFile } from "../src/index.js";

const encoder = new TextEncoder();
const yaml = readFileSync(
  fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url)),
  "utf8",
);

const firstOf = (standard: typeof ipv6PlanStandard | typeof ictIndexStandard, codec: string): Uint8Array => {
  const value = standard.examples[0]?.value as never;
  return standard.codecs.find(({ id }) => id === codec)?.encode?.(value) ?? new Uint8Array();
};

const files: readonly ProvinceFile[] = [
  { name: "kien-truc.yaml", bytes: encoder.encode(yaml) },
  { name: "quy-hoach.yaml", bytes: firstOf(ipv6PlanStandard, "yaml") },
  { name: "phieu.json", bytes: firstOf(ictIndexStandard, "json") },
];

describe("makeProvince", () => {
  it("makes the document and the report of each file, and pages that lead to them", async () => {
    const province = await makeProvince(files, { asOf: "2027-02-01" });
    const site = new Map(makeSite({ province }));
    const index = site.get("provinces/index.html") ?? "";
    expect(index).toContain("Khung kiến trúc Chính quyền số tỉnh Ví Dụ");
    expect(index.match(/class="verdict (?:pass|fail)"/g)?.length).toBe(3);
    expect(site.get("provinces/1-architecture.html")).toContain("Khung kiến trúc Chính quyền số tỉnh Ví Dụ");
    expect(site.get("en/provinces/2-ipv6-plan.html")).toContain("IPv6 addressing plan");
    expect(site.get("provinces/3-ict-index.html")).toContain('<html lang="vi">');
    expect(site.get("index.html")).toContain('href="provinces/index.html"');
    expect(province.left).toEqual([]);
    const scripts = (path: string): boolean => path.startsWith("assets/");
    expect(brokenLinks(site, scripts)).toEqual([]);
  });

  it("leaves out what is restricted in a public site, in the report as well, and plans", async () => {
    const value = structuredClone(architectureStandard.examples[0]?.value);
    const secret = "Hệ thống chỉ dùng trong cơ quan thử";
    const first = value?.objects?.[0];
    if (!value || !first) throw new TypeError("the example has no object");
    Object.assign(first, { name: secret, restricted: true });
    const bytes = architectureStandard.codecs.find(({ id }) => id === "yaml")?.encode?.(value);
    const all = [{ name: "kien-truc.yaml", bytes: bytes ?? new Uint8Array() }, ...files.slice(1)];
    const open = await makeProvince(all, { asOf: "2027-02-01" });
    expect([...open.documents.values()].some((text) => text.includes(secret))).toBe(true);
    const closed = await makeProvince(all, { asOf: "2027-02-01", public: true });
    expect([...closed.documents.values()].filter((text) => text.includes(secret))).toEqual([]);
    expect(closed.left).toEqual(["quy-hoach.yaml"]);
    expect([...closed.documents.keys()].some((path) => path.includes("ipv6"))).toBe(false);
  });

  it("says which file is of no use", async () => {
    const name = "thu.json";
    await expect(makeProvince([{ name, bytes: encoder.encode("{}") }], { asOf: "2027-02-01" })).rejects.toThrow(
      "thu.json is no architecture",
    );
  });
});
