import { joinBytes } from "@egov-vn/core";
import { Base64Decoder, type Base64Fault } from "./base64.js";
import type { XmlElement } from "./element.js";

/** What is known of an attachment's body without holding it. */
export interface ContentFacts {
  /** The element whose text it is. */
  readonly element: XmlElement;
  /** Decoded bytes. */
  readonly size: number;
  /** The first character that is not base64, counted from the start of the element's text. */
  readonly fault?: { readonly kind: Base64Fault; readonly index: number };
  /** White space among the base64. */
  readonly spaces: number;
  /** The first decoded bytes, up to 1 KiB: enough to tell the format and the first entry of a zip. */
  readonly head: Uint8Array;
  /** The last decoded bytes, up to 16 KiB: enough for the directory of a zip. */
  readonly tail: Uint8Array;
  /** All of it, when it was asked for. */
  readonly bytes?: Uint8Array;
}

/** Takes one attachment's decoded bytes as they come. */
export interface ContentSink {
  /** The bytes are only valid during the call. */
  data(bytes: Uint8Array): void;
  end(facts: ContentFacts): void;
}

/**
 * What becomes of the decoded bodies: kept, only measured, or handed on as they come, by the attachment's position in
 * the file (0 is the first) and the element whose text it is.
 */
export type ContentUse = "keep" | "measure" | ((index: number, element: XmlElement) => ContentSink | undefined);

const HEAD = 1024;
const TAIL = 16 * 1024;

/** Collects one attachment's body as it streams by. */
export class ContentCollector {
  readonly decoder: Base64Decoder;
  #head = new Uint8Array(0);
  #tail = new Uint8Array(0);
  readonly #kept: Uint8Array[] | undefined;
  readonly #sink: ContentSink | undefined;

  constructor(
    readonly element: XmlElement,
    index: number,
    use: ContentUse,
  ) {
    const kept: Uint8Array[] | undefined = use === "keep" ? [] : undefined;
    const sink = typeof use === "function" ? use(index, element) : undefined;
    this.#kept = kept;
    this.#sink = sink;
    this.decoder = new Base64Decoder((bytes) => {
      this.#frame(bytes);
      kept?.push(bytes.slice());
      sink?.data(bytes);
    });
  }

  #frame(bytes: Uint8Array): void {
    if (this.#head.length < HEAD) this.#head = joined(this.#head, bytes.subarray(0, HEAD - this.#head.length));
    this.#tail = bytes.length >= TAIL ? bytes.slice(-TAIL) : joined(this.#tail, bytes).slice(-TAIL);
  }

  /** @param whole whether the element's end was reached; without it nobody is told that the body is complete. */
  finish(whole: boolean): ContentFacts {
    this.decoder.end();
    const { size, fault, spaces } = this.decoder;
    const facts: ContentFacts = {
      element: this.element,
      size,
      ...(fault && { fault }),
      spaces,
      head: this.#head,
      tail: this.#tail,
      ...(this.#kept && { bytes: joinBytes(this.#kept) }),
    };
    if (whole) this.#sink?.end(facts);
    return facts;
  }
}

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(joinBytes([left, right]));
