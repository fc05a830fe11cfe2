import * as z from "zod";
import { named, oneOf, text, words } from "./schema-parts.js";

const currency = text("Loại tiền", "Currency").optional();

export const AmountSchema = named(
  z.discriminatedUnion("known", [
    z.strictObject({
      known: words(z.literal(true), "Đã biết", "Known"),
      value: words(z.number().nonnegative(), "Mức thu", "Value"),
      currency,
      readAs: words(
        z.literal("portal"),
        "Hiểu theo cách Cổng Dịch vụ công hiển thị",
        "Read as the national portal shows it",
      ).optional(),
    }),
    z.strictObject({
      known: words(z.literal(false), "Đã biết", "Known"),
      written: words(
        z.union([z.number(), z.string().min(1)]),
        "Số tiền như nguồn ghi",
        "The amount as the source has it",
      ).optional(),
      currency,
    }),
  ]),
  "Số tiền",
  "Amount",
);

const FEE_KINDS = ["phi", "le-phi", "price"] as const;

export const FeeSchema = named(
  z.strictObject({
    kind: oneOf(
      FEE_KINDS,
      "Phí, lệ phí hay mức giá",
      "Phí (for a service), lệ phí (for a state act) or a price",
    ).optional(),
    amount: AmountSchema,
    text: text("Diễn giải mức thu", "Explanation of the amount").optional(),
    url: text("Đường dẫn văn bản", "Address of the text").optional(),
  }),
  "Khoản phí, lệ phí",
  "Phí or lệ phí",
);
