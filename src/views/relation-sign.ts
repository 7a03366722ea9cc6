import type { RelationKind } from '../comparison/relation.ts';

/** Shapes beside the colours of relations, so that no reader depends on colour. */
export const RELATION_SIGNS: Readonly<Record<RelationKind, string>> = {
  twins: '=',
  steps: '→',
  habit: '≈',
  alternatives: '|',
  timeline: '↘',
  barrier: '⊣',
  apart: '·',
};
