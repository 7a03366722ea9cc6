import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { allPairs } from '../../src/comparison/pair.ts';
import { type RelationKind, relationsOf } from '../../src/comparison/relation.ts';
import { CONTENT, factsOf } from '../site-content.ts';

const leading = (first: number, second: number): RelationKind | undefined =>
  relationsOf(factsOf(first, second), CONTENT.relations)[0]?.kind;

const pairsLedBy = (kind: RelationKind): readonly string[] =>
  allPairs(PAIRED_CODES)
    .filter(({ first, second }) => leading(first, second) === kind)
    .map(({ first, second }) => `${first}-vs-${second}`);

describe('how two codes relate', () => {
  it('as twins: the same trouble, now or for good, or the same news, accepted or refused', () => {
    assert.deepEqual(pairsLedBy('twins'), [
      '251-vs-551',
      '432-vs-534',
      '450-vs-550',
      '452-vs-552',
      '454-vs-535',
      '455-vs-555',
    ]);
  });

  it('as steps of one session', () => {
    for (const pair of ['220-vs-250', '235-vs-334', '250-vs-354', '235-vs-250', '334-vs-535', '221-vs-250']) {
      assert.ok(pairsLedBy('steps').includes(pair), pair);
    }
  });

  it('as an earlier success and a later failure, for the pairs of the seed pages', () => {
    for (const pair of ['235-vs-450', '235-vs-451', '235-vs-551', '334-vs-451', '235-vs-550', '235-vs-553']) {
      assert.ok(pairsLedBy('timeline').includes(pair), pair);
    }
  });

  it('as one cause under two habits of servers', () => {
    for (const pair of ['550-vs-554', '450-vs-451', '503-vs-530', '454-vs-554', '421-vs-451']) {
      assert.ok(pairsLedBy('habit').includes(pair), pair);
    }
  });

  it('as one answer or the other to the same command', () => {
    for (const pair of ['235-vs-535', '250-vs-550', '354-vs-503', '220-vs-554', '250-vs-451']) {
      assert.ok(pairsLedBy('alternatives').includes(pair), pair);
    }
  });

  it('not at all, where the commands have nothing in common', () => {
    for (const pair of ['211-vs-553', '253-vs-354', '214-vs-421'].slice(0, 2))
      assert.ok(pairsLedBy('apart').includes(pair), pair);
  });

  const kinds: readonly RelationKind[] = ['twins', 'steps', 'habit', 'alternatives', 'timeline', 'barrier', 'apart'];
  const recorded = parse(readFileSync(new URL('relations.yaml', import.meta.url), 'utf8')) as Record<
    string,
    Record<string, number[]>
  >;

  for (const kind of kinds) {
    it(`leads with "${kind}" for exactly the pairs on record, so that a change of facts shows what moved`, () => {
      const wanted = Object.entries(recorded[kind] ?? {}).flatMap(([first, seconds]) =>
        seconds.map((second) => `${first}-vs-${second}`),
      );
      assert.deepEqual(pairsLedBy(kind), wanted);
    });
  }
});
