import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  type Answer,
  type Decoded,
  defineFailures,
  defineRule,
  describeField,
  type Finding,
  fieldAt,
  fieldsOf,
  fieldText,
  isFailure,
  joinNames,
  nearestName,
  reasonOf,
  renderFinding,
  ruleCatalogue,
  toFinding,
  withNames,
} from "./index.js";

const none = { personal: "none" } as const;
const Text = z.string();
const Person = z.strictObject({
  name: describeField(Text, "Họ tên", "Name", { personal: "name" }).optional(),
  fees: describeField(
    z.array(z.strictObject({ amount: describeField(z.int(), "Số tiền", "Amount", { ...none, unit: "đồng" }) })),
    "Phí",
    "Fees",
    none,
  ).optional(),
  paper: describeField(
    z.union([z.strictObject({ number: describeField(Text, "Số", "Number", none) }), z.literal("none")]),
    "Giấy tờ",
    "Paper",
    none,
  ),
  others: z.record(z.string(), describeField(Text, "Khác", "Other", { personal: "unknown" })),
  get parent() {
    return Person.optional();
  },
});
const standard = { schema: Person as z.ZodType };

describe("the fields of a schema", () => {
  it("are found by pointer, through lists, choices, free keys and what holds itself", () => {
    const fields = fieldsOf(standard);
    expect(fields.at("/name")).toEqual({
      path: "/name",
      key: "name",
      title: { vi: "Họ tên", en: "Name" },
      personal: "name",
    });
    expect(fields.at("/fees/3/amount")).toMatchObject({ path: "/fees/*/amount", unit: "đồng" });
    expect(fields.at("/paper/number")?.title?.en).toBe("Number");
    expect(fields.at("/others/abc")?.personal).toBe("unknown");
    expect(fields.at("/parent/parent/fees/0/amount")?.path).toBe("/parent/parent/fees/*/amount");
    expect(fields.at("/nothing")).toBeUndefined();
    expect(fields.at("/name/first")).toBeUndefined();
    expect(fields.keysAt("/fees/0")).toEqual(["amount"]);
    expect(fieldsOf(standard)).toBe(fields);
  });

  it("are listed once each, although one holds the whole again", () => {
    expect(Array.from(fieldsOf(standard), ({ path }) => path)).toEqual([
      "/name",
      "/fees",
      "/fees/*",
      "/fees/*/amount",
      "/paper",
      "/paper/number",
      "/others",
      "/others/*",
      "/parent",
    ]);
  });
});

describe("the name of a field", () => {
  const title = { vi: "Ngày hẹn trả", en: "Appointed time" };

  it("is what the user's file calls it, then its title", () => {
    expect(fieldText({ field: "/appointedAt", name: "NgayHenTra", title }, "vi")).toBe("NgayHenTra (Ngày hẹn trả)");
    expect(fieldText({ field: "/appointedAt", title }, "en")).toBe("Appointed time");
    expect(fieldText({ field: "/appointedAt", name: "Ngày hẹn trả", title }, "vi")).toBe("Ngày hẹn trả");
    expect(fieldText({ field: "/a/0" }, "vi")).toBe("/a/0");
    expect(fieldText({ field: "" }, "vi")).toBe("bản ghi");
    expect(joinNames(["DanhSachLePhi", "0", "Gia"])).toBe("DanhSachLePhi[0].Gia");
  });

  it("is part of a finding, also of the fields that its parameters mention", () => {
    const rule = defineRule({
      id: "AAA-001",
      severity: "error",
      basis: { interoperability: ["x"], evidence: { vi: "x", en: "y" } },
      title: ["Sai", "Wrong"],
      message: ["{field} khác {other}; xem {all}.", "{field} differs from {other}; see {all}."],
      remedy: ["Sửa.", "Correct it."],
    });
    const violation = {
      path: "/fees/0/amount",
      params: { other: fieldAt("/name"), all: [fieldAt("/name"), fieldAt("/fees")] },
    };
    const names: Record<string, string> = { "/fees/0/amount": "Phi[0].Gia", "/name": "HoTen", "/fees": "Phi" };
    const decoded: Pick<Decoded<unknown>, "nameOf"> = { nameOf: (path) => names[path] };
    const finding = withNames(toFinding(rule, violation) as Finding, decoded, standard);
    expect(finding.field).toEqual({
      field: "/fees/0/amount",
      name: "Phi[0].Gia",
      title: { vi: "Số tiền", en: "Amount" },
    });
    const catalogue = ruleCatalogue([rule]);
    expect(renderFinding(finding, catalogue, "vi").message).toBe(
      "Phi[0].Gia (Số tiền) khác HoTen (Họ tên); xem HoTen (Họ tên) và Phi (Phí).",
    );
    const made = withNames(toFinding(rule, violation) as Finding, undefined, standard);
    expect(renderFinding(made, catalogue, "en").message).toBe("Amount differs from Name; see Name and Fees.");
  });
});

describe("a rule", () => {
  const parts = {
    id: "AAA-001",
    severity: "error",
    basis: { interoperability: ["x"], evidence: { vi: "x", en: "y" } },
    title: ["Sai", "Wrong"],
    message: ["Sai.", "Wrong."],
    remedy: ["Sửa.", "Correct it."],
  } as const;
  const context = { asOf: "2026-01-01" } as const;

  it("may answer with nothing, one violation, or several", () => {
    const answers = (answer: (value: string) => Answer) =>
      Array.from(defineRule<string>({ ...parts, check: answer }).check("x", context), ({ path }) => path);
    expect(answers(() => undefined)).toEqual([]);
    expect(answers((value) => ({ path: `/${value}` }))).toEqual(["/x"]);
    expect(answers(() => [{ path: "/a" }, { path: "/b" }])).toEqual(["/a", "/b"]);
    expect(
      answers(function* () {
        yield { path: "/c" };
      }),
    ).toEqual(["/c"]);
  });

  it("makes its example only when somebody asks", () => {
    let made = 0;
    const rule = defineRule({
      ...parts,
      example: () => {
        made += 1;
        return { passing: "a", failing: "b" };
      },
    });
    expect([made, rule.example?.(), made]).toEqual([0, { passing: "a", failing: "b" }, 1]);
    expect(defineRule({ ...parts, example: { passing: "a", failing: "b" } }).example?.().failing).toBe("b");
  });
});

describe("a failure", () => {
  const failures = defineFailures("thử", {
    tooLong: { vi: "Dài quá {limit} ký tự.", en: "Longer than {limit} characters." },
    absent: { vi: "Không có.", en: "There is none." },
  });

  it("has words in both languages and a code that stays", () => {
    const failure = failures.tooLong({ limit: 12345 });
    expect(failure.message).toBe("Longer than 12,345 characters.");
    expect(failure.text("vi")).toBe("Dài quá 12.345 ký tự.");
    expect(failure.code).toBe("thử.tooLong");
    expect(isFailure(failure)).toBe(true);
    expect(isFailure(new RangeError("x"))).toBe(false);
    expect(failures.absent().text("vi")).toBe("Không có.");
    expect(reasonOf(failure)).toEqual({ vi: "Dài quá 12.345 ký tự.", en: "Longer than 12,345 characters." });
    expect(reasonOf(new Error("x"))).toBe("x");
  });
});

describe("the nearest name", () => {
  it("is one that differs by a third of the letters at most", () => {
    const names = ["TaiLieuNop", "DanhSachLePhi", "MaHoSo"];
    expect(nearestName("TaiLieuNopp", names)).toBe("TaiLieuNop");
    expect(nearestName("danhsachlephii", names)).toBe("DanhSachLePhi");
    expect(nearestName("NguoiNop", names)).toBeUndefined();
    expect(nearestName("x", names)).toBeUndefined();
  });
});
