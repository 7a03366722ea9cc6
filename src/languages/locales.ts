/**
 * The one table of languages. Addresses, hreflang, sitemap, language switch and content checks derive from it;
 * no other file lists languages.
 */
export const LOCALES = ['en', 'id', 'vi', 'ru'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language without a prefix in its addresses, and the x-default of hreflang. */
export const DEFAULT_LOCALE: Locale = 'en';

export interface LocaleInfo {
  /** The language's own name for itself, as the language switch shows it. */
  readonly name: string;
  /** `og:locale`, language_TERRITORY. */
  readonly openGraph: string;
}

export const LOCALE_INFO: Readonly<Record<Locale, LocaleInfo>> = {
  en: { name: 'English', openGraph: 'en_US' },
  id: { name: 'Indonesia', openGraph: 'id_ID' },
  vi: { name: 'Tiếng Việt', openGraph: 'vi_VN' },
  ru: { name: 'Русский', openGraph: 'ru_RU' },
};

/** Narrows a text to a locale: `isLocale('vi')` is true, `isLocale('fr')` is not. */
export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** Builds a value for every language: `byLocale((l) => l.toUpperCase())` gives `{ en: 'EN', id: 'ID', … }`. */
export const byLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
