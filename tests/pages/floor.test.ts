import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RelationKind, relationsOf } from '../../src/comparison/relation.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { CONTENT, factsOf } from '../site-content.ts';
import { pairSpecificShares } from './pair-specific.ts';
import { type BuiltPage, PAGES } from './site.ts';

/** The least share of a page's words that is said of its own pair, and the least median of a language. */
const LEAST = 0.3;
const LEAST_MEDIAN = 0.4;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The value below which the given part of the sorted shares lies. */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const distribution = (name: string, shares: readonly number[]): string => {
  const sorted = shares.toSorted((a, b) => a - b);
  const [least, median, most] = [0, 0.5, 1].map((part) => percent(quantile(sorted, part)));
  return `${name.padEnd(13)} ${String(sorted.length).padStart(3)} pairs: ${least} to ${most}, median ${median}`;
};

const relationOf = ({ place }: BuiltPage): RelationKind => {
  if (place.kind !== 'pair') throw new Error(`${place.kind} is no pair`);
  const [relation] = relationsOf(factsOf(place.pair.first, place.pair.second), CONTENT.relations);
  if (!relation) throw new Error(`${place.pair.first} and ${place.pair.second} have no relation`);
  return relation.kind;
};

describe('a pair page says what neither code page says', () => {
  for (const locale of LOCALES) {
    const of = (kind: 'pair' | 'code'): readonly BuiltPage[] =>
      PAGES.filter((page) => page.locale === locale && page.place.kind === kind);

    it(`in ${locale}: ${percent(LEAST)} of every page, ${percent(LEAST_MEDIAN)} in the median`, (context) => {
      const shares = pairSpecificShares(of('pair'), of('code'));
      for (const [relation, pages] of Map.groupBy(shares, ([page]) => relationOf(page))) {
        context.diagnostic(
          distribution(
            relation,
            pages.map(([, share]) => share),
          ),
        );
      }
      const all = [...shares.values()].toSorted((a, b) => a - b);
      context.diagnostic(distribution('all', all));
      const below = [...shares].filter(([, share]) => share < LEAST);
      assert.equal(below.length, 0, below.map(([{ path }, share]) => `${path}: ${percent(share)}`).join('\n'));
      assert.ok(quantile(all, 0.5) >= LEAST_MEDIAN, `the median is ${percent(quantile(all, 0.5))}`);
    });
  }
});
