import { procedureCode } from "@egov-vn/codes";
import { foldVietnamese, LocalDateSchema } from "@egov-vn/core";
import * as z from "zod";
import type { Catalogue } from "./catalogue.js";

/**
 * How a link is known: `declared` by the agency that keeps the local list, `published` in a decision or by the national
 * database, `derived` from the code itself by dropping the agency's tail. A likeness of names is not a link.
 */
const LINK_ORIGINS = ["declared", "published", "derived"] as const;

/** Accepts one link between a local and a national code, with how it is known. */
export const CodeLinkSchema = z
  .strictObject({
    local: z.string().min(1),
    national: z.string().min(1),
    origin: z.enum(LINK_ORIGINS),
    /** The decision, the answer or the person that says so. */
    source: z.string().min(1),
    on: LocalDateSchema.optional(),
  })
  .meta({ title: "Link between codes", titleVi: "Liên kết mã" });

export type CodeLink = z.infer<typeof CodeLinkSchema>;

/** What a mapping says of a code. `ambiguous` links contradict each other: the keeper of the list must decide. */
export type LinkAnswer =
  | { readonly kind: "one"; readonly code: string; readonly links: readonly CodeLink[] }
  | { readonly kind: "ambiguous"; readonly codes: readonly string[]; readonly links: readonly CodeLink[] }
  | { readonly kind: "none" };

/** The links between a local list of procedures and the national one. */
export interface CodeMapping {
  readonly links: readonly CodeLink[];
  nationalOf(local: string): LinkAnswer;
  localOf(national: string): LinkAnswer;
  /** Local codes that are linked to more than one national code. */
  readonly conflicts: readonly string[];
}

/**
 * Returns the mapping that links make. Nothing is preferred among links that contradict each other.
 *
 * @example
 * codeMapping([{ local: "SM-01", national: "1.009999", origin: "declared", source: "Sở Mẫu" }]).nationalOf("SM-01") // => { code: "1.009999", … }
 */
export function codeMapping(links: readonly CodeLink[]): CodeMapping {
  const byLocal = grouped(links, ({ local }) => local);
  const byNational = grouped(links, ({ national }) => national);
  const nationalOf = (local: string): LinkAnswer => answer(byLocal.get(local), ({ national }) => national);
  return {
    links,
    nationalOf,
    localOf: (national) => answer(byNational.get(national), ({ local }) => local),
    conflicts: [...byLocal.keys()].filter((local) => nationalOf(local).kind === "ambiguous"),
  };
}

function grouped(links: readonly CodeLink[], keyOf: (link: CodeLink) => string): Map<string, CodeLink[]> {
  const groups = new Map<string, CodeLink[]>();
  for (const link of links) push(groups, keyOf(link), link);
  return groups;
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const known = groups.get(key);
  if (known) known.push(value);
  else groups.set(key, [value]);
}

function answer(links: readonly CodeLink[] | undefined, codeOf: (link: CodeLink) => string): LinkAnswer {
  if (!links) return { kind: "none" };
  const codes = [...new Set(links.map(codeOf))];
  const [code, ...more] = codes;
  return code !== undefined && more.length === 0 ? { kind: "one", code, links } : { kind: "ambiguous", codes, links };
}

/**
 * Returns the link that a code carries in itself: older systems append the agency's code to the national one. `undefined`
 * for a code of another form, or one without a tail.
 *
 * @example
 * derivedLink("1.003560.000.00.00.H99")?.national // => "1.003560"
 */
export function derivedLink(local: string): CodeLink | undefined {
  const { value } = procedureCode.parse(local);
  if (!value || value.tail === "") return undefined;
  return { local: local.trim(), national: value.procedure, origin: "derived", source: "mã kèm mã cơ quan" };
}

/** Two procedures whose names are alike. It is for a person to look at: alike names are not one procedure. */
export interface LinkSuggestion {
  readonly local: string;
  readonly national: string;
  readonly localName: string;
  readonly nationalName: string;
  /** Shared words, 0..1 (Dice): 1 is the same words. */
  readonly similarity: number;
}

/**
 * Returns, for each local procedure whose code the national list does not have, the national ones with the most similar
 * names: suggestions, never links.
 *
 * @param options.atLeast the similarity below which nothing is suggested, 0..1.
 * @param options.most how many are suggested for one procedure.
 */
export function suggestLinks(
  local: Catalogue,
  national: Catalogue,
  options: { readonly atLeast?: number; readonly most?: number } = {},
): LinkSuggestion[] {
  const { atLeast = 0.8, most = 3 } = options;
  const byWord = new Map<string, number[]>();
  const sizes = national.procedures.map(({ name }, index) => {
    const own = wordsOf(name);
    for (const word of own) push(byWord, word, index);
    return own.size;
  });
  // Counted in one array for all: most words are in most names, and a map of each would take most of the time.
  const shared = new Uint32Array(sizes.length);
  return local.procedures.flatMap(({ code, name }) => {
    if (national.byCode.has(code)) return [];
    const own = wordsOf(name);
    shared.fill(0);
    for (const word of own) for (const index of byWord.get(word) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    const alike: { index: number; similarity: number }[] = [];
    shared.forEach((count, index) => {
      const similarity = (2 * count) / (own.size + (sizes[index] ?? 0));
      if (count > 0 && similarity >= atLeast) alike.push({ index, similarity });
    });
    return alike
      .sort((one, other) => other.similarity - one.similarity || one.index - other.index)
      .slice(0, most)
      .map(({ index, similarity }) => {
        const found = national.procedures[index] as (typeof national.procedures)[number];
        return { local: code, national: found.code, localName: name, nationalName: found.name, similarity };
      });
  });
}

// What nearly every name begins with tells nothing apart.
const wordsOf = (name: string): Set<string> =>
  new Set(
    foldVietnamese(name)
      .replace(/^thu tuc /, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
  );
