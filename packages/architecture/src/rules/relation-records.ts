import { cite } from "@egov-vn/core";
import { registered, standingOf } from "@egov-vn/core/law";
import { baseArchitecture, type Changes, cases, anObject as ob, aRelation as rel } from "../examples/base.js";
import {
  type ArchitectureIndex,
  calledObject,
  isLive,
  isNow,
  isOwnSystem,
  type Placed,
  sameName,
} from "../model/architecture-index.js";
import type { Relation } from "../schema.js";
import { valueWords } from "../tables/values.js";
import {
  architectureRule,
  guide,
  kept,
  lacking,
  law,
  lawThenAndNow,
  MET,
  type Outcome,
  oldLaw,
  unmet,
} from "./judging.js";

const B2 = guide(["Bảng 2", "table 2"]);
const place = (at: number, field = ""): string => `/relations/${at}${field}`;
const joined = ({ from, to }: Relation) => ({ relation: `${from} → ${to}` });

function* each(
  { relations: rows }: ArchitectureIndex,
  judge: (placed: Placed<Relation>) => Iterable<Outcome>,
  wanted: (row: Relation) => boolean = () => true,
  vi = "tệp chưa có quan hệ nào thuộc loại này",
  en = "the file has no relation of this kind",
): Iterable<Outcome> {
  const found = rows.filter(({ row }) => wanted(row));
  if (found.length === 0) yield lacking("/relations", vi, en);
  for (const placed of found) yield* judge(placed);
}

const [one, lgsp] = baseArchitecture.objects as [ReturnType<typeof ob>, ReturnType<typeof ob>];
const only = (...relations: Relation[]): Changes => ({ relations });
const others = (...rows: ReturnType<typeof ob>[]): readonly ReturnType<typeof ob>[] => [one, lgsp, ...rows];
const none: Changes = { relations: [] };

const CHANNEL_NAMES = { ndxp: /\bndxp\b/, ndop: /\bndop\b/, lgsp: /\blgsp\b/, ldop: /\bldop\b/ } as const;
type Broker = keyof typeof CHANNEL_NAMES;
const BROKERS = Object.keys(CHANNEL_NAMES) as Broker[];
const brokersIn = (text: string): Broker[] => BROKERS.filter((name) => CHANNEL_NAMES[name].test(sameName(text)));
const isLgsp = (row: ReturnType<typeof ob>): boolean => row.function === "lgsp" || brokersIn(row.name).includes("lgsp");
const hasBroker = ({ objects }: ArchitectureIndex) => objects.find(({ row }) => isLgsp(row));

/** B01 to B16: the rows of Bảng 2. */
export const relationRules = [
  architectureRule({
    number: "B01",
    severity: "error",
    basis: B2,
    title: ["Quan hệ trỏ tới đối tượng không có", "A relation points at nothing"],
    message: ["{field}: không có đối tượng mang mã {code}.", "{field}: there is no object of code {code}."],
    remedy: ["Sửa mã, hoặc thêm đối tượng vào Bảng 1.", "Correct the code, or add the object to table 1."],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        for (const end of ["from", "to"] as const)
          yield kept(index.byCode.has(row[end]), place(at, `/${end}`), { code: row[end] });
      });
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
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        yield kept(row.from !== row.to, place(at, "/to"), { code: row.from });
      });
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
    *judge(index) {
      const seen = new Set<string>();
      yield* each(index, function* ({ row, at }) {
        const key = [row.from, row.kind, row.to, row.content ?? "", row.state].join("\n");
        yield kept(!seen.has(key), place(at), joined(row));
        seen.add(key);
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
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          yield kept(row.content !== undefined, place(at), joined(row));
        },
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
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          yield kept(row.frequency !== undefined, place(at), joined(row));
        },
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
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          yield kept(row.protection !== undefined, place(at), joined(row));
        },
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
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          for (const end of ["from", "to"] as const) {
            const object = index.byCode.get(row[end])?.row;
            if (!object) continue;
            const { lifeCycle, useState } = object;
            if (lifeCycle === undefined && useState === undefined) {
              yield lacking(
                place(at, `/${end}`),
                `${object.code} chưa ghi vòng đời`,
                `${object.code} has no life cycle`,
              );
              continue;
            }
            const shown =
              lifeCycle === undefined ? valueWords("useState", useState ?? "") : valueWords("lifeCycle", lifeCycle);
            yield kept(isLive(object), place(at, "/state"), {
              ...joined(row),
              object: calledObject(object),
              lifeCycle: shown,
            });
          }
        },
        ({ state }) => state === "operating",
        "không quan hệ nào đang khai thác",
        "no relation is in use",
      );
    },
    example: cases({}, { objects: [{ ...one, lifeCycle: "trial" }, lgsp] }, none),
  }),
  architectureRule({
    number: "B08",
    severity: "error",
    basis: B2,
    title: ["Nối NDOP mà không có Agent Node", "NDOP is used without an Agent Node"],
    message: [
      "{field}: quan hệ {relation} qua NDOP nhưng không có Agent Node.",
      "{field}: the relation {relation} goes by NDOP without an Agent Node.",
    ],
    remedy: [
      "Ghi Agent Node vào kênh trung gian hoặc thành đối tượng.",
      "Show the Agent Node as a channel on the way or as an object.",
    ],
    *judge(index) {
      const agent = index.objects.some(({ row }) => /\bagent node\b/.test(sameName(row.name)));
      yield* each(
        index,
        function* ({ row, at }) {
          yield kept(agent || row.via?.includes("agent-node") === true, place(at, "/channel"), joined(row));
        },
        ({ channel, via }) => channel === "ndop" || via?.includes("ndop") === true,
        "không quan hệ nào qua NDOP",
        "no relation goes by NDOP",
      );
    },
    example: cases(
      only(rel("KT-1", "KT-2", { channel: "ndop", via: ["agent-node"] })),
      only(rel("KT-1", "KT-2", { channel: "ndop" })),
      {},
    ),
  }),
  architectureRule({
    number: "B09",
    severity: "error",
    basis: B2,
    title: ["Lẫn NDXP với NDOP, LGSP với LDOP", "NDXP and NDOP, or LGSP and LDOP, confused"],
    message: [
      "{field}: kênh ghi là {channel}, nhưng {object} là {named}.",
      "{field}: the channel is {channel}, but {object} is {named}.",
    ],
    remedy: [
      "Ghi đúng tên nền tảng: NDXP khác NDOP, LGSP khác LDOP.",
      "Name the platform as it is: NDXP is not NDOP, LGSP is not LDOP.",
    ],
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          const channel = row.channel as Broker;
          for (const end of [row.from, row.to]) {
            const object = index.byCode.get(end)?.row;
            const named = object ? brokersIn(object.name) : [];
            if (!object || named.length === 0) continue;
            const mixed = { ndxp: "ndop", ndop: "ndxp", lgsp: "ldop", ldop: "lgsp" }[channel] as Broker;
            yield kept(!named.includes(mixed) || named.includes(channel), place(at, "/channel"), {
              channel: valueWords("channel", channel),
              object: calledObject(object),
              named: valueWords("channel", mixed),
            });
          }
        },
        ({ channel }) => channel !== undefined && channel in CHANNEL_NAMES,
        "không quan hệ nào qua NDXP, NDOP, LGSP hoặc LDOP",
        "no relation goes by NDXP, NDOP, LGSP or LDOP",
      );
    },
    example: cases({}, only(rel("KT-1", "KT-2", { channel: "ldop" })), none),
  }),
  architectureRule({
    number: "B10",
    severity: "error",
    basis: oldLaw(cite("tt-13-2017-btttt", "Điều 16 khoản 1"), cite("nd-47-2020")),
    title: ["Nối trực tiếp khi nền tảng trung gian đã sẵn sàng", "Point to point although the broker is ready"],
    message: [
      "{field}: quan hệ {relation} nối trực tiếp, trong khi {broker} đã sẵn sàng.",
      "{field}: the relation {relation} is direct although {broker} is ready.",
    ],
    remedy: [
      "Kết nối qua nền tảng, hoặc ghi ý kiến cấp trên cho phép.",
      "Connect through the broker, or give the superior's leave.",
    ],
    *judge(index) {
      const broker = hasBroker(index)?.row;
      yield* each(
        index,
        function* ({ row, at }) {
          if (!broker || broker.lifeCycle === undefined) {
            yield lacking(
              place(at),
              "tệp chưa mô tả LGSP và vòng đời của LGSP",
              "the file does not describe the LGSP and its life cycle",
            );
            return;
          }
          yield kept(row.channel !== "direct" || !isLive(broker) || row.leave !== undefined, place(at, "/channel"), {
            ...joined(row),
            broker: calledObject(broker),
          });
        },
        ({ kind, state, channel }) => kind === "data" && state === "operating" && channel !== undefined,
      );
    },
    example: cases(
      {},
      { objects: others(ob("KT-3")), relations: [rel("KT-1", "KT-3", { channel: "direct" })] },
      { objects: [one, ob("KT-3")], relations: [rel("KT-1", "KT-3", { channel: "direct" })] },
    ),
  }),
  architectureRule({
    number: "B11",
    severity: "warning",
    basis: oldLaw(cite("tt-13-2017-btttt", "Điều 16 khoản 2"), cite("nd-47-2020")),
    title: [
      "Bỏ qua nền tảng sẵn sàng mà không có ý kiến cấp trên",
      "A ready broker passed by without the superior's leave",
    ],
    message: [
      "{field}: quan hệ {relation} không qua nền tảng và không ghi ý kiến cấp trên.",
      "{field}: the relation {relation} passes the broker by and names no leave.",
    ],
    remedy: ["Báo cáo và ghi ý kiến của cấp trên.", "Report it and give the superior's opinion."],
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          yield kept(row.leave !== undefined, place(at), joined(row));
        },
        ({ channel, state }) => (channel === "direct" || channel === "dedicated") && state === "operating",
        "không quan hệ nào nối trực tiếp",
        "no relation is direct",
      );
    },
    example: cases(
      only(rel("KT-1", "KT-2", { channel: "dedicated", leave: "Công văn chấp thuận của UBND tỉnh" })),
      only(rel("KT-1", "KT-2", { channel: "dedicated" })),
      {},
    ),
  }),
  architectureRule({
    number: "B12",
    severity: "error",
    basis: law(cite("nd-224-2026", "Điều 23")),
    title: ["Kết nối dẫn tiêu chuẩn hết hiệu lực", "A connection names a standard out of force"],
    message: [
      "{field}: tiêu chuẩn {standard} hết hiệu lực vào ngày {day}.",
      "{field}: the standard {standard} was out of force on {day}.",
    ],
    remedy: ["Ghi tiêu chuẩn đang có hiệu lực.", "Name the standard in force."],
    *judge(index, { asOf }) {
      yield* each(
        index,
        function* ({ row, at }) {
          const spoken = row.standard;
          if (!spoken) return;
          const path = place(at, "/standard");
          if (spoken.instrument === undefined || !registered().instruments.has(spoken.instrument)) {
            yield lacking(
              path,
              `chưa đối chiếu được “${spoken.name}” với danh mục văn bản`,
              `“${spoken.name}” is not in the law register`,
            );
            return;
          }
          const { status } = standingOf(registered(), spoken.instrument, asOf);
          yield kept(!["repealed", "expired", "ended-with-parent"].includes(status), path, {
            standard: spoken.name,
            day: asOf,
          });
        },
        ({ standard }) => standard !== undefined,
        "không kết nối nào ghi tiêu chuẩn",
        "no connection names a standard",
      );
    },
    example: cases(
      only(rel("KT-1", "KT-2", { standard: { name: "Nghị định 224/2026/NĐ-CP", instrument: "nd-224-2026" } })),
      only(rel("KT-1", "KT-2", { standard: { name: "Nghị định 42/2022/NĐ-CP", instrument: "nd-42-2022" } })),
      only(rel("KT-1", "KT-2", { standard: { name: "Tiêu chuẩn của nhà cung cấp" } })),
    ),
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
      const live = index.objects.filter(({ row }) => isLive(row) && isOwnSystem(row));
      if (live.length === 0) yield lacking("/objects", "không hệ thống nào đang vận hành", "no system is live");
      for (const { row, at } of live)
        yield kept(index.relationsOf.has(row.code), `/objects/${at}`, { object: calledObject(row) });
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
      yield cycle && first ? unmet(place(first.at), { cycle: [...cycle, cycle[0] as string].join(" → ") }) : MET;
    },
    example: cases(
      only(rel("KT-1", "KT-2", { kind: "dependency" })),
      only(rel("KT-1", "KT-2", { kind: "dependency" }), rel("KT-2", "KT-1", { kind: "dependency" })),
      {},
    ),
  }),
  architectureRule({
    number: "B15",
    severity: "error",
    basis: lawThenAndNow(cite("qd-1425-ttg-2026", "mục III"), cite("tt-23-2018-btttt", "Điều 3")),
    title: ["LGSP chưa nối nền tảng quốc gia", "LGSP not joined to the national broker"],
    message: ["{field} cho thấy {problem}.", "{field} shows that {problem}."],
    remedy: [
      "Ghi quan hệ của LGSP với NDXP, hoặc nhiệm vụ xây dựng LGSP.",
      "State the relation of the LGSP to NDXP, or the task that builds it.",
    ],
    readings: [
      ["Tỉnh chưa có LGSP.", "The province has no LGSP."],
      ["Các hệ thống đã liên thông bằng cách khác.", "The systems are joined in another way."],
    ],
    *judge(index) {
      const broker = hasBroker(index);
      const gap = index.gaps.find(({ row }) => brokersIn(row.content).includes("lgsp"));
      if (!broker || !isNow(broker.row)) {
        if (gap || broker) {
          const path = gap ? `/gaps/${gap.at}` : `/objects/${broker?.at}`;
          yield unmet(path, {
            problem: { vi: "tỉnh chưa có LGSP đang vận hành", en: "the province has no LGSP in operation" },
          });
        } else yield lacking("/objects", "tệp không mô tả LGSP", "the file does not describe an LGSP");
        return;
      }
      const ends = (index.relationsOf.get(broker.row.code) ?? []).filter(({ row }) => row.state === "operating");
      const national = ends.some(({ row }) => {
        const other = index.byCode.get(row.from === broker.row.code ? row.to : row.from)?.row;
        const names = other ? sameName(other.name) : "";
        return (
          row.channel === "ndxp" || row.channel === "ngsp" || /\b(?:ndxp|ngsp)\b|chia se du lieu quoc gia/.test(names)
        );
      });
      yield kept(national, `/objects/${broker.at}`, {
        problem: {
          vi: `${calledObject(broker.row)} chưa nối nền tảng tích hợp, chia sẻ dữ liệu quốc gia`,
          en: `${calledObject(broker.row)} is not joined to the national platform`,
        },
      });
    },
    example: cases(
      {
        objects: others(
          ob("QG-8", {
            record: "reference",
            name: "Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP)",
            useState: "in-use",
          }),
        ),
        relations: [rel("KT-2", "QG-8", { channel: "ndxp" })],
      },
      {},
      { objects: [one], relations: [] },
    ),
  }),
  architectureRule({
    number: "B16",
    severity: "warning",
    basis: law(cite("nd-278-2025", "Điều 24")),
    binds: { from: "2027-01-01" },
    title: ["Kết nối cũ chưa chuyển sau 31/12/2026", "An old connection not converted by 31/12/2026"],
    message: [
      "{field}: quan hệ {relation} có từ trước quy định mới và chưa được chuyển đổi.",
      "{field}: the relation {relation} is older than the new rules and was not converted.",
    ],
    remedy: [
      "Chuyển kết nối sang quy định mới, hoặc ghi là đã chuyển.",
      "Convert the connection, or say that it was converted.",
    ],
    *judge(index) {
      yield* each(
        index,
        function* ({ row, at }) {
          if (row.since === undefined && row.converted === undefined) {
            yield lacking(
              place(at),
              `quan hệ ${row.from} → ${row.to} không ghi ngày kết nối`,
              `the relation ${row.from} → ${row.to} has no day`,
            );
            return;
          }
          yield kept(row.converted === true || (row.since ?? "") >= "2025-10-22", place(at), joined(row));
        },
        ({ kind, state }) => kind === "data" && state === "operating",
      );
    },
    example: cases(
      { cutOff: "2027-02-01", relations: [rel("KT-1", "KT-2", { since: "2026-03-01" })] },
      { cutOff: "2027-02-01", relations: [rel("KT-1", "KT-2", { since: "2021-03-01" })] },
      { cutOff: "2027-02-01" },
    ),
  }),
];

/** Returns the codes of a circle, or nothing. */
export function cycleIn(targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of targets.keys()) {
    if (done.has(start)) continue;
    const way: string[] = [];
    const onWay = new Set<string>();
    const left: Iterator<string>[] = [];
    const enter = (code: string): void => {
      way.push(code);
      onWay.add(code);
      left.push((targets.get(code) ?? [])[Symbol.iterator]());
    };
    enter(start);
    while (left.length > 0) {
      const { value, done: over } = (left.at(-1) as Iterator<string>).next();
      if (over) {
        left.pop();
        const last = way.pop() as string;
        onWay.delete(last);
        done.add(last);
      } else if (onWay.has(value)) return way.slice(way.indexOf(value));
      else if (!done.has(value)) enter(value);
    }
  }
  return undefined;
}
