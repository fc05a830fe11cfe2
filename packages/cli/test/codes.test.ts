import { describe, expect, it } from "vitest";
import { egov } from "./call.js";

const text = async (...argv: string[]): Promise<string> => (await egov(argv)).stdout;

describe("egov codes lookup", () => {
  it("tells every meaning of a code, with its days", async () => {
    const { code, stdout } = await egov(["codes", "lookup", "24"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Tỉnh Bắc Giang  31/08/2004 – 30/06/2025");
    expect(stdout).toContain("Thành phố Bắc Ninh  từ 20/09/2026");
  });

  it("narrows to a day and a list, and finds names without marks", async () => {
    expect(await text("codes", "lookup", "24", "--as-of", "2025-06-30")).not.toContain("Bắc Ninh");
    const rows = JSON.parse(await text("codes", "lookup", "bac ninh", "--list", "provinces", "--format", "json"));
    expect(rows.map(({ row }: { row: { code: string } }) => row.code)).toEqual(["27", "24", "24"]);
    expect(await text("codes", "lookup", "LVK")).toContain("chỉ một nguồn");
  });

  it("says of a row in doubt what it rests on", async () => {
    const stdout = await text("codes", "lookup", "22");
    expect(stdout).toMatch(/Thành phố Quảng Ninh .*C.*\n.*Nghị quyết 36\/2026\/QH16 \(chưa đọc văn bản/);
    for (const agency of ["H49", "H05"]) expect(await text("codes", "lookup", agency)).toContain("Tên suy ra từ");
    expect(await text("codes", "lookup", "22", "--as-of", "2026-06-01")).not.toContain("chưa đọc văn bản");
  });

  it("knows older days, and says of each list that does not", async () => {
    const stdout = await text("codes", "lookup", "769", "--as-of", "2018-12-24", "--lang", "en");
    expect(stdout).toContain("Quận 2 [79]  31 August 2004 – 31 December 2020");
    expect(stdout).toContain("agencies    the list begins on 15 September 2020");
    expect(await text("codes", "lookup", "Cẩm Đình", "--as-of", "2008-07-31")).toContain("09736  Xã Cẩm Đình [28]");
    const before = await egov(["codes", "lookup", "001", "--as-of", "2001-01-01"]);
    expect(before.code).toBe(1);
    expect(before.stdout).toContain("districts   danh mục bắt đầu từ 31/08/2004");
    const json = JSON.parse(await text("codes", "lookup", "24", "--as-of", "2019-01-01", "--format", "json"));
    expect(json).toContainEqual({ list: "sectors", kind: "outside-coverage", covers: { from: "2023-12-31" } });
  });

  it("ends with 1 when nothing is found and with 2 on wrong use", async () => {
    expect(await egov(["codes", "lookup", "atlantis"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "lookup", "24", "--list", "planets"])).toMatchObject({ code: 2 });
    expect(await egov(["codes", "lookup", "24", "--as-of", "1/7/2025"])).toMatchObject({ code: 2 });
  });
});

describe("egov codes resolve", () => {
  it("says how sure it is", async () => {
    expect(await text("codes", "resolve", "P. Phúc Xá, Q. Ba Đình, Hà Nội")).toMatch(
      /^chắc chắn\n.*Phúc Xá.*\n.*Hồng Hà/,
    );
    expect(await text("codes", "resolve", "00016", "--lang", "en")).toMatch(/^the commune was divided/);
    expect(await text("codes", "resolve", "Số 5 Quang Trung, Phường Quang Trung, Hà Nội")).toMatch(
      /^nhiều xã cùng tên/,
    );
    expect(await text("codes", "resolve", "Quang Trung, Hà Nội")).toMatch(/^nhiều xã cùng tên/);
    expect(await egov(["codes", "resolve", "Phúc Xá, Ba Đình, Atlantis"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "resolve", "Phúc Xá"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "resolve", " "])).toMatchObject({ code: 2 });
  });

  it("is not sure of an address that contradicts the unit", async () => {
    const title = await text("codes", "resolve", "Xã Phúc Xá, Ba Đình, Hà Nội");
    expect(title).toMatch(/^chưa chắc chắn: cấp đơn vị/);
    expect(title).toContain("Hồng Hà");
    expect(title).not.toContain("toàn bộ");
    expect(await text("codes", "resolve", "Phúc Xà, Ba Đình, Hà Nội", "--lang", "en")).toMatch(
      /^not certain: the marks/,
    );
    expect(await text("codes", "resolve", "phuc xa, ba dinh, ha noi")).toMatch(/^chắc chắn/);
    const divided = await text("codes", "resolve", "Xã Điện Biên, Ba Đình, Hà Nội", "--lang", "en");
    expect(divided).toMatch(/^the commune was divided.*; the address calls/);
  });

  it("reads an address as people write it, of any day since 2004, and names what may have been meant", async () => {
    expect(await text("codes", "resolve", "Phuc Xa Ward - Ba Dinh District - Hanoi, Vietnam")).toMatch(/^chắc chắn/);
    expect(await text("codes", "resolve", "P. Thảo Điền, Quận 2, TP.HCM")).toMatch(/^chắc chắn\n.*\n.*Phường An Khánh/);
    expect(await text("codes", "resolve", "Phường Phúc Xaa, Quận Ba Đình, Hà Nội")).toBe(
      "không có xã tên Phường Phúc Xaa\ntên gần nhất: Phường Phúc Xá\n",
    );
    const english = await text("codes", "resolve", "Phường Phúc Xá, Quận Đống Đa, Hà Nội", "--lang", "en");
    expect(english).toContain("nearest names: Phường Phúc Xá");
  });

  it("names the new unit as of a day", async () => {
    const address = "Bố Hạ, Yên Thế, Bắc Giang";
    expect(await text("codes", "resolve", address)).toContain("Xã Bố Hạ");
    expect(await text("codes", "resolve", address, "--as-of", "2026-10-01")).toContain("Phường Bố Hạ");
    expect(await egov(["codes", "resolve", address, "--as-of", "2025-01-01"])).toMatchObject({ code: 2 });
  });
});

describe("egov codes diff and explain", () => {
  it("counts what changed", async () => {
    const stdout = await text("codes", "diff", "provinces", "2025-06-30", "2025-07-01");
    expect(stdout).toContain("~ 24  Tỉnh Bắc Giang → Tỉnh Bắc Ninh");
    expect(stdout).toContain("0 mã mới, 29 mã hết hiệu lực, 7 mã đổi nghĩa, 27 mã giữ nguyên");
    const communes = JSON.parse(
      await text("codes", "diff", "communes", "2026-04-29", "2026-04-30", "--format", "json"),
    );
    expect(communes.changed).toHaveLength(10);
    expect(await text("codes", "diff", "districts", "2025-06-30", "2025-07-01", "--lang", "en")).toContain(
      "696 removed",
    );
    expect(await egov(["codes", "diff", "planets", "2025-06-30", "2025-07-01"])).toMatchObject({ code: 2 });
    expect(await egov(["codes", "diff", "provinces", "yesterday", "2025-07-01"])).toMatchObject({ code: 2 });
  });

  it("compares older days, and says which days are not covered instead of counting nothing", async () => {
    const communes = await egov(["codes", "diff", "communes", "2019-12-31", "2020-01-01", "--lang", "en"]);
    expect(communes.stdout).toContain("3 added, 291 removed, 193 changed, 10,571 the same");
    expect(communes.stdout).toContain("the list communes covers the days from 31 August 2004 on");
    const provinces = await text("codes", "diff", "provinces", "2007-12-31", "2008-12-31");
    expect(provinces).toContain("- 28  Tỉnh Hà Tây\n0 mã mới, 1 mã hết hiệu lực, 0 mã đổi nghĩa, 63 mã giữ nguyên");
    expect(provinces).toContain("danh mục provinces có từ 31/08/2004");
    const early = await egov(["codes", "diff", "communes", "2003-01-01", "2004-01-01"]);
    expect(early.code).toBe(1);
    expect(early.stdout).toContain("không so sánh được với ngày 01/01/2003, 01/01/2004");
    expect(early.stdout).not.toContain("mã giữ nguyên");
    const agencies = await egov(["codes", "diff", "agencies", "2019-01-01", "2025-12-31", "--lang", "en"]);
    expect(agencies).toMatchObject({ code: 1 });
    expect(agencies.stdout).toContain("begins on 15 September 2020 and says nothing of 1 January 2019");
    const json = await text("codes", "diff", "districts", "2003-01-01", "2018-12-24", "--format", "json");
    expect(JSON.parse(json)).toEqual({
      kind: "outside-coverage",
      days: ["2003-01-01"],
      covers: { from: "2004-08-31" },
    });
  });

  it("tells what happened to a unit while it kept its name", async () => {
    const hanoi = await text("codes", "explain", "01", "--lang", "en");
    expect(hanoi).toMatch(/on 1 August 2008, out of\n.*Hòa Bình.*\n.*Vĩnh Phúc.*\n.*all of it {2}28 {2}Tỉnh Hà Tây/);
    const thuDuc = await text("codes", "explain", "769");
    expect(thuDuc).toContain("Quận 2 [79]  31/08/2004 – 31/12/2020");
    expect(thuDuc).toMatch(/ngày 01\/01\/2021, từ\n.*762.*\n.*763/);
    expect(await text("codes", "explain", "471")).toContain("danh mục không cho biết từ đơn vị nào");
  });

  it("tells where a code came from and where it went", async () => {
    const agency = await text("codes", "explain", "H02");
    expect(agency).toContain("từ 01/07/2025 thành");
    expect(agency).toContain("Ủy ban nhân dân tỉnh Bắc Ninh");
    expect(agency).toContain("Quyết định 20/2020/QĐ-TTg");
    expect(await text("codes", "explain", "G04", "--lang", "en")).toContain("names no successor");
    expect(await text("codes", "explain", "755")).toContain("Đặc khu Côn Đảo");
    expect(await text("codes", "explain", "00004")).toContain("Phường Ba Đình");
    expect(await egov(["codes", "explain", "99"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "explain", "what"])).toMatchObject({ code: 2 });
  });
});

describe("egov codes follow", () => {
  it("goes over all changes up to a day", async () => {
    const ward = await text("codes", "follow", "27103", "2018-12-24");
    expect(ward).toMatch(/^chắc chắn\n.*Bình Khánh.*\n.*01\/01\/2021.*An Khánh.*\n {2}→ 27094 {2}Phường An Khánh/);
    expect(await text("codes", "follow", "27", "2025-06-30", "2025-12-31", "--lang", "en")).toContain("→ 24");
    expect(await text("codes", "follow", "H02", "2025-01-01")).toContain("→ H05");
    const divided = await text("codes", "follow", "28", "2008-07-31", "2010-01-01", "--lang", "en");
    expect(divided).toMatch(/^the unit was divided/);
    expect(divided).toMatch(/→ 01 .*\n(?:.*\n)*.*→ 25 /);
  });

  it("follows an ended code with a remark, and says where a way is lost", async () => {
    const late = await text("codes", "follow", "27103", "2024-01-01", "2025-07-01", "--lang", "en");
    expect(late).toMatch(/^the code ended on 31 December 2020; .*a person has to check/);
    expect(await text("codes", "resolve", "27103")).toContain("→ 27094  Phường An Khánh");
    const lost = await egov(["codes", "follow", "01408", "2018-12-24"]);
    expect(lost.code).toBe(1);
    expect(lost.stdout).toMatch(/^không theo dõi tiếp được\n.*Nà Sác/);
    expect(lost.stdout).toContain("không nguồn nào cho biết nhập vào đâu");
  });

  it("ends with 1 outside the list and with 2 on wrong use", async () => {
    expect(await egov(["codes", "follow", "27103", "2003-01-01"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "follow", "99999", "2020-01-01"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "follow", "27103", "2025-01-01", "2020-01-01"])).toMatchObject({ code: 2 });
    expect(await egov(["codes", "follow", "what", "2025-01-01"])).toMatchObject({ code: 2 });
  });
});

describe("egov id", () => {
  it("takes an identifier apart and says what is odd", async () => {
    const { code, stdout } = await egov(["id", "H02.12-251114-0001"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Mã hồ sơ thủ tục hành chính");
    expect(stdout).toContain("IDN-205");
    expect(stdout).toContain("H05");
    expect(await egov(["id", "1.0133611"])).toMatchObject({ code: 1 });
    expect(await egov(["id", "H24.60.4-260101-000123", "--strict"])).toMatchObject({ code: 1 });
  });

  it("calls what is only warned of neither right nor wrong", async () => {
    const unborn = await egov(["id", "031270888640", "--as-of", "2026-11-28"]);
    expect(unborn.stdout).toMatch(/^Số định danh cá nhân \(CCCD\) {2}cần xem lại {2}031/);
    expect(unborn.stdout).not.toMatch(/ đạt {2}/);
    expect((await egov(["id", "031270888640", "--as-of", "2024-01-01"])).code).toBe(1);
    expect((await egov(["id", "001198765432"])).stdout).toMatch(/^Số định danh cá nhân \(CCCD\) {2}đạt {2}001/);
  });

  it("masks personal numbers in every format", async () => {
    for (const argv of [
      ["id", "001198765432"],
      ["id", "001198765432", "--format", "json"],
      ["id", "DN4017987654321", "--lang", "en"],
    ]) {
      const { stdout } = await egov(argv);
      expect(stdout).not.toMatch(/765432|7654321/);
      expect(stdout).toContain("***");
    }
  });

  it.each([
    "CCCD 001203000123",
    "001203000123x",
    "CMND 012 345 678",
    "số 001.203.000.123 đây",
    "CCCD 001 - 203 - 000 - 123",
  ])("echoes no long number of a text that it does not recognise: %s", async (given) => {
    const { code, stdout } = await egov(["id", given]);
    expect(code).toBe(1);
    expect(stdout.replaceAll(/[\s.]/g, "")).not.toMatch(/203000123|345678|\d{4}/);
    expect(stdout).toContain("**");
  });

  it("does not show thirteen digits with a wrong check digit as a tax code", async () => {
    for (const argv of [
      ["id", "0012030001234"],
      ["id", "001 203 000 1234", "--lang", "en"],
      ["id", "0012030001234", "--format", "json"],
    ]) {
      expect((await egov(argv)).stdout.replaceAll(" ", ""), argv.join(" ")).not.toMatch(/0012030|203000|1234/);
    }
    expect(await text("id", "0314409058002")).toContain("0314409058-002");
    expect(await text("id", "0100109107")).toContain("0100109107");
  });

  it("knows telephone numbers, offers all readings, and explains its rules", async () => {
    expect(await text("id", "0912345678")).toContain("Số điện thoại");
    expect(JSON.parse(await text("id", "0100109106", "--format", "json"))).toHaveLength(2);
    expect(await text("id", "???")).toContain("không giống loại mã nào");
    expect(await text("explain", "IDN-205")).toContain("Quyết định 09/2025/QĐ-TTg");
  });
});
