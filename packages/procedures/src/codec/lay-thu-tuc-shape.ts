import { list, text, type Wire } from "@egov-vn/core";
import { mirror, type Read, verbatim } from "./shapes.js";

const names = new Set<string>();

/** Returns a part by the names of its fields, in whatever letters they are written. */
function part<F extends Readonly<Record<string, unknown>>>(fields: F) {
  for (const name of Object.keys(fields)) names.add(name);
  return mirror(fields, { anyCase: true });
}

// Names as on the wire: the service LayThuTuc of the national portal (DVCQG) for ministries and provinces.
const fee = part({ MAPHILEPHI: text, SOTIEN: text, DONVI: text, MOTA: text, URL: text });

const time = part({ THOIGIANGIAIQUYET: text, DONVITINH: text, MOTA: text, PHILEPHI: list(fee) });

const paper = part({
  MAGIAYTO: verbatim,
  TENGIAYTO: text,
  SOBANCHINH: text,
  SOBANSAO: text,
  TENMAUDON: text,
  URL: text,
});

/** One record of `LayThuTuc` as it is written. */
export const layThuTucShape = part({
  ID: text,
  MATTHC: verbatim,
  TENTTHC: text,
  LOAITTHC: text,
  TRANGTHAI: text,
  MACOQUANCONGBO: verbatim,
  YEUCAU: text,
  MOTADOITUONGTHUCHIEN: text,
  LINHVUCTHUCHIEN: list(part({ MALINHVUC: verbatim, TENLINHVUC: text })),
  CAPTHUCHIEN: list(part({ CAPTHUCHIEN: text, MOTACOQUANTHUCHIEN: text })),
  COQUANTHUCHIEN: list(part({ MADONVI: verbatim, TENDONVI: text })),
  DOITUONGTHUCHIEN: list(part({ TENDOITUONG: text })),
  TRINHTUTHUCHIEN: list(part({ TRUONGHOP: text, TRINHTU: list(part({ TENTRINHTU: text })) })),
  CACHTHUCTHUCHIEN: list(part({ KENH: text, THOIGIAN: list(time) })),
  THANHPHANHOSO: list(part({ TRUONGHOP: text, GIAYTO: list(paper) })),
  KETQUATHUCHIEN: list(part({ MAKETQUA: verbatim, TENKETQUA: text })),
  CANCUPHAPLY: list(part({ SOVANBAN: verbatim, TENVANBAN: text })),
});

/** The names of all fields, of whatever part. */
export const LAY_THU_TUC_FIELDS: ReadonlySet<string> = names;

type Of<W> = W extends Wire<infer T> ? T : never;

export type LayThuTucRecord = Of<typeof layThuTucShape>;
export type LayThuTucFee = Read<typeof fee>;
export type LayThuTucTime = Read<typeof time>;
export type LayThuTucPaper = Read<typeof paper>;
