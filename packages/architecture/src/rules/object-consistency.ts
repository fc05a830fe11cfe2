import { cite } from "@egov-vn/core";
import { aUnit, cases, anObject as ob, objects } from "../examples/base.js";
import { isLayered, isThere } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import { LAYER_OF, nationalPlatforms } from "../tables/tables.js";
import { valueWords } from "../tables/values.js";
import { architectureRule, guide, lacking, law, MET, overall, SINCE_1425, unmet } from "./judging.js";
import { called, eachObject, objectPlace } from "./rows.js";

const B1 = guide(["Bảng 1", "table 1"]);

/** Names that one national platform bears and no other: the procedure systems of ministries share theirs with provinces. */
const onlyNational = new Set(
  nationalPlatforms
    .map(({ name }) => sameName(name))
    .filter((name, _, all) => all.filter((other) => other === name).length === 1),
);
const isOnlyNational = (name: string): boolean => onlyNational.has(name);

/** A04, A09 to A11, A18: the cells of an object against each other, the model and the day. */
export const objectConsistencyRules = [
  architectureRule({
    number: "A04",
    severity: "error",
    basis: B1,
    title: ["Bản ghi gốc ghi nhầm là tham chiếu, hoặc ngược lại", "Own object recorded as reference, or the reverse"],
    message: [
      "{field}: {object} ghi là {record}, nhưng {problem}.",
      "{field}: {object} is recorded as {record}, but {problem}.",
    ],
    remedy: [
      "Ghi bản ghi tham chiếu cho hệ thống của cơ quan khác; ghi bản ghi gốc cho hệ thống của tỉnh.",
      "Record systems of others as references, those of the province as own.",
    ],
    readings: [
      ["Tên cho biết hệ thống thuộc Trung ương.", "The name says that the system is national."],
      ["Tỉnh có hệ thống riêng cùng tên.", "The province has a system of its own by that name."],
    ],
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        const record = valueWords("record", row.record);
        const name = sameName(row.name);
        const national = /\bquoc gia\b/.test(name) || isOnlyNational(name);
        const path = objectPlace(at, "/record");
        if (row.record === "own" && (national || row.code.startsWith("QG-") || row.code.startsWith("LQ-"))) {
          return unmet(path, {
            ...called(row),
            record,
            problem: national
              ? { vi: "tên là hệ thống cấp quốc gia", en: "its name is that of a national system" }
              : { vi: "mã là mã tham chiếu", en: "its code is that of a reference" },
          });
        } else if (row.record === "reference" && row.code.startsWith("KT-")) {
          return unmet(path, {
            ...called(row),
            record,
            problem: { vi: "mã là mã của tỉnh", en: "its code is that of an own object" },
          });
        } else return MET;
      });
    },
    example: cases({}, objects(ob("KT-1", { name: "Trung tâm giám sát an toàn không gian mạng quốc gia" })), objects()),
  }),
  architectureRule({
    number: "A09",
    severity: "error",
    basis: overall("mục III"),
    binds: SINCE_1425,
    title: ["Thành phần không thuộc lớp đã ghi", "The component is not of that layer"],
    message: [
      "{field}: “{component}” thuộc lớp “{right}”, không thuộc “{layer}”.",
      "{field}: “{component}” is of layer “{right}”, not of “{layer}”.",
    ],
    remedy: ["Ghi đúng lớp của thành phần.", "Give the component its own layer."],
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        if (!isLayered(row)) return undefined;
        if (row.component === undefined) {
          return lacking(
            objectPlace(at),
            `${row.code} chưa ghi thành phần trong lớp`,
            `${row.code} names no component`,
          );
        }
        const right = LAYER_OF[row.component] as string;
        return right === row.layer
          ? MET
          : unmet(objectPlace(at, "/component"), {
              component: valueWords("component", row.component),
              right: valueWords("layer", right),
              layer: valueWords("layer", row.layer),
            });
      });
    },
    example: cases(
      {},
      objects(ob("KT-1", { component: "security" })),
      objects((({ component, ...rest }) => rest)(ob("KT-1"))),
    ),
  }),
  architectureRule({
    number: "A10",
    severity: "error",
    basis: B1,
    title: ["Thành phần xuyên suốt lại ghi thành phần trong lớp", "A cross-cutting object names a layer component"],
    message: [
      "{field}: {object} thuộc thành phần xuyên suốt nhưng ghi “{component}”.",
      "{field}: {object} is cross-cutting but names “{component}”.",
    ],
    remedy: ["Bỏ thành phần trong lớp của đối tượng này.", "Leave the component out."],
    *judge({ objects: rows }) {
      const crossing = rows.filter(({ row }) => !isLayered(row));
      if (crossing.length === 0)
        yield lacking("/objects", "chưa có đối tượng xuyên suốt nào", "no object is cross-cutting");
      for (const { row, at } of crossing) {
        yield row.component === undefined
          ? MET
          : unmet(objectPlace(at, "/component"), {
              ...called(row),
              component: row.component === undefined ? "" : valueWords("component", row.component),
            });
      }
    },
    example: cases(
      objects((({ component, ...rest }) => rest)(ob("KT-1", { layer: "governance" }))),
      objects(ob("KT-1", { layer: "governance" })),
      {},
    ),
  }),
  architectureRule({
    number: "A11",
    severity: "error",
    basis: B1,
    title: ["Vòng đời trái với trạng thái mô hình", "Life cycle contradicts as-is/to-be"],
    message: [
      "{field}: {object} ghi “{state}” nhưng vòng đời là “{lifeCycle}”.",
      "{field}: {object} is “{state}” but its life cycle is “{lifeCycle}”.",
    ],
    remedy: ["Ghi lại trạng thái mô hình hoặc vòng đời.", "Correct the state of the model or the life cycle."],
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        const { lifeCycle, state } = row;
        if (lifeCycle === undefined) {
          if (row.record !== "own") return undefined;
          return lacking(objectPlace(at), `${row.code} chưa ghi vòng đời`, `${row.code} has no life cycle`);
        }
        const wrong =
          (state === "as-is" && lifeCycle === "planned") ||
          (state === "to-be" && lifeCycle !== "planned" && lifeCycle !== "building" && lifeCycle !== "other") ||
          (state === "both" && lifeCycle === "ended");
        return !wrong
          ? MET
          : unmet(objectPlace(at, "/lifeCycle"), {
              ...called(row),
              state: valueWords("modelState", state),
              lifeCycle: valueWords("lifeCycle", lifeCycle),
            });
      });
    },
    example: cases(
      {},
      objects(ob("KT-1", { state: "to-be" })),
      objects((({ lifeCycle, ...rest }) => rest)(ob("KT-1"))),
    ),
  }),
  architectureRule({
    number: "A18",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "Điều 3 khoản 4")),
    title: ["Cơ quan chủ quản không tồn tại vào ngày đó", "The owner did not exist on that day"],
    message: [
      "{field}: {owner} không có vào ngày {day} ({problem}).",
      "{field}: {owner} was not there on {day} ({problem}).",
    ],
    remedy: ["Ghi cơ quan kế tiếp.", "Name the agency that took its place."],
    judge(index, { asOf }) {
      return eachObject(index, ({ row, at }) => {
        if (row.owner === undefined || row.state === "to-be") return undefined;
        const units = index.unitsByName.get(sameName(row.owner));
        if (!units) {
          return lacking(
            objectPlace(at, "/owner"),
            `danh sách đơn vị không có “${row.owner}”`,
            `the units do not list “${row.owner}”`,
          );
        }
        if (units.every(({ since, until }) => since === undefined && until === undefined)) {
          return lacking(
            objectPlace(at, "/owner"),
            `“${row.owner}” không ghi thời gian tồn tại`,
            `“${row.owner}” has no period`,
          );
        }
        const [unit] = units;
        return units.some((one) => isThere(one, asOf))
          ? MET
          : unmet(objectPlace(at, "/owner"), {
              owner: row.owner,
              day: asOf,
              problem:
                unit?.until === undefined
                  ? { vi: `có từ ${unit?.since}`, en: `since ${unit?.since}` }
                  : { vi: `đến hết ${unit.until}`, en: `until ${unit.until}` },
            });
      });
    },
    example: cases(
      {},
      {
        ...objects(ob("KT-1", { owner: "Sở Thông tin và Truyền thông tỉnh Ví Dụ" })),
        units: [aUnit("so-tttt", "Sở Thông tin và Truyền thông tỉnh Ví Dụ", { until: "2025-02-28" })],
      },
      { units: [] },
    ),
  }),
];
