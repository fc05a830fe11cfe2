import {
  type Bilingual,
  type CheckContext,
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

/** A fault of a text, and where the text stands. */
interface TextFault {
  readonly path: JsonPointer;
  readonly kind: TextProblemKind;
}

type FindFaults<T> = (value: T, context: CheckContext) => readonly TextFault[];

const NO_FAULTS: readonly TextFault[] = [];

/**
 * Returns a function that finds what is wrong with the texts of a value. Both rules on texts ask in the same check, so the
 * texts are read once in a check: reading them takes longer than all else that the two rules do.
 */
function faultsIn<T extends object>(texts: Texts<T>): FindFaults<T> {
  let last: { readonly value: T; readonly context: CheckContext; readonly faults: readonly TextFault[] } | undefined;
  return (value, context) => {
    if (last?.context === context && last.value === value) return last.faults;
    let faults: TextFault[] | undefined;
    texts(value, (text, place, index, key) => {
      if (text === undefined) return;
      const problems = checkVietnameseText(text);
      if (problems.length === 0) return;
      const path: JsonPointer = index === undefined ? place : `${place}/${index}/${key}`;
      faults = [...(faults ?? NO_FAULTS), ...problems.map(({ kind }) => ({ path, kind }))];
    });
    last = { value, context, faults: faults ?? NO_FAULTS };
    return last.faults;
  };
}

/** Returns a check for some kinds of fault. Of one text each kind is told once; what is personal is not quoted. */
function checkFor<T extends object>(
  find: FindFaults<T>,
  kinds: Readonly<Partial<Record<TextProblemKind, Bilingual>>>,
): (value: T, context: CheckContext) => readonly Violation[] | undefined {
  return (value, context) => {
    const faults = find(value, context);
    if (faults.length === 0) return undefined;
    return faults.flatMap(({ path, kind }) => {
      const problem = kinds[kind];
      return problem === undefined ? [] : [{ path, params: { problem } }];
    });
  };
}

const faultsOfDossier = faultsIn(textsOfDossier);
const faultsOfStep = faultsIn(textsOfStep);

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
    check: checkFor(faultsOfDossier, BROKEN),
    example: changed({ ChuHoSo: "NguyÔn V¨n MÉu" }),
  }),
  defineRule<Dossier>({
    id: "DOS-094",
    ...unlike,
    check: checkFor(faultsOfDossier, UNLIKE),
    example: changed({ ChuHoSo: "NGUYỄN VĂN MẪU".normalize("NFD") }),
  }),
];

/** Rules on the texts of a step. */
export const stepTextRules: readonly Rule<ProgressStep>[] = [
  defineRule<ProgressStep>({
    id: "DOS-212",
    ...broken,
    check: checkFor(faultsOfStep, BROKEN),
    example: changedStep({ PhongBanXuLy: "PhÃ²ng máº«u" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-213",
    ...unlike,
    check: checkFor(faultsOfStep, UNLIKE),
    example: changedStep({ NguoiXuLy: "TRẦN THỊ MẪU".normalize("NFD") }),
  }),
];
