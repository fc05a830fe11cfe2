import { catalogueOf, renderFinding, reportOn, type Standard } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { stepExample } from "./examples/wire.js";
import { dossierStandard, progressStandard } from "./standard.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const codecs = [...dossierStandard.codecs, ...progressStandard.codecs];

/** Returns the formats that take an input, the surest first. */
const takenBy = (value: unknown): string[] =>
  dossierStandard.codecs
    .map(({ id, recognises }) => ({ id, fit: recognises(bytes(value)) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit)
    .map(({ id }) => id);

async function said(value: unknown): Promise<string[]> {
  const codec = dossierStandard.codecs.find(({ id }) => id === takenBy(value)[0]);
  const words: string[] = [];
  for await (const decoded of codec?.decode(bytes(value), context) ?? []) {
    for (const finding of reportOn(dossierStandard, codec as never, decoded, context).findings) {
      words.push(`${finding.rule} ${renderFinding(finding, catalogueOf(dossierStandard), "vi").message}`);
    }
  }
  return words;
}

const flipped = {
  MaHoSo: "H99.14-241115-0001",
  MaTTHC: "1.009999",
  TenTTHC: "Thủ tục mẫu",
  LoaiDoiTuong: "1",
  ChuHoSo: "NGUYỄN VĂN MẪU",
  NgayTiepNhan: "20241115083000",
  NgayHenTra: "20241122170000",
  TrangThaiHoSo: "4",
  NgayNop: "20241115080000",
};

describe("a format is recognised by what is in the data", () => {
  it("one field of another format does not flip it: it is an unknown field", async () => {
    expect(takenBy(flipped)[0]).toBe("dvcqg");
    expect(await said(flipped)).toContain("EGV-011 Khuôn dạng này không có trường NgayNop; giá trị được giữ nguyên.");
  });

  it("the envelope's service decides", () => {
    const { MaDichVuCong, ...ministry } = { ...flipped, MaDichVuCong: "1.009999.01", ThanhPhanHoSo: [] };
    expect(takenBy({ service: "DongBoHoSoMC", data: [{ ...ministry, MaDichVuCong }] })).toEqual(["dvcqg"]);
    expect(takenBy({ service: "CapNhatTienDoHoSoMC", data: [stepExample] })).toEqual([]);
    expect(progressStandard.codecs[0]?.recognises(bytes({ service: "CapNhatTienDoHoSoMC", data: [stepExample] }))).toBe(
      1,
    );
    expect(takenBy({ service: "LayThuTuc", data: [flipped] })).toEqual([]);
  });

  it("records of others are not dossiers", () => {
    const others = [
      { ma_thu_tuc: "1.009999", ten_thu_tuc: "Thủ tục mẫu", so_quyet_dinh: "163/QĐ", trinh_tu_thuc_hien: "Bước 1" },
      { error_code: 0, result: [{ MATTHC: "1.009999", TENTTHC: "Thủ tục mẫu một" }] },
      { code: "1.009999", name: "Thủ tục mẫu", executionMethods: [] },
      '{"a":1}\n{"b":2}\n',
      '{"MaHoSo":"H99.14-241115-0001"}\n',
    ];
    for (const other of others) {
      expect(codecs.filter((codec) => codec.recognises(bytes(other)) > 0).map(({ id }) => id)).toEqual([]);
    }
  });

  it("misspelt fields are findings, with the name that was meant", async () => {
    const typed = [{ ...flipped, NgayNop: undefined, TaiLieuNopp: [{ TenTepDinhKem: "don.pdf" }], DanhSachLePhii: [] }];
    expect(takenBy(typed)[0]).toBe("dvcqg");
    expect((await said(typed)).filter((words) => words.startsWith("EGV-011"))).toEqual([
      "EGV-011 Khuôn dạng này không có trường TaiLieuNopp; giá trị được giữ nguyên. Tên gần nhất là “TaiLieuNop”.",
      "EGV-011 Khuôn dạng này không có trường DanhSachLePhii; giá trị được giữ nguyên. Tên gần nhất là “DanhSachLePhi”.",
    ]);
  });

  it("each format takes its own example and what it writes", () => {
    for (const standard of [dossierStandard, progressStandard] as Standard<unknown>[]) {
      for (const codec of standard.codecs) {
        for (const { value } of standard.examples) {
          const written = codec.encode?.(value);
          if (!written) continue;
          const fits = standard.codecs.map(({ recognises }) => recognises(written));
          expect(codec.recognises(written), codec.id).toBe(Math.max(...fits));
        }
      }
    }
  });
});
