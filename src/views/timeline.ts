import { type CodeFacts } from '../codes/facts.ts';
import { type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import { MAIL_PATH, type Stage, STAGES } from '../codes/stage.ts';
import { habitStagesOf, stagesOf } from '../comparison/meeting.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import type { ViewContext } from './context.ts';
import { answeredStages } from './labels.ts';

/** By the standard, only seen in practice, or not at all. */
export type Presence = 'standard' | 'habit' | 'absent';

export interface TimelineStop {
  readonly label: string;
  readonly presence: Sides<Presence>;
}

/** The stages of a session and where each of two codes can come. */
export interface Timeline {
  readonly heading: string;
  /** What hollow marks mean; absent where there are none. */
  readonly legend?: string;
  /** Says in words what the picture shows. */
  readonly description: string;
  readonly codes: Sides<{ readonly code: number; readonly replyClass: ReplyClass }>;
  readonly stops: readonly TimelineStop[];
}

const presenceAt = (facts: CodeFacts, stage: Stage): Presence => {
  const standard = stagesOf(facts);
  if (standard.includes(stage) || standard.includes('any')) return 'standard';
  const habits = habitStagesOf(facts);
  return habits.includes(stage) || habits.includes('any') ? 'habit' : 'absent';
};

/** The way of a message, and beside it only those commands that one of the codes answers. */
const shownStages = (facts: Sides<CodeFacts>): readonly Stage[] => {
  const named = [facts.first, facts.second].flatMap((side) => [...stagesOf(side), ...habitStagesOf(side)]);
  const beside = STAGES.filter((stage) => !(MAIL_PATH as readonly Stage[]).includes(stage) && named.includes(stage));
  return [...MAIL_PATH, ...beside];
};

const place = (context: ViewContext, facts: CodeFacts): readonly string[] => {
  const { code } = facts;
  const habits = habitStagesOf(facts);
  return [
    context.t('timeline.place', { code, stages: answeredStages(context, stagesOf(facts)) }),
    ...(habits.length === 0 ? [] : [context.t('timeline.seen', { code, stages: answeredStages(context, habits) })]),
  ];
};

export const timelineOf = (context: ViewContext, facts: Sides<CodeFacts>): Timeline => {
  const hasHabits = [facts.first, facts.second].some((side) => habitStagesOf(side).length > 0);
  return {
    heading: context.t('timeline.heading'),
    ...(hasHabits ? { legend: context.t('timeline.legend') } : {}),
    description: [facts.first, facts.second].flatMap((side) => place(context, side)).join(' '),
    codes: bothSides(facts, ({ code }) => ({ code, replyClass: replyClassOf(code) })),
    stops: shownStages(facts).map((stage) => ({
      label: context.t(`stage.short.${stage}`),
      presence: bothSides(facts, (side) => presenceAt(side, stage)),
    })),
  };
};
