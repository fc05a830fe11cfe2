import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { decodeYaml } from "@egov-vn/core/yaml";
import { afterAll, describe, expect, test } from "vitest";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { templateGrids } from "../src/template/grids.js";
import { readTemplate } from "../src/template/read-grids.js";
import { readWorkbook, writeTemplate } from "../src/template/workbook.js";
import { yamlRules } from "../src/yaml-rules.js";

const folder = mkdtempSync(join(tmpdir(), "egov-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file in LibreOffice and saves it as a workbook; nothing comes of it where there is none, or none with Calc. */
async function savedAgain(name: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  writeFileSync(join(folder, name), bytes);
  const out = join(folder, "out");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const words = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, join(folder, name)];
  await promisify(execFile)("soffice", words, { timeout: 170_000 }).catch(() => undefined);
  const made = join(out, name.replace(/\.\w+$/, ".xlsx"));
  return existsSync(made) ? new Uint8Array(readFileSync(made)) : undefined;
}

const example = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const file = decodeYaml(architectureStandard, yamlRules, readFileSync(example), { asOf: "2027-02-01" })
  .value as Architecture;

async function tables(bytes: Uint8Array) {
  const book = await readWorkbook(bytes);
  if ("reason" in book) throw new Error(book.reason.en);
  const { file: read, findings } = readTemplate(book.grids, { asOf: "2027-02-01" });
  return { read: read as Architecture, findings };
}

describe("Mẫu 03 that LibreOffice saved again", () => {
  test("is read as it was written, cell by cell", { timeout: 360_000 }, async (context) => {
    const office = await savedAgain("thu.csv", new TextEncoder().encode("a,b\n1,2\n"));
    context.skip(
      office === undefined,
      "LibreOffice Calc is not installed here: nothing else saves workbooks as users do",
    );
    const own = await writeTemplate(file);
    const saved = await savedAgain("mau-03.xlsx", own);
    const [first, again] = [await tables(own), await tables(saved as Uint8Array)];
    expect(again.findings).toEqual(first.findings);
    expect(again.read).toEqual(first.read);
    expect(templateGrids(again.read)).toEqual(templateGrids(file));
  });
});
