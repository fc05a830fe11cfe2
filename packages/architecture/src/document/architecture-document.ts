import { dayInWords, letterLines } from "@egov-vn/core/markup";
import type { Architecture } from "../schema.js";
import { checklist } from "../verbs/checklist.js";
import { annexes, CHECKER, checklistTable } from "./annexes.js";
import type { ArchitectureDocument, Block } from "./content.js";
import { paragraph } from "./content.js";
import { asIsPart } from "./part-as-is.js";
import { carryingOutPart } from "./part-carrying-out.js";
import { comparisonPart } from "./part-comparison.js";
import { headFacts, openingPart } from "./part-opening.js";
import { targetPart } from "./part-target.js";

/** The lines around the text, with who signs the checks. */
const lettered = (file: Architecture, office: string) =>
  letterLines({
    language: "vi",
    kind: "KTS",
    agency: file.issuer,
    office,
    ...(file.effective !== undefined && { date: file.effective }),
  });

const framed = (file: Architecture, title: string, blocks: readonly Block[]): ArchitectureDocument => ({
  language: "vi",
  title,
  subtitle: `Phiên bản ${file.version}, số liệu chốt ${dayInWords(file.cutOff)} (theo dự thảo)`,
  version: `Phiên bản ${file.version}`,
  letter: lettered(file, CHECKER),
  blocks,
});

/**
 * Returns a file as Mẫu 01: sections I to IX with the annexes 01 to 10. What the data has is filled in; what a person must
 * write is a marked place, never filled in by itself.
 *
 * @example
 * architectureDocument(file).blocks.filter(({ kind }) => kind === "gap").length // the places to write
 */
export function architectureDocument(file: Architecture): ArchitectureDocument {
  const checks = checklist(file);
  return framed(file, file.title, [
    headFacts(file),
    ...openingPart(file),
    ...asIsPart(file),
    ...targetPart(file),
    ...comparisonPart(file),
    ...carryingOutPart(file, checks),
    ...annexes(file, checks),
  ]);
}

/** Returns the twelve checks before issue as a sheet to sign (Phụ lục 07). */
export function checklistDocument(file: Architecture): ArchitectureDocument {
  return framed(file, "Phiếu kiểm tra trước khi ban hành", [
    paragraph(`Tài liệu: ${file.title}.`),
    headFacts(file),
    checklistTable(checklist(file)),
    paragraph(
      "Kết quả không phải là điểm số hay chứng nhận; “Chưa đủ cơ sở đánh giá” nêu phần còn thiếu, không có nghĩa là đạt hay không đạt.",
    ),
    { kind: "signature", letter: lettered(file, CHECKER) },
  ]);
}
