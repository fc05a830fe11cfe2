/** Scores closer than this share of the largest are one score: sums of the same terms in another order differ by less. */
const TIE = 1e-12;

/**
 * Returns competition ranks, the highest score first, ties 1, 2, 2, 4 as the Ministry's lists print them; 0 where there is
 * no score (`NaN`).
 *
 * @param decimals ranks the scores as printed to so many decimals, so that equal prints share a rank.
 * @example
 * ranksOf([0.9, 0.8, 0.8, 0.7, Number.NaN]) // => [1, 2, 2, 4, 0]
 */
export function ranksOf(scores: ArrayLike<number>, decimals?: number): number[] {
  const values = Array.from(scores, (score) => (decimals === undefined ? score : Number(score.toFixed(decimals))));
  const ranks = new Array<number>(values.length).fill(0);
  const order = values.flatMap((value, place) => (Number.isNaN(value) ? [] : [place]));
  order.sort((left, right) => (values[right] as number) - (values[left] as number));
  let size = 0;
  for (const place of order) size = Math.max(size, Math.abs(values[place] as number));
  order.forEach((place, position) => {
    const above = order[position - 1];
    const tied = above !== undefined && (values[above] as number) - (values[place] as number) <= size * TIE;
    ranks[place] = tied ? (ranks[above] as number) : position + 1;
  });
  return ranks;
}

/**
 * Returns competition ranks within groups.
 *
 * @example
 * ranksWithin([0.9, 0.8, 0.7], ["sở", "huyện", "sở"]) // => [1, 1, 2]
 */
export function ranksWithin(scores: ArrayLike<number>, groups: readonly string[], decimals?: number): number[] {
  const ranks = new Array<number>(groups.length).fill(0);
  for (const group of new Set(groups)) {
    const places = groups.flatMap((name, place) => (name === group ? [place] : []));
    const own = ranksOf(
      places.map((place) => scores[place] as number),
      decimals,
    );
    places.forEach((place, position) => {
      ranks[place] = own[position] as number;
    });
  }
  return ranks;
}

/**
 * Returns ascending ranks of the values that are there, ties sharing the lowest, and `NaN` for missing ones: the
 * lowest value is 1.
 */
export function ascendingRanks(column: Float64Array): Float64Array {
  const ranks = new Float64Array(column.length).fill(Number.NaN);
  const order: number[] = [];
  for (let place = 0; place < column.length; place += 1) if (!Number.isNaN(column[place])) order.push(place);
  order.sort((left, right) => (column[left] as number) - (column[right] as number));
  order.forEach((place, position) => {
    const below = order[position - 1];
    const tied = below !== undefined && column[below] === column[place];
    ranks[place] = tied ? (ranks[below] as number) : position + 1;
  });
  return ranks;
}
