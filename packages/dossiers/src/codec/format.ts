import type { Codec, Decoded, Finding, JsonPointer, SourceSpan } from "@egov-vn/core";
import { redactedLine } from "../envelope.js";

/** The wire formats of dossiers and steps. */
export const dossierFormats = ["dvcqg", "ministry-adapter", "lgsp-document", "igate", "json"] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** A decoded value that knows in which format it came, for rules on what that format requires. */
class FormatDecoded<T> implements Decoded<T> {
  constructor(
    readonly format: DossierFormat,
    readonly inner: Decoded<T> & { readonly partial?: unknown },
  ) {}

  get value(): T | undefined {
    return this.inner.value;
  }

  get partial(): unknown {
    return this.inner.partial;
  }

  get findings(): readonly Finding[] {
    return this.inner.findings;
  }

  get unplaced(): readonly Finding[] {
    return this.inner.unplaced ?? this.inner.findings;
  }

  placeOf(finding: Finding): SourceSpan | undefined {
    return this.inner.placeOf?.(finding);
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    return this.inner.locate(path);
  }

  raw(path: JsonPointer): string | undefined {
    return this.inner.raw(path);
  }

  line(number: number): string | undefined {
    const line = this.inner.line(number);
    return line === undefined ? undefined : redactedLine(line);
  }
}

/** Returns a codec whose values know their format and whose lines show no session. */
export function ofFormat<T>(format: DossierFormat, codec: Codec<T>): Codec<T> {
  const { lines } = codec;
  return {
    ...codec,
    ...(lines && {
      lines: {
        ...lines,
        decode: (line, number, context) =>
          Array.from(lines.decode(line, number, context), (decoded) => new FormatDecoded(format, decoded)),
      },
    }),
    async *decode(source, context) {
      for await (const decoded of codec.decode(source, context)) yield new FormatDecoded(format, decoded);
    },
  };
}

/** Returns the format a value was read from, when it was. */
export function formatOf(decoded: Decoded<unknown> | undefined): DossierFormat | undefined {
  return decoded instanceof FormatDecoded ? decoded.format : undefined;
}
