import type { Dossier, ProgressStep } from "@egov-vn/dossiers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../src/generated/public-service-portal/mock.js";
import { nationalPortal } from "../src/public-service-portal/index.js";
import { type Given, journeys } from "./journeys.js";
import { provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const ACCOUNT = { agency: "H99", target: "VN:GOV:000.00.00.G99:mau" };
const codeOf = (number: number): string => `H99.14-260212-${String(number).padStart(4, "0")}`;
const dossierOf = (number: number): Dossier => ({
  code: codeOf(number),
  procedure: { code: "1.009999", name: "Cấp giấy phép mẫu" },
  sector: { code: "G99-MA01", name: "Lĩnh vực mẫu" },
  channel: "online",
  filedAt: "national-portal",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001", techId: "mau-0001" },
  subject: "Đề nghị cấp giấy phép mẫu",
  receivedAt: "2026-02-12T08:30:00",
  appointedAt: "2026-03-05T17:30:00",
  status: "processing",
  handlingUnit: "Phòng Mẫu",
  returnChannel: "post",
});
const stepOf = (number: number): ProgressStep => ({
  dossierCode: codeOf(number),
  officer: "Trần Thị Mẫu",
  position: "Chuyên viên",
  at: "2026-02-12T10:00:00",
  unit: "Phòng Mẫu",
  content: "Thẩm định hồ sơ",
  status: "processing",
});

const entries = Array.from({ length: 12 }, (_, number) => ({
  dossier: dossierOf(number + 1),
  steps: [stepOf(number + 1)],
}));

interface Sent {
  readonly MaHoSo: string;
}

/** A portal that has one of the dossiers already. */
function portalOf(given?: Given, bad?: string) {
  const dossiers = new Map<string, number>([[codeOf(3), 1]]);
  const steps = new Set<string>();
  const batches: number[] = [];
  const NO = { error_code: "-1", message: "Dữ liệu không hợp lệ" };
  const province = startProvince(
    server,
    contract,
    {
      traCuuHoSo: ({ body }) => ({ error_code: 0, result: dossiers.has(body.mahoso) ? [{ MaHoSo: body.mahoso }] : [] }),
      dongBoHoSoMC: ({ body: { data, isUpdating } }) => {
        batches.push(data.length);
        if (data.some(({ MaHoSo }: Sent) => MaHoSo === bad)) return NO;
        if (isUpdating === "False" && data.some(({ MaHoSo }: Sent) => dossiers.has(MaHoSo)))
          return { error_code: "3", message: "Hồ sơ đã tồn tại" };
        for (const { MaHoSo } of data)
          dossiers.set(MaHoSo, (dossiers.get(MaHoSo) ?? 0) + (isUpdating === "False" ? 1 : 0));
        return { error_code: 0, message: "Đồng bộ thành công" };
      },
      capNhatTienDoHoSoMC: ({ body: { data } }) => {
        for (const step of data) steps.add(JSON.stringify(step));
        return { error_code: "0", message: "Cập nhật tiến độ thành công" };
      },
      layDanhSachTTHC: () => ({ error_code: 0, result: [{ MATTHC: "1.009998" }, { MATTHC: "1.009999" }] }),
      layThuTuc: ({ body }) => ({
        error_code: "00",
        result: [{ ID: "1", MATTHC: body.maTTHC, TENTTHC: "Thủ tục mẫu" }],
      }),
    },
    given,
    // The portal knows no keys: what it has is found out by asking.
    false,
  );
  return { dossiers, steps, batches, province };
}

describe("dossiers", () => {
  journeys(["traCuuHoSo", "dongBoHoSoMC", "capNhatTienDoHoSoMC"], (given) => {
    const { dossiers, steps, batches, province } = portalOf(given);
    const portal = nationalPortal(province.client, ACCOUNT);
    return {
      // A batch that is refused is sent again, each dossier alone.
      mends: given?.on === "dongBoHoSoMC",
      async run() {
        const results = await portal.upsertDossiers(entries);
        const failed = results.find(({ state }) => state === "stopped");
        if (failed?.failure) throw failed.failure;
        return results.every(({ state }) => state === "done");
      },
      check() {
        expect([...dossiers]).toHaveLength(12);
        expect(new Set(dossiers.values())).toEqual(new Set([1]));
        expect(steps.size).toBe(12);
        expect(Math.max(...batches)).toBe(10);
        if (given?.id === "unauthorised") expect(province.renewals).toBe(1);
        if (given?.id === "busy") expect(province.waits).toContain(2000);
      },
    };
  });

  it("one that is refused is found by sending each alone, and the others are done", async () => {
    const { dossiers, province } = portalOf(undefined, codeOf(5));
    const results = await nationalPortal(province.client, ACCOUNT).upsertDossiers(entries);
    const stopped = results.filter(({ state }) => state === "stopped");
    expect(stopped).toMatchObject([{ code: codeOf(5), failure: { kind: "rejected", peerCode: "-1" } }]);
    expect(stopped[0]?.reason.en).toContain("correct it before sending again");
    expect(results).toHaveLength(12);
    expect(dossiers.size).toBe(11);
  });
});

describe("procedures", () => {
  journeys(["layDanhSachTTHC", "layThuTuc"], (given) => {
    const { province } = portalOf(given);
    const portal = nationalPortal(province.client, ACCOUNT);
    const found = new Set<unknown>();
    return {
      async run() {
        let count = 0;
        for await (const { MATTHC } of portal.procedures()) {
          found.add(MATTHC);
          count += 1;
        }
        return count === 2;
      },
      check: () => expect([...found]).toEqual(["1.009998", "1.009999"]),
    };
  });
});
