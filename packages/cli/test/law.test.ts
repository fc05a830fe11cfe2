import { describe, expect, it } from "vitest";
import { egov } from "./call.js";

const text = async (...argv: string[]): Promise<string> => (await egov(argv)).stdout;

describe("egov law", () => {
  it("shows an instrument by its number: what it is, what changed it, what it hangs together with", async () => {
    const { code, stdout } = await egov(["law", "61/2018/NĐ-CP"]);
    expect(code).toBe(0);
    for (const line of [
      /^Nghị định 61\/2018\/NĐ-CP {2}nd-61-2018$/m,
      /^ {2}Tình trạng +hết hiệu lực từ 01\/07\/2025, do Nghị định 118\/2025\/NĐ-CP/m,
      /^ {2}Ngày có hiệu lực +21\/06\/2018$/m,
      /^ {2}Thay đổi +06\/12\/2021: sửa đổi, bổ sung; Nghị định 107\/2021\/NĐ-CP$/m,
      /^ +01\/07\/2025: bãi bỏ, thay thế; Nghị định 118\/2025\/NĐ-CP$/m,
      /^ {2}Được quy định chi tiết bởi +Thông tư 01\/2018\/TT-VPCP$/m,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(await text("law", "nd-61-2018")).toBe(stdout);
  });

  it("answers for a day: the one given, else today", async () => {
    expect(await text("law", "nd-309-2026")).toContain("có hiệu lực từ 05/08/2026");
    expect(await text("law", "nd-309-2026", "--as-of", "2026-11-28")).toContain("còn hiệu lực");
    expect(await text("law", "tt-32-2017-btttt", "--as-of", "2026-11-28", "--lang", "en")).toMatch(
      /ended on 15 August 2022 together with Nghị định 43\/2011\/NĐ-CP/,
    );
    expect(await text("law", "nd-118-2025", "--as-of", "2027-03-01", "--lang", "en")).toContain(
      "as far as the register goes (28 November 2026)",
    );
    expect(await egov(["law", "nd-118-2025", "--as-of", "28/11/2026"])).toMatchObject({ code: 2 });
  });

  it("tells which article answers to an old one, and when that was not read", async () => {
    const code = await text("law", "nd-61-2018", "--article", "Điều 26", "--lang", "en");
    expect(code.replaceAll(/\s+/g, " ")).toContain("see Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP now");
    expect(code).toContain("Each dossier has one code");
    const unread = await text("law", "nd-61-2018", "--article", "Điều 19 khoản 4");
    expect(unread.replaceAll(/\s+/g, " ")).toContain("chưa đọc được điều tương ứng");
    expect(await egov(["law", "nghị định", "--article", "Điều 1"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("tells the powers that an instrument moved, and since when", async () => {
    const flat = (await text("law", "nd-118-2025")).replaceAll(/\s+/g, " ");
    expect(flat).toContain("Quy định mã số hồ sơ, mã ngành, lĩnh vực: Bộ Công an (từ 05/08/2026; Điều 35 khoản 2;");
    expect(await text("law", "nd-30-2020")).not.toContain("Thẩm quyền");
  });

  it("lists what a search finds, and all of it without one", async () => {
    const found = await text("law", "một", "cửa");
    expect(found).toContain("Nghị định 118/2025/NĐ-CP");
    expect(found).not.toContain("Nghị định 48/2013/NĐ-CP");
    const whole = JSON.parse(await text("law", "--format", "json"));
    expect(whole.length).toBeGreaterThanOrEqual(270);
    expect(await egov(["law", "atlantis"])).toMatchObject({ code: 1 });
    expect(await text("law", "atlantis", "--format", "json")).toBe("[]\n");
  });

  it("gives programs the standing, its reason and its successors", async () => {
    const argv = ["law", "tt-19-2023-btttt", "--as-of", "2026-11-28", "--format", "json"];
    expect(JSON.parse(await text(...argv))).toMatchObject([
      {
        status: "repealed",
        since: "2026-03-30",
        instrument: { key: "tt-19-2023-btttt", details: "qd-8-2023" },
        successors: [{ key: "tt-06-2026-bkhcn", article: "Điều 7", read: true }],
      },
    ]);
    expect(await egov(["law", "nd-61-2018", "--format", "xml"])).toMatchObject({ code: 2 });
  });
});

describe("the law of rules", () => {
  const flat = (stdout: string): string => stdout.replaceAll(/\s+/g, " ");

  it("is told by explain as it stands on the day: in force, ended with its successor, not read", async () => {
    const code = flat(await text("explain", "IDN-201", "--as-of", "2026-11-28"));
    expect(code).toContain("Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP: còn hiệu lực, đã được sửa đổi bởi");
    expect(code).toContain("Điều 26, Nghị định 61/2018/NĐ-CP: hết hiệu lực từ 01/07/2025");
    expect(flat(await text("explain", "IDN-201", "--as-of", "2025-06-30"))).toContain(
      "Điều 26, Nghị định 61/2018/NĐ-CP: còn hiệu lực",
    );
    const unread = flat(await text("explain", "DOS-504", "--as-of", "2026-11-28", "--lang", "en"));
    expect(unread).toContain("the article that answers was not read");
    const old = flat(await text("explain", "IDN-503", "--as-of", "2026-11-28"));
    expect(old).toContain("hết hiệu lực từ 01/07/2024 cùng với Luật 59/2014/QH13");
    expect(old).toContain("Số cấp trước 01/07/2024 mang cấu trúc này");
  });

  it("is told by the list of rules in a few words", async () => {
    const csv = await text("rules", "--format", "csv", "--as-of", "2026-11-28", "--lang", "en");
    expect(csv).toContain("Thông tư 19/2023/TT-BTTTT (ended on 30 March 2026)");
    const before = await text("rules", "--format", "csv", "--as-of", "2026-03-29", "--lang", "en");
    expect(before).toContain("Điều 7 khoản 2, Thông tư 06/2026/TT-BKHCN (in force only from 30 March 2026)");
  });
});
