import { durationOf } from "../clock.js";
import { fractionOf } from "../serial.js";
import { FAULTS, type FaultKind } from "./kinds.js";

/** A fault that is switched on. */
export interface Fault {
  readonly kind: FaultKind;
  /** `service/operation`, `service/*` or `*`; of call-backs `service/event`. */
  readonly operation: string;
  /** How often it strikes, then the operation works. Default: always. */
  readonly times?: number;
  /** How likely it strikes, from 0 to 1. Default: 1. Chance is that of the seed. */
  readonly probability?: number;
  /** Of `latency`: how long, such as `200ms` as the number 200, or `2s`. */
  readonly delay?: number | string;
  /** Of `server-error`: the status. Default: 502. */
  readonly status?: number;
}

const names = (pattern: string, name: string): boolean =>
  pattern === "*" || pattern === name || (pattern.endsWith("/*") && name.startsWith(pattern.slice(0, -1)));

/** The switches of a province: which faults are on, and how often each has struck. */
export class FaultSwitches {
  readonly #seed: number;
  #on: { fault: Fault; struck: number; asked: number }[] = [];

  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * Switches a fault on.
   *
   * @throws RangeError when the kind is unknown, or a number is out of range.
   * @example
   * province.faults.add({ kind: "reply-lost", operation: "document-axis/sendEdoc", times: 2 });
   */
  add(fault: Fault): void {
    const { kind, operation, times = 1, probability = 1, delay = 0, status = 502 } = fault;
    if (!Object.hasOwn(FAULTS, kind))
      throw new RangeError(`Unknown fault ${kind}; known: ${Object.keys(FAULTS).join(", ")}`);
    if (typeof operation !== "string" || operation === "") throw new RangeError("A fault needs an operation, or *");
    if (!(Number.isInteger(times) && times >= 1)) throw new RangeError(`times must be a whole number from 1: ${times}`);
    if (!(probability >= 0 && probability <= 1))
      throw new RangeError(`probability must be from 0 to 1: ${probability}`);
    if (durationOf(delay) === undefined) throw new RangeError(`delay must be milliseconds, or like 2s: ${delay}`);
    if (!(Number.isInteger(status) && status >= 500 && status <= 599))
      throw new RangeError(`status must be 5xx: ${status}`);
    this.#on.push({ fault, struck: 0, asked: 0 });
  }

  /** Switches all faults off. */
  clear(): void {
    this.#on = [];
  }

  /** Lists what is on, and how often it has struck. */
  list(): (Fault & { readonly struck: number })[] {
    return this.#on.map(({ fault, struck }) => ({ ...fault, struck }));
  }

  /** Returns the faults that strike an operation this time. */
  striking(name: string, when: (typeof FAULTS)[FaultKind]["when"][]): Fault[] {
    return this.#on.flatMap((one, index) => {
      const { fault } = one;
      if (!when.includes(FAULTS[fault.kind].when) || !names(fault.operation, name)) return [];
      if (one.struck >= (fault.times ?? Number.POSITIVE_INFINITY)) return [];
      one.asked += 1;
      if (fractionOf(`${this.#seed}/fault/${index}/${one.asked}`) >= (fault.probability ?? 1)) return [];
      one.struck += 1;
      return [fault];
    });
  }
}
