import type { Client } from "@egov-vn/clients/runtime";
import { mySignCertificates, mySignSigner, smartCa, smartCaSigner } from "@egov-vn/clients/signature";
import { exampleXml, signPacket, verifyPacket } from "@egov-vn/documents";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince, type ProvinceOptions } from "../index.js";

const packet = new TextEncoder().encode(exampleXml.document);
const verified = async (signed: Uint8Array) => {
  const { envelope } = await verifyPacket(signed, {
    trust: { anchors: [], certificates: [] },
    at: Date.UTC(2027, 0, 1),
  });
  return envelope?.signature;
};

function scene(options: ProvinceOptions = {}) {
  const province = createProvince(options);
  const vendor = vendorOf(province);
  const { spId, spPassword, users, clientId, clientSecret } = province.accounts.signature;
  /** Waiting lets the province's own clock go on. */
  const waiting = (client: Client): Client => ({
    ...client,
    clock: {
      ...client.clock,
      sleep: async () => {
        await province.advance("30s");
      },
    },
  });
  const ca = smartCa(waiting(vendor.client("signature/smartCaSign")), { spId, spPassword });
  const mySign = waiting(vendor.mySign);
  return { ca, mySign, user: users[0] as string, clientId, clientSecret };
}

describe("signers of remote services sign envelopes", () => {
  it("SmartCA", async () => {
    const { ca, user } = scene();
    const listed = await ca.certificates(user, "c1");
    const [certificate] = listed.ok ? listed.value : [];
    if (!certificate) throw new TypeError("no certificate");
    const signed = await signPacket(packet, smartCaSigner(ca, certificate, { user, transactionId: () => "t1" }));
    // The sample certificate certifies itself, so that the maths is all there is.
    expect(await verified(signed)).toMatchObject({ maths: { state: "right" } });
  });

  it("MySign", async () => {
    const { mySign: client, user, clientId, clientSecret } = scene();
    const credentials = await mySignCertificates(client, {
      body: { client_id: clientId, client_secret: clientSecret, profile_id: "p", user_id: user },
    });
    const [credential] = credentials;
    if (!credential) throw new TypeError("no credential");
    const signed = await signPacket(packet, mySignSigner(client, { clientId, clientSecret }, credential));
    expect(await verified(signed)).toMatchObject({ maths: { state: "right" } });
  });

  it("says that the person refused", async () => {
    const { mySign: client, user, clientId, clientSecret } = scene({ settings: { signer: "refuses" } });
    const [credential] = await mySignCertificates(client, {
      body: { client_id: clientId, client_secret: clientSecret, profile_id: "p", user_id: user },
    });
    if (!credential) throw new TypeError("no credential");
    const signer = mySignSigner(client, { clientId, clientSecret }, credential);
    await expect(signPacket(packet, signer)).rejects.toMatchObject({ code: "clients.notConfirmed" });
  });
});
