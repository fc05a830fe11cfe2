import type { Plan } from "../schema.js";
import { bcp38Export } from "./bcp38.js";
import { iosExport } from "./cisco-ios.js";
import type { Exported, ExportOptions } from "./exported.js";
import { frrExport } from "./frr.js";
import { keaExport } from "./kea.js";
import { mikrotikExport } from "./mikrotik.js";
import { netboxExport } from "./netbox.js";
import { phpipamExport } from "./phpipam.js";
import { radvdExport } from "./radvd.js";
import { rpslExport } from "./registry-objects.js";
import { bindExport, nsdExport } from "./reverse-zones.js";
import { roaExport, slurmExport } from "./roa.js";

/** Every export by its name. */
export const exportTargets = {
  bind: bindExport,
  nsd: nsdExport,
  kea: keaExport,
  radvd: radvdExport,
  frr: frrExport,
  ios: iosExport,
  mikrotik: mikrotikExport,
  netbox: netboxExport,
  phpipam: phpipamExport,
  rpsl: rpslExport,
  roa: roaExport,
  slurm: slurmExport,
  bcp38: bcp38Export,
} as const satisfies Record<string, (plan: Plan, options?: ExportOptions) => Exported>;

/** The name of an export. */
export type ExportTarget = keyof typeof exportTargets;

/**
 * Returns the files that a system takes, made from a plan, and what could not be written.
 *
 * @example
 * exportPlan(plan, "kea").files[0]?.name // => "kea-dhcp6.conf"
 */
export function exportPlan(plan: Plan, target: ExportTarget, options: ExportOptions = {}): Exported {
  return exportTargets[target](plan, options);
}
