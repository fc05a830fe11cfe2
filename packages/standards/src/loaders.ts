import { type Standard, standardName } from "@egov-vn/core";
import { FORMAT_SIGNS, type FormatSigns } from "./generated/format-signs.js";
import { fittest, hasOwnExtension, named, type Recognised } from "./recognised.js";

/** A standard that is loaded when it is needed. */
export interface StandardLoader extends FormatSigns {
  /** Loads it; a second time it is there at once. */
  load(): Promise<Standard<unknown>>;
}

const LOAD: Readonly<Record<string, () => Promise<Standard<unknown>>>> = {
  procedure: async () => (await import("@egov-vn/procedures")).procedureStandard,
  "service-features": async () => (await import("@egov-vn/service-levels")).serviceFeaturesStandard,
  dossier: async () => (await import("@egov-vn/dossiers")).dossierStandard,
  "dossier-progress": async () => (await import("@egov-vn/dossiers")).progressStandard,
  "document-exchange": async () => (await import("@egov-vn/documents")).documentExchange,
  "ict-index-sheet": async () => (await import("@egov-vn/ict-index")).ictIndexStandard,
  "ipv6-plan": async () => (await import("@egov-vn/ipv6-plan")).ipv6PlanStandard,
  architecture: async () => (await import("@egov-vn/architecture")).architectureStandard,
};

/** Every data standard, in the order of `standards`, not loaded yet. */
export const standardLoaders: readonly StandardLoader[] = FORMAT_SIGNS.map((signs) => ({
  ...signs,
  load: LOAD[signs.id] as StandardLoader["load"],
}));

const loaded = (loaders: readonly StandardLoader[]): Promise<Standard<unknown>[]> =>
  Promise.all(loaders.map((loader) => loader.load()));

/**
 * Finds the standard and codec whose format the first bytes are in, as `recognise` does, and loads only the standards that
 * the bytes, or the file's name, may belong to.
 *
 * @param head the first 64 KiB of the file.
 * @param name the file's name, when it has one.
 */
export async function recogniseLoading(head: Uint8Array, name = ""): Promise<Recognised | undefined> {
  // Only who has bytes to recognise needs the reader of JSON.
  const { headSigns, mayBe } = await import("./head-signs.js");
  const signs = headSigns(head);
  const fit = fittest(await loaded(standardLoaders.filter((loader) => mayBe(loader, signs))), head);
  if (fit) return fit;
  return named(await loaded(standardLoaders.filter(({ extensions }) => hasOwnExtension(name, extensions))), name);
}

/**
 * Loads a standard by its id, or by `id@edition`; without an edition, the one listed last.
 *
 * @example
 * (await loadStandard("document-exchange"))?.title.en // => "Document exchange (edXML)"
 */
export async function loadStandard(name: string): Promise<Standard<unknown> | undefined> {
  const [id, edition] = name.split("@");
  const found = standardLoaders.findLast(
    (loader) => loader.id === id && (edition === undefined || standardName(loader) === name),
  );
  return found?.load();
}

export type { FormatSign, FormatSigns } from "./generated/format-signs.js";
export type { Recognised } from "./recognised.js";
export { fittest } from "./recognised.js";
