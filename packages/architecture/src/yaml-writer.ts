import { orderFields, type parseYaml, rewrittenYaml, type YamlStyle, yamlText } from "@egov-vn/core/yaml";
import { type Architecture, ArchitectureSchema } from "./schema.js";

const STYLE: YamlStyle = {
  rows: new Set(["relations", "statements", "versions", "unitSets", "arrows", "unknown", "sites", "confirmations"]),
  keys: ["code", "id", "no", "version", "object", "function", "province", "name"],
};

/** Returns an equal file whose fields stand in the order of the schema. */
export const canonicalArchitecture = (file: Architecture): Architecture =>
  orderFields(ArchitectureSchema as never, file) as Architecture;

/** Returns a file as YAML: equal files give equal bytes. */
export const writeArchitecture = (file: Architecture): string => yamlText(canonicalArchitecture(file), STYLE);

/**
 * Makes a parsed YAML document hold a file. Comments, order, quotes and the style of what does not change stay.
 *
 * @returns the document's text.
 * @throws Failure when the document is not whole YAML: its values are not known, so no part of it can be kept.
 */
export const rewriteArchitecture = (document: ReturnType<typeof parseYaml>["document"], file: Architecture): string =>
  rewrittenYaml(document, canonicalArchitecture(file), STYLE);
