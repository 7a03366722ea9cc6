import { pairOf } from '../comparison/pair.ts';
import { leadingRelation, type RelationKind } from '../comparison/relation.ts';
import { pairedCodes } from '../repository/content.ts';
import type { ViewContext } from './context.ts';
import { relationLabel } from './relation-sentence.ts';
import { RELATION_SIGNS } from './relation-sign.ts';

/** One pair as a cell of the triangle. */
export interface GridCell {
  readonly href: string;
  readonly name: string;
  readonly kind: RelationKind;
  readonly relation: string;
  readonly sign: string;
}

/** All pairs as a triangle, by how they relate. */
export interface PairGrid {
  readonly heading: string;
  readonly lead: string;
  readonly skip: string;
  readonly legend: readonly { readonly kind: RelationKind; readonly sign: string; readonly text: string }[];
  readonly columns: readonly number[];
  readonly rows: readonly { readonly code: number; readonly cells: readonly GridCell[] }[];
}

const KINDS = Object.keys(RELATION_SIGNS) as readonly RelationKind[];

export const pairGrid = (context: ViewContext): PairGrid => {
  const facts = pairedCodes(context.content).map((code) => code.facts);
  const rows = facts.slice(1).map((second, index) => ({
    code: second.code,
    cells: facts.slice(0, index + 1).map((first): GridCell => {
      const relation = leadingRelation({ first, second }, context.content.relations);
      const { kind } = relation;
      const pair = pairOf(first.code, second.code);
      const label = relationLabel(context, relation);
      const name = `${context.t('more.pairPage', { first: first.code, second: second.code })}: ${label}`;
      return { href: context.href({ kind: 'pair', pair }), name, kind, relation: label, sign: RELATION_SIGNS[kind] };
    }),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    heading: context.t('grid.heading', { pairs: cells.length }),
    lead: context.t('grid.lead'),
    skip: context.t('grid.skip'),
    legend: KINDS.flatMap((kind) => {
      const labels = cells.filter((cell) => cell.kind === kind).map(({ relation }) => relation);
      return [...new Set(labels)].map((label) => ({
        kind,
        sign: RELATION_SIGNS[kind],
        text: `${label}\u00a0(${labels.filter((other) => other === label).length})`,
      }));
    }),
    columns: facts.slice(0, -1).map(({ code }) => code),
    rows,
  };
};
