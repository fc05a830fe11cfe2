import { type FormatWords, LocalDateSchema } from "@egov-vn/core";
import * as z from "zod";

const text = z.string().min(1).max(2000);
const whole = z.int().nonnegative();
const SLUG = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const slug = z.string().regex(SLUG);
const PROVINCE = /^\d{2}$/;

/** What the patterns of a plan ask for, in words. */
export const FORMATS: FormatWords = [
  [
    SLUG,
    {
      vi: "tối đa 64 chữ thường không dấu, chữ số, dấu chấm và gạch ngang, như so-tai-chinh",
      en: "at most 64 small plain letters, digits, dots and dashes, as in so-tai-chinh",
    },
  ],
  [PROVINCE, { vi: "hai chữ số, như 24", en: "two digits, as in 24" }],
];

const share = z.number().min(0).max(1);

/**
 * A prefix as text. How it must be written (RFC 5952, no host bits) is a rule and not a matter of shape, so that a prefix
 * typed in another form is named for what it is and the rest of the plan is still checked.
 */
export const PrefixTextSchema = z.string().min(1).max(100);
/** An address as text, under the same rule. */
export const AddressTextSchema = z.string().min(1).max(100);

/** An autonomous system's number (RFC 6793: 32 bits). */
export const AsnSchema = z.int().min(1).max(4_294_967_295);

/** An addressing domain: what is unique is unique within it. */
export const RealmSchema = z.strictObject({
  id: slug,
  title: text,
  /** `tslcd` is the state agencies' dedicated data network (mạng truyền số liệu chuyên dùng). */
  kind: z.enum(["internet", "tslcd", "internal", "lab"]),
  /** Realms whose space may overlap this one's; without it, an overlap is an error. */
  overlaps: z.array(slug).readonly().exactOptional(),
  note: text.exactOptional(),
});
export type Realm = Readonly<z.output<typeof RealmSchema>>;

/** A block the plan divides: as it was assigned, with its way through life. */
export const RootSchema = z.strictObject({
  id: slug,
  prefix: PrefixTextSchema,
  realm: slug,
  /** Who it is from: VNNIC, a provider, the operator of the TSLCD, nobody (ULA), or the documentation space. */
  source: z.enum(["vnnic", "isp", "tslcd", "ula", "doc"]),
  /** Whether it may be announced through any provider and is kept on leaving one. */
  portable: z.boolean().exactOptional(),
  asn: AsnSchema.exactOptional(),
  /** The layout that divides it. */
  layout: slug,
  state: z.enum(["planned", "active", "draining", "retired"]),
  /** The block in the registry that the root is part of, when it is larger than the root. */
  registered: PrefixTextSchema.exactOptional(),
  /** The day of assignment. */
  date: LocalDateSchema.exactOptional(),
  /** The last day on which a draining root may be in use. */
  until: LocalDateSchema.exactOptional(),
  /** The body that held it before a merger. */
  inheritedFrom: text.exactOptional(),
  feeLevel: text.exactOptional(),
  note: text.exactOptional(),
});
export type Root = Readonly<z.output<typeof RootSchema>>;

/** Values from `from` to `to`, both included. */
export const RangeSchema = z.strictObject({ from: whole, to: whole, note: text.exactOptional() });
export type Range = Readonly<z.output<typeof RangeSchema>>;

/** A named value of a field, such as a tier. */
export const FieldValueSchema = z.strictObject({ value: whole, name: text, kind: slug.exactOptional() });
export type FieldValue = Readonly<z.output<typeof FieldValueSchema>>;

/**
 * A run of bits with a meaning. The names `tier`, `unit` and `subnet` are filled from a unit's `tier` and `index` and a
 * role's `subnet`; any other name from a unit's or node's `values`.
 */
export const FieldSchema = z.strictObject({
  name: slug,
  bits: z.int().min(1).max(32),
  /** The order in which values are given out: RFC 3531's three, or by a person. */
  order: z.enum(["leftmost", "rightmost", "centermost", "explicit"]),
  title: text.exactOptional(),
  values: z.array(FieldValueSchema).readonly().exactOptional(),
  /** Values that are not given out. */
  reserve: z.array(RangeSchema).readonly().exactOptional(),
});
export type Field = Readonly<z.output<typeof FieldSchema>>;

/** How roots of one length are divided: fields from the root's length down to 64, left to right. */
export const LayoutSchema = z.strictObject({
  id: slug,
  title: text.exactOptional(),
  rootLength: z.int().min(1).max(64),
  fields: z.array(FieldSchema).min(1).max(16).readonly(),
  note: text.exactOptional(),
});
export type Layout = Readonly<z.output<typeof LayoutSchema>>;

/** A place of a unit, where it has more than one. */
export const SiteSchema = z.strictObject({
  id: slug,
  name: text,
  address: text.exactOptional(),
  note: text.exactOptional(),
});
export type Site = Readonly<z.output<typeof SiteSchema>>;

/** Who gets space: a department, a commune, a centre, or the network itself. */
export const UnitSchema = z.strictObject({
  id: slug,
  /** The official code: a five-digit commune code, an agency code, or the owner's own. */
  code: text,
  name: text,
  /** `infrastructure`, `data-centre`, `dmz`, `department`, `commune`, `party`, `education`, `health`, `sensors`, `transition`, or another. */
  kind: slug,
  /** The value of the field `tier`. */
  tier: whole,
  /** The value of the field `unit`: given once, never derived from the name or the sort order, never used again. */
  index: whole,
  /** Values of further fields, such as `plane`. */
  values: z.record(slug, whole).exactOptional(),
  /** The ids of the roots it has space in; without it, every root that is planned or active. */
  roots: z.array(slug).min(1).readonly().exactOptional(),
  since: LocalDateSchema,
  /** The last day; the unit stays in the plan so that its index is not used again. */
  until: LocalDateSchema.exactOptional(),
  /** The ids of the units it took the place of. */
  replaces: z.array(slug).readonly().exactOptional(),
  sites: z.array(SiteSchema).readonly().exactOptional(),
  address: text.exactOptional(),
  /** People or devices served, for forecasts. */
  staff: whole.exactOptional(),
  note: text.exactOptional(),
});
export type Unit = Readonly<z.output<typeof UnitSchema>>;

/** A security zone; filters are written between zones. */
export const ZoneSchema = z.enum([
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
]);
export type Zone = z.output<typeof ZoneSchema>;

/** What a subnet is for: the same value of the field `subnet` in every unit. */
export const RoleSchema = z.strictObject({
  id: slug,
  title: text,
  /** The value of the field `subnet`. */
  subnet: whole,
  zone: ZoneSchema,
  vlan: z.int().exactOptional(),
  /** The kinds of units that must have it. */
  requiredFor: z.array(slug).readonly().exactOptional(),
  note: text.exactOptional(),
});
export type Role = Readonly<z.output<typeof RoleSchema>>;

/** Addresses from `from` to `to`, both included. */
export const PoolSchema = z.strictObject({ from: AddressTextSchema, to: AddressTextSchema });
export type Pool = Readonly<z.output<typeof PoolSchema>>;

/** How hosts of a LAN get addresses: SLAAC alone, SLAAC with options from DHCPv6, or addresses from DHCPv6. */
export const DhcpSchema = z.strictObject({
  mode: z.enum(["slaac", "stateless", "stateful"]),
  /** The subnet's id in the server: 1 to 4,294,967,294, unique. */
  id: z.int().min(1).max(4_294_967_294).exactOptional(),
  pools: z.array(PoolSchema).readonly().exactOptional(),
  /** Prefixes to delegate from, and the length that is delegated. */
  delegate: z
    .array(z.strictObject({ prefix: PrefixTextSchema, length: z.int().min(1).max(128) }))
    .readonly()
    .exactOptional(),
  relay: z.array(AddressTextSchema).readonly().exactOptional(),
});
export type Dhcp = Readonly<z.output<typeof DhcpSchema>>;

/** A prefix of the plan and what it is. */
export const NodeSchema = z.strictObject({
  prefix: PrefixTextSchema,
  /** `container` holds others; `lan`, `link`, `loopback`, `nat64` and `pool` are leaves; a `host` is one address in a leaf. */
  kind: z.enum(["container", "lan", "link", "loopback", "nat64", "pool", "host"]),
  name: text.exactOptional(),
  unit: slug.exactOptional(),
  site: slug.exactOptional(),
  role: slug.exactOptional(),
  vlan: z.int().exactOptional(),
  /** Its role's, unless given. */
  zone: ZoneSchema.exactOptional(),
  /** Needed only where realms overlap. */
  realm: slug.exactOptional(),
  /** `active` unless given. `free` is what other tools list and a plan must not. */
  status: z.enum(["planned", "active", "reserved", "draining", "deprecated", "free"]).exactOptional(),
  /** Why it does not follow its role's subnet value. */
  exception: text.exactOptional(),
  /** Values of fields that neither the unit nor the role gives. */
  values: z.record(slug, whole).exactOptional(),
  /** What a link uses on the wire: a /127 of its /64. */
  onWire: PrefixTextSchema.exactOptional(),
  /** The routers at a link's two ends, by the names of their loopbacks; the first has the even address. */
  ends: z.tuple([text, text]).readonly().exactOptional(),
  /** The router that serves a LAN, by the name of its loopback. */
  router: text.exactOptional(),
  dhcp: DhcpSchema.exactOptional(),
  /** A host's full domain name. */
  dnsName: text.exactOptional(),
  /** False when no PTR record is wanted. */
  ptr: z.boolean().exactOptional(),
  stack: z.enum(["dual-stack", "ipv6-only"]).exactOptional(),
  /** The last day of IPv4 beside it. */
  dualStackUntil: LocalDateSchema.exactOptional(),
  since: LocalDateSchema.exactOptional(),
  until: LocalDateSchema.exactOptional(),
  note: text.exactOptional(),
});
export type Node = Readonly<z.output<typeof NodeSchema>>;

/** A prefix that was given back and must rest. */
export const RetiredSchema = z.strictObject({
  prefix: PrefixTextSchema,
  realm: slug.exactOptional(),
  /** The first day on which it may be used again. */
  notBefore: LocalDateSchema,
  unit: slug.exactOptional(),
  since: LocalDateSchema.exactOptional(),
  reason: text.exactOptional(),
});
export type Retired = Readonly<z.output<typeof RetiredSchema>>;

/** A step of the transition, of the programme or the owner's own. */
export const StageSchema = z.strictObject({
  id: slug,
  title: text,
  from: LocalDateSchema,
  to: LocalDateSchema.exactOptional(),
  goals: z.array(text).readonly().exactOptional(),
});
export type Stage = Readonly<z.output<typeof StageSchema>>;

/** How a kind of units, or a tier, is expected to grow. */
export const GrowthSchema = z.strictObject({
  tier: whole,
  /** Units that are added in a year. */
  perYear: z.number().min(0).max(1e9).exactOptional(),
  /** Or: how many times today's number there will be at the horizon. */
  factor: z.number().min(1).max(1e6).exactOptional(),
});
export type Growth = Readonly<z.output<typeof GrowthSchema>>;

/** What the owner promises about room and rest. */
export const PolicySchema = z.strictObject({
  /** The share of every level that must stay free after growth; 0.25 unless given. */
  minimumFree: share.exactOptional(),
  /** The share in use at which a larger block is asked for; 0.75 unless given. */
  trigger: share.exactOptional(),
  /** Years that the growth is for; 10 unless given. */
  horizonYears: z.number().min(0).max(100).exactOptional(),
  growth: z.array(GrowthSchema).readonly().exactOptional(),
  /** Days a retired prefix rests; 365 unless given. */
  restDays: whole.exactOptional(),
  note: text.exactOptional(),
});
export type Policy = Readonly<z.output<typeof PolicySchema>>;

/** A reverse zone given to another server. */
export const DelegationSchema = z.strictObject({ prefix: PrefixTextSchema, servers: z.array(text).min(1).readonly() });
export type Delegation = Readonly<z.output<typeof DelegationSchema>>;

export const DnsSchema = z.strictObject({
  /** The forward domain. */
  domain: text.exactOptional(),
  /** Authoritative servers, by name. */
  nameServers: z.array(text).readonly().exactOptional(),
  /** The mailbox of the zones' SOA. */
  contact: text.exactOptional(),
  /** Resolvers that hosts are told of. */
  resolvers: z.array(AddressTextSchema).readonly().exactOptional(),
  /** The reverse zones that are kept, by name; without it, those that the roots need. */
  reverseZones: z.array(text).readonly().exactOptional(),
  delegations: z.array(DelegationSchema).readonly().exactOptional(),
  /** Resolvers that make AAAA records for the NAT64 prefix (RFC 6147). */
  dns64: z
    .array(z.strictObject({ prefix: PrefixTextSchema, servers: z.array(AddressTextSchema).min(1).readonly() }))
    .readonly()
    .exactOptional(),
});
export type Dns = Readonly<z.output<typeof DnsSchema>>;

/** A prefix as the world sees it, with what the registries hold of it. */
export const AnnouncementSchema = z.strictObject({
  prefix: PrefixTextSchema,
  asn: AsnSchema,
  /** The registered route6 object, when it is known to differ or to be there. */
  route6: z.strictObject({ prefix: PrefixTextSchema, origin: AsnSchema }).exactOptional(),
  /** The registered ROA. */
  roa: z.strictObject({ prefix: PrefixTextSchema, asn: AsnSchema, maxLength: z.int().min(0).max(128) }).exactOptional(),
  note: text.exactOptional(),
});
export type Announcement = Readonly<z.output<typeof AnnouncementSchema>>;

export const RoutingSchema = z.strictObject({
  announced: z.array(AnnouncementSchema).readonly().exactOptional(),
  /** The source filter of the edge (BCP 38) as it is installed; without it, the roots. */
  sourceFilter: z.array(PrefixTextSchema).readonly().exactOptional(),
  /** Where more specific routes end. */
  aggregates: z.array(PrefixTextSchema).readonly().exactOptional(),
  defaultFree: z.boolean().exactOptional(),
  note: text.exactOptional(),
});
export type Routing = Readonly<z.output<typeof RoutingSchema>>;

/** A filter's entries: every address of a zone must be in it, no address of another. */
export const FilterSchema = z.strictObject({
  id: slug,
  title: text.exactOptional(),
  zone: ZoneSchema,
  prefixes: z.array(PrefixTextSchema).min(1).readonly(),
});
export type Filter = Readonly<z.output<typeof FilterSchema>>;

/** Attributes of the registry objects (RPSL) that the plan itself does not imply. */
export const RegistrySchema = z.strictObject({
  netname: text.exactOptional(),
  descr: text.exactOptional(),
  adminC: text.exactOptional(),
  techC: text.exactOptional(),
  zoneC: text.exactOptional(),
  mntBy: text.exactOptional(),
  mntIrt: text.exactOptional(),
  source: text.exactOptional(),
});
export type Registry = Readonly<z.output<typeof RegistrySchema>>;

/** One row of a yearly review of use, in blocks of one length. */
export const ReviewSchema = z.strictObject({
  date: LocalDateSchema,
  root: slug,
  /** The length of the blocks that are counted: 64, 60, 56, 48… */
  length: z.int().min(1).max(64),
  total: whole,
  used: whole,
  reserved: whole,
  free: whole,
  note: text.exactOptional(),
});
export type Review = Readonly<z.output<typeof ReviewSchema>>;

/** What was given to whom, as a change records it. */
export const AssignedSchema = z.strictObject({ unit: slug, prefix: PrefixTextSchema });
export type Assigned = Readonly<z.output<typeof AssignedSchema>>;

/** An entry of the change log. */
export const ChangeSchema = z.strictObject({
  date: LocalDateSchema,
  who: text,
  what: text,
  why: text.exactOptional(),
  assigned: z.array(AssignedSchema).readonly().exactOptional(),
  withdrawn: z.array(PrefixTextSchema).readonly().exactOptional(),
});
export type Change = Readonly<z.output<typeof ChangeSchema>>;

/** One prefix that moves. */
export const MoveSchema = z.strictObject({
  from: PrefixTextSchema,
  to: PrefixTextSchema,
  /** The unit that moves: the one that has the old prefix. */
  unit: slug.exactOptional(),
});
export type Move = Readonly<z.output<typeof MoveSchema>>;

/** A renumbering: old prefixes to new ones, both valid until the old ones are drained. */
export const RenumberSchema = z.strictObject({
  id: slug,
  title: text.exactOptional(),
  /** The day from which both are valid. */
  from: LocalDateSchema,
  /** The last day of the old prefixes. */
  until: LocalDateSchema,
  moves: z.array(MoveSchema).readonly(),
});
export type Renumber = Readonly<z.output<typeof RenumberSchema>>;

/** What the plan stands on and who answers for it. */
export const PlanBasisSchema = z.strictObject({
  decisions: z.array(text).readonly().exactOptional(),
  programme: text.exactOptional(),
  approver: text.exactOptional(),
  validFrom: LocalDateSchema.exactOptional(),
  validUntil: LocalDateSchema.exactOptional(),
});
export type PlanBasis = Readonly<z.output<typeof PlanBasisSchema>>;

/** An IPv6 addressing plan (quy hoạch địa chỉ IPv6): one file, the one source of every export. */
export const PlanSchema = z.strictObject({
  id: slug,
  /** Counted up with every change that is issued. */
  version: z.int().min(1),
  title: text,
  owner: text,
  /** The two-digit code of the province. */
  province: z.string().regex(PROVINCE).exactOptional(),
  /** The day of this version. */
  date: LocalDateSchema,
  basis: PlanBasisSchema.exactOptional(),
  realms: z.array(RealmSchema).min(1).readonly(),
  roots: z.array(RootSchema).min(1).readonly(),
  layouts: z.array(LayoutSchema).min(1).readonly(),
  roles: z.array(RoleSchema).readonly(),
  units: z.array(UnitSchema).readonly(),
  nodes: z.array(NodeSchema).readonly(),
  retired: z.array(RetiredSchema).readonly().exactOptional(),
  stages: z.array(StageSchema).readonly().exactOptional(),
  policy: PolicySchema.exactOptional(),
  dns: DnsSchema.exactOptional(),
  routing: RoutingSchema.exactOptional(),
  filters: z.array(FilterSchema).readonly().exactOptional(),
  registry: RegistrySchema.exactOptional(),
  reviews: z.array(ReviewSchema).readonly().exactOptional(),
  renumber: z.array(RenumberSchema).readonly().exactOptional(),
  changes: z.array(ChangeSchema).readonly().exactOptional(),
  note: text.exactOptional(),
});
export type Plan = Readonly<z.output<typeof PlanSchema>>;
