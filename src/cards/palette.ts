import type { ReplyClass } from '../codes/reply-class.ts';
import type { RelationKind } from '../comparison/relation.ts';

/** The light colours of the site (src/styles/tokens.css), which a picture can't read from the stylesheet. */
export const PALETTE = {
  paper: '#fbfaf7',
  ink: '#1b1d20',
  soft: '#4a4f56',
  line: '#d9d6cd',
} as const;

export const CLASS_COLOURS: Readonly<Record<ReplyClass, string>> = {
  2: '#1a6b3f',
  3: '#5b3f95',
  4: '#8a5300',
  5: '#a4281e',
};

/** As in the grid of all pairs: a relation is a shade of ink, so much of it on paper, 0 to 1. */
export const RELATION_SHADES: Readonly<Record<RelationKind, number>> = {
  twins: 0.34,
  steps: 0.26,
  habit: 0.2,
  alternatives: 0.14,
  timeline: 0.09,
  barrier: 0.05,
  apart: 0,
};
