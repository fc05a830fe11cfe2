import { cases, aMapping as map, anObject as ob, objects } from "../examples/base.js";
import { type ArchitectureIndex, calledObject, isShared, type Placed } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import type { ArchitectureObject } from "../schema.js";
import { communeComponent, referenceBlock } from "../tables/tables.js";
import { architectureRule, guide, lacking, MET, type Outcome, overall, SINCE_1425, unmet } from "./judging.js";
import { eachRow, type Judged } from "./rows.js";

const B3 = guide(["Bảng 3", "table 3"]);
const COMMUNE = "Phụ lục III";

/** Judges the objects that the commune model speaks of. */
const communeObjects = (
  { objects: rows }: ArchitectureIndex,
  judge: (placed: Placed<ArchitectureObject>) => Judged,
  wanted: (row: ArchitectureObject) => boolean = ({ communeComponents }) => (communeComponents ?? []).length > 0,
): Iterable<Outcome> =>
  eachRow(
    rows.filter(({ row }) => wanted(row)),
    ["/objects", "chưa đối tượng nào ghi thành phần cấp xã", "no object names a commune component"],
    judge,
  );

const isOfCommune = ({ scope, sharing, owner }: ArchitectureObject): boolean =>
  (scope ?? []).includes("commune") &&
  sharing !== "province" &&
  /\b(?:xa|phuong|dac khu)\b/.test(sameName(owner ?? ""));

const commune = (changes: Partial<ArchitectureObject>) =>
  ob("CX-1", { scope: ["commune"], owner: "Ủy ban nhân dân xã Ví Dụ A", ...changes });

/** C01 to C08: where objects stand in the national models. */
export const mappingRules = [
  architectureRule({
    number: "C01",
    severity: "warning",
    basis: B3,
    binds: SINCE_1425,
    title: ["Đối tượng không ánh xạ vào Hình 8", "An object is not placed in Hình 8"],
    message: [
      "{field}: {object} chưa được ánh xạ vào mô hình thành phần (Hình 8).",
      "{field}: {object} is not placed in the component model (Hình 8).",
    ],
    remedy: ["Thêm dòng ánh xạ ở Bảng 3.", "Add a row to table 3."],
    *judge({ file, objects: rows }) {
      const mapped = new Set(
        (file.mappings ?? []).filter(({ detailed }) => detailed !== undefined).map(({ object }) => object),
      );
      const own = rows.filter(({ row }) => row.record === "own" && !row.code.startsWith("CX-"));
      if (own.length === 0) yield lacking("/objects", "tệp chưa có bản ghi gốc nào", "the file has no own records");
      for (const { row, at } of own)
        yield mapped.has(row.code) ? MET : unmet(`/objects/${at}`, { object: calledObject(row) });
    },
    example: cases({ mappings: [map("KT-1"), map("KT-2", { detailed: "lgsp-ldop" })] }, {}, objects()),
  }),
  architectureRule({
    number: "C02",
    severity: "error",
    basis: B3,
    title: ["Kế thừa thiếu tài liệu, cơ quan, phiên bản nguồn", "Inheritance without source document, issuer, version"],
    message: [
      "{field}: ánh xạ của {code} ghi kế thừa nhưng thiếu {what}.",
      "{field}: the mapping of {code} inherits but lacks {what}.",
    ],
    remedy: ["Ghi tài liệu nguồn, cơ quan ban hành, phiên bản.", "Name the source document, its issuer, its edition."],
    *judge({ file }) {
      let some = false;
      for (const [at, row] of (file.mappings ?? []).entries()) {
        if (
          !["inherited", "specified", "extended", "referenced"].includes(row.relation) ||
          (row.relation !== "inherited" && row.document === undefined)
        )
          continue;
        some = true;
        const what =
          row.document === undefined
            ? { vi: "tài liệu nguồn", en: "the source document" }
            : row.issuer === undefined
              ? { vi: "cơ quan ban hành", en: "its issuer" }
              : row.edition === undefined
                ? { vi: "phiên bản hoặc ngày hiệu lực", en: "its edition or day" }
                : undefined;
        yield what ? unmet(`/mappings/${at}`, { code: row.object, what }) : MET;
      }
      if (!some) yield lacking("/mappings", "chưa ánh xạ nào ghi kế thừa", "no mapping inherits");
    },
    example: cases(
      {
        mappings: [
          map("KT-1", { relation: "inherited", document: "Kiến trúc 2.0", issuer: "UBND tỉnh Ví Dụ", edition: "2.0" }),
        ],
      },
      { mappings: [map("KT-1", { relation: "inherited", document: "Kiến trúc 2.0" })] },
      {},
    ),
  }),
  architectureRule({
    number: "C03",
    severity: "error",
    basis: overall("Hình 7, Hình 8, Hình 9"),
    binds: SINCE_1425,
    title: ["Ánh xạ vào khối không có", "Mapped to a block that does not exist"],
    message: ["{field}: {figure} không có khối “{block}”.", "{field}: {figure} has no block “{block}”."],
    remedy: [
      "Chọn một khối của hình; thành phần riêng ghi “dac-thu-khac”.",
      "Choose a block of the figure; write “dac-thu-khac” for what is special.",
    ],
    *judge({ file }) {
      const rows = file.mappings ?? [];
      if (rows.length === 0) yield lacking("/mappings", "tệp chưa có ánh xạ nào", "the file has no mappings");
      for (const [at, row] of rows.entries()) {
        for (const [field, figure] of [
          ["overall", 7],
          ["detailed", 8],
          ["commune", 9],
        ] as const) {
          const block = row[field];
          if (block === undefined) continue;
          yield referenceBlock(figure, block) !== undefined
            ? MET
            : unmet(`/mappings/${at}/${field}`, {
                figure: `Hình ${figure}`,
                block,
              });
        }
      }
    },
    example: cases({ mappings: [map("KT-1")] }, { mappings: [map("KT-1", { detailed: "Siêu ứng dụng" })] }, {}),
  }),
  architectureRule({
    number: "C04",
    severity: "error",
    basis: overall(COMMUNE),
    binds: SINCE_1425,
    title: ["Mã thành phần cấp xã không có trong danh mục", "An unknown commune component code"],
    message: ["{field}: không có thành phần cấp xã mang mã {code}.", "{field}: there is no commune component {code}."],
    remedy: ["Dùng mã của Phụ lục III, như HTS7.", "Use a code of Phụ lục III, such as HTS7."],
    judge(index) {
      return communeObjects(index, function* ({ row, at }) {
        for (const [item, code] of (row.communeComponents ?? []).entries()) {
          yield communeComponent(code) !== undefined
            ? MET
            : unmet(`/objects/${at}/communeComponents/${item}`, { code });
        }
      });
    },
    example: cases(
      objects(commune({ communeComponents: ["HTS7"] })),
      objects(commune({ communeComponents: ["HTS99"] })),
      {},
    ),
  }),
  architectureRule({
    number: "C05",
    severity: "info",
    basis: overall(COMMUNE),
    binds: SINCE_1425,
    title: ["Thành phần bổ sung khác loại địa bàn của xã", "An area component of another kind of area"],
    message: [
      "{field}: {object} dùng {code}, thành phần của loại địa bàn khác.",
      "{field}: {object} uses {code}, a component of another kind of area.",
    ],
    remedy: ["Chọn thành phần của đúng loại địa bàn.", "Choose a component of the commune's own kind of area."],
    judge(index) {
      return communeObjects(index, function* ({ row, at }) {
        for (const [item, code] of (row.communeComponents ?? []).entries()) {
          const area = communeComponent(code)?.providedBy;
          if (area !== "urban" && area !== "rural" && area !== "remote") continue;
          const path = `/objects/${at}/communeComponents/${item}`;
          if (row.area === undefined)
            yield lacking(path, `${row.code} chưa ghi loại địa bàn`, `${row.code} names no kind of area`);
          else yield row.area === area ? MET : unmet(path, { object: calledObject(row), code });
        }
      });
    },
    example: cases(
      objects(commune({ communeComponents: ["HTS10"], area: "urban" })),
      objects(commune({ communeComponents: ["HTS10"], area: "rural" })),
      objects(commune({ communeComponents: ["HTS10"] })),
    ),
  }),
  architectureRule({
    number: "C06",
    severity: "error",
    basis: overall("Phụ lục III, mục 4.5.3c"),
    binds: SINCE_1425,
    title: ["Xã tự vận hành nền tảng dùng chung", "A commune operates a shared platform"],
    message: [
      "{field}: {object} dùng chung nhưng do {operator} vận hành.",
      "{field}: {object} is shared but operated by {operator}.",
    ],
    remedy: ["Giao cấp tỉnh vận hành nền tảng dùng chung.", "Have the province operate shared platforms."],
    *judge({ objects: rows }) {
      const shared = rows.filter(({ row }) => row.record === "own" && row.kind === "platform" && isShared(row));
      if (shared.length === 0) yield lacking("/objects", "chưa có nền tảng dùng chung nào", "no platform is shared");
      for (const { row, at } of shared) {
        if (row.operator === undefined) {
          yield lacking(`/objects/${at}`, `${row.code} chưa ghi đơn vị vận hành`, `${row.code} names no operator`);
          continue;
        }
        const byCommune = /^(?:uy ban nhan dan |ubnd )?(?:xa|phuong|dac khu)\b/.test(sameName(row.operator));
        yield !byCommune
          ? MET
          : unmet(`/objects/${at}/operator`, { object: calledObject(row), operator: row.operator });
      }
    },
    example: cases(
      {},
      objects(ob("KT-2", { kind: "platform", sharing: "province", operator: "UBND xã Ví Dụ A" })),
      objects(ob("KT-2", { kind: "platform", sharing: "province" })),
    ),
  }),
  architectureRule({
    number: "C07",
    severity: "error",
    basis: overall("Phụ lục III, mục 4.1.1.4"),
    binds: SINCE_1425,
    title: ["Xã đầu tư riêng cái đã được cung cấp", "A commune buys what is provided"],
    message: [
      "{field}: {object} của xã trùng với thành phần {code} do cấp trên cung cấp.",
      "{field}: {object} of a commune doubles component {code}, which is provided from above.",
    ],
    remedy: ["Dùng thành phần do Trung ương hoặc tỉnh cung cấp.", "Use what the centre or the province provides."],
    judge(index) {
      return communeObjects(index, function* ({ row, at }) {
        if (row.owner === undefined) {
          yield lacking(`/objects/${at}`, `${row.code} chưa ghi chủ quản`, `${row.code} has no owner`);
          return;
        }
        for (const [item, code] of (row.communeComponents ?? []).entries()) {
          const by = communeComponent(code)?.providedBy;
          const bought = row.record === "own" && isOfCommune(row) && (by === "centre" || by === "province");
          yield !bought ? MET : unmet(`/objects/${at}/communeComponents/${item}`, { object: calledObject(row), code });
        }
      });
    },
    example: cases(
      objects(commune({ communeComponents: ["HTS7"] })),
      objects(commune({ communeComponents: ["NTL4"] })),
      {},
    ),
  }),
  architectureRule({
    number: "C08",
    severity: "warning",
    basis: overall("Hình 9"),
    binds: SINCE_1425,
    title: ["Thành phần bổ sung chưa có ý kiến cấp tỉnh", "An extra component without the province's opinion"],
    message: [
      "{field}: {object} dùng thành phần bổ sung {code} mà không ghi ý kiến của cấp tỉnh.",
      "{field}: {object} uses the extra component {code} without the province's opinion.",
    ],
    remedy: ["Ghi ý kiến của cấp tỉnh.", "Give the opinion of the province."],
    judge(index) {
      const isExtra = (code: string): boolean =>
        ["urban", "rural", "remote"].includes(communeComponent(code)?.providedBy ?? "");
      return communeObjects(
        index,
        ({ row, at }) => {
          const code = (row.communeComponents ?? []).find(isExtra) as string;
          return row.provinceOpinion !== undefined ? MET : unmet(`/objects/${at}`, { object: calledObject(row), code });
        },
        ({ communeComponents }) => (communeComponents ?? []).some(isExtra),
      );
    },
    example: cases(
      objects(commune({ communeComponents: ["HTS10"], area: "urban", provinceOpinion: "Công văn đồng ý của Sở" })),
      objects(commune({ communeComponents: ["HTS10"], area: "urban" })),
      {},
    ),
  }),
];
