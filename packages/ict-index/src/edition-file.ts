import {
  type Basis,
  type Bilingual,
  checkSchema,
  fromPointer,
  joinNames,
  renderFinding,
  type SchemaOf,
  schemaRules,
  withNames,
} from "@egov-vn/core";
import type * as z from "zod";
import { layoutOf } from "./engine/layout.js";
import { failures } from "./failures.js";
import { CriterionSchema, type Edition, EditionSchema, FORMATS, GroupSchema } from "./schema.js";

const basis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng tệp khai báo bộ chỉ số của gói này.",
    en: "The shape of this package's files that declare an edition.",
  },
};

const rules = schemaRules("ICT", basis, { formats: FORMATS });
const catalogue = new Map(rules.rules.map((rule) => [rule.id, rule]));

/** Problems that are told at once. */
const TOLD = 3;

/** Returns what keeps a value from fitting a schema, in words, each field by its keys in the file. */
function problemsIn(schema: z.ZodType, value: unknown, within: readonly string[]): Bilingual[] {
  const standard: SchemaOf<unknown> = { schema, schemaFinding: (issue, whole) => rules.finding(issue, whole) };
  return checkSchema(standard, value, {}).flatMap((finding) => {
    const at = fromPointer(finding.path);
    const node = nodeAt(value, at);
    // Of what is neither a group nor a criterion, its own schema says more.
    if (finding.rule === "ICT-908" && node !== undefined && at.at(-2) === "children") {
      return problemsIn("children" in node ? GroupSchema : CriterionSchema, node, [...within, ...at]);
    }
    const nameOf = (path: string): string => joinNames([...within, ...fromPointer(path)]);
    const named = withNames(finding, { nameOf }, standard);
    return {
      vi: renderFinding(named, catalogue, "vi").message,
      en: renderFinding(named, catalogue, "en").message,
    };
  });
}

function nodeAt(value: unknown, path: readonly string[]): object | undefined {
  let here = value;
  for (const key of path) here = (here as Record<string, unknown> | undefined)?.[key];
  return typeof here === "object" && here !== null ? here : undefined;
}

/**
 * Returns the edition that a file declares: a province's own index, or a new edition of a national one.
 *
 * @param text JSON, as `EditionSchema` has it.
 * @throws Failure when it is not JSON, misses or misspells something, or uses a code twice; it names the first three.
 * @example
 * parseEdition(JSON.stringify(ictIndex2016)).id // => "ict-index-2016"
 */
export function parseEdition(text: string): Edition {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw failures.notJson(undefined, { cause });
  }
  const problems = problemsIn(EditionSchema, value, []);
  if (problems.length > 0) {
    const told = problems.slice(0, TOLD);
    throw failures.badEdition({
      problems: { vi: told.map(({ vi }) => vi).join(" "), en: told.map(({ en }) => en).join(" ") },
    });
  }
  const edition = value as Edition;
  layoutOf(edition.tree);
  return edition;
}
