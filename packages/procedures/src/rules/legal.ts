import type { Rule } from "@egov-vn/core";
import { OPTIONAL_PARTS, partStatus, timeLimits } from "../parts.js";
import type { Procedure } from "../schema.js";
import { PUBLISHING, part, TWO_LEVELS } from "./basis.js";
import { checked, rule } from "./rule-builder.js";

const isFull = ({ extent }: Procedure): boolean => extent === "full";

/** A rule on a part that every procedure has; a row of a list is not expected to carry it. */
function required(
  id: `PRO-${number}`,
  letter: string,
  vi: string,
  en: string,
  path: string,
  has: (procedure: Procedure) => boolean,
): Rule<Procedure> {
  const info = rule(id, "error", part(letter), {
    title: [`Thiếu ${vi}`, `No ${en}`],
    message: [
      `Bản ghi không có ${vi}, bộ phận bắt buộc của thủ tục hành chính.`,
      `The record has no ${en}, which every procedure must have.`,
    ],
    remedy: [`Bổ sung ${vi} theo quyết định công bố.`, `Add the ${en} as the publishing decision has it.`],
  });
  return checked(info, function* (procedure) {
    if (isFull(procedure) && !has(procedure)) yield { path };
  });
}

/** Reported where the schema would only say that a field is missing. */
export const nameMissing = rule("PRO-101", "error", part("a"), {
  title: ["Thiếu tên thủ tục", "No name"],
  message: ["Thủ tục không có tên.", "The procedure has no name."],
  remedy: ["Ghi tên như trong quyết định công bố.", "Write the name as the publishing decision has it."],
});

const PART_NAMES = {
  forms: { vi: "mẫu đơn, tờ khai", en: "forms" },
  results: { vi: "kết quả", en: "results" },
  requirements: { vi: "yêu cầu, điều kiện", en: "requirements" },
  fees: { vi: "phí, lệ phí", en: "phí and lệ phí" },
} as const;

const words = (parts: readonly (typeof OPTIONAL_PARTS)[number][]) => ({
  vi: parts.map((name) => PART_NAMES[name].vi).join("; "),
  en: parts.map((name) => PART_NAMES[name].en).join("; "),
});

/** What the law asks of a procedure's parts. */
export const legalRules: readonly Rule<Procedure>[] = [
  required("PRO-102", "b", "trình tự thực hiện", "steps", "/steps", ({ steps }) => steps !== undefined),
  required("PRO-103", "c", "cách thức thực hiện", "way of carrying it out", "/methods", ({ methods }) =>
    Boolean(methods),
  ),
  required("PRO-104", "d", "thành phần hồ sơ", "list of components", "/componentSets", ({ componentSets }) =>
    Boolean(componentSets?.some(({ components }) => components.length > 0)),
  ),
  required(
    "PRO-105",
    "đ",
    "thời hạn giải quyết",
    "time limit",
    "/methods",
    (procedure) => timeLimits(procedure).length > 0,
  ),
  required("PRO-106", "e", "đối tượng thực hiện", "statement of who may use it", "/subjects", (procedure) =>
    Boolean(procedure.subjects ?? procedure.subjectNote),
  ),
  required("PRO-107", "g", "cơ quan giải quyết", "agency that carries it out", "/agencies", ({ agencies }) =>
    Boolean(agencies?.executing ?? agencies?.competent),
  ),
  checked(
    rule("PRO-108", "info", part("h"), {
      title: ["Không rõ thủ tục có bộ phận này hay không", "It is not known whether the procedure has a part"],
      message: [
        "Nguồn không cho biết có hay không có: {parts}. Không nói gì khác với nói là không có.",
        "The source does not say whether there are: {parts}. Silence is not the same as none.",
      ],
      remedy: [
        "Nếu thủ tục không có thì ghi rõ là không; nếu có thì bổ sung.",
        "State that there are none, or supply them.",
      ],
    }),
    function* (procedure) {
      if (!isFull(procedure)) return;
      const unknown = OPTIONAL_PARTS.filter((name) => partStatus(procedure, name) === "unknown");
      if (unknown.length > 0) yield { path: "", params: { parts: words(unknown) } };
    },
  ),
  checked(
    rule("PRO-109", "warning", PUBLISHING, {
      title: ["Thiếu căn cứ pháp lý", "No legal basis"],
      message: [
        "Bản ghi không nêu văn bản quy phạm pháp luật nào quy định thủ tục.",
        "The record names no legal text that the procedure rests on.",
      ],
      remedy: ["Bổ sung căn cứ theo quyết định công bố.", "Add the legal texts that the publishing decision names."],
    }),
    function* (procedure) {
      if (isFull(procedure) && !procedure.legalBases) yield { path: "/legalBases" };
    },
  ),
  checked(
    rule("PRO-111", "error", TWO_LEVELS, {
      title: ["Cấp huyện không còn", "There is no district level any more"],
      message: [
        "Thủ tục ghi cấp thực hiện là huyện; từ 01/7/2025 không còn cấp huyện.",
        "The procedure is given to the district level, which ended on 1/7/2025.",
      ],
      remedy: [
        "Chuyển về cấp tỉnh hoặc cấp xã theo quyết định công bố mới.",
        "Move it to the province or the commune, as the new publishing decision says.",
      ],
    }),
    function* ({ levels }, { asOf }) {
      if (asOf < "2025-07-01") return;
      for (const [index, { level }] of (levels ?? []).entries()) {
        if (level === "district") yield { path: `/levels/${index}/level` };
      }
    },
  ),
];
