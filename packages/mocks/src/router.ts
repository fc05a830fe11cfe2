import { atPointer, type OperationData, type ServiceData } from "@egov-vn/clients/runtime";

/** An operation at its place in the province. */
export interface Route {
  readonly service: ServiceData;
  readonly operation: OperationData;
  /** `service/id`, by which faults and reports name it. */
  readonly name: string;
  /** Where it is answered, parameters in braces. */
  readonly path: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** What a request's method and path came to. */
export type Routed =
  | { readonly kind: "found"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "method"; readonly allowed: readonly string[] }
  | { readonly kind: "none" }
  | { readonly kind: "hostile" };

/** A route with the parameters of a path. */
export interface Candidate {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Longer paths are answered as what they are, not matched. */
const LONGEST_PATH = 4096;

/**
 * Returns where an operation is answered below the province's address. Operations whose server is the whole address have a
 * path of their own, named after them; those that the body tells apart share one.
 */
export function pathOf(service: ServiceData, operation: OperationData): string {
  const own = operation.path || (operation.select ? "" : `/${operation.id}`);
  return `/${service.id}${own}`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Makes the route of an operation. */
export function routeOf(service: ServiceData, operation: OperationData): Route {
  const path = pathOf(service, operation);
  const parts = path.split(/\{([^}]+)\}/);
  const pattern = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : "([^/]+)")).join("");
  return {
    service,
    operation,
    name: `${service.id}/${operation.id}`,
    path,
    pattern: new RegExp(`^${pattern}/?$`),
    names: parts.filter((_, index) => index % 2 === 1),
  };
}

/** Returns the text of a path's part, or `undefined` when it is not well-formed or holds what a path must not. */
function decoded(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return /[\u0000-\u001f\u007f/\\]/.test(text) || text === "." || text === ".." ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Finds the operations that a method and path may mean. */
export function match(routes: readonly Route[], method: string, path: string): Routed {
  if (path.length > LONGEST_PATH || !path.startsWith("/") || path.startsWith("//")) return { kind: "hostile" };
  const parts = path.slice(1).split("/");
  if (parts.some((part, index) => decoded(part) === undefined || (part === "" && index < parts.length - 1))) {
    return { kind: "hostile" };
  }
  const found = routes.flatMap((route) => {
    const values = route.pattern.exec(path)?.slice(1);
    return values
      ? [{ route, params: Object.fromEntries(values.map((value, at) => [route.names[at], decoded(value)])) }]
      : [];
  });
  if (found.length === 0) return { kind: "none" };
  // A path without parameters goes before one whose parameter would take its last part.
  const fewest = Math.min(...found.map(({ route }) => route.names.length));
  const candidates = found.filter(
    ({ route }) => route.operation.method === method && route.names.length === fewest,
  ) as Candidate[];
  if (candidates.length > 0) return { kind: "found", candidates };
  return { kind: "method", allowed: [...new Set(found.map(({ route }) => route.operation.method))] };
}

/**
 * Tells operations of one address apart: by the field of the body that their specification names, then by the headers that
 * their proofs need.
 *
 * @param json the body, when it is JSON.
 */
export function select(
  candidates: readonly Candidate[],
  json: unknown,
  headers: Readonly<Record<string, string>>,
): Candidate | undefined {
  const named = candidates.filter(
    ({ route: { operation } }) =>
      !operation.select || String(atPointer(json, operation.select.at)) === operation.select.is,
  );
  const needs = ({ route: { operation, service } }: Candidate): string[] =>
    (operation.security[0] ?? []).flatMap((scheme) => {
      const { type, name } = service.security[scheme] ?? {};
      return type === "apiKey" && name !== undefined ? [name.toLowerCase()] : [];
    });
  const proved = named.filter(
    (one) => needs(one).length > 0 && needs(one).every((name) => headers[name] !== undefined),
  );
  return proved[0] ?? named.find((one) => needs(one).length === 0) ?? named[0];
}
