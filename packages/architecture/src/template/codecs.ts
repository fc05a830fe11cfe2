import {
  type Codec,
  checkSchema,
  chunksOf,
  type Decoded,
  type Finding,
  fitOfNames,
  fromPointer,
  type JsonPointer,
  joinBytes,
  limitRepeats,
  type ReadContext,
  type SchemaOf,
  toFinding,
  toPointer,
  type WireName,
} from "@egov-vn/core";
import { readCsv } from "@egov-vn/core/tables";
import { spreadsheetKind, workbookTexts } from "@egov-vn/ict-index/workbook";
import type { Architecture } from "../schema.js";
import type { TextGrid } from "./grids.js";
import { type ReadTemplate, readTemplate } from "./read-grids.js";
import { LIST_OF, SHEETS, TEMPLATE } from "./template.js";
import { templateRules } from "./template-rules.js";

/** Lists the headings of Mẫu 03 for the fields of the model. */
function* headings(): Iterable<WireName> {
  for (const sheet of SHEETS) {
    for (const { field, heading } of TEMPLATE[sheet]) {
      const [list, key] =
        sheet === "HOANTHIEN_NV"
          ? [field.startsWith("gap.") ? "gaps" : "tasks", field.slice(field.indexOf(".") + 1)]
          : [LIST_OF[sheet], field];
      yield { path: `/${list}/*/${key}`, names: [heading], within: [sheet] };
    }
  }
}

const HEADINGS: ReadonlySet<string> = new Set(
  Object.values(TEMPLATE).flatMap((fields) => fields.map(({ heading }) => heading)),
);
const FEWEST = 4;

const nearestPlace = ({ places }: ReadTemplate, path: JsonPointer) => {
  for (let parts = fromPointer(path); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = places.get(toPointer(parts));
    if (found) return found;
  }
  return undefined;
};

function decoded(
  codec: string,
  grids: readonly TextGrid[],
  standard: SchemaOf<Architecture>,
  context: ReadContext,
): Decoded<Architecture> {
  const read = readTemplate(grids, context);
  const nowhere = { locate: () => undefined, raw: () => undefined, line: () => undefined };
  if (!read.file) {
    const finding = toFinding(
      templateRules.noTables,
      { path: "", params: { sheets: grids.map(({ name }) => name) } },
      context,
    );
    return { codec, findings: finding ? [finding] : [], ...nowhere };
  }
  const failures: readonly Finding[] = checkSchema(standard, read.file, context);
  return {
    codec,
    ...(failures.length === 0 && { value: read.file }),
    partial: read.file,
    findings: limitRepeats([...read.findings, ...failures]),
    locate(path) {
      const place = nearestPlace(read, path);
      return place && { line: place.row, column: place.column + 1, endLine: place.row, endColumn: place.column + 1 };
    },
    nameOf: (path) => nearestPlace(read, path)?.name,
    raw: () => undefined,
    line: () => undefined,
  };
}

async function bytesOf(source: Parameters<Codec<Architecture>["decode"]>[0]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  return joinBytes(chunks);
}

/** Returns the codec of Mẫu 03 as a workbook; what reads workbooks is loaded when the first one is read. */
export const templateCodec = (standard: () => SchemaOf<Architecture>): Codec<Architecture> => ({
  id: "mau-03",
  title: { vi: "Mẫu 03 (bảng tính, theo dự thảo)", en: "Mẫu 03 (workbook, by the draft)" },
  mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  extensions: [".xlsx"],
  recognises(head) {
    if (spreadsheetKind(head) !== "xlsx") return 0;
    const met = new Set(workbookTexts(head).filter((text) => HEADINGS.has(text.normalize("NFC"))));
    return met.size < FEWEST ? 0 : Math.min(0.99, met.size / TEMPLATE.DM_DOITUONG.length);
  },
  fields: headings,
  async *decode(source, context) {
    const { readWorkbook } = await import("./workbook.js");
    const book = await readWorkbook(await bytesOf(source));
    if ("reason" in book) {
      const finding = toFinding(templateRules.unreadable, { path: "", params: { reason: book.reason } }, context);
      yield {
        codec: "mau-03",
        findings: finding ? [finding] : [],
        locate: () => undefined,
        raw: () => undefined,
        line: () => undefined,
      };
      return;
    }
    yield decoded("mau-03", book.grids, standard(), context);
  },
});

/** Returns the codec of one table of Mẫu 03 as CSV. */
export const tableCodec = (standard: () => SchemaOf<Architecture>): Codec<Architecture> => ({
  id: "mau-03-csv",
  title: { vi: "Một bảng của Mẫu 03 (CSV, theo dự thảo)", en: "One table of Mẫu 03 (CSV, by the draft)" },
  mediaTypes: ["text/csv"],
  extensions: [],
  recognises(head) {
    const text = new TextDecoder().decode(head);
    const first = text.split(/\r?\n/, 1)[0] ?? "";
    const cells = (readCsv(first).rows[0]?.cells ?? []).map((cell) => cell.normalize("NFC").trim());
    return cells.filter((cell) => HEADINGS.has(cell)).length < FEWEST ? 0 : fitOfNames(cells, HEADINGS);
  },
  fields: headings,
  async *decode(source, context) {
    const { rows } = readCsv(new TextDecoder().decode(await bytesOf(source)));
    const grid = { name: "CSV", rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line) };
    yield decoded("mau-03-csv", [grid], standard(), context);
  },
});
