import { bytes, codecOf, read } from "./reading.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Returns a value with one more field in each of its objects, numbered. */
function marked(value: Json, marks: string[]): Json {
  if (Array.isArray(value)) return value.map((item) => marked(item, marks));
  if (typeof value !== "object" || value === null) return value;
  const mark = `MARK${marks.length}.`;
  marks.push(mark);
  const parts = Object.entries(value).map(([key, part]) => [key, marked(part, marks)] as const);
  return { ...Object.fromEntries(parts), TRUONG_MOI: mark };
}

/** Returns the record inside a sample: marks on the envelope are of no procedure. */
function recordOf(document: Json): Json {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return document;
  const inside = ["result", "data", "items", "rows"].find((key) => typeof document[key] === "object");
  return inside === undefined ? document : recordOf(document[inside] as Json);
}

/** Puts a field of its own into every object of a record, and lists those that the value read from it does not hold. */
export async function unkeptMarks(text: string): Promise<string[]> {
  const marks: string[] = [];
  const document = marked(recordOf(JSON.parse(text)), marks);
  const outcomes = await read(JSON.stringify(document), codecOf(bytes(text)));
  const kept = JSON.stringify(outcomes.map(({ decoded }) => decoded.value));
  if (marks.length === 0) throw new RangeError("the record has no object");
  return marks.filter((mark) => !kept.includes(mark));
}
