import { cite, foldVietnamese } from "@egov-vn/core";
import { cases, anObject as ob, objects } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isNow, type Placed } from "../model/architecture-index.js";
import type { ArchitectureObject, Web } from "../schema.js";
import { architectureRule, lacking, law, MET, type Outcome, oldLaw, printed, SINCE_224, unmet } from "./judging.js";
import { eachRow, type Judged, objectPlace } from "./rows.js";

const PAGES = law(cite("nd-224-2026", "Điều 11"));

const pages = (
  { objects: rows }: ArchitectureIndex,
  wanted: (web: Web) => boolean,
  judge: (placed: Placed<ArchitectureObject>, web: Web) => Judged,
): Iterable<Outcome> =>
  eachRow(
    rows.filter(({ row }) => row.web !== undefined && isNow(row) && wanted(row.web)),
    ["/objects", "tệp không mô tả cổng, trang thuộc loại này", "the file describes no page of this kind"],
    (placed) => judge(placed, placed.row.web as Web),
  );

const page = (code: string, web: Web): ArchitectureObject =>
  ob(code, { name: `Cổng ${web.domain}`, layer: "channels-measurement", component: "channels", web });

/** A province's name as domains write it. */
const plainName = (name: string): string => foldVietnamese(name).replaceAll(/[^a-z0-9]/g, "");
/** What the domains of a province end in; a city of the centre may write its whole name. */
const endings = (name: string): string[] => [`${plainName(name)}.gov.vn`, `${plainName(name)}city.gov.vn`];

/** I03 to I08: portals and pages, their domains and how many there are. */
export const portalRules = [
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
    readings: [
      ["Tên miền in là tên miền đang dùng; chưa theo quy tắc.", "The printed domain is in use and breaks the rule."],
      ["Tên miền in sai, hoặc là tên cũ.", "The printed domain is a slip, or an old one."],
    ],
    judge(index) {
      return pages(
        index,
        ({ role }) => role === "service-portal",
        ({ at }, { domain }) => {
          const { provinceName } = index.file;
          if (provinceName === undefined) {
            return lacking("/provinceName", "tệp không ghi tên tỉnh", "the file does not name the province");
          }
          const wanted = `dichvucong.${plainName(provinceName)}.gov.vn`;
          return domain === wanted ? MET : unmet(objectPlace(at, "/web/domain"), { domain, wanted });
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
    judge(index) {
      return pages(
        index,
        ({ role }) => role === "component-page",
        ({ at }, { domain, portal }) => {
          const main = portal === undefined ? undefined : index.byCode.get(portal)?.row;
          return main?.web?.role === "provincial-portal" ? MET : unmet(objectPlace(at, "/web"), { domain });
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
    judge(index) {
      const { provinceName } = index.file;
      return pages(
        index,
        ({ role }) => role !== "service-portal",
        ({ at }, { domain, role }) => {
          if (provinceName === undefined) {
            return lacking("/provinceName", "tệp không ghi tên tỉnh", "the file does not name the province");
          }
          const ends = endings(provinceName);
          const right =
            role === "provincial-portal"
              ? ends.includes(domain)
              : ends.some((end) => domain.endsWith(`.${end}`) && /^[a-z0-9-]+$/.test(domain.slice(0, -end.length - 1)));
          const [end] = ends as [string];
          return right
            ? MET
            : unmet(objectPlace(at, "/web/domain"), {
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
    judge(index) {
      return pages(
        index,
        () => true,
        ({ at }, { domain, ipv6 }) => {
          if (ipv6 === undefined)
            return lacking(
              objectPlace(at, "/web"),
              `${domain} không ghi có IPv6 hay không`,
              `${domain} does not tell of IPv6`,
            );
          else return ipv6 ? MET : unmet(objectPlace(at, "/web/ipv6"), { domain });
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
        yield n === 0
          ? MET
          : unmet(objectPlace(at), {
              object: calledObject(row),
              other: first ? calledObject(first.row) : "",
            });
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
    judge(index) {
      const sets = index.file.unitSets ?? [];
      return pages(
        index,
        ({ components }) => components !== undefined,
        ({ row, at }, { components }) => {
          const levels = row.levels ?? [];
          const sizes = levels.map((level) => sets.flatMap((set) => (set.level === level ? (set.size ?? []) : [])));
          if (levels.length === 0 || sizes.some((one) => one.length === 0)) {
            return lacking(
              objectPlace(at, "/web"),
              "tệp không ghi số cơ quan của các cấp có cổng",
              "the file does not count the agencies of these levels",
            );
          }
          // Two sets of one level give two totals: each is a reading.
          const totals = sizes.reduce((sums, own) => sums.flatMap((sum) => own.map((size) => sum + size)), [0]);
          const all = [...new Set(totals)].sort((left, right) => left - right);
          return all.includes(components as number)
            ? MET
            : unmet(objectPlace(at, "/web/components"), {
                components: components as number,
                agencies: { vi: all.join(" hoặc "), en: all.join(" or ") },
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
];
