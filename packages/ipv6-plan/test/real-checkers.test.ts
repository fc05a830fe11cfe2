import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExportFile } from "../src/exports/exported.js";
import { type ExportTarget, exportPlan } from "../src/exports/targets.js";
import { LINK_INTERFACES, largePlan } from "./large-plan.js";

const FOLDERS = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];
const plan = largePlan(200);

function toolPath(name: string): string | undefined {
  const path = FOLDERS.map((folder) => join(folder, name)).find(existsSync);
  if (path === undefined) process.stderr.write(`SKIPPED: there is no ${name}, so its exports were not checked by it\n`);
  return path;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ipv6-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool said of a file: its exit code, and its words when it refused. */
function verdict(tool: string, argv: readonly string[]): string {
  const ran = spawnSync(tool, argv, { encoding: "utf8", timeout: 60_000 });
  return ran.status === 0
    ? "accepted"
    : `${argv.join(" ")}: ${ran.status} ${ran.error ?? ""} ${ran.stdout}${ran.stderr}`.slice(0, 2000);
}

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
  expect(files.map((file) => verdict(tool, argvOf(written(file), file))).filter((one) => one !== "accepted")).toEqual(
    [],
  );
  const [first] = files as [ExportFile];
  const spoilt = { ...first, text: spoil(first.text) };
  expect(spoilt.text).not.toBe(first.text);
  expect(verdict(tool, argvOf(written(spoilt), spoilt))).not.toBe("accepted");
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
  const checkzone = toolPath("named-checkzone");
  test.skipIf(!checkzone)("named-checkzone", () => {
    const files = filesOf("bind", /\.zone$/);
    expect(checkAll(files, checkzone as string, (path, file) => ["-q", zoneName(file), path], spoilZone)).toBe(2);
  });

  const checkconf = toolPath("named-checkconf");
  test.skipIf(!checkconf)("named-checkconf", () => {
    const spoil = (text: string): string => text.replace("};", "}");
    expect(checkAll(filesOf("bind", /^named/), checkconf as string, (path) => [path], spoil)).toBe(1);
  });

  const nsd = toolPath("nsd-checkzone");
  test.skipIf(!nsd)("nsd-checkzone", () => {
    const files = filesOf("nsd", /\.zone$/);
    expect(checkAll(files, nsd as string, (path, file) => [zoneName(file), path], spoilZone)).toBe(2);
  });

  const kea = toolPath("kea-dhcp6");
  test.skipIf(!kea)("kea-dhcp6 -t", () => {
    const spoil = (text: string): string => text.replace("/64", "/129");
    expect(checkAll(filesOf("kea", /\.conf$/), kea as string, (path) => ["-t", path], spoil)).toBe(1);
  });

  const radvd = toolPath("radvd");
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

  const vtysh = toolPath("vtysh");
  test.skipIf(!vtysh)("vtysh -C", () => {
    const files = filesOf("frr", /\.conf$/);
    expect(files.length).toBe(205);
    const routers = together("frr-all.conf", files, (text) => text.replace(/\nend\n$/, "\n"));
    const lists = filesOf("bcp38", /frr\.conf$/);
    const spoil = (text: string): string => text.replace("ipv6 address", "ipv6 addresss");
    expect(checkAll([routers, ...lists], vtysh as string, (path) => ["-C", "-f", path], spoil)).toBe(2);
  });
});
