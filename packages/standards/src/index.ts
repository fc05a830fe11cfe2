import { type Codec, checkingRules, type RuleCatalogue, ruleCatalogue, rulesOf, type Standard } from "@egov-vn/core";
import { documentExchange } from "@egov-vn/documents";
import { dossierStandard, progressStandard } from "@egov-vn/dossiers";
import { ictIndexStandard } from "@egov-vn/ict-index";
import { ipv6PlanStandard } from "@egov-vn/ipv6-plan";
import { procedureStandard } from "@egov-vn/procedures";
import { serviceFeaturesStandard } from "@egov-vn/service-levels";

/** Every data standard of the library. The only list of them: whatever walks the standards walks this. */
export const standards: readonly Standard<unknown>[] = [
  procedureStandard,
  serviceFeaturesStandard,
  dossierStandard,
  progressStandard,
  documentExchange,
  ictIndexStandard,
  ipv6PlanStandard,
];

/** Every rule of every standard, and those of checking itself, by id. Standards of one package may share rules. */
export const allRules: RuleCatalogue = ruleCatalogue(
  new Set([...Object.values(checkingRules), ...standards.flatMap((standard) => rulesOf(standard))]),
);

/**
 * Returns a standard by its id, or by `id@edition`; without an edition, the one listed last.
 *
 * @example
 * standardById("document-exchange")?.edition // => "qcvn-102-2016"
 */
export function standardById(name: string): Standard<unknown> | undefined {
  const [id, edition] = name.split("@");
  return standards.findLast(
    (standard) => standard.id === id && (edition === undefined || standard.edition === edition),
  );
}

/** A standard and the one of its codecs that fits. */
export interface Recognised {
  readonly standard: Standard<unknown>;
  readonly codec: Codec<unknown>;
}

/**
 * Returns the standard and codec whose format the first bytes are in. When none recognises them the file's name decides,
 * so that an empty or damaged `.edxml` file is read and reported on, not passed over; `undefined` when that fails too. A
 * name such as `.txt` or `.json`, which belongs to no standard, decides nothing.
 *
 * @param head the first bytes of the file; 4 KiB are enough.
 * @param name the file's name, when it has one.
 */
export function recognise(head: Uint8Array, name = ""): Recognised | undefined {
  const lower = name.toLowerCase();
  return (
    firstCodec((codec) => codec.recognises(head)) ??
    firstCodec((codec) => codec.extensions.some((extension) => !GENERAL.has(extension) && lower.endsWith(extension)))
  );
}

/** Extensions that any program writes: such a name says nothing of the standard. */
const GENERAL: ReadonlySet<string> = new Set([".csv", ".json", ".tsv", ".txt", ".xlsx", ".xml", ".yaml", ".yml"]);

function firstCodec(fits: (codec: Codec<unknown>) => boolean): Recognised | undefined {
  for (const standard of standards) {
    const codec = standard.codecs.find(fits);
    if (codec) return { standard, codec };
  }
  return undefined;
}
