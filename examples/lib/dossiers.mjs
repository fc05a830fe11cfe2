import { writeDongBoHoSo } from "@egov-vn/dossiers";

// Invented, like everything here: agency H99 belongs to no one, and no identity number begins with 000.
const dossier = {
  code: "H99.14-260212-0001",
  procedure: { code: "1.009999", name: "Cấp giấy phép mẫu" },
  sector: { code: "G99-MA01", name: "Lĩnh vực mẫu" },
  channel: "online",
  filedAt: "national-portal",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001", techId: "mau-0001" },
  subject: "Đề nghị cấp giấy phép mẫu",
  receivedAt: "2026-02-12T08:30:00",
  appointedAt: "2026-03-05T17:30:00",
  status: "processing",
  handlingUnit: "Phòng Mẫu",
  returnChannel: "post",
};

/** Returns the national portal's `DongBoHoSoMC` as NDJSON, a dossier on each line: one right, one odd, one wrong. */
export function dossierLines() {
  const { document } = writeDongBoHoSo([dossier], { agency: "H99" });
  const [right] = document.data;
  const odd = { ...right, MaHoSo: "H99.14-260212-0002", NgayTiepNhan: "12/02/2026 08:30:00", GhiChu: 5 };
  const wrong = { ...right, MaHoSo: "H99.14-260213-0003", NgayHenTra: "20260211170000", TrangThaiHoSo: "11" };
  return `${[right, odd, wrong].map((line) => JSON.stringify(line)).join("\n")}\n`;
}
