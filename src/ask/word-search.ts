import MiniSearch from 'minisearch';
import { maskNoise, MASKED } from '../decoder/noise.ts';
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

/** Codes that no standard defines are what fewer people look for. */
const OUTSIDE_THE_STANDARD = 0.6;

/** The words that tell the reason: in a log line they stand behind the last colon, without addresses and times. */
const reasonOf = (query: string): string => {
  const words = maskNoise(query).replaceAll(MASKED, ' ').slice(-LONGEST_QUERY);
  const last = words.slice(words.lastIndexOf(': ') + 1);
  return last.trim().split(/\s+/u).length > 1 ? last : words;
};

/** Makes the search over the words of all codes: `search('hop thu day')` begins with 552. */
export const makeWordSearch = (index: AskIndex, stem: Stemmer): WordSearch => {
  const search = new MiniSearch<WordDocument>({
    idField: 'code',
    fields: ['first', 'words', 'gloss'],
    processTerm: (term) => stem(foldMarks(term)),
    searchOptions: {
      boostDocument: (code: number) => (index.paired.includes(code) ? 1 : OUTSIDE_THE_STANDARD),
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
    const reason = reasonOf(query);
    const every = search.search(reason, { combineWith: 'AND' });
    const found = every.length > 0 ? every : search.search(reason);
    return found.slice(0, SHOWN).map(({ id }) => Number(id));
  };
};
