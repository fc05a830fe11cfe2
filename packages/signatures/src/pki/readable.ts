/** Returns what can be read of a list; the rest is left out. */
export function readable<T>(list: readonly Uint8Array[], read: (bytes: Uint8Array) => T): T[] {
  return list.flatMap((bytes) => {
    try {
      return [read(bytes)];
    } catch {
      return [];
    }
  });
}
