import type { LocalDate } from "@egov-vn/core";
import type { Business } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { type Answer, at, documentRule, each, packetRule } from "./check.js";
import { sameAgency } from "./organ-id.js";

const BUSINESS_TOP = 3;
const isFlag = (value: unknown): boolean =>
  value === undefined || value === 0 || value === 1 || typeof value !== "number";

const axisHops = neededBy(
  [PEERS.axis],
  "Trục ghi thêm một TraceHeader cho mỗi chặng; vết này là chứng cứ duy nhất về đường đi của văn bản.",
  "The axis appends a TraceHeader for each hop; it is the only evidence of the way a document took.",
);

const after = (time: unknown, day: LocalDate): time is string =>
  typeof time === "string" && time.slice(0, day.length) > day;

/** Returns a rule that is checked on the business action of a document that has one. */
function ofBusiness(info: Parameters<typeof documentRule>[0], check: (business: Business) => Answer) {
  return documentRule(info, ({ trace }) => (trace?.business === undefined ? undefined : check(trace.business)));
}

/** The way a packet took, and the fields of its business action. */
export const traceRules = [
  documentRule(
    {
      id: "DOC-090",
      title: { vi: "Không có vết luân chuyển", en: "There are no trace headers" },
      message: { vi: "Không có TraceHeader nào.", en: "There is no TraceHeader." },
      remedy: {
        vi: "Ghi TraceHeaderList với TraceHeader đầu tiên của nơi gửi.",
        en: "Write TraceHeaderList with a first TraceHeader of the sender.",
      },
      severity: "warning",
      basis: axisHops,
    },
    ({ trace }) => (trace?.hops === undefined ? at("/trace/hops") : undefined),
  ),
  documentRule(
    {
      id: "DOC-091",
      title: { vi: "Chặng không ghi mã hệ thống", en: "A hop names no system" },
      message: { vi: "TraceHeader thứ {number} không có OrganId.", en: "TraceHeader number {number} has no OrganId." },
      remedy: { vi: "Hệ thống chuyển tiếp nên ghi mã của mình.", en: "The relaying system should write its code." },
      severity: "info",
      basis: neededBy(
        [PEERS.axis],
        "Văn bản thật có chặng của trục không ghi mã.",
        "Real packets hold hops of the axis without a code.",
      ),
    },
    ({ trace }) =>
      each(trace?.hops, ({ organId }, index) =>
        organId === undefined ? at(`/trace/hops/${index}/organId`, { number: index + 1 }) : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-092",
      title: { vi: 'Mã hệ thống là chữ "null"', en: 'The system\'s code is the word "null"' },
      message: {
        vi: 'TraceHeader thứ {number} ghi OrganId "{organId}".',
        en: 'TraceHeader number {number} has the OrganId "{organId}".',
      },
      remedy: { vi: "Bỏ OrganId khi không biết mã.", en: "Leave OrganId out when the code is not known." },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis],
        "Thấy trong gói tin tải từ trục: một biến rỗng đã được ghi thành chữ.",
        "Seen in packets fetched from the axis: an empty variable was written as a word.",
      ),
    },
    ({ trace }) =>
      each(trace?.hops, ({ organId }, index) =>
        organId === "null" ? at(`/trace/hops/${index}/organId`, { number: index + 1, organId }) : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-093",
      title: { vi: "Chặng không ghi thời điểm", en: "A hop has no time" },
      message: {
        vi: "TraceHeader thứ {number} không có Timestamp.",
        en: "TraceHeader number {number} has no Timestamp.",
      },
      remedy: { vi: "Ghi thời điểm theo yyyy/MM/dd HH:mm:ss.", en: "Write the time as yyyy/MM/dd HH:mm:ss." },
      severity: "warning",
      basis: axisHops,
    },
    ({ trace }) =>
      each(trace?.hops, ({ timestamp }, index) =>
        timestamp === undefined ? at(`/trace/hops/${index}/timestamp`, { number: index + 1 }) : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-094",
      title: { vi: "Các chặng không theo thứ tự thời gian", en: "The hops are not in order of time" },
      message: {
        vi: "Chặng {later} ghi sau chặng {earlier}.",
        en: "The hop of {later} stands after that of {earlier}.",
      },
      remedy: {
        vi: "Ghi thêm chặng mới vào cuối danh sách; kiểm tra đồng hồ của hệ thống.",
        en: "Append new hops at the end; look at the system's clock.",
      },
      severity: "warning",
      basis: axisHops,
    },
    ({ trace }) => {
      const hops = trace?.hops;
      if (hops === undefined || hops.length === 1) return undefined;
      return each(hops, ({ timestamp: later }, index) => {
        const earlier = hops[index - 1]?.timestamp;
        return typeof later === "string" && typeof earlier === "string" && later < earlier
          ? at(`/trace/hops/${index}/timestamp`, { later, earlier })
          : undefined;
      });
    },
  ),
  documentRule(
    {
      id: "DOC-095",
      title: { vi: "Chặng đầu không phải nơi gửi", en: "The first hop is not the sender" },
      message: {
        vi: "Chặng đầu là {organId}, nơi gửi là {sender}.",
        en: "The first hop is {organId}, the sender is {sender}.",
      },
      remedy: {
        vi: "Chặng đầu ghi mã của nơi gửi và thời điểm gửi.",
        en: "The first hop names the sender and the time of sending.",
      },
      severity: "info",
      basis: axisHops,
    },
    ({ trace, from }) => {
      const organId = trace?.hops?.[0]?.organId;
      return organId === undefined || organId === "null" || sameAgency(organId, from.organId)
        ? undefined
        : at("/trace/hops/0/organId", { organId, sender: from.organId });
    },
  ),
  packetRule(
    {
      id: "DOC-096",
      title: { vi: "Thời điểm ở tương lai", en: "A time is in the future" },
      message: {
        vi: "Thời điểm {time} sau ngày kiểm tra {asOf}.",
        en: "The time {time} is after the day of checking, {asOf}.",
      },
      remedy: {
        vi: "Kiểm tra đồng hồ và múi giờ của hệ thống gửi.",
        en: "Look at the sending system's clock and zone.",
      },
      severity: "warning",
      basis: axisHops,
    },
    (packet, { asOf }) => {
      if (packet.kind === "status")
        return after(packet.timestamp, asOf) ? at("/timestamp", { time: packet.timestamp, asOf }) : undefined;
      return each(packet.trace?.hops, ({ timestamp: time }, index) =>
        after(time, asOf) ? at(`/trace/hops/${index}/timestamp`, { time, asOf }) : undefined,
      );
    },
  ),
  ofBusiness(
    {
      id: "DOC-097",
      title: { vi: "Loại nghiệp vụ không tồn tại", en: "The business action does not exist" },
      message: { vi: "BussinessDocType là {value}.", en: "BussinessDocType is {value}." },
      remedy: {
        vi: "Ghi 0 mới, 1 thu hồi, 2 cập nhật, 3 thay thế.",
        en: "Write 0 new, 1 revoke, 2 update, 3 replace.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav, PEERS.langSon],
        "Mọi nguồn đều chỉ có bốn loại, từ 0 đến 3; bên nhận không biết phải làm gì với giá trị khác.",
        "All sources know just four, from 0 to 3; no receiver knows what to do with another.",
      ),
    },
    ({ docType: value }) =>
      typeof value === "number" && (value < 0 || value > BUSINESS_TOP)
        ? at("/trace/business/docType", { value })
        : undefined,
  ),
  ofBusiness(
    {
      id: "DOC-098",
      title: { vi: "Nghiệp vụ không ghi loại", en: "The business action has no type" },
      message: { vi: "Bussiness không có BussinessDocType.", en: "Bussiness has no BussinessDocType." },
      remedy: {
        vi: "Ghi BussinessDocType, hoặc bỏ Bussiness khi là văn bản mới.",
        en: "Write BussinessDocType, or leave Bussiness out for a new document.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis, PEERS.sdk],
        "Thiếu cả Bussiness thì được hiểu là văn bản mới; có mà thiếu loại thì mỗi bên hiểu một cách.",
        "Without Bussiness a document is new; with it but without a type everyone guesses.",
      ),
    },
    ({ docType }) => (docType === undefined ? at("/trace/business/docType") : undefined),
  ),
  ofBusiness(
    {
      id: "DOC-099",
      title: { vi: "Cờ thay đổi không phải 0 hoặc 1", en: "A change flag is neither 0 nor 1" },
      message: { vi: "{element} là {value}.", en: "{element} is {value}." },
      remedy: { vi: "Ghi 1 nếu có thay đổi, 0 nếu không.", en: "Write 1 for changed, 0 for not." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Mẫu chính thức và Bkav chỉ dùng 0 và 1.",
        "The official samples and Bkav use 0 and 1 only.",
      ),
    },
    ({ changes }) =>
      each(changes, ({ documentInfo, documentReceiver }, index) => {
        if (!isFlag(documentInfo))
          return at(`/trace/business/changes/${index}/documentInfo`, {
            element: "DocumentInfo",
            value: documentInfo as number,
          });
        return isFlag(documentReceiver)
          ? undefined
          : at(`/trace/business/changes/${index}/documentReceiver`, {
              element: "DocumentReceiver",
              value: documentReceiver as number,
            });
      }),
  ),
  ofBusiness(
    {
      id: "DOC-100",
      title: { vi: "Loại thay đổi của nơi nhận không rõ", en: "How a receiver changes is not clear" },
      message: {
        vi: "Receiver {organId} không có ReceiverType 0 hoặc 1.",
        en: "Receiver {organId} has no ReceiverType of 0 or 1.",
      },
      remedy: {
        vi: "Ghi 0 nếu bỏ khỏi danh sách nhận, 1 nếu thêm mới.",
        en: "Write 0 for removed from the list, 1 for added to it.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Mẫu chính thức chỉ có 0 và 1; thiếu nó, bên nhận không biết mình được thêm hay bị bỏ.",
        "The official samples hold 0 and 1 only; without it a receiver does not know whether it was added or removed.",
      ),
    },
    ({ changes }) => {
      if (changes === undefined) return undefined;
      return changes.flatMap(({ receivers }, change) =>
        each(receivers, ({ organId, receiverType }, index) =>
          receiverType === undefined || !isFlag(receiverType)
            ? at(`/trace/business/changes/${change}/receivers/${index}/receiverType`, { organId })
            : undefined,
        ),
      );
    },
  ),
  ofBusiness(
    {
      id: "DOC-101",
      title: { vi: "Paper có hai cách hiểu", en: "Paper can be read in two ways" },
      message: {
        vi: "Paper là {value}: không phải cờ 0/1, có thể là số trang.",
        en: "Paper is {value}: not a flag of 0 or 1, perhaps a page count.",
      },
      remedy: {
        vi: "Ghi 1 nếu gửi kèm bản giấy, 0 nếu không; số trang ghi ở PageAmount.",
        en: "Write 1 if a paper copy follows, 0 if not; the page count belongs in PageAmount.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.langSon],
        "Lạng Sơn đọc Paper như cờ 0/1; một mô tả khác gọi là số trang.",
        "Lạng Sơn reads Paper as a flag of 0 or 1; another description calls it the page count.",
      ),
      readings: [
        { vi: "Cờ: có gửi kèm bản giấy (1) hay không (0).", en: "A flag: a paper copy follows (1) or not (0)." },
        { vi: "Số trang.", en: "A page count." },
      ],
    },
    ({ paper: value }) => (isFlag(value) ? undefined : at("/trace/business/paper", { value: value as number })),
  ),
] as const;
