import type { Place } from '../addresses/addresses.ts';

/** The page of two codes, the lower first: `pairPlace(235, 451)`. */
export const pairPlace = (first: number, second: number): Place => ({ kind: 'pair', pair: { first, second } });

/** One of every template, the pair pages with the shortest, the longest and the seeds' content. */
export const TEMPLATES: readonly (readonly [string, Place])[] = [
  ['home', { kind: 'home' }],
  ['all codes', { kind: 'codes' }],
  ['class', { kind: 'class', replyClass: 4 }],
  ['code', { kind: 'code', code: 451 }],
  ['code without a standard', { kind: 'code', code: 441 }],
  ['pair 211-553', pairPlace(211, 553)],
  ['pair 235-451', pairPlace(235, 451)],
  ['pair 450-550', pairPlace(450, 550)],
  ['about', { kind: 'about' }],
  ['not found', { kind: 'notFound' }],
];
