import { isFailure } from '../codes/reply-class.ts';
import { STEP_ACTORS, type Steps } from '../codes/prose.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { type ClassBadge, classBadge } from './labels.ts';
import { capitalize, type RichText, richText } from './rich-text.ts';

/** Steps for one of those who can act. */
export interface ActorSteps {
  readonly actor: string;
  readonly steps: readonly RichText[];
}

/** The three parts of a code: what it says, when it comes, what to do. */
export interface CodeSections {
  readonly code: number;
  readonly name: string;
  readonly gloss: string;
  readonly badge: ClassBadge;
  readonly action: string;
  readonly href: string;
  readonly description: readonly RichText[];
  readonly when: readonly RichText[];
  /** Leads the steps of a success, where there is nothing to fix. */
  readonly nextLabel?: string;
  readonly fix: readonly ActorSteps[];
}

/** The parts of a code beside another code: what it needs there, and the way to the rest. */
export interface CodeExcerpt extends CodeSections {
  readonly everything: string;
}

const stepsOf = (context: ViewContext, steps: Steps): readonly ActorSteps[] =>
  STEP_ACTORS.flatMap((actor) => {
    const list = steps[actor];
    if (!list) return [];
    return [
      {
        actor: capitalize(context.t(`actor.label.${actor}`)),
        steps: list.map((step) => richText(context.locale, step)),
      },
    ];
  });

/** All parts of a code in the language of the context, for its own page. */
export const codeSections = (context: ViewContext, code: ReplyCode, action: string): CodeSections => {
  const prose = code.prose[context.locale];
  const rich = (text: string): RichText => richText(context.locale, text);
  return {
    code: code.facts.code,
    name: code.facts.name,
    gloss: typeset(context.locale, prose.gloss),
    badge: classBadge(context, code.facts.code),
    action,
    href: context.href({ kind: 'code', code: code.facts.code }),
    description: prose.description.map(rich),
    when: Object.values(prose.when).map(rich),
    ...(isFailure(code.facts.code) ? {} : { nextLabel: context.t('section.next') }),
    fix: stepsOf(context, prose.fix ?? prose.next ?? {}),
  };
};

/** A pair page keeps to what comes first and most often; the page of the code has it all. */
const SHOWN_CAUSES = 3;
const SHOWN_STEPS = 2;

/** The parts of a code for the pages of its pairs: the first paragraph, causes and steps. */
export const codeExcerpt = (context: ViewContext, code: ReplyCode, action: string): CodeExcerpt => {
  const sections = codeSections(context, code, action);
  return {
    ...sections,
    description: sections.description.slice(0, 1),
    when: sections.when.slice(0, SHOWN_CAUSES),
    fix: sections.fix.map(({ actor, steps }) => ({ actor, steps: steps.slice(0, SHOWN_STEPS) })),
    everything: context.t('more.everything', { code: sections.code }),
  };
};
