import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { failures } from "./failures.js";
import { BANNER } from "./generate.js";

/** How the files of a folder differ from what is generated. */
export interface Drift {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Generated once, and not any more. */
  readonly stale: readonly string[];
}

const isGenerated = (text: string): boolean => text.slice(0, 200).split("\n", 1)[0]?.includes(BANNER) === true;

function generatedIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:ts|md)$/.test(entry.name),
  );
  const texts = files.map(({ name }): [string, string] => [name, readFileSync(join(folder, name), "utf8")]);
  return new Map(texts.filter(([, text]) => isGenerated(text)));
}

/** Compares a folder with what is generated. */
export function driftOf(folder: string, files: ReadonlyMap<string, string>): Drift {
  const there = generatedIn(folder);
  const names = [...files.keys()];
  return {
    missing: names.filter((name) => !existsSync(join(folder, name))),
    changed: names.filter(
      (name) => existsSync(join(folder, name)) && readFileSync(join(folder, name), "utf8") !== files.get(name),
    ),
    stale: [...there.keys()].filter((name) => !files.has(name)),
  };
}

/**
 * Writes generated files, and removes those that are not generated any more. Files of somebody's own stay.
 *
 * @throws Failure where a file of somebody's own stands in the way.
 */
export function writeOutput(folder: string, files: ReadonlyMap<string, string>): Drift {
  const drift = driftOf(folder, files);
  for (const name of drift.changed) {
    if (!isGenerated(readFileSync(join(folder, name), "utf8")))
      throw failures.foreignFile({ file: join(folder, name) });
  }
  mkdirSync(folder, { recursive: true });
  for (const name of [...drift.missing, ...drift.changed]) writeFileSync(join(folder, name), files.get(name) as string);
  for (const name of drift.stale) rmSync(join(folder, name));
  return drift;
}
