import { foldVietnamese } from "@egov-vn/core";
import { lookUpPerson, registerCivilStatus, requestJudicialRecord } from "../generated/ministries/operations.js";
import type {
  CivilRegistration,
  CivilStatusReply,
  JudicialReply,
  JudicialRequest,
  SoapReply,
} from "../generated/ministries/types.js";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { sendOnce } from "../journal/send-once.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** For whom, and for which public service, a citizen is looked up. There is no default: each look-up is accounted for. */
export interface LookupReason {
  /** The identity number of the officer. */
  readonly officer: string;
  /** The code of the public service. */
  readonly service: string;
  /** An id of the look-up, for the log of the other side. */
  readonly request: string;
}

/** A citizen as a form states them. */
export interface PersonStated {
  readonly name: string;
  readonly identityNumber: string;
  /** `yyyyMMdd`. */
  readonly birthDate?: string;
}

/** The population database. */
export interface Population {
  /** Asks whether a citizen is as stated. The name is sent in capitals, without marks and spaces, as the service wants it. */
  lookup(person: PersonStated, reason: LookupReason, options?: CallOptions): Promise<Outcome<SoapReply>>;
}

/**
 * Makes the verb of the population database (service 037).
 *
 * @example
 * const reason = { officer: "000000000002", service: "1.009999", request: "r-1" };
 * await population(client).lookup({ name: "Nguyễn Văn Mẫu", identityNumber: "000000000001" }, reason);
 */
export function population(client: Client): Population {
  return {
    lookup({ name, identityNumber, birthDate }, { officer, service, request }, options) {
      const body = {
        HoVaTen: foldVietnamese(name).toUpperCase().replace(/\s+/g, ""),
        SoDinhDanh: identityNumber,
        ...(birthDate !== undefined && { NgayThangNam: birthDate }),
        MaTichHop: "037",
        // Without them the schema refuses the call.
        MaDVC: service || (undefined as never),
        MaCanBo: officer || (undefined as never),
        MaYeuCau: request,
      } as const;
      return lookUpPerson.result(client, { body }, options);
    },
  };
}

/** What the verbs of registers remember by. */
export interface RegisterOptions {
  /** Remembers what was filed. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/**
 * Makes the verb of civil status: a registration is filed once, however often it is asked for.
 *
 * @example
 * const registration = { maDonVi: "H99", module: "KS", maHoSo: "H99.12-241115-0001", ngayTiepNhan: "2024-11-15", data: "<hotich/>" };
 * await civilStatus(client).register(registration);
 */
export function civilStatus(
  client: Client,
  { journal = memoryJournal() }: RegisterOptions = {},
): {
  register(registration: CivilRegistration, options?: CallOptions): Promise<Outcome<CivilStatusReply>>;
} {
  return {
    register: (body, options) =>
      sendOnce(journal, registerCivilStatus, client, { body }, `civil-status:${body.module}/${body.maHoSo}`, options),
  };
}

/**
 * Makes the verb of judicial records: a record is requested once for a dossier.
 *
 * @example
 * await judicialRecords(client).request({ maTinh: "99", maHoSoMCDT: "H99.12-241115-0001", toKhai: { loaiPhieu: 1 } });
 */
export function judicialRecords(
  client: Client,
  { journal = memoryJournal() }: RegisterOptions = {},
): {
  request(request: JudicialRequest, options?: CallOptions): Promise<Outcome<JudicialReply>>;
} {
  return {
    request: (body, options) =>
      sendOnce(journal, requestJudicialRecord, client, { body }, `judicial-record:${body.maHoSoMCDT}`, options),
  };
}
