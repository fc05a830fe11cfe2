/**
 * Calls for each value of a tree with the keys that lead to it, the outer before the inner. It does not go into what `visit`
 * answers false for. The list of keys changes as it goes on: `toPointer(keys)` keeps a path.
 */
export function walk(
  value: unknown,
  visit: (value: unknown, keys: readonly string[]) => boolean,
  keys: string[] = [],
): void {
  if (!visit(value, keys) || typeof value !== "object" || value === null) return;
  // Not by entries: a pair for each of ten thousand values costs more than the visit.
  for (const key of Object.keys(value)) {
    keys.push(key);
    walk((value as Readonly<Record<string, unknown>>)[key], visit, keys);
    keys.pop();
  }
}
