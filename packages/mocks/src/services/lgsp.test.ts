import { issueToken } from "@egov-vn/clients/lgsp";
import { searchDossiers } from "@egov-vn/clients/one-stop";
import { payGovCheckReturn, payGovInit } from "@egov-vn/clients/payment";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince } from "../index.js";

const operations = (province: ReturnType<typeof createProvince>) =>
  province.traffic.list().map(({ operation }) => operation);

describe("tokens", () => {
  it("open other systems until they end, and are then asked for again", async () => {
    const province = createProvince({ settings: { tokenSeconds: 600 } });
    const client = vendorOf(province).withBearer("one-stop/searchDossiers");
    expect(await searchDossiers.result(client, {})).toMatchObject({ ok: true });
    await province.advance("9m");
    expect(await searchDossiers.result(client, {})).toMatchObject({ ok: true, attempts: 1 });
    await province.advance("2m");
    expect(await searchDossiers.result(client, {})).toMatchObject({ ok: true, attempts: 2 });
    expect(operations(province)).toEqual([
      "lgsp/issueToken",
      "one-stop/searchDossiers",
      "one-stop/searchDossiers",
      "one-stop/searchDossiers",
      "lgsp/issueToken",
      "one-stop/searchDossiers",
    ]);
  });

  it("of the other family need the header with each call", async () => {
    const province = createProvince();
    const vendor = vendorOf(province);
    const body = {
      partnerCode: province.accounts.payment.partnerCode,
      returnUrl: "https://vendor.example/return",
      orderId: "H99.12-260302-0001-01",
      amount: 50_000,
      orderInfo: "Nop phi ho so",
      requestCode: "1",
      ipAddress: "127.0.0.1",
    };
    const called = await payGovInit.result(vendor.withLgspAccessToken("payment/payGovInit"), { body });
    expect(called).toMatchObject({ ok: true });
    expect(operations(province)[0]).toBe("lgsp/issueLgspToken");
    const checked = await payGovCheckReturn.result(vendor.withBearer("payment/payGovCheckReturn"), { body });
    expect(checked).toMatchObject({ ok: false, failure: { kind: "rejected", peerCode: "FAILED" } });
  });

  it("are not given for a wrong account", async () => {
    const { lgsp } = vendorOf(createProvince());
    const body = { grant_type: "client_credentials" as const, client_id: "a", client_secret: "b" };
    expect(await issueToken.result(lgsp, { body })).toMatchObject({ ok: false, failure: { status: 401 } });
  });

  it("that were never issued are refused by the gateway, with its code", async () => {
    const province = createProvince();
    const headers = { authorization: "Bearer invented" };
    const call = { method: "GET", target: "/directory/dmdc/1.0/AllCategory", headers, body: new Uint8Array() };
    const refused = await province.handle(call);
    expect([refused.status, JSON.parse(new TextDecoder().decode(refused.body))]).toMatchObject([
      401,
      { fault: { code: 900901 } },
    ]);
    const missing = await province.handle({ ...call, headers: {} });
    expect(JSON.parse(new TextDecoder().decode(missing.body))).toMatchObject({ fault: { code: 900902 } });
  });
});
