import {
  type Answer,
  defineRule,
  fieldAt,
  type LocalDate,
  type LocalDateTime,
  type Params,
  writeDay,
  writeTime,
} from "@egov-vn/core";
import { gap, lacking, replacing, setting } from "../examples/rule-example.js";
import type { Business, Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, type Check, each, onDocuments } from "./check.js";
import { sameAgency } from "./organ-id.js";

const FIRST_HOP = "<edXML:TraceHeader>\n          <edXML:OrganId>H99.01</edXML:OrganId>";

const BUSINESS_TOP = 3;
const isFlag = (value: unknown): boolean =>
  value === undefined || value === 0 || value === 1 || typeof value !== "number";

const axisHops = neededBy(
  [PEERS.axis],
  "Trục ghi thêm một TraceHeader cho mỗi chặng; vết này là chứng cứ duy nhất về đường đi của văn bản.",
  "The axis appends a TraceHeader for each hop; it is the only evidence of the way a document took.",
);

const late = (time: LocalDateTime, asOf: LocalDate): Params => ({ time: writeTime(time), asOf: writeDay(asOf) });

const after = (time: unknown, day: LocalDate): time is LocalDateTime =>
  typeof time === "string" && time.slice(0, day.length) > day;

/** Makes a check of the business action of a document that has one. */
const ofBusiness = (check: (business: Business) => Answer): Check<Packet> =>
  onDocuments(({ trace }) => (trace?.business === undefined ? undefined : check(trace.business)));

/** The way a packet took, and the fields of its business action. */
export const traceRules = [
  defineRule<Packet>({
    id: "DOC-090",
    severity: "warning",
    basis: axisHops,
    title: ["Không có vết luân chuyển", "There are no trace headers"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Ghi TraceHeaderList với TraceHeader đầu tiên của nơi gửi.",
      "Write TraceHeaderList with a first TraceHeader of the sender.",
    ],
    check: onDocuments(({ trace }) => (trace?.hops === undefined ? at("/trace/hops") : undefined)),
    example: lacking("document", "edXML:TraceHeaderList"),
  }),
  defineRule<Packet>({
    id: "DOC-091",
    severity: "info",
    basis: neededBy(
      [PEERS.axis],
      "Văn bản thật có chặng của trục không ghi mã.",
      "Real packets hold hops of the axis without a code.",
    ),
    title: ["Chặng không ghi mã hệ thống", "A hop names no system"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Hệ thống chuyển tiếp nên ghi mã của mình.", "The relaying system should write its code."],
    check: onDocuments(({ trace }) =>
      each(trace?.hops, ({ organId }, index) =>
        organId === undefined ? at(`/trace/hops/${index}/organId`) : undefined,
      ),
    ),
    example: replacing("document", "<edXML:OrganId>00.99.W00</edXML:OrganId>", gap("edXML:OrganId")),
  }),
  defineRule<Packet>({
    id: "DOC-092",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis],
      "Thấy trong gói tin tải từ trục: một biến rỗng đã được ghi thành chữ.",
      "Seen in packets fetched from the axis: an empty variable was written as a word.",
    ),
    title: ['Mã hệ thống là chữ "null"', 'The system\'s code is the word "null"'],
    message: [
      '{field} là chữ "{organId}", không phải mã của hệ thống nào.',
      '{field} is the word "{organId}", the code of no system.',
    ],
    remedy: ["Bỏ OrganId khi không biết mã.", "Leave OrganId out when the code is not known."],
    check: onDocuments(({ trace }) =>
      each(trace?.hops, ({ organId }, index) =>
        organId === "null" ? at(`/trace/hops/${index}/organId`, { organId }) : undefined,
      ),
    ),
    example: setting("document", "edXML:OrganId", "00.99.W00", "null"),
  }),
  defineRule<Packet>({
    id: "DOC-093",
    severity: "warning",
    basis: axisHops,
    title: ["Chặng không ghi thời điểm", "A hop has no time"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi thời điểm theo yyyy/MM/dd HH:mm:ss.", "Write the time as yyyy/MM/dd HH:mm:ss."],
    check: onDocuments(({ trace }) =>
      each(trace?.hops, ({ timestamp }, index) =>
        timestamp === undefined ? at(`/trace/hops/${index}/timestamp`) : undefined,
      ),
    ),
    example: lacking("document", "edXML:Timestamp"),
  }),
  defineRule<Packet>({
    id: "DOC-094",
    severity: "warning",
    basis: axisHops,
    title: ["Các chặng không theo thứ tự thời gian", "The hops are not in order of time"],
    message: [
      "{field} là {later}, ghi sau chặng {earlier}.",
      "{field} is {later}, and stands after the hop of {earlier}.",
    ],
    remedy: [
      "Ghi thêm chặng mới vào cuối danh sách; kiểm tra đồng hồ của hệ thống.",
      "Append new hops at the end; look at the system's clock.",
    ],
    check: onDocuments(({ trace }) => {
      const hops = trace?.hops;
      if (hops === undefined || hops.length === 1) return undefined;
      return each(hops, ({ timestamp: later }, index) => {
        const earlier = hops[index - 1]?.timestamp;
        return typeof later === "string" && typeof earlier === "string" && later < earlier
          ? at(`/trace/hops/${index}/timestamp`, { later: writeTime(later), earlier: writeTime(earlier) })
          : undefined;
      });
    }),
    example: setting("document", "edXML:Timestamp", "2024/05/06 08:31:12", "2024/05/06 08:29:12"),
  }),
  defineRule<Packet>({
    id: "DOC-095",
    severity: "info",
    basis: axisHops,
    title: ["Chặng đầu không phải nơi gửi", "The first hop is not the sender"],
    message: [
      "Chặng đầu có {field} là {organId}; {issuer} là {sender}.",
      "The first hop has {field} {organId}; {issuer} is {sender}.",
    ],
    remedy: [
      "Chặng đầu ghi mã của nơi gửi và thời điểm gửi.",
      "The first hop names the sender and the time of sending.",
    ],
    check: onDocuments(({ trace, from }) => {
      const organId = trace?.hops?.[0]?.organId;
      return organId === undefined || organId === "null" || sameAgency(organId, from.organId)
        ? undefined
        : at("/trace/hops/0/organId", { organId, issuer: fieldAt("/from/organId"), sender: from.organId });
    }),
    example: replacing("document", FIRST_HOP, FIRST_HOP.replace("H99.01", "H99.05")),
  }),
  defineRule<Packet>({
    id: "DOC-096",
    severity: "warning",
    basis: axisHops,
    title: ["Thời điểm ở tương lai", "A time is in the future"],
    message: ["{field} là {time}, sau ngày kiểm tra {asOf}.", "{field} is {time}, after the day of checking, {asOf}."],
    remedy: ["Kiểm tra đồng hồ và múi giờ của hệ thống gửi.", "Look at the sending system's clock and zone."],
    check: (packet, { asOf }) => {
      if (packet.kind === "status")
        return after(packet.timestamp, asOf) ? at("/timestamp", late(packet.timestamp, asOf)) : undefined;
      return each(packet.trace?.hops, ({ timestamp: time }, index) =>
        after(time, asOf) ? at(`/trace/hops/${index}/timestamp`, late(time, asOf)) : undefined,
      );
    },
    example: setting("document", "edXML:Timestamp", "2024/05/06 08:31:12", "2042/05/06 08:31:12"),
  }),
  defineRule<Packet>({
    id: "DOC-097",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav, PEERS.langSon],
      "Mọi nguồn đều chỉ có bốn loại, từ 0 đến 3; bên nhận không biết phải làm gì với giá trị khác.",
      "All sources know just four, from 0 to 3; no receiver knows what to do with another.",
    ),
    title: ["Loại nghiệp vụ không tồn tại", "The business action does not exist"],
    message: ["{field} là {value}; không có loại nghiệp vụ này.", "{field} is {value}, which is no business action."],
    remedy: ["Ghi 0 mới, 1 thu hồi, 2 cập nhật, 3 thay thế.", "Write 0 new, 1 revoke, 2 update, 3 replace."],
    check: ofBusiness(({ docType: value }) =>
      typeof value === "number" && (value < 0 || value > BUSINESS_TOP)
        ? at("/trace/business/docType", { value })
        : undefined,
    ),
    example: setting("document", "edXML:BussinessDocType", "0", "7"),
  }),
  defineRule<Packet>({
    id: "DOC-098",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis, PEERS.sdk],
      "Thiếu cả Bussiness thì được hiểu là văn bản mới; có mà thiếu loại thì mỗi bên hiểu một cách.",
      "Without Bussiness a document is new; with it but without a type everyone guesses.",
    ),
    title: ["Nghiệp vụ không ghi loại", "The business action has no type"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: [
      "Ghi {field}, hoặc bỏ Bussiness khi là văn bản mới.",
      "Write {field}, or leave Bussiness out for a new document.",
    ],
    check: ofBusiness(({ docType }) => (docType === undefined ? at("/trace/business/docType") : undefined)),
    example: lacking("document", "edXML:BussinessDocType"),
  }),
  defineRule<Packet>({
    id: "DOC-099",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Mẫu chính thức và Bkav chỉ dùng 0 và 1.",
      "The official samples and Bkav use 0 and 1 only.",
    ),
    title: ["Cờ thay đổi không phải 0 hoặc 1", "A change flag is neither 0 nor 1"],
    message: ["{field} là {value}; cờ này chỉ nhận 0 hoặc 1.", "{field} is {value}; the flag is 0 or 1."],
    remedy: ["Ghi 1 nếu có thay đổi, 0 nếu không.", "Write 1 for changed, 0 for not."],
    check: ofBusiness(({ changes }) =>
      each(changes, ({ documentInfo, documentReceiver }, index) => {
        if (!isFlag(documentInfo))
          return at(`/trace/business/changes/${index}/documentInfo`, { value: documentInfo as number });
        return isFlag(documentReceiver)
          ? undefined
          : at(`/trace/business/changes/${index}/documentReceiver`, { value: documentReceiver as number });
      }),
    ),
    example: setting("update", "edXML:DocumentInfo", "0", "2"),
  }),
  defineRule<Packet>({
    id: "DOC-100",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Mẫu chính thức chỉ có 0 và 1; thiếu nó, bên nhận không biết mình được thêm hay bị bỏ.",
      "The official samples hold 0 and 1 only; without it a receiver does not know whether it was added or removed.",
    ),
    title: ["Loại thay đổi của nơi nhận không rõ", "How a receiver changes is not clear"],
    message: ["Nơi nhận {organId} không có {field} 0 hoặc 1.", "Receiver {organId} has no {field} of 0 or 1."],
    remedy: [
      "Ghi 0 nếu bỏ khỏi danh sách nhận, 1 nếu thêm mới.",
      "Write 0 for removed from the list, 1 for added to it.",
    ],
    check: ofBusiness(({ changes }) => {
      if (changes === undefined) return undefined;
      return changes.flatMap(({ receivers }, change) =>
        each(receivers, ({ organId, receiverType }, index) =>
          receiverType === undefined || !isFlag(receiverType)
            ? at(`/trace/business/changes/${change}/receivers/${index}/receiverType`, { organId })
            : undefined,
        ),
      );
    }),
    example: setting("update", "edXML:ReceiverType", "1", "3"),
  }),
  defineRule<Packet>({
    id: "DOC-101",
    severity: "warning",
    basis: neededBy(
      [PEERS.langSon],
      "Lạng Sơn đọc Paper như cờ 0/1; một mô tả khác gọi là số trang.",
      "Lạng Sơn reads Paper as a flag of 0 or 1; another description calls it the page count.",
    ),
    title: ["Paper có hai cách hiểu", "Paper can be read in two ways"],
    message: [
      "{field} là {value}: không phải cờ 0/1, có thể là số trang.",
      "{field} is {value}: not a flag of 0 or 1, perhaps a page count.",
    ],
    remedy: [
      "Ghi 1 nếu gửi kèm bản giấy, 0 nếu không; số trang ghi ở PageAmount.",
      "Write 1 if a paper copy follows, 0 if not; the page count belongs in PageAmount.",
    ],
    readings: [
      ["Cờ: có gửi kèm bản giấy (1) hay không (0).", "A flag: a paper copy follows (1) or not (0)."],
      ["Số trang.", "A page count."],
    ],
    check: ofBusiness(({ paper: value }) =>
      isFlag(value) ? undefined : at("/trace/business/paper", { value: value as number }),
    ),
    example: setting("document", "edXML:Paper", "0", "12"),
  }),
] as const;
