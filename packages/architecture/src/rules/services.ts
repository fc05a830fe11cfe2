import { cite } from "@egov-vn/core";
import {
  baseArchitecture,
  cases,
  aFigure as fig,
  anObject as ob,
  objects,
  aRelation as rel,
} from "../examples/base.js";
import { calledObject, isNow, type Placed, placed } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import { weekdaysBetween } from "../model/weekdays.js";
import type { ArchitectureObject } from "../schema.js";
import { architectureRule, lacking, law, MET, oldLaw, printed, SINCE_224, unmet } from "./judging.js";
import { objectPlace } from "./rows.js";

/** The levels that had to be joined on a day: the district level ended on 1/7/2025. */
const levelsOn = (day: string): readonly string[] =>
  day < "2025-07-01" ? ["province", "district", "commune"] : ["province", "commune"];

const isOneStop = (row: ArchitectureObject): boolean =>
  row.function === "mot-cua" || /\bmot cua\b|giai quyet thu tuc hanh chinh|giai quyet tthc/.test(sameName(row.name));
const oneStop = (changes: Partial<ArchitectureObject> = {}) =>
  ob("KT-1", { name: "Hệ thống một cửa điện tử", function: "mot-cua", ...changes });
const [, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const link = (levels: ("province" | "district" | "commune" | "department")[]) => rel("KT-1", "KT-1", { levels });

/** I01, I02, I09 to I11: the one-stop system, mail, conferences, and services that stop. */
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
          objectPlace(at),
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
          yield ["lgsp", "ndxp", "ngsp", "ldop", "ndop"].includes(row.channel)
            ? MET
            : unmet(`/relations/${at}/channel`, {
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
      const rows = placed(file.figures).filter(({ row }) => row.counts === "mail-accounts");
      if (rows.length === 0)
        yield lacking("/figures", "không số liệu nào đếm tài khoản thư", "no figure counts mail accounts");
      const staff = (file.figures ?? []).find(({ counts }) => counts === "staff")?.value;
      for (const { row, at } of rows) {
        if (row.value === undefined || staff === undefined)
          yield lacking(`/figures/${at}`, "không có số cán bộ để so", "the staff is not counted");
        else
          yield row.value >= staff && row.value <= staff * 2
            ? MET
            : unmet(`/figures/${at}`, { accounts: row.value, staff });
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
        yield row.mcuInterconnected === true
          ? MET
          : unmet(objectPlace(at, "/mcuInterconnected"), {
              object: calledObject(row),
            });
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
            objectPlace(at, "/stop"),
            `${row.code} không ghi ngày thông báo`,
            `${row.code} names no announcement`,
          );
          continue;
        }
        const days = weekdaysBetween(announced, day);
        yield days >= 7
          ? MET
          : unmet(objectPlace(at, "/stop/announced"), { object: calledObject(row), day, announced, days });
      }
    },
    example: cases(
      objects(ob("KT-1", { stop: { day: "2026-11-20", announced: "2026-11-09" } })),
      objects(ob("KT-1", { stop: { day: "2026-11-20", announced: "2026-11-17" } })),
      objects(ob("KT-1", { stop: { day: "2026-11-20" } })),
    ),
  }),
];
