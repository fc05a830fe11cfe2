import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExportFile } from "../src/exports/exported.js";
import { type ExportTarget, exportPlan } from "../src/exports/targets.js";
import { mergePlans } from "../src/verbs/merge-plans.js";
import { newPlan } from "../src/verbs/new-plan.js";
import { LINK_INTERFACES, largePlan } from "./large-plan.js";
import { realChecks, TOOL_NAMES, toolPath, verdictOf, withServices } from "./real-tools.js";

const plan = largePlan(200);

function toolOf(name: string): string | undefined {
  const path = toolPath(name);
  if (path === undefined) process.stderr.write(`SKIPPED: there is no ${name}, so its exports were not checked by it\n`);
  return path;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ipv6-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(file: ExportFile): string {
  const path = join(folder, file.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.text);
  return path;
}

const filesOf = (target: ExportTarget, wanted: RegExp): ExportFile[] =>
  exportPlan(plan, target, { serial: 2026030501, linkInterfaces: LINK_INTERFACES }).files.filter((file) =>
    wanted.test(file.name),
  );

/** Checks files with a tool, and that it refuses the first of them spoilt; returns how many there were. */
function checkAll(
  files: readonly ExportFile[],
  tool: string,
  argvOf: (path: string, file: ExportFile) => string[],
  spoil: (text: string) => string,
): number {
  expect(files.map((file) => verdictOf(tool, argvOf(written(file), file))).filter((one) => one !== "accepted")).toEqual(
    [],
  );
  const [first] = files as [ExportFile];
  const spoilt = { ...first, text: spoil(first.text) };
  expect(spoilt.text).not.toBe(first.text);
  expect(verdictOf(tool, argvOf(written(spoilt), spoilt))).not.toBe("accepted");
  return files.length;
}

const zoneName = (file: ExportFile): string => file.name.replace("zones/", "").replace(".zone", "");

const spoilZone = (text: string): string => text.replace(" IN PTR ", " IN PTRR ");

/** One router's files of hundreds as one, since each start of a tool takes longer than its check. */
function together(
  name: string,
  files: readonly ExportFile[],
  textOf: (text: string, place: number) => string,
): ExportFile {
  return { name, text: files.map((file, place) => textOf(file.text, place)).join("") };
}

describe("the exports of a plan of 200 units pass the tools of their targets, which refuse them spoilt", () => {
  const checkzone = toolOf("named-checkzone");
  test.skipIf(!checkzone)("named-checkzone", () => {
    const files = filesOf("bind", /\.zone$/);
    expect(checkAll(files, checkzone as string, (path, file) => ["-q", zoneName(file), path], spoilZone)).toBe(2);
  });

  const checkconf = toolOf("named-checkconf");
  test.skipIf(!checkconf)("named-checkconf", () => {
    const spoil = (text: string): string => text.replace("};", "}");
    expect(checkAll(filesOf("bind", /^named/), checkconf as string, (path) => [path], spoil)).toBe(1);
  });

  const nsd = toolOf("nsd-checkzone");
  test.skipIf(!nsd)("nsd-checkzone", () => {
    const files = filesOf("nsd", /\.zone$/);
    expect(checkAll(files, nsd as string, (path, file) => [zoneName(file), path], spoilZone)).toBe(2);
  });

  const kea = toolOf("kea-dhcp6");
  test.skipIf(!kea)("kea-dhcp6 -t", () => {
    const spoil = (text: string): string => text.replace("/64", "/129");
    expect(checkAll(filesOf("kea", /\.conf$/), kea as string, (path) => ["-t", path], spoil)).toBe(1);
  });

  const radvd = toolOf("radvd");
  test.skipIf(!radvd)("radvd -c", () => {
    const files = filesOf("radvd", /\.conf$/);
    expect(files.length).toBe(201);
    // An interface may be given once in a file.
    const file = together("radvd-all.conf", files, (text, place) =>
      text.replaceAll("interface vlan", `interface u${place}v`),
    );
    const spoil = (text: string): string => text.replace("AdvSendAdvert on;", "AdvSendAdvert on");
    expect(checkAll([file], radvd as string, (path) => ["-c", "-C", path], spoil)).toBe(1);
  });

  const vtysh = toolOf("vtysh");
  test.skipIf(!vtysh)("vtysh -C", () => {
    const files = filesOf("frr", /\.conf$/);
    expect(files.length).toBe(205);
    const routers = together("frr-all.conf", files, (text) => text.replace(/\nend\n$/, "\n"));
    const lists = filesOf("bcp38", /frr\.conf$/);
    const spoil = (text: string): string => text.replace("ipv6 address", "ipv6 addresss");
    expect(checkAll([routers, ...lists], vtysh as string, (path) => ["-C", "-f", path], spoil)).toBe(2);
  });
});

describe("new and merged plans of real communes pass them too; scripts/ipv6-exports.ts has all provinces", () => {
  const there = TOOL_NAMES.filter((name) => toolPath(name) !== undefined);
  test.skipIf(there.length === 0)(`${there.join(", ") || "no tool is on this machine"}`, async () => {
    const part = (province: string, prefix: string, communes: string[]) =>
      newPlan({
        province,
        profile: "M",
        roots: [{ prefix, source: "doc" }],
        asOf: "2026-01-15",
        communes,
        departments: [],
      });
    const first = await part("24", "3fff:100::/44", ["07210", "07228"]);
    const second = await part("33", "3fff:200::/44", []);
    const options = {
      target: first.roots[0]?.id as string,
      date: "2026-02-01",
      until: "2027-12-31",
      who: "Sở Ví Dụ",
    } as const;
    for (const [place, one] of [first, mergePlans([first, second], options).plan].entries()) {
      const { checked, refused } = realChecks(withServices(one), join(folder, String(place)));
      expect(refused).toEqual([]);
      expect([...checked.keys()].sort()).toEqual([...there].sort());
    }
  });
});
