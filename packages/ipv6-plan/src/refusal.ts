import type { Bilingual } from "@egov-vn/core";

/**
 * Why work on a plan was not done, in both languages, as part of a sentence: a small letter first, no full stop.
 *
 * @example
 * try { addUnit(plan, unit, author); } catch (error) { if (error instanceof RefusedError) console.log(error.reason.vi); }
 */
export class RefusedError extends RangeError {
  override readonly name = "RefusedError";
  readonly reason: Bilingual;

  constructor(vi: string, en: string) {
    super(en);
    this.reason = { vi, en };
  }
}
