import { cite } from "@egov-vn/core";
import {
  anAct as act,
  baseArchitecture,
  type Changes,
  cases,
  aDiagram as diagram,
  type anObject as ob,
} from "../examples/base.js";
import { type ArchitectureIndex, placed } from "../model/architecture-index.js";
import { digestOf } from "../model/digest.js";
import { isOver } from "../model/instruments.js";
import { sameName } from "../model/same-name.js";
import type { Diagram } from "../schema.js";
import {
  architectureRule,
  guide,
  lacking,
  law,
  MET,
  missingParts,
  type Outcome,
  SINCE_1425,
  unmet,
} from "./judging.js";
import { eachRow, type Judged } from "./rows.js";

const M2 = guide(["Mẫu 02", "Mẫu 02"]);
const MANDATORY = ["SĐ-T-01", "SĐ-T-02", "SĐ-T-03"] as const;
const [one, lgsp] = baseArchitecture.objects as [ReturnType<typeof ob>, ReturnType<typeof ob>];

const diagrams = ({ file }: ArchitectureIndex, judge: (row: Diagram, at: number) => Judged): Iterable<Outcome> =>
  eachRow(placed(file.diagrams), ["/diagrams", "tệp chưa có sơ đồ nào", "the file has no diagrams"], ({ row, at }) =>
    judge(row, at),
  );

const drawn = (changes: Partial<Diagram> = {}): Changes => ({ diagrams: [diagram("SĐ-T-01", changes)] });
const issued = (version: string, changes: object = {}) => ({ version, effective: "2026-12-01" as const, ...changes });

/** E01 to E09: diagrams, versions, law and copies. */
export const documentRules = [
  architectureRule({
    number: "E01",
    severity: "error",
    basis: M2,
    binds: SINCE_1425,
    title: ["Thiếu sơ đồ bắt buộc SĐ-T-01…03", "A mandatory diagram is missing"],
    message: ["{field}: thiếu sơ đồ {missing}.", "{field}: the diagrams {missing} are missing."],
    remedy: [
      "Vẽ các sơ đồ theo Hình 7, 8, 9 (egov architecture draw).",
      "Draw them after Hình 7, 8, 9 (egov architecture draw).",
    ],
    *judge({ file }) {
      if (file.kind !== "province") return;
      if (file.diagrams === undefined) {
        yield lacking("/diagrams", "tệp không ghi danh sách sơ đồ", "the file lists no diagrams");
        return;
      }
      const codes = new Set(file.diagrams.map(({ code }) => code));
      const missing = MANDATORY.filter((code) => !codes.has(code));
      yield missing.length === 0 ? MET : unmet("/diagrams", { missing });
    },
    example: cases({ diagrams: MANDATORY.map((code) => diagram(code)) }, drawn(), {}),
  }),
  architectureRule({
    number: "E02",
    severity: "error",
    basis: M2,
    title: ["Sơ đồ và dữ liệu không cùng đối tượng", "Diagram and data do not show the same objects"],
    message: ["{field}: sơ đồ {diagram} {problem}.", "{field}: diagram {diagram} {problem}."],
    remedy: ["Sửa sơ đồ hoặc Bảng 1 cho khớp.", "Make the diagram and table 1 agree."],
    judge(index) {
      return diagrams(index, function* (row, at) {
        if (row.objects === undefined) {
          yield lacking(
            `/diagrams/${at}`,
            `sơ đồ ${row.code} không ghi đối tượng`,
            `diagram ${row.code} lists no objects`,
          );
          return;
        }
        for (const [item, code] of row.objects.entries()) {
          const object = index.byCode.get(code)?.row;
          const name = row.shownNames?.[code];
          const problem = !object
            ? { vi: `có đối tượng ${code} không có trong Bảng 1`, en: `shows ${code}, which is not in table 1` }
            : name !== undefined && sameName(name) !== sameName(object.name)
              ? {
                  vi: `gọi ${code} là “${name}”, Bảng 1 gọi là “${object.name}”`,
                  en: `calls ${code} “${name}”, table 1 “${object.name}”`,
                }
              : undefined;
          yield problem ? unmet(`/diagrams/${at}/objects/${item}`, { diagram: row.code, problem }) : MET;
        }
      });
    },
    example: cases(drawn(), drawn({ objects: ["KT-9"] }), {}),
  }),
  architectureRule({
    number: "E03",
    severity: "error",
    basis: guide(["kiểm tra số 9 trước khi ban hành", "check 9 before issue"]),
    title: ["Ba mẫu lệch phiên bản, ngày hiệu lực, ngày chốt số liệu", "The three templates differ in version or days"],
    message: [
      "{field}: ghi phiên bản {version}, tài liệu là phiên bản {wanted}.",
      "{field}: says version {version}, the document is version {wanted}.",
    ],
    remedy: ["Dùng một phiên bản cho cả ba mẫu.", "Use one version in all three templates."],
    *judge({ file }) {
      const named = Object.entries(file.templates ?? {}).map(
        ([key, version]) => [`/templates/${key}`, version] as const,
      );
      const drawings = (file.diagrams ?? []).flatMap(({ version }, at) =>
        version === undefined ? [] : [[`/diagrams/${at}/version`, version] as const],
      );
      if (named.length + drawings.length === 0)
        yield lacking(
          "/templates",
          "tệp không ghi phiên bản của từng mẫu",
          "the file names no version of the templates",
        );
      for (const [path, version] of [...named, ...drawings])
        yield version === file.version ? MET : unmet(path, { version: String(version), wanted: file.version });
    },
    example: cases(
      { templates: { document: "1.0", diagrams: "1.0", data: "1.0" } },
      { templates: { document: "1.0", data: "0.9" } },
      {},
    ),
  }),
  architectureRule({
    number: "E04",
    severity: "error",
    basis: M2,
    title: ["Sơ đồ thiếu tên, mã, trạng thái, phiên bản, ngày, đơn vị", "A diagram lacks its label"],
    message: ["{field}: sơ đồ {diagram} thiếu {missing}.", "{field}: diagram {diagram} lacks {missing}."],
    remedy: ["Ghi đủ nhãn của sơ đồ.", "Give the diagram its whole label."],
    judge(index) {
      return diagrams(index, (row, at) => {
        const missing = missingParts([
          row.title === undefined && ["tên", "its title"],
          row.state === undefined && ["trạng thái", "its state"],
          row.version === undefined && ["phiên bản", "its version"],
          row.day === undefined && ["ngày", "its day"],
          row.unit === undefined && ["đơn vị lập", "who drew it"],
        ]);
        return missing ? unmet(`/diagrams/${at}`, { diagram: row.code, missing }) : MET;
      });
    },
    example: cases(drawn(), { diagrams: [{ code: "SĐ-T-01" }] }, {}),
  }),
  architectureRule({
    number: "E05",
    severity: "error",
    basis: M2,
    title: ["Sơ đồ không có tệp nguồn sửa được", "No editable source of a diagram"],
    message: ["{field}: sơ đồ {diagram} {problem}.", "{field}: diagram {diagram} {problem}."],
    remedy: ["Kèm tệp VSDX, DRAWIO, SVG hoặc PPTX.", "Add a VSDX, DRAWIO, SVG or PPTX file."],
    judge(index) {
      return diagrams(index, (row, at) => {
        const path = `/diagrams/${at}`;
        if (row.editable === undefined && row.file === undefined) {
          return lacking(path, `sơ đồ ${row.code} không ghi tệp nào`, `diagram ${row.code} names no file`);
        }
        const problem =
          row.editable === undefined
            ? { vi: "không có tệp nguồn sửa được", en: "has no editable source" }
            : /\.(?:vsdx|drawio|svg|pptx|yaml|yml|dot|mmd)$/i.test(row.editable)
              ? undefined
              : {
                  vi: `có tệp nguồn “${row.editable}” không sửa được`,
                  en: `has the source “${row.editable}”, which cannot be edited`,
                };
        return problem ? unmet(path, { diagram: row.code, problem }) : MET;
      });
    },
    example: cases(drawn(), drawn({ editable: "so-do.pdf" }), { diagrams: [{ code: "SĐ-T-01" }] }),
  }),
  architectureRule({
    number: "E06",
    severity: "error",
    basis: M2,
    title: ["Mũi tên chính thiếu nguồn, đích, loại, dữ liệu", "A main arrow lacks ends, kind or data"],
    message: ["{field}: mũi tên {arrow} {problem}.", "{field}: the arrow {arrow} {problem}."],
    remedy: ["Ghi đủ loại, dữ liệu và quan hệ tương ứng ở Bảng 2.", "Give kind and data, and its relation in table 2."],
    *judge(index) {
      let some = false;
      for (const [at, row] of (index.file.diagrams ?? []).entries()) {
        for (const [item, { from, to, kind, content }] of (row.arrows ?? []).entries()) {
          some = true;
          const related = index.relations.some(
            ({ row: { from: a, to: b } }) => (a === from && b === to) || (a === to && b === from),
          );
          const problem =
            kind === undefined
              ? { vi: "không ghi loại", en: "names no kind" }
              : (kind === "data" || kind === "service") && content === undefined
                ? { vi: "không ghi dữ liệu", en: "names no data" }
                : related
                  ? undefined
                  : { vi: "không có ở Bảng 2", en: "is not in table 2" };
          yield problem ? unmet(`/diagrams/${at}/arrows/${item}`, { arrow: `${from} → ${to}`, problem }) : MET;
        }
      }
      if (!some) yield lacking("/diagrams", "không sơ đồ nào ghi mũi tên", "no diagram lists its arrows");
    },
    example: cases(
      drawn({ arrows: [{ from: "KT-1", to: "KT-2", kind: "data", content: "Văn bản" }] }),
      drawn({ arrows: [{ from: "KT-1", to: "KT-2" }] }),
      drawn(),
    ),
  }),
  architectureRule({
    number: "E07",
    severity: "error",
    basis: law(cite("qd-1425-ttg-2026", "Điều 3 khoản 2")),
    title: ["Căn cứ đã bị bãi bỏ", "A repealed law is cited as basis"],
    message: ["{field}: {act} hết hiệu lực vào ngày {day}.", "{field}: {act} was out of force on {day}."],
    remedy: ["Thay bằng văn bản đang có hiệu lực.", "Cite the law in force."],
    *judge({ file }, { asOf }) {
      const rows = placed(file.acts).filter(({ row }) => row.basis === true);
      if (rows.length === 0) yield lacking("/acts", "tệp không ghi căn cứ nào", "the file names no basis");
      for (const { row, at } of rows) {
        const over = isOver(row.instrument, asOf);
        if (over === undefined) {
          yield lacking(
            `/acts/${at}`,
            `chưa đối chiếu được ${row.number ?? row.title ?? row.id}`,
            `${row.number ?? row.title ?? row.id} is not in the law register`,
          );
          continue;
        }
        yield !over
          ? MET
          : unmet(`/acts/${at}`, {
              act: row.number ?? row.id,
              day: asOf,
            });
      }
    },
    example: cases(
      { acts: [act("qd-1425", "Quyết định", { number: "1425/QĐ-TTg", instrument: "qd-1425-ttg-2026", basis: true })] },
      {
        acts: [
          act("qd-3090", "Quyết định", { number: "3090/QĐ-BKHCN", instrument: "qd-3090-bkhcn-2025", basis: true }),
        ],
      },
      { acts: [act("qd-9", "Quyết định", { number: "9/QĐ-UBND", basis: true })] },
    ),
  }),
  architectureRule({
    number: "E08",
    severity: "error",
    basis: guide(["Phần A mục VII.1–3", "part A, VII.1-3"]),
    title: ["Đổi nội dung mà giữ số phiên bản", "Content changed under one version number"],
    message: [
      "{field}: phiên bản {version} đã ghi dấu nội dung khác.",
      "{field}: version {version} was recorded with other contents.",
    ],
    remedy: [
      "Tăng số phiên bản; không ghi đè bản đã công bố.",
      "Count the version up; never overwrite a published one.",
    ],
    *judge({ file }) {
      const row = (file.versions ?? []).find(({ version, digest }) => version === file.version && digest !== undefined);
      if (!row)
        yield lacking(
          "/versions",
          `chưa ghi dấu nội dung của phiên bản ${file.version}`,
          `version ${file.version} has no digest of its contents`,
        );
      else
        yield row.digest === digestOf(file)
          ? MET
          : unmet(`/versions/${file.versions?.indexOf(row)}`, {
              version: file.version,
            });
    },
    example: cases(
      { versions: [issued("1.0", { digest: digestOf(baseArchitecture) })] },
      { versions: [issued("1.0", { digest: "0000000000000000" })] },
      {},
    ),
  }),
  architectureRule({
    number: "E09",
    severity: "error",
    basis: guide(["Phần A mục VII.2", "part A, VII.2"]),
    title: ["Bản công khai có nội dung hạn chế", "The public copy holds restricted content"],
    message: ["{field}: bản công khai có nội dung hạn chế.", "{field}: the public copy holds restricted content."],
    remedy: ["Lập bản công khai bằng --public.", "Make the public copy with --public."],
    *judge({ file }) {
      if (file.classification === undefined) {
        yield lacking("/classification", "tệp không ghi phân loại", "the file is not classified");
        return;
      }
      if (file.classification !== "public") return;
      let found = 0;
      for (const list of ["objects", "relations", "gaps", "tasks", "figures"] as const) {
        for (const [at, row] of (file[list] ?? []).entries()) {
          if ((row as { restricted?: boolean }).restricted !== true) continue;
          found += 1;
          yield unmet(`/${list}/${at}`);
        }
      }
      if (found === 0) yield MET;
    },
    example: cases(
      { classification: "public" },
      { classification: "public", objects: [{ ...one, restricted: true }, lgsp] },
      {},
    ),
  }),
];
