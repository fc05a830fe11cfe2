import type { RuleInfo } from "@egov-vn/core";
import { answerRules } from "./answer-rules.js";
import { indexRules } from "./index-rules.js";
import { publishedRules } from "./published-rules.js";
import { sheetRules } from "./sheet-rules.js";

/** Every rule of the package that has no schema behind it. */
export const ictIndexRules: readonly RuleInfo[] = [sheetRules, answerRules, indexRules, publishedRules].flatMap(
  (group) => Object.values(group),
);
