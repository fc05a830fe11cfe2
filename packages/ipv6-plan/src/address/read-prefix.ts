import { Address } from "./address.js";
import { Prefix } from "./prefix.js";

/**
 * What is wrong with the text of an address or a prefix.
 *
 * - `space`: white space at an end; `brackets`: written `[…]`; `zone`: a zone (`%eth0`); each was left out
 * - `upper-case`, `leading-zeros`, `compression` (`::` is missing, too short or in the wrong place), `ipv4-tail` (dotted
 *   decimals at the end): another spelling than RFC 5952's
 * - `length-zeros`: the length has leading zeros
 * - `host-bits`: bits are set after the length; `prefix` has them cleared
 * - `no-length`: an address without `/length`; `length`: the length is not a number of plain digits; `long`: it is over 128
 * - `ipv4`: an IPv4 address or prefix; `not-an-address`: nothing that can be read
 *
 * After one of the last five there is no value.
 */
export type TextProblem =
  | "space"
  | "brackets"
  | "zone"
  | "upper-case"
  | "leading-zeros"
  | "compression"
  | "ipv4-tail"
  | "length-zeros"
  | "host-bits"
  | "no-length"
  | "length"
  | "long"
  | "ipv4"
  | "not-an-address";

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}(\/\d+)?$/;

/**
 * Reads the text of a prefix as a person may have typed it. `problems` is empty when it is exactly as RFC 5952 and the length
 * rules want it, which is what {@link Prefix.toString} writes.
 *
 * @example
 * ```ts
 * readPrefix("2001:DB8::1/32"); // { prefix: 2001:db8::/32, problems: ["upper-case", "host-bits"] }
 * ```
 */
export function readPrefix(text: string): { readonly prefix?: Prefix; readonly problems: readonly TextProblem[] } {
  const strict = Prefix.parse(text);
  if (strict && strict.toString() === text) return { prefix: strict, problems: [] };
  const trimmed = text.trim();
  if (IPV4.test(trimmed)) return { problems: ["ipv4"] };
  const problems: TextProblem[] = trimmed === text ? [] : ["space"];
  const slash = trimmed.lastIndexOf("/");
  const { address, problems: addressProblems } = readAddress(slash < 0 ? trimmed : trimmed.slice(0, slash));
  problems.push(...addressProblems);
  if (!address) return { problems };
  if (slash < 0) return { problems: [...problems, "no-length"] };
  // A zone is also met after the length.
  const [digits = "", ...zone] = trimmed.slice(slash + 1).split("%");
  if (zone.length > 0 && !problems.includes("zone")) problems.push("zone");
  if (!/^[0-9]+$/.test(digits)) return { problems: [...problems, "length"] };
  const length = Number(digits);
  if (length > 128) return { problems: [...problems, "long"] };
  if (digits.length > String(length).length) problems.push("length-zeros");
  const prefix = Prefix.of(address, length);
  if (!prefix.address.equals(address)) problems.push("host-bits");
  return { prefix, problems };
}

/**
 * Reads the text of an address as a person may have typed it; see {@link readPrefix}.
 *
 * @example
 * ```ts
 * readAddress("[2001:db8:0:0::1]"); // { address: 2001:db8::1, problems: ["brackets", "compression"] }
 * ```
 */
export function readAddress(text: string): { readonly address?: Address; readonly problems: readonly TextProblem[] } {
  const problems: TextProblem[] = [];
  let rest = text.trim();
  if (rest !== text) problems.push("space");
  if (IPV4.test(rest)) return { problems: ["ipv4"] };
  if (rest.startsWith("[") && rest.endsWith("]")) {
    rest = rest.slice(1, -1);
    problems.push("brackets");
  }
  const percent = rest.indexOf("%");
  if (percent >= 0) {
    rest = rest.slice(0, percent);
    problems.push("zone");
  }
  const address = Address.parse(rest);
  if (!address) return { problems: [...problems, "not-an-address"] };
  return { address, problems: [...problems, ...spelling(rest, address.toString())] };
}

/** How a good text differs from the one that RFC 5952 wants. */
function spelling(written: string, wanted: string): TextProblem[] {
  const problems: TextProblem[] = [];
  const lower = written.toLowerCase();
  if (lower !== written) problems.push("upper-case");
  if (lower.includes(".")) problems.push("ipv4-tail");
  const groups = lower.replace(/[^:]+\.[^:]+$/, hexadecimalTail).split(":");
  if (groups.some((group) => group.length > 1 && group.startsWith("0"))) problems.push("leading-zeros");
  if (groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":") !== wanted) problems.push("compression");
  return problems;
}

/** Dotted decimals as two groups. */
function hexadecimalTail(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
