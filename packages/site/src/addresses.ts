import type { Language, Period, RuleInfo, Standard } from "@egov-vn/core";
import { writeDay } from "@egov-vn/core";
import { say } from "./words.js";

type Named = Pick<Standard<unknown>, "id">;

/** Returns the address of a standard's page. */
export const standardPath = ({ id }: Named): string => `standards/${id}.html`;

/** Returns the address of a standard's rules. */
export const rulesPath = ({ id }: Named): string => `rules/${id}.html`;

export const CHANGES_PATH = "standards/changes.html";

/** Returns the address of a standard's part of the change log. */
export const changesPath = ({ id }: Named): string => `${CHANGES_PATH}#${id}`;

/** Returns the address of a field on its standard's page: `applicant.name` of `/applicant/name`. */
export const fieldAnchor = (path: string): string => path.slice(1).replaceAll("/", ".").replaceAll("*", "-");

/** Returns the anchor of a rule, the same in both languages: `doc-001`. */
export const ruleAnchor = ({ id }: Pick<RuleInfo, "id">): string => id.toLowerCase();

/** The forms on which data are tried out. */
export const TOOLS = ["check", "signatures", "architecture", "address", "deadline"] as const;
export type Tool = (typeof TOOLS)[number];

/** Returns the address of a form's page. */
export const toolPath = (tool: Tool): string => `tools/${tool}.html`;

/** Returns a period in words. */
export function periodText({ from, to }: Period, { language }: { readonly language: Language }): string {
  if (to === undefined) return say("since", language, { from: writeDay(from) });
  return say("between", language, { from: writeDay(from), to: writeDay(to) });
}
