import type { CodeFacts } from '../codes/facts.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Relation, relationsOf } from './relation.ts';
import type { RelationFacts } from './relation-facts.ts';
import type { Sides } from './sides.ts';

/** What can be said of two codes side by side, as facts and reasons, without a word of any language. */
export interface Comparison {
  /** The most useful relation first; never empty. */
  readonly relations: readonly Relation[];
  /** The most decisive difference first; at least three. */
  readonly differences: readonly Difference[];
}

/** Compares two codes: `compare({ first: factsOf(235), second: factsOf(451) }, relationFacts)`. Pure. */
export const compare = (facts: Sides<CodeFacts>, known: RelationFacts): Comparison => {
  const relations = relationsOf(facts, known);
  return { relations, differences: differencesOf(facts, relations) };
};
