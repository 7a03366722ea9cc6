import { ALL_CODES } from '../codes/catalogue.ts';
import { MASKED } from './noise.ts';

/**
 * How a reply code stands in the text, from the surest to the least sure: with its enhanced code · at the head of a
 * line · behind a sign that introduces a quotation (`said: 550 …`) · behind a word for it (`code 550`) · alone.
 */
export const FORMS = ['enhanced', 'line', 'quoted', 'labelled', 'typed'] as const;
export type Form = (typeof FORMS)[number];

/** A reply code seen in a text; offsets count characters. */
export interface Sighting {
  readonly code: number;
  /** The enhanced code that stands behind it. */
  readonly enhanced?: string;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

const CANDIDATE = new RegExp(String.raw`(?<![\w.@${MASKED}+-])(?<code>[2-5]\d\d)(?![\w${MASKED}])(?!\.\d)`, 'gu');
const ENHANCED_BEHIND = /[\s,:;'"b(#-]{1,8}(?<enhanced>[245]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/uy;
/** What stands before a reply at the head of a line: a speaker, an arrow, a time. */
const LINE_HEAD =
  /^[\s"'#]{0,12}(?:\p{L}{0,3}\d[^\n\p{L}]{0,30}\s)?(?:(?:S|SERVER -> CLIENT|server message|Remote host said):|[<>]{1,3}[-~*=]{0,3}|[-~*=]{1,2}>)?[\s"'#]{0,6}$/u;
const QUOTING =
  /(?:[:;'"[>]\s{0,3}["'#(]{0,2}|(?:\b(?:LED|reject|stat|result|response|reason|C|error|reply)=)["']?|\(reason: ?)$/u;
const LABEL =
  /(?:\b(?:codes?|errors?|status|smtp|kode|galat|balasan|mendapat|got|gets?|gives?|returns?|returned|receives?|received|replies|replied|answers?|answered|failed|denied|with|an?|responseCode)|mã|lỗi|код\p{L}{0,3}|ошибк\p{L}{0,3}|ответ\p{L}{0,4}|nhận|về)["']?[\s:="'#(]{1,4}$/iu;

const known: ReadonlySet<number> = new Set(ALL_CODES);

const readForm = (before: string, after: string, isKnown: boolean): Form | undefined => {
  const text = /^[ -]{1,3}[\p{L}<"'*[(/]/u.test(after) || /^[-\s]{0,3}\n|^, ?b?['"]/u.test(after);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (LINE_HEAD.test(line) && (text || /^[ -]?\s*$/u.test(after.split('\n', 1)[0] ?? ''))) return 'line';
  if (QUOTING.test(before) && text) return 'quoted';
  if (/\(\s?$/u.test(before) && /^, ?u?b?['"]/u.test(after)) return 'quoted';
  if (!isKnown) return undefined;
  return LABEL.test(before) ? 'labelled' : before.endsWith('=') || before.endsWith(':') ? undefined : 'typed';
};

/** How many characters around a number decide what it is. */
const CONTEXT = 80;

/** A number typed alone is meant as a code, also when no list has it. */
const ALONE = /^\s{0,20}(?:smtp\s{1,3})?[2-5]\d\d\s{0,20}$/iu;

/** All reply codes of a masked text, in its order. */
export const findSightings = (masked: string): readonly Sighting[] => {
  const alone = ALONE.test(masked);
  return [...masked.matchAll(CANDIDATE)].flatMap((match): Sighting[] => {
    const code = Number(match.groups?.['code']);
    const end = match.index + 3;
    ENHANCED_BEHIND.lastIndex = end;
    const behind = ENHANCED_BEHIND.exec(masked);
    const enhanced = behind?.groups?.['enhanced'];
    if (enhanced !== undefined)
      return [{ code, enhanced, start: match.index, end: end + (behind?.[0].length ?? 0), form: 'enhanced' }];
    const before = masked.slice(Math.max(0, match.index - CONTEXT), match.index);
    const form = readForm(before, masked.slice(end, end + CONTEXT), alone || known.has(code));
    return form === undefined ? [] : [{ code, start: match.index, end, form }];
  });
};
