import MiniSearch from 'minisearch';
import type { Locale } from '../languages/locales.ts';
import type { AskIndex } from './ask-index.ts';

/** Cuts a word down to its stem. */
export type Stemmer = (word: string) => string;

/**
 * The stemmer of a language, loaded only where that language is read. Vietnamese words have no endings.
 * English words stand in every index, because servers answer in English; the other stemmers leave them whole enough.
 */
export const loadStemmer = async (locale: Locale): Promise<Stemmer> => {
  switch (locale) {
    case 'en':
      return (await import('@orama/stemmers/english')).stemmer;
    case 'id':
      return (await import('@orama/stemmers/indonesian')).stemmer;
    case 'ru':
      return (await import('@orama/stemmers/russian')).stemmer;
    case 'vi':
      return (word) => word;
  }
};

/** `Hộp`, `hop` and `HỘP` are one word, and so are `ещё` and `еще`; й stays, it is no mark of its own. */
export const foldMarks = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('đ', 'd')
    .replaceAll('й', '\uE000')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('\uE000', 'й');

interface WordDocument {
  readonly code: number;
  readonly first: string;
  readonly words: string;
  readonly gloss: string;
}

/** Finds codes by words. */
export type WordSearch = (query: string) => readonly number[];

const LONGEST_QUERY = 200;
const SHOWN = 5;

/** Makes the search over the words of all codes: `search('hop thu day')` begins with 552. */
export const makeWordSearch = (index: AskIndex, stem: Stemmer): WordSearch => {
  const search = new MiniSearch<WordDocument>({
    idField: 'code',
    fields: ['first', 'words', 'gloss'],
    processTerm: (term) => stem(foldMarks(term)),
    searchOptions: {
      boost: { first: 3, words: 1.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
    },
  });
  search.addAll(
    Object.entries(index.codes).map(([code, { words, gloss, name }]) => ({
      code: Number(code),
      first: words[0] ?? '',
      words: words.slice(1).join(' · '),
      gloss: `${gloss} · ${name}`,
    })),
  );
  return (query) => {
    const short = query.slice(0, LONGEST_QUERY);
    const every = search.search(short, { combineWith: 'AND' });
    const found = every.length > 0 ? every : search.search(short);
    return found.slice(0, SHOWN).map(({ id }) => Number(id));
  };
};
