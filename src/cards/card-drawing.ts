import type { ReplyClass } from '../codes/reply-class.ts';
import type { RelationKind } from '../comparison/relation.ts';
import { classShape, halfCircle } from '../views/class-shape.ts';
import type { CardStop } from '../views/share-card.ts';
import { CLASS_COLOURS, PALETTE, RELATION_SHADES } from './palette.ts';

/** Everything on a card that is no text, as SVG. Lengths are pixels of a card of 1200×630. */

export const CARD = { width: 1200, height: 630, margin: 72 } as const;

/** The line of stages: where it begins, where its rows and its labels stand. */
export const SESSION = { left: 150, right: CARD.width - CARD.margin, firstRow: 480, rowStep: 44, labels: 550 } as const;

/** Middle of the stage with this index among `count`. */
export const stageMiddle = (index: number, count: number): number =>
  SESSION.left + ((SESSION.right - SESSION.left) * (index + 0.5)) / count;

/** The line of the row with this index among `count`; a single row stands in the middle. */
export const rowMiddle = (row: number, count: number): number =>
  SESSION.firstRow + SESSION.rowStep * (count === 1 ? 0.5 : row);

export const hairline = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${PALETTE.line}" stroke-width="2"/>`;

/** The mark of a class: ● done, ◐ go on, ◇ try later, ■ refused. */
export const classMark = (replyClass: ReplyClass, x: number, y: number, size: number): string => {
  const colour = CLASS_COLOURS[replyClass];
  const outline = `<path d="${classShape(replyClass, x, y, size)}" fill="none" stroke="${colour}" stroke-width="3"/>`;
  switch (replyClass) {
    case 2:
    case 5:
      return `<path d="${classShape(replyClass, x, y, size)}" fill="${colour}"/>`;
    case 3:
      return `${outline}<path d="${halfCircle(x, y, size)}" fill="${colour}"/>`;
    case 4:
      return outline;
  }
};

/** The line of stages with a mark wherever a code can come; hollow and thin where only practice knows it. */
export const sessionRows = (classes: readonly ReplyClass[], stops: readonly CardStop[]): string =>
  classes
    .map((replyClass, row) => {
      const y = rowMiddle(row, classes.length);
      const colour = CLASS_COLOURS[replyClass];
      const marks = stops.map(({ presence }, index) => {
        const at = presence[row] ?? 'absent';
        if (at === 'absent') return '';
        const x = stageMiddle(index, stops.length);
        const filled = at === 'standard' && replyClass !== 3 ? colour : PALETTE.paper;
        const half =
          at === 'standard' && replyClass === 3 ? `<path d="${halfCircle(x, y, 1.5)}" fill="${colour}"/>` : '';
        const path = classShape(replyClass, x, y, 1.5);
        return `<path d="${path}" fill="${filled}" stroke="${colour}" stroke-width="3"/>${half}`;
      });
      return hairline(SESSION.left, y, SESSION.right, y) + marks.join('');
    })
    .join('');

/** Strokes around 0,0 that show how two codes relate. */
const RELATION_STROKES: Readonly<Record<RelationKind, string>> = {
  twins: 'M-18-9H18M-18 9H18',
  steps: 'M-20 0H18M4-14L18 0L4 14',
  habit: 'M-20-6q10-12 20 0t20 0M-20 12q10-12 20 0t20 0',
  alternatives: 'M0-20V20',
  timeline: 'M-15-15L14 14M-6 15H15V-6',
  barrier: 'M-20 0H14M14-18V18',
  apart: 'M0 0v.1',
};

/** The relation of two codes: a disc in its colour with its sign. */
export const relationMark = (kind: RelationKind, x: number, y: number): string => {
  const width = kind === 'apart' ? 16 : 6;
  return [
    `<g transform="translate(${x} ${y})">`,
    `<circle r="44" fill="${PALETTE.paper}"/>`,
    `<circle r="44" fill="${PALETTE.ink}" fill-opacity="${RELATION_SHADES[kind]}" stroke="${PALETTE.line}" stroke-width="2"/>`,
    `<path d="${RELATION_STROKES[kind]}" fill="none" stroke="${PALETTE.ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    '</g>',
  ].join('');
};

/** The mark of the site, as in its icon: two columns. */
export const siteMark = (x: number, y: number): string =>
  `<path d="M${x} ${y}h13v30h-13z" fill="${CLASS_COLOURS[2]}"/><path d="M${x + 17} ${y}h13v30h-13z" fill="${CLASS_COLOURS[5]}"/>`;
