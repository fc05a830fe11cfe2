import type { Standard } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { readAll } from "../test/reading.js";
import { readEnvelope, redactedLine, revealSession } from "./envelope.js";
import { dvcqgExample, returnedExample, stepExample, supplementExample } from "./examples/wire.js";
import { classifyReply } from "./exchange/replies.js";
import { type Dossier, DossierSchema, type ProgressStep } from "./schema.js";
import { dossierStandard, progressStandard } from "./standard.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read<T>(standard: Standard<T>, input: string | object, codec?: string) {
  const source = bytes(typeof input === "string" ? input : JSON.stringify(input));
  return readAll(standard, source, { ...context, ...(codec !== undefined && { codec }) });
}

const readDossiers = (input: string | object, id?: string) => read<Dossier>(dossierStandard, input, id);
const rulesIn = async (input: string | object, id?: string): Promise<string[]> =>
  (await readDossiers(input, id)).flatMap(({ report }) => report.findings.map(({ rule }) => rule));

describe("reading", () => {
  it("takes a request, a bare list, one record and NDJSON, and yields a dossier each", async () => {
    const second = { ...dvcqgExample, MaHoSo: "H99.12-241115-0002" };
    const codes = async (input: string | object) => (await readDossiers(input)).map(({ value }) => value?.code);
    const both = ["H99.12-241115-0001", "H99.12-241115-0002"];
    expect(await codes({ session: "s", service: "DongBoHoSoMC", data: [dvcqgExample, second] })).toEqual(both);
    expect(await codes([dvcqgExample, second])).toEqual(both);
    expect(await codes(dvcqgExample)).toEqual(both.slice(0, 1));
    expect(await codes(`${JSON.stringify(dvcqgExample)}\n${JSON.stringify(second)}\n`)).toEqual(both);
    expect(await codes({ service: "DongBoHoSoMC", data: [], MaHoSo: "", HinhThuc: "" })).toEqual([]);
  });

  it("places a finding on the wire, by the name it has there", async () => {
    const text = JSON.stringify({ data: [{ ...dvcqgExample, NgayHenTra: "sau 5 ngày" }] }, undefined, 2);
    const [one] = await readDossiers(text);
    const finding = one?.report.findings.find(({ rule }) => rule === "DOS-002");
    expect(finding).toMatchObject({ path: "/appointedAt", field: { name: "NgayHenTra" } });
    expect(text.split("\n")[(finding?.at?.line ?? 0) - 1]).toContain("NgayHenTra");
  });

  it("keeps every field it does not know, at every level", async () => {
    const [file] = dvcqgExample.TaiLieuNop;
    const [one] = await readDossiers({ ...dvcqgExample, Moi: { a: [1] }, TaiLieuNop: [{ ...file, KySo: "1" }] });
    expect(one?.value?.unmapped).toEqual({ Moi: { a: [1] } });
    expect(one?.value?.attachments?.[0]?.unmapped).toEqual({ KySo: "1" });
    expect(one?.report.findings.map(({ rule, field }) => [rule, field?.name])).toEqual([
      ["EGV-011", "TaiLieuNop[0].KySo"],
      ["EGV-011", "Moi"],
    ]);
  });

  it("never shows a session: not in a line, not in a value, not in a finding", async () => {
    const text = JSON.stringify({
      session: "bi-mat-0001",
      madonvi: "H99",
      service: "DongBoHoSoMC",
      isUpdating: "False",
      data: [{ ...dvcqgExample, NgayHenTra: "?" }],
    });
    const [one] = await readDossiers(text);
    expect(one?.decoded.line(1)).toContain(`"session":"${"*".repeat(11)}"`);
    expect(JSON.stringify([one?.value, one?.report, one?.decoded.line(1)])).not.toContain("bi-mat");
    const envelope = readEnvelope(JSON.parse(text));
    expect(envelope).toMatchObject({ agency: "H99", service: "DongBoHoSoMC", updating: false });
    expect(`${envelope.session}${JSON.stringify(envelope)}`).not.toContain("bi-mat");
    expect(envelope.session && revealSession(envelope.session)).toBe("bi-mat-0001");
    expect(readEnvelope([])).toEqual({});
    expect(redactedLine('{"SecurityKey" : "a\\"b", "x": 1}')).toBe('{"SecurityKey" : "****", "x": 1}');
  });

  it("reads the older LGSP document: its own status is kept, not taken for one of the ten", async () => {
    const [one] = await readDossiers({
      DocTypeCode: "1.009999",
      DocCode: "H99.12-241115-0001",
      CitizenName: "NGUYỄN VĂN MẪU",
      ApplicantsType: 3,
      DateReceived: "2024-11-15T08:30:00.000+0700",
      SuccessDate: "0000-00-00T00:00:00.000+0700",
      IsReturned: false,
      Status: 2,
      Attachments: [
        { Attachmentld: "1", AttachmentName: "a.pdf" },
        { AttachmentId: 2, AttachmentName: "b.pdf" },
      ],
      DocFees: [{ FeeName: "Phí", FeeType: 4, Price: 50000 }],
    });
    expect(one?.codec).toBe("lgsp-document");
    expect(one?.value).toMatchObject({
      applicant: { kind: "organisation" },
      receivedAt: "2024-11-15T08:30:00",
      statusAtSource: { system: "lgsp-document", code: "2" },
      attachments: [{ id: "1" }, { id: "2" }],
      fees: [{ amount: 50000 }],
    });
    expect(one?.value).not.toHaveProperty("status");
    expect(one?.report.findings.map(({ rule }) => rule)).toContain("DOS-009");
  });

  it("reads iGate's lists: Vietnamese and English names, its numbers kept opaque, the rest unmapped", async () => {
    const item = {
      id: "000000000000000000000001",
      code: "000.00.53.H99-240611-0099",
      applicant: { data: { fullname: "NGUYỄN VĂN MẪU", phoneNumber: "0900000000" }, eformId: "e1" },
      procedure: {
        id: "p1",
        translate: [
          { languageId: 228, name: "Thủ tục mẫu" },
          { languageId: 46, name: "Sample procedure" },
        ],
      },
      statusCurrentTask: "Thẩm định",
      applyMethod: { id: 0, name: "Trực tuyến" },
      appliedDate: "2024-06-11T02:15:00.000+0000",
      appointmentDate: "2024-06-20T10:00:00.000+0000",
      dossierStatus: { id: 4, name: [{ languageId: 228, name: "Đang xử lý" }] },
    };
    const [one] = await readDossiers({ content: [item], totalElements: 1 });
    expect(one?.codec).toBe("igate");
    expect(one?.value).toEqual({
      code: item.code,
      sourceId: item.id,
      applicant: { name: "NGUYỄN VĂN MẪU", unmapped: { eformId: "e1", data: { phoneNumber: "0900000000" } } },
      procedure: {
        name: "Thủ tục mẫu",
        nameEn: "Sample procedure",
        unmapped: { id: "p1", translate: item.procedure.translate },
      },
      currentTask: "Thẩm định",
      submittedAt: "2024-06-11T09:15:00",
      appointedAt: "2024-06-20T17:00:00",
      statusAtSource: { system: "igate", code: "4", word: "Đang xử lý" },
      unmapped: { applyMethod: item.applyMethod },
    });
    expect(DossierSchema.safeParse(one?.value).success).toBe(true);
    const [bare] = await readDossiers({
      content: [{ ...item, dossierStatus: 7, procedure: { translate: { 0: { name: "Một tên" } } } }],
    });
    expect(bare?.value).toMatchObject({ statusAtSource: { code: "7" }, procedure: { name: "Một tên" } });
  });

  it("takes no longer over hostile text", async () => {
    const long = "a.".repeat(200_000);
    const [file] = dvcqgExample.TaiLieuNop;
    const hostile = {
      ...dvcqgExample,
      Email: `a@${long}@`,
      ChuHoSo: long,
      DonViXuLy: `Phòng ${"a ".repeat(200_000)}`,
      TaiLieuNop: [{ ...file, DuongDanTaiTepTin: `http://${long}` }],
      MaTTHC: long,
      MaLinhVuc: long,
    };
    const rules = await rulesIn(hostile);
    expect(rules).toEqual(expect.arrayContaining(["DOS-015", "DOS-016", "DOS-050", "DOS-064"]));
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...file, TepDinhKemId: String(index) }));
    expect(await rulesIn({ ...dvcqgExample, TaiLieuNop: many })).toEqual([]);
  });

  it("never throws, whatever JSON it is given", async () => {
    const inputs = [
      "[]",
      "{}",
      "null",
      "1",
      '"x"',
      "[null]",
      "[[]]",
      '{"data":null}',
      '{"data":[null,1,"x",[]]}',
      '{"content":[1]}',
      "{",
    ];
    let count = 0;
    for (const standard of [dossierStandard, progressStandard] as Standard<unknown>[]) {
      for (const { id } of standard.codecs) {
        for (const input of inputs) {
          for (const { report } of await read(standard, input, id)) expect(report.verdict).not.toBe("pass");
          count += 1;
        }
      }
    }
    expect(count).toBe(88);
  });
});

describe("what hurts between systems, row by row", () => {
  const [fee] = dvcqgExample.DanhSachLePhi;
  const [file] = dvcqgExample.TaiLieuNop;

  it("success only in prose, many spellings of it: one place tells", () => {
    expect(classifyReply("Đồng bộ thành công", { call: "create" }).outcome).toBe("created");
    expect(classifyReply({ error_code: "00" }, { call: "create" }).outcome).toBe("created");
  });

  it("dates: seven encodings and more are understood, with a word about it, and give one value", async () => {
    const written = [
      "20241115083000",
      "15/11/2024 08:30:00",
      "2024-11-15T08:30:00",
      "2024-11-15T01:30:00Z",
      1731634200000,
    ];
    for (const NgayTiepNhan of written) {
      const [one] = await readDossiers({ ...dvcqgExample, NgayTiepNhan });
      expect(one?.value?.receivedAt).toBe("2024-11-15T08:30:00");
      expect(one?.report.findings.map(({ rule }) => rule)).toEqual(NgayTiepNhan === written[0] ? [] : ["DOS-001"]);
    }
    for (const NgayTiepNhan of ["20241115", "15/11/2024", "15-11-2024", 1731603600000]) {
      const [one] = await readDossiers({ ...dvcqgExample, NgayTiepNhan, KenhThucHien: "1" });
      expect(one?.value?.receivedAt).toBe("2024-11-15");
      expect(one?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-001", "DOS-024"]);
      // No hour matters for what was filed online.
      const [online] = await readDossiers({ ...dvcqgExample, NgayTiepNhan });
      expect(online?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-001"]);
    }
  });

  it("the 12-hour clock: five in the morning is five in the afternoon", async () => {
    expect(await rulesIn({ ...dvcqgExample, NgayHenTra: "20241122050000" })).toEqual(["DOS-023"]);
    expect(await rulesIn({ ...dvcqgExample, ...returnedExample, NgayTra: "20241122031500" })).toEqual(["DOS-023"]);
    expect(
      await rulesIn({ ...dvcqgExample, NgayTiepNhan: "20241115031500", NgayNopHoSo: "", KenhThucHien: "1" }),
    ).toEqual(["DOS-023"]);
  });

  it("same name, other values: the code of another system's list is caught", async () => {
    expect(await rulesIn({ ...dvcqgExample, LoaiDoiTuong: "0" })).toEqual(["DOS-003"]);
    expect(await rulesIn({ ...dvcqgExample, LoaiDoiTuong: "2" })).toEqual(["DOS-063"]);
  });

  it("silently truncated text: said before it happens", async () => {
    expect(await rulesIn({ ...dvcqgExample, TrichYeuHoSo: "a".repeat(1001) })).toEqual(["DOS-092"]);
    expect(await rulesIn({ ...dvcqgExample, TrichYeuHoSo: "a".repeat(1000) })).toEqual([]);
    const [step] = await read<ProgressStep>(progressStandard, { ...stepExample, NguoiXuLy: "a".repeat(51) });
    expect(step?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-211"]);
  });

  it("required fields filled with fakes: found; left empty: said", async () => {
    expect(await rulesIn({ ...dvcqgExample, TaiLieuNop: [{ ...file, MaThanhPhanHoSo: "000000001" }] })).toEqual([
      "DOS-054",
    ]);
    expect(await rulesIn({ ...dvcqgExample, TaiLieuNop: [{ ...file, TenTepDinhKem: "Dinhkem" }] })).toEqual([
      "DOS-054",
    ]);
    const [step] = await read<ProgressStep>(progressStandard, { ...stepExample, NguoiXuLy: "Chuyên viên" });
    expect(step?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-206"]);
    const copied = { ...returnedExample.DanhSachGiayToKetQua[0], DuongDanTepTinKetQua: file?.DuongDanTaiTepTin };
    expect(await rulesIn({ ...dvcqgExample, ...returnedExample, DanhSachGiayToKetQua: [copied] })).toEqual(["DOS-053"]);
    expect(await rulesIn({ ...dvcqgExample, TenLinhVuc: "", DonViXuLy: "" })).toEqual(["DOS-010", "DOS-010"]);
  });

  it("status bent for scoring: what the source says is kept beside it, and compared", async () => {
    for (const code of ["5", "6", "8"]) {
      const dossier = {
        code: "H99.12-241115-0001",
        finishedAt: "2024-11-20T09:00:00",
        receivedAt: "2024-11-15T08:30:00",
        status: "finished",
        statusAtSource: { system: "local", code },
      };
      expect(await rulesIn(dossier, "json")).toEqual(["DOS-037"]);
    }
  });

  it("fees: 0 is not free, 100 is perhaps 100.000, words are no number", async () => {
    expect(await rulesIn({ ...dvcqgExample, DanhSachLePhi: [{ ...fee, Gia: "0" }] })).toEqual(["DOS-040"]);
    expect(await rulesIn({ ...dvcqgExample, DanhSachLePhi: [{ ...fee, Gia: "100" }] })).toEqual(["DOS-041"]);
    const [one] = await readDossiers({ ...dvcqgExample, DanhSachLePhi: [{ ...fee, Gia: "theo quy định" }] });
    expect(one?.value?.fees?.[0]?.amount).toEqual({ unparsed: "theo quy định" });
    expect(one?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-005"]);
  });

  it("inconsistent identifiers: trimmed, kept opaque, linted", async () => {
    const [one] = await readDossiers({ ...dvcqgExample, MaTTHC: " 1.009999", TenTTHC: "Thủ tục\u00a0mẫu" });
    expect(one?.value?.procedure?.code).toBe("1.009999");
    expect(one?.report.findings.map(({ rule }) => rule)).toEqual(["DOS-018"]);
    expect(await rulesIn({ ...dvcqgExample, TaiLieuNop: [{ ...file, MaThanhPhanHoSo: "H99- KQ0004556" }] })).toEqual([
      "DOS-017",
    ]);
  });

  it("what is never received has no time of receipt to invent", async () => {
    const unreceived = { ...dvcqgExample, NgayTiepNhan: "", NgayHenTra: "" };
    expect(await rulesIn({ ...unreceived, TrangThaiHoSo: "1" })).toEqual([]);
    expect(await rulesIn({ ...unreceived, TrangThaiHoSo: "3", NgayTuChoi: "20241115140000" })).toEqual([]);
    expect(await rulesIn({ ...unreceived, TrangThaiHoSo: "4" })).toEqual(["DOS-010", "DOS-010"]);
    expect(await rulesIn({ ...dvcqgExample, TrangThaiHoSo: "1", NgayHenTra: "" })).toEqual(["DOS-010"]);
  });

  it("what is missing is asked for before the reception as well, and an organisation has a representative's number", async () => {
    const early = { ...supplementExample, NgayBoSung: "20241114090000", NgayTiepNhanBoSung: "20241115080000" };
    expect(await rulesIn({ ...dvcqgExample, NgayNopHoSo: "", DanhSachHoSoBoSung: [early] })).toEqual([]);
    for (const name of ["NHÀ THUỐC MẪU", "Xí nghiệp Mẫu", "HTX Mẫu", "Phòng khám đa khoa Mẫu", "MAU COMPANY"]) {
      expect(await rulesIn({ ...dvcqgExample, LoaiDoiTuong: "2", ChuHoSo: name }), name).toEqual([]);
    }
  });

  it("agency codes changed in 2025: a closed code and a district are findings by their day", async () => {
    const later = { NgayTiepNhan: "20251114083000", NgayHenTra: "20251121170000", NgayNopHoSo: "" };
    expect(await rulesIn({ ...dvcqgExample, ...later, MaHoSo: "H02.12-251114-0001" })).toEqual(["DOS-013"]);
    expect(
      await rulesIn({ ...dvcqgExample, ...later, MaHoSo: "H99.12-251114-0001", DonViXuLy: "UBND huyện Mẫu" }),
    ).toEqual(["DOS-070"]);
    expect(await rulesIn({ ...dvcqgExample, DonViXuLy: "UBND huyện Mẫu" })).toEqual([]);
  });

  it("the national side fetches by address: what it cannot reach is a finding", async () => {
    const urls = [
      "/getfile?id=1",
      "http://localhost/f",
      "http://10.0.0.1/f",
      "ftp://a.example.com/f",
      "http://may-chu/f",
      "C:\\a.pdf",
      "http://a.example.local/f",
    ];
    for (const DuongDanTaiTepTin of urls) {
      expect(
        await rulesIn({ ...dvcqgExample, TaiLieuNop: [{ ...file, DuongDanTaiTepTin }] }),
        DuongDanTaiTepTin,
      ).toEqual(["DOS-050"]);
    }
  });

  it("values of other types than strings are understood, and remarked on", async () => {
    const [one] = await readDossiers({ ...dvcqgExample, TrangThaiHoSo: 4, HoSoCoThanhPhanSoHoa: true });
    expect(one?.value).toMatchObject({ status: "processing", hasDigitisedComponents: true });
    expect(one?.report.findings.map(({ rule }) => rule)).toEqual(["EGV-009"]);
  });
});
