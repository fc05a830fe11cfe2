import { readFileSync } from "node:fs";
import { Option } from "commander";
import { expect, it } from "vitest";
import { allCommands } from "../src/tree/index.js";
import { WORDS } from "../src/words.js";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The rows that the README must have, one for each command that does something. */
const rows = allCommands()
  .filter(({ spec }) => spec.load !== undefined)
  .map(({ path, spec }) => {
    const given = (spec.arguments ?? []).map(({ name }) => ` ${name.replace("...", "…")}`).join("");
    const example = spec.examples[0]?.[0] ?? "";
    return ["", `\`egov ${path.join(" ")}${given}\``, WORDS[spec.about].en, `\`${example}\``, ""];
  })
  .map((cells) => cells.map(cell).join(" | ").trim());

/** Without the spaces that a formatter puts in for looks. */
const tight = (text: string): string => text.replaceAll(/ {2,}/g, " ");

it("the README has a row for every command, with what its help says", () => {
  const part = README.slice(README.indexOf("## Commands"), README.indexOf("### Options of `validate`"));
  const found = part.split("\n").filter((line) => line.startsWith("| `egov "));
  expect(found.map(tight)).toEqual(rows.map(tight));
});

it("the README has every option of validate", () => {
  const part = README.slice(README.indexOf("### Options of `validate`"));
  const { spec } = allCommands().find(({ path }) => path.join(" ") === "validate") ?? {};
  const flags = (spec?.options ?? []).map((option) => new Option(option.flags).long);
  expect(flags.length).toBeGreaterThan(8);
  const table = part.slice(0, part.indexOf("\n\n", part.indexOf("| -")));
  const told = [...table.matchAll(/^\| `(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag);
  expect(told.sort()).toEqual(flags.sort());
});

it("the README explains every report format and exit code", () => {
  for (const code of [0, 1, 2, 3]) expect(README).toMatch(new RegExp(`^\\| ${code} +\\| `, "m"));
});
