import { defineRule, type RuleInfo } from "@egov-vn/core";
import { ofFile, SECOND } from "../examples/export-examples.js";
import { known } from "../rules/basis.js";

/** What can be wrong with a table that is imported. */
export const tableRules = {
  tableRow: defineRule({
    id: "IPX-020",
    severity: "error",
    basis: known(
      ["NetBox", "phpIPAM"],
      "Một dòng không có khối địa chỉ thì không nhập được; dòng trùng làm mất dữ liệu của dòng kia.",
      "A row without a prefix cannot be imported; a duplicate would hide the other.",
    ),
    title: ["Dòng của bảng không nhập được", "A row cannot be imported"],
    message: ["{place} của bảng: {problem}.", "{place} of the table: {problem}."],
    remedy: ["Sửa dòng này trong bảng rồi nhập lại.", "Correct the row and import again."],
    example: ofFile("netbox", [
      `prefix,status\n2001:db8::/64,active\n${SECOND},active\n`,
      "prefix,status\n2001:db8::/64,active\n2001:DB8::/64,active\n",
    ]),
  }),
  tableHead: defineRule({
    id: "IPX-021",
    severity: "error",
    basis: known(
      ["NetBox", "phpIPAM"],
      "NetBox và phpIPAM nhận biết cột theo tên ở dòng đầu.",
      "NetBox and phpIPAM know columns by the names in the first row.",
    ),
    title: ["Bảng thiếu cột bắt buộc", "A table lacks a column"],
    message: ["Không có cột {columns}.", "There is no column {columns}."],
    remedy: ["Xuất lại bảng kèm dòng tên cột.", "Export the table again with its first row."],
    example: ofFile("phpipam", ["section,subnet,mask\nIPv6,2001:db8::,64\n", "section,mask\nIPv6,64\n"]),
  }),
  inferred: defineRule({
    id: "IPX-022",
    severity: "info",
    basis: known(
      ["NetBox", "phpIPAM"],
      "Hai hệ thống này không có loại khối như quy hoạch; loại được suy từ độ dài và trạng thái.",
      "These systems have no kinds as a plan has; the kind was taken from length and status.",
    ),
    title: ["Loại khối được suy ra khi nhập", "Kinds were inferred on import"],
    message: ["{count} khối, ví dụ {value}.", "{count} prefixes, for example {value}."],
    remedy: ["Xem lại loại của các khối này sau khi nhập.", "Look at the kinds after the import."],
    example: ofFile("phpipam", ["subnet,mask\n", "subnet,mask\n2001:db8::,64\n"]),
  }),
} as const satisfies Record<string, RuleInfo>;
