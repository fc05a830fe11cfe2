import { defineRule, fieldAt, type Rule } from "@egov-vn/core";
import { changedLgsp } from "../examples/wire.js";
import type { Dossier } from "../schema.js";
import { basis } from "./basis.js";

/** Rules on what the older LGSP document says twice: in a flag and in a date or list. */
export const declaredRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-090",
    severity: "warning",
    basis: basis.unreturned,
    title: ["Chưa trả mà đã có ngày trả", "Not returned, but with a time of return"],
    message: [
      "{flag} nói chưa trả, nhưng {field} là {time}; OpenCPS điền ngày hẹn trả vào đây.",
      "{flag} says not returned, but {field} is {time}; OpenCPS puts the appointed time there.",
    ],
    remedy: ["Không dùng ngày này làm ngày trả.", "Do not take it for the time of return."],
    check: ({ declared, returnedAt }) =>
      declared?.returned === false && returnedAt !== undefined
        ? {
            path: "/returnedAt",
            params: {
              flag: fieldAt("/declared/returned"),
              time: typeof returnedAt === "string" ? returnedAt : returnedAt.unparsed,
            },
          }
        : undefined,
    example: changedLgsp({ ReturnedDate: "2024-11-22T17:00:00.000+0700" }),
  }),
  defineRule<Dossier>({
    id: "DOS-091",
    severity: "warning",
    basis: basis.consistency,
    title: ["Cờ không khớp với ngày hoặc danh sách", "A flag does not fit its date or list"],
    message: [
      "{field} nói “{value}”, nhưng {other} nói ngược lại.",
      "{field} says “{value}”, but {other} says otherwise.",
    ],
    remedy: ["Ghi cờ theo dữ liệu.", "Set the flag by the data."],
    check: ({ declared, returnedAt, supplements }) => {
      if (declared === undefined) return undefined;
      if (declared.returned === true && returnedAt === undefined) {
        return { path: "/declared/returned", params: { value: true, other: fieldAt("/returnedAt") } };
      }
      if (declared.succeeded === true && declared.succeededAt === undefined) {
        return { path: "/declared/succeeded", params: { value: true, other: fieldAt("/declared/succeededAt") } };
      }
      if (declared.hasSupplements === false && supplements !== undefined) {
        return { path: "/declared/hasSupplements", params: { value: false, other: fieldAt("/supplements") } };
      }
      return undefined;
    },
    example: changedLgsp({ IsSuccess: true }, { IsSuccess: true, SuccessDate: "2024-11-21T16:00:00.000+0700" }),
  }),
];
