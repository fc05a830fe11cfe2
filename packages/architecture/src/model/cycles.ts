/** Returns the codes of a circle, or nothing. */
export function cycleIn(targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of targets.keys()) {
    if (done.has(start)) continue;
    const way: string[] = [];
    const onWay = new Set<string>();
    const left: Iterator<string>[] = [];
    const enter = (code: string): void => {
      way.push(code);
      onWay.add(code);
      left.push((targets.get(code) ?? [])[Symbol.iterator]());
    };
    enter(start);
    while (left.length > 0) {
      const { value, done: over } = (left.at(-1) as Iterator<string>).next();
      if (over) {
        left.pop();
        const last = way.pop() as string;
        onWay.delete(last);
        done.add(last);
      } else if (onWay.has(value)) return way.slice(way.indexOf(value));
      else if (!done.has(value)) enter(value);
    }
  }
  return undefined;
}
