import type { Codec, Standard } from "@egov-vn/core";
import { standardName } from "@egov-vn/core";
import { fittest, loadStandard, type Recognised, recogniseLoading, standardLoaders } from "@egov-vn/standards/loaders";

/** The standards that data may be checked against, loaded when one is needed. */
export interface StandardList {
  /** `id@edition` of each. */
  readonly names: readonly string[];
  /** The ids of their profiles. */
  readonly profiles: readonly string[];
  /** Returns the standard and codec whose format the first bytes are in, or that the file's name tells. */
  recognise(head: Uint8Array, file: string): Promise<Recognised | undefined>;
  /** Returns a standard by its id or by `id@edition`. */
  find(name: string): Promise<Standard<unknown> | undefined>;
}

/** All data standards, each loaded when it is needed. */
export const allStandards: StandardList = {
  names: standardLoaders.map(standardName),
  profiles: [...new Set(standardLoaders.flatMap(({ profiles }) => profiles))],
  recognise: recogniseLoading,
  find: loadStandard,
};

/** Returns a list that holds one standard, which everything is checked against. */
export function onlyStandard<T>(one: Standard<T>): StandardList {
  const standard = one as Standard<unknown>;
  const name = standardName(standard);
  return {
    names: [name],
    profiles: standard.profiles.map(({ id }) => id),
    recognise: async (head, file) => withCodec(standard, head, file),
    find: async (asked) => (asked === name || asked === standard.id ? standard : undefined),
  };
}

/** Returns a standard with the codec that fits best: by the bytes, else by the file's name, else its first. */
function withCodec(standard: Standard<unknown>, head: Uint8Array, file: string): Recognised | undefined {
  const name = file.toLowerCase();
  const { codecs } = standard;
  const codec =
    fittest([standard], head)?.codec ??
    codecs.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    codecs[0];
  return codec && { standard, codec };
}

/**
 * Returns a standard asked for by `id`, `id@edition` or either with `:format`, and the format that was named.
 *
 * @example
 * await standardAndFormat(allStandards, "dossier:dvcqg") // => { standard: { id: "dossier" }, codec: { id: "dvcqg" } }
 */
export async function standardAndFormat(
  list: StandardList,
  asked: string,
): Promise<{ readonly standard: Standard<unknown>; readonly codec?: Codec<unknown> } | undefined> {
  const [name = "", format] = asked.split(":");
  const standard = await list.find(name);
  if (!standard || format === undefined) return standard && { standard };
  const codec = standard.codecs.find(({ id }) => id === format);
  return codec && { standard, codec };
}

/** Returns the standard and codec that a file is checked against: what was asked for, else what recognises it. */
export async function recognisedAs(
  list: StandardList,
  head: Uint8Array,
  file: string,
  asked: string | undefined,
): Promise<Recognised | undefined> {
  if (asked === undefined) return list.recognise(head, file);
  const found = await standardAndFormat(list, asked);
  if (!found) return undefined;
  const { standard, codec } = found;
  return codec ? { standard, codec } : withCodec(standard, head, file);
}
