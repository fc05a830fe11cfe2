/** A JSON Pointer (RFC 6901) to a place in a value: `""` is the whole value, `/to/0/organId` a leaf. */
export type JsonPointer = string;

const escaped = (segment: string | number): string =>
  typeof segment === "number" || !/[~/]/.test(segment)
    ? String(segment)
    : segment.replaceAll("~", "~0").replaceAll("/", "~1");

/**
 * Returns the pointer for a list of keys and indexes, escaped by RFC 6901 section 3.
 *
 * @example
 * toPointer(["to", 0, "a/b"]) // => "/to/0/a~1b"
 */
export function toPointer(segments: readonly (string | number | symbol)[]): JsonPointer {
  let pointer = "";
  for (const segment of segments) pointer += `/${escaped(typeof segment === "symbol" ? String(segment) : segment)}`;
  return pointer;
}

/**
 * Returns the keys of a pointer, unescaped; indexes stay text, as JSON Pointer does not tell them apart.
 *
 * @throws RangeError when the text is neither empty nor begins with `/`.
 * @example
 * fromPointer("/to/0/a~1b") // => ["to", "0", "a/b"]
 */
export function fromPointer(pointer: JsonPointer): string[] {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) {
    throw new RangeError(`"${pointer}" is not a JSON Pointer: it must be empty or begin with "/" (RFC 6901)`);
  }
  const segments = pointer.slice(1).split("/");
  if (!pointer.includes("~")) return segments;
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Returns what a pointer names inside a value, or `undefined` when there is nothing.
 *
 * @example
 * atPointer({ to: [{ organId: "G12" }] }, "/to/0/organId") // => "G12"
 */
export function atPointer(value: unknown, pointer: JsonPointer): unknown {
  let here = value;
  for (const segment of fromPointer(pointer)) {
    if (here === null || typeof here !== "object" || !Object.hasOwn(here, segment)) return undefined;
    here = (here as Record<string, unknown>)[segment];
  }
  return here;
}
