import { defineRule } from "@egov-vn/core";
import { lacking } from "../examples/rule-example.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, each, onDocuments } from "./check.js";

const both = neededBy(
  [PEERS.bkav],
  "Bkav từ chối gói tin thiếu phần này; mẫu chú thích edXML cũng không ghi là tùy chọn. Văn bản quy chuẩn đầy đủ chưa được đối chiếu.",
  "Bkav refuses a packet without it, and the annotated edXML form does not mark it as optional. The full text of the regulation has not been checked.",
);
const formOnly = neededBy(
  [PEERS.langSon],
  "Mẫu chú thích edXML không ghi là tùy chọn; Bkav từ chối nơi gửi, nơi nhận thiếu tên và nơi nhận thiếu địa chỉ.",
  "The annotated edXML form does not mark it as optional; Bkav refuses agencies without a name, and receivers without an address.",
);

/** What a document's header must hold, by the sources that say so. */
export const requiredRules = [
  defineRule<Packet>({
    id: "DOC-050",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.langSon],
      "Thư viện chính thức tự sinh một UUID ngẫu nhiên, nên trạng thái gửi về không trỏ tới văn bản nào.",
      "The official library invents a random UUID, so that statuses sent back point to no document.",
    ),
    title: ["Thiếu mã định danh văn bản", "The document id is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi <mã cơ quan>,<yyyy/MM/dd>,<số>/<ký hiệu>.", "Write <agency code>,<yyyy/MM/dd>,<number>/<notation>."],
    check: onDocuments((document) => (document.documentId === undefined ? at("/documentId") : undefined)),
    example: lacking("document", "edXML:DocumentId"),
  }),
  defineRule<Packet>({
    id: "DOC-051",
    severity: "error",
    basis: both,
    title: ["Thiếu số hoặc ký hiệu văn bản", "The number or notation is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi {field} đúng như trên văn bản.", "Write {field} as it stands on the document."],
    check: onDocuments(({ code }) => {
      if (code?.number !== undefined && code.notation !== undefined) return undefined;
      const path = code === undefined ? "/code" : code.number === undefined ? "/code/number" : "/code/notation";
      return at(path);
    }),
    example: lacking("document", "edXML:CodeNumber"),
  }),
  defineRule<Packet>({
    id: "DOC-052",
    severity: "error",
    basis: both,
    title: ["Thiếu ngày ban hành", "The promulgation date is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi ngày ban hành theo yyyy/MM/dd.", "Write the date of issue as yyyy/MM/dd."],
    check: onDocuments(({ promulgation }) => (promulgation?.date === undefined ? at("/promulgation/date") : undefined)),
    example: lacking("document", "edXML:PromulgationDate"),
  }),
  defineRule<Packet>({
    id: "DOC-053",
    severity: "warning",
    basis: formOnly,
    title: ["Thiếu tên cơ quan", "An agency's name is missing"],
    message: ["Cơ quan {organId} không có {field}.", "Agency {organId} has no {field}."],
    remedy: ["Ghi tên đầy đủ của cơ quan.", "Write the agency's full name."],
    check: onDocuments(({ from, to }) => {
      const missing = each(to, (party, index) =>
        party.organName === undefined ? at(`/to/${index}/organName`, { organId: party.organId }) : undefined,
      );
      return from.organName === undefined ? [at("/from/organName", { organId: from.organId }), ...missing] : missing;
    }),
    example: lacking("document", "edXML:OrganName"),
  }),
  defineRule<Packet>({
    id: "DOC-054",
    severity: "info",
    basis: formOnly,
    title: ["Thiếu địa chỉ cơ quan", "An agency's address is missing"],
    message: ["Cơ quan {organId} không có {field}.", "Agency {organId} has no {field}."],
    remedy: ["Ghi địa chỉ trụ sở của cơ quan.", "Write the agency's address."],
    check: onDocuments(({ from, to }) => {
      const missing = each(to, (party, index) =>
        party.address === undefined ? at(`/to/${index}/address`, { organId: party.organId }) : undefined,
      );
      return from.address === undefined ? [at("/from/address", { organId: from.organId }), ...missing] : missing;
    }),
    example: lacking("document", "edXML:OrganAdd"),
  }),
  defineRule<Packet>({
    id: "DOC-055",
    severity: "info",
    basis: neededBy(
      [PEERS.langSon, PEERS.sdk],
      "Mẫu chú thích edXML không ghi là tùy chọn; thư viện chính thức coi thiếu là 0.",
      "The annotated edXML form does not mark it as optional; the official library takes absence as 0.",
    ),
    title: ["Thiếu loại chỉ đạo", "The steering type is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Văn bản không phải chỉ đạo thì ghi 0, giá trị duy nhất không gây hiểu lầm.",
      "For a document that does not steer, write 0: the only value that cannot be misread.",
    ],
    check: onDocuments((document) => (document.steeringType === undefined ? at("/steeringType") : undefined)),
    example: lacking("document", "edXML:SteeringType"),
  }),
  defineRule<Packet>({
    id: "DOC-056",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Tùy chọn theo các nguồn khác, nhưng Bkav đọc mà không kiểm tra có hay không.",
      "Optional by the other sources, but Bkav reads it without looking whether it is there.",
    ),
    title: ["Thiếu loại văn bản", "The document type is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Ghi DocumentType gồm Type (1 hoặc 2) và TypeName.",
      "Write DocumentType with Type (1 or 2) and TypeName.",
    ],
    check: onDocuments((document) => (document.documentType === undefined ? at("/documentType") : undefined)),
    example: lacking("document", "edXML:DocumentType"),
  }),
] as const;
