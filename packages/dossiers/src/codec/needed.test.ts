import { fromPointer, toPointer, type WireShape } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dossierFormats, progressFormats } from "./formats.js";

/** The paths in the model of the fields that a table marks as needed, at the top of a record. */
function neededIn(shape: WireShape | undefined): string[] {
  if (!shape || !("fields" in shape)) return [];
  return shape.fields.filter(({ needed }) => needed).map(({ keys }) => toPointer(keys));
}

describe.each([...dossierFormats, ...progressFormats].filter(({ wire }) => wire !== undefined))("$id", (format) => {
  it("marks in its table the fields that the system cannot do without", () => {
    const always = (format.needs?.fields ?? []).filter(({ unless }) => unless === undefined);
    const paths = always.map(({ path }) => toPointer(fromPointer(path)));
    expect(neededIn(format.wire?.shape).sort()).toEqual(paths.sort());
  });
});
