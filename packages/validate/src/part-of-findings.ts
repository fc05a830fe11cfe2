import { type Finding, type RuleCatalogue, verdictOf } from "@egov-vn/core";
import { FindingCounter } from "./finding-counter.js";
import { PersonalData } from "./masking/personal-data.js";
import type { FilePart } from "./result.js";

/** Returns what was found in something outside the engine, so that it is reported as all else is. */
export function partOfFindings(file: string, findings: readonly Finding[], rules: RuleCatalogue): FilePart {
  const personal = new PersonalData(undefined);
  const counter = new FindingCounter(rules);
  counter.value(verdictOf(findings, rules), { values: 1, rules: 0 });
  counter.count(findings);
  const listed = counter.toList(findings);
  const rest = counter.rest();
  const { verdict, checked, records } = counter.numbers;
  return {
    file,
    findings: [...listed.map((finding) => ({ ...finding, params: personal.params(finding) })), ...rest],
    outcome: { verdict, checked, records, counts: counter.counts(rest) },
  };
}
