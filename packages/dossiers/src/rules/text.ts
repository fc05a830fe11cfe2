import {
  type Bilingual,
  checkVietnameseText,
  defineRule,
  type JsonPointer,
  type Rule,
  type TextProblemKind,
  type Violation,
} from "@egov-vn/core";
import { changed, changedStep } from "../examples/wire.js";
import type { Dossier, ProgressStep } from "../schema.js";
import { basis } from "./basis.js";

/** Letters are lost or stand for others: what is written is not what was meant. */
const BROKEN: Readonly<Partial<Record<TextProblemKind, Bilingual>>> = {
  tcvn3: { vi: "chữ theo bảng mã TCVN3", en: "letters of the old encoding TCVN3" },
  vni: { vi: "chữ theo bảng mã VNI", en: "letters of the old encoding VNI" },
  "utf8-as-latin1": { vi: "chữ UTF-8 bị đọc nhầm bảng mã", en: "UTF-8 that was read as another encoding" },
  replacement: { vi: "ký tự � thay cho chữ đã mất", en: "the mark � for letters that are lost" },
  control: { vi: "ký tự điều khiển", en: "control characters" },
  "lone-surrogate": { vi: "nửa ký tự Unicode", en: "half a Unicode character" },
};

/** The text reads as it was meant, but is not found when it is looked for. */
const UNLIKE: Readonly<Partial<Record<TextProblemKind, Bilingual>>> = {
  decomposed: { vi: "chữ tổ hợp (dấu tách khỏi chữ)", en: "decomposed letters (marks apart from letters)" },
  "look-alike": { vi: "chữ cái của bảng chữ khác trông giống chữ Việt", en: "letters of another script" },
  "zero-width": { vi: "ký tự vô hình", en: "invisible characters" },
};

/** Looks at a text at a place, or at the key of an item in a list there. A path is written only when it is needed. */
type Look = (text: string | undefined, place: JsonPointer, index?: number, key?: string) => void;

type Texts<T> = (value: T, look: Look) => void;

/** Shows the texts of each item of a list. */
function each<T extends object>(
  items: readonly T[] | undefined,
  holder: JsonPointer,
  keys: readonly (keyof T & string)[],
  look: Look,
): void {
  if (items === undefined) return;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as T;
    for (const key of keys) look(item[key] as string | undefined, holder, index, key);
  }
}

const textsOfDossier: Texts<Dossier> = (dossier, look) => {
  const { procedure, sector, applicant, submitter, declared } = dossier;
  look(procedure?.name, "/procedure/name");
  look(sector?.name, "/sector/name");
  look(applicant?.name, "/applicant/name");
  look(applicant?.addressText, "/applicant/addressText");
  look(applicant?.otherInformation, "/applicant/otherInformation");
  look(submitter?.name, "/submitter/name");
  look(submitter?.address?.detail, "/submitter/address/detail");
  look(dossier.subject, "/subject");
  look(dossier.handlingUnit, "/handlingUnit");
  look(dossier.responsibleUnit, "/responsibleUnit");
  look(dossier.returnInformation, "/returnInformation");
  look(dossier.note, "/note");
  look(dossier.currentTask, "/currentTask");
  look(declared?.approvedBy, "/declared/approvedBy");
  look(declared?.note, "/declared/note");
  each(dossier.attachments, "/attachments", ["fileName"], look);
  each(dossier.components, "/components", ["name"], look);
  each(dossier.otherPapers, "/otherPapers", ["name"], look);
  each(dossier.fees, "/fees", ["name"], look);
  each(dossier.results, "/results", ["name"], look);
  each(dossier.supplements, "/supplements", ["requestedBy", "content", "receivedBy", "receiptNote"], look);
};

const textsOfStep: Texts<ProgressStep> = (step, look) => {
  look(step.officer, "/officer");
  look(step.position, "/position");
  look(step.unit, "/unit");
  look(step.responsibleUnit, "/responsibleUnit");
  look(step.content, "/content");
};

/** Returns a check for some kinds of fault. Of one text each kind is told once; what is personal is not quoted. */
function faultsOf<T extends object>(
  texts: Texts<T>,
  kinds: Readonly<Partial<Record<TextProblemKind, Bilingual>>>,
): (value: T) => readonly Violation[] | undefined {
  return (value) => {
    let violations: Violation[] | undefined;
    texts(value, (text, place, index, key) => {
      if (text === undefined) return;
      const problems = checkVietnameseText(text);
      if (problems.length === 0) return;
      const path: JsonPointer = index === undefined ? place : `${place}/${index}/${key}`;
      for (const { kind } of problems) {
        const problem = kinds[kind];
        if (problem === undefined) continue;
        violations ??= [];
        violations.push({ path, params: { problem } });
      }
    });
    return violations;
  };
}

const broken = {
  severity: "error",
  basis: basis.encodedText,
  title: ["Chữ tiếng Việt bị hỏng", "Broken Vietnamese text"],
  message: ["{field} có {problem}.", "{field} has {problem}."],
  remedy: [
    "Ghi lại {field} từ hệ thống nguồn bằng Unicode; kiểm tra bước chuyển bảng mã.",
    "Write {field} again from its source in Unicode; check where the encoding is converted.",
  ],
} as const;

const unlike = {
  severity: "warning",
  basis: basis.encodedText,
  title: ["Chữ tiếng Việt so sánh không khớp", "Vietnamese text that does not compare"],
  message: [
    "{field} có {problem}; tìm kiếm và so sánh sẽ không khớp.",
    "{field} has {problem}; searching and comparing will fail.",
  ],
  remedy: ["Ghi {field} bằng Unicode dựng sẵn (NFC).", "Write {field} in composed Unicode (NFC)."],
  oddity: true,
} as const;

/** Rules on the texts of a dossier. */
export const dossierTextRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-093",
    ...broken,
    check: faultsOf(textsOfDossier, BROKEN),
    example: changed({ ChuHoSo: "NguyÔn V¨n MÉu" }),
  }),
  defineRule<Dossier>({
    id: "DOS-094",
    ...unlike,
    check: faultsOf(textsOfDossier, UNLIKE),
    example: changed({ ChuHoSo: "NGUYỄN VĂN MẪU".normalize("NFD") }),
  }),
];

/** Rules on the texts of a step. */
export const stepTextRules: readonly Rule<ProgressStep>[] = [
  defineRule<ProgressStep>({
    id: "DOS-212",
    ...broken,
    check: faultsOf(textsOfStep, BROKEN),
    example: changedStep({ PhongBanXuLy: "PhÃ²ng máº«u" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-213",
    ...unlike,
    check: faultsOf(textsOfStep, UNLIKE),
    example: changedStep({ NguoiXuLy: "TRẦN THỊ MẪU".normalize("NFD") }),
  }),
];
