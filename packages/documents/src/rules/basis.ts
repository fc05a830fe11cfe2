import { type Basis, cite } from "@egov-vn/core";

/** Quy chuẩn kỹ thuật quốc gia 102:2016: agency codes and packet format. Only its opening could be read by us. */
export const QCVN_102 = cite("qcvn-102-2016-btttt");

/** The amendment of QCVN 102:2016 with the lists of document types. */
export const QCVN_102_AMENDMENT = cite("tt-01-2022-btttt");

/** Electronic identification codes of agencies and organisations. */
export const DECISION_20_2020 = cite("qd-20-2020");

/** Sending and receiving e-documents between agencies. */
export const DECISION_28_2018 = cite("qd-28-2018");

/** The Vietnamese standard for 16-bit Unicode text, and the decision that makes state agencies use it. */
export const unicode: Basis = { citations: [cite("qd-72-2002"), cite("tcvn-6909-2001")] };

export const qcvn: Basis = { citations: [QCVN_102] };

/** The systems whose behaviour is known, as they are named in evidence. */
export const PEERS = {
  sdk: "official-sdk",
  axis: "vxp-axis",
  bkav: "bkav",
  dotnet: "dotnet",
  langSon: "lang-son-lgsp",
} as const;

type Peer = (typeof PEERS)[keyof typeof PEERS];

/** Returns a basis that names the systems which need the rule, and what is known of them. */
export function neededBy(peers: readonly [Peer, ...Peer[]], vi: string, en: string): Basis {
  return { interoperability: peers, evidence: { vi, en } };
}
