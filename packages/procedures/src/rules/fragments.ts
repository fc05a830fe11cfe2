// What the examples of rules are written with: the smallest records that read, with what a rule is about.

const base = { code: "1.009999", name: "Cấp giấy phép mẫu" };

/** A row of a list in the canonical model, of which no part is required. */
export const row = (changes: object = {}): string => JSON.stringify({ ...base, extent: "listing", ...changes });

/** A full record in the canonical model. */
export const full = (changes: object = {}): string => JSON.stringify({ ...base, extent: "full", ...changes });

export const fiveDays = { amount: 5, unit: "working-day" };

/** A row with one time limit. */
export const limit = (timeLimit: unknown): string => row({ methods: [{ channel: "direct", timeLimit }] });

/** A row with one fee. */
export const fee = (changes: object): string =>
  row({ methods: [{ channel: "direct", fees: [{ kind: "phi", ...changes }] }] });

/** A row with one paper. */
export const component = (changes: object): string =>
  row({ componentSets: [{ components: [{ name: "Đơn", ...changes }] }] });

/** An answer of `LayThuTuc` with one record. */
export const served = (changes: object = {}): string =>
  JSON.stringify({
    error_code: 0,
    result: [
      {
        MATTHC: base.code,
        TENTTHC: base.name,
        COQUANTHUCHIEN: [{ MADONVI: "000.00.01.H99", TENDONVI: "Sở Mẫu tỉnh A" }],
        ...changes,
      },
    ],
  });

/** The same with one time limit that has one fee. */
export function servedFee(changes: object): string {
  const fees = [{ MAPHILEPHI: "1", SOTIEN: "50000", DONVI: "Đồng", ...changes }];
  const time = { THOIGIANGIAIQUYET: "5", DONVITINH: "Ngày làm việc", PHILEPHI: fees };
  return served({ CACHTHUCTHUCHIEN: [{ KENH: "1", THOIGIAN: [time] }] });
}

/** The same with the papers of one case. */
export const servedPapers = (...papers: object[]): string =>
  served({ THANHPHANHOSO: [{ TRUONGHOP: "", GIAYTO: papers }] });

/** A paper of `LayThuTuc` with the number of its form. */
export const servedPaper = (number: number): object => ({
  MAGIAYTO: "000.00.00.G99-KQ009999",
  TENGIAYTO: "Đơn đề nghị",
  TENMAUDON: `mau-0${number}.docx`,
  URL: `https://csdl.example.invalid/${number}`,
});

/** An answer of the portal of 2026. */
export const portal = (changes: object = {}): string =>
  JSON.stringify({
    code: "OK",
    data: {
      ...base,
      codeNotation: base.code,
      procedureProposal: { proposalNumber: "1/QĐ-MAU", decisionDate: 1_768_496_400_000 },
      ...changes,
    },
  });

/** The same with one fee. */
export const portalFee = (fee: object): string =>
  portal({ executionMethods: [{ submissionMethod: "DIRECT", fees: [{ type: "FEE", ...fee }] }] });

/** The same with another day of the publishing decision. */
export const decidedAt = (decisionDate: number): string => portal({ procedureProposal: { decisionDate } });

/** A Word export of the old portal with one legal text of a day. */
export const exported = (day: string): string =>
  JSON.stringify({
    metadata: { mã_thủ_tục: base.code, tên_thủ_tục: base.name },
    tables: { can_cu_phap_ly: [{ so_ky_hieu: "63/2010/NĐ-CP", ngay_ban_hanh: day }] },
  });
