import { type RuleCatalogue, renderFinding, verdictOf } from "@egov-vn/core";
import { type VerifiedPdfSignature, vgcaCodeOf } from "@egov-vn/signatures";
import type { Session } from "../session.js";
import type { VerifiedFile } from "./verify-file.js";

const instant = (at: number): string => new Date(at).toISOString();

/** Returns files as data, with findings in words. */
export function verificationJson(
  files: readonly VerifiedFile[],
  at: number,
  rules: RuleCatalogue,
  { language }: Session,
): unknown {
  return {
    format: "egov-verification",
    schemaVersion: "1.0",
    at: instant(at),
    files: files.map(({ file, size, signatures, findings }) => ({
      file,
      verdict: verdictOf(findings, rules),
      ...(size !== undefined && { size }),
      signatures: signatures.map(signatureJson),
      findings: findings.map((finding) => {
        const { rule, severity, path } = finding;
        return { rule, severity, path, ...renderFinding(finding, rules, language) };
      }),
    })),
  };
}

function signatureJson(verified: VerifiedPdfSignature): unknown {
  const { signature, signer, organization, issuer, certificate, word, maths, form, trust, time, revocation } = verified;
  const { field, kind, subFilter, reason, location, rectangle, permits, isRemoved, coverage, later } = signature;
  return {
    ...{ field, kind, subFilter, word },
    vgca: vgcaCodeOf(verified),
    ...{ signer, organization, issuer },
    certificate: certificate && {
      fingerprint: certificate.fingerprint,
      serial: certificate.serial,
      notBefore: instant(certificate.notBefore),
      notAfter: instant(certificate.notAfter),
    },
    ...{ maths, form },
    trust: {
      state: trust.state,
      anchor: trust.anchor?.name,
      path: trust.certificates.map(({ fingerprint }) => fingerprint),
    },
    time: { ...time, at: time.at === undefined ? undefined : instant(time.at) },
    revocation: revocation.state === "revoked" ? { ...revocation, since: instant(revocation.since) } : revocation,
    ...{ coverage, later, isRemoved, permits, rectangle, reason, location },
  };
}
