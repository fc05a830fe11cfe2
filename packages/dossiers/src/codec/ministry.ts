import { anything, field, flat, object, type Wire } from "@egov-vn/core";
import {
  dvcqgCollectionTimes,
  dvcqgFeeTypes,
  ministryApplicantKinds,
  ministryCopyKinds,
  ministryStatuses,
} from "../code-lists.js";
import { basis, evidence } from "../rules/basis.js";
import type { Address, Attachment, Dossier, DossierComponent, DossierFee, Person } from "../schema.js";
import type { DossierFormat } from "./dossier-format.js";
import { codeIn, flagAs, ownCode, some, wholeNumber, words } from "./leaves.js";
import { momentIn } from "./moment.js";

const REST = { rest: "unmapped" } as const;
/** The adapter takes no record without it. */
const NEEDED = { needed: true } as const;

const time = momentIn("ISO 8601");
const kind = codeIn(ministryApplicantKinds, "number");

const file = object<Attachment>(
  {
    id: field("IdGiayTo", words),
    resultCode: field("MaKetQua", words),
    fileName: field("TenGiayTo", words),
    hash: field("HashTepTin", words),
  },
  { ...REST, part: "File" },
);

const component = object<DossierComponent>(
  {
    code: field("MaThanhPhanHoSo", words),
    name: field("TenThanhPhanHoSo", words),
    copies: field("SoLuong", wholeNumber("number")),
    copyKind: field("LoaiBan", codeIn(ministryCopyKinds, "number")),
    attachments: field("GiayToDinhKem", some(file)),
  },
  { ...REST, part: "Component" },
);

const fee = object<DossierFee>(
  {
    name: field("TenPhiLePhi", words),
    type: field("MaPhiLePhi", codeIn(dvcqgFeeTypes)),
    collected: field("HinhThucThu", codeIn(dvcqgCollectionTimes)),
    amount: field("Gia", wholeNumber("number")),
    // 1 ordinary, 2 appraisal, 3 renewal: another list than that of the national portal under the same name.
    kind: field("LoaiPhiLePhi", ownCode("ministry-adapter")),
    paid: field("TrangThaiThanhToan", flagAs(0, 1)),
  },
  { ...REST, part: "Fee" },
);

/** Of the particulars a table of their own, as they stand one level deeper than what they are about. */
const particulars = object<Person>(
  {
    name: field("TenNguoiNop", words),
    paperNumber: field("SoDinhDanh", words),
    birthDate: field("NgaySinh", time),
    telephone: field("SoDienThoai", words),
    email: field("Email", words),
    address: flat<Address>({
      provinceCode: field("MaTinh", words),
      communeCode: field("MaXa", words),
      detail: field("DiaChiChiTiet", words),
    }),
  },
  { ...REST, part: "Particulars" },
);

const DETAIL = "ThongTinChiTiet";
const account = object<Person>(
  { kind: field("LoaiDoiTuong", kind), localId: field("IdDoiTuong", words) },
  { ...REST, kept: [DETAIL] },
);
const ofAccount = new Set(["kind", "localId"]);

/** The submitter: an account, and inside it the particulars. Unknown fields of the account are kept under `account`. */
const submitter: Wire<Person> = {
  shape: {
    part: "Submitter",
    fields: [
      ...(account.shape && "fields" in account.shape ? account.shape.fields : []),
      { name: DETAIL, aliases: [], keys: [], ...(particulars.shape && { shape: particulars.shape }) },
    ],
    kept: [],
    open: true,
  },
  read(raw, reading) {
    const person = account.read(raw, reading);
    if (person === undefined) return undefined;
    const { [DETAIL]: detail, ...others } = person.unmapped ?? {};
    reading.enter();
    reading.at([], DETAIL);
    const inner =
      detail === undefined || detail === null || detail === "" ? undefined : particulars.read(detail, reading);
    reading.leave();
    const { unmapped: _all, ...known } = person;
    const unmapped = { ...inner?.unmapped, ...(Object.keys(others).length > 0 && { account: others }) };
    const whole = { ...known, ...inner };
    return Object.keys(unmapped).length > 0 ? { ...whole, unmapped } : whole;
  },
  write({ unmapped, ...person }) {
    const { account: others, ...rest }: Record<string, unknown> = unmapped ?? {};
    const detail = particulars.write({ ...person, ...(Object.keys(rest).length > 0 && { unmapped: rest }) });
    const isEmpty = Object.keys(detail as object).length === 0;
    return { ...(others as object), ...(account.write(person) as object), ...(!isEmpty && { [DETAIL]: detail }) };
  },
  trace(path, index, names) {
    const key = path[index];
    if (key === undefined) return;
    if (ofAccount.has(key)) account.trace(path, index, names);
    else if (key === "unmapped" && path[index + 1] === "account") names.push(...path.slice(index + 2));
    else {
      names.push(DETAIL);
      particulars.trace(path, index, names);
    }
  },
};

/** A dossier of the ministries' adapter: ISO times, numbers as numbers, components with their files. */
export const ministryDossier: Wire<Dossier> = object<Dossier>(
  {
    code: field("MaHoSo", words),
    sourceId: field("idHoSo", words),
    procedure: flat({ code: field("MaTTHC", words, NEEDED), serviceCode: field("MaDichVuCong", words, NEEDED) }),
    applicant: flat({ name: field("ChuHoSo", words, NEEDED), kind: field("LoaiDoiTuong", kind, NEEDED) }),
    receivingUnitCode: field("MaDonViTiepNhan", words, NEEDED),
    submittedAt: field("NgayNop", time, NEEDED),
    receivedAt: field("NgayTiepNhan", time),
    appointedAt: field("NgayHenTra", time),
    status: field("TrangThai", codeIn(ministryStatuses, "number")),
    eform: field("EformThongTinChiTiet", anything as Wire<Record<string, unknown>>),
    components: field("ThanhPhanHoSo", some(component)),
    submitter: field("ThongTinNguoiNop", submitter),
    fees: field("DanhSachLePhi", some(fee)),
  },
  { ...REST, part: "Dossier" },
);

/** The message of the ministries' adapter. It needs what the document of one ministry's connection marks as required. */
export const ministryDossiers: DossierFormat<Dossier> = {
  id: "ministry-adapter",
  title: { vi: "Bản tin của bộ kết nối cổng bộ – iGate", en: "Message of the ministries' adapter" },
  wire: ministryDossier,
  required: ["MaHoSo"],
  needs: {
    system: ["bộ kết nối cổng bộ – iGate", "the ministries' adapter"],
    basis: basis.adapterFields,
    fields: [
      { path: "/procedure/code" },
      { path: "/applicant/name" },
      { path: "/applicant/kind" },
      { path: "/receivingUnitCode" },
      { path: "/submittedAt" },
      { path: "/procedure/serviceCode" },
    ],
    profile: {
      rule: "DOS-102",
      title: { vi: "Bộ kết nối cổng bộ – iGate", en: "The ministries' adapter to iGate" },
      evidence: evidence.adapterFields,
    },
  },
  example: {
    MaHoSo: "G99.20-241115-0001",
    MaTTHC: "1.009999",
    MaDichVuCong: "1.009999.01",
    ChuHoSo: "NGUYỄN VĂN MẪU",
    LoaiDoiTuong: 0,
    MaDonViTiepNhan: "G99.20",
    NgayNop: "2024-11-15T08:00:00",
    NgayTiepNhan: "2024-11-15T08:30:00",
    TrangThai: 4,
  },
};
