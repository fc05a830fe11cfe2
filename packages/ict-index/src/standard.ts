import {
  type Basis,
  type Bilingual,
  type Example,
  type Period,
  type Rule,
  type RuleInfo,
  type Standard,
  schemaRules,
} from "@egov-vn/core";
import { csvCodec, sheetJsonCodec } from "./codec/codecs.js";
import { formGrid, gridToCsv, tableGrid } from "./codec/write-grid.js";
import { editionOfSheet } from "./edition-choice.js";
import { editions } from "./editions/index.js";
import { exampleSheets } from "./examples/example-sheets.js";
import { inventedProvinces } from "./examples/provinces.js";
import { allAnswerRules, type HeldSheet } from "./rules/answer-rules.js";
import { indexRules } from "./rules/index-rules.js";
import { publishedRules } from "./rules/published-rules.js";
import { sheetRules } from "./rules/sheet-rules.js";
import { type Answer, type Edition, FORMATS, type Sheet, SheetSchema } from "./schema.js";
import { xlsxCodec } from "./workbook-codec.js";

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng phiếu của gói này; bảng tính được đọc về cùng khuôn dạng.",
    en: "The shape of this package's sheets; spreadsheets are read into the same.",
  },
};

const failures = schemaRules("ICT", schemaBasis, {
  formats: FORMATS,
  examples: {
    required: () => exampleSheets().sheet({ units: undefined }),
    type: () => exampleSheets().sheet({ year: "2019" }),
    tooSmall: () => exampleSheets().sheet({ year: 1 }),
    tooBig: () => exampleSheets().sheet({ year: 9999 }),
    unknownKey: () => exampleSheets().unit({ blok: "so" }),
    union: () => exampleSheets().answered("HTKT-XH-1", [] as unknown as Answer),
  },
});

const schemaFinding: Standard<Sheet>["schemaFinding"] = (issue, value) => failures.finding(issue, value);

/** Rules that the readers, the schema, scoring and the checks of published figures report. */
const reported: readonly RuleInfo[] = [
  ...Object.values(sheetRules),
  ...failures.rules,
  ...Object.values(indexRules),
  ...Object.values(publishedRules),
];

/** What tells a standard of sheets from another. */
interface SheetStandardParts {
  readonly edition: string;
  readonly title: Bilingual;
  readonly validity: Period;
  readonly examples: readonly Example<Sheet>[];
}

function standardOf(among: readonly Edition[], parts: SheetStandardParts): Standard<Sheet> {
  const heldTo = (rule: Rule<HeldSheet>): Rule<Sheet> => ({
    ...rule,
    check: (sheet, context) => rule.check({ edition: editionOfSheet(among, sheet), sheet }, context),
  });
  return {
    id: "ict-index-sheet",
    ...parts,
    legalBasis: among.flatMap((edition) => edition.citations),
    schema: SheetSchema,
    codecs: [sheetJsonCodec(() => ({ schema: SheetSchema, schemaFinding })), xlsxCodec(among), csvCodec(among)],
    rules: allAnswerRules.map(heldTo),
    readerRules: reported,
    schemaFinding,
    profiles: [],
  };
}

/**
 * Returns the standard of one edition's collection sheets, such as a province's own: read from JSON, CSV and XLSX, checked
 * by the edition's criteria.
 *
 * @example
 * sheetStandard(inventedAgencyRating).edition // => "vi-du-xep-hang-don-vi"
 */
export function sheetStandard(edition: Edition): Standard<Sheet> {
  const { id, title, period } = edition;
  return standardOf([edition], { edition: id, title, validity: period, examples: [] });
}

/**
 * Returns the standard of the sheets of several editions: a sheet is checked against the edition that it states, else
 * against the one that its headings or codes fit best.
 */
export function sheetStandardOf(among: readonly Edition[]): Standard<Sheet> {
  const from = among.map(({ period }) => period.from).sort()[0] as Period["from"];
  return standardOf(among, {
    edition: "1",
    title: {
      vi: "Phiếu thu thập số liệu của chỉ số CNTT và chuyển đổi số",
      en: "Collection sheet of the ICT and digital-transformation indices",
    },
    validity: { from },
    examples: [
      {
        name: "invented-provinces-2019",
        title: { vi: "Bốn tỉnh tưởng tượng, 2019", en: "Four invented provinces, 2019" },
        value: fewProvinces(),
      },
    ],
  });
}

/** Four units say what sixteen would. */
function fewProvinces(): Sheet {
  const sheet = inventedProvinces(2019);
  return { ...sheet, units: sheet.units.slice(0, 4) };
}

/** The standard of the sheets of every registered edition, which `editions` lists. */
export const ictIndexStandard: Standard<Sheet> = sheetStandardOf(editions);

/** Returns the empty table of an edition as CSV, for so many units. */
export function csvTemplate(edition: Edition, year: number, language: "vi" | "en", rows = 10): string {
  return gridToCsv(tableGrid(edition, { year, units: [] }, language, rows));
}

/** Returns the form that one unit fills in, empty, as CSV. */
export function formTemplate(edition: Edition, year: number, language: "vi" | "en"): string {
  return gridToCsv(formGrid(edition, {}, year, language));
}
