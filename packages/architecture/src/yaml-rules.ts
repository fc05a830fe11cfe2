import { yamlRulesOf } from "@egov-vn/core/yaml";
import { yamlExample } from "./examples/base.js";

/** What the reader of YAML reports. */
export const yamlRules = yamlRulesOf({
  id: (number) => `ARC-${800 + number}`,
  example: yamlExample,
  tooLarge: ["Ghi hồ sơ bằng JSON.", "Write the file as JSON."],
});
