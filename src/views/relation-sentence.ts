import { isFailure } from '../codes/reply-class.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import type { Relation } from '../comparison/relation.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import type { KeyUnder } from '../languages/messages.ts';
import type { ViewContext } from './context.ts';

/** How two codes relate, as a label and one plain sentence. */
export interface RelationVerdict {
  readonly label: string;
  readonly sentence: string;
}

/** Causes named in one sentence; more would not be read. */
const SHOWN_CAUSES = 3;

const LOGIN_SUCCEEDED = 235;

const labelKey = (relation: Relation): KeyUnder<'relation.label.'> =>
  relation.kind === 'twins' && relation.by === 'forward' ? 'forward' : relation.kind;

/** Whether waiting alone may help: not after 432 or 459, although they begin with 4. */
const mayPassByWaiting = ({ facts }: PairedCode): boolean =>
  facts.retry.advice === 'queue' || facts.retry.advice === 'command';

const alternatives = (context: ViewContext, codes: Sides<PairedCode>): string => {
  const { first, second } = { first: codes.first.facts.code, second: codes.second.facts.code };
  if (isFailure(first) !== isFailure(second)) {
    const [pass, fail] = isFailure(first) ? [second, first] : [first, second];
    return context.t('verdict.alternatives.passFail', { pass, fail });
  }
  if (!isFailure(first)) return context.t('verdict.alternatives.bothPass', { first, second });
  const waits = bothSides(codes, mayPassByWaiting);
  if (waits.first === waits.second) return context.t('verdict.alternatives.bothFail', { first, second });
  const [wait, fix] = waits.first ? [first, second] : [second, first];
  return context.t('verdict.alternatives.waitOrFix', { first, second, wait, fix });
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
      return alternatives(context, codes);
    case 'timeline': {
      const [pass, fail] = relation.success === 'first' ? [first, second] : [second, first];
      return pass === LOGIN_SUCCEEDED
        ? context.t('verdict.timeline.login', { fail })
        : context.t('verdict.timeline.other', { pass, fail });
    }
    case 'barrier': {
      const [fail, later] = relation.failure === 'first' ? [first, second] : [second, first];
      return context.t('verdict.barrier', { fail, later });
    }
    case 'apart':
      return context.t('verdict.apart', { first, second });
  }
};

/** Words the relation of two codes. */
export const relationVerdict = (
  context: ViewContext,
  codes: Sides<PairedCode>,
  relation: Relation,
): RelationVerdict => ({
  label: context.t(`relation.label.${labelKey(relation)}`),
  sentence: sentence(context, codes, relation),
});
