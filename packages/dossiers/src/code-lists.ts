import type { Bilingual } from "@egov-vn/core";
import type {
  ApplicantKind,
  Channel,
  CollectionTime,
  CopyKind,
  DossierStatus,
  FeeType,
  FilingPlace,
  IdentityDocumentKind,
  OnlinePayment,
  ReturnChannel,
} from "./enums.js";

declare const listOf: unique symbol;

/**
 * A code of one list of one system. The same digits in the list of another system are another type: `LoaiDoiTuong` 1 is a
 * citizen to the national portal and an enterprise to the ministry adapter, and the compiler keeps the two apart.
 */
export type CodeOf<List extends string> = string & { readonly [listOf]: List };

/** One list of codes of one system, and what each code is here. */
export interface CodeList<List extends string, Meaning extends string> {
  /** The system and the name of the field on the wire. */
  readonly list: List;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Returns a text as a code of this list, `undefined` when the list has no such code. */
  code(text: string): CodeOf<List> | undefined;
  /** Returns what a code of this list, and of no other, means. */
  meaning(code: CodeOf<List>): Meaning;
  /** Returns the code that a meaning has in this list, `undefined` when the list cannot say it. */
  codeFor(meaning: string): CodeOf<List> | undefined;
}

/**
 * Makes a list of codes of one system.
 *
 * @param list the system and the name of the field on the wire.
 * @param codes what each code is here.
 * @example
 * codeList("cu TrangThai", { M: "registered" }).codeFor("registered") // => "M"
 */
export function codeList<const List extends string, Meaning extends string>(
  list: List,
  codes: Readonly<Record<string, Meaning>>,
): CodeList<List, Meaning> {
  const meanings = new Map(Object.entries(codes));
  const byMeaning = new Map<string, string>(Object.entries(codes).map(([code, meaning]) => [meaning, code]));
  return {
    list,
    meanings,
    code: (text) => (meanings.has(text) ? (text as CodeOf<List>) : undefined),
    meaning: (code) => meanings.get(code) as Meaning,
    codeFor: (meaning) => byMeaning.get(meaning) as CodeOf<List> | undefined,
  };
}

/** `LoaiDoiTuong` of the national portal. Two implementations agree. */
export const dvcqgApplicantKinds = codeList<"dvcqg LoaiDoiTuong", ApplicantKind>("dvcqg LoaiDoiTuong", {
  1: "citizen",
  2: "enterprise",
  3: "state-agency",
  4: "other-organisation",
});

/** `LoaiDoiTuong` of the ministries' adapter to iGate: it begins at 0. One ministry's document. */
export const ministryApplicantKinds = codeList<"ministry LoaiDoiTuong", ApplicantKind>("ministry LoaiDoiTuong", {
  0: "citizen",
  1: "enterprise",
  2: "household-business",
});

/** `ApplicantsType` of the older LGSP document. One implementation. */
export const lgspApplicantKinds = codeList<"lgsp ApplicantsType", ApplicantKind>("lgsp ApplicantsType", {
  1: "citizen",
  2: "enterprise",
  3: "organisation",
  4: "other",
});

const STATUS_CODES: Readonly<Record<string, DossierStatus>> = {
  1: "registered",
  2: "accepted",
  3: "not-accepted",
  4: "processing",
  5: "supplement-requested",
  6: "payment-requested",
  7: "withdrawal-requested",
  8: "stopped",
  9: "finished",
  10: "returned",
};

/** `TrangThaiHoSo` and `TrangThai` of the national portal, 1 to 10. */
export const dvcqgStatuses = codeList<"dvcqg TrangThaiHoSo", DossierStatus>("dvcqg TrangThaiHoSo", STATUS_CODES);

/** `TrangThai` of the ministries' adapter: the same ten, as numbers. */
export const ministryStatuses = codeList<"ministry TrangThai", DossierStatus>("ministry TrangThai", STATUS_CODES);

/** `KenhThucHien` of the national portal. */
export const dvcqgChannels = codeList<"dvcqg KenhThucHien", Channel>("dvcqg KenhThucHien", {
  1: "direct",
  2: "online",
  3: "post",
});
/** `HinhThuc` of the national portal. */
export const dvcqgReturnChannels = codeList<"dvcqg HinhThuc", ReturnChannel>("dvcqg HinhThuc", {
  0: "direct",
  1: "post",
});
/** `NoiNopHoSo` of the national portal. */
export const dvcqgFilingPlaces = codeList<"dvcqg NoiNopHoSo", FilingPlace>("dvcqg NoiNopHoSo", {
  1: "national-portal",
  2: "local-system",
});
/** `DuocThanhToanTrucTuyen` of the national portal; that 3 is "requested" was inferred. */
export const dvcqgOnlinePayments = codeList<"dvcqg DuocThanhToanTrucTuyen", OnlinePayment>(
  "dvcqg DuocThanhToanTrucTuyen",
  { 0: "none", 1: "paid", 3: "requested" },
);
/** `MaPhiLePhi` of the national portal. */
export const dvcqgFeeTypes = codeList<"dvcqg MaPhiLePhi", FeeType>("dvcqg MaPhiLePhi", { 1: "phi", 2: "le-phi" });
/** `HinhThucThu`: there is no 3. */
export const dvcqgCollectionTimes = codeList<"dvcqg HinhThucThu", CollectionTime>("dvcqg HinhThucThu", {
  1: "on-reception",
  2: "on-supplement",
  4: "on-return",
});
/** `LoaiDinhDanh` of the national portal. */
export const dvcqgIdentityDocumentKinds = codeList<"dvcqg LoaiDinhDanh", IdentityDocumentKind>("dvcqg LoaiDinhDanh", {
  1: "citizen-id",
  2: "old-id",
});
/** `LoaiBan` of the ministries' adapter. */
export const ministryCopyKinds = codeList<"ministry LoaiBan", CopyKind>("ministry LoaiBan", {
  0: "original",
  1: "copy",
  2: "electronic",
});

/** `ReturnedType` of the older LGSP document. */
export const lgspReturnChannels = codeList<"lgsp ReturnedType", ReturnChannel>("lgsp ReturnedType", {
  0: "direct",
  1: "post",
});

/** What a code of one system is in another. */
export type ConvertedCode<List extends string> =
  | { readonly code: CodeOf<List> }
  | { readonly undecidable: string; readonly nearest: readonly string[] };

/**
 * Returns the code of another system that says the same, or tells that the other system has no such code. The ministry
 * adapter's household business (2) has no code at the national portal, and no nearest code is chosen for the caller.
 *
 * @example
 * const code = ministryApplicantKinds.code("1");
 * code && convertCode(ministryApplicantKinds, code, dvcqgApplicantKinds) // => { code: "2" }: not "1"
 */
export function convertCode<From extends string, To extends string>(
  from: CodeList<From, string>,
  code: CodeOf<NoInfer<From>>,
  to: CodeList<To, string>,
): ConvertedCode<To> {
  const meaning = from.meaning(code);
  const other = to.codeFor(meaning);
  return other === undefined ? { undecidable: meaning, nearest: [...to.meanings.values()] } : { code: other };
}

/** The words of OpenCPS for the status of a dossier; which of the ten each is, every site decides in a table of its own. */
export const openCpsWords = [
  "new",
  "receiving",
  "processing",
  "waiting",
  "paying",
  "posting",
  "correcting",
  "cancelling",
  "releasing",
  "denied",
  "unresolved",
  "cancelled",
  "done",
  "interoperating",
] as const;
export type OpenCpsWord = (typeof openCpsWords)[number];

/** One site's table from OpenCPS's words to the ten statuses. */
export interface OpenCpsTable {
  readonly id: string;
  readonly evidence: Bilingual;
  readonly statuses: Readonly<Partial<Record<OpenCpsWord, DossierStatus>>>;
  /** Pairs of words whose statuses look interchanged. */
  readonly doubts: readonly { readonly words: readonly [OpenCpsWord, OpenCpsWord]; readonly why: Bilingual }[];
}

/**
 * The fixed table of a provincial gateway that takes over data of OpenCPS, as it is, doubtful pair included. `correcting`
 * and `cancelling` are not in it; `posting` and `interoperating` have the code 0 there, which is not one of the ten.
 */
export const gatewayOpenCpsTable: OpenCpsTable = {
  id: "provincial-gateway-2025",
  evidence: {
    vi: "Bảng cố định trong mã nguồn của một hệ thống một cửa cấp tỉnh (2/2025).",
    en: "A fixed table in the source of one provincial one-stop system (2/2025).",
  },
  statuses: {
    receiving: "registered",
    new: "accepted",
    denied: "not-accepted",
    processing: "processing",
    waiting: "supplement-requested",
    paying: "payment-requested",
    cancelled: "withdrawal-requested",
    unresolved: "stopped",
    releasing: "finished",
    done: "returned",
  },
  doubts: [
    {
      words: ["new", "receiving"],
      why: {
        vi: "new thành 2 (được tiếp nhận) còn receiving thành 1 (mới đăng ký): ngược với nghĩa của hai từ.",
        en: "new becomes 2 (accepted) and receiving 1 (registered): the reverse of what the words say.",
      },
    },
  ],
};

/** A status number of iGate's own. Its list is not published: it can be kept and compared, not understood. */
export type IGateStatus = CodeOf<"igate dossierStatus">;

/** Returns a number of iGate's as an opaque status. */
export function iGateStatus(code: number): IGateStatus {
  return String(code) as IGateStatus;
}
