import * as z from "zod";
import { day, list, note, slug, text, titled, whole } from "./titled.js";

/** A place of a unit, where it has more than one. */
export const SiteSchema = titled(
  z.strictObject({
    id: slug("Mã địa điểm", "Site id"),
    name: text("Tên địa điểm", "Site name"),
    address: text("Địa chỉ trụ sở của địa điểm", "Postal address of the site").exactOptional(),
    note,
  }),
  "Địa điểm",
  "Site",
);
export type Site = Readonly<z.output<typeof SiteSchema>>;

/** Values of bit fields by the fields' names. */
export const fieldValues = (vi: string, en: string) =>
  titled(
    z.record(slug("Tên trường bit", "Name of the bit field"), whole("Giá trị trường bit", "Value of the bit field")),
    vi,
    en,
  );

/** Who gets space: a department, a commune, a centre, or the network itself. */
export const UnitSchema = titled(
  z.strictObject({
    id: slug("Mã đơn vị trong quy hoạch", "Unit id in the plan"),
    /** The official code: a five-digit commune code, an agency code, or the owner's own. */
    code: text("Mã đơn vị", "Unit code"),
    name: text("Tên đơn vị", "Unit name"),
    /** `infrastructure`, `data-centre`, `dmz`, `department`, `commune`, `party`, `education`, `health`, `sensors`, `transition`, or another. */
    kind: slug("Loại đơn vị", "Kind of unit"),
    /** The value of the field `tier`. */
    tier: whole("Tầng", "Tier"),
    /** The value of the field `unit`: given once, never derived from the name or the sort order, never used again. */
    index: whole("Số thứ tự trong tầng", "Index in the tier"),
    /** Values of further fields, such as `plane`. */
    values: fieldValues(
      "Giá trị các trường bit khác của đơn vị",
      "Values of further bit fields of the unit",
    ).exactOptional(),
    /** The ids of the roots it has space in; without it, every root that is planned or active. */
    roots: list(
      slug("Khối gốc của đơn vị", "Root of the unit"),
      "Các khối gốc của đơn vị",
      "Roots of the unit",
      1,
    ).exactOptional(),
    since: day("Có từ ngày", "Since"),
    /** The last day; the unit stays in the plan so that its index is not used again. */
    until: day("Ngày cuối của đơn vị", "Last day of the unit").exactOptional(),
    /** The ids of the units it took the place of. */
    replaces: list(slug("Đơn vị được thay", "Replaced unit"), "Thay các đơn vị", "Replaces the units").exactOptional(),
    sites: list(SiteSchema, "Các địa điểm", "Sites").exactOptional(),
    address: text("Địa chỉ trụ sở của đơn vị", "Postal address of the unit").exactOptional(),
    /** People or devices served, for forecasts. */
    staff: whole("Số người hoặc thiết bị", "People or devices", "người").exactOptional(),
    note,
  }),
  "Đơn vị",
  "Unit",
);
export type Unit = Readonly<z.output<typeof UnitSchema>>;

/** A security zone; filters are written between zones. */
export const ZoneSchema = titled(
  z.enum([
    "management",
    "servers",
    "staff",
    "voice",
    "video",
    "printers",
    "camera",
    "guest",
    "dmz",
    "infrastructure",
    "transition",
    "lab",
  ]),
  "Vùng an toàn",
  "Security zone",
);
export type Zone = z.output<typeof ZoneSchema>;

/** The number of a VLAN; that it is from 1 to 4094 is a rule. */
export const VlanSchema = titled(z.int(), "Số VLAN", "VLAN id");

/** What a subnet is for: the same value of the field `subnet` in every unit. */
export const RoleSchema = titled(
  z.strictObject({
    id: slug("Mã vai trò", "Role id"),
    title: text("Tên vai trò", "Role name"),
    /** The value of the field `subnet`. */
    subnet: whole("Giá trị mạng con", "Subnet value"),
    zone: ZoneSchema,
    vlan: VlanSchema.exactOptional(),
    /** The kinds of units that must have it. */
    requiredFor: list(
      slug("Loại đơn vị phải có", "Kind of units that must have it"),
      "Bắt buộc với loại đơn vị",
      "Required for kinds of units",
    ).exactOptional(),
    note,
  }),
  "Vai trò",
  "Role",
);
export type Role = Readonly<z.output<typeof RoleSchema>>;
