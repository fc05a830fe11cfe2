import { type OptionalKind, type PropertySignatureStructure, type StatementStructures, StructureKind } from "ts-morph";
import { NOTHING, type Prepared, type PreparedOperation } from "./prepared.js";
import type { ModuleStructure } from "./print-module.js";
import { doc, key, lit } from "./printing.js";
import type { ObjectNode, Remarks, SchemaNode } from "./representation.js";

/** Prints what a value may be as a type. `prefix` leads to the module of the types. */
export function typeText(node: SchemaNode, prefix = ""): string {
  const type = (inner: SchemaNode): string => typeText(inner, prefix);
  const grouped = (inner: SchemaNode): string =>
    ["union", "all", "literals", "file"].includes(inner.kind) ? `(${type(inner)})` : type(inner);
  switch (node.kind) {
    case "unknown":
    case "never":
    case "null":
    case "boolean":
    case "number":
    case "string":
      return node.kind;
    case "bytes":
      return "Uint8Array";
    case "file":
      return "Uint8Array | Blob";
    case "reference":
      return prefix + node.name;
    case "literals":
      return node.values.map(lit).join(" | ") || "never";
    case "array":
      return `${grouped(node.items)}[]`;
    case "tuple": {
      const items = node.items.map((item, index) => (index < node.least ? type(item) : `${grouped(item)}?`));
      const rest = node.rest.kind === "never" ? [] : [`...${grouped(node.rest)}[]`];
      return `[${[...items, ...rest].join(", ")}]`;
    }
    case "object":
      return objectText(node, prefix);
    case "union":
      return [...new Set(node.of.map(grouped))].join(" | ");
    case "all":
      return node.of.map(grouped).join(" & ");
  }
}

function objectText(node: ObjectNode, prefix: string): string {
  const members = node.properties.map(
    (one) => `${key(one.name)}${one.required ? ":" : "?:"} ${memberText(one.node, one.required, prefix)}`,
  );
  members.push(...node.needed.map((name) => `${key(name)}: unknown`));
  const index = indexText(node, prefix);
  if (index) members.push(`[key: string]: ${index}`);
  return `{ ${members.join("; ")} }`;
}

const memberText = (node: SchemaNode, required: boolean, prefix: string): string => {
  const text = typeText(node, prefix);
  return required || text === "unknown" ? text : `${text} | undefined`;
};

/** What other properties may be; nothing where the named ones say enough. */
function indexText({ properties, needed, rest }: ObjectNode, prefix: string): string | undefined {
  if (properties.length === 0 && needed.length === 0) return typeText(rest, prefix);
  // Next to named properties, an index of their own type would refuse them.
  return rest.kind === "unknown" || rest.kind === "never" ? undefined : "unknown";
}

export function docsOf({ text, deprecated }: Remarks): string[] {
  const words = doc(text ?? "");
  const lines = [words, ...(deprecated ? ["@deprecated"] : [])].filter((line) => line !== "");
  return lines.length > 0 ? [lines.join("\n")] : [];
}

/** What a call does, in both languages. */
export const summaryDocs = ({ summary }: Pick<PreparedOperation, "summary">): string[] =>
  docsOf({ text: [...new Set(summary)].join("\n") });

/** The properties of an interface, or nothing where the node is no plain object. */
function interfaceProperties(node: SchemaNode): OptionalKind<PropertySignatureStructure>[] | undefined {
  if (node.kind !== "object" || indexText(node, "") !== undefined) return undefined;
  return [
    ...node.properties.map((one) => ({
      name: key(one.name),
      type: memberText(one.node, one.required, ""),
      hasQuestionToken: !one.required,
      docs: docsOf(one),
    })),
    ...node.needed.map((name) => ({ name: key(name), type: "unknown" })),
  ];
}

/** The type of what goes into a body. */
const sentText = (node: SchemaNode): string =>
  node.kind === "bytes" ? "Uint8Array | Blob | ReadableStream<Uint8Array>" : typeText(node);

function inputOf(operation: PreparedOperation): StatementStructures {
  const { params, body, types } = operation;
  const contents = body?.contents ?? [];
  const bodyText = [...new Set(contents.map(({ node }) => sentText(node)))].join(" | ");
  return {
    kind: StructureKind.Interface,
    name: types.input,
    isExported: true,
    docs: summaryDocs(operation),
    properties: [
      ...params.map((one) => ({
        name: key(one.key),
        type: memberText(one.node, one.required, ""),
        hasQuestionToken: !one.required,
        docs: docsOf(one),
      })),
      ...(body && bodyText
        ? [
            {
              name: "body",
              type: body.required ? bodyText : `${bodyText} | undefined`,
              hasQuestionToken: !body.required,
            },
          ]
        : []),
    ],
  };
}

/** The type of what comes back, for an operation. */
export function replyText(nodes: readonly SchemaNode[], prefix: string, none: string): string {
  const texts = nodes.map((node) => (node === NOTHING ? "undefined" : typeText(node, prefix)));
  return [...new Set(texts)].join(" | ") || none;
}

/** The module of the types. */
export function typesModule(spec: Prepared): ModuleStructure {
  const imports = new Map<string, { name: string; alias: string }[]>();
  const statements: StatementStructures[] = [];
  for (const schema of spec.schemas) {
    const { name, node, published } = schema;
    const docs = docsOf(schema);
    if (published) {
      const alias = `$${name}`;
      imports.set(published.module, [...(imports.get(published.module) ?? []), { name: published.type, alias }]);
      statements.push({ kind: StructureKind.TypeAlias, name, isExported: true, type: alias, docs });
      continue;
    }
    const properties = interfaceProperties(node);
    if (properties) statements.push({ kind: StructureKind.Interface, name, isExported: true, properties, docs });
    else statements.push({ kind: StructureKind.TypeAlias, name, isExported: true, type: typeText(node), docs });
  }
  for (const operation of [...spec.operations, ...spec.inbound]) statements.push(inputOf(operation));
  const lead = [...imports].map(
    ([moduleSpecifier, namedImports]): StatementStructures => ({
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier,
      namedImports,
    }),
  );
  return { path: "types.ts", statements: [...lead, ...statements], uses: ["key"] };
}
