import { type JsonPointer, toPointer } from "@egov-vn/core";
import { cases, anObject as ob, objects } from "../examples/base.js";
import { isLayered, isShared } from "../model/architecture-index.js";
import { walk } from "../model/walk.js";
import type { ArchitectureObject } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { TEMPLATE } from "../template/template.js";
import { architectureRule, guide, lacking, MET, missingParts, unmet } from "./judging.js";
import { called, eachObject, objectPlace } from "./rows.js";

const B1 = guide(["Bảng 1", "table 1"]);
const CODES = guide(["quy tắc mã đối tượng", "the rules on codes"]);

const SECRET =
  /(?:mật khẩu|password|passwd|pwd|khóa bí mật|private key|secret key|api[ -]?key|token)\s*[:=]\s*\S|BEGIN (?:RSA |EC )?PRIVATE KEY|https?:\/\/[^\s/]*(?::\d{2,5})?\/(?:admin|quantri|phpmyadmin|manager)\b|\b(?:ssh|rdp|vnc):\/\/\S/i;

/** A text without one of these holds no secret: most texts need no further look. */
const SECRET_SIGN = /[:=]|KEY/i;
const isSecret = (text: string): boolean => SECRET_SIGN.test(text) && SECRET.test(text);

/** The cells of Bảng 1 that some object must fill. */
const CELLS = TEMPLATE.DM_DOITUONG.map(({ required, field, heading }) => ({
  required,
  field: field as keyof ArchitectureObject,
  heading,
}));

/** Tells whether an object must fill a cell, by when the template asks for it. */
function mustFill(row: ArchitectureObject, required: string): boolean {
  if (required === "always") return true;
  if (required === "layered") return isLayered(row);
  if (required === "shared") {
    const serves = row.kind === "platform" || row.kind === "data";
    return row.record === "own" && serves && isShared(row) && row.sharing !== "internal";
  }
  return required === row.record;
}

/** The cells of tables 1 and 2 that may say “other”, with their lists: the note then explains it. */
const OTHER_VALUES = {
  objects: [
    ["kind", "objectKind"],
    ["lifeCycle", "lifeCycle"],
  ],
  relations: [
    ["kind", "relationKind"],
    ["channel", "channel"],
    ["state", "relationState"],
  ],
} as const;

const isDeclaredUnknown = (row: ArchitectureObject, field: string): boolean =>
  row.unknown?.some((one) => one.field === field) === true;

const filled = (row: ArchitectureObject, field: keyof ArchitectureObject): boolean => {
  const value = row[field];
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
};

/** A05 to A08, A12, A16, A17: what the cells of Bảng 1 must hold, and must not. */
export const objectCellRules = [
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
      const references = rows.filter(({ row }) => row.record === "reference");
      if (references.length === 0)
        yield lacking("/objects", "chưa có bản ghi tham chiếu nào", "there is no reference record");
      for (const { row, at } of references) {
        const what =
          row.sourceCode === undefined
            ? { vi: "mã nguồn", en: "the code at the source" }
            : row.evidence === undefined
              ? { vi: "tài liệu nguồn", en: "the source document" }
              : undefined;
        yield what ? unmet(objectPlace(at), { ...called(row), what }) : MET;
      }
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
    judge(index) {
      return eachObject(index, function* ({ row, at }) {
        const missing = CELLS.filter(({ required, field }) => !filled(row, field) && mustFill(row, required));
        if (missing.length === 0) yield MET;
        for (const { field, heading } of missing) {
          if (isDeclaredUnknown(row, field)) {
            yield lacking(
              objectPlace(at, "/unknown"),
              `“${heading}” của ${row.code} chưa xác định`,
              `“${heading}” of ${row.code} is not known yet`,
            );
          } else yield unmet(objectPlace(at, `/${field}`), { ...called(row), heading });
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
      "Chọn giá trị khác trong danh mục, hoặc giải thích trong ghi chú (với ánh xạ: trong kết quả đối chiếu).",
      "Choose another value of the list, or explain it in the note (of a mapping: in its result).",
    ],
    *judge({ file, objects, relations }) {
      if (objects.length === 0) yield lacking("/objects", "tệp chưa có đối tượng nào", "the file has no objects");
      for (const { row, at } of objects) {
        const [first] = OTHER_VALUES.objects.filter(([field]) => row[field] === "other");
        if (!first || row.note !== undefined) yield MET;
        else yield unmet(objectPlace(at, `/${first[0]}`), { ...called(row), value: valueWords(first[1], "other") });
      }
      for (const { row, at } of relations) {
        const [first] = OTHER_VALUES.relations.filter(([field]) => row[field] === "other");
        if (!first || row.note !== undefined) yield MET;
        else {
          const object = { vi: `quan hệ ${row.from} → ${row.to}`, en: `the relation ${row.from} → ${row.to}` };
          yield unmet(`/relations/${at}/${first[0]}`, { object, value: valueWords(first[1], "other") });
        }
      }
      for (const [at, { object, relation, result }] of (file.mappings ?? []).entries()) {
        if (relation !== "other" || result !== undefined) yield MET;
        else yield unmet(`/mappings/${at}/relation`, { object, value: valueWords("mappingRelation", "other") });
      }
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
          const what = missingParts([
            one.reason === undefined && ["lý do", "a reason"],
            one.source === undefined && ["nguồn", "a source"],
            one.contact === undefined && ["đầu mối", "a contact"],
            one.due === undefined && ["thời hạn", "a deadline"],
          ]);
          yield what ? unmet(objectPlace(at, `/unknown/${item}`), { ...called(row), what }) : MET;
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
    number: "A12",
    severity: "error",
    basis: B1,
    title: ["Nền tảng dùng chung thiếu đơn vị vận hành, đầu mối", "A shared platform lacks operator or contact"],
    message: ["{field}: {object} dùng chung nhưng thiếu {what}.", "{field}: {object} is shared but lacks {what}."],
    remedy: ["Ghi đơn vị vận hành và đầu mối.", "Name the operator and the contact."],
    *judge({ objects: rows }) {
      const shared = rows.filter(
        ({ row }) => row.record === "own" && (row.kind === "platform" || row.kind === "data") && isShared(row),
      );
      if (shared.length === 0)
        yield lacking("/objects", "chưa có nền tảng hay CSDL dùng chung nào", "no platform or database is shared");
      for (const { row, at } of shared) {
        const what =
          row.operator === undefined
            ? { vi: "đơn vị vận hành", en: "the operator" }
            : row.contact === undefined
              ? { vi: "đầu mối", en: "the contact" }
              : undefined;
        yield what ? unmet(objectPlace(at), { ...called(row), what }) : MET;
      }
    },
    example: cases({}, objects(ob("KT-2", { kind: "platform", sharing: "province" })), objects(ob("KT-1"))),
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
      const found: JsonPointer[] = [];
      walk(file, (value, keys) => {
        // A path is made only for a text that holds a secret.
        if (typeof value === "string" && isSecret(value)) found.push(toPointer(keys));
        return true;
      });
      for (const path of found) yield unmet(path);
      if (found.length === 0 && rows.length > 0) yield MET;
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
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        const what =
          row.evidence === undefined
            ? { vi: "nguồn, minh chứng", en: "source or evidence" }
            : row.confirmedBy === undefined
              ? { vi: "đầu mối xác nhận", en: "who confirms it" }
              : undefined;
        const field = row.evidence === undefined ? "evidence" : "confirmedBy";
        if (what && isDeclaredUnknown(row, field)) {
          return lacking(
            objectPlace(at, "/unknown"),
            `${what.vi} của ${row.code} chưa xác định`,
            `${what.en} of ${row.code} is not known yet`,
          );
        }
        return what ? unmet(objectPlace(at), { ...called(row), what }) : MET;
      });
    },
    example: cases({}, objects((({ evidence, ...rest }) => rest)(ob("KT-1"))), objects()),
  }),
];
