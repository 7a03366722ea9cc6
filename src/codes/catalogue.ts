/**
 * The codes the site promises: every pair of the first list has a page, and every code of either list has one.
 * A published address never goes away, so codes are added here and not removed.
 */
export const PAIRED_CODES = [
  211, 214, 220, 221, 235, 250, 251, 252, 253, 334, 354, 421, 432, 450, 451, 452, 453, 454, 455, 458, 459, 500, 501,
  502, 503, 504, 521, 530, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556,
] as const;

/** Numbers that people paste although no standard defines them: explained, but not compared. */
export const EXPLAINED_CODES = [
  422, 431, 435, 441, 442, 446, 447, 449, 510, 511, 512, 513, 523, 525, 540, 541,
] as const;

export const ALL_CODES: readonly number[] = [...PAIRED_CODES, ...EXPLAINED_CODES].toSorted((a, b) => a - b);

/** Whether a code is compared with others: `isPaired(451)` is true, `isPaired(441)` and `isPaired(999)` are not. */
export const isPaired = (code: number): boolean => (PAIRED_CODES as readonly number[]).includes(code);
