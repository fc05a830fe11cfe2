import { type RuleCatalogue, renderFinding, verdictOf } from "@egov-vn/core";
import { vgcaCodeOf } from "@egov-vn/signatures";
import type { Session } from "../session.js";
import type { AnySignature, VerifiedFile } from "./verify-file.js";

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

function signatureJson(verified: AnySignature): unknown {
  const { signer, organization, issuer, certificate, word, maths, form, trust, time, revocation } = verified;
  return {
    ...placeJson(verified),
    word,
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
    ...coverageJson(verified),
  };
}

function placeJson(verified: AnySignature): object {
  if ("envelope" in verified) return { kind: "envelope" };
  const { field, kind, subFilter } = verified.signature;
  return { field, kind, subFilter };
}

function coverageJson(verified: AnySignature): object {
  if ("envelope" in verified) return { covers: verified.envelope.covers };
  const { coverage, later, isRemoved, permits, rectangle, reason, location } = verified.signature;
  return { coverage, later, isRemoved, permits, rectangle, reason, location };
}
