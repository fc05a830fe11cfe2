import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = dirname(fileURLToPath(import.meta.url));

/** What generated files import from the runtime, as types alone. */
export const RUNTIME = `
import type { ZodType } from "zod";
type SchemaOf = () => ZodType;
type Content = readonly [mediaType: string, form: string, schema?: SchemaOf];
export interface OperationData {
  readonly id: string; readonly method: string; readonly path: string; readonly idempotent: boolean;
  readonly security: readonly (readonly string[])[];
  readonly params: readonly (readonly [key: string, place: string, name: string, required: 0 | 1, form: string, schema?: SchemaOf])[];
  readonly body?: { readonly required: 0 | 1; readonly contents: readonly Content[] };
  readonly replies: readonly (readonly [status: string, contents: readonly Content[]])[];
  readonly outcome?: object; readonly paging?: object; readonly select?: object;
  readonly secrets?: readonly string[]; readonly persons?: readonly string[];
}
export interface ServiceData {
  readonly id: string; readonly title: readonly [string, string]; readonly version: string;
  readonly servers: readonly { readonly url: string; readonly variables: Readonly<Record<string, string>> }[];
  readonly security: Readonly<Record<string, { readonly type: string; readonly [more: string]: unknown }>>;
}
export interface Operation<Input, Output, Problem> {
  (client: object, input: Input): Promise<Output>;
  readonly problem?: Problem;
  readonly data: OperationData;
}
export const operation = <I, O, P>(data: OperationData): Operation<I, O, P> => Object.assign(async () => undefined as O, { data }) as never;
export interface Inbound<Event, Reply> { readonly event?: Event; readonly reply?: Reply; readonly data: OperationData }
export const inbound = <E, R>(data: OperationData): Inbound<E, R> => ({ data });
export type Handler<Input, Output, Problem> = (context: { readonly input: Input }) => { readonly status: number; readonly body?: Output | Problem };
export type Contract = readonly { readonly operation: OperationData; readonly params?: Readonly<Record<string, unknown>>; readonly request?: unknown; readonly examples: readonly (readonly [string, string, string, unknown])[] }[];
`;

/** Checks files as a strict program would, and returns what the compiler says. */
export function compile(files: ReadonlyMap<string, string>, options: ts.CompilerOptions = {}): string[] {
  const all = new Map([...files].map(([name, text]) => [join(here, "made", name), text]));
  const settings: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    isolatedDeclarations: true,
    declaration: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    customConditions: ["@egov-vn/source"],
    ...options,
  };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => all.has(name) || fileExists.call(host, name);
  host.directoryExists = () => true;
  host.readFile = (name) => all.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = all.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, target, ...rest)
      : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram(
    [...all.keys()].filter((name) => /\.ts$/.test(name)),
    settings,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, start = 0 }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.split("/").at(-1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
