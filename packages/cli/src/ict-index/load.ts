import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type Codec,
  catalogueOf,
  chunksOf,
  type Finding,
  joinBytes,
  type Params,
  renderFinding,
  type Severity,
  type Standard,
  toFinding,
  validateSource,
  verdictOf,
} from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import type { Edition, Sheet } from "@egov-vn/ict-index";
import { messageOf } from "@egov-vn/validate";
import { severityWord } from "@egov-vn/validate/reports";
import { CommandFailure, EXIT, wrongUse } from "../exit.js";
import { fileSource } from "../file-source.js";
import { asOfDay } from "../options.js";
import type { Session } from "../session.js";

// The index and its numerics are loaded by the commands that need them, so that the others start as fast as without.
const library = () => import("@egov-vn/ict-index");
const workbooks = () => import("@egov-vn/ict-index/xlsx");

/** A finding and the file it is in. */
interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
}

/** What was read: all units of all files, and what was found in them. */
export interface Loaded {
  readonly edition: Edition;
  readonly standard: Standard<Sheet>;
  readonly sheet: Sheet;
  readonly findings: readonly FileFinding[];
}

/** Returns the edition with an id, or the one that a JSON file declares. */
export async function editionNamed(name: string, { io }: Session): Promise<Edition> {
  const { EditionSchema, editionById, editions } = await library();
  if (!name.endsWith(".json") && editions.some((edition) => edition.id === name)) return editionById(name);
  if (!name.endsWith(".json")) {
    const reason = editions.map((edition) => edition.id).join(", ");
    throw wrongUse("ictBadEdition", { edition: name, reason });
  }
  try {
    return EditionSchema.parse(JSON.parse(await readFile(resolve(io.cwd, name), "utf8")));
  } catch (error) {
    const issue =
      error instanceof Error && "issues" in error
        ? (error.issues as { path: unknown[]; message: string }[])[0]
        : undefined;
    const reason = issue ? `${issue.path.join("/")}: ${issue.message}` : messageOf(error);
    throw wrongUse("ictBadEdition", { edition: name, reason });
  }
}

/** Returns the sheets of files as one, with what was found; the first file's year counts. */
export async function loadSheets(files: readonly string[], editionName: string, session: Session): Promise<Loaded> {
  const { io } = session;
  const { sheetStandard, sheetRules } = await library();
  const { xlsxCodec } = await workbooks();
  const edition = await editionNamed(editionName, session);
  const standard = sheetStandard(edition);
  const codecs: Codec<Sheet>[] = [...standard.codecs.slice(0, 1), xlsxCodec(edition), ...standard.codecs.slice(1)];
  const context = { asOf: asOfDay(undefined, io.now()) };
  const findings: FileFinding[] = [];
  const sheets: Sheet[] = [];
  for (const file of files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of chunksOf(await fileSource(resolve(io.cwd, file), file))) chunks.push(chunk);
    const bytes = joinBytes(chunks);
    const codec = codecs.find((one) => one.recognises(bytes.subarray(0, 4096))) ?? (codecs.at(-1) as Codec<Sheet>);
    for await (const { report, decoded } of validateSource(standard, codec, bytes, context)) {
      findings.push(...report.findings.map((finding) => ({ file, finding })));
      if (decoded.value) sheets.push(decoded.value);
    }
  }
  const seen = new Map<string, string>();
  const units = sheets.flatMap((sheet, place) =>
    sheet.units.filter((unit) => {
      const first = seen.get(unit.code);
      const file = files[Math.min(place, files.length - 1)] as string;
      seen.set(unit.code, first ?? file);
      if (first === undefined) return true;
      const params = { cell: file, unit: unit.name, first };
      const finding = toFinding(sheetRules.unitTwice, { path: "", params });
      if (finding) findings.push({ file, finding });
      return false;
    }),
  );
  const year = sheets[0]?.year ?? Number(context.asOf.slice(0, 4));
  return { edition, standard, sheet: { edition: edition.id, year, units }, findings };
}

/** Writes findings to stderr and sets the exit code they lead to. */
export async function tell(
  loaded: Loaded,
  more: readonly Finding[],
  session: Session,
  to: "stdout" | "stderr",
): Promise<void> {
  const { ictIndexRules } = await library();
  const { io, language, colors, say } = session;
  const catalogue = new Map([
    ...catalogueOf(loaded.standard),
    ...ictIndexRules.map((rule) => [rule.id, rule] as const),
  ]);
  const all = [...loaded.findings, ...more.map((finding) => ({ file: "", finding }))];
  const paint: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.dim,
  };
  for (const { file, finding } of all) {
    const { message, remedy } = renderFinding(finding, catalogue, language);
    const place = finding.at ? `${file}:${finding.at.line}:${finding.at.column}` : file;
    const head = `${place === "" ? "" : `${place}: `}${paint[finding.severity](say(severityWord(finding.severity)))} ${finding.rule}`;
    await io[to].write(`${printable(`${head}: ${message}`)}\n    ${printable(remedy)}\n`);
  }
  const verdict = verdictOf(
    all.map(({ finding }) => finding),
    catalogue,
  );
  session.exitCode = verdict === "pass" ? EXIT.conforms : verdict === "fail" ? EXIT.findings : EXIT.unchecked;
  await io.stderr.write(`${say("ictUnitsRead", { units: loaded.sheet.units.length, findings: all.length })}\n`);
}

/** Writes data to the file asked for, else to stdout. */
export async function deliver(
  data: string | Uint8Array,
  format: string,
  output: string | undefined,
  { io }: Session,
): Promise<void> {
  if (output !== undefined) {
    try {
      await writeFile(resolve(io.cwd, output), data);
    } catch (error) {
      throw new CommandFailure(EXIT.unchecked, "unexpected", { reason: messageOf(error) });
    }
    return;
  }
  if (typeof data !== "string") throw wrongUse("ictNeedsFile", { format });
  await io.stdout.write(data.endsWith("\n") ? data : `${data}\n`);
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
