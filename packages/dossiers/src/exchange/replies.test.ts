import { describe, expect, it } from "vitest";
import { classifyReply, type DossierCall, type ReplyOutcome } from "./replies.js";
import { replyFamilies } from "./reply-families.js";

type Case = [reply: unknown, call: DossierCall | undefined, outcome: ReplyOutcome];

const CASES: readonly Case[] = [
  // The national portal: three spellings of success, two of "known".
  [{ error_code: 0 }, "create", "created"],
  [{ error_code: "0", message: "Đồng bộ hồ sơ thành công" }, undefined, "created"],
  [{ error_code: "00" }, "update", "updated"],
  [{ error_code: "0", message: "Cập nhật hồ sơ thành công" }, undefined, "updated"],
  [{ error_code: "3", message: "Hồ sơ đã tồn tại" }, "create", "exists"],
  [{ error_code: "-3" }, "create", "exists"],
  [{ error_code: -3 }, "create", "exists"],
  [{ error_code: 1, message: "Hồ sơ đã tồn tại" }, "create", "exists"],
  [{ error_code: "-1", message: "Sai mã thủ tục" }, "create", "rejected"],
  [{ error_code: 1, message: "Hồ sơ không tồn tại" }, "update", "rejected"],
  [{ error_code: "0" }, "progress", "updated"],
  // Success in prose only.
  [{ message: "Đồng bộ thành công" }, "create", "created"],
  [{ message: "HỒ SƠ ĐÃ TỒN TẠI" }, "create", "exists"],
  ["Cập nhật tiến độ thành công", undefined, "updated"],
  [{ message: "Đồng bộ không thành công" }, "create", "rejected"],
  [{ message: "Chưa đồng bộ thành công" }, "create", "rejected"],
  [{ message: "Dong bo that bai" }, "create", "rejected"],
  // The ministries' adapter, and the portal of 2026.
  [{ code: "200", message: "Success", data: { idHoSo: "a", maHoSo: "G99.20-241115-0000001" } }, "create", "created"],
  [{ code: 201, message: "OK", data: {} }, "create", "created"],
  [{ code: "OK", message: "OK", data: { items: [{}] } }, "lookup", "exists"],
  [{ code: "400", message: "Dữ liệu không hợp lệ" }, "create", "rejected"],
  [{ code: 401 }, "create", "rejected"],
  [{ code: 502 }, "create", "unknown"],
  [{ code: "E77" }, "create", "unknown"],
  // Others.
  [{ status: 1, statusDescription: "" }, "create", "created"],
  [{ status: 200, message: "OK" }, "create", "created"],
  [{ Result: 1, Message: "" }, "create", "created"],
  [{ Result: 0, Message: "Lỗi" }, "create", "rejected"],
  [{ Status: 0, Message: "" }, "create", "created"],
  [{ Status: "100", Message: "" }, "create", "created"],
  [{ Status: 7, Message: "" }, "create", "unknown"],
  [{ statusCode: "00" }, "create", "created"],
  [{ statusCode: "03", errorDetail: "" }, "create", "rejected"],
  [{ data: null, status: { success: true, code: 0 } }, "create", "created"],
  [{ data: null, status: { success: false } }, "create", "rejected"],
  [{ MaLoi: "00" }, "update", "updated"],
  // Wrapped.
  [{ message: '{"error_code":"3","message":"Hồ sơ đã tồn tại"}' }, "create", "exists"],
  ['{"error_code":0}', "update", "updated"],
  [{ result: { message: "", error_code: "0", data: [] } }, "create", "created"],
  // Lookups.
  [{ error_code: 0, result: [{ MaHoSo: "H99-241115-0001" }] }, "lookup", "exists"],
  [{ error_code: 0, result: [] }, "lookup", "rejected"],
  [{ error_code: 0 }, "lookup", "unknown"],
  [{ error_code: "1", message: "Không tìm thấy hồ sơ" }, "lookup", "rejected"],
  [{ error_code: 0, result: [], data: [{ MaHoSo: "H99-241115-0001" }] }, "lookup", "exists"],
  [{ error_code: 0, result: "null" }, "lookup", "unknown"],
  [{ code: "OK", data: { items: [], total: 0 } }, "lookup", "rejected"],
  [{ code: "OK", data: { rows: [], count: 0 } }, "lookup", "rejected"],
  // Words that read as a negation only without their marks.
  [{ error_code: 0, message: "Đồng bộ hồ sơ sửa chữa nhà ở thành công" }, "create", "created"],
  [{ message: "Trung tâm Phục vụ hành chính công đã nhận thành công" }, "create", "created"],
  [{ error_code: 0, message: "Đồng bộ thành công 15/11/2024 08:30:00" }, "create", "created"],
  [{ error_code: " 0 " }, "create", "created"],
  // A success that was none.
  [{ error_code: 0, message: "Thành công 0/1 hồ sơ" }, "create", "unknown"],
  [{ error_code: 0, message: "Đã đồng bộ 9/10 hồ sơ" }, "create", "unknown"],
  [{ message: "Số hồ sơ thành công: 0" }, "create", "unknown"],
  [{ message: "Đồng bộ 0 hồ sơ thành công" }, "create", "unknown"],
  [{ error_code: 0, message: "Hồ sơ chưa được đồng bộ" }, "create", "unknown"],
  [{ error_code: 0, message: "Khong dong bo duoc ho so" }, "create", "unknown"],
  [{ error_code: 0, message: "Trùng mã hồ sơ" }, "create", "unknown"],
  [{ error_code: 0, message: "Mã hồ sơ đã được sử dụng" }, "create", "unknown"],
  [{ error_code: 0, message: "Unsuccessful" }, "create", "unknown"],
  [{ message: "Not successful" }, "create", "rejected"],
  [{ message: "Kết nối thành công, gửi dữ liệu không được" }, "create", "unknown"],
  [{ error_code: 0, message: "OK", errorDescription: "Thất bại" }, "create", "unknown"],
  [{ error_code: 0, result: [{ error_code: -1 }] }, "create", "unknown"],
  [{ error_code: 0, result: [{ MaHoSo: "H99-241115-0001", message: "Đồng bộ thất bại" }] }, "create", "unknown"],
  [{ error_code: "0", message: '{"error_code":"5","message":"Sai mã"}' }, "create", "unknown"],
  [{ message: '{"error_code":"0","message":"{\\"error_code\\":\\"9\\"}"}' }, "create", "unknown"],
  [{ code: "OK", success: false }, "create", "unknown"],
  [{ code: 200, errors: ["MaHoSo trống"] }, "create", "unknown"],
  [{ status: 1, errorCode: "500", errorDescription: "x" }, "create", "unknown"],
  [{ error_code: false }, "create", "unknown"],
  [{ error_code: 3, message: "Hồ sơ không tồn tại" }, "update", "unknown"],
  [{ error_code: 3, message: "Phiên làm việc không hợp lệ" }, "create", "unknown"],
  [{ error_code: -1, message: "Timeout" }, "create", "unknown"],
  [{ error_code: -1, message: "Quá thời gian chờ" }, "create", "unknown"],
  // What says nothing, or two things.
  [{ error_code: 0, message: "Hồ sơ đã tồn tại" }, "create", "unknown"],
  [{ error_code: 1, message: "Đồng bộ thành công" }, "create", "unknown"],
  [{ error_code: 0, message: "Thất bại" }, "create", "unknown"],
  [{ error_code: 0, Result: 0 }, "create", "unknown"],
  [{}, "create", "unknown"],
  [[], "create", "unknown"],
  [null, "create", "unknown"],
  [42, "create", "unknown"],
  ["", "create", "unknown"],
  ["<html><body>502 Bad Gateway</body></html>", "create", "unknown"],
  [{ message: "Đã nhận" }, "create", "unknown"],
];

describe("classifyReply", () => {
  it.each(CASES)("%j after %s is %s", (reply, call, outcome) => {
    const classified = classifyReply(reply, call === undefined ? {} : { call });
    expect(classified.outcome).toBe(outcome);
    expect(classified.reason.vi).not.toBe("");
    expect(classified.reason.en).not.toBe(classified.reason.vi);
  });

  it("has every spelling of success of every family among them", () => {
    expect(CASES).toHaveLength(86);
    for (const { id, path, ok } of replyFamilies) {
      for (const code of ok) {
        const body = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), code);
        expect(classifyReply(body, { call: "create" }), `${id} ${code}`).toMatchObject({
          outcome: "created",
          family: id,
        });
      }
    }
  });

  it("says what it goes by", () => {
    expect(classifyReply({ code: 401 }, { call: "create" })).toMatchObject({
      family: "coded",
      code: "401",
      ofConnection: true,
    });
    expect(classifyReply({ error_code: "1", message: "Hồ sơ không tồn tại" }, { call: "update" }).notFound).toBe(true);
    expect(classifyReply({ error_code: 1, message: "Thủ tục không tồn tại" }, { call: "update" }).notFound).toBe(
      undefined,
    );
    expect(classifyReply({ error_code: -1, message: "Phiên làm việc đã hết hạn" })).toMatchObject({
      outcome: "rejected",
      ofConnection: true,
    });
    expect(classifyReply({ error_code: -1, message: "Giấy phép đã hết hạn" }).ofConnection).toBe(undefined);
    expect(classifyReply({ code: "200", data: { idHoSo: "a", maHoSo: "b" } }).ids).toEqual({
      code: "b",
      sourceId: "a",
    });
    expect(classifyReply({ code: "0", error_code: 5 }, { family: "dvcqg" }).outcome).toBe("rejected");
    expect(classifyReply({ Status: 0, error_code: 5 }, { family: "capital-status", call: "create" }).outcome).toBe(
      "created",
    );
  });

  it("does not loop on JSON in JSON in JSON", () => {
    let text = JSON.stringify({ error_code: 0 });
    for (let depth = 0; depth < 12; depth += 1) text = JSON.stringify({ message: text });
    expect(classifyReply(text).outcome).toBe("unknown");
  });
});
