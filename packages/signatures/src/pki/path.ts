import { type Certificate, isIssuedBy, namesIssuer, USAGE } from "./certificate.js";
import type { Anchor, Trust } from "./trust.js";

/** How far a certificate was followed to an anchor of the caller. */
export interface CertificatePath {
  /**
   * `complete`: to an anchor. `unknown-anchor`: to a self-signed certificate that the caller does not trust.
   * `incomplete`: an issuer's certificate is missing. `weak`: only by SHA-1, a short key, or an unknown method. `not-allowed`: a
   * certificate on the way may not issue others, or says something critical that is not understood.
   */
  readonly state: "complete" | "unknown-anchor" | "incomplete" | "weak" | "not-allowed";
  /** From the signer's own upwards, as far as it goes. */
  readonly certificates: readonly Certificate[];
  readonly anchor?: Anchor;
}

const LONGEST = 8;
const MOST_CHECKS = 64;
const WORST_FIRST = ["complete", "weak", "not-allowed", "unknown-anchor", "incomplete"] as const;

/** Tells whether a certificate is signed, and a key is long enough, to prove anything today. */
export function isStrong(certificate: Certificate, allowSha1: boolean): boolean {
  const { method } = certificate;
  return method !== undefined && (method.hash !== "SHA-1" || allowSha1) && isKeyStrong(certificate);
}

/** Tells whether a key is as long as TT 15/2025/TT-BKHCN wants: RSA from 2048 bits, elliptic curves from 256. */
export function isKeyStrong({ key }: Pick<Certificate, "key">): boolean {
  return key.kind !== "other" && key.bits >= (key.kind === "rsa" ? 2048 : 256);
}

/**
 * Follows a certificate to an anchor of the caller; the periods of validity are a question of their own.
 *
 * @param others certificates that came along; they lead to an anchor, and are never one.
 */
export async function findPath(
  leaf: Certificate,
  others: readonly Certificate[],
  trust: Trust,
  use: Anchor["uses"][number],
): Promise<CertificatePath> {
  const pool = [...others, ...trust.certificates];
  let checks = 0;
  let best: CertificatePath = { state: "incomplete", certificates: [leaf] };
  const keep = (found: CertificatePath): void => {
    if (WORST_FIRST.indexOf(found.state) < WORST_FIRST.indexOf(best.state)) best = found;
  };
  const follow = async (path: readonly Certificate[]): Promise<void> => {
    const last = path.at(-1) as Certificate;
    const anchor = trust.anchors.find(
      ({ fingerprint, uses }) => fingerprint === last.fingerprint && uses.includes(use),
    );
    const allowed = path.every((one, index) => isAllowed(one, index));
    if (anchor) {
      keep({ state: allowed ? "complete" : "not-allowed", certificates: path, anchor });
      return;
    }
    if (!isStrong(last, trust.allowLegacySha1 === true)) {
      keep({ state: "weak", certificates: path });
      return;
    }
    if (last.issuer.key === last.subject.key && (await isIssuedBy(last, last))) {
      keep({ state: "unknown-anchor", certificates: path });
      return;
    }
    if (path.length >= LONGEST) return;
    const tried = new Set(path.map(({ fingerprint }) => fingerprint));
    for (const issuer of pool) {
      if (tried.has(issuer.fingerprint) || !namesIssuer(last, issuer)) continue;
      tried.add(issuer.fingerprint);
      checks += 1;
      if (checks > MOST_CHECKS) return;
      if (!(await isIssuedBy(last, issuer))) continue;
      await follow([...path, issuer]);
      if (best.state === "complete") return;
    }
  };
  await follow([leaf]);
  return best;
}

/** Tells whether a certificate may stand at this place of a path: 0 is the signer's own. */
function isAllowed(certificate: Certificate, index: number): boolean {
  const { isCa, keyUsage, pathLength, unknownCritical } = certificate;
  if (unknownCritical.length > 0) return false;
  if (index === 0) return true;
  if (!isCa || (keyUsage && !keyUsage.has(USAGE.keyCertSign))) return false;
  return pathLength === undefined || pathLength >= index - 1;
}

/** Tells whether a certificate's key may sign documents. */
export function maySign({ keyUsage, isCa }: Certificate): boolean {
  if (isCa) return false;
  return keyUsage === undefined || keyUsage.has(USAGE.digitalSignature) || keyUsage.has(USAGE.nonRepudiation);
}
