import { describe, expect, it } from "vitest";
import { classifyReply, dossierStandard, planUpsert, progressStandard, writeDongBoHoSo } from "./index.js";

describe("the README's snippet", () => {
  it("does what it says", () => {
    const dossier = {
      code: "H99.12-241115-0001",
      receivedAt: "2024-11-15T08:30:00",
      status: "processing",
    } as const;
    expect(planUpsert(dossier, {}).next).toBe("lookup");
    const reply = classifyReply({ error_code: "3", message: "Hồ sơ đã tồn tại" }, { call: "create" });
    expect(planUpsert(dossier, { answers: [{ call: "create", reply }] }).next).toBe("update");
    const { document, findings } = writeDongBoHoSo([dossier], { agency: "H99", updating: true });
    expect(document).toMatchObject({
      madonvi: "H99",
      service: "DongBoHoSoMC",
      isUpdating: "True",
      data: [{ NgayTiepNhan: "20241115083000", TrangThaiHoSo: "4", MaTTHC: "", TaiLieuNop: [] }],
    });
    expect(findings).toEqual([]);
  });

  it("names the formats that there are", () => {
    // What is added to the formats is read at once; the README may name it later.
    expect(dossierStandard.codecs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["dvcqg", "ministry-adapter", "lgsp-document", "igate", "json"]),
    );
    expect(progressStandard.codecs.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["dvcqg", "lgsp-document", "json"]),
    );
    expect(dossierStandard.profiles.map(({ id }) => id)).toEqual(["dvcqg", "ministry-adapter"]);
  });
});
