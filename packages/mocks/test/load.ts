import { sendEdoc } from "@egov-vn/clients/document-axis";
import { contract } from "@egov-vn/clients/mock/one-stop";
import { createDossier } from "@egov-vn/clients/one-stop";
import { payGovInit } from "@egov-vn/clients/payment";
import type { Province } from "../src/index.js";
import { letter } from "./packets.js";
import { vendorOf } from "./vendor.js";

/** What a province said that it has. */
export interface Acknowledged {
  readonly documents: { readonly docId: string; readonly number: string }[];
  readonly dossiers: string[];
  readonly payments: string[];
}

const dossier = contract.find(({ operation: { id } }) => id === "createDossier")?.request as object;

export const nothingYet = (): Acknowledged => ({ documents: [], dossiers: [], payments: [] });

/** Sends documents, dossiers and payments, three at a time, until the line breaks; notes in `said` what was acknowledged. */
export async function load(province: Province, origin: string, round: number, said: Acknowledged): Promise<void> {
  const vendor = vendorOf(province, origin, globalThis.fetch as never);
  const axis = vendor.axis("H99.12");
  const desk = vendor.withBearer("one-stop/createDossier");
  const payment = vendor.withBearer("payment/payGovInit");
  const { partnerCode } = province.accounts.payment;
  const until = async (work: (number: string) => Promise<boolean>): Promise<void> => {
    for (let count = 1; count < 10_000; count += 1) {
      if (!(await work(`${round}-${count}`).catch(() => false))) return;
    }
  };
  const kind = { servicetype: "eDoc", messagetype: "edoc", from_: "H99.12" } as const;
  const once = { retry: { attempts: 1 } };
  await Promise.all([
    until(async (number) => {
      const body = letter(undefined, undefined, number);
      const sent = await sendEdoc.result({ ...axis, ...once } as typeof axis, { ...kind, body });
      if (sent.ok) said.documents.push({ docId: String(sent.value.DocId), number });
      return sent.ok;
    }),
    until(async (number) => {
      const code = `H99.12-260302-${number}`;
      const body = { ...dossier, MaHoSo: code } as never;
      const { ok } = await createDossier.result({ ...desk, ...once } as typeof desk, { body });
      if (ok) said.dossiers.push(code);
      return ok;
    }),
    until(async (number) => {
      const orderId = `H99.12-${number}`;
      const body = {
        partnerCode,
        orderId,
        amount: 1000,
        returnUrl: "https://vendor.example",
        orderInfo: "Nop phi",
        requestCode: number,
        ipAddress: "127.0.0.1",
      };
      const { ok } = await payGovInit.result({ ...payment, ...once } as typeof payment, { body });
      if (ok) said.payments.push(orderId);
      return ok;
    }),
  ]);
}
