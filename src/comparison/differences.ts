import { parseCitation } from '../codes/citation.ts';
import { type Actor, type CodeFacts, type ConnectionState, type MessageFate, type Scope } from '../codes/facts.ts';
import { type Action, actionOf } from './action.ts';
import { type EnhancedSplit, enhancedSplit } from './enhanced-split.ts';
import { type Meeting, meetingOf } from './meeting.ts';
import { bothSides, type Sides } from './sides.ts';

/** One point in which two replies differ, as facts; the views word it. */
export type Difference =
  /** Wait, fix, stop or go on. */
  | { readonly aspect: 'action'; readonly actions: Sides<Action> }
  /** What each reply states; always present, worded by the clauses of the two codes. */
  | { readonly aspect: 'meaning' }
  /** What a reader may conclude from each; always present, worded like the meaning. */
  | { readonly aspect: 'proof' }
  | { readonly aspect: 'meeting'; readonly meeting: Meeting }
  | { readonly aspect: 'connection'; readonly states: Sides<ConnectionState> }
  | { readonly aspect: 'message'; readonly fates: Sides<MessageFate> }
  | { readonly aspect: 'actors'; readonly actors: Sides<readonly Actor[]> }
  | { readonly aspect: 'scope'; readonly scopes: Sides<readonly Scope[]> }
  | { readonly aspect: 'enhanced'; readonly split: EnhancedSplit }
  /** Part of SMTP itself, or of an extension. */
  | { readonly aspect: 'origin'; readonly rfcs: Sides<number> };

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));

const definingRfc = (facts: CodeFacts): number => {
  const citation = parseCitation(facts.definedIn[0] ?? '');
  return citation?.kind === 'rfc' ? citation.rfc : 0;
};

const action = (facts: Sides<CodeFacts>): Difference[] => {
  const actions = bothSides(facts, actionOf);
  return actions.first === actions.second ? [] : [{ aspect: 'action', actions }];
};

const connection = (facts: Sides<CodeFacts>): Difference[] => {
  const states = bothSides(facts, (side) => side.connection.after);
  return states.first === states.second ? [] : [{ aspect: 'connection', states }];
};

/** What the action already says of the message: a kept message is one that is tried again, and so on. */
const impliedFate: Readonly<Partial<Record<Action, MessageFate>>> = {
  queue: 'kept',
  answer: 'goesOn',
  command: 'none',
};

const message = (facts: Sides<CodeFacts>): Difference[] => {
  const fates = bothSides(facts, (side) => side.message.fate);
  if (fates.first === fates.second) return [];
  const actions = bothSides(facts, actionOf);
  const implied = impliedFate[actions.first] === fates.first && impliedFate[actions.second] === fates.second;
  return implied ? [] : [{ aspect: 'message', fates }];
};

const actors = (facts: Sides<CodeFacts>): Difference[] => {
  const now = bothSides(facts, (side) => side.actors.now);
  return sameList(now.first, now.second) ? [] : [{ aspect: 'actors', actors: now }];
};

const scope = (facts: Sides<CodeFacts>): Difference[] => {
  const scopes = bothSides(facts, (side) => side.scope.of);
  return sameList(scopes.first, scopes.second) ? [] : [{ aspect: 'scope', scopes }];
};

const enhanced = (facts: Sides<CodeFacts>): Difference[] => {
  const split = enhancedSplit(facts);
  return split.kind === 'neither' ? [] : [{ aspect: 'enhanced', split }];
};

const origin = (facts: Sides<CodeFacts>): Difference[] => {
  const rfcs = bothSides(facts, definingRfc);
  return rfcs.first === rfcs.second ? [] : [{ aspect: 'origin', rfcs }];
};

/**
 * The differences between two codes, the most decisive first: what to do, what each says and proves, where each comes, then
 * the connection, the message, who acts, what is judged, the enhanced codes, the standard. A point in which both
 * agree is left out. Pure: the same facts give the same list, and exchanging the sides exchanges them in the result.
 */
export const differencesOf = (facts: Sides<CodeFacts>): readonly Difference[] => [
  ...action(facts),
  { aspect: 'meaning' },
  { aspect: 'proof' },
  { aspect: 'meeting', meeting: meetingOf(facts) },
  ...connection(facts),
  ...message(facts),
  ...actors(facts),
  ...scope(facts),
  ...enhanced(facts),
  ...origin(facts),
];
