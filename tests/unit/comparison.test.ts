import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { type Comparison, compare } from '../../src/comparison/comparison.ts';
import type { Difference, Stake } from '../../src/comparison/differences.ts';
import { enhancedSplit } from '../../src/comparison/enhanced-split.ts';
import { meetingOf } from '../../src/comparison/meeting.ts';
import { allPairs } from '../../src/comparison/pair.ts';
import { swapSides } from '../../src/comparison/sides.ts';
import { CONTENT, factsOf } from '../site-content.ts';

const compareCodes = (first: number, second: number): Comparison => compare(factsOf(first, second), CONTENT.relations);

const aspectsOf = (first: number, second: number): readonly string[] =>
  compareCodes(first, second).differences.map(({ aspect }) => aspect);

/** Exchanges "first" and "second" wherever they stand in a result, as keys and as values. */
const swapped = (value: unknown): unknown => {
  if (value === 'first') return 'second';
  if (value === 'second') return 'first';
  if (Array.isArray(value)) return value.map(swapped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [swapped(key), swapped(child)]));
};

/** Lists that both sides share may come in the order of either; their order carries no meaning. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.toSorted((a, b) => a.localeCompare(b));
  if (Array.isArray(value)) return value.map(unordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unordered(child)]));
};

const code = fc.constantFrom(...PAIRED_CODES);
const twoCodes = fc.tuple(code, code).filter(([a, b]) => a !== b);

describe('the comparison of two codes', () => {
  it('is the same with the sides exchanged, and nothing else changes', () => {
    fc.assert(
      fc.property(twoCodes, ([a, b]) => {
        assert.deepEqual(unordered(swapped(compareCodes(b, a))), unordered(compareCodes(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer every time', () => {
    fc.assert(
      fc.property(twoCodes, ([a, b]) => {
        assert.deepEqual(compareCodes(a, b), compareCodes(a, b));
      }),
    );
  });

  it('finds at least three differences and one relation for every pair', () => {
    for (const { first, second } of allPairs(PAIRED_CODES)) {
      const { differences, relations } = compareCodes(first, second);
      assert.ok(differences.length >= 3, `${first}-vs-${second} has ${differences.length}`);
      assert.ok(relations.length >= 1, `${first}-vs-${second}`);
    }
  });

  it('names a point only where the two differ in it', () => {
    for (const { first, second } of allPairs(PAIRED_CODES)) {
      for (const difference of compareCodes(first, second).differences)
        assertDiffers(difference, `${first}-vs-${second}`);
    }
  });

  it('names no point twice', () => {
    for (const { first, second } of allPairs(PAIRED_CODES)) {
      const aspects = aspectsOf(first, second);
      assert.equal(new Set(aspects).size, aspects.length, `${first}-vs-${second}`);
    }
  });

  it('begins with what each says and proves', () => {
    assert.deepEqual(aspectsOf(450, 550).slice(0, 2), ['meaning', 'proof']);
  });

  it('names the stages once: in the relation where it was read from them, else as a difference', () => {
    assert.ok(!aspectsOf(235, 451).includes('meeting'));
    assert.ok(aspectsOf(450, 550).includes('meeting'));
    assert.ok(aspectsOf(451, 530).includes('ownStages'));
  });

  it('tells 421 from 450 by the connection', () => {
    assert.ok(aspectsOf(421, 450).includes('connection'));
    assert.ok(!aspectsOf(450, 451).includes('connection'));
  });
});

const normalizedStake = ({ scope, fate }: Stake): unknown => ({ scope: new Set(scope), fate });

const assertDiffers = (difference: Difference, pair: string): void => {
  switch (difference.aspect) {
    case 'connection':
      assert.notEqual(difference.states.first, difference.states.second, pair);
      break;
    case 'stake':
      assert.notDeepEqual(normalizedStake(difference.stakes.first), normalizedStake(difference.stakes.second), pair);
      break;
    case 'ownStages':
      assert.ok(
        difference.own.first.every((stage) => !difference.own.second.includes(stage)),
        pair,
      );
      assert.ok(difference.own.first.length + difference.own.second.length > 0, pair);
      break;
    case 'enhanced':
      assert.notEqual(difference.split.kind, 'neither', pair);
      break;
    case 'meaning':
    case 'proof':
    case 'meeting':
      break;
  }
};

describe('where two codes meet', () => {
  it('is at the commands that both can answer', () => {
    assert.deepEqual(meetingOf(factsOf(450, 556)), {
      kind: 'shared',
      stages: ['rcpt'],
      own: { first: ['dataEnd', 'atrn'], second: [] },
    });
    assert.deepEqual(meetingOf(factsOf(235, 535)), {
      kind: 'shared',
      stages: ['auth'],
      own: { first: [], second: [] },
    });
  });

  it('is everywhere for a reply that any command can get', () => {
    assert.deepEqual(meetingOf(factsOf(354, 421)), { kind: 'anywhere', side: 'second', stages: ['data'] });
    assert.deepEqual(meetingOf(factsOf(421, 500)), { kind: 'anywhere', side: 'both', stages: [] });
  });

  it('is an order in time for different steps of a message', () => {
    assert.deepEqual(meetingOf(factsOf(235, 451)), { kind: 'ordered', earlier: 'first' });
    assert.deepEqual(meetingOf(factsOf(354, 535)), { kind: 'ordered', earlier: 'second' });
  });

  it('is nowhere for commands without an order', () => {
    assert.deepEqual(meetingOf(factsOf(211, 556)), { kind: 'apart' });
  });

  it('exchanges its sides with the codes', () => {
    assert.deepEqual(meetingOf(swapSides(factsOf(235, 451))), { kind: 'ordered', earlier: 'second' });
  });
});

describe('the enhanced codes of two replies', () => {
  it('decide by the first digit where the detail is the same', () => {
    assert.deepEqual(enhancedSplit(factsOf(452, 552)), { kind: 'sameDetail', rows: ['X.2.2'] });
  });

  it('are on one side only beside a 3xx reply', () => {
    const split = enhancedSplit(factsOf(334, 535));
    assert.equal(split.kind, 'one');
    assert.equal(split.side, 'second');
  });
});
