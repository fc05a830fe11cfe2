import type { Bilingual } from "@egov-vn/core";
import type { DossierStatus } from "../enums.js";
import type { FormKind } from "../forms/editions.js";
import type { DossierEventKind } from "./events.js";

/** One arrow of the state machine. */
export interface Transition {
  readonly event: DossierEventKind;
  /** `none` before the dossier exists. */
  readonly from: readonly (DossierStatus | "none")[];
  /** `same` keeps the status; `before-payment` goes back to the one that payment interrupted. */
  readonly to: DossierStatus | "same" | "before-payment";
  /** The article of Decree 61/2018, to which one of Decree 118/2025 may answer; absent where only the list of statuses knows the step. */
  readonly article?: string;
  /** The form that goes with it, on days on which there is such a form. */
  readonly form?: FormKind;
  readonly title: Bilingual;
}

/** Every legal step. What is not here is not legal. */
export const TRANSITIONS: readonly Transition[] = [
  {
    event: "submit",
    from: ["none"],
    to: "registered",
    article: "Điều 16",
    title: { vi: "nộp hồ sơ", en: "file the dossier" },
  },
  {
    event: "instruct",
    from: ["registered"],
    to: "supplement-requested",
    article: "Điều 17",
    form: "supplement-request",
    title: { vi: "hướng dẫn bổ sung một lần, đầy đủ", en: "say once, in full, what is missing" },
  },
  {
    event: "resubmit",
    from: ["supplement-requested"],
    to: "registered",
    article: "Điều 17 khoản 1",
    title: { vi: "nộp hồ sơ đã bổ sung", en: "file the completed dossier" },
  },
  {
    event: "refuse",
    from: ["registered"],
    to: "not-accepted",
    article: "Điều 17 khoản 1",
    form: "refusal",
    title: { vi: "từ chối tiếp nhận", en: "refuse the dossier" },
  },
  {
    event: "accept",
    from: ["registered"],
    to: "accepted",
    article: "Điều 17 khoản 1",
    form: "receipt",
    title: { vi: "tiếp nhận và hẹn trả kết quả", en: "receive it and appoint a day" },
  },
  {
    event: "hand-over",
    from: ["accepted"],
    to: "processing",
    article: "Điều 18",
    form: "control-slip",
    title: { vi: "chuyển cho bộ phận xử lý", en: "hand it over to the handling unit" },
  },
  {
    event: "consult",
    from: ["processing"],
    to: "same",
    article: "Điều 19 khoản 5",
    title: { vi: "lấy ý kiến cơ quan khác", en: "ask another body" },
  },
  {
    event: "return-ineligible",
    from: ["processing"],
    to: "supplement-requested",
    article: "Điều 19 khoản 4",
    form: "supplement-request",
    title: { vi: "trả lại hồ sơ không đủ điều kiện", en: "return a dossier that is not eligible" },
  },
  {
    event: "request-payment",
    from: ["registered", "accepted", "processing"],
    to: "payment-requested",
    article: "Điều 22",
    title: { vi: "yêu cầu nộp phí, lệ phí", en: "ask for the fees" },
  },
  {
    event: "pay",
    from: ["payment-requested"],
    to: "before-payment",
    article: "Điều 22",
    title: { vi: "nộp phí, lệ phí", en: "pay the fees" },
  },
  {
    event: "extend",
    from: ["accepted", "processing", "payment-requested"],
    to: "same",
    article: "Điều 19 khoản 9",
    form: "apology",
    title: { vi: "xin lỗi và hẹn lại, một lần", en: "apologise and appoint a new day, once" },
  },
  {
    event: "request-withdrawal",
    from: ["registered", "accepted", "processing", "supplement-requested", "payment-requested"],
    to: "withdrawal-requested",
    title: { vi: "yêu cầu rút hồ sơ", en: "ask to withdraw" },
  },
  {
    event: "stop",
    from: ["processing", "supplement-requested", "payment-requested", "withdrawal-requested"],
    to: "stopped",
    form: "stop-notice",
    title: { vi: "dừng xử lý", en: "stop processing" },
  },
  {
    event: "finish",
    from: ["processing"],
    to: "finished",
    article: "Điều 19",
    title: { vi: "xử lý xong, chuyển kết quả về bộ phận một cửa", en: "finish and send the result to the desk" },
  },
  {
    event: "return-result",
    from: ["finished"],
    to: "returned",
    article: "Điều 20",
    title: { vi: "trả kết quả", en: "return the result" },
  },
];
