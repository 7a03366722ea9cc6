import { forbiddenForms } from '../../languages/glossary.ts';
import { LOCALES } from '../../languages/locales.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import type { ProblemLog } from '../document.ts';
import type { RawContent } from '../raw-content.ts';
import { allTexts, textsOf, withoutLiterals } from './texts.ts';

/** Texts are stored in NFC, or equal words would not be equal. */
export const textIsNormalized = (content: RawContent, log: ProblemLog): void => {
  for (const [file, text] of content.files) {
    const line = text.split('\n').findIndex((candidate) => candidate !== candidate.normalize('NFC'));
    if (line !== -1) log.add(file, `line ${line + 1}`, 'is not in Unicode NFC; normalize the text');
  }
};

/** No-break spaces are set at build time (src/languages/typeset.ts); typed ones would be set twice or forgotten. */
export const spacesArePlain = (content: RawContent, log: ProblemLog): void => {
  for (const { file, field, text } of allTexts(content)) {
    if (/[\u00a0\u202f\u200b]/u.test(text))
      log.add(file, field, 'holds a no-break or zero-width space; allowed: plain spaces');
  }
};

const MIXED_WORD = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u;

/** A Latin letter that looks like a Cyrillic one (a/а, c/с) breaks search and reading aloud. */
export const cyrillicWordsArePure = (content: RawContent, log: ProblemLog): void => {
  for (const { file, field, text } of textsOf(content, 'ru')) {
    const mixed = withoutLiterals(text)
      .split(/[^\p{L}\p{M}]+/u)
      .find((word) => MIXED_WORD.test(word));
    if (mixed !== undefined)
      log.add(file, field, `"${mixed}" mixes Cyrillic and Latin letters; allowed: one script a word`);
  }
};

/** Prose is plain text: markup in it is a mistake or an attack. */
export const proseHasNoMarkup = (content: RawContent, log: ProblemLog): void => {
  for (const { file, field, text } of allTexts(content)) {
    const tag = /<\/?[a-z][^>]*>?/iu.exec(withoutLiterals(text));
    if (tag && !/^<>/u.test(tag[0])) {
      log.add(file, field, `holds the tag "${tag[0]}"; allowed: plain text, backticks around literal server text`);
    }
  }
};

/** Backticks come in twos. */
export const literalsAreClosed = (content: RawContent, log: ProblemLog): void => {
  for (const { file, field, text } of allTexts(content)) {
    if ((text.match(/`/gu)?.length ?? 0) % 2 === 1) log.add(file, field, 'has a backtick without its partner');
  }
};

/** Forms that the glossary forbids are written nowhere. */
export const glossaryIsKept = (content: RawContent, log: ProblemLog): void => {
  const { glossary } = content;
  if (!glossary) return;
  for (const locale of LOCALES) {
    const forbidden = forbiddenForms(glossary, locale);
    if (!forbidden) continue;
    for (const { file, field, text } of textsOf(content, locale)) {
      const found = forbidden.exec(withoutLiterals(text));
      if (found)
        log.add(file, field, `uses "${found[0]}", which the glossary forbids; see content/glossary.yaml for the term`);
    }
  }
};

/** A pair page shows the prose of two codes, so no sentence may stand twice in a language. */
export const sentencesAreUnique = (content: RawContent, log: ProblemLog): void => {
  for (const locale of LOCALES) {
    const seen = new Map<string, string>();
    const texts = textsOf(content, locale).filter(({ file }) => /^(?:codes|pairs)\//u.test(file));
    for (const { file, field, text } of texts) {
      for (const sentence of sentencesOf(text)) {
        const earlier = seen.get(sentence);
        if (earlier !== undefined) log.add(file, field, `repeats the sentence "${sentence}" of ${earlier}`);
        seen.set(sentence, `content/${file}, ${field}`);
      }
    }
  }
};
