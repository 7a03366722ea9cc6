import { REPLY_CLASSES } from '../codes/reply-class.ts';
import { SITE_NAME } from '../head/search-snippet.ts';
import type { CardCode, CardStop, ShareCard } from '../views/share-card.ts';
import { CARD, rowMiddle, SESSION, stageMiddle } from './card-drawing.ts';
import { CLASS_COLOURS, PALETTE } from './palette.ts';

/** A piece of text with its place on the card; satori breaks it into lines of at most `width`. */
export interface CardText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly align: 'left' | 'center';
}

const text = (
  words: string,
  [left, top, width]: readonly [number, number, number],
  size: number,
  style: Partial<Pick<CardText, 'bold' | 'colour' | 'align'>> = {},
): CardText => ({
  text: words,
  left,
  top,
  width,
  size,
  bold: style.bold ?? false,
  colour: style.colour ?? PALETTE.ink,
  align: style.align ?? 'left',
});

/** Stands on every card, beside the mark of the site. */
const brand = (): CardText => text(SITE_NAME, [CARD.margin + 48, 52, 600], 28, { bold: true });

/** Number, name and class of a code, `left` and `width` its column. */
const codeTexts = (code: CardCode, left: number, width: number): readonly CardText[] => [
  text(String(code.code), [left - 6, 126, width], 176, { bold: true, colour: CLASS_COLOURS[code.replyClass] }),
  text(code.name, [left, 304, width], 34, { bold: true }),
  text(code.className, [left + 36, 396, width - 36], 27, { colour: PALETTE.soft }),
];

const STOP_WIDTH = 140;

const sessionTexts = (codes: readonly CardCode[], stops: readonly CardStop[]): readonly CardText[] => [
  ...codes.map(({ code, replyClass }, row) =>
    text(String(code), [CARD.margin, rowMiddle(row, codes.length) - 17, 70], 26, {
      bold: true,
      colour: CLASS_COLOURS[replyClass],
    }),
  ),
  ...stops.map(({ label }, index) =>
    text(
      label,
      [stageMiddle(index, stops.length) - STOP_WIDTH / 2, SESSION.labels, STOP_WIDTH],
      stops.length > 10 ? 17 : 19,
      {
        colour: PALETTE.soft,
        align: 'center',
      },
    ),
  ),
];

/** Column of the second code of a pair. */
export const SECOND_COLUMN = 668;

const COLUMN_WIDTH = 460;

/** The texts of a card, English names and numbers only. */
export const cardTexts = (card: ShareCard): readonly CardText[] => {
  switch (card.kind) {
    case 'pair': {
      const { first, second } = card.codes;
      return [
        brand(),
        ...codeTexts(first, CARD.margin, COLUMN_WIDTH),
        ...codeTexts(second, SECOND_COLUMN, COLUMN_WIDTH),
        ...sessionTexts([first, second], card.stops),
      ];
    }
    case 'code':
      return [
        brand(),
        ...codeTexts(card.code, CARD.margin, CARD.width - 2 * CARD.margin),
        ...sessionTexts([card.code], card.stops),
      ];
    case 'site':
      return [
        brand(),
        text(card.title, [CARD.margin, 150, CARD.width - 2 * CARD.margin], 62, { bold: true }),
        ...REPLY_CLASSES.map((replyClass, index) =>
          text(`${replyClass}xx`, [CARD.margin + 52 + index * 264, 428, 200], 72, {
            bold: true,
            colour: CLASS_COLOURS[replyClass],
          }),
        ),
      ];
  }
};
