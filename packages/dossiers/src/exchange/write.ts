import { type Finding, type JsonPointer, toFinding, toPointer, WireReading } from "@egov-vn/core";
import type { DossierFormat } from "../codec/dossier-format.js";
import { dvcqgDossiers, dvcqgSteps } from "../codec/dvcqg.js";
import { type RequestEnvelope, writeEnvelope } from "../envelope.js";
import { failures } from "../failures.js";
import { readerRules } from "../rules/reader.js";
import type { Dossier, ProgressStep } from "../schema.js";

/** A message, and what of the values it does not carry (`DOS-007`). */
export interface WrittenMessage {
  readonly document: unknown;
  /** Paths begin with the index of the value. */
  readonly findings: readonly Finding[];
}

/**
 * Returns the request `DongBoHoSoMC` for some dossiers.
 *
 * @example
 * writeDongBoHoSo([dossier], { session, agency: "H99", updating: false }).document
 */
export function writeDongBoHoSo(dossiers: readonly Dossier[], envelope: RequestEnvelope = {}): WrittenMessage {
  const { data, findings } = written(dvcqgDossiers, dossiers);
  return { document: writeEnvelope("DongBoHoSoMC", data, envelope), findings };
}

/** Returns the request `CapNhatTienDoHoSoMC` for some steps. */
export function writeCapNhatTienDo(steps: readonly ProgressStep[], envelope: RequestEnvelope = {}): WrittenMessage {
  const { data, findings } = written(dvcqgSteps, steps);
  const { updating: _none, ...rest } = envelope;
  return { document: writeEnvelope("CapNhatTienDoHoSoMC", data, rest), findings };
}

/** Returns the bare list that one province's proxy takes in place of the request. */
export function writeBareList(dossiers: readonly Dossier[]): WrittenMessage {
  const { data, findings } = written(dvcqgDossiers, dossiers);
  return { document: data, findings };
}

/**
 * Returns one dossier, or one step, as a format has it.
 *
 * @throws Failure when the format is only read.
 * @example
 * writeRecord(ministryDossiers, dossier).document
 */
export function writeRecord<T>(format: DossierFormat<T>, value: T): WrittenMessage {
  const { data, findings } = written(format, [value]);
  return { document: data[0], findings };
}

function written<T>({ id, title, wire, readOnly }: DossierFormat<T>, values: readonly T[]) {
  if (readOnly) throw failures.onlyRead({ format: id });
  const data = values.map((value) => (wire ? wire.write(value) : value));
  const findings = data.flatMap((one, index) =>
    lost(values[index], wire ? wire.read(one, new WireReading()) : one, [String(index)]).map((path) => {
      const violation = { path, params: { format: title } };
      return toFinding(readerRules.notCarried, violation) as Finding;
    }),
  );
  return { data, findings };
}

/** Returns the places of a value that are not there, or are otherwise, in what comes back of it. */
function lost(value: unknown, back: unknown, keys: readonly string[]): JsonPointer[] {
  if (value === undefined || Object.is(value, back)) return [];
  if (typeof value !== "object" || value === null || typeof back !== "object" || back === null) {
    return [toPointer(keys)];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    lost(part, (back as Record<string, unknown>)[key], [...keys, key]),
  );
}
