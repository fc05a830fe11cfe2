import type { HashName } from "../asn1/algorithms.js";
import { failures } from "../failures.js";
import { type Hash, type MakeHash, sameBytes } from "../hashing.js";
import type { CoveredAttachment } from "./envelope-reader.js";
import type { SignedReference } from "./signature-element.js";

interface Digests {
  readonly index: number;
  contentId: string | undefined;
  text: ReadonlyMap<HashName, Uint8Array>;
  bytes: ReadonlyMap<HashName, Uint8Array>;
}

const ATTACHMENT = "Attachment";
const CONTENT = "ContentTransferEncoded";
const ID = "ContentId";
const encoder = new TextEncoder();
const CR = 0x0d;
const LF = Uint8Array.of(0x0a);

/** Digests each attachment both ways: its Base64 as written, and what that stands for. No sample tells which is meant. */
export class AttachmentDigests {
  readonly #names: readonly HashName[];
  readonly #makeHash: MakeHash;
  readonly #way: string[] = [];
  readonly #found: Digests[] = [];
  #now: { id: string | undefined; hasContent: boolean; digests: Digests | undefined } | undefined;
  #text: Map<HashName, Hash> | undefined;
  #bytes: Map<HashName, Hash> | undefined;
  #endedByCr = false;
  #contents = 0;

  constructor(references: readonly SignedReference[], makeHash: MakeHash) {
    this.#names = [...new Set(references.flatMap(({ hash }) => (hash ? [hash] : [])))];
    this.#makeHash = makeHash;
  }

  open(local: string): void {
    if (this.#text) throw failures.unsupported({ part: `${CONTENT}/${local}` });
    if (local === ATTACHMENT) this.#now = { id: undefined, hasContent: false, digests: undefined };
    else if (local === ID && this.#now && this.#way.at(-1) === ATTACHMENT) {
      if (this.#now.id !== undefined) throw failures.twice({ part: ID });
      this.#now.id = "";
    } else if (local === CONTENT) {
      if (this.#now?.hasContent) throw failures.twice({ part: CONTENT });
      const make = (): Map<HashName, Hash> => new Map(this.#names.map((name) => [name, this.#makeHash(name)]));
      this.#text = make();
      this.#bytes = make();
    }
    this.#way.push(local);
  }

  text(text: string): void {
    if (this.#text) {
      this.#endRaw();
      this.#writeText(encoder.encode(text));
    } else if (this.#now && this.#way.at(-1) === ID && this.#way.at(-2) === ATTACHMENT) this.#now.id += text;
  }

  raw(bytes: Uint8Array): void {
    if (!this.#text) return;
    let rest = bytes;
    if (this.#endedByCr && rest.length > 0) {
      this.#endRaw();
      if (rest[0] === 0x0a) rest = rest.subarray(1);
    }
    while (rest.length > 0) {
      const cr = rest.indexOf(CR);
      if (cr === -1) {
        this.#writeText(rest);
        return;
      }
      this.#writeText(rest.subarray(0, cr));
      if (cr === rest.length - 1) {
        this.#endedByCr = true;
        return;
      }
      this.#writeText(LF);
      rest = rest.subarray(rest[cr + 1] === 0x0a ? cr + 2 : cr + 1);
    }
  }

  decoded(bytes: Uint8Array): void {
    for (const hash of this.#bytes?.values() ?? []) hash.update(bytes);
  }

  close(): void {
    const local = this.#way.pop();
    if (local === CONTENT && this.#text && this.#bytes) {
      this.#endRaw();
      const done = (hashes: ReadonlyMap<HashName, Hash>): Map<HashName, Uint8Array> =>
        new Map([...hashes].map(([name, hash]) => [name, hash.digest()]));
      const index = this.#contents;
      this.#contents += 1;
      const digests: Digests = { index, contentId: undefined, text: done(this.#text), bytes: done(this.#bytes) };
      this.#text = undefined;
      this.#bytes = undefined;
      if (!this.#now) return;
      this.#now.hasContent = true;
      this.#now.digests = digests;
    } else if (local === ATTACHMENT && this.#now) {
      const { id, digests } = this.#now;
      this.#now = undefined;
      if (digests && id !== undefined) this.#found.push({ ...digests, contentId: withoutCid(id) });
    }
  }

  /**
   * Returns the attachment of a reference when its digest is the one that was signed.
   *
   * @throws Failure when there is no such attachment, or more than one.
   */
  find({ uri, hash, digest, isDecoded }: SignedReference): CoveredAttachment | undefined {
    const contentId = withoutCid(uri);
    const named = this.#found.filter((one) => one.contentId === contentId);
    if (named.length > 1) throw failures.twice({ part: uri });
    const [one] = named;
    if (!one || !hash) throw failures.missing({ part: uri });
    const is = (digests: ReadonlyMap<HashName, Uint8Array>): boolean => {
      const found = digests.get(hash);
      return found !== undefined && sameBytes(found, digest);
    };
    if (is(one.bytes)) return { index: one.index, contentId, as: "bytes" };
    return !isDecoded && is(one.text) ? { index: one.index, contentId, as: "text" } : undefined;
  }

  #endRaw(): void {
    if (!this.#endedByCr) return;
    this.#endedByCr = false;
    this.#writeText(LF);
  }

  #writeText(bytes: Uint8Array): void {
    for (const hash of this.#text?.values() ?? []) hash.update(bytes);
  }
}

const withoutCid = (id: string): string => id.trim().replace(/^(?:cid:)+/, "");
