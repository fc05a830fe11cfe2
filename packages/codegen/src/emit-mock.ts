import {
  type ImportDeclarationStructure,
  type StatementStructures,
  StructureKind,
  VariableDeclarationKind,
} from "ts-morph";
import { callTypes } from "./emit-operations.js";
import { summaryDocs } from "./emit-types.js";
import type { Prepared, PreparedOperation } from "./prepared.js";
import type { ModuleStructure } from "./print-module.js";
import { key, lit } from "./printing.js";
import type { ContentNode, NamedSchema } from "./representation.js";
import { sampleOf } from "./sample.js";

/**
 * The module of what a mock answers and sends: an interface of handlers, the examples of every call, and those of the calls
 * that it makes itself.
 */
export function mockModule(spec: Prepared, runtime: string): ModuleStructure | undefined {
  if (spec.operations.length + spec.inbound.length === 0) return undefined;
  const schemas = new Map(spec.schemas.map((schema) => [schema.name, schema]));
  const names = ["Contract", "Handler"].map((name) => ({ name, alias: `$${name}` }));
  const statements: StatementStructures[] = [
    { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: runtime, namedImports: names },
    ...(spec.inbound.length > 0 ? [importOf("./inbound.js", "$i")] : []),
    ...(spec.operations.length > 0
      ? [importOf("./operations.js", "$o"), { ...importOf("./types.js", "$t"), isTypeOnly: true }]
      : []),
    {
      kind: StructureKind.Interface,
      name: "Handlers",
      isExported: true,
      properties: spec.operations.map((one) => ({
        name: key(one.name),
        type: `$Handler<${callTypes(one)}>`,
        hasQuestionToken: true,
        docs: summaryDocs(one),
      })),
    },
    contractOf("contract", "$o", spec.operations, schemas),
    ...(spec.inbound.length > 0 ? [contractOf("events", "$i", spec.inbound, schemas)] : []),
  ];
  return { path: "mock.ts", statements };
}

const importOf = (moduleSpecifier: string, namespaceImport: string): ImportDeclarationStructure => ({
  kind: StructureKind.ImportDeclaration,
  moduleSpecifier,
  namespaceImport,
});

function contractOf(
  name: string,
  module: string,
  calls: readonly PreparedOperation[],
  schemas: ReadonlyMap<string, NamedSchema>,
): StatementStructures {
  const lines = calls.map((one) => `  ${contractText(one, module, schemas)},\n`).join("");
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type: "$Contract", initializer: lines === "" ? "[]" : `[\n${lines}]` }],
  };
}

function contractText(operation: PreparedOperation, module: string, schemas: ReadonlyMap<string, NamedSchema>): string {
  const request = firstExample(operation.body?.contents ?? [], schemas);
  const params = operation.params.flatMap(({ key: name, required, node, example }) => {
    const value = example ?? (required ? sampleOf(node, schemas) : undefined);
    return value === undefined ? [] : [`${key(name)}: ${lit(value)}`];
  });
  const examples = operation.replies.flatMap(({ status, contents }) =>
    contents.flatMap((content) =>
      examplesOf(content, schemas).map(({ name, value }) => lit([status, content.mediaType, name, value])),
    ),
  );
  const parts = [
    `operation: ${module}.${operation.name}.data`,
    ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
    ...(request === undefined ? [] : [`request: ${lit(request)}`]),
    `examples: [${examples.join(", ")}]`,
  ];
  return `{ ${parts.join(", ")} }`;
}

/** The examples of the specification; where it has no example, one that is made. */
function examplesOf(content: ContentNode, schemas: ReadonlyMap<string, NamedSchema>) {
  if (content.examples.length > 0) return content.examples;
  const value = content.form === "json" ? sampleOf(content.node, schemas) : undefined;
  return value === undefined ? [] : [{ name: "sample", value }];
}

const firstExample = (contents: readonly ContentNode[], schemas: ReadonlyMap<string, NamedSchema>): unknown =>
  contents.flatMap((content) => examplesOf(content, schemas))[0]?.value;
