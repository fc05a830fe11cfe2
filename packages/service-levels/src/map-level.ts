import type { Bilingual } from "@egov-vn/core";
import type { FeaturePath } from "./features.js";
import {
  form2022,
  fullForm,
  gradeOf,
  type LevelOf,
  level2011,
  partialForm,
  proactiveLevel,
  type Scale,
  type ServiceLevel,
} from "./scales.js";

/** What a level is on another scale: known for certain, or not decidable without looking at the service. */
export type Mapped<L extends ServiceLevel = ServiceLevel> =
  | { readonly certain: L; readonly why: Bilingual }
  | {
      /** The levels that remain possible, highest first. */
      readonly notDecidable: readonly L[];
      /** Whether the service may have no level of that scale at all. */
      readonly orNone: boolean;
      readonly why: Bilingual;
      /** The features that would decide it. */
      readonly needs: readonly FeaturePath[];
    };

interface Answer {
  readonly certain?: ServiceLevel;
  readonly possible?: readonly ServiceLevel[];
  readonly orNone?: boolean;
  readonly why: readonly [vi: string, en: string];
  readonly needs?: readonly FeaturePath[];
}

const L = { 1: level2011(1), 2: level2011(2), 3: level2011(3), 4: level2011(4) } as const;
const F = { full: form2022("toan-trinh"), part: form2022("mot-phan"), info: form2022("cung-cap-thong-tin") } as const;
const N = { full: fullForm, part: partialForm() } as const;
const PROACTIVE = [proactiveLevel(4), proactiveLevel(3), proactiveLevel(2), proactiveLevel(1)] as const;

const DECIDES_FULL: readonly FeaturePath[] = [
  "/filing/online",
  "/processing/settledOnline",
  "/obstacles/userMustBePresent",
  "/result/online",
  "/result/byPost",
];
const DECIDES_2026: readonly FeaturePath[] = [
  "/payment/otherOnline",
  "/obstacles/onSiteVerification",
  "/obstacles/technicalIncident",
  "/obstacles/otherTechnicalProblem",
];
const DECIDES_2011: readonly FeaturePath[] = [
  "/filing/formsForDownload",
  "/filing/printedFormAccepted",
  "/filing/interactiveForm",
  "/filing/attachments",
  "/processing/stored",
  "/processing/onlineTransactions",
];
const DECIDES_PROACTIVE: readonly FeaturePath[] = [
  "/proactive/reminds",
  "/proactive/prepares",
  "/proactive/recommends",
  "/proactive/acts",
  "/proactive/restorable",
];

const LOW: readonly [string, string] = [
  "Mức độ 1, 2 không đòi nộp trực tuyến nhưng cũng không cấm; theo nghị định thì không toàn trình là một phần, còn các hệ thống ghi “cung cấp thông tin”.",
  "Levels 1 and 2 do not ask for online filing, nor forbid it; by the decree what is not toàn trình is một phần, while systems write “information only”.",
];
const PAID_ELSEWHERE: readonly [string, string] = [
  "Mức độ 3 mà không đạt mức độ 4 thì có khoản thu không nộp được trực tuyến, nên không toàn trình; hồ sơ nộp trực tuyến nên là một phần.",
  "Level 3 short of level 4 charges a fee that cannot be paid online, so it is not toàn trình; the dossier is filed online, so it is một phần.",
];
const FETCHED: readonly [string, string] = [
  "Mức độ 4 cho phép nhận kết quả trực tiếp, toàn trình thì không: dịch vụ mức độ 4 phải đến nhận kết quả không phải là toàn trình.",
  "Level 4 allows a result fetched in person, toàn trình does not: a level-4 service whose result must be fetched is not toàn trình.",
];
const MORE_IN_2011: readonly [string, string] = [
  "Thang 2011 đòi tải mẫu, nhận mẫu in, đính kèm, lưu hồ sơ; hình thức cung cấp không nói đến.",
  "The scale of 2011 asks for forms to download, printed forms, attachments and stored dossiers; the form does not speak of them.",
];
const REASONS_ADDED: readonly [string, string] = [
  "Từ 1/7/2026 việc xác minh hiện trường, sự cố, vấn đề kỹ thuật cũng làm dịch vụ chỉ còn một phần.",
  "Since 1/7/2026 verification on site, an incident or a technical problem make a service một phần as well.",
];
const OTHER_SUBJECT: readonly [string, string] = [
  "Mức độ chủ động nói cơ quan tự làm đến đâu, không nói nộp và trả kết quả ra sao; hai thang không quy đổi được.",
  "Proactive levels say how much the agency does by itself, not how one files and gets the result; the scales do not translate.",
];

/** By `scale:grade>scale`. A test compares every entry with what features can give. */
const TABLE: Readonly<Record<string, Answer>> = {
  "level-2011:1>form-2022": { possible: [F.full, F.part, F.info], why: LOW, needs: DECIDES_FULL },
  "level-2011:2>form-2022": { possible: [F.full, F.part, F.info], why: LOW, needs: DECIDES_FULL },
  "level-2011:3>form-2022": { certain: F.part, why: PAID_ELSEWHERE },
  "level-2011:4>form-2022": { possible: [F.full, F.part], why: FETCHED, needs: DECIDES_FULL.slice(1) },
  "level-2011:1>form-2026": {
    possible: [N.full, N.part],
    orNone: true,
    why: LOW,
    needs: [...DECIDES_FULL, ...DECIDES_2026],
  },
  "level-2011:2>form-2026": {
    possible: [N.full, N.part],
    orNone: true,
    why: LOW,
    needs: [...DECIDES_FULL, ...DECIDES_2026],
  },
  "level-2011:3>form-2026": { certain: N.part, why: PAID_ELSEWHERE },
  "level-2011:4>form-2026": {
    possible: [N.full, N.part],
    why: FETCHED,
    needs: [...DECIDES_FULL.slice(1), ...DECIDES_2026],
  },
  "form-2022:toan-trinh>level-2011": { possible: [L[4], L[2], L[1]], why: MORE_IN_2011, needs: DECIDES_2011 },
  "form-2022:mot-phan>level-2011": {
    possible: [L[4], L[3], L[2], L[1]],
    orNone: true,
    why: MORE_IN_2011,
    needs: DECIDES_2011,
  },
  "form-2022:cung-cap-thong-tin>level-2011": {
    possible: [L[2], L[1]],
    orNone: true,
    why: [
      "Không nộp trực tuyến nên không quá mức độ 2; mức độ 1 hay 2 tùy có mẫu tải về hay không.",
      "Without online filing it is level 2 at most; whether 1 or 2 depends on forms to download.",
    ],
    needs: ["/filing/formsForDownload", "/filing/printedFormAccepted"],
  },
  "form-2022:toan-trinh>form-2026": { possible: [N.full, N.part], why: REASONS_ADDED, needs: DECIDES_2026 },
  "form-2022:mot-phan>form-2026": {
    possible: [N.part],
    orNone: true,
    why: [
      "Không toàn trình năm 2022 thì cũng không toàn trình từ 1/7/2026; chưa rõ có nộp trực tuyến hay không, và lý do phải công bố.",
      "Not toàn trình in 2022 is not toàn trình since 1/7/2026; whether it is filed online, and the reason to publish, are not known.",
    ],
    needs: ["/filing/online"],
  },
  "form-2022:cung-cap-thong-tin>form-2026": {
    possible: [],
    orNone: true,
    why: [
      "Từ 1/7/2026 chỉ có toàn trình và một phần; dịch vụ không nhận hồ sơ trực tuyến không thuộc hình thức nào.",
      "Since 1/7/2026 there are toàn trình and một phần only; a service that takes no dossier online is neither.",
    ],
    needs: ["/filing/online"],
  },
  "form-2026:toan-trinh>level-2011": { possible: [L[4], L[2], L[1]], why: MORE_IN_2011, needs: DECIDES_2011 },
  "form-2026:mot-phan>level-2011": {
    possible: [L[4], L[3], L[2], L[1]],
    orNone: true,
    why: MORE_IN_2011,
    needs: DECIDES_2011,
  },
  "form-2026:toan-trinh>form-2022": {
    certain: F.full,
    why: [
      "Yêu cầu toàn trình từ 1/7/2026 bao gồm mọi yêu cầu của năm 2022.",
      "What toàn trình asks since 1/7/2026 includes all that it asked in 2022.",
    ],
  },
  "form-2026:mot-phan>form-2022": {
    possible: [F.full, F.part],
    why: REASONS_ADDED,
    needs: ["/obstacles/userMustBePresent", ...DECIDES_FULL.slice(1, 2), "/result/online", "/result/byPost"],
  },
};

const PRESENCE: Answer = {
  certain: F.part,
  why: [
    "Lý do công bố là người dùng phải có mặt, nên năm 2022 cũng không phải toàn trình.",
    "The published reason is that the user must be present, so it is not toàn trình by 2022 either.",
  ],
};

const ALL: { readonly [S in Scale]: readonly LevelOf<S>[] } = {
  "level-2011": [L[4], L[3], L[2], L[1]],
  "form-2022": [F.full, F.part, F.info],
  "form-2026": [N.full, N.part],
  "proactive-2026": PROACTIVE,
};

function answerFor(level: ServiceLevel, to: Scale): Answer {
  if (level.scale === "form-2026" && level.form === "mot-phan" && to === "form-2022") {
    if (level.reasons?.includes("user-must-be-present")) return PRESENCE;
  }
  const known = TABLE[`${level.scale}:${gradeOf(level)}>${to}`];
  if (known) return known;
  const needs = to === "proactive-2026" ? DECIDES_PROACTIVE : [...DECIDES_FULL, ...DECIDES_2011];
  // By the decree of 2022 whatever is not toàn trình is một phần: there is no service without a form.
  return { possible: ALL[to], orNone: to !== "form-2022", why: OTHER_SUBJECT, needs };
}

/**
 * Returns what a level is on another scale, as far as the texts decide it. What is certain follows from the criteria of both;
 * otherwise the answer names the levels that remain, why it cannot be decided, and which features would decide it. What
 * systems do in practice is not asked here: see `levelProfiles`.
 *
 * @example
 * mapLevel({ scale: "level-2011", level: 3 }, "form-2022").certain // => { scale: "form-2022", form: "mot-phan" }
 * mapLevel({ scale: "level-2011", level: 4 }, "form-2022").certain // => undefined
 */
export function mapLevel<S extends Scale>(
  level: ServiceLevel,
  to: S,
): Mapped<LevelOf<S>> & { readonly certain?: LevelOf<S> } {
  if (level.scale === to) {
    const why = { vi: "Cùng một thang.", en: "It is the same scale." };
    return { certain: level as LevelOf<S>, why };
  }
  const { certain, possible = [], orNone = false, why: words, needs = [] } = answerFor(level, to);
  const why = { vi: words[0], en: words[1] };
  if (certain) return { certain: certain as LevelOf<S>, why };
  return { notDecidable: possible as readonly LevelOf<S>[], orNone, why, needs };
}
