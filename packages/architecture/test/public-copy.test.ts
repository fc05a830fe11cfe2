import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Architecture, ArchitectureSchema, architectureStandard, publicCopy } from "../src/index.js";

const path = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const [yaml] = architectureStandard.codecs;
let province = {} as Architecture;
for await (const { value } of yaml?.decode([new Uint8Array(readFileSync(path))] as never, { asOf: "2027-02-01" }) ?? [])
  province = value as Architecture;

const LISTS = ["objects", "gaps", "tasks", "figures"] as const;

/** The province with one row of a list marked restricted. */
const hiding = (list: (typeof LISTS)[number], at: number): Architecture => ({
  ...province,
  [list]: (province[list] ?? []).map((row, index) => (index === at ? { ...row, restricted: true } : row)),
});

const rows = LISTS.flatMap((list) =>
  (province[list] ?? []).map((row, at) => ({ list, at, code: "code" in row ? row.code : row.id })),
);

/** Whether a text of the file is the code, or holds it as a word. */
function isNamedIn(file: unknown, code: string): boolean {
  if (typeof file === "string") return file.split(/[^\p{L}\p{N}._-]+/u).some((word) => word === code);
  if (typeof file !== "object" || file === null) return false;
  return Object.entries(file).some(([key, inner]) => key === code || isNamedIn(inner, code));
}

describe("the public copy of a whole province", () => {
  test("has rows to hide, and they are named elsewhere", () => {
    expect(rows.length).toBeGreaterThan(30);
    const others = ({ list, at }: (typeof rows)[number]) => ({ ...province, [list]: province[list]?.toSpliced(at, 1) });
    expect(rows.filter((row) => isNamedIn(others(row), row.code)).length).toBeGreaterThan(20);
  });

  test.each(rows)("names $code nowhere when $list/$at is restricted, and is a valid file", ({ list, at, code }) => {
    const { file, left } = publicCopy(hiding(list, at));
    expect(isNamedIn(file, code)).toBe(false);
    expect(ArchitectureSchema.safeParse(file).error).toBeUndefined();
    expect(left.some((one) => one.path === `/${list}/${at}`)).toBe(true);
    // What cannot stand without one row is little: the file is not emptied.
    expect(file.objects.length).toBeGreaterThanOrEqual(province.objects.length - 1);
  });

  test("leaves out statements that rest on a restricted figure; the paths of the others follow", () => {
    const [first, second] = province.figures ?? [];
    const statements = [
      { no: "1", phrase: "một", fields: ["/figures/0/value"], source: "bao-cao" },
      { no: "2", phrase: "hai", fields: ["/figures/1/value"], source: "bao-cao" },
    ];
    const { file } = publicCopy({ ...hiding("figures", 0), statements });
    expect(file.statements?.map(({ no, fields }) => [no, ...fields])).toEqual([["2", "/figures/0/value"]]);
    expect([first === undefined, file.figures?.[0]]).toEqual([false, second]);
  });

  test("leaves whole what names nothing restricted, but for contacts", () => {
    const { left, named } = publicCopy(province);
    expect(new Set(left.map((one) => one.path.split("/").at(-1)))).toEqual(new Set(["contact", "confirmedBy"]));
    expect(named).toEqual([]);
  });

  test("says which texts still hold the name of something left out", () => {
    const [one] = province.objects;
    const { named } = publicCopy({ ...hiding("objects", 0), note: `Xem ${one?.name}.` });
    expect(named).toContainEqual({ path: "/note", what: `Xem ${one?.name}.` });
  });
});
