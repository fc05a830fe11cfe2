import { OID } from "../asn1/oids.js";
import { type Certificate, isIssuedBy, namesIssuer, USAGE } from "./certificate.js";
import { type RevocationList, readCrl } from "./crl.js";
import { verifyMaths } from "./key.js";
import { isResponder, type OcspResponse, statusIn } from "./ocsp.js";
import { readable } from "./readable.js";
import type { Trust } from "./trust.js";

/** Why it is not known whether a certificate was revoked. */
export type NoAnswer = "none" | "stale" | "wrong-issuer" | "unclear";

/** Says if certificates were revoked. Missing evidence gives `unknown`, never `good`. */
export type Revocation =
  | { readonly state: "good" }
  | { readonly state: "revoked"; readonly since: number; readonly which: "signer" | "authority" }
  | { readonly state: "unknown"; readonly why: NoAnswer };

type Answer = Exclude<Revocation, { state: "revoked" }> | { readonly state: "revoked"; readonly since: number };

const DAY = 24 * 60 * 60 * 1000;
const REASONS: readonly NoAnswer[] = ["none", "wrong-issuer", "unclear", "stale"];

/**
 * Answers for every certificate of a path below its anchor.
 *
 * @param at the time asked about, in milliseconds since 1970.
 * @param embedded revocation lists in DER that came along; those that cannot be read are left out.
 */
export async function revocationOf(
  path: readonly Certificate[],
  trust: Trust,
  at: number,
  embedded: readonly Uint8Array[] = [],
): Promise<Revocation> {
  const crls = [...(trust.crls ?? []), ...readable(embedded, readCrl)];
  let unknown: Revocation | undefined;
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1] as Certificate;
    const answer = await answerFor(certificate, issuer, { ...trust, crls }, at);
    if (answer.state === "revoked") return { ...answer, which: index === 0 ? "signer" : "authority" };
    if (answer.state === "unknown") unknown ??= answer;
  }
  return unknown ?? { state: "good" };
}

async function answerFor(certificate: Certificate, issuer: Certificate, trust: Trust, at: number): Promise<Answer> {
  const answers: Answer[] = [];
  for (const list of trust.crls ?? []) answers.push(await byList(certificate, issuer, list, trust, at));
  for (const response of trust.ocsps ?? []) answers.push(await byResponse(certificate, issuer, response, trust, at));
  const revoked = answers.find(({ state }) => state === "revoked");
  if (revoked) return revoked;
  if (answers.some(({ state }) => state === "good")) return { state: "good" };
  const why = answers.map((answer) => (answer.state === "unknown" ? REASONS.indexOf(answer.why) : 0));
  return { state: "unknown", why: REASONS[Math.max(0, ...why)] as NoAnswer };
}

const unknown = (why: NoAnswer): Answer => ({ state: "unknown", why });

/** Evidence that ends before the time asked about says nothing of it; nor does a list from after the certificate's end. */
function isFresh(thisUpdate: number, nextUpdate: number, { notAfter }: Certificate, at: number): boolean {
  return at <= nextUpdate && thisUpdate <= notAfter;
}

const isAllowed = (hash: string, trust: Trust): boolean => hash !== "SHA-1" || trust.allowLegacySha1 === true;

async function byList(
  certificate: Certificate,
  issuer: Certificate,
  list: RevocationList,
  trust: Trust,
  at: number,
): Promise<Answer> {
  if (list.issuer.key !== issuer.subject.key) return unknown("wrong-issuer");
  const { method, signed, signature } = list;
  if (issuer.keyUsage && !issuer.keyUsage.has(USAGE.crlSign)) return unknown("wrong-issuer");
  if (!isAllowed(method.hash, trust)) return unknown("unclear");
  if ((await verifyMaths(issuer.key, method, signed, signature)) !== "right") return unknown("wrong-issuer");
  const since = list.revoked.get(certificate.serial);
  // That it was revoked stays true when the list is old or partial.
  if (since !== undefined) return since <= at ? { state: "revoked", since } : { state: "good" };
  const kind = list.about === "all" || list.about === (certificate.isCa ? "authorities" : "users");
  const fits = kind && (!list.points || list.points.some((point) => certificate.crlPoints.includes(point)));
  if (!fits) return unknown("unclear");
  return isFresh(list.thisUpdate, list.nextUpdate ?? list.thisUpdate + DAY, certificate, at)
    ? { state: "good" }
    : unknown("stale");
}

async function byResponse(
  certificate: Certificate,
  issuer: Certificate,
  response: OcspResponse,
  trust: Trust,
  at: number,
): Promise<Answer> {
  const status = statusIn(response, certificate, issuer);
  if (!status) return unknown("wrong-issuer");
  if (!isAllowed(response.method.hash, trust)) return unknown("unclear");
  if (!(await isByResponder(response, issuer, at))) return unknown("wrong-issuer");
  if (status.state === "revoked") {
    const since = status.since ?? status.thisUpdate;
    return since <= at ? { state: "revoked", since } : { state: "good" };
  }
  if (status.state === "unknown") return unknown("unclear");
  return isFresh(status.thisUpdate, status.nextUpdate ?? status.thisUpdate + DAY, certificate, at)
    ? { state: "good" }
    : unknown("stale");
}

/** Tells whether a response is signed by the issuer itself, or by a responder that the issuer made (RFC 6960, 4.2.2.2). */
async function isByResponder(response: OcspResponse, issuer: Certificate, at: number): Promise<boolean> {
  const { method, signed, signature } = response;
  for (const one of [issuer, ...response.certificates]) {
    if (!isResponder(response, one)) continue;
    if (one !== issuer) {
      const delegated = one.extendedKeyUsage?.includes(OID.ocspSigning) && one.unknownCritical.length === 0;
      if (!delegated || at < one.notBefore || at > one.notAfter) continue;
      if (!namesIssuer(one, issuer) || !(await isIssuedBy(one, issuer))) continue;
    }
    if ((await verifyMaths(one.key, method, signed, signature)) === "right") return true;
  }
  return false;
}
