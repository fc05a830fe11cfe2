import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import type { Renumber } from "../schema.js";

/** Carries what stands in one prefix to the same place in another of the same length. */
export class Carrier {
  readonly #from: bigint;
  readonly #to: bigint;

  constructor(
    readonly from: Prefix,
    readonly to: Prefix,
  ) {
    this.#from = from.address.toBigInt();
    this.#to = to.address.toBigInt();
  }

  /** Returns where an address goes; one that is not in the old prefix, or no address, stays as it is. */
  address(text: string): string {
    const address = Address.parse(text);
    return address && this.from.contains(address) ? `${this.#moved(address)}` : text;
  }

  /** Returns where a prefix goes; one that is not in the old prefix stays as it is. */
  prefix(text: string): string {
    const prefix = Prefix.parse(text);
    return prefix ? `${this.carried(prefix)}` : text;
  }

  carried(prefix: Prefix): Prefix {
    return this.from.contains(prefix) ? Prefix.of(this.#moved(prefix.address), prefix.length) : prefix;
  }

  #moved(address: Address): Address {
    return Address.fromBigInt(address.toBigInt() - this.#from + this.#to);
  }
}

/** Moves of prefixes by their old places, to find where anything goes. */
export class Carriers {
  /** By the old address, then by length: those inside others come after them. */
  readonly #sorted: readonly Carrier[];
  /** For each the place of the nearest that is around it, or -1. */
  readonly #around: readonly number[];

  constructor(moves: Iterable<Carrier>) {
    this.#sorted = [...moves].sort((left, right) => left.from.compare(right.from));
    const open: number[] = [];
    this.#around = this.#sorted.map(({ from }, place) => {
      while (open.length > 0 && !this.#from(open.at(-1) as number).contains(from)) open.pop();
      const around = open.at(-1) ?? -1;
      open.push(place);
      return around;
    });
  }

  #from(place: number): Prefix {
    return (this.#sorted[place] as Carrier).from;
  }

  /** The first that does not come before a prefix. */
  #start(prefix: Prefix): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#from(middle).compare(prefix) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Returns where a prefix goes: one place, when a move takes it along; of a prefix around several moves, the places of all;
   * empty when nothing in it moves.
   */
  targets(prefix: Prefix): Prefix[] {
    const start = this.#start(prefix);
    const here = start < this.#sorted.length && this.#from(start).equals(prefix) ? start : start - 1;
    for (let at = here; at >= 0; at = this.#around[at] as number) {
      if (this.#from(at).contains(prefix)) return [(this.#sorted[at] as Carrier).carried(prefix)];
    }
    const found: Prefix[] = [];
    for (let at = start; at < this.#sorted.length && prefix.contains(this.#from(at)); at += 1) {
      found.push((this.#sorted[at] as Carrier).to);
    }
    return found;
  }
}

/** Returns the moves of renumbering maps that keep their length. */
export function carriersOf(maps: readonly Renumber[]): Carriers {
  return new Carriers(
    maps.flatMap(({ moves }) =>
      moves.flatMap(({ from, to }) => {
        const [old, next] = [Prefix.parse(from), Prefix.parse(to)];
        return old && next && old.length === next.length ? [new Carrier(old, next)] : [];
      }),
    ),
  );
}
