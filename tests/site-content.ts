import { CONTENT_FOLDER } from '../src/config.ts';
import type { CodeFacts } from '../src/codes/facts.ts';
import type { PairedCode } from '../src/codes/reply-code.ts';
import type { Sides } from '../src/comparison/sides.ts';
import { type Content, pairedCodes } from '../src/repository/content.ts';
import { readContentFiles } from '../src/repository/content-files.ts';
import { parseContent } from '../src/repository/parse-content.ts';

/** The real content of the site; tests run on it and not on samples. */
export const CONTENT: Content = parseContent(readContentFiles(CONTENT_FOLDER));

const byNumber = new Map(pairedCodes(CONTENT).map((code) => [code.facts.code, code]));

export const pairedCode = (number: number): PairedCode => {
  const found = byNumber.get(number);
  if (!found) throw new RangeError(`${number} is not compared`);
  return found;
};

export const factsOf = (first: number, second: number): Sides<CodeFacts> => ({
  first: pairedCode(first).facts,
  second: pairedCode(second).facts,
});
