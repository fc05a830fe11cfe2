import type { Layout, Role } from "../schema.js";

/** How large the root is: a /48 as provinces hold it today, a /44, or a /40 with planes. */
export type ProfileId = "S" | "M" | "L";

const TIERS = [
  { value: 0x0, name: "Hạ tầng mạng", kind: "infrastructure" },
  { value: 0x1, name: "Trung tâm dữ liệu", kind: "data-centre" },
  { value: 0x2, name: "Dịch vụ công khai (DMZ)", kind: "dmz" },
  { value: 0x3, name: "Sở, ban, ngành", kind: "department" },
  { value: 0x4, name: "Xã, phường, đặc khu", kind: "commune" },
  { value: 0x5, name: "Đảng, Mặt trận, Hội đồng nhân dân", kind: "party" },
  { value: 0x6, name: "Giáo dục", kind: "education" },
  { value: 0x7, name: "Y tế", kind: "health" },
  { value: 0x8, name: "Cảm biến, camera tập trung", kind: "sensors" },
  { value: 0x9, name: "Chuyển tiếp (NAT64)", kind: "transition" },
] as const;

const LAB = { value: 0xf, name: "Thử nghiệm", kind: "lab" } as const;

const tier: Layout["fields"][number] = {
  name: "tier",
  bits: 4,
  order: "explicit",
  title: "Tầng",
  values: [...TIERS, LAB],
  reserve: [{ from: 0xa, to: 0xe, note: "Dành cho tầng mới" }],
};
const unit: Layout["fields"][number] = { name: "unit", bits: 8, order: "centermost", title: "Đơn vị" };
const wideSubnet: Layout["fields"][number] = {
  name: "subnet",
  bits: 8,
  order: "rightmost",
  title: "Mạng con",
  reserve: [{ from: 0x80, to: 0xff, note: "Dành cho DHCPv6-PD" }],
};

/** The layouts of the profiles, by their letters. A unit gets a /60 in S and a /56 in M and L. */
export const profileLayouts: Readonly<Record<ProfileId, Layout>> = {
  S: {
    id: "s",
    title: "Khối /48: tầng 4 bit, đơn vị 8 bit, mạng con 4 bit",
    rootLength: 48,
    fields: [tier, unit, { name: "subnet", bits: 4, order: "rightmost", title: "Mạng con" }],
  },
  M: {
    id: "m",
    title: "Khối /44: tầng 4 bit, đơn vị 8 bit, mạng con 8 bit",
    rootLength: 44,
    fields: [tier, unit, wideSubnet],
  },
  L: {
    id: "l",
    title: "Khối /40: mặt phẳng 4 bit, tầng 4 bit, đơn vị 8 bit, mạng con 8 bit",
    rootLength: 40,
    fields: [{ name: "plane", bits: 4, order: "leftmost", title: "Mặt phẳng" }, tier, unit, wideSubnet],
  },
};

const OFFICES = ["department", "commune"];

/** The roles of every profile; their values fit the four bits of S. */
export const profileRoles: readonly Role[] = [
  {
    id: "management",
    title: "Quản trị thiết bị",
    subnet: 0x0,
    zone: "management",
    vlan: 10,
    requiredFor: [...OFFICES, "data-centre", "dmz"],
  },
  { id: "staff", title: "LAN cán bộ", subnet: 0x1, zone: "staff", vlan: 11, requiredFor: OFFICES },
  { id: "servers", title: "Máy chủ", subnet: 0x2, zone: "servers", vlan: 12, requiredFor: ["data-centre"] },
  { id: "printers", title: "Máy in", subnet: 0x3, zone: "printers", vlan: 13 },
  { id: "public", title: "Dịch vụ công khai", subnet: 0x4, zone: "dmz", vlan: 14, requiredFor: ["dmz"] },
  { id: "voice", title: "Thoại IP", subnet: 0x5, zone: "voice", vlan: 15 },
  { id: "video", title: "Hội nghị truyền hình", subnet: 0x6, zone: "video", vlan: 16, requiredFor: OFFICES },
  { id: "cameras", title: "Camera", subnet: 0x7, zone: "camera", vlan: 17, requiredFor: ["commune"] },
  { id: "wifi-staff", title: "Wi-Fi cán bộ", subnet: 0x8, zone: "staff", vlan: 18 },
  { id: "wifi-guest", title: "Wi-Fi khách", subnet: 0x9, zone: "guest", vlan: 19, requiredFor: OFFICES },
];

/** A department of a province, as a decree names it. */
export interface DepartmentName {
  readonly id: string;
  readonly name: string;
}

/**
 * The twelve specialised agencies that every province has (Điều 8, Nghị định 150/2025/NĐ-CP). A province may have a few
 * more (Điều 9: Ngoại vụ, Dân tộc và Tôn giáo, Du lịch, Quy hoạch – Kiến trúc), and other bodies on its network: give
 * `newPlan` its own list.
 */
export const commonDepartments: readonly DepartmentName[] = [
  { id: "van-phong-ubnd", name: "Văn phòng Ủy ban nhân dân" },
  { id: "so-noi-vu", name: "Sở Nội vụ" },
  { id: "so-tu-phap", name: "Sở Tư pháp" },
  { id: "so-tai-chinh", name: "Sở Tài chính" },
  { id: "so-cong-thuong", name: "Sở Công Thương" },
  { id: "so-nong-nghiep-moi-truong", name: "Sở Nông nghiệp và Môi trường" },
  { id: "so-xay-dung", name: "Sở Xây dựng" },
  { id: "so-khoa-hoc-cong-nghe", name: "Sở Khoa học và Công nghệ" },
  { id: "so-van-hoa-the-thao-du-lich", name: "Sở Văn hóa, Thể thao và Du lịch" },
  { id: "so-giao-duc-dao-tao", name: "Sở Giáo dục và Đào tạo" },
  { id: "so-y-te", name: "Sở Y tế" },
  { id: "thanh-tra", name: "Thanh tra tỉnh" },
];
