import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allPairs, pairSlug } from '../../src/comparison/pair.ts';
import { pairWalk } from '../../src/comparison/pair-walk.ts';
import { leadingRelation } from '../../src/comparison/relation.ts';
import { pairedCodes } from '../../src/repository/content.ts';
import { CONTENT, factsOf } from '../site-content.ts';

const codes = pairedCodes(CONTENT).map(({ facts }) => facts);
const walk = pairWalk(codes, CONTENT.relations);
const pairs = allPairs(codes.map(({ code }) => code));
const kindOf = ({ first, second }: { first: number; second: number }): string => {
  const relation = leadingRelation(factsOf(first, second), CONTENT.relations);
  return relation.kind === 'twins' ? `twins ${relation.by}` : relation.kind;
};

describe('the way from pair to pair', () => {
  it('leads to pairs that relate in the same way, and every step can be taken back', () => {
    for (const pair of pairs) {
      const { previous, next } = walk(pair);
      if (next) {
        assert.equal(kindOf(next), kindOf(pair));
        assert.deepEqual(walk(next).previous, pair);
      }
      if (previous) assert.deepEqual(walk(previous).next, pair);
    }
  });

  it('reaches every pair: one way for each kind of relation', () => {
    const reached = new Set<string>();
    const starts = pairs.filter((pair) => !walk(pair).previous);
    assert.equal(starts.length, new Set(pairs.map(kindOf)).size);
    for (const start of starts) {
      for (let at: typeof start | undefined = start; at; at = walk(at).next) reached.add(pairSlug(at));
    }
    assert.equal(reached.size, pairs.length);
  });

  it('refuses a pair that is not compared', () => {
    assert.throws(() => walk({ first: 250, second: 441 }), RangeError);
  });
});
