/** Bytes that can be read from any place: of a file, of a `Blob`, in memory. */
export interface ByteSource {
  readonly size: number;
  /** Returns the bytes from one offset up to another, both within the size. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Reads bytes that are in memory. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
});

/** Reads a file that a page was given, a piece at a time. */
export const sourceOfBlob = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

const PIECE = 1024 * 1024;

/** Returns the bytes of a range, in pieces of a megabyte at most. */
export async function* piecesOf(source: ByteSource, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) yield source.read(at, Math.min(to, at + PIECE));
}
