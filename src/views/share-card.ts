import { CLASS_NAMES, type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import type { CodeFacts } from '../codes/facts.ts';
import { allPairs, type Pair, pairSlug } from '../comparison/pair.ts';
import { leadingRelation, type RelationKind } from '../comparison/relation.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { pairedCodes } from '../repository/content.ts';
import type { ViewContext } from './context.ts';
import { type Presence, timelineOf } from './timeline.ts';

/** A code as a picture shows it. */
export interface CardCode {
  readonly code: number;
  readonly name: string;
  readonly replyClass: ReplyClass;
  /** `4xx Transient Negative`. */
  readonly className: string;
}

/** A stage of the session and how each code of the card stands there. */
export interface CardStop {
  readonly label: string;
  readonly presence: readonly Presence[];
}

/**
 * What the picture of a page shows where its link is shared. One picture serves all languages: it holds numbers, the
 * English names that logs use, classes, and the relation as a shape.
 */
export type ShareCard =
  | {
      readonly kind: 'pair';
      readonly codes: Sides<CardCode>;
      readonly relation: RelationKind;
      readonly stops: readonly CardStop[];
    }
  | { readonly kind: 'code'; readonly code: CardCode; readonly stops: readonly CardStop[] }
  /** For the pages that are about no code in particular. */
  | { readonly kind: 'site'; readonly title: string };

/** A card and the last part of its address without `.png`: `235-vs-451`, `451`, `site`. */
export interface NamedCard {
  readonly name: string;
  readonly card: ShareCard;
}

const cardCode = ({ code, name }: CodeFacts): CardCode => {
  const replyClass = replyClassOf(code);
  return { code, name, replyClass, className: `${replyClass}xx ${CLASS_NAMES[replyClass]}` };
};

/** The card of two codes. `english` is the context whose stage names stand on the card. */
export const pairCard = (english: ViewContext, pair: Pair): ShareCard => {
  const facts = bothSides(pair, (code) => english.pairedCode(code).facts);
  return {
    kind: 'pair',
    codes: bothSides(facts, cardCode),
    relation: leadingRelation(facts, english.content.relations).kind,
    stops: timelineOf(english, facts).stops.map(({ label, presence }) => ({
      label,
      presence: [presence.first, presence.second],
    })),
  };
};

/** The card of one code. */
export const codeCard = (english: ViewContext, code: number): ShareCard => {
  const { facts } = english.code(code);
  return {
    kind: 'code',
    code: cardCode(facts),
    stops: timelineOf(english, { first: facts, second: facts }).stops.map(({ label, presence }) => ({
      label,
      presence: [presence.first],
    })),
  };
};

/** The card of every page that is about no code in particular. */
export const siteCard = (english: ViewContext): ShareCard => ({ kind: 'site', title: english.t('title.home') });

/** Every card of the site: one a pair, one a code, and one for all other pages. */
export const allCards = (english: ViewContext): readonly NamedCard[] => {
  const { codes } = english.content;
  const paired = pairedCodes(english.content).map(({ facts }) => facts.code);
  return [
    { name: 'site', card: siteCard(english) },
    ...codes.map(({ facts }) => ({ name: String(facts.code), card: codeCard(english, facts.code) })),
    ...allPairs(paired).map((pair) => ({ name: pairSlug(pair), card: pairCard(english, pair) })),
  ];
};
