import { getAgenciesListQD20 } from "../generated/document-axis/operations.js";
import type { SmartCaCertificate } from "../generated/signature/types.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";
import type { SigningAccount } from "../signature/smart-ca.js";
import { smartCa } from "../signature/smart-ca.js";

/** An agency that documents can be sent to. */
export interface DirectoryAgency {
  /** By Decision 20/2020. */
  readonly code: string;
  /** By QCVN 102:2016. */
  readonly oldCode?: string;
  readonly name: string;
  readonly mail?: string;
}

/** Who is where: agencies of the axis, certificates of signers. */
export interface AgencyDirectory {
  /** Lists the agencies on the axis. */
  agencies(options?: CallOptions): Promise<Outcome<readonly DirectoryAgency[]>>;
  /** Lists the certificates of a signer, by the number of an identity paper, a passport, or a tax code. */
  certificates(user: string, options?: CallOptions): Promise<Outcome<readonly SmartCaCertificate[]>>;
}

/** The systems that the directory is asked of. */
export interface DirectorySources {
  /** A client of the document axis. */
  readonly axis: Client;
  /** A client of SmartCA, and who asks it. */
  readonly signing: { readonly client: Client; readonly account: SigningAccount };
}

/**
 * Makes the verbs of the directory. No system has one of its own: agencies come from the axis, certificates from the
 * signing service.
 *
 * @example
 * const agenciesOf = (sources: DirectorySources) => agencyDirectory(sources).agencies();
 */
export function agencyDirectory({ axis, signing }: DirectorySources): AgencyDirectory {
  const ca = smartCa(signing.client, signing.account);
  return {
    async agencies(options) {
      const outcome = await getAgenciesListQD20.result(axis, {}, options);
      if (!outcome.ok) return outcome;
      const value = (outcome.value.data ?? []).map(
        ({ code, code102, name, mail }): DirectoryAgency => ({
          code,
          name: name ?? "",
          ...(code102 && { oldCode: code102 }),
          ...(mail && { mail }),
        }),
      );
      return { ...outcome, value };
    },
    certificates: (user, options) => ca.certificates(user, `directory-${user}`, options),
  };
}
