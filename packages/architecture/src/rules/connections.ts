import { cite } from "@egov-vn/core";
import { baseArchitecture, type Changes, cases, anObject as ob, aRelation as rel } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isLive, isNow } from "../model/architecture-index.js";
import { isOver } from "../model/instruments.js";
import { sameName } from "../model/same-name.js";
import type { ArchitectureObject, Relation } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { architectureRule, guide, lacking, law, lawThenAndNow, MET, oldLaw, unmet } from "./judging.js";
import { eachEnd, eachRelation, joined, relationPlace } from "./rows.js";

const B2 = guide(["Bảng 2", "table 2"]);

const [one, lgsp] = baseArchitecture.objects as [ArchitectureObject, ArchitectureObject];
const only = (...relations: Relation[]): Changes => ({ relations });
const others = (...rows: ArchitectureObject[]): readonly ArchitectureObject[] => [one, lgsp, ...rows];
const none: Changes = { relations: [] };

const CHANNEL_NAMES = { ndxp: /\bndxp\b/, ndop: /\bndop\b/, lgsp: /\blgsp\b/, ldop: /\bldop\b/ } as const;
type Broker = keyof typeof CHANNEL_NAMES;
/** The platform that each is confused with. */
const CONFUSED_WITH: Readonly<Record<Broker, Broker>> = { ndxp: "ndop", ndop: "ndxp", lgsp: "ldop", ldop: "lgsp" };
const ANY_BROKER = /\b(?:ndxp|ndop|lgsp|ldop)\b/;
const BROKERS = Object.keys(CHANNEL_NAMES) as Broker[];
function brokersIn(text: string): Broker[] {
  const plain = sameName(text);
  return !ANY_BROKER.test(plain) ? [] : BROKERS.filter((name) => CHANNEL_NAMES[name].test(plain));
}
const isLgsp = (row: ArchitectureObject): boolean => row.function === "lgsp" || brokersIn(row.name).includes("lgsp");
const hasBroker = ({ objects }: ArchitectureIndex) => objects.find(({ row }) => isLgsp(row));

/** B08 to B12, B15, B16: by what channels and standards systems are connected. */
export const connectionRules = [
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
    judge(index) {
      const agent = index.objects.some(({ row }) => /\bagent node\b/.test(sameName(row.name)));
      return eachRelation(
        index,
        ({ row, at }) =>
          agent || row.via?.includes("agent-node") === true ? MET : unmet(relationPlace(at, "/channel"), joined(row)),
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
    judge(index) {
      // By code: an object is at the end of many relations.
      const brokers = new Map<string, { object: ArchitectureObject; named: Broker[] }>();
      for (const { row: object } of index.byCode.values()) {
        const named = brokersIn(object.name);
        if (named.length > 0) brokers.set(object.code, { object, named });
      }
      return eachEnd(
        index,
        (end, { row, at }) => {
          const broker = brokers.get(row[end]);
          if (!broker) return undefined;
          const channel = row.channel as Broker;
          const { object, named } = broker;
          const mixed = CONFUSED_WITH[channel];
          return !named.includes(mixed) || named.includes(channel)
            ? MET
            : unmet(relationPlace(at, "/channel"), {
                channel: valueWords("channel", channel),
                object: calledObject(object),
                named: valueWords("channel", mixed),
              });
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
    judge(index) {
      const broker = hasBroker(index)?.row;
      return eachRelation(
        index,
        ({ row, at }) => {
          if (!broker || broker.lifeCycle === undefined) {
            return lacking(
              relationPlace(at),
              "tệp chưa mô tả LGSP và vòng đời của LGSP",
              "the file does not describe the LGSP and its life cycle",
            );
          }
          return row.channel !== "direct" || !isLive(broker) || row.leave !== undefined
            ? MET
            : unmet(relationPlace(at, "/channel"), {
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
      "A ready broker is not used, without the superior's leave",
    ],
    message: [
      "{field}: quan hệ {relation} không qua nền tảng và không ghi ý kiến cấp trên.",
      "{field}: the relation {relation} does not use the broker and names no leave.",
    ],
    remedy: ["Báo cáo và ghi ý kiến của cấp trên.", "Report it and give the superior's opinion."],
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => (row.leave !== undefined ? MET : unmet(relationPlace(at), joined(row))),
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
    judge(index, { asOf }) {
      return eachRelation(
        index,
        ({ row, at }) => {
          const spoken = row.standard;
          if (!spoken) return undefined;
          const path = relationPlace(at, "/standard");
          const over = isOver(spoken.instrument, asOf);
          if (over === undefined) {
            return lacking(
              path,
              `chưa đối chiếu được “${spoken.name}” với danh mục văn bản`,
              `“${spoken.name}” is not in the law register`,
            );
          }
          return !over
            ? MET
            : unmet(path, {
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
      yield national
        ? MET
        : unmet(`/objects/${broker.at}`, {
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
    judge(index) {
      return eachRelation(
        index,
        ({ row, at }) => {
          if (row.since === undefined && row.converted === undefined) {
            return lacking(
              relationPlace(at),
              `quan hệ ${row.from} → ${row.to} không ghi ngày kết nối`,
              `the relation ${row.from} → ${row.to} has no day`,
            );
          }
          return row.converted === true || (row.since ?? "") >= "2025-10-22"
            ? MET
            : unmet(relationPlace(at), joined(row));
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
