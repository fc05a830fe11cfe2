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
  /** Unpacked size over packed size; only counts above 1 MiB unpacked, as tiny files may compress well. */
  readonly ratio: number;
}

/** Far above every packet seen (about 50 MB is the largest that the gateways take), far below what hurts. */
export const DEFAULT_LIMITS: Limits = {
  markup: 16 * 1024 * 1024,
  depth: 64,
  elements: 200_000,
  attachments: 1_000,
  attachment: 2 * 1024 ** 3,
  unpacked: 4 * 1024 ** 3,
  ratio: 200,
};
