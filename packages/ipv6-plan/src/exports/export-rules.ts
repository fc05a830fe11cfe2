import { tableRules } from "./table-rules.js";
import { textFileRules } from "./text-rules.js";
import { writtenRules } from "./written-rules.js";

/** What can be wrong with an export, with a text that was exported, or with a table that is imported. */
export const exportRules = { ...writtenRules, ...textFileRules, ...tableRules } as const;
