import type { Stage } from '../codes/stage.ts';

/** A program says which reply it waited for: `Expected response code 250 but got code "451"`. */
export interface ExpectedReply {
  readonly expected: number;
  /** Missing where the server said nothing at all. */
  readonly got?: number;
  /** Where the message with the reply begins. */
  readonly start: number;
  readonly end: number;
}

const EXPECTED =
  /expected response code "?(?<expected>\d{3})(?:[/,]\d{3}){0,4}"? but got (?:code )?(?:"(?<got>\d{0,3})"|an empty response|empty code)/iu;
const ASKED =
  /(?:expected|expecting|wanted|mengharapkan|harusnya|chờ|mong đợi|ожидал\p{L}{0,4})\D{0,24}(?<expected>[23]\d\d)\D{0,32}(?:got|received|mendapat|dapat|nhận|được|получ\p{L}{0,5}|пришёл|пришел)\D{0,16}(?<got>[2-5]\d\d)/iu;
const CHALLENGE = /while waiting for "(?<expected>334|235)[^"]{0,40}": (?<got>[2-5]\d\d)/u;

/** The first statement of what was expected, if the text has one. */
export const findExpected = (text: string): ExpectedReply | undefined => {
  const match = EXPECTED.exec(text) ?? CHALLENGE.exec(text) ?? ASKED.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const got = groups['got'];
  return {
    expected: Number(groups['expected']),
    ...(got ? { got: Number(got) } : {}),
    start: match.index,
    end: match.index + match[0].length,
  };
};

/** Where a client waits for a code that only one command answers: 354 (DATA), 235 and 334 (AUTH). */
export const stageOfExpected = (expected: number): Stage | undefined => {
  if (expected === 354) return 'data';
  return expected === 235 || expected === 334 ? 'auth' : undefined;
};
