import { defineRule, fieldAt, type Rule, type Violation } from "@egov-vn/core";
import { dvcqgStatuses, gatewayOpenCpsTable, type OpenCpsWord } from "../code-lists.js";
import { type DossierStatus, sourceSystemTitles, statusTitles } from "../enums.js";
import { changed, changedCanonical, returnedExample, supplementExample } from "../examples/wire.js";
import type { Dossier, StatusAtSource } from "../schema.js";
import { basis } from "./basis.js";

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

const statusOf = (status: Dossier["status"]) => ({
  status: typeof status === "string" ? statusTitles[status] : (status?.unparsed ?? ""),
});

const missing = (path: `/${string}`, { status }: Dossier): Violation => ({ path, params: statusOf(status) });

/** Rules on the status of a dossier and what goes with it. */
export const statusRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-030",
    severity: "error",
    basis: basis.results,
    title: ["Đã trả kết quả mà không có ngày trả", "Returned without a time of return"],
    message: ["Trạng thái là “{status}” nhưng không có {field}.", "The status is “{status}”, but {field} is missing."],
    remedy: ["Ghi {field}, hoặc sửa trạng thái.", "Record {field}, or correct the status."],
    check: (dossier) =>
      dossier.status === "returned" && dossier.returnedAt === undefined ? missing("/returnedAt", dossier) : undefined,
    example: changed({ ...returnedExample, NgayTra: "" }, returnedExample),
  }),
  defineRule<Dossier>({
    id: "DOS-031",
    severity: "warning",
    basis: basis.record,
    title: ["Đã xử lý xong mà không có ngày kết thúc", "Finished without a time of finishing"],
    message: [
      "Trạng thái là “{status}” nhưng không có {field}: không xét được đúng hạn hay quá hạn.",
      "The status is “{status}”, but {field} is missing: on time or late cannot be told.",
    ],
    remedy: ["Ghi {field}.", "Record {field}."],
    check: (dossier) =>
      (dossier.status === "finished" || dossier.status === "returned") && dossier.finishedAt === undefined
        ? missing("/finishedAt", dossier)
        : undefined,
    example: changed({ ...returnedExample, NgayKetThucXuLy: "" }, returnedExample),
  }),
  defineRule<Dossier>({
    id: "DOS-032",
    severity: "warning",
    basis: basis.consistency,
    title: ["Có ngày trả mà trạng thái chưa xong", "A time of return, yet not finished"],
    message: ["{time} là {returned}, nhưng {field} là “{status}”.", "{time} is {returned}, but {field} is “{status}”."],
    remedy: ["Cập nhật trạng thái, hoặc bỏ ngày trả.", "Update the status, or remove the time."],
    check: ({ status, returnedAt }) =>
      OPEN.has(status) && typeof returnedAt === "string"
        ? [{ path: "/status", params: { ...statusOf(status), returned: returnedAt, time: fieldAt("/returnedAt") } }]
        : undefined,
    example: changed({ NgayTra: "20241122090000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-033",
    severity: "warning",
    basis: basis.consistency,
    title: ["Không được tiếp nhận mà không có ngày từ chối", "Not accepted without a time of refusal"],
    message: ["Trạng thái là “{status}” nhưng không có {field}.", "The status is “{status}”, but {field} is missing."],
    remedy: ["Ghi {field}.", "Record {field}."],
    check: (dossier) =>
      dossier.status === "not-accepted" && dossier.refusedAt === undefined ? missing("/refusedAt", dossier) : undefined,
    example: changed({ TrangThaiHoSo: "3" }, { TrangThaiHoSo: "3", NgayTuChoi: "20241115140000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-034",
    severity: "warning",
    basis: basis.supplement,
    title: ["Yêu cầu bổ sung mà không có nội dung bổ sung", "A supplement is asked for, but not what"],
    message: [
      "Trạng thái là “{status}” nhưng {field} không có mục nào.",
      "The status is “{status}”, but {field} has no item.",
    ],
    remedy: ["Ghi nội dung đã hướng dẫn (mẫu số 02).", "Record what was asked for (form 02)."],
    check: (dossier) =>
      dossier.status === "supplement-requested" && dossier.supplements === undefined
        ? missing("/supplements", dossier)
        : undefined,
    example: changed({ TrangThaiHoSo: "5" }, { TrangThaiHoSo: "5", DanhSachHoSoBoSung: [supplementExample] }),
  }),
  defineRule<Dossier>({
    id: "DOS-035",
    severity: "warning",
    basis: basis.consistency,
    title: ["Yêu cầu nộp tiền mà không có khoản nào", "Payment is asked for, but no fee is named"],
    message: ["Trạng thái là “{status}” nhưng {field} trống.", "The status is “{status}”, but {field} is empty."],
    remedy: ["Ghi các khoản phải nộp.", "Name the fees due."],
    check: (dossier) =>
      dossier.status === "payment-requested" && dossier.fees === undefined ? missing("/fees", dossier) : undefined,
    example: changed(
      { TrangThaiHoSo: "6", DanhSachLePhi: [], DuocThanhToanTrucTuyen: "0" },
      { TrangThaiHoSo: "6", DuocThanhToanTrucTuyen: "3" },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-036",
    severity: "info",
    basis: basis.results,
    title: ["Đã trả kết quả mà không kèm giấy tờ kết quả", "Returned without a result paper"],
    message: ["Trạng thái là “{status}” nhưng {field} trống.", "The status is “{status}”, but {field} is empty."],
    remedy: [
      "Lưu kết quả tại hệ thống một cửa và gửi kèm; không chép tệp khác vào.",
      "Keep the result in the one-stop system and send it; do not put another file in its place.",
    ],
    check: (dossier) =>
      dossier.status === "returned" && dossier.results === undefined ? missing("/results", dossier) : undefined,
    example: changed({ ...returnedExample, DanhSachGiayToKetQua: [] }, returnedExample),
  }),
  defineRule<Dossier>({
    id: "DOS-037",
    severity: "warning",
    basis: basis.bentStatus,
    title: ["Trạng thái gửi đi khác trạng thái ở hệ thống nguồn", "The status sent is not that of its source"],
    message: [
      "Trạng thái ở {system} là “{there}”, nhưng {field} ghi “{here}”.",
      "The status in {system} is “{there}”, but {field} says “{here}”.",
    ],
    remedy: ["Gửi đúng trạng thái đang có.", "Send the status that it has."],
    check: ({ status, statusAtSource }) => {
      if (typeof status !== "string" || statusAtSource === undefined) return undefined;
      const there = statusAmongTheTen(statusAtSource);
      if (there === undefined || there === status) return undefined;
      return [
        {
          path: "/status",
          params: {
            system: sourceSystemTitles[statusAtSource.system],
            there: statusTitles[there],
            here: statusTitles[status],
          },
        },
      ];
    },
    example: changedCanonical(
      { status: "finished", statusAtSource: { system: "local", code: "5" } },
      { status: "finished", statusAtSource: { system: "local", code: "9" } },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-038",
    severity: "info",
    basis: basis.bentStatus,
    title: ["Bảng trạng thái có cặp từ nghi đảo", "A pair of words in the table of statuses looks interchanged"],
    message: [
      "Từ “{word}” của OpenCPS được bảng này đổi thành “{status}”; cặp {words} trông như bị đảo.",
      "OpenCPS's “{word}” becomes “{status}” by this table; the pair {words} looks interchanged.",
    ],
    remedy: [
      "Đối chiếu với bảng của chính đơn vị: mỗi nơi OpenCPS có bảng riêng.",
      "Compare with the site's own table: every site of OpenCPS has one.",
    ],
    check: ({ statusAtSource }) => {
      if (statusAtSource?.system !== "opencps") return undefined;
      const word = statusAtSource.word ?? statusAtSource.code ?? "";
      const doubt = gatewayOpenCpsTable.doubts.find(({ words }) => words.includes(word as OpenCpsWord));
      const status = gatewayOpenCpsTable.statuses[word as OpenCpsWord];
      if (!doubt || status === undefined) return undefined;
      return [{ path: "/statusAtSource", params: { word, ...statusOf(status), words: [...doubt.words] } }];
    },
    example: changedCanonical(
      { status: "accepted", statusAtSource: { system: "opencps", word: "new" } },
      { status: "processing", statusAtSource: { system: "opencps", word: "processing" } },
    ),
  }),
];
