/**
 * Bytes to read: all at once, or as a stream of chunks. A `Blob` (a browser's `File`, or Node's `fs.openAsBlob`) can be
 * read more than once and in part; a stream only once.
 */
export type Source = Uint8Array | Blob | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Returns a source's bytes in chunks of any size, in order. */
export async function* chunksOf(source: Source): AsyncGenerator<Uint8Array, void, undefined> {
  if (source instanceof Uint8Array) {
    yield source;
    return;
  }
  const stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> =
    source instanceof Blob ? source.stream() : source;
  if (!("getReader" in stream)) {
    yield* stream;
    return;
  }
  // Not every browser iterates streams asynchronously.
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    reader.releaseLock();
  }
}

/**
 * Returns the first bytes of a source and a source that still yields all of them, so that a format can be recognised
 * before the right reader is chosen.
 *
 * @param length how many bytes are wanted; fewer come back when the source is shorter.
 */
export async function peek(source: Source, length: number): Promise<{ head: Uint8Array; source: Source }> {
  if (source instanceof Uint8Array) return { head: source.subarray(0, length), source };
  if (source instanceof Blob) {
    return { head: new Uint8Array(await source.slice(0, length).arrayBuffer()), source };
  }
  const chunks = chunksOf(source);
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const step = await chunks.next();
    if (step.done) break;
    seen.push(step.value);
    size += step.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* seen;
    yield* chunks;
  }
  return { head: joinBytes(seen).subarray(0, length), source: all() };
}

/** Returns the chunks as one array. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
