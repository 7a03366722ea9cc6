import { readFileSync } from 'node:fs';
import { SITE } from '../../src/config.ts';
import { makePath, type Place } from '../../src/addresses/addresses.ts';
import { type Locale } from '../../src/languages/locales.ts';

/** A UI text as the site has it; tests never repeat a translated sentence. */
export const message = (locale: Locale, key: string): string => {
  const messages = JSON.parse(readFileSync(`content/ui/${locale}.json`, 'utf8')) as Record<string, string>;
  const text = messages[key];
  if (text === undefined) throw new Error(`${key} is no text of ${locale}`);
  return text;
};

export const path = (place: Place, locale: Locale): string => makePath(place, locale, SITE.base);

export const pairPlace = (first: number, second: number): Place => ({ kind: 'pair', pair: { first, second } });

/** One of every template, the pair pages with the shortest, the longest and the seeds' content. */
export const TEMPLATES: readonly (readonly [string, Place])[] = [
  ['home', { kind: 'home' }],
  ['all codes', { kind: 'codes' }],
  ['class', { kind: 'class', replyClass: 4 }],
  ['code', { kind: 'code', code: 451 }],
  ['code without a standard', { kind: 'code', code: 441 }],
  ['pair 211-553', pairPlace(211, 553)],
  ['pair 235-451', pairPlace(235, 451)],
  ['pair 450-550', pairPlace(450, 550)],
  ['about', { kind: 'about' }],
  ['not found', { kind: 'notFound' }],
];
