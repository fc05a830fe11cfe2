import { describeField } from "@egov-vn/core";
import * as z from "zod";
import type { Certificate } from "./certificate.js";
import type { RevocationList } from "./crl.js";
import type { OcspResponse } from "./ocsp.js";

const none = { personal: "none" } as const;
const DaySchema = z.iso.date();

/**
 * A certificate that the caller trusts, as a file of a trust folder states it. The library ships no such certificate. The
 * caller says which one is trusted, for what, on which days, and where it was taken from.
 */
export const AnchorSchema = z.strictObject({
  fingerprint: describeField(
    z.string().regex(/^[0-9a-f]{64}$/),
    "Dấu vân tay SHA-256 (64 chữ số thập lục phân, chữ thường)",
    "SHA-256 fingerprint: 64 lower-case hexadecimal digits",
    none,
  ),
  name: describeField(z.string().min(1), "Tên gọi trong báo cáo", "What reports call it", none),
  from: describeField(DaySchema, "Tin cậy từ ngày", "Trusted from this day", none),
  to: describeField(DaySchema, "Tin cậy đến hết ngày", "Trusted to the end of this day", none),
  source: describeField(z.string().min(1), "Lấy từ đâu", "Where it was taken from", none),
  scope: describeField(
    z.enum(["domestic", "foreign"]),
    "Trong nước hay nước ngoài",
    "Domestic or foreign",
    none,
  ).default("domestic"),
  uses: describeField(
    z.array(z.enum(["sign", "time-stamp"])).min(1),
    "Dùng để kiểm chữ ký hay dấu thời gian",
    "For signatures, for time stamps, or both",
    none,
  ).default(["sign"]),
});

/** A certificate that the caller trusts; see {@link AnchorSchema}. */
export type Anchor = z.infer<typeof AnchorSchema>;

/** Whom the caller trusts, and what is known of revoked certificates. */
export interface Trust {
  readonly anchors: readonly Anchor[];
  /** The anchors' certificates and intermediate ones, which signatures often leave out. */
  readonly certificates: readonly Certificate[];
  readonly crls?: readonly RevocationList[];
  readonly ocsps?: readonly OcspResponse[];
  /**
   * Accepts SHA-1, in certificates and in signatures: chains of the public-duty root of 2010 are signed with it. Naming
   * the subordinate authorities as anchors is safer: the signature of an anchor is not looked at.
   */
  readonly allowLegacySha1?: boolean;
}

/** Trusts no one. */
export const NO_TRUST: Trust = { anchors: [], certificates: [] };
