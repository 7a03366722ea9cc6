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

export { pairPlace } from '../../src/commands/templates.ts';
