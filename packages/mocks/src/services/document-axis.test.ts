import {
  bkavCheckExistDocument,
  bkavConfirmReceived,
  bkavGetDocument,
  bkavSendDocument,
  countReceiveEdoc,
  countReceiveStatus,
  deleteAgency,
  downloadEdoc,
  getAgenciesList,
  getAgenciesListQD20,
  getEdoc,
  getReceivedEdocList,
  getSentEdocList,
  getSynchronizeUnit,
  lgspGetEdoc,
  lgspSendEdoc,
  lgspSyncReceivedEdocList,
  lgspUpdateStatus,
  registerAgency,
  sendEdoc,
  updateStatus,
  wso2RegisterAgency,
  wso2SendDocument,
  wso2UpdateStatus,
} from "@egov-vn/clients/document-axis";
import { fromBase64, toBase64 } from "@egov-vn/clients/runtime";
import { describe, expect, it } from "vitest";
import { letter, statusAbout } from "../../test/packets.js";
import { vendorOf } from "../../test/vendor.js";
import { createProvince } from "../index.js";

const EDOC = { servicetype: "eDoc", messagetype: "edoc" } as const;
const STATUS = { servicetype: "eDoc", messagetype: "status" } as const;

function scene() {
  const province = createProvince();
  const vendor = vendorOf(province);
  return { province, vendor, sender: vendor.axis("H99.12"), receiver: vendor.axis("H99.13") };
}
type Axis = ReturnType<typeof scene>["sender"];

const sendLetter = (client: Axis, bytes = letter(), from_ = "000.00.12.H99") =>
  sendEdoc.result(client, { ...EDOC, from_, body: bytes });
const list = async (client: Axis, kind: typeof EDOC | typeof STATUS = EDOC) =>
  (await getReceivedEdocList(client, { ...kind, body: {} })).data ?? [];

describe("mailboxes", () => {
  it("a letter of one agency is listed, fetched and confirmed by another, and the states travel back", async () => {
    const { sender, receiver, vendor } = scene();
    const bytes = letter();
    const { DocId: docId = "" } = await sendEdoc(sender, { ...EDOC, from_: "000.00.12.H99", body: bytes });
    expect(await list(sender)).toEqual([]);
    expect(await countReceiveEdoc(receiver, { body: {} })).toMatchObject({ count: 1 });
    const [mail] = await list(receiver);
    expect(mail).toMatchObject({ from: "H99.12", to: "H99.13", status: "initial", messageType: "edoc" });
    const receivedId = mail?.docId ?? "";
    expect(fromBase64((await getEdoc(receiver, { docId: receivedId, body: {} })).data ?? "")).toEqual(bytes);
    expect(await downloadEdoc(receiver, { docId: receivedId })).toEqual(bytes);
    expect(await getEdoc.result(vendor.axis("H99.31"), { docId: receivedId, body: {} })).toMatchObject({
      ok: false,
      failure: { peerCode: "10" },
    });
    const states = async () =>
      (await getSentEdocList(sender, { ...EDOC, docId })).data?.map(({ receiveStatus }) => receiveStatus);
    expect(await states()).toEqual(["initial"]);
    await updateStatus(receiver, { docId: receivedId, status: "processing", body: {} });
    expect(await states()).toEqual(["processing"]);
    await updateStatus(receiver, { docId: receivedId, status: "done", body: {} });
    expect(await states()).toEqual(["done"]);
    expect(await list(receiver)).toEqual([]);

    const answer = statusAbout(bytes, "03");
    await sendEdoc(receiver, { ...STATUS, from_: "000.00.13.H99", body: answer });
    expect(await countReceiveStatus(sender, { body: {} })).toMatchObject({ count: 1 });
    const [status] = await list(sender, STATUS);
    expect(status).toMatchObject({ from: "H99.13", messageType: "status" });
    expect(await downloadEdoc(sender, { docId: status?.docId ?? "" })).toEqual(answer);
  });

  it("refuses with the codes of the guide", async () => {
    const { sender } = scene();
    const refusal = (code: string) => ({ ok: false, failure: { kind: "rejected", peerCode: code } });
    expect(await sendLetter(sender, letter("000.00.12.H99", ["000.00.77.H99"]))).toMatchObject(refusal("18"));
    expect(await sendLetter(sender, letter(), "000.00.13.H99")).toMatchObject(refusal("19"));
    expect(await sendLetter(sender, new TextEncoder().encode("<edXML>"))).toMatchObject(refusal("22"));
    expect(await sendEdoc.result(sender, { ...STATUS, from_: "000.00.12.H99", body: letter() })).toMatchObject(
      refusal("22"),
    );
    const wrongHash = { ...EDOC, from_: "000.00.12.H99", body: letter(), hashFile: "00" };
    expect(await sendEdoc.result(sender, wrongHash)).toMatchObject(refusal("10"));
    expect(await updateStatus.result(sender, { docId: "none", status: "done", body: {} })).toMatchObject(refusal("10"));
  });

  it("takes the hash of the official client, whose small bytes lack their zero, and its line end", async () => {
    const { sender } = scene();
    // A letter whose hash has a byte below 16: without one, the two forms are the same.
    for (let number = 1; ; number += 1) {
      const bytes = letter(undefined, undefined, String(number));
      const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource))];
      if (!digest.some((byte) => byte < 16)) continue;
      const hashFile = digest.map((byte) => byte.toString(16)).join("");
      const withEnd = new Uint8Array([...bytes, 13, 10]);
      expect(await sendEdoc.result(sender, { ...EDOC, from_: "000.00.12.H99", body: withEnd, hashFile })).toMatchObject(
        { ok: true },
      );
      break;
    }
  });

  it("a signature that does not fit the headers is refused", async () => {
    const { vendor, province } = scene();
    const account = province.accounts.axis.find(({ agency }) => agency === "H99.12");
    const forged = { ...vendor.axis("H99.12"), headers: {} };
    const honest = forged.auth?.axisSignature;
    const auth = {
      axisSignature: {
        apply: async (request: Parameters<NonNullable<typeof honest>["apply"]>[0], client: never) => {
          await honest?.apply(request, client);
          request.headers["XroadVnpt-docId"] = "another";
        },
      },
    };
    expect(account).toBeDefined();
    expect(await downloadEdoc.result({ ...forged, auth }, { docId: "one" })).toMatchObject({
      ok: false,
      failure: { status: 401 },
    });
  });

  it("pages and days narrow the list", async () => {
    const { sender, receiver, province } = scene();
    await sendLetter(sender, letter(undefined, undefined, "1"));
    await province.advance("1d");
    await sendLetter(sender, letter(undefined, undefined, "2"));
    const ask = async (more: object) =>
      (await getReceivedEdocList(receiver, { ...EDOC, ...more, body: {} })).data?.length;
    expect([await ask({}), await ask({ fromDate: "2026/03/03" }), await ask({ toDate: "2026/03/02" })]).toEqual([
      2, 1, 1,
    ]);
    expect([await ask({ pageSize: "1", pageIndex: "2" }), await ask({ pageSize: "1", pageIndex: "3" })]).toEqual([
      1, 0,
    ]);
  });

  it("agencies come and go, and letters with them", async () => {
    const { sender } = scene();
    await registerAgency(sender, { body: { code: "H99.77", pcode: "H99", name: "Đơn vị mới" } });
    const codes = async () => (await getAgenciesListQD20(sender, {})).data?.map(({ code }) => code) ?? [];
    expect(await codes()).toContain("H99.77");
    expect(await sendLetter(sender, letter("000.00.12.H99", ["H99.77"]))).toMatchObject({ ok: true });
    await deleteAgency(sender, { agencyCode: "H99.77" });
    expect(await codes()).not.toContain("H99.77");
    expect((await getAgenciesList(sender, {})).data?.map(({ id }) => id)).not.toContain("H99.77");
    expect((await getSynchronizeUnit(sender, {})).data).toContainEqual(
      expect.objectContaining({ code: "H99.77", deleted: "1" }),
    );
    expect(await sendLetter(sender, letter("000.00.12.H99", ["H99.77"]))).toMatchObject({
      ok: false,
      failure: { peerCode: "18" },
    });
  });

  it("other gateways lead to the same mailboxes", async () => {
    const { vendor, sender, receiver, province } = scene();
    const langSon = vendor.langSon("H99.13");
    await sendLetter(sender);
    const days = { messageType: "edoc", fromDate: "2026/03/01", toDate: "2026/03/31" };
    const [mail] = (await lgspSyncReceivedEdocList(langSon, days)).data ?? [];
    expect(fromBase64((await lgspGetEdoc(langSon, { docId: mail?.docId ?? "" })).data?.data ?? "")).toEqual(letter());
    await lgspUpdateStatus(langSon, { body: { docId: mail?.docId ?? "", status: "done" } });
    expect(await list(receiver)).toEqual([]);
    const back = letter("000.00.13.H99", ["000.00.12.H99"], "9");
    await lgspSendEdoc(langSon, { body: { edocFile: back, messageType: "edoc" } });
    expect((await list(sender)).map(({ from }) => from)).toEqual(["H99.13"]);

    const secretDonVi = province.accounts.axis.find(({ agency }) => agency === "H99.31")?.secret ?? "";
    const body = { file: toBase64(letter("000.00.31.H99")), loaiVanBan: "edoc" } as const;
    await wso2SendDocument(vendor.wso2, { secretDonVi, body });
    const [from31] = await list(receiver);
    expect(from31).toMatchObject({ from: "H99.31" });
    const ofReceiver = province.accounts.axis.find(({ agency }) => agency === "H99.13")?.secret ?? "";
    await wso2UpdateStatus(vendor.wso2, {
      secretDonVi: ofReceiver,
      docId: from31?.docId ?? "",
      body: { status: "DONE" },
    });
    expect(await list(receiver)).toEqual([]);
    await wso2RegisterAgency(vendor.wso2, { secretDonVi, body: { code: "H99.78", name: "Đơn vị mới" } });
    expect((await getAgenciesListQD20(sender, {})).data?.map(({ code }) => code)).toContain("H99.78");
    expect(await wso2SendDocument.result(vendor.wso2, { secretDonVi: "wrong", body })).toMatchObject({
      failure: { peerCode: "15" },
    });

    const bkav = vendor.bkav("H99.32");
    const one = letter("000.00.32.H99");
    const { docId } = await bkavSendDocument(bkav, { type_: "EDOC", body: one });
    expect(await bkavGetDocument(bkav, { docid: String(docId) })).toEqual(one);
    const known = { fromOrgan: "H99.32", toOrgan: "H99.13", docCode: "1/SM-VP" };
    expect(await bkavCheckExistDocument.result(bkav, { body: known })).toMatchObject({ ok: false });
    const [from32] = await list(receiver);
    await bkavConfirmReceived(vendor.bkav("H99.13"), { docid: from32?.docId ?? "" });
    expect(await list(receiver)).toEqual([]);
  });
});
