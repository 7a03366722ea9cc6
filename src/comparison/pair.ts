/** Two different codes, the lower first. */
export interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Makes a pair of two codes in either order: `pairOf(451, 235)` is `{ first: 235, second: 451 }`. Throws on equal codes. */
export const pairOf = (a: number, b: number): Pair => {
  if (a === b) throw new RangeError(`a pair needs two different codes; found ${a} twice`);
  return a < b ? { first: a, second: b } : { first: b, second: a };
};

/** The slug of a pair, lower code first: `235-vs-451`. It names the pair in addresses and in the content. */
export const pairSlug = ({ first, second }: Pair): string => `${first}-vs-${second}`;

/** Every pair of a list of codes, in ascending order; n codes make n(n−1)/2 pairs. */
export const allPairs = (codes: readonly number[]): readonly Pair[] => {
  const sorted = codes.toSorted((a, b) => a - b);
  return sorted.flatMap((first, index) => sorted.slice(index + 1).map((second) => ({ first, second })));
};
