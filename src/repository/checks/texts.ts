import { type Locale, LOCALES } from '../../languages/locales.ts';
import type { RawContent } from '../raw-content.ts';

/** A text of the content with the place it stands at. */
export interface PlacedText {
  readonly file: string;
  readonly field: string;
  readonly text: string;
}

const walk = (file: string, field: string, value: unknown): readonly PlacedText[] => {
  if (typeof value === 'string') return [{ file, field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => walk(file, field === '' ? key : `${field}.${key}`, child));
};

/** Every text a reader of a language can see, with its file and field. */
export const textsOf = (content: RawContent, locale: Locale): readonly PlacedText[] => [
  ...content.codes.flatMap(({ code, prose }) => walk(`codes/${code}/${locale}.yaml`, '', prose[locale])),
  ...content.notes.flatMap(({ slug, prose }) => walk(`pairs/${slug}/${locale}.yaml`, '', prose[locale])),
  ...walk(`enhanced/${locale}.yaml`, '', content.enhanced[locale]),
  ...walk(`relations/${locale}.yaml`, '', content.relationProse[locale]),
  ...walk(`pages/${locale}.yaml`, '', content.pages[locale]),
  ...walk(`ui/${locale}.json`, '', content.messages[locale]),
];

/** {@link textsOf} for all languages. */
export const allTexts = (content: RawContent): readonly (PlacedText & { readonly locale: Locale })[] =>
  LOCALES.flatMap((locale) => textsOf(content, locale).map((placed) => ({ ...placed, locale })));

/** A text without its literal server text, which follows no language's rules. */
export const withoutLiterals = (text: string): string => text.replace(/`[^`]*`/gu, '``');
