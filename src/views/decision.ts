import type { CodeFacts } from '../codes/facts.ts';
import { actionOf } from '../comparison/action.ts';
import { decisionCard, flippedRoles, type RoleDecision } from '../comparison/decision.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { capitalize } from './rich-text.ts';

/** What each role does after either reply, and for whom the decision changes. */
export interface DecisionView {
  readonly heading: string;
  readonly roleLabel: string;
  /** One decision where it is the same after either reply. */
  readonly rows: readonly { readonly role: string; readonly decisions: Sides<string> | string }[];
  readonly flips: string;
}

const flipSentence = (context: ViewContext, facts: Sides<CodeFacts>, flipped: readonly RoleDecision[]): string => {
  const { first, second } = bothSides(facts, ({ code }) => code);
  if (flipped.length === 0) return context.t('decision.same', { first, second });
  const names = flipped.map(({ role }) => context.t(`actor.label.${role}`));
  const roles = typeset(context.locale, context.all(names));
  const actions = bothSides(facts, actionOf);
  // The clauses say what the program does; without it among the roles they would speak of somebody else.
  if (actions.first === actions.second || !flipped.some(({ role }) => role === 'program'))
    return context.t('decision.roles', { first, second, roles });
  return context.t('decision.flips', {
    roles,
    firstClause: context.t(`action.clause.${actions.first}`, { code: first }),
    secondClause: context.t(`action.clause.${actions.second}`, { code: second }),
  });
};

export const decisionView = (context: ViewContext, facts: Sides<CodeFacts>): DecisionView => {
  const card = decisionCard(facts);
  return {
    heading: context.t('decision.heading'),
    roleLabel: context.t('decision.role'),
    rows: card.map(({ role, decisions }) => ({
      role: capitalize(context.t(`actor.label.${role}`)),
      decisions:
        decisions.first === decisions.second
          ? context.t(`decision.label.${decisions.first}`)
          : bothSides(decisions, (decision) => context.t(`decision.label.${decision}`)),
    })),
    flips: flipSentence(context, facts, flippedRoles(card)),
  };
};
