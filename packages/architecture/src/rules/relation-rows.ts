import { cite } from "@egov-vn/core";
import { baseArchitecture, type Changes, cases, aRelation as rel } from "../examples/base.js";
import { calledObject, isLive } from "../model/architecture-index.js";
import { cycleIn } from "../model/cycles.js";
import type { ArchitectureObject, Relation } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { architectureRule, guide, lacking, law, MET, unmet } from "./judging.js";
import { eachEnd, eachRelation, joined, liveSystems, relationPlace } from "./rows.js";

const B2 = guide(["Bảng 2", "table 2"]);

const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const only = (...relations: Relation[]): Changes => ({ relations });
const none: Changes = { relations: [] };

/** B01 to B07, B13, B14: the rows of Bảng 2, their cells and what they join. */
export const relationRowRules = [
  architectureRule({
    number: "B01",
    severity: "error",
    basis: B2,
    title: ["Quan hệ trỏ tới đối tượng không có", "A relation points at nothing"],
    message: ["{field}: không có đối tượng mang mã {code}.", "{field}: there is no object of code {code}."],
    remedy: ["Sửa mã, hoặc thêm đối tượng vào Bảng 1.", "Correct the code, or add the object to table 1."],
    judge(index) {
      return eachEnd(index, (end, { row, at }) =>
        index.byCode.has(row[end]) ? MET : unmet(relationPlace(at, `/${end}`), { code: row[end] }),
      );
    },
    example: cases({}, only(rel("KT-1", "KT-9")), none),
  }),
  architectureRule({
    number: "B02",
    severity: "error",
    basis: B2,
    title: ["Quan hệ tự trỏ", "A relation points at itself"],
    message: ["{field}: quan hệ nối {code} với chính nó.", "{field}: the relation joins {code} with itself."],
    remedy: ["Bỏ quan hệ, hoặc sửa đối tượng đích.", "Drop the relation, or correct its target."],
    judge(index) {
      return eachRelation(index, ({ row, at }) =>
        row.from !== row.to ? MET : unmet(relationPlace(at, "/to"), { code: row.from }),
      );
    },
    example: cases({}, only(rel("KT-1", "KT-1")), none),
  }),
  architectureRule({
    number: "B03",
    severity: "warning",
    basis: B2,
    title: ["Quan hệ trùng", "The same relation twice"],
    message: ["{field}: quan hệ {relation} đã được ghi.", "{field}: the relation {relation} is there already."],
    remedy: ["Giữ một dòng.", "Keep one row."],
    judge(index) {
      const seen = new Set<string>();
      return eachRelation(index, ({ row, at }) => {
        const key = `${row.from}\n${row.kind}\n${row.to}\n${row.state}\n${row.content ?? ""}`;
        if (seen.has(key)) return unmet(relationPlace(at), joined(row));
        seen.add(key);
        return MET;
      });
    },
    example: cases({}, only(rel("KT-1", "KT-2"), rel("KT-1", "KT-2")), none),
  }),
  architectureRule({
    number: "B04",
    severity: "error",
    basis: B2,
    title: ["Trao đổi mà không ghi dữ liệu, dịch vụ", "An exchange names no data or service"],
    message: [
      "{field}: quan hệ {relation} không ghi dữ liệu hoặc dịch vụ trao đổi.",
      "{field}: the relation {relation} names no data or service.",
    ],
    remedy: ["Ghi dữ liệu hoặc dịch vụ được trao đổi.", "Name what is exchanged."],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => (row.content !== undefined ? MET : unmet(relationPlace(at), joined(row))),
        ({ kind }) => kind === "data" || kind === "service",
      );
    },
    example: cases({}, only((({ content, ...rest }) => rest)(rel("KT-1", "KT-2"))), none),
  }),
  architectureRule({
    number: "B05",
    severity: "error",
    basis: B2,
    title: ["Chia sẻ ra ngoài thiếu tần suất, mức dịch vụ", "Outward sharing without frequency or service level"],
    message: [
      "{field}: quan hệ {relation} chia sẻ ra ngoài, thiếu tần suất hoặc mức dịch vụ.",
      "{field}: the relation {relation} shares outward without frequency or service level.",
    ],
    remedy: ["Ghi tần suất hoặc mức dịch vụ.", "Give the frequency or service level."],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => (row.frequency !== undefined ? MET : unmet(relationPlace(at), joined(row))),
        ({ kind, outward }) => kind === "data" && outward === true,
        "không quan hệ nào ghi là chia sẻ ra ngoài",
        "no relation is said to share outward",
      );
    },
    example: cases(
      only(rel("KT-1", "KT-2", { outward: true, frequency: "Hằng ngày" })),
      only(rel("KT-1", "KT-2", { outward: true })),
      {},
    ),
  }),
  architectureRule({
    number: "B06",
    severity: "error",
    basis: B2,
    title: ["Chia sẻ thiếu phân loại, yêu cầu bảo vệ", "Sharing without classification and protection"],
    message: [
      "{field}: quan hệ {relation} thiếu phân loại và yêu cầu bảo vệ dữ liệu.",
      "{field}: the relation {relation} lacks the classification and protection of its data.",
    ],
    remedy: ["Ghi phân loại và yêu cầu bảo vệ.", "Give classification and protection."],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => (row.protection !== undefined ? MET : unmet(relationPlace(at), joined(row))),
        ({ kind }) => kind === "data",
      );
    },
    example: cases({}, only((({ protection, ...rest }) => rest)(rel("KT-1", "KT-2"))), none),
  }),
  architectureRule({
    number: "B07",
    severity: "error",
    basis: guide(["Bảng 1 và Bảng 2", "tables 1 and 2"]),
    title: ["“Đang khai thác” với đối tượng chưa vận hành hoặc đã kết thúc", "A live relation to something not live"],
    message: [
      "{field}: quan hệ {relation} ghi đang khai thác, nhưng {object} đang ở “{lifeCycle}”.",
      "{field}: the relation {relation} is in use, but {object} is “{lifeCycle}”.",
    ],
    remedy: ["Sửa trạng thái của quan hệ hoặc của đối tượng.", "Correct the state of the relation or of the object."],
    readings: [
      ["Quan hệ đang khai thác; vòng đời ghi sai.", "The relation is in use; the life cycle is wrong."],
      ["Đối tượng chưa vận hành; quan hệ mới là dự kiến.", "The object is not live; the relation is planned."],
    ],
    judge(index) {
      return eachEnd(
        index,
        (end, { row, at }) => {
          const object = index.byCode.get(row[end])?.row;
          if (!object) return undefined;
          const { lifeCycle, useState } = object;
          if (lifeCycle === undefined && useState === undefined) {
            const path = relationPlace(at, `/${end}`);
            return lacking(path, `${object.code} chưa ghi vòng đời`, `${object.code} has no life cycle`);
          }
          if (isLive(object)) return MET;
          return unmet(relationPlace(at, "/state"), {
            ...joined(row),
            object: calledObject(object),
            lifeCycle:
              lifeCycle === undefined ? valueWords("useState", useState ?? "") : valueWords("lifeCycle", lifeCycle),
          });
        },
        ({ state }) => state === "operating",
        "không quan hệ nào đang khai thác",
        "no relation is in use",
      );
    },
    example: cases({}, { objects: [{ ...one, lifeCycle: "trial" }, lgsp] }, none),
  }),
  architectureRule({
    number: "B13",
    severity: "warning",
    basis: law(cite("nd-224-2026", "Điều 23 khoản 3")),
    title: ["Hệ thống đang vận hành không có quan hệ nào", "A live system without any relation"],
    message: [
      "{field}: {object} đang vận hành nhưng không có quan hệ nào.",
      "{field}: {object} is live but has no relation.",
    ],
    remedy: ["Ghi các kết nối của hệ thống vào Bảng 2.", "List its connections in table 2."],
    *judge(index) {
      const live = liveSystems(index);
      if (live.length === 0) yield lacking("/objects", "không hệ thống nào đang vận hành", "no system is live");
      for (const { row, at } of live)
        yield index.relationsOf.has(row.code) ? MET : unmet(`/objects/${at}`, { object: calledObject(row) });
    },
    example: cases({}, none, { objects: [], relations: [] }),
  }),
  architectureRule({
    number: "B14",
    severity: "warning",
    basis: B2,
    title: ["Vòng phụ thuộc", "A cycle of dependencies"],
    message: [
      "{field}: các đối tượng phụ thuộc vòng tròn: {cycle}.",
      "{field}: objects depend on each other in a circle: {cycle}.",
    ],
    remedy: ["Bỏ một quan hệ phụ thuộc.", "Drop one of the dependencies."],
    *judge(index) {
      const targets = new Map<string, string[]>();
      const depends = index.relations.filter(({ row }) => row.kind === "dependency");
      if (depends.length === 0) {
        yield lacking("/relations", "không quan hệ nào là phụ thuộc", "no relation is a dependency");
        return;
      }
      for (const { row } of depends) targets.set(row.from, [...(targets.get(row.from) ?? []), row.to]);
      const cycle = cycleIn(targets);
      const first = depends.find(({ row }) => row.from === cycle?.[0]);
      yield cycle && first
        ? unmet(relationPlace(first.at), { cycle: [...cycle, cycle[0] as string].join(" → ") })
        : MET;
    },
    example: cases(
      only(rel("KT-1", "KT-2", { kind: "dependency" })),
      only(rel("KT-1", "KT-2", { kind: "dependency" }), rel("KT-2", "KT-1", { kind: "dependency" })),
      {},
    ),
  }),
];
