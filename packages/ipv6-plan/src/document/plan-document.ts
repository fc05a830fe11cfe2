import type { Language } from "@egov-vn/core";
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
}

/**
 * Returns the plan as a document: the twelve parts that a plan for approval has, from the basis to the change log, and two
 * annexes. It has no form yet: `documentMarkdown`, `documentHtml` and `documentDocx` give it one. What the plan does not
 * say is marked as a gap in its place, never filled in.
 *
 * @example
 * planDocument(plan, { language: "en" }).title // => "IPv6 ADDRESSING PLAN"
 */
export function planDocument(plan: Plan, options: DocumentOptions = {}): PlanDocument {
  const { language = "vi", annexes = true } = options;
  const kit = kitOf(plan, language);
  const { t } = kit;
  const approver = plan.basis?.approver;
  return {
    language,
    owner: plan.owner,
    nation: language === "vi" ? ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"] : [],
    title: t("Quy hoạch địa chỉ IPv6", "IPv6 addressing plan"),
    subtitle: plan.title,
    dateLine: dateLine(plan, language),
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
      {
        kind: "signature",
        office: approver === undefined ? t("NGƯỜI PHÊ DUYỆT", "APPROVED BY") : approver.toLocaleUpperCase(language),
        act: t("(Ký, ghi rõ họ tên, đóng dấu)", "(Signature, name, seal)"),
      },
      ...(annexes ? [...lanAnnex(kit), ...treeAnnex(kit)] : []),
    ],
  };
}

/** The day as official letters write it: days below 10 and the first two months with a zero before. */
function dateLine({ date, version }: Plan, language: Language): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  if (language === "en") return `Version ${version}, ${date}`;
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `Phiên bản ${version}, ngày ${day} tháng ${shownMonth} năm ${year}`;
}
