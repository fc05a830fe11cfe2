import { fromPointer, toPointer } from "@egov-vn/core";
import { decoded, type SpecFiles, type SpecResource } from "./spec-files.js";

/** A place in one of the documents of a specification. */
export interface Place {
  readonly resource: SpecResource;
  /** JSON pointer. */
  readonly pointer: string;
}

export type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns a member of an object, of its own and never of its prototype. */
export const own = (value: unknown, name: string): Json =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export const ownObject = (value: unknown, name: string): JsonObject => {
  const found = own(value, name);
  return isObject(found) ? found : {};
};

export const ownText = (value: unknown, name: string): string | undefined => {
  const found = own(value, name);
  return typeof found === "string" ? found : undefined;
};

export const ownList = (value: unknown, name: string): readonly Json[] => {
  const found = own(value, name);
  return Array.isArray(found) ? found : [];
};

/** Returns the place of a member. */
export const inside = ({ resource, pointer }: Place, ...names: readonly (string | number)[]): Place => ({
  resource,
  pointer: pointer + toPointer(names),
});

/** Names a place for people and for maps: the document, and where in it. */
export const placeName = ({ resource, pointer }: Place): string => `${resource.name}#${pointer}`;

/** Returns what a pointer leads to; members of prototypes are nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  let here = root;
  for (const name of fromPointer(pointer)) {
    if (Array.isArray(here)) here = /^\d+$/.test(name) ? here[Number(name)] : undefined;
    else here = own(here, name);
    if (here === undefined) return undefined;
  }
  return here;
}

/** Something of the specification, wherever it is written. */
export interface Found {
  readonly value: JsonObject;
  readonly place: Place;
}

/** What a reference leads to. */
export type Followed = { readonly place: Place; readonly value: unknown } | "refused" | undefined;

/** Follows one reference; what it leads to may be a reference again. */
export function follow(reference: string, from: Place, files: SpecFiles): Followed {
  const mark = reference.indexOf("#");
  const document = mark === -1 ? reference : reference.slice(0, mark);
  const fragment = decoded(mark === -1 ? "" : reference.slice(mark + 1));
  if (fragment !== "" && !fragment.startsWith("/")) return undefined;
  const found = document === "" ? from.resource : files.find(document, from.resource);
  if (found === undefined || found === "refused") return found;
  // Inside a schema with an id of its own, a bare fragment starts there.
  const bases = document === "" ? basesOf(from) : [""];
  for (const base of bases) {
    const pointer = base + fragment;
    const value = valueAt(found.root, pointer);
    if (value !== undefined) return { place: { resource: found, pointer }, value };
  }
  return undefined;
}

/** The pointers that a bare fragment may start from: the nearest schema with an `$id`, then the document. */
function basesOf({ resource, pointer }: Place): string[] {
  const bases: string[] = [];
  let base = "";
  let here = resource.root;
  for (const name of fromPointer(pointer)) {
    here = Array.isArray(here) ? here[Number(name)] : own(here, name);
    base = inside({ resource, pointer: base }, name).pointer;
    if (ownText(here, "$id") !== undefined) bases.unshift(base);
  }
  return [...bases, ""];
}
