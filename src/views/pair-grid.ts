import { pairOf } from '../comparison/pair.ts';
import { type RelationKind, relationsOf } from '../comparison/relation.ts';
import { pairedCodes } from '../repository/content.ts';
import type { ViewContext } from './context.ts';

/** One pair as a cell of the triangle. */
export interface GridCell {
  readonly href: string;
  readonly name: string;
  readonly kind: RelationKind;
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

/** Shapes beside the colours, so that no reader depends on colour. */
const SIGNS: Readonly<Record<RelationKind, string>> = {
  twins: '=',
  steps: '→',
  habit: '≈',
  alternatives: '|',
  timeline: '↘',
  barrier: '⊣',
  apart: '·',
};

const KINDS = Object.keys(SIGNS) as readonly RelationKind[];

export const pairGrid = (context: ViewContext): PairGrid => {
  const facts = pairedCodes(context.content).map((code) => code.facts);
  const rows = facts.slice(1).map((second, index) => ({
    code: second.code,
    cells: facts.slice(0, index + 1).map((first): GridCell => {
      const [relation] = relationsOf({ first, second }, context.content.relations);
      const kind = relation?.kind ?? 'apart';
      const pair = pairOf(first.code, second.code);
      const name = `${context.t('more.pairPage', { first: first.code, second: second.code })}: ${context.t(`relation.label.${kind}`)}`;
      return { href: context.href({ kind: 'pair', pair }), name, kind, sign: SIGNS[kind] };
    }),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    heading: context.t('grid.heading', { pairs: cells.length }),
    lead: context.t('grid.lead'),
    skip: context.t('grid.skip'),
    legend: KINDS.map((kind) => ({
      kind,
      sign: SIGNS[kind],
      text: `${context.t(`relation.label.${kind}`)} (${cells.filter((cell) => cell.kind === kind).length})`,
    })),
    columns: facts.slice(0, -1).map(({ code }) => code),
    rows,
  };
};
