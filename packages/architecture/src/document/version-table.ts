import type { Architecture } from "../schema.js";
import { type Block, table } from "./content.js";
import { dayOr, joined } from "./wording.js";

/** The history of versions (LS_PHIENBAN): what changed, why, when, who, and the digest of the contents. */
export function versionTable(file: Architecture): Block {
  return table(
    "Phiên bản",
    [
      ["Số", 0.08],
      ["Hiệu lực từ", 0.14],
      ["Ngày cuối", 0.14],
      ["Ngày chốt số liệu", 0.14],
      ["Nội dung thay đổi, lý do", 0.3],
      ["Cơ quan thực hiện", 0.2],
    ],
    (file.versions ?? []).map(({ version, effective, until, cutOff, what, why, who }) => [
      version,
      dayOr(effective),
      dayOr(until),
      dayOr(cutOff),
      joined([what, why && `Lý do: ${why}`], ". "),
      who ?? "",
    ]),
  );
}
