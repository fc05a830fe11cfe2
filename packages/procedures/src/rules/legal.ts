import { type CheckedRuleParts, defineRule, type Rule } from "@egov-vn/core";
import { OPTIONAL_PARTS, partStatus, timeLimits } from "../parts.js";
import type { Procedure } from "../schema.js";
import { PUBLISHING, part, TWO_LEVELS } from "./basis.js";
import { fiveDays, full, row } from "./fragments.js";

const isFull = ({ extent }: Procedure): boolean => extent === "full";

interface RequiredPart extends Pick<CheckedRuleParts<Procedure>, "id"> {
  /** The letter that article 8 clause 2 gives the part. */
  readonly letter: string;
  readonly vi: string;
  readonly en: string;
  readonly path: string;
  has(procedure: Procedure): unknown;
  /** What a record has that passes. */
  readonly given: object;
  /** What a record has that fails, when it is more than nothing. */
  readonly lacking?: object;
}

/** Makes the rule on a part that every procedure has; a row of a list is not expected to carry it. */
function requirePart({ id, letter, vi, en, path, has, given, lacking }: RequiredPart): Rule<Procedure> {
  return defineRule<Procedure>({
    id,
    severity: "error",
    basis: part(letter),
    title: [`Thiếu ${vi}`, `No ${en}`],
    message: [
      `Bản ghi không có ${vi} ({field}); mọi thủ tục hành chính đều phải có.`,
      `The record has no ${en} ({field}), which every procedure must have.`,
    ],
    remedy: [`Bổ sung ${vi} theo quyết định công bố.`, `Add the ${en} as the publishing decision has it.`],
    check: (procedure) => (isFull(procedure) && !has(procedure) ? { path } : undefined),
    example: { passing: full(given), failing: full(lacking) },
  });
}

/** Reported where the schema would only say that a field is missing. */
export const nameMissing = defineRule({
  id: "PRO-101",
  severity: "error",
  basis: part("a"),
  title: ["Thiếu tên thủ tục", "No name"],
  message: ["Thủ tục không có tên: thiếu {field}.", "The procedure has no name: {field} is missing."],
  remedy: ["Ghi tên như trong quyết định công bố.", "Write the name as the publishing decision has it."],
  example: {
    passing: row(),
    failing: '{"code":"1.009999","extent":"listing","sectors":[{"name":"Lĩnh vực mẫu"}]}',
  },
});

const PART_NAMES = {
  forms: { vi: "mẫu đơn, tờ khai", en: "forms" },
  results: { vi: "kết quả", en: "results" },
  requirements: { vi: "yêu cầu, điều kiện", en: "requirements" },
  fees: { vi: "phí, lệ phí", en: "phí and lệ phí" },
} as const;

const namesOf = (parts: readonly (typeof OPTIONAL_PARTS)[number][]) => ({
  vi: parts.map((name) => PART_NAMES[name].vi).join("; "),
  en: parts.map((name) => PART_NAMES[name].en).join("; "),
});

/** What the law asks of a procedure's parts. */
export const legalRules: readonly Rule<Procedure>[] = [
  requirePart({
    id: "PRO-102",
    letter: "b",
    vi: "trình tự thực hiện",
    en: "steps",
    path: "/steps",
    has: ({ steps }) => steps,
    given: { steps: [{ description: "Nộp hồ sơ." }] },
  }),
  requirePart({
    id: "PRO-103",
    letter: "c",
    vi: "cách thức thực hiện",
    en: "way of carrying it out",
    path: "/methods",
    has: ({ methods }) => methods,
    given: { methods: [{ channel: "direct" }] },
  }),
  requirePart({
    id: "PRO-104",
    letter: "d",
    vi: "thành phần hồ sơ",
    en: "list of components",
    path: "/componentSets",
    has: ({ componentSets }) => componentSets?.some(({ components }) => components.length > 0),
    given: { componentSets: [{ components: [{ name: "Đơn" }] }] },
    lacking: { componentSets: [{ components: [] }] },
  }),
  requirePart({
    id: "PRO-105",
    letter: "đ",
    vi: "thời hạn giải quyết",
    en: "time limit",
    path: "/methods",
    has: (procedure) => timeLimits(procedure).length > 0,
    given: { methods: [{ channel: "direct", timeLimit: fiveDays }] },
    lacking: { methods: [{ channel: "direct" }] },
  }),
  requirePart({
    id: "PRO-106",
    letter: "e",
    vi: "đối tượng thực hiện",
    en: "statement of who may use it",
    path: "/subjects",
    has: ({ subjects, subjectNote }) => subjects ?? subjectNote,
    given: { subjects: [{ name: "Công dân Việt Nam" }] },
  }),
  requirePart({
    id: "PRO-107",
    letter: "g",
    vi: "cơ quan giải quyết",
    en: "agency that carries it out",
    path: "/agencies/executing",
    has: ({ agencies }) => agencies?.executing ?? agencies?.competent,
    given: { agencies: { executing: [{ name: "Ủy ban nhân dân cấp xã", kind: "class" }] } },
  }),
  defineRule<Procedure>({
    id: "PRO-108",
    severity: "info",
    basis: part("h"),
    once: "of",
    ofSource: true,
    title: ["Không rõ thủ tục có bộ phận này hay không", "It is not known whether the procedure has a part"],
    message: [
      "Nguồn không cho biết thủ tục có hay không có: {parts}. Việc không ghi khác với việc ghi là không có.",
      "The source does not say whether there are: {parts}. Silence does not state an absence.",
    ],
    remedy: [
      "Nếu thủ tục không có thì ghi rõ là không; nếu có thì bổ sung.",
      "State that the procedure has no such part, or supply the part.",
    ],
    *check(procedure) {
      if (!isFull(procedure)) return;
      const unknown = OPTIONAL_PARTS.filter((name) => partStatus(procedure, name) === "unknown");
      // The portal has no field to say that there are no forms: of a source that is said once.
      const own = unknown.filter((name) => name !== "forms");
      if (own.length > 0) yield { path: "", params: { parts: namesOf(own) } };
      if (own.length < unknown.length) yield { path: "", params: { parts: namesOf(["forms"]), of: "forms" } };
    },
    example: {
      passing: full({ forms: "none", results: [{ name: "Giấy phép mẫu" }], requirements: "none", fees: "none" }),
      failing: full({ forms: "none", results: [{ name: "Giấy phép mẫu" }] }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-109",
    severity: "warning",
    basis: PUBLISHING,
    title: ["Thiếu căn cứ pháp lý", "No legal basis"],
    message: [
      "Bản ghi không nêu văn bản quy phạm pháp luật nào quy định thủ tục ({field}).",
      "The record names no legal text that the procedure rests on ({field}).",
    ],
    remedy: ["Bổ sung căn cứ theo quyết định công bố.", "Add the legal texts that the publishing decision names."],
    check: (procedure) => (isFull(procedure) && !procedure.legalBases ? { path: "/legalBases" } : undefined),
    example: { passing: full({ legalBases: [{ code: "63/2010/NĐ-CP" }] }), failing: full() },
  }),
  defineRule<Procedure>({
    id: "PRO-111",
    severity: "error",
    basis: TWO_LEVELS,
    title: ["Cấp huyện không còn", "There is no district level any more"],
    message: [
      "{field} là cấp huyện; từ 01/7/2025 không còn cấp huyện.",
      "{field} is the district, a level that ended on 1/7/2025.",
    ],
    remedy: [
      "Chuyển về cấp tỉnh hoặc cấp xã theo quyết định công bố mới.",
      "Move it to the province or the commune, as the new publishing decision says.",
    ],
    *check({ levels }, { asOf }) {
      if (asOf < "2025-07-01") return;
      for (const [index, { level }] of (levels ?? []).entries()) {
        if (level === "district") yield { path: `/levels/${index}/level` };
      }
    },
    example: { passing: row({ levels: [{ level: "commune" }] }), failing: row({ levels: [{ level: "district" }] }) },
  }),
];
