import { neededBy, PEERS } from "./basis.js";
import { at, documentRule, each } from "./check.js";

const both = neededBy(
  [PEERS.bkav],
  "Bkav từ chối gói tin thiếu phần này; mẫu chú thích edXML cũng không ghi là tùy chọn. Văn bản quy chuẩn đầy đủ chưa được đối chiếu.",
  "Bkav refuses a packet without it, and the annotated edXML form does not mark it as optional. The full text of the regulation was not at hand.",
);
const formOnly = neededBy(
  [PEERS.langSon],
  "Mẫu chú thích edXML không ghi là tùy chọn; Bkav không bắt buộc.",
  "The annotated edXML form does not mark it as optional; Bkav does not demand it.",
);

/** What a document's header must hold, by the sources that say so. */
export const requiredRules = [
  documentRule(
    {
      id: "DOC-050",
      title: { vi: "Thiếu mã định danh văn bản", en: "The document id is missing" },
      message: { vi: "Không có DocumentId.", en: "There is no DocumentId." },
      remedy: {
        vi: "Ghi <mã cơ quan>,<yyyy/MM/dd>,<số>/<ký hiệu>.",
        en: "Write <agency code>,<yyyy/MM/dd>,<number>/<notation>.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.langSon],
        "Thư viện chính thức tự sinh một UUID ngẫu nhiên, nên trạng thái gửi về không trỏ tới văn bản nào.",
        "The official library invents a random UUID, so that statuses sent back point to no document.",
      ),
    },
    (document) => (document.documentId === undefined ? at("/documentId") : undefined),
  ),
  documentRule(
    {
      id: "DOC-051",
      title: { vi: "Thiếu số hoặc ký hiệu văn bản", en: "The number or notation is missing" },
      message: { vi: "Không có {element}.", en: "There is no {element}." },
      remedy: { vi: "Ghi {element} đúng như trên văn bản.", en: "Write {element} as it stands on the document." },
      severity: "error",
      basis: both,
    },
    ({ code }) => {
      if (code?.number !== undefined && code.notation !== undefined) return undefined;
      const element = code === undefined ? "Code" : code.number === undefined ? "Code/CodeNumber" : "Code/CodeNotation";
      const path = code === undefined ? "/code" : code.number === undefined ? "/code/number" : "/code/notation";
      return at(path, { element });
    },
  ),
  documentRule(
    {
      id: "DOC-052",
      title: { vi: "Thiếu ngày ban hành", en: "The promulgation date is missing" },
      message: {
        vi: "Không có PromulgationInfo/PromulgationDate.",
        en: "There is no PromulgationInfo/PromulgationDate.",
      },
      remedy: { vi: "Ghi ngày ban hành theo yyyy/MM/dd.", en: "Write the date of issue as yyyy/MM/dd." },
      severity: "error",
      basis: both,
    },
    ({ promulgation }) => (promulgation?.date === undefined ? at("/promulgation/date") : undefined),
  ),
  documentRule(
    {
      id: "DOC-053",
      title: { vi: "Thiếu tên cơ quan", en: "An agency's name is missing" },
      message: { vi: "Cơ quan {organId} không có OrganName.", en: "Agency {organId} has no OrganName." },
      remedy: { vi: "Ghi tên đầy đủ của cơ quan.", en: "Write the agency's full name." },
      severity: "warning",
      basis: formOnly,
    },
    ({ from, to }) => {
      const missing = each(to, (party, index) =>
        party.organName === undefined ? at(`/to/${index}/organName`, { organId: party.organId }) : undefined,
      );
      return from.organName === undefined ? [at("/from/organName", { organId: from.organId }), ...missing] : missing;
    },
  ),
  documentRule(
    {
      id: "DOC-054",
      title: { vi: "Thiếu địa chỉ cơ quan", en: "An agency's address is missing" },
      message: { vi: "Cơ quan {organId} không có OrganAdd.", en: "Agency {organId} has no OrganAdd." },
      remedy: { vi: "Ghi địa chỉ trụ sở của cơ quan.", en: "Write the agency's address." },
      severity: "info",
      basis: formOnly,
    },
    ({ from, to }) => {
      const missing = each(to, (party, index) =>
        party.address === undefined ? at(`/to/${index}/address`, { organId: party.organId }) : undefined,
      );
      return from.address === undefined ? [at("/from/address", { organId: from.organId }), ...missing] : missing;
    },
  ),
  documentRule(
    {
      id: "DOC-055",
      title: { vi: "Thiếu loại chỉ đạo", en: "The steering type is missing" },
      message: { vi: "Không có SteeringType.", en: "There is no SteeringType." },
      remedy: {
        vi: "Văn bản không phải chỉ đạo thì ghi 0, giá trị duy nhất không gây hiểu lầm.",
        en: "For a document that does not steer, write 0: the only value that cannot be misread.",
      },
      severity: "info",
      basis: neededBy(
        [PEERS.langSon, PEERS.sdk],
        "Mẫu chú thích edXML không ghi là tùy chọn; thư viện chính thức coi thiếu là 0.",
        "The annotated edXML form does not mark it as optional; the official library takes absence as 0.",
      ),
    },
    (document) => (document.steeringType === undefined ? at("/steeringType") : undefined),
  ),
  documentRule(
    {
      id: "DOC-056",
      title: { vi: "Thiếu loại văn bản", en: "The document type is missing" },
      message: { vi: "Không có DocumentType.", en: "There is no DocumentType." },
      remedy: {
        vi: "Ghi DocumentType gồm Type (1 hoặc 2) và TypeName.",
        en: "Write DocumentType with Type (1 or 2) and TypeName.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Tùy chọn theo các nguồn khác, nhưng Bkav đọc mà không kiểm tra có hay không.",
        "Optional by the other sources, but Bkav reads it without looking whether it is there.",
      ),
    },
    (document) => (document.documentType === undefined ? at("/documentType") : undefined),
  ),
] as const;
