import { cite, foldVietnamese } from "@egov-vn/core";
import {
  baseArchitecture,
  cases,
  aFigure as fig,
  anObject as ob,
  objects,
  aRelation as rel,
} from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isNow, type Placed, sameName } from "../model/architecture-index.js";
import { weekdaysBetween } from "../model/weekdays.js";
import type { ArchitectureObject, Web } from "../schema.js";
import {
  architectureRule,
  kept,
  lacking,
  law,
  MET,
  type Outcome,
  oldLaw,
  printed,
  SINCE_224,
  unmet,
} from "./judging.js";

const PAGES = law(cite("nd-224-2026", "Điều 11"));
const place = (at: number, field = ""): string => `/objects/${at}${field}`;

function* pages(
  { objects: rows }: ArchitectureIndex,
  wanted: (web: Web) => boolean,
  judge: (placed: Placed<ArchitectureObject>, web: Web) => Iterable<Outcome>,
): Iterable<Outcome> {
  const found = rows.filter(({ row }) => row.web !== undefined && isNow(row) && wanted(row.web));
  if (found.length === 0)
    yield lacking("/objects", "tệp không mô tả cổng, trang thuộc loại này", "the file describes no page of this kind");
  for (const placed of found) yield* judge(placed, placed.row.web as Web);
}

const page = (code: string, web: Web): ArchitectureObject =>
  ob(code, { name: `Cổng ${web.domain}`, layer: "channels-measurement", component: "channels", web });

/** A province's name as domains write it. */
const plainName = (name: string): string => foldVietnamese(name).replaceAll(/[^a-z0-9]/g, "");
/** What the domains of a province end in; a city of the centre may write its whole name. */
const endings = (name: string): string[] => [`${plainName(name)}.gov.vn`, `${plainName(name)}city.gov.vn`];

/** The levels that had to be joined on a day: the district level ended on 1/7/2025. */
const levelsOn = (day: string): readonly string[] =>
  day < "2025-07-01" ? ["province", "district", "commune"] : ["province", "commune"];

const isOneStop = (row: ArchitectureObject): boolean =>
  row.function === "mot-cua" || /\bmot cua\b|giai quyet thu tuc hanh chinh|giai quyet tthc/.test(sameName(row.name));
const oneStop = (changes: Partial<ArchitectureObject> = {}) =>
  ob("KT-1", { name: "Hệ thống một cửa điện tử", function: "mot-cua", ...changes });
const [, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const link = (levels: ("province" | "district" | "commune" | "department")[]) => rel("KT-1", "KT-1", { levels });

/** I01 to I11: one-stop, portals, pages, mail, conferences. */
export const serviceRules = [
  architectureRule({
    number: "I01",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "Hình 8"), cite("cv-1665-vpcp-kstt-2018")),
    binds: { from: "2018-02-13" },
    title: ["Cấp hành chính đang có mà chưa liên thông", "A level in force is not interconnected"],
    message: [
      "{field}: một cửa điện tử chưa nêu liên thông {missing}.",
      "{field}: the one-stop system names no link {missing}.",
    ],
    remedy: [
      "Kết nối các cấp còn thiếu, hoặc ghi quan hệ đã có.",
      "Join the missing levels, or state the link that there is.",
    ],
    readings: [
      ["Liên thông đủ các cấp; bài không nêu hết.", "All levels are joined; the text does not name all."],
      ["Đoạn không được nêu là đoạn chưa nối.", "The link that is not named is not there."],
    ],
    *judge(index, { asOf }) {
      const systems = index.objects.filter(({ row }) => isOneStop(row) && isNow(row));
      if (systems.length === 0) {
        yield lacking("/objects", "tệp không mô tả một cửa điện tử", "the file describes no one-stop system");
        return;
      }
      const codes = new Set(systems.map(({ row }) => row.code));
      const links = index.relations.filter(
        ({ row }) => (codes.has(row.from) || codes.has(row.to)) && row.levels !== undefined,
      );
      const [{ at }] = systems as [Placed<ArchitectureObject>];
      if (links.length === 0) {
        yield lacking(
          place(at),
          "không quan hệ nào của một cửa điện tử ghi các cấp",
          "no relation of the one-stop system names levels",
        );
        return;
      }
      const wanted = levelsOn(asOf);
      const names = {
        province: ["tỉnh", "province"],
        district: ["huyện", "district"],
        commune: ["xã", "commune"],
      } as const;
      const missing = wanted.slice(1).flatMap((level, n) => {
        const above = wanted[n] as keyof typeof names;
        const joined = links.some(
          ({ row }) =>
            row.state === "operating" &&
            row.levels?.includes(above) === true &&
            row.levels.includes(level as keyof typeof names),
        );
        return joined ? [] : [[above, level as keyof typeof names] as const];
      });
      const firstLink = links[0] as (typeof links)[number];
      yield missing.length === 0
        ? MET
        : unmet(`/relations/${firstLink.at}/levels`, {
            missing: {
              vi: missing.map(([from, to]) => `${names[from][0]}–${names[to][0]}`).join(", "),
              en: missing.map(([from, to]) => `${names[from][1]}-${names[to][1]}`).join(", "),
            },
          });
    },
    example: cases(
      { objects: [oneStop(), lgsp], relations: [link(["province", "commune"])] },
      { objects: [oneStop(), lgsp], relations: [link(["province", "department"])] },
      { objects: [oneStop(), lgsp], relations: [] },
    ),
  }),
  architectureRule({
    number: "I02",
    severity: "error",
    basis: oldLaw(cite("tt-22-2019-btttt", "Điều 3 khoản 2")),
    binds: { from: "2019-12-31" },
    title: ["Cổng và một cửa không qua LGSP, NDXP", "Portal and one-stop not through LGSP and NDXP"],
    message: ["{field}: {relation} không đi qua LGSP hoặc NDXP.", "{field}: {relation} does not go by LGSP or NDXP."],
    remedy: ["Kết nối qua LGSP và NDXP.", "Connect by LGSP and NDXP."],
    *judge(index) {
      const codes = new Set(
        index.objects
          .filter(({ row }) => isOneStop(row) || row.web?.role === "service-portal")
          .map(({ row }) => row.code),
      );
      const rows = index.relations.filter(
        ({ row }) => (codes.has(row.from) || codes.has(row.to)) && row.state === "operating" && row.kind === "data",
      );
      if (rows.length === 0)
        yield lacking(
          "/relations",
          "tệp không ghi trao đổi dữ liệu của cổng và một cửa",
          "the file states no exchange of the portal and one-stop system",
        );
      for (const { row, at } of rows) {
        if (row.channel === undefined)
          yield lacking(
            `/relations/${at}`,
            `quan hệ ${row.from} → ${row.to} không ghi kênh`,
            `the relation ${row.from} → ${row.to} names no channel`,
          );
        else
          yield kept(["lgsp", "ndxp", "ngsp", "ldop", "ndop"].includes(row.channel), `/relations/${at}/channel`, {
            relation: `${row.from} → ${row.to}`,
          });
      }
    },
    example: cases(
      { objects: [oneStop(), lgsp], relations: [rel("KT-1", "KT-2")] },
      { objects: [oneStop(), lgsp], relations: [rel("KT-1", "KT-2", { channel: "api" })] },
      {},
    ),
  }),
  architectureRule({
    number: "I03",
    severity: "warning",
    basis: oldLaw(cite("tt-01-2018-vpcp", "Điều 16 khoản 1")),
    binds: { from: "2019-01-06", to: "2025-06-30" },
    title: ["Cổng dịch vụ công sai tên miền", "Service portal's domain breaks the rule"],
    message: [
      "{field}: tên miền {domain}, quy tắc là {wanted}.",
      "{field}: the domain is {domain}, the rule is {wanted}.",
    ],
    remedy: ["Dùng dichvucong.(tên địa phương).gov.vn.", "Use dichvucong.(province).gov.vn."],
    *judge(index) {
      yield* pages(
        index,
        ({ role }) => role === "service-portal",
        function* ({ at }, { domain }) {
          const { provinceName } = index.file;
          if (provinceName === undefined) {
            yield lacking("/provinceName", "tệp không ghi tên tỉnh", "the file does not name the province");
            return;
          }
          const wanted = `dichvucong.${plainName(provinceName)}.gov.vn`;
          yield kept(domain === wanted, place(at, "/web/domain"), { domain, wanted });
        },
      );
    },
    example: cases(
      { cutOff: "2021-06-29", ...objects(page("KT-1", { domain: "dichvucong.vidu.gov.vn", role: "service-portal" })) },
      { cutOff: "2021-06-29", ...objects(page("KT-1", { domain: "dvc.vidu.gov.vn", role: "service-portal" })) },
      { cutOff: "2021-06-29" },
    ),
  }),
  architectureRule({
    number: "I04",
    severity: "error",
    basis: PAGES,
    binds: SINCE_224,
    title: ["Trang của sở, xã không thuộc cổng tỉnh", "A page is no component of the province's portal"],
    message: [
      "{field}: {domain} không ghi là thành phần của cổng tỉnh.",
      "{field}: {domain} is not said to be a component of the province's portal.",
    ],
    remedy: [
      "Đưa trang vào cổng tỉnh, ghi mã của cổng.",
      "Make it a component of the portal and give the portal's code.",
    ],
    *judge(index) {
      yield* pages(
        index,
        ({ role }) => role === "component-page",
        function* ({ at }, { domain, portal }) {
          const main = portal === undefined ? undefined : index.byCode.get(portal)?.row;
          yield kept(main?.web?.role === "provincial-portal", place(at, "/web"), { domain });
        },
      );
    },
    example: cases(
      objects(
        page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal" }),
        page("KT-3", { domain: "soyte.vidu.gov.vn", role: "component-page", portal: "KT-1" }),
      ),
      objects(page("KT-3", { domain: "soyte.vidu.gov.vn", role: "component-page" })),
      {},
    ),
  }),
  architectureRule({
    number: "I05",
    severity: "error",
    basis: law(cite("nd-224-2026", "Điều 11 khoản 4")),
    binds: SINCE_224,
    title: ["Tên miền cổng, trang sai quy tắc", "Portal or page domain breaks the rule"],
    message: [
      "{field}: tên miền {domain} không theo {wanted}.",
      "{field}: the domain {domain} does not follow {wanted}.",
    ],
    remedy: [
      "Dùng tên tỉnh viết liền không dấu: tentinhthanh.gov.vn, tencoquan.tentinhthanh.gov.vn.",
      "Use the province's whole name without marks: tentinhthanh.gov.vn, tencoquan.tentinhthanh.gov.vn.",
    ],
    *judge(index) {
      const { provinceName } = index.file;
      yield* pages(
        index,
        ({ role }) => role !== "service-portal",
        function* ({ at }, { domain, role }) {
          if (provinceName === undefined) {
            yield lacking("/provinceName", "tệp không ghi tên tỉnh", "the file does not name the province");
            return;
          }
          const ends = endings(provinceName);
          const right =
            role === "provincial-portal"
              ? ends.includes(domain)
              : ends.some((end) => domain.endsWith(`.${end}`) && /^[a-z0-9-]+$/.test(domain.slice(0, -end.length - 1)));
          const [end] = ends as [string];
          yield kept(right, place(at, "/web/domain"), {
            domain,
            wanted: role === "provincial-portal" ? end : `tencoquan.${end}`,
          });
        },
      );
    },
    example: cases(
      objects(page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal" })),
      objects(page("KT-1", { domain: "www.vidu.vn", role: "provincial-portal" })),
      {},
    ),
  }),
  architectureRule({
    number: "I06",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 11 khoản 4"), cite("tt-32-2017-btttt")),
    binds: { from: "2018-01-15" },
    title: ["Cổng không có IPv6", "Portal without IPv6"],
    message: ["{field}: {domain} không có IPv6.", "{field}: {domain} has no IPv6."],
    remedy: ["Chuyển cổng sang IPv6.", "Give the portal IPv6."],
    *judge(index) {
      yield* pages(
        index,
        () => true,
        function* ({ at }, { domain, ipv6 }) {
          if (ipv6 === undefined)
            yield lacking(
              place(at, "/web"),
              `${domain} không ghi có IPv6 hay không`,
              `${domain} does not tell of IPv6`,
            );
          else yield kept(ipv6, place(at, "/web/ipv6"), { domain });
        },
      );
    },
    example: cases(
      objects(page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal", ipv6: true })),
      objects(page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal", ipv6: false })),
      objects(page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal" })),
    ),
  }),
  architectureRule({
    number: "I07",
    severity: "warning",
    basis: printed(
      "Các báo cáo tuyên bố một cổng dịch vụ công tập trung, duy nhất.",
      "The reports declare one single service portal.",
    ),
    title: ["Hơn một cổng dịch vụ công", "More than one service portal"],
    message: [
      "{field}: {object} cũng cung cấp dịch vụ công, bên cạnh {other}.",
      "{field}: {object} gives services as well as {other}.",
    ],
    remedy: ["Cung cấp dịch vụ công ở một cổng.", "Give services at one portal."],
    readings: [
      ["Một cổng; các trang khác chỉ dẫn tới cổng.", "One portal; the other pages lead to it."],
      ["Dịch vụ công được cung cấp ở nhiều nơi.", "Services are given at several places."],
    ],
    *judge(index) {
      const isPortal = (row: ArchitectureObject): boolean =>
        row.record === "own" && isNow(row) && (row.web?.role === "service-portal" || row.function === "dich-vu-cong");
      const found = index.objects.filter(({ row }) => isPortal(row));
      const [first] = found;
      if (!first)
        yield lacking("/objects", "tệp không mô tả cổng dịch vụ công", "the file describes no service portal");
      for (const [n, { row, at }] of found.entries())
        yield kept(n === 0, place(at), { object: calledObject(row), other: first ? calledObject(first.row) : "" });
    },
    example: cases(
      objects(page("KT-1", { domain: "dichvucong.vidu.gov.vn", role: "service-portal" })),
      objects(
        page("KT-1", { domain: "dichvucong.vidu.gov.vn", role: "service-portal" }),
        page("KT-3", { domain: "dvc.vidu.gov.vn", role: "service-portal" }),
      ),
      {},
    ),
  }),
  architectureRule({
    number: "I08",
    severity: "warning",
    basis: printed(
      "Bắc Giang 2019 in 40 cổng thành phần; chỗ khác nêu 20 sở, ngành và 10 huyện.",
      "Bắc Giang 2019 prints 40 component portals and elsewhere 20 departments and 10 districts.",
    ),
    title: ["Số cổng thành phần khác số cơ quan", "Component portals are not as many as agencies"],
    message: [
      "{field}: {components} cổng thành phần, các tập đơn vị có {agencies}.",
      "{field}: {components} component portals, {agencies} agencies in the sets.",
    ],
    remedy: ["Liệt kê cổng thành phần theo cơ quan.", "List the component portals by agency."],
    readings: [
      ["Có cơ quan khác ngoài các tập đã nêu.", "There are agencies outside the named sets."],
      ["Một cơ quan có nhiều cổng.", "An agency has several portals."],
    ],
    *judge(index) {
      const sets = index.file.unitSets ?? [];
      yield* pages(
        index,
        ({ components }) => components !== undefined,
        function* ({ row, at }, { components }) {
          const levels = row.levels ?? [];
          const sizes = levels.flatMap((level) =>
            sets
              .filter((set) => set.level === level && set.size !== undefined)
              .slice(0, 1)
              .map(({ size }) => size as number),
          );
          if (levels.length === 0 || sizes.length < levels.length) {
            yield lacking(
              place(at, "/web"),
              "tệp không ghi số cơ quan của các cấp có cổng",
              "the file does not count the agencies of these levels",
            );
            return;
          }
          const agencies = sizes.reduce((sum, size) => sum + size, 0);
          yield kept(components === agencies, place(at, "/web/components"), {
            components: components as number,
            agencies,
          });
        },
      );
    },
    example: cases(
      {
        objects: [
          {
            ...page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal", components: 12 }),
            levels: ["department"],
          },
        ],
        relations: [],
        unitSets: [{ id: "so", name: "sở, ngành", size: 12, level: "department" }],
      },
      {
        objects: [
          {
            ...page("KT-1", { domain: "vidu.gov.vn", role: "provincial-portal", components: 40 }),
            levels: ["department"],
          },
        ],
        relations: [],
        unitSets: [{ id: "so", name: "sở, ngành", size: 12, level: "department" }],
      },
      {},
    ),
  }),
  architectureRule({
    number: "I09",
    severity: "info",
    basis: printed(
      "Bắc Giang 2018 và Bắc Ninh 2019 in số tài khoản thư mà không in số cán bộ.",
      "Bắc Giang 2018 and Bắc Ninh 2019 print mail accounts without the staff.",
    ),
    title: ["Số tài khoản thư khác xa số người", "Mail accounts far from the staff count"],
    message: [
      "{field}: {accounts} tài khoản thư cho {staff} người.",
      "{field}: {accounts} mail accounts for {staff} people.",
    ],
    remedy: ["Rà soát tài khoản thừa hoặc thiếu.", "Look for unused or missing accounts."],
    *judge({ file }) {
      const rows = (file.figures ?? [])
        .map((row, at) => ({ row, at }))
        .filter(({ row }) => row.counts === "mail-accounts");
      if (rows.length === 0)
        yield lacking("/figures", "không số liệu nào đếm tài khoản thư", "no figure counts mail accounts");
      const staff = (file.figures ?? []).find(({ counts }) => counts === "staff")?.value;
      for (const { row, at } of rows) {
        if (row.value === undefined || staff === undefined)
          yield lacking(`/figures/${at}`, "không có số cán bộ để so", "the staff is not counted");
        else yield kept(row.value >= staff && row.value <= staff * 2, `/figures/${at}`, { accounts: row.value, staff });
      }
    },
    example: cases(
      {
        figures: [fig("thu", { value: 1000, counts: "mail-accounts" }), fig("can-bo", { value: 900, counts: "staff" })],
      },
      {
        figures: [fig("thu", { value: 500, counts: "mail-accounts" }), fig("can-bo", { value: 900, counts: "staff" })],
      },
      { figures: [fig("thu", { value: 500, counts: "mail-accounts" })] },
    ),
  }),
  architectureRule({
    number: "I10",
    severity: "warning",
    basis: law(cite("tt-06-2026-bkhcn", "Điều 6 khoản 2")),
    binds: { from: "2026-03-30" },
    title: ["MCU của tỉnh chưa liên thông", "Provincial MCU not interconnected"],
    message: ["{field}: MCU của {object} chưa liên thông.", "{field}: the MCU of {object} is not interconnected."],
    remedy: [
      "Kết nối MCU với MCU của bộ qua mạng chuyên dùng.",
      "Join the MCU to that of the ministry over the dedicated network.",
    ],
    *judge({ objects: rows }) {
      const told = rows.filter(({ row }) => row.mcuInterconnected !== undefined);
      if (told.length === 0)
        yield lacking(
          "/objects",
          "tệp không cho biết MCU đã liên thông chưa",
          "the file does not tell whether the MCU is interconnected",
        );
      for (const { row, at } of told)
        yield kept(row.mcuInterconnected === true, place(at, "/mcuInterconnected"), { object: calledObject(row) });
    },
    example: cases(
      objects(ob("KT-1", { mcuInterconnected: true })),
      objects(ob("KT-1", { mcuInterconnected: false })),
      {},
    ),
  }),
  architectureRule({
    number: "I11",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 13")),
    binds: SINCE_224,
    title: ["Tạm ngừng không báo trước 7 ngày làm việc", "Stop not announced 7 working days before"],
    message: [
      "{field}: {object} tạm ngừng ngày {day}, thông báo ngày {announced}, trước {days} ngày làm việc.",
      "{field}: {object} stops on {day}, announced on {announced}, {days} working days before.",
    ],
    remedy: [
      "Thông báo ít nhất 7 ngày làm việc trước khi tạm ngừng.",
      "Announce a stop at least 7 working days before.",
    ],
    *judge({ objects: rows }) {
      const stops = rows.filter(({ row }) => row.stop !== undefined);
      if (stops.length === 0) yield lacking("/objects", "không hệ thống nào ghi tạm ngừng", "no system names a stop");
      for (const { row, at } of stops) {
        const { day, announced } = row.stop as NonNullable<ArchitectureObject["stop"]>;
        if (announced === undefined) {
          yield lacking(
            place(at, "/stop"),
            `${row.code} không ghi ngày thông báo`,
            `${row.code} names no announcement`,
          );
          continue;
        }
        const days = weekdaysBetween(announced, day);
        yield kept(days >= 7, place(at, "/stop/announced"), { object: calledObject(row), day, announced, days });
      }
    },
    example: cases(
      objects(ob("KT-1", { stop: { day: "2026-11-20", announced: "2026-11-09" } })),
      objects(ob("KT-1", { stop: { day: "2026-11-20", announced: "2026-11-17" } })),
      objects(ob("KT-1", { stop: { day: "2026-11-20" } })),
    ),
  }),
];
