import { dayInWords } from "@egov-vn/core/markup";
import type { Architecture } from "../schema.js";
import { type ChecklistItem, checklist } from "../verbs/checklist.js";
import { annexes } from "./annexes.js";
import { checklistBlocks } from "./checklist-sheet.js";
import type { ArchitectureDocument, Block } from "./content.js";
import { paragraph } from "./content.js";
import { CHECKER, letterOf } from "./letter.js";
import { asIsPart } from "./part-as-is.js";
import { carryingOutPart } from "./part-carrying-out.js";
import { comparisonPart } from "./part-comparison.js";
import { headFacts, openingPart } from "./part-opening.js";
import { targetPart } from "./part-target.js";

const framed = (file: Architecture, title: string, blocks: readonly Block[]): ArchitectureDocument => ({
  language: "vi",
  title,
  subtitle: `Phiên bản ${file.version}, số liệu chốt ${dayInWords(file.cutOff)}`,
  version: "Theo dự thảo tài liệu hướng dẫn của Bộ Khoa học và Công nghệ, bản ngày 13/9/2026",
  letter: letterOf(file, CHECKER),
  blocks,
});

/**
 * Returns a file as Mẫu 01: sections I to IX with the annexes 01 to 10. What the data has is filled in; what a person must
 * write is a marked place, never filled in by itself.
 *
 * @param checks the twelve checks of the file, where they are known.
 * @example
 * architectureDocument(file).blocks.filter(({ kind }) => kind === "gap").length // the places to write
 */
export function architectureDocument(
  file: Architecture,
  checks: readonly ChecklistItem[] = checklist(file),
): ArchitectureDocument {
  return framed(file, file.title, [
    paragraph("Thông tin chung của hồ sơ"),
    headFacts(file),
    ...openingPart(file),
    ...asIsPart(file),
    ...targetPart(file),
    ...comparisonPart(file),
    ...carryingOutPart(file, checks),
    ...annexes(file, checks),
  ]);
}

/**
 * Returns the twelve checks before issue as a sheet to sign (Phụ lục 07).
 *
 * @param checks the twelve checks of the file, where they are known.
 */
export function checklistDocument(
  file: Architecture,
  checks: readonly ChecklistItem[] = checklist(file),
): ArchitectureDocument {
  const sheet = framed(file, "Phiếu kiểm tra trước khi ban hành", checklistBlocks(file, checks));
  // The checks are made before the day of issue: the sheet has its own.
  const { effective: _, ...undated } = file;
  return { ...sheet, letter: letterOf(undated, CHECKER) };
}
