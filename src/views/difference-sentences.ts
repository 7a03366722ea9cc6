import type { Difference } from '../comparison/differences.ts';
import type { EnhancedSplit } from '../comparison/enhanced-split.ts';
import { type Meeting, stagesOf } from '../comparison/meeting.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import type { Stage } from '../codes/stage.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import type { ViewContext } from './context.ts';
import { answeredStages, enhancedWithMeaning, scopeObjects } from './labels.ts';
import { capitalize } from './rich-text.ts';

type Codes = Sides<PairedCode>;

/** Joins two clauses of one shape into a sentence, by the connective of the language. */
export const joinClauses = (context: ViewContext, clauses: Sides<string>): string =>
  capitalize(context.t('difference.join', { first: clauses.first, second: clauses.second }));

const numbers = (codes: Codes): Sides<number> => bothSides(codes, ({ facts }) => facts.code);

const meetingSentence = (context: ViewContext, codes: Codes, meeting: Meeting): string => {
  const { first, second } = numbers(codes);
  const stages = bothSides(codes, ({ facts }) => answeredStages(context, stagesOf(facts)));
  switch (meeting.kind) {
    case 'shared':
      return context.t('difference.meeting.shared', { stages: answeredStages(context, meeting.stages) });
    case 'anywhere': {
      if (meeting.side === 'both') return context.t('difference.meeting.both', { first, second });
      const [any, other] = meeting.side === 'first' ? [first, second] : [second, first];
      return context.t('difference.meeting.anywhere', { any, other, stages: answeredStages(context, meeting.stages) });
    }
    case 'ordered': {
      const later = meeting.earlier === 'first' ? 'second' : 'first';
      return context.t('difference.meeting.ordered', {
        earlier: numbers(codes)[meeting.earlier],
        earlierStages: stages[meeting.earlier],
        later: numbers(codes)[later],
        laterStages: stages[later],
      });
    }
    case 'apart':
      return context.t('difference.meeting.apart', {
        first,
        firstStages: stages.first,
        second,
        secondStages: stages.second,
      });
  }
};

const enhancedSentence = (context: ViewContext, codes: Codes, split: EnhancedSplit): string => {
  const { first, second } = numbers(codes);
  const own = [codes.first, codes.second].flatMap(({ facts }) =>
    facts.enhanced.filter(({ meaning }) => meaning === 'own').map(({ code }) => code),
  );
  const list = (values: readonly string[]): string =>
    context.either(values.map((value) => enhancedWithMeaning(context, value, own)));
  switch (split.kind) {
    case 'neither':
      throw new Error(`${first} and ${second} carry no enhanced code; the engine gives no such difference`);
    case 'one': {
      const [code, other] = split.side === 'first' ? [first, second] : [second, first];
      const key = replyClassOf(other) === 3 ? 'difference.enhanced.intermediate' : 'difference.enhanced.one';
      return context.t(key, { code, other, codes: list(split.codes) });
    }
    case 'sameDetail':
      return context.t('difference.enhanced.sameDetail', { codes: list(split.rows) });
    case 'sameCode':
      return context.t('difference.enhanced.sameCode', { codes: list(split.codes) });
    case 'split':
      return context.t('difference.enhanced.split', {
        firstCode: first,
        first: list(split.codes.first),
        secondCode: second,
        second: list(split.codes.second),
      });
  }
};

const ownStagesSentence = (context: ViewContext, codes: Codes, own: Sides<readonly Stage[]>): string => {
  const { first, second } = numbers(codes);
  const stages = bothSides(own, (list) => answeredStages(context, list));
  if (own.first.length > 0 && own.second.length > 0) {
    const [firstStages, secondStages] = [stages.first, stages.second];
    return context.t('difference.ownStages.both', { first, firstStages, second, secondStages });
  }
  return own.first.length > 0
    ? context.t('difference.ownStages.one', { code: first, stages: stages.first, other: second })
    : context.t('difference.ownStages.one', { code: second, stages: stages.second, other: first });
};

const stakeSentence = (context: ViewContext, codes: Codes, difference: Difference & { aspect: 'stake' }): string => {
  const { first: firstCode, second: secondCode } = numbers(codes);
  const { stakes, differs } = difference;
  const scopes = bothSides(stakes, ({ scope }) => scopeObjects(context, scope));
  switch (differs) {
    case 'scope':
      return context.t('difference.scope', { firstCode, first: scopes.first, secondCode, second: scopes.second });
    case 'fate':
      return joinClauses(context, {
        first: context.t(`message.clause.${stakes.first.fate}`, { code: firstCode }),
        second: context.t(`message.clause.${stakes.second.fate}`, { code: secondCode }),
      });
    case 'both':
      return joinClauses(context, {
        first: context.t(`stake.clause.${stakes.first.fate}`, { code: firstCode, scope: scopes.first }),
        second: context.t(`stake.clause.${stakes.second.fate}`, { code: secondCode, scope: scopes.second }),
      });
  }
};

/** Words one difference of two codes. */
export const differenceSentence = (context: ViewContext, codes: Codes, difference: Difference): string => {
  const code = numbers(codes);
  switch (difference.aspect) {
    case 'meaning':
      return joinClauses(
        context,
        bothSides(codes, ({ prose }) => prose[context.locale].contrast),
      );
    case 'proof':
      return joinClauses(
        context,
        bothSides(codes, ({ prose }) => prose[context.locale].proves),
      );
    case 'meeting':
      return meetingSentence(context, codes, difference.meeting);
    case 'connection':
      return joinClauses(context, {
        first: context.t(`connection.clause.${difference.states.first}`, { code: code.first }),
        second: context.t(`connection.clause.${difference.states.second}`, { code: code.second }),
      });
    case 'ownStages':
      return ownStagesSentence(context, codes, difference.own);
    case 'stake':
      return stakeSentence(context, codes, difference);
    case 'enhanced':
      return enhancedSentence(context, codes, difference.split);
  }
};
