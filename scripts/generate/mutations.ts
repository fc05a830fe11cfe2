import fc from "fast-check";

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Returns a value without its bytes: those are base64 text in JSON, and each engine sees its own form of them. */
export function plain(value: unknown): Json {
  if (value instanceof Uint8Array || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && !(part instanceof Uint8Array))
      .map(([key, part]) => [key, plain(part)]),
  );
}

/** What a value may be swapped for: the edges of every kind of field. */
const SWAPS: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1,
  1.5,
  2 ** 53,
  1e300,
  "",
  " ",
  "a",
  " a",
  "a ",
  "a\nb",
  "a\u0000b",
  "a\ufffe",
  "\ud800",
  "🙂",
  "Đ",
  "2024-02-29",
  "2023-02-29",
  "2024-13-01",
  "2024-05-06T07:08:09",
  "2024-05-06T07:08:09Z",
  "2024-05-06T24:00:00",
  "document",
  "status",
  [],
  {},
  [null],
  { unparsed: "x" },
  { unparsed: "" },
  { unparsed: "x", more: 1 },
];

interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

/** Lists the places in a value, each before those inside it. */
function placesIn(value: Json, places: Place[] = []): Place[] {
  if (typeof value !== "object" || value === null) return places;
  for (const [key, part] of Object.entries(value)) {
    places.push({ holder: value, key });
    placesIn(part as Json, places);
  }
  return places;
}

function copied(value: Json): Json {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
}

/** Where a value is changed, and to what. */
export interface Change {
  readonly at: number;
  readonly how: number;
}

/** Returns the value with one thing changed in each of a few places. */
export function mutate(value: Json, changes: readonly Change[]): Json {
  const copy = copied(value);
  for (const { at, how } of changes) {
    const places = placesIn(copy);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return copy;
    const holder = place.holder as { [key: string]: Json };
    if (how === 0) delete holder[place.key];
    else if (how === 1) holder[`${place.key}x`] = "more";
    else holder[place.key] = copied(SWAPS[how % SWAPS.length] as Json);
    if (Array.isArray(place.holder))
      place.holder.splice(0, place.holder.length, ...place.holder.filter((item) => item !== undefined));
  }
  return copy;
}

/** A few changes of a value. */
export const changes = fc.array(fc.record({ at: fc.nat(500), how: fc.nat(SWAPS.length * 2) }), { maxLength: 3 });
