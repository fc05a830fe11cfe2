import { cite, type LocalDate } from "@egov-vn/core";
import { baseArchitecture, cases, anObject as ob, objects } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isNow, isOwnSystem, type Placed } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import type { ArchitectureObject } from "../schema.js";
import { type NationalPlatform, nationalPlatforms } from "../tables/tables.js";
import { architectureRule, lacking, law, MET, type Outcome, SINCE_224, SINCE_1425, unmet } from "./judging.js";
import { eachRow, type Judged } from "./rows.js";

const systems = (
  { objects: rows }: ArchitectureIndex,
  judge: (placed: Placed<ArchitectureObject>) => Judged,
): Iterable<Outcome> =>
  eachRow(
    rows.filter(({ row }) => isOwnSystem(row)),
    ["/objects", "tệp chưa có hệ thống của tỉnh", "the file has no system of the province"],
    judge,
  );

/** Names of platforms that only one owner has: the sixteen procedure systems of ministries share one. */
const named = new Map<string, NationalPlatform | undefined>();
for (const platform of nationalPlatforms) {
  for (const part of [
    platform.name,
    ...(/\(([^)]+)\)/.exec(platform.name)?.slice(1) ?? []),
    platform.name.replace(/\s*\([^)]*\)/, ""),
  ]) {
    const key = sameName(part);
    const known = named.get(key);
    named.set(key, named.has(key) && known?.key !== platform.key ? undefined : platform);
  }
}

/** What a system of the province would double: the platform that bears its name without the word for the province. */
function doubledPlatform(row: ArchitectureObject): NationalPlatform | undefined {
  const name = sameName(row.name);
  return (
    named.get(name) ??
    named.get(name.replace(/ (?:cap )?tinh .*$| cua tinh.*$/, "")) ??
    named.get(`${name.replace(/ (?:cap )?tinh .*$| cua tinh.*$/, "")} quoc gia`)
  );
}

const FIRST_PLATFORM_DAY: LocalDate = "2027-07-01";
const LABEL_DAY: LocalDate = "2028-12-31";
const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];

/** F01 to F07: what is shared, doubled, or held in one place. */
export const platformRules = [
  architectureRule({
    number: "F01",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "Phụ lục II"), cite("nd-224-2026", "Điều 23 khoản 1")),
    binds: SINCE_1425,
    title: ["Trùng nền tảng số dùng chung quốc gia", "Doubles a national shared platform"],
    message: [
      "{field}: {object} trùng nền tảng quốc gia {platform} ({key}).",
      "{field}: {object} doubles the national platform {platform} ({key}).",
    ],
    remedy: [
      "Dùng nền tảng quốc gia; ghi phương án thay thế hoặc chuẩn hóa.",
      "Use the national platform; say that it is to be replaced or standardised.",
    ],
    judge(index) {
      return systems(index, ({ row, at }) => {
        const platform = doubledPlatform(row);
        const planned = row.option === "replace" || row.option === "standardise" || row.option === "merge";
        return platform === undefined || planned
          ? MET
          : unmet(`/objects/${at}/name`, {
              object: calledObject(row),
              platform: platform?.name ?? "",
              key: platform?.key ?? "",
            });
      });
    },
    example: cases({}, objects(ob("KT-1", { name: "Nền tảng Sổ sức khỏe điện tử tỉnh Ví Dụ" })), objects()),
  }),
  architectureRule({
    number: "F02",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "Hình 8")),
    binds: SINCE_1425,
    title: [
      "Hệ thống tỉnh nhận thủ tục đã tập trung ở bộ",
      "The province receives a procedure centralised at a ministry",
    ],
    message: [
      "{field}: {object} nhận “{procedures}”, do hệ thống tập trung {other} tiếp nhận.",
      "{field}: {object} receives “{procedures}”, which the central system {other} receives.",
    ],
    remedy: [
      "Để hệ thống của bộ tiếp nhận; lấy trạng thái qua Cổng Dịch vụ công quốc gia.",
      "Leave them to the ministry's system; take the state from the national portal.",
    ],
    *judge(index) {
      const central = new Map<string, ArchitectureObject>();
      for (const { row } of index.objects) {
        if (row.record === "reference") for (const group of row.procedures ?? []) central.set(sameName(group), row);
      }
      let some = false;
      for (const { row, at } of index.objects) {
        if (row.record !== "own") continue;
        for (const [item, group] of (row.procedures ?? []).entries()) {
          some = true;
          const other = central.get(sameName(group));
          yield other === undefined
            ? MET
            : unmet(`/objects/${at}/procedures/${item}`, {
                object: calledObject(row),
                procedures: group,
                other: other ? calledObject(other) : "",
              });
        }
      }
      if (!some)
        yield lacking(
          "/objects",
          "chưa hệ thống nào ghi nhóm thủ tục tiếp nhận",
          "no system lists the procedures it receives",
        );
    },
    example: cases(
      objects(ob("KT-1", { procedures: ["Hộ tịch"] })),
      objects(
        ob("KT-1", { procedures: ["Đăng ký kinh doanh"] }),
        ob("LQ-1", {
          record: "reference",
          name: "HTTT giải quyết TTHC của Bộ Tài chính",
          useState: "in-use",
          procedures: ["Đăng ký kinh doanh"],
        }),
      ),
      {},
    ),
  }),
  architectureRule({
    number: "F03",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 23 khoản 1")),
    binds: SINCE_224,
    title: ["Hai hệ thống cùng chức năng trong tỉnh", "Two systems of one function in the province"],
    message: ["{field}: {object} cùng chức năng với {other}.", "{field}: {object} has the function of {other}."],
    remedy: ["Chọn một hệ thống, hoặc ghi phương án hợp nhất.", "Choose one, or plan to merge them."],
    judge(index) {
      const first = new Map<string, ArchitectureObject>();
      return systems(index, ({ row, at }) => {
        if (!isNow(row) || row.lifeCycle === "ended") return undefined;
        if (row.function === undefined) {
          return lacking(`/objects/${at}`, `${row.code} chưa ghi chức năng`, `${row.code} names no function`);
        }
        const other = first.get(row.function);
        if (!other) first.set(row.function, row);
        const planned =
          row.option === "merge" ||
          row.option === "replace" ||
          other?.option === "merge" ||
          other?.option === "replace";
        return other === undefined || planned
          ? MET
          : unmet(`/objects/${at}/function`, {
              object: calledObject(row),
              other: other ? calledObject(other) : "",
            });
      });
    },
    example: cases(
      objects(ob("KT-1", { function: "van-ban" })),
      objects(ob("KT-1", { function: "van-ban" }), ob("KT-3", { function: "van-ban" })),
      objects(ob("KT-1")),
    ),
  }),
  architectureRule({
    number: "F04",
    severity: "error",
    basis: law(cite("nd-224-2026", "Điều 23 khoản 5")),
    binds: SINCE_224,
    title: ["Dữ liệu chủ ở hơn một hệ thống", "Master data in more than one system"],
    message: [
      "{field}: dữ liệu chủ “{data}” của {object} cũng ở {other}.",
      "{field}: the master data “{data}” of {object} is also in {other}.",
    ],
    remedy: [
      "Giữ dữ liệu chủ ở một hệ thống; nơi khác tra cứu trực tuyến.",
      "Keep master data in one system; others query it online.",
    ],
    *judge(index) {
      const holder = new Map<string, ArchitectureObject>();
      let some = false;
      for (const { row, at } of index.objects) {
        if (!isNow(row)) continue;
        for (const [item, data] of (row.masterData ?? []).entries()) {
          some = true;
          const other = holder.get(sameName(data));
          if (!other) holder.set(sameName(data), row);
          yield other === undefined
            ? MET
            : unmet(`/objects/${at}/masterData/${item}`, {
                data,
                object: calledObject(row),
                other: other ? calledObject(other) : "",
              });
        }
      }
      if (!some) yield lacking("/objects", "chưa hệ thống nào ghi dữ liệu chủ", "no system lists its master data");
    },
    example: cases(
      objects(ob("KT-1", { masterData: ["Cán bộ, công chức"] })),
      objects(ob("KT-1", { masterData: ["Cán bộ, công chức"] }), ob("KT-3", { masterData: ["Cán bộ, công chức"] })),
      {},
    ),
  }),
  architectureRule({
    number: "F05",
    severity: "warning",
    basis: law(cite("qd-1425-ttg-2026", "Hình 8")),
    binds: SINCE_1425,
    title: ["Trung tâm dữ liệu mới không thuyết minh", "A new data centre without justification"],
    message: [
      "{field}: trung tâm dữ liệu {object} xây mới mà không có thuyết minh.",
      "{field}: the data centre {object} is new and has no justification.",
    ],
    remedy: [
      "Thuyết minh nhu cầu, khả năng dùng chung, chi phí vòng đời.",
      "Justify the need, the sharing, the cost of the life cycle.",
    ],
    *judge({ file, byCode }) {
      const rows = file.dataCentres ?? [];
      if (rows.length === 0)
        yield lacking("/dataCentres", "tệp không mô tả trung tâm dữ liệu", "the file describes no data centre");
      for (const [at, row] of rows.entries()) {
        if (row.isNew === undefined)
          yield lacking(
            `/dataCentres/${at}`,
            `${row.object} không ghi là xây mới hay sẵn có`,
            `${row.object} is not said to be new or old`,
          );
        else {
          const object = byCode.get(row.object)?.row;
          yield !row.isNew || row.justification !== undefined
            ? MET
            : unmet(`/dataCentres/${at}`, {
                object: object ? calledObject(object) : row.object,
              });
        }
      }
    },
    example: cases(
      { dataCentres: [{ object: "KT-1", isNew: false }] },
      { dataCentres: [{ object: "KT-1", isNew: true }] },
      {},
    ),
  }),
  architectureRule({
    number: "F06",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 26"), cite("nd-224-2026", "Điều 28")),
    binds: { from: FIRST_PLATFORM_DAY },
    title: [
      "Nền tảng số chưa đạt yêu cầu tối thiểu, chưa gắn nhãn",
      "A platform without minimum requirements or label",
    ],
    message: ["{field}: nền tảng {object} {problem}.", "{field}: the platform {object} {problem}."],
    remedy: [
      "Đánh giá theo yêu cầu tối thiểu; gắn nhãn trước 31/12/2028.",
      "Assess it by the minimum demands; label it by 31 December 2028.",
    ],
    *judge(index, { asOf }) {
      const platforms = index.objects.filter(
        ({ row }) => row.record === "own" && row.kind === "platform" && isNow(row),
      );
      if (platforms.length === 0) yield lacking("/objects", "tỉnh chưa có nền tảng số", "the province has no platform");
      for (const { row, at } of platforms) {
        if (row.assessed === undefined) {
          yield lacking(
            `/objects/${at}`,
            `${row.code} chưa được đánh giá theo yêu cầu tối thiểu`,
            `${row.code} was not assessed`,
          );
          continue;
        }
        const problem = !row.assessed
          ? { vi: "chưa đạt yêu cầu tối thiểu", en: "does not meet the minimum demands" }
          : asOf > LABEL_DAY && row.label !== true
            ? { vi: "chưa gắn nhãn", en: "has no label" }
            : undefined;
        yield problem ? unmet(`/objects/${at}`, { object: calledObject(row), problem }) : MET;
      }
    },
    example: cases(
      { cutOff: "2027-08-01", objects: [one, { ...lgsp, assessed: true }] },
      { cutOff: "2027-08-01", objects: [one, { ...lgsp, assessed: false }] },
      { cutOff: "2027-08-01" },
    ),
  }),
  architectureRule({
    number: "F07",
    severity: "error",
    basis: law(cite("nd-224-2026", "Điều 23 khoản 3")),
    binds: SINCE_224,
    title: ["Không mô tả dịch vụ API", "No API services described"],
    message: [
      "{field}: {object} là mục tiêu mà không mô tả dịch vụ API.",
      "{field}: {object} is to be built and describes no API services.",
    ],
    remedy: ["Mô tả các dịch vụ API ngay khi thiết kế.", "Describe the API services at design time."],
    *judge(index) {
      const designed = index.objects.filter(
        ({ row }) => isOwnSystem(row) && (row.lifeCycle === "planned" || row.lifeCycle === "building"),
      );
      if (designed.length === 0)
        yield lacking("/objects", "không hệ thống nào đang thiết kế hay xây dựng", "no system is being designed");
      for (const { row, at } of designed)
        yield (row.api ?? []).length > 0 ? MET : unmet(`/objects/${at}`, { object: calledObject(row) });
    },
    example: cases(
      objects(ob("KT-3", { state: "to-be", lifeCycle: "planned", api: ["Tra cứu hồ sơ"] })),
      objects(ob("KT-3", { state: "to-be", lifeCycle: "planned" })),
      {},
    ),
  }),
];
