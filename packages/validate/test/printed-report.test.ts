import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canMeasurePages, PRINTED_WIDTH, pageMeter } from "../../../scripts/measured-page.js";
import { type CheckReport, check } from "../src/index.js";
import { reportOf } from "../src/reports/index.js";
import { BAD_DAY } from "./packet.js";

const options = { lang: "vi", asOf: "2026-03-05" } as const;
const NAMES = [
  "BaoCaoGuiNhanVanBanDienTuLienThongCuaSoThongTinVaTruyenThong",
  "ho_so_mot_cua_dien_tu_da_tiep_nhan_trong_quy_I_nam_2026_lan_2",
  "goi-tin",
];
const PLAN = "id: thu\ntitle: Thử\n";

async function reportOfMany(files: readonly (readonly [string, string])[]): Promise<string> {
  const reports: CheckReport[] = [];
  for (const [name, text] of files) reports.push(await check(new File([text], name), options));
  return reportOf(reports as [CheckReport, ...CheckReport[]], "html");
}

const packets = NAMES.map((name): [string, string] => [`thu-muc/${name}.edxml`, BAD_DAY]);
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<table class="files">[\s\S]*?<\/table>/g)].flatMap(
    ([table]) => table.match(/<tr[\s\S]*?<\/tr>/g) ?? [],
  );

describe("the table of files", () => {
  it("names a standard once, over its files, when there are several", async () => {
    const interleaved = [packets[0], ["quy-hoach.ipv6.yaml", PLAN], packets[1], ["trong.txt", "?"], packets[2]];
    const rows = rowsOf(await reportOfMany(interleaved as [string, string][]));
    const groups = rows.filter((row) => row.includes('class="group"'));
    expect(groups.length).toBeGreaterThan(1);
    expect(new Set(groups).size).toBe(groups.length);
    const numbers = rows.flatMap((row) => /<td class="number">(\d+)</.exec(row)?.[1] ?? []);
    expect(numbers).toHaveLength(5);
    expect(numbers.slice(0, 3)).toEqual(["1", "3", "5"]);
    for (const row of rows.filter((one) => one.includes(".edxml"))) expect(row).not.toContain("edxml@");
  });

  it("names none when there is one standard", async () => {
    expect(rowsOf(await reportOfMany(packets)).filter((row) => row.includes('class="group"'))).toEqual([]);
  });
});

describe.skipIf(!canMeasurePages("the report"))("the report in a browser", () => {
  let meter: Awaited<ReturnType<typeof pageMeter>>;
  beforeAll(async () => {
    meter = await pageMeter();
  }, 60_000);
  afterAll(() => meter?.close());

  it("breaks no file name into pieces, on a telephone of 390 px and on paper", async () => {
    const html = await reportOfMany([...packets, ["quy-hoach.ipv6.yaml", PLAN], [`${NAMES[0]}.txt`, "?"]]);
    const phone = await meter.measure(html, 390);
    expect(phone.scrollWidth).toBeLessThanOrEqual(390);
    expect(phone.brokenCells).toEqual([]);
    const printed = await meter.measure(html, PRINTED_WIDTH, "print");
    expect(printed.scrollWidth).toBeLessThanOrEqual(PRINTED_WIDTH);
    expect(printed.brokenCells).toEqual([]);
    if (process.env.LOOK) (await import("node:fs")).writeFileSync("/tmp/rep/val.html", html);
  });
});
