import { foldVietnamese } from "@egov-vn/core";
import { neededBy, PEERS, QCVN_102_AMENDMENT } from "./basis.js";
import { at, documentRule } from "./check.js";

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
 * at hand; the rest come from the list of 32 administrative document types that agrees with it in all of those places.
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

/** The document's type: a number that sources read in three ways, and a name. */
export const documentTypeRules = [
  documentRule(
    {
      id: "DOC-076",
      title: { vi: "Mã loại văn bản không phải 1 hoặc 2", en: "The type code is neither 1 nor 2" },
      message: {
        vi: "DocumentType/Type là {value}; nhiều hệ thống chỉ hiểu 1 (quy phạm pháp luật) và 2 (hành chính).",
        en: "DocumentType/Type is {value}; many systems only know 1 (legal normative) and 2 (administrative).",
      },
      remedy: {
        vi: "Ghi 1 hoặc 2, và ghi tên loại ở TypeName.",
        en: "Write 1 or 2, and the type's name in TypeName.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav, PEERS.sdk],
        "Bkav từ chối mọi giá trị khác 1 và 2; thư viện chính thức nhận mọi số và mặc định là 2.",
        "Bkav refuses anything but 1 and 2; the official library takes any number, by default 2.",
      ),
      readings: [
        {
          vi: "Phân loại: 1 văn bản quy phạm pháp luật, 2 văn bản hành chính (mẫu chú thích edXML, hướng dẫn 2.2, Bkav).",
          en: "A class: 1 legal normative, 2 administrative (the annotated form, guide 2.2, Bkav).",
        },
        {
          vi: "Số thứ tự trong danh mục loại văn bản, như 18 là Công văn (mẫu .NET, Lạng Sơn).",
          en: "A number in the list of types, as 18 for Công văn (a .NET sample, Lạng Sơn).",
        },
        {
          vi: "Mã riêng của trục hoặc nhà cung cấp, như 71 với tên Công văn (văn bản thật năm 2025).",
          en: "A code of the axis or of a vendor, as 71 with the name Công văn (a real letter of 2025).",
        },
      ],
    },
    ({ documentType }) => {
      const value = documentType?.type;
      return typeof value === "number" && value !== 1 && value !== 2 ? at("/documentType/type", { value }) : undefined;
    },
  ),
  documentRule(
    {
      id: "DOC-077",
      title: { vi: "Thiếu mã loại văn bản", en: "The type code is missing" },
      message: { vi: "DocumentType không có Type.", en: "DocumentType has no Type." },
      remedy: {
        vi: "Ghi 1 (quy phạm pháp luật) hoặc 2 (hành chính).",
        en: "Write 1 (legal normative) or 2 (administrative).",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav, PEERS.sdk],
        "Bkav đòi 1 hoặc 2; thư viện chính thức tự lấy 2.",
        "Bkav demands 1 or 2; the official library assumes 2.",
      ),
    },
    ({ documentType }) =>
      documentType !== undefined && documentType.type === undefined ? at("/documentType/type") : undefined,
  ),
  documentRule(
    {
      id: "DOC-078",
      title: { vi: "Thiếu tên loại văn bản", en: "The type's name is missing" },
      message: { vi: "DocumentType không có TypeName.", en: "DocumentType has no TypeName." },
      remedy: { vi: "Ghi tên loại, ví dụ Công văn.", en: "Write the type's name, such as Công văn." },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis, PEERS.dotnet],
        "Mã loại được dùng theo ba cách khác nhau, nên chỉ tên là đáng tin.",
        "The code is used in three different ways, so that only the name can be relied on.",
      ),
    },
    ({ documentType }) =>
      documentType !== undefined && documentType.name === undefined ? at("/documentType/name") : undefined,
  ),
  documentRule(
    {
      id: "DOC-079",
      title: { vi: "Tên loại văn bản ngoài danh mục", en: "The type's name is not in the lists" },
      message: {
        vi: '"{name}" không có trong danh mục loại văn bản của sửa đổi năm 2022.',
        en: '"{name}" is not in the lists of document types of the 2022 amendment.',
      },
      remedy: { vi: "Dùng tên trong danh mục, viết đủ dấu.", en: "Use a name of the lists, with its diacritics." },
      severity: "info",
      basis: { citations: [QCVN_102_AMENDMENT] },
    },
    ({ documentType }) => {
      const name = documentType?.name;
      return name !== undefined && classOfTypeName(name) === undefined ? at("/documentType/name", { name }) : undefined;
    },
  ),
  documentRule(
    {
      id: "DOC-080",
      title: { vi: "Mã loại trái với tên loại", en: "The type code contradicts the type's name" },
      message: {
        vi: 'Type {value} là {class}, nhưng "{name}" là {other}.',
        en: 'Type {value} is {class}, but "{name}" is {other}.',
      },
      remedy: {
        vi: "Sửa Type theo tên loại: 1 quy phạm pháp luật, 2 hành chính.",
        en: "Set Type by the name: 1 legal normative, 2 administrative.",
      },
      severity: "warning",
      basis: { citations: [QCVN_102_AMENDMENT] },
    },
    ({ documentType }) => {
      const { type: value, name } = documentType ?? {};
      if (typeof value !== "number" || name === undefined) return undefined;
      const wanted = CLASS_OF_TYPE[value];
      const actual = classOfTypeName(name);
      if (wanted === undefined || wanted === "both" || actual === undefined || actual === "both") return undefined;
      return wanted === actual
        ? undefined
        : at("/documentType/type", { value, class: CLASS_NAMES[wanted], name, other: CLASS_NAMES[actual] });
    },
  ),
] as const;
