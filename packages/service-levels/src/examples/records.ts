import type { Example } from "@egov-vn/core";
import type { ServiceFeatures } from "../features.js";
import type { ServiceRecord } from "../record.js";
import { fullForm, level2011, partialForm, proactiveLevel } from "../scales.js";

const information = {
  name: true,
  steps: true,
  manner: true,
  components: true,
  timeLimit: true,
  users: true,
  agency: true,
  result: true,
  formsConditionsFees: true,
  channels: true,
  legalBasis: true,
};

/** A service that does all that toàn trình and the minimum demands since 1/7/2026 ask. */
export const fullFeatures: ServiceFeatures = {
  information,
  filing: {
    inPerson: true,
    byPost: true,
    online: true,
    formsForDownload: true,
    printedFormAccepted: true,
    interactiveForm: true,
    attachments: true,
    prefill: true,
    signature: true,
  },
  processing: { stored: true, onlineTransactions: true, settledOnline: true, syncedToProvince: true },
  fees: { phi: true, lePhi: true, other: false },
  payment: { inPerson: true, byPost: true, phiOnline: true, lePhiOnline: true },
  result: { inPerson: true, byPost: true, online: true, electronicRecognised: true },
  access: {
    authentication: true,
    https: true,
    withinThreeClicks: true,
    progressShown: true,
    maintenanceNotice: true,
    fileSizeShown: true,
    suspensionNotice: true,
    nationalPortal: true,
    identityApp: true,
    accessible: true,
  },
  publication: { complete: true, codeAndName: true, guidance: true, reasons: [] },
  obstacles: {
    userMustBePresent: false,
    onSiteVerification: false,
    technicalIncident: false,
    otherTechnicalProblem: false,
  },
  notification: {
    agency: true,
    receivingPerson: true,
    settlingPerson: true,
    receptionTime: true,
    processingTime: true,
    returnTime: true,
    realTime: true,
  },
  proactive: {
    reminds: false,
    prepares: false,
    userConfirms: false,
    recommends: false,
    acts: false,
    userMayRefuse: true,
    restorable: false,
  },
};

/** Examples of records; the services are invented. */
export const serviceRecordExamples: readonly Example<ServiceRecord>[] = [
  {
    name: "full-2026",
    title: { vi: "Toàn trình từ 1/7/2026", en: "Toàn trình since 1/7/2026" },
    value: {
      code: "1.009999",
      name: "Cấp lại giấy xác nhận thử nghiệm",
      declared: fullForm,
      serviceFeatures: fullFeatures,
    },
  },
  {
    name: "partial-2026",
    title: { vi: "Một phần vì phải có mặt", en: "Một phần, as the user must be present" },
    value: {
      code: "1.009998",
      name: "Chụp ảnh, thu nhận vân tay thử nghiệm",
      declared: partialForm(["user-must-be-present"], "Điều 1 Quy chế thử nghiệm"),
      serviceFeatures: {
        ...fullFeatures,
        publication: {
          ...fullFeatures.publication,
          reasons: ["user-must-be-present"],
          provision: "Điều 1 Quy chế thử nghiệm",
        },
        obstacles: { ...fullFeatures.obstacles, userMustBePresent: true },
      },
    },
  },
  {
    name: "level-3-2019",
    title: { vi: "Mức độ 3 theo thang 2011", en: "Level 3 of the scale of 2011" },
    value: {
      code: "1.009997",
      declared: level2011(3),
      serviceFeatures: {
        information,
        filing: {
          inPerson: true,
          online: true,
          formsForDownload: true,
          printedFormAccepted: true,
          interactiveForm: true,
          attachments: true,
        },
        processing: { stored: true, onlineTransactions: true },
        fees: { phi: false, lePhi: true },
        payment: { inPerson: true, lePhiOnline: false },
        result: { inPerson: true },
      },
    },
  },
  {
    name: "proactive-4",
    title: { vi: "Chủ động mức độ 4", en: "Proactive level 4" },
    value: {
      code: "1.009996",
      declared: proactiveLevel(4),
      serviceFeatures: {
        ...fullFeatures,
        proactive: {
          reminds: true,
          prepares: true,
          recommends: true,
          acts: true,
          userMayRefuse: true,
          restorable: true,
        },
      },
    },
  },
  {
    name: "little-known",
    title: { vi: "Mới biết một ít", en: "Little is known of it" },
    value: { declared: "toàn trình", serviceFeatures: { filing: { online: true } } },
  },
  {
    name: "bare-number",
    title: { vi: "Mức độ ghi bằng số trần", en: "A level that is a bare number" },
    value: { code: "1.009995", declared: 4, serviceFeatures: { result: { inPerson: true } } },
  },
];
