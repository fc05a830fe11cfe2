import { defineRule, fieldAt, writeDay, writeTime } from "@egov-vn/core";
import { lacking, setting } from "../examples/rule-example.js";
import type { Packet } from "../schema.js";
import { STATUS_CODES, type StatusCode } from "../status-codes.js";
import { neededBy, PEERS } from "./basis.js";
import { at, onStatuses } from "./check.js";
import { documentIdParts } from "./document-id.js";
import { sameAgency } from "./organ-id.js";

const UNSEEN = new Set(["00", "07", "08", "09", "10", "11", "12", "14"]);
const TRANSPORT_WORDS = new Set(["done", "fail", "processing", "initial", "success", "error"]);
const WITH_REASON = new Set(["02", "13", "16"]);
const PULL_BACK = "13";
const FINDING_KEYS = ["organId", "code", "documentId"] as const;

const isKnown = (code: string): boolean => Object.hasOwn(STATUS_CODES, code);

const issuerOf = (documentId: string | undefined): string | undefined => {
  const parts = documentId === undefined ? undefined : documentIdParts(documentId);
  return parts && "organId" in parts ? parts.organId : undefined;
};

/** What a status must say for its receiver to find the document and know what became of it. */
export const statusRules = [
  defineRule<Packet>({
    id: "DOC-120",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.dotnet],
      "Mã 07–12 và 14 không có trong mẫu chính thức; 14 chỉ thấy trong tệp mẫu .NET dành cho 15.",
      "Codes 07 to 12 and 14 are in no official sample; 14 is seen only in the .NET sample meant for 15.",
    ),
    title: ["Mã trạng thái chưa rõ nghĩa", "A status code without a known meaning"],
    message: ["Mã {code} chưa có nguồn nào nêu nghĩa.", "No source gives a meaning for the code {code}."],
    remedy: [
      "Dùng 01–06, 13, 15 hoặc 16; một mẫu .NET ghi 14 ở chỗ cần 15.",
      "Use 01 to 06, 13, 15 or 16; a .NET sample writes 14 where 15 is meant.",
    ],
    check: onStatuses(({ statusCode: code }) => (UNSEEN.has(code) ? at("/statusCode", { code }) : undefined)),
    example: setting("status-15", "edXML:StatusCode", "15", "14"),
  }),
  defineRule<Packet>({
    id: "DOC-121",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Mã là hai chữ số; 999 là mã lỗi nội bộ mà Bkav từng gửi đi.",
      "A code is two digits; 999 is Bkav's own failure code, which it has sent.",
    ),
    title: ["Mã trạng thái không hợp lệ", "The status code is not valid"],
    message: ['{field} là "{code}", không phải một mã trạng thái.', '{field} is "{code}", which is not a status code.'],
    remedy: ["Ghi 01–06, 13, 15 hoặc 16.", "Write 01 to 06, 13, 15 or 16."],
    check: onStatuses(({ statusCode: code }) =>
      isKnown(code) || UNSEEN.has(code) || TRANSPORT_WORDS.has(code.toLowerCase())
        ? undefined
        : at("/statusCode", { code }),
    ),
    example: setting("status-15", "edXML:StatusCode", "15", "999"),
  }),
  defineRule<Packet>({
    id: "DOC-122",
    severity: "error",
    basis: neededBy(
      [PEERS.axis],
      "Lệnh updateStatus của trục dùng done, fail, processing; gói tin trạng thái dùng mã số.",
      "The axis's updateStatus call takes done, fail, processing; a status message takes numeric codes.",
    ),
    title: ["Dùng từ của tầng vận chuyển làm mã trạng thái", "A word of the transport stands for a status code"],
    message: [
      '"{code}" là giá trị của lệnh updateStatus, không phải {field}.',
      '"{code}" is a value of the updateStatus call, not {field}.',
    ],
    remedy: [
      "Báo nhận với trục bằng updateStatus; gửi cho cơ quan bằng StatusCode hai chữ số.",
      "Tell the axis with updateStatus; tell the agency with a StatusCode of two digits.",
    ],
    check: onStatuses(({ statusCode: code }) =>
      TRANSPORT_WORDS.has(code.toLowerCase()) ? at("/statusCode", { code }) : undefined,
    ),
    example: setting("status-06", "edXML:StatusCode", "06", "done"),
  }),
  defineRule<Packet>({
    id: "DOC-123",
    severity: "error",
    basis: neededBy(
      [PEERS.bkav, PEERS.axis],
      "Thiếu ResponseFor thì không bên nào tìm được văn bản; Bkav từ chối.",
      "Without ResponseFor no system finds the document; Bkav refuses it.",
    ),
    title: ["Trạng thái không nói về văn bản nào", "The status is about no document"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Ghi ResponseFor với OrganId, Code, PromulgationDate và DocumentId của văn bản gốc.",
      "Write ResponseFor with the original's OrganId, Code, PromulgationDate and DocumentId.",
    ],
    check: onStatuses(({ responseFor }) => (responseFor === undefined ? at("/responseFor") : undefined)),
    example: lacking("status-03", "edXML:ResponseFor"),
  }),
  defineRule<Packet>({
    id: "DOC-124",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Bkav bắt buộc cả ba trường và tìm văn bản theo Code, không theo DocumentId.",
      "Bkav demands all three and finds the document by Code, not by DocumentId.",
    ),
    title: ["Thiếu thông tin để tìm văn bản gốc", "The original cannot be found by every system"],
    message: ["Gói tin không có {missing}.", "There is no {missing}."],
    remedy: ["Chép {missing} từ văn bản gốc.", "Copy {missing} from the original document."],
    check: onStatuses(({ responseFor }) => {
      if (responseFor === undefined) return undefined;
      const missing = FINDING_KEYS.filter((key) => responseFor[key] === undefined);
      return missing.length === 0
        ? undefined
        : at("/responseFor", { missing: missing.map((key) => fieldAt(`/responseFor/${key}`)) });
    }),
    example: lacking("status-03", "edXML:Code"),
  }),
  defineRule<Packet>({
    id: "DOC-125",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Tùy chọn với thư viện chính thức, nhưng Bkav dừng vì lỗi khi thiếu.",
      "Optional for the official library, but Bkav breaks off without it.",
    ),
    title: ["Trạng thái không ghi cán bộ xử lý", "The status names no officer"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi {field} với phòng ban và họ tên.", "Write {field} with department and name."],
    check: onStatuses(({ staff }) => (staff === undefined ? at("/staff") : undefined)),
    example: lacking("status-03", "edXML:StaffInfo"),
  }),
  defineRule<Packet>({
    id: "DOC-126",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Mẫu chính thức của từ chối và lấy lại ghi rõ kèm lý do.",
      "The official samples of refusal and pulling back say that a reason comes with it.",
    ),
    title: ["Thiếu lý do", "The reason is missing"],
    message: [
      "Trạng thái {code} ({meaning}) phải nêu lý do ở {field}.",
      "Status {code} ({meaning}) must give its reason in {field}.",
    ],
    remedy: ["Ghi lý do vào {field}.", "Write the reason in {field}."],
    check: onStatuses(({ statusCode: code, description }) =>
      description === undefined && WITH_REASON.has(code)
        ? at("/description", { code, meaning: STATUS_CODES[code as StatusCode] })
        : undefined,
    ),
    example: lacking("status-02", "edXML:Description"),
  }),
  defineRule<Packet>({
    id: "DOC-127",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Mẫu chính thức đổi vai hai cơ quan ở mã 13; Bkav cũng đổi khi tìm văn bản.",
      "The official sample swaps the two agencies with 13; Bkav swaps them when it looks the document up.",
    ),
    title: ["Yêu cầu lấy lại không do nơi gửi gốc gửi", "A request to pull back is not from the original sender"],
    message: [
      "Văn bản do {issuer} phát hành, yêu cầu lại đến từ {sender}.",
      "The document was issued by {issuer}, the request comes from {sender}.",
    ],
    remedy: [
      "Với mã 13: From là nơi gửi gốc, ResponseFor/OrganId là nơi nhận được yêu cầu trả lại.",
      "With 13, From is the original sender and ResponseFor/OrganId the receiver that is asked.",
    ],
    check: onStatuses(({ statusCode, from, responseFor }) => {
      if (statusCode !== PULL_BACK) return undefined;
      const issuer = issuerOf(responseFor?.documentId);
      return issuer === undefined || sameAgency(issuer, from.organId)
        ? undefined
        : at("/from/organId", { issuer, sender: from.organId });
    }),
    example: setting("status-13", "edXML:OrganId", "H99.02", "H99.03"),
  }),
  defineRule<Packet>({
    id: "DOC-128",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Mọi mã trừ 13 là của nơi nhận; Bkav tìm văn bản theo cặp cơ quan nên sẽ không thấy.",
      "All codes but 13 are the receiver's; Bkav looks the document up by the two agencies and will not find it.",
    ),
    title: ["Trạng thái do chính nơi ban hành gửi", "The status is from the issuer itself"],
    message: [
      "{sender} báo trạng thái {code} về văn bản của chính mình.",
      "{sender} sends status {code} about its own document.",
    ],
    remedy: [
      "From phải là nơi nhận văn bản; chỉ mã 13 do nơi gửi gốc gửi.",
      "From must be the document's receiver; only 13 comes from the original sender.",
    ],
    check: onStatuses(({ statusCode: code, from, responseFor }) => {
      if (code === PULL_BACK || !isKnown(code)) return undefined;
      const issuer = issuerOf(responseFor?.documentId);
      return issuer !== undefined && sameAgency(issuer, from.organId)
        ? at("/from/organId", { sender: from.organId, code })
        : undefined;
    }),
    example: setting("status-03", "edXML:OrganId", "H99.01", "H99.02"),
  }),
  defineRule<Packet>({
    id: "DOC-129",
    severity: "info",
    basis: neededBy(
      [PEERS.sdk],
      "Mọi mẫu trạng thái đều có; thiếu thì không xếp được thứ tự các trạng thái.",
      "Every sample has it; without it statuses cannot be put in order.",
    ),
    title: ["Trạng thái không ghi thời điểm", "The status has no time"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi thời điểm theo yyyy/MM/dd HH:mm:ss.", "Write the time as yyyy/MM/dd HH:mm:ss."],
    check: onStatuses(({ timestamp }) => (timestamp === undefined ? at("/timestamp") : undefined)),
    example: lacking("status-03", "edXML:Timestamp"),
  }),
  defineRule<Packet>({
    id: "DOC-130",
    severity: "info",
    basis: neededBy(
      [PEERS.axis],
      "Không bên nào kiểm tra; mẫu chính thức của mã 13 cũng có lỗi này.",
      "No system checks it; the official sample of 13 has this slip too.",
    ),
    title: ["Trạng thái có trước văn bản", "The status is older than the document"],
    message: ["{field} là {time}, trước {issued} là {date}.", "{field} is {time}, before {issued}, which is {date}."],
    remedy: ["Kiểm tra đồng hồ và ngày ban hành.", "Look at the clock and at the promulgation date."],
    check: onStatuses(({ timestamp: time, responseFor }) => {
      const date = responseFor?.promulgationDate;
      return typeof time === "string" && typeof date === "string" && time.slice(0, date.length) < date
        ? at("/timestamp", {
            time: writeTime(time),
            issued: fieldAt("/responseFor/promulgationDate"),
            date: writeDay(date),
          })
        : undefined;
    }),
    example: setting("status-03", "edXML:Timestamp", "2024/05/06 09:00:00", "2024/04/01 09:00:00"),
  }),
] as const;
