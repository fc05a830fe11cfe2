import { type Codec, type Decoded, type LocalDate, type Report, reportOn, type Standard } from "@egov-vn/core";

export interface Read<T> {
  readonly codec: string;
  readonly value: T | undefined;
  readonly report: Report;
  readonly decoded: Decoded<T>;
}

export interface Reading {
  readonly asOf: LocalDate;
  /** The codec that reads; without it, the one that is surest of the source. */
  readonly codec?: string;
  readonly profiles?: readonly string[];
}

/** Returns the codec of a standard that is surest of a source. */
function surestCodec<T>(standard: Standard<T>, source: Uint8Array): Codec<T> {
  const fits = standard.codecs.map((codec) => ({ codec, fit: codec.recognises(source) }));
  const best = fits.reduce((left, right) => (right.fit > left.fit ? right : left));
  if (best.fit === 0) throw new Error(`not recognised: ${new TextDecoder().decode(source.subarray(0, 200))}`);
  return best.codec;
}

/** Reads and checks every record of a source. */
export async function readAll<T>(standard: Standard<T>, source: Uint8Array, by: Reading): Promise<Read<T>[]> {
  const named = standard.codecs.find(({ id }) => id === by.codec);
  if (by.codec !== undefined && !named) throw new RangeError(`no codec ${by.codec}`);
  const codec = named ?? surestCodec(standard, source);
  const all: Read<T>[] = [];
  for await (const decoded of codec.decode(source, { asOf: by.asOf })) {
    const report = reportOn(standard, codec, decoded, { asOf: by.asOf, ...(by.profiles && { profiles: by.profiles }) });
    all.push({ codec: codec.id, value: decoded.value, report, decoded });
  }
  return all;
}
