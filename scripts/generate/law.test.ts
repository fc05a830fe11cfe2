import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listInstruments } from "@egov-vn/core/law";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { lawFiles } from "./law.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("the register's table, keys and pages are what its tables give", async () => {
  const files = await lawFiles(root);
  expect(files.size).toBe(4);
  for (const [path, content] of files) expect(await readFile(join(root, path), "utf8"), path).toBe(content);
});

it("the sources of the code lists state no day that differs from the law register's", async () => {
  const rows = parse(await readFile(join(root, "specs/codes/sources.csv")), { columns: true }) as Record<
    string,
    string
  >[];
  let compared = 0;
  for (const row of rows) {
    const found = listInstruments().find(({ key, name }) => key === row.id || name === row.title);
    if (found === undefined) continue;
    const whole = found.changes.find(({ kind, articles }) => kind !== "amended" && articles.length === 0);
    const days = { issued: found.issued, in_force: found.inForce, repealed: whole?.from };
    for (const [column, day] of Object.entries(days)) {
      if (!row[column]) continue;
      compared += 1;
      expect(row[column], `${row.id} ${column}`).toBe(day);
    }
  }
  expect(compared).toBeGreaterThan(20);
});
