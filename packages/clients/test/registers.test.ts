import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { agencyDirectory } from "../src/directory/index.js";
import { citizenFeedback } from "../src/feedback/index.js";
import { contract as documentAxis } from "../src/generated/document-axis/mock.js";
import { contract as feedback } from "../src/generated/feedback/mock.js";
import { contract as ministries } from "../src/generated/ministries/mock.js";
import { contract as monitoring } from "../src/generated/monitoring/mock.js";
import { contract as postal } from "../src/generated/postal/mock.js";
import { contract as signature } from "../src/generated/signature/mock.js";
import { civilStatus, judicialRecords, population } from "../src/ministries/index.js";
import { incidents } from "../src/monitoring/index.js";
import { vnPost } from "../src/postal/index.js";
import type { Outcome } from "../src/runtime/index.js";
import { journeys } from "./journeys.js";
import { addressOf, provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const isDone = (outcome: Outcome<unknown>): boolean => {
  if (!outcome.ok) throw outcome.failure;
  return true;
};

const PERSON = { name: "Nguyễn Văn Mẫu", identityNumber: "000000000001", birthDate: "19900101" };
const REASON = { officer: "000000000002", service: "1.009999", request: "r-1" };

describe("a look-up in the population database", () => {
  journeys(["lookUpPerson"], (given) => {
    const asked: unknown[] = [];
    const works = {
      lookUpPerson: ({ body }: { body: unknown }) => ({ error_code: "0", message: `${asked.push(body)}` }),
    };
    const province = startProvince(server, ministries, works, given, false);
    return {
      run: async () => isDone(await population(province.client).lookup(PERSON, REASON)),
      check: () =>
        expect(asked[0]).toEqual({
          HoVaTen: "NGUYENVANMAU",
          SoDinhDanh: "000000000001",
          NgayThangNam: "19900101",
          MaTichHop: "037",
          MaDVC: "1.009999",
          MaCanBo: "000000000002",
          MaYeuCau: "r-1",
        }),
    };
  });

  it.each([{ officer: "" }, { service: "" }])("does not leave without officer and service: %j", async (missing) => {
    const province = startProvince(server, ministries, {});
    const outcome = await population(province.client).lookup(PERSON, { ...REASON, ...missing });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "not-sent", findings: [{ rule: "CAL-901" }] } });
    expect(province.calls).toEqual([]);
  });
});

describe("registers", () => {
  journeys(["registerCivilStatus", "requestJudicialRecord"], (given) => {
    const filed: string[] = [];
    const works = {
      registerCivilStatus: ({ body }: { body: { maHoSo: string } }) => ({ status: filed.push(body.maHoSo) && "1" }),
      requestJudicialRecord: ({ body }: { body: { maHoSoMCDT: string } }) => ({
        statusCode: filed.push(body.maHoSoMCDT) && "00",
      }),
    };
    const province = startProvince(server, ministries, works, given);
    const { register } = civilStatus(province.client);
    const { request } = judicialRecords({ ...province.client, baseUrl: addressOf("requestJudicialRecord") });
    const registration = { maDonVi: "H99", module: "KS", maHoSo: "A", ngayTiepNhan: "2024-11-15", data: "<hotich/>" };
    return {
      run: async () =>
        isDone(await register(registration)) &&
        isDone(await request({ maTinh: "99", maHoSoMCDT: "B", toKhai: { loaiPhieu: 1 } })),
      check: () => expect(filed).toEqual(["A", "B"]),
    };
  });
});

describe("a shipment", () => {
  journeys(["vnPostShip", "vnPostTrack"], (given) => {
    const shipped: unknown[] = [];
    const works = {
      vnPostShip: ({ body }: { body: unknown }) => ({ Status: shipped.push(body) && "100" }),
      vnPostTrack: () => ({ Status: 100, Message: "Đang phát" }),
      vnPostCancel: () => ({ Status: "100" }),
    };
    const province = startProvince(server, postal, works, given);
    const addresses = {
      ship: addressOf("vnPostShip"),
      track: addressOf("vnPostTrack"),
      cancel: addressOf("vnPostCancel"),
    };
    const post = vnPost(province.client, { customer: "C01", addresses });
    const shipment = {
      OrderNumber: "O1",
      SenderAddress: "Số 1 đường Mẫu",
      SenderName: "Sở Mẫu",
      SenderTel: "0200000001",
      ReceiverAddress: "Số 2 đường Mẫu",
      ReceiverName: "Nguyễn Văn Mẫu",
      ReceiverTel: "0900000001",
    };
    return {
      run: async () =>
        isDone(await post.ship(shipment)) && isDone(await post.track("O1")) && isDone(await post.cancel("O1")),
      check: () => expect(shipped).toMatchObject([{ CustomerCode: "C01", OrderNumber: "O1" }]),
    };
  });
});

describe("feedback", () => {
  journeys(["listFeedback", "answerFeedback"], (given) => {
    const all = new Map([
      ["1", { code: "1", title: "Đèn hỏng", content: "Đèn không sáng.", reply: undefined as unknown }],
    ]);
    const works = {
      listFeedback: ({ query }: { query: URLSearchParams }) => ({
        items: query.get("receivingAgency") === "H99.12" ? [...all.values()] : [],
      }),
      answerFeedback({ path, body }: { path: Readonly<Record<string, string>>; body: unknown }) {
        const one = { ...all.get(String(path.code)), reply: body } as never;
        all.set(String(path.code), one);
        return one;
      },
    };
    const province = startProvince(server, feedback, works, given);
    const verbs = citizenFeedback(province.client, "H99.12");
    return {
      async run() {
        for await (const { code = "" } of verbs.receive()) isDone(await verbs.answer(code, { content: "Đã sửa." }));
        return [...all.values()].every(({ reply }) => reply !== undefined);
      },
      check: () => expect(all.get("1")).toMatchObject({ reply: { content: "Đã sửa." } }),
    };
  });
});

describe("the directory", () => {
  journeys(["getAgenciesListQD20", "smartCaGetCertificate"], (given) => {
    const works = {
      getAgenciesListQD20: () => ({
        status: "OK",
        ErrorCode: "0",
        ErrorDesc: "",
        data: [{ id: "1", code: "H99.12", name: "Sở Mẫu", mail: "", code102: "000.00.12.H99" }],
      }),
      smartCaGetCertificate: () => ({ status_code: 200, message: "SUCCESS", data: { user_certificates: [] } }),
    };
    const province = startProvince(server, [...documentAxis, ...signature], works, given);
    const account = { spId: "sp", spPassword: "x" };
    const verbs = agencyDirectory({ axis: province.client, signing: { client: province.client, account } });
    const found: unknown[] = [];
    return {
      async run() {
        const agencies = await verbs.agencies();
        if (!agencies.ok) throw agencies.failure;
        found.push(agencies.value);
        return isDone(await verbs.certificates("000000000001"));
      },
      check: () => expect(found[0]).toEqual([{ code: "H99.12", oldCode: "000.00.12.H99", name: "Sở Mẫu" }]),
    };
  });
});

describe("an incident", () => {
  journeys(["reportIncident"], (given) => {
    const reported = new Map<string, boolean>();
    const works = {
      reportIncident({ body, bytes, headers }: { body: { id: string }; bytes: Uint8Array; headers: Headers }) {
        reported.set(body.id, headers.get("x-signature") === `signed-${new TextDecoder().decode(bytes).length}`);
        return { id: body.id };
      },
    };
    const province = startProvince(server, monitoring, works, given);
    const { report } = incidents(province.client, (bytes) => `signed-${new TextDecoder().decode(bytes).length}`);
    const incident = {
      id: "1",
      agency: "H99.12",
      kind: "malware",
      severity: "high",
      observedAt: "2024-11-15T14:30:00+07:00",
      summary: "Máy trạm nhiễm mã độc",
    } as const;
    return {
      run: async () => isDone(await report(incident)),
      check: () => expect([...reported]).toEqual([["1", true]]),
    };
  });
});
