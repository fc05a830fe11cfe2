import { contract } from "@egov-vn/clients/mock/public-service-portal";
import {
  capNhatTienDoHoSoMC,
  dongBoHoSoMC,
  layDanhMucCoQuan,
  layDanhMucLinhVuc,
  layDanhSachTTHC,
  layThuTuc,
  login,
  traCuuHoSo,
} from "@egov-vn/clients/public-service-portal";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince } from "../index.js";

const CODE = "H99.12-241115-0001";
const sample = (id: string) =>
  contract.find(({ operation }) => operation.id === id)?.request as Record<string, unknown>;

function scene() {
  const province = createProvince();
  const { portal, client } = vendorOf(province);
  const place = { dstcode: "VN:GOV:000.00.00.G22:vpcpdvcprovider" };
  const asked = { madonvi: "H99.12" };
  const dossier = { ...(sample("dongBoHoSoMC").data as object[])[0], MaTTHC: "1.999991" };
  const send = (isUpdating: "True" | "False", data: object[] = [dossier]) =>
    dongBoHoSoMC.result(portal, {
      ...place,
      body: { ...asked, service: "DongBoHoSoMC", isUpdating, data } as unknown as Parameters<
        typeof dongBoHoSoMC
      >[1]["body"],
    });
  const step = (data: object) =>
    capNhatTienDoHoSoMC.result(portal, {
      ...place,
      body: { ...asked, service: "CapNhatTienDoHoSoMC", data: [data] } as unknown as Parameters<
        typeof capNhatTienDoHoSoMC
      >[1]["body"],
    });
  const look = (mahoso = CODE) =>
    traCuuHoSo.result(portal, { ...place, body: { ...asked, service: "TraCuuHoSo", mahoso } as never });
  return { province, portal, client, place, asked, dossier, send, step, look };
}

describe("the national portal", () => {
  it("a dossier that was sent is found, with the changes that came later", async () => {
    const { dossier, send, look, step } = scene();
    expect(await look()).toMatchObject({ ok: false });
    expect(await send("False")).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ ok: true, value: { result: [dossier] } });
    const done = (sample("capNhatTienDoHoSoMC").data as object[])[0] as object;
    expect(await step({ ...done, MaHoSo: CODE, TrangThai: "9" })).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ ok: true, value: { result: [{ ...dossier, TrangThaiHoSo: "9" }] } });
    expect(await send("True", [{ ...dossier, TrangThaiHoSo: "10" }])).toMatchObject({ ok: true });
    expect(await look()).toMatchObject({ ok: true, value: { result: [{ MaHoSo: CODE, TrangThaiHoSo: "10" }] } });
    expect(await step({ ...done, MaHoSo: "H99.12-241115-0404" })).toMatchObject({ ok: false });
  });

  it("says “đã tồn tại” to what is sent as new a second time, and takes nothing of a refused packet", async () => {
    const { dossier, send, look } = scene();
    await send("False");
    const other = { ...dossier, MaHoSo: "H99.12-241115-0002" };
    expect(await send("False", [other, dossier])).toMatchObject({
      ok: false,
      failure: { kind: "rejected", peerCode: "3", peerMessage: expect.stringContaining("đã tồn tại") },
    });
    expect(await look("H99.12-241115-0002")).toMatchObject({ ok: false });
    expect(await send("True", [other])).toMatchObject({ ok: false, failure: { peerCode: "-1" } });
    expect(await send("False", [{ ...other, MaTTHC: "1.000001" }])).toMatchObject({ ok: false });
  });

  it("gives out its catalogue", async () => {
    const { portal, place, asked } = scene();
    const listed = await layDanhSachTTHC(portal, { ...place, body: { ...asked, service: "LayDanhSachTTHC" } as never });
    const maTTHC = String(listed.result?.[0]?.MATTHC);
    const found = await layThuTuc(portal, { ...place, body: { ...asked, service: "LayThuTuc", maTTHC } as never });
    expect(found.result?.[0]).toMatchObject({ MATTHC: maTTHC });
    const none = { ...asked, service: "LayThuTuc", maTTHC: "9.999999" } as never;
    expect(await layThuTuc.result(portal, { ...place, body: none })).toMatchObject({ ok: false });
    const agencies = await layDanhMucCoQuan(portal, {
      ...place,
      body: { ...asked, service: "LayDanhMucCoQuan" } as never,
    });
    expect(agencies.result).toContainEqual(expect.objectContaining({ MADONVI: "H99.12" }));
    const sectors = await layDanhMucLinhVuc(portal, {
      ...place,
      body: { ...asked, service: "LayDanhMucLinhVuc" } as never,
    });
    expect(sectors.result?.length).toBe(2);
  });

  it("opens a session for the right account only, and ends it by the clock", async () => {
    const { client, place, province, look, send } = scene();
    const body = { username: "x", password: "y" };
    expect(await login.result(client("public-service-portal/login"), { ...place, body })).toMatchObject({ ok: false });
    await send("False");
    await province.advance("2h");
    expect(await look()).toMatchObject({ ok: true, attempts: 2 });
  });
});
