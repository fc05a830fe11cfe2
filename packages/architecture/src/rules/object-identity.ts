import { cases, anObject as ob, objects } from "../examples/base.js";
import { calledObject } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import type { ArchitectureObject } from "../schema.js";
import { architectureRule, guide, lacking, MET, unmet } from "./judging.js";
import { called, eachObject, objectPlace } from "./rows.js";

const B1 = guide(["Bảng 1", "table 1"]);
const CODES = guide(["quy tắc mã đối tượng", "the rules on codes"]);

const CODE = /^(?:KT|QG|LQ|CX)-[0-9A-Z]+(?:-[0-9A-Z]+)*$/;
const TOO_FINE =
  /\b(?:may ao|virtual machine|vm \d|may tinh (?:ban|xach tay|cua)|camera so|camera \d|dev|uat|moi truong (?:thu|kiem) |may chu so)\b/;

/** The end of a folded name that names a commune. */
const COMMUNE_NAME = / (?:xa|phuong|dac khu) .*$/;

/** A01 to A03, A13 to A15: codes, names, and what counts as one object. */
export const objectIdentityRules = [
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
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        const first = index.byCode.get(row.code);
        return first?.at === at
          ? MET
          : unmet(objectPlace(at, "/code"), { code: row.code, other: first?.row.name ?? "" });
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
    judge(index) {
      return eachObject(index, ({ row, at }) => {
        const letters = /[A-Z]{3,}/.exec(row.code.slice(3))?.[0];
        const problem = !CODE.test(row.code)
          ? { vi: "không có dạng KT-n, QG-n, LQ-n hoặc CX-n", en: "has none of the forms KT-n, QG-n, LQ-n, CX-n" }
          : letters === undefined
            ? undefined
            : { vi: `chứa chữ “${letters}” như tên cơ quan`, en: `holds “${letters}”, like the name of an agency` };
        return problem ? unmet(objectPlace(at, "/code"), { code: row.code, problem }) : MET;
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
      const numbered = rows.filter(({ row }) => row.nas !== undefined);
      if (numbered.length === 0) yield lacking("/objects", "chưa đối tượng nào có mã NAS", "no object has a NAS code");
      for (const { row, at } of numbered) {
        const { code, issuedBy, issuedOn } = row.nas as NonNullable<ArchitectureObject["nas"]>;
        const complete = issuedBy !== undefined && issuedOn !== undefined;
        yield complete ? MET : unmet(objectPlace(at, "/nas/code"), { code, ...called(row) });
      }
    },
    example: cases(
      objects(ob("KT-1", { nas: { code: "NAS-0001", issuedBy: "Bộ Khoa học và Công nghệ", issuedOn: "2026-10-01" } })),
      objects(ob("KT-1", { nas: { code: "NAS-0001" } })),
      {},
    ),
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
    judge(index) {
      return eachObject(index, ({ row, at }) =>
        !TOO_FINE.test(sameName(row.name)) ? MET : unmet(objectPlace(at, "/name"), called(row)),
      );
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
    judge(index) {
      const stems = new Map<string, number>();
      const stemOf = index.objects.map(({ row }) => {
        const name = sameName(row.name);
        const stem = name.replace(COMMUNE_NAME, "");
        stems.set(stem, (stems.get(stem) ?? 0) + 1);
        return { stem, perCommune: stem.length < name.length };
      });
      return eachObject(index, ({ row, at }) => {
        const { stem = "", perCommune = false } = stemOf[at] ?? {};
        const count = stems.get(stem);
        // Counted once: at the first object of the stem.
        stems.delete(stem);
        if (count === undefined) return undefined;
        return !perCommune || count < 2 ? MET : unmet(objectPlace(at, "/name"), { ...called(row), count });
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
    judge(index) {
      const first = new Map<string, ArchitectureObject>();
      return eachObject(index, ({ row, at }) => {
        if (row.owner === undefined) {
          return lacking(objectPlace(at), `${row.code} chưa ghi chủ quản`, `${row.code} has no owner`);
        }
        const key = `${sameName(row.name)}\n${sameName(row.owner)}`;
        const other = first.get(key);
        if (!other) first.set(key, row);
        return other === undefined || other.code === row.code
          ? MET
          : unmet(objectPlace(at, "/name"), {
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
];
