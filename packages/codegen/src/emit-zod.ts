import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Prepared } from "./prepared.js";
import type { ModuleStructure } from "./print-module.js";
import { key, lit } from "./printing.js";
import type { ObjectNode, SchemaNode } from "./representation.js";

/** Small functions that the code of a module may need, by their names. */
const HELPERS: Readonly<Record<string, string>> = {
  $lazy: "<T>(make: () => $z.ZodType): $z.ZodType<T> => $z.lazy(make) as unknown as $z.ZodType<T>",
  $has: "(names: readonly string[]) => (value: object): boolean => names.every((name) => Object.hasOwn(value, name))",
  $size:
    "(least: number, most: number) => (value: object): boolean => Object.keys(value).length >= least && Object.keys(value).length <= most",
  $unique:
    "(items: readonly unknown[]): boolean => new Set(items.map((item) => JSON.stringify(item))).size === items.length",
};

/** Prints what a value may be as code of zod. */
function zodText(node: SchemaNode, suffix = "", depth = 0): string {
  const code = (inner: SchemaNode): string => zodText(inner, suffix, depth + 1);
  switch (node.kind) {
    case "unknown":
    case "bytes":
      return "$z.unknown()";
    case "file":
      return "$z.union([$z.instanceof(Uint8Array), $z.instanceof(Blob)])";
    case "never":
      return "$z.never()";
    case "null":
      return "$z.null()";
    case "boolean":
      return "$z.boolean()";
    case "reference":
      return node.name + suffix;
    case "literals":
      return node.values.length === 0 ? "$z.never()" : `$z.literal(${lit(node.values)})`;
    case "string": {
      const { least, most, pattern } = node;
      return `$z.string()${least === undefined ? "" : `.min(${lit(least)})`}${most === undefined ? "" : `.max(${lit(most)})`}${pattern === undefined ? "" : `.regex(new RegExp(${lit(pattern)}, "u"))`}`;
    }
    case "number": {
      const bounds = node.bounds.map(({ kind, value }) =>
        // A remainder of fractions is not exact.
        kind === "multipleOf"
          ? `.refine((value) => Number.isInteger(value / ${lit(value)}))`
          : `.${kind}(${lit(value)})`,
      );
      const checks = bounds.sort(
        (left, right) => Number(left.startsWith(".refine")) - Number(right.startsWith(".refine")),
      );
      return `$z.number()${checks.join("")}${node.integer ? ".refine(Number.isInteger)" : ""}`;
    }
    case "array": {
      const { least, most, unique } = node;
      return `$z.array(${code(node.items)})${least === undefined ? "" : `.min(${lit(least)})`}${most === undefined ? "" : `.max(${lit(most)})`}${unique ? ".refine($unique)" : ""}`;
    }
    case "tuple": {
      const items = node.items.map((item, index) => (index < node.least ? code(item) : `${code(item)}.optional()`));
      const rest = node.rest.kind === "never" ? "" : `, ${code(node.rest)}`;
      const tuple = `$z.tuple([${items.join(", ")}]${rest})`;
      const least = node.least > node.items.length ? `value.length >= ${lit(node.least)}` : "";
      const most = node.most === undefined ? "" : `value.length <= ${lit(node.most)}`;
      const check = [least, most].filter(Boolean).join(" && ");
      return check ? `${tuple}.refine((value) => ${check})` : tuple;
    }
    case "object":
      // The compiler would follow the type of code that is nested deeper without an end.
      return depth > 0 && depth % 3 === 0 ? `$lazy<unknown>(() => ${objectText(node, code)})` : objectText(node, code);
    case "union":
      return `$z.${node.exclusive ? "xor" : "union"}([${node.of.map(code).join(", ")}])`;
    case "all": {
      const [first, ...others] = node.of.map(code);
      return others.reduce((left, right) => `$z.intersection(${left}, ${right})`, first ?? "$z.unknown()");
    }
  }
}

/** Tells whether a value may be `undefined`, so that its absence has to be looked at apart. */
const takesNothing = (node: SchemaNode): boolean => node.kind === "unknown" || node.kind === "bytes";

function objectText(node: ObjectNode, code: (inner: SchemaNode) => string): string {
  const members = node.properties.map(
    ({ name, node: inner, required }) => `${key(name)}: ${code(inner)}${required ? "" : ".optional()"}`,
  );
  const shape = members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  const needed = [
    ...node.needed,
    ...node.properties.filter((one) => one.required && takesNothing(one.node)).map(({ name }) => name),
  ];
  const checks = [
    ...(needed.length > 0 ? [`.refine($has(${lit(needed)}))`] : []),
    ...(node.least !== undefined || node.most !== undefined
      ? [
          `.refine($size(${lit(node.least ?? 0)}, ${node.most === undefined ? "Number.MAX_SAFE_INTEGER" : lit(node.most)}))`,
        ]
      : []),
  ].join("");
  if (node.rest.kind === "unknown") return `$z.looseObject(${shape})${checks}`;
  if (node.rest.kind === "never") return `$z.strictObject(${shape})${checks}`;
  return `$z.object(${shape}).catchall(${code(node.rest)})${checks}`;
}

/** How a module of schemas is to be. */
export interface SchemasOptions {
  /** What the names of schemas end with, next to the names of their types. */
  readonly suffix?: string;
  readonly path?: string;
  /** The module of the types. */
  readonly types?: string;
}

/** The module of the schemas. */
export function schemasModule(spec: Pick<Prepared, "schemas">, options: SchemasOptions = {}): ModuleStructure {
  const { suffix = "", path = "schemas.ts", types = "./types.js" } = options;
  const imports = new Map<string, { name: string; alias: string }[]>();
  const schemas: StatementStructures[] = [];
  let code = "";
  for (const { name, node, published } of spec.schemas) {
    const text = published ? `$${name}` : `/* @__PURE__ */ $lazy<$t.${name}>(() => ${zodText(node, suffix)})`;
    code += text;
    if (published)
      imports.set(published.module, [
        ...(imports.get(published.module) ?? []),
        { name: published.schema, alias: `$${name}` },
      ]);
    schemas.push({
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: name + suffix, type: `$z.ZodType<$t.${name}>`, initializer: text }],
    });
  }
  const helpers = Object.entries(HELPERS)
    .filter(([name]) => code.includes(`${name}(`) || code.includes(`${name}<`) || code.includes(`(${name})`))
    .map(
      ([name, initializer]): StatementStructures => ({
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name, initializer }],
      }),
    );
  const lead: StatementStructures[] = [
    { kind: StructureKind.ImportDeclaration, moduleSpecifier: "zod", namespaceImport: "$z" },
    ...[...imports].map(
      ([moduleSpecifier, namedImports]): StatementStructures => ({
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier,
        namedImports,
      }),
    ),
    { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: types, namespaceImport: "$t" },
  ];
  return { path, statements: [...(schemas.length > 0 ? lead : []), ...helpers, ...schemas], uses: ["T"] };
}
