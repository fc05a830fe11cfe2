import type { Violation } from "@egov-vn/core";
import { dvcqgStatuses, gatewayOpenCpsTable, type OpenCpsWord } from "../code-lists.js";
import type { DossierStatus } from "../enums.js";
import { dvcqgExample, returnedExample, supplementExample } from "../examples/wire.js";
import type { Dossier, StatusAtSource } from "../schema.js";
import { basis } from "./basis.js";
import { type ExampledRule, NONE, ruleMaker } from "./build.js";

const rule = ruleMaker<Dossier>(dvcqgExample);

const OPEN: ReadonlySet<unknown> = new Set<DossierStatus>(["registered", "accepted", "processing"]);
const ONE_LIST: ReadonlySet<StatusAtSource["system"]> = new Set(["dvcqg", "ministry-adapter", "local"]);

/**
 * Returns what a status of a source system is among the ten, `undefined` when its list is not known: iGate's numbers and
 * those of the older LGSP document are kept, not understood.
 */
export function statusAmongTheTen({ system, code, word }: StatusAtSource): DossierStatus | undefined {
  if (ONE_LIST.has(system)) return code === undefined ? undefined : dvcqgStatuses.meanings.get(code);
  if (system === "opencps") return gatewayOpenCpsTable.statuses[(word ?? code ?? "") as OpenCpsWord];
  return undefined;
}

const missing = (path: `/${string}`, dossier: Dossier): Violation[] => [
  { path, params: { status: String(dossier.status) } },
];

/** Rules on the status of a dossier and what goes with it. */
export const statusRules: readonly ExampledRule<Dossier>[] = [
  rule(
    "DOS-030",
    "error",
    basis.results,
    {
      title: ["Đã trả kết quả mà không có ngày trả", "Returned without a time of return"],
      message: [
        "Trạng thái là {status} nhưng không có NgayTra.",
        "The status is {status}, but there is no time of return.",
      ],
      remedy: ["Ghi NgayTra, hoặc sửa trạng thái.", "Record NgayTra, or correct the status."],
    },
    (dossier) =>
      dossier.status === "returned" && dossier.returnedAt === undefined ? missing("/returnedAt", dossier) : NONE,
    { ...returnedExample, NgayTra: "" },
    returnedExample,
  ),
  rule(
    "DOS-031",
    "warning",
    basis.record,
    {
      title: ["Đã xử lý xong mà không có ngày kết thúc", "Finished without a time of finishing"],
      message: [
        "Trạng thái là {status} nhưng không có NgayKetThucXuLy: không xét được đúng hạn hay quá hạn.",
        "The status is {status}, but NgayKetThucXuLy is missing: on time or late cannot be told.",
      ],
      remedy: ["Ghi NgayKetThucXuLy.", "Record NgayKetThucXuLy."],
    },
    (dossier) =>
      (dossier.status === "finished" || dossier.status === "returned") && dossier.finishedAt === undefined
        ? missing("/finishedAt", dossier)
        : NONE,
    { ...returnedExample, NgayKetThucXuLy: "" },
    returnedExample,
  ),
  rule(
    "DOS-032",
    "warning",
    basis.consistency,
    {
      title: ["Có ngày trả mà trạng thái chưa xong", "A time of return, yet not finished"],
      message: [
        "Có NgayTra ({returned}) nhưng trạng thái là {status}.",
        "There is a time of return ({returned}), but the status is {status}.",
      ],
      remedy: ["Cập nhật trạng thái, hoặc bỏ ngày trả.", "Update the status, or remove the time."],
    },
    ({ status, returnedAt }) =>
      OPEN.has(status) && typeof returnedAt === "string"
        ? [{ path: "/status", params: { status: String(status), returned: returnedAt } }]
        : NONE,
    { NgayTra: "20241122090000" },
  ),
  rule(
    "DOS-033",
    "warning",
    basis.consistency,
    {
      title: ["Không được tiếp nhận mà không có ngày từ chối", "Not accepted without a time of refusal"],
      message: [
        "Trạng thái là {status} nhưng không có NgayTuChoi.",
        "The status is {status}, but NgayTuChoi is missing.",
      ],
      remedy: ["Ghi NgayTuChoi.", "Record NgayTuChoi."],
    },
    (dossier) =>
      dossier.status === "not-accepted" && dossier.refusedAt === undefined ? missing("/refusedAt", dossier) : NONE,
    { TrangThaiHoSo: "3" },
    { TrangThaiHoSo: "3", NgayTuChoi: "20241115140000" },
  ),
  rule(
    "DOS-034",
    "warning",
    basis.supplement,
    {
      title: ["Yêu cầu bổ sung mà không có nội dung bổ sung", "A supplement is asked for, but not what"],
      message: [
        "Trạng thái là {status} nhưng không có mục nào trong DanhSachHoSoBoSung.",
        "The status is {status}, but DanhSachHoSoBoSung has no item.",
      ],
      remedy: ["Ghi nội dung đã hướng dẫn (mẫu số 02).", "Record what was asked for (form 02)."],
    },
    (dossier) =>
      dossier.status === "supplement-requested" && dossier.supplements === undefined
        ? missing("/supplements", dossier)
        : NONE,
    { TrangThaiHoSo: "5" },
    { TrangThaiHoSo: "5", DanhSachHoSoBoSung: [supplementExample] },
  ),
  rule(
    "DOS-035",
    "warning",
    basis.consistency,
    {
      title: ["Yêu cầu nộp tiền mà không có khoản nào", "Payment is asked for, but no fee is named"],
      message: [
        "Trạng thái là {status} nhưng DanhSachLePhi trống.",
        "The status is {status}, but DanhSachLePhi is empty.",
      ],
      remedy: ["Ghi các khoản phải nộp.", "Name the fees due."],
    },
    (dossier) =>
      dossier.status === "payment-requested" && dossier.fees === undefined ? missing("/fees", dossier) : NONE,
    { TrangThaiHoSo: "6", DanhSachLePhi: [], DuocThanhToanTrucTuyen: "0" },
    { TrangThaiHoSo: "6", DuocThanhToanTrucTuyen: "3" },
  ),
  rule(
    "DOS-036",
    "info",
    basis.results,
    {
      title: ["Đã trả kết quả mà không kèm giấy tờ kết quả", "Returned without a result paper"],
      message: [
        "Trạng thái là {status} nhưng DanhSachGiayToKetQua trống.",
        "The status is {status}, but DanhSachGiayToKetQua is empty.",
      ],
      remedy: [
        "Lưu kết quả tại hệ thống một cửa và gửi kèm; không chép tệp khác vào.",
        "Keep the result in the one-stop system and send it; do not put another file in its place.",
      ],
    },
    (dossier) => (dossier.status === "returned" && dossier.results === undefined ? missing("/results", dossier) : NONE),
    { ...returnedExample, DanhSachGiayToKetQua: [] },
    returnedExample,
  ),
  {
    ...rule(
      "DOS-037",
      "warning",
      basis.bentStatus,
      {
        title: ["Trạng thái gửi đi khác trạng thái ở hệ thống nguồn", "The status sent is not that of its source"],
        message: [
          "Ở hệ thống {system}, hồ sơ là {there}; bản này ghi {here}.",
          "In the system {system} the dossier is {there}; here it says {here}.",
        ],
        remedy: ["Gửi đúng trạng thái đang có.", "Send the status that it has."],
      },
      ({ status, statusAtSource }) => {
        if (typeof status !== "string" || statusAtSource === undefined) return NONE;
        const there = statusAmongTheTen(statusAtSource);
        if (there === undefined || there === status) return NONE;
        return [{ path: "/status", params: { system: statusAtSource.system, there, here: status } }];
      },
      {},
    ),
    examples: canonicalExamples(
      { status: "finished", statusAtSource: { system: "local", code: "9" } },
      { status: "finished", statusAtSource: { system: "local", code: "5" } },
    ),
  },
  {
    ...rule(
      "DOS-038",
      "info",
      basis.bentStatus,
      {
        title: ["Bảng trạng thái có cặp từ nghi đảo", "A pair of words in the table of statuses looks interchanged"],
        message: [
          "Từ “{word}” của OpenCPS được bảng này đổi thành {status}; cặp {words} trông như bị đảo.",
          "OpenCPS's “{word}” becomes {status} by this table; the pair {words} looks interchanged.",
        ],
        remedy: [
          "Đối chiếu với bảng của chính đơn vị: mỗi nơi OpenCPS có bảng riêng.",
          "Compare with the site's own table: every site of OpenCPS has one.",
        ],
      },
      ({ statusAtSource }) => {
        if (statusAtSource?.system !== "opencps") return NONE;
        const word = statusAtSource.word ?? statusAtSource.code ?? "";
        const doubt = gatewayOpenCpsTable.doubts.find(({ words }) => words.includes(word as OpenCpsWord));
        const status = gatewayOpenCpsTable.statuses[word as OpenCpsWord];
        if (!doubt || status === undefined) return NONE;
        return [{ path: "/statusAtSource", params: { word, status, words: [...doubt.words] } }];
      },
      {},
    ),
    examples: canonicalExamples(
      { status: "processing", statusAtSource: { system: "opencps", word: "processing" } },
      { status: "accepted", statusAtSource: { system: "opencps", word: "new" } },
    ),
  },
];

/** Examples that only a canonical dossier can show: no wire format carries both statuses. */
function canonicalExamples(passing: Partial<Dossier>, failing: Partial<Dossier>) {
  const written = (changes: Partial<Dossier>): string =>
    JSON.stringify({
      code: "H99.12-241115-0001",
      receivedAt: "2024-11-15T08:30:00",
      appointedAt: "2024-11-22T17:00:00",
      finishedAt: "2024-11-21T16:00:00",
      ...changes,
    });
  return { passing: written(passing), failing: written(failing) };
}
