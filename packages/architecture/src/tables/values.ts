import type { Bilingual } from "@egov-vn/core";
import { nearestName } from "@egov-vn/core";
import { valuesRows } from "../generated/values.js";
import { sameName } from "../model/same-name.js";

/** Keys of each value list of Mẫu 03, in the order of the list. */
export const VALUES = {
  record: ["own", "reference"],
  objectKind: [
    "logical-component",
    "infrastructure",
    "information-system",
    "platform",
    "data",
    "digital-service",
    "other",
  ],
  layer: [
    "infrastructure-security",
    "data-platforms",
    "applications",
    "channels-measurement",
    "governance",
    "standards",
    "ai-first",
    "data-centric",
  ],
  component: [
    "digital-infrastructure",
    "security",
    "data",
    "core-platforms",
    "shared-applications",
    "channels",
    "measurement",
  ],
  modelState: ["as-is", "to-be", "both"],
  useScope: ["national", "sector", "inter-province", "ministry", "province", "agency", "unit", "commune", "user-group"],
  sharing: ["national-a", "national-b", "ministry", "province", "internal", "own", "none"],
  lifeCycle: ["planned", "building", "trial", "operating", "upgrading", "merging", "replacing", "ended", "other"],
  useState: ["not-used", "connecting", "in-use", "partly", "paused", "no-longer"],
  option: ["continue", "standardise", "upgrade", "merge", "replace", "add"],
  relationKind: ["technical", "data", "service", "dependency", "shared", "inherited", "other"],
  channel: [
    "ndxp",
    "ndop",
    "lgsp",
    "ldop",
    "agent-node",
    "api",
    "axis",
    "dedicated",
    "ngsp",
    "direct",
    "manual",
    "other",
  ],
  relationState: ["operating", "not-connected", "upgrading", "planned", "trial", "ended", "other"],
  mappingRelation: ["inherited", "specified", "extended", "referenced", "equivalent", "unmapped", "other"],
  readiness: ["complete", "incomplete", "missing", "not-applicable"],
  taskState: ["not-started", "ongoing", "late", "adjusted", "done-unverified", "done-verified", "paused", "stopped"],
} as const;

/** The name of a value list of Mẫu 03. */
export type ValueList = keyof typeof VALUES;

const words = new Map<string, Bilingual>(
  valuesRows.map(([list = "", key = "", vi = "", en = ""]) => [`${list} ${key}`, { vi, en }]),
);

/**
 * Returns the words of a value: those of Mẫu 03 in Vietnamese.
 *
 * @example
 * valueWords("record", "own").vi // => "Bản ghi gốc"
 */
export function valueWords(list: ValueList, key: string): Bilingual {
  return words.get(`${list} ${key}`) ?? { vi: key, en: key };
}

const keys = new Map<ValueList, ReadonlyMap<string, string>>(
  (Object.keys(VALUES) as ValueList[]).map((list) => [
    list,
    new Map(
      VALUES[list].flatMap((key) => {
        const { vi, en } = valueWords(list, key);
        return [sameName(vi), sameName(en), sameName(key)].map((text) => [text, key] as const);
      }),
    ),
  ]),
);

/**
 * Returns the key of a value as it was written: in either language, with or without marks and case.
 *
 * @example
 * valueKey("lifeCycle", "đang vận hành") // => "operating"
 */
export function valueKey(list: ValueList, text: string): string | undefined {
  return keys.get(list)?.get(sameName(text));
}

/** Returns the words of the value of a list that a text is nearest to. */
export function nearestValue(list: ValueList, text: string): string | undefined {
  return nearestName(
    text,
    VALUES[list].map((key) => valueWords(list, key).vi),
  );
}
