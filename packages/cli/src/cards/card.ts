import type { Decoded } from "@egov-vn/core";
import type { Session } from "../session.js";

/** A value presented for a reader: what it is, and its facts in reading order. */
export interface Card {
  readonly title: string;
  /** Each fact has one line or more. */
  readonly facts: readonly (readonly [name: string, lines: readonly string[]])[];
}

/** Presents one standard's values. */
export interface CardMaker {
  /** The id of the standard. */
  readonly standard: string;
  /**
   * Returns the card of what was read, or `undefined` when nothing of it could be.
   *
   * @param shown returns a value as it may be shown.
   */
  card(decoded: Decoded<unknown>, session: Session, shown: (value: unknown) => unknown): Card | undefined;
  /** Returns the value, or what there is of it. */
  value(decoded: Decoded<unknown>): unknown;
  /** Returns what a program may want in addition to the value. */
  facts(decoded: Decoded<unknown>): Readonly<Record<string, unknown>>;
}
