import { type Finding, type JsonPointer, toFinding, toPointer, type Wire, WireReading } from "@egov-vn/core";
import { dvcqgDossier, dvcqgStep } from "../codec/dvcqg.js";
import { lgspDossier, lgspStep } from "../codec/lgsp.js";
import { ministryDossier } from "../codec/ministry.js";
import { type RequestEnvelope, writeEnvelope } from "../envelope.js";
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
  const { data, findings } = written("DongBoHoSoMC", dvcqgDossier, dossiers);
  return { document: writeEnvelope("DongBoHoSoMC", data, envelope), findings };
}

/** Returns the request `CapNhatTienDoHoSoMC` for some steps. */
export function writeCapNhatTienDo(steps: readonly ProgressStep[], envelope: RequestEnvelope = {}): WrittenMessage {
  const { data, findings } = written("CapNhatTienDoHoSoMC", dvcqgStep, steps);
  const { updating: _none, ...rest } = envelope;
  return { document: writeEnvelope("CapNhatTienDoHoSoMC", data, rest), findings };
}

/** Returns the bare list that one province's proxy takes in place of the request. */
export function writeBareList(dossiers: readonly Dossier[]): WrittenMessage {
  const { data, findings } = written("DongBoHoSoMC", dvcqgDossier, dossiers);
  return { document: data, findings };
}

/** Returns the message of one dossier for the ministries' adapter. */
export function writeMinistryMessage(dossier: Dossier): WrittenMessage {
  return alone("ministry-adapter", ministryDossier, dossier);
}

/** Returns the message of one dossier for the older LGSP (`Document/SyncDocument`). */
export function writeLgspDocument(dossier: Dossier): WrittenMessage {
  return alone("LGSP Document", lgspDossier, dossier);
}

/** Returns the message of one step for the older LGSP (`Document/UpdateDocumentTraces`). */
export function writeLgspTrace(step: ProgressStep): WrittenMessage {
  return alone("LGSP DocumentTraces", lgspStep, step);
}

function alone<T>(format: string, wire: Wire<T>, value: T): WrittenMessage {
  const { data, findings } = written(format, wire, [value]);
  return { document: data[0], findings };
}

function written<T>(format: string, wire: Wire<T>, values: readonly T[]) {
  const data = values.map((value) => wire.write(value));
  const findings = data.flatMap((one, index) =>
    lost(values[index], wire.read(one, new WireReading()), [String(index)]).map((path) => {
      const violation = { path, params: { format } };
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
