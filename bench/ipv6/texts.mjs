/** Addresses and prefixes as text, the same each time; made without any of the peers, so that no peer is warm. */

function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const hex = (value) => value.toString(16);

/** 20,000 addresses in four shapes: full, with `::` in the middle, with `::` at the end, upper case with leading zeros. */
export function addressTexts() {
  const next = numbers(3513);
  const group = () => hex(1 + next(65535));
  return Array.from({ length: 20_000 }, (_, index) => {
    const site = `2001:db8:${group()}:${group()}`;
    if (index % 4 === 0) return `${site}:${group()}:${group()}:${group()}:${group()}`;
    if (index % 4 === 1) return `${site}::${group()}`;
    if (index % 4 === 2) return `${site}::`;
    return `2001:0DB8:${group().toUpperCase().padStart(4, "0")}:0000:0000:${group().toUpperCase()}:0:0001`;
  });
}

/** Prefixes of 2001:db8::/32 by the number of their first /64. */
function prefixText(first64, length) {
  const [high, low] = [Math.floor(first64 / 65536), first64 % 65536];
  return low === 0
    ? high === 0
      ? `2001:db8::/${length}`
      : `2001:db8:${hex(high)}::/${length}`
    : `2001:db8:${hex(high)}:${hex(low)}::/${length}`;
}

/** 100,000 prefixes of /52 to /64 anywhere in a /32, in no order, so that some overlap. */
export function scatteredPrefixes(count) {
  const next = numbers(5952);
  return Array.from({ length: count }, (_, index) => {
    const length = index % 100 === 0 ? 52 : 60 + next(5);
    const size = 2 ** (64 - length);
    return prefixText(Math.floor((next(65536) * 65536 + next(65536)) / size) * size, length);
  });
}

/** Used prefixes of a /32, 5 % /48, 20 % /56, the rest /64: one after another, the first half without a gap between. */
export function usedPrefixes(count) {
  const next = numbers(3531);
  let at = 0;
  return Array.from({ length: count }, (_, index) => {
    const kind = next(100);
    let length = kind < 5 ? 48 : kind < 25 ? 56 : 64;
    let size = 2 ** (64 - length);
    if (at % size !== 0 && index < count / 2) {
      length = 64;
      size = 1;
    }
    const start = Math.ceil(at / size) * size;
    at = start + size;
    return prefixText(start, length);
  });
}
