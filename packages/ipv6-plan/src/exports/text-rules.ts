import { defineRule, type RuleInfo } from "@egov-vn/core";
import { ofFile, PTR, ZONE, zone } from "../examples/export-examples.js";
import { rfc, systemsBasis } from "../rules/basis.js";

/** What can be wrong with a text that was exported. */
export const textFileRules = {
  notNibble: defineRule({
    id: "IPX-005",
    severity: "error",
    basis: rfc([3596, "§2.5"]),
    title: ["Nhãn của vùng ngược phải là một chữ số hex", "A label of a reverse zone must be one hexadecimal digit"],
    message: ["{place}: nhãn “{label}” trong {name}.", "{place}: label “{label}” in {name}."],
    remedy: [
      "Tách mỗi chữ số hex thành một nhãn, chữ số cuối đứng trước.",
      "Make each hexadecimal digit a label of its own, the last digit first.",
    ],
    example: ofFile("bind", [zone("1.0.4 IN NS ns1.example."), zone("10.4 IN NS ns1.example.")]),
  }),
  belowDelegation: defineRule({
    id: "IPX-006",
    severity: "error",
    basis: rfc([1034, "§4.2.1"]),
    title: ["Bản ghi nằm dưới một điểm ủy quyền", "A record lies below a delegation"],
    message: [
      "{place}: {name} nằm dưới {delegation} đã ủy quyền, không ai phân giải được.",
      "{place}: {name} lies below {delegation}, which is delegated: it cannot be resolved.",
    ],
    remedy: [
      "Chuyển bản ghi sang vùng của đơn vị được ủy quyền, hoặc bỏ ủy quyền.",
      "Move the record into the zone it is delegated to, or take the delegation away.",
    ],
    example: ofFile("bind", [
      zone("1.2 IN NS ns1.example.", `${PTR} IN PTR a.example.`),
      zone("1.1 IN NS ns1.example.", `${PTR} IN PTR a.example.`),
    ]),
  }),
  outsideZone: defineRule({
    id: "IPX-007",
    severity: "error",
    basis: rfc([1035, "§5.2"]),
    title: ["Bản ghi nằm ngoài vùng", "A record lies outside its zone"],
    message: ["{place}: {name} không thuộc {zone}.", "{place}: {name} is not in {zone}."],
    remedy: ["Sửa tên hoặc $ORIGIN.", "Correct the name or $ORIGIN."],
    example: ofFile("bind", [
      zone(`${PTR}.${ZONE}. IN PTR a.example.`),
      zone(`${PTR}.5.0.0.8.b.d.0.1.0.0.2.ip6.arpa. IN PTR a.example.`),
    ]),
  }),
  zoneLine: defineRule({
    id: "IPX-008",
    severity: "error",
    basis: rfc([1035, "§5.1"]),
    title: ["Không đọc được dòng của tệp vùng", "A line of a zone file cannot be read"],
    message: ["{place}: không hiểu được “{value}”.", "{place}: “{value}” makes no sense."],
    remedy: ["Sửa cú pháp của dòng này.", "Correct the syntax of this line."],
    example: ofFile("bind", [zone('1.1 IN TXT "a; b"'), zone("1.1 IN")]),
  }),
  filterLength: defineRule({
    id: "IPX-014",
    severity: "error",
    basis: systemsBasis(
      ["FRR", "Cisco IOS"],
      "Đã thử: vtysh -C nhận “le” ngắn hơn tiền tố; dòng lọc đó không bao giờ khớp.",
      "Tried: vtysh -C accepts an “le” shorter than the prefix; such an entry never matches.",
    ),
    title: ["“ge” hoặc “le” không hợp với độ dài tiền tố", "“ge” or “le” does not go with the prefix's length"],
    message: ["{place}: “{value}” không bao giờ khớp.", "{place}: “{value}” never matches."],
    remedy: ["Cần độ dài < ge ≤ le ≤ 128, hoặc độ dài ≤ le.", "It must be length < ge ≤ le ≤ 128, or length ≤ le."],
    example: ofFile("frr", [
      "ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 48",
      "ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 40",
    ]),
  }),
  abbreviated: defineRule({
    id: "IPX-015",
    severity: "warning",
    basis: systemsBasis(
      ["FRR"],
      "Đã thử: vtysh -C nhận lệnh viết tắt “ipv6 rout”; công cụ so sánh cấu hình thì không hiểu.",
      "Tried: vtysh -C accepts “ipv6 rout”; tools that compare configurations do not.",
    ),
    title: ["Lệnh không viết đủ hoặc không thuộc bản xuất", "A command is abbreviated or not one of an export"],
    message: [
      "{place}: lệnh “{value}” không viết đủ hoặc không thuộc bản xuất.",
      "{place}: the command “{value}” is abbreviated or not one of an export.",
    ],
    remedy: ["Viết đủ tên lệnh.", "Write the command in full."],
    example: ofFile("frr", ["ipv6 route 2001:db8::/44 blackhole", "ipv6 rout 2001:db8::/44 blackhole"]),
  }),
  unreadableFile: defineRule({
    id: "IPX-025",
    severity: "error",
    basis: systemsBasis(
      ["Kea", "radvd"],
      "Đã thử: Kea và radvd từ chối tệp sai cú pháp.",
      "Tried: Kea and radvd refuse a file with wrong syntax.",
    ),
    title: ["Không đọc được tệp cấu hình", "A configuration cannot be read"],
    message: ["{target}, {place}: không đọc được: {problem}.", "{target}, {place}: cannot be read: {problem}."],
    remedy: ["Sửa cú pháp rồi kiểm tra lại.", "Correct the syntax and check again."],
    example: ofFile("radvd", [
      "interface vlan1\n{\n  AdvSendAdvert on;\n};\n",
      "interface vlan1\n{\n  AdvSendAdvert on\n};\n",
    ]),
  }),
} as const satisfies Record<string, RuleInfo>;
