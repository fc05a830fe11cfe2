import { type Finding, fieldsOf, isUnparsed, type JsonPointer, toFinding, toPointer, WireReading } from "@egov-vn/core";
import type { DossierFormat } from "../codec/dossier-format.js";
import { dvcqgDossiers, dvcqgSteps } from "../codec/dvcqg.js";
import { type RequestEnvelope, writeEnvelope } from "../envelope.js";
import { failures } from "../failures.js";
import { readerRules } from "../rules/reader.js";
import { type Dossier, DossierSchema, type ProgressStep, ProgressStepSchema } from "../schema.js";

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
  const isStep = typeof values[0] === "object" && values[0] !== null && "dossierCode" in values[0];
  const fields = fieldsOf({ schema: isStep ? ProgressStepSchema : DossierSchema });
  const data = values.map((value) => (wire ? wire.write(value) : value));
  const findings = data.flatMap((one, index) =>
    lost(values[index], wire ? wire.read(one, new WireReading()) : one, [String(index)]).map((path) => {
      const finding = toFinding(readerRules.notCarried, { path, params: { format: title } }) as Finding;
      const named = fields.at(path.replace(/^\/\d+/, "") as JsonPointer)?.title;
      return named ? { ...finding, field: { field: path, title: named } } : finding;
    }),
  );
  return { data, findings };
}

/** Returns the fields of a value that are not there, or are otherwise, in what comes back of it. */
function lost(value: unknown, back: unknown, keys: readonly string[]): JsonPointer[] {
  if (value === undefined || Object.is(value, back)) return [];
  const parts = typeof value === "object" && value !== null && !isOneField(value) ? Object.entries(value) : [];
  if (parts.length === 0) return isSame(value, back) ? [] : [toPointer(keys)];
  return parts.flatMap(([key, part]) =>
    lost(part, (back as Readonly<Record<string, unknown>> | null | undefined)?.[key], [...keys, key]),
  );
}

/** Tells a text or code that stands in one field: one not understood, or one of a list of its system's own. */
const isOneField = (value: object): boolean => isUnparsed(value) || "system" in value;

const isSame = (value: unknown, back: unknown): boolean =>
  typeof value === "object" && value !== null && JSON.stringify(value) === JSON.stringify(back);
