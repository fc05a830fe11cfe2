import { baseArchitecture, type Changes, cases, aFigure as fig, anObject as ob } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, placed } from "../model/architecture-index.js";
import type { ArchitectureObject, DataCentre } from "../schema.js";
import { architectureRule, guide, lacking, MET, missingParts, type Outcome, printed, unmet } from "./judging.js";
import { eachRow, type Judged, liveSystems } from "./rows.js";

const RATINGS = printed(
  "TIA-942, Uptime Institute và TCVN 9250 mỗi nơi có mức xếp hạng riêng; một mức không ghi tiêu chuẩn và ấn bản thì không kiểm chứng được.",
  "TIA-942, the Uptime Institute and TCVN 9250 each have levels of their own; a level without scheme and edition cannot be verified.",
);

const centres = ({ file }: ArchitectureIndex, judge: (row: DataCentre, at: number) => Judged): Iterable<Outcome> =>
  eachRow(
    placed(file.dataCentres),
    ["/dataCentres", "tệp không mô tả trung tâm dữ liệu", "the file describes no data centre"],
    ({ row, at }) => judge(row, at),
  );

const centre = (changes: Partial<DataCentre>): Changes => ({ dataCentres: [{ object: "KT-1", ...changes }] });
const rated = { scheme: "TIA-942", edition: "942-B:2017", level: 3 } as const;
/** What each level of TIA-942 asks of components and paths. */
const DEMANDS = { 1: ["N", 1, 1], 2: ["N+1", 1, 1], 3: ["N+1", 2, 1], 4: ["2N", 2, 2] } as const;
const ORDER = ["N", "N+1", "2N", "2(N+1)"] as const;
const HOURS = 8760;
const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const CENTRE = ob("KT-9", {
  name: "Trung tâm dữ liệu tỉnh",
  kind: "infrastructure",
  layer: "infrastructure-security",
  component: "digital-infrastructure",
});

/** H01 to H06: data centres and what they house. */
export const dataCentreRules = [
  architectureRule({
    number: "H01",
    severity: "warning",
    basis: RATINGS,
    title: ["Xếp hạng không ghi tiêu chuẩn, ấn bản, mức", "A rating without scheme, edition, level"],
    message: [
      "{field}: {scheme} không ghi {missing} nên không kiểm chứng được.",
      "{field}: {scheme} names no {missing} and cannot be verified.",
    ],
    remedy: ["Ghi ấn bản và mức của tiêu chuẩn.", "Give the edition and the level."],
    readings: [
      ["Đạt một mức nào đó của tiêu chuẩn.", "It reaches some level of the standard."],
      ["Chỉ áp dụng các yêu cầu chung của tiêu chuẩn.", "It applies the general demands of the standard."],
    ],
    judge(index) {
      return centres(index, ({ object, rating }, at) => {
        if (!rating) {
          return lacking(`/dataCentres/${at}`, `${object} không ghi xếp hạng`, `${object} has no rating`);
        }
        const missing = missingParts(
          [rating.level === undefined && ["mức", "level"], rating.edition === undefined && ["ấn bản", "edition"]],
          " or ",
        );
        return missing ? unmet(`/dataCentres/${at}/rating`, { scheme: rating.scheme, missing }) : MET;
      });
    },
    example: cases(centre({ rating: rated }), centre({ rating: { scheme: "TIA-942" } }), {}),
  }),
  architectureRule({
    number: "H02",
    severity: "error",
    basis: RATINGS,
    title: ["Mức xếp hạng trái với dự phòng đã khai", "The level contradicts the declared redundancy"],
    message: [
      "{field}: mức {level} đòi {wanted}; đã khai {declared}.",
      "{field}: level {level} asks for {wanted}; {declared} is declared.",
    ],
    remedy: ["Sửa mức, hoặc khai lại dự phòng và đường phân phối.", "Correct the level, or redundancy and paths."],
    judge(index) {
      return centres(index, ({ object, rating, redundancy, paths, activePaths }, at) => {
        if (rating?.level === undefined || redundancy === undefined || paths === undefined) {
          return lacking(
            `/dataCentres/${at}`,
            `${object} không ghi đủ mức, dự phòng, đường phân phối`,
            `${object} lacks level, redundancy or paths`,
          );
        }
        const [least, ways, active] = DEMANDS[rating.level as 1];
        const right =
          ORDER.indexOf(redundancy) >= ORDER.indexOf(least) &&
          paths >= ways &&
          (activePaths ?? Math.min(paths, 1)) >= active;
        return right
          ? MET
          : unmet(`/dataCentres/${at}/rating/level`, {
              level: rating.level,
              wanted: {
                vi: `${least}, ${ways} đường, ${active} đường hoạt động`,
                en: `${least}, ${ways} paths, ${active} active`,
              },
              declared: { vi: `${redundancy}, ${paths} đường`, en: `${redundancy}, ${paths} paths` },
            });
      });
    },
    example: cases(
      centre({ rating: rated, redundancy: "N+1", paths: 2, activePaths: 1 }),
      centre({ rating: rated, redundancy: "N", paths: 1 }),
      centre({ rating: rated }),
    ),
  }),
  architectureRule({
    number: "H03",
    severity: "warning",
    basis: printed(
      "Bắc Giang 2018 công bố trên 95 hệ thống tại Trung tâm THDL; bản kiểm kê phải đếm được.",
      "Bắc Giang 2018 printed over 95 systems at its data centre; an inventory can be counted.",
    ),
    title: ["Số hệ thống kiểm kê khác số công bố", "Inventory and published count differ"],
    message: [
      "{field}: công bố {published}, bản kiểm kê có {counted} hệ thống.",
      "{field}: {published} published, {counted} in the inventory.",
    ],
    remedy: ["Bổ sung bản kiểm kê, hoặc hỏi nơi công bố.", "Complete the inventory, or ask who published the figure."],
    *judge(index) {
      const rows = placed(index.file.figures).filter(({ row }) => row.counts === "hosted-objects");
      const hosted = index.objects.filter(({ row }) => row.hostedAt !== undefined);
      if (rows.length === 0)
        yield lacking(
          "/figures",
          "không số liệu nào đếm hệ thống tại trung tâm dữ liệu",
          "no figure counts hosted systems",
        );
      for (const { row, at } of rows) {
        const own = hosted.filter(({ row: { hostedAt } }) => row.object === undefined || hostedAt === row.object);
        if (own.length === 0 || row.value === undefined) {
          yield lacking(
            `/figures/${at}`,
            "bản kiểm kê chưa ghi nơi đặt của hệ thống nào",
            "the inventory hosts no system",
          );
          continue;
        }
        const fits =
          row.qualifier === "over"
            ? own.length > row.value
            : row.qualifier === "at-least"
              ? own.length >= row.value
              : own.length === row.value;
        yield fits ? MET : unmet(`/figures/${at}`, { published: row.value, counted: own.length });
      }
    },
    example: cases(
      {
        objects: [{ ...one, hostedAt: "KT-9" }, lgsp, CENTRE],
        figures: [fig("he-thong", { value: 1, counts: "hosted-objects", object: "KT-9" })],
      },
      {
        objects: [{ ...one, hostedAt: "KT-9" }, lgsp, CENTRE],
        figures: [fig("he-thong", { value: 95, qualifier: "over", counts: "hosted-objects", object: "KT-9" })],
      },
      { figures: [fig("he-thong", { value: 95, counts: "hosted-objects" })] },
    ),
  }),
  architectureRule({
    number: "H04",
    severity: "warning",
    basis: guide(["Bảng 1", "table 1"]),
    title: ["Nơi đặt không có", "The hosting place is unknown"],
    message: [
      "{field}: nơi đặt {place} của {object} không có trong tệp.",
      "{field}: the hosting place {place} of {object} is not in the file.",
    ],
    remedy: ["Ghi mã của trung tâm dữ liệu hoặc nơi đặt.", "Give the code of the data centre or place."],
    *judge(index) {
      const live = liveSystems(index);
      if (live.length === 0) yield lacking("/objects", "không hệ thống nào đang vận hành", "no system is live");
      for (const { row, at } of live) {
        if (row.hostedAt === undefined)
          yield lacking(`/objects/${at}`, `${row.code} không ghi nơi đặt`, `${row.code} names no hosting place`);
        else
          yield index.byCode.has(row.hostedAt)
            ? MET
            : unmet(`/objects/${at}/hostedAt`, {
                object: calledObject(row),
                place: row.hostedAt,
              });
      }
    },
    example: cases(
      { objects: [{ ...one, hostedAt: "KT-9" }, { ...lgsp, hostedAt: "KT-9" }, CENTRE] },
      { objects: [{ ...one, hostedAt: "KT-99" }, lgsp] },
      {},
    ),
  }),
  architectureRule({
    number: "H05",
    severity: "warning",
    basis: RATINGS,
    title: ["Chứng nhận hết hạn", "The certificate has expired"],
    message: [
      "{field}: chứng nhận của {object} hết hạn ngày {day}.",
      "{field}: the certificate of {object} ended on {day}.",
    ],
    remedy: ["Gia hạn chứng nhận.", "Renew it."],
    judge(index, { asOf }) {
      return centres(index, ({ object, rating }, at) => {
        if (rating?.validUntil === undefined)
          return lacking(
            `/dataCentres/${at}`,
            `${object} không ghi hạn chứng nhận`,
            `${object} names no end of its certificate`,
          );
        else
          return rating.validUntil >= asOf
            ? MET
            : unmet(`/dataCentres/${at}/rating/validUntil`, {
                object,
                day: rating.validUntil,
              });
      });
    },
    example: cases(
      centre({ rating: { ...rated, validUntil: "2028-01-01" } }),
      centre({ rating: { ...rated, validUntil: "2026-01-01" } }),
      centre({ rating: rated }),
    ),
  }),
  architectureRule({
    number: "H06",
    severity: "warning",
    basis: printed(
      "Một năm có 8.760 giờ: độ sẵn sàng và thời gian ngừng suy ra lẫn nhau.",
      "A year has 8,760 hours: availability and downtime follow from each other.",
    ),
    title: ["Độ sẵn sàng và thời gian ngừng không khớp", "Availability and downtime disagree"],
    message: [
      "{field}: {availability} % ứng với {computed} giờ ngừng một năm, đã khai {declared} giờ.",
      "{field}: {availability} % gives {computed} hours of downtime a year, {declared} are declared.",
    ],
    remedy: ["Sửa một trong hai số.", "Correct one of them."],
    judge(index) {
      return centres(index, ({ object, availability, downtimeHours }, at) => {
        if (availability === undefined || downtimeHours === undefined) {
          return lacking(
            `/dataCentres/${at}`,
            `${object} không ghi cả độ sẵn sàng và thời gian ngừng`,
            `${object} lacks availability or downtime`,
          );
        }
        const computed = ((100 - availability) / 100) * HOURS;
        // The last printed digit of a percentage hides half of itself.
        const decimals = String(availability).split(".")[1]?.length ?? 0;
        const slack = (0.5 * 10 ** -decimals * HOURS) / 100 + 0.05;
        return Math.abs(computed - downtimeHours) <= slack
          ? MET
          : unmet(`/dataCentres/${at}/downtimeHours`, {
              availability,
              computed: Math.round(computed * 10) / 10,
              declared: downtimeHours,
            });
      });
    },
    example: cases(
      centre({ availability: 99.749, downtimeHours: 22 }),
      centre({ availability: 99.741, downtimeHours: 22 }),
      centre({ availability: 99.7 }),
    ),
  }),
];
