import type { Basis, Finding, Params, RuleInfo } from "@egov-vn/core";
import { rule } from "../rule-builder.js";

const rfc = (instrument: string, article?: string): Basis => ({
  citations: [{ instrument, ...(article !== undefined && { article }) }],
});

const systems = (names: readonly [string, ...string[]], vi: string, en: string): Basis => ({
  interoperability: names,
  evidence: { vi, en },
});

/** What can be wrong with an export, with a text that was exported, or with a table that is imported. */
export const exportRules = {
  missing: rule(
    "IPX-001",
    "error",
    systems(
      ["BIND", "Kea", "FRR", "APNIC"],
      "Các hệ thống này từ chối tệp thiếu thuộc tính bắt buộc; giá trị đoán mò thì nguy hiểm hơn là thiếu.",
      "These systems refuse a file without what they require; a guessed value would be worse than none.",
    ),
    {
      title: ["Quy hoạch thiếu dữ liệu mà bản xuất cần", "The plan lacks what an export needs"],
      message: ["{target}: thiếu {what} ({where})", "{target}: {what} is missing ({where})"],
      remedy: [
        "Bổ sung {what} vào quy hoạch hoặc vào tham số rồi xuất lại; phần thiếu không được ghi ra.",
        "Put {what} into the plan or the arguments and export again; what depends on it was not written.",
      ],
    },
  ),
  unreadablePrefix: rule("IPX-002", "error", rfc("RFC 4291", "§2.3"), {
    title: ["Không đọc được khối địa chỉ hoặc địa chỉ", "A prefix or address cannot be read"],
    message: [
      "{target}: “{value}” không phải là khối địa chỉ hay địa chỉ IPv6 đúng ({where})",
      "{target}: “{value}” is not a proper IPv6 prefix or address ({where})",
    ],
    remedy: [
      "Sửa giá trị trong nguồn; phần này không được ghi ra.",
      "Correct it in the source; this part was not written.",
    ],
  }),
  hostBits: rule(
    "IPX-003",
    "error",
    systems(
      ["Kea", "radvd", "FRR"],
      "Đã thử: kea-dhcp6 -t, radvd -c và vtysh -C đều nhận khối địa chỉ có bit máy khác 0.",
      "Tried: kea-dhcp6 -t, radvd -c and vtysh -C all accept a prefix with host bits set.",
    ),
    {
      title: ["Khối địa chỉ có bit máy khác 0", "A prefix has host bits set"],
      message: ["{target}: {value} phải là {wanted} ({where})", "{target}: {value} must be {wanted} ({where})"],
      remedy: ["Ghi {wanted}, hoặc sửa độ dài tiền tố.", "Write {wanted}, or correct the length."],
    },
  ),
  badName: rule("IPX-004", "error", rfc("RFC 1123", "§2.1"), {
    title: ["Tên miền không hợp lệ", "A domain name is not valid"],
    message: [
      "{target}: “{value}” không phải là tên miền hợp lệ ({where})",
      "{target}: “{value}” is not a valid domain name ({where})",
    ],
    remedy: [
      "Chỉ dùng chữ không dấu, chữ số và gạch nối, mỗi nhãn tối đa 63 ký tự; bản ghi này không được ghi ra.",
      "Use unaccented letters, digits and hyphens, at most 63 to a label; this record was not written.",
    ],
  }),
  notNibble: rule("IPX-005", "error", rfc("RFC 3596", "§2.5"), {
    title: ["Nhãn của vùng ngược phải là một chữ số hex", "A label of a reverse zone must be one hexadecimal digit"],
    message: ["{place}: nhãn “{label}” trong {name}", "{place}: label “{label}” in {name}"],
    remedy: [
      "Tách mỗi chữ số hex thành một nhãn, chữ số cuối đứng trước.",
      "Make each hexadecimal digit a label of its own, the last digit first.",
    ],
  }),
  belowDelegation: rule("IPX-006", "error", rfc("RFC 1034", "§4.2.1"), {
    title: ["Bản ghi nằm dưới một điểm ủy quyền", "A record lies below a delegation"],
    message: [
      "{place}: {name} nằm dưới {delegation} đã ủy quyền, không ai phân giải được",
      "{place}: {name} lies below {delegation}, which is delegated: nobody will resolve it",
    ],
    remedy: [
      "Chuyển bản ghi sang vùng của đơn vị được ủy quyền, hoặc bỏ ủy quyền.",
      "Move the record into the zone it is delegated to, or take the delegation away.",
    ],
  }),
  outsideZone: rule("IPX-007", "error", rfc("RFC 1035", "§5.2"), {
    title: ["Bản ghi nằm ngoài vùng", "A record lies outside its zone"],
    message: ["{place}: {name} không thuộc {zone}", "{place}: {name} is not in {zone}"],
    remedy: ["Sửa tên hoặc $ORIGIN.", "Correct the name or $ORIGIN."],
  }),
  zoneLine: rule("IPX-008", "error", rfc("RFC 1035", "§5.1"), {
    title: ["Không đọc được dòng của tệp vùng", "A line of a zone file cannot be read"],
    message: ["{place}: không hiểu được “{value}”", "{place}: “{value}” makes no sense"],
    remedy: ["Sửa cú pháp của dòng này.", "Correct the syntax of this line."],
  }),
  zonesOffNibble: rule("IPX-009", "info", rfc("RFC 3596", "§2.5"), {
    title: [
      "Khối không nằm trên ranh giới nibble cần nhiều vùng ngược",
      "A prefix off the nibble needs several reverse zones",
    ],
    message: ["{value} cần {zones} vùng ngược", "{value} needs {zones} reverse zones"],
    remedy: [
      "Xin ủy quyền đủ các vùng, hoặc chọn độ dài chia hết cho 4.",
      "Have all of them delegated, or choose a length that is a multiple of 4.",
    ],
  }),
  autonomousLength: rule("IPX-010", "error", rfc("RFC 4862", "§5.5.3"), {
    title: ["SLAAC chỉ chạy với /64", "SLAAC works with a /64 only"],
    message: [
      "{target}: {value} tự cấu hình địa chỉ nhưng không phải /64 ({where})",
      "{target}: {value} is autonomous but no /64 ({where})",
    ],
    remedy: ["Dùng /64, hoặc tắt AdvAutonomous.", "Use a /64, or turn AdvAutonomous off."],
  }),
  subnetsOverlap: rule(
    "IPX-011",
    "error",
    systems(
      ["Kea"],
      "Đã thử: kea-dhcp6 -t nhận một /48 đè lên chính các /64 của nó; máy trạm nhận sai cấu hình.",
      "Tried: kea-dhcp6 -t accepts a /48 over its own /64s; clients then get the wrong configuration.",
    ),
    {
      title: ["Hai mạng con DHCPv6 chồng lên nhau", "Two DHCPv6 subnets overlap"],
      message: ["{value} chồng lên {other}", "{value} overlaps {other}"],
      remedy: ["Chỉ giữ lại mạng con của từng LAN.", "Keep the subnets of the LANs only."],
    },
  ),
  poolOutside: rule(
    "IPX-012",
    "error",
    systems(
      ["Kea"],
      "Đã thử: Kea từ chối dải nằm ngoài mạng con; hai dải chồng nhau cấp một địa chỉ cho hai máy.",
      "Tried: Kea refuses a pool outside its subnet; two that overlap give one address to two hosts.",
    ),
    {
      title: [
        "Dải cấp phát không nằm gọn trong mạng con, hoặc chồng nhau",
        "A pool is not inside its subnet, or overlaps another",
      ],
      message: ["Dải {value} của {subnet}: {problem}", "Pool {value} of {subnet}: {problem}"],
      remedy: ["Sửa điểm đầu và điểm cuối của dải.", "Correct the ends of the pool."],
    },
  ),
  subnetId: rule(
    "IPX-013",
    "error",
    systems(
      ["Kea"],
      "Kea gắn bản ghi cấp phát với mã mạng con: mã trùng bị từ chối, mã đổi thì lạc bản ghi.",
      "Kea ties leases to the subnet's id: it refuses one that is used twice, and loses leases when one changes.",
    ),
    {
      title: ["Mã mạng con DHCPv6 trùng", "A DHCPv6 subnet id is used twice"],
      message: ["Mã {id} của {value} đã dùng cho {other}", "Id {id} of {value} is used by {other}"],
      remedy: [
        "Ghi dhcp.id riêng cho {value}; lần xuất này đã bỏ mạng con đó ra.",
        "Give {value} a dhcp.id of its own; this export left that subnet out.",
      ],
    },
  ),
  filterLength: rule(
    "IPX-014",
    "error",
    systems(
      ["FRR", "Cisco IOS"],
      "Đã thử: vtysh -C nhận “le” ngắn hơn tiền tố; dòng lọc đó không bao giờ khớp.",
      "Tried: vtysh -C accepts an “le” shorter than the prefix; such an entry never matches.",
    ),
    {
      title: ["“ge” hoặc “le” không hợp với độ dài tiền tố", "“ge” or “le” does not go with the prefix's length"],
      message: ["{place}: “{value}” không bao giờ khớp", "{place}: “{value}” never matches"],
      remedy: ["Cần độ dài < ge ≤ le ≤ 128, hoặc độ dài ≤ le.", "It must be length < ge ≤ le ≤ 128, or length ≤ le."],
    },
  ),
  abbreviated: rule(
    "IPX-015",
    "warning",
    systems(
      ["FRR"],
      "Đã thử: vtysh -C nhận lệnh viết tắt “ipv6 rout”; công cụ so sánh cấu hình thì không hiểu.",
      "Tried: vtysh -C accepts “ipv6 rout”; tools that compare configurations do not.",
    ),
    {
      title: ["Lệnh không viết đủ hoặc không thuộc bản xuất", "A command is abbreviated or not one of an export"],
      message: ["{place}: lệnh “{value}”", "{place}: the command “{value}”"],
      remedy: ["Viết đủ tên lệnh.", "Write the command in full."],
    },
  ),
  interfaceTwice: rule(
    "IPX-016",
    "error",
    systems(
      ["radvd", "FRR"],
      "Đã thử: radvd từ chối giao diện khai báo hai lần; bộ định tuyến thì gộp hai cấu hình làm một.",
      "Tried: radvd refuses an interface given twice; routers merge the two into one.",
    ),
    {
      title: ["Một giao diện có hai mạng", "One interface has two networks"],
      message: [
        "{target}: {value} dùng cho cả {first} và {second}",
        "{target}: {value} is used for {first} and {second}",
      ],
      remedy: [
        "Đặt VLAN hoặc tên giao diện riêng; mạng thứ hai không được ghi ra.",
        "Give it a VLAN or an interface name of its own; the second network was not written.",
      ],
    },
  ),
  roaLength: rule("IPX-017", "error", rfc("RFC 9319", "§5"), {
    title: ["maxLength của ROA khác độ dài được quảng bá", "A ROA's maxLength is not the announced length"],
    message: [
      "{value}: maxLength là {found}, quảng bá /{wanted}",
      "{value}: maxLength is {found}, announced is /{wanted}",
    ],
    remedy: ["Đăng ký lại ROA với maxLength {wanted}.", "Register the ROA with maxLength {wanted}."],
  }),
  changedText: rule(
    "IPX-018",
    "info",
    systems(
      ["BIND", "radvd", "FRR", "Cisco IOS", "MikroTik", "APNIC"],
      "Các cấu hình này chỉ nhận ASCII trên một dòng; dấu nháy, dấu chấm phẩy và xuống dòng có thể chèn lệnh.",
      "These take ASCII on one line; quotes, semicolons and line breaks could smuggle in commands.",
    ),
    {
      title: ["Chữ được viết lại cho hệ thống nhận", "A text was rewritten for its target"],
      message: [
        "{target}: đã bỏ dấu hoặc bỏ ký tự lạ trong {count} tên",
        "{target}: marks or special characters were taken off {count} names",
      ],
      remedy: ["Không cần làm gì; tên đầy đủ nằm trong quy hoạch.", "Nothing to do; the full names are in the plan."],
    },
  ),
  leftOut: rule(
    "IPX-019",
    "warning",
    systems(
      ["NetBox", "phpIPAM", "radvd", "FRR"],
      "Hệ thống nhận không có chỗ cho loại dữ liệu này, hoặc quy hoạch ghi rằng nó không còn dùng.",
      "The target has no place for it, or the plan says that it is not in use.",
    ),
    {
      title: ["Có phần không được xuất", "Something was left out"],
      message: [
        "{target}: bỏ ra {what}: {count} (ví dụ {where})",
        "{target}: left out {what}: {count} (such as {where})",
      ],
      remedy: ["Xem lại các mục này trong quy hoạch.", "Look at these in the plan."],
    },
  ),
  tableRow: rule(
    "IPX-020",
    "error",
    systems(
      ["NetBox", "phpIPAM"],
      "Một dòng không có khối địa chỉ thì không nhập được; dòng trùng làm mất dữ liệu của dòng kia.",
      "A row without a prefix cannot be imported; a duplicate would hide the other.",
    ),
    {
      title: ["Dòng của bảng không nhập được", "A row cannot be imported"],
      message: ["{place} của bảng: {problem}", "{place} of the table: {problem}"],
      remedy: ["Sửa dòng này trong bảng rồi nhập lại.", "Correct the row and import again."],
    },
  ),
  tableHead: rule(
    "IPX-021",
    "error",
    systems(
      ["NetBox", "phpIPAM"],
      "NetBox và phpIPAM nhận biết cột theo tên ở dòng đầu.",
      "NetBox and phpIPAM know columns by the names in the first row.",
    ),
    {
      title: ["Bảng thiếu cột bắt buộc", "A table lacks a column"],
      message: ["Không có cột {columns}", "There is no column {columns}"],
      remedy: ["Xuất lại bảng kèm dòng tên cột.", "Export the table again with its first row."],
    },
  ),
  inferred: rule(
    "IPX-022",
    "info",
    systems(
      ["NetBox", "phpIPAM"],
      "Hai hệ thống này không có loại khối như quy hoạch; loại được suy từ độ dài và trạng thái.",
      "These systems have no kinds as a plan has; the kind was taken from length and status.",
    ),
    {
      title: ["Loại khối được suy ra khi nhập", "Kinds were inferred on import"],
      message: ["{count} khối, ví dụ {value}", "{count} prefixes, for example {value}"],
      remedy: ["Xem lại loại của các khối này sau khi nhập.", "Look at the kinds after the import."],
    },
  ),
  nothing: rule(
    "IPX-023",
    "warning",
    systems(
      ["BIND", "Kea", "radvd", "FRR"],
      "Một tệp rỗng được hệ thống nhận nhưng không làm gì.",
      "An empty file is accepted and does nothing.",
    ),
    {
      title: ["Không có gì để xuất", "There is nothing to export"],
      message: ["{target}: quy hoạch không có {what}", "{target}: the plan has no {what}"],
      remedy: ["Bổ sung {what} vào quy hoạch.", "Add {what} to the plan."],
    },
  ),
  badSerial: rule("IPX-024", "error", rfc("RFC 1035", "§3.3.13"), {
    title: ["Số serial của vùng không hợp lệ", "A zone's serial number is not valid"],
    message: [
      "“{value}” không phải số nguyên từ 1 đến 4294967295",
      "“{value}” is not a whole number from 1 to 4294967295",
    ],
    remedy: ["Dùng dạng NĂMTHÁNGNGÀYnn, ví dụ 2026030501.", "Use YYYYMMDDnn, for example 2026030501."],
  }),
  unreadableFile: rule(
    "IPX-025",
    "error",
    systems(
      ["Kea", "radvd"],
      "Đã thử: Kea và radvd từ chối tệp sai cú pháp.",
      "Tried: Kea and radvd refuse a file with wrong syntax.",
    ),
    {
      title: ["Không đọc được tệp cấu hình", "A configuration cannot be read"],
      message: ["{target}, {place}: không đọc được: {problem}", "{target}, {place}: cannot be read: {problem}"],
      remedy: ["Sửa cú pháp rồi kiểm tra lại.", "Correct the syntax and check again."],
    },
  ),
  linkInterface: rule(
    "IPX-026",
    "warning",
    systems(
      ["FRR", "Cisco IOS", "MikroTik"],
      "Cấu hình bộ định tuyến gắn địa chỉ với giao diện; quy hoạch địa chỉ không ghi tên giao diện của liên kết.",
      "A router's configuration ties addresses to interfaces; an addressing plan does not name a link's.",
    ),
    {
      title: ["Chưa biết giao diện của liên kết", "A link's interface is not known"],
      message: [
        "{target}: {count} đầu liên kết chưa có tên giao diện ({where}), được ghi thành chú thích",
        "{target}: {count} ends of links have no interface ({where}) and were written as comments",
      ],
      remedy: [
        "Cho tên giao diện qua linkInterfaces (lệnh: --link-interfaces TỆP.json).",
        "Name them by linkInterfaces (on the command line: --link-interfaces FILE.json).",
      ],
    },
  ),
} as const satisfies Record<string, RuleInfo>;

/** Collects what an export or a check finds. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #counted = new Map<string, { rule: RuleInfo; params: Params; first: string; count: number }>();

  /** `place` in messages is the line, or else the path. */
  add(rule: RuleInfo, params: Params = {}, path = "", line?: number): void {
    const place = line === undefined ? path : { vi: `dòng ${line}`, en: `line ${line}` };
    this.#list.push({
      rule: rule.id,
      severity: rule.severity,
      path,
      ...(line !== undefined && { at: { line, column: 1 } }),
      params: { place, ...params },
    });
  }

  /** Makes one finding of all that are the same but for the place: `where` is the first, `count` how many. */
  count(rule: RuleInfo, params: Params, where: string): void {
    const key = JSON.stringify([rule.id, params]);
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else this.#counted.set(key, { rule, params, first: where, count: 1 });
  }

  /** Everything, in the order it was found; what was counted comes last. */
  get list(): readonly Finding[] {
    const counted = Array.from(this.#counted.values(), ({ rule, params, first, count }): Finding => {
      const where = count === 1 ? first : `${first}, +${count - 1}`;
      return { rule: rule.id, severity: rule.severity, path: "", params: { place: where, ...params, where, count } };
    });
    return [...this.#list, ...counted];
  }
}
