import type { CheckContext } from "@egov-vn/core";
import type { DocumentPacket, ResponseFor } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { type Answer, at, documentRule, each, oncePerRun, packetRule } from "./check.js";
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
const writeMain = {
  vi: "Ghi <mã cơ quan>,<yyyy/MM/dd>,<số>/<ký hiệu>, lấy từ chính các trường của văn bản.",
  en: "Write <agency code>,<yyyy/MM/dd>,<number>/<notation>, from the document's own fields.",
};

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

function contradiction(response: ResponseFor, skipOrgan: boolean): { element: string; value: string } | undefined {
  if (response.documentId === undefined) return undefined;
  const parts = documentIdParts(response.documentId);
  if (!("organId" in parts)) return undefined;
  const { organId, code, promulgationDate } = response;
  if (!skipOrgan && organId !== undefined && !sameAgency(organId, parts.organId))
    return { element: "OrganId", value: organId };
  if (code !== undefined && code !== parts.code) return { element: "Code", value: code };
  if (typeof promulgationDate === "string" && parts.date !== undefined && promulgationDate !== parts.date)
    return { element: "PromulgationDate", value: promulgationDate };
  return undefined;
}

/** The document id: its form, and whether its parts agree with the fields they repeat. */
export const identityRules = [
  documentRule(
    {
      id: "DOC-066",
      title: { vi: "Mã định danh văn bản không theo dạng nào đã biết", en: "The document id is in no known form" },
      message: { vi: 'DocumentId là "{value}".', en: 'DocumentId is "{value}".' },
      remedy: writeMain,
      severity: "warning",
      basis: mainForm,
    },
    inForm("other"),
  ),
  documentRule(
    {
      id: "DOC-067",
      title: { vi: "Mã định danh văn bản là UUID", en: "The document id is a UUID" },
      message: {
        vi: "DocumentId {value} không cho biết cơ quan, ngày và số văn bản.",
        en: "DocumentId {value} tells neither the agency nor the day nor the number.",
      },
      remedy: writeMain,
      severity: "warning",
      oddity: true,
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Thư viện chính thức tự sinh UUID khi không được đặt mã; có hệ thống cũng ghi như vậy.",
        "The official library invents a UUID when it is given no id; a gateway writes them too.",
      ),
    },
    inForm("uuid"),
  ),
  documentRule(
    {
      id: "DOC-068",
      title: { vi: "Mã định danh văn bản theo dạng mã-năm-số", en: "The document id is code-year-number" },
      message: {
        vi: '"{value}" theo dạng <mã>-<năm>-<số/ký hiệu>, không phải dạng phổ biến trên trục.',
        en: '"{value}" is <code>-<year>-<number/notation>, not the usual form on the axis.',
      },
      remedy: writeMain,
      severity: "info",
      oddity: true,
      basis: neededBy(
        [PEERS.axis],
        "Tài liệu của một nhà cung cấp dùng dạng này; nó khớp với cách Quyết định 395/QĐ-BTTTT được mô tả, nhưng văn bản đó chưa được đối chiếu.",
        "One vendor's document uses it; it fits how Decision 395/QĐ-BTTTT is described, but that text was not at hand.",
      ),
    },
    inForm("year"),
  ),
  documentRule(
    {
      id: "DOC-069",
      title: { vi: "Ngày trong mã định danh dùng dấu gạch ngang", en: "The date in the document id has dashes" },
      message: { vi: '"{value}" ghi ngày theo yyyy-MM-dd.', en: '"{value}" has its date as yyyy-MM-dd.' },
      remedy: { vi: "Ghi phần ngày theo yyyy/MM/dd.", en: "Write the date part as yyyy/MM/dd." },
      severity: "warning",
      oddity: true,
      basis: neededBy(
        [PEERS.dotnet, PEERS.bkav],
        "Chỉ thấy trong một mẫu .NET; bên so khớp nguyên văn sẽ không tìm thấy văn bản.",
        "Seen in one .NET sample only; a peer that compares verbatim will not find the document.",
      ),
    },
    inForm("dashes"),
  ),
  documentRule(
    {
      id: "DOC-070",
      title: { vi: "Ngày trong mã định danh không có thật", en: "The date in the document id does not exist" },
      message: { vi: 'Phần ngày "{day}" không có trong lịch.', en: 'The calendar has no "{day}".' },
      remedy: { vi: "Ghi ngày ban hành của văn bản.", en: "Write the document's date of issue." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Mẫu của thư viện chính thức có 2014/02/30; không bên nào kiểm tra, nhưng bên tách mã lấy ngày sẽ sai.",
        "An official sample holds 2014/02/30; nobody checks it, but whoever takes the date from the id goes wrong.",
      ),
    },
    (document, context) =>
      withParts(document, context, ({ day, date }) => (date === undefined ? at("/documentId", { day }) : undefined)),
  ),
  documentRule(
    {
      id: "DOC-071",
      title: { vi: "Cơ quan trong mã định danh khác nơi gửi", en: "The agency in the document id is not the sender" },
      message: {
        vi: "DocumentId bắt đầu bằng {organId}, nơi gửi là {sender}.",
        en: "DocumentId begins with {organId}, the sender is {sender}.",
      },
      remedy: {
        vi: "Dùng mã của cơ quan ban hành ở cả hai chỗ; nếu gửi thay, hãy giữ mã của cơ quan ban hành trong From.",
        en: "Use the issuing agency's code in both; when sending for another, keep the issuer in From.",
      },
      severity: "warning",
      basis: partsAgree,
    },
    (document, context) =>
      withParts(document, context, ({ organId }) =>
        sameAgency(organId, document.from.organId)
          ? undefined
          : at("/documentId", { organId, sender: document.from.organId }),
      ),
  ),
  documentRule(
    {
      id: "DOC-072",
      title: {
        vi: "Ngày trong mã định danh khác ngày ban hành",
        en: "The date in the document id is not the promulgation date",
      },
      message: {
        vi: "DocumentId ghi {day}, ngày ban hành là {date}.",
        en: "DocumentId says {day}, the promulgation date is {date}.",
      },
      remedy: { vi: "Ghi cùng một ngày ở cả hai chỗ.", en: "Write the same day in both." },
      severity: "warning",
      basis: partsAgree,
    },
    (document, context) =>
      withParts(document, context, ({ day, date: inId }) => {
        const date = document.promulgation?.date;
        return inId !== undefined && typeof date === "string" && date !== inId
          ? at("/documentId", { day, date })
          : undefined;
      }),
  ),
  documentRule(
    {
      id: "DOC-073",
      title: { vi: "Số, ký hiệu trong mã định danh không khớp", en: "Number and notation in the document id differ" },
      message: {
        vi: 'DocumentId ghi "{inId}", văn bản ghi "{code}".',
        en: 'DocumentId says "{inId}", the document says "{code}".',
      },
      remedy: {
        vi: "Ghép CodeNumber và CodeNotation bằng dấu / trong DocumentId.",
        en: "Join CodeNumber and CodeNotation with / in DocumentId.",
      },
      severity: "warning",
      basis: partsAgree,
    },
    (document, context) =>
      withParts(document, context, ({ code: inId }) => {
        const { code } = document;
        if (code?.number === undefined || code.notation === undefined) return undefined;
        const whole = `${code.number}/${code.notation}`;
        return inId === whole ? undefined : at("/documentId", { inId, code: whole });
      }),
  ),
  packetRule(
    {
      id: "DOC-074",
      title: { vi: "Mã văn bản được dẫn chiếu không theo dạng nào đã biết", en: "A referenced id is in no known form" },
      message: {
        vi: '"{value}" không giống mã định danh của một văn bản.',
        en: '"{value}" does not look like a document id.',
      },
      remedy: {
        vi: "Chép nguyên DocumentId của văn bản được dẫn chiếu.",
        en: "Copy the DocumentId of the document that is meant.",
      },
      severity: "info",
      basis: mainForm,
    },
    (packet) => {
      if (packet.kind === "document")
        return each(referredIds(packet), ({ path, value }) =>
          value !== undefined && documentIdParts(value).form === "other" ? at(path, { value }) : undefined,
        );
      const value = packet.responseFor?.documentId;
      return value !== undefined && documentIdParts(value).form === "other"
        ? at("/responseFor/documentId", { value })
        : undefined;
    },
  ),
  packetRule(
    {
      id: "DOC-075",
      title: { vi: "Thông tin văn bản gốc không khớp mã của nó", en: "The original's fields contradict its id" },
      message: {
        vi: 'ResponseFor/{element} là "{value}", khác với DocumentId "{documentId}".',
        en: 'ResponseFor/{element} is "{value}", unlike DocumentId "{documentId}".',
      },
      remedy: {
        vi: "Chép cả bốn trường từ văn bản gốc.",
        en: "Copy all four fields from the original document.",
      },
      severity: "warning",
      basis: partsAgree,
    },
    (packet) => {
      if (packet.kind === "document")
        return each(packet.responseFor, (response, index) => {
          const found = contradiction(response, false);
          return (
            found && at(`/responseFor/${index}/documentId`, { ...found, documentId: response.documentId as string })
          );
        });
      if (packet.responseFor === undefined) return undefined;
      // A request to pull back names the receiver where every other status names the issuer.
      const found = contradiction(packet.responseFor, packet.statusCode === "13");
      const documentId = packet.responseFor.documentId as string;
      return found && at("/responseFor/documentId", { ...found, documentId });
    },
  ),
] as const;
