import type { LocalDate } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Dossier, ProgressStep } from "../schema.js";
import { FORM_EDITIONS, type FormEntry, formEditionOn, formKinds, formOn } from "./editions.js";
import { formExamples } from "./examples.js";
import {
  apologyOf,
  controlSlipOf,
  receiptOf,
  refusalOf,
  stopNoticeOf,
  supplementRequestOf,
  trackingBookOf,
} from "./fill.js";
import { timeInWords } from "./page.js";
import { renderForm } from "./render.js";
import { type DossierForm, DossierFormSchema } from "./schema.js";

const HEAD = { agency: "Trung tâm Phục vụ hành chính công", place: "Thử Nghiệm", date: "2026-02-12" } as const;
const DOSSIER: Dossier = {
  code: "H99.14-260212-0001",
  procedure: { code: "1.009999", name: "Cấp giấy phép xây dựng" },
  applicant: { name: "Nguyễn Văn Thử", telephone: "0900000000", address: { detail: "Số 1, đường Mẫu" } },
  receivedAt: "2026-02-12T15:30:00",
  appointedAt: "2026-03-05T17:30:00",
  returnChannel: "post",
  components: [{ code: "KQ000001", name: "Đơn đề nghị", copies: 1 }, { code: "KQ000002" }],
  otherPapers: [{ name: "Bản vẽ", copies: 2 }, { copies: 1 }],
  attachments: [{ fileName: "don.pdf" }],
};

/** Text in which markup and reordering marks are common. */
const hostile = fc
  .array(fc.constantFrom("<script>", "</p>", '"', "'", "&amp;", "\u202E", "\u0000", "\uD800", "ễ", " ", "a", "\n"), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

/** Values that a form cannot have otherwise: days, kinds of forms, outcomes, units. */
const KEPT = new RegExp(`^\\d{4}-|^(${formKinds.join("|")}|early|on-time|late|working-day)$`);

function withText(value: unknown, text: string): unknown {
  if (typeof value === "string") return KEPT.test(value) ? value : text;
  if (Array.isArray(value)) return value.map((item) => withText(item, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, text)]));
}

describe("the forms", () => {
  it("are seven, each with an example that its schema accepts", () => {
    expect(formExamples.map(({ form }) => form)).toEqual(formKinds);
    for (const form of formExamples) expect(DossierFormSchema.parse(form)).toEqual(form);
    expect(DossierFormSchema.safeParse({ ...formExamples[0], receivedAt: "12/02/2026" }).success).toBe(false);
    expect(DossierFormSchema.safeParse({ ...formExamples[1], items: [] }).success).toBe(false);
  });

  it("can be told as JSON Schema", () => {
    const ids = Object.keys(z.toJSONSchema(DossierFormSchema).$defs ?? {});
    expect(ids.filter((id) => id.endsWith("Form"))).toHaveLength(8);
  });

  it.each(formExamples.map((form) => [form.form, form] as const))("form %s prints all that is on it", (_, form) => {
    const page = renderForm(form);
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    const { number, title, paper } = formOn(form.form, form.head.date) as FormEntry;
    expect(page).toContain(title);
    expect(page).toContain(`@page { size: ${paper};`);
    expect(page).toMatch(/@top-center \{ content: counter\(page\);/);
    expect(page).toContain("@page :first { @top-center { content: none; } }");
    for (const text of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", `Mẫu số ${number}`]) {
      expect(page).toContain(text);
    }
    expect(page).not.toMatch(/<(script|img|link|iframe)|https?:|undefined|\[object/);
    expect(page).toBe(page.normalize("NFC"));
    const values: string[] = [];
    JSON.stringify(form, (key, value) => {
      if (typeof value === "string" && !/^\d{4}-/.test(value) && !["form", "outcome", "unit", "email"].includes(key))
        values.push(value);
      return value;
    });
    const without =
      form.form === "tracking-book" ? values.filter((value) => value !== "nguyenvanthu@thunghiem.example") : values;
    for (const value of without) expect(page, value).toContain(value);
  });

  it("bear the numbers and titles of the day in their heads", () => {
    expect(FORM_EDITIONS.map(({ from, forms }) => [from, Object.values(forms).map(({ number }) => number)])).toEqual([
      ["2019-01-06", ["01", "02", "03", "04", "05", "06"]],
      ["2025-09-15", ["01", "02", "03", "04", "05", "06", "07"]],
    ]);
    for (const { from, citation } of FORM_EDITIONS) {
      expect(registered().instruments.get(citation.key as string)?.inForce).toBe(from);
    }
    const printed = (kind: DossierForm["form"], date: LocalDate): string => {
      const example = formExamples.find(({ form }) => form === kind) as DossierForm;
      return renderForm({ ...example, head: { ...example.head, date } } as DossierForm);
    };
    expect(printed("control-slip", "2025-09-14")).toContain("Mẫu số 05");
    expect(printed("control-slip", "2025-09-15")).toContain("Mẫu số 06");
    expect(printed("tracking-book", "2025-09-15")).toContain("Mẫu số 07");
    expect(printed("stop-notice", "2025-09-15")).toContain("Mẫu số 05");
    expect(printed("apology", "2025-09-14")).toContain("hẹn lại thời gian trả kết quả như sau");
    expect(printed("apology", "2025-09-15")).toContain("đề nghị gia hạn thời gian giải quyết như sau");
    expect(formEditionOn("2018-01-01")).toBe(FORM_EDITIONS[0]);
    expect(formOn("stop-notice", "2025-09-14")).toBeUndefined();
  });

  it("have no stop notice before there was one", () => {
    const notice = formExamples.find(({ form }) => form === "stop-notice") as DossierForm;
    const early = { ...notice, head: { ...notice.head, date: "2025-09-14" } };
    expect(DossierFormSchema.safeParse(early).success).toBe(false);
  });

  it("show whatever is written as text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...formExamples), hostile, (form, text) => {
        const page = renderForm(withText(form, text) as DossierForm);
        const tags = (source: string): number => source.match(/<[a-z/!]/g)?.length ?? 0;
        expect(tags(page)).toBe(tags(renderForm(withText(form, "chữ") as DossierForm)));
        expect(page).not.toMatch(/[\u202A-\u202E]|(?!\n)\p{Cc}|\p{Surrogate}/u);
      }),
    );
  });

  it("write days and times as official papers do", () => {
    expect(timeInWords("2026-02-05T08:00:00")).toContain("ngày 05 tháng 02 năm 2026");
    expect(timeInWords("2026-10-12T08:00:00")).toContain("ngày 12 tháng 10 năm 2026");
    expect(timeInWords("2026-03-05T07:05:00")).toBe("07 giờ 05 phút, ngày 05 tháng 3 năm 2026");
  });
});

describe("forms filled from a dossier", () => {
  it("take what the dossier says, and nothing else", () => {
    const filled = receiptOf(DOSSIER, { head: HEAD, limit: { amount: 10, unit: "working-day" } });
    expect(filled).toEqual({
      kind: "filled",
      form: {
        form: "receipt",
        head: HEAD,
        dossierCode: DOSSIER.code,
        applicant: { name: "Nguyễn Văn Thử", address: "Số 1, đường Mẫu", telephone: "0900000000" },
        request: "Cấp giấy phép xây dựng",
        components: [{ name: "Đơn đề nghị", copies: 1 }, { name: "KQ000002" }, { name: "Bản vẽ", copies: 2 }],
        limit: { amount: 10, unit: "working-day" },
        receivedAt: "2026-02-12T15:30:00",
        dueAt: "2026-03-05T17:30:00",
        returnAt: "Qua dịch vụ bưu chính",
        submitter: "Nguyễn Văn Thử",
      },
    });
    const { components: _, otherPapers: __, ...files } = DOSSIER;
    expect(receiptOf(files, { head: HEAD })).toMatchObject({ form: { components: [{ name: "don.pdf" }] } });
  });

  it("say what is missing instead of making it up", () => {
    const bare: Dossier = { code: "H99.14-260212-0002", receivedAt: "2026-02-12" };
    expect(receiptOf(bare, { head: HEAD })).toEqual({
      kind: "incomplete",
      missing: ["/applicant/name", "/subject", "/receivedAt"],
    });
    expect(refusalOf(bare, { head: HEAD, reason: "x" })).toMatchObject({ kind: "incomplete" });
    expect(stopNoticeOf(bare, { head: HEAD, requestedAt: "2026-02-20T09:00:00", stage: "x" })).toMatchObject({
      kind: "incomplete",
    });
    expect(supplementRequestOf(bare, { head: HEAD, items: ["x"] })).toMatchObject({ kind: "incomplete" });
    expect(apologyOf(bare, { head: HEAD, reason: "x", newDueAt: "2026-03-12T17:30:00" })).toEqual({
      kind: "incomplete",
      missing: ["/applicant/name", "/subject", "/receivedAt", "/appointedAt"],
    });
    expect(controlSlipOf(bare, [], { head: HEAD })).toEqual({ kind: "incomplete", missing: ["/subject"] });
    const late: Dossier = { ...DOSSIER, appointedAt: { unparsed: "31/02/2026" } };
    expect(receiptOf(late, { head: HEAD })).not.toHaveProperty("form.dueAt");
  });

  it("make every other form of a whole dossier", () => {
    const filled = [
      supplementRequestOf(DOSSIER, { head: HEAD, items: ["Bản vẽ"] }),
      refusalOf(DOSSIER, { head: HEAD, reason: "không thuộc thẩm quyền" }),
      apologyOf(DOSSIER, { head: HEAD, reason: "chờ ý kiến", newDueAt: "2026-03-12T17:30:00" }),
      stopNoticeOf(DOSSIER, { head: HEAD, requestedAt: "2026-02-20T09:00:00", stage: "đang thẩm định" }),
    ];
    for (const one of filled) {
      if (one.kind !== "filled") throw new Error(one.missing.join());
      expect(DossierFormSchema.safeParse(one.form).success).toBe(true);
    }
  });

  it("put the steps of the progress on the control slip", () => {
    const steps: ProgressStep[] = [
      { dossierCode: DOSSIER.code, unit: "Phòng A", at: "2026-02-13T09:00:00", dueAt: "2026-02-13T17:30:00" },
      { dossierCode: DOSSIER.code, officer: "Trần Thị Mẫu", at: "2026-02-24T09:00:00", dueAt: "2026-02-13T17:30:00" },
      { dossierCode: DOSSIER.code, at: "2026-02-25" },
    ];
    const filled = controlSlipOf(DOSSIER, steps, { head: HEAD });
    if (filled.kind !== "filled") throw new Error("incomplete");
    expect(filled.form.handovers).toEqual([
      { from: HEAD.agency, to: "Phòng A", at: "2026-02-13T09:00:00", dueAt: "2026-02-13T17:30:00", outcome: "on-time" },
      { from: "Phòng A", to: "Trần Thị Mẫu", at: "2026-02-24T09:00:00", dueAt: "2026-02-13T17:30:00", outcome: "late" },
      { from: "Trần Thị Mẫu", to: HEAD.agency },
    ]);
  });

  it.each([0, 1, 5, 6, 7, 9])("leave room on the control slip: of %i handovers all, and at least six rows", (count) => {
    const slip = formExamples.find(({ form }) => form === "control-slip") as DossierForm & { form: "control-slip" };
    const handovers = Array.from({ length: count }, (_, index) => ({ from: `Bên giao ${index}`, to: "Bên nhận" }));
    const body = /<tbody>([\s\S]*)<\/tbody>/.exec(renderForm({ ...slip, handovers }))?.[1] as string;
    const rows = body.split("<tr>").slice(1);
    expect(rows.length).toBe(Math.max(count, 6));
    expect(rows.map((row) => row.split("<td").length - 1)).toEqual(rows.map(() => 7));
    expect(rows.filter((row) => row.includes("Bên giao")).length).toBe(count);
    expect(rows.filter((row) => row.split('<td class="tall"></td>').length === 8).length).toBe(rows.length - count);
  });

  it("lose no dossier of the tracking book", () => {
    const { form, left } = trackingBookOf([DOSSIER, { code: "H99.14-260212-0002" }], { head: HEAD });
    expect(form.entries.map(({ dossierCode }) => dossierCode)).toEqual([DOSSIER.code]);
    expect(left).toEqual([{ code: "H99.14-260212-0002", missing: ["/applicant/name", "/subject", "/receivedAt"] }]);
    expect(DossierFormSchema.safeParse(form).success).toBe(true);
  });
});
