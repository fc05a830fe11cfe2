// A vendor's whole journey with the clients: token, procedures, dossier, payment, signature, letter, status, portal, post.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { documentAxis } from "@egov-vn/clients/document-axis";
import { answer, carrierEvents, paymentNotices, signingResults } from "@egov-vn/clients/inbound";
import { issueToken } from "@egov-vn/clients/lgsp";
import { oneStop } from "@egov-vn/clients/one-stop";
import { payments } from "@egov-vn/clients/payment";
import { vnPost } from "@egov-vn/clients/postal";
import { nationalPortal } from "@egov-vn/clients/public-service-portal";
import { clientCredentials, createClient, fixedHeaders, portalSession, vxpHmac } from "@egov-vn/clients/runtime";
import { smartCa } from "@egov-vn/clients/signature";
import { createDocument } from "@egov-vn/documents";
import { PDF } from "./packets.mjs";

const [SENDER, RECEIVER] = ["000.00.12.H99", "000.00.13.H99"];
const CODE = "H99.12-260302-0001";

/**
 * Starts the vendor's own server, which takes call-backs. A call-back that comes twice is dealt with once.
 *
 * @param accountsOf gives the accounts of the province, which is started after this.
 */
export async function startVendorServer(accountsOf) {
  const heard = { arrived: 0, payments: [], signatures: [], parcels: [] };
  let receivers;
  const server = createServer(async (request, response) => {
    const { payment, signature } = accountsOf();
    receivers ??= {
      "/ipn": [paymentNotices({ secret: payment.secret }), (notice) => heard.payments.push(notice.MaThamChieu)],
      "/ky-so": [signingResults({ spId: signature.spId }), (result) => heard.signatures.push(result.transaction_id)],
      "/buu-gui": [carrierEvents(), (event) => heard.parcels.push(event.status_name)],
    };
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.arrived += 1;
    const [receive, work] = receivers[request.url];
    const { status, headers, body } = await answer(receive, Buffer.concat(chunks), request.headers, work);
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const callBacks = {
    "payment/paymentNotice": `${origin}/ipn`,
    "signature/smartCaNotice": `${origin}/ky-so`,
    "postal/emsEvent": `${origin}/buu-gui`,
  };
  return { heard, callBacks, close: () => new Promise((resolve) => server.close(resolve)) };
}

/**
 * Does a piece of work until it is known to be done. Where the reply was lost the peer may say that it already has it; then
 * `has` asks the peer.
 */
async function untilDone(work, has = async () => false) {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await work();
    if (outcome.ok || (await has())) return attempt;
    const { kind, status } = outcome.failure;
    if (attempt === 5 || (kind !== "transport" && !(status >= 500))) throw outcome.failure;
  }
}

/** What a vendor's systems hold after the journey, to be compared with what the province holds. */
export async function vendorJourney({ province, origin, session, heard, say }) {
  const { accounts } = province;
  // The vendor's clock is that of the province: while the vendor waits, things happen there.
  const clock = { now: () => province.now, sleep: (length) => province.advance(length), random: () => 0.5 };
  const client = (operation, auth = {}) =>
    createClient({
      baseUrl: origin + province.basePath(operation),
      auth,
      clock,
      headers: { "mock-session": session },
    });
  const { clientId, clientSecret } = accounts.lgsp;
  const tokenUrl = `${origin}/lgsp/token`;
  const bearer = { bearer: clientCredentials({ tokenUrl, clientId, clientSecret }) };

  const credentials = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
  const { expires_in } = await issueToken(client("lgsp/issueToken"), { body: credentials });
  say(`Mã truy cập LGSP dùng được ${expires_in} giây`);

  const portal = nationalPortal(
    client("public-service-portal/layThuTuc", {
      session: portalSession({
        url: `${origin}/public-service-portal/mapi/login?dstcode=VN`,
        account: accounts.portal,
        tokenAt: "/session",
      }),
    }),
    { agency: "H99.12", target: "VN:GOV:000.00.00.G99:mau" },
  );
  const procedures = [];
  for await (const procedure of portal.procedures()) procedures.push(procedure);
  say(`Danh mục có ${procedures.length} thủ tục; thủ tục đầu là ${procedures[0].MATTHC} ${procedures[0].TENTTHC}`);

  const dossier = {
    code: CODE,
    procedure: {
      code: procedures[0].MATTHC,
      serviceCode: `${procedures[0].MATTHC}.01`,
      name: procedures[0].TENTTHC,
    },
    sector: { code: "G99-SM01", name: "Lĩnh vực mẫu một" },
    channel: "online",
    filedAt: "national-portal",
    applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001", techId: "mau-0001" },
    subject: "Đề nghị cấp giấy phép mẫu",
    submittedAt: "2026-03-02T08:00:00",
    receivingUnitCode: "H99.12",
    receivedAt: "2026-03-02T08:30:00",
    appointedAt: "2026-03-16T17:30:00",
    status: "processing",
    handlingUnit: "Phòng Mẫu",
    returnChannel: "post",
  };
  const desk = oneStop(client("one-stop/searchDossiers", bearer), {
    filing: origin + province.basePath("one-stop/createDossier"),
  });
  const filed = async () => (await desk.track(CODE)).value?.code === CODE;
  const submitted = await untilDone(() => desk.submit(dossier), filed);
  say(`Hồ sơ ${CODE} đã nộp (${submitted} lần gọi)`);

  const pay = payments(client("payment/initPayment"), {
    partner: accounts.payment.partnerCode,
    secret: accounts.payment.secret,
  });
  const order = {
    reference: `${CODE}-1`,
    amount: 120_000,
    ip: "127.0.0.1",
    words: "Nop le phi",
    receipt: { MaDonVi: "H99.12", MaHoSo: CODE, TKThuHuong: "0000000000", MaNHThuHuong: "MAU" },
  };
  // What is open is no success yet, but the platform knows it.
  const known = async () => (await pay.verify(order.reference)).failure?.peerCode !== "-1";
  const started = await untilDone(() => pay.start(order), known);
  await province.advance("2m");
  const paid = await pay.verify(order.reference);
  assert.ok(paid.ok && heard.payments.length === 1);
  const receipt = await pay.receipt(order.reference);
  assert.ok(receipt.ok);
  say(`Lệ phí đã thanh toán: ${paid.value.MaGiaoDich} (${started} lần gọi); biên lai ${receipt.value.length} byte`);

  const ca = smartCa(client("signature/smartCaSign"), accounts.signature);
  const [user] = accounts.signature.users;
  const hash = new Uint8Array(createHash("sha256").update(PDF).digest());
  const signed = await ca.sign({ transactionId: `${CODE}-ky`, user, hashes: [{ id: "cong-van.pdf", hash }] });
  assert.equal(signed.state, "signed");
  say(`Công văn đã ký số: ${signed.signatures.get("cong-van.pdf").slice(0, 24)}…`);

  const axisOf = (agency) => {
    const account = accounts.axis.find((one) => `000.00.${one.agency.slice(4)}.H99` === agency);
    return documentAxis(client("document-axis/sendEdoc", { axisSignature: vxpHmac(account) }), { agency });
  };
  const letter = createDocument({
    from: { organId: SENDER, organName: "Sở Mẫu" },
    to: [{ organId: RECEIVER, organName: "Văn phòng Ủy ban nhân dân tỉnh Mẫu" }],
    number: "12",
    notation: "SM-VP",
    date: "2026-03-02",
    place: "Tỉnh Mẫu",
    documentType: { type: 2, name: "Công văn" },
    subject: "Về việc thử nghiệm liên thông",
    steeringType: 0,
    sentAt: "2026-03-02T08:30:00",
    files: [{ name: "cong-van.pdf", bytes: PDF }],
  });
  const sender = axisOf(SENDER);
  const sent = await untilDone(() => sender.send(letter));
  // The axis cannot tell a letter that is sent again from a new one. The office knows it by its document id.
  const register = new Map();
  const statuses = new Set();
  let delivered = 0;
  for await (const received of axisOf(RECEIVER).receive()) {
    delivered += 1;
    register.set(received.packet.documentId, received.packet.subject);
    await untilDone(() => received.accept());
  }
  for await (const received of sender.receive()) {
    statuses.add(`${received.packet.responseFor.documentId} ${received.packet.statusCode}`);
    await untilDone(() => received.accept());
  }
  assert.deepEqual([...register.keys()], [letter.documentId]);
  assert.deepEqual([...statuses], [`${letter.documentId} 03`]);
  say(`Công văn đã gửi (${sent} lần gọi), trục giao ${delivered} gói, nơi nhận vào sổ ${register.size} văn bản`);

  await province.advance("4d");
  const desked = await desk.track(CODE);
  const [synced] = await portal.upsertDossiers([{ dossier: { ...dossier, status: "returned" }, steps: [] }]);
  assert.equal(synced.state, "done");
  say(`Hồ sơ ở một cửa: ${desked.value.statusCurrentTask}; đã đồng bộ lên Cổng dịch vụ công`);

  const at = (operation) => origin + province.basePath(`postal/${operation}`);
  const post = vnPost(
    client("postal/vnPostShip", { accessToken: fixedHeaders({ access_token: accounts.postal.token }) }),
    {
      customer: accounts.postal.customerCode,
      addresses: { ship: at("vnPostShip"), track: at("vnPostTrack"), cancel: at("vnPostCancel") },
    },
  );
  const shipment = {
    OrderNumber: CODE,
    SenderAddress: "Số 1, đường Mẫu",
    SenderName: "Sở Mẫu",
    SenderTel: "0200000001",
    ReceiverAddress: "Số 2, đường Mẫu",
    ReceiverName: "Nguyễn Văn Thử",
    ReceiverTel: "0900000001",
  };
  const shipped = await untilDone(
    () => post.ship(shipment),
    async () => (await post.track(CODE)).ok,
  );
  await province.advance("1d");
  const where = await post.track(CODE);
  assert.equal(where.value.Message, "Phát thành công");
  say(`Kết quả gửi qua bưu chính (${shipped} lần gọi): ${heard.parcels.join(" → ")}`);
  return { letters: [...register.keys()], delivered };
}
