import { z } from 'astro/zod';
import { LOCALES } from './locales.ts';

const text = z.string().trim().min(1);
const entry = z.strictObject({
  use: text,
  also: z.array(text).optional(),
  /** Never written; a form with a remark in brackets is wrong in that sense only. */
  avoid: z.array(text).optional(),
});

/** `content/glossary.yaml`: the agreed terms, for translators and for the check on forbidden forms. */
export const glossarySchema = z.array(z.strictObject({ term: text, en: entry, id: entry, vi: entry, ru: entry }));

export type Glossary = z.infer<typeof glossarySchema>;

const escape = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** One pattern that finds every forbidden form of a language, whole words only, in either letter case. */
export const forbiddenForms = (glossary: Glossary, locale: (typeof LOCALES)[number]): RegExp | undefined => {
  const forms = glossary.flatMap((row) => row[locale].avoid ?? []).filter((form) => !form.includes('('));
  if (forms.length === 0) return undefined;
  const longestFirst = forms.toSorted((a, b) => b.length - a.length).map(escape);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${longestFirst.join('|')})(?![\p{L}\p{N}-])`, 'iu');
};
