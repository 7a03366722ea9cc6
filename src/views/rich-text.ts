import type { Locale } from '../languages/locales.ts';
import { typeset } from '../languages/typeset.ts';

/** A piece of literal server text, which is shown as it is and never translated. */
export interface Literal {
  readonly literal: string;
}

/** A text in the reader's language with literal server text in it. */
export type RichText = readonly (string | Literal)[];

/**
 * Typesets a text of the content and sets its literals apart.
 * `richText('en', 'Answers `250 OK` then.')` is `['Answers ', { literal: '250 OK' }, ' then.']`.
 */
export const richText = (locale: Locale, text: string): RichText =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? { literal: part } : typeset(locale, part)))
    .filter((part) => part !== '');

/** The text without marks, for titles and descriptions. */
export const plainText = (text: RichText): string =>
  text.map((part) => (typeof part === 'string' ? part : part.literal)).join('');

/** Begins a sentence made of clauses with a capital letter: `kode 450 …` becomes `Kode 450 …`. */
export const capitalize = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Puts a sentence inside another: `The reply …` becomes `the reply …`, while `DNS …` and `IP-…` stay as they are. */
export const uncapitalize = (text: string): string =>
  /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text;
