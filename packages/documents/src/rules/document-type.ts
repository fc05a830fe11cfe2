import { defineRule, foldVietnamese, type RuleParts } from "@egov-vn/core";
import { lacking, setting } from "../examples/rule-example.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, onDocuments } from "./check.js";

/** Legal normative documents, in the order of amendment 1:2022 of QCVN 102:2016. */
const LEGAL = [
  "Hiến pháp",
  "Luật",
  "Pháp lệnh",
  "Lệnh",
  "Nghị quyết",
  "Nghị quyết liên tịch",
  "Nghị định",
  "Quyết định",
  "Thông tư",
  "Thông tư liên tịch",
  "Chỉ thị",
  "Bộ luật",
  "Văn bản quy phạm pháp luật của chính quyền địa phương ở đơn vị hành chính - kinh tế đặc biệt",
] as const;

/**
 * Administrative documents in the same order. Items 1 to 9 and 18 to 26 stand in the excerpt of the amendment that was
 * read. The rest come from the list of 32 administrative document types, which agrees with the excerpt in those places.
 */
const ADMINISTRATIVE = [
  "Nghị quyết",
  "Quyết định",
  "Chỉ thị",
  "Quy chế",
  "Quy định",
  "Thông cáo",
  "Thông báo",
  "Hướng dẫn",
  "Chương trình",
  "Kế hoạch",
  "Phương án",
  "Đề án",
  "Dự án",
  "Báo cáo",
  "Biên bản",
  "Tờ trình",
  "Hợp đồng",
  "Công văn",
  "Công điện",
  "Bản ghi nhớ",
  "Bản cam kết",
  "Bản thỏa thuận",
  "Giấy chứng nhận",
  "Giấy ủy quyền",
  "Giấy mời",
  "Giấy giới thiệu",
  "Giấy nghỉ phép",
  "Giấy đi đường",
  "Giấy biên nhận hồ sơ",
  "Phiếu gửi",
  "Phiếu chuyển",
  "Thư công",
] as const;

type Class = "legal" | "administrative" | "both";

const fold = (name: string): string =>
  foldVietnamese(name.replace(/\s*\([^)]*\)\s*$/, "")).replace(/^van ban qppl /, "van ban quy pham phap luat ");

const CLASSES = new Map<string, Class>(LEGAL.map((name) => [fold(name), "legal"]));
for (const name of ADMINISTRATIVE) CLASSES.set(fold(name), CLASSES.has(fold(name)) ? "both" : "administrative");

// Names as they are usually written need no folding; that is most packets.
const WRITTEN = new Map<string, Class>(
  [...LEGAL, ...ADMINISTRATIVE].map((name) => [name, CLASSES.get(fold(name)) as Class]),
);

/** Returns whether a type's name is in the lists of legal or of administrative documents, in both, or in neither. */
export const classOfTypeName = (name: string): Class | undefined => WRITTEN.get(name) ?? CLASSES.get(fold(name));

const CLASS_OF_TYPE: readonly (Class | undefined)[] = [undefined, "legal", "administrative"];
const CLASS_NAMES = {
  legal: { vi: "văn bản quy phạm pháp luật", en: "a legal normative document" },
  administrative: { vi: "văn bản hành chính", en: "an administrative document" },
} as const;

/** What the number is taken for. */
const TYPE_READINGS: NonNullable<RuleParts["readings"]> = [
  [
    "Phân loại: 1 văn bản quy phạm pháp luật, 2 văn bản hành chính (mẫu chú thích edXML, hướng dẫn 2.2, Bkav).",
    "A class: 1 legal normative, 2 administrative (the annotated form, guide 2.2, Bkav).",
  ],
  [
    "Số thứ tự trong danh mục loại văn bản, như 18 là Công văn (mẫu .NET, Lạng Sơn).",
    "A number in the list of types, as 18 for Công văn (a .NET sample, Lạng Sơn).",
  ],
  [
    "Mã riêng của trục hoặc nhà cung cấp, như 71 với tên Công văn (văn bản thật năm 2025).",
    "A code of the axis or of a vendor, as 71 with the name Công văn (a real letter of 2025).",
  ],
];

/** The document's type: a number that sources read in three ways, and a name. */
export const documentTypeRules = [
  defineRule<Packet>({
    id: "DOC-076",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav, PEERS.sdk],
      "Bkav từ chối mọi giá trị khác 1 và 2; thư viện chính thức nhận mọi số và mặc định là 2.",
      "Bkav refuses anything but 1 and 2; the official library takes any number, by default 2.",
    ),
    title: ["Mã loại văn bản không phải 1 hoặc 2", "The type code is neither 1 nor 2"],
    message: [
      "{field} là {value}; nhiều hệ thống chỉ hiểu 1 (quy phạm pháp luật) và 2 (hành chính).",
      "{field} is {value}; many systems only know 1 (legal normative) and 2 (administrative).",
    ],
    remedy: ["Ghi 1 hoặc 2, và ghi tên loại ở TypeName.", "Write 1 or 2, and the type's name in TypeName."],
    readings: TYPE_READINGS,
    check: onDocuments(({ documentType }) => {
      const value = documentType?.type;
      return typeof value === "number" && value !== 1 && value !== 2 ? at("/documentType/type", { value }) : undefined;
    }),
    example: setting("document", "edXML:Type", "2", "18"),
  }),
  defineRule<Packet>({
    id: "DOC-077",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav, PEERS.sdk],
      "Bkav đòi 1 hoặc 2; thư viện chính thức tự lấy 2.",
      "Bkav demands 1 or 2; the official library assumes 2.",
    ),
    title: ["Thiếu mã loại văn bản", "The type code is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi 1 (quy phạm pháp luật) hoặc 2 (hành chính).", "Write 1 (legal normative) or 2 (administrative)."],
    check: onDocuments(({ documentType }) =>
      documentType !== undefined && documentType.type === undefined ? at("/documentType/type") : undefined,
    ),
    example: lacking("document", "edXML:Type"),
  }),
  defineRule<Packet>({
    id: "DOC-078",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis, PEERS.dotnet],
      "Mã loại được dùng theo ba cách khác nhau, nên chỉ tên là đáng tin.",
      "The code is used in three different ways, so that only the name can be relied on.",
    ),
    title: ["Thiếu tên loại văn bản", "The type's name is missing"],
    message: ["Gói tin không có {field}.", "There is no {field}."],
    remedy: ["Ghi tên loại, ví dụ Công văn.", "Write the type's name, such as Công văn."],
    check: onDocuments(({ documentType }) =>
      documentType !== undefined && documentType.name === undefined ? at("/documentType/name") : undefined,
    ),
    example: lacking("document", "edXML:TypeName"),
  }),
  defineRule<Packet>({
    id: "DOC-079",
    severity: "info",
    basis: neededBy(
      [PEERS.axis, PEERS.dotnet],
      "Danh mục theo đoạn trích đã đọc của Sửa đổi 1:2022 QCVN 102:2016; riêng văn bản hành chính từ mục 10 đến 17 và từ 27 đến 32 không có trong đoạn trích mà lấy từ danh mục chung 32 loại.",
      "The lists follow the excerpt of amendment 1:2022 of QCVN 102:2016 that was read; items 10 to 17 and 27 to 32 of the administrative documents are not in it and come from the general list of 32 types.",
    ),
    title: ["Tên loại văn bản ngoài danh mục", "The type's name is not in the lists"],
    message: [
      '{field} là "{name}", không có trong danh mục loại văn bản đã biết.',
      '{field} is "{name}", which is not in the lists of document types that are known.',
    ],
    remedy: ["Dùng tên trong danh mục, viết đủ dấu.", "Use a name of the lists, with its diacritics."],
    check: onDocuments(({ documentType }) => {
      const name = documentType?.name;
      return name !== undefined && classOfTypeName(name) === undefined ? at("/documentType/name", { name }) : undefined;
    }),
    example: setting("document", "edXML:TypeName", "Công văn", "Văn bản điện tử mới"),
  }),
  defineRule<Packet>({
    id: "DOC-080",
    severity: "info",
    basis: neededBy(
      [PEERS.bkav, PEERS.langSon],
      "Hướng dẫn 2.2 và mẫu chú thích hiểu 1 là quy phạm pháp luật, 2 là hành chính; Bkav chỉ nhận hai giá trị này. Nhưng phần lớn mẫu chính thức ghi 1 với Công văn, nên đây chỉ là lưu ý.",
      "Guide 2.2 and the annotated form read 1 as legal normative and 2 as administrative, and Bkav takes no other value. But most official samples write 1 with Công văn, hence only a note.",
    ),
    title: ["Mã loại trái với tên loại", "The type code contradicts the type's name"],
    message: [
      '{field} {value} là {class}, nhưng "{name}" là {other}.',
      '{field} {value} is {class}, but "{name}" is {other}.',
    ],
    remedy: [
      "Sửa {field} theo tên loại: 1 quy phạm pháp luật, 2 hành chính.",
      "Set {field} by the name: 1 legal normative, 2 administrative.",
    ],
    readings: TYPE_READINGS,
    check: onDocuments(({ documentType }) => {
      const { type: value, name } = documentType ?? {};
      if (typeof value !== "number" || name === undefined) return undefined;
      const wanted = CLASS_OF_TYPE[value];
      const actual = classOfTypeName(name);
      if (wanted === undefined || wanted === "both" || actual === undefined || actual === "both") return undefined;
      return wanted === actual
        ? undefined
        : at("/documentType/type", { value, class: CLASS_NAMES[wanted], name, other: CLASS_NAMES[actual] });
    }),
    example: setting("document", "edXML:Type", "2", "1"),
  }),
] as const;
