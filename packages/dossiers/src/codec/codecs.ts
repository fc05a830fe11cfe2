import { type JsonCodecParts, type JsonHead, jsonCodec, type SchemaOf, type Wire } from "@egov-vn/core";
import { writeEnvelope } from "../envelope.js";
import type { Dossier, ProgressStep } from "../schema.js";
import { dvcqgDossier, dvcqgStep } from "./dvcqg.js";
import { type DossierFormat, ofFormat } from "./format.js";
import { iGateDossier } from "./igate.js";
import { lgspDossier, lgspStep } from "./lgsp.js";
import { ministryDossier } from "./ministry.js";

type Document = Record<string, unknown>;

/** Returns where the items of a document are: under one of some names, in a bare list, or the document itself. */
function itemsUnder(...names: readonly string[]) {
  return function* (document: unknown): Iterable<readonly string[]> {
    if (Array.isArray(document)) {
      for (let index = 0; index < document.length; index += 1) yield [String(index)];
      return;
    }
    const holder = names.find((name) => Array.isArray((document as Document | null)?.[name]));
    if (holder === undefined) yield [];
    else {
      const { length } = (document as Record<string, unknown[]>)[holder] as unknown[];
      for (let index = 0; index < length; index += 1) yield [holder, String(index)];
    }
  };
}

const anyOf = (keys: ReadonlySet<string>, names: readonly string[]): boolean => names.some((name) => keys.has(name));

const STEP = ["ThoiDiemXuLy", "NoiDungXuLy", "NguoiXuLy", "PhongBanXuLy"];
const MINISTRY = [
  ...["MaDichVuCong", "EformThongTinChiTiet", "ThongTinNguoiNop", "MaDonViTiepNhan", "ThanhPhanHoSo"],
  ...["NgayNop", "idHoSo"],
];
const DVCQG = ["TrangThaiHoSo", "KenhThucHien", "TaiLieuNop", "NgayHenTra", "NgayTiepNhan", "DonViXuLy", "HinhThuc"];
const LGSP = ["DocTypeCode", "ApplicantsType", "DateReceived", "DateAppointed", "CitizenName"];
const LGSP_STEP = ["DateCreated", "UserName", "UserPosition", "Comment"];
const IGATE = ["dossierStatus", "appliedDate", "appointmentDate", "statusCurrentTask", "applyMethod"];
const CANONICAL = ["receivedAt", "appointedAt", "submittedAt", "handlingUnit", "statusAtSource", "returnChannel"];

const isStep = ({ keys }: JsonHead): boolean => keys.has("MaHoSo") && anyOf(keys, STEP);
const isMinistry = ({ keys }: JsonHead): boolean => keys.has("MaHoSo") && anyOf(keys, MINISTRY);

type Parts<T> = Pick<JsonCodecParts<T>, "title" | "recognises" | "values" | "document" | "readOnly">;

function codec<T>(format: DossierFormat, standard: () => SchemaOf<T>, wire: Wire<T> | undefined, parts: Parts<T>) {
  return ofFormat(format, jsonCodec<T>({ id: format, standard, ...(wire && { wire }), ...parts }));
}

/** Returns the codecs of dossiers, the most particular first. */
export function dossierCodecs(standard: () => SchemaOf<Dossier>) {
  return [
    codec("ministry-adapter", standard, ministryDossier, {
      title: { vi: "Bản tin của bộ kết nối cổng bộ – iGate", en: "Message of the ministries' adapter" },
      recognises: (head) => isMinistry(head),
    }),
    codec("dvcqg", standard, dvcqgDossier, {
      title: { vi: "DongBoHoSoMC của Cổng Dịch vụ công quốc gia", en: "DongBoHoSoMC of the national portal" },
      recognises: (head) => head.keys.has("MaHoSo") && anyOf(head.keys, DVCQG) && !isMinistry(head),
      values: itemsUnder("data"),
      document: (value) => writeEnvelope("DongBoHoSoMC", [value]),
    }),
    codec("lgsp-document", standard, lgspDossier, {
      title: { vi: "Bản tin Document của LGSP đời trước", en: "Document message of the older LGSP" },
      recognises: ({ keys }) => keys.has("DocCode") && anyOf(keys, LGSP),
    }),
    codec("igate", standard, iGateDossier, {
      title: { vi: "Danh sách hồ sơ của iGate 2", en: "Dossier list of iGate 2" },
      recognises: ({ keys }) => keys.has("code") && anyOf(keys, IGATE),
      values: itemsUnder("content"),
      readOnly: true,
    }),
    codec("json", standard, undefined, {
      title: { vi: "Hồ sơ chuẩn hóa (JSON, NDJSON)", en: "Canonical dossier (JSON, NDJSON)" },
      recognises: ({ keys }) => keys.has("code") && anyOf(keys, CANONICAL) && !keys.has("dossierCode"),
    }),
  ] as const;
}

/** Returns the codecs of steps of processing. */
export function progressCodecs(standard: () => SchemaOf<ProgressStep>) {
  return [
    codec("dvcqg", standard, dvcqgStep, {
      title: {
        vi: "CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia",
        en: "CapNhatTienDoHoSoMC of the national portal",
      },
      recognises: (head) => isStep(head) && !head.keys.has("TrangThaiHoSo") && !isMinistry(head),
      values: itemsUnder("data"),
      document: (value) => writeEnvelope("CapNhatTienDoHoSoMC", [value]),
    }),
    codec("lgsp-document", standard, lgspStep, {
      title: { vi: "DocumentTraces của LGSP đời trước", en: "DocumentTraces of the older LGSP" },
      recognises: ({ keys }) => keys.has("DocCode") && anyOf(keys, LGSP_STEP) && !anyOf(keys, LGSP),
    }),
    codec("json", standard, undefined, {
      title: { vi: "Tiến độ chuẩn hóa (JSON, NDJSON)", en: "Canonical step (JSON, NDJSON)" },
      recognises: ({ keys }) => keys.has("dossierCode") && anyOf(keys, ["at", "officer", "startedAt", "dueAt"]),
    }),
  ] as const;
}
