import { type Bilingual, defineRule, fieldAt, type Rule, type Violation } from "@egov-vn/core";
import { changed, dvcqgExample, resultExample, returnedExample } from "../examples/wire.js";
import type { Attachment, Dossier } from "../schema.js";
import { basis } from "./basis.js";

const [file] = dvcqgExample.TaiLieuNop;
const [fee] = dvcqgExample.DanhSachLePhi;

/** An attachment and where it is. */
export interface PlacedAttachment {
  readonly path: `/${string}`;
  readonly attachment: Attachment;
}

type Look = (attachment: Attachment, index: number, component?: number) => void;

/** Shows every submitted file of a dossier. Of a million sound dossiers nobody asks where: then no path is written. */
function eachAttachment({ attachments, components }: Dossier, look: Look): void {
  if (attachments !== undefined) eachOf(attachments, look);
  if (components === undefined) return;
  for (let outer = 0; outer < components.length; outer += 1) {
    const own = components[outer]?.attachments;
    if (own !== undefined) eachOf(own, look, outer);
  }
}

function eachOf(attachments: readonly Attachment[], look: Look, component?: number): void {
  for (let index = 0; index < attachments.length; index += 1) look(attachments[index] as Attachment, index, component);
}

function pathOf(index: number, component?: number): `/${string}` {
  const own = `/attachments/${index}` as const;
  return component === undefined ? own : `/components/${component}${own}`;
}

/** Returns every submitted file of a dossier, those of its components included, with its place. */
export function attachmentsOf(dossier: Dossier): PlacedAttachment[] {
  const placed: PlacedAttachment[] = [];
  eachAttachment(dossier, (attachment, index, component) => {
    placed.push({ path: pathOf(index, component), attachment });
  });
  return placed;
}

const PUBLIC_URL =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
const PRIVATE_HOST =
  /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|[^/]*\.(?:local|localdomain|internal|lan)(?=[:/?#]|$))/i;

/**
 * Returns whether an address looks reachable from another network: absolute, of HTTP, with a public host. Nothing is
 * fetched.
 *
 * @example
 * looksReachable("http://10.1.2.3/getfile?id=1") // => false
 */
export function looksReachable(url: string): boolean {
  return PUBLIC_URL.test(url) && !PRIVATE_HOST.test(url);
}

/** What is known to stand in required fields for which a system had no data. */
const FAKE_IDS: ReadonlySet<string> = new Set(["000000001", "0000000001", "000000000", "000000000000", "123456789"]);
const FAKE_NAMES: ReadonlySet<string> = new Set(["dinhkem", "đính kèm", "file", "test", "string", "null", "undefined"]);

const LONGEST_FAKE_ID = Math.max(...Array.from(FAKE_IDS, ({ length }) => length));
const isFakeId = (id: string | undefined): id is string =>
  id !== undefined && id.length <= LONGEST_FAKE_ID && FAKE_IDS.has(id);
const LONGEST_FAKE_NAME = Math.max(...Array.from(FAKE_NAMES, ({ length }) => length)) + ".abcde".length;
const isFakeName = (name: string): boolean =>
  name.length <= LONGEST_FAKE_NAME && FAKE_NAMES.has(name.replace(/\.[a-z0-9]{1,5}$/i, "").toLowerCase());

const FILLED_OF_RESULTS = ["componentCode", "resultCode", "paperId", "name"] as const;

function faked(dossier: Dossier): readonly Violation[] | undefined {
  const { applicant, results } = dossier;
  let violations: Violation[] | undefined;
  const found = (path: `/${string}`, value: string): void => {
    violations ??= [];
    violations.push({ path, params: { value } });
  };
  if (isFakeId(applicant?.paperNumber)) found("/applicant/paperNumber", applicant.paperNumber);
  applicant?.identityDocuments?.forEach(({ number }, index) => {
    if (isFakeId(number)) found(`/applicant/identityDocuments/${index}/number`, number);
  });
  eachAttachment(dossier, ({ fileName, componentCode, id }, index, component) => {
    if (fileName !== undefined && isFakeName(fileName)) found(`${pathOf(index, component)}/fileName`, fileName);
    if (isFakeId(componentCode)) found(`${pathOf(index, component)}/componentCode`, componentCode);
    if (isFakeId(id)) found(`${pathOf(index, component)}/id`, id);
  });
  results?.forEach((result, index) => {
    for (const key of FILLED_OF_RESULTS) {
      const value = result[key];
      if (value !== undefined && (isFakeId(value) || isFakeName(value))) found(`/results/${index}/${key}`, value);
    }
  });
  return violations;
}

/** A name that says itself that nothing is to be paid. */
const STATED_FREE = /miễn|không thu/iu;

const PAYMENTS: Readonly<Record<"paid" | "requested", Bilingual>> = {
  paid: { vi: "đã thanh toán", en: "paid" },
  requested: { vi: "đã yêu cầu thanh toán", en: "requested" },
};

/** Rules on files, fees and results. */
export const paperRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-040",
    severity: "info",
    basis: basis.fees,
    title: ["Số tiền 0 không nói được là miễn phí", "An amount of 0 does not say that it is free"],
    message: [
      "Khoản “{name}” ghi 0 đồng. Cổng Dịch vụ công quốc gia hiển thị là miễn phí, nhưng số 0 cũng có thể là chưa biết.",
      "The fee “{name}” is 0 đồng. The national portal shows this as free, but a 0 may also mean unknown.",
    ],
    remedy: [
      "Không gửi khoản chưa biết; với khoản được miễn, ghi rõ miễn phí trong tên khoản.",
      "Leave out what is not known; where nothing is charged, say so in the name of the fee.",
    ],
    check: ({ fees }) => {
      let violations: Violation[] | undefined;
      fees?.forEach(({ amount, name }, index) => {
        if (amount !== 0 || (name !== undefined && STATED_FREE.test(name))) return;
        violations ??= [];
        violations.push({ path: `/fees/${index}/amount`, params: { name: name ?? "" } });
      });
      return violations;
    },
    example: changed({ DanhSachLePhi: [{ ...fee, Gia: "0" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-041",
    severity: "warning",
    basis: basis.fees,
    title: ["Số tiền có vẻ thiếu ba số 0", "An amount seems to lack three noughts"],
    message: [
      "Khoản “{name}” ghi {amount} đồng, ít hơn mọi mức thu; có thể là {amount}.000 bị đọc sai dấu chấm.",
      "The fee “{name}” is {amount} đồng, less than any rate; it may be {amount}.000 with the dot misread.",
    ],
    remedy: ["Đối chiếu với biểu phí.", "Compare it with the tariff."],
    check: ({ fees }) => {
      let violations: Violation[] | undefined;
      fees?.forEach(({ amount, name }, index) => {
        if (typeof amount !== "number" || amount === 0 || amount >= 1000) return;
        violations ??= [];
        violations.push({ path: `/fees/${index}/amount`, params: { name: name ?? "", amount } });
      });
      return violations;
    },
    example: changed({ DanhSachLePhi: [{ ...fee, Gia: "100" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-042",
    severity: "warning",
    basis: basis.consistency,
    title: ["Ghi đã thanh toán trực tuyến mà không có khoản thu", "Paid online, but no fee is named"],
    message: ["{field} là “{payment}” nhưng {fees} trống.", "{field} is “{payment}”, but {fees} is empty."],
    remedy: ["Gửi kèm khoản đã thu.", "Send the fee that was paid."],
    check: ({ onlinePayment, fees }) =>
      (onlinePayment === "paid" || onlinePayment === "requested") && fees === undefined
        ? [{ path: "/onlinePayment", params: { payment: PAYMENTS[onlinePayment], fees: fieldAt("/fees") } }]
        : undefined,
    example: changed({ DanhSachLePhi: [] }),
  }),
  defineRule<Dossier>({
    id: "DOS-050",
    severity: "warning",
    basis: basis.fetching,
    title: ["Địa chỉ tệp không truy cập được từ bên ngoài", "A file's address cannot be reached from outside"],
    message: [
      "{field} là “{url}”: cần http(s) và tên miền công khai.",
      "{field} is “{url}”: it takes http(s) and a public host.",
    ],
    remedy: [
      "Dùng đường dẫn có ký số và thời hạn trên tên miền công khai.",
      "Use a signed, expiring address on a public host.",
    ],
    check: ({ attachments, results }) => {
      let violations: Violation[] | undefined;
      const look = (url: string | undefined, holder: `/${string}`, index: number): void => {
        if (url === undefined || looksReachable(url)) return;
        violations ??= [];
        // What follows the question mark may be a signature or a token.
        violations.push({ path: `${holder}/${index}/url`, params: { url: url.replace(/[?#].*$/s, "") } });
      };
      attachments?.forEach(({ url, deleted }, index) => {
        if (deleted !== true) look(url, "/attachments", index);
      });
      results?.forEach(({ url }, index) => {
        look(url, "/results", index);
      });
      return violations;
    },
    example: changed({ TaiLieuNop: [{ ...file, DuongDanTaiTepTin: "http://192.168.1.20/getfile?id=1001" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-051",
    severity: "warning",
    basis: basis.fetching,
    title: ["Tệp không có cách nào lấy được nội dung", "There is no way to a file's content"],
    message: [
      "{field} không có đường dẫn, nội dung, mã tệp hay giá trị băm.",
      "{field} has no address, content, id or hash.",
    ],
    remedy: ["Gửi kèm đường dẫn hoặc nội dung.", "Send its address or its content."],
    check: (dossier) => {
      if (dossier.attachments === undefined && dossier.components === undefined) return undefined;
      let violations: Violation[] | undefined;
      eachAttachment(dossier, ({ url, base64, id, hash, deleted }, index, component) => {
        if (url !== undefined || base64 !== undefined || id !== undefined || hash !== undefined || deleted === true)
          return;
        violations ??= [];
        violations.push({ path: pathOf(index, component) });
      });
      return violations;
    },
    example: changed({ TaiLieuNop: [{ ...file, DuongDanTaiTepTin: "", TepDinhKemId: "" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-052",
    severity: "warning",
    basis: basis.consistency,
    title: ["Hai tệp cùng một mã", "Two files have one id"],
    message: ["Mã {id} ở {field} đã dùng cho tệp khác.", "{field}: the id {id} is another file's already."],
    remedy: [
      "Cấp mã riêng cho từng tệp; cập nhật sẽ ghi đè theo mã.",
      "Give each file its own id; updates overwrite by id.",
    ],
    check: ({ attachments }) => {
      if (attachments === undefined || attachments.length < 2) return undefined;
      const seen = new Set<string>();
      const violations: Violation[] = [];
      for (const [index, { id }] of attachments.entries()) {
        if (id === undefined) continue;
        if (seen.has(id)) violations.push({ path: `/attachments/${index}/id`, params: { id } });
        seen.add(id);
      }
      return violations;
    },
    example: changed(
      { TaiLieuNop: [file, { ...file, TenTepDinhKem: "khac.pdf" }] },
      { TaiLieuNop: [file, { ...file, TepDinhKemId: "1002" }] },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-053",
    severity: "warning",
    basis: basis.fakes,
    title: ["Tệp kết quả trùng tệp nộp", "The result file is a submitted file"],
    message: [
      "{field} trỏ đến đúng tệp nộp ở {submitted}.",
      "{field} points to the very file submitted at {submitted}.",
    ],
    remedy: ["Gửi tệp kết quả thật; chưa có thì để trống.", "Send the real result, or nothing."],
    check: (dossier) => {
      if (dossier.results === undefined) return undefined;
      const submitted = new Map(attachmentsOf(dossier).map(({ path, attachment }) => [attachment.url, path]));
      let violations: Violation[] | undefined;
      for (const [index, { url }] of dossier.results.entries()) {
        const path = url === undefined ? undefined : submitted.get(url);
        if (path === undefined) continue;
        violations ??= [];
        violations.push({ path: `/results/${index}/url`, params: { submitted: fieldAt(path) } });
      }
      return violations;
    },
    example: changed(
      {
        ...returnedExample,
        DanhSachGiayToKetQua: [{ ...resultExample, DuongDanTepTinKetQua: file?.DuongDanTaiTepTin }],
      },
      returnedExample,
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-054",
    severity: "warning",
    basis: basis.fakes,
    title: ["Giá trị giả điền cho đủ", "A value filled in for form's sake"],
    message: ["{field} là “{value}”, giá trị hay dùng để điền cho đủ.", "{field} is “{value}”, a usual filler."],
    remedy: [
      "Để trống khi không có dữ liệu; bên nhận sẽ hỏi lại.",
      "Leave it empty where there are no data; the receiver will ask.",
    ],
    check: faked,
    example: changed({
      TaiLieuNop: [{ ...file, TenTepDinhKem: "Dinhkem.pdf" }],
      SoGiayToChuHoSo: "000000001",
      DinhDanhCHS: [],
    }),
  }),
  defineRule<Dossier>({
    id: "DOS-055",
    severity: "warning",
    basis: basis.consistency,
    title: ["Cờ số hóa không khớp với các tệp", "The flag of digitisation does not fit the files"],
    message: [
      "{field} nói “{flag}”, nhưng {count} tệp được ghi là số hóa.",
      "{field} says “{flag}”, but {count} files are marked as digitised.",
    ],
    remedy: ["Ghi cờ theo đúng các tệp.", "Set the flag by the files."],
    check: ({ hasDigitisedComponents, attachments }) => {
      if (typeof hasDigitisedComponents !== "boolean" || attachments === undefined) return undefined;
      if (attachments.every(({ digitised }) => digitised === undefined)) return undefined;
      const count = attachments.reduce((sum, { digitised }) => sum + (digitised === true ? 1 : 0), 0);
      if (hasDigitisedComponents === count > 0) return undefined;
      return [{ path: "/hasDigitisedComponents", params: { flag: hasDigitisedComponents, count } }];
    },
    example: changed({ HoSoCoThanhPhanSoHoa: "0" }),
  }),
];
