import { isUnparsed } from "./duration.js";

/** A field that is in one value and is otherwise, or not at all, in another. */
export interface Difference {
  readonly path: readonly string[];
  /** Set where the other value has nothing there. */
  readonly lost: boolean;
}

/** Tells a text or code that stands in one field: one not understood, or one of a list of its system's own. */
const isOneField = (value: object): boolean => isUnparsed(value) || ("system" in value && "code" in value);

const isSame = (value: unknown, back: unknown): boolean => {
  if (Object.is(value, back)) return true;
  if (typeof value !== "object" || typeof back !== "object" || value === null || back === null) return false;
  const [own, other] = [Object.entries(value), back as Readonly<Record<string, unknown>>];
  return (
    Array.isArray(value) === Array.isArray(back) &&
    own.length === Object.keys(other).length &&
    own.every(([key, part]) => Object.hasOwn(other, key) && isSame(part, other[key]))
  );
};

const isSameBytes = (one: ArrayBufferView, other: unknown): boolean => {
  if (!ArrayBuffer.isView(other) || one.byteLength !== other.byteLength) return false;
  const [left, right] = [one, other].map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  return left?.every((byte, at) => byte === right?.[at]) ?? false;
};

/**
 * Returns the fields of a value that are not, or not the same, in another: what a conversion lost or altered.
 *
 * @example
 * differencesOf({ a: 1, b: 2 }, { a: 1 }) // => [{ path: ["b"], lost: true }]
 */
export function differencesOf(value: unknown, back: unknown, path: readonly string[] = []): Difference[] {
  if (Object.is(value, back)) return [];
  if (ArrayBuffer.isView(value)) return isSameBytes(value, back) ? [] : [{ path, lost: back === undefined }];
  const parts = typeof value === "object" && value !== null && !isOneField(value) ? Object.entries(value) : [];
  if (parts.length === 0) return isSame(value, back) ? [] : [{ path, lost: back === undefined }];
  if (back !== undefined && (typeof back !== "object" || back === null)) return [{ path, lost: false }];
  return parts.flatMap(([key, part]) =>
    part === undefined
      ? []
      : differencesOf(part, (back as Readonly<Record<string, unknown>> | undefined)?.[key], [...path, key]),
  );
}
