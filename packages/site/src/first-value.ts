import type { Codec, LocalDate } from "@egov-vn/core";

/** Returns the first value of a file; `undefined` where none of it can be read. */
export async function firstValue(codec: Codec<unknown>, bytes: Uint8Array, asOf: LocalDate): Promise<unknown> {
  for await (const { value } of codec.decode(new Blob([bytes as Uint8Array<ArrayBuffer>]), { asOf })) {
    if (value !== undefined) return value;
  }
  return undefined;
}
