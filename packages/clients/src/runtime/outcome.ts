import type { OutcomeData } from "./data.js";

/** What a peer says inside a reply. */
export interface Said {
  readonly ok: boolean;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Set when a gateway on the way says it. */
  readonly fault?: boolean;
}

const LONGEST = 300;

const asText = (value: unknown): string | undefined =>
  typeof value === "object" || value === undefined ? undefined : String(value).trim().slice(0, LONGEST);

/** Finds what a JSON pointer names, or `undefined`. */
export function atPointer(value: unknown, pointer: string | undefined): unknown {
  let here = pointer === undefined ? undefined : value;
  for (const part of pointer?.split("/").slice(1) ?? []) {
    if (here === null || typeof here !== "object") return undefined;
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    here = Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
  }
  return here;
}

/** Returns the first text that is found under one of several names. */
export function firstOf(names: readonly string[], find: (name: string) => unknown): string | undefined {
  for (const name of names) {
    const found = asText(find(name));
    if (found) return found;
  }
  return undefined;
}

/**
 * Reads what a reply says of its call. A reply without the field that tells does not say yes, unless the field is optional.
 *
 * @param outcome where it says so; without it, code and words are looked for where errors usually have them.
 * @example
 * saidBy({ at: "/error_code", success: ["0", "00"], message: "/message" }, { error_code: 0 }).ok // => true
 */
export function saidBy(outcome: OutcomeData | undefined, reply: unknown): Said {
  const find = (pointer: string | undefined): string | undefined => asText(atPointer(reply, pointer));
  const told = find(outcome?.at);
  return {
    ok: told === undefined ? outcome?.optional === true : !!outcome?.success.includes(told),
    code: find(outcome?.code) ?? told ?? firstOf(["/code", "/error_code", "/fault/code", "/error"], find),
    message:
      find(outcome?.message) ??
      firstOf(["/message", "/detail", "/errors", "/title", "/error_description", "/fault/message"], find),
    fault: find("/fault/code") !== undefined,
  };
}
