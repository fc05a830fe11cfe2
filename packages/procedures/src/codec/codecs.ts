import { type Codec, jsonCodec, type SchemaOf } from "@egov-vn/core";
import type { Procedure } from "../schema.js";
import { gatewayListCodec } from "./gateway-list.js";
import { layThuTucCodec } from "./lay-thu-tuc.js";
import { portalCodec } from "./portal-2026.js";
import { wordExportCodec } from "./word-export.js";

/** Returns the codecs of procedures, the canonical one first. */
export function procedureCodecs(standard: () => SchemaOf<Procedure>): readonly Codec<Procedure>[] {
  return [
    jsonCodec<Procedure>({
      id: "json",
      title: { vi: "Thủ tục theo mô hình chuẩn (JSON)", en: "Procedures in the canonical model (JSON)" },
      standard,
      required: ["code", "extent"],
    }),
    layThuTucCodec(standard),
    gatewayListCodec(standard),
    wordExportCodec(standard),
    portalCodec(standard),
  ];
}
