import { type Dossier, ministryDossiers, writeRecord } from "@egov-vn/dossiers";
import {
  createDossier,
  getDossierCourse,
  searchDossiers,
  sendCivilStatus,
  supplementDossier,
  transferDossier,
} from "../generated/one-stop/operations.js";
import type {
  AdapterReply,
  DossierCourse,
  DossierWireIgateAccepted,
  DossierWireMinistryAdapterWritten,
  Supplement,
  Transfer,
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
  /** Passes a dossier on to the system of civil status, once. */
  passToCivilStatus(code: string, options?: CallOptions): Promise<Outcome<unknown>>;
  /** Shows the course of a dossier: its state, and what was supplemented, passed on and apologised for. */
  course(code: string, options?: CallOptions): Promise<Outcome<DossierCourse>>;
  /** Files papers that the desk asked for. The same id is filed once. */
  supplement(code: string, supplement: Supplement, options?: CallOptions): Promise<Outcome<DossierCourse>>;
  /** Passes a dossier to an agency of another level. The same id is passed on once. */
  transfer(code: string, transfer: Transfer, options?: CallOptions): Promise<Outcome<DossierCourse>>;
}

/** How a one-stop system is reached. */
export interface OneStopAccount {
  /** Where dossiers are filed; no source gives a path. Default: the address of the client. */
  readonly filing?: string;
  /** Remembers what was filed and passed on. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/**
 * Makes the verbs of a one-stop system of the iGate kind. No source has calls for the course of a dossier, its supplements
 * and its way between the levels: `course`, `supplement` and `transfer` are a minimum of this library's own specification.
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
    passToCivilStatus: (code, options) =>
      sendOnce(journal, sendCivilStatus, client, { code }, `civil-status:${code}`, options),
    course: (code, options) => getDossierCourse.result(client, { code }, options),
    supplement: (code, body, options) =>
      sendOnce(journal, supplementDossier, client, { code, body }, `supplement:${code}/${body.id}`, options),
    transfer: (code, body, options) =>
      sendOnce(journal, transferDossier, client, { code, body }, `transfer:${code}/${body.id}`, options),
  };
}
