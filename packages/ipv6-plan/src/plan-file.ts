import type { Codec, Decoded, ReadContext, SchemaOf } from "@egov-vn/core";
import { yamlCodec as codecOf, decodeYaml as decodeText, fitOfKeys } from "@egov-vn/core/yaml";
import { type Plan, PlanSchema } from "./schema.js";
import { yamlRules } from "./yaml-rules.js";
import { writeYaml } from "./yaml-writer.js";

export { parseYaml } from "@egov-vn/core/yaml";

/** Returns what the YAML text of one plan holds, with a line and column for every finding. */
export const decodeYaml = (standard: SchemaOf<Plan>, bytes: Uint8Array, context: Partial<ReadContext>): Decoded<Plan> =>
  decodeText(standard, yamlRules, bytes, context);

/** Tables that a plan has and other files seldom. */
const SIGNS: ReadonlySet<string> = new Set(["realms", "roots", "layouts", "roles", "units", "nodes"]);

/** Tells how well the outermost keys of a file are those of a plan, from 0 to 0.99. */
export const fitOfPlan = (keys: readonly string[]): number =>
  fitOfKeys(keys, { signs: SIGNS, standard: () => ({ schema: PlanSchema }) as unknown as SchemaOf<Plan> });

/** Returns the codec of plans as YAML: what people edit. */
export const yamlCodec = (standard: () => SchemaOf<Plan>): Codec<Plan> =>
  codecOf({
    title: { vi: "Quy hoạch YAML", en: "YAML plan" },
    standard,
    rules: yamlRules,
    signs: SIGNS,
    write: writeYaml,
  });
