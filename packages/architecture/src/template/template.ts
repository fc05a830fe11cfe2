import { templateRows } from "../generated/template.js";
import type { ValueList } from "../tables/values.js";

/** The sheets of Mẫu 03 that hold data. */
export const SHEETS = ["DM_DOITUONG", "QH_KETNOI", "ANHXA", "HOANTHIEN_NV"] as const;
/** A sheet of Mẫu 03 that holds data. */
export type SheetName = (typeof SHEETS)[number];

/** The list of a file that a sheet holds; HOANTHIEN_NV holds gaps and tasks in pairs. */
export const LIST_OF = { DM_DOITUONG: "objects", QH_KETNOI: "relations", ANHXA: "mappings" } as const;

/** A field of Mẫu 03. */
export interface TemplateField {
  readonly sheet: SheetName;
  /** The field of the model; of HOANTHIEN_NV with `gap.` or `task.` before it. */
  readonly field: string;
  /** When a cell must be filled; empty when it may be left out. */
  readonly required: string;
  readonly list: ValueList | undefined;
  readonly several: boolean;
  readonly heading: string;
}

/** The edition of Mẫu 03 that is written. */
export const TEMPLATE_EDITION = "draft-2026-09";

const fieldsOf = (sheet: SheetName): readonly TemplateField[] =>
  templateRows
    .filter(([edition, name]) => edition === TEMPLATE_EDITION && name === sheet)
    .map(([, , field = "", required = "", list = "", several = "", heading = ""]) => ({
      sheet,
      field,
      required,
      list: (list || undefined) as ValueList | undefined,
      several: several === "yes",
      heading,
    }));

/** The fields of each sheet of Mẫu 03, in their order. */
export const TEMPLATE: Readonly<Record<SheetName, readonly TemplateField[]>> = {
  DM_DOITUONG: fieldsOf("DM_DOITUONG"),
  QH_KETNOI: fieldsOf("QH_KETNOI"),
  ANHXA: fieldsOf("ANHXA"),
  HOANTHIEN_NV: fieldsOf("HOANTHIEN_NV"),
};
