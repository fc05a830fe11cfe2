import { defineRule, type Finding, toFinding } from "@egov-vn/core";
import type { Architecture, ArchitectureObject } from "../schema.js";

type Link = keyof NonNullable<ArchitectureObject["links"]>;

/** The standards that a linked file may be of. */
const STANDARDS: Readonly<Record<Link, readonly string[]>> = {
  ipv6Plan: ["ipv6-plan"],
  indexSheet: ["ict-index-sheet"],
  catalogue: ["procedure", "service-features"],
};

const basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Hồ sơ kiến trúc dẫn tới tệp khác của cùng bộ dữ liệu.",
    en: "An architecture points to other files of the same set of data.",
  },
} as const;

/** What is found of the files that objects point to. */
export const linkedFileRules = {
  absent: defineRule({
    id: "ARC-821",
    severity: "error",
    basis,
    title: ["Tệp được dẫn không có", "A linked file is not there"],
    message: ["{field}: không có tệp {file}.", "{field}: there is no file {file}."],
    remedy: [
      "Ghi đường dẫn tính từ thư mục của hồ sơ kiến trúc.",
      "Give the path from the folder that the architecture is in.",
    ],
  }),
  otherStandard: defineRule({
    id: "ARC-822",
    severity: "error",
    basis,
    title: ["Tệp được dẫn không đúng loại", "A linked file is of another kind"],
    message: [
      "{field}: tệp {file} không đọc được theo tiêu chuẩn {wanted}.",
      "{field}: the file {file} is not in a format of {wanted}.",
    ],
    remedy: ["Dẫn tới tệp đúng loại, hoặc ghi vào trường khác.", "Link a file of that kind, or use another field."],
  }),
} as const;

/** What a file is: `absent`, the id of a standard, or `unknown` when it is in no known standard. */
export type FileKind = "absent" | "unknown" | (string & {});

/**
 * Returns what is wrong with the files that objects point to: IPv6 plan, index sheet, catalogue.
 *
 * @param kindOf tells what the file at a path is; paths begin in the folder of the architecture.
 * @example
 * linkFindings(file, () => "absent").length // => 0
 */
export function linkFindings(file: Architecture, kindOf: (path: string) => FileKind): Finding[] {
  return file.objects.flatMap(({ links = {} }, at) =>
    (Object.keys(STANDARDS) as Link[]).flatMap((link): Finding[] => {
      const name = links[link];
      if (name === undefined) return [];
      const kind = kindOf(name);
      if (STANDARDS[link].includes(kind)) return [];
      const rule = kind === "absent" ? linkedFileRules.absent : linkedFileRules.otherStandard;
      const found = toFinding(rule, {
        path: `/objects/${at}/links/${link}`,
        params: { file: name, ...(kind !== "absent" && { wanted: STANDARDS[link] }) },
      });
      return found ? [found] : [];
    }),
  );
}
