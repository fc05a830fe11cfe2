import type { RuleExample } from "./rule.js";

const LONGEST_WHOLE = 20;
/** JSON that is longer is shown by what differs. */
const LONGEST_JSON = 60;
const CONTEXT = 3;
/** A line that is longer is read with trouble. */
const LONGEST_LINE = 240;
/** Letters that are shown on either side of what differs in a long line. */
const AROUND = 60;
const LEFT_OUT = "…";

/**
 * Returns an example as it is best read, `…` standing for what is left out. Of JSON of more than a few fields only those
 * that differ are shown, in the objects and lists that lead to them. Of other long texts the lines that differ are shown,
 * with three lines round them, and of long lines the letters.
 *
 * @example
 * exampleExcerpt({ passing, failing }).failing.includes("8001") // => true
 */
export function exampleExcerpt(example: RuleExample): RuleExample {
  const { passing, failing } = example;
  const [kept, broken] = [linesOf(passing), linesOf(failing)];
  const fields = Math.max(passing.length, failing.length) > LONGEST_JSON ? ofJson(example) : undefined;
  if (fields) return fields;
  return isShort(kept) && isShort(broken) ? { passing, failing } : ofLines(kept, broken);
}

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

const isShort = (lines: readonly string[]): boolean =>
  lines.length <= LONGEST_WHOLE && lines.every((line) => line.length <= LONGEST_LINE);

function ofLines(kept: readonly string[], broken: readonly string[]): RuleExample {
  const shorter = Math.min(kept.length, broken.length);
  let before = 0;
  while (before < shorter && kept[before] === broken[before]) before += 1;
  let after = 0;
  while (after < shorter - before && kept.at(-1 - after) === broken.at(-1 - after)) after += 1;
  const isLong = Math.max(kept.length, broken.length) > LONGEST_WHOLE;
  const from = isLong ? Math.max(0, before - CONTEXT) : 0;
  const excerpt = (lines: readonly string[], others: readonly string[]): string => {
    const to = isLong ? Math.min(lines.length, lines.length - after + CONTEXT) : lines.length;
    const shown = lines.slice(from, to).map((line, index) => shortened(line, others[from + index] ?? ""));
    return [...(from > 0 ? [LEFT_OUT] : []), ...shown, ...(to < lines.length ? [LEFT_OUT] : [])].join("\n");
  };
  return { passing: excerpt(kept, broken), failing: excerpt(broken, kept) };
}

/** Returns of a long line what differs from another, with some letters round it. */
function shortened(line: string, other: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const shorter = Math.min(line.length, other.length);
  let before = 0;
  while (before < shorter && line[before] === other[before]) before += 1;
  if (before === line.length && before === other.length) return `${line.slice(0, AROUND)}${LEFT_OUT}`;
  let after = 0;
  while (after < shorter - before && line.at(-1 - after) === other.at(-1 - after)) after += 1;
  const [from, to] = [Math.max(0, before - AROUND), Math.min(line.length, line.length - after + AROUND)];
  return `${from > 0 ? LEFT_OUT : ""}${line.slice(from, to)}${to < line.length ? LEFT_OUT : ""}`;
}

function ofJson({ passing, failing }: RuleExample): RuleExample | undefined {
  const [kept, broken] = [parsed(passing), parsed(failing)];
  if (typeof kept !== "object" || typeof broken !== "object" || isSame(kept, broken)) return undefined;
  const shown = { passing: differing(kept, broken).join("\n"), failing: differing(broken, kept).join("\n") };
  // What differs in the order of its fields alone has no field that differs.
  return shown.passing === shown.failing ? undefined : shown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** Writes of a value the parts that differ from another, in the objects and lists that lead to them. */
function differing(value: unknown, other: unknown): string[] {
  if (!isHolder(value) || !isHolder(other) || Array.isArray(value) !== Array.isArray(other))
    return JSON.stringify(value, undefined, 2).split("\n");
  const isList = Array.isArray(value);
  const lines: string[] = [];
  let skipped = false;
  for (const [key, part] of Object.entries(value)) {
    const there = Object.hasOwn(other, key);
    if (there && isSame(part, other[key])) {
      skipped = true;
      continue;
    }
    if (skipped) lines.push(`  ${LEFT_OUT}`);
    skipped = false;
    const [first = "", ...rest] = differing(part, there ? other[key] : undefined);
    lines.push(`  ${isList ? "" : `${JSON.stringify(key)}: `}${first}`, ...rest.map((line) => `  ${line}`));
    lines.push(`${lines.pop()},`);
  }
  if (skipped) lines.push(`  ${LEFT_OUT}`);
  return [isList ? "[" : "{", ...lines, isList ? "]" : "}"];
}
