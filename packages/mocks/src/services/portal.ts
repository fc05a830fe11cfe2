import { contract, type Handlers } from "@egov-vn/clients/mock/public-service-portal";
import { service } from "@egov-vn/clients/public-service-portal";
import type { Behaviours, CallContext, ServiceMock } from "../behaviour.js";
import { compactTime, localTime } from "../clock.js";
import { issue } from "../proofs.js";

/** A procedure of the seeded catalogue. */
interface SeededProcedure {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
}

const SECTORS = [
  { MALINHVUC: "G99-SM01", TENLINHVUC: "Lĩnh vực mẫu một", MANGANH: "G99" },
  { MALINHVUC: "G99-SM02", TENLINHVUC: "Lĩnh vực mẫu hai", MANGANH: "G99" },
] as const;

/** Procedures that no register has: their numbers end the range. */
const PROCEDURES: readonly SeededProcedure[] = [
  { code: "1.999991", name: "Thủ tục mẫu cấp giấy phép", sector: "G99-SM01" },
  { code: "1.999992", name: "Thủ tục mẫu cấp đổi giấy phép", sector: "G99-SM01" },
  { code: "2.999993", name: "Thủ tục mẫu xác nhận thông tin", sector: "G99-SM02" },
];

/** The levels of agencies, as the portal numbers them. */
const LEVELS = { ministry: "0", province: "1", district: "2", commune: "3" } as const;

/** The lists that the portal gives out whole, each by the words of its rows. Source: the services sheet, A1 and B2. */
const LISTS = {
  layDanhMucGioiTinh: [
    { MA: "1", TEN: "Nam" },
    { MA: "2", TEN: "Nữ" },
  ],
  layDanhMucDoiTuong: [
    { MA: "1", TEN: "Công dân" },
    { MA: "2", TEN: "Doanh nghiệp" },
    { MA: "3", TEN: "Cơ quan nhà nước" },
    { MA: "4", TEN: "Tổ chức khác" },
  ],
  layDanhMucLePhi: [
    { MA: "1", TEN: "Phí" },
    { MA: "2", TEN: "Lệ phí" },
  ],
} as const;

type Listed = keyof typeof LISTS;

const LEVEL_NAMES = [
  { MA: "0", TEN: "Cấp Bộ" },
  { MA: "1", TEN: "Cấp tỉnh" },
  { MA: "2", TEN: "Cấp huyện" },
  { MA: "3", TEN: "Cấp xã" },
] as const;
const FIRST_DAY_WITHOUT_DISTRICTS = "2025-07-01";

const done = (message: string) => ({ status: 200, body: { error_code: 0, message } });
const refused = (message: string, error_code = "-1") => ({ status: 200, body: { error_code, message } });
const listed = (result: readonly Readonly<Record<string, unknown>>[]) => ({
  status: 200,
  body: { error_code: 0, message: "Thành công", result: [...result] },
});

interface SentDossier {
  readonly MaHoSo: string;
  readonly TrangThaiHoSo?: string;
  readonly [key: string]: unknown;
}

const lists = Object.fromEntries(
  Object.entries(LISTS).map(([name, rows]) => [name, () => listed(rows)]),
) as unknown as Pick<Behaviours<Required<Handlers>>, Listed>;

const behaviours: Pick<Behaviours<Required<Handlers>>, Listed | Written> = {
  ...lists,
  login(context) {
    const { username, password } = context.input.body;
    const { portal } = context.accounts;
    if (username !== portal.username || password !== portal.password) {
      return refused("Tên đăng nhập hoặc mật khẩu không đúng");
    }
    const session = issue(context, "portal-session", username);
    return { status: 200, body: { error_code: 0, message: "Thành công", session } };
  },
  layDanhSachTTHC: () =>
    listed(
      PROCEDURES.map(({ code, name, sector }) => ({ MATTHC: code, TENTTHC: name, MALINHVUC: sector, TRANGTHAI: "1" })),
    ),
  layThuTuc({ input }) {
    const found = PROCEDURES.find(({ code }) => code === input.body.maTTHC);
    if (!found) return refused(`Không tìm thấy thủ tục ${input.body.maTTHC}`);
    const sector = SECTORS.find(({ MALINHVUC }) => MALINHVUC === found.sector);
    const LINHVUCTHUCHIEN = sector ? [{ MALINHVUC: sector.MALINHVUC, TENLINHVUC: sector.TENLINHVUC }] : [];
    const record = { ID: found.code, MATTHC: found.code, TENTTHC: found.name, TRANGTHAI: "1", LINHVUCTHUCHIEN };
    return { status: 200, body: { error_code: 0, result: [record] } } as never;
  },
  layDanhMucCoQuan: ({ profile }) =>
    listed(
      profile.agencies.map(({ code, name, level }) => ({
        MADONVI: code,
        TENDONVI: name,
        CAPDONVI: LEVELS[level],
      })),
    ),
  layDanhMucLinhVuc: () => listed(SECTORS),
  layDanhMucCapThucHien: ({ now }) =>
    listed(LEVEL_NAMES.filter(({ MA }) => MA !== LEVELS.district || localTime(now) < FIRST_DAY_WITHOUT_DISTRICTS)),
  dongBoHoSoMC(context) {
    const { isUpdating, data } = context.input.body as unknown as { isUpdating: string; data: SentDossier[] };
    const updating = isUpdating.toLowerCase() === "true";
    const known = (code: string) => context.state.get<SentDossier>("portal-dossier", code);
    // All or nothing: a packet of which one dossier is refused leaves nothing behind.
    const there = data.find(({ MaHoSo }) => !updating && known(MaHoSo));
    if (there) return refused(`Hồ sơ ${there.MaHoSo} đã tồn tại`, "3");
    const absent = data.find(({ MaHoSo }) => updating && !known(MaHoSo));
    if (absent) return refused(`Hồ sơ ${absent.MaHoSo} không tồn tại`);
    const foreign = data.find(({ MaTTHC }) => !PROCEDURES.some(({ code }) => code === MaTTHC));
    if (foreign) return refused(`Mã thủ tục ${foreign.MaTTHC} không có trong danh mục`);
    for (const dossier of data)
      context.state.put("portal-dossier", dossier.MaHoSo, { ...known(dossier.MaHoSo), ...dossier });
    return done("Đồng bộ thành công");
  },
  capNhatTienDoHoSoMC(context) {
    const steps = (context.input.body as unknown as { data: { MaHoSo: string; TrangThai?: string }[] }).data;
    const absent = steps.find(({ MaHoSo }) => !context.state.get("portal-dossier", MaHoSo));
    if (absent) return refused(`Hồ sơ ${absent.MaHoSo} không tồn tại`);
    for (const step of steps) {
      const dossier = context.state.get<SentDossier>("portal-dossier", step.MaHoSo) as SentDossier;
      const TrangThaiHoSo = step.TrangThai || dossier.TrangThaiHoSo;
      context.state.put("portal-dossier", step.MaHoSo, {
        ...dossier,
        ...(TrangThaiHoSo !== undefined && { TrangThaiHoSo }),
      });
      const number = context.ids.number("portal-step");
      context.state.put("portal-step", String(number), { ...step, nhanLuc: compactTime(context.now) });
    }
    return done("Cập nhật tiến độ thành công");
  },
  traCuuHoSo(context: CallContext<{ body: { mahoso: string } }>) {
    const dossier = context.state.get<SentDossier>("portal-dossier", context.input.body.mahoso);
    if (!dossier) return refused(`Hồ sơ ${context.input.body.mahoso} không tồn tại`) as never;
    return { status: 200, body: { error_code: 0, message: "Thành công", result: [dossier] } } as never;
  },
};

type Written =
  | "login"
  | "layDanhSachTTHC"
  | "layThuTuc"
  | "layDanhMucCoQuan"
  | "layDanhMucLinhVuc"
  | "layDanhMucCapThucHien"
  | "dongBoHoSoMC"
  | "capNhatTienDoHoSoMC"
  | "traCuuHoSo";

const ROWS_UNKNOWN = ["Chưa rõ các cột của danh mục này.", "The columns of this list are not known."] as const;
const CRYPTOGRAPHY = [
  "Trả lời được mã hóa bằng AES-ECB và RSA PKCS#1 v1.5, chưa mô phỏng.",
  "Its answers are encrypted with AES-ECB and RSA PKCS#1 v1.5, which is not modelled.",
] as const;

/** The national portal: a session, the catalogue, dossiers and their steps. */
export const portal: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  stateless: {
    layDanhSachTTHC: "The catalogue is seeded; no operation of the portal changes it.",
    layThuTuc: "The catalogue is seeded; no operation of the portal changes it.",
    layDanhMucCoQuan: "The list is that of the profile; no operation of the portal changes it.",
    layDanhMucLinhVuc: "The list is seeded; no operation changes it.",
    layDanhMucGioiTinh: "A national list, given out whole.",
    layDanhMucDoiTuong: "A national list, given out whole.",
    layDanhMucCapThucHien: "A national list, as it is on the province's day.",
    layDanhMucLePhi: "A national list, given out whole.",
  },
  unmodelled: {
    layDanhMucTinhThanh: ROWS_UNKNOWN,
    layDanhMucPhuongXa: ROWS_UNKNOWN,
    layDanhMucQuocGia: ROWS_UNKNOWN,
    layDanhMucDanToc: ROWS_UNKNOWN,
    layDanhMucTonGiao: ROWS_UNKNOWN,
    layDanhMucTinhTrangHonNhan: ROWS_UNKNOWN,
    layDanhMucCanCuPhapLy: ROWS_UNKNOWN,
    layDanhMucLoaiThuTuc: ROWS_UNKNOWN,
    layDanhMucNhomThuTuc: ROWS_UNKNOWN,
    vneidToken: CRYPTOGRAPHY,
    vneidUserinfo: CRYPTOGRAPHY,
  },
  refuse: (operation, words) => (operation.startsWith("vneid") ? undefined : refused(words)),
};
