// Values as YAML: what people edit, read with places and written again with their comments

export { orderFields } from "./yaml/canonical.js";
export type { YamlCodecParts } from "./yaml/yaml-file.js";
export { decodeYaml, fitOfKeys, parseYaml, yamlCodec } from "./yaml/yaml-file.js";
export type { YamlRules, YamlRulesParts } from "./yaml/yaml-rules.js";
export { yamlRulesOf } from "./yaml/yaml-rules.js";
export type { YamlStyle } from "./yaml/yaml-writer.js";
export { rewrittenYaml, yamlText } from "./yaml/yaml-writer.js";
