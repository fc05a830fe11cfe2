import type { DocumentPacket } from "../schema.js";
import { oncePerRun } from "./check.js";

/** By ContentId, the place of the first that has it. */
export type PlacesById = ReadonlyMap<string, number>;

function placesOf(items: readonly { readonly contentId?: string | undefined }[] | undefined): PlacesById {
  const places = new Map<string, number>();
  for (const [index, { contentId }] of items?.entries() ?? []) {
    if (contentId !== undefined && !places.has(contentId)) places.set(contentId, index);
  }
  return places;
}

/** Returns where each ContentId stands in the manifest and among the files: a packet may hold 20,000 of either. */
export const contentIds = oncePerRun(({ manifest, attachments }: DocumentPacket) => ({
  references: placesOf(manifest?.references),
  files: placesOf(attachments),
}));
