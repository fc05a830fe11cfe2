import { diffableLists } from "@egov-vn/codes";
import { LOOKUP_LISTS } from "@egov-vn/codes/communes";
import * as terms from "@egov-vn/codes/terms";
import { editions } from "@egov-vn/ict-index";
import { exportTargets } from "@egov-vn/ipv6-plan/exports";
import { scales } from "@egov-vn/service-levels";
import { standards } from "@egov-vn/standards";
import { Option } from "commander";
import { describe, expect, it } from "vitest";
import { standardNames } from "../src/standard-names.js";
import { allCommands, groups } from "../src/tree/index.js";
import { CODE_LISTS, ICT_EDITIONS, IPV6_TARGETS, LEVEL_SCALES } from "../src/tree/values.js";
import { WORDS } from "../src/words.js";
import { egov } from "./call.js";

const all = allCommands();

describe("help", () => {
  it.each(["vi", "en"] as const)("of every command is complete in %s", async (language) => {
    expect(all.length).toBeGreaterThan(35);
    for (const { path, spec } of all) {
      const { code, stdout: page } = await egov([...path, "--help", "--lang", language]);
      const stdout = page.replaceAll(/\s+/g, " ");
      expect(code, path.join(" ")).toBe(0);
      expect(stdout).toContain(WORDS[spec.about][language]);
      for (const [call, what] of spec.examples) {
        expect(page).toContain(call);
        expect(stdout).toContain(`# ${WORDS[what][language]}`);
      }
      for (const [exit, meaning] of spec.exits) expect(stdout).toContain(` ${exit} ${WORDS[meaning][language]}`);
      for (const { flags, values = [] } of spec.options ?? []) {
        const told = stdout.slice(stdout.indexOf(` ${flags} `));
        expect(told.startsWith(` ${flags} `), `${path.join(" ")} ${flags}`).toBe(true);
        if (values.length > 0) expect(told).toContain(`: ${values.join(", ")}`);
      }
      if (language === "vi") expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|Commands:|\(default|display help/);
    }
  });

  it("of egov has every command in its group", async () => {
    const { stdout, code } = await egov(["--help", "--lang", "en"]);
    expect(code).toBe(0);
    for (const { title, commands } of groups) {
      const after = stdout.slice(stdout.indexOf(WORDS[title].en) + WORDS[title].en.length);
      const names =
        after
          .trimStart()
          .split("\n\n")[0]
          ?.match(/^ {0,2}([a-z][a-z0-9-]+)(?= )/gm) ?? [];
      expect(names.map((name) => name.trim())).toEqual(commands.map(({ name }) => name));
    }
  });

  it("has examples of the command itself, with options that it has, and of each command other ones", () => {
    const seen = new Map<string, string>();
    for (const { path, spec } of all) {
      const own = spec.examples.filter(([call]) => call.includes(`egov ${path.join(" ")} `));
      expect(own.length, path.join(" ")).toBeGreaterThan(0);
      if (spec.commands) continue;
      const known = (spec.options ?? []).flatMap(({ flags }) => {
        const { short, long } = new Option(flags);
        return [short, long];
      });
      for (const [call] of own) {
        expect(seen.get(call), `${call} of ${path.join(" ")}`).toBe(undefined);
        seen.set(call, path.join(" "));
        for (const [flag] of call.replaceAll(/"[^"]*"|'[^']*'/g, "").matchAll(/(?<= )--?[a-z][a-z-]*/g)) {
          if (call.startsWith("cat ") && flag === "-") continue;
          expect(known, call).toContain(flag);
        }
      }
    }
  });

  it("is also what `egov help` prints", async () => {
    for (const path of [[], ["validate"], ["ipv6", "check"], ["deadline", "calendar"]]) {
      const { stdout, code } = await egov(["help", ...path]);
      expect(code).toBe(0);
      expect(stdout).toBe((await egov([...path, "--help"])).stdout);
    }
    const near = await egov(["help", "ipv6", "chek"]);
    expect(near).toMatchObject({ code: 2, stdout: "" });
    expect(near.stderr).toContain("Không có lệnh chek. Lệnh gần nhất là check.");
  });

  it("is printed with exit code 2 when nothing was asked", async () => {
    const { code, stdout, stderr } = await egov([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("egov validate outbox/");
  });

  it("tells the versions of Node and the standards with its own", async () => {
    const { stdout } = await egov(["--version", "--lang", "en"]);
    expect(stdout).toMatch(/^egov \d+\.\d+\.\d+\nNode \d+\.\d+\.\d+\nstandards: /);
    for (const { id, edition } of standards) expect(stdout).toContain(`${id}@${edition}`);
  });
});

describe("values of options", () => {
  it("are those of the libraries", () => {
    expect([...ICT_EDITIONS]).toEqual(editions.map(({ id }) => id));
    expect([...LEVEL_SCALES]).toEqual([...scales]);
    expect([...CODE_LISTS].sort()).toEqual(
      [...new Set([...LOOKUP_LISTS, ...diffableLists(), ...terms.diffableLists()])].sort(),
    );
    expect([...IPV6_TARGETS]).toEqual(Object.keys(exportTargets));
    const formats = standards.flatMap(({ id, codecs }) => [id, ...codecs.map((codec) => `${id}:${codec.id}`)]);
    expect(standardNames()).toEqual(formats);
  });
});
