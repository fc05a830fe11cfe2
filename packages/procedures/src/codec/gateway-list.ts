import { type Codec, type SchemaOf, text, type Wire } from "@egov-vn/core";
import type { Procedure } from "../schema.js";
import { NameTable } from "./name-table.js";
import { recordCodec } from "./record-codec.js";
import { agencyOf, anyOf, codeFields, mirror, present, type Read, verbatim } from "./shapes.js";
import { type Rewritten, rewriting, type Transcript } from "./transcript.js";

// Names as on the wire: rows of `procedure_advanced_search_service_v2` and the full-text search of the gateway that
// served the national portal until the middle of 2025.
const shape = mirror(
  {
    ID: text,
    PROCEDURE_CODE: verbatim,
    PROCEDURE_NAME: text,
    PUBLISHED_AGENCY: text,
    IMPLEMENTATION_AGENCY: text,
    QDCBID: text,
    FIELD_NAME: text,
    ma_thu_tuc: verbatim,
    ten_thu_tuc: text,
  },
  { kept: ["AMOUNT", "ROW_STT"] },
);

const names = new NameTable({
  "/id": "ID",
  "/code": ["PROCEDURE_CODE", "ma_thu_tuc"],
  "/name": ["PROCEDURE_NAME", "ten_thu_tuc"],
  "/publisher/name": "PUBLISHED_AGENCY",
  "/agencies/executing/*/name": "IMPLEMENTATION_AGENCY",
  "/publication/id": "QDCBID",
  "/sectors/*/name": "FIELD_NAME",
});

/** Returns the codec of the lists of the old gateway. */
export function gatewayListCodec(standard: () => SchemaOf<Procedure>): Codec<Procedure> {
  return recordCodec({
    id: "gateway-list",
    title: { vi: "Danh sách của cổng dữ liệu cũ", en: "Lists of the old gateway" },
    standard,
    isRecord: (value) => "PROCEDURE_CODE" in value || "ma_thu_tuc" in value,
    shape: shape.shape,
    names,
    wire: (report): Wire<Procedure> => rewriting(shape, names, toProcedure, report),
  });
}

function toProcedure(row: Read<typeof shape>, to: Transcript): Rewritten<Procedure> {
  if (row.PROCEDURE_CODE === undefined) to.place(["code"], ["ma_thu_tuc"]);
  if (row.PROCEDURE_NAME === undefined) to.place(["name"], ["ten_thu_tuc"]);
  to.place(["agencies", "executing", 0], ["IMPLEMENTATION_AGENCY"]);
  to.place(["sectors", 0], ["FIELD_NAME"]);
  const executing = agencyOf({ name: row.IMPLEMENTATION_AGENCY });
  return {
    ...(codeFields(row.PROCEDURE_CODE ?? row.ma_thu_tuc) as { code: string }),
    ...present({
      name: (row.PROCEDURE_NAME ?? row.ten_thu_tuc) as string,
      extent: "listing" as const,
      id: row.ID,
      agencies: executing && { executing: [executing] },
      publisher: anyOf({ name: row.PUBLISHED_AGENCY }),
      publication: anyOf({ id: row.QDCBID }),
      sectors: row.FIELD_NAME === undefined ? undefined : [{ name: row.FIELD_NAME }],
    }),
  };
}
