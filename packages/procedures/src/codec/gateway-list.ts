import { text, type Wire } from "@egov-vn/core";
import type { Procedure } from "../schema.js";
import { agencyOf, anyOf, codeFields, mirror, present, type Read, verbatim } from "./shapes.js";
import { rewriting, type Transcript } from "./transcript.js";

// Names as on the wire: rows of `procedure_advanced_search_service_v2` and the full-text search of the gateway that
// served the national portal until the middle of 2025.
const shape = mirror({
  ID: text,
  PROCEDURE_CODE: verbatim,
  PROCEDURE_NAME: text,
  PUBLISHED_AGENCY: text,
  IMPLEMENTATION_AGENCY: text,
  FIELD_NAME: text,
  ma_thu_tuc: verbatim,
  ten_thu_tuc: text,
  // The row's place in the answer, nothing of the procedure.
  ROW_STT: text,
});

/** Returns the wire of one row of the old gateway. */
export function gatewayListWire(before?: (transcript: Transcript) => void): Wire<Procedure> {
  return rewriting(shape, toProcedure, before);
}

function toProcedure(row: Read<typeof shape>, to: Transcript): Procedure {
  const search = row.PROCEDURE_CODE === undefined;
  to.place(["code"], [search ? "ma_thu_tuc" : "PROCEDURE_CODE"]);
  to.place(["name"], [search ? "ten_thu_tuc" : "PROCEDURE_NAME"]);
  to.place(["publisher", "name"], ["PUBLISHED_AGENCY"]);
  to.place(["agencies", "executing", 0], ["IMPLEMENTATION_AGENCY"]);
  to.place(["sectors", 0], ["FIELD_NAME"]);
  const executing = agencyOf(undefined, row.IMPLEMENTATION_AGENCY);
  return {
    ...(codeFields(row.PROCEDURE_CODE ?? row.ma_thu_tuc) as { code: string }),
    ...present({
      name: (row.PROCEDURE_NAME ?? row.ten_thu_tuc) as string,
      extent: "listing" as const,
      id: row.ID,
      agencies: executing && { executing: [executing] },
      publisher: anyOf({ name: row.PUBLISHED_AGENCY }),
      sectors: row.FIELD_NAME === undefined ? undefined : [{ name: row.FIELD_NAME }],
      unmapped: row.unmapped,
    }),
  };
}
