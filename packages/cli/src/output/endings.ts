import { wrongUse } from "../exit.js";
import { STDOUT } from "./place.js";

/** How the names of files of a format end; the first is the usual one. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  text: [".txt", ".text", ".log"],
  table: [".txt", ".text"],
  json: [".json"],
  ndjson: [".ndjson", ".jsonl"],
  sarif: [".sarif", ".json"],
  junit: [".xml"],
  html: [".html", ".htm"],
  csv: [".csv"],
  xlsx: [".xlsx"],
  yaml: [".yaml", ".yml"],
  md: [".md"],
  docx: [".docx"],
  svg: [".svg"],
  png: [".png"],
  drawio: [".drawio"],
  edxml: [".edxml", ".xml"],
};

/** Endings of formats that no command writes. */
const FOREIGN = [".pdf", ".doc", ".xls", ".ods", ".odt", ".jpg", ".zip", ".gz"];

const KNOWN: ReadonlySet<string> = new Set([...Object.values(ENDINGS).flat(), ...FOREIGN]);

function endingOf(output: string): string | undefined {
  const ending = /\.[a-z0-9]+$/i.exec(output)?.[0].toLowerCase();
  return ending !== undefined && KNOWN.has(ending) ? ending : undefined;
}

/**
 * Returns the format to write: the one asked for, else the one that the name of the output tells. A name that tells
 * nothing fits every format.
 *
 * @param formats those of the command; one that is not listed here is told by no name.
 * @throws CommandFailure when the name belongs to another format.
 */
export function formatOfOutput(
  asked: string | undefined,
  output: string | undefined,
  formats: readonly string[],
): string | undefined {
  if (output === undefined || output === STDOUT) return asked;
  const ending = endingOf(output);
  if (ending === undefined) return asked;
  const fits = (format: string): boolean => ENDINGS[format]?.includes(ending) ?? false;
  if (asked === undefined) {
    // `.json` is more often JSON than SARIF, and stands first for it.
    const told = formats.find((format) => ENDINGS[format]?.[0] === ending) ?? formats.find(fits);
    if (told !== undefined) return told;
    throw wrongUse("endingOfNone", { path: output, allowed: formats });
  }
  if (!(asked in ENDINGS) || fits(asked)) return asked;
  throw wrongUse("endingOfOther", { path: output, format: asked, endings: ENDINGS[asked] ?? [] });
}

/**
 * Checks that the name of an output fits one format, which writes files with these endings.
 *
 * @throws CommandFailure when the name belongs to another format.
 */
export function checkEnding(output: string | undefined, format: string, endings: readonly string[]): void {
  const ending = output === undefined || output === STDOUT ? undefined : endingOf(output);
  if (ending !== undefined && !endings.includes(ending)) {
    throw wrongUse("endingOfOther", { path: output as string, format, endings });
  }
}
