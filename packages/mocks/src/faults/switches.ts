import { durationOf } from "../clock.js";
import { failures } from "../failures.js";
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

const FORMS = {
  operation: { vi: "tên dịch vụ và thao tác, hoặc *", en: "a service and an operation, or *" },
  times: { vi: "số nguyên từ 1", en: "a whole number from 1" },
  probability: { vi: "số từ 0 đến 1", en: "a number from 0 to 1" },
  delay: { vi: "số mili giây, hoặc như 2s", en: "milliseconds, or like 2s" },
  status: { vi: "mã 429 hoặc 5xx", en: "429 or a status 5xx" },
} as const;
const wrong = (field: keyof typeof FORMS, value: unknown) =>
  failures.badFault({ field, form: FORMS[field], value: String(value) });

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
   * @throws Failure when the kind is unknown, or a number is out of range.
   * @example
   * province.faults.add({ kind: "reply-lost", operation: "document-axis/sendEdoc", times: 2 });
   */
  add(fault: Fault): void {
    const { kind, operation, times = 1, probability = 1, delay = 0, status = 502 } = fault;
    if (!Object.hasOwn(FAULTS, kind)) throw failures.unknownFault({ kind, known: Object.keys(FAULTS) });
    if (typeof operation !== "string" || operation === "") throw wrong("operation", operation);
    if (!(Number.isInteger(times) && times >= 1)) throw wrong("times", times);
    if (!(probability >= 0 && probability <= 1)) throw wrong("probability", probability);
    if (durationOf(delay) === undefined) throw wrong("delay", delay);
    if (status !== 429 && !(Number.isInteger(status) && status >= 500 && status <= 599)) throw wrong("status", status);
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
