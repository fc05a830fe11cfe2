import { fromPointer } from "@egov-vn/core";
import { inside, isObject, type JsonObject, own, ownList, ownObject, ownText, type Place } from "./references.js";
import type { SchemaReader } from "./schema-reader.js";

/** Schemas that lie deeper than this inside each other are not looked into. */
const DEEPEST = 8;

/** Returns whether a schema names the part of a value that a pointer's steps lead to. */
function names(
  schemas: SchemaReader,
  schema: unknown,
  place: Place,
  [step, ...rest]: readonly string[],
  depth = 0,
): boolean {
  if (step === undefined) return true;
  const here = depth < DEEPEST ? schemas.resolve(schema, place) : undefined;
  if (!here) return false;
  const part = own(ownObject(here.value, "properties"), step);
  if (part !== undefined && names(schemas, part, inside(here.place, "properties", step), rest, depth + 1)) return true;
  return (["allOf", "anyOf", "oneOf"] as const).some((keyword) =>
    ownList(here.value, keyword).some((one, index) =>
      names(schemas, one, inside(here.place, keyword, index), [step, ...rest], depth + 1),
    ),
  );
}

/**
 * Returns how the peer says in its replies to a call that it went well: as the call states it, or as the whole service does
 * where the good replies of the call have the field that tells.
 */
export function outcomeOf(
  operation: JsonObject,
  place: Place,
  root: unknown,
  schemas: SchemaReader,
): JsonObject | undefined {
  const stated = own(operation, "x-outcome");
  if (stated !== undefined) return isObject(stated) ? stated : undefined;
  const common = own(root, "x-outcome");
  const at = ownText(common, "at");
  if (!isObject(common) || at === undefined) return undefined;
  const tells = Object.entries(ownObject(operation, "responses")).some(([status, reply]) => {
    const found = /^2/.test(status) ? schemas.resolve(reply, inside(place, "responses", status)) : undefined;
    return Object.entries(ownObject(found?.value, "content")).some(
      ([mediaType, media]) =>
        found &&
        names(schemas, own(media, "schema"), inside(found.place, "content", mediaType, "schema"), fromPointer(at)),
    );
  });
  return tells ? common : undefined;
}
