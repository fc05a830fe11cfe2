import { isDeepStrictEqual } from "node:util";

/** Tells whether a value is as an answer says: objects may have more fields than the answer, lists may not. */
function isAs(value: unknown, wanted: unknown): boolean {
  if (Object.is(value, wanted)) return true;
  if (typeof wanted === "number" && typeof value === "number") {
    return Math.abs(value - wanted) < 10 ** -decimals(wanted);
  }
  if (typeof wanted !== "object" || wanted === null || typeof value !== "object" || value === null) {
    return isDeepStrictEqual(value, wanted);
  }
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) && value.length === wanted.length && wanted.every((one, index) => isAs(value[index], one))
    );
  }
  return Object.entries(wanted).every(([key, one]) => isAs((value as Record<string, unknown>)[key], one));
}

/** Digits behind the point: an answer of 0.66 stands for what begins so. */
const decimals = (number: number): number => String(number).split(".")[1]?.length ?? 15;

/**
 * Compares a value with an answer as pages write it: an expression, in which `…` stands for fields that are left out.
 *
 * @throws when they differ, or when the answer is no expression.
 */
export async function expectAnswer(value: unknown, answer: string): Promise<void> {
  const text = answer.replaceAll(/,? *…/g, "");
  const [expression = ""] = splitRemark(text);
  const wanted: unknown = new Function(`return (${expression})`)();
  const given = await value;
  if (!isAs(given, wanted)) throw new Error(`${JSON.stringify(given)} and not ${expression}`);
}

/** Takes a remark off an answer: `29: the districts of that day`. */
function splitRemark(text: string): [expression: string, remark?: string] {
  for (let at = text.length; at > 0; at = text.lastIndexOf(": ", at - 1)) {
    try {
      new Function(`return (${text.slice(0, at)})`);
      return [text.slice(0, at), text.slice(at + 2)];
    } catch {
      // Not an expression: the remark begins earlier.
    }
  }
  return [text];
}
