import type { RuleExample } from "@egov-vn/core";

const base = { code: "1.009999", name: "Cấp giấy phép mẫu" };

/** A row of a list, of which no part is required, with what a rule is about. */
const row = (changes: object = {}): string => JSON.stringify({ ...base, extent: "listing", ...changes });
const full = (changes: object = {}): string => JSON.stringify({ ...base, extent: "full", ...changes });
const limit = (timeLimit: object): string => row({ methods: [{ channel: "direct", timeLimit }] });
const fee = (changes: object): string => row({ methods: [{ channel: "direct", fees: [{ kind: "phi", ...changes }] }] });
const fiveDays = { amount: 5, unit: "working-day" };

/** An answer of `LayThuTuc` with one record. */
const served = (changes: object = {}): string =>
  JSON.stringify({
    error_code: 0,
    result: [
      {
        MATTHC: "1.009999",
        TENTTHC: "Cấp giấy phép mẫu",
        COQUANTHUCHIEN: [{ MADONVI: "000.00.01.H99", TENDONVI: "Sở Mẫu tỉnh A" }],
        ...changes,
      },
    ],
  });
const servedFee = (changes: object): string =>
  served({
    CACHTHUCTHUCHIEN: [
      {
        KENH: "1",
        THOIGIAN: [
          {
            THOIGIANGIAIQUYET: "5",
            DONVITINH: "Ngày làm việc",
            PHILEPHI: [{ MAPHILEPHI: "1", SOTIEN: "50000", DONVI: "Đồng", ...changes }],
          },
        ],
      },
    ],
  });
const paper = (form: string, link: string): object => ({
  MAGIAYTO: "000.00.00.G99-KQ009999",
  TENGIAYTO: "Đơn đề nghị",
  TENMAUDON: form,
  URL: link,
});
const papers = (...rows: object[]): string => served({ THANHPHANHOSO: [{ TRUONGHOP: "", GIAYTO: rows }] });

/** A record of the portal of 2026. */
const portal = (changes: object = {}): string =>
  JSON.stringify({
    code: "OK",
    data: {
      code: "1.009999",
      codeNotation: "1.009999",
      name: "Cấp giấy phép mẫu",
      procedureProposal: { proposalNumber: "1/QĐ-MAU", decisionDate: 1_768_496_400_000 },
      ...changes,
    },
  });
const decided = (decisionDate: number): string => portal({ procedureProposal: { decisionDate } });

const exported = (day: string): string =>
  JSON.stringify({
    metadata: { mã_thủ_tục: "1.009999", tên_thủ_tục: "Cấp giấy phép mẫu" },
    tables: { can_cu_phap_ly: [{ so_ky_hieu: "63/2010/NĐ-CP", ngay_ban_hanh: day }] },
  });

const cases = (...amounts: number[]): string =>
  row({
    methods: [{ channel: "direct", timeLimit: fiveDays }],
    cases: amounts.map((amount) => ({ code: "1.009999.01", timeLimit: { amount, unit: "working-day" } })),
  });

const component = (changes: object): string => row({ componentSets: [{ components: [{ name: "Đơn", ...changes }] }] });

/** By rule: what keeps it and what breaks it, each in the format that the rule is about. */
export const procedureRuleExamples: Readonly<Record<string, RuleExample>> = {
  "PRO-001": { passing: served(), failing: '{"error_code":"-1","error_message":"Phiên hết hạn","result":null}' },
  "PRO-002": { passing: portal({ state: "ACTIVE" }), failing: portal({ state: "HALTED" }) },
  "PRO-003": { passing: servedFee({}), failing: servedFee({ MAPHILEPHI: "1'" }) },
  "PRO-004": { passing: servedFee({}), failing: servedFee({ SOTIEN: "50.000" }) },
  "PRO-005": {
    passing: papers(paper("mau-01.docx", "https://csdl.example.invalid/1")),
    failing: papers(
      paper("mau-01.docx", "https://csdl.example.invalid/1"),
      paper("mau-02.docx", "https://csdl.example.invalid/2"),
    ),
  },
  "PRO-006": {
    passing: papers(paper("mau-01.docx", "https://csdl.example.invalid/1")),
    failing: papers({ TENGIAYTO: "Đơn", Url: "https://csdl.example.invalid/1" }),
  },
  "PRO-007": { passing: portal(), failing: portal({ codeNotation: "1.009998" }) },
  "PRO-008": { passing: served(), failing: JSON.stringify({ message: served() }) },
  "PRO-009": { passing: decided(1_768_496_400_000), failing: decided(1_768_500_000_000) },
  "PRO-010": {
    passing: JSON.stringify({ message: served() }),
    failing: JSON.stringify({ message: served().slice(0, 80) }),
  },
  "PRO-012": { passing: decided(1_768_496_400_000), failing: decided(-1) },
  "PRO-013": { passing: exported("19-02-2016"), failing: exported("tháng 2/2016") },
  "PRO-101": { passing: row(), failing: '{"code":"1.009999","extent":"listing","sectors":[{"name":"Lĩnh vực mẫu"}]}' },
  "PRO-102": { passing: full({ steps: [{ description: "Nộp hồ sơ." }] }), failing: full() },
  "PRO-103": { passing: full({ methods: [{ channel: "direct" }] }), failing: full() },
  "PRO-104": {
    passing: full({ componentSets: [{ components: [{ name: "Đơn" }] }] }),
    failing: full({ componentSets: [{ components: [] }] }),
  },
  "PRO-105": {
    passing: full({ methods: [{ channel: "direct", timeLimit: fiveDays }] }),
    failing: full({ methods: [{ channel: "direct" }] }),
  },
  "PRO-106": { passing: full({ subjects: [{ name: "Công dân Việt Nam" }] }), failing: full() },
  "PRO-107": {
    passing: full({ agencies: { executing: [{ name: "Ủy ban nhân dân cấp xã", kind: "class" }] } }),
    failing: full(),
  },
  "PRO-108": {
    passing: full({ forms: "none", results: [{ name: "Giấy phép mẫu" }], requirements: "none", fees: "none" }),
    failing: full({ forms: "none", results: [{ name: "Giấy phép mẫu" }] }),
  },
  "PRO-109": { passing: full({ legalBases: [{ code: "63/2010/NĐ-CP" }] }), failing: full() },
  "PRO-111": { passing: row({ levels: [{ level: "commune" }] }), failing: row({ levels: [{ level: "district" }] }) },
  "PRO-201": { passing: row(), failing: row({ code: "1.0133611" }) },
  "PRO-202": { passing: row(), failing: row({ codeAsWritten: " 1.009999" }) },
  "PRO-203": { passing: row(), failing: row({ code: "1.009999.000.00.00.H99" }) },
  "PRO-204": {
    passing: row({ subjects: [{ code: "ĐT1", name: "Công dân Việt Nam" }] }),
    failing: row({ subjects: [{ code: "DT12", name: "Người Việt Nam định cư ở nước ngoài" }] }),
  },
  "PRO-205": {
    passing: row({ sectors: [{ name: "Lĩnh vực mẫu" }] }),
    failing: row({ sectors: [{ name: "Lĩnh vực\u00a0mẫu" }] }),
  },
  "PRO-206": { passing: row(), failing: row({ name: "Cấp giấy phép mẫu cho Ðồng Tháp" }) },
  "PRO-207": {
    passing: row({ cases: [{ code: "1.009999.01" }, { code: "1.009999.02" }] }),
    failing: row({ cases: [{ code: "1.009999.01" }, { code: "1.009999.01" }] }),
  },
  "PRO-208": { passing: cases(5), failing: cases(10) },
  "PRO-209": {
    passing: limit(fiveDays),
    failing: row({ methods: [{ channel: "direct", timeLimit: fiveDays }, { channel: "direct" }] }),
  },
  "PRO-210": { passing: limit(fiveDays), failing: limit({ unparsed: "Theo mô tả" }) },
  "PRO-211": {
    passing: fee({ amount: { known: true, value: 0, currency: "VND" } }),
    failing: fee({ amount: { known: false, written: 0 }, text: "Theo nghị quyết của Hội đồng nhân dân tỉnh" }),
  },
  "PRO-212": {
    passing: fee({ amount: { known: true, value: 10_000, currency: "VND" } }),
    failing: fee({ amount: { known: false }, text: "Theo quy định của Bộ Tài chính" }),
  },
  "PRO-213": {
    passing: fee({ amount: { known: true, value: 100_000, currency: "VND" }, text: "100.000 đồng/lần" }),
    failing: fee({ amount: { known: false, written: 100 }, text: "100.000 đồng/lần" }),
  },
  "PRO-214": { passing: row({ type: "standard" }), failing: row({ type: "internal" }) },
  "PRO-215": { passing: component({ required: true }), failing: component({ required: false }) },
  "PRO-216": { passing: row({ sectors: [{ code: "G99-NV01" }] }), failing: row({ sectors: [{ code: "LVK" }] }) },
  "PRO-217": { passing: component({ code: "000.00.00.G99-KQ009999" }), failing: component({ code: "H99- KQ0009999" }) },
  "PRO-218": { passing: limit(fiveDays), failing: limit({ amount: 0, unit: "hour" }) },
  "PRO-219": {
    passing: row({ legalBases: [{ code: "63/2010/NĐ-CP" }] }),
    failing: row({ legalBases: [{ code: "Nghị định số 63/2010/NĐ-CP" }] }),
  },
  "PRO-220": {
    passing: row({ agencies: { executing: [{ name: "Ủy ban nhân dân cấp xã", kind: "class" }] } }),
    failing: row(),
  },
  "PRO-221": {
    passing: fee({ amount: { known: true, value: 50_000, currency: "VND" } }),
    failing: fee({ amount: { known: true, value: 0.5, currency: "VND" } }),
  },
  "PRO-901": { passing: row(), failing: row({ cases: [{}], subjects: [{ code: "ĐT1" }] }) },
  "PRO-902": { passing: row(), failing: row({ code: 1 }) },
  "PRO-903": { passing: row({ note: "Ghi chú" }), failing: row({ note: "" }) },
  "PRO-905": { passing: row({ created: "2026-04-08T21:52:58" }), failing: row({ created: "08/4/2026" }) },
  "PRO-906": { passing: row(), failing: row({ extent: "half" }) },
  "PRO-907": { passing: row(), failing: row({ quantity: 1 }) },
  "PRO-908": { passing: row({ requirements: "none" }), failing: row({ requirements: 1 }) },
};
