import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import { callTypes } from "./emit-operations.js";
import { summaryDocs } from "./emit-types.js";
import type { Prepared, PreparedOperation } from "./prepared.js";
import type { ModuleStructure } from "./print-module.js";
import { key, lit } from "./printing.js";
import type { ContentNode, NamedSchema } from "./representation.js";
import { sampleOf } from "./sample.js";

/** The module of what a mock answers: an interface of handlers, and the examples of every call. */
export function mockModule(spec: Prepared, runtime: string): ModuleStructure | undefined {
  if (spec.operations.length === 0) return undefined;
  const schemas = new Map(spec.schemas.map((schema) => [schema.name, schema]));
  const names = ["Contract", "Handler"].map((name) => ({ name, alias: `$${name}` }));
  const statements: StatementStructures[] = [
    { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: runtime, namedImports: names },
    { kind: StructureKind.ImportDeclaration, moduleSpecifier: "./operations.js", namespaceImport: "$o" },
    { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: "./types.js", namespaceImport: "$t" },
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
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: "contract",
          type: "$Contract",
          initializer: `[\n${spec.operations.map((one) => `  ${contractText(one, schemas)},\n`).join("")}]`,
        },
      ],
    },
  ];
  return { path: "mock.ts", statements };
}

function contractText(operation: PreparedOperation, schemas: ReadonlyMap<string, NamedSchema>): string {
  const request = firstExample(operation.body?.contents ?? [], schemas);
  const examples = operation.replies.flatMap(({ status, contents }) =>
    contents.flatMap((content) =>
      examplesOf(content, schemas).map(({ name, value }) => lit([status, content.mediaType, name, value])),
    ),
  );
  const parts = [
    `operation: $o.${operation.name}.data`,
    ...(request === undefined ? [] : [`request: ${lit(request)}`]),
    `examples: [${examples.join(", ")}]`,
  ];
  return `{ ${parts.join(", ")} }`;
}

/** The examples of the specification; where it has none, one that is made. */
function examplesOf(content: ContentNode, schemas: ReadonlyMap<string, NamedSchema>) {
  if (content.examples.length > 0) return content.examples;
  const value = content.form === "json" ? sampleOf(content.node, schemas) : undefined;
  return value === undefined ? [] : [{ name: "sample", value }];
}

const firstExample = (contents: readonly ContentNode[], schemas: ReadonlyMap<string, NamedSchema>): unknown =>
  contents.flatMap((content) => examplesOf(content, schemas))[0]?.value;
