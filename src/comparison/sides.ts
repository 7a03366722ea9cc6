/** A value for each side of a comparison. */
export interface Sides<T> {
  readonly first: T;
  readonly second: T;
}

/** Applies a function to both sides. */
export const bothSides = <T, R>(sides: Sides<T>, apply: (value: T) => R): Sides<R> => ({
  first: apply(sides.first),
  second: apply(sides.second),
});

/** Exchanges the sides. */
export const swapSides = <T>({ first, second }: Sides<T>): Sides<T> => ({ first: second, second: first });
