import { yamlRulesOf } from "@egov-vn/core/yaml";
import { yamlExample } from "./examples/base-plan.js";

/** What the reader of YAML reports. */
export const yamlRules = yamlRulesOf({
  id: (number) => `IPV-${100 + number}`,
  example: yamlExample,
  tooLarge: [
    "Ghi quy hoạch bằng JSON, hoặc tách phần trang thiết bị ra khỏi quy hoạch.",
    "Write the plan as JSON, or keep single devices out of it.",
  ],
});
