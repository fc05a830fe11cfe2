import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/catalogue.js";
import { egov } from "./call.js";
import { ATTACHED, folderWith, PACKET, packetWith, TRUNCATED } from "./packets.js";

const STATUS = `<?xml version="1.0" encoding="UTF-8"?>
<edXML:edXML xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From><edXML:OrganId>000.00.00.G12</edXML:OrganId><edXML:OrganName>Bộ Thử Nghiệm</edXML:OrganName></edXML:From>
<edXML:ResponseFor><edXML:OrganId>H57</edXML:OrganId><edXML:Code>15/UBND-VP</edXML:Code></edXML:ResponseFor>
<edXML:StatusCode>03</edXML:StatusCode>
<edXML:Timestamp>2026/03/02 09:00:00</edXML:Timestamp>
</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML:edXML>
`;

const PACKED = "<ContentTransferEncoded>";

describe("egov inspect", () => {
  it("presents a document in words, personal data masked", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const { code, stdout } = await egov(["inspect", "a.edxml"], { cwd });
    expect(code).toBe(0);
    for (const line of [
      /^Gói tin văn bản {2}a\.edxml$/m,
      /^Số, ký hiệu +15\/UBND-VP$/m,
      /^Ngày ban hành +02\/03\/2026$/m,
      /^Độ khẩn +khẩn$/m,
      /^Nơi gửi +UBND tỉnh Thử Nghiệm \(H57\) · v\*\*\*@…, …78$/m,
      /^Người ký +Chánh Văn phòng N… V… T…$/m,
      /^Nghiệp vụ +văn bản mới$/m,
      /^Luân chuyển +08:30:00 02\/03\/2026 {2}H57$/m,
      /^Tệp đính kèm +1\. cong-van\.txt {2}\(21 byte, TEXT, nguyên bản\)$/m,
      /^Chữ ký +không có$/m,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).not.toContain("Nguyễn Văn Thử");
    const shown = await egov(["inspect", "a.edxml", "--show-personal"], { cwd });
    expect(shown.stdout).toContain("Nguyễn Văn Thử");
  });

  it("presents a status, from standard input and in English too", async () => {
    const { code, stdout } = await egov(["inspect", "-", "--lang", "en"], { stdin: STATUS });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Status packet {2}-$/m);
    expect(stdout).toMatch(/^Status +03 – accepted$/m);
    expect(stdout).toMatch(/^Answers +15\/UBND-VP · \(H57\)$/m);
  });

  it("gives the whole value as JSON, masked as well", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const { stdout } = await egov(["inspect", "a.edxml", "--format", "json"], { cwd });
    const whole = JSON.parse(stdout);
    expect(whole).toMatchObject({
      format: "egov-inspection",
      standard: "document-exchange",
      complete: true,
      value: { kind: "document", from: { organId: "H57", email: "v***@…" }, signer: { fullName: "N… V… T…" } },
      attachments: [{ index: 0, name: "cong-van.txt", size: 21, kind: "text", packed: "raw" }],
    });
  });

  it("presents a dossier and a step of it, the person masked", async () => {
    const dossier = {
      session: "bi-mat-0001",
      service: "DongBoHoSoMC",
      data: [
        {
          MaHoSo: "H99.12-241115-0001",
          MaTTHC: "1.009999",
          TenTTHC: "Thủ tục mẫu",
          KenhThucHien: "2",
          ChuHoSo: "NGUYỄN VĂN MẪU",
          SoGiayToChuHoSo: "000199000001",
          LoaiDoiTuong: "1",
          SoDienThoai: "0900000078",
          TrichYeuHoSo: "Đề nghị của Nguyễn Văn Mẫu, 000199000001",
          NgayTiepNhan: "20241115083000",
          NgayHenTra: "22/11",
          TrangThaiHoSo: "4",
          DanhSachLePhi: [{ TenPhiLePhi: "Phí mẫu", Gia: "50000" }],
          TruongMoi: "x",
        },
      ],
    };
    const step = {
      MaHoSo: "H99.12-241115-0001",
      NguoiXuLy: "TRẦN THỊ MẪU",
      ThoiDiemXuLy: "20241115100000",
      TrangThai: "4",
    };
    const cwd = await folderWith({ "a.json": JSON.stringify(dossier), "b.json": JSON.stringify({ data: [step] }) });
    const { code, stdout } = await egov(["inspect", "a.json"], { cwd });
    expect(code).toBe(0);
    for (const line of [
      /^Hồ sơ một cửa {2}a\.json$/m,
      /^Thủ tục hành chính +1\.009999 – Thủ tục mẫu$/m,
      /^Chủ hồ sơ +N… V… M… \(Công dân\) · … · …78$/m,
      /^Kênh nộp +Trực tuyến$/m,
      /^Trạng thái +Đang xử lý$/m,
      /^Tiếp nhận +08:30:00 15\/11\/2024$/m,
      /^Hẹn trả +22\/11 \(không hiểu được\)$/m,
      /^Phí, lệ phí +Phí mẫu: 50\.000 đồng$/m,
      /^Trường lạ +TruongMoi$/m,
      /^Khi đọc +1 lỗi/m,
    ]) {
      expect(stdout).toMatch(line);
    }
    const json = await egov(["inspect", "a.json", "--format", "json"], { cwd });
    expect(`${stdout}${json.stdout}`).not.toMatch(/NGUYỄN|000199000001|0900000078|bi-mat/);
    expect((await egov(["inspect", "a.json", "--show-personal"], { cwd })).stdout).toContain("NGUYỄN VĂN MẪU");
    const { stdout: ofStep } = await egov(["inspect", "b.json", "--lang", "en"], { cwd });
    expect(ofStep).toMatch(/^Officer +T… T… M…$/m);
    expect(ofStep).toMatch(/^Time +15 November 2024, 10:00:00$/m);
  });

  it("shows what could be read of an incomplete packet", async () => {
    const cwd = await folderWith({
      "a.edxml": packetWith(["<edXML:Subject>V/v kết nối, liên thông phần mềm quản lý văn bản</edXML:Subject>", ""]),
    });
    const { code, stdout } = await egov(["inspect", "a.edxml"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("15/UBND-VP");
    expect(stdout).toMatch(/Khi đọc +1 lỗi/);
  });

  it("ends with 3 when there is nothing to present, with 2 when there is no file", async () => {
    const cwd = await folderWith({ "a.edxml": TRUNCATED, "b.txt": "chữ" });
    expect(await egov(["inspect", "a.edxml"], { cwd })).toMatchObject({ code: 3, stdout: "" });
    expect(await egov(["inspect", "b.txt"], { cwd })).toMatchObject({ code: 3, stdout: "" });
    expect(await egov(["inspect", "c.edxml"], { cwd })).toMatchObject({ code: 2, stdout: "" });
    expect((await egov(["inspect", "."], { cwd })).stderr).toContain(". là thư mục");
  });
});

describe("egov extract", () => {
  it("lists, and writes what it lists", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const list = await egov(["extract", "a.edxml", "--list"], { cwd });
    expect(list.stdout).toMatch(/^1 +cong-van\.txt +21 byte +TEXT +nguyên bản$/m);
    expect(await readdir(cwd)).toEqual(["a.edxml"]);
    const { code, stdout } = await egov(["extract", "a.edxml", "-o", "tep/moi"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Đã ghi ${join("tep/moi", "cong-van.txt")} (21 byte)\n` });
    expect(await readFile(join(cwd, "tep/moi/cong-van.txt"), "utf8")).toBe(ATTACHED);
    expect(await readdir(join(cwd, "tep/moi"))).toEqual(["cong-van.txt"]);
  });

  it("never overwrites unless told to", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET, "cong-van.txt": "của tôi" });
    const refused = await egov(["extract", "a.edxml"], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("cong-van.txt đã có; không ghi đè");
    expect(await readFile(join(cwd, "cong-van.txt"), "utf8")).toBe("của tôi");
    expect((await egov(["extract", "a.edxml", "--force"], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, "cong-van.txt"), "utf8")).toBe(ATTACHED);
  });

  it("never writes outside its folder", async () => {
    const hostile = packetWith(["<AttachmentName>cong-van.txt", "<AttachmentName>../../../etc/cron.d/x"]);
    const cwd = await folderWith({ "in/a.edxml": hostile });
    const { code } = await egov(["extract", "in/a.edxml", "-o", "out"], { cwd });
    expect(code).toBe(0);
    expect((await readdir(cwd)).sort()).toEqual(["in", "out"]);
    expect(await readdir(join(cwd, "out"))).toHaveLength(1);
  });

  it("leaves nothing half-written of a broken packet, and ends with 3", async () => {
    const cwd = await folderWith({ "b.edxml": PACKET.slice(0, PACKET.indexOf(PACKED) + 40) });
    const { code, stderr } = await egov(["extract", "b.edxml", "-o", "out"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("egov: lỗi:");
    expect(await readdir(join(cwd, "out"))).toEqual([]);
  });

  it("gives out what is there of a broken attachment, says why, and ends with 1", async () => {
    const cwd = await folderWith({ "a.edxml": packetWith([PACKED, `${PACKED}!!!`]) });
    const { code, stderr } = await egov(["extract", "a.edxml", "-o", "out"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("ký tự không thuộc base64");
    expect(await readdir(join(cwd, "out"))).toHaveLength(1);
  });

  it("unpacks no further than the limits that it is given", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const small = await egov(["extract", "a.edxml", "-o", "out", "--max-size", "0.000001"], { cwd });
    expect(small).toMatchObject({ code: 1, stdout: "" });
    expect(
      (await egov(["extract", "a.edxml", "-o", "out", "--max-size", "1", "--max-ratio", "2000"], { cwd })).code,
    ).toBe(0);
    expect((await egov(["extract", "a.edxml", "--max-ratio", "x"], { cwd })).code).toBe(2);
  });

  it("takes only the numbers asked for", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    expect((await egov(["extract", "a.edxml", "--only", "1"], { cwd })).code).toBe(0);
    const absent = await egov(["extract", "a.edxml", "--only", "2"], { cwd });
    expect(absent).toMatchObject({ code: 2, stdout: "" });
    expect(absent.stderr).toContain("Không có tệp đính kèm số 2; gói tin có 1 tệp");
    expect((await egov(["extract", "a.edxml", "--only", "x"], { cwd })).code).toBe(2);
  });

  it("says so when there is nothing to extract", async () => {
    const cwd = await folderWith({ "status.edxml": STATUS, "b.txt": "chữ" });
    expect(await egov(["extract", "status.edxml"], { cwd })).toMatchObject({ code: 0, stdout: "" });
    expect((await egov(["extract", "b.txt"], { cwd })).code).toBe(3);
  });
});

describe("egov explain and egov rules", () => {
  it("explains every rule of the catalogue in both languages", async () => {
    expect(catalogue.size).toBeGreaterThan(40);
    for (const rule of catalogue.values()) {
      for (const lang of ["vi", "en"] as const) {
        const { code, stdout } = await egov(["explain", rule.id, "--lang", lang], { columns: 100 });
        expect(code).toBe(0);
        expect(stdout.split("\n")[0]).toBe(`${rule.id}  ${rule.title[lang]}`);
      }
    }
  });

  it("shows law or systems, and a passing and a failing example", async () => {
    const { stdout } = await egov(["explain", "doc-31"]);
    expect(stdout).toMatch(/Cần cho hệ thống +official-sdk, bkav/);
    expect(stdout).toMatch(/Ví dụ đạt[\s\S]*Ví dụ không đạt/);
    expect((await egov(["explain", "DOC-001"])).stdout).toMatch(/Căn cứ +QCVN 102:2016/);
  });

  it("suggests the nearest ids for one that does not exist", async () => {
    const { code, stdout, stderr } = await egov(["explain", "DOCC-031"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("DOC-031");
  });

  it("lists the catalogue as a table, JSON and CSV", async () => {
    const table = await egov(["rules"]);
    expect(table.stdout).toContain(`${catalogue.size} quy tắc`);
    const json = JSON.parse((await egov(["rules", "--format", "json"])).stdout);
    expect(json).toHaveLength(catalogue.size);
    expect(json).toContainEqual(expect.objectContaining({ id: "CLI-001" }));
    expect(json[0]).toMatchObject({ title: { vi: expect.any(String), en: expect.any(String) } });
    const csv = (await egov(["rules", "--format", "csv", "--standard", "document-exchange"])).stdout;
    expect(csv).toMatch(/^\uFEFFid,source,severity,title,message,remedy,basis\r\n/);
    expect(csv.match(/^[A-Z]{3}-\d{3},/gm)?.length).toBe(
      json.filter(({ id }: { id: string }) => /^(DOC|SDK|BKV|NET)/.test(id)).length,
    );
    expect(csv).not.toMatch(/^(EGV|CLI)-/m);
  });
});

describe("colours", () => {
  it("are there only when wanted", async () => {
    const cwd = await folderWith({});
    await writeFile(join(cwd, "a.edxml"), TRUNCATED);
    const plain = await egov(["validate", "."], { cwd });
    const forced = await egov(["validate", "."], { cwd, env: { FORCE_COLOR: "1" } });
    const refused = await egov(["validate", ".", "--no-color"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(forced.stdout).toContain("\u001b[");
    expect(refused.stdout).toBe(plain.stdout);
    expect((await egov(["validate", "."], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).toBe(
      plain.stdout,
    );
  });
});
