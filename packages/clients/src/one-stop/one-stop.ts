import { type Dossier, ministryDossiers, writeRecord } from "@egov-vn/dossiers";
import { createDossier, searchDossiers, sendCivilStatus } from "../generated/one-stop/operations.js";
import type {
  AdapterReply,
  DossierWireIgateAccepted,
  DossierWireMinistryAdapterWritten,
} from "../generated/one-stop/types.js";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { sendOnce } from "../journal/send-once.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** A one-stop system of a province. */
export interface OneStop {
  /** Files a dossier as a ministry's portal does. The same dossier is filed once. */
  submit(dossier: Dossier, options?: CallOptions): Promise<Outcome<AdapterReply>>;
  /** Finds a dossier by its code; its value is absent when the system does not have it. */
  track(code: string, options?: CallOptions): Promise<Outcome<DossierWireIgateAccepted | undefined>>;
  /** Passes a dossier on to the system of civil status. */
  transfer(code: string, options?: CallOptions): Promise<Outcome<unknown>>;
}

/** How a one-stop system is reached. */
export interface OneStopAccount {
  /** Where dossiers are filed; no source gives a path. Default: the address of the client. */
  readonly filing?: string;
  /** Remembers what was filed and passed on. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/**
 * Makes the verbs of a one-stop system of the iGate kind. No source has a call that supplements a dossier.
 *
 * @example
 * const { track } = oneStop(client);
 * const found = await track("H99.12-241115-0001");
 */
export function oneStop(client: Client, account: OneStopAccount = {}): OneStop {
  const { filing = client.baseUrl, journal = memoryJournal() } = account;
  return {
    submit(dossier, options) {
      const body = writeRecord(ministryDossiers, dossier).document as DossierWireMinistryAdapterWritten;
      return sendOnce(
        journal,
        createDossier,
        { ...client, baseUrl: filing },
        { body },
        `dossier:${dossier.code}`,
        options,
      );
    },
    async track(code, options) {
      const outcome = await searchDossiers.result(client, { code, page: 0, size: 10, spec: "slice" }, options);
      if (!outcome.ok) return outcome;
      return { ...outcome, value: outcome.value.content.find((one) => one.code === code) };
    },
    transfer: (code, options) => sendOnce(journal, sendCivilStatus, client, { code }, `transfer:${code}`, options),
  };
}
