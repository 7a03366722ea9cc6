import { MASKED } from './noise.ts';

/** An enhanced code without a reply code in front of it. */
export interface EnhancedSighting {
  readonly enhanced: string;
  readonly start: number;
  readonly end: number;
  /** record: a field such as `Status:` or `dsn=` · text: at the head of a text or behind a sign · typed: alone. */
  readonly form: 'record' | 'text' | 'typed';
}

const CANDIDATE = new RegExp(
  String.raw`(?<![\w.${MASKED}-])(?<enhanced>[245]\.\d{1,3}\.\d{1,3})(?![\d${MASKED}-])(?!\.\d)`,
  'gu',
);
const RECORD = /(?:\bstatus\s{0,3}:|\bdsn=|\badditional smtp info:)[\s"']{0,3}$/iu;
const TEXT = /(?:^|\n|[:;#('">[])[\s"'#(]{0,4}$/u;
/** A name right before the number makes it a version. */
const NAME = /\p{Lu}\p{L}{1,20} $/u;

const formOf = (before: string): EnhancedSighting['form'] | undefined => {
  if (RECORD.test(before)) return 'record';
  if (TEXT.test(before)) return 'text';
  return NAME.test(before) ? undefined : 'typed';
};

/** All enhanced codes of a masked text, in its order. */
export const findEnhanced = (masked: string): readonly EnhancedSighting[] =>
  [...masked.matchAll(CANDIDATE)].flatMap((match) => {
    const enhanced = match.groups?.['enhanced'] ?? '';
    const form = formOf(masked.slice(Math.max(0, match.index - 40), match.index));
    return form === undefined ? [] : [{ enhanced, start: match.index, end: match.index + enhanced.length, form }];
  });
