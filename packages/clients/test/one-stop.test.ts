import type { Dossier } from "@egov-vn/dossiers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../src/generated/one-stop/mock.js";
import { oneStop } from "../src/one-stop/index.js";
import { type Given, journeys } from "./journeys.js";
import { addressOf, provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const DOSSIER: Dossier = {
  code: "H99.14-260212-0001",
  procedure: { code: "1.009999", serviceCode: "1.009999.01", name: "Cấp giấy phép mẫu" },
  receivingUnitCode: "H99.14",
  submittedAt: "2026-02-12T08:00:00",
  sector: { code: "G99-MA01", name: "Lĩnh vực mẫu" },
  channel: "online",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001" },
  receivedAt: "2026-02-12T08:30:00",
  appointedAt: "2026-03-05T17:30:00",
  status: "processing",
};

function systemOf(given?: Given) {
  const filed: string[] = [];
  const passed: string[] = [];
  const supplemented: string[] = [];
  const levels: string[] = [];
  const course = (code: string) => ({
    dossier: code,
    agency: levels.at(-1) ?? "H99.14",
    status: "processing",
    title: "Đang xử lý",
    history: [],
    supplements: [],
    transfers: [],
    apologies: [],
    registers: [],
  });
  const province = startProvince(
    server,
    contract,
    {
      createDossier({ body }) {
        filed.push(body.MaHoSo);
        return { code: "200", message: "Success", data: { idHoSo: "1", maHoSo: body.MaHoSo } };
      },
      searchDossiers: ({ query }) => ({
        content: filed.filter((code) => code === query.get("code")).map((code) => ({ code })),
      }),
      sendCivilStatus: ({ query }) => ({ sent: passed.push(query.get("code") ?? "") }),
      getDossierCourse: ({ path }) => course(String(path.code)),
      supplementDossier({ path, body }) {
        supplemented.push(body.id);
        return course(String(path.code));
      },
      transferDossier({ path, body }) {
        levels.push(body.to);
        return course(String(path.code));
      },
    },
    given,
  );
  return {
    filed,
    passed,
    supplemented,
    levels,
    verbs: oneStop(province.client, { filing: addressOf("createDossier") }),
  };
}

describe("a dossier", () => {
  const all = [
    "createDossier",
    "searchDossiers",
    "sendCivilStatus",
    "getDossierCourse",
    "supplementDossier",
    "transferDossier",
  ];
  journeys(all, (given) => {
    const { filed, passed, supplemented, levels, verbs } = systemOf(given);
    return {
      async run() {
        const submitted = await verbs.submit(DOSSIER);
        if (!submitted.ok) throw submitted.failure;
        const found = await verbs.track(DOSSIER.code);
        if (!found.ok) throw found.failure;
        const rest = [
          await verbs.passToCivilStatus(DOSSIER.code),
          await verbs.supplement(DOSSIER.code, { id: "1", papers: [{ name: "Bản vẽ mẫu" }] }),
          await verbs.transfer(DOSSIER.code, { id: "1", to: "H99.31" }),
          await verbs.course(DOSSIER.code),
        ];
        for (const one of rest) if (!one.ok) throw one.failure;
        return found.value?.code === DOSSIER.code;
      },
      check() {
        expect(filed).toEqual([DOSSIER.code]);
        expect(passed).toEqual([DOSSIER.code]);
        expect([supplemented, levels]).toEqual([["1"], ["H99.31"]]);
      },
    };
  });

  it("that the system does not have is no failure", async () => {
    expect(await systemOf().verbs.track("H99.14-260212-0009")).toMatchObject({ ok: true, value: undefined });
  });
});
