import type { Bilingual } from "@egov-vn/core";
import type { Maths } from "../pki/key.js";
import type { CertificatePath } from "../pki/path.js";
import type { Revocation } from "../pki/revocation.js";

/**
 * The maths: `altered`: the bytes are not those that were signed. `wrong`: the value is not by the key. `unsupported`: the
 * method or the key is not one that is computed. `unreadable`: the signature has no form that can be checked. `rewritten`: an
 * envelope's signature that was written again on the way, so that its digests are lost; `value` is that of the signature as it
 * was before, which proves nothing of the packet.
 */
export type MathsAnswer =
  | { readonly state: "right" | "wrong" | "altered" | "unsupported" }
  | { readonly state: "rewritten"; readonly value: Maths }
  | { readonly state: "unreadable"; readonly reason: Bilingual };

/** How a signature departs from the form that is prescribed or recommended. */
export type Deviation = "not-pss" | "short-key" | "sha-1" | "not-pades" | "not-bound" | "old-pdf" | "not-for-signing";

/** The form, against circular 15/2025/TT-BKHCN and decree 30/2020/NĐ-CP. */
export interface FormAnswer {
  readonly state: "as-prescribed" | "deviates" | "unreadable";
  readonly deviations: readonly Deviation[];
}

/** Whom the certificate leads to. `not-trusted-then`: to an anchor that the caller trusts on other days only. */
export interface TrustAnswer extends Omit<CertificatePath, "state"> {
  readonly state: CertificatePath["state"] | "not-trusted-then" | "no-certificate";
}

/**
 * When it was signed: by a time stamp that is right and trusted (`stamped`), by the signer's own clock (`claimed`), or not
 * told. `validity`: if the certificates were valid then; `not-proved` when they have ended since and no stamp tells.
 */
export interface TimeAnswer {
  readonly state: "stamped" | "claimed" | "none";
  /** Milliseconds since 1970; absent when no time is told. */
  readonly at?: number;
  /** A time stamp that is there and does not count. */
  readonly stamp?: "wrong" | "not-trusted";
  readonly validity: "valid" | "too-early" | "expired" | "not-proved" | "unknown";
}

/** One word by the policy of this library. `unknown` is not `valid`. */
export type VerdictWord = "valid" | "invalid" | "expired" | "revoked" | "unknown" | "recognised-foreign";

/** The five answers, kept apart. */
export interface FiveAnswers {
  readonly maths: MathsAnswer;
  readonly form: FormAnswer;
  readonly trust: TrustAnswer;
  readonly time: TimeAnswer;
  readonly revocation: Revocation;
}
