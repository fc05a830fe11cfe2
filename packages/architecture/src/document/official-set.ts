import { writeDay } from "@egov-vn/core";
import { type BandDrawing, bandDrawings, MANDATORY_DIAGRAMS } from "../drawings/bands.js";
import type { Architecture } from "../schema.js";
import { checklist } from "../verbs/checklist.js";
import { architectureDocument, checklistDocument } from "./architecture-document.js";
import type { ArchitectureDocument, Block } from "./content.js";
import { heading, paragraph, picture, table } from "./content.js";
import { letterOf, signature } from "./letter.js";
import { versionFacts } from "./part-opening.js";
import { versionTable } from "./version-table.js";

/** Which copy of a file a set holds: all of it, or what everybody may read. */
export type SetCopy = "internal" | "public";

/** A diagram of the set under the name of its file, without an ending. */
export interface SetDrawing {
  readonly name: string;
  readonly drawing: BandDrawing;
}

/** The official set of a version: its documents and drawings, and the names of its files without their endings. */
export interface OfficialSet {
  /** The folder of this version: each version has its own. */
  readonly folder: string;
  readonly names: Readonly<Record<"list" | "document" | "diagrams" | "tables" | "checklist" | "data", string>>;
  readonly document: ArchitectureDocument;
  readonly checklist: ArchitectureDocument;
  /** Mẫu 02 with all diagrams. */
  readonly diagrams: ArchitectureDocument;
  readonly drawings: readonly SetDrawing[];
}

/** A file of a written set. */
export interface SetFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a written set is listed with. */
export interface SetListing {
  readonly copy: SetCopy;
  /** The digest of the whole file, also in the list of its public copy: the history of versions names it. */
  readonly digest: string;
  readonly files: readonly SetFile[];
  /** Files that the set should have, with the reason why they are not there. */
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
}

const COPY_WORDS: Readonly<Record<SetCopy, string>> = { internal: "bản đầy đủ", public: "bản công khai" };

/** Returns a text as a part of a file name: letters without marks, digits, dots and dashes. */
const nameOf = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("Đ", "D")
    .replaceAll("đ", "d")
    .replaceAll(/[^0-9A-Za-z.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");

const setDrawings = (file: Architecture, version: string): SetDrawing[] =>
  MANDATORY_DIAGRAMS.flatMap(({ code, title }) =>
    bandDrawings(file, code).map((drawing, at, pages) => {
      const page = pages.length === 1 ? "" : `_trang-${at + 1}`;
      return { name: `${code}_${nameOf(title.vi)}${page}_${version}`, drawing };
    }),
  );

/** The head of every document of a set: one code, version and day in all. */
const headed = (file: Architecture, title: string, blocks: readonly Block[]): ArchitectureDocument => ({
  language: "vi",
  title,
  subtitle: file.title,
  version: `Phiên bản ${file.version}, số liệu chốt ngày ${writeDay(file.cutOff)} (theo dự thảo)`,
  letter: letterOf(file),
  blocks,
});

/**
 * Returns the official set of a version (draft guide, part A, VII): Mẫu 01, the diagrams of Mẫu 02, Phụ lục 07, and the names
 * of all its files. Each bears the code, the version and the data cut-off day of the file.
 *
 * @param file the file, or its public copy.
 * @example
 * officialSet(file).folder // => "vi-du_v1.0"
 */
export function officialSet(file: Architecture, copy: SetCopy = "internal"): OfficialSet {
  const version = `v${nameOf(file.version)}`;
  const drawings = setDrawings(file, version);
  const checks = checklist(file);
  return {
    folder: `${file.id}_${version}${copy === "public" ? "_cong-khai" : ""}`,
    names: {
      list: `Danh-muc-ho-so_${version}`,
      document: `Mau-01_Khung-kien-truc_${version}`,
      diagrams: `Mau-02_So-do_${version}`,
      tables: `Mau-03_Du-lieu_${version}`,
      checklist: `Phu-luc-07_Phieu-kiem-tra_${version}`,
      data: `Du-lieu-nguon_${version}`,
    },
    document: architectureDocument(file, checks),
    checklist: checklistDocument(file, checks),
    diagrams: headed(
      file,
      "Mẫu 02. Các sơ đồ kiến trúc",
      drawings.map(({ drawing }) => picture(drawing)),
    ),
    drawings,
  };
}

/**
 * Returns the list of a written set as a document: what the decision that issues the version lists and signs.
 *
 * @param file the file, or its public copy.
 */
export function setListDocument(file: Architecture, listing: SetListing): ArchitectureDocument {
  return headed(file, "Danh mục hồ sơ chính thức", [
    {
      kind: "facts",
      rows: [...versionFacts(file), ["Loại bản", COPY_WORDS[listing.copy]], ["Dấu nội dung", listing.digest]],
    },
    table(
      "Các tệp của hồ sơ",
      [
        ["Tên tệp", 0.36],
        ["Số byte", 0.12, "number"],
        ["Mã kiểm tra SHA-256", 0.52, "address"],
      ],
      listing.files.map(({ name, bytes, sha256 }) => [name, bytes.toLocaleString("vi-VN"), sha256]),
    ),
    ...(listing.missing.length === 0
      ? []
      : [
          table(
            "Các tệp chưa có",
            [
              ["Tên tệp", 0.4],
              ["Lý do", 0.6],
            ],
            listing.missing.map(({ name, reason }) => [name, reason]),
          ),
        ]),
    heading("Lịch sử phiên bản", 2),
    versionTable(file),
    paragraph(
      "Bản này không được sửa hay ghi đè. Mỗi thay đổi là một phiên bản mới, ghi rõ thay đổi gì, vì sao, khi nào, do cơ quan nào.",
    ),
    signature(file),
  ]);
}
