import * as z from "zod";
import { DnsSchema } from "./schema/dns.js";
import { ChangeSchema, PlanBasisSchema, RenumberSchema, ReviewSchema } from "./schema/history.js";
import { NodeSchema, RetiredSchema } from "./schema/nodes.js";
import { PolicySchema, StageSchema } from "./schema/policy.js";
import { RegistrySchema } from "./schema/registry.js";
import { LayoutSchema, RealmSchema, RootSchema } from "./schema/roots.js";
import { FilterSchema, RoutingSchema } from "./schema/routing.js";
import { day, list, note, provinceCode, slug, text, titled } from "./schema/titled.js";
import { RoleSchema, UnitSchema } from "./schema/units.js";

export { type Delegation, DelegationSchema, type Dns, DnsSchema } from "./schema/dns.js";
export {
  type Assigned,
  AssignedSchema,
  type Change,
  ChangeSchema,
  type Move,
  MoveSchema,
  type PlanBasis,
  PlanBasisSchema,
  type Renumber,
  RenumberSchema,
  type Review,
  ReviewSchema,
} from "./schema/history.js";
export {
  type Dhcp,
  DhcpSchema,
  type Node,
  NodeSchema,
  type Pool,
  PoolSchema,
  type Retired,
  RetiredSchema,
} from "./schema/nodes.js";
export { type Growth, GrowthSchema, type Policy, PolicySchema, type Stage, StageSchema } from "./schema/policy.js";
export { type Registry, RegistrySchema } from "./schema/registry.js";
export {
  type Field,
  FieldSchema,
  type FieldValue,
  FieldValueSchema,
  type Layout,
  LayoutSchema,
  type Range,
  RangeSchema,
  type Realm,
  RealmSchema,
  type Root,
  RootSchema,
} from "./schema/roots.js";
export {
  type Announcement,
  AnnouncementSchema,
  type Filter,
  FilterSchema,
  type Routing,
  RoutingSchema,
} from "./schema/routing.js";
export { AddressTextSchema, AsnSchema, FORMATS, PrefixTextSchema } from "./schema/titled.js";
export {
  type Role,
  RoleSchema,
  type Site,
  SiteSchema,
  type Unit,
  UnitSchema,
  type Zone,
  ZoneSchema,
} from "./schema/units.js";

/** An IPv6 addressing plan (quy hoạch địa chỉ IPv6): one file, the one source of every export. */
export const PlanSchema = z.strictObject({
  id: slug("Mã quy hoạch", "Plan id"),
  /** Counted up with every change that is issued. */
  version: titled(z.int().min(1), "Phiên bản", "Version"),
  title: text("Tên quy hoạch", "Plan title"),
  owner: text("Cơ quan chủ quản", "Owner"),
  /** The two-digit code of the province. */
  province: provinceCode("Mã tỉnh", "Province code").exactOptional(),
  /** The day of this version. */
  date: day("Ngày của phiên bản", "Day of the version"),
  basis: PlanBasisSchema.exactOptional(),
  realms: list(RealmSchema, "Các miền địa chỉ", "Realms", 1),
  roots: list(RootSchema, "Các khối gốc", "Roots", 1),
  layouts: list(LayoutSchema, "Các cách chia", "Layouts", 1),
  roles: list(RoleSchema, "Các vai trò", "Roles"),
  units: list(UnitSchema, "Các đơn vị", "Units"),
  nodes: list(NodeSchema, "Các khối địa chỉ", "Prefixes"),
  retired: list(RetiredSchema, "Các khối đã thu hồi", "Retired prefixes").exactOptional(),
  stages: list(StageSchema, "Các giai đoạn chuyển đổi", "Stages of the transition").exactOptional(),
  policy: PolicySchema.exactOptional(),
  dns: DnsSchema.exactOptional(),
  routing: RoutingSchema.exactOptional(),
  filters: list(FilterSchema, "Các bộ lọc", "Filters").exactOptional(),
  registry: RegistrySchema.exactOptional(),
  reviews: list(ReviewSchema, "Các kết quả rà soát", "Reviews").exactOptional(),
  renumber: list(RenumberSchema, "Các đợt đánh số lại", "Renumberings").exactOptional(),
  changes: list(ChangeSchema, "Nhật ký thay đổi", "Change log").exactOptional(),
  note,
});
export type Plan = Readonly<z.output<typeof PlanSchema>>;
