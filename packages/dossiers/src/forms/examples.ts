import type { DossierForm, FormHead } from "./schema.js";

const HEAD = {
  parent: "Ủy ban nhân dân tỉnh Thử Nghiệm",
  agency: "Trung tâm Phục vụ hành chính công",
  desk: "Bộ phận tiếp nhận và trả kết quả",
  number: "0001/TNHS",
  place: "Thử Nghiệm",
  date: "2026-02-12",
} as const satisfies FormHead;
const APPLICANT = {
  name: "Nguyễn Văn Thử",
  address: "Số 1, đường Mẫu, xã Thử, tỉnh Thử Nghiệm",
  telephone: "0900000000",
  email: "nguyenvanthu@thunghiem.example",
};
const CODE = "H99.14-260212-0001";
const REQUEST = "Cấp giấy phép xây dựng nhà ở riêng lẻ";

/** One of each form, of invented people and agencies. */
export const formExamples: readonly DossierForm[] = [
  {
    form: "01",
    head: HEAD,
    dossierCode: CODE,
    applicant: APPLICANT,
    request: REQUEST,
    components: [
      { name: "Đơn đề nghị cấp giấy phép xây dựng theo mẫu", copies: 1 },
      { name: "Bản sao giấy tờ chứng minh quyền sử dụng đất", copies: 1, note: "đã số hóa" },
      { name: "Bản vẽ thiết kế xây dựng kèm tệp điện tử", copies: 2 },
    ],
    sets: 1,
    limit: { amount: 10, unit: "working-day" },
    receivedAt: "2026-02-12T15:30:00",
    dueAt: "2026-03-05T17:30:00",
    returnAt: "Bộ phận tiếp nhận và trả kết quả",
    book: { volume: "01/2026", entry: "125" },
    submitter: "Nguyễn Văn Thử",
    officer: "Trần Thị Mẫu",
  },
  {
    form: "02",
    head: { ...HEAD, number: "0002/HDHS" },
    dossierCode: CODE,
    applicant: APPLICANT,
    request: REQUEST,
    items: ["Bản vẽ mặt bằng móng có chữ ký của người thiết kế", "Bản sao có chứng thực giấy tờ về đất đai"],
    reason: "Thành phần hồ sơ chưa đủ theo quy định của thủ tục hành chính",
    contact: "Trần Thị Mẫu, điện thoại 0900000001",
    officer: "Trần Thị Mẫu",
  },
  {
    form: "03",
    head: { ...HEAD, number: "0003/TCHS" },
    applicant: APPLICANT,
    request: REQUEST,
    reason: "Công trình thuộc trường hợp được miễn giấy phép xây dựng nên không có thủ tục phải giải quyết.",
    officer: "Trần Thị Mẫu",
  },
  {
    form: "04",
    head: { parent: HEAD.parent, agency: HEAD.agency, number: "0004/PXL", place: HEAD.place, date: "2026-03-04" },
    dossierCode: CODE,
    applicant: APPLICANT,
    request: REQUEST,
    receivedAt: "2026-02-12T15:30:00",
    dueAt: "2026-03-05T17:30:00",
    reason: "chờ ý kiến về phòng cháy, chữa cháy của cơ quan phối hợp.",
    newDueAt: "2026-03-12T17:30:00",
    signer: { title: "Giám đốc", name: "Lê Văn Giả" },
  },
  {
    form: "05",
    head: { ...HEAD, number: "0005/KSHS" },
    dossierCode: CODE,
    request: REQUEST,
    settledBy: "Phòng Quản lý xây dựng",
    withBodies: "Phòng Cảnh sát phòng cháy",
    handovers: [
      {
        from: "Bộ phận tiếp nhận và trả kết quả – Trần Thị Mẫu",
        to: "Phòng Quản lý xây dựng – Phạm Văn Vờ",
        at: "2026-02-13T07:30:00",
        dueAt: "2026-02-27T17:30:00",
        outcome: "on-time",
      },
      {
        from: "Phòng Quản lý xây dựng – Phạm Văn Vờ",
        to: "Lãnh đạo trung tâm – Lê Văn Giả",
        at: "2026-02-27T16:00:00",
        dueAt: "2026-03-03T17:30:00",
        outcome: "early",
        note: "Đã kiểm tra thực địa",
      },
    ],
  },
  {
    form: "06",
    head: HEAD,
    volume: "01/2026",
    from: "2026-02-12",
    to: "2026-02-13",
    entries: [
      {
        dossierCode: CODE,
        procedure: REQUEST,
        sets: 1,
        applicant: APPLICANT,
        agency: "Phòng Quản lý xây dựng",
        receivedAt: "2026-02-12T15:30:00",
        dueAt: "2026-03-05T17:30:00",
        returnMethod: "Trực tiếp",
      },
      {
        dossierCode: "H99.14-260213-0001",
        procedure: "Đăng ký khai sinh",
        sets: 1,
        applicant: { name: "Công ty TNHH Thử Nghiệm Mẫu", address: "Số 2, đường Mẫu" },
        agency: "Phòng Tư pháp",
        receivedAt: "2026-02-13T08:05:00",
        dueAt: "2026-02-13T17:30:00",
        returnedAt: "2026-02-13T10:00:00",
        returnMethod: "Qua dịch vụ bưu chính",
        note: "Trả trước hạn",
      },
    ],
  },
];
