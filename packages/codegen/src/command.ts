import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Finding, fillTemplate, type Language, type RuleInfo } from "@egov-vn/core";
import { failures } from "./failures.js";
import { emit } from "./generate.js";
import { type Drift, driftOf, writeOutput } from "./output.js";
import { readSpec } from "./reader.js";
import { specRules } from "./rules.js";
import type { PublishedSchema } from "./spec-files.js";

/** Where a command writes. Data go to `out`, talk to `err`. */
export interface CommandOutput {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly language: Language;
  /** The folder that paths start from. Default: that of the process. */
  readonly cwd?: string;
}

const OPTIONS = {
  spec: { type: "string" },
  out: { type: "string" },
  runtime: { type: "string" },
  reference: { type: "boolean" },
  check: { type: "boolean" },
} as const;

const WORDS = {
  vi: { written: "đã ghi", same: "không đổi", drift: "khác với đặc tả", removed: "đã xóa" },
  en: { written: "written", same: "unchanged", drift: "differs from the specification", removed: "removed" },
} as const;

/**
 * Runs `egov generate`: reads a specification and writes its code. Returns the exit code: 0 done, 1 when `--check` finds
 * that the files differ, or the specification refers to what is not there.
 *
 * @param published schemas that specifications may refer to by their `$id`.
 * @throws Failure for wrong use, and for a file that is no specification.
 */
export function runGenerate(
  argv: readonly string[],
  output: CommandOutput,
  published?: ReadonlyMap<string, PublishedSchema>,
): 0 | 1 {
  const { spec: file, out: folder, runtime, reference, check } = parsed(argv);
  if (file === undefined) throw failures.noOption({ option: "--spec" });
  if (folder === undefined) throw failures.noOption({ option: "--out" });
  const from = (path: string): string => resolve(output.cwd ?? "", path);
  const target = from(folder);
  const spec = readSpec(from(file), published ? { published } : {});
  for (const finding of spec.findings) output.err(findingText(finding, file, output.language));
  const files = emit(spec, { ...(runtime !== undefined && { runtime }), ...(reference && { reference }) });
  const drift = check ? driftOf(target, files) : writeOutput(target, files);
  report(drift, files, check === true, output);
  const isApart = drift.missing.length + drift.changed.length + drift.stale.length > 0;
  const isBroken = spec.findings.some(({ severity }) => severity === "error");
  return isBroken || (check && isApart) ? 1 : 0;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch {
    const allowed = Object.keys(OPTIONS).map((name) => `--${name}`);
    const option = argv.find((one) => !allowed.includes(one.split("=", 1)[0] ?? "")) ?? argv.join(" ");
    throw failures.unknownOption({ option, allowed: allowed.join(", ") });
  }
}

function report(
  { missing, changed, stale }: Drift,
  files: ReadonlyMap<string, string>,
  isCheck: boolean,
  output: CommandOutput,
): void {
  const words = WORDS[output.language];
  const apart = new Set([...missing, ...changed]);
  for (const name of [...files.keys()].sort()) {
    output.out(`${name}: ${apart.has(name) ? (isCheck ? words.drift : words.written) : words.same}`);
  }
  for (const name of stale) output.out(`${name}: ${isCheck ? words.drift : words.removed}`);
}

const rules: ReadonlyMap<string, RuleInfo> = new Map(Object.values(specRules).map((rule) => [rule.id, rule]));

/** Writes a finding of a specification as one line. */
export function findingText(
  { rule: id, path, params = {}, severity }: Finding,
  file: string,
  language: Language,
): string {
  const rule = rules.get(id) as RuleInfo;
  const say = (text: string): string => fillTemplate(text, params, language);
  return `${file}#${path}: ${severity} ${id}: ${say(rule.message[language])} ${say(rule.remedy[language])}`;
}
