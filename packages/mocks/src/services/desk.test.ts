import { listCatalogue } from "@egov-vn/clients/directory";
import { answerFeedback, submitFeedback } from "@egov-vn/clients/feedback";
import { contract } from "@egov-vn/clients/mock/one-stop";
import { contract as postalContract } from "@egov-vn/clients/mock/postal";
import {
  createDossier,
  forceEndProcess,
  searchDossiers,
  syncDocument,
  updateDocumentTraces,
} from "@egov-vn/clients/one-stop";
import { vnPostCancel, vnPostShip, vnPostTrack } from "@egov-vn/clients/postal";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince } from "../index.js";

const sampleOf = (id: string) =>
  [...contract, ...postalContract].find(({ operation }) => operation.id === id)?.request as never;

describe("the one-stop desk", () => {
  it("takes dossiers through the legal states by the clock, with the day of the result", async () => {
    const province = createProvince();
    const vendor = vendorOf(province);
    const body = sampleOf("createDossier");
    const filed = await createDossier(vendor.withBearer("one-stop/createDossier"), { body });
    const code = String(filed.data?.maHoSo);
    const desk = vendor.withBearer("one-stop/searchDossiers");
    const row = async () => (await searchDossiers(desk, { code })).content[0] as Record<string, unknown> | undefined;
    const states: unknown[] = [(await row())?.statusCurrentTask];
    for (let day = 0; day < 4; day += 1) {
      await province.advance("1d");
      states.push((await row())?.statusCurrentTask);
    }
    expect(states).toEqual(["Mới đăng ký", "Được tiếp nhận", "Đang xử lý", "Đã xử lý xong", "Đã trả kết quả"]);
    // Ten working days after Tuesday 3 March 2026, 08:00.
    expect((await row())?.appointmentDate).toMatch(/^2026-03-17T/);
    expect(await createDossier.result(vendor.withBearer("one-stop/createDossier"), { body })).toMatchObject({
      ok: false,
    });
  });

  it("takes dossiers of the older gateway, and ends them when asked", async () => {
    const province = createProvince();
    const vendor = vendorOf(province);
    const desk = vendor.withBearer("one-stop/searchDossiers");
    const body = sampleOf("syncDocument");
    await syncDocument(desk, { body });
    await province.advance("2d");
    const [row] = (await searchDossiers(desk, {})).content as unknown as { id: string; code: string }[];
    const { id = "", code = "" } = row ?? {};
    expect(code).toBe("H99.12-241115-0001");
    expect(await forceEndProcess(desk, { body: [{ id: "x", code }] })).toMatchObject([{ ended: false }]);
    expect(await forceEndProcess(desk, { body: [{ id, code }] })).toMatchObject([{ ended: true }]);
    await province.advance("5d");
    expect((await searchDossiers(desk, { code })).content).toMatchObject([{ statusCurrentTask: "Dừng xử lý" }]);
    expect(await syncDocument.result(desk, { body })).toMatchObject({ ok: false, failure: { status: 409 } });
  });
});

describe("a step that is sent to the desk", () => {
  it("is what is done with the dossier now, until the desk takes its next step", async () => {
    const province = createProvince();
    const desk = vendorOf(province).withBearer("one-stop/searchDossiers");
    const step = (more: object) => ({ body: { ...(sampleOf("updateDocumentTraces") as object), ...more } as never });
    const code = "H99.12-241115-0001";
    const task = async () => {
      const [row] = (await searchDossiers(desk, { code })).content as { statusCurrentTask?: string }[];
      return row?.statusCurrentTask;
    };
    expect(await updateDocumentTraces.result(desk, step({}))).toMatchObject({ ok: false, failure: { status: 404 } });
    await syncDocument(desk, { body: sampleOf("syncDocument") });
    await updateDocumentTraces(desk, step({ Comment: "Chuyển bộ phận chuyên môn" }));
    expect(await task()).toBe("Chuyển bộ phận chuyên môn");
    await province.advance("1d");
    expect(await task()).toBe("Được tiếp nhận");
  });
});

describe("parcels", () => {
  it("are made, tracked, told of in turned order, and cancelled only before they go", async () => {
    const told: { name: string; id: string }[] = [];
    const province = createProvince({
      callBacks: { "postal/emsEvent": "https://vendor.example/ems" },
      fetch: async (_url, { body, headers }) => {
        const { status_name } = JSON.parse(String(body));
        told.push({ name: status_name, id: (headers as Record<string, string>)["ems-transaction"] ?? "" });
        return { status: 200 };
      },
    });
    const vendor = vendorOf(province);
    const { customerCode: CustomerCode } = province.accounts.postal;
    const ship = (OrderNumber: string) =>
      vnPostShip.result(vendor.postal("postal/vnPostShip"), {
        body: { ...(sampleOf("vnPostShip") as object), CustomerCode, OrderNumber } as never,
      });
    const key = (OrderNumber: string) => ({ body: { CustomerCode, OrderNumber } });
    const track = async (order: string) => (await vnPostTrack(vendor.postal("postal/vnPostTrack"), key(order))).Message;
    expect(await ship("A")).toMatchObject({ ok: true });
    expect(await ship("A")).toMatchObject({ ok: false });
    expect(await track("A")).toBe("Đã tạo vận đơn");
    province.faults.add({ kind: "duplicate-call-back", operation: "postal/emsEvent", times: 1 });
    await province.advance("1d");
    expect(await track("A")).toBe("Phát thành công");
    expect(told.map(({ name }) => name)).toEqual(["Đã nhận gửi", "Đã nhận gửi", "Đang vận chuyển", "Phát thành công"]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(3);
    const cancel = (order: string) => vnPostCancel.result(vendor.postal("postal/vnPostCancel"), key(order));
    expect(await cancel("A")).toMatchObject({ ok: false });
    await ship("B");
    expect(await cancel("B")).toMatchObject({ ok: true });
    await province.advance("1d");
    expect(await track("B")).toBe("Đã hủy");
  });
});

describe("feedback and directory", () => {
  it("an answer goes with what was submitted", async () => {
    const vendor = vendorOf(createProvince());
    const client = vendor.withBearer("feedback/submitFeedback");
    const { code = "" } = await submitFeedback(client, { body: { title: "Đèn hỏng", content: "Đèn không sáng." } });
    const answered = await answerFeedback(client, { code, body: { content: "Đã sửa.", public: true } });
    expect(answered).toMatchObject({ code, title: "Đèn hỏng", reply: { content: "Đã sửa." }, public: true });
    expect(await answerFeedback.result(client, { code: "none", body: { content: "x" } })).toMatchObject({ ok: false });
  });

  it("the catalogue of units is that of the profile", async () => {
    const vendor = vendorOf(createProvince());
    const { objects } = await listCatalogue(vendor.withBearer("directory/listCatalogue"), {});
    expect(objects.object).toContainEqual(expect.objectContaining({ ma: "H99.31", cap: 3, chaId: 1 }));
  });
});
