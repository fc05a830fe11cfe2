import type { LocalDate, LocalDateTime } from "@egov-vn/core";
import { documentIdOf } from "./document-id.js";
import { failures } from "./failures.js";
import { type FileToPack, packAttachment } from "./packaging.js";
import type {
  Business,
  DocumentChange,
  DocumentPacket,
  Party,
  Replacement,
  ResponseFor,
  StaffInfo,
  StatusPacket,
} from "./schema.js";
import type { StatusCode } from "./status-codes.js";

/** The kinds of document message, by `BussinessDocType`. */
export const DOCUMENT_ACTION = { create: 0, revoke: 1, update: 2, replace: 3 } as const;

type Taken = "documentType" | "summary" | "signer" | "dueDate" | "other" | "responseFor" | "steeringType" | "tasks";
type Also = "applicationType" | "filingPlaces" | "signature";

/** What a new document message is made of. Fields that are not described here are those of {@link DocumentPacket}. */
export interface DocumentDraft extends Pick<DocumentPacket, Taken | Also> {
  readonly from: Party;
  readonly to: readonly [Party, ...Party[]];
  readonly number: string;
  readonly notation: string;
  /** The day of issue. */
  readonly date: LocalDate;
  /** The place of issue. */
  readonly place?: string;
  readonly subject: string;
  /** When the packet sets out; there is no hidden "now". */
  readonly sentAt: LocalDateTime;
  /** Default: made of agency code, day, number and notation. */
  readonly documentId?: string;
  readonly files?: readonly FileToPack[];
  /** Officers in charge; Bkav's server shows them. */
  readonly staff?: readonly StaffInfo[];
  /** 1 when a paper copy follows, else 0. */
  readonly paper?: 0 | 1;
}

/** A draft that may leave its receivers to be those of the document it is about. */
export type DraftAbout = Omit<DocumentDraft, "to"> & Partial<Pick<DocumentDraft, "to">>;

/** Drops keys whose value is absent or an empty list: on the wire there is no empty list. */
function filled<T extends object>(values: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const there = ([, value]: [string, unknown]): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(there)) as T;
}

/** Packs files; equal files get content ids of their own, as each must be found by its id. */
function packAll(files: readonly FileToPack[]): ReturnType<typeof packAttachment>[] {
  const taken = new Set(files.flatMap(({ contentId }) => (contentId === undefined ? [] : [contentId])));
  return files.map((file) => {
    let copy = 0;
    let packed = packAttachment(file);
    while (file.contentId === undefined && taken.has(packed.contentId)) {
      copy += 1;
      packed = packAttachment(file, copy);
    }
    taken.add(packed.contentId);
    return packed;
  });
}

/** Makes text of a form what XML can hold: line breaks as one character, no white space at either end. */
function tidy<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll(/\r\n?/g, "\n").trim() as T;
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)])) as T;
}

type Action = Omit<Business, "docType" | "staff" | "paper">;

function packetOf(given: DocumentDraft, docType: number, action: Action): DocumentPacket {
  const { files = [], ...form } = given;
  const { from, to, number, notation, date, place, subject, sentAt, documentId, staff, paper, ...rest } = tidy(form);
  const attachments = packAll(files);
  const references = attachments.map(({ contentId, contentType, description, attachmentName }) =>
    filled({ contentId, contentType, description, attachmentName }),
  );
  return filled<DocumentPacket>({
    ...rest,
    kind: "document",
    from,
    to: [...to],
    documentId: documentId ?? documentIdOf({ organId: from.organId, date, number, notation }),
    code: { number, notation },
    promulgation: filled({ place, date }),
    subject,
    trace: {
      version: "1.0",
      business: filled<Business>({ docType, ...tidy(action), paper, staff: staff && [...staff] }),
      hops: [{ organId: from.organId, timestamp: sentAt }],
    },
    manifest: references.length > 0 ? { version: "1.0", references } : undefined,
    attachments,
  });
}

/**
 * Returns how another message names a document: issuer, `number/notation`, id and day, as far as they are known.
 *
 * @example
 * referenceTo(received)
 * // => { organId: "000.00.00.H99", code: "12/UBND-VP", documentId: "000.00.00.H99,2024/05/06,12/UBND-VP", promulgationDate: "2024-05-06" }
 */
export function referenceTo(document: DocumentPacket): ResponseFor {
  const { number, notation } = document.code ?? {};
  return filled<ResponseFor>({
    organId: document.from.organId,
    code: number !== undefined && notation !== undefined ? `${number}/${notation}` : (number ?? notation),
    documentId: document.documentId,
    promulgationDate: document.promulgation?.date,
  });
}

const idOf = (document: DocumentPacket): string => {
  if (document.documentId === undefined) {
    throw failures.noDocumentId();
  }
  return document.documentId;
};

const receiversOf = ({ to }: DocumentPacket): readonly [Party, ...Party[]] => to as unknown as [Party, ...Party[]];

/**
 * Returns a packet with a new document. Files are packed as the official SDK packs them and listed in the manifest.
 *
 * @throws Failure when no document id can be made of the parts; give `documentId` then.
 * @example
 * const packet = createDocument({
 *   from: { organId: "000.00.00.H99", organName: "Đơn vị gửi mẫu" },
 *   to: [{ organId: "000.00.01.H99", organName: "Đơn vị nhận mẫu" }],
 *   number: "12",
 *   notation: "UBND-VP",
 *   date: "2024-05-06",
 *   documentType: { type: 2, name: "Công văn" },
 *   subject: "Về việc thử nghiệm liên thông",
 *   steeringType: 0,
 *   sentAt: "2024-05-06T07:08:09",
 * });
 * packet.documentId // => "000.00.00.H99,2024/05/06,12/UBND-VP"
 */
export function createDocument(draft: DocumentDraft): DocumentPacket {
  return packetOf(draft, DOCUMENT_ACTION.create, {});
}

/**
 * Returns a packet with a document that answers a received one. Without receivers it goes to the sender.
 *
 * @example
 * createReply(received, draft).responseFor?.[0]?.documentId === received.documentId // => true
 */
export function createReply(received: DocumentPacket, draft: DraftAbout): DocumentPacket {
  const responseFor = [referenceTo(received), ...(draft.responseFor ?? [])];
  return packetOf({ ...draft, to: draft.to ?? [received.from], responseFor }, DOCUMENT_ACTION.create, {});
}

/**
 * Returns a packet whose document withdraws one that was sent. Without receivers it goes to those of the original.
 *
 * @throws Failure when the original has no id.
 * @example
 * createRevocation(sent, { ...draft, reason: "Ban hành nhầm" }).trace?.business?.docType // => 1
 */
export function createRevocation(
  sent: DocumentPacket,
  draft: DraftAbout & { readonly reason: string },
): DocumentPacket {
  const { reason, ...rest } = draft;
  const responseFor = [referenceTo(sent), ...(draft.responseFor ?? [])];
  const action = { documentId: idOf(sent), reason };
  return packetOf({ ...rest, to: draft.to ?? receiversOf(sent), responseFor }, DOCUMENT_ACTION.revoke, action);
}

/**
 * Returns a packet that updates a document that was sent: its content, its receivers, or both.
 *
 * @throws Failure when the original has no id.
 * @example
 * const changes = { documentInfo: 0, documentReceiver: 1, receivers: [{ organId: "000.00.02.H99", receiverType: 1 }] };
 * createUpdate(sent, { ...draft, reason: "Thêm nơi nhận", changes }).trace?.business?.documentId === sent.documentId // => true
 */
export function createUpdate(
  sent: DocumentPacket,
  draft: DraftAbout & { readonly reason: string; readonly changes: DocumentChange },
): DocumentPacket {
  const { reason, changes, ...rest } = draft;
  const action = { documentId: idOf(sent), reason, changes: [changes] };
  return packetOf({ ...rest, to: draft.to ?? receiversOf(sent) }, DOCUMENT_ACTION.update, action);
}

/** Lists the receivers of all documents, each once. */
function everyReceiver(sent: readonly DocumentPacket[]): readonly [Party, ...Party[]] {
  const parties = new Map<string, Party>();
  for (const party of sent.flatMap(({ to }) => to)) if (!parties.has(party.organId)) parties.set(party.organId, party);
  return [...parties.values()] as unknown as [Party, ...Party[]];
}

/**
 * Returns a packet whose document replaces others, each for all its receivers. Without receivers it goes to those of all
 * originals.
 *
 * @throws Failure when one of the originals has no id.
 * @example
 * createReplacement([sent], { ...draft, reason: "Thay thế" }).trace?.business?.replacements
 * // => [{ documentId: "000.00.00.H99,2024/05/06,12/UBND-VP", organIds: ["000.00.01.H99"] }]
 */
export function createReplacement(
  sent: readonly [DocumentPacket, ...DocumentPacket[]],
  draft: DraftAbout & { readonly reason: string },
): DocumentPacket {
  const { reason, ...rest } = draft;
  const replacements = sent.map(
    (document): Replacement => ({
      documentId: idOf(document),
      organIds: document.to.map(({ organId }) => organId),
    }),
  );
  const to = draft.to ?? everyReceiver(sent);
  return packetOf({ ...rest, to }, DOCUMENT_ACTION.replace, { reason, replacements });
}

/** What a status says in addition to its code. */
export interface StatusDraft {
  readonly timestamp: LocalDateTime;
  /** The officer in charge. Bkav's server refuses a status without one. */
  readonly staff?: StaffInfo;
  /** Remark or reason; 02, 13 and 16 need one. */
  readonly description?: string;
  /**
   * The receiver concerned: the one that speaks, or for 13 the one that is asked. May be left out when the document has
   * only one.
   */
  readonly receiver?: Party | string;
}

/** The request to pull a document back: the one status that the original sender sends. */
const PULL_BACK: StatusCode = "13";

function receiverOf(document: DocumentPacket, wanted: Party | string | undefined): Party {
  if (typeof wanted === "object") return wanted;
  const found =
    wanted === undefined
      ? document.to.length === 1
        ? document.to[0]
        : undefined
      : document.to.find(({ organId }) => organId === wanted);
  if (found) return found;
  const codes = document.to.map(({ organId }) => organId);
  throw wanted === undefined ? failures.unnamedReceiver({ codes }) : failures.noSuchReceiver({ code: wanted, codes });
}

/**
 * Returns the status of a document: from its receiver to its sender, except 13, by which the sender asks a receiver to
 * give the document back. `ResponseFor` holds the other side's code and the document's own number and id, always.
 *
 * Source: the official samples `status_*.edxml`, Bkav's `EdocTraceService`, which finds the document by agency and number.
 *
 * @throws Failure when the document has several receivers and the options name no receiver.
 * @example
 * const status = createStatus(received, "03", { timestamp: "2024-05-06T08:00:00", staff: { staff: "Nguyễn Văn Mẫu" } });
 * status.from.organId // => "000.00.01.H99"
 * status.responseFor?.organId // => "000.00.00.H99"
 */
export function createStatus(document: DocumentPacket, code: StatusCode, draft: StatusDraft): StatusPacket {
  const receiver = receiverOf(document, draft.receiver);
  const [from, other] = code === PULL_BACK ? [document.from, receiver] : [receiver, document.from];
  return filled<StatusPacket>({
    kind: "status",
    from,
    responseFor: { ...referenceTo(document), organId: other.organId },
    staff: tidy(draft.staff),
    statusCode: code,
    description: tidy(draft.description),
    timestamp: draft.timestamp,
  });
}
