import type { Bilingual, Citation } from "@egov-vn/core";
import { article, CIRCULAR_32_2017, DECREE_224_2026 } from "../law.js";
import { gradeOf } from "../scales.js";
import {
  type CaseRecord,
  daysTaken,
  inPeriod,
  onTime,
  proactiveAnswers,
  type StatisticsPeriod,
  satisfactionGrades,
} from "./record.js";

/** A yes or no about a record; `undefined` when it is not known. */
export type MeasureTest = (record: CaseRecord, period: StatisticsPeriod) => boolean | undefined;

/** What is measured, and by which article. */
export interface MeasureInfo {
  readonly id: string;
  readonly title: Bilingual;
  readonly citation: Citation;
}

/** What the law asks to be counted, and how. */
export type Measure = MeasureInfo &
  (
    | { readonly kind: "count"; readonly counts: MeasureTest }
    | { readonly kind: "share"; readonly of: MeasureTest; readonly counts: MeasureTest }
    | { readonly kind: "service-share"; readonly of: MeasureTest; readonly counts: MeasureTest }
    | { readonly kind: "step-share"; readonly of: MeasureTest }
    | { readonly kind: "mean"; readonly of: MeasureTest; readonly value: (record: CaseRecord) => number | undefined }
    | {
        readonly kind: "tally";
        readonly of: MeasureTest;
        readonly grades: readonly string[];
        readonly grade: (record: CaseRecord) => string | undefined;
      }
  );

const received: MeasureTest = (record, period) => inPeriod(record.received, period);
const settled: MeasureTest = (record, period) => inPeriod(record.settled, period);
const online: MeasureTest = ({ channel }) => (channel === undefined ? undefined : channel === "online");

// A record of which nothing is dated tells how its service is provided all the same.
const eventful: MeasureTest = ({ received: start, settled: end }, period) =>
  (start === undefined && end === undefined) || inPeriod(start, period) === true || inPeriod(end, period) === true;

/** Returns the test that holds when both do. */
const both =
  (left: MeasureTest, right: MeasureTest): MeasureTest =>
  (record, period) => {
    const answers = [left(record, period), right(record, period)];
    if (answers.includes(false)) return false;
    return answers.includes(undefined) ? undefined : true;
  };

const isFull: MeasureTest = ({ level }) =>
  level === undefined || !("form" in level) ? undefined : level.form === "toan-trinh";

// A record tells itself that its service is proactive: without `proactive` the service is not.
const isProactive: MeasureTest = ({ proactive }) => proactive !== undefined;
const undone: MeasureTest = ({ proactive }) =>
  proactive?.answer === undefined ? undefined : proactive.answer === "refused" || proactive.answer === "adjusted";

const ART_19 = (point: string) => article(DECREE_224_2026, `Điều 19 khoản 2 điểm ${point}`);

/**
 * The statistics of Thông tư 32/2017/TT-BTTTT and of Nghị định 224/2026/NĐ-CP, Điều 19. Received figures count what was
 * received in the period, services those with a dossier received or settled in it, all others what was settled in it.
 */
export const measures: readonly Measure[] = [
  {
    id: "total-received",
    kind: "count",
    title: { vi: "Tổng hồ sơ tiếp nhận qua mọi kênh", en: "Dossiers received on all channels" },
    citation: CIRCULAR_32_2017,
    counts: received,
  },
  {
    id: "online-received",
    kind: "count",
    title: { vi: "Hồ sơ tiếp nhận trực tuyến", en: "Dossiers received online" },
    citation: CIRCULAR_32_2017,
    counts: both(received, online),
  },
  {
    id: "online-settled",
    kind: "count",
    title: { vi: "Hồ sơ trực tuyến đã giải quyết", en: "Online dossiers settled" },
    citation: CIRCULAR_32_2017,
    counts: both(settled, online),
  },
  {
    id: "online-on-time",
    kind: "share",
    title: { vi: "Tỷ lệ hồ sơ trực tuyến đúng hạn", en: "Share of online dossiers on time" },
    citation: CIRCULAR_32_2017,
    of: both(settled, online),
    counts: onTime,
  },
  {
    id: "full-services",
    kind: "service-share",
    title: { vi: "Tỷ lệ dịch vụ công trực tuyến toàn trình", en: "Share of services that are toàn trình" },
    citation: ART_19("a"),
    of: eventful,
    counts: isFull,
  },
  {
    id: "received-online",
    kind: "share",
    title: { vi: "Tỷ lệ hồ sơ tiếp nhận trực tuyến", en: "Share of dossiers received online" },
    citation: ART_19("b"),
    of: received,
    counts: online,
  },
  {
    id: "settled-online",
    kind: "share",
    title: { vi: "Tỷ lệ hồ sơ xử lý trực tuyến", en: "Share of dossiers settled online" },
    citation: ART_19("b"),
    of: settled,
    counts: ({ settledOnline }) => settledOnline,
  },
  {
    id: "end-to-end-online",
    kind: "share",
    title: { vi: "Tỷ lệ hồ sơ trực tuyến toàn trình", en: "Share of dossiers online end to end" },
    citation: ART_19("b"),
    of: settled,
    // What was not filed or not settled online cannot have been online end to end.
    counts: ({ endToEndOnline, channel, settledOnline }) =>
      endToEndOnline ??
      ((channel !== undefined && channel !== "online") || settledOnline === false ? false : undefined),
  },
  {
    id: "automation",
    kind: "step-share",
    title: { vi: "Mức độ tự động hóa quy trình", en: "Automation of the process" },
    citation: ART_19("c"),
    of: settled,
  },
  {
    id: "processing-days",
    kind: "mean",
    title: { vi: "Thời gian xử lý (ngày theo lịch)", en: "Processing time (calendar days)" },
    citation: ART_19("d"),
    of: settled,
    value: daysTaken,
  },
  {
    id: "on-time",
    kind: "share",
    title: { vi: "Tỷ lệ giải quyết đúng hạn", en: "Share settled on time" },
    citation: ART_19("đ"),
    of: settled,
    counts: onTime,
  },
  {
    id: "satisfaction",
    kind: "tally",
    title: { vi: "Mức độ hài lòng", en: "Satisfaction" },
    citation: ART_19("e"),
    of: settled,
    grades: satisfactionGrades,
    grade: ({ satisfaction }) => satisfaction,
  },
  {
    id: "proactive-levels",
    kind: "tally",
    title: { vi: "Hồ sơ dịch vụ chủ động theo mức độ", en: "Proactive dossiers by level" },
    citation: ART_19("g"),
    of: both(settled, isProactive),
    grades: ["1", "2", "3", "4"],
    grade: ({ proactive }) => proactive && gradeOf(proactive.level),
  },
  {
    id: "proactive-answers",
    kind: "tally",
    title: { vi: "Người dùng trả lời dịch vụ chủ động", en: "What users answer to proactive service" },
    citation: ART_19("g"),
    of: both(settled, isProactive),
    grades: proactiveAnswers,
    grade: ({ proactive }) => proactive?.answer,
  },
  {
    id: "proactive-restored",
    kind: "share",
    title: {
      vi: "Tỷ lệ khôi phục nguyên trạng khi bị từ chối, điều chỉnh",
      en: "Share restored after a refusal or an adjustment",
    },
    citation: ART_19("g"),
    of: both(both(settled, isProactive), undone),
    counts: ({ proactive }) => proactive?.restored,
  },
];
