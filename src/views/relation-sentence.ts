import { isFailure } from '../codes/reply-class.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import { habitServers } from '../comparison/evidence.ts';
import { mailPathStages, type Meeting, stagesOf } from '../comparison/meeting.ts';
import type { Relation } from '../comparison/relation.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import type { KeyUnder } from '../languages/messages.ts';
import type { ViewContext } from './context.ts';
import { answeredStages } from './labels.ts';
import { capitalize } from './rich-text.ts';

/** How two codes relate, as a label, one plain sentence and what servers were seen to do. */
export interface RelationVerdict {
  readonly label: string;
  readonly sentence: string;
  /** What servers answered, for a habit that dialogues show. */
  readonly examples: readonly string[];
}

/** Causes named in one sentence; more would not be read. */
const SHOWN_CAUSES = 3;

const LOGIN_SUCCEEDED = 235;

const labelKey = (relation: Relation): KeyUnder<'relation.label.'> =>
  relation.kind === 'twins' && relation.by === 'forward' ? 'forward' : relation.kind;

/** The name of a relation, for labels and lists. */
export const relationLabel = (context: ViewContext, relation: Relation): string =>
  context.t(`relation.label.${labelKey(relation)}`);

/** Whether waiting alone may help: not after 432 or 459, although they begin with 4. */
const mayPassByWaiting = ({ facts }: PairedCode): boolean =>
  facts.retry.advice === 'queue' || facts.retry.advice === 'command';

/** "MAIL FROM or RCPT TO": the commands that get either, or any command. */
const sharedStages = (context: ViewContext, meeting: Meeting & { kind: 'shared' | 'anywhere' }): string =>
  answeredStages(context, meeting.stages.length === 0 ? ['any'] : meeting.stages);

const alternatives = (context: ViewContext, codes: Sides<PairedCode>, stages: string): string => {
  const { first, second } = bothSides(codes, ({ facts }) => facts.code);
  if (isFailure(first) !== isFailure(second)) {
    const [pass, fail] = isFailure(first) ? [second, first] : [first, second];
    return context.t('verdict.alternatives.passFail', { stages, pass, fail });
  }
  if (!isFailure(first)) return context.t('verdict.alternatives.bothPass', { stages, first, second });
  const waits = bothSides(codes, mayPassByWaiting);
  if (waits.first === waits.second) return context.t('verdict.alternatives.bothFail', { stages, first, second });
  const [wait, fix] = waits.first ? [first, second] : [second, first];
  return context.t('verdict.alternatives.waitOrFix', { stages, first, second, wait, fix });
};

const timeline = (
  context: ViewContext,
  codes: Sides<PairedCode>,
  { success, failsAt }: Relation & { kind: 'timeline' },
): string => {
  const [passed, failed] = success === 'first' ? [codes.first, codes.second] : [codes.second, codes.first];
  const variables = { fail: failed.facts.code, failStages: answeredStages(context, failsAt) };
  if (passed.facts.code === LOGIN_SUCCEEDED) return context.t('verdict.timeline.login', variables);
  const passStages = answeredStages(context, mailPathStages(passed.facts));
  return context.t('verdict.timeline.other', { pass: passed.facts.code, passStages, ...variables });
};

/** Which server answered the cause with which of the two codes, for causes where dialogues show both. */
const habitExamples = (
  context: ViewContext,
  codes: Sides<PairedCode>,
  { ids }: Relation & { kind: 'habit' },
): readonly string[] => {
  const texts = context.content.relationProse[context.locale].habits;
  const { first, second } = bothSides(codes, ({ facts }) => facts.code);
  return ids.flatMap((id) => {
    const servers = habitServers(context.content.relations, context.content.dialogues, id);
    const [firstServers, secondServers] = [servers.get(first), servers.get(second)];
    if (!firstServers || !secondServers || firstServers.join() === secondServers.join()) return [];
    return [
      context.t('verdict.habit.example', {
        cause: texts[id] ?? '',
        first,
        firstServers: context.all(firstServers),
        second,
        secondServers: context.all(secondServers),
      }),
    ];
  });
};

const sentence = (context: ViewContext, codes: Sides<PairedCode>, relation: Relation): string => {
  const { first, second } = { first: codes.first.facts.code, second: codes.second.facts.code };
  const prose = context.content.relationProse[context.locale];
  const text = (texts: Readonly<Record<string, string>>, id: string): string => texts[id] ?? '';
  switch (relation.kind) {
    case 'twins':
      return text(prose.twins, relation.id);
    case 'steps': {
      const [earlier, later] = relation.earlier === 'first' ? [first, second] : [second, first];
      return relation.id === undefined
        ? context.t('verdict.steps', { earlier, later })
        : text(prose.steps, relation.id);
    }
    case 'habit': {
      const causes = relation.ids.slice(0, SHOWN_CAUSES).map((id) => text(prose.habits, id));
      return context.t('verdict.habit', { first, second, causes: context.either(causes) });
    }
    case 'alternatives':
      return capitalize(alternatives(context, codes, sharedStages(context, relation.meeting)));
    case 'timeline':
      return timeline(context, codes, relation);
    case 'barrier': {
      const [fails, comesLater] =
        relation.failure === 'first' ? [codes.first, codes.second] : [codes.second, codes.first];
      return context.t('verdict.barrier', {
        fail: fails.facts.code,
        failStages: answeredStages(context, relation.failsAt),
        later: comesLater.facts.code,
        laterStages: answeredStages(context, mailPathStages(comesLater.facts)),
      });
    }
    case 'apart': {
      const stages = bothSides(codes, ({ facts }) => answeredStages(context, stagesOf(facts)));
      return context.t('verdict.apart', { first, firstStages: stages.first, second, secondStages: stages.second });
    }
  }
};

/** Words the relation of two codes. */
export const relationVerdict = (
  context: ViewContext,
  codes: Sides<PairedCode>,
  relation: Relation,
): RelationVerdict => ({
  label: relationLabel(context, relation),
  sentence: sentence(context, codes, relation),
  examples: relation.kind === 'habit' ? habitExamples(context, codes, relation).slice(0, SHOWN_CAUSES) : [],
});
