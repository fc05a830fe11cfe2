import type { JsonPointer } from "@egov-vn/core";
import { agenciesOf, componentsOf } from "../parts.js";
import type { Procedure } from "../schema.js";

/** A part of a procedure that has a code or a name. */
export interface CodedPart {
  readonly path: JsonPointer;
  readonly code?: string | undefined;
  readonly codeAsWritten?: string | undefined;
  readonly name?: string | undefined;
}

/** Returns the items of a list with their places; an empty list for any other value. */
export const codedAt = (path: JsonPointer, values: unknown): CodedPart[] =>
  Array.isArray(values)
    ? values.map((value: Omit<CodedPart, "path">, index) => ({ ...value, path: `${path}/${index}` }))
    : [];

/** Returns the parts whose codes the procedure's owner gives: itself, its cases, its papers. */
export function ownParts(procedure: Procedure): CodedPart[] {
  const { code, codeAsWritten, name } = procedure;
  return [
    { path: "", code, codeAsWritten, name },
    ...codedAt("/cases", procedure.cases),
    ...componentsOf(procedure).map(({ path, value }) => ({ ...value, path })),
  ];
}

/** Returns the parts whose codes are those of catalogues that all procedures of a source share, by catalogue. */
export function sharedParts(procedure: Procedure): readonly (readonly [list: JsonPointer, parts: CodedPart[]])[] {
  const { publisher } = procedure;
  return [
    ["/agencies", agenciesOf(procedure).map(({ path, value }) => ({ ...value, path }))],
    ["/subjects", codedAt("/subjects", procedure.subjects)],
    ["/results", codedAt("/results", procedure.results)],
    ["/sectors", codedAt("/sectors", procedure.sectors)],
    ["/legalBases", codedAt("/legalBases", procedure.legalBases)],
    ["/publisher", publisher ? [{ ...publisher, path: "/publisher" }] : []],
  ];
}
