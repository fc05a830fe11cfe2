/** The dossiers to measure on: invented, always the same, about 3 KB each, as a one-stop system would keep them. */
import { closeSync, openSync, writeSync } from "node:fs";

const NAMES = [
  "Nguyễn Văn Mẫu",
  "Trần Thị Thử",
  "Lê Hoàng Ví Dụ",
  "Phạm Thị Kiểm",
  "Hoàng Văn Nghiệm",
  "Đỗ Thị Giả Định",
];
const PROCEDURES = [
  ["1.099001", "Đăng ký thành lập doanh nghiệp tư nhân"],
  ["1.099002", "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ"],
  ["2.099003", "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"],
];
const PAPERS = [
  "Giấy đề nghị đăng ký doanh nghiệp theo mẫu",
  "Bản sao giấy tờ pháp lý của cá nhân có chứng thực",
  "Bản vẽ thiết kế xây dựng trong hồ sơ thiết kế",
  "Giấy chứng nhận quyền sử dụng đất",
];
const NOTES = [
  "Người nộp đề nghị nhận kết quả qua dịch vụ bưu chính công ích tại nơi cư trú; điện thoại trước khi giao.",
  "Hồ sơ nộp trực tuyến, thành phần đã được số hóa khi tiếp nhận tại Bộ phận Một cửa của Ủy ban nhân dân xã Mẫu.",
];

// Numerical Recipes' constants; the same records on every machine.
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (value) => String(value).padStart(2, "0");

/** Returns the n-th dossier. */
export function dossier(n) {
  const pick = random(n + 1);
  const from = (list) => list[pick(list.length)];
  const day = two(1 + pick(20));
  const month = two(1 + pick(9));
  const at = (plus, hour) => `2026-${month}-${two(Number(day) + plus)}T${two(hour)}:${two(pick(60))}:${two(pick(60))}`;
  const [procedure, procedureName] = from(PROCEDURES);
  const id = (kind) => `00000000-0000-4000-8000-${kind}${String(n).padStart(10, "0")}`;
  const components = [0, 1, 2].map((index) => ({
    code: `T-099${two(index)}`,
    name: PAPERS[(pick(4) + index) % 4],
    copies: 1 + pick(2),
    attachments: [
      {
        id: id(`1${index}`),
        fileName: `${PAPERS[(pick(4) + index) % 4]} - ${n}.pdf`,
        url: `https://motcua.example.gov.vn/tep/${id(`2${index}`)}`,
        verified: true,
        digitised: pick(2) === 0,
      },
    ],
  }));
  const name = from(NAMES);
  return {
    code: `H99.${two(1 + pick(20))}-26${month}${day}-${String(n % 10_000).padStart(4, "0")}`,
    sourceId: id("00"),
    procedure: { code: procedure, name: procedureName },
    applicant: {
      name,
      identityDocuments: [{ number: `000${100_000_000 + n}` }],
      birthDate: `19${50 + pick(49)}-0${1 + pick(9)}-1${pick(9)}`,
      email: `nguoi.nop.${n}@example.vn`,
      telephone: `0900${String(n % 1_000_000).padStart(6, "0")}`,
      address: { detail: `Số ${1 + pick(200)} đường Mẫu, tổ dân phố số ${1 + pick(30)}, phường Mẫu, tỉnh Ví Dụ` },
    },
    submitter: { name, telephone: `0900${String(n % 1_000_000).padStart(6, "0")}` },
    subject: `${procedureName} – ${name}`,
    submittedAt: at(0, 8),
    receivedAt: at(0, 9),
    appointedAt: at(7, 16),
    currentTask: "Chuyên viên thẩm định hồ sơ và trình lãnh đạo phòng",
    handlingUnit: "Phòng Kinh tế, Hạ tầng và Đô thị",
    responsibleUnit: "Ủy ban nhân dân xã Mẫu, tỉnh Ví Dụ",
    note: from(NOTES),
    components,
    fees: [{ name: "Lệ phí cấp giấy chứng nhận", amount: 50_000 * (1 + pick(10)), paid: true }],
    supplements: [
      {
        id: id("30"),
        requestedBy: from(NAMES),
        content: "Đề nghị bổ sung bản vẽ hoàn công và văn bản thỏa thuận của các bên liên quan theo quy định.",
        requestedAt: at(1, 10),
        receivedBy: from(NAMES),
        receivedAt: at(3, 14),
        supplemented: true,
      },
    ],
  };
}

const YEARS = [2023, 2024, 2025, 2026];
const PREFIXES = ["H99", "H99.12", "000.00.12.H99", "G99.05"];

/** Returns the n-th dossier of a mix: several agencies and years, returned dossiers, companies, optional fields. */
export function mixedDossier(n) {
  const pick = random(n + 77);
  const year = String(YEARS[pick(YEARS.length)]);
  // The year stands in each time, and in the code as two digits.
  const aged = JSON.parse(JSON.stringify(dossier(n)).replaceAll("2026-", `${year}-`));
  const [, day, ordinal] = aged.code.split("-");
  const mixed = { ...aged, code: `${PREFIXES[pick(PREFIXES.length)]}-${year.slice(2)}${day.slice(2)}-${ordinal}` };
  if (pick(10) === 0) {
    mixed.applicant = {
      name: `Công ty TNHH Mẫu ${n % 100}`,
      kind: "enterprise",
      email: `lien.he.${n}@example.vn`,
      address: mixed.applicant.address,
    };
  }
  if (pick(10) === 0) {
    mixed.status = "returned";
    mixed.finishedAt = mixed.appointedAt;
    mixed.returnedAt = mixed.appointedAt;
    mixed.results = [
      { resultCode: `KQ-${n}`, name: 'Giấy chứng nhận "bản điện tử"', url: `https://motcua.example.gov.vn/kq/${n}` },
    ];
  }
  for (const field of ["note", "supplements", "fees", "submitter", "currentTask", "sourceId"]) {
    if (pick(3) === 0) delete mixed[field];
  }
  if (pick(4) === 0) mixed.subject = `${mixed.subject}\nBản "bổ sung"`;
  if (pick(2) === 0) mixed.components = mixed.components.slice(0, 1 + pick(2));
  return mixed;
}

/** What is wrong with a dossier that is to fail; five faults, each for another reason, deep and shallow. */
function spoilt(value) {
  const bad = structuredClone(value);
  bad.applicant.birthDate = "30/02/1990";
  bad.fees = [{ ...bad.fees?.[0], amount: -1 }];
  bad.components.at(-1).copies = "một";
  bad.supplements = [{ ...bad.supplements?.[0], note: "không có trong tiêu chuẩn" }];
  bad.subject = "";
  return bad;
}

/**
 * Writes dossiers as NDJSON.
 *
 * @param share of them, from 0 to 1, that are invalid, evenly spread.
 * @param make returns the n-th; `written` returns it as a line has it, told whether it is to be spoilt.
 * @returns how many are invalid.
 */
export function writeDossiers(
  path,
  count,
  share,
  written = (value, bad) => (bad ? spoilt(value) : value),
  make = dossier,
) {
  const file = openSync(path, "w");
  let invalid = 0;
  let block = "";
  for (let n = 0; n < count; n += 1) {
    const wrong = Math.floor((n + 1) * share) > Math.floor(n * share);
    if (wrong) invalid += 1;
    block += `${JSON.stringify(written(make(n), wrong))}\n`;
    if (block.length > 4_000_000 || n === count - 1) {
      writeSync(file, block);
      block = "";
    }
  }
  closeSync(file);
  return invalid;
}
