import { defineRule, type Rule } from "@egov-vn/core";
import { thousandfold } from "../money.js";
import { feesOf } from "../parts.js";
import type { Procedure } from "../schema.js";
import { measured, OURS } from "./basis.js";
import { fee, portalFee } from "./fragments.js";

const BRIEF = 120;

/** Returns a text short enough for a message. */
const brief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF - 1)}…` : text);

/** What is said of fees. */
export const feeRules: readonly Rule<Procedure>[] = [
  defineRule<Procedure>({
    id: "PRO-211",
    severity: "warning",
    basis: measured(
      "1.397 mức phí ghi 0 kèm diễn giải; 0 ở đó là ô chưa nhập, không phải miễn phí.",
      "1,397 fees are 0 with an explanation; that 0 is a field left alone, not a free service.",
    ),
    title: ["Mức phí 0 không có nghĩa là miễn phí", "A fee of 0 is not free"],
    message: [
      "{field} ghi 0 nhưng có diễn giải “{text}”; mức phí được coi là chưa biết.",
      "{field} is 0 yet has the explanation “{text}”. The fee is taken as not known.",
    ],
    remedy: [
      "Nhập mức thu; nếu được miễn thì ghi rõ là miễn.",
      "Enter the amount; if it is free, say that it is free.",
    ],
    *check(procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        if (!amount.known && amount.written === 0 && text !== undefined)
          yield { path: `${path}/amount`, params: { text: brief(text) } };
      }
    },
    example: {
      passing: fee({ amount: { known: true, value: 0, currency: "VND" } }),
      failing: fee({ amount: { known: false, written: 0 }, text: "Theo nghị quyết của Hội đồng nhân dân tỉnh" }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-212",
    severity: "info",
    basis: measured(
      "695 mức phí để trống kèm diễn giải; 1.871 không có loại tiền.",
      "695 fees are empty with an explanation; 1,871 have no currency.",
    ),
    title: ["Chưa biết mức phí", "The amount of a fee is not known"],
    message: ["Bản ghi không cho biết {field}: {written}.", "The record does not give {field}: {written}."],
    remedy: ["Nhập mức thu và loại tiền.", "Enter the amount and its currency."],
    *check(procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        if (amount.known || (amount.written === 0 && text !== undefined)) continue;
        if (typeof amount.written === "number" && thousandfold(amount.written, text) !== undefined) continue;
        const written = brief(text ?? (amount.written === undefined ? "" : String(amount.written)));
        const params = { written: written || { vi: "ô này để trống", en: "it is empty" } };
        yield { path: `${path}/amount`, params };
      }
    },
    example: {
      passing: fee({ amount: { known: true, value: 10_000, currency: "VND" } }),
      failing: fee({ amount: { known: false }, text: "Theo quy định của Bộ Tài chính" }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-213",
    severity: "error",
    basis: measured(
      "thủ tục 2.001610, kênh trực tuyến: số tiền 100, diễn giải “100.000 đồng”.",
      "procedure 2.001610, online: the figure is 100, the text says “100.000 đồng”.",
    ),
    title: ["Nhầm dấu phân cách hàng nghìn", "A separator of thousands was misread"],
    message: [
      "{field} ghi {written} nhưng diễn giải nói {meant} đồng.",
      "{field} is {written} but the text says {meant} đồng.",
    ],
    remedy: ["Đối chiếu rồi nhập lại {meant}.", "Compare, then enter {meant}."],
    *check(procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount, text } = value;
        const figure = amount.known ? amount.value : amount.written;
        if (typeof figure !== "number") continue;
        const meant = thousandfold(figure, text);
        if (meant !== undefined) yield { path: `${path}/amount`, params: { written: figure, meant } };
      }
    },
    example: {
      passing: fee({ amount: { known: true, value: 100_000, currency: "VND" }, text: "100.000 đồng/lần" }),
      failing: fee({ amount: { known: false, written: 100 }, text: "100.000 đồng/lần" }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-222",
    severity: "info",
    basis: measured(
      "Cổng hiển thị cả 60 trong 60 mức phí chỉ ghi 0 được đối chiếu là “Miễn phí” (28/11/2026).",
      "the portal shows 60 of 60 fees that are a 0 alone as “Miễn phí” (compared on 28/11/2026).",
    ),
    once: "shown",
    title: ["Mức phí chỉ ghi 0, không có diễn giải", "A fee is a 0 without an explanation"],
    message: [
      "{field} chỉ ghi 0. Cổng hiển thị mức phí đó là “{shown}”, nên giá trị này được hiểu là miễn phí.",
      "{field} is a 0 alone. The portal shows such a fee as “{shown}”, so it is read as free.",
    ],
    remedy: [
      "Nếu thủ tục được miễn phí thì ghi rõ ở phần diễn giải; nếu không thì nhập mức thu.",
      "If it is free, say so in the explanation; otherwise enter the amount.",
    ],
    *check(procedure) {
      for (const { path, value } of feesOf(procedure)) {
        if (value.amount.known && value.amount.readAs === "portal")
          yield { path: `${path}/amount`, params: { shown: "Miễn phí" } };
      }
    },
    example: {
      passing: portalFee({ value: 0, description: "Miễn phí" }),
      failing: portalFee({ value: 0 }),
    },
  }),
  defineRule<Procedure>({
    id: "PRO-221",
    severity: "error",
    basis: OURS,
    title: ["Số tiền đồng có phần lẻ", "An amount in đồng is not whole"],
    message: [
      "{field} là {value} đồng; số tiền đồng không có phần lẻ.",
      "{field} is {value} đồng, which is not a whole number.",
    ],
    remedy: ["Ghi số nguyên đồng.", "Write whole đồng."],
    *check(procedure) {
      for (const { path, value } of feesOf(procedure)) {
        const { amount } = value;
        if (amount.known && amount.currency === "VND" && !Number.isInteger(amount.value))
          yield { path: `${path}/amount/value`, params: { value: amount.value } };
      }
    },
    example: {
      passing: fee({ amount: { known: true, value: 50_000, currency: "VND" } }),
      failing: fee({ amount: { known: true, value: 0.5, currency: "VND" } }),
    },
  }),
];
