/** How much a reader takes on before it gives up with a finding. All sizes are in bytes. */
export interface Limits {
  /** Everything but the bodies of attachments. */
  readonly markup: number;
  readonly depth: number;
  readonly elements: number;
  readonly attachments: number;
  /** One attachment as packed. */
  readonly attachment: number;
  /** One attachment unpacked. */
  readonly unpacked: number;
  /** Unpacked size over packed size. */
  readonly ratio: number;
  /** Unpacked size from which the ratio counts: a blank page of a scan packs a thousandfold and harms nothing. */
  readonly ratioFrom: number;
}

/** Far above every packet seen (about 50 MB is the largest that the gateways take), far below what hurts. */
export const DEFAULT_LIMITS: Limits = {
  // A pattern over more than some ten million letters would fill the stack.
  markup: 4 * 1024 * 1024,
  depth: 64,
  elements: 200_000,
  attachments: 1_000,
  attachment: 2 * 1024 ** 3,
  unpacked: 4 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
};
