import { type Rule, type SchemaOf, type Standard, schemaRules } from "@egov-vn/core";
import { procedureCodecs } from "./codec/codecs.js";
import { countDiffers } from "./consistency.js";
import { procedureExamples } from "./examples/procedures.js";
import { procedureRuleExamples } from "./examples/rules.js";
import { OURS, PROCEDURE_LAW } from "./rules/basis.js";
import { identityRules } from "./rules/identity.js";
import { legalRules, nameMissing } from "./rules/legal.js";
import { feeRules, limitRules } from "./rules/limits-and-fees.js";
import { wireRules } from "./rules/wire.js";
import { type Procedure, ProcedureSchema } from "./schema.js";

const failures = schemaRules("PRO", OURS, { instead: { "required /name": nameMissing } });

/** Failures that the schema of procedures can have. */
const POSSIBLE: ReadonlySet<string> = new Set([
  "PRO-901",
  "PRO-902",
  "PRO-903",
  "PRO-905",
  "PRO-906",
  "PRO-907",
  "PRO-908",
]);

const shape: SchemaOf<Procedure> = {
  schema: ProcedureSchema,
  schemaFinding: (issue, value) => failures.finding(issue, value),
};

const rules: readonly Rule<Procedure>[] = [...legalRules, ...identityRules, ...limitRules, ...feeRules];

/**
 * Administrative procedures by the parts of Decree 63/2010/NĐ-CP, article 8 clause 2: the one text at hand that says what a
 * procedure consists of, hence the edition. QCVN 120:2019/BTTTT, which defines packets between portals, was not found and
 * nothing here claims to conform to it.
 */
export const procedureStandard: Standard<Procedure> = {
  id: "procedure",
  edition: "nd-63-2010",
  title: { vi: "Thủ tục hành chính", en: "Administrative procedures" },
  legalBasis: PROCEDURE_LAW,
  // The day on which Circular 01/2018, with the codes of agencies and sectors, came into force: the Decree's own day is in
  // no source at hand.
  validity: { from: "2019-01-06" },
  ...shape,
  codecs: procedureCodecs(() => shape),
  rules,
  readerRules: [
    ...Object.values(wireRules),
    nameMissing,
    countDiffers,
    ...failures.rules.filter(({ id }) => POSSIBLE.has(id)),
  ],
  profiles: [],
  examples: procedureExamples,
  ruleExamples: procedureRuleExamples,
};
