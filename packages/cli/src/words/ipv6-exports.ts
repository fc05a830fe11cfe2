import type { Bilingual } from "@egov-vn/core";

/** The words of `egov ipv6 export`, `map`, `report` and `import`. */
export const ipv6ExportWords = {
  ipv6ExportAbout: {
    vi: "xuất quy hoạch thành tệp của máy chủ tên miền, DHCP, bộ định tuyến, IPAM, cơ quan đăng ký",
    en: "write a plan as files for name servers, DHCP, routers, IPAM and registries",
  },
  ipv6MapAbout: {
    vi: "vẽ thước bit, bản đồ khối địa chỉ hoặc cây địa chỉ (SVG)",
    en: "draw the bit ruler, the map of blocks or the tree of prefixes (SVG)",
  },
  ipv6ReportAbout: {
    vi: "lập văn bản quy hoạch gồm 12 phần để trình duyệt và in (Markdown, HTML, Word)",
    en: "make the plan document of twelve parts, to approve and print (Markdown, HTML, Word)",
  },
  ipv6ImportAbout: {
    vi: "đọc bảng của NetBox hoặc phpIPAM thành các khối của quy hoạch",
    en: "read a table of NetBox or phpIPAM as the nodes of a plan",
  },
  ipv6ExportExampleBind: { vi: "các vùng tên miền ngược cho BIND", en: "zones for BIND" },
  ipv6ExportExampleKea: { vi: "cấu hình DHCPv6 của Kea", en: "the DHCPv6 configuration of Kea" },
  ipv6ExportExampleFrr: { vi: "cấu hình bộ định tuyến FRR", en: "the configuration of FRR routers" },
  ipv6MapExampleRuler: { vi: "thước bit của khối gốc đầu tiên", en: "the bit ruler of the first root" },
  ipv6MapExampleMap: { vi: "bản đồ bên trong một khối", en: "the map of what is inside a prefix" },
  ipv6Table: { vi: "bảng CSV, hoặc -", en: "a table as CSV, or -" },
  ipv6ToOption: { vi: "hệ thống nhận", en: "the system it is for" },
  ipv6FromOption: { vi: "hệ thống đã xuất bảng", en: "the system the table is from" },
  ipv6FolderOption: { vi: "thư mục ghi các tệp", en: "the folder for the files" },
  ipv6SerialOption: {
    vi: "số serial của vùng; mặc định ngày và phiên bản của quy hoạch",
    en: "the zones' serial; by default the plan's day and version",
  },
  ipv6PlannedOption: { vi: "xuất cả mạng mới dự kiến", en: "write planned networks too" },
  ipv6VlanInterfaceOption: {
    vi: "tên giao diện của VLAN, có {vlan}; ví dụ eth0.{vlan}",
    en: "the name of a VLAN's interface, with {vlan}; for example eth0.{vlan}",
  },
  ipv6LinkInterfacesOption: {
    vi: 'tệp JSON ghi giao diện của từng đầu liên kết: {"r1 2001:db8:0:ff10::/64": "eth1"}',
    en: 'a JSON file with the interface of each link\'s end: {"r1 2001:db8:0:ff10::/64": "eth1"}',
  },
  ipv6SectionOption: { vi: "mục (section) của phpIPAM", en: "the section of phpIPAM" },
  ipv6KindOfDrawing: { vi: "loại hình vẽ", en: "what to draw" },
  ipv6OfOption: {
    vi: "khối địa chỉ cần vẽ; mặc định khối gốc đầu tiên",
    en: "the prefix to draw; by default the first root",
  },
  ipv6DepthOption: { vi: "số cấp của cây", en: "levels of the tree" },
  ipv6NoAnnexesOption: {
    vi: "không kèm phụ lục liệt kê mọi mạng con",
    en: "without the annexes that list every subnet",
  },
  ipv6ExportAsOfOption: {
    vi: "bỏ ra những mạng không dùng vào ngày này (mặc định ngày của quy hoạch)",
    en: "leave out networks not in use on this day (default: the day of the plan)",
  },
  ipv6NeedsFolder: {
    vi: "Bản xuất này có {count} tệp; ghi vào thư mục bằng -o THƯ_MỤC.",
    en: "This export has {count} files; name a folder with -o FOLDER.",
  },
  ipv6NeedsFile: { vi: "Dạng {format} cần -o TỆP.", en: "The form {format} needs -o FILE." },
  ipv6NoRoot: {
    vi: "“{value}” không phải là khối nằm trong một khối gốc của quy hoạch.",
    en: "“{value}” is no prefix inside a root of the plan.",
  },
  ipv6NoLayout: {
    vi: "Khối gốc {value} không có cấu trúc bit hợp với độ dài của nó nên không vẽ được.",
    en: "The root {value} has no layout of its length, so it cannot be drawn.",
  },
  ipv6BadSerial: {
    vi: "“{value}” không phải là số serial (số nguyên từ 1 đến 4294967295).",
    en: "“{value}” is no serial (a whole number from 1 to 4294967295).",
  },
  ipv6BadDepth: {
    vi: "--depth phải là số nguyên từ 0, không phải “{value}”.",
    en: "--depth must be a whole number from 0, not “{value}”.",
  },
  ipv6BadLinkInterfaces: {
    vi: "{file} phải là một đối tượng JSON có giá trị là tên giao diện.",
    en: "{file} must be a JSON object whose values are names of interfaces.",
  },
} as const satisfies Record<string, Bilingual>;
