import { CLASS_MARKS, CLASS_NAMES, type ReplyClass, replyClassOf } from '../codes/reply-class.ts';
import { registryRowOf } from '../codes/registry-row.ts';
import type { Actor, CodeFacts, Scope } from '../codes/facts.ts';
import type { StageOrAny } from '../codes/stage.ts';
import { actionOf } from '../comparison/action.ts';
import { habitStagesOf, stagesOf } from '../comparison/meeting.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { uncapitalize } from './rich-text.ts';

/** The class of a code as a badge: mark, English name of the RFC, plain name in the reader's language. */
export interface ClassBadge {
  readonly replyClass: ReplyClass;
  readonly mark: string;
  /** `4xx Transient Negative`, as the RFC and the logs say. */
  readonly name: string;
  readonly plain: string;
}

export const classBadge = (context: ViewContext, code: number): ClassBadge => {
  const replyClass = replyClassOf(code);
  return {
    replyClass,
    mark: CLASS_MARKS[replyClass],
    name: `${replyClass}xx ${CLASS_NAMES[replyClass]}`,
    plain: context.t(`class.plain.${replyClass}`),
  };
};

const set = (context: ViewContext, text: string): string => typeset(context.locale, text);

/** "MAIL FROM, RCPT TO, end of data" for tables. */
export const stageLabels = (context: ViewContext, stages: readonly StageOrAny[]): string =>
  stages.map((stage) => context.t(`stage.label.${stage}`)).join(', ');

/** "MAIL FROM, RCPT TO or the final dot", as the commands that a reply answers, inside a sentence. */
export const answeredStages = (context: ViewContext, stages: readonly StageOrAny[]): string =>
  set(context, context.either(stages.map((stage) => context.t(`stage.reply.${stage}`))));

/** "the sender and the administrator of the sending server", or "nobody at first". */
export const actorNames = (context: ViewContext, actors: readonly Actor[]): string =>
  actors.length === 0
    ? context.t('actor.label.nobody')
    : set(context, context.all(actors.map((actor) => context.t(`actor.label.${actor}`))));

/** "one recipient or the whole message". */
export const scopeNames = (context: ViewContext, scopes: readonly Scope[]): string =>
  set(context, context.either(scopes.map((scope) => context.t(`scope.label.${scope}`))));

/** The same as what a reply concerns, in the grammatical form of an object. */
export const scopeObjects = (context: ViewContext, scopes: readonly Scope[]): string =>
  set(context, context.either(scopes.map((scope) => context.t(`scope.object.${scope}`))));

/** "4.2.2 (the recipient's mailbox has no room for more mail)"; the code alone where the registry has none or it is in `own`. */
export const enhancedWithMeaning = (context: ViewContext, code: string, own: readonly string[]): string => {
  if (own.includes(code)) return code;
  const meaning = context.content.enhanced[context.locale][registryRowOf(code)];
  return meaning === undefined ? code : context.t('enhanced.withMeaning', { code, meaning: uncapitalize(meaning) });
};

const stageCell = (context: ViewContext, facts: CodeFacts): readonly string[] => {
  const stages = stagesOf(facts);
  const habits = facts.stages.some(({ by }) => by === 'standard') ? habitStagesOf(facts) : [];
  return [
    stages.length === 0 ? context.t('glance.unknownStage') : stageLabels(context, stages),
    ...(habits.length === 0 ? [] : [context.t('glance.habit', { stages: stageLabels(context, habits) })]),
  ];
};

const actorCell = (context: ViewContext, facts: CodeFacts): readonly string[] => [
  actorNames(context, facts.actors.now),
  ...(facts.actors.later.length === 0
    ? []
    : [context.t('actor.later', { actors: actorNames(context, facts.actors.later) })]),
];

/** One cell of the glance table: lines of text, or codes that are never translated. */
export interface GlanceCell {
  readonly lines: readonly string[];
  readonly literal: boolean;
  /** Stands in the colour of the class before the first line. */
  readonly mark?: Pick<ClassBadge, 'mark' | 'replyClass'>;
}

export type GlancePoint = 'class' | 'stage' | 'action' | 'connection' | 'scope' | 'actors' | 'enhanced' | 'origin';

const words = (...lines: readonly string[]): GlanceCell => ({ lines, literal: false });

const originCell = (context: ViewContext, facts: CodeFacts): GlanceCell => {
  const [defining] = facts.definedIn;
  return defining?.startsWith('RFC ') ? { lines: [defining], literal: true } : words(context.t('glance.undefined'));
};

/** The facts of a code as short labels, in the order of the glance table. */
export const glanceCells = (
  context: ViewContext,
  facts: CodeFacts,
): readonly (readonly [GlancePoint, GlanceCell])[] => {
  const badge = classBadge(context, facts.code);
  return [
    ['class', { ...words(`${badge.replyClass}xx: ${badge.plain}`), mark: badge }],
    ['stage', words(...stageCell(context, facts))],
    ['action', words(context.t(`action.label.${actionOf(facts)}`))],
    ['connection', words(context.t(`connection.label.${facts.connection.after}`))],
    ['scope', words(scopeNames(context, facts.scope.of))],
    ['actors', words(...actorCell(context, facts))],
    [
      'enhanced',
      facts.enhanced.length === 0
        ? words(context.t('glance.noEnhanced'))
        : { lines: [facts.enhanced.map(({ code }) => code).join(', ')], literal: true },
    ],
    ['origin', originCell(context, facts)],
  ];
};
