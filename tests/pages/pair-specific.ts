import type { HTMLElement } from 'node-html-parser';
import { CONTENT } from '../site-content.ts';
import { type BuiltPage, parsePage } from './site.ts';

/** A sentence that stands on more than this share of a language's pair pages is not about one pair. */
const SHARED_FROM = 0.05;

/** What is not counted: headings, header cells, navigation, pictures, and what servers said. */
const NOT_COUNTED =
  'h1, h2, h3, h4, th, caption, nav, svg, .dialogue, .links, code, .ids, [translate=no], script, style';

/** The elements whose text is cut into sentences; each is read without the blocks it contains. */
const BLOCKS = 'p, li, dd, dt, td, summary, figcaption';

const NAMES = CONTENT.codes.map(({ facts }) => facts.name).toSorted((a, b) => b.length - a.length);

/** One sentence of a page, its codes and names replaced, and how many words it has on the page. */
export interface CountedSentence {
  readonly normalized: string;
  readonly words: number;
  /** As it stands on the page, for reports. */
  readonly text: string;
}

const normalize = (text: string): string => {
  const withoutNames = NAMES.reduce((rest, name) => rest.replaceAll(name, '#'), text);
  return withoutNames
    .replace(/(?<![\d.])[2-5]\d\d(?![\d.]\d)/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
};

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const splitSentences = (text: string): readonly string[] =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\d"«“])/u)
    .filter((sentence) => countWords(sentence) > 0);

const blocksOf = (main: HTMLElement): readonly string[] => {
  main.querySelectorAll(NOT_COUNTED).forEach((element) => element.remove());
  return main.querySelectorAll(BLOCKS).map((block) => {
    block.querySelectorAll(BLOCKS).forEach((inner) => inner.remove());
    return block.textContent;
  });
};

/** The sentences in `main` of a page, as the floor counts them. */
export const countedSentences = (page: BuiltPage): readonly CountedSentence[] => {
  const main = parsePage(page).querySelector('main');
  if (!main) throw new Error(`${page.path} has no main`);
  return blocksOf(main)
    .flatMap(splitSentences)
    .map((text) => ({ text, normalized: normalize(text), words: countWords(text) }));
};

/** The share, 0 to 1, of each pair page's words that are said of this pair, one language at a time. */
export const pairSpecificShares = (
  pairPages: readonly BuiltPage[],
  codePages: readonly BuiltPage[],
): ReadonlyMap<BuiltPage, number> => {
  const onCodePages = new Set(codePages.flatMap(countedSentences).map(({ normalized }) => normalized));
  const pages = pairPages.map((page) => ({ page, sentences: countedSentences(page) }));
  const spread = new Map<string, number>();
  for (const { sentences } of pages) {
    for (const normalized of new Set(sentences.map((sentence) => sentence.normalized))) {
      spread.set(normalized, (spread.get(normalized) ?? 0) + 1);
    }
  }
  const isSpecific = ({ normalized }: CountedSentence): boolean =>
    !onCodePages.has(normalized) && (spread.get(normalized) ?? 0) <= pairPages.length * SHARED_FROM;
  const words = (sentences: readonly CountedSentence[]): number =>
    sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  return new Map(pages.map(({ page, sentences }) => [page, words(sentences.filter(isSpecific)) / words(sentences)]));
};
