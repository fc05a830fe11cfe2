import { type parseYaml, rewrittenYaml, type YamlStyle, yamlText } from "@egov-vn/core/yaml";
import { canonicalPlan } from "./canonical.js";
import type { Plan } from "./schema.js";

const STYLE: YamlStyle = {
  rows: new Set([
    "announced",
    "assigned",
    "growth",
    "moves",
    "nodes",
    "pools",
    "reserve",
    "retired",
    "reviews",
    "roles",
    "sites",
    "units",
    "values",
  ]),
  // Numbers that are read off an address, which is written in hexadecimal.
  hexadecimal: new Set(["from", "index", "subnet", "tier", "to", "value", "values"]),
  keys: ["id", "prefix", "from", "value", "name"],
};

/** Returns a plan as YAML: equal plans give equal bytes. */
export const writeYaml = (plan: Plan): string => yamlText(canonicalPlan(plan), STYLE);

/**
 * Makes a parsed YAML document hold a plan. Comments, order, quotes and the style of what does not change stay.
 *
 * @returns the document's text.
 * @throws Failure when the document is not whole YAML: its values are not known, so nothing of it can be kept.
 */
export const rewriteYaml = (document: ReturnType<typeof parseYaml>["document"], plan: Plan): string =>
  rewrittenYaml(document, canonicalPlan(plan), STYLE);
