import type { Difference } from '../comparison/differences.ts';
import type { EnhancedSplit } from '../comparison/enhanced-split.ts';
import { type Meeting, stagesOf } from '../comparison/meeting.ts';
import { bothSides, type Sides } from '../comparison/sides.ts';
import { replyClassOf } from '../codes/reply-class.ts';
import type { PairedCode } from '../codes/reply-code.ts';
import type { ViewContext } from './context.ts';
import { actorNames, answeredStages, scopeNames } from './labels.ts';
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
  const list = (values: readonly string[]): string => context.either(values);
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

const BASE_RFC = 5321;

const originSentence = (context: ViewContext, codes: Codes, rfcs: Sides<number>): string => {
  const { first, second } = numbers(codes);
  if (rfcs.first !== BASE_RFC && rfcs.second !== BASE_RFC) {
    return context.t('difference.origin.extensions', {
      firstCode: first,
      first: rfcs.first,
      secondCode: second,
      second: rfcs.second,
    });
  }
  const [base, other, added] = rfcs.first === BASE_RFC ? [first, second, codes.second] : [second, first, codes.first];
  const rfc = rfcs.first === BASE_RFC ? rfcs.second : rfcs.first;
  return added.facts.standing === 'standard'
    ? context.t('difference.origin.later', { base, later: other, rfc })
    : context.t('difference.origin.extension', { base, extension: other, rfc });
};

/** Words one difference of two codes. */
export const differenceSentence = (context: ViewContext, codes: Codes, difference: Difference): string => {
  const code = numbers(codes);
  switch (difference.aspect) {
    case 'action':
      return joinClauses(context, {
        first: context.t(`action.clause.${difference.actions.first}`, { code: code.first }),
        second: context.t(`action.clause.${difference.actions.second}`, { code: code.second }),
      });
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
    case 'message':
      return joinClauses(context, {
        first: context.t(`message.clause.${difference.fates.first}`, { code: code.first }),
        second: context.t(`message.clause.${difference.fates.second}`, { code: code.second }),
      });
    case 'actors': {
      const { first, second } = bothSides(difference.actors, (actors) => actorNames(context, actors));
      return context.t('difference.actors', { firstCode: code.first, first, secondCode: code.second, second });
    }
    case 'scope': {
      const { first, second } = bothSides(difference.scopes, (scopes) => scopeNames(context, scopes));
      return context.t('difference.scope', { firstCode: code.first, first, secondCode: code.second, second });
    }
    case 'enhanced':
      return enhancedSentence(context, codes, difference.split);
    case 'origin':
      return originSentence(context, codes, difference.rfcs);
  }
};
