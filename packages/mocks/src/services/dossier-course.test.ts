import { getReceivedEdocList } from "@egov-vn/clients/document-axis";
import { submitFeedback } from "@egov-vn/clients/feedback";
import { lookUpPerson, requestJudicialRecord } from "@egov-vn/clients/ministries";
import { contract } from "@egov-vn/clients/mock/one-stop";
import { createDossier, getDossierCourse, supplementDossier, transferDossier } from "@egov-vn/clients/one-stop";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince, loadProfile, type ProvinceOptions } from "../index.js";
import { UNKNOWN_SYSTEMS } from "../routing.js";

const CODE = "H99.12-260302-0001";
const sample = contract.find(({ operation: { id } }) => id === "createDossier")?.request as object;

async function scene(options: ProvinceOptions = {}) {
  const province = createProvince(options);
  const vendor = vendorOf(province);
  const desk = vendor.withBearer("one-stop/getDossierCourse");
  await createDossier(vendor.withBearer("one-stop/createDossier"), { body: { ...sample, MaHoSo: CODE } as never });
  const course = () => getDossierCourse(desk, { code: CODE });
  return { province, vendor, desk, course };
}

describe("the course of a dossier", () => {
  it("waits for what the desk asked to be supplemented, once, and goes on when it was filed", async () => {
    const { province, desk, course } = await scene({ settings: { desk: "asks-for-supplement" } });
    const file = (id: string) =>
      supplementDossier.result(desk, { code: CODE, body: { id, papers: [{ name: "Bản vẽ mẫu" }] } });
    expect(await file("1")).toMatchObject({ ok: false, failure: { status: 409 } });
    await province.advance("5d");
    expect(await course()).toMatchObject({
      status: "supplement-requested",
      supplements: [{ askedAt: "2026-03-03T08:00:00" }],
    });
    expect(await file("1")).toMatchObject({ ok: true, value: { status: "registered" } });
    expect(await file("1")).toMatchObject({ ok: true });
    await province.advance("4d");
    const { status, supplements } = await course();
    expect(status).toBe("returned");
    expect(supplements).toEqual([
      { askedAt: "2026-03-03T08:00:00", id: "1", filedAt: "2026-03-07T08:00:00", papers: ["Bản vẽ mẫu"] },
    ]);
  });

  it("that will be late is apologised for once, a day before, with a new day", async () => {
    const { province, course } = await scene({ settings: { agencyTakes: "8d" } });
    await province.advance("21d");
    const before = await course();
    expect(before).toMatchObject({ status: "processing", apologies: [] });
    await province.advance("10h");
    const after = await course();
    expect(after.apologies).toMatchObject([{ newDue: after.due }]);
    expect(String(after.due) > String(before.due) && String(after.apologies[0]?.at) < String(before.due)).toBe(true);
    await province.advance("30d");
    expect((await course()).apologies).toHaveLength(1);
  });

  it("goes between the three levels of a province before the merger, and back", async () => {
    const asOf = "2018-12-24";
    const profile = await loadProfile("bac-giang", { asOf });
    const { desk, course } = await scene({ asOf, profile });
    const district = profile.agencies.find(({ level }) => level === "district")?.code ?? "";
    const commune = profile.agencies.find(({ parent }) => parent === district)?.code ?? "";
    const pass = (id: string, to: string) => transferDossier.result(desk, { code: CODE, body: { id, to } });
    for (const to of [profile.code, district, commune]) expect(await pass(to, to)).toMatchObject({ ok: true });
    expect(await pass(commune, commune)).toMatchObject({ ok: true });
    expect(await pass("2", commune)).toMatchObject({ ok: false, failure: { status: 409 } });
    expect(await pass("3", "H99.999")).toMatchObject({ ok: false, failure: { status: 404 } });
    const back = await pass("4", "H99.12");
    expect(back).toMatchObject({ ok: true, value: { agency: "H99.12" } });
    expect((await course()).transfers.map(({ from, to }) => [from, to])).toEqual([
      ["H99.12", profile.code],
      [profile.code, district],
      [district, commune],
      [commune, "H99.12"],
    ]);
  });

  it("shows what registers of ministries were asked, and when they answered", async () => {
    const { province, vendor, course } = await scene();
    const client = vendor.withBearer("ministries/requestJudicialRecord");
    const ask = (maHoSoMCDT: string) =>
      requestJudicialRecord.result(client, { body: { maTinh: "99", maHoSoMCDT, toKhai: { loaiPhieu: 1 } } });
    expect(await ask("H99.12-260302-0404")).toMatchObject({ ok: false, failure: { peerCode: "01" } });
    expect([await ask(CODE), await ask(CODE)]).toMatchObject([{ ok: true }, { ok: true }]);
    await province.advance("1d");
    expect((await course()).registers).toEqual([
      { register: "judicial-record", askedAt: "2026-03-02T08:00:00", answeredAt: "2026-03-03T08:00:00" },
    ]);
  });
});

it("a citizen who fits is found in the population database, and no other", async () => {
  const { vendor } = await scene();
  const look = async (HoVaTen: string, NgayThangNam = "") =>
    (
      await lookUpPerson(vendor.withBearer("ministries/lookUpPerson"), {
        body: {
          HoVaTen,
          SoDinhDanh: "000000000001",
          NgayThangNam,
          MaTichHop: "037",
          MaDVC: "1.009999",
          MaCanBo: "000000000002",
          MaYeuCau: "1",
        },
      })
    ).message;
  expect(await look("NGUYENVANMAU", "19900101")).toContain("<ns1:Ten>Nguyễn Văn Mẫu</ns1:Ten>");
  expect([await look("NGUYENVANKHAC"), await look("NGUYENVANMAU", "19900102")]).toEqual(["", ""]);
});

it("feedback through Zalo arrives as a letter in the mailbox of the agency that receives it", async () => {
  const { vendor } = await scene();
  const client = vendor.withBearer("feedback/submitFeedback");
  const about = { title: "Đèn hỏng", content: "Đèn không sáng.", receivingAgency: "H99.31" };
  await submitFeedback(client, { body: { ...about, channel: "zalo" } });
  await submitFeedback(client, { body: { ...about, channel: "web" } });
  const mails = await getReceivedEdocList(vendor.axis("H99.31"), {
    servicetype: "eDoc",
    messagetype: "edoc",
    body: {},
  });
  expect(mails.data).toMatchObject([{ from: "H99", to: "H99.31" }]);
  expect(await submitFeedback.result(client, { body: { ...about, receivingAgency: "H99.999" } })).toMatchObject({
    failure: { status: 404 },
  });
});

it.each(Object.keys(UNKNOWN_SYSTEMS))("%s is answered with 501, which says what is not known", async (name) => {
  const call = { method: "GET", target: `/${name}/any`, headers: {}, body: new Uint8Array() };
  const { status, body } = await createProvince().handle(call);
  const problem = JSON.parse(new TextDecoder().decode(body));
  expect([status, problem.detail]).toEqual([501, expect.stringContaining(name)]);
  expect(problem.detail).toContain(UNKNOWN_SYSTEMS[name]?.[1]);
});
