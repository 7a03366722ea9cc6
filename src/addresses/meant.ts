import { ALL_CODES, isPaired } from '../codes/catalogue.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import { pairOf } from '../comparison/pair.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../languages/locales.ts';
import type { Place } from './addresses.ts';

/** More numbers in an address are no question about codes. */
const READ_NUMBERS = 4;

/** The pages that somebody may have meant with an address that does not exist, the likeliest first. */
export const meantPlaces = (path: string): readonly Place[] => {
  const asked = path.replace(/404\.html$/u, '');
  const numbers = [...new Set(asked.match(/(?<!\d)[2-5]\d\d(?!\d)/gu)?.map(Number))].slice(0, READ_NUMBERS);
  const [first, second] = numbers.filter(isPaired);
  const pair: Place[] =
    first === undefined || second === undefined ? [] : [{ kind: 'pair', pair: pairOf(first, second) }];
  const codes = numbers.map((code): Place =>
    ALL_CODES.includes(code) ? { kind: 'code', code } : { kind: 'class', replyClass: replyClassOf(code) },
  );
  return [...pair, ...codes];
};

/** The language that an address asks for by its first part: `/ru/smtp/999/` is Russian. */
export const meantLocale = (path: string, base: string): Locale => {
  const [head = ''] = path.slice(base.length).split('/');
  return isLocale(head) ? head : DEFAULT_LOCALE;
};
