import type { CodeFacts } from '../codes/facts.ts';
import { type Pair, pairOf, pairSlug } from './pair.ts';
import { leadingRelation, type Relation } from './relation.ts';
import type { RelationFacts } from './relation-facts.ts';

/** The pairs before and after a pair among all that relate in the same way; none at either end. */
export interface Neighbours {
  readonly previous?: Pair;
  readonly next?: Pair;
}

/** What readers see as one kind: twins that differ in time, and twins that differ in welcome, are two. */
const wayOf = (relation: Relation): string =>
  relation.kind === 'twins' ? `${relation.kind} by ${relation.by}` : relation.kind;

/**
 * Lays a way through all pairs that relate in the same way, in the order of their numbers, so that every step can be
 * taken back. `pairWalk(codes, relations)({ first: 450, second: 550 })` are the twins before and after it.
 * The function it gives throws a RangeError for a pair of other codes.
 */
export const pairWalk = (codes: readonly CodeFacts[], relations: RelationFacts): ((pair: Pair) => Neighbours) => {
  const byWay = new Map<string, Pair[]>();
  for (const [index, first] of codes.entries()) {
    for (const second of codes.slice(index + 1)) {
      const way = wayOf(leadingRelation({ first, second }, relations));
      byWay.set(way, [...(byWay.get(way) ?? []), pairOf(first.code, second.code)]);
    }
  }
  const neighbours = new Map(
    [...byWay.values()].flatMap((pairs) =>
      pairs.map((pair, index): [string, Neighbours] => {
        const [previous, next] = [pairs[index - 1], pairs[index + 1]];
        return [pairSlug(pair), { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }];
      }),
    ),
  );
  return (pair) => {
    const found = neighbours.get(pairSlug(pair));
    if (!found) throw new RangeError(`${pairSlug(pair)} is no pair of compared codes`);
    return found;
  };
};
