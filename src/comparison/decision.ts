import { ACTORS, type Actor, type CodeFacts } from '../codes/facts.ts';
import { isFailure } from '../codes/reply-class.ts';
import { actionOf } from './action.ts';
import { bothSides, type Sides } from './sides.ts';

/** Who decides after a reply: the sending program and the three people. */
export const ROLES = ACTORS;
export type Role = Actor;

/**
 * What a role does: goOn: the next step · finish: the session is over · retry: keep the message, try again
 * (RFC 5321 §4.5.4.1) · retryCommand: the same command later, no message waits · fix: change something, then resend ·
 * stop: do not repeat · watch: nothing at first, act if it lasts · nothing.
 */
export const DECISIONS = ['goOn', 'finish', 'retry', 'retryCommand', 'fix', 'stop', 'watch', 'nothing'] as const;
export type Decision = (typeof DECISIONS)[number];

const programDecision = (facts: CodeFacts): Decision => {
  switch (actionOf(facts)) {
    case 'goOn':
    case 'answer':
      return 'goOn';
    case 'finish':
      return 'finish';
    case 'queue':
      return 'retry';
    case 'command':
      return 'retryCommand';
    case 'afterFix':
    case 'stop':
      return 'stop';
  }
};

const personDecision = (facts: CodeFacts, role: Role): Decision => {
  if (!isFailure(facts.code)) return 'nothing';
  if (facts.actors.now.includes(role)) return 'fix';
  return facts.actors.later.includes(role) ? 'watch' : 'nothing';
};

/** What one role does after a reply: `decisionOf(facts of 451, 'program')` is `retry`. */
export const decisionOf = (facts: CodeFacts, role: Role): Decision =>
  role === 'program' ? programDecision(facts) : personDecision(facts, role);

/** One line of the decision card. */
export interface RoleDecision {
  readonly role: Role;
  readonly decisions: Sides<Decision>;
}

/** The decision card of two codes: every role, side by side. */
export const decisionCard = (facts: Sides<CodeFacts>): readonly RoleDecision[] =>
  ROLES.map((role) => ({ role, decisions: bothSides(facts, (side) => decisionOf(side, role)) }));

/** The roles that decide differently. */
export const flippedRoles = (card: readonly RoleDecision[]): readonly RoleDecision[] =>
  card.filter(({ decisions }) => decisions.first !== decisions.second);
