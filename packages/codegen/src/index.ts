export { bundleSpec } from "./bundle.js";
export { findingText, runGenerate } from "./command.js";
export { ambiguityTable, referencePage } from "./emit-reference.js";
export { emit, emitSchemas, reserver } from "./generate.js";
export { Names, typeName, valueName } from "./names.js";
export { driftOf, writeOutput } from "./output.js";
export { prepare } from "./prepared.js";
export { doc, key, lit } from "./printing.js";
export { readDocument, readSpec } from "./reader.js";
export { specRules } from "./rules.js";
export { parseSpec } from "./spec-files.js";

export type { CommandOutput } from "./command.js";
export type { EmitOptions, SchemaCodeOptions } from "./generate.js";
export type { Drift } from "./output.js";
export type { Prepared, PreparedOperation } from "./prepared.js";
export type { ReadOptions } from "./reader.js";
export type * from "./representation.js";
export type { PublishedSchema } from "./spec-files.js";
