// A province asks what would bring it up: score a set, explain a rank, plan the way to another, print the report.
// The sixteen provinces and their figures are invented.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  consistency,
  explain,
  htmlReport,
  ictIndex2016,
  inventedProvinces,
  publishedProvinces,
  reach,
  score,
} from "@egov-vn/ict-index";
import { writeForm, writeSheet } from "@egov-vn/ict-index/xlsx";

const folder = mkdtempSync(join(tmpdir(), "ict-index-"));

// The form that goes out, and the sheet that comes back.
writeFileSync(join(folder, "form.xlsx"), await writeForm(ictIndex2016, {}, 2020, "vi"));
writeFileSync(join(folder, "sheet.xlsx"), await writeSheet(ictIndex2016, inventedProvinces(2020), "vi"));

const before = score(ictIndex2016, inventedProvinces(2019));
const scored = score(ictIndex2016, inventedProvinces(2020));
const unit = "T14";
const story = explain(scored, unit);
console.log(`${scored.names.get(unit)}: rank ${story.rank} of ${story.of}, score ${story.score.toFixed(4)}`);
for (const criterion of story.criteria.slice(0, 3)) {
  console.log(`  ${criterion.code} costs ${criterion.placesToBest} places against the best`);
}

const plan = reach(scored, unit, 5, { "HTKT-CQNN-4": { to: 9, cost: 2, step: 1 }, "DVCTT-1": { cost: 3 } });
console.log(`rank 5: ${plan.reached ? `reached for ${plan.cost.toFixed(2)}` : `out of reach, best ${plan.rank}`}`);
for (const step of plan.steps) console.log(`  ${step.code}: ${step.from.toFixed(2)} -> ${step.to.toFixed(2)}`);

writeFileSync(join(folder, "report.html"), htmlReport(scored, "vi", { unit, before, plan }));
console.log(`form, sheet and report are in ${folder}`);

// A published row that does not add up as printed.
const namDinh = publishedProvinces.filter((row) => row.unit === "Nam Định");
const [check] = consistency(ictIndex2016, namDinh).checks;
if (check?.verdict !== "unlikely" || !plan.reached) throw new Error("the example no longer shows what it says");
console.log(
  `Nam Định 2020: printed ${check.printed}, parts make ${check.computed.toFixed(4)}, off by ${check.difference.toFixed(4)}`,
);
