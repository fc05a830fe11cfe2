import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../../examples/migrate-addresses.mjs", import.meta.url));
// It imports the built package, as a vendor would, and so fails when that has not been built.
const run = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args]);

describe("examples/migrate-addresses.mjs", () => {
  it("keeps the columns, adds the new commune, and counts what was certain, partial and unresolved", async () => {
    const { stdout, stderr } = await run();
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({ ma_khach_hang: "KH001", ket_qua: "certain", xa_moi: "Phường Hồng Hà" });
    expect(rows[4]).toMatchObject({ ma_khach_hang: "KH005", xa_moi: "Xã Bố Hạ" });
    expect(rows[1]).toMatchObject({ ket_qua: "partial", ma_xa_moi: "", ung_vien: expect.stringContaining("; ") });
    expect(stderr).toBe("12 rows: 6 certain, 4 partial, 2 unresolved\n");
  });

  it("does not count an address as certain that contradicts the commune", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "egov-")), "doubtful.csv");
    await writeFile(path, "xa,huyen,tinh\nXã Phúc Xá,Ba Đình,Hà Nội\nPhúc Xà,Ba Đình,Hà Nội\nphuc xa,ba dinh,ha noi\n");
    const { stdout, stderr } = await run(path);
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ ly_do }) => ly_do)).toEqual(["unclear: title-differs", "unclear: marks-differ", "certain"]);
    expect(stderr).toBe("3 rows: 1 certain, 2 partial, 0 unresolved\n");
  });

  it("writes nothing that a spreadsheet takes for a formula", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "egov-")), "hostile.csv");
    await writeFile(path, 'id,xa,huyen,tinh\n"=HYPERLINK(""x"")",Phúc Xá,Ba Đình,Hà Nội\n');
    const { stdout } = await run(path);
    expect(stdout).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
