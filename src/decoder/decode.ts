import { isFailure, type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import type { Stage } from '../codes/stage.ts';
import { type Conversation, followConversation } from './conversation.ts';
import { type EnhancedSighting, findEnhanced } from './enhanced-sightings.ts';
import { type ExpectedReply, findExpected, stageOfExpected } from './expected.ts';
import { lineAt } from './lines.ts';
import { maskNoise } from './noise.ts';
import { readPaste } from './paste.ts';
import { findSightings, type Form, type Sighting } from './sightings.ts';
import { findStageHints, nearestHint, type StageHint } from './stage-hints.ts';

/** A part of the pasted text, as offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One reply found in the text. */
export interface FoundReply {
  readonly code: number;
  readonly enhanced?: string;
  readonly stage?: Stage;
  readonly span: Span;
  /** How the code stands in the text, which decides how sure the answer is. */
  readonly form: Form;
}

/** What a pasted text says, as facts; the page words it. */
export type Decoded =
  | {
      readonly kind: 'reply';
      /** The reply to act on: the first failure, else the last success. */
      readonly decisive: FoundReply;
      /** Every other reply with another number, in the order of the text. */
      readonly others: readonly FoundReply[];
      /** The code a program waited for. */
      readonly expected?: number;
      /** Two codes that are asked about together, the lower first. */
      readonly pair?: readonly [number, number];
    }
  | {
      readonly kind: 'enhanced';
      readonly enhanced: string;
      readonly stage?: Stage;
      readonly span: Span;
      readonly form: EnhancedSighting['form'];
    }
  | { readonly kind: 'class'; readonly replyClass: ReplyClass; readonly span: Span }
  /** A program waited for a reply and got none. */
  | { readonly kind: 'silence'; readonly expected: number; readonly span: Span }
  /** No reply code; the stage where the text tells it. */
  | { readonly kind: 'nothing'; readonly stage?: Stage };

/** The text with everything that was read from it once. */
interface Reading {
  readonly text: string;
  readonly span: (start: number, end: number) => Span;
  readonly conversation: Conversation;
  readonly hints: readonly StageHint[];
  readonly enhanced: readonly EnhancedSighting[];
  readonly sightings: readonly Sighting[];
  /** Short enough to be a question, where a lone number counts. */
  readonly isQuestion: boolean;
}

const WORDS_OF_A_QUESTION = 14;
const isQuestion = (text: string): boolean =>
  !text.trim().includes('\n') && text.trim().split(/\s+/u).length <= WORDS_OF_A_QUESTION;

/** The enhanced code that a record gives where the reply has none: on its own line first (`dsn=`), then `Status:`. */
const recordedEnhanced = (reading: Reading, { code, end }: Sighting): string | undefined => {
  const { from, to } = lineAt(reading.text, end);
  const digit = String(replyClassOf(code));
  const own = reading.enhanced.filter(({ enhanced }) => enhanced.startsWith(digit));
  const onLine = own.filter(({ start, form }) => start >= from && start < to && (form !== 'typed' || start >= end));
  const record = own.find(({ form }) => form === 'record');
  return (onLine[0] ?? record)?.enhanced;
};

const stageAt = (reading: Reading, place: number): Stage | undefined =>
  reading.conversation.stages.get(lineAt(reading.text, place).from) ?? nearestHint(reading.text, reading.hints, place);

/** Where one place tells nothing, another place with the same reply may. */
const stageOf = (reading: Reading, { code, start }: Sighting): Stage | undefined => {
  const here = stageAt(reading, start);
  if (here) return here;
  const again = reading.sightings.find(
    (other) => other.code === code && reading.conversation.stages.has(lineAt(reading.text, other.start).from),
  );
  return again && stageAt(reading, again.start);
};

const toReply = (reading: Reading, sighting: Sighting): FoundReply => {
  const enhanced = sighting.enhanced ?? (sighting.form === 'typed' ? undefined : recordedEnhanced(reading, sighting));
  const stage = stageOf(reading, sighting);
  return {
    code: sighting.code,
    ...(enhanced === undefined ? {} : { enhanced }),
    ...(stage === undefined ? {} : { stage }),
    span: reading.span(sighting.start, sighting.end),
    form: sighting.form,
  };
};

const ascending = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);

/** The same reply stands in a text many times: each number counts once, as it stands first. */
const distinct = (sightings: readonly Sighting[], decisive: Sighting): readonly Sighting[] => {
  const first = new Map<number, Sighting>();
  for (const sighting of sightings) if (!first.has(sighting.code)) first.set(sighting.code, sighting);
  first.delete(decisive.code);
  return [...first.values()];
};

/** The first failure; without one the last success of a session, or the first code of a question. */
const decisiveOf = (sightings: readonly Sighting[], asked: boolean): Sighting | undefined =>
  sightings.find(({ code }) => isFailure(code)) ?? sightings.at(asked ? 0 : -1);

/** Two numbers typed as a question: nothing but them, a few words between, no text of a server. */
const askedPair = (reading: Reading): readonly [number, number] | undefined => {
  const codes = [...new Set(reading.sightings.map(({ code }) => code))];
  const [a, b] = codes;
  if (codes.length !== 2 || a === undefined || b === undefined || !reading.isQuestion) return undefined;
  return reading.sightings.some(({ form }) => form === 'quoted') ? undefined : ascending(a, b);
};

const decodeReplies = (reading: Reading, expected: ExpectedReply | undefined): Decoded | undefined => {
  const { sightings } = reading;
  const asked = expected ? undefined : askedPair(reading);
  const said = expected ? sightings.filter(({ code, start }) => code === expected.got && start >= expected.start) : [];
  const chosen = expected
    ? (said.find(({ enhanced }) => enhanced !== undefined) ?? said[0])
    : decisiveOf(sightings, asked !== undefined);
  if (!chosen) return undefined;
  const found = toReply(reading, chosen);
  const stage = found.stage ?? (expected && stageOfExpected(expected.expected));
  const decisive = { ...found, ...(stage === undefined ? {} : { stage }) };
  const rest = sightings.filter(({ start }) => !expected || start > expected.end);
  const others = distinct(rest, chosen).map((sighting) => toReply(reading, sighting));
  const pair = expected ? ascending(expected.expected, decisive.code) : asked;
  return {
    kind: 'reply',
    decisive,
    others,
    ...(expected ? { expected: expected.expected } : {}),
    ...(pair && pair[0] !== pair[1] ? { pair } : {}),
  };
};

const CLASS = /(?<![\w.])(?<digit>[2-5])(?:xx|yz)(?!\w)/iu;

const decodeClass = (reading: Reading): Decoded | undefined => {
  const match = CLASS.exec(reading.text);
  if (!match) return undefined;
  const replyClass = replyClassOf(Number(`${match.groups?.['digit']}00`));
  return { kind: 'class', replyClass, span: reading.span(match.index, match.index + match[0].length) };
};

/** A record tells more than a number in running text; a lone number counts only in a short question. */
const decodeEnhanced = (reading: Reading): Decoded | undefined => {
  const believed = reading.enhanced.filter(({ form }) => form !== 'typed' || reading.isQuestion);
  const found = believed.find(({ form }) => form === 'record') ?? believed[0];
  if (!found) return undefined;
  const stage = stageAt(reading, found.start);
  return {
    kind: 'enhanced',
    enhanced: found.enhanced,
    ...(stage === undefined ? {} : { stage }),
    span: reading.span(found.start, found.end),
    form: found.form,
  };
};

/**
 * Reads any text that somebody pastes and tells which reply decides, at which command it came, and where it stands.
 * Pure: no clock, no network, no locale; never throws, reads at most {@link LONGEST_PASTE} characters.
 * `decode('550 5.1.1 User unknown')` has `decisive` 550 with 5.1.1; `decode('235 vs 451')` has the pair 235, 451.
 */
export const decode = (pasted: string): Decoded => {
  const { text, origin } = readPaste(pasted);
  const masked = maskNoise(text);
  const conversation = followConversation(text);
  const sightings = findSightings(masked).filter(({ start }) => !conversation.isMessage(start));
  const question = isQuestion(text);
  const reading: Reading = {
    text,
    span: (start, end) => ({ start: origin(start), end: origin(end) }),
    conversation,
    hints: findStageHints(text),
    enhanced: findEnhanced(masked),
    // A lone number counts only in a short question; in a longer text it may be anything.
    sightings: question ? sightings : sightings.filter(({ form }) => form !== 'typed'),
    isQuestion: question,
  };
  const expected = findExpected(text);
  const reply = decodeReplies(reading, expected);
  if (reply) return reply;
  if (expected?.got === undefined && expected)
    return { kind: 'silence', expected: expected.expected, span: reading.span(expected.start, expected.end) };
  const answer = decodeEnhanced(reading) ?? decodeClass(reading);
  if (answer) return answer;
  const stage = reading.hints[0]?.stage;
  return { kind: 'nothing', ...(stage === undefined ? {} : { stage }) };
};
