import type { CodeFacts } from '../codes/facts.ts';
import { decisionCard, flippedRoles } from '../comparison/decision.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { capitalize } from './rich-text.ts';

/** What each role does after either reply, and for whom the decision changes. */
export interface DecisionView {
  readonly heading: string;
  readonly roleLabel: string;
  readonly rows: readonly { readonly role: string; readonly decisions: Sides<string> }[];
  readonly flips: string;
}

export const decisionView = (context: ViewContext, facts: Sides<CodeFacts>): DecisionView => {
  const card = decisionCard(facts);
  const { first, second } = bothSides(facts, ({ code }) => code);
  const roles = flippedRoles(card).map(({ role }) => context.t(`actor.label.${role}`));
  return {
    heading: context.t('decision.heading'),
    roleLabel: context.t('decision.role'),
    rows: card.map(({ role, decisions }) => ({
      role: capitalize(context.t(`actor.label.${role}`)),
      decisions: bothSides(decisions, (decision) => context.t(`decision.label.${decision}`)),
    })),
    flips:
      roles.length === 0
        ? context.t('decision.same', { first, second })
        : context.t('decision.flips', { first, second, roles: typeset(context.locale, context.all(roles)) }),
  };
};
