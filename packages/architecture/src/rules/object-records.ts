import { cite } from "@egov-vn/core";
import { aUnit, cases, anObject as ob, objects } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isThere, type Placed, sameName } from "../model/architecture-index.js";
import type { ArchitectureObject } from "../schema.js";
import { LAYER_OF, LAYERS, nationalPlatforms } from "../tables/tables.js";
import { valueWords } from "../tables/values.js";
import { TEMPLATE } from "../template/template.js";
import {
  architectureRule,
  guide,
  kept,
  lacking,
  law,
  MET,
  type Outcome,
  overall,
  SINCE_1425,
  unmet,
} from "./judging.js";

const B1 = guide(["Bảng 1", "table 1"]);
const CODES = guide(["quy tắc mã đối tượng", "the rules on codes"]);

const place = (at: number, field = ""): string => `/objects/${at}${field}`;
const called = (row: ArchitectureObject) => ({ object: calledObject(row) });
const isLayered = ({ layer }: ArchitectureObject): boolean => (LAYERS as readonly string[]).includes(layer);

/** Walks the objects; a file without any gives no basis. */
function* each(
  { objects: rows }: ArchitectureIndex,
  judge: (placed: Placed<ArchitectureObject>) => Iterable<Outcome>,
): Iterable<Outcome> {
  if (rows.length === 0) yield lacking("/objects", "tệp chưa có đối tượng nào", "the file has no objects");
  for (const placed of rows) yield* judge(placed);
}

const CODE = /^(?:KT|QG|LQ|CX)-[0-9A-Z]+(?:-[0-9A-Z]+)*$/;
const TOO_FINE =
  /\b(?:may ao|virtual machine|vm \d|may tinh (?:ban|xach tay|cua)|camera so|camera \d|dev|uat|moi truong (?:thu|kiem) |may chu so)\b/;
const SECRET =
  /(?:mật khẩu|password|passwd|pwd|khóa bí mật|private key|secret key|api[ -]?key|token)\s*[:=]\s*\S|BEGIN (?:RSA |EC )?PRIVATE KEY|https?:\/\/[^\s/]*(?::\d{2,5})?\/(?:admin|quantri|phpmyadmin|manager)\b|\b(?:ssh|rdp|vnc):\/\/\S/i;

/** The cells of Bảng 1 that an object must fill. */
function requiredFields(row: ArchitectureObject): readonly { field: keyof ArchitectureObject; heading: string }[] {
  const shared =
    row.sharing !== undefined && row.sharing !== "own" && row.sharing !== "none" && row.sharing !== "internal";
  const serves = (row.kind === "platform" && shared) || (row.kind === "data" && shared);
  const must: Readonly<Record<string, boolean>> = {
    always: true,
    reference: row.record === "reference",
    own: row.record === "own",
    layered: isLayered(row),
    shared: serves && row.record === "own",
  };
  return TEMPLATE.DM_DOITUONG.filter(({ required }) => must[required] === true).map(({ field, heading }) => ({
    field: field as keyof ArchitectureObject,
    heading,
  }));
}

const isDeclaredUnknown = (row: ArchitectureObject, field: string): boolean =>
  row.unknown?.some((one) => one.field === field) === true;

const filled = (row: ArchitectureObject, field: keyof ArchitectureObject): boolean => {
  const value = row[field];
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
};

/** Names that one national platform bears and no other: the procedure systems of ministries share theirs with provinces. */
const onlyNational = new Set(
  nationalPlatforms
    .map(({ name }) => sameName(name))
    .filter((name, _, all) => all.filter((other) => other === name).length === 1),
);
const isOnlyNational = (name: string): boolean => onlyNational.has(name);

/** A01 to A18: the rows of Bảng 1. */
export const objectRules = [
  architectureRule({
    number: "A01",
    severity: "error",
    basis: B1,
    title: ["Mã đối tượng trùng", "An object code occurs twice"],
    message: ["{field}: mã {code} đã là của {other}.", "{field}: code {code} is already that of {other}."],
    remedy: [
      "Cho mỗi đối tượng một mã riêng; không đổi mã đã công bố.",
      "Give each object a code of its own; keep published codes.",
    ],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const first = index.byCode.get(row.code);
        yield kept(first?.at === at, place(at, "/code"), { code: row.code, other: first?.row.name ?? "" });
      });
    },
    example: cases({}, objects(ob("KT-1"), ob("KT-1", { name: "Hệ thống khác" })), objects()),
  }),
  architectureRule({
    number: "A02",
    severity: "warning",
    basis: CODES,
    title: ["Mã sai dạng hoặc chứa tên cơ quan", "A code is malformed or encodes its owner"],
    message: ["{field}: mã “{code}” {problem}.", "{field}: code “{code}” {problem}."],
    remedy: [
      "Dùng KT-n cho đối tượng của tỉnh, QG-n cho nền tảng quốc gia, LQ-n cho tham chiếu ngoài, CX-n cho đối tượng cấp xã.",
      "Use KT-n for own objects, QG-n for national platforms, LQ-n for references, CX-n for communes.",
    ],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const letters = /[A-Z]{3,}/.exec(row.code.slice(3))?.[0];
        const problem = !CODE.test(row.code)
          ? { vi: "không có dạng KT-n, QG-n, LQ-n hoặc CX-n", en: "has none of the forms KT-n, QG-n, LQ-n, CX-n" }
          : letters === undefined
            ? undefined
            : { vi: `chứa chữ “${letters}” như tên cơ quan`, en: `holds “${letters}”, like the name of an agency` };
        yield problem ? unmet(place(at, "/code"), { code: row.code, problem }) : MET;
      });
    },
    example: cases({}, objects(ob("KT-STTTT-1")), objects()),
  }),
  architectureRule({
    number: "A03",
    severity: "error",
    basis: CODES,
    title: ["Mã NAS tự đặt", "A NAS code without who issued it and when"],
    message: [
      "{field}: mã NAS {code} của {object} không ghi nơi cấp hoặc ngày cấp.",
      "{field}: NAS code {code} of {object} does not say who issued it or when.",
    ],
    remedy: [
      "Ghi nơi cấp và ngày cấp, hoặc bỏ mã chưa được cấp.",
      "Give issuer and day, or drop a code that was not issued.",
    ],
    *judge({ objects: rows }) {
      let some = false;
      for (const { row, at } of rows) {
        if (!row.nas) continue;
        some = true;
        const complete = row.nas.issuedBy !== undefined && row.nas.issuedOn !== undefined;
        yield kept(complete, place(at, "/nas/code"), { code: row.nas.code, ...called(row) });
      }
      if (!some) yield lacking("/objects", "chưa đối tượng nào có mã NAS", "no object has a NAS code");
    },
    example: cases(
      objects(ob("KT-1", { nas: { code: "NAS-0001", issuedBy: "Bộ Khoa học và Công nghệ", issuedOn: "2026-10-01" } })),
      objects(ob("KT-1", { nas: { code: "NAS-0001" } })),
      {},
    ),
  }),
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
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const record = valueWords("record", row.record);
        const name = sameName(row.name);
        const national = /\bquoc gia\b/.test(name) || isOnlyNational(name);
        const path = place(at, "/record");
        if (row.record === "own" && (national || row.code.startsWith("QG-") || row.code.startsWith("LQ-"))) {
          yield unmet(path, {
            ...called(row),
            record,
            problem: national
              ? { vi: "tên là hệ thống cấp quốc gia", en: "its name is that of a national system" }
              : { vi: "mã là mã tham chiếu", en: "its code is that of a reference" },
          });
        } else if (row.record === "reference" && row.code.startsWith("KT-")) {
          yield unmet(path, {
            ...called(row),
            record,
            problem: { vi: "mã là mã của tỉnh", en: "its code is that of an own object" },
          });
        } else yield MET;
      });
    },
    example: cases({}, objects(ob("KT-1", { name: "Trung tâm giám sát an toàn không gian mạng quốc gia" })), objects()),
  }),
  architectureRule({
    number: "A05",
    severity: "error",
    basis: B1,
    title: ["Bản ghi tham chiếu thiếu mã hoặc tài liệu nguồn", "A reference lacks its source's code or document"],
    message: [
      "{field}: {object} là bản ghi tham chiếu, thiếu {what}.",
      "{field}: {object} is a reference and lacks {what}.",
    ],
    remedy: ["Ghi mã ở nguồn và tài liệu nguồn.", "Give the code at the source and the source document."],
    *judge({ objects: rows }) {
      let some = false;
      for (const { row, at } of rows) {
        if (row.record !== "reference") continue;
        some = true;
        const what =
          row.sourceCode === undefined
            ? { vi: "mã nguồn", en: "the code at the source" }
            : row.evidence === undefined
              ? { vi: "tài liệu nguồn", en: "the source document" }
              : undefined;
        yield what ? unmet(place(at), { ...called(row), what }) : MET;
      }
      if (!some) yield lacking("/objects", "chưa có bản ghi tham chiếu nào", "there is no reference record");
    },
    example: cases(
      objects(
        ob("QG-15", {
          record: "reference",
          name: "Cổng Dịch vụ công quốc gia",
          sourceCode: "QG-A15",
          useState: "in-use",
        }),
      ),
      objects(ob("QG-15", { record: "reference", name: "Cổng Dịch vụ công quốc gia", useState: "in-use" })),
      {},
    ),
  }),
  architectureRule({
    number: "A06",
    severity: "error",
    basis: B1,
    title: ["Thiếu trường bắt buộc theo loại bản ghi", "A field required for this kind of record is missing"],
    message: ["{field}: {object} thiếu “{heading}”.", "{field}: {object} lacks “{heading}”."],
    remedy: [
      "Điền trường này; nếu chưa biết, ghi vào phần chưa xác định kèm lý do.",
      "Fill it in; if it is not known, list it as unknown with the reason.",
    ],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const missing = requiredFields(row).filter(({ field }) => !filled(row, field));
        if (missing.length === 0) yield MET;
        for (const { field, heading } of missing) {
          if (isDeclaredUnknown(row, field)) {
            yield lacking(
              place(at, "/unknown"),
              `“${heading}” của ${row.code} chưa xác định`,
              `“${heading}” of ${row.code} is not known yet`,
            );
          } else yield unmet(place(at, `/${field}`), { ...called(row), heading });
        }
      });
    },
    example: cases(
      {},
      objects((({ owner, ...rest }) => rest)(ob("KT-1"))),
      objects({
        ...(({ owner, ...rest }) => rest)(ob("KT-1")),
        unknown: [{ field: "owner", reason: "Đang bàn giao" }],
      }),
    ),
  }),
  architectureRule({
    number: "A07",
    severity: "error",
    basis: guide(["trang DM_GIATRI", "sheet DM_GIATRI"]),
    title: ["Giá trị trái danh mục", "A value outside its list"],
    message: [
      "{field}: {object} để giá trị “{value}” mà không giải thích.",
      "{field}: {object} has the value “{value}” without an explanation.",
    ],
    remedy: [
      "Chọn giá trị khác trong danh mục, hoặc giải thích trong ghi chú.",
      "Choose another value of the list, or explain it in the note.",
    ],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const other = row.kind === "other" ? "kind" : row.lifeCycle === "other" ? "lifeCycle" : undefined;
        const path = place(at, other === undefined ? "" : `/${other}`);
        yield kept(other === undefined || row.note !== undefined, path, {
          ...called(row),
          value: valueWords(other === "kind" ? "objectKind" : "lifeCycle", "other"),
        });
      });
    },
    example: cases({}, objects(ob("KT-1", { kind: "other" })), objects()),
  }),
  architectureRule({
    number: "A08",
    severity: "warning",
    basis: CODES,
    title: [
      "“Chưa xác định” thiếu lý do, nguồn, đầu mối, thời hạn",
      "“Unknown” without reason, source, contact, deadline",
    ],
    message: [
      "{field}: {object} có trường chưa xác định, thiếu {what}.",
      "{field}: {object} has an unknown field that lacks {what}.",
    ],
    remedy: ["Ghi đủ lý do, nguồn, đầu mối và thời hạn.", "Give reason, source, contact and deadline."],
    *judge({ objects: rows }) {
      let some = false;
      for (const { row, at } of rows) {
        for (const [item, one] of (row.unknown ?? []).entries()) {
          some = true;
          const vi = [one.reason ?? "lý do", one.source ?? "nguồn", one.contact ?? "đầu mối", one.due ?? "thời hạn"];
          const lacks = (["lý do", "nguồn", "đầu mối", "thời hạn"] as const).filter((word, n) => vi[n] === word);
          const en = { "lý do": "a reason", nguồn: "a source", "đầu mối": "a contact", "thời hạn": "a deadline" };
          yield lacks.length === 0
            ? MET
            : unmet(place(at, `/unknown/${item}`), {
                ...called(row),
                what: { vi: lacks.join(", "), en: lacks.map((word) => en[word]).join(", ") },
              });
        }
      }
      if (!some) yield lacking("/objects", "không trường nào ghi “Chưa xác định”", "no field is declared unknown");
    },
    example: cases(
      objects(
        ob("KT-1", {
          unknown: [
            {
              field: "dataOwner",
              reason: "Đang bàn giao",
              source: "Biên bản bàn giao",
              contact: "Văn phòng",
              due: "2026-12-31",
            },
          ],
        }),
      ),
      objects(ob("KT-1", { unknown: [{ field: "dataOwner" }] })),
      {},
    ),
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
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        if (!isLayered(row)) return;
        if (row.component === undefined) {
          yield lacking(place(at), `${row.code} chưa ghi thành phần trong lớp`, `${row.code} names no component`);
          return;
        }
        const right = LAYER_OF[row.component] as string;
        yield kept(right === row.layer, place(at, "/component"), {
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
      let some = false;
      for (const { row, at } of rows) {
        if (isLayered(row)) continue;
        some = true;
        yield kept(row.component === undefined, place(at, "/component"), {
          ...called(row),
          component: row.component === undefined ? "" : valueWords("component", row.component),
        });
      }
      if (!some) yield lacking("/objects", "chưa có đối tượng xuyên suốt nào", "no object is cross-cutting");
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
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const { lifeCycle, state } = row;
        if (lifeCycle === undefined) {
          if (row.record === "own")
            yield lacking(place(at), `${row.code} chưa ghi vòng đời`, `${row.code} has no life cycle`);
          return;
        }
        const wrong =
          (state === "as-is" && lifeCycle === "planned") ||
          (state === "to-be" && lifeCycle !== "planned" && lifeCycle !== "building" && lifeCycle !== "other") ||
          (state === "both" && lifeCycle === "ended");
        yield kept(!wrong, place(at, "/lifeCycle"), {
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
    number: "A12",
    severity: "error",
    basis: B1,
    title: ["Nền tảng dùng chung thiếu đơn vị vận hành, đầu mối", "A shared platform lacks operator or contact"],
    message: ["{field}: {object} dùng chung nhưng thiếu {what}.", "{field}: {object} is shared but lacks {what}."],
    remedy: ["Ghi đơn vị vận hành và đầu mối.", "Name the operator and the contact."],
    *judge({ objects: rows }) {
      let some = false;
      for (const { row, at } of rows) {
        if (row.record !== "own" || (row.kind !== "platform" && row.kind !== "data")) continue;
        if (row.sharing === undefined || row.sharing === "own" || row.sharing === "none") continue;
        some = true;
        const what =
          row.operator === undefined
            ? { vi: "đơn vị vận hành", en: "the operator" }
            : row.contact === undefined
              ? { vi: "đầu mối", en: "the contact" }
              : undefined;
        yield what ? unmet(place(at), { ...called(row), what }) : MET;
      }
      if (!some)
        yield lacking("/objects", "chưa có nền tảng hay CSDL dùng chung nào", "no platform or database is shared");
    },
    example: cases({}, objects(ob("KT-2", { kind: "platform", sharing: "province" })), objects(ob("KT-1"))),
  }),
  architectureRule({
    number: "A13",
    severity: "warning",
    basis: B1,
    title: ["Bản ghi quá chi tiết", "The record is too fine"],
    message: [
      "{field}: {object} là thiết bị, máy ảo hoặc môi trường của một hệ thống.",
      "{field}: {object} is a device, a virtual machine or an environment of a system.",
    ],
    remedy: ["Gộp vào bản ghi của hệ thống.", "Record the system instead."],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        yield kept(!TOO_FINE.test(sameName(row.name)), place(at, "/name"), called(row));
      });
    },
    example: cases({}, objects(ob("KT-1", { name: "Máy ảo 07 – QLVB UAT" })), objects()),
  }),
  architectureRule({
    number: "A14",
    severity: "warning",
    basis: B1,
    title: ["Một hệ thống tập trung ghi nhiều lần theo xã", "One central system recorded once per commune"],
    message: [
      "{field}: {object} lặp lại {count} lần cho từng xã.",
      "{field}: {object} is recorded {count} times, once per commune.",
    ],
    remedy: ["Giữ một bản ghi; ghi các xã vào độ phủ.", "Keep one record; put the communes into a coverage."],
    *judge(index) {
      const counts = new Map<string, number>();
      const stem = (row: ArchitectureObject): string => sameName(row.name).replace(/ (?:xa|phuong|dac khu) .*$/, "");
      for (const { row } of index.objects) counts.set(stem(row), (counts.get(stem(row)) ?? 0) + 1);
      const seen = new Set<string>();
      yield* each(index, function* ({ row, at }) {
        const key = stem(row);
        const perCommune = key !== sameName(row.name);
        if (seen.has(key)) return;
        seen.add(key);
        const count = counts.get(key) ?? 1;
        yield kept(!perCommune || count < 2, place(at, "/name"), { ...called(row), count });
      });
    },
    example: cases(
      {},
      objects(ob("KT-1", { name: "Phần mềm một cửa xã A" }), ob("KT-3", { name: "Phần mềm một cửa xã B" })),
      objects(),
    ),
  }),
  architectureRule({
    number: "A15",
    severity: "warning",
    basis: guide(["mục kiểm tra chất lượng dữ liệu", "its data-quality checks"]),
    title: ["Hai đối tượng cùng tên, cùng chủ quản", "Two objects of one name and owner"],
    message: [
      "{field}: {object} cùng tên, cùng chủ quản với {other}.",
      "{field}: {object} has the name and owner of {other}.",
    ],
    remedy: ["Gộp hai bản ghi, hoặc đặt tên phân biệt.", "Join the records, or tell their names apart."],
    *judge(index) {
      const first = new Map<string, ArchitectureObject>();
      yield* each(index, function* ({ row, at }) {
        if (row.owner === undefined) {
          yield lacking(place(at), `${row.code} chưa ghi chủ quản`, `${row.code} has no owner`);
          return;
        }
        const key = `${sameName(row.name)}\n${sameName(row.owner)}`;
        const other = first.get(key);
        if (!other) first.set(key, row);
        yield kept(other === undefined || other.code === row.code, place(at, "/name"), {
          ...called(row),
          other: other === undefined ? "" : calledObject(other),
        });
      });
    },
    example: cases(
      {},
      objects(ob("KT-1", { name: "Thư điện tử" }), ob("KT-3", { name: "Thư điện tử" })),
      objects((({ owner, ...rest }) => rest)(ob("KT-1"))),
    ),
  }),
  architectureRule({
    number: "A16",
    severity: "error",
    basis: guide(["mục kiểm tra chất lượng dữ liệu", "its data-quality checks"]),
    title: ["Lộ địa chỉ quản trị, mật khẩu, khóa", "Admin addresses, passwords or keys in the file"],
    message: [
      "{field} có mật khẩu, khóa hoặc địa chỉ quản trị.",
      "{field} holds a password, a key or an admin address.",
    ],
    remedy: ["Xóa khỏi tệp và đổi mật khẩu, khóa đó.", "Delete it from the file and change that password or key."],
    *judge({ file, objects: rows }) {
      if (rows.length === 0) yield lacking("/objects", "tệp chưa có đối tượng nào", "the file has no objects");
      let found = 0;
      for (const [path, text] of textsOf(file)) {
        if (!SECRET.test(text)) continue;
        found += 1;
        yield unmet(path);
      }
      if (found === 0 && rows.length > 0) yield MET;
    },
    example: cases({}, objects(ob("KT-1", { note: "Quản trị: https://10.0.0.5:8443/admin" })), objects()),
  }),
  architectureRule({
    number: "A17",
    severity: "error",
    basis: B1,
    title: ["Thiếu nguồn, minh chứng hoặc đầu mối xác nhận", "No source, evidence or confirming contact"],
    message: ["{field}: {object} thiếu {what}.", "{field}: {object} lacks {what}."],
    remedy: ["Ghi tài liệu làm minh chứng và nơi xác nhận.", "Name the evidence and who confirms it."],
    *judge(index) {
      yield* each(index, function* ({ row, at }) {
        const what =
          row.evidence === undefined
            ? { vi: "nguồn, minh chứng", en: "source or evidence" }
            : row.confirmedBy === undefined
              ? { vi: "đầu mối xác nhận", en: "who confirms it" }
              : undefined;
        const field = row.evidence === undefined ? "evidence" : "confirmedBy";
        if (what && isDeclaredUnknown(row, field)) {
          yield lacking(
            place(at, "/unknown"),
            `${what.vi} của ${row.code} chưa xác định`,
            `${what.en} of ${row.code} is not known yet`,
          );
          return;
        }
        yield what ? unmet(place(at), { ...called(row), what }) : MET;
      });
    },
    example: cases({}, objects((({ evidence, ...rest }) => rest)(ob("KT-1"))), objects()),
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
    *judge(index, { asOf }) {
      yield* each(index, function* ({ row, at }) {
        if (row.owner === undefined || row.state === "to-be") return;
        const units = index.unitsByName.get(sameName(row.owner));
        if (!units) {
          yield lacking(
            place(at, "/owner"),
            `danh sách đơn vị không có “${row.owner}”`,
            `the units do not list “${row.owner}”`,
          );
          return;
        }
        if (units.every(({ since, until }) => since === undefined && until === undefined)) {
          yield lacking(
            place(at, "/owner"),
            `“${row.owner}” không ghi thời gian tồn tại`,
            `“${row.owner}” has no period`,
          );
          return;
        }
        const [unit] = units;
        yield kept(
          units.some((one) => isThere(one, asOf)),
          place(at, "/owner"),
          {
            owner: row.owner,
            day: asOf,
            problem:
              unit?.until === undefined
                ? { vi: `có từ ${unit?.since}`, en: `since ${unit?.since}` }
                : { vi: `đến hết ${unit.until}`, en: `until ${unit.until}` },
          },
        );
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

function* textsOf(value: unknown, path = ""): Iterable<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value))
      yield* textsOf(part, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}
