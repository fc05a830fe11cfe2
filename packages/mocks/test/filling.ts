import { getReceivedEdocList, sendEdoc, updateStatus } from "@egov-vn/clients/document-axis";
import { submitFeedback } from "@egov-vn/clients/feedback";
import { contract as oneStopContract } from "@egov-vn/clients/mock/one-stop";
import { contract as postalContract } from "@egov-vn/clients/mock/postal";
import { contract as portalContract } from "@egov-vn/clients/mock/public-service-portal";
import { contract as signatureContract } from "@egov-vn/clients/mock/signature";
import { createDossier } from "@egov-vn/clients/one-stop";
import { payGovInit } from "@egov-vn/clients/payment";
import { vnPostShip } from "@egov-vn/clients/postal";
import { dongBoHoSoMC, layDanhSachTTHC } from "@egov-vn/clients/public-service-portal";
import { smartCaSign } from "@egov-vn/clients/signature";
import type { Province } from "../src/index.js";
import { letter } from "./packets.js";
import { vendorOf } from "./vendor.js";

const all = [...oneStopContract, ...portalContract, ...postalContract, ...signatureContract];
const sampleOf = (id: string): object => all.find(({ operation }) => operation.id === id)?.request as object;

/** Puts something into every system of a province; texts that callers choose hold `words`. */
export async function fill(province: Province, words: string, origin?: string): Promise<void> {
  const vendor = origin === undefined ? vendorOf(province) : vendorOf(province, origin, globalThis.fetch as never);
  const { payment, signature, postal } = province.accounts;
  const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
  await sendEdoc(vendor.axis("H99.12"), { ...kind, from_: "H99.12", body: letter() });
  const received = await getReceivedEdocList(vendor.axis("H99.13"), { ...kind, body: {} });
  const docId = String(received.data?.[0]?.docId);
  await updateStatus(vendor.axis("H99.13"), { docId, status: "done", body: {} });
  await createDossier(vendor.withBearer("one-stop/createDossier"), {
    body: { ...sampleOf("createDossier"), ChuHoSo: words } as never,
  });
  await payGovInit(vendor.withBearer("payment/payGovInit"), {
    body: {
      partnerCode: payment.partnerCode,
      orderId: words,
      amount: 120_000,
      returnUrl: "https://vendor.example",
      orderInfo: words,
      requestCode: "1",
      ipAddress: "127.0.0.1",
    },
  });
  await smartCaSign(vendor.client("signature/smartCaSign"), {
    body: {
      ...sampleOf("smartCaSign"),
      sp_id: signature.spId,
      sp_password: signature.spPassword,
      user_id: signature.users[0],
      transaction_id: words,
      sign_files: [{ data_to_be_signed: "a".repeat(64), doc_id: "1", file_type: "pdf", sign_type: "hash" }],
    } as never,
  });
  await vnPostShip(vendor.postal("postal/vnPostShip"), {
    body: { ...sampleOf("vnPostShip"), CustomerCode: postal.customerCode, OrderNumber: words } as never,
  });
  await submitFeedback(vendor.withBearer("feedback/submitFeedback"), { body: { title: words, content: words } });
  await layDanhSachTTHC(vendor.portal, {
    dstcode: "VN",
    body: { madonvi: "H99.12", service: "LayDanhSachTTHC" } as never,
  });
  const [sample] = (sampleOf("dongBoHoSoMC") as { data: object[] }).data;
  const data = [{ ...sample, MaTTHC: "1.999991", ChuHoSo: words }];
  await dongBoHoSoMC(vendor.portal, {
    dstcode: "VN",
    body: { madonvi: "H99.12", service: "DongBoHoSoMC", isUpdating: "False", data } as never,
  });
}
