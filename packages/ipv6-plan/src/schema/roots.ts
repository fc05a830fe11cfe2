import * as z from "zod";
import {
  AsnSchema,
  bits,
  day,
  flag,
  list,
  note,
  PrefixTextSchema,
  prefix,
  slug,
  text,
  titled,
  whole,
} from "./titled.js";

/** An addressing domain: what is unique is unique within it. */
export const RealmSchema = titled(
  z.strictObject({
    id: slug("Mã miền", "Realm id"),
    title: text("Tên miền địa chỉ", "Realm name"),
    /** `tslcd` is the state agencies' dedicated data network (mạng truyền số liệu chuyên dùng). */
    kind: titled(z.enum(["internet", "tslcd", "internal", "lab"]), "Loại miền", "Kind of realm"),
    /** Realms whose space may overlap this one's; without it, an overlap is an error. */
    overlaps: list(
      slug("Miền được phép chồng lên", "Realm that may overlap"),
      "Các miền được phép chồng lên",
      "Realms that may overlap",
    ).exactOptional(),
    note,
  }),
  "Miền địa chỉ",
  "Realm",
);
export type Realm = Readonly<z.output<typeof RealmSchema>>;

/** A block the plan divides: as it was assigned, with its way through life. */
export const RootSchema = titled(
  z.strictObject({
    id: slug("Mã khối gốc", "Root id"),
    prefix: PrefixTextSchema,
    realm: slug("Miền địa chỉ của khối", "Realm of the root"),
    /** Who it is from: VNNIC, a provider, the operator of the TSLCD, no giver (ULA), or the documentation space. */
    source: titled(z.enum(["vnnic", "isp", "tslcd", "ula", "doc"]), "Nguồn cấp", "Source"),
    /** Whether it may be announced through any provider and is kept on leaving one. */
    portable: flag("Độc lập với nhà cung cấp", "Provider-independent").exactOptional(),
    asn: AsnSchema.exactOptional(),
    /** The layout that divides it. */
    layout: slug("Cách chia của khối", "Layout of the root"),
    state: titled(z.enum(["planned", "active", "draining", "retired"]), "Trạng thái của khối", "State of the root"),
    /** The block in the registry that the root is part of, when it is larger than the root. */
    registered: prefix("Khối đã đăng ký", "Registered block").exactOptional(),
    /** The day of assignment. */
    date: day("Ngày được cấp", "Day of assignment").exactOptional(),
    /** The last day on which a draining root may be in use. */
    until: day("Ngày cuối còn dùng", "Last day of use").exactOptional(),
    /** The body that held it before a merger. */
    inheritedFrom: text("Nhận lại từ", "Inherited from").exactOptional(),
    feeLevel: text("Mức phí", "Fee level").exactOptional(),
    note,
  }),
  "Khối gốc",
  "Root",
);
export type Root = Readonly<z.output<typeof RootSchema>>;

/** Values from `from` to `to`, both included. */
export const RangeSchema = titled(
  z.strictObject({ from: whole("Từ giá trị", "From value"), to: whole("Đến giá trị", "To value"), note }),
  "Khoảng giá trị",
  "Range of values",
);
export type Range = Readonly<z.output<typeof RangeSchema>>;

/** A named value of a field, such as a tier. */
export const FieldValueSchema = titled(
  z.strictObject({
    value: whole("Giá trị", "Value"),
    name: text("Tên giá trị", "Name of the value"),
    kind: slug("Loại đơn vị của giá trị", "Kind of units of the value").exactOptional(),
  }),
  "Giá trị có tên",
  "Named value",
);
export type FieldValue = Readonly<z.output<typeof FieldValueSchema>>;

/**
 * A run of bits with a meaning. The names `tier`, `unit` and `subnet` are filled from a unit's `tier` and `index` and a
 * role's `subnet`; any other name from a unit's or node's `values`.
 */
export const FieldSchema = titled(
  z.strictObject({
    name: slug("Tên trường bit", "Name of the bit field"),
    bits: bits("Độ rộng", "Width", 1, 32),
    /** The order in which values are given out: RFC 3531's three, or by a person. */
    order: titled(z.enum(["leftmost", "rightmost", "centermost", "explicit"]), "Thứ tự cấp", "Order of assignment"),
    title: text("Tiêu đề trường bit", "Title of the bit field").exactOptional(),
    values: list(FieldValueSchema, "Các giá trị có tên", "Named values").exactOptional(),
    /** Values that are not given out. */
    reserve: list(RangeSchema, "Phần dành riêng", "Reserved values").exactOptional(),
  }),
  "Trường bit",
  "Bit field",
);
export type Field = Readonly<z.output<typeof FieldSchema>>;

/** How roots of one length are divided: fields from the root's length down to 64, left to right. */
export const LayoutSchema = titled(
  z.strictObject({
    id: slug("Mã cách chia", "Layout id"),
    title: text("Tên cách chia", "Layout name").exactOptional(),
    rootLength: bits("Độ dài khối gốc", "Length of the root", 1, 64),
    fields: titled(z.array(FieldSchema).min(1).max(16).readonly(), "Các trường bit", "Bit fields"),
    note,
  }),
  "Cách chia",
  "Layout",
);
export type Layout = Readonly<z.output<typeof LayoutSchema>>;
