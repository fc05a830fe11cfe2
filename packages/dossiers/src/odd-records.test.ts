import { catalogueOf, renderFinding, reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dvcqgDossiers } from "./codec/dvcqg.js";
import { lgspDossiers } from "./codec/lgsp.js";
import { dvcqgExample } from "./examples/wire.js";
import { writeRecord } from "./exchange/write.js";
import type { Dossier } from "./schema.js";
import { dossierStandard } from "./standard.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (value: unknown): Uint8Array =>
  value instanceof Uint8Array
    ? value
    : new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

/** Reads an input in the format that fits it best. */
async function read(input: unknown) {
  const source = bytes(input);
  const fits = dossierStandard.codecs.map((codec) => ({ codec, fit: codec.recognises(source) }));
  const { codec, fit } = fits.reduce((left, right) => (right.fit > left.fit ? right : left));
  expect(fit).toBeGreaterThan(0);
  const all = [];
  for await (const decoded of codec.decode(source, context)) {
    const { findings } = reportOn(dossierStandard, codec, decoded, context);
    const said = findings.map((finding) => {
      const { message } = renderFinding(finding, catalogueOf(dossierStandard), "vi");
      return { rule: finding.rule, message, at: finding.at };
    });
    all.push({ codec: codec.id, value: decoded.value as Dossier, said, rules: said.map(({ rule }) => rule) });
  }
  return all;
}

const ministry = {
  MaHoSo: "G99.20-241115-0001",
  MaTTHC: "1.009999",
  MaDichVuCong: "1.009999.01",
  LoaiDoiTuong: 0,
  NgayTiepNhan: "2024-11-15T08:30:00",
  NgayHenTra: "2024-11-22T17:00:00",
};
const lgsp = {
  DocCode: "H99.12-181115-0001",
  DocTypeCode: "1.009999",
  DateReceived: "2018-11-15T08:30:00.000+0700",
  DateAppointed: "2018-11-22T17:00:00.000+0700",
};
const iGate = {
  code: "000.00.53.H99-240611-0099",
  dossierStatus: 4,
  appliedDate: "2024-06-11T02:15:00.000+0000",
  appointmentDate: "2024-06-20T10:00:00.000+0000",
};

describe("times that two readings fit", () => {
  it.each(["202411150830", "2024112217000", 202411150830, "20e60821170000", "1912011234567"])(
    "%s is kept as text in every format",
    async (odd) => {
      const kept = { unparsed: String(odd) };
      const inputs = [
        { service: "DongBoHoSoMC", data: [{ ...dvcqgExample, NgayHenTra: odd }] },
        { ...ministry, NgayHenTra: odd },
        { ...lgsp, DateAppointed: odd },
        { content: [{ ...iGate, appointmentDate: odd }] },
      ];
      for (const input of inputs) {
        const [one] = await read(input);
        expect(one?.value.appointedAt).toEqual(kept);
        expect(one?.rules).toContain("DOS-002");
      }
    },
  );

  it("AM and PM do not tell the day from the month", async () => {
    const read1 = async (NgayHenTra: string) => (await read([{ ...dvcqgExample, NgayHenTra }]))[0]?.value.appointedAt;
    expect(await read1("11/12/2024 03:15:00 PM")).toEqual({ unparsed: "11/12/2024 03:15:00 PM" });
    expect(await read1("11/12/2024 03:15:00 CH")).toBe("2024-12-11T15:15:00");
    expect(await read1("22/11/2024 03:15:00 PM")).toBe("2024-11-22T15:15:00");
    expect(await read1("1732266900000")).toBe("2024-11-22T16:15:00");
  });
});

describe("the empty date of .NET", () => {
  const written = [
    "0001-01-01T00:00:00",
    "0001-01-01T00:00:00Z",
    "0001-01-01T07:06:30",
    "01/01/0001 00:00:00",
    "01/01/0001 12:00:00 SA",
    "1/1/0001 12:00:00 AM",
    "00010101000000",
    "00010101",
  ];
  it.each(written)("%s is no time in any format", async (empty) => {
    const inputs = [
      [{ ...dvcqgExample, NgayHenTra: empty }],
      { ...ministry, NgayHenTra: empty },
      { ...lgsp, DateAppointed: empty },
      { content: [{ ...iGate, appointmentDate: empty }] },
    ];
    for (const input of inputs) {
      const [one] = await read(input);
      expect(one?.value).not.toHaveProperty("appointedAt");
      expect(one?.rules).toContain("DOS-009");
    }
  });
});

describe("codes of one system", () => {
  const fee = { TenPhiLePhi: "Phí thẩm định", MaPhiLePhi: "1", HinhThucThu: "1", Gia: 50000, LoaiPhiLePhi: "3" };

  it("do not become another system's", async () => {
    const [one] = await read({ ...ministry, TrangThai: 6, DanhSachLePhi: [fee] });
    expect(one?.value.fees?.[0]?.kind).toEqual({ system: "ministry-adapter", code: "3" });
    const { document, findings } = writeRecord(dvcqgDossiers, one?.value as Dossier);
    expect(document).toMatchObject({ DanhSachLePhi: [{ Gia: "50000", LoaiPhiLePhi: "" }] });
    expect(findings.map(({ path, field }) => [path, field?.title?.vi])).toEqual([
      ["/0/procedure/serviceCode", "Mã dịch vụ công"],
      ["/0/fees/0/kind", "Loại (theo hệ thống gửi)"],
    ]);
  });

  it("travel as numbers in the older LGSP, as OpenCPS sends and expects them", async () => {
    const whole = {
      ...lgsp,
      Attachments: [{ AttachmentId: 1001, AttachmentName: "don.pdf", IsDeleted: false, IsVerified: true }],
      DocFees: [{ FeeName: "Lệ phí", FeeType: 4, Price: 50000 }],
      DocPapers: [{ PaperName: "Giấy ủy quyền", Amount: 1, PaperType: 2 }],
    };
    const [one] = await read(whole);
    expect(one?.codec).toBe("lgsp-document");
    expect(one?.rules.filter((rule) => rule.startsWith("EGV"))).toEqual([]);
    expect(writeRecord(lgspDossiers, one?.value as Dossier)).toEqual({ document: whole, findings: [] });
    const [text] = await read({ ...whole, DocFees: [{ FeeName: "Lệ phí", FeeType: "4", Price: 50000 }] });
    expect(text?.rules).toContain("EGV-009");
  });

  it("that a target lacks are written as what it writes for nothing", () => {
    const dossier: Dossier = { code: "H99.12-241115-0001", applicant: { kind: "household-business" } };
    const { document, findings } = writeRecord(dvcqgDossiers, dossier);
    expect(document).toHaveProperty("LoaiDoiTuong", "");
    expect(findings.map(({ path }) => path)).toEqual(["/0/applicant/kind"]);
  });
});

describe("names that are broken", () => {
  it("are found, and codes in small letters", async () => {
    const odd = { ...dvcqgExample, MaHoSo: "h99.12-241115-0001", ChuHoSo: "NguyÔn V¨n MÉu", DonViXuLy: "Sá»Ÿ Máº«u" };
    const [one] = await read([odd]);
    expect(one?.said.map(({ message }) => message)).toEqual([
      "Mã hồ sơ h99.12-241115-0001 viết khác dạng chuẩn H99.12-241115-0001; so sánh từng ký tự sẽ không khớp.",
      "ChuHoSo (Họ tên hoặc tên tổ chức) có chữ theo bảng mã TCVN3.",
      "DonViXuLy (Đơn vị xử lý) có chữ UTF-8 bị đọc nhầm bảng mã.",
    ]);
    const [nfd] = await read([{ ...dvcqgExample, TenTTHC: "Thủ tục mẫu".normalize("NFD") }]);
    expect(nfd?.rules).toEqual(["DOS-094"]);
    expect((await read([dvcqgExample]))[0]?.rules).toEqual([]);
  });
});

describe("records as they come", () => {
  it("one null in a list does not lose the record", async () => {
    const [file] = dvcqgExample.TaiLieuNop;
    const [one] = await read([{ ...dvcqgExample, TaiLieuNop: [null, { ...file, DuongDanTaiTepTin: "/a.pdf" }] }]);
    expect(one?.value.attachments).toHaveLength(1);
    expect(one?.said.map(({ rule, message }) => [rule, message.split(" ")[0]])).toEqual([
      ["EGV-010", "TaiLieuNop[0]"],
      ["DOS-050", "TaiLieuNop[1].DuongDanTaiTepTin"],
    ]);
  });

  it("stand alone, as JSON text, and inside a message", async () => {
    const second = { ...dvcqgExample, MaHoSo: "H99.12-241115-0002" };
    const service = { service: "DongBoHoSoMC" };
    const text = (value: unknown) => JSON.stringify(value);
    const cases: [unknown, string[], string[]][] = [
      [{ ...service, data: dvcqgExample }, ["0001"], ["EGV-009"]],
      [{ ...service, data: text([dvcqgExample, second]) }, ["0001", "0002"], ["EGV-009"]],
      [{ ...service, data: text(dvcqgExample) }, ["0001"], ["EGV-009"]],
      [{ data: text([dvcqgExample]) }, ["0001"], ["EGV-009"]],
      [{ message: text({ ...service, data: [dvcqgExample, second] }) }, ["0001", "0002"], []],
      [{ message: text([dvcqgExample]) }, ["0001"], []],
      [{ message: text(dvcqgExample) }, ["0001"], []],
      [{ message: text({ ...service, data: text([dvcqgExample]) }) }, ["0001"], ["EGV-009"]],
    ];
    for (const [input, ordinals, rules] of cases) {
      const found = await read(input);
      expect(found.map(({ value }) => value.code.slice(-4))).toEqual(ordinals);
      for (const one of found) expect(one.rules).toEqual(rules);
    }
    const [odd] = await read({ message: text([{ ...dvcqgExample, NgayHenTra: "?" }]) });
    expect(odd?.said).toMatchObject([{ rule: "DOS-002", at: { line: 1 } }]);
    const [broken] = await read({ ...service, data: "[{" });
    expect(broken?.rules).toEqual(["EGV-009", "EGV-010"]);
  });

  it("come in UTF-16, line by line, with a byte order mark and without", async () => {
    const lines = [1, 2].map((n) =>
      JSON.stringify({ code: `H99.14-241115-000${n}`, receivedAt: "2024-11-15T08:30:00" }),
    );
    for (const mark of ["\ufeff", ""]) {
      const text = `${mark}${lines.join("\r\n")}\r\n`;
      const wide = new Uint8Array(new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
      const found = await read(wide);
      expect(found.map(({ codec, value }) => [codec, value.code.slice(-4)])).toEqual([
        ["json", "0001"],
        ["json", "0002"],
      ]);
      expect(found.map(({ rules }) => rules)).toEqual([["EGV-007"], []]);
    }
  });

  it("a list that stands as text is an error, so that nothing of it is lost without a word", async () => {
    const [one] = await read({
      service: "DongBoHoSoMC",
      data: [{ ...dvcqgExample, TaiLieuNop: '[{"TepDinhKemId":"1"}]' }],
    });
    expect(one?.said.find(({ rule }) => rule === "EGV-010")?.message).toMatch(/^TaiLieuNop \(Tài liệu nộp\) là chuỗi/);
  });

  it("a fee that says itself that it is free needs no question", async () => {
    const [fee] = dvcqgExample.DanhSachLePhi;
    const rules = async (TenPhiLePhi: string) =>
      (await read([{ ...dvcqgExample, DanhSachLePhi: [{ ...fee, TenPhiLePhi, Gia: "0" }] }]))[0]?.rules;
    expect(await rules("Phí thẩm định")).toEqual(["DOS-040"]);
    expect(await rules("Phí thẩm định (miễn phí)")).toEqual([]);
  });

  it("that are read to be written again say what says nothing, and what stands round them", async () => {
    const [codec] = dossierStandard.codecs;
    const input = { session: "s", service: "DongBoHoSoMC", data: [{ ...dvcqgExample, GhiChu: null, DonViXuLy: "  " }] };
    const messages: string[] = [];
    for await (const { findings } of codec?.decode(bytes(input), { ...context, keepContent: true }) ?? []) {
      for (const finding of findings) {
        messages.push(renderFinding(finding, catalogueOf(dossierStandard), "vi").message);
      }
    }
    expect(messages[0]).toBe("Bản tin có 2 trường bao ngoài các bản ghi, không thuộc bản ghi nào: session và service.");
    for (const name of ["Fax", "GhiChu", "DonViXuLy", "TaiLieuNop[0].MaKetQuaThayThe"]) {
      expect(messages[1]).toContain(name);
    }
    expect((await read(input))[0]?.rules).toEqual(["DOS-010"]);
  });
});
