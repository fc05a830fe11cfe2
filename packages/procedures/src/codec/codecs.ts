import { type Codec, jsonCodec, type SchemaOf } from "@egov-vn/core";
import type { Procedure } from "../schema.js";
import { gatewayListWire } from "./gateway-list.js";
import { layThuTucWire } from "./lay-thu-tuc.js";
import { writeLayThuTuc } from "./lay-thu-tuc-write.js";
import { portalWire } from "./portal-2026.js";
import { recordCodec } from "./record-codec.js";
import { wordExportWire } from "./word-export.js";

/** Fields that only records of the portal of 2026 have. */
const PORTAL_FIELDS = [
  "codeNotation",
  "executionCases",
  "executionMethods",
  "categoriesDetails",
  "departmentPromulgate",
];

/** Returns the codecs of procedures, the canonical one first. */
export function procedureCodecs(standard: () => SchemaOf<Procedure>): readonly Codec<Procedure>[] {
  return [
    jsonCodec<Procedure>({
      id: "json",
      title: { vi: "Thủ tục theo mô hình chuẩn (JSON)", en: "Procedures in the canonical model (JSON)" },
      standard,
      recognises: ({ keys }) => keys.has("extent") && keys.has("code") && keys.has("name"),
    }),
    recordCodec({
      id: "lay-thu-tuc",
      title: { vi: "Dịch vụ tích hợp LayThuTuc (DVCQG)", en: "Integration service LayThuTuc (DVCQG)" },
      standard,
      recognises: ({ keys }) => keys.has("MATTHC") && keys.has("TENTTHC"),
      isRecord: (value) => "MATTHC" in value || "TENTTHC" in value,
      wire: layThuTucWire,
      document: (value) => ({ error_code: 0, result: [writeLayThuTuc(value)] }),
    }),
    recordCodec({
      id: "gateway-list",
      title: { vi: "Danh sách của cổng dữ liệu cũ", en: "Lists of the old gateway" },
      standard,
      recognises: ({ keys }) =>
        (keys.has("PROCEDURE_CODE") && keys.has("PROCEDURE_NAME")) ||
        (keys.has("ma_thu_tuc") && keys.has("ten_thu_tuc")),
      isRecord: (value) => "PROCEDURE_CODE" in value || "ma_thu_tuc" in value,
      wire: gatewayListWire,
    }),
    recordCodec({
      id: "word-export",
      title: { vi: "Tệp Word của cổng cũ, đã tách thành JSON", en: "Word export of the old portal, as JSON" },
      standard,
      recognises: ({ keys }) => keys.has("mã_thủ_tục") && keys.has("tên_thủ_tục"),
      isRecord: (value) => "metadata" in value || "thu_tuc_id" in value,
      wire: wordExportWire,
    }),
    recordCodec({
      id: "portal-2026",
      title: { vi: "Cổng Dịch vụ công quốc gia 2026", en: "National portal of 2026" },
      standard,
      recognises: ({ keys }) => PORTAL_FIELDS.some((name) => keys.has(name)),
      isRecord: (value) => "name" in value || PORTAL_FIELDS.some((name) => name in value),
      wire: portalWire,
    }),
  ];
}
