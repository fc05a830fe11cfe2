import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { TextGrid } from "@egov-vn/architecture/template";
import type { Finding } from "@egov-vn/core";
import { checkSchema, parseLocalDate } from "@egov-vn/core";
import { printable, readCsv } from "@egov-vn/core/tables";
import { CommandFailure, EXIT, exitCodeOf, wrongUse } from "../exit.js";
import { asOfDay } from "../options.js";
import { giveOutput } from "../output/output.js";
import { tellFindings } from "../report-output.js";
import type { Session } from "../session.js";
import { architectureOf, bytesIn, type Common, giveArchitecture, library } from "./architecture-io.js";

interface NewOptions extends Common {
  readonly province: string;
  readonly title?: string;
}

/** Answers `egov architecture new`. */
export async function makeArchitecture(options: NewOptions, session: Session): Promise<void> {
  const { newArchitecture } = await library();
  const asOf = asOfDay(options.asOf, session.io.now());
  const { province, title } = options;
  await giveArchitecture(newArchitecture({ province, asOf, ...(title !== undefined && { title }) }), options, session);
}

interface MigrateOptions extends Common {
  readonly province: string;
  readonly day: string;
}

/** Answers `egov architecture migrate`. */
export async function migrateFiles(files: string[], options: MigrateOptions, session: Session): Promise<void> {
  const { migrate } = await library();
  const { io, say } = session;
  const day = parseLocalDate(options.day);
  if (day === undefined) throw wrongUse("badDate", { value: options.day });
  const read = [];
  for (const file of files) read.push(await architectureOf(file, session));
  const { file, notDescribed } = migrate(read, { province: options.province, day });
  await giveArchitecture(file, options, session);
  const pairs = file.merger?.pairs?.length ?? 0;
  await io.stderr.write(
    `${say("architectureMigrated", { files: files.length, objects: file.objects.length, pairs })}\n`,
  );
  for (const name of notDescribed) await io.stderr.write(`${say("architectureNotDescribed", { name })}\n`);
}

interface ImportOptions extends Common {
  readonly mapping?: string;
}

/** Returns the sheets of workbooks and CSV files. */
async function gridsIn(files: readonly string[], session: Session): Promise<TextGrid[]> {
  const { readWorkbook } = await import("@egov-vn/architecture/template");
  const grids: TextGrid[] = [];
  for (const name of files) {
    const bytes = await bytesIn(name, session);
    const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b;
    if (!isBook) {
      grids.push({ name, rows: readCsv(new TextDecoder().decode(bytes)).rows.map(({ cells }) => cells) });
      continue;
    }
    const book = await readWorkbook(bytes);
    if ("reason" in book) throw new CommandFailure(EXIT.unchecked, "architectureNone", { file: name });
    grids.push(...book.grids);
  }
  return grids;
}

/** Puts other people's sheets under the headings of Mẫu 03, by the mapping in a file, which is suggested when it is new. */
async function underHeadings(grids: TextGrid[], mapping: string, session: Session): Promise<readonly TextGrid[]> {
  const { mappedGrids, readHeadingMap, suggestHeadings, writeHeadingMap } = await import(
    "@egov-vn/architecture/template"
  );
  const { io, say } = session;
  const isNew = !existsSync(resolve(io.cwd, mapping));
  const map = isNew
    ? suggestHeadings(grids)
    : readHeadingMap(new TextDecoder().decode(await bytesIn(mapping, session)));
  if (isNew) {
    await giveOutput(writeHeadingMap(map), mapping, session);
    await io.stderr.write(`${say("architectureMappingMade", { file: printable(mapping) })}\n`);
  }
  const { grids: mapped, left } = mappedGrids(grids, map);
  for (const { sheet, heading, cells } of left) {
    const line =
      heading === undefined
        ? say("architectureSheetLeft", { sheet, cells })
        : say("architectureColumnLeft", { sheet, heading, cells });
    await io.stderr.write(`${printable(line)}\n`);
  }
  return mapped;
}

/** Answers `egov architecture import`. */
export async function importTables(files: string[], options: ImportOptions, session: Session): Promise<void> {
  const { architectureStandard } = await library();
  const { readTemplate } = await import("@egov-vn/architecture/template");
  const found = await gridsIn(files, session);
  const { mapping } = options;
  const grids = mapping === undefined ? found : await underHeadings(found, mapping, session);
  const context = { asOf: asOfDay(options.asOf, session.io.now()) };
  const { file, findings } = readTemplate(grids, context);
  const [first = ""] = files;
  if (!file) throw new CommandFailure(EXIT.unchecked, "architectureNoTables", { file: first });
  const all: readonly Finding[] = [...findings, ...checkSchema(architectureStandard, file, context)];
  await giveArchitecture(file, options, session);
  session.exitCode = exitCodeOf(await tellFindings(first, all, session));
}
