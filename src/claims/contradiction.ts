import type { Dialogue } from '../codes/dialogue.ts';
import type { CodeFacts, ConnectionState, Scope } from '../codes/facts.ts';
import { isFailure, replyClassOf } from '../codes/reply-class.ts';
import type { StageOrAny } from '../codes/stage.ts';
import { type Exchange, type Walk, walkDialogue } from './exchange.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** What a captured dialogue shows against the facts of a code. */
export type Finding =
  /** No page tells of the code. */
  | { readonly claim: 'code'; readonly found: number }
  /** The reply answered a command that no standard lists for it. */
  | { readonly claim: 'stage'; readonly found: StageOrAny }
  /** After the reply the connection did the other thing. */
  | { readonly claim: 'connection'; readonly found: Exclude<ConnectionState, 'mayClose'> }
  /** The reply judged a message although none is said to be at stake. */
  | { readonly claim: 'message'; readonly found: 'kept' | 'returned' }
  /** More or less than the scope says was refused. */
  | { readonly claim: 'scope'; readonly found: Outcome }
  /** The enhanced code is of another class than the reply, or stands in a 3yz reply, which has none (RFC 2034 §4). */
  | { readonly claim: 'enhancedClass'; readonly found: string }
  /** The enhanced code is not among those of the facts. */
  | { readonly claim: 'enhanced'; readonly found: string }
  /** The server means something of its own. */
  | { readonly claim: 'meaning'; readonly found: 'own' };

export type Claim = Finding['claim'];

/** One finding with where it was found. */
export type Contradiction = Finding & {
  readonly dialogue: string;
  readonly server: string;
  readonly code: number;
  readonly stage: StageOrAny;
};

/** Whether a list of stages holds a stage. The greeting answers no command, so `any` command does not cover it. */
export const coversStage = (at: readonly StageOrAny[], stage: StageOrAny): boolean =>
  at.includes(stage) || (stage !== 'connect' && at.includes('any'));

const stageFindings = (facts: CodeFacts, { stage }: Exchange): readonly Finding[] => {
  const standard = facts.stages.filter(({ by }) => by === 'standard').flatMap(({ at }): StageOrAny[] => at);
  return coversStage(standard, stage) ? [] : [{ claim: 'stage', found: stage }];
};

const connectionFindings = (facts: CodeFacts, walk: Walk, index: number): readonly Finding[] => {
  const last = index === walk.exchanges.length - 1;
  if (facts.connection.after === 'closes' && !last) return [{ claim: 'connection', found: 'open' }];
  if (facts.connection.after === 'open' && last && walk.unanswered) return [{ claim: 'connection', found: 'closes' }];
  return [];
};

/** Commands whose refusal is the refusal of a message. */
const MESSAGE_STAGES: readonly StageOrAny[] = ['mail', 'rcpt', 'data', 'dataEnd'];

const messageFindings = (facts: CodeFacts, { code, stage }: Exchange): readonly Finding[] =>
  facts.message.fate === 'none' && isFailure(code) && MESSAGE_STAGES.includes(stage)
    ? [{ claim: 'message', found: replyClassOf(code) === 4 ? 'kept' : 'returned' }]
    : [];

/** What is over with a scope; the others leave session and transaction as they were. */
const ENDS_SESSION: readonly Scope[] = ['session', 'connection', 'host'];
const ENDS_TRANSACTION: readonly Scope[] = [...ENDS_SESSION, 'transaction', 'message'];

const contradictsScope = ({ scope }: CodeFacts, outcome: Outcome): boolean => {
  switch (outcome) {
    case 'sessionGoesOn':
      return scope.of.every((one) => ENDS_SESSION.includes(one));
    case 'transactionGoesOn':
      return scope.of.every((one) => ENDS_TRANSACTION.includes(one));
    case 'transactionLost':
      return !scope.of.some((one) => ENDS_TRANSACTION.includes(one));
  }
};

const scopeFindings = (facts: CodeFacts, { exchanges }: Walk, index: number): readonly Finding[] => {
  const outcome = outcomeOf(exchanges, index);
  return outcome && contradictsScope(facts, outcome) ? [{ claim: 'scope', found: outcome }] : [];
};

const enhancedFindings = (facts: CodeFacts, { code, enhanced }: Exchange): readonly Finding[] =>
  enhanced.flatMap((found): readonly Finding[] => {
    const agrees = replyClassOf(code) !== 3 && Number(found[0]) === replyClassOf(code);
    if (!agrees) return [{ claim: 'enhancedClass', found }];
    return facts.enhanced.some((claim) => claim.code === found) ? [] : [{ claim: 'enhanced', found }];
  });

const findingsAt = (walk: Walk, index: number, facts: CodeFacts): readonly Finding[] => {
  const exchange = walk.exchanges[index];
  if (!exchange) return [];
  return [
    ...stageFindings(facts, exchange),
    ...connectionFindings(facts, walk, index),
    ...messageFindings(facts, exchange),
    ...scopeFindings(facts, walk, index),
    ...enhancedFindings(facts, exchange),
    ...(exchange.shown?.meaning === 'own' ? [{ claim: 'meaning', found: 'own' } as const] : []),
  ];
};

/**
 * Holds every reply of a captured dialogue against the facts of its code and returns what contradicts them, in the
 * order of the session. The claims of a standard count, not the habits on record: a reply that only a habit allows is
 * returned too, and {@link isNamed} tells whether the facts own up to it. Pure.
 * `contradictionsOf(dialogue, (code) => facts.get(code))` holds
 * `{ claim: 'stage', found: 'rcpt', code: 454, server: 'Postfix', … }` for `postfix/relay-deferred-454`.
 */
export const contradictionsOf = (
  dialogue: Dialogue,
  factsOf: (code: number) => CodeFacts | undefined,
): readonly Contradiction[] => {
  const walk = walkDialogue(dialogue);
  return walk.exchanges.flatMap(({ code, stage }, index) => {
    const facts = factsOf(code);
    const findings: readonly Finding[] = facts ? findingsAt(walk, index, facts) : [{ claim: 'code', found: code }];
    return findings.map((finding) => ({ ...finding, dialogue: dialogue.id, server: dialogue.server, code, stage }));
  });
};
