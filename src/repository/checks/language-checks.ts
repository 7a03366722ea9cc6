import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../languages/locales.ts';
import type { Messages } from '../../languages/messages.ts';
import type { ProblemLog } from '../document.ts';
import type { RawContent } from '../raw-content.ts';

const PLURAL_SUFFIX = /_(?:zero|one|two|few|many|other)$/u;

const baseOf = (key: string): string => key.replace(PLURAL_SUFFIX, '');
const isPlural = (key: string): boolean => PLURAL_SUFFIX.test(key);

/** The keys a language needs: those of English, with the plural forms of its own (Intl.PluralRules). */
const keysFor = (english: Messages, locale: Locale): ReadonlySet<string> => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return new Set(
    Object.keys(english).flatMap((key) => (isPlural(key) ? forms.map((form) => `${baseOf(key)}_${form}`) : [key])),
  );
};

/** Every language has the same keys, and each plural form that its grammar needs. */
export const messageKeysAreComplete = (content: RawContent, log: ProblemLog): void => {
  const english = content.messages[DEFAULT_LOCALE];
  if (!english) return;
  for (const locale of LOCALES) {
    const messages = content.messages[locale];
    if (!messages) continue;
    const wanted = keysFor(english, locale);
    for (const key of wanted) if (!(key in messages)) log.add(`ui/${locale}.json`, key, 'is missing');
    for (const key of Object.keys(messages))
      if (!wanted.has(key)) log.add(`ui/${locale}.json`, key, 'is no key of the English file');
  }
};

const variablesOf = (text: string): string =>
  [...new Set(text.match(/\{\{\w+\}\}/gu))].toSorted((a, b) => a.localeCompare(b)).join(' ');

/** A sentence template has the same variables in all languages. */
export const messageVariablesAgree = (content: RawContent, log: ProblemLog): void => {
  const english = content.messages[DEFAULT_LOCALE];
  if (!english) return;
  for (const locale of LOCALES) {
    for (const [key, text] of Object.entries(content.messages[locale] ?? {})) {
      const model = english[key] ?? english[`${baseOf(key)}_other`];
      if (model === undefined) continue;
      const [found, wanted] = [variablesOf(text), variablesOf(model)];
      if (found !== wanted)
        log.add(`ui/${locale}.json`, key, `has the variables ${found || 'none'}; allowed: ${wanted || 'none'}`);
    }
  }
};

/** Each relation has its text in every language, and names codes that are compared. */
export const relationsAreComplete = (content: RawContent, log: ProblemLog): void => {
  const { relations } = content;
  if (!relations) return;
  const paired = new Set(content.codes.filter((code) => code.paired).map(({ code }) => code));
  const file = 'relations/relations.yaml';
  const codesOf = [
    ...relations.twins.map(({ id, pair }) => ({ id, codes: pair.split('-vs-').map(Number) })),
    ...relations.steps.map(({ id, first, then }) => ({ id, codes: [first, then] })),
    ...relations.habits,
  ];
  for (const { id, codes } of codesOf) {
    for (const code of codes)
      if (!paired.has(code)) log.add(file, id, `found ${code}; allowed: a code that is compared`);
  }
  for (const locale of LOCALES) {
    const prose = content.relationProse[locale];
    if (!prose) continue;
    for (const group of ['twins', 'steps', 'habits'] as const) {
      const ids = new Set(relations[group].map(({ id }) => id));
      for (const id of ids)
        if (!(id in prose[group])) log.add(`relations/${locale}.yaml`, `${group}.${id}`, 'is missing');
      for (const id of Object.keys(prose[group]))
        if (!ids.has(id)) log.add(`relations/${locale}.yaml`, `${group}.${id}`, 'is no relation');
    }
  }
};

/** A note is on two codes that are compared, the lower first. */
export const notesAreOnPairs = (content: RawContent, log: ProblemLog): void => {
  const paired = new Set(content.codes.filter((code) => code.paired).map(({ code }) => code));
  for (const { slug } of content.notes) {
    const [first = 0, second = 0] = slug.split('-vs-').map(Number);
    if (first >= second || !paired.has(first) || !paired.has(second)) {
      log.add(`pairs/${slug}/facts.yaml`, '', 'is no pair; allowed: two compared codes, the lower first');
    }
  }
};

/** The pages about no single code have the same sections in all languages. */
export const pagesSayTheSame = (content: RawContent, log: ProblemLog): void => {
  const shapeOf = (locale: Locale): string | undefined =>
    content.pages[locale]?.about.sections.map(({ paragraphs }) => paragraphs.length).join(', ');
  const model = shapeOf(DEFAULT_LOCALE);
  for (const locale of LOCALES) {
    const shape = shapeOf(locale);
    if (shape !== undefined && model !== undefined && shape !== model) {
      log.add(`pages/${locale}.yaml`, 'about.sections', `has ${shape} paragraphs; ${DEFAULT_LOCALE} has ${model}`);
    }
  }
};
