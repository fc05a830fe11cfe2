import { defineRule, type RuleInfo } from "@egov-vn/core";
import {
  announced,
  dns,
  FIRST,
  host,
  kea,
  lan,
  nodes,
  ofFile,
  ofOptions,
  ofPlan,
  radvd,
  root,
  SECOND,
} from "../examples/export-examples.js";
import { rfc, systemsBasis } from "../rules/basis.js";

/** What can be wrong with an export: what the plan lacks, and what its target could not take. */
export const writtenRules = {
  missing: defineRule({
    id: "IPX-001",
    severity: "error",
    basis: systemsBasis(
      ["BIND", "Kea", "FRR", "APNIC"],
      "Các hệ thống này từ chối tệp thiếu thuộc tính bắt buộc; giá trị đoán mò thì nguy hiểm hơn là thiếu.",
      "These systems refuse a file without what they require; a guessed value would be worse than no value.",
    ),
    title: ["Quy hoạch thiếu dữ liệu mà bản xuất cần", "The plan lacks what an export needs"],
    message: ["{target}: thiếu {what} ({where}).", "{target}: {what} is missing ({where})."],
    remedy: [
      "Bổ sung {what} vào quy hoạch hoặc vào tham số rồi xuất lại; phần thiếu không được ghi ra.",
      "Put {what} into the plan or the arguments and export again; what depends on it was not written.",
    ],
    example: ofPlan("bind", [dns, "# dns: (không có)"]),
  }),
  unreadablePrefix: defineRule({
    id: "IPX-002",
    severity: "error",
    basis: rfc([4291, "§2.3"]),
    title: ["Không đọc được khối địa chỉ hoặc địa chỉ", "A prefix or address cannot be read"],
    message: [
      "{target}: “{value}” không phải là khối địa chỉ hay địa chỉ IPv6 đúng ({where}).",
      "{target}: “{value}” is not a proper IPv6 prefix or address ({where}).",
    ],
    remedy: [
      "Sửa giá trị trong nguồn; phần này không được ghi ra.",
      "Correct it in the source; this part was not written.",
    ],
    example: ofPlan("kea", [nodes(lan("2001:db8:45::/64")), nodes(lan('"2001:db8::g/64"'))]),
  }),
  hostBits: defineRule({
    id: "IPX-003",
    severity: "error",
    basis: systemsBasis(
      ["Kea", "radvd", "FRR"],
      "Đã thử: kea-dhcp6 -t, radvd -c và vtysh -C đều nhận khối địa chỉ có bit máy khác 0.",
      "Tried: kea-dhcp6 -t, radvd -c and vtysh -C all accept a prefix with host bits set.",
    ),
    title: ["Khối địa chỉ có bit máy khác 0", "A prefix has host bits set"],
    message: ["{target}: {value} phải là {wanted} ({where}).", "{target}: {value} must be {wanted} ({where})."],
    remedy: ["Ghi {wanted}, hoặc sửa độ dài tiền tố.", "Write {wanted}, or correct the length."],
    example: ofFile("kea", [kea(FIRST), kea({ subnet: "2001:db8::1/64", id: 1 })]),
  }),
  badName: defineRule({
    id: "IPX-004",
    severity: "error",
    basis: rfc([1123, "§2.1"]),
    title: ["Tên miền không hợp lệ", "A domain name is not valid"],
    message: [
      "{target}: “{value}” không phải là tên miền hợp lệ ({where}).",
      "{target}: “{value}” is not a valid domain name ({where}).",
    ],
    remedy: [
      "Chỉ dùng chữ không dấu, chữ số và gạch nối, mỗi nhãn tối đa 63 ký tự; bản ghi này không được ghi ra.",
      "Use unaccented letters, digits and hyphens, at most 63 to a label; this record was not written.",
    ],
    example: ofPlan("bind", [host("may-chu.example"), host('"máy chủ.example"')]),
  }),
  zonesOffNibble: defineRule({
    id: "IPX-009",
    severity: "info",
    basis: rfc([3596, "§2.5"]),
    title: [
      "Khối không nằm trên ranh giới nibble cần nhiều vùng ngược",
      "A prefix off the nibble needs several reverse zones",
    ],
    message: ["{value} cần {zones} vùng ngược.", "{value} needs {zones} reverse zones."],
    remedy: [
      "Xin ủy quyền đủ các vùng, hoặc chọn độ dài chia hết cho 4.",
      "Have all of them delegated, or choose a length that is a multiple of 4.",
    ],
    example: ofPlan("bind", [root("2001:db8:40::/44"), root("2001:db8:40::/45")]),
  }),
  autonomousLength: defineRule({
    id: "IPX-010",
    severity: "error",
    basis: rfc([4862, "§5.5.3"]),
    title: ["SLAAC chỉ chạy với /64", "SLAAC works with a /64 only"],
    message: [
      "{target}: {value} tự cấu hình địa chỉ nhưng không phải /64 ({where}).",
      "{target}: {value} is autonomous but no /64 ({where}).",
    ],
    remedy: ["Dùng /64, hoặc tắt AdvAutonomous.", "Use a /64, or turn AdvAutonomous off."],
    example: ofFile("radvd", [radvd("2001:db8::/60", "off"), radvd("2001:db8::/60", "on")]),
  }),
  subnetsOverlap: defineRule({
    id: "IPX-011",
    severity: "error",
    basis: systemsBasis(
      ["Kea"],
      "Đã thử: kea-dhcp6 -t nhận một /48 đè lên chính các /64 của nó; máy trạm nhận sai cấu hình.",
      "Tried: kea-dhcp6 -t accepts a /48 over its own /64s; clients then get the wrong configuration.",
    ),
    title: ["Hai mạng con DHCPv6 chồng lên nhau", "Two DHCPv6 subnets overlap"],
    message: ["{where}: {value} chồng lên {other}.", "{where}: {value} overlaps {other}."],
    remedy: ["Chỉ giữ lại mạng con của từng LAN.", "Keep the subnets of the LANs only."],
    example: ofFile("kea", [
      kea(FIRST, { subnet: SECOND, id: 2 }),
      kea({ subnet: "2001:db8::/48", id: 1 }, { subnet: SECOND, id: 2 }),
    ]),
  }),
  poolOutside: defineRule({
    id: "IPX-012",
    severity: "error",
    basis: systemsBasis(
      ["Kea"],
      "Đã thử: Kea từ chối dải nằm ngoài mạng con; hai dải chồng nhau cấp một địa chỉ cho hai máy.",
      "Tried: Kea refuses a pool outside its subnet; two that overlap give one address to two hosts.",
    ),
    title: [
      "Dải cấp phát không nằm gọn trong mạng con, hoặc chồng nhau",
      "A pool is not inside its subnet, or overlaps another",
    ],
    message: ["{where}, dải {value} của {subnet}: {problem}.", "{where}, pool {value} of {subnet}: {problem}."],
    remedy: ["Sửa điểm đầu và điểm cuối của dải.", "Correct the ends of the pool."],
    example: ofFile("kea", [
      kea({ ...FIRST, pools: [{ pool: "2001:db8::1 - 2001:db8::2" }] }),
      kea({ ...FIRST, pools: [{ pool: "2001:db8::1 - 2001:db8:0:1::2" }] }),
    ]),
  }),
  subnetId: defineRule({
    id: "IPX-013",
    severity: "error",
    basis: systemsBasis(
      ["Kea"],
      "Kea gắn bản ghi cấp phát với mã mạng con: mã trùng bị từ chối, mã đổi thì lạc bản ghi.",
      "Kea ties leases to the subnet's id: it refuses one that is used twice, and loses leases when one changes.",
    ),
    title: ["Mã mạng con DHCPv6 trùng", "A DHCPv6 subnet id is used twice"],
    message: ["{where}: mã {id} của {value} đã dùng cho {other}.", "{where}: id {id} of {value} is used by {other}."],
    remedy: [
      "Ghi số hiệu riêng cho {value} ở {where}; lần xuất này đã bỏ mạng con đó ra.",
      "Give {value} an id of its own in {where}; this export left that subnet out.",
    ],
    example: ofFile("kea", [kea(FIRST, { subnet: SECOND, id: 2 }), kea(FIRST, { subnet: SECOND, id: 1 })]),
  }),
  interfaceTwice: defineRule({
    id: "IPX-016",
    severity: "error",
    basis: systemsBasis(
      ["radvd", "FRR"],
      "Đã thử: radvd từ chối giao diện khai báo hai lần; bộ định tuyến thì gộp hai cấu hình làm một.",
      "Tried: radvd refuses an interface given twice; routers merge the two into one.",
    ),
    title: ["Một giao diện có hai mạng", "One interface has two networks"],
    message: [
      "{target}, {where}: {value} dùng cho cả {first} và {second}.",
      "{target}, {where}: {value} is used for {first} and {second}.",
    ],
    remedy: [
      "Đặt VLAN hoặc tên giao diện riêng; mạng thứ hai không được ghi ra.",
      "Give it a VLAN or an interface name of its own; the second network was not written.",
    ],
    example: ofPlan("frr", [
      nodes(
        lan("2001:db8:44:101::/64", ", unit: xa-1, vlan: 20"),
        lan("2001:db8:44:1aa::/64", ", unit: xa-1, vlan: 21"),
      ),
      nodes(
        lan("2001:db8:44:101::/64", ", unit: xa-1, vlan: 20"),
        lan("2001:db8:44:1aa::/64", ", unit: xa-1, vlan: 20"),
      ),
    ]),
  }),
  roaLength: defineRule({
    id: "IPX-017",
    severity: "error",
    basis: rfc([9319, "§5"]),
    title: ["Độ dài tối đa của ROA khác độ dài được quảng bá", "A ROA's longest length is not the announced one"],
    message: [
      "{field}, {value}: độ dài tối đa là /{found}, quảng bá /{wanted}.",
      "{field}, {value}: the longest length is /{found}, announced is /{wanted}.",
    ],
    remedy: ["Đăng ký lại ROA với độ dài tối đa /{wanted}.", "Register the ROA with the longest length /{wanted}."],
    example: ofPlan("roa", [announced(44), announced(48)]),
  }),
  changedText: defineRule({
    id: "IPX-018",
    severity: "info",
    basis: systemsBasis(
      ["BIND", "radvd", "FRR", "Cisco IOS", "MikroTik", "APNIC"],
      "Các cấu hình này chỉ nhận ASCII trên một dòng; dấu nháy, dấu chấm phẩy và xuống dòng có thể chèn lệnh.",
      "These take ASCII on one line; quotes, semicolons and line breaks could smuggle in commands.",
    ),
    title: ["Chữ được viết lại cho hệ thống nhận", "A text was rewritten for its target"],
    message: [
      "{target}: bản xuất đã bỏ dấu hoặc bỏ ký tự lạ trong {count} tên.",
      "{target}: marks or special characters were taken off {count} names.",
    ],
    remedy: ["Không cần làm gì; tên đầy đủ nằm trong quy hoạch.", "Nothing to do; the full names are in the plan."],
    example: ofPlan("radvd", [
      nodes(lan("2001:db8:44:1aa::/64", ", name: LAN 1, vlan: 21")),
      nodes(lan("2001:db8:44:1aa::/64", ", name: Mạng cán bộ, vlan: 21")),
    ]),
  }),
  leftOut: defineRule({
    id: "IPX-019",
    severity: "warning",
    basis: systemsBasis(
      ["NetBox", "phpIPAM", "radvd", "FRR"],
      "Hệ thống nhận không có chỗ cho loại dữ liệu này, hoặc quy hoạch ghi rằng nó không còn dùng.",
      "The target has no place for it, or the plan says that it is not in use.",
    ),
    title: ["Có phần không được xuất", "Something was left out"],
    message: [
      "{target}: bản xuất bỏ ra {what}: {count} (ví dụ {where}).",
      "{target}: left out {what}: {count} (such as {where}).",
    ],
    remedy: ["Xem lại các mục này trong quy hoạch.", "Look at these in the plan."],
    example: ofPlan("netbox", [
      nodes(lan("2001:db8:45::/64", ", status: reserved")),
      nodes(lan("2001:db8:45::/64", ", status: free")),
    ]),
  }),
  nothing: defineRule({
    id: "IPX-023",
    severity: "warning",
    basis: systemsBasis(
      ["BIND", "Kea", "radvd", "FRR"],
      "Một tệp rỗng được hệ thống nhận nhưng không làm gì.",
      "An empty file is accepted and does nothing.",
    ),
    title: ["Không có gì để xuất", "There is nothing to export"],
    message: ["{target}: quy hoạch không có {what}.", "{target}: the plan has no {what}."],
    remedy: ["Bổ sung {what} vào quy hoạch.", "Add {what} to the plan."],
    example: ofPlan("kea", [
      nodes(lan("2001:db8:44:101::/64", ", vlan: 20, dhcp: { mode: stateless, id: 1 }")),
      "nodes: []",
    ]),
  }),
  badSerial: defineRule({
    id: "IPX-024",
    severity: "error",
    basis: rfc([1035, "§3.3.13"]),
    title: ["Số serial của vùng không hợp lệ", "A zone's serial number is not valid"],
    message: [
      "“{value}” không phải số nguyên từ 1 đến 4294967295.",
      "“{value}” is not a whole number from 1 to 4294967295.",
    ],
    remedy: ["Dùng dạng NĂMTHÁNGNGÀYnn, ví dụ 2026030501.", "Use YYYYMMDDnn, for example 2026030501."],
    example: ofOptions("bind", ['{ "serial": 2026030501 }', '{ "serial": 0 }']),
  }),
  linkInterface: defineRule({
    id: "IPX-026",
    severity: "warning",
    basis: systemsBasis(
      ["FRR", "Cisco IOS", "MikroTik"],
      "Cấu hình bộ định tuyến gắn địa chỉ với giao diện; quy hoạch địa chỉ không ghi tên giao diện của liên kết.",
      "A router's configuration ties addresses to interfaces; an addressing plan does not name a link's.",
    ),
    title: ["Chưa biết giao diện của liên kết", "A link's interface is not known"],
    message: [
      "{target}: {count} đầu liên kết chưa có tên giao diện ({where}), được ghi thành chú thích.",
      "{target}: {count} ends of links have no interface ({where}) and were written as comments.",
    ],
    remedy: [
      "Cho tên giao diện qua linkInterfaces (lệnh: --link-interfaces TỆP.json).",
      "Name them by linkInterfaces (on the command line: --link-interfaces FILE.json).",
    ],
    example: ofOptions("frr", [
      '{ "linkInterfaces": { "r1 2001:db8:40:ff10::/64": "eth1", "r2 2001:db8:40:ff10::/64": "eth11" } }',
      '{ "linkInterfaces": {} }',
    ]),
  }),
} as const satisfies Record<string, RuleInfo>;
