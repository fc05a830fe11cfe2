import { issueToken } from "@egov-vn/clients/lgsp";
import { createClient, type OperationData, operation } from "@egov-vn/clients/runtime";
import { Failure } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { direct, ORIGIN, vendorOf } from "../test/vendor.js";
import { createProvince, Province } from "./index.js";
import { SERVICES } from "./services/index.js";

const request = (method: string, target: string, headers: Record<string, string> = {}, body = "") => ({
  method,
  target,
  headers,
  body: new TextEncoder().encode(body),
});
const json = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body));

describe("a province", () => {
  it("answers every operation of the contracts: by behaviour, or with 501 and its name", async () => {
    const province = createProvince();
    for (const { service, behaviours, unmodelled = {}, contract } of SERVICES) {
      const ids = contract.map(({ operation: { id } }) => id);
      expect(new Set([...Object.keys(behaviours), ...Object.keys(unmodelled)]), service.id).toEqual(new Set(ids));
      expect(ids.filter((id) => behaviours[id] && unmodelled[id])).toEqual([]);
    }
    const paths = province.routes.map(({ path, operation: { method, select, security } }) =>
      [method, path, select?.is, security.flat().join()].join(" "),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("says of what is not modelled what it is", async () => {
    const province = createProvince();
    const bearer = `Bearer ${(await issueToken(vendorOf(province).lgsp, credentials(province))).access_token}`;
    const answer = await province.handle(request("GET", "/one-stop/pa/dossier/7/--online", { authorization: bearer }));
    expect(answer.status).toBe(501);
    expect(json(answer.body)).toMatchObject({ status: 501, operation: "one-stop/getOnlineDossier" });
  });

  it("tells operations of one address apart, and refuses a value that no operation has", async () => {
    const province = createProvince();
    const headers = { "content-type": "application/json" };
    const answer = await province.handle(request("POST", "/payment", headers, '{"LoaiBanTin":"REFUND"}'));
    expect([answer.status, json(answer.body).detail]).toEqual([501, expect.stringContaining("INIT, QUERY, GET_BILL")]);
    const known = await province.handle(request("POST", "/payment", headers, '{"LoaiBanTin":"QUERY"}'));
    expect(json(known.body)).toMatchObject({ status: 400, operation: "payment/queryPayment" });
    expect(json(known.body).findings.map(({ field }: { field: string }) => field)).toContain("/body/MaThamChieu");
  });

  it.each([
    ["/one-stop/pa/dossier/..%2f..%2fetc/--online", 400],
    ["/one-stop/pa/dossier/%00/--online", 400],
    ["/one-stop/pa/dossier/%zz/--online", 400],
    ["/one-stop/pa/dossier/../--online", 400],
    ["//evil.example/one-stop", 400],
    [`/${"a".repeat(5000)}`, 400],
    ["/__proto__", 404],
    ["/one-stop/constructor", 404],
    ["/", 404],
  ])("answers the path %s with %i", async (target, status) => {
    expect((await createProvince().handle(request("GET", target))).status).toBe(status);
  });

  it("names the methods of a path that is asked for in another way", async () => {
    const answer = await createProvince().handle(request("DELETE", "/lgsp/token"));
    expect([answer.status, answer.headers.allow]).toEqual([405, "POST"]);
  });

  it("gives equal answers to equal seeds, and others to other seeds", async () => {
    const tokens = async (seed: number) => {
      const province = createProvince({ seed });
      const { lgsp } = vendorOf(province);
      return [
        await issueToken(lgsp, credentials(province)),
        await issueToken(lgsp, credentials(province)),
        province.accounts,
      ];
    };
    expect(await tokens(7)).toEqual(await tokens(7));
    expect(await tokens(7)).not.toEqual(await tokens(8));
  });

  it("answers 500 and keeps nothing when its own answer breaks the contract", async () => {
    const data: OperationData = { ...(issueToken.data as OperationData), security: [] };
    const service = SERVICES[0]?.service as (typeof SERVICES)[number]["service"];
    let broken = true;
    const province = new Province({}, [
      {
        service,
        contract: [{ operation: data, examples: [] }],
        behaviours: {
          issueToken: ({ state, ids }) => {
            state.put("mark", "written", ids.number("mark"));
            return { status: 200, body: broken ? { access_token: 1 } : { access_token: "t" } };
          },
        },
      },
    ]);
    const call = operation<{ body: unknown }, unknown, { detail: string }>(data);
    const client = createClient({ baseUrl: `${ORIGIN}/lgsp`, fetch: direct(province), retry: { attempts: 1 } });
    const outcome = await call.result(client, { body: { grant_type: "client_credentials" } });
    expect(outcome).toMatchObject({ ok: false, failure: { status: 500 } });
    expect(await province.snapshot()).toEqual([]);
    broken = false;
    expect(await call.result(client, { body: { grant_type: "client_credentials" } })).toMatchObject({ ok: true });
    expect(await province.snapshot()).toContainEqual(["mark", "written", 1]);
  });

  it("is as it was at first after a reset, and again after a restore", async () => {
    const province = createProvince();
    const { lgsp } = vendorOf(province);
    const first = await issueToken(lgsp, credentials(province));
    const kept = await province.snapshot();
    await province.advance("1d");
    await province.reset();
    expect([province.time, await province.snapshot(), province.traffic.list()]).toEqual([
      "2026-03-02T08:00:00",
      [],
      [],
    ]);
    expect(await issueToken(lgsp, credentials(province))).toEqual(first);
    await province.reset();
    await province.restore(kept);
    expect(await province.snapshot()).toEqual(kept);
  });

  it("can be called by the vendor's server while that is being told", async () => {
    const seen: unknown[] = [];
    const province = createProvince({
      callBacks: { "postal/emsEvent": "https://vendor.example/ems" },
      fetch: async () => {
        seen.push((await province.handle(request("GET", "/lgsp/token"))).status, await province.snapshot());
        return { status: 200 };
      },
    });
    await province.restore([
      ["parcel", "A", { order: "A", tracking: "EM1", step: 0, cancelled: false }],
      ["task", "1", { task: "move", after: "6h", data: { order: "A" }, service: "postal", number: 1, at: 0 }],
    ]);
    await province.advance("1d");
    expect(seen[0]).toBe(405);
    expect(seen[1]).toContainEqual(["parcel", "A", expect.objectContaining({ step: 1 })]);
  });

  it("refuses a state that is no list of changes, and keeps its own", async () => {
    const province = createProvince();
    await issueToken(vendorOf(province).lgsp, credentials(province));
    const kept = await province.snapshot();
    for (const wrong of [{}, null, [1], [["table"]], [[1, "key", 2]]]) {
      await expect(province.restore(wrong as never)).rejects.toThrow(Failure);
    }
    expect(await province.snapshot()).toEqual(kept);
  });

  it("refuses what makes no sense", async () => {
    expect(() => createProvince({ asOf: "2026-13-40" })).toThrow(Failure);
    expect(() => createProvince({ callBacks: { "payment/paymentNotice": "https://elsewhere.example/ipn" } })).toThrow(
      Failure,
    );
    const province = createProvince();
    await expect(province.advance("2w" as "2d")).rejects.toThrow(Failure);
    await expect(province.setClock("2020-01-01")).rejects.toThrow(Failure);
    expect(() => province.faults.add({ kind: "latency", operation: "*", probability: 2 })).toThrow(Failure);
    expect(() => province.basePath("lgsp/none")).toThrow(Failure);
  });
});

function credentials(province: Province) {
  const { clientId, clientSecret } = province.accounts.lgsp;
  return { body: { grant_type: "client_credentials" as const, client_id: clientId, client_secret: clientSecret } };
}
