import { type Rule, type SchemaOf, type Standard, schemaRules } from "@egov-vn/core";
import { procedureCodecs } from "./codec/codecs.js";
import { countDiffers } from "./consistency.js";
import { procedureExamples } from "./examples/procedures.js";
import { OURS, PROCEDURE_LAW } from "./rules/basis.js";
import { codeRules } from "./rules/codes.js";
import { feeRules } from "./rules/fees.js";
import { row } from "./rules/fragments.js";
import { legalRules, nameMissing } from "./rules/legal.js";
import { limitRules } from "./rules/limits.js";
import { nameRules } from "./rules/names.js";
import { wireRules } from "./rules/wire.js";
import { type Procedure, ProcedureSchema } from "./schema.js";

const failures = schemaRules("PRO", OURS, {
  instead: { "required /name": nameMissing },
  examples: {
    required: { passing: row(), failing: row({ cases: [{}], subjects: [{ code: "ĐT1" }] }) },
    type: { passing: row(), failing: row({ code: 1 }) },
    tooSmall: { passing: row({ note: "Ghi chú" }), failing: row({ note: "" }) },
    format: { passing: row({ created: "2026-04-08T21:52:58" }), failing: row({ created: "08/4/2026" }) },
    value: { passing: row(), failing: row({ extent: "half" }) },
    unknownKey: { passing: row(), failing: row({ quantity: 1 }) },
    union: { passing: row({ requirements: "none" }), failing: row({ requirements: 1 }) },
  },
});

const shape: SchemaOf<Procedure> = {
  schema: ProcedureSchema,
  schemaFinding: (issue, value) => failures.finding(issue, value),
};

const rules: readonly Rule<Procedure>[] = [...legalRules, ...codeRules, ...nameRules, ...limitRules, ...feeRules];

/**
 * Administrative procedures by the parts of Decree 63/2010/NĐ-CP, article 8 clause 2: the one text found that says what a
 * procedure consists of, hence the edition. QCVN 120:2019/BTTTT, which defines packets between portals, was not found and
 * nothing here claims to conform to it.
 */
export const procedureStandard: Standard<Procedure> = {
  id: "procedure",
  edition: "nd-63-2010",
  title: { vi: "Thủ tục hành chính", en: "Administrative procedures" },
  legalBasis: PROCEDURE_LAW,
  // The day on which Circular 01/2018, with the codes of agencies and sectors, came into force: no source that was read
  // gives the Decree's own day.
  validity: { from: "2019-01-06" },
  ...shape,
  codecs: procedureCodecs(() => shape),
  rules,
  readerRules: [...Object.values(wireRules), nameMissing, countDiffers, ...failures.rules],
  profiles: [],
  examples: procedureExamples,
};
