import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { contract } from "../src/generated/signature/mock.js";
import { smartCa } from "../src/signature/index.js";
import { type Given, journeys } from "./journeys.js";
import { provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const ACCOUNT = { spId: "sp", spPassword: "x" };
const HASH = new Uint8Array([0xab, 0x01]);

/** A service whose signers confirm when they have been asked about so many times. */
function serviceOf(given?: Given, patience = 2) {
  const orders = new Map<string, { asked: number; files: { doc_id: string; data_to_be_signed: string }[] }>();
  const province = startProvince(
    server,
    contract,
    {
      smartCaSign({ body: { transaction_id, sign_files } }) {
        if (orders.has(transaction_id)) return { status_code: 400, message: "BAD_REQUEST" };
        orders.set(transaction_id, { asked: 0, files: sign_files });
        return {
          status_code: 200,
          message: "sig_wait_for_user_confirm",
          data: { transaction_id, tran_code: `code-${transaction_id}` },
        };
      },
      smartCaStatus({ path }) {
        const id = (path.tranId ?? "").replace("code-", "");
        const order = orders.get(id);
        if (!order) return { status_code: 403, message: "CREDENTIAL_STATUS_INVALID" };
        order.asked += 1;
        const signatures = order.files.map(({ doc_id, data_to_be_signed }) => ({
          doc_id,
          signature_value: `signed-${data_to_be_signed}`,
        }));
        const isSigned = order.asked > patience;
        return { status_code: 0, message: "SUCCESS", data: { transaction_id: id, ...(isSigned && { signatures }) } };
      },
      smartCaGetCertificate: () => ({
        status_code: 200,
        data: { user_certificates: [{ serial_number: "1", cert_data: "AAAA" }] },
      }),
    },
    given,
    false,
  );
  return { orders, province };
}

const order = (transactionId: string) => ({
  transactionId,
  user: "000000000001",
  hashes: [
    { id: "1", hash: HASH },
    { id: "2", hash: HASH, fileType: "xml" as const },
  ],
});

journeys(["smartCaSign", "smartCaStatus"], (given) => {
  const { orders, province } = serviceOf(given);
  const ca = smartCa(province.client, ACCOUNT);
  let runs = 0;
  return {
    async run() {
      runs += 1;
      const result = await ca.sign(order(`t${runs}`));
      if (result.state === "failed") throw result.failure;
      if (result.state !== "signed") return false;
      expect([...result.signatures]).toEqual([
        ["1", "signed-ab01"],
        ["2", "signed-ab01"],
      ]);
      return true;
    },
    check() {
      // Where the reply to an order is lost, it is asked for, not sent again.
      const submitted = province.calls.filter((id) => id === "smartCaSign").length;
      expect(submitted).toBe(runs + (given?.id === "busy" && given.on === "smartCaSign" ? 1 : 0));
      expect(orders.size).toBe(given?.id === "validation-500" && given.on === "smartCaSign" ? runs - 1 : runs);
      expect(Math.max(...[...orders.values()].map(({ asked }) => asked))).toBeLessThanOrEqual(4);
      expect(province.waits).toContain(5_000);
    },
  };
});

it("an order that is not confirmed in time has expired", async () => {
  const { province } = serviceOf(undefined, 1_000);
  const result = await smartCa(province.client, { ...ACCOUNT, lifetime: 20_000 }).sign(order("t1"));
  expect(result).toEqual({ state: "expired" });
  expect(province.waits).toEqual([5_000, 5_000, 5_000, 5_000]);
});

it("what the service refuses is told", async () => {
  const { province } = serviceOf();
  const ca = smartCa(province.client, ACCOUNT);
  await ca.sign(order("t1"));
  expect(await ca.sign(order("t1"))).toMatchObject({
    state: "failed",
    failure: { kind: "rejected", peerCode: "400" },
  });
});

it("the service's call ends the wait, once or twice", async () => {
  const { province } = serviceOf(undefined, 1);
  let waiting = (): void => {};
  const isWaiting = new Promise<void>((resolve) => {
    waiting = resolve;
  });
  const clock = { ...province.client.clock, sleep: () => new Promise<void>(() => waiting()) };
  const ca = smartCa({ ...province.client, clock }, { ...ACCOUNT, askBy: "tran_code" });
  const result = ca.sign(order("t1"));
  await isWaiting;
  ca.arrived("t1");
  ca.arrived("t1");
  ca.arrived("another");
  expect(await result).toMatchObject({ state: "signed" });
});

it("lists the certificates of a signer", async () => {
  const { province } = serviceOf();
  const outcome = await smartCa(province.client, ACCOUNT).certificates("000000000001", "t1");
  expect(outcome).toMatchObject({ ok: true, value: [{ serial_number: "1" }] });
});
