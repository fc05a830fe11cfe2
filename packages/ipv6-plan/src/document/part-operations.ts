import type { LocalDate } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import { zoneOf } from "../model/plan-index.js";
import type { Zone } from "../schema.js";
import type { Block } from "./content.js";
import { facts, gap, heading, type Kit, list, oneOf, paragraph, table, ZONE_WORDS } from "./kit.js";

/** Part 7: what the world sees. */
export function routingPart(kit: Kit): Block[] {
  const { plan, index, t } = kit;
  const announced = (plan.routing?.announced ?? []).map(({ prefix, asn, route6, roa }) => [
    prefix,
    `AS${asn}`,
    route6 === undefined ? t("theo quảng bá", "as announced") : `${route6.prefix} AS${route6.origin}`,
    roa === undefined ? t("theo quảng bá", "as announced") : `${roa.prefix}-${roa.maxLength} AS${roa.asn}`,
  ]);
  const internet = new Set(plan.realms.filter(({ kind }) => kind === "internet").map(({ id }) => id));
  const own = index.roots
    .filter(({ root }) => internet.has(root.realm) && root.state !== "retired")
    .map(({ root }) => root.prefix);
  const filter = plan.routing?.sourceFilter ?? own;
  return [
    heading(t("7. Định tuyến", "7. Routing")),
    announced.length === 0
      ? gap(kit, "khối nào được quảng bá", "what is announced")
      : table(
          t("Khối được quảng bá, đối tượng route6 và ROA", "Announced prefixes, route6 objects and ROAs"),
          [
            [t("Khối địa chỉ", "Prefix"), "address", 28],
            [t("AS gốc", "Origin"), "words", 14],
            ["route6", "address", 29],
            ["ROA", "address", 29],
          ],
          announced,
        ),
    list([
      t(
        "Không quảng bá khối dài hơn /48; route6 và ROA trùng với khối quảng bá, độ dài tối đa của ROA bằng độ dài khối (RFC 9319).",
        "Nothing longer than a /48 is announced; route6 and ROA equal what is announced, and the maximum length of the ROA is its length (RFC 9319).",
      ),
      t(
        `Lọc nguồn ở biên (BCP 38): gói từ ngoài vào không được mang địa chỉ nguồn thuộc ${filter.join(", ") || "khối của tỉnh"}; gói đi ra chỉ được mang địa chỉ nguồn thuộc các khối này.`,
        `Source filter at the edge (BCP 38): nothing from outside has a source in ${filter.join(", ") || "the plan's roots"}; nothing but these goes out.`,
      ),
      plan.routing?.aggregates === undefined
        ? t(
            "Tuyến tổng hợp kết thúc tại biên bằng tuyến hố đen cho từng khối quảng bá.",
            "Aggregates end at the edge in a blackhole route for each announced prefix.",
          )
        : t(
            `Điểm tổng hợp tuyến: ${plan.routing.aggregates.join(", ")}.`,
            `Aggregation points: ${plan.routing.aggregates.join(", ")}.`,
          ),
      ...(plan.routing?.defaultFree === undefined
        ? []
        : [
            plan.routing.defaultFree
              ? t(
                  "Biên nhận toàn bộ bảng định tuyến, không dùng tuyến mặc định.",
                  "The edge takes full routes and has no default.",
                )
              : t("Biên dùng tuyến mặc định.", "The edge has a default route."),
          ]),
      ...(plan.routing?.note === undefined ? [] : [plan.routing.note]),
    ]),
  ];
}

/** Part 8: names, forward and back. */
export function dnsPart(kit: Kit): Block[] {
  const { plan, index, t } = kit;
  const dns = plan.dns ?? {};
  const zones = dns.reverseZones
    ? dns.reverseZones.map((zone) => ["", zone])
    : index.roots
        .filter(({ root }) => root.state !== "retired")
        .flatMap(({ root, prefix }) => prefix.reverseZones().map((zone) => [root.prefix, zone]));
  const delegations = (dns.delegations ?? []).flatMap(({ prefix: text, servers }) => {
    const prefix = readPrefix(text).prefix;
    return (prefix ? prefix.reverseZones() : [""]).map((zone) => [text, zone, servers.join(", ")]);
  });
  return [
    heading(t("8. Tên miền", "8. DNS")),
    facts([
      [t("Miền thuận", "Forward domain"), dns.domain],
      [t("Máy chủ tên miền", "Name servers"), dns.nameServers?.join(", ")],
      [t("Hộp thư quản trị vùng", "Zones' mailbox"), dns.contact],
      [t("Máy chủ phân giải", "Resolvers"), dns.resolvers?.join(", ")],
      ["DNS64", dns.dns64?.map(({ prefix, servers }) => `${prefix}: ${servers.join(", ")}`).join("; ")],
    ]),
    ...(dns.nameServers === undefined ? [gap(kit, "máy chủ tên miền", "the name servers")] : []),
    table(
      t("Vùng ngược", "Reverse zones"),
      [
        [t("Khối địa chỉ", "Prefix"), "address", 30],
        [t("Vùng", "Zone"), "address", 70],
      ],
      zones,
    ),
    ...(delegations.length === 0
      ? []
      : [
          table(
            t("Ủy quyền vùng ngược", "Delegated reverse zones"),
            [
              [t("Khối địa chỉ", "Prefix"), "address", 26],
              [t("Vùng", "Zone"), "address", 50],
              [t("Máy chủ", "Servers"), "words", 24],
            ],
            delegations,
          ),
        ]),
    paragraph(
      t(
        "Mỗi máy chủ và bộ định tuyến được ghi tên có một bản ghi AAAA và một bản ghi PTR tương ứng; máy trạm không có bản ghi PTR cố định.",
        "Each named server and router has an AAAA record and a PTR record that agree; clients have no fixed PTR records.",
      ),
    ),
  ];
}

/** Part 9: zones, filters, what is turned off. */
export function securityPart(kit: Kit): Block[] {
  const { plan, index, t, number } = kit;
  const zones = new Map<Zone, { lans: number; first: string; roles: Set<string> }>();
  for (const { node, prefix } of index.nodes) {
    const zone = zoneOf(index, node);
    if (zone === undefined || node.kind === "container" || node.kind === "host") continue;
    const sum = zones.get(zone) ?? { lans: 0, first: prefix.toString(), roles: new Set<string>() };
    sum.lans += 1;
    const role = index.roles.get(node.role ?? "");
    if (role) sum.roles.add(role.title);
    zones.set(zone, sum);
  }
  const rows = [...zones].map(([zone, sum]) => [
    oneOf(kit, ZONE_WORDS[zone]),
    [...sum.roles].join(", "),
    number(sum.lans),
    sum.first,
  ]);
  const filters = (plan.filters ?? []).flatMap(({ id, title, zone, prefixes }) =>
    prefixes.map((prefix, place) => [
      place === 0 ? (title ?? id) : "",
      place === 0 ? oneOf(kit, ZONE_WORDS[zone]) : "",
      prefix,
    ]),
  );
  return [
    heading(t("9. An toàn thông tin", "9. Security")),
    rows.length === 0
      ? gap(kit, "vùng an toàn của các mạng", "the networks' zones")
      : table(
          t(
            "Vùng an toàn và số mục lọc khi không gộp được",
            "Zones, and how many filter entries they need when entries cannot be joined",
          ),
          [
            [t("Vùng", "Zone"), "words", 22],
            [t("Vai trò", "Roles"), "words", 36],
            [t("Số mục", "Entries"), "number", 12],
            [t("Khối đầu tiên", "First prefix"), "address", 30],
          ],
          rows,
        ),
    ...(filters.length === 0
      ? []
      : [
          table(
            t("Bộ lọc đã khai báo", "Declared filters"),
            [
              [t("Bộ lọc", "Filter"), "words", 34],
              [t("Vùng", "Zone"), "words", 26],
              [t("Khối địa chỉ", "Prefix"), "address", 40],
            ],
            filters,
          ),
        ]),
    list([
      t(
        "Mạng khách, camera và vùng công khai không dùng chung khối lọc với mạng quản trị và máy chủ.",
        "Guests, cameras and public services share no filter prefix with management or servers.",
      ),
      t(
        "Chặn ở biên các địa chỉ không bao giờ là nguồn hợp lệ trên Internet: fc00::/7, fe80::/10, 2001:db8::/32, 3fff::/20, ::/128, ::1/128.",
        "The edge drops what is never a good source on the Internet: fc00::/7, fe80::/10, 2001:db8::/32, 3fff::/20, ::/128, ::1/128.",
      ),
      t(
        "Bật RA Guard và DHCPv6 Guard trên cổng truy nhập của bộ chuyển mạch (RFC 6105, RFC 7610).",
        "Switches have RA Guard and DHCPv6 Guard on access ports (RFC 6105, RFC 7610).",
      ),
      t(
        "Cho qua các bản tin ICMPv6 cần cho hoạt động của mạng, nhất là Packet Too Big (RFC 4890).",
        "ICMPv6 that the network needs passes, above all Packet Too Big (RFC 4890).",
      ),
    ]),
  ];
}

/** Part 10: from dual stack to IPv6 only. */
export function transitionPart(kit: Kit): Block[] {
  const { plan, index, t, number, day } = kit;
  const stages = (plan.stages ?? []).map((stage) => [
    stage.title,
    `${day(stage.from)}${stage.to === undefined ? "" : ` – ${day(stage.to)}`}`,
    (stage.goals ?? []).join("; "),
  ]);
  const byRole = new Map<string, { dual: number; only: number; unsaid: number; last?: LocalDate }>();
  for (const { node } of index.nodes) {
    if (node.kind !== "lan") continue;
    const title = index.roles.get(node.role ?? "")?.title ?? t("Không có vai trò", "No role");
    const sum = byRole.get(title) ?? { dual: 0, only: 0, unsaid: 0 };
    if (node.stack === "dual-stack") sum.dual += 1;
    else if (node.stack === "ipv6-only") sum.only += 1;
    else sum.unsaid += 1;
    if (node.dualStackUntil !== undefined && node.dualStackUntil > (sum.last ?? "")) sum.last = node.dualStackUntil;
    byRole.set(title, sum);
  }
  const rows = [...byRole].map(([title, sum]) => [
    title,
    ...[sum.dual, sum.only, sum.unsaid].map((count) => (count === 0 ? "" : number(count))),
    day(sum.last),
  ]);
  const said = [...byRole.values()].some(({ dual, only }) => dual + only > 0);
  const nat64 = index.nodes.filter(({ node }) => node.kind === "nat64").map(({ prefix }) => prefix.toString());
  return [
    heading(t("10. Chuyển đổi sang IPv6-only", "10. Transition to IPv6 only")),
    stages.length === 0
      ? gap(kit, "các giai đoạn chuyển đổi", "the stages of the transition")
      : table(
          t("Các giai đoạn", "Stages"),
          [
            [t("Giai đoạn", "Stage"), "words", 32],
            [t("Thời gian", "Time"), "words", 26],
            [t("Mục tiêu", "Goals"), "words", 42],
          ],
          stages,
        ),
    ...(rows.length === 0
      ? []
      : !said
        ? [
            gap(
              kit,
              "LAN nào chạy song song IPv4, LAN nào chỉ dùng IPv6",
              "which LANs are dual-stack and which IPv6-only",
            ),
          ]
        : [
            table(
              t("Số LAN theo chế độ", "LANs by stack"),
              [
                [t("Vai trò", "Role"), "words", 32],
                [t("Song song", "Dual stack"), "number", 16],
                ["IPv6-only", "number", 15],
                [t("Chưa ghi", "Not said"), "number", 15],
                [t("Bỏ IPv4 muộn nhất", "IPv4 until"), "words", 22],
              ],
              rows,
            ),
          ]),
    nat64.length === 0
      ? gap(kit, "khối NAT64 cho mạng IPv6-only", "what NAT64 prefix IPv6-only networks have")
      : paragraph(
          t(
            `Khối NAT64: ${nat64.join(", ")}; máy chủ phân giải DNS64 ghi ở phần 8.`,
            `NAT64 prefixes: ${nat64.join(", ")}; the DNS64 resolvers are in part 8.`,
          ),
        ),
  ];
}
