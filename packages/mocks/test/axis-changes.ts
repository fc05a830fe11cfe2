import * as axis from "@egov-vn/clients/document-axis";
import { fixedHeaders, toBase64 } from "@egov-vn/clients/runtime";
import { letter, statusAbout } from "./packets.js";
import { outcome, type ReadBack, type Scene } from "./read-back.js";

const EDOC = { servicetype: "eDoc", messagetype: "edoc" } as const;
const STATUS = { servicetype: "eDoc", messagetype: "status" } as const;

/** The changes of the document axis. */
export function axisChanges(): Record<string, (scene: Scene) => ReadBack> {
  const from = "000.00.12.H99";
  const sendLetter = ({ vendor }: Scene) =>
    axis.sendEdoc(vendor.axis("H99.12"), { ...EDOC, from_: from, body: letter() });
  const waiting = async ({ vendor }: Scene, agency = "H99.13") => {
    const client = vendor.axis(agency);
    const list = (await axis.getReceivedEdocList(client, { ...EDOC, body: {} })).data ?? [];
    const docId = String(list[0]?.docId);
    const days = { messageType: "edoc", fromDate: "2026/03/01", toDate: "2026/03/31" };
    return {
      list,
      count: await axis.countReceiveEdoc(client, { body: {} }),
      packet: await axis.getEdoc.result(client, { docId, body: {} }).then((one) => one.ok && one.value.data),
      file: await axis.downloadEdoc.result(client, { docId }).then((one) => one.ok && one.value.length),
      bkav: await axis.bkavGetDocument
        .result(vendor.bkav(agency), { docid: docId })
        .then((one) => one.ok && one.value.length),
      there: await outcome(
        axis.bkavCheckExistDocument.result(vendor.bkav(agency), {
          body: { fromOrgan: "H99.12", toOrgan: agency, docCode: "1/SM-VP" },
        }),
      ),
      langSon: await axis.lgspSyncReceivedEdocList(vendor.langSon(agency), days),
      langSonPacket: await axis.lgspGetEdoc.result(vendor.langSon(agency), { docId }).then((one) => one.ok),
    };
  };
  const firstOf = async (scene: Scene) => String((await waiting(scene)).list[0]?.docId);
  const sentStates = (scene: Scene, sent: { id: string }) =>
    axis.getSentEdocList(scene.vendor.axis("H99.12"), { ...EDOC, docId: sent.id }).then(({ data }) => data);
  const agencies = async ({ vendor }: Scene) => {
    const client = vendor.axis("H99.12");
    return {
      list: await axis.getAgenciesList(client, {}),
      qd20: await axis.getAgenciesListQD20(client, {}),
      all: await axis.getSynchronizeUnit(client, {}),
      langSon: await axis.lgspGetAgenciesList(vendor.langSon("H99.12"), {}),
    };
  };
  const secretOf = ({ province }: Scene, agency: string) =>
    province.accounts.axis.find((one) => one.agency === agency)?.secret ?? "";
  const confirming =
    (confirm: (scene: Scene, docId: string) => Promise<unknown>) =>
    (scene: Scene): ReadBack => {
      const sent = { id: "" };
      let docId = "";
      return {
        async arrange() {
          sent.id = String((await sendLetter(scene)).DocId);
          docId = await firstOf(scene);
        },
        change: () => confirm(scene, docId),
        read: () => sentStates(scene, sent),
      };
    };
  return {
    "document-axis/sendEdoc": (scene) => ({ change: () => sendLetter(scene), read: () => waiting(scene) }),
    "document-axis/updateStatus": confirming(({ vendor }, docId) =>
      axis.updateStatus(vendor.axis("H99.13"), { docId, status: "done", body: {} }),
    ),
    "document-axis/lgspUpdateStatus": confirming(({ vendor }, docId) =>
      axis.lgspUpdateStatus(vendor.langSon("H99.13"), { body: { docId, status: "done" } }),
    ),
    "document-axis/wso2UpdateStatus": confirming((scene, docId) =>
      axis.wso2UpdateStatus(scene.vendor.wso2, {
        secretDonVi: secretOf(scene, "H99.13"),
        docId,
        body: { status: "DONE" },
      }),
    ),
    "document-axis/bkavConfirmReceived": confirming(({ vendor }, docid) =>
      axis.bkavConfirmReceived(vendor.bkav("H99.13"), { docid }),
    ),
    "document-axis/lgspSendEdoc": (scene) => ({
      change: () =>
        axis.lgspSendEdoc(scene.vendor.langSon("H99.12"), { body: { edocFile: letter(), messageType: "edoc" } }),
      read: () => waiting(scene),
    }),
    "document-axis/wso2SendDocument": (scene) => ({
      change: () =>
        axis.wso2SendDocument(scene.vendor.wso2, {
          secretDonVi: secretOf(scene, "H99.12"),
          body: { file: toBase64(letter()), loaiVanBan: "edoc" },
        }),
      read: () => waiting(scene),
    }),
    "document-axis/bkavSendDocument": (scene) => ({
      change: async () => {
        await axis.bkavSendDocument(scene.vendor.bkav("H99.13"), {
          type_: "STATUS",
          body: statusAbout(letter(), "03"),
        });
      },
      read: async () => {
        const client = scene.vendor.axis("H99.12");
        return [
          await axis.countReceiveStatus(client, { body: {} }),
          await axis.getReceivedEdocList(client, { ...STATUS, body: {} }),
        ];
      },
    }),
    "document-axis/registerAgency": (scene) => ({
      change: () =>
        axis.registerAgency(scene.vendor.axis("H99.12"), {
          body: { code: "H99.77", pcode: "H99", name: "Đơn vị mới" },
        }),
      read: () => agencies(scene),
    }),
    "document-axis/wso2RegisterAgency": (scene) => ({
      change: () =>
        axis.wso2RegisterAgency(scene.vendor.wso2, {
          secretDonVi: secretOf(scene, "H99.12"),
          body: { code: "H99.78", name: "Đơn vị mới" },
        }),
      read: () => agencies(scene),
    }),
    "document-axis/deleteAgency": (scene) => ({
      change: () => axis.deleteAgency(scene.vendor.axis("H99.12"), { agencyCode: "H99.32" }),
      read: () => agencies(scene),
    }),
    "document-axis/lgspLogin": ({ province, vendor }) => {
      let token = "none";
      const { systemId, secret } = province.accounts.axis.find(({ agency }) => agency === "H99.13") as {
        systemId: string;
        secret: string;
      };
      const client = vendor.client("document-axis/lgspLogin");
      return {
        async change() {
          const body = {
            username: systemId,
            password: secret,
            applicationCode: "",
            otp: "",
            twoFactorProvider: "",
            typeObjs: [0, 1],
          };
          const { data } = await axis.lgspLogin(client, { allowAnonymous: "true", body } as never);
          token = String((data as { token?: string } | undefined)?.token);
        },
        read: () => {
          const auth = {
            loginToken: fixedHeaders({ authorization: `Bearer ${token}` }),
            systemId: fixedHeaders({ "X-SystemId": systemId }),
            systemSecret: fixedHeaders({ "X-SecretKey": secret }),
          };
          return outcome(axis.lgspGetAgenciesList.result({ ...client, auth }, {}));
        },
      };
    },
  };
}
