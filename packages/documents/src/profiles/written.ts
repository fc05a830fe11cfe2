import type { CheckContext, FieldPath, JsonPointer } from "@egov-vn/core";
import { fromPointer, toPointer } from "@egov-vn/core";
import { writeDate, writeTimestamp } from "../edxml/values.js";
import { oncePerRun } from "../rules/check.js";
import { isUnparsed, type Packet } from "../schema.js";

/** A field as the peer sees it on the wire. */
export interface Written {
  readonly path: JsonPointer;
  /** The text, white space and all, `""` for an empty element; absent when there is no element. */
  readonly text?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T/;

/** Writes a leaf as a writer would. Text that looks like a day in the form of the model is one: the wire has another form. */
function asWritten(value: unknown): string | undefined {
  if (value === undefined || value === null || (typeof value === "object" && !isUnparsed(value))) return undefined;
  if (isUnparsed(value)) return value.unparsed;
  const text = String(value);
  if (DAY.test(text)) return writeDate(text as Parameters<typeof writeDate>[0]);
  return TIME.test(text) ? writeTimestamp(text as Parameters<typeof writeTimestamp>[0]) : text;
}

/** Calls back for a field of a packet, `*` standing for every item of a list. */
export function eachField(
  packet: Packet,
  pattern: FieldPath,
  visit: (value: unknown, path: () => JsonPointer) => void,
): void {
  const walk = (value: unknown, rest: readonly string[], path: readonly (string | number)[]): void => {
    const [key, ...more] = rest;
    if (key === undefined) visit(value, () => toPointer(path));
    else if (key === "*") {
      for (const [index, item] of Array.isArray(value) ? value.entries() : []) walk(item, more, [...path, index]);
    } else walk((value as Record<string, unknown> | undefined)?.[key], more, [...path, key]);
  };
  walk(packet, fromPointer(pattern), []);
}

/**
 * Lists a field of a packet as it was written; of a packet that was made in code, as a writer would write it.
 *
 * @example
 * writtenAt(packet, context, "/to/*\/organId") // => [{ path: "/to/0/organId", text: "000.00.01.H99" }]
 */
export function writtenAt(packet: Packet, context: CheckContext, pattern: FieldPath): readonly Written[] {
  const known = writtenOnce(packet, context);
  let found = known.get(pattern);
  if (!found) {
    found = lookUp(packet, context, pattern);
    known.set(pattern, found);
  }
  return found;
}

/** What was looked up in a run: several rules look at one field. */
const writtenOnce = oncePerRun((_: Packet, __) => new Map<FieldPath, readonly Written[]>());

function lookUp(packet: Packet, context: CheckContext, pattern: FieldPath): readonly Written[] {
  const found: Written[] = [];
  eachField(packet, pattern, (value, pointer) => {
    const path = pointer();
    const text = context.decoded ? context.decoded.raw(path) : asWritten(value);
    found.push({ path, ...(text !== undefined && { text }) });
  });
  return found;
}
