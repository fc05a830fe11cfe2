import type { Example } from "@egov-vn/core";
import type { Dossier, ProgressStep } from "../schema.js";

const online: Dossier = {
  code: "H99.12-241115-0001",
  procedure: { code: "1.009999", name: "Thủ tục mẫu cấp giấy phép" },
  sector: { code: "H99-MAU01", name: "Lĩnh vực mẫu" },
  channel: "online",
  filedAt: "national-portal",
  applicant: {
    kind: "citizen",
    name: "NGUYỄN VĂN MẪU",
    paperNumber: "000199000001",
    identityDocuments: [{ kind: "citizen-id", number: "000199000001" }],
    techId: "00000000-0000-4000-8000-0000000000aa",
    email: "nguoidan@example.invalid",
    telephone: "0900000000",
  },
  subject: "Đề nghị cấp giấy phép mẫu",
  submittedAt: "2024-11-15T08:00:00",
  receivedAt: "2024-11-15T08:30:00",
  appointedAt: "2024-11-26T17:00:00",
  finishedAt: "2024-11-25T16:00:00",
  returnedAt: "2024-11-26T09:00:00",
  status: "returned",
  handlingUnit: "Sở Mẫu tỉnh A",
  returnChannel: "direct",
  attachments: [
    {
      id: "1001",
      fileName: "don-de-nghi.pdf",
      deleted: false,
      componentCode: "000.00.00.H99-KQ009999",
      url: "https://motcua.example.com/getfile?id=1001",
      digitised: true,
      reuse: 0,
      fromNationalStore: false,
    },
  ],
  otherPapers: [{ name: "Giấy ủy quyền", copies: 1, kind: { system: "dvcqg", code: "1" } }],
  fees: [
    {
      name: "Phí thẩm định",
      type: "phi",
      kind: { system: "dvcqg", code: "1" },
      collected: "on-reception",
      amount: 50_000,
    },
  ],
  supplements: [
    {
      id: "1",
      requestedBy: "TRẦN THỊ MẪU",
      content: "Bổ sung bản sao",
      requestedAt: "2024-11-18T09:00:00",
      receivedBy: "LÊ VĂN MẪU",
      receiptNote: "Đã nhận đủ",
      receivedAt: "2024-11-19T09:00:00",
      supplemented: true,
      papers: [{ id: "1002", fileName: "ban-sao.pdf" }],
      fees: [{ name: "Phí bổ sung", amount: 10_000 }],
      appointedBefore: "2024-11-22T17:00:00",
      appointedAfter: "2024-11-26T17:00:00",
    },
  ],
  results: [
    {
      name: "Giấy phép mẫu",
      resultCode: "KQ.H99.000999",
      componentCode: "000.00.00.H99-KQ009999",
      paperId: "2001",
      url: "https://motcua.example.com/getfile?id=2001",
    },
  ],
  onlinePayment: "paid",
  hasDigitisedComponents: true,
  accountVerifiedByVneid: true,
  databasesConsulted: [{ code: "7" }],
  unmapped: { TruongMoi: "giữ nguyên" },
};

const ministry: Dossier = {
  code: "G99.20-260804-0001",
  procedure: { code: "1.009999", serviceCode: "1.009999.01" },
  applicant: { kind: "household-business", name: "HỘ KINH DOANH MẪU" },
  submitter: {
    kind: "citizen",
    localId: "u-1",
    name: "NGUYỄN VĂN MẪU",
    paperNumber: "000199000001",
    birthDate: "1999-01-01",
    telephone: "0900000000",
    email: "nguoidan@example.invalid",
    address: { provinceCode: "00", communeCode: "00000", detail: "Số 1 đường Mẫu" },
  },
  receivingUnitCode: "G99.20",
  submittedAt: "2026-08-04T08:00:00",
  receivedAt: "2026-08-04",
  status: "payment-requested",
  fees: [
    {
      name: "Phí thẩm định",
      amount: { unparsed: "theo biểu" },
      kind: { system: "ministry-adapter", code: "2" },
      paid: false,
    },
  ],
  components: [
    {
      code: "000.00.00.H99-KQ009999",
      name: "Đơn đề nghị",
      copies: 1,
      copyKind: "electronic",
      attachments: [{ id: "1001", fileName: "don.pdf", hash: "e3b0c442" }],
    },
  ],
  eform: {},
};

const listed: Dossier = {
  code: "000.00.53.H99-240611-0099",
  sourceId: "000000000000000000000001",
  procedure: { name: "Thủ tục mẫu", nameEn: "Sample procedure" },
  applicant: { name: "NGUYỄN VĂN MẪU" },
  submittedAt: "2024-06-11T09:15:00",
  appointedAt: { unparsed: "theo thông báo" },
  statusAtSource: { system: "igate", code: "4", word: "Đang xử lý" },
  currentTask: "Thẩm định",
  declared: { returned: false, hasSupplements: false },
};

/** Sound dossiers, in the canonical form: filed online and returned; of a ministry; from a list with little in it. */
export const dossierExamples: readonly Example<Dossier>[] = [
  {
    name: "online-returned",
    title: { vi: "Nộp trực tuyến, đã trả kết quả", en: "Filed online, returned" },
    value: online,
  },
  { name: "ministry", title: { vi: "Hồ sơ từ cổng của một bộ", en: "From a ministry's portal" }, value: ministry },
  { name: "listed", title: { vi: "Một dòng trong danh sách", en: "A row of a list" }, value: listed },
];

/** Sound steps. */
export const progressExamples: readonly Example<ProgressStep>[] = [
  {
    name: "appraisal",
    title: { vi: "Bước thẩm định", en: "Appraisal" },
    value: {
      dossierCode: "H99.12-241115-0001",
      officer: "TRẦN THỊ MẪU",
      position: "Chuyên viên",
      at: "2024-11-15T10:00:00",
      unit: "Phòng mẫu",
      content: "Thẩm định hồ sơ",
      status: "processing",
      startedAt: "2024-11-15T08:30:00",
      dueAt: "2024-11-20T17:00:00",
      unmapped: { TruongMoi: 1 },
    },
  },
  {
    name: "trace",
    title: { vi: "Vết xử lý từ LGSP", en: "A trace from the LGSP" },
    value: {
      dossierCode: "H99.12-241115-0001",
      sourceId: "17",
      officer: "LÊ VĂN MẪU",
      at: "2024-11-15T11:00:00",
      content: "Chuyển bộ phận chuyên môn",
      statusAtSource: { system: "lgsp-document", code: "0" },
      responsibleUnitCode: "H99",
      responsibleUnit: "UBND tỉnh A",
    },
  },
];
