import type { Basis, Citation } from "@egov-vn/core";

/** Quy chuẩn kỹ thuật quốc gia 102:2016: agency codes and packet format. Only its opening could be read by us. */
export const QCVN_102: Citation = {
  instrument: "QCVN 102:2016/BTTTT (Thông tư 10/2016/TT-BTTTT)",
  issued: "2016-04-01",
};

/** The amendment of QCVN 102:2016 with the lists of document types. */
export const QCVN_102_AMENDMENT: Citation = {
  instrument: "Sửa đổi 1:2022 QCVN 102:2016/BTTTT (Thông tư 01/2022/TT-BTTTT)",
  issued: "2022-02-17",
};

/** Electronic identification codes of agencies and organisations. */
export const DECISION_20_2020: Citation = {
  instrument: "Quyết định 20/2020/QĐ-TTg",
  issued: "2020-07-22",
  inForce: "2020-09-15",
};

/** Sending and receiving e-documents between agencies. The days are not stated by any source at hand. */
export const DECISION_28_2018: Citation = { instrument: "Quyết định 28/2018/QĐ-TTg" };

/** The Vietnamese standard for 16-bit Unicode text. */
export const TCVN_6909: Citation = { instrument: "TCVN 6909:2001" };

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
