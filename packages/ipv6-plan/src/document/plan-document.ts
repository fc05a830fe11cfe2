import { onlyOne, province as provinceOf } from "@egov-vn/codes";
import type { Language, LocalDate } from "@egov-vn/core";
import { type LetterFacts, letterLines } from "@egov-vn/core/markup";
import type { Plan } from "../schema.js";
import type { PlanDocument } from "./content.js";
import { kitOf } from "./kit.js";
import { assignmentsPart, interfacePart, lanAnnex } from "./part-assignments.js";
import { dnsPart, routingPart, securityPart, transitionPart } from "./part-operations.js";
import { changesPart, treeAnnex, usePart } from "./part-records.js";
import { basisPart, inventoryPart, resourcesPart, structurePart } from "./part-resources.js";

/** How the document is made. */
export interface DocumentOptions {
  /** `vi` unless given. */
  readonly language?: Language;
  /** Whether the annexes, which list every subnet and draw the tree, are in it; they are, unless this is false. */
  readonly annexes?: boolean;
  /** What the plan does not know of its letter: number, place, who signs, who gets it. */
  readonly letter?: Partial<Omit<LetterFacts, "language">>;
}

/**
 * Returns the plan as a document: the twelve parts that a plan for approval has, from the basis to the change log, and two
 * annexes. It has no form yet: `documentMarkdown`, `documentHtml` and `documentDocx` give it one. What the plan does not
 * say is marked as a gap in its place, never filled in.
 *
 * @example
 * planDocument(plan, { language: "en" }).title // => "IPv6 addressing plan"
 */
export function planDocument(plan: Plan, options: DocumentOptions = {}): PlanDocument {
  const { language = "vi", annexes = true } = options;
  const kit = kitOf(plan, language);
  const { t } = kit;
  const letter = letterLines({ ...letterFacts(plan), ...options.letter, language });
  return {
    language,
    letter,
    title: t("Quy hoạch địa chỉ IPv6", "IPv6 addressing plan"),
    subtitle: plan.title,
    version: t(`(Phiên bản ${plan.version})`, `(Version ${plan.version})`),
    blocks: [
      ...basisPart(kit),
      ...resourcesPart(kit),
      ...inventoryPart(kit),
      ...structurePart(kit),
      ...assignmentsPart(kit),
      ...interfacePart(kit),
      ...routingPart(kit),
      ...dnsPart(kit),
      ...securityPart(kit),
      ...transitionPart(kit),
      ...usePart(kit),
      ...changesPart(kit),
      { kind: "signature", letter },
      ...(annexes ? [...lanAnnex(kit), ...treeAnnex(kit)] : []),
    ],
  };
}

/** What a plan says of its letter: the owner, the day, the office that approves, and the province as the place. */
function letterFacts({ owner, date, basis, province }: Plan): Omit<LetterFacts, "language"> {
  const found = province === undefined ? undefined : onlyOne(provinceOf(province, { asOf: date as LocalDate }));
  return {
    agency: owner,
    date,
    ...(basis?.approver !== undefined && { office: basis.approver }),
    // A city that has a person's name is written with its kind.
    ...(found && { place: found.name === "Hồ Chí Minh" ? found.fullName : found.name }),
  };
}
