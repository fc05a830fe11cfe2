import { architectureStandard } from "@egov-vn/architecture";
import { checkingRules, type RuleCatalogue, ruleCatalogue, rulesOf, type Standard } from "@egov-vn/core";
import { documentExchange } from "@egov-vn/documents";
import { dossierStandard, progressStandard } from "@egov-vn/dossiers";
import { ictIndexStandard } from "@egov-vn/ict-index";
import { ipv6PlanStandard } from "@egov-vn/ipv6-plan";
import { procedureStandard } from "@egov-vn/procedures";
import { serviceFeaturesStandard } from "@egov-vn/service-levels";
import { fittest, named, type Recognised } from "./recognised.js";

/** Every data standard of the library. The only list of them: whatever walks the standards walks this. */
export const standards: readonly Standard<unknown>[] = [
  procedureStandard,
  serviceFeaturesStandard,
  dossierStandard,
  progressStandard,
  documentExchange,
  ictIndexStandard,
  ipv6PlanStandard,
  architectureStandard,
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

/**
 * Finds the standard and codec whose format the first bytes are in: of several, the one that fits best. When no format fits, the
 * file's name decides, so that an empty or damaged `.edxml` file is read and reported on. A name such as `.txt` or `.json`,
 * which belongs to no standard, decides nothing: then the answer is `undefined`.
 *
 * @param head the first 64 KiB of the file.
 * @param name the file's name, when it has one.
 */
export function recognise(head: Uint8Array, name = ""): Recognised | undefined {
  return fittest(standards, head) ?? named(standards, name);
}

export type { Recognised } from "./recognised.js";
