import { writeCsv } from "@egov-vn/core/tables";
import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported } from "./exported.js";
import { Findings } from "./findings.js";
import { planPrefix } from "./network.js";

interface Roa {
  readonly asn: number;
  readonly prefix: string;
  readonly maxLength: number;
}

/** Returns a ROA for each announced prefix, with the announced length: RFC 9319 §5 says why no longer one. */
function roas(plan: Plan, target: string, findings: Findings): Roa[] {
  const announced = plan.routing?.announced ?? [];
  if (announced.length === 0) {
    findings.add(exportRules.nothing, {
      target,
      what: { vi: "khối được quảng bá", en: "announced prefix" },
    });
  }
  return announced.flatMap(({ prefix: text, asn, roa }, place) => {
    const prefix = planPrefix(text, target, `/routing/announced/${place}/prefix`, findings);
    if (!prefix) return [];
    if (roa && roa.maxLength !== prefix.length) {
      findings.add(
        exportRules.roaLength,
        { value: text, found: roa.maxLength, wanted: prefix.length },
        `/routing/announced/${place}/roa`,
      );
    }
    return [{ asn, prefix: prefix.toString(), maxLength: prefix.length }];
  });
}

/** Returns the ROAs to be registered as JSON (`roas`, as validators export them) and CSV (`ASN,IP Prefix,Max Length`). */
export function roaExport(plan: Plan): Exported {
  const findings = new Findings();
  const list = roas(plan, "ROA", findings);
  if (list.length === 0) return { files: [], findings: findings.list };
  const csv = writeCsv([
    ["ASN", "IP Prefix", "Max Length"],
    ...list.map((roa) => [`AS${roa.asn}`, roa.prefix, String(roa.maxLength)]),
  ]);
  return {
    files: [
      { name: "roa.json", text: `${JSON.stringify({ roas: list }, undefined, 2)}\n` },
      { name: "roa.csv", text: csv },
    ],
    findings: findings.list,
  };
}

/** Returns the same as local assertions for a validator (SLURM, RFC 8416 §3.3), to try them before they are registered. */
export function slurmExport(plan: Plan): Exported {
  const findings = new Findings();
  const list = roas(plan, "SLURM", findings);
  if (list.length === 0) return { files: [], findings: findings.list };
  const slurm = {
    slurmVersion: 1,
    validationOutputFilters: { prefixFilters: [], bgpsecFilters: [] },
    locallyAddedAssertions: {
      prefixAssertions: list.map(({ asn, prefix, maxLength }) => ({
        asn,
        prefix,
        maxPrefixLength: maxLength,
        comment: plan.id,
      })),
      bgpsecAssertions: [],
    },
  };
  return { files: [{ name: "slurm.json", text: `${JSON.stringify(slurm, undefined, 2)}\n` }], findings: findings.list };
}
