import { list, text, type Wire } from "@egov-vn/core";
import { mirror, type Read, verbatim } from "./shapes.js";

// Names as on the wire: the service LayThuTuc of the national portal (DVCQG) for ministries and provinces.
const fee = mirror({ MAPHILEPHI: text, SOTIEN: text, DONVI: text, MOTA: text, URL: text }, { anyCase: true });

const time = mirror({ THOIGIANGIAIQUYET: text, DONVITINH: text, MOTA: text, PHILEPHI: list(fee) }, { anyCase: true });

const paper = mirror(
  {
    MAGIAYTO: verbatim,
    TENGIAYTO: text,
    SOBANCHINH: text,
    SOBANSAO: text,
    TENMAUDON: text,
    URL: text,
  },
  { anyCase: true },
);

/** One record of `LayThuTuc` as it is written. */
export const layThuTucShape = mirror(
  {
    ID: text,
    MATTHC: verbatim,
    TENTTHC: text,
    LOAITTHC: text,
    TRANGTHAI: text,
    MACOQUANCONGBO: verbatim,
    YEUCAU: text,
    MOTADOITUONGTHUCHIEN: text,
    LINHVUCTHUCHIEN: list(mirror({ MALINHVUC: verbatim, TENLINHVUC: text }, { anyCase: true })),
    CAPTHUCHIEN: list(mirror({ CAPTHUCHIEN: text, MOTACOQUANTHUCHIEN: text }, { anyCase: true })),
    COQUANTHUCHIEN: list(mirror({ MADONVI: verbatim, TENDONVI: text }, { anyCase: true })),
    DOITUONGTHUCHIEN: list(mirror({ TENDOITUONG: text }, { anyCase: true })),
    TRINHTUTHUCHIEN: list(
      mirror({ TRUONGHOP: text, TRINHTU: list(mirror({ TENTRINHTU: text }, { anyCase: true })) }, { anyCase: true }),
    ),
    CACHTHUCTHUCHIEN: list(mirror({ KENH: text, THOIGIAN: list(time) }, { anyCase: true })),
    THANHPHANHOSO: list(mirror({ TRUONGHOP: text, GIAYTO: list(paper) }, { anyCase: true })),
    KETQUATHUCHIEN: list(mirror({ MAKETQUA: verbatim, TENKETQUA: text }, { anyCase: true })),
    CANCUPHAPLY: list(mirror({ SOVANBAN: verbatim, TENVANBAN: text }, { anyCase: true })),
  },
  { anyCase: true },
);

type Of<W> = W extends Wire<infer T> ? T : never;

export type LayThuTucRecord = Of<typeof layThuTucShape>;
export type LayThuTucFee = Read<typeof fee>;
export type LayThuTucTime = Read<typeof time>;
export type LayThuTucPaper = Read<typeof paper>;
