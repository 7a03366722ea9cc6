import type { CodeFacts, ConnectionState, MessageFate, Scope } from '../codes/facts.ts';
import type { Stage } from '../codes/stage.ts';
import { type Action, actionOf } from './action.ts';
import { type EnhancedSplit, enhancedSplit } from './enhanced-split.ts';
import { type Meeting, meetingOf } from './meeting.ts';
import { type Relation, tellsStages } from './relation.ts';
import { bothSides, type Sides } from './sides.ts';

/** What a reply judges, and what becomes of the message. */
export interface Stake {
  readonly scope: readonly Scope[];
  readonly fate: MessageFate;
}

/** One point in which two replies differ, as facts; the views word it. */
export type Difference =
  /** What each reply states; always present, worded by the clauses of the two codes. */
  | { readonly aspect: 'meaning' }
  /** What a reader may conclude from each; always present, worded like the meaning. */
  | { readonly aspect: 'proof' }
  /** Where each comes, unless their relation tells that already. */
  | { readonly aspect: 'meeting'; readonly meeting: Meeting }
  /** Stages at which only one of two replies that share a stage can come. */
  | { readonly aspect: 'ownStages'; readonly own: Sides<readonly Stage[]> }
  | { readonly aspect: 'connection'; readonly states: Sides<ConnectionState> }
  /** `differs` tells which half of the two stakes is worth a word. */
  | { readonly aspect: 'stake'; readonly stakes: Sides<Stake>; readonly differs: 'both' | 'scope' | 'fate' }
  | { readonly aspect: 'enhanced'; readonly split: EnhancedSplit };

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));

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

const fatesDiffer = (facts: Sides<CodeFacts>): boolean => {
  const fates = bothSides(facts, (side) => side.message.fate);
  if (fates.first === fates.second) return false;
  const actions = bothSides(facts, actionOf);
  return impliedFate[actions.first] !== fates.first || impliedFate[actions.second] !== fates.second;
};

const stake = (facts: Sides<CodeFacts>): Difference[] => {
  const stakes = bothSides(facts, ({ scope, message }) => ({ scope: scope.of, fate: message.fate }));
  const scopesDiffer = !sameList(stakes.first.scope, stakes.second.scope);
  const differ = fatesDiffer(facts);
  if (!scopesDiffer && !differ) return [];
  return [{ aspect: 'stake', stakes, differs: scopesDiffer && differ ? 'both' : scopesDiffer ? 'scope' : 'fate' }];
};

const enhanced = (facts: Sides<CodeFacts>): Difference[] => {
  const split = enhancedSplit(facts);
  return split.kind === 'neither' ? [] : [{ aspect: 'enhanced', split }];
};

const stages = (meeting: Meeting, relations: readonly Relation[]): Difference[] => {
  const own = meeting.kind === 'shared' ? meeting.own : { first: [], second: [] };
  return [
    ...(relations.some(tellsStages) ? [] : [{ aspect: 'meeting', meeting } as const]),
    ...(own.first.length + own.second.length === 0 ? [] : [{ aspect: 'ownStages', own } as const]),
  ];
};

/**
 * The differences between two codes that neither a table of the page nor their relation shows, the most decisive first: what each says and proves, where
 * each comes, the connection, what is judged and what becomes of the message, the enhanced codes. A point in which both
 * agree is left out. Pure: the same facts give the same list, and exchanging the sides exchanges them in the result.
 */
export const differencesOf = (facts: Sides<CodeFacts>, relations: readonly Relation[]): readonly Difference[] => [
  { aspect: 'meaning' },
  { aspect: 'proof' },
  ...stages(meetingOf(facts), relations),
  ...connection(facts),
  ...stake(facts),
  ...enhanced(facts),
];
