import { catalogueOf, field, fieldsOf, flat, object, renderFinding, reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { codeList } from "../code-lists.js";
import type { DossierStatus } from "../enums.js";
import { writeRecord } from "../exchange/write.js";
import { basis } from "../rules/basis.js";
import type { Dossier, DossierFee } from "../schema.js";
import { dossierStandardOf } from "../standard.js";
import type { DossierFormat } from "./dossier-format.js";
import { dossierFormats } from "./formats.js";
import { codeIn, some, wholeNumber, words } from "./leaves.js";
import { momentIn } from "./moment.js";

// The file that ARCHITECTURE.md asks for: a table of fields and what else is known of the format.
const statuses = codeList<"so-mau TinhTrang", DossierStatus>("so-mau TinhTrang", { M: "registered", X: "finished" });
const time = momentIn("dd/MM/yyyy HH:mm:ss");
const REST = { rest: "unmapped" } as const;

const inventedDossiers: DossierFormat<Dossier> = {
  id: "so-mau",
  title: { vi: "Sổ một cửa mẫu", en: "A sample one-stop book" },
  wire: object<Dossier>(
    {
      code: field("So", words),
      applicant: flat({ name: field("NguoiNop", words, { needed: true }), telephone: field("DienThoai", words) }),
      receivedAt: field("NgayNhan", time, { needed: true }),
      appointedAt: field("NgayHen", time),
      status: field("TinhTrang", codeIn(statuses), { absent: "" }),
      fees: field(
        "KhoanThu",
        some(object<DossierFee>({ name: field("Ten", words), amount: field("SoTien", wholeNumber("number")) }, REST)),
      ),
    },
    REST,
  ),
  services: ["GhiSoMau"],
  required: ["So"],
  listedUnder: "HoSo",
  document: (record) => ({ service: "GhiSoMau", HoSo: [record] }),
  needs: {
    system: ["sổ một cửa mẫu", "the sample book"],
    basis: basis.fields,
    fields: [{ path: "/applicant/name" }, { path: "/receivedAt" }],
    rule: "DOS-801",
  },
  example: { So: "H99.12-241115-0001", NguoiNop: "NGUYỄN VĂN MẪU", NgayNhan: "15/11/2024 08:30:00", TinhTrang: "M" },
};
// Its line in the list.
const standard = dossierStandardOf([...dossierFormats, inventedDossiers]);

const context = { asOf: "2026-11-01" as const };
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const codec = standard.codecs.find(({ id }) => id === "so-mau") as (typeof standard.codecs)[number];
const sound = { ...inventedDossiers.example, DienThoai: "0900000000", KhoanThu: [{ Ten: "Phí", SoTien: 50000 }] };

async function read(record: object) {
  for await (const decoded of codec.decode(bytes({ HoSo: [record], session: "bi-mat" }), context)) {
    return { decoded, report: reportOn(standard, codec, decoded, context) };
  }
  throw new Error("nothing was read");
}

describe("a wire format of which only a table and a line were added", () => {
  it("is read, and written again as it was", async () => {
    const { decoded, report } = await read(sound);
    expect(decoded.value).toMatchObject({
      code: "H99.12-241115-0001",
      applicant: { name: "NGUYỄN VĂN MẪU" },
      receivedAt: "2024-11-15T08:30:00",
      status: "registered",
      fees: [{ amount: 50_000 }],
    });
    expect(report).toMatchObject({ verdict: "pass", findings: [], codec: "so-mau" });
    expect(writeRecord(inventedDossiers, decoded.value as Dossier)).toEqual({ document: sound, findings: [] });
    const encoded = JSON.parse(new TextDecoder().decode(codec.encode?.(decoded.value as Dossier)));
    expect(encoded).toEqual({ service: "GhiSoMau", HoSo: [sound] });
  });

  it("is checked: by every rule on dossiers, and for what it needs", async () => {
    const { report } = await read({ ...sound, NguoiNop: "", NgayHen: "14/11/2024 17:00:00", KhoanThuu: 1 });
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual(["DOS-020", "DOS-801", "EGV-011"]);
    const said = report.findings.map((finding) => renderFinding(finding, catalogueOf(standard), "vi").message);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringContaining("NguoiNop (Họ tên hoặc tên tổ chức) trống; sổ một cửa mẫu coi"),
        expect.stringContaining("NgayHen (Ngày hẹn trả) là 14/11/2024 17:00:00, sớm hơn NgayNhan (Ngày tiếp nhận)"),
        expect.stringContaining("KhoanThuu; giá trị được giữ nguyên. Tên gần nhất là “KhoanThu”."),
      ]),
    );
    const { example } = standard.rules.find(({ id }) => id === "DOS-801") ?? {};
    expect(JSON.parse(example?.().failing ?? "")).not.toHaveProperty("NgayNhan");
  });

  it("is recognised: by its service, else by the names of its records", () => {
    const fits = (value: unknown) => standard.codecs.map((one) => one.recognises(bytes(value)));
    expect(fits({ service: "GhiSoMau", HoSo: [] })).toEqual([0, 0, 0, 0, 0, 1]);
    const [last, ...others] = fits(sound).reverse();
    expect(last).toBeGreaterThan(0.9);
    expect(Math.max(...others)).toBe(0);
  });

  it("is masked: personal data are known by the names that the format has for them, and sessions are not shown", async () => {
    const personal = Array.from(codec.fields?.() ?? []).flatMap(({ path, names }) => {
      const kind = path === undefined ? undefined : fieldsOf(standard).at(path as `/${string}`)?.personal;
      return kind === undefined || kind === "none" ? [] : [[names[0], kind]];
    });
    expect(personal).toEqual([
      ["NguoiNop", "name"],
      ["DienThoai", "telephone"],
    ]);
    const { decoded } = await read(sound);
    expect(decoded.line(1)).not.toContain("bi-mat");
  });
});
