import { failures } from "../failures.js";

/**
 * Direction numbers of Joe and Kuo (2008), "Constructing Sobol sequences with better two-dimensional projections", file
 * new-joe-kuo-6: for dimensions 2 to 21 the degree s, the coefficient a, and m_1..m_s. No package for these exists on npm.
 */
const DIRECTIONS: readonly (readonly [s: number, a: number, m: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
];

const BITS = 32;

/** The number of dimensions that a sequence can have. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

function directionsOf(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) return numbers.map((_, bit) => 2 ** (BITS - 1 - bit));
  const [degree, coefficient, start] = DIRECTIONS[dimension - 1] as (typeof DIRECTIONS)[number];
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      numbers[bit] = (start[bit] as number) * 2 ** (BITS - 1 - bit);
      continue;
    }
    const earlier = numbers[bit - degree] as number;
    let value = earlier ^ (earlier >>> degree);
    for (let back = 1; back < degree; back += 1) {
      if ((coefficient >>> (degree - 1 - back)) & 1) value ^= numbers[bit - back] as number;
    }
    numbers[bit] = value;
  }
  return numbers;
}

/**
 * Returns the first points of a Sobol sequence, each a list of numbers in [0, 1), the zero point first.
 *
 * @param shifts a 32-bit digital shift for each dimension, which keeps the points even and makes them random.
 * @throws Failure for more than 21 dimensions.
 * @example
 * sobolSequence(4, 1) // => [[0], [0.5], [0.75], [0.25]]
 */
export function sobolSequence(count: number, dimensions: number, shifts: readonly number[] = []): number[][] {
  if (dimensions > SOBOL_DIMENSIONS) {
    throw failures.tooManyDimensions({ most: SOBOL_DIMENSIONS, dimensions });
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = new Uint32Array(dimensions);
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      // Gray code order (Antonov and Saleev 1979): one bit changes from point to point.
      const bit = 31 - Math.clz32((index & -index) >>> 0);
      directions.forEach((numbers, dimension) => {
        state[dimension] = (state[dimension] as number) ^ (numbers[bit] as number);
      });
    }
    return Array.from(state, (value, dimension) => ((value ^ (shifts[dimension] ?? 0)) >>> 0) / 2 ** BITS);
  });
}
