import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allCommands } from "../src/tree/index.js";
import { egov } from "./call.js";
import { folderWith } from "./packets.js";

const isThere = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** What bash offers where the cursor stands at the end of words, taken apart as bash does. */
async function bashOffers(cwd: string, ...words: string[]): Promise<string[]> {
  const asWords = words.map((word) => `'${word}'`).join(" ");
  const script = `source ./egov.bash; COMP_WORDS=(egov ${asWords}); COMP_CWORD=${words.length}; compopt() { :; }; _egov; printf '%s\\n' "\${COMPREPLY[@]}"`;
  await writeFile(join(cwd, "ask.sh"), script);
  const { stdout, stderr, status } = spawnSync("bash", ["--norc", "ask.sh"], { cwd, encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.split("\n").filter((line) => line !== "");
}

async function completing(shell: string): Promise<string> {
  const cwd = await folderWith({ "packet.edxml": "", "outbox/a.edxml": "" });
  const { code, stdout } = await egov(["completion", shell]);
  expect(code).toBe(0);
  await writeFile(join(cwd, `egov.${shell}`), stdout);
  return cwd;
}

describe.skipIf(!isThere("bash"))("completion in bash", () => {
  it("offers every command, and what belongs to it", async () => {
    const cwd = await completing("bash");
    for (const path of [[], ...allCommands().map((command) => command.path)]) {
      const expected = allCommands()
        .filter(
          (command) => command.path.length === path.length + 1 && path.every((name, at) => name === command.path[at]),
        )
        .map((command) => command.spec.name);
      if (expected.length === 0) continue;
      expect(await bashOffers(cwd, ...path, "")).toEqual(expect.arrayContaining(expected));
    }
    expect(await bashOffers(cwd, "ipv6", "ex")).toEqual(["explain", "export"]);
  });

  it("offers options and their values", async () => {
    const cwd = await completing("bash");
    expect(await bashOffers(cwd, "validate", "--st")).toEqual(["--standard", "--strict", "--store"]);
    expect(await bashOffers(cwd, "validate", "--format", "j")).toEqual(["json", "junit"]);
    expect(await bashOffers(cwd, "validate", "--format", "=", "j")).toEqual(["json", "junit"]);
    expect(await bashOffers(cwd, "validate", "a.edxml", "--profile", "b")).toEqual(["bkav"]);
    expect(await bashOffers(cwd, "ipv6", "export", "p.yaml", "--to", "ro")).toEqual(["roa"]);
    // After the value of an option there is an argument again, and not one that the value stands for.
    expect(await bashOffers(cwd, "codes", "diff", "--format", "json", "prov")).toEqual(["provinces"]);
    expect(await bashOffers(cwd, "explain", "DOC-03")).toContain("DOC-031");
    expect(await bashOffers(cwd, "help", "ded")).toEqual([]);
    expect(await bashOffers(cwd, "help", "dead")).toEqual(["deadline"]);
    expect(await bashOffers(cwd, "completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  it("goes on after the colon of a format's name", async () => {
    const cwd = await completing("bash");
    expect(await bashOffers(cwd, "validate", "--standard", "dossier", ":", "dv")).toEqual(["dvcqg"]);
    expect(await bashOffers(cwd, "validate", "--standard", "dossier", ":")).toEqual(
      expect.arrayContaining(["dvcqg", "igate", "json"]),
    );
  });

  it("offers files and folders where they are wanted", async () => {
    const cwd = await completing("bash");
    expect(await bashOffers(cwd, "inspect", "pa")).toEqual(["packet.edxml"]);
    expect(await bashOffers(cwd, "extract", "packet.edxml", "-o", "o")).toEqual(["outbox"]);
    expect(await bashOffers(cwd, "validate", "--as-of", "")).toEqual([]);
  });
});

describe.skipIf(!isThere("zsh"))("completion in zsh", () => {
  it("is a script that zsh reads", async () => {
    const cwd = await completing("zsh");
    const { stderr, status } = spawnSync("zsh", ["-n", "egov.zsh"], { cwd, encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});

describe.skipIf(!isThere("fish"))("completion in fish", () => {
  const offers = (cwd: string, line: string): string[] =>
    spawnSync("fish", ["-c", `source egov.fish; complete -C '${line}'`], { cwd, encoding: "utf8" })
      .stdout.split("\n")
      .map((row) => row.split("\t")[0] as string)
      .filter((word) => word !== "");

  it("offers commands, options and values", async () => {
    const cwd = await completing("fish");
    expect(offers(cwd, "egov ipv6 ex")).toEqual(["explain", "export"]);
    expect(offers(cwd, "egov validate --format j")).toEqual(["json", "junit"]);
    expect(offers(cwd, "egov codes diff --format json prov")).toEqual(["provinces"]);
  });
});

it("fish and zsh are given every command too", async () => {
  for (const shell of ["zsh", "fish"]) {
    const { stdout } = await egov(["completion", shell]);
    for (const { path } of allCommands()) expect(stdout, shell).toContain(path.join(" "));
  }
  expect(await egov(["completion", "csh"])).toMatchObject({ code: 2, stdout: "" });
});
