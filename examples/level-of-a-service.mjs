// For people who declare services: one service on three days of the law. What level or form does it reach, by which article,
// what is missing for the next, and does the level that is declared hold?
//
//   node examples/level-of-a-service.mjs            (after `pnpm build`)
import assert from "node:assert/strict";
import { citationText, renderFinding, ruleCatalogue } from "@egov-vn/core";
import {
  assess,
  checkDeclared,
  fullForm,
  level2011,
  levelName,
  mapLevel,
  serviceFeaturesStandard,
} from "@egov-vn/service-levels";

// A service that is filed and paid on line; its result has to be fetched at the desk.
const allOf = (...names) => Object.fromEntries(names.map((name) => [name, true]));
const features = {
  information: allOf(
    ...["name", "steps", "manner", "components", "timeLimit", "users", "agency", "result"],
    ...["formsConditionsFees", "channels", "legalBasis"],
  ),
  filing: allOf(
    "inPerson",
    "byPost",
    "online",
    "formsForDownload",
    "printedFormAccepted",
    "interactiveForm",
    "attachments",
  ),
  processing: allOf("stored", "onlineTransactions", "settledOnline"),
  fees: { phi: false, lePhi: true, other: false },
  payment: { inPerson: true, lePhiOnline: true },
  result: { inPerson: true, byPost: false, online: false },
};

const reached = [];
for (const asOf of ["2019-06-01", "2023-06-01", "2026-08-01"]) {
  const { service } = assess(features, asOf);
  const { kind, level } = service.outcome;
  const name = kind === "reached" ? levelName(level).vi : kind;
  reached.push(name);
  console.log(`\n${asOf}: ${name} (${service.title.vi})`);
  for (const { criterion, citation, answer } of service.criteria) {
    if (answer !== "met") console.log(`  ${answer.padEnd(9)} ${criterion.title.vi} (${citationText(citation)})`);
  }
}
assert.equal(new Set(reached).size, 3);

console.log("\nDeclared as toàn trình on 1/8/2026:");
const rules = ruleCatalogue(serviceFeaturesStandard.rules.concat(serviceFeaturesStandard.readerRules));
const findings = checkDeclared(fullForm, features, "2026-08-01");
assert.ok(findings.length > 0);
for (const finding of findings) console.log(`  ${finding.rule} ${renderFinding(finding, rules, "vi").message}`);

const mapped = mapLevel(level2011(4), "form-2022");
assert.ok(!mapped.certain);
console.log(`\nA level 4 of 2011 as a form of 2022: ${mapped.why.vi}`);
