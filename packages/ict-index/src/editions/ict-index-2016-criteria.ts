import type { Confidence, Criterion } from "../schema.js";

type Pair = readonly [vi: string, en: string];
const both = ([vi, en]: Pair) => ({ vi, en });

const PERCENT: Pair = ["%", "%"];
const PER_HUNDRED: Pair = ["trên 100 dân", "per 100 people"];

function rate(
  code: string,
  title: Pair,
  [numerator, denominator]: readonly [Pair, Pair],
  confidence: Confidence,
  extra: {
    readonly unit?: Pair;
    readonly scale?: number;
    readonly note?: Pair;
    readonly range?: Criterion["range"];
  } = {},
): Criterion {
  const {
    unit = PERCENT,
    scale = 100,
    note,
    range = scale === 100 && unit === PERCENT ? ([0, 100] as const) : undefined,
  } = extra;
  return {
    code,
    title: both(title),
    numerator: both(numerator),
    denominator: both(denominator),
    scale,
    unit: both(unit),
    confidence,
    ...(range && { range }),
    ...(note && { note: both(note) }),
  };
}

const figure = (code: string, title: Pair, unit: Pair, confidence: Confidence, note?: Pair): Criterion => ({
  code,
  title: both(title),
  unit: both(unit),
  range: [0, null],
  confidence,
  ...(note && { note: both(note) }),
});

const POPULATION: Pair = ["dân số", "population"];
const HOUSEHOLDS: Pair = ["tổng số hộ gia đình", "all households"];
const OFFICIALS: Pair = ["số cán bộ, công chức", "officials and civil servants"];
const SCHOOLS: Pair = ["tổng số trường", "all schools"];
const TEACHING: Pair = ["số trường có giảng dạy tin học", "schools that teach computing"];
const perHundred = { unit: PER_HUNDRED, range: [0, null] as const };

export const society: readonly Criterion[] = [
  rate(
    "HTKT-XH-1",
    ["Tỷ lệ điện thoại cố định/100 dân", "Fixed telephones per 100 people"],
    [["số thuê bao điện thoại cố định", "fixed telephone subscriptions"], POPULATION],
    "verified",
    perHundred,
  ),
  rate(
    "HTKT-XH-2",
    ["Tỷ lệ điện thoại di động/100 dân", "Mobile telephones per 100 people"],
    [["số thuê bao di động", "mobile subscriptions"], POPULATION],
    "verified",
    perHundred,
  ),
  rate(
    "HTKT-XH-3",
    ["Tỷ lệ thuê bao Internet/100 dân", "Internet subscriptions per 100 people"],
    [["số thuê bao Internet", "Internet subscriptions"], POPULATION],
    "verified",
    perHundred,
  ),
  rate(
    "HTKT-XH-4",
    ["Tỷ lệ thuê bao băng rộng cố định/100 dân", "Fixed broadband subscriptions per 100 people"],
    [["số thuê bao băng rộng cố định", "fixed broadband subscriptions"], POPULATION],
    "verified",
    perHundred,
  ),
  rate(
    "HTKT-XH-5",
    ["Tỷ lệ thuê bao băng rộng không dây/100 dân", "Wireless broadband subscriptions per 100 people"],
    [["số thuê bao băng rộng không dây", "wireless broadband subscriptions"], POPULATION],
    "verified",
    perHundred,
  ),
  rate(
    "HTKT-XH-6",
    ["Tỷ lệ hộ gia đình có máy tính", "Households with a computer"],
    [["số hộ có máy tính", "households with a computer"], HOUSEHOLDS],
    "verified",
  ),
  rate(
    "HTKT-XH-7",
    ["Tỷ lệ hộ gia đình có kết nối Internet (băng rộng)", "Households with (broadband) Internet"],
    [["số hộ có kết nối Internet", "households connected"], HOUSEHOLDS],
    "verified",
    {
      note: [
        "Tên đọc được đến chữ “có k…”; cách tính theo Tổng cục Thống kê.",
        "The name was readable up to its last words; the formula is the General Statistics Office's.",
      ],
    },
  ),
  rate(
    "HTKT-XH-8",
    ["Tỷ lệ doanh nghiệp có kết nối Internet (băng rộng)", "Enterprises with (broadband) Internet"],
    [
      ["số doanh nghiệp có kết nối Internet", "enterprises connected"],
      ["tổng số doanh nghiệp", "all enterprises"],
    ],
    "recalled",
  ),
];

export const agencies: readonly Criterion[] = [
  rate(
    "HTKT-CQNN-1",
    ["Tỷ lệ máy tính/CBCC(VC)", "Computers per official"],
    [["số máy tính (bàn, xách tay)", "computers (desktop and portable)"], OFFICIALS],
    "reported",
    {
      unit: ["máy/người", "per person"],
      scale: 1,
      range: [0, null],
      note: ["Bản báo cáo không nói có chặn trên ở 1 hay không.", "No cap at 1 was found in print."],
    },
  ),
  rate(
    "HTKT-CQNN-2",
    ["Tỷ lệ băng thông kết nối Internet/CBCC(VC)", "Internet bandwidth per official"],
    [["tổng băng thông Internet (kbps)", "Internet bandwidth (kbps)"], OFFICIALS],
    "recalled",
    {
      unit: ["kbps/người", "kbps per person"],
      scale: 1,
      range: [0, null],
      note: [
        "Có trong khối bộ, ngành 2007–2010; có thể đã bỏ trước 2020.",
        "In the ministries' set of 2007-2010; may have been dropped before 2020.",
      ],
    },
  ),
  rate(
    "HTKT-CQNN-3",
    [
      "Tỷ lệ CQNN kết nối WAN của tỉnh hoặc mạng TSLCD",
      "Agencies on the provincial WAN or the specialised data network",
    ],
    [
      ["số cơ quan đã kết nối", "agencies connected"],
      ["tổng số cơ quan", "all agencies"],
    ],
    "reported",
  ),
  figure(
    "HTKT-CQNN-4",
    [
      "Triển khai giải pháp an ninh thông tin và an toàn dữ liệu",
      "Information security and data safety measures in use",
    ],
    ["điểm", "points"],
    "reported",
    [
      "Danh mục giải pháp (tường lửa, lọc thư rác, chống mã độc, sao lưu…) chưa đọc được trong báo cáo.",
      "The checklist (firewall, spam filter, anti-malware, storage and backup) was not seen in a report.",
    ],
  ),
];

export const skills: readonly Criterion[] = [
  rate(
    "HTNL-XH-1",
    ["Tỷ lệ trường tiểu học có giảng dạy tin học", "Primary schools that teach computing"],
    [TEACHING, SCHOOLS],
    "recalled",
  ),
  rate(
    "HTNL-XH-2",
    ["Tỷ lệ trường THCS có giảng dạy tin học", "Lower secondary schools that teach computing"],
    [TEACHING, SCHOOLS],
    "recalled",
  ),
  rate(
    "HTNL-XH-3",
    ["Tỷ lệ trường THPT có giảng dạy tin học", "Upper secondary schools that teach computing"],
    [TEACHING, SCHOOLS],
    "recalled",
  ),
  rate(
    "HTNL-XH-4",
    ["Tỷ lệ trường ĐH, CĐ có đào tạo CNTT-TT", "Universities and colleges with ICT courses"],
    [["số trường có đào tạo", "schools with such courses"], SCHOOLS],
    "recalled",
  ),
  rate(
    "HTNL-XH-5",
    ["Tỷ lệ người lớn biết đọc, biết viết", "Adult literacy"],
    [
      ["số người biết đọc, biết viết", "people who can read and write"],
      ["dân số từ 15 tuổi", "population of 15 and over"],
    ],
    "recalled",
  ),
  rate(
    "HTNL-XH-6",
    ["Tỷ lệ học sinh đi học", "School enrolment"],
    [
      ["số học sinh đi học", "pupils enrolled"],
      ["dân số trong độ tuổi", "population of that age"],
    ],
    "recalled",
    {
      range: [0, null],
      note: ["Tỷ lệ nhập học chung có thể vượt 100 %.", "A gross enrolment rate may exceed 100 %."],
    },
  ),
];

export const staff: readonly Criterion[] = [
  rate(
    "HTNL-CQNN-1",
    ["Tỷ lệ CBCC chuyên trách CNTT", "Full-time IT officials"],
    [["số CBCC chuyên trách CNTT", "full-time IT officials"], OFFICIALS],
    "reported",
  ),
  rate(
    "HTNL-CQNN-2",
    ["Tỷ lệ CBCC chuyên trách ATTT", "Full-time information security officials"],
    [["số CBCC chuyên trách ATTT", "full-time security officials"], OFFICIALS],
    "reported",
  ),
  rate(
    "HTNL-CQNN-3",
    ["Tỷ lệ cán bộ chuyên trách CNTT trình độ từ CĐ/ĐH trở lên", "Full-time IT officials with a degree"],
    [
      ["số chuyên trách đạt trình độ", "those with a degree"],
      ["số chuyên trách CNTT", "full-time IT officials"],
    ],
    "recalled",
  ),
  rate(
    "HTNL-CQNN-4",
    ["Tỷ lệ CBCC biết sử dụng máy tính / được đào tạo, tập huấn CNTT", "Officials trained in IT"],
    [["số CBCC đạt", "officials trained"], OFFICIALS],
    "reported",
  ),
  rate(
    "HTNL-CQNN-5",
    ["Tỷ lệ CBCC được tập huấn về phần mềm nguồn mở", "Officials trained in open-source software"],
    [["số CBCC được tập huấn", "officials trained"], OFFICIALS],
    "recalled",
  ),
];

export const internal: readonly Criterion[] = [
  rate(
    "UD-NB-1",
    ["Triển khai các ứng dụng cơ bản tại CQNN", "Basic applications in use"],
    [
      ["số đơn vị triển khai từng ứng dụng", "units that use each application"],
      ["tổng số đơn vị", "all units"],
    ],
    "recalled",
  ),
  figure(
    "UD-NB-2",
    ["Xây dựng các CSDL chuyên ngành", "Specialised databases built"],
    ["CSDL", "databases"],
    "recalled",
  ),
  rate(
    "UD-NB-3",
    ["Sử dụng văn bản điện tử (nội bộ, với bên ngoài)", "Electronic documents, internal and external"],
    [
      ["số văn bản trao đổi điện tử", "documents exchanged electronically"],
      ["tổng số văn bản", "all documents"],
    ],
    "recalled",
  ),
  rate(
    "UD-NB-4",
    ["Tỷ lệ CBCC được cấp và dùng thư điện tử chính thức", "Officials with official e-mail"],
    [["số CBCC được cấp và dùng", "officials who have and use it"], OFFICIALS],
    "recalled",
  ),
  rate(
    "UD-NB-5",
    ["Triển khai phần mềm nguồn mở", "Open-source software in use"],
    [
      ["số máy trạm, máy chủ dùng PMNM", "workstations and servers that use it"],
      ["tổng số máy", "all machines"],
    ],
    "recalled",
  ),
];

export const online: readonly Criterion[] = [
  figure(
    "DVCTT-1",
    ["Website/cổng thông tin điện tử", "Website or portal"],
    ["điểm chuyên gia", "experts' points"],
    "reported",
  ),
  figure(
    "DVCTT-2",
    ["Dịch vụ công trực tuyến theo mức 1–4, hồ sơ trực tuyến", "Online public services by levels 1-4, online dossiers"],
    ["điểm chuyên gia", "experts' points"],
    "reported",
    ["Chuyên gia độc lập chấm điểm: đã đọc được cho năm 2020.", "Scored by independent experts: read for 2020."],
  ),
];
