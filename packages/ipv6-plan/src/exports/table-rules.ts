import { defineRule, type RuleInfo } from "@egov-vn/core";
import { ofFile, SECOND } from "../examples/export-examples.js";
import { rfc, systemsBasis } from "../rules/basis.js";

const ASKED = systemsBasis(
  ["@egov-vn"],
  "Bảng được đọc theo những gì người nhập chờ đợi; phần còn lại mà không được nói ra thì mất đi không ai biết.",
  "A table is read by what is expected; the rest, if nothing is said of it, is lost without notice.",
);
const rfc4180 = rfc([4180, "§2"]);

/** What can be wrong with a table that is imported. */
export const tableRules = {
  tableRow: defineRule({
    id: "IPX-020",
    severity: "error",
    basis: systemsBasis(
      ["NetBox", "phpIPAM"],
      "Một dòng không có khối địa chỉ thì không nhập được; dòng trùng làm mất dữ liệu của dòng kia.",
      "A row without a prefix cannot be imported; a duplicate would hide the other.",
    ),
    title: ["Dòng của bảng không nhập được", "A row cannot be imported"],
    message: ["{place}, cột {field}: {problem}.", "{place}, column {field}: {problem}."],
    remedy: ["Sửa dòng này trong bảng rồi nhập lại.", "Correct the row and import again."],
    example: ofFile("netbox", [
      `prefix,status\n2001:db8::/64,active\n${SECOND},active\n`,
      "prefix,status\n2001:db8::/64,active\n2001:DB8::/64,active\n",
    ]),
  }),
  tableHead: defineRule({
    id: "IPX-021",
    severity: "error",
    basis: systemsBasis(
      ["NetBox", "phpIPAM"],
      "NetBox và phpIPAM nhận biết cột theo tên ở dòng đầu.",
      "NetBox and phpIPAM know columns by the names in the first row.",
    ),
    title: ["Bảng thiếu cột bắt buộc", "A table lacks a column"],
    message: ["Bảng không có cột {columns}.", "There is no column {columns}."],
    remedy: ["Xuất lại bảng kèm dòng tên cột.", "Export the table again with its first row."],
    example: ofFile("phpipam", ["section,subnet,mask\nIPv6,2001:db8::,64\n", "section,mask\nIPv6,64\n"]),
  }),
  inferred: defineRule({
    id: "IPX-022",
    severity: "info",
    basis: systemsBasis(
      ["NetBox", "phpIPAM"],
      "Hai hệ thống này không có loại khối như quy hoạch; loại được suy từ độ dài và trạng thái.",
      "These systems have no kinds as a plan has; the kind was taken from length and status.",
    ),
    title: ["Loại khối được suy ra khi nhập", "Kinds were inferred on import"],
    message: [
      "Loại của {count} khối được suy ra, ví dụ {where}.",
      "The kind of {count} prefixes was inferred, for example {where}.",
    ],
    remedy: ["Xem lại loại của các khối này sau khi nhập.", "Look at the kinds after the import."],
    example: ofFile("phpipam", ["subnet,mask\n", "subnet,mask\n2001:db8::,64\n"]),
  }),
  unusedColumns: defineRule({
    id: "IPX-027",
    severity: "info",
    basis: ASKED,
    title: ["Có cột không được dùng khi nhập", "Columns were not used by the import"],
    message: ["Các cột sau không được dùng: {columns}.", "These columns were not used: {columns}."],
    remedy: [
      "Cột nào quan trọng thì ghi thêm vào quy hoạch sau khi nhập.",
      "Add to the plan what matters of them after the import.",
    ],
    example: ofFile("netbox", [
      "prefix,status\n2001:db8::/64,active\n",
      "prefix,status,site\n2001:db8::/64,active,A\n",
    ]),
  }),
  unusedRows: defineRule({
    id: "IPX-028",
    severity: "info",
    basis: ASKED,
    title: ["Có dòng không được dùng khi nhập", "Rows were not used by the import"],
    message: ["{count} dòng bị bỏ qua ({where}): {reason}.", "{count} rows were left out ({where}): {reason}."],
    remedy: [
      "Xem lại các dòng này nếu chúng phải có trong quy hoạch.",
      "Look at these rows if the plan must have them.",
    ],
    example: ofFile("phpipam", ["subnet,mask\n2001:db8::,64\n", "subnet,mask\n192.0.2.0,24\n2001:db8::,64\n"]),
  }),
  unusedValue: defineRule({
    id: "IPX-029",
    severity: "warning",
    basis: ASKED,
    title: ["Có giá trị không hiểu được khi nhập", "A value was not understood by the import"],
    message: [
      "Cột {field}: không hiểu “{value}” ở {count} dòng ({where}); {done}.",
      "Column {field}: “{value}” was not understood in {count} rows ({where}); {done}.",
    ],
    remedy: [
      "Sửa giá trị trong bảng, hoặc sửa các khối này sau khi nhập.",
      "Correct the value in the table, or these prefixes after the import.",
    ],
    example: ofFile("netbox", ["prefix,status\n2001:db8::/64,active\n", "prefix,status\n2001:db8::/64,staging\n"]),
  }),
  unclosedQuote: defineRule({
    id: "IPX-030",
    severity: "error",
    basis: rfc4180,
    title: ["Dấu nháy kép không được đóng", "A quote is not closed"],
    message: [
      "Cột {field}: dấu nháy kép ở {where} không được đóng trước dấu phân cách; ô được đọc đến dấu phân cách kế tiếp.",
      "Column {field}: the quote at {where} is not closed before a separator; the cell was read up to the next one.",
    ],
    remedy: [
      "Đóng dấu nháy kép, hoặc viết nó hai lần nếu nó thuộc nội dung.",
      "Close the quote, or write it twice where it belongs to the text.",
    ],
    example: ofFile("netbox", [
      'prefix,status,description\n2001:db8::/64,active,"A, B"\n',
      'prefix,status,description\n2001:db8::/64,active,"A\n',
    ]),
  }),
} as const satisfies Record<string, RuleInfo>;
