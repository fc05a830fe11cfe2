import { rule } from "../rule-builder.js";
import { known, OWN_SHAPE, rfc, TSLCD } from "./basis.js";

/** The rules of a plan. `problem` and `wanted` are written in the reader's language. */
export const planRules = {
  text: rule("IPV-001", "error", rfc([5952, "§4"], [4291, "§2.3"], [4007, "§11.7"]), {
    title: ["P01: địa chỉ viết không đúng dạng chuẩn", "P01: an address is not in its canonical form"],
    message: ["Giá trị “{value}”: {problem}.", "“{value}”: {problem}."],
    remedy: ["Ghi {wanted}.", "Write {wanted}."],
  }),
  place: rule("IPV-002", "error", OWN_SHAPE, {
    title: ["P02: khối địa chỉ nằm ngoài khối gốc", "P02: a prefix is outside the roots"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: [
      "Sửa khối địa chỉ, hoặc khai báo khối gốc chứa nó trong cùng miền với trạng thái đúng.",
      "Correct the prefix, or declare the root that holds it, in the same realm and in the right state.",
    ],
  }),
  overlap: rule(
    "IPV-003",
    "error",
    { citations: [TSLCD] },
    {
      title: ["P03: hai khối địa chỉ chồng nhau", "P03: two prefixes overlap"],
      message: ["{prefix} và {other}: {problem}.", "{prefix} and {other}: {problem}."],
      remedy: [
        "Cấp khối khác cho một bên; hai miền được phép chồng nhau thì khai báo “overlaps”.",
        "Give one of them another prefix; realms that may overlap say so in “overlaps”.",
      ],
    },
  ),
  nesting: rule(
    "IPV-004",
    "error",
    known(
      ["NIPAP", "NetBox 4.6", "Nautobot 3.1"],
      "NIPAP chặn bằng trigger: khối dành trước chứa khối cấp phát, khối cấp phát chỉ chứa máy; NetBox không kiểm tra nên dữ liệu lồng sai vẫn được lưu.",
      "NIPAP enforces it by triggers: a reservation holds assignments, an assignment holds hosts only; NetBox does not check, and stores what is nested wrongly.",
    ),
    {
      title: ["P04: lồng nhau sai loại", "P04: nested in the wrong kind"],
      message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
      remedy: [
        "Khối chứa khối khác phải là “container”; khối lá chỉ chứa “host” /128.",
        "What holds other prefixes must be a “container”; a leaf holds hosts of /128 only.",
      ],
    },
  ),
  computed: rule("IPV-005", "error", rfc([3531]), {
    title: ["P05: khối địa chỉ không khớp các trường bit", "P05: a prefix is not what its bit fields make"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: [
      "Sửa khối địa chỉ hoặc giá trị trường; ngoại lệ có lý do thì ghi vào “exception”.",
      "Correct the prefix or the field's value; a reasoned exception is written in “exception”.",
    ],
  }),
  lanLength: rule("IPV-006", "error", rfc([4291, "§2.5.4"], [7421]), {
    title: ["P06: mạng LAN không phải /64", "P06: a LAN is not a /64"],
    message: [
      "{prefix}: mạng LAN dài /{length}; SLAAC chỉ hoạt động với /64.",
      "{prefix}: the LAN is a /{length}; SLAAC works with /64 only.",
    ],
    remedy: ["Cấp cho LAN đúng một /64.", "Give the LAN exactly one /64."],
  }),
  leaf: rule("IPV-007", "error", rfc([6164], [5375], [4291, "§2.6.1"], [2526]), {
    title: ["P07: liên kết, loopback hoặc máy đặt sai", "P07: a link, loopback or host is misplaced"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: ["Dùng {wanted}.", "Use {wanted}."],
  }),
  special: rule("IPV-008", "error", rfc([6890], [3849], [9637], [4193, "§3.1"]), {
    title: ["P08: khối gốc không dùng được trong mạng thật", "P08: a root cannot be used in production"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: [
      "Xin khối địa chỉ của VNNIC, hoặc khai báo đúng nguồn (source) của khối.",
      "Ask VNNIC for space, or declare where the block is from (source).",
    ],
  }),
  nibble: rule("IPV-009", "warning", rfc([3596, "§2.5"]), {
    title: ["P09: ranh giới không nằm trên nibble", "P09: a boundary is off the nibble"],
    message: [
      "{what} kết thúc ở bit {length}: vùng ngược của mỗi khối phải tách thành {zones} vùng.",
      "{what} ends at bit {length}: the reverse zone of each block falls into {zones} zones.",
    ],
    remedy: [
      "Chọn độ rộng là bội số của 4 bit nếu còn kịp.",
      "Choose widths that are multiples of 4 bits while it is still possible.",
    ],
  }),
  room: rule(
    "IPV-010",
    "warning",
    known(
      ["Logius IPv6-nummerplankader 1.4", "Infoblox"],
      "Khung quy hoạch IPv6 của Chính phủ Hà Lan để trống một nửa; Infoblox khuyên để trống ít nhất một phần tư mỗi cấp.",
      "The Dutch government's numbering framework keeps half unassigned; Infoblox advises to leave at least a quarter of every level.",
    ),
    {
      title: ["P10: không còn đủ chỗ để tăng trưởng", "P10: not enough room to grow"],
      message: [
        "Khối {root}, {level}: đang dùng {used}, dự kiến {expected} trên {total}; còn trống {free}, cần {wanted}.",
        "Root {root}, {level}: {used} in use, {expected} expected of {total}; {free} stay free, {wanted} are needed.",
      ],
      remedy: [
        "Xin khối lớn hơn trước khi đầy, hoặc mở thêm một giá trị tầng.",
        "Ask for a larger block before it is full, or open another tier.",
      ],
    },
  ),
  vlan: rule(
    "IPV-011",
    "error",
    known(
      ["IEEE 802.1Q", "SURFnet IPv6 manual"],
      "IEEE 802.1Q: số VLAN từ 1 đến 4094. Sổ tay của SURFnet gắn mỗi VLAN của một địa điểm với đúng một /64.",
      "IEEE 802.1Q: VLAN ids are 1 to 4094. The SURFnet manual ties each VLAN of a site to exactly one /64.",
    ),
    {
      title: ["P11: VLAN sai hoặc trùng", "P11: a VLAN is wrong or used twice"],
      message: ["Khối {prefix}, VLAN {vlan}: {problem}.", "{prefix}, VLAN {vlan}: {problem}."],
      remedy: [
        "Trong một địa điểm, mỗi VLAN ứng với đúng một /64 và ngược lại.",
        "Within a site, each VLAN has exactly one /64 and each /64 one VLAN.",
      ],
    },
  ),
  required: rule(
    "IPV-012",
    "warning",
    known(
      ["@egov-vn"],
      "Vai trò bắt buộc là do chính quy hoạch khai báo (requiredFor); thiếu mạng quản trị hay mạng khách thì người ta cắm chung.",
      "Required roles are what the plan itself declares (requiredFor); where the management or guest network is missing, people share another.",
    ),
    {
      title: ["P12: đơn vị thiếu mạng bắt buộc", "P12: a unit lacks a required network"],
      message: ["{unit} chưa có mạng cho vai trò: {roles}.", "{unit} has no network for: {roles}."],
      remedy: ["Cấp mạng còn thiếu, hoặc bỏ yêu cầu.", "Add the networks, or drop the requirement."],
    },
  ),
  zones: rule("IPV-013", "error", rfc([9099]), {
    title: [
      "P13: vùng ít tin cậy chung bộ lọc với vùng quản trị",
      "P13: an untrusted zone shares a filter with a trusted one",
    ],
    message: [
      "{prefix} ({zone}) và {other} ({otherZone}): {problem}.",
      "{prefix} ({zone}) and {other} ({otherZone}): {problem}.",
    ],
    remedy: [
      "Tách mạng khách, camera, DMZ khỏi tiền tố mà bộ lọc cho quản trị và máy chủ đi qua.",
      "Keep guest, camera and DMZ networks out of the prefixes that filters let through as management or servers.",
    ],
  }),
  announced: rule("IPV-014", "error", rfc([9319], [2827], [6811, "§2"]), {
    title: ["P14: quảng bá, route6, ROA hoặc bộ lọc không khớp", "P14: announcement, route6, ROA or filter disagree"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
  }),
  reverse: rule("IPV-015", "error", rfc([3596, "§2.5"], [1034, "§4.2"]), {
    title: ["P15: vùng ngược sai", "P15: the reverse zones are wrong"],
    message: ["Vùng {zone}: {problem}.", "{zone}: {problem}."],
    remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
  }),
  dhcp: rule("IPV-016", "error", rfc([8415]), {
    title: ["P16: cấu hình DHCPv6 mâu thuẫn", "P16: the DHCPv6 settings contradict each other"],
    message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
    remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
  }),
  stable: rule("IPV-017", "error", rfc([6177, "§2"]), {
    title: ["P17: khối đã cấp bị đổi", "P17: an assigned prefix was changed"],
    message: [
      "{prefix} được ghi là đã cấp cho {unit} ngày {day}, nay {problem}.",
      "{prefix} was recorded as given to {unit} on {day}; now {problem}.",
    ],
    remedy: [
      "Trả lại khối cũ, hoặc ghi việc thu hồi (withdrawn) hay bảng đánh số lại.",
      "Give the old prefix back, or record its withdrawal or a renumbering map.",
    ],
  }),
  rest: rule(
    "IPV-018",
    "error",
    known(
      ["NIPAP", "APNIC"],
      "Địa chỉ cũ còn nằm trong bộ lọc, bộ nhớ đệm DNS và danh sách chặn; dùng lại sớm thì đơn vị mới chịu hậu quả.",
      "An old address stays in filters, DNS caches and block lists; used again too early, its new holder inherits them.",
    ),
    {
      title: ["P18: dùng lại khối hoặc số thứ tự đã thu hồi", "P18: a retired prefix or index is used again"],
      message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
      remedy: [
        "Cấp khối khác; số thứ tự của đơn vị đã giải thể không dùng lại.",
        "Assign another prefix; the index of a unit that ended is not used again.",
      ],
    },
  ),
  renumbering: rule("IPV-019", "error", rfc([4192]), {
    title: ["P19: bảng đánh số lại không đúng", "P19: the renumbering map is wrong"],
    message: ["Chuyển {from} → {to}: {problem}.", "{from} → {to}: {problem}."],
    remedy: [
      "Bảng phải một–một, giữ độ dài, đích còn trống, và hai bên cùng dùng được trong thời gian chuyển.",
      "The map must be one to one, keep lengths, have free targets, and both sides must be valid while it lasts.",
    ],
  }),
  transition: rule(
    "IPV-020",
    "warning",
    known(
      ["IPv6 only 2026–2030", "RFC 6052", "RFC 6147"],
      "Chương trình “IPv6 only” 2026–2030 của Bộ Khoa học và Công nghệ (báo chí đưa tin tháng 10/2025): toàn bộ cơ quan nhà nước chỉ dùng IPv6 vào năm 2030. Mạng chỉ có IPv6 cần NAT64 (RFC 6052) và DNS64 (RFC 6147) để tới dịch vụ IPv4.",
      "The programme “IPv6 only” 2026-2030 of the Ministry of Science and Technology (press, October 2025): all state agencies on IPv6 only by 2030. A network with IPv6 only needs NAT64 (RFC 6052) and DNS64 (RFC 6147) to reach IPv4 services.",
    ),
    {
      title: ["P20: lộ trình chuyển đổi chưa khép kín", "P20: the transition is not thought to its end"],
      message: ["Khối {prefix}: {problem}.", "{prefix}: {problem}."],
      remedy: ["Bổ sung {wanted}.", "Add {wanted}."],
    },
  ),
  sums: rule(
    "IPV-021",
    "error",
    { citations: [TSLCD] },
    {
      title: ["P21: số liệu rà soát không cộng đúng", "P21: the figures of a review do not add up"],
      message: [
        "Rà soát {day}, khối {root}, tính theo /{length}: {problem}.",
        "Review of {day}, root {root}, counted in /{length}: {problem}.",
      ],
      remedy: ["Sửa thành {wanted}.", "Make it {wanted}."],
    },
  ),
  freeList: rule(
    "IPV-022",
    "error",
    known(
      ["phpIPAM"],
      "phpIPAM #4001: liệt kê mọi khối trống của một /29 làm cạn bộ nhớ. Chỗ trống được đếm và duyệt, không được ghi ra.",
      "phpIPAM #4001: listing all free blocks of a /29 runs out of memory. Free space is counted and walked, never written down.",
    ),
    {
      title: ["P22: quy hoạch liệt kê khối trống", "P22: the plan lists free blocks"],
      message: ["{prefix} được ghi là còn trống.", "{prefix} is listed as free."],
      remedy: [
        "Bỏ dòng này; khối không có trong quy hoạch là khối trống.",
        "Leave it out; what the plan does not list is free.",
      ],
    },
  ),
  reference: rule("IPV-023", "error", OWN_SHAPE, {
    title: ["Tham chiếu tới mục không có", "A reference to something that is not there"],
    message: ["{what} “{id}” không có trong quy hoạch.", "{what} “{id}” is not in the plan."],
    remedy: ["Sửa tên, hoặc khai báo mục đó.", "Correct the name, or declare it."],
  }),
  twice: rule("IPV-024", "error", OWN_SHAPE, {
    title: ["Mã định danh lặp lại", "An id is given twice"],
    message: ["{what} “{id}” đã có ở {first}.", "{what} “{id}” is already at {first}."],
    remedy: ["Đặt mã khác.", "Choose another id."],
  }),
  days: rule("IPV-025", "error", OWN_SHAPE, {
    title: ["Ngày kết thúc trước ngày bắt đầu", "It ends before it begins"],
    message: ["Từ {from} đến {to}.", "From {from} to {to}."],
    remedy: ["Sửa một trong hai ngày.", "Correct one of the two days."],
  }),
  overdue: rule("IPV-026", "warning", OWN_SHAPE, {
    title: ["Đã quá hạn mà chưa thu hồi", "Past its last day and not withdrawn"],
    message: ["{what} phải ngừng dùng sau ngày {day}.", "{what} was to be out of use after {day}."],
    remedy: ["Thu hồi (egov ipv6 retire), hoặc gia hạn.", "Retire it (egov ipv6 retire), or extend the day."],
  }),
  handMadeUla: rule("IPV-027", "warning", rfc([4193, "§3.2.2"]), {
    title: ["P08: ULA không ngẫu nhiên", "P08: a ULA that is not random"],
    message: [
      "{prefix}: 40 bit định danh toàn cục {globalId} trông như tự đặt.",
      "{prefix}: the 40 bits of global id {globalId} look made by hand.",
    ],
    remedy: [
      "Sinh ngẫu nhiên 40 bit theo RFC 4193 để không trùng khi sáp nhập mạng.",
      "Draw the 40 bits at random as RFC 4193 says, so that merged networks do not clash.",
    ],
  }),
  roleValue: rule(
    "IPV-028",
    "warning",
    known(
      ["SURFnet IPv6 manual"],
      "Sổ tay của SURFnet: cùng một vai trò thì cùng một giá trị ở mọi nơi, để bộ lọc viết một lần.",
      "The SURFnet manual: one role, one value everywhere, so that a filter is written once.",
    ),
    {
      title: ["P11: cùng vai trò mà khác giá trị", "P11: one role, different values"],
      message: [
        "{prefix}: vai trò {role} có giá trị {wanted}, ở đây là {found}.",
        "{prefix}: role {role} has the value {wanted}, here it is {found}.",
      ],
      remedy: [
        "Chuyển về giá trị chung, hoặc ghi lý do vào “exception”.",
        "Use the common value, or give the reason in “exception”.",
      ],
    },
  ),
} as const;

/** The invariants of a plan, by their numbers, and the rules that hold them. */
export const invariants: Readonly<Record<`P${number}`, readonly (keyof typeof planRules)[]>> = {
  P01: ["text"],
  P02: ["place"],
  P03: ["overlap"],
  P04: ["nesting"],
  P05: ["computed"],
  P06: ["lanLength"],
  P07: ["leaf"],
  P08: ["special", "handMadeUla"],
  P09: ["nibble"],
  P10: ["room"],
  P11: ["vlan", "roleValue"],
  P12: ["required"],
  P13: ["zones"],
  P14: ["announced"],
  P15: ["reverse"],
  P16: ["dhcp"],
  P17: ["stable"],
  P18: ["rest"],
  P19: ["renumbering"],
  P20: ["transition"],
  P21: ["sums"],
  P22: ["freeList"],
};
