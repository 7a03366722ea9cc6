import { createInstance, type TFunction } from 'i18next';
import { type Locale, LOCALES } from './locales.ts';
import type { MessageKey, Messages } from './messages.ts';
import { typeset } from './typeset.ts';

/** Variables of a sentence template. `count` chooses the plural form. */
export type Variables = Readonly<Record<string, string | number>>;

/** A key without its plural suffix is a key too: `t('pairs', { count: 3 })` reads `pairs_few` in Russian. */
type PluralBase = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

export interface Translator {
  readonly locale: Locale;
  /**
   * The sentence under a key, filled and typeset. Throws when the key, a variable or a plural form is missing:
   * `t('stage.label.auth')`.
   */
  readonly t: (key: MessageKey | PluralBase, variables?: Variables) => string;
  /** A day as the language writes it: `date('2026-11-24')` is "November 24, 2026". */
  readonly date: (day: string) => string;
  /** "a, b or c" in the language: what may happen. */
  readonly either: (parts: readonly string[]) => string;
  /** "a, b and c" in the language: what always happens together. */
  readonly all: (parts: readonly string[]) => string;
}

const strictTranslations = (locale: Locale, messages: Messages): TFunction => {
  const fail = (what: string): never => {
    throw new Error(`content/ui/${locale}.json: ${what}`);
  };
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    resources: { [locale]: { translation: messages } },
    // The components escape; a second escape would show entities to the reader.
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key: string) => fail(`${key}: is missing`),
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      fail(`"${text}": variable ${match[0]} has no value`),
  });
  return instance.getFixedT(locale);
};

const createTranslator = (locale: Locale, messages: Messages): Translator => {
  const translate = strictTranslations(locale, messages);
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    t: (key, variables) => typeset(locale, variables ? translate(key, variables) : translate(key)),
    date: (day) => typeset(locale, days.format(new Date(`${day}T00:00:00Z`))),
    either: (parts) => disjunction.format(parts),
    all: (parts) => conjunction.format(parts),
  };
};

/** One translator for every language. No language ever falls back to another. */
export const createTranslators = (messages: Readonly<Record<Locale, Messages>>): ReadonlyMap<Locale, Translator> =>
  new Map(LOCALES.map((locale) => [locale, createTranslator(locale, messages[locale])]));
