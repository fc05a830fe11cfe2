import { createHash } from "node:crypto";
import * as feedback from "@egov-vn/clients/feedback";
import * as ministries from "@egov-vn/clients/ministries";
import { contract as oneStopContract } from "@egov-vn/clients/mock/one-stop";
import { contract as postalContract } from "@egov-vn/clients/mock/postal";
import { contract as portalContract } from "@egov-vn/clients/mock/public-service-portal";
import * as monitoring from "@egov-vn/clients/monitoring";
import * as desk from "@egov-vn/clients/one-stop";
import * as payment from "@egov-vn/clients/payment";
import * as postal from "@egov-vn/clients/postal";
import * as portal from "@egov-vn/clients/public-service-portal";
import { fixedBodyKey, fixedHeaders, toBase64 } from "@egov-vn/clients/runtime";
import * as signature from "@egov-vn/clients/signature";
import { axisChanges } from "./axis-changes.js";
import { outcome, type ReadBack, type Scene } from "./read-back.js";

const all = [...oneStopContract, ...portalContract, ...postalContract];
const sample = (id: string) => all.find(({ operation }) => operation.id === id)?.request as Record<string, unknown>;

const CODE = "H99.12-260302-0001";
const INCIDENT = {
  id: "SC-1",
  agency: "H99.12",
  kind: "malware",
  severity: "high",
  observedAt: "2026-03-02T08:00:00+07:00",
  summary: "Máy trạm có mã độc.",
} as const;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Every operation that changes something, by its name. */
export const CHANGES: Readonly<Record<string, (scene: Scene) => ReadBack>> = {
  ...axisChanges(),
  ...deskChanges(),
  ...portalChanges(),
  ...paymentChanges(),
  ...signatureChanges(),
  "lgsp/issueToken": (scene) => tokenChange(scene, false),
  "lgsp/issueLgspToken": (scene) => tokenChange(scene, true),
  "postal/vnPostShip": (scene) => ({ change: () => ship(scene), read: () => tracked(scene) }),
  "postal/vnPostCancel": (scene) => ({
    arrange: () => ship(scene),
    change: () => postal.vnPostCancel(scene.vendor.postal("postal/vnPostCancel"), parcelKey(scene)),
    read: () => tracked(scene),
  }),
  "feedback/submitFeedback": ({ vendor }) => {
    const client = vendor.withBearer("feedback/submitFeedback");
    return {
      change: () => feedback.submitFeedback(client, { body: { title: "Đèn hỏng", content: "Đèn không sáng." } }),
      read: () => feedback.listFeedback(client, {}),
    };
  },
  "feedback/answerFeedback": ({ vendor }) => {
    const client = vendor.withBearer("feedback/submitFeedback");
    const code = "PA-H99-000001";
    return {
      arrange: () => feedback.submitFeedback(client, { body: { title: "Đèn hỏng", content: "Đèn không sáng." } }),
      change: () => feedback.answerFeedback(client, { code, body: { content: "Đã sửa." } }),
      read: () => feedback.getFeedback(client, { code }),
    };
  },
  "monitoring/reportIncident": ({ vendor }) => {
    const client = vendor.withBearer("monitoring/reportIncident");
    return {
      change: () => monitoring.reportIncident(client, { xSignature: "AAAA", body: INCIDENT }),
      read: () => monitoring.getReport.result(client, { id: INCIDENT.id }).then((one) => one.ok && one.value),
    };
  },
};

function tokenChange({ province, vendor }: Scene, header: boolean): ReadBack {
  let token = "none";
  const { lgspAccessToken: keys, lgsp } = province.accounts;
  const shown = { AccessKey: keys.accessKey, SecretKey: keys.secretKey, PartnerCode: keys.partnerCode };
  const lgspaccesstoken = toBase64(new TextEncoder().encode(JSON.stringify(shown)));
  const form = `grant_type=client_credentials${header ? "" : `&client_id=${lgsp.clientId}&client_secret=${lgsp.clientSecret}`}`;
  return {
    async change() {
      const headers = {
        "content-type": "application/x-www-form-urlencoded",
        ...(header && { lgspaccesstoken }),
      };
      const call = { method: "POST", target: "/lgsp/token", headers, body: new TextEncoder().encode(form) };
      const { body } = await province.handle(call);
      token = JSON.parse(new TextDecoder().decode(body)).access_token;
    },
    read: () => {
      const bearer = fixedHeaders({ authorization: `Bearer ${token}` });
      const client = { ...vendor.client("one-stop/searchDossiers", { bearer }), retry: { attempts: 1 } };
      return outcome(desk.searchDossiers.result(client as never, {}));
    },
  };
}

function deskChanges(): Record<string, (scene: Scene) => ReadBack> {
  const client = ({ vendor }: Scene) => vendor.withBearer("one-stop/searchDossiers");
  const file = (scene: Scene) =>
    desk.createDossier(scene.vendor.withBearer("one-stop/createDossier"), {
      body: { ...sample("createDossier"), MaHoSo: CODE } as never,
    });
  const rows = async (scene: Scene) => [
    (await desk.searchDossiers(client(scene), {})).content,
    await desk.getDossierCourse.result(client(scene), { code: CODE }).then((one) => one.ok && one.value),
  ];
  const afterFiling =
    (change: (scene: Scene) => Promise<unknown>, days = 0) =>
    (scene: Scene): ReadBack => ({
      async arrange() {
        await file(scene);
        await scene.province.advance(`${days}d`);
      },
      change: () => change(scene),
      read: () => rows(scene),
    });
  const minister = ({ vendor }: Scene, operation: string) => vendor.withBearer(`ministries/${operation}`);
  return {
    "one-stop/createDossier": (scene) => ({ change: () => file(scene), read: () => rows(scene) }),
    "one-stop/syncDocument": (scene) => ({
      change: () => desk.syncDocument(client(scene), { body: sample("syncDocument") as never }),
      read: () => rows(scene),
    }),
    "one-stop/updateDocumentTraces": afterFiling((scene) =>
      desk.updateDocumentTraces(client(scene), {
        body: { ...sample("updateDocumentTraces"), DocCode: CODE, Comment: "Chuyển chuyên viên" } as never,
      }),
    ),
    "one-stop/forceEndProcess": afterFiling(async (scene) => {
      const [row] = (await desk.searchDossiers(client(scene), {})).content as unknown as { id: string }[];
      await desk.forceEndProcess(client(scene), { body: [{ id: String(row?.id), code: CODE }] });
    }, 2),
    "one-stop/sendCivilStatus": afterFiling((scene) => desk.sendCivilStatus(client(scene), { code: CODE })),
    "one-stop/transferDossier": afterFiling((scene) =>
      desk.transferDossier(client(scene), { code: CODE, body: { id: "1", to: "H99.31" } }),
    ),
    "one-stop/supplementDossier": afterFiling(
      (scene) =>
        desk.supplementDossier(client(scene), { code: CODE, body: { id: "1", papers: [{ name: "Bản vẽ mẫu" }] } }),
      1,
    ),
    "ministries/registerCivilStatus": afterFiling((scene) =>
      ministries.registerCivilStatus(minister(scene, "registerCivilStatus"), {
        body: { maDonVi: "H99.12", module: "KS", maHoSo: CODE, ngayTiepNhan: "2026-03-02", data: "<hotich/>" },
      }),
    ),
    "ministries/registerLinkedCivilStatus": afterFiling((scene) =>
      ministries.registerLinkedCivilStatus(minister(scene, "registerLinkedCivilStatus"), {
        body: {
          maDonVi: "H99.12",
          module: "LTKS",
          maHoSoLT: "1",
          maHoSoMCDT: CODE,
          ngayTiepNhan: "02/03/2026",
          data: "{}",
        },
      }),
    ),
    "ministries/requestJudicialRecord": afterFiling((scene) =>
      ministries.requestJudicialRecord(minister(scene, "requestJudicialRecord"), {
        body: { maTinh: "99", maHoSoMCDT: CODE, toKhai: { loaiPhieu: 1 } },
      }),
    ),
  };
}

function portalChanges(): Record<string, (scene: Scene) => ReadBack> {
  const place = { dstcode: "VN" };
  const dossier = { ...(sample("dongBoHoSoMC").data as object[])[0], MaTTHC: "1.999991", MaHoSo: CODE };
  const send = ({ vendor }: Scene) =>
    portal.dongBoHoSoMC(vendor.portal, {
      ...place,
      body: { madonvi: "H99.12", service: "DongBoHoSoMC", isUpdating: "False", data: [dossier] } as never,
    });
  const look = ({ vendor }: Scene, client = vendor.portal) =>
    portal.traCuuHoSo
      .result(client, { ...place, body: { madonvi: "H99.12", service: "TraCuuHoSo", mahoso: CODE } as never })
      .then((one) => one.ok && one.value);
  return {
    "public-service-portal/dongBoHoSoMC": (scene) => ({ change: () => send(scene), read: () => look(scene) }),
    "public-service-portal/capNhatTienDoHoSoMC": (scene) => ({
      arrange: () => send(scene),
      change: () => {
        const [step] = sample("capNhatTienDoHoSoMC").data as object[];
        const data = [{ ...step, MaHoSo: CODE, TrangThai: "9" }];
        return portal.capNhatTienDoHoSoMC(scene.vendor.portal, {
          ...place,
          body: { madonvi: "H99.12", service: "CapNhatTienDoHoSoMC", data } as never,
        });
      },
      read: () => look(scene),
    }),
    "public-service-portal/login": (scene) => {
      const { vendor, province } = scene;
      let session = "none";
      const client = vendor.client("public-service-portal/login");
      return {
        arrange: () => send(scene),
        async change() {
          const said = await portal.login(client, { ...place, body: province.accounts.portal });
          session = String(said.session);
        },
        read: () => look(scene, { ...client, auth: { session: fixedBodyKey("session", session) } }),
      };
    },
  };
}

function paymentChanges(): Record<string, (scene: Scene) => ReadBack> {
  const verbs = ({ province, vendor }: Scene) => {
    const { partnerCode: partner, secret } = province.accounts.payment;
    return payment.payments(vendor.client("payment/initPayment"), { partner, secret });
  };
  const order = {
    reference: CODE,
    amount: 1000,
    ip: "127.0.0.1",
    words: "Nop phi",
    receipt: { MaDonVi: "H99.12", MaHoSo: CODE, TKThuHuong: "0", MaNHThuHuong: "MAU" },
  };
  const told = async (result: Promise<{ ok: boolean; failure?: { peerCode?: string } }>) => {
    const one = await result;
    return one.ok || one.failure?.peerCode;
  };
  return {
    "payment/initPayment": (scene) => ({
      change: async () => {
        await verbs(scene).start(order);
        await scene.province.advance("2m");
      },
      read: async () => [await told(verbs(scene).verify(CODE) as never), await outcome(verbs(scene).receipt(CODE))],
    }),
    "payment/payGovInit": (scene) => {
      const { partnerCode, secret, accessKey } = scene.province.accounts.payment;
      const client = scene.vendor.withBearer("payment/payGovInit");
      const more = {
        returnUrl: "https://vendor.example",
        orderInfo: "Nop phi",
        requestCode: "1",
        ipAddress: "127.0.0.1",
      };
      const body = {
        partnerCode,
        accessKey,
        payerId: "1",
        payerName: "MAU",
        docCode: CODE,
        paids: toBase64('["GD00000001"]'),
      };
      const checksum = sha256(secret + Object.values(body).join(""));
      return {
        change: async () => {
          await payment.payGovInit(client, { body: { partnerCode, orderId: CODE, amount: 10, ...more } });
          await scene.province.advance("2m");
        },
        read: async () => [
          await outcome(
            payment.payGovCheckReturn.result(scene.vendor.withBearer("payment/payGovCheckReturn"), {
              body: { orderId: CODE },
            }),
          ),
          await outcome(
            payment.payGovReceipt.result(scene.vendor.withBearer("payment/payGovReceipt"), {
              body: { ...body, checksum },
            }),
          ),
        ],
      };
    },
  };
}

function signatureChanges(): Record<string, (scene: Scene) => ReadBack> {
  const hash = sha256("van ban mau");
  const own = ({ province }: Scene) => {
    const { spId, spPassword, users } = province.accounts.signature;
    return { sp_id: spId, sp_password: spPassword, user_id: String(users[0]), transaction_id: "t1" };
  };
  const client = ({ vendor }: Scene) => vendor.client("signature/smartCaSign");
  const sign_files = [{ data_to_be_signed: hash, doc_id: "1", file_type: "pdf", sign_type: "hash" }] as const;
  const status = (scene: Scene) =>
    signature.smartCaStatus
      .result(client(scene), { tranId: "t1", body: { sp_id: own(scene).sp_id } as never })
      .then((one) => (one.ok ? one.value : one.failure.peerMessage));
  const withOtp = (scene: Scene) =>
    signature.smartCaSignWithOtp(client(scene), {
      body: { ...own(scene), password: "x", otp: "000000", serial_number: "01", sign_files } as never,
    });
  const mine = ({ province }: Scene) => {
    const { clientId: client_id, clientSecret: client_secret, users } = province.accounts.signature;
    return { client_id, client_secret, profile_id: "adss:ras:profile:001", user_id: String(users[0]) };
  };
  return {
    "signature/smartCaSign": (scene) => ({
      change: () => signature.smartCaSign(client(scene), { body: { ...own(scene), sign_files } as never }),
      read: () => status(scene),
    }),
    "signature/smartCaSignWithOtp": (scene) => ({ change: () => withOtp(scene), read: () => status(scene) }),
    "signature/smartCaConfirm": (scene) => {
      let sad = "";
      return {
        arrange: async () => {
          sad = String(((await withOtp(scene)).data as { sad?: string } | undefined)?.sad);
        },
        change: () => signature.smartCaConfirm(client(scene), { body: { ...own(scene), password: "x", sad } }),
        read: () => status(scene),
      };
    },
    "signature/mySignLogin": (scene) => {
      let token = "none";
      return {
        async change() {
          const said = await signature.mySignLogin(scene.vendor.client("signature/mySignLogin"), { body: mine(scene) });
          token = String(said.access_token);
        },
        read: () => {
          const mySignToken = fixedHeaders({ authorization: `Bearer ${token}` });
          const shown = scene.vendor.client("signature/mySignHash", { mySignToken });
          const body = { ...mine(scene), certificates: "chain" } as const;
          return outcome(signature.mySignCertificates.result(shown, { body }));
        },
      };
    },
    "signature/mySignHash": (scene) => {
      let transactionId = "none";
      return {
        async change() {
          const { client_id, client_secret } = mine(scene);
          const asked = { ...mine(scene), certificates: "chain" } as const;
          const [credential] = await signature.mySignCertificates(scene.vendor.mySign, { body: asked });
          const said = await signature.mySignHash(scene.vendor.mySign, {
            body: {
              client_id,
              client_secret,
              credentialID: String(credential?.credential_id),
              numSignatures: 1,
              documents: [{ document_id: "1", document_name: "mau.pdf" }],
              hash: [Buffer.from(hash, "hex").toString("base64")],
              hashAlgo: "2.16.840.1.101.3.4.2.1",
              signAlgo: "1.2.840.113549.1.1.1",
              async: 1,
            },
          });
          transactionId = String(said.transactionId);
        },
        read: () =>
          signature.mySignStatus
            .result(scene.vendor.mySign, { body: { transactionId } })
            .then((one) => (one.ok ? one.value.status : one.failure.status)),
      };
    },
  };
}

const parcelKey = ({ province }: Scene) => ({
  body: { CustomerCode: province.accounts.postal.customerCode, OrderNumber: "A" },
});
const ship = (scene: Scene) =>
  postal.vnPostShip(scene.vendor.postal("postal/vnPostShip"), {
    body: { ...sample("vnPostShip"), ...parcelKey(scene).body } as never,
  });
const tracked = (scene: Scene) =>
  postal.vnPostTrack
    .result(scene.vendor.postal("postal/vnPostTrack"), parcelKey(scene))
    .then((one) => (one.ok ? one.value : one.failure.peerMessage));
