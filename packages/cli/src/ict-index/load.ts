import { resolve } from "node:path";
import {
  chunksOf,
  type Decoded,
  type Finding,
  joinBytes,
  type Params,
  type Standard,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import type { Edition, Sheet, Unit } from "@egov-vn/ict-index";
import { type FilePart, onlyStandard, partOfFindings, type RunSettings, rulesFor } from "@egov-vn/validate";
import { checkInputs, expandInputs, type Input } from "@egov-vn/validate/files";
import { exitCodeOf, wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { giveOutput } from "../output/output.js";
import { checkSettings, onlyOf, plainSettings, tellParts } from "../report-output.js";
import type { Session } from "../session.js";

// The index and its numerics are loaded by the commands that need them, so that the others start as fast as without.
const library = () => import("@egov-vn/ict-index");

/** What was read: all units of all files, and what was found in them. */
export interface Loaded {
  readonly edition: Edition;
  readonly standard: Standard<unknown>;
  readonly sheet: Sheet;
  readonly parts: readonly FilePart[];
}

/** Returns the edition with an id, or the one that a JSON file declares. */
export async function editionNamed(name: string, { io }: Session): Promise<Edition> {
  const { editionById, parseEdition } = await library();
  if (!name.endsWith(".json")) return editionById(name);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(fileSource(resolve(io.cwd, name), name))) chunks.push(chunk);
  return parseEdition(new TextDecoder().decode(joinBytes(chunks)));
}

/** How sheets are checked while they are loaded. */
interface LoadOptions {
  readonly settings?: RunSettings;
  readonly everyRecord?: boolean;
}

/** What is known of a run of loading: the sheets so far, and its parts as they come. */
export interface Loading {
  readonly edition: Edition;
  readonly standard: Standard<unknown>;
  readonly inputs: readonly Input[];
  readonly parts: AsyncIterable<FilePart>;
  /** Returns all units read so far as one sheet; the first file's year counts. */
  sheet(): Sheet;
}

/** Begins to read and check the sheets of files. A unit that an earlier file has is a finding, and left out. */
export async function loadingSheets(
  files: readonly string[],
  editionName: string,
  session: Session,
  { settings = plainSettings(session), everyRecord = false }: LoadOptions = {},
): Promise<Loading> {
  const { sheetRules, sheetStandard } = await library();
  const edition = await editionNamed(editionName, session);
  const standard = sheetStandard(edition) as Standard<unknown>;
  const seen = new Map<string, string>();
  const units: Unit[] = [];
  let year: number | undefined;
  const besides = ({ value }: Decoded<unknown>, file: string): Finding[] => {
    const sheet = value as Sheet | undefined;
    year ??= sheet?.year;
    return (sheet?.units ?? []).flatMap((unit, place) => {
      const first = seen.get(unit.code);
      if (first === undefined) {
        seen.set(unit.code, file);
        units.push(unit);
        return [];
      }
      const params = { cell: file, unit: unit.name, first };
      return toFinding(sheetRules.unitTwice, { path: toPointer(["units", place]), params }) ?? [];
    });
  };
  const inputs = await expandInputs(files, session.io.cwd);
  const list = onlyStandard(standard);
  const check = checkSettings(settings, everyRecord);
  const parts = checkInputs(inputs, check, { list, besides, stdin: session.io.stdin });
  const sheet = (): Sheet => ({ edition: edition.id, year: year ?? Number(settings.asOf.slice(0, 4)), units });
  return { edition, standard, inputs, parts, sheet };
}

/** Returns the sheets of files as one, with what was found. */
export async function loadSheets(files: readonly string[], editionName: string, session: Session): Promise<Loaded> {
  const { edition, standard, parts, sheet } = await loadingSheets(files, editionName, session);
  const found: FilePart[] = [];
  for await (const part of parts) found.push(part);
  return { edition, standard, sheet: sheet(), parts: found };
}

/** Writes what was found in sheets, and in work on them, to standard error, and sets the exit code it leads to. */
export async function tell(loaded: Loaded, more: readonly Finding[], session: Session): Promise<void> {
  const { edition, standard, sheet, parts } = loaded;
  const computed = more.length > 0 ? [partOfFindings(edition.id, more, rulesFor(standard))] : [];
  const all = [...parts, ...computed];
  const verdict = await tellParts(all, session, onlyOf(standard));
  const findings = all
    .flatMap(({ outcome }) => [
      ...Object.values(outcome?.counts.rules ?? {}),
      ...Object.values(outcome?.counts.unchecked ?? {}),
    ])
    .reduce((sum, count) => sum + count, 0);
  session.exitCode = exitCodeOf(verdict);
  await session.io.stderr.write(`${session.say("ictUnitsRead", { units: sheet.units.length, findings })}\n`);
}

/** Writes data to the output asked for. A workbook goes to standard output only when that is asked for. */
export async function deliver(
  data: string | Uint8Array,
  format: string,
  output: string | undefined,
  session: Session,
): Promise<void> {
  if (typeof data !== "string" && output === undefined) throw wrongUse("ictNeedsFile", { format });
  await giveOutput(data, output, session);
}

/** Returns a whole number within bounds. */
export function wholeNumber(text: string, option: string, low: number, high: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw wrongUse("ictBadNumber", { option, low: String(low), high: String(high) } satisfies Params);
  return value;
}

/** Returns `CODE=a:b:c` as the code and its numbers. */
export function setting(text: string, form: string, most: number): { code: string; numbers: number[] } {
  const at = text.indexOf("=");
  const numbers = text
    .slice(at + 1)
    .split(":")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (at < 1 || numbers.length > most || numbers.some((number) => !Number.isFinite(number))) {
    throw wrongUse("ictBadSetting", { value: text, form });
  }
  return { code: text.slice(0, at), numbers };
}
