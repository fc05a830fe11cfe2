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
  /** Set when the last `=` of the base64 are left off. */
  readonly unpadded?: true;
  /** Set when the base64 is that of addresses, with `-` and `_`. */
  readonly url?: true;
  /** The first decoded bytes, up to 1 KiB: enough to tell the format and the first entry of a zip. */
  readonly head: Uint8Array;
  /** The last decoded bytes, up to 16 KiB: enough for the directory of a zip. */
  readonly tail: Uint8Array;
  /** Set when the packet broke off inside it. */
  readonly partial?: true;
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
const NOTHING = new Uint8Array(0);
const TAIL = 16 * 1024;

/** Collects one attachment's body as it streams by. */
export class ContentCollector {
  readonly decoder: Base64Decoder;
  #head: Uint8Array = NOTHING;
  #tail: Uint8Array = NOTHING;
  readonly #kept: Uint8Array[] | undefined;
  readonly #sink: ContentSink | undefined;

  /** @param watch gets the decoded bytes as well; they are only valid during the call. */
  constructor(
    readonly element: XmlElement,
    index: number,
    use: ContentUse,
    watch?: (bytes: Uint8Array) => void,
  ) {
    this.#kept = use === "keep" ? [] : undefined;
    this.#sink = typeof use === "function" ? use(index, element) : undefined;
    this.decoder = new Base64Decoder((bytes) => {
      watch?.(bytes);
      this.#take(bytes);
    });
  }

  #take(bytes: Uint8Array): void {
    if (this.#kept) {
      this.#kept.push(bytes.slice());
      return;
    }
    if (this.#head.length < HEAD) this.#head = joinBytes([this.#head, bytes.slice(0, HEAD - this.#head.length)]);
    this.#tail = bytes.length >= TAIL ? bytes.slice(-TAIL) : joinBytes([this.#tail, bytes]).slice(-TAIL);
    this.#sink?.data(bytes);
  }

  /** @param whole whether the element's end was reached; without it nobody is told that the body is complete. */
  finish(whole: boolean): ContentFacts {
    this.decoder.end();
    const { size, fault, spaces, unpadded, url } = this.decoder;
    const bytes = this.#kept && joinBytes(this.#kept);
    const facts: ContentFacts = {
      element: this.element,
      size,
      ...(fault && { fault }),
      spaces,
      ...(unpadded && { unpadded }),
      ...(url && { url }),
      head: bytes ? bytes.subarray(0, HEAD) : this.#head,
      tail: bytes ? bytes.subarray(-TAIL) : this.#tail,
      ...(!whole && { partial: true }),
      ...(bytes && { bytes }),
    };
    if (whole) this.#sink?.end(facts);
    return facts;
  }
}
