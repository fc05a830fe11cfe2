import { localDateAt } from "@egov-vn/core";
import type { SignedData } from "../cms/signed-data.js";
import { isStampRight, readTimeStamp, type TimeStampToken } from "../cms/time-stamp.js";
import { digestOf, sameBytes } from "../hashing.js";
import type { Certificate } from "../pki/certificate.js";
import { type RevocationList, readCrl } from "../pki/crl.js";
import { type CertificatePath, findPath } from "../pki/path.js";
import { readable } from "../pki/readable.js";
import { type Revocation, revocationOf } from "../pki/revocation.js";
import type { Anchor, Trust } from "../pki/trust.js";
import type { FiveAnswers, TimeAnswer, TrustAnswer } from "./answers.js";

/** What is judged beyond the maths and the form: whose certificate, and what came along. */
export interface Judged {
  readonly signer: Certificate | undefined;
  readonly use: Anchor["uses"][number];
  readonly others: readonly Certificate[];
  readonly crls: readonly RevocationList[];
  /** The signer's own clock, in milliseconds since 1970. */
  readonly claimed?: number;
  /** A time that is proved in another way: by a time stamp over the whole document. */
  readonly proved?: number;
  readonly cms?: SignedData;
}

/** Answers whom the certificate leads to, when it was signed, and if it was revoked. */
export async function judge(
  judged: Judged,
  trust: Trust,
  at: number,
): Promise<Pick<FiveAnswers, "trust" | "time" | "revocation">> {
  const { signer, use, others, crls } = judged;
  if (!signer)
    return {
      trust: { state: "no-certificate", certificates: [] },
      time: { ...told(judged.claimed), validity: "unknown" },
      revocation: { state: "unknown", why: "none" },
    };
  const path = await findPath(signer, others, trust, use);
  const time = await timeOf(judged, path, trust, at);
  const then = time.state === "stamped" ? (time.at as number) : at;
  return { trust: trustedThen(path, then), time, revocation: await revokedThen(path, trust, then, crls) };
}

function trustedThen(path: CertificatePath, at: number): TrustAnswer {
  const { anchor } = path;
  if (path.state !== "complete" || !anchor) return path;
  const day = localDateAt(new Date(at));
  return day >= anchor.from && day <= anchor.to ? path : { ...path, state: "not-trusted-then" };
}

/** A certificate that is itself an anchor has no issuer here that could revoke it. */
async function revokedThen(
  { certificates }: CertificatePath,
  trust: Trust,
  at: number,
  crls: readonly RevocationList[],
): Promise<Revocation> {
  if (certificates.length < 2) return { state: "unknown", why: "none" };
  return revocationOf(certificates, { ...trust, crls: [...(trust.crls ?? []), ...crls] }, at);
}

const told = (claimed: number | undefined): Pick<TimeAnswer, "state" | "at"> =>
  claimed === undefined ? { state: "none" } : { state: "claimed", at: claimed };

async function timeOf(judged: Judged, path: CertificatePath, trust: Trust, at: number): Promise<TimeAnswer> {
  const stamp = judged.cms?.timeStamp ? await stampOf(judged.cms, judged, trust) : undefined;
  const proved = typeof stamp === "number" ? stamp : judged.proved;
  if (proved !== undefined) return { state: "stamped", at: proved, validity: validAt(path, proved) };
  const { claimed } = judged;
  const now = validAt(path, at);
  const own = claimed === undefined ? undefined : validAt(path, claimed);
  return {
    ...told(claimed),
    ...(stamp !== undefined && { stamp: stamp as "wrong" | "not-trusted" }),
    // A signer who says that the certificate had ended is believed; one who says the opposite is not.
    validity: now !== "expired" ? (own === "expired" ? "expired" : now) : own === "expired" ? "expired" : "not-proved",
  };
}

/** Tells whether the certificates below the anchor were valid at a time. */
function validAt({ certificates, anchor }: CertificatePath, at: number): "valid" | "too-early" | "expired" {
  const own = anchor && certificates.length > 1 ? certificates.slice(0, -1) : certificates;
  if (own.some(({ notAfter }) => at > notAfter)) return "expired";
  return own.some(({ notBefore }) => at < notBefore) ? "too-early" : "valid";
}

/** Returns the time of the stamp within a signature, when it is right and trusted. */
async function stampOf(cms: SignedData, { others }: Judged, trust: Trust): Promise<number | "wrong" | "not-trusted"> {
  let token: TimeStampToken;
  try {
    token = readTimeStamp(cms.timeStamp as Uint8Array);
  } catch {
    return "wrong";
  }
  if (!sameBytes(digestOf(token.hash, cms.signature), token.imprint)) return "wrong";
  return provedBy(token, others, trust);
}

/** Returns the time that a token proves: its own signature is right, and its authority is trusted for time stamps. */
export async function provedBy(
  token: TimeStampToken,
  others: readonly Certificate[],
  trust: Trust,
): Promise<number | "wrong" | "not-trusted"> {
  const { signedData, time } = token;
  const known = [...others, ...trust.certificates];
  const signer = signedData.signer ?? known.find(signedData.isBy);
  if (!signer) return "not-trusted";
  if (!(await isStampRight({ ...token, signedData: { ...signedData, signer } }, trust.allowLegacySha1 === true)))
    return "wrong";
  const path = await findPath(signer, [...signedData.certificates, ...others], trust, "time-stamp");
  if (trustedThen(path, time).state !== "complete" || validAt(path, time) !== "valid") return "not-trusted";
  const revocation = await revokedThen(path, trust, time, readable(signedData.crls, readCrl));
  return revocation.state === "revoked" ? "not-trusted" : time;
}
