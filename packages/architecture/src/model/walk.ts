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
  for (const [key, inner] of Object.entries(value)) {
    keys.push(key);
    walk(inner, visit, keys);
    keys.pop();
  }
}
