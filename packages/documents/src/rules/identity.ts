import {
  type Answer,
  type CheckContext,
  defineRule,
  fieldAt,
  type JsonPointer,
  type Violation,
  type Words,
  writeDay,
} from "@egov-vn/core";
import { changing, replacing, setting } from "../examples/rule-example.js";
import type { DocumentPacket, Packet, ResponseFor } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, each, oncePerRun, onDocuments } from "./check.js";
import { type DocumentIdParts, documentIdParts } from "./document-id.js";
import { sameAgency } from "./organ-id.js";

const mainForm = neededBy(
  [PEERS.sdk, PEERS.axis, PEERS.bkav, PEERS.langSon],
  "Mọi mẫu chính thức và văn bản thật đã thấy dùng <mã cơ quan>,<yyyy/MM/dd>,<số>/<ký hiệu>.",
  "Every official sample and real packet seen uses <agency code>,<yyyy/MM/dd>,<number>/<notation>.",
);
const partsAgree = neededBy(
  [PEERS.bkav, PEERS.axis],
  "Bên nhận tìm văn bản bằng mã này hoặc bằng cơ quan, số và ký hiệu; khi hai bên lệch nhau, mỗi hệ thống tìm ra một văn bản khác.",
  "Receivers find a document by this id or by agency, number and notation; when they differ, two systems find two documents.",
);
const writeMain: Words = [
  "Ghi <mã cơ quan>,<yyyy/MM/dd>,<số>/<ký hiệu>, lấy từ chính các trường của văn bản.",
  "Write <agency code>,<yyyy/MM/dd>,<number>/<notation>, from the document's own fields.",
];
const id = (to: string) => setting("document", "edXML:DocumentId", "H99.01,2024/05/06,123/CQA-VP", to);

type Taken = Extract<DocumentIdParts, { organId: string }>;

// Nine rules look at the id; it is taken apart once.
const partsOf = oncePerRun(({ documentId }: DocumentPacket): DocumentIdParts | undefined =>
  documentId === undefined ? undefined : documentIdParts(documentId),
);

/** Looks at the parts of a document's id; ids in forms without parts are another rule's matter. */
function withParts(document: DocumentPacket, context: CheckContext, check: (parts: Taken) => Answer): Answer {
  const parts = partsOf(document, context);
  return parts && "organId" in parts ? check(parts) : undefined;
}

const inForm =
  (form: DocumentIdParts["form"]) =>
  (document: DocumentPacket, context: CheckContext): Answer =>
    partsOf(document, context)?.form === form ? at("/documentId", { value: document.documentId as string }) : undefined;

/** Ids that name other documents, with their places. */
function referredIds(document: DocumentPacket): { path: string; value: string | undefined }[] {
  const business = document.trace?.business;
  return [
    { path: "/trace/business/documentId", value: business?.documentId },
    ...(business?.replacements ?? []).map(({ documentId: value }, index) => ({
      path: `/trace/business/replacements/${index}/documentId`,
      value,
    })),
    ...(document.responseFor ?? []).map(({ documentId: value }, index) => ({
      path: `/responseFor/${index}/documentId`,
      value,
    })),
  ];
}

/** Compares what is said of another document with the parts of its id. */
function contradiction(response: ResponseFor, path: JsonPointer, skipOrgan: boolean): Violation | undefined {
  const { documentId, organId, code, promulgationDate } = response;
  const parts = documentId === undefined ? undefined : documentIdParts(documentId);
  if (documentId === undefined || !parts || !("organId" in parts)) return undefined;
  const differs = (key: keyof ResponseFor, value: string): Violation =>
    at(`${path}/documentId`, { other: fieldAt(`${path}/${key}`), value, documentId });
  if (!skipOrgan && organId !== undefined && !sameAgency(organId, parts.organId)) return differs("organId", organId);
  if (code !== undefined && code !== parts.code) return differs("code", code);
  return typeof promulgationDate === "string" && parts.date !== undefined && promulgationDate !== parts.date
    ? differs("promulgationDate", writeDay(promulgationDate))
    : undefined;
}

/** The document id: its form, and whether its parts agree with the fields they repeat. */
export const identityRules = [
  defineRule<Packet>({
    id: "DOC-066",
    severity: "warning",
    basis: mainForm,
    title: ["Mã định danh văn bản không theo dạng nào đã biết", "The document id is in no known form"],
    message: [
      '{field} là "{value}", không theo dạng nào đã biết của mã định danh văn bản.',
      '{field} is "{value}", in no known form of a document id.',
    ],
    remedy: writeMain,
    check: onDocuments(inForm("other")),
    example: id("123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-067",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Thư viện chính thức tự sinh UUID khi không được đặt mã; có hệ thống cũng ghi như vậy.",
      "The official library invents a UUID when it is given no id; a gateway writes them too.",
    ),
    title: ["Mã định danh văn bản là UUID", "The document id is a UUID"],
    message: [
      "{field} là {value}, không cho biết cơ quan, ngày và số văn bản.",
      "{field} is {value}, which tells neither the agency nor the day nor the number.",
    ],
    remedy: writeMain,
    check: onDocuments(inForm("uuid")),
    example: id("3f0c9a52-7c1b-4a8e-9d6f-5b2e8c4a1d70"),
  }),
  defineRule<Packet>({
    id: "DOC-068",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.axis],
      "Tài liệu của một nhà cung cấp dùng dạng này; nó khớp với cách Quyết định 395/QĐ-BTTTT được mô tả, nhưng văn bản đó chưa được đối chiếu.",
      "One vendor's document uses it. It fits how Decision 395/QĐ-BTTTT is described, but that text has not been checked.",
    ),
    title: ["Mã định danh văn bản theo dạng mã-năm-số", "The document id is code-year-number"],
    message: [
      '{field} là "{value}", theo dạng <mã>-<năm>-<số/ký hiệu>, không phải dạng phổ biến trên trục.',
      '{field} is "{value}", in the form <code>-<year>-<number/notation>, not the usual form on the axis.',
    ],
    remedy: writeMain,
    check: onDocuments(inForm("year")),
    example: id("H99.01-2024-123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-069",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.dotnet, PEERS.bkav],
      "Chỉ thấy trong một mẫu .NET; bên so khớp nguyên văn sẽ không tìm thấy văn bản.",
      "Seen in one .NET sample only; a peer that compares verbatim will not find the document.",
    ),
    title: ["Ngày trong mã định danh dùng dấu gạch ngang", "The date in the document id has dashes"],
    message: ['{field} là "{value}", ghi ngày theo yyyy-MM-dd.', '{field} is "{value}", with its date as yyyy-MM-dd.'],
    remedy: ["Ghi phần ngày theo yyyy/MM/dd.", "Write the date part as yyyy/MM/dd."],
    check: onDocuments(inForm("dashes")),
    example: id("H99.01,2024-05-06,123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-070",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Mẫu của thư viện chính thức có 2014/02/30; không bên nào kiểm tra, nhưng bên tách mã lấy ngày sẽ sai.",
      "An official sample holds 2014/02/30. No system checks it, but a reader that takes the date from the id goes wrong.",
    ),
    title: ["Ngày trong mã định danh không có thật", "The date in the document id does not exist"],
    message: [
      '{field} ghi ngày "{day}"; ngày này không có trong lịch.',
      '{field} says "{day}"; the calendar has no such day.',
    ],
    remedy: ["Ghi ngày ban hành của văn bản.", "Write the document's date of issue."],
    check: onDocuments((document, context) =>
      withParts(document, context, ({ day, date }) => (date === undefined ? at("/documentId", { day }) : undefined)),
    ),
    example: id("H99.01,2024/02/30,123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-071",
    severity: "warning",
    basis: partsAgree,
    title: ["Cơ quan trong mã định danh khác nơi gửi", "The agency in the document id is not the sender"],
    message: [
      "{field} bắt đầu bằng {organId}; {issuer} là {sender}.",
      "{field} begins with {organId}; {issuer} is {sender}.",
    ],
    remedy: [
      "Dùng mã của cơ quan ban hành ở cả hai chỗ; nếu gửi thay, hãy giữ mã của cơ quan ban hành trong From.",
      "Use the issuing agency's code in both; when sending for another, keep the issuer in From.",
    ],
    check: onDocuments((document, context) =>
      withParts(document, context, ({ organId }) =>
        sameAgency(organId, document.from.organId)
          ? undefined
          : at("/documentId", { organId, issuer: fieldAt("/from/organId"), sender: document.from.organId }),
      ),
    ),
    example: id("H99.07,2024/05/06,123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-072",
    severity: "warning",
    basis: partsAgree,
    title: ["Ngày trong mã định danh khác ngày ban hành", "The date in the document id is not the promulgation date"],
    message: ["{field} ghi {day}; {issued} là {date}.", "{field} says {day}; {issued} is {date}."],
    remedy: ["Ghi cùng một ngày ở cả hai chỗ.", "Write the same day in both."],
    check: onDocuments((document, context) =>
      withParts(document, context, ({ date: inId }) => {
        const date = document.promulgation?.date;
        return inId !== undefined && typeof date === "string" && date !== inId
          ? at("/documentId", { day: writeDay(inId), issued: fieldAt("/promulgation/date"), date: writeDay(date) })
          : undefined;
      }),
    ),
    example: id("H99.01,2024/05/07,123/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-073",
    severity: "warning",
    basis: partsAgree,
    title: ["Số, ký hiệu trong mã định danh không khớp", "Number and notation in the document id differ"],
    message: [
      '{field} ghi "{inId}"; văn bản ghi "{code}" ({parts}).',
      '{field} says "{inId}"; the document says "{code}" ({parts}).',
    ],
    remedy: ["Ghép {parts} bằng dấu / trong {field}.", "Join {parts} with / in {field}."],
    check: onDocuments((document, context) =>
      withParts(document, context, ({ code: inId }) => {
        const { code } = document;
        if (code?.number === undefined || code.notation === undefined) return undefined;
        const whole = `${code.number}/${code.notation}`;
        if (inId === whole) return undefined;
        const parts = [fieldAt("/code/number"), fieldAt("/code/notation")];
        return at("/documentId", { inId, code: whole, parts });
      }),
    ),
    example: id("H99.01,2024/05/06,124/CQA-VP"),
  }),
  defineRule<Packet>({
    id: "DOC-074",
    severity: "info",
    basis: mainForm,
    title: ["Mã văn bản được dẫn chiếu không theo dạng nào đã biết", "A referenced id is in no known form"],
    message: [
      '{field} là "{value}", không giống mã định danh của một văn bản.',
      '{field} is "{value}", which does not look like a document id.',
    ],
    remedy: ["Chép nguyên mã định danh của văn bản được dẫn chiếu.", "Copy the id of the document that is meant."],
    check: (packet) => {
      if (packet.kind === "document")
        return each(referredIds(packet), ({ path, value }) =>
          value !== undefined && documentIdParts(value).form === "other" ? at(path, { value }) : undefined,
        );
      const value = packet.responseFor?.documentId;
      return value !== undefined && documentIdParts(value).form === "other"
        ? at("/responseFor/documentId", { value })
        : undefined;
    },
    example: replacing(
      "update",
      "<edXML:DocumentId>H99.01,2024/04/02,98/CQA-VP</edXML:DocumentId>",
      "<edXML:DocumentId>98/CQA-VP</edXML:DocumentId>",
    ),
  }),
  defineRule<Packet>({
    id: "DOC-075",
    severity: "warning",
    basis: partsAgree,
    title: ["Thông tin văn bản gốc không khớp mã của nó", "The original's fields contradict its id"],
    message: [
      '{other} là "{value}", khác với {field} "{documentId}".',
      '{other} is "{value}", unlike {field} "{documentId}".',
    ],
    remedy: ["Chép cả bốn trường từ văn bản gốc.", "Copy all four fields from the original document."],
    check: (packet) => {
      if (packet.kind === "document")
        return each(packet.responseFor, (response, index) => contradiction(response, `/responseFor/${index}`, false));
      if (packet.responseFor === undefined) return undefined;
      // A request to pull back names the receiver where every other status names the issuer.
      return contradiction(packet.responseFor, "/responseFor", packet.statusCode === "13");
    },
    example: changing("reply", "edXML:ResponseFor", "<edXML:Code>45/", "<edXML:Code>46/"),
  }),
] as const;
