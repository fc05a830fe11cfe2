import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createDocument, writePacket } from "../packages/documents/src/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const blocks = (language: string): string[] =>
  Array.from(page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g")), ([, text = ""]) => text);
const [github = "", gitlab = ""] = blocks("yaml");
const [hook = ""] = blocks("sh");

interface GithubRecipe {
  readonly jobs: {
    readonly validate: { readonly steps: readonly { readonly run?: string; readonly with?: object }[] };
  };
}
interface GitlabRecipe {
  readonly validate: {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { junit: string } };
  };
}

const bin = mkdtempSync(join(tmpdir(), "recipes-bin-"));
const project = mkdtempSync(join(tmpdir(), "recipes-"));
const outbox = join(project, "outbox");

// The command as a runner has it after `npm install`, here from the sources.
beforeAll(() => {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const main = join(root, "packages/cli/src/main.ts");
  writeFileSync(
    join(bin, "egov"),
    `#!/bin/sh\nexec "${process.execPath}" "${tsx}" --conditions=@egov-vn/source "${main}" "$@"\n`,
  );
  chmodSync(join(bin, "egov"), 0o755);
  mkdirSync(outbox);
});
afterAll(() => {
  for (const folder of [bin, project]) rmSync(folder, { recursive: true, force: true });
});

function shell(command: string): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync("sh", ["-c", command], {
    cwd: project,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  return { code: status, stderr: stderr.toString() };
}

const good = new TextDecoder().decode(
  writePacket(
    createDocument({
      from: { organId: "H99.01", organName: "Sở Mẫu thứ nhất", address: "Số 1 phố Mẫu" },
      to: [{ organId: "H99.02", organName: "Sở Mẫu thứ hai", address: "Số 2 phố Mẫu" }],
      number: "12",
      notation: "SMTN-VP",
      date: "2024-05-06",
      documentType: { type: 2, name: "Công văn" },
      subject: "V/v kết nối, liên thông phần mềm quản lý văn bản",
      summary: "Kết nối, liên thông phần mềm quản lý văn bản",
      steeringType: 0,
      sentAt: "2024-05-06T07:08:09",
      files: [{ name: "cong-van.txt", bytes: new TextEncoder().encode("Nội dung") }],
    }),
  ),
);
const bad = good.replace("2024/05/06", "2024/02/30");

describe.each([
  ["a packet that conforms", good, 0],
  ["a packet with a day that does not exist", bad, 1],
])("the recipes, on %s", (_, packet, code) => {
  it("work in GitHub Actions", () => {
    writeFileSync(join(outbox, "a.edxml"), packet);
    const { steps } = (parse(github) as GithubRecipe).jobs.validate;
    const command = steps.flatMap(({ run }) => (run?.startsWith("egov ") ? [run] : []));
    expect(command).toHaveLength(1);
    expect(shell(command[0] as string)).toEqual({ code, stderr: expect.any(String) });
    const uploaded = steps.flatMap((step) => (step.with && "sarif_file" in step.with ? [step.with.sarif_file] : []));
    const report = JSON.parse(readFileSync(join(project, String(uploaded[0])), "utf8"));
    expect([report.version, report.runs[0].results.some(({ level }: { level: string }) => level === "error")]).toEqual([
      "2.1.0",
      code === 1,
    ]);
  });

  it("work in GitLab CI", () => {
    writeFileSync(join(outbox, "a.edxml"), packet);
    const { script, artifacts } = (parse(gitlab) as GitlabRecipe).validate;
    const command = script.filter((line) => line.startsWith("egov "));
    expect(command).toHaveLength(1);
    expect(shell(command[0] as string).code).toBe(code);
    expect(readFileSync(join(project, artifacts.reports.junit), "utf8").includes("<failure")).toBe(code === 1);
  });

  it("work before a commit", () => {
    if (!existsSync(join(project, ".git")))
      shell("git init -q && git config user.email a@example.com && git config user.name a");
    writeFileSync(join(project, ".git/hooks/pre-commit"), hook);
    chmodSync(join(project, ".git/hooks/pre-commit"), 0o755);
    writeFileSync(join(outbox, "a.edxml"), `${packet}\n`);
    shell("git add outbox");
    const committed = shell("git commit -q -m Packets").code;
    expect(committed === 0).toBe(code === 0);
  });
});
