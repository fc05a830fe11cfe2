import { describe, expect, it } from "vitest";
import { egov } from "./call.js";

const text = async (...argv: string[]): Promise<string> => (await egov(argv)).stdout;

describe("egov codes lookup", () => {
  it("tells every meaning of a code, with its days", async () => {
    const { code, stdout } = await egov(["codes", "lookup", "24"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Tỉnh Bắc Giang  01/08/2008 – 30/06/2025");
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
    expect(await text("codes", "resolve", "Số 5 Quang Trung, Phường Quang Trung, Hà Nội")).toContain("không có huyện");
    expect(await text("codes", "resolve", "Quang Trung, Hà Nội")).toMatch(/^nhiều xã cùng tên/);
    expect(await egov(["codes", "resolve", "Phúc Xá, Ba Đình, Atlantis"])).toMatchObject({ code: 1 });
    expect(await egov(["codes", "resolve", "Phúc Xá"])).toMatchObject({ code: 2 });
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
