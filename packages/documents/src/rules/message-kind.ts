import { type Answer, type Bilingual, defineRule, fieldAt } from "@egov-vn/core";
import { changing, elementOf, gap, lacking, replacing, setting } from "../examples/rule-example.js";
import type { Business, DocumentPacket, Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, type Check, each, onDocuments } from "./check.js";
import { parentFirst } from "./organ-id.js";

const EARLIER = "<edXML:DocumentId>H99.01,2024/04/02,98/CQA-VP</edXML:DocumentId>";
const NEW_ACTION = "<edXML:BussinessDocType>0</edXML:BussinessDocType>";
const REVOCATION = "<edXML:BussinessDocType>1</edXML:BussinessDocType>";

const ACTED_ON = fieldAt("/trace/business/documentId");
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

/** Makes a check of documents of one business action. */
const onKind = (kind: number, check: (business: Business, document: DocumentPacket) => Answer): Check<Packet> =>
  onDocuments((document) => {
    const business = document.trace?.business;
    return business?.docType === kind ? check(business, document) : undefined;
  });

/** What each kind of message must say for the receiver to act on it. */
export const messageKindRules = [
  defineRule<Packet>({
    id: "DOC-110",
    severity: "error",
    basis: acts(
      "Mẫu chính thức và mẫu chú thích edXML ghi văn bản bị thu hồi ở ResponseFor; thiếu thì bên nhận không biết thu hồi gì.",
      "The official sample and the annotated form name it in ResponseFor. Without it the receiver does not know what to withdraw.",
    ),
    title: ["Thu hồi mà không nói thu hồi văn bản nào", "A revocation does not say of what"],
    message: ["Gói tin không có {field}, cũng không có {other}.", "There is neither {field} nor {other}."],
    remedy: [
      "Ghi văn bản bị thu hồi vào {field}, đủ bốn trường.",
      "Write the withdrawn document in {field}, all four fields.",
    ],
    check: onKind(REVOKE, ({ documentId }, { responseFor }) =>
      responseFor === undefined && documentId === undefined ? at("/responseFor", { other: ACTED_ON }) : undefined,
    ),
    example: lacking("revocation", "edXML:ResponseFor"),
  }),
  defineRule<Packet>({
    id: "DOC-111",
    severity: "warning",
    basis: acts(
      "Mẫu chính thức dùng ResponseFor; chỉ một mô tả cho phép ghi ở Bussiness/DocumentId.",
      "The official sample uses ResponseFor; one description only allows Bussiness/DocumentId.",
    ),
    title: ["Văn bản bị thu hồi không ghi ở ResponseFor", "The withdrawn document is not in ResponseFor"],
    message: [
      "Văn bản bị thu hồi chỉ có ở {other}, không có ở {field}.",
      "The withdrawn document stands only in {other}, not in {field}.",
    ],
    remedy: ["Ghi thêm {field}.", "Write {field} as well."],
    check: onKind(REVOKE, ({ documentId }, { responseFor }) =>
      responseFor === undefined && documentId !== undefined ? at("/responseFor", { other: ACTED_ON }) : undefined,
    ),
    example: () =>
      replacing(
        "revocation",
        elementOf("revocation", "edXML:ResponseFor"),
        gap("edXML:ResponseFor"),
        REVOCATION,
        EARLIER + REVOCATION,
      )(),
  }),
  defineRule<Packet>({
    id: "DOC-112",
    severity: "error",
    basis: acts(
      "Mẫu cập nhật chính thức luôn có; đó là cách duy nhất để bên nhận tìm văn bản cần sửa.",
      "The official sample has it; it is the receiver's only way to find the document to change.",
    ),
    title: ["Cập nhật mà không nói cập nhật văn bản nào", "An update does not say of what"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi DocumentId của văn bản được cập nhật vào {field}.", "Write the updated document's id in {field}."],
    check: onKind(UPDATE, ({ documentId }) =>
      documentId === undefined ? at("/trace/business/documentId") : undefined,
    ),
    example: replacing("update", EARLIER, gap("edXML:DocumentId")),
  }),
  defineRule<Packet>({
    id: "DOC-113",
    severity: "warning",
    basis: acts("Mẫu cập nhật chính thức nói rõ phần nào thay đổi.", "The official sample says which part changes."),
    title: ["Cập nhật mà không nói thay đổi gì", "An update does not say what changes"],
    message: ["Gói tin không có {field} nào báo thay đổi.", "No {field} reports a change."],
    remedy: [
      "Ghi DocumentInfo 1 nếu thông tin văn bản thay đổi, DocumentReceiver 1 nếu danh sách nhận thay đổi.",
      "Write DocumentInfo 1 if the document changes, DocumentReceiver 1 if the receivers do.",
    ],
    check: onKind(UPDATE, ({ changes }) =>
      changes?.some(({ documentInfo, documentReceiver }) => documentInfo === 1 || documentReceiver === 1)
        ? undefined
        : at("/trace/business/changes"),
    ),
    example: setting("update", "edXML:DocumentReceiver", "1", "0"),
  }),
  defineRule<Packet>({
    id: "DOC-114",
    severity: "warning",
    basis: acts(
      "Mẫu chính thức chỉ có ReceiverList khi DocumentReceiver là 1.",
      "The official sample has a ReceiverList with DocumentReceiver 1.",
    ),
    title: ["Cờ danh sách nhận không khớp danh sách", "The receivers' flag and the list of receivers disagree"],
    message: [
      "{field} là {value} mà danh sách có {count} nơi nhận.",
      "{field} is {value}, but its list holds {count}.",
    ],
    remedy: ["Ghi {field} 1 cùng danh sách, hoặc 0 và bỏ danh sách.", "Write {field} 1 with a list, or 0 without one."],
    check: onKind(UPDATE, ({ changes }) =>
      each(changes, ({ documentReceiver: value, receivers }, index) => {
        const count = receivers?.length ?? 0;
        const disagree = (value === 1 && count === 0) || (value === 0 && count > 0);
        return disagree ? at(`/trace/business/changes/${index}/documentReceiver`, { value, count }) : undefined;
      }),
    ),
    example: setting("update", "edXML:DocumentReceiver", "1", "0"),
  }),
  defineRule<Packet>({
    id: "DOC-115",
    severity: "error",
    basis: acts(
      "Mẫu thay thế chính thức luôn có; thiếu thì bên nhận không biết văn bản nào hết hiệu lực.",
      "The official sample has it. Without it the receiver does not know which document no longer holds.",
    ),
    title: ["Thay thế mà không nói thay văn bản nào", "A replacement does not say of what"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Ghi mỗi văn bản bị thay thế thành một ReplacementInfo.",
      "Write a ReplacementInfo for each replaced document.",
    ],
    check: onKind(REPLACE, ({ replacements }) =>
      replacements === undefined ? at("/trace/business/replacements") : undefined,
    ),
    example: lacking("replacement", "edXML:ReplacementInfoList"),
  }),
  defineRule<Packet>({
    id: "DOC-116",
    severity: "error",
    basis: acts(
      "Mỗi mục trong mẫu chính thức mang mã của một văn bản bị thay thế.",
      "Each entry of the official sample holds the id of one replaced document.",
    ),
    title: ["Mục thay thế không có mã văn bản", "A replaced document has no id"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi DocumentId của văn bản bị thay thế.", "Write the replaced document's DocumentId."],
    check: onKind(REPLACE, ({ replacements }) =>
      each(replacements, ({ documentId }, index) =>
        documentId === undefined ? at(`/trace/business/replacements/${index}/documentId`) : undefined,
      ),
    ),
    example: replacing("replacement", EARLIER, gap("edXML:DocumentId")),
  }),
  defineRule<Packet>({
    id: "DOC-117",
    severity: "info",
    basis: acts(
      "Có trong mẫu văn bản mới chính thức nhưng không bên nào dùng; văn bản thật không ghi.",
      "It stands in the official sample, but no system uses it. Real packets leave it out.",
    ),
    title: ["Văn bản mới có mã văn bản bị tác động", "A new document names one that it acts on"],
    message: [
      '{field} "{documentId}" không có nghĩa gì với văn bản mới.',
      '{field} "{documentId}" means nothing in a new document.',
    ],
    remedy: ["Bỏ {field}.", "Leave {field} out."],
    check: onKind(NEW, ({ documentId }) =>
      documentId === undefined ? undefined : at("/trace/business/documentId", { documentId }),
    ),
    example: replacing("document", NEW_ACTION, EARLIER + NEW_ACTION),
  }),
  defineRule<Packet>({
    id: "DOC-118",
    severity: "warning",
    basis: acts(
      "Mẫu chính thức chỉ ghi thay đổi khi cập nhật và danh sách thay thế khi thay thế.",
      "The official samples hold changes in updates and replaced documents in replacements only.",
    ),
    title: ["Có phần của loại nghiệp vụ khác", "There is a part of another business action"],
    message: ["{field} không dùng cho {kind}.", "{field} has no use in {kind}."],
    remedy: ["Bỏ {field}, hoặc sửa {action}.", "Leave {field} out, or correct {action}."],
    check: onDocuments(({ trace }) => {
      const business = trace?.business;
      const kind = KINDS[typeof business?.docType === "number" ? business.docType : -1];
      if (business === undefined || kind === undefined) return undefined;
      const action = fieldAt("/trace/business/docType");
      if (business.changes !== undefined && business.docType !== UPDATE)
        return at("/trace/business/changes/0", { kind, action });
      return business.replacements !== undefined && business.docType !== REPLACE
        ? at("/trace/business/replacements/0", { kind, action })
        : undefined;
    }),
    example: setting("update", "edXML:BussinessDocType", "2", "0"),
  }),
  defineRule<Packet>({
    id: "DOC-119",
    severity: "warning",
    basis: acts(
      "Mẫu chính thức ghi ở OrganIdList các nơi nhận mà văn bản bị thay thế; nơi không có trong To thì không nhận được văn bản mới.",
      "The official sample lists in OrganIdList the receivers for whom a document is replaced; one that is not in To never gets the new one.",
    ),
    title: ["Nơi nhận của văn bản bị thay thế không có trong To", "A receiver of the replaced document is not in To"],
    message: [
      "{field} là {organId}, không có trong danh sách nơi nhận của gói tin.",
      "{field} is {organId}, which is not among the packet's receivers.",
    ],
    remedy: ["Thêm một To cho {organId}, hoặc bỏ mã này.", "Add a To for {organId}, or leave this code out."],
    check: onKind(REPLACE, ({ replacements }, { to }) => {
      const known = new Set(to.map(({ organId }) => parentFirst(organId)));
      return replacements?.flatMap(({ organIds }, entry) =>
        each(organIds, (organId, index) =>
          known.has(parentFirst(organId))
            ? undefined
            : at(`/trace/business/replacements/${entry}/organIds/${index}`, { organId }),
        ),
      );
    }),
    example: changing("replacement", "edXML:OrganIdList", "H99.02", "H99.07"),
  }),
] as const;
