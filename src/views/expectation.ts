import type { CodeFacts } from '../codes/facts.ts';
import { type Expectation, expectationsOf } from '../comparison/expectation.ts';
import { stagesOf } from '../comparison/meeting.ts';
import { printedMessages } from '../comparison/program-message.ts';
import type { Sides } from '../comparison/sides.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { answeredStages } from './labels.ts';

/** One reading of "expected A, got B" in words. */
export interface ExpectationView {
  readonly heading: string;
  readonly sentences: readonly string[];
  /** The literal messages that bring readers here. */
  readonly printed?: {
    readonly heading: string;
    readonly rows: readonly { readonly program: string; readonly text: string }[];
  };
}

const printedView = (context: ViewContext, expectation: Expectation): Pick<ExpectationView, 'printed'> => {
  const found = printedMessages(context.content.programMessages, expectation);
  if (!found) return {};
  const stage = context.t(`stage.label.${found.stage}`);
  return { printed: { heading: context.t('expect.printed', { stage }), rows: found.printed } };
};

const answered = (context: ViewContext, { expected, got, kind, stages, passed }: Expectation): readonly string[] => {
  const list = context.all(passed.map((stage) => context.t(`expect.passed.${stage}`)));
  return [
    context.t('expect.answer', { expected, got, stages: answeredStages(context, stages) }),
    ...(kind === 'habit' ? [context.t('expect.habit', { got })] : []),
    ...(passed.length === 0 ? [] : [context.t('expect.passed', { passed: typeset(context.locale, list) })]),
  ];
};

const expectationView = (context: ViewContext, facts: Sides<CodeFacts>, expectation: Expectation): ExpectationView => {
  const { expected, got, kind, fate } = expectation;
  const gotFacts = facts.first.code === got ? facts.first : facts.second;
  const gotStages = answeredStages(context, stagesOf(gotFacts));
  return {
    heading: context.t('expect.heading', { expected, got }),
    sentences:
      kind === 'outOfStep'
        ? [context.t('expect.outOfStep', { expected, got, gotStages })]
        : [...answered(context, expectation), context.t(`expect.fate.${fate}`, { got })],
    ...printedView(context, expectation),
  };
};

/**
 * Answers what programs print: every reading that makes sense, with the stage, what had passed and what is lost.
 * What the first reading has said is not repeated in the second.
 */
export const expectationViews = (context: ViewContext, facts: Sides<CodeFacts>): readonly ExpectationView[] => {
  const said = new Set<string>();
  return expectationsOf(facts).map((expectation) => {
    const { sentences, ...view } = expectationView(context, facts, expectation);
    const fresh = sentences.filter((sentence) => !said.has(sentence));
    for (const sentence of fresh) said.add(sentence);
    return { ...view, sentences: fresh };
  });
};
