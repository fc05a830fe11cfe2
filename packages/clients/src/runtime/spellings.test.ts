import { describe, expect, it } from "vitest";
import { outcomeOf, saidBy, spellings } from "./index.js";

describe("success in every spelling that was met", () => {
  it.each([
    ["portal", { error_code: 0 }, { error_code: -1 }],
    ["portal", { error_code: "0" }, { error_code: "3" }],
    ["portal", { error_code: "00" }, { error_code: "-3" }],
    ["courtFees", { error_code: "1" }, { error_code: "-1" }],
    ["payGov", { error_code: "SUCCESSFUL" }, { error_code: "FAILED" }],
    ["payment", { MaLoi: "00" }, { MaLoi: "01" }],
    ["axis", { status: "OK", ErrorCode: "0" }, { status: "FAIL", ErrorCode: "18" }],
    ["bkav", { status: "Success", code: "0" }, { status: "Error", code: "9999" }],
    ["lgspAxis", { code: 0 }, { code: 15 }],
    ["smartCa", { status_code: 200 }, { status_code: 400 }],
    ["smartCaZero", { status_code: 0 }, { status_code: 200 }],
    ["mySignStatus", { status: "1" }, { status: "0" }],
    ["civilStatus", { status: 1 }, { status: 500 }],
    ["judicialRecord", { statusCode: "00" }, { statusCode: "01" }],
    ["postal", { Status: "100" }, { Status: "0" }],
    ["carrier", { code: "success" }, { code: "error" }],
    ["vgca", { Status: 0 }, { Status: 11 }],
    ["land", { Result: 1 }, { Result: 0 }],
    ["landIlis", { status: { success: true } }, { status: { success: false, code: "E" } }],
    ["socialProtection", { result: { error_code: 0 } }, { result: { error_code: 5 } }],
    ["zalo", { error: 0 }, { error: -216 }],
    ["gateway", { code: "OK" }, { code: "ERR" }],
  ] as const)("%s: %j, not %j", (name, yes, no) => {
    expect(saidBy(spellings[name], yes).ok).toBe(true);
    expect(saidBy(spellings[name], no).ok).toBe(false);
    // A reply that does not tell does not say yes.
    expect(outcomeOf({}, spellings[name])).toMatchObject({ ok: false, outcome: "unknown" });
  });
});

describe("what peers say in words only", () => {
  it.each([
    [{ error_code: "1", message: "Hồ sơ đã tồn tại trên hệ thống" }, spellings.portal, "exists"],
    [{ error_code: "1", message: "Hồ sơ đã tồn tại".normalize("NFD") }, spellings.portal, "exists"],
    [{ error_code: "1", message: "Sai mã" }, spellings.portal, "rejected"],
    [{ message: "Đồng bộ thành công" }, undefined, "done"],
    [{ message: "Đồng bộ KHÔNG thành công" }, undefined, "rejected"],
    ["Cập nhật thành công", undefined, "done"],
    [{ message: "?" }, undefined, "unknown"],
    [null, undefined, "unknown"],
  ])("%j", (reply, spelling, outcome) => {
    expect(outcomeOf(reply, spelling).outcome).toBe(outcome);
  });
});
