import type { Bilingual, RuleInfo } from "@egov-vn/core";
import type { Business, DocumentPacket } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { type Answer, at, documentRule, each } from "./check.js";

const NEW = 0;
const REVOKE = 1;
const UPDATE = 2;
const REPLACE = 3;

const KINDS: readonly Bilingual[] = [
  { vi: "văn bản mới", en: "a new document" },
  { vi: "văn bản thu hồi", en: "a revocation" },
  { vi: "văn bản cập nhật", en: "an update" },
  { vi: "văn bản thay thế", en: "a replacement" },
];

const acts = (vi: string, en: string) => neededBy([PEERS.sdk, PEERS.langSon], vi, en);

/** Returns a rule that is checked on documents of one business action. */
const onKind = (kind: number, info: RuleInfo, check: (business: Business, document: DocumentPacket) => Answer) =>
  documentRule(info, (document) => {
    const business = document.trace?.business;
    return business?.docType === kind ? check(business, document) : undefined;
  });

/** What each kind of message must say for the receiver to act on it. */
export const messageKindRules = [
  onKind(
    REVOKE,
    {
      id: "DOC-110",
      title: { vi: "Thu hồi mà không nói thu hồi văn bản nào", en: "A revocation does not say of what" },
      message: {
        vi: "Không có ResponseFor, cũng không có Bussiness/DocumentId.",
        en: "There is neither ResponseFor nor Bussiness/DocumentId.",
      },
      remedy: {
        vi: "Ghi văn bản bị thu hồi vào ResponseFor, đủ bốn trường.",
        en: "Write the withdrawn document in ResponseFor, all four fields.",
      },
      severity: "error",
      basis: acts(
        "Mẫu chính thức và mẫu chú thích edXML ghi văn bản bị thu hồi ở ResponseFor; thiếu thì bên nhận không biết thu hồi gì.",
        "The official sample and the annotated form name it in ResponseFor; without it nobody knows what to withdraw.",
      ),
    },
    ({ documentId }, { responseFor }) =>
      responseFor === undefined && documentId === undefined ? at("/responseFor") : undefined,
  ),
  onKind(
    REVOKE,
    {
      id: "DOC-111",
      title: { vi: "Văn bản bị thu hồi không ghi ở ResponseFor", en: "The withdrawn document is not in ResponseFor" },
      message: {
        vi: "Văn bản bị thu hồi chỉ có ở Bussiness/DocumentId.",
        en: "The withdrawn document stands only in Bussiness/DocumentId.",
      },
      remedy: { vi: "Ghi thêm ResponseFor.", en: "Write ResponseFor as well." },
      severity: "warning",
      basis: acts(
        "Mẫu chính thức dùng ResponseFor; chỉ một mô tả cho phép ghi ở Bussiness/DocumentId.",
        "The official sample uses ResponseFor; one description only allows Bussiness/DocumentId.",
      ),
    },
    ({ documentId }, { responseFor }) =>
      responseFor === undefined && documentId !== undefined ? at("/responseFor") : undefined,
  ),
  onKind(
    UPDATE,
    {
      id: "DOC-112",
      title: { vi: "Cập nhật mà không nói cập nhật văn bản nào", en: "An update does not say of what" },
      message: { vi: "Không có Bussiness/DocumentId.", en: "There is no Bussiness/DocumentId." },
      remedy: {
        vi: "Ghi DocumentId của văn bản được cập nhật vào Bussiness/DocumentId.",
        en: "Write the updated document's id in Bussiness/DocumentId.",
      },
      severity: "error",
      basis: acts(
        "Mẫu cập nhật chính thức luôn có; đó là cách duy nhất để bên nhận tìm văn bản cần sửa.",
        "The official sample has it; it is the receiver's only way to find the document to change.",
      ),
    },
    ({ documentId }) => (documentId === undefined ? at("/trace/business/documentId") : undefined),
  ),
  onKind(
    UPDATE,
    {
      id: "DOC-113",
      title: { vi: "Cập nhật mà không nói thay đổi gì", en: "An update does not say what changes" },
      message: {
        vi: "Không có BussinessDocumentInfo nào báo thay đổi.",
        en: "No BussinessDocumentInfo reports a change.",
      },
      remedy: {
        vi: "Ghi DocumentInfo 1 nếu thông tin văn bản thay đổi, DocumentReceiver 1 nếu danh sách nhận thay đổi.",
        en: "Write DocumentInfo 1 if the document changes, DocumentReceiver 1 if the receivers do.",
      },
      severity: "warning",
      basis: acts("Mẫu cập nhật chính thức nói rõ phần nào thay đổi.", "The official sample says which part changes."),
    },
    ({ changes }) =>
      changes?.some(({ documentInfo, documentReceiver }) => documentInfo === 1 || documentReceiver === 1)
        ? undefined
        : at("/trace/business/changes"),
  ),
  onKind(
    UPDATE,
    {
      id: "DOC-114",
      title: {
        vi: "Cờ danh sách nhận không khớp danh sách",
        en: "The receivers' flag and the list of receivers disagree",
      },
      message: {
        vi: "DocumentReceiver là {value} mà ReceiverList có {count} nơi nhận.",
        en: "DocumentReceiver is {value}, but ReceiverList holds {count}.",
      },
      remedy: {
        vi: "Ghi DocumentReceiver 1 cùng ReceiverList, hoặc 0 và bỏ danh sách.",
        en: "Write DocumentReceiver 1 with a ReceiverList, or 0 without one.",
      },
      severity: "warning",
      basis: acts(
        "Mẫu chính thức chỉ có ReceiverList khi DocumentReceiver là 1.",
        "The official sample has a ReceiverList with DocumentReceiver 1.",
      ),
    },
    ({ changes }) =>
      each(changes, ({ documentReceiver: value, receivers }, index) => {
        const count = receivers?.length ?? 0;
        const disagree = (value === 1 && count === 0) || (value === 0 && count > 0);
        return disagree ? at(`/trace/business/changes/${index}/documentReceiver`, { value, count }) : undefined;
      }),
  ),
  onKind(
    REPLACE,
    {
      id: "DOC-115",
      title: { vi: "Thay thế mà không nói thay văn bản nào", en: "A replacement does not say of what" },
      message: { vi: "Không có ReplacementInfoList.", en: "There is no ReplacementInfoList." },
      remedy: {
        vi: "Ghi mỗi văn bản bị thay thế thành một ReplacementInfo.",
        en: "Write a ReplacementInfo for each replaced document.",
      },
      severity: "error",
      basis: acts(
        "Mẫu thay thế chính thức luôn có; thiếu thì bên nhận không biết văn bản nào hết hiệu lực.",
        "The official sample has it; without it nobody knows which document no longer holds.",
      ),
    },
    ({ replacements }) => (replacements === undefined ? at("/trace/business/replacements") : undefined),
  ),
  onKind(
    REPLACE,
    {
      id: "DOC-116",
      title: { vi: "Mục thay thế không có mã văn bản", en: "A replaced document has no id" },
      message: {
        vi: "ReplacementInfo thứ {number} không có DocumentId.",
        en: "ReplacementInfo number {number} has no DocumentId.",
      },
      remedy: { vi: "Ghi DocumentId của văn bản bị thay thế.", en: "Write the replaced document's DocumentId." },
      severity: "error",
      basis: acts(
        "Mỗi mục trong mẫu chính thức mang mã của một văn bản bị thay thế.",
        "Each entry of the official sample holds the id of one replaced document.",
      ),
    },
    ({ replacements }) =>
      each(replacements, ({ documentId }, index) =>
        documentId === undefined
          ? at(`/trace/business/replacements/${index}/documentId`, { number: index + 1 })
          : undefined,
      ),
  ),
  onKind(
    NEW,
    {
      id: "DOC-117",
      title: { vi: "Văn bản mới có mã văn bản bị tác động", en: "A new document names one that it acts on" },
      message: {
        vi: 'Bussiness/DocumentId "{documentId}" không có nghĩa gì với văn bản mới.',
        en: 'Bussiness/DocumentId "{documentId}" means nothing in a new document.',
      },
      remedy: { vi: "Bỏ Bussiness/DocumentId.", en: "Leave Bussiness/DocumentId out." },
      severity: "info",
      basis: acts(
        "Có trong mẫu văn bản mới chính thức nhưng không bên nào dùng; văn bản thật không ghi.",
        "It stands in the official sample, but nobody uses it; real packets leave it out.",
      ),
    },
    ({ documentId }) => (documentId === undefined ? undefined : at("/trace/business/documentId", { documentId })),
  ),
  documentRule(
    {
      id: "DOC-118",
      title: { vi: "Có phần của loại nghiệp vụ khác", en: "There is a part of another business action" },
      message: { vi: "{element} không dùng cho {kind}.", en: "{element} has no use in {kind}." },
      remedy: {
        vi: "Bỏ {element}, hoặc sửa BussinessDocType.",
        en: "Leave {element} out, or correct BussinessDocType.",
      },
      severity: "warning",
      basis: acts(
        "Mẫu chính thức chỉ ghi thay đổi khi cập nhật và danh sách thay thế khi thay thế.",
        "The official samples hold changes in updates and replaced documents in replacements only.",
      ),
    },
    ({ trace }) => {
      const business = trace?.business;
      const kind = KINDS[typeof business?.docType === "number" ? business.docType : -1];
      if (business === undefined || kind === undefined) return undefined;
      if (business.changes !== undefined && business.docType !== UPDATE)
        return at("/trace/business/changes/0", { element: "BussinessDocumentInfo", kind });
      return business.replacements !== undefined && business.docType !== REPLACE
        ? at("/trace/business/replacements/0", { element: "ReplacementInfoList", kind })
        : undefined;
    },
  ),
] as const;
