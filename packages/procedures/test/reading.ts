import { type Codec, type Decoded, type Finding, type LocalDate, type ReadContext, reportOn } from "@egov-vn/core";
import { type Procedure, procedureStandard } from "../src/index.js";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const context: ReadContext = { asOf: "2026-11-25" as LocalDate };

/** Returns the codec that recognises some bytes best. */
export function codecOf(head: Uint8Array): Codec<Procedure> | undefined {
  const ranked = procedureStandard.codecs
    .map((codec) => ({ codec, sure: codec.recognises(head.subarray(0, 4096)) }))
    .sort((left, right) => right.sure - left.sure);
  return ranked[0] && ranked[0].sure > 0 ? ranked[0].codec : undefined;
}

export function codecNamed(id: string): Codec<Procedure> {
  const codec = procedureStandard.codecs.find((one) => one.id === id);
  if (!codec) throw new RangeError(`no codec ${id}`);
  return codec;
}

export interface Outcome {
  readonly decoded: Decoded<Procedure>;
  readonly findings: readonly Finding[];
}

/** Returns everything in a source as it is read and checked. */
export async function read(
  source: Uint8Array | string,
  codec: Codec<Procedure> | undefined = codecOf(typeof source === "string" ? bytes(source) : source),
  by: ReadContext = context,
): Promise<Outcome[]> {
  if (!codec) throw new RangeError("no codec recognises this");
  const outcomes: Outcome[] = [];
  for await (const decoded of codec.decode(typeof source === "string" ? bytes(source) : source, by)) {
    outcomes.push({ decoded, findings: reportOn(procedureStandard, codec, decoded, by).findings });
  }
  return outcomes;
}

/** Returns the rules reported for a source, each as often as it was. */
export async function rulesIn(source: Uint8Array | string, codec?: Codec<Procedure>): Promise<string[]> {
  return (await read(source, codec)).flatMap(({ findings }) => findings.map(({ rule }) => rule));
}
