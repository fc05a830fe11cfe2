import { neededBy, PEERS } from "./basis.js";
import { at, statusRule } from "./check.js";
import { documentIdParts } from "./document-id.js";
import { sameAgency } from "./organ-id.js";

/** The status codes that have a meaning in any source, with what they say. */
export const STATUS_CODES = {
  "01": { vi: "Đã đến", en: "Arrived" },
  "02": { vi: "Từ chối tiếp nhận", en: "Refused" },
  "03": { vi: "Đã tiếp nhận", en: "Accepted and registered" },
  "04": { vi: "Phân công xử lý", en: "Assigned" },
  "05": { vi: "Đang xử lý", en: "In progress" },
  "06": { vi: "Hoàn thành xử lý", en: "Finished" },
  "13": { vi: "Yêu cầu lấy lại văn bản", en: "Request to pull back" },
  "15": { vi: "Đồng ý cập nhật, lấy lại", en: "Agrees to update or pull back" },
  "16": { vi: "Từ chối cập nhật, lấy lại", en: "Refuses to update or pull back" },
} as const;

/** One of the status codes that have a meaning. */
export type StatusCode = keyof typeof STATUS_CODES;

const UNSEEN = new Set(["00", "07", "08", "09", "10", "11", "12", "14"]);
const TRANSPORT_WORDS = new Set(["done", "fail", "processing", "initial", "success", "error"]);
const WITH_REASON = new Set(["02", "13", "16"]);
const PULL_BACK = "13";

const isKnown = (code: string): boolean => Object.hasOwn(STATUS_CODES, code);

const issuerOf = (documentId: string | undefined): string | undefined => {
  const parts = documentId === undefined ? undefined : documentIdParts(documentId);
  return parts && "organId" in parts ? parts.organId : undefined;
};

/** What a status must say for its receiver to find the document and know what became of it. */
export const statusRules = [
  statusRule(
    {
      id: "DOC-120",
      title: { vi: "Mã trạng thái chưa rõ nghĩa", en: "A status code without a known meaning" },
      message: {
        vi: "Chưa thấy nguồn nào nêu nghĩa của mã {code}.",
        en: "No source gives a meaning for the code {code}.",
      },
      remedy: {
        vi: "Dùng 01–06, 13, 15 hoặc 16; một mẫu .NET ghi 14 ở chỗ cần 15.",
        en: "Use 01 to 06, 13, 15 or 16; a .NET sample writes 14 where 15 is meant.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.dotnet],
        "Mã 07–12 và 14 không có trong mẫu chính thức; 14 chỉ thấy trong tệp mẫu .NET dành cho 15.",
        "Codes 07 to 12 and 14 are in no official sample; 14 is seen only in the .NET sample meant for 15.",
      ),
    },
    ({ statusCode: code }) => (UNSEEN.has(code) ? at("/statusCode", { code }) : undefined),
  ),
  statusRule(
    {
      id: "DOC-121",
      title: { vi: "Mã trạng thái không hợp lệ", en: "The status code is not valid" },
      message: { vi: '"{code}" không phải là mã trạng thái.', en: '"{code}" is not a status code.' },
      remedy: { vi: "Ghi 01–06, 13, 15 hoặc 16.", en: "Write 01 to 06, 13, 15 or 16." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Mã là hai chữ số; 999 là mã lỗi nội bộ mà Bkav từng gửi đi.",
        "A code is two digits; 999 is Bkav's own failure code, which it has sent.",
      ),
    },
    ({ statusCode: code }) =>
      isKnown(code) || UNSEEN.has(code) || TRANSPORT_WORDS.has(code.toLowerCase())
        ? undefined
        : at("/statusCode", { code }),
  ),
  statusRule(
    {
      id: "DOC-122",
      title: {
        vi: "Dùng từ của tầng vận chuyển làm mã trạng thái",
        en: "A word of the transport stands for a status code",
      },
      message: {
        vi: '"{code}" là giá trị của lệnh updateStatus, không phải StatusCode.',
        en: '"{code}" is a value of the updateStatus call, not a StatusCode.',
      },
      remedy: {
        vi: "Báo nhận với trục bằng updateStatus; gửi cho cơ quan bằng StatusCode hai chữ số.",
        en: "Tell the axis with updateStatus; tell the agency with a StatusCode of two digits.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.axis],
        "Lệnh updateStatus của trục dùng done, fail, processing; gói tin trạng thái dùng mã số.",
        "The axis's updateStatus call takes done, fail, processing; a status message takes numeric codes.",
      ),
    },
    ({ statusCode: code }) => (TRANSPORT_WORDS.has(code.toLowerCase()) ? at("/statusCode", { code }) : undefined),
  ),
  statusRule(
    {
      id: "DOC-123",
      title: { vi: "Trạng thái không nói về văn bản nào", en: "The status is about no document" },
      message: { vi: "Không có ResponseFor.", en: "There is no ResponseFor." },
      remedy: {
        vi: "Ghi ResponseFor với OrganId, Code, PromulgationDate và DocumentId của văn bản gốc.",
        en: "Write ResponseFor with the original's OrganId, Code, PromulgationDate and DocumentId.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.bkav, PEERS.axis],
        "Thiếu ResponseFor thì không bên nào tìm được văn bản; Bkav từ chối.",
        "Without ResponseFor nobody finds the document; Bkav refuses it.",
      ),
    },
    ({ responseFor }) => (responseFor === undefined ? at("/responseFor") : undefined),
  ),
  statusRule(
    {
      id: "DOC-124",
      title: { vi: "Thiếu thông tin để tìm văn bản gốc", en: "The original cannot be found by every system" },
      message: { vi: "ResponseFor không có {elements}.", en: "ResponseFor has no {elements}." },
      remedy: { vi: "Chép {elements} từ văn bản gốc.", en: "Copy {elements} from the original document." },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Bkav bắt buộc cả ba trường và tìm văn bản theo Code, không theo DocumentId.",
        "Bkav demands all three and finds the document by Code, not by DocumentId.",
      ),
    },
    ({ responseFor }) => {
      if (responseFor === undefined) return undefined;
      const { organId, code, documentId } = responseFor;
      if (organId !== undefined && code !== undefined && documentId !== undefined) return undefined;
      const missing = Object.entries({ OrganId: organId, Code: code, DocumentId: documentId });
      return at("/responseFor", { elements: missing.filter(([, value]) => value === undefined).map(([name]) => name) });
    },
  ),
  statusRule(
    {
      id: "DOC-125",
      title: { vi: "Trạng thái không ghi cán bộ xử lý", en: "The status names no officer" },
      message: { vi: "Không có StaffInfo.", en: "There is no StaffInfo." },
      remedy: { vi: "Ghi StaffInfo với phòng ban và họ tên.", en: "Write StaffInfo with department and name." },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Tùy chọn với thư viện chính thức, nhưng Bkav dừng vì lỗi khi thiếu.",
        "Optional for the official library, but Bkav breaks off without it.",
      ),
    },
    ({ staff }) => (staff === undefined ? at("/staff") : undefined),
  ),
  statusRule(
    {
      id: "DOC-126",
      title: { vi: "Thiếu lý do", en: "The reason is missing" },
      message: {
        vi: "Trạng thái {code} ({meaning}) phải nêu lý do ở Description.",
        en: "Status {code} ({meaning}) must give its reason in Description.",
      },
      remedy: { vi: "Ghi lý do vào Description.", en: "Write the reason in Description." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Mẫu chính thức của từ chối và lấy lại ghi rõ kèm lý do.",
        "The official samples of refusal and pulling back say that a reason comes with it.",
      ),
    },
    ({ statusCode: code, description }) =>
      description === undefined && WITH_REASON.has(code)
        ? at("/description", { code, meaning: STATUS_CODES[code as StatusCode] })
        : undefined,
  ),
  statusRule(
    {
      id: "DOC-127",
      title: {
        vi: "Yêu cầu lấy lại không do nơi gửi gốc gửi",
        en: "A request to pull back is not from the original sender",
      },
      message: {
        vi: "Văn bản do {issuer} phát hành, yêu cầu lại đến từ {sender}.",
        en: "The document was issued by {issuer}, the request comes from {sender}.",
      },
      remedy: {
        vi: "Với mã 13: From là nơi gửi gốc, ResponseFor/OrganId là nơi nhận được yêu cầu trả lại.",
        en: "With 13, From is the original sender and ResponseFor/OrganId the receiver that is asked.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Mẫu chính thức đổi vai hai cơ quan ở mã 13; Bkav cũng đổi khi tìm văn bản.",
        "The official sample swaps the two agencies with 13; Bkav swaps them when it looks the document up.",
      ),
    },
    ({ statusCode, from, responseFor }) => {
      if (statusCode !== PULL_BACK) return undefined;
      const issuer = issuerOf(responseFor?.documentId);
      return issuer === undefined || sameAgency(issuer, from.organId)
        ? undefined
        : at("/from/organId", { issuer, sender: from.organId });
    },
  ),
  statusRule(
    {
      id: "DOC-128",
      title: { vi: "Trạng thái do chính nơi ban hành gửi", en: "The status is from the issuer itself" },
      message: {
        vi: "{sender} báo trạng thái {code} về văn bản của chính mình.",
        en: "{sender} sends status {code} about its own document.",
      },
      remedy: {
        vi: "From phải là nơi nhận văn bản; chỉ mã 13 do nơi gửi gốc gửi.",
        en: "From must be the document's receiver; only 13 comes from the original sender.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Mọi mã trừ 13 là của nơi nhận; Bkav tìm văn bản theo cặp cơ quan nên sẽ không thấy.",
        "All codes but 13 are the receiver's; Bkav looks the document up by the two agencies and will not find it.",
      ),
    },
    ({ statusCode: code, from, responseFor }) => {
      if (code === PULL_BACK || !isKnown(code)) return undefined;
      const issuer = issuerOf(responseFor?.documentId);
      return issuer !== undefined && sameAgency(issuer, from.organId)
        ? at("/from/organId", { sender: from.organId, code })
        : undefined;
    },
  ),
  statusRule(
    {
      id: "DOC-129",
      title: { vi: "Trạng thái không ghi thời điểm", en: "The status has no time" },
      message: { vi: "Không có Timestamp.", en: "There is no Timestamp." },
      remedy: { vi: "Ghi thời điểm theo yyyy/MM/dd HH:mm:ss.", en: "Write the time as yyyy/MM/dd HH:mm:ss." },
      severity: "info",
      basis: neededBy(
        [PEERS.sdk],
        "Mọi mẫu trạng thái đều có; thiếu thì không xếp được thứ tự các trạng thái.",
        "Every sample has it; without it statuses cannot be put in order.",
      ),
    },
    ({ timestamp }) => (timestamp === undefined ? at("/timestamp") : undefined),
  ),
  statusRule(
    {
      id: "DOC-130",
      title: { vi: "Trạng thái có trước văn bản", en: "The status is older than the document" },
      message: {
        vi: "Thời điểm {time} trước ngày ban hành {date} của văn bản gốc.",
        en: "The time {time} is before the original's promulgation date {date}.",
      },
      remedy: { vi: "Kiểm tra đồng hồ và ngày ban hành.", en: "Look at the clock and at the promulgation date." },
      severity: "info",
      basis: neededBy(
        [PEERS.axis],
        "Không bên nào kiểm tra; mẫu chính thức của mã 13 cũng có lỗi này.",
        "Nobody checks it; the official sample of 13 has this slip too.",
      ),
    },
    ({ timestamp: time, responseFor }) => {
      const date = responseFor?.promulgationDate;
      return typeof time === "string" && typeof date === "string" && time.slice(0, date.length) < date
        ? at("/timestamp", { time, date })
        : undefined;
    },
  ),
] as const;
