import type { Example } from "@egov-vn/core";
import type { Procedure } from "../schema.js";

/** A procedure with every part that the law names. All of it is invented. */
const fullProcedure: Procedure = {
  code: "1.009999",
  name: "Cấp giấy phép mẫu",
  extent: "full",
  id: "100001",
  steps: [
    { case: "Cấp mới", description: "Tổ chức, cá nhân nộp hồ sơ." },
    { case: "Cấp mới", description: "Cơ quan giải quyết trả kết quả." },
  ],
  methods: [
    {
      channel: "direct",
      timeLimit: { amount: 5, unit: "working-day" },
      fees: [{ kind: "phi", amount: { known: true, value: 50_000, currency: "VND" }, text: "Phí thẩm định" }],
    },
    { channel: "online", timeLimit: { amount: 3, unit: "working-day" }, fees: "none" },
    { channel: "postal", timeLimit: { amount: 7, unit: "day" }, description: "Tính từ ngày nhận bưu phẩm" },
  ],
  componentSets: [
    {
      case: "Cấp mới",
      components: [
        {
          code: "000.00.00.G99-KQ009999",
          name: "Đơn đề nghị",
          originals: 1,
          copies: 0,
          forms: [{ name: "mau-01.docx", url: "https://csdl.example.invalid/mau-01" }],
        },
        { code: "000.00.00.G99-KQ009998", name: "Giấy tờ chứng minh", originals: 0, copies: 1, forms: "none" },
      ],
    },
  ],
  subjects: [{ name: "Công dân Việt Nam" }, { name: "Doanh nghiệp" }],
  agencies: { executing: [{ code: "000.00.01.H99", name: "Sở Mẫu tỉnh A", kind: "office" }] },
  results: [{ code: "KQ.G99.000999", name: "Giấy phép mẫu" }],
  requirements: "none",
  legalBases: [{ code: "63/2010/NĐ-CP", name: "Nghị định về kiểm soát thủ tục hành chính" }],
  publisher: { code: "000.00.00.G99" },
  sectors: [{ code: "G99-NV01", name: "Lĩnh vực mẫu" }],
  levels: [{ level: "province", note: "Sở Mẫu" }],
  state: "active",
};

/** A row of a list: what such rows have, and no more. */
const listed: Procedure = {
  code: "3.009998",
  name: "Xác nhận mẫu tại cấp xã",
  extent: "listing",
  id: "00000000-0000-7000-8000-000000000002",
  agencies: { executing: [{ name: "Ủy ban nhân dân cấp xã", kind: "class" }] },
  publisher: { name: "Ủy ban nhân dân tỉnh A" },
  sectors: [{ name: "Lĩnh vực mẫu" }],
  subjects: [{ name: "Công dân Việt Nam" }],
  type: "specific",
  state: "updated",
};

/** What real records look like: limits and fees that are words, both kinds of time limit, publication, flags. */
const untidy: Procedure = {
  code: "2.009997",
  codeAsWritten: " 2.009997",
  name: "Đăng ký mẫu",
  extent: "full",
  steps: [{ name: "Bước 1", description: "Nộp hồ sơ." }],
  methods: [
    { channel: "online", timeLimit: { unparsed: "Theo mô tả" }, description: "Ngay trong ngày" },
    {
      channel: "direct",
      timeLimit: { amount: 7.5, unit: "working-day" },
      fees: [
        { kind: "le-phi", amount: { known: false, written: 0 }, text: "Theo nghị quyết của Hội đồng nhân dân tỉnh" },
      ],
    },
    { channel: { unparsed: "KIOSK" } },
  ],
  cases: [{ code: "2.009997.01", id: "1", name: "Đăng ký lần đầu", timeLimit: { amount: 5, unit: "working-day" } }],
  componentSets: [
    {
      components: [
        {
          name: "Tờ khai",
          originals: { unparsed: "vài" },
          electronicForm: true,
          isResult: false,
          required: false,
          note: "Xuất trình",
        },
      ],
    },
  ],
  dossierCount: 1,
  subjects: [{ code: "DT12", name: "Người Việt Nam định cư ở nước ngoài" }],
  subjectNote: "Người có yêu cầu",
  agencies: {
    executing: [{ code: "BCA_CAX", name: "Công an cấp xã", kind: "class" }],
    competent: [{ name: "Công an cấp xã", kind: "class" }],
    coordinating: [{ name: "Sở Mẫu", kind: "unstated" }],
  },
  receivingAddress: "Trung tâm Phục vụ hành chính công",
  results: "none",
  forms: [{ id: "f1", name: "Tờ khai", path: "mau/to-khai.docx" }],
  requirements: { text: "Có đủ giấy tờ." },
  fees: "none",
  legalBases: [
    { code: "85/2019/TT-BTC", codeAsWritten: "85/2019/TT-BTC ", issued: "2019-11-29", issuer: "Bộ Tài chính" },
    { name: "Văn bản mẫu", issued: { unparsed: "tháng 5" } },
  ],
  publication: {
    decision: "1/QĐ-MAU",
    decided: "2026-01-16",
    published: "2026-04-08T21:52:58",
    issuer: "Bộ Mẫu",
    event: "amended",
  },
  publisher: { code: "G99", name: "Bộ Mẫu" },
  sectors: [{ code: "G99-NV01", name: "Lĩnh vực mẫu" }],
  levels: [{ level: "commune" }, { level: { unparsed: "7" } }],
  type: { unparsed: "0" },
  state: "updated",
  regulation: "assigned",
  fullProcess: true,
  internal: false,
  vertical: true,
  sharedService: false,
  offlineOnly: false,
  nonTerritorial: true,
  returnMethods: [{ filed: "online", ways: ["home", "online"] }],
  serviceGroups: [{ name: "Cư trú", audience: "CITIZEN" }],
  description: "Mô tả mẫu",
  keywords: "mẫu",
  note: "Ghi chú",
  created: "2026-04-08T21:52:58",
  updated: "2026-04-15T15:36:31",
  unmapped: { _note: "invented" },
};

export const procedureExamples: readonly Example<Procedure>[] = [
  {
    name: "full",
    title: { vi: "Thủ tục đủ các bộ phận", en: "A procedure with all its parts" },
    value: fullProcedure,
  },
  { name: "listing", title: { vi: "Dòng danh mục", en: "A row of a list" }, value: listed },
  { name: "untidy", title: { vi: "Bản ghi như ngoài thực tế", en: "A record as real ones are" }, value: untidy },
];
