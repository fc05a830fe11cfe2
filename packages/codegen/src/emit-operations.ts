import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import { docsOf, replyText } from "./emit-types.js";
import type { Prepared, PreparedOperation } from "./prepared.js";
import type { ModuleStructure } from "./print-module.js";
import { key, lit } from "./printing.js";
import type { ContentNode, ParameterNode, SchemaNode } from "./representation.js";

const schemaText = (node: SchemaNode): string | undefined =>
  node.kind === "reference" ? `() => $s.${node.name}` : undefined;

const tupleText = (parts: readonly (string | undefined)[]): string =>
  `[${parts.filter((part) => part !== undefined).join(", ")}]`;

const parameterText = ({ key: name, place, name: wire, required, form, node }: ParameterNode): string =>
  tupleText([lit(name), lit(place), lit(wire), required ? "1" : "0", lit(form), schemaText(node)]);

const contentText = ({ mediaType, form, node }: ContentNode): string =>
  tupleText([lit(mediaType), lit(form), schemaText(node)]);

const linesText = (parts: readonly string[]): string =>
  parts.length === 0 ? "[]" : `[\n${parts.map((part) => `    ${part},\n`).join("")}  ]`;

/** Prints what a call is made from. */
function operationText(operation: PreparedOperation): string {
  const { body, outcome, paging, select, secrets, persons } = operation;
  const members: [name: string, text: string][] = [
    ["id", lit(operation.id)],
    ["method", lit(operation.method)],
    ["path", lit(operation.path)],
    ["idempotent", lit(operation.idempotent)],
    ["security", lit(operation.security)],
    ["params", linesText(operation.params.map(parameterText))],
  ];
  if (body && body.contents.length > 0) {
    members.push([
      "body",
      `{ required: ${body.required ? "1" : "0"}, contents: ${tupleText(body.contents.map(contentText))} }`,
    ]);
  }
  const replies = operation.replies.map((reply) =>
    tupleText([lit(reply.status), tupleText(reply.contents.map(contentText))]),
  );
  members.push(["replies", linesText(replies)]);
  if (outcome) members.push(["outcome", lit(outcome)]);
  if (paging) members.push(["paging", lit(paging)]);
  if (select) members.push(["select", lit(select)]);
  if (secrets.length > 0) members.push(["secrets", lit(secrets)]);
  if (persons.length > 0) members.push(["persons", lit(persons)]);
  return `{\n${members.map(([name, text]) => `  ${key(name)}: ${text},\n`).join("")}}`;
}

/** Names that the module of operations has in addition to the operations. */
const SERVICE = "service";

const wordsOf = ({ summary, text, deprecated }: PreparedOperation): string[] =>
  docsOf({ text: [...new Set(summary), text ?? ""].filter(Boolean).join("\n"), ...(deprecated && { deprecated }) });

const usesSchemas = (operations: readonly PreparedOperation[]): boolean =>
  operations.some((one) => operationText(one).includes("() => $s."));

function importsOf(
  operations: readonly PreparedOperation[],
  runtime: string,
  names: readonly { name: string; alias: string; isTypeOnly?: boolean }[],
): StatementStructures[] {
  return [
    { kind: StructureKind.ImportDeclaration, moduleSpecifier: runtime, namedImports: [...names] },
    ...(usesSchemas(operations)
      ? [{ kind: StructureKind.ImportDeclaration as const, moduleSpecifier: "./schemas.js", namespaceImport: "$s" }]
      : []),
    ...(operations.length > 0
      ? [
          {
            kind: StructureKind.ImportDeclaration as const,
            isTypeOnly: true,
            moduleSpecifier: "./types.js",
            namespaceImport: "$t",
          },
        ]
      : []),
  ];
}

const constant = (name: string, type: string, initializer: string, docs: string[] = []): StatementStructures => ({
  kind: StructureKind.VariableStatement,
  isExported: true,
  declarationKind: VariableDeclarationKind.Const,
  declarations: [{ name, type, initializer }],
  docs,
});

/** The types of a call, as they stand between angle brackets. */
export const callTypes = ({ types }: PreparedOperation): string =>
  [`$t.${types.input}`, replyText(types.replies, "$t.", "undefined"), replyText(types.problems, "$t.", "unknown")].join(
    ", ",
  );

function serviceText(spec: Prepared): string {
  const security = spec.security.map(
    ({ name, key: wire, ...scheme }) => [name, { ...scheme, ...(wire !== undefined && { name: wire }) }] as const,
  );
  const servers = spec.servers.map(({ url, variables }) => ({ url, variables: new Map(variables) }));
  const mapText = (entries: Iterable<readonly [string, unknown]>): string => {
    const parts = [...entries].map(([name, value]) => `${key(name)}: ${lit(value)}`);
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
  };
  const serverTexts = servers.map(({ url, variables }) => `{ url: ${lit(url)}, variables: ${mapText(variables)} }`);
  return `{\n  id: ${lit(spec.id)},\n  title: ${lit(spec.title)},\n  version: ${lit(spec.version)},\n  servers: [${serverTexts.join(", ")}],\n  security: ${mapText(security)},\n}`;
}

/** The module of the operations. */
export function operationsModule(spec: Prepared, runtime: string): ModuleStructure {
  const names = [
    ...(spec.operations.length > 0
      ? [
          { name: "operation", alias: "$operation" },
          { name: "Operation", alias: "$Operation", isTypeOnly: true },
        ]
      : []),
    { name: "ServiceData", alias: "$ServiceData", isTypeOnly: true },
  ];
  const service = spec.operations.some(({ name }) => name === SERVICE) ? `$${SERVICE}` : SERVICE;
  return {
    path: "operations.ts",
    statements: [
      ...importsOf(spec.operations, runtime, names),
      ...spec.operations.map((one) =>
        constant(
          one.name,
          `$Operation<${callTypes(one)}>`,
          `/* @__PURE__ */ $operation(${operationText(one)})`,
          wordsOf(one),
        ),
      ),
      constant(service, "$ServiceData", serviceText(spec), docsOf({ text: [...new Set(spec.title)].join("\n") })),
    ],
  };
}

/** The module of the calls that arrive; `undefined` where no call arrives. */
export function inboundModule(spec: Prepared, runtime: string): ModuleStructure | undefined {
  if (spec.inbound.length === 0) return undefined;
  const eventText = (one: PreparedOperation): string =>
    replyText(one.body?.contents.map(({ node }) => node) ?? [], "$t.", "undefined");
  const names = [
    { name: "inbound", alias: "$inbound" },
    { name: "Inbound", alias: "$Inbound", isTypeOnly: true },
  ];
  return {
    path: "inbound.ts",
    statements: [
      ...importsOf(spec.inbound, runtime, names),
      ...spec.inbound.map((one) =>
        constant(
          one.name,
          `$Inbound<${eventText(one)}, ${replyText(one.types.replies, "$t.", "undefined")}>`,
          `/* @__PURE__ */ $inbound(${operationText(one)})`,
          wordsOf(one),
        ),
      ),
    ],
  };
}
