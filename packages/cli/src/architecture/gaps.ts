import { printable, textTable, writeCsv } from "@egov-vn/core/tables";
import { wrongUse } from "../exit.js";
import { formatNamed } from "../options.js";
import { formatOfOutput } from "../output/endings.js";
import { giveOutput } from "../output/output.js";
import type { Session } from "../session.js";
import { ARCHITECTURE_GAPS } from "../tree/values.js";
import { architectureOf, type Common, library } from "./architecture-io.js";

/** The columns of Bảng 4 that a terminal has room for. */
const SHOWN = ["gap.code", "gap.content", "gap.option", "task.code", "task.title", "task.lead", "task.deadline"];

/** Answers `egov architecture gap`: the rows of Bảng 4, what unblocks most first. */
export async function gaps(file: string, options: Common, session: Session): Promise<void> {
  const { gapList, TEMPLATE } = await library();
  const { gapGrid, writeGaps } = await import("@egov-vn/architecture/template");
  const { say } = session;
  const { output } = options;
  const asked = options.format === undefined ? undefined : formatNamed(options.format, ARCHITECTURE_GAPS);
  const format = formatOfOutput(asked, output, ARCHITECTURE_GAPS) ?? "text";
  const read = await architectureOf(file, session);
  if (format === "xlsx") {
    if (output === undefined) throw wrongUse("architectureWorkbookNeedsFile");
    return giveOutput(await writeGaps(read), output, session);
  }
  const { rows } = gapGrid(read);
  if (format === "csv") return giveOutput(writeCsv(rows, { mark: true, lineEnd: "\r\n" }), output, session);
  const [heads = [], ...pairs] = rows;
  const found = gapList(read);
  const unblocks = new Map(found.steps.map((step) => [step.task.code, step.unblocks]));
  const codeAt = TEMPLATE.HOANTHIEN_NV.findIndex(({ field }) => field === "task.code");
  if (format === "json") {
    const told = pairs.map((row) => ({
      ...Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])),
      unblocks: unblocks.get(row[codeAt] ?? "") ?? 0,
    }));
    return giveOutput(JSON.stringify({ ...found, rows: told }, undefined, 2), output, session);
  }
  const columns = TEMPLATE.HOANTHIEN_NV.flatMap(({ field }, at) => (SHOWN.includes(field) ? [at] : []));
  const lines = pairs.map((row) => [
    ...columns.map((at) => row[at] ?? ""),
    String(unblocks.get(row[codeAt] ?? "") ?? ""),
  ]);
  const rest = [
    ...(found.open.length > 0 ? [say("architectureOpenGaps", { codes: found.open.map(({ code }) => code) })] : []),
    ...(found.unplanned.length > 0
      ? [say("architectureUnplanned", { codes: found.unplanned.map(({ code }) => code) })]
      : []),
  ];
  const shown = textTable([...columns.map((at) => heads[at] ?? ""), say("architectureUnblocksHead")], lines);
  await giveOutput([shown, ...rest.map(printable)].join("\n"), output, session);
}
