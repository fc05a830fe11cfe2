import type { RuleExample } from "./rule.js";

const LONGEST_WHOLE = 20;
const CONTEXT = 3;

/**
 * Returns an example as it is best read: of long texts the lines that differ, with three lines round them, and `…` for
 * what is left out. The differing lines are those between the first and the last that are not alike.
 *
 * @example
 * exampleExcerpt({ passing, failing }).failing // => "…\n  - { prefix: 3fff:40:4:8001::/64, … }\n…"
 */
export function exampleExcerpt({ passing, failing }: RuleExample): RuleExample {
  const [kept, broken] = [linesOf(passing), linesOf(failing)];
  if (Math.max(kept.length, broken.length) <= LONGEST_WHOLE) return { passing, failing };
  const shorter = Math.min(kept.length, broken.length);
  let before = 0;
  while (before < shorter && kept[before] === broken[before]) before += 1;
  let after = 0;
  while (after < shorter - before && kept.at(-1 - after) === broken.at(-1 - after)) after += 1;
  const from = Math.max(0, before - CONTEXT);
  const excerpt = (lines: readonly string[]): string => {
    const to = Math.min(lines.length, lines.length - after + CONTEXT);
    const shown = lines.slice(from, to);
    return [...(from > 0 ? ["…"] : []), ...shown, ...(to < lines.length ? ["…"] : [])].join("\n");
  };
  return { passing: excerpt(kept), failing: excerpt(broken) };
}

const linesOf = (text: string): string[] => text.trimEnd().split("\n");
