import * as z from "zod";
import { AddressTextSchema, list, prefix, text, titled } from "./titled.js";

/** A reverse zone given to another server. */
export const DelegationSchema = titled(
  z.strictObject({
    prefix: prefix("Khối có vùng ngược giao đi", "Prefix whose zone is delegated"),
    servers: list(text("Máy chủ nhận giao", "Delegate server"), "Các máy chủ nhận giao", "Delegate servers", 1),
  }),
  "Vùng ngược giao đi",
  "Delegated reverse zone",
);
export type Delegation = Readonly<z.output<typeof DelegationSchema>>;

/** Resolvers that make AAAA records for a NAT64 prefix (RFC 6147). */
const Dns64Schema = titled(
  z.strictObject({
    prefix: prefix("Tiền tố NAT64", "NAT64 prefix"),
    servers: list(titled(AddressTextSchema, "Máy chủ DNS64", "DNS64 server"), "Các máy chủ DNS64", "DNS64 servers", 1),
  }),
  "Nhóm DNS64",
  "DNS64 group",
);

export const DnsSchema = titled(
  z.strictObject({
    /** The forward domain. */
    domain: text("Tên miền thuận", "Forward domain").exactOptional(),
    /** Authoritative servers, by name. */
    nameServers: list(text("Máy chủ tên miền", "Name server"), "Các máy chủ tên miền", "Name servers").exactOptional(),
    /** The mailbox of the zones' SOA. */
    contact: text("Hộp thư quản trị vùng", "Mailbox of the zones", "email").exactOptional(),
    /** Resolvers that hosts are told of. */
    resolvers: list(
      titled(AddressTextSchema, "Máy chủ phân giải", "Resolver"),
      "Các máy chủ phân giải",
      "Resolvers",
    ).exactOptional(),
    /** The reverse zones that are kept, by name; without it, those that the roots need. */
    reverseZones: list(text("Vùng ngược", "Reverse zone"), "Các vùng ngược", "Reverse zones").exactOptional(),
    delegations: list(DelegationSchema, "Các vùng ngược giao đi", "Delegated reverse zones").exactOptional(),
    dns64: list(Dns64Schema, "DNS64", "DNS64").exactOptional(),
  }),
  "Hệ thống tên miền",
  "Domain names",
);
export type Dns = Readonly<z.output<typeof DnsSchema>>;
