/**
 * Returns a place in an instrument as its parts, from the outermost: `Điều 8 khoản 2 điểm a` as `["điều 8", "khoản 2",
 * "điểm a"]`. What is not made of these words stays one part.
 */
function partsOfPlace(place: string): readonly string[] {
  const text = place.normalize("NFC").toLowerCase();
  const parts = text.match(/(?:điều|khoản|điểm|phụ lục|chương|mục|mẫu)(?:\s+(?:số\s+)?[^\s,;]+)?/g);
  return (parts ?? [text.trim()]).map((part) => part.replaceAll(/\s+/g, " "));
}

/** How two places lie to each other: the first holds the second, lies within it, or neither. */
export type PlaceRelation = "holds" | "within" | "apart";

/** Returns how a place lies to another. A place holds itself. */
export function relationOfPlaces(place: string, other: string): PlaceRelation {
  const [left, right] = [partsOfPlace(place), partsOfPlace(other)];
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) if (left[at] !== right[at]) return "apart";
  return left.length <= right.length ? "holds" : "within";
}
