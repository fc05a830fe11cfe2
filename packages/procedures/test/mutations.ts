type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Returns numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const JUNK: readonly Json[] = [
  null,
  "",
  " ",
  "Không",
  "Không có thông tin",
  "Không quy định",
  "Miễn phí",
  "05 (năm) ngày làm việc",
  "trong ngày làm việc",
  "50.000 đồng",
  "\u0000",
  "\ud800",
  "C«ng v¨n",
  "OTHER",
  "toString",
  "__proto__",
  0,
  -1,
  7.5,
  1e308,
  1_768_496_400_000,
  true,
  false,
  [],
  {},
  [null],
  [[[]]],
  ["a", null, 1],
  [{ id: "x", name: null }, null],
  { id: "x", code: " M-1 ", name: "" },
  '{"a": [1, ',
  '{"MATTHC": "1.009999"}',
];

/** Returns a document with some of its parts replaced, removed, repeated or added. */
export function mutated(document: unknown, random: () => number): unknown {
  let copy = structuredClone(document) as Json;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) copy = changedOnce(copy, random);
  return copy;
}

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T;

function changedOnce(document: Json, random: () => number): Json {
  const holders: (Json[] | { [key: string]: Json })[] = [];
  const walk = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    holders.push(value);
    for (const part of Object.values(value)) walk(part);
  };
  walk(document);
  if (holders.length === 0) return pick(JUNK, random);
  const holder = pick(holders, random);
  const junk = structuredClone(pick(JUNK, random));
  if (Array.isArray(holder)) {
    const at = Math.floor(random() * holder.length);
    if (random() < 0.4 && holder.length > 0) holder[at] = junk;
    else if (random() < 0.5) holder.push(junk);
    else holder.push(...structuredClone(holder));
    return document;
  }
  const keys = Object.keys(holder);
  const key = keys.length > 0 ? pick(keys, random) : "a";
  const choice = random();
  if (choice < 0.6) holder[key] = junk;
  else if (choice < 0.75) delete holder[key];
  else if (choice < 0.9) holder[`${key}X`] = structuredClone(holder[key] ?? junk);
  else holder[key] = JSON.stringify(holder[key] ?? null);
  return document;
}
