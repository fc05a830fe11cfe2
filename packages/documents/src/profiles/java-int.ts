const HIGHEST = 2_147_483_647;
const LOWEST = -2_147_483_648;

/**
 * Returns the number that Java's `Integer.valueOf` makes of a text, or `undefined` where it throws: no white space, no
 * fraction, nothing beyond 32 bits.
 *
 * Source: JDK documentation of Integer; the official library and Bkav's server, run on 28/11/2026.
 *
 * @example
 * javaInt("01") // => 1
 * javaInt(" 1 ") // => undefined
 */
export function javaInt(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value < LOWEST || value > HIGHEST ? undefined : value === 0 ? 0 : value;
}
