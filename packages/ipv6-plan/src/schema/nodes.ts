import * as z from "zod";
import {
  AddressTextSchema,
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
} from "./titled.js";
import { fieldValues, VlanSchema, ZoneSchema } from "./units.js";

/** Addresses from `from` to `to`, both included. */
export const PoolSchema = titled(
  z.strictObject({
    from: titled(AddressTextSchema, "Địa chỉ đầu dải", "First address"),
    to: titled(AddressTextSchema, "Địa chỉ cuối dải", "Last address"),
  }),
  "Dải cấp phát",
  "Pool",
);
export type Pool = Readonly<z.output<typeof PoolSchema>>;

/** How hosts of a LAN get addresses: SLAAC alone, SLAAC with options from DHCPv6, or addresses from DHCPv6. */
export const DhcpSchema = titled(
  z.strictObject({
    mode: titled(z.enum(["slaac", "stateless", "stateful"]), "Cách cấp địa chỉ", "How addresses are given"),
    /** The subnet's id in the server: 1 to 4,294,967,294, unique. */
    id: titled(z.int().min(1).max(4_294_967_294), "Số hiệu mạng con DHCPv6", "DHCPv6 subnet id").exactOptional(),
    pools: list(PoolSchema, "Các dải cấp phát", "Pools").exactOptional(),
    /** Prefixes to delegate from, and the length that is delegated. */
    delegate: list(
      titled(
        z.strictObject({
          prefix: prefix("Khối để giao tiếp", "Prefix to delegate from"),
          length: bits("Độ dài khối được giao", "Delegated length", 1, 128),
        }),
        "Khối giao bằng DHCPv6",
        "Delegated block",
      ),
      "Các khối giao bằng DHCPv6",
      "Delegated blocks",
    ).exactOptional(),
    relay: list(
      titled(AddressTextSchema, "Địa chỉ chuyển tiếp DHCPv6", "DHCPv6 relay address"),
      "Các địa chỉ chuyển tiếp DHCPv6",
      "DHCPv6 relay addresses",
    ).exactOptional(),
  }),
  "Cấu hình DHCPv6",
  "DHCPv6 settings",
);
export type Dhcp = Readonly<z.output<typeof DhcpSchema>>;

const Router = text("Bộ định tuyến ở đầu liên kết", "Router at the end of the link");

/** A prefix of the plan and what it is. */
export const NodeSchema = titled(
  z.strictObject({
    prefix: PrefixTextSchema,
    /** `container` holds others; `lan`, `link`, `loopback`, `nat64` and `pool` are leaves; a `host` is one address in a leaf. */
    kind: titled(
      z.enum(["container", "lan", "link", "loopback", "nat64", "pool", "host"]),
      "Loại khối",
      "Kind of prefix",
    ),
    name: text("Tên khối", "Name of the prefix").exactOptional(),
    unit: slug("Đơn vị dùng khối", "Unit that uses the prefix").exactOptional(),
    site: slug("Địa điểm của khối", "Site of the prefix").exactOptional(),
    role: slug("Vai trò của khối", "Role of the prefix").exactOptional(),
    vlan: VlanSchema.exactOptional(),
    /** Its role's, unless given. */
    zone: ZoneSchema.exactOptional(),
    /** Needed only where realms overlap. */
    realm: slug("Miền địa chỉ của khối", "Realm of the prefix").exactOptional(),
    /** `active` unless given. `free` is what other tools list and a plan must not. */
    status: titled(
      z.enum(["planned", "active", "reserved", "draining", "deprecated", "free"]),
      "Trạng thái",
      "Status",
    ).exactOptional(),
    /** Why it does not follow its role's subnet value. */
    exception: text("Lý do ngoại lệ", "Reason for the exception").exactOptional(),
    /** Values of fields that neither the unit nor the role gives. */
    values: fieldValues("Giá trị các trường bit của khối", "Values of bit fields of the prefix").exactOptional(),
    /** What a link uses on the wire: a /127 of its /64. */
    onWire: prefix("Khối dùng trên đường", "Prefix on the wire").exactOptional(),
    /** The routers at a link's two ends, by the names of their loopbacks; the first has the even address. */
    ends: titled(z.tuple([Router, Router]).readonly(), "Hai đầu liên kết", "Ends of the link").exactOptional(),
    /** The router that serves a LAN, by the name of its loopback. */
    router: text("Bộ định tuyến phục vụ", "Serving router").exactOptional(),
    dhcp: DhcpSchema.exactOptional(),
    /** A host's full domain name. */
    dnsName: text("Tên miền đầy đủ của máy", "Full domain name of the host").exactOptional(),
    /** False when no PTR record is wanted. */
    ptr: flag("Có bản ghi PTR", "Has a PTR record").exactOptional(),
    stack: titled(z.enum(["dual-stack", "ipv6-only"]), "Giao thức IP đang chạy", "IP versions in use").exactOptional(),
    /** The last day of IPv4 next to IPv6. */
    dualStackUntil: day("Ngày cuối còn IPv4", "Last day of IPv4").exactOptional(),
    since: day("Dùng từ ngày", "In use since").exactOptional(),
    until: day("Dùng đến hết ngày", "In use until").exactOptional(),
    note,
  }),
  "Khối địa chỉ trong quy hoạch",
  "Prefix of the plan",
);
export type Node = Readonly<z.output<typeof NodeSchema>>;

/** A prefix that was given back and must rest. */
export const RetiredSchema = titled(
  z.strictObject({
    prefix: prefix("Khối đã thu hồi", "Retired prefix"),
    realm: slug("Miền địa chỉ của khối thu hồi", "Realm of the retired prefix").exactOptional(),
    /** The first day on which it may be used again. */
    notBefore: day("Được dùng lại từ ngày", "May be used again from"),
    unit: slug("Đơn vị đã dùng", "Unit that used it").exactOptional(),
    since: day("Thu hồi ngày", "Retired on").exactOptional(),
    reason: text("Lý do thu hồi", "Reason for retiring").exactOptional(),
  }),
  "Mục thu hồi",
  "Retired entry",
);
export type Retired = Readonly<z.output<typeof RetiredSchema>>;
