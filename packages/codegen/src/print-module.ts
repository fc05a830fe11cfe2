import { IndentationText, Project, type StatementStructures, StructureKind, ts } from "ts-morph";
import { failures } from "./failures.js";

/** A module as it is to be printed. */
export interface ModuleStructure {
  /** Its path below the folder of what is generated. */
  readonly path: string;
  readonly statements: readonly StatementStructures[];
  /** Names that its code may use in addition to those that it declares and imports. */
  readonly uses?: readonly string[];
}

/** What printed code uses of the language. */
const GLOBALS: readonly string[] = [
  "undefined",
  "RegExp",
  "Number",
  "Object",
  "JSON",
  "Set",
  "Uint8Array",
  "Blob",
  "ReadableStream",
  "Record",
];

/** Prints modules from structures, each at once, and parses every one of them again. */
export class ModulePrinter {
  readonly #project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });

  /**
   * @throws Failure where the text does not parse, or holds a name that no structure has: a text of the specification
   * has become code.
   */
  print({ path, statements, uses = [] }: ModuleStructure): string {
    const file = this.#project.createSourceFile(`/${path}`, { statements: [...statements] }, { overwrite: true });
    const text = file.getFullText();
    file.forget();
    checkModule(path, text, new Set([...declaredBy(statements), ...uses, ...GLOBALS]));
    return text;
  }
}

function declaredBy(statements: readonly StatementStructures[]): string[] {
  return statements.flatMap((statement): string[] => {
    switch (statement.kind) {
      case StructureKind.ImportDeclaration: {
        const named = Array.isArray(statement.namedImports) ? statement.namedImports : [];
        const names = named.flatMap((one) =>
          typeof one === "object" && one !== null && "name" in one ? [one.name, one.alias ?? ""] : [],
        );
        return [statement.namespaceImport ?? "", ...names];
      }
      case StructureKind.VariableStatement:
        return statement.declarations.map(({ name }) => name);
      case StructureKind.Interface:
      case StructureKind.TypeAlias:
        return [statement.name];
      default:
        return [];
    }
  });
}

/** Holds printed text to what was meant to be printed. */
function checkModule(path: string, text: string, known: ReadonlySet<string>): void {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const { parseDiagnostics: [fault] = [] } = file as unknown as {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  if (fault) throw failures.brokenOutput({ file: path, line: lineOf(fault.start) });
  const visit = (node: ts.Node, local: ReadonlySet<string>): void => {
    const inner = ts.isFunctionLike(node) ? new Set([...local, ...localsOf(node)]) : local;
    if (ts.isIdentifier(node) && isUse(node) && !known.has(node.text) && !inner.has(node.text)) {
      throw failures.brokenOutput({ file: path, line: lineOf(node.getStart(file)) });
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(file, new Set());
}

const localsOf = (node: ts.SignatureDeclaration): string[] => [
  ...node.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : "")),
  ...(node.typeParameters ?? []).map(({ name }) => name.text),
];

/** Tells an identifier that stands for a value or a type from one that only names a member. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) {
    return (ts.isPropertyAccessExpression(parent) ? parent.expression : parent.left) === node;
  }
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  if (ts.isNamedTupleMember(parent) || ts.isIndexSignatureDeclaration(parent.parent)) return false;
  return !ts.isParameter(parent) && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent);
}
