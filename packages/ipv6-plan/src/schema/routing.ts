import * as z from "zod";
import { AsnSchema, bits, flag, list, note, PrefixTextSchema, prefix, slug, text, titled } from "./titled.js";
import { ZoneSchema } from "./units.js";

/** A prefix as the world sees it, with what the registries hold of it. */
export const AnnouncementSchema = titled(
  z.strictObject({
    prefix: prefix("Khối quảng bá", "Announced prefix"),
    asn: AsnSchema,
    /** The registered route6 object, when it is known to differ or to be there. */
    route6: titled(
      z.strictObject({
        prefix: prefix("Khối trong route6", "Prefix of the route6 object"),
        origin: titled(AsnSchema, "ASN gốc trong route6", "Origin of the route6 object"),
      }),
      "Đối tượng route6",
      "Route6 object",
    ).exactOptional(),
    /** The registered ROA. */
    roa: titled(
      z.strictObject({
        prefix: prefix("Khối trong ROA", "Prefix of the ROA"),
        asn: titled(AsnSchema, "ASN trong ROA", "AS number of the ROA"),
        maxLength: bits("Độ dài tối đa trong ROA", "Longest length of the ROA", 0, 128),
      }),
      "ROA đã đăng ký",
      "Registered ROA",
    ).exactOptional(),
    note,
  }),
  "Khối được quảng bá",
  "Announcement",
);
export type Announcement = Readonly<z.output<typeof AnnouncementSchema>>;

export const RoutingSchema = titled(
  z.strictObject({
    announced: list(AnnouncementSchema, "Các khối được quảng bá", "Announcements").exactOptional(),
    /** The source filter of the edge (BCP 38) as it is installed; without it, the roots. */
    sourceFilter: list(
      prefix("Khối trong bộ lọc nguồn", "Prefix of the source filter"),
      "Bộ lọc nguồn ở biên",
      "Source filter of the edge",
    ).exactOptional(),
    /** Where more specific routes end. */
    aggregates: list(prefix("Điểm gộp tuyến", "Aggregate"), "Các điểm gộp tuyến", "Aggregates").exactOptional(),
    defaultFree: flag("Không dùng tuyến mặc định", "Free of a default route").exactOptional(),
    note,
  }),
  "Định tuyến",
  "Routing",
);
export type Routing = Readonly<z.output<typeof RoutingSchema>>;

/** A filter's entries: every address of a zone must be in it, no address of another. */
export const FilterSchema = titled(
  z.strictObject({
    id: slug("Mã bộ lọc", "Filter id"),
    title: text("Tên bộ lọc", "Filter name").exactOptional(),
    zone: ZoneSchema,
    prefixes: list(PrefixTextSchema, "Các khối của bộ lọc", "Prefixes of the filter", 1),
  }),
  "Bộ lọc",
  "Filter",
);
export type Filter = Readonly<z.output<typeof FilterSchema>>;
