const digitsOf = new WeakMap<RedactedNumber, string>();

/**
 * A personal number that does not leak: printed, logged or put into JSON it shows its first digits and stars. Only
 * {@link reveal} returns all of it.
 */
export abstract class RedactedNumber {
  readonly #shown: string;

  constructor(text: string, visible: number) {
    digitsOf.set(this, text);
    this.#shown = text.slice(0, visible) + "*".repeat(text.length - visible);
  }

  /** Returns the first characters, the rest as stars. */
  toString(): string {
    return this.#shown;
  }

  /** Returns what `toString` does, so that JSON holds no number by accident. */
  toJSON(): string {
    return this.#shown;
  }

  // What Node prints for console.log(value).
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.#shown;
  }
}

/**
 * Returns the whole of a personal number, for the one place that has to store or send it.
 *
 * @example
 * reveal(citizenNumber.parse("001198000001").value!) // => "001198000001"
 */
export function reveal(value: RedactedNumber): string {
  return digitsOf.get(value) as string;
}
