import { DEFAULT_LOCALE, isLocale, type Locale } from '../languages/locales.ts';
import { type Pair, pairOf, pairSlug } from '../comparison/pair.ts';
import { REPLY_CLASSES, type ReplyClass } from '../codes/reply-class.ts';

/** What an address leads to. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'codes' }
  | { readonly kind: 'about' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'class'; readonly replyClass: ReplyClass }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'pair'; readonly pair: Pair }
  /** The pair with the higher code first; it only leads to the page of the pair. */
  | { readonly kind: 'backwards'; readonly pair: Pair };

const pathOf = (place: Place): string => {
  switch (place.kind) {
    case 'home':
      return '';
    case 'codes':
      return 'smtp/';
    case 'about':
      return 'about/';
    case 'notFound':
      return '404.html';
    case 'class':
      return `smtp/${place.replyClass}xx/`;
    case 'code':
      return `smtp/${place.code}/`;
    case 'pair':
      return `smtp/${pairSlug(place.pair)}/`;
    case 'backwards':
      return `smtp/${place.pair.second}-vs-${place.pair.first}/`;
  }
};

/**
 * The path of a place in a language, with a slash in front and the sub-folder of the site.
 * `makePath({ kind: 'code', code: 451 }, 'ru', '/')` is `/ru/smtp/451/`.
 */
export const makePath = (place: Place, locale: Locale, base: string): string =>
  `${base}${locale === DEFAULT_LOCALE ? '' : `${locale}/`}${pathOf(place)}`;

const parseSlug = (slug: string): Place | undefined => {
  const pair = /^(?<a>\d{3})-vs-(?<b>\d{3})$/u.exec(slug)?.groups;
  if (pair) {
    const [a, b] = [Number(pair['a']), Number(pair['b'])];
    return a === b ? undefined : { kind: a < b ? 'pair' : 'backwards', pair: pairOf(a, b) };
  }
  if (/^\d{3}$/u.test(slug)) return { kind: 'code', code: Number(slug) };
  const replyClass = REPLY_CLASSES.find((digit) => slug === `${digit}xx`);
  return replyClass === undefined ? undefined : { kind: 'class', replyClass };
};

const parseRest = (parts: readonly string[]): Place | undefined => {
  const [head, slug, ...more] = parts;
  if (more.length > 0) return undefined;
  if (head === undefined) return { kind: 'home' };
  if (head === 'smtp') return slug === undefined ? { kind: 'codes' } : parseSlug(slug);
  if (slug !== undefined) return undefined;
  if (head === 'about') return { kind: 'about' };
  return head === '404.html' ? { kind: 'notFound' } : undefined;
};

/**
 * Reads a path made by {@link makePath}; anything else gives `undefined`.
 * `parsePath('/vi/smtp/235-vs-451/', '/')` is the pair 235, 451 in Vietnamese.
 * Whether a page for that code exists is not looked up.
 */
export const parsePath = (path: string, base: string): { place: Place; locale: Locale } | undefined => {
  if (!path.startsWith(base)) return undefined;
  const rest = path.slice(base.length);
  if (rest !== '' && !rest.endsWith('/') && !rest.endsWith('404.html')) return undefined;
  const parts = rest.split('/').filter((part) => part !== '');
  const [head, ...more] = parts;
  const prefixed = head !== undefined && isLocale(head) && head !== DEFAULT_LOCALE;
  const place = parseRest(prefixed ? more : parts);
  return place && { place, locale: prefixed ? head : DEFAULT_LOCALE };
};

/** Pages that have a picture of their own; all others share one. */
const cardName = (place: Place): string => {
  if (place.kind === 'pair') return pairSlug(place.pair);
  return place.kind === 'code' ? String(place.code) : 'site';
};

/**
 * The path of the picture that stands for a place where its link is shared, the same in every language.
 * `makeCardPath({ kind: 'code', code: 451 }, '/')` is `/cards/451.png`.
 */
export const makeCardPath = (place: Place, base: string): string => `${base}cards/${cardName(place)}.png`;

/**
 * The path of a page's Markdown twin, for programs that read: `makeMarkdownPath({ kind: 'code', code: 451 }, 'ru', '/')`
 * is `/ru/smtp/451/index.md`. Only for places with a page of their own: neither the 404 page nor a backwards pair.
 */
export const makeMarkdownPath = (place: Place, locale: Locale, base: string): string =>
  `${makePath(place, locale, base)}index.md`;

/** How the twins of all pairs are addressed: `makePairPattern('ru', '/')` is `/ru/smtp/<lower>-vs-<higher>/index.md`. */
export const makePairPattern = (locale: Locale, base: string): string =>
  `${makePath({ kind: 'codes' }, locale, base)}<lower>-vs-<higher>/index.md`;

/** The list of Markdown twins of a language (llmstxt.org): `makeLlmsPath('ru', '/')` is `/ru/llms.txt`. */
export const makeLlmsPath = (locale: Locale, base: string): string =>
  `${makePath({ kind: 'home' }, locale, base)}llms.txt`;

/** Anchors on pages, the same in every language; support articles link to them, so they never change. */
export const ANCHORS = {
  summary: 'summary',
  note: 'note',
  glance: 'glance',
  decision: 'decision',
  expected: 'expected',
  differences: 'differences',
  which: 'which',
  transcript: 'transcript',
  tryIt: 'try-it',
  learnMore: 'learn-more',
  origin: 'origin',
  disputed: 'disputed',
  description: 'description',
  when: 'when',
  fix: 'fix',
  enhanced: 'enhanced',
  pairs: 'pairs',
  sources: 'sources',
  evidence: 'evidence',
} as const;

/** Anchor of a code on a pair page, or of one of its parts: `code-235`, `code-235-fix`. */
export const codeAnchor = (code: number, part?: 'description' | 'when' | 'fix'): string =>
  part === undefined ? `code-${code}` : `code-${code}-${part}`;
