import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tells whether a program is installed. Tests that compare with it are skipped where it is not. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ["-v"], { stdio: "ignore" }).error === undefined;
}

/** What a program answered. */
export interface Answered {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a program on files that exist only for the call; `{name}` in an argument is the path of that file. */
export function ask(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>>,
): Answered {
  const folder = mkdtempSync(join(tmpdir(), "egov-signatures-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const given = args.map((argument) => argument.replace(/^\{(.+)\}$/, (_, name: string) => join(folder, name)));
    const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8", cwd: folder });
    return { code: status, text: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
