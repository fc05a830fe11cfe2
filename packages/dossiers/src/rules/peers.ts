import type { JsonPointer, Profile, Violation } from "@egov-vn/core";
import { formatOf } from "../codec/format.js";
import type { DossierStatus } from "../enums.js";
import { dvcqgExample, stepExample } from "../examples/wire.js";
import type { Dossier, ProgressStep } from "../schema.js";
import { overlongStepTexts, overlongTexts } from "../text-limits.js";
import { basis, evidence } from "./basis.js";
import { type ExampledRule, NONE, ruleMaker } from "./build.js";

const rule = ruleMaker<Dossier>(dvcqgExample);
const stepRule = ruleMaker<ProgressStep>(stepExample);

/** The statuses of a dossier that may never have been received: a time of receipt or return could only be made up. */
const MAYBE_NOT_RECEIVED: ReadonlySet<unknown> = new Set<DossierStatus>([
  "registered",
  "not-accepted",
  "supplement-requested",
  "payment-requested",
  "withdrawal-requested",
  "stopped",
]);

interface Required<T> {
  readonly wire: string;
  readonly path: JsonPointer;
  readonly has: (value: T) => boolean;
}

/** What `DongBoHoSoMC` cannot be without: the fields that OpenCPS 2 does not mark as optional and the other system sends. */
const DVCQG_REQUIRED: readonly Required<Dossier>[] = [
  { wire: "MaTTHC", path: "/procedure/code", has: ({ procedure }) => procedure?.code !== undefined },
  { wire: "TenTTHC", path: "/procedure/name", has: ({ procedure }) => procedure?.name !== undefined },
  { wire: "MaLinhVuc", path: "/sector/code", has: ({ sector }) => sector?.code !== undefined },
  { wire: "TenLinhVuc", path: "/sector/name", has: ({ sector }) => sector?.name !== undefined },
  { wire: "KenhThucHien", path: "/channel", has: ({ channel }) => channel !== undefined },
  { wire: "LoaiDoiTuong", path: "/applicant/kind", has: ({ applicant }) => applicant?.kind !== undefined },
  { wire: "TrichYeuHoSo", path: "/subject", has: ({ subject }) => subject !== undefined },
  {
    wire: "NgayTiepNhan",
    path: "/receivedAt",
    has: ({ receivedAt, status }) => receivedAt !== undefined || MAYBE_NOT_RECEIVED.has(status),
  },
  {
    wire: "NgayHenTra",
    path: "/appointedAt",
    has: ({ appointedAt, receivedAt, status }) =>
      appointedAt !== undefined || (receivedAt === undefined && MAYBE_NOT_RECEIVED.has(status)),
  },
  { wire: "TrangThaiHoSo", path: "/status", has: ({ status }) => status !== undefined },
  { wire: "HinhThuc", path: "/returnChannel", has: ({ returnChannel }) => returnChannel !== undefined },
  { wire: "DonViXuLy", path: "/handlingUnit", has: ({ handlingUnit }) => handlingUnit !== undefined },
];

const MINISTRY_REQUIRED: readonly Required<Dossier>[] = [
  { wire: "MaTTHC", path: "/procedure/code", has: ({ procedure }) => procedure?.code !== undefined },
  {
    wire: "MaDichVuCong",
    path: "/procedure/serviceCode",
    has: ({ procedure }) => procedure?.serviceCode !== undefined,
  },
  { wire: "ChuHoSo", path: "/applicant/name", has: ({ applicant }) => applicant?.name !== undefined },
  { wire: "LoaiDoiTuong", path: "/applicant/kind", has: ({ applicant }) => applicant?.kind !== undefined },
  {
    wire: "MaDonViTiepNhan",
    path: "/receivingUnitCode",
    has: ({ receivingUnitCode }) => receivingUnitCode !== undefined,
  },
  { wire: "NgayNop", path: "/submittedAt", has: ({ submittedAt }) => submittedAt !== undefined },
];

const STEP_REQUIRED: readonly Required<ProgressStep>[] = [
  { wire: "NguoiXuLy", path: "/officer", has: ({ officer }) => officer !== undefined },
  { wire: "ThoiDiemXuLy", path: "/at", has: ({ at }) => at !== undefined },
  { wire: "NoiDungXuLy", path: "/content", has: ({ content }) => content !== undefined },
  { wire: "TrangThai", path: "/status", has: ({ status }) => status !== undefined },
];

function lacking<T>(required: readonly Required<T>[], value: T): readonly Violation[] {
  let violations: Violation[] | undefined;
  for (const { wire, path, has } of required) {
    if (has(value)) continue;
    violations ??= [];
    violations.push({ path, params: { field: wire } });
  }
  return violations ?? NONE;
}

const missingWords = (system: readonly [vi: string, en: string]) =>
  ({
    title: [`Thiếu trường mà ${system[0]} cần`, `A field that ${system[1]} needs is missing`],
    message: [
      `{field} trống; ${system[0]} coi đây là trường bắt buộc.`,
      `{field} is empty; ${system[1]} takes it for required.`,
    ],
    remedy: [
      "Bổ sung từ hệ thống nguồn; chưa có dữ liệu thì để trống và báo lại, không điền giá trị giả.",
      "Supply it from the source; where there are no data leave it empty and say so, never fill in a fake.",
    ],
  }) as const;

const PORTAL = ["Cổng Dịch vụ công quốc gia", "the national portal"] as const;
const ADAPTER = ["bộ kết nối cổng bộ – iGate", "the ministries' adapter"] as const;

/** What a dossier that came in a peer's own format is held to without being asked. */
export const formatRules: readonly ExampledRule<Dossier>[] = [
  rule(
    "DOS-010",
    "error",
    basis.fields,
    missingWords(PORTAL),
    (dossier, { decoded }) => (formatOf(decoded) === "dvcqg" ? lacking(DVCQG_REQUIRED, dossier) : NONE),
    { DonViXuLy: "" },
  ),
  rule(
    "DOS-092",
    "warning",
    basis.truncation,
    {
      title: ["Văn bản dài hơn mức bên nhận giữ", "A text is longer than what a receiver keeps"],
      message: [
        "{path} dài {length} ký tự; {field} được giữ tối đa {limit}, phần còn lại bị cắt mà không báo.",
        "{path} has {length} characters; of {field} {limit} are kept, the rest is cut without a word.",
      ],
      remedy: ["Viết ngắn lại, hoặc cắt có báo bằng truncated().", "Shorten it, or cut it knowingly with truncated()."],
    },
    (dossier) => {
      let violations: Violation[] | undefined;
      for (const { path, field, length, limit } of overlongTexts(dossier)) {
        violations ??= [];
        violations.push({ path, params: { field, length, limit } });
      }
      return violations ?? NONE;
    },
    { TrichYeuHoSo: "Đề nghị ".repeat(126).trim() },
  ),
];

export const stepFormatRules: readonly ExampledRule<ProgressStep>[] = [
  stepRule(
    "DOS-210",
    "error",
    basis.fields,
    missingWords(PORTAL),
    (step, { decoded }) => (formatOf(decoded) === "dvcqg" ? lacking(STEP_REQUIRED, step) : NONE),
    { NoiDungXuLy: "" },
  ),
  stepRule(
    "DOS-211",
    "warning",
    basis.truncation,
    {
      title: ["Tên người xử lý dài hơn mức bên nhận giữ", "The officer's name is longer than what a receiver keeps"],
      message: [
        "{path} dài {length} ký tự; {field} được giữ tối đa {limit}.",
        "{path} has {length} characters; of {field} {limit} are kept.",
      ],
      remedy: ["Ghi họ tên, không ghi kèm chức danh và đơn vị.", "Write the name alone, without position and unit."],
    },
    (step) => {
      const [first] = overlongStepTexts(step);
      return first
        ? [{ path: first.path, params: { field: first.field, length: first.length, limit: first.limit } }]
        : NONE;
    },
    { NguoiXuLy: "TRẦN THỊ MẪU, Chuyên viên Phòng Mẫu, Sở Mẫu tỉnh A, phụ trách" },
  ),
];

const complete: Dossier = {
  code: "H99.12-241115-0001",
  procedure: { code: "1.009999", name: "Thủ tục mẫu", serviceCode: "1.009999.01" },
  sector: { code: "H99-MAU01", name: "Lĩnh vực mẫu" },
  channel: "direct",
  applicant: { kind: "citizen", name: "NGUYỄN VĂN MẪU" },
  subject: "Đề nghị cấp giấy phép mẫu",
  submittedAt: "2024-11-15T08:00:00",
  receivedAt: "2024-11-15T08:30:00",
  appointedAt: "2024-11-22T17:00:00",
  status: "processing",
  returnChannel: "direct",
  handlingUnit: "Sở Mẫu tỉnh A",
  receivingUnitCode: "H99.12",
};
const canonicalExamples = (failing: Partial<Dossier>) => ({
  passing: JSON.stringify(complete),
  failing: JSON.stringify({ ...complete, ...failing }),
});

/** Rules of the profiles, with their examples. */
export const peerRules = {
  dvcqg: {
    ...rule(
      "DOS-101",
      "error",
      basis.fields,
      missingWords(PORTAL),
      // A dossier in the portal's own format has been held to the same by DOS-010.
      (dossier, { decoded }) => (formatOf(decoded) === "dvcqg" ? NONE : lacking(DVCQG_REQUIRED, dossier)),
      {},
    ),
    examples: canonicalExamples({ sector: { name: "Lĩnh vực mẫu" } }),
  },
  ministry: {
    ...rule(
      "DOS-102",
      "error",
      basis.adapterFields,
      missingWords(ADAPTER),
      (dossier) => lacking(MINISTRY_REQUIRED, dossier),
      {},
    ),
    examples: canonicalExamples({ procedure: { code: "1.009999", name: "Thủ tục mẫu" } }),
  },
} as const satisfies Record<string, ExampledRule<Dossier>>;

/** What known peers refuse, to hold a dossier of any origin to. */
export const dossierProfiles: readonly Profile<Dossier>[] = [
  {
    id: "dvcqg",
    title: { vi: "Cổng Dịch vụ công quốc gia (DongBoHoSoMC)", en: "National portal (DongBoHoSoMC)" },
    evidence: evidence.fields,
    rules: [peerRules.dvcqg],
  },
  {
    id: "ministry-adapter",
    title: { vi: "Bộ kết nối cổng bộ – iGate", en: "The ministries' adapter to iGate" },
    evidence: evidence.adapterFields,
    rules: [peerRules.ministry],
  },
];
