import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { REPLY_CLASSES } from '../codes/reply-class.ts';
import type { CardCode, ShareCard } from '../views/share-card.ts';
import { CARD, classMark, hairline, relationMark, sessionRows, siteMark } from './card-drawing.ts';
import { type CardText, cardTexts, SECOND_COLUMN } from './card-text.ts';
import { PALETTE } from './palette.ts';

const FONT = 'Noto Sans';
const WEIGHTS = [400, 700] as const;

const require = createRequire(import.meta.url);

/** Cards hold numbers and English names only, so the Latin part of the font is all they need. */
const fonts = WEIGHTS.map((weight) => ({
  name: FONT,
  weight,
  style: 'normal' as const,
  data: readFileSync(require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)),
}));

const element = (style: Readonly<Record<string, unknown>>, children: unknown): object => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const textElement = ({ text, left, top, width, size, bold, colour, align }: CardText): object =>
  element(
    {
      position: 'absolute',
      left,
      top,
      width,
      fontSize: size,
      fontWeight: bold ? 700 : 400,
      lineHeight: 1.2,
      color: colour,
      justifyContent: align === 'center' ? 'center' : 'flex-start',
      letterSpacing: size > 100 ? -size / 30 : 0,
    },
    text,
  );

const codeMark = ({ replyClass }: CardCode, left: number): string => classMark(replyClass, left + 12, 413, 1.6);

const drawing = (card: ShareCard): string => {
  switch (card.kind) {
    case 'pair': {
      const { first, second } = card.codes;
      return [
        hairline(CARD.width / 2, 144, CARD.width / 2, 424),
        relationMark(card.relation, CARD.width / 2, 284),
        codeMark(first, CARD.margin),
        codeMark(second, SECOND_COLUMN),
        sessionRows([first.replyClass, second.replyClass], card.stops),
      ].join('');
    }
    case 'code':
      return codeMark(card.code, CARD.margin) + sessionRows([card.code.replyClass], card.stops);
    case 'site':
      return REPLY_CLASSES.map((replyClass, index) =>
        classMark(replyClass, CARD.margin + 20 + index * 264, 472, 2.4),
      ).join('');
  }
};

/** The card as SVG, its texts turned into paths, so that every machine draws the same. */
const cardSvg = async (card: ShareCard): Promise<string> => {
  const { width, height, margin } = CARD;
  const root = element(
    { width, height, background: PALETTE.paper, fontFamily: FONT },
    cardTexts(card).map(textElement),
  );
  const svg = await satori(root as Parameters<typeof satori>[0], { width, height, fonts });
  const shapes = siteMark(margin, 54) + hairline(margin, 106, width - margin, 106) + drawing(card);
  return svg.replace(/<\/svg>$/u, `${shapes}</svg>`);
};

/** Pictures this small are drawn sooner by one thread than by many (44 against 62 ms on two cores). */
sharp.concurrency(1);

/**
 * Draws a card as a PNG of 1200×630, in 64 colours: half the bytes of true colour, and the same to the eye.
 * `drawCard(siteCard(english))` takes about 40 ms.
 */
export const drawCard = async (card: ShareCard): Promise<Buffer> =>
  sharp(Buffer.from(await cardSvg(card)))
    .png({ palette: true, colours: 64, effort: 1 })
    .toBuffer();
