import type { Bilingual, Citation } from "@egov-vn/core";
import { article, CIRCULAR_01_2018 } from "../law.js";

/** A score of an indicator. */
export type Points = 0 | 1 | 2;

/** A score, or why the circular's words give no score: then each reading with the score it leads to. */
export type Scored =
  | { readonly score: Points }
  | {
      readonly undecided: Bilingual;
      readonly readings?: readonly { readonly title: Bilingual; readonly score: Points }[];
    };

/** How long something took and how long was allowed, in one unit. */
export interface Duration {
  readonly taken: number;
  readonly allowed: number;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isPercent = (value: number): boolean => value >= 0 && value <= 100;

/** Indicators 1 and 2: less than allowed 2, as long as allowed 1, longer 0. */
function scoreTime({ taken, allowed }: Duration): Scored {
  if (!(taken >= 0 && allowed >= 0 && taken + allowed < Number.POSITIVE_INFINITY))
    return undecided("Thời gian không hợp lệ.", "The times are not valid.");
  return { score: taken < allowed ? 2 : taken === allowed ? 1 : 0 };
}

/** How often the filer had to contact the desk to complete the dossier; those caused by the filer's own fault apart. */
export interface Contacts {
  readonly contacts: number;
  /** Those of them that the filer's own fault caused: beyond the first they do not make the score 0. */
  readonly byOwnFault?: number;
}

/** Indicator 3: never 2, once 1, more than once 0, unless the filer's own fault is the cause. */
function scoreContacts({ contacts, byOwnFault = 0 }: Contacts): Scored {
  if (!isCount(contacts) || !isCount(byOwnFault) || byOwnFault > contacts)
    return undecided("Số lần liên hệ không hợp lệ.", "The counts of contacts are not valid.");
  if (contacts === 0) return { score: 2 };
  return { score: contacts === 1 || contacts - byOwnFault <= 1 ? 1 : 0 };
}

/** Whom the filer had to contact to complete the dossier. */
export interface AgenciesContacted {
  readonly oneStopDesk: boolean;
  /** Agencies that the law puts in charge of verifying on site or of an appraisal council. */
  readonly byLaw: number;
  readonly others: number;
}

/** Indicator 4: no agency 2; the one-stop desk (and those the law puts in charge) 1; more 0. */
function scoreAgencies({ oneStopDesk, byLaw, others }: AgenciesContacted): Scored {
  if (!isCount(byLaw) || !isCount(others))
    return undecided("Số cơ quan phải liên hệ không hợp lệ.", "The counts of agencies are not valid.");
  if (!oneStopDesk && byLaw === 0 && others === 0) return { score: 2 };
  if (others === 0) return { score: 1 };
  if (others === 1 && !oneStopDesk && byLaw === 0) {
    return {
      undecided: {
        vi: "Chỉ liên hệ một cơ quan, nhưng không phải Bộ phận Một cửa: thông tư không nói đến.",
        en: "One agency was contacted, but not the one-stop desk: the circular does not speak of it.",
      },
      readings: [
        { title: { vi: "Không quá một cơ quan", en: "No more than one agency" }, score: 1 },
        { title: { vi: "Không phải Bộ phận Một cửa", en: "Not the one-stop desk" }, score: 0 },
      ],
    };
  }
  return { score: 0 };
}

/** Shares are in percent, 0 to 100. */
export interface DeskSettlement {
  readonly desk: DeskKind;
  /** Of the desk's list, the share received, appraised and approved (or submitted for approval) at the desk. */
  readonly settledAtDesk: number;
  /** Of procedures not exempt, the share received and returned at the desk. */
  readonly receivedAtDesk: number;
}

/** The kinds of one-stop desk, each with the share that gives 2 points. */
export const DESK_SHARES = { ministry: 20, province: 20, district: 50, commune: 100 } as const;
export type DeskKind = keyof typeof DESK_SHARES;

/** Indicator 5: the desk's share reached 2; all that must be received at the desk 1; less 0. */
function scoreDesk({ desk, settledAtDesk, receivedAtDesk }: DeskSettlement): Scored {
  if (!isPercent(settledAtDesk) || !isPercent(receivedAtDesk)) return NOT_PERCENT;
  const enough = settledAtDesk >= DESK_SHARES[desk];
  if (!enough) return { score: receivedAtDesk >= 100 ? 1 : 0 };
  if (receivedAtDesk >= 100) return { score: 2 };
  return {
    undecided: {
      vi: "Đủ tỷ lệ giải quyết tại chỗ (2 điểm) nhưng chưa tiếp nhận 100 % (0 điểm).",
      en: "Enough is settled at the desk (2 points), but not all is received there (0 points).",
    },
    readings: [
      { title: { vi: "Xét tỷ lệ giải quyết trước", en: "The share settled goes first" }, score: 2 },
      { title: { vi: "Chưa tiếp nhận 100 % thì 0 điểm", en: "Less than all received is 0" }, score: 0 },
    ],
  };
}

/** Where procedures are published accurately, fully and in time. */
export interface Publication {
  readonly posted: boolean;
  readonly electronic: boolean;
}

/** Indicator 6: posted up and electronically 2; one of them 1; neither 0. */
function scorePublication({ posted, electronic }: Publication): Scored {
  return { score: ((posted ? 1 : 0) + (electronic ? 1 : 0)) as Points };
}

/** How a dossier was handled, and whether anybody complained of the officials' attitude. */
export interface Attitude {
  readonly handled: "early" | "on-time" | "late";
  /** A complaint that was found to be untrue does not count. */
  readonly complaint: boolean;
}

/** Indicator 7: early and no complaint 2; on time and no complaint 1; a complaint 0. */
function scoreAttitude({ handled, complaint }: Attitude): Scored {
  if (complaint) return { score: 0 };
  if (handled !== "late") return { score: handled === "early" ? 2 : 1 };
  return {
    undecided: {
      vi: "Trễ hạn mà không có phản ánh: thông tư không nói đến.",
      en: "Late, but no complaint: the circular does not speak of it.",
    },
    readings: [
      { title: { vi: "Không có phản ánh", en: "No complaint" }, score: 1 },
      { title: { vi: "Không sớm, không đúng hạn", en: "Neither early nor on time" }, score: 0 },
    ],
  };
}

/** Complaints and proposals, and how many of them were dealt with in time. */
export interface Complaints {
  readonly received: number;
  readonly dealtWithInTime: number;
  readonly dragging: boolean;
}

/** Indicator 8: no complaint, or all in time 2; at least 90 % 1; less, or any that drags on 0. */
function scoreComplaints({ received, dealtWithInTime, dragging }: Complaints): Scored {
  if (!isCount(received) || !isCount(dealtWithInTime) || dealtWithInTime > received) {
    return undecided("Số liệu phản ánh không hợp lệ.", "The counts of complaints are not valid.");
  }
  if (dragging) return { score: 0 };
  if (dealtWithInTime === received) return { score: 2 };
  // In whole numbers, so that 9 of 10 is 90 % and not a little less.
  return { score: dealtWithInTime * 100 >= received * 90 ? 1 : 0 };
}

/** Online provision; shares in percent. */
export interface OnlineProvision {
  /** Of the procedures that qualify, the share provided at level 3 or 4. */
  readonly proceduresAtLevel34: number;
  /** Of all dossiers, the share filed online. */
  readonly onlineShare: number;
  /** Online dossiers not settled, or settled late. */
  readonly unsettledOrLate: number;
}

/** Indicator 9: at least 20 % of procedures and 30 % of dossiers online, no late one 2; 15 % to under 30 % 1; else 0. */
function scoreOnline({ proceduresAtLevel34, onlineShare, unsettledOrLate }: OnlineProvision): Scored {
  if (!isPercent(proceduresAtLevel34) || !isPercent(onlineShare)) return NOT_PERCENT;
  if (!isCount(unsettledOrLate)) return undecided("Số hồ sơ không hợp lệ.", "The count of dossiers is not valid.");
  if (unsettledOrLate > 0 || proceduresAtLevel34 <= 0 || onlineShare < 15) return { score: 0 };
  if (onlineShare < 30) return { score: 1 };
  if (proceduresAtLevel34 >= 20) return { score: 2 };
  return {
    undecided: {
      vi: "Hồ sơ trực tuyến đạt 30 % nhưng thủ tục chưa đạt 20 %: thông tư không nói đến.",
      en: "30 % of dossiers are online, but fewer than 20 % of procedures: the circular does not speak of it.",
    },
    readings: [
      { title: { vi: "Đã vượt mức của 1 điểm", en: "More than 1 point asks" }, score: 1 },
      { title: { vi: "Không khớp mức nào", en: "No step fits" }, score: 0 },
    ],
  };
}

const undecided = (vi: string, en: string): Scored => ({ undecided: { vi, en } });

const NOT_PERCENT = undecided("Tỷ lệ phải từ 0 đến 100 %.", "A share must be 0 to 100 %.");

/** One of the nine indicators. */
export interface Indicator<F = never> {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** As Thông tư 01/2018/TT-VPCP names it. */
  readonly title: Bilingual;
  readonly citation: Citation;
  /** What a score is given to; the agency's own is the average over its dossiers. */
  readonly scoredPer: "dossier" | "agency" | "dossier-and-agency";
  readonly score: (facts: F) => Scored;
}

const SCORING = article(CIRCULAR_01_2018, "Điều 13–15");

const indicator = <F>(
  number: Indicator["number"],
  scoredPer: Indicator["scoredPer"],
  [vi, en]: readonly [string, string],
  score: (facts: F) => Scored,
): Indicator<F> => ({ number, title: { vi, en }, citation: SCORING, scoredPer, score });

/** The nine indicators of Thông tư 01/2018/TT-VPCP, Điều 13–15, each with how it is scored. */
export const indicators = {
  totalTime: indicator(
    1,
    "dossier",
    [
      "Tổng thời gian giải quyết thủ tục hành chính so với thời gian cho phép theo quy định của pháp luật",
      "Total time of settling against the time allowed",
    ],
    scoreTime,
  ),
  agencyTime: indicator(
    2,
    "dossier",
    [
      "Thời gian thực hiện của từng cơ quan, đơn vị tham gia giải quyết (kể cả đơn vị phối hợp) so với quy định",
      "Time of each agency that takes part against the time allowed",
    ],
    scoreTime,
  ),
  contacts: indicator(
    3,
    "dossier",
    [
      "Số lần phải liên hệ với nơi tiếp nhận hồ sơ để hoàn thiện hồ sơ thủ tục hành chính",
      "How often the desk had to be contacted to complete the dossier",
    ],
    scoreContacts,
  ),
  agencies: indicator(
    4,
    "dossier",
    [
      "Số lượng cơ quan, đơn vị, tổ chức phải liên hệ để hoàn thiện hồ sơ thủ tục hành chính",
      "How many agencies had to be contacted to complete the dossier",
    ],
    scoreAgencies,
  ),
  desk: indicator(
    5,
    "agency",
    [
      "Thực hiện tổ chức tiếp nhận hồ sơ, giải quyết, trả kết quả tại Bộ phận Một cửa",
      "Receiving, settling and returning at the one-stop desk",
    ],
    scoreDesk,
  ),
  publication: indicator(
    6,
    "dossier-and-agency",
    ["Công khai các thủ tục hành chính", "Publication of procedures"],
    scorePublication,
  ),
  attitude: indicator(
    7,
    "dossier",
    [
      "Thái độ của cán bộ, công chức, viên chức khi hướng dẫn lập hồ sơ, tiếp nhận hồ sơ và giải quyết thủ tục hành chính",
      "Attitude of the officials",
    ],
    scoreAttitude,
  ),
  complaints: indicator(
    8,
    "agency",
    [
      "Tiếp thu, giải trình đối với các ý kiến phản ánh, kiến nghị của tổ chức, cá nhân",
      "Response to complaints and proposals",
    ],
    scoreComplaints,
  ),
  online: indicator(
    9,
    "agency",
    [
      "Tiến độ và chất lượng cung cấp dịch vụ công trực tuyến của cơ quan có thẩm quyền",
      "Progress and quality of online services",
    ],
    scoreOnline,
  ),
} as const;
