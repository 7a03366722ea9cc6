import { ASK_TEXTS, type AskCode, type AskIndex, type AskText } from '../ask/ask-index.ts';
import { RETRY_ADVICE } from '../codes/facts.ts';
import { CLASS_MARKS, REPLY_CLASSES, type ReplyClass } from '../codes/reply-class.ts';
import type { ReplyCode } from '../codes/reply-code.ts';
import { STAGES } from '../codes/stage.ts';
import { type Action, actionOf } from '../comparison/action.ts';
import { decisionOf, DECISIONS, ROLES } from '../comparison/decision.ts';
import { makePath } from '../addresses/addresses.ts';
import { pairedCodes } from '../repository/content.ts';
import { LOCALE_INFO, LOCALES } from '../languages/locales.ts';
import { sentencesOf } from '../languages/sentences.ts';
import { typeset } from '../languages/typeset.ts';
import type { ViewContext } from './context.ts';
import { answeredStages } from './labels.ts';
import { capitalize, plainText, richText, uncapitalize } from './rich-text.ts';

const ACTIONS: readonly Action[] = [...RETRY_ADVICE, 'finish'];

/** Every variable of the templates stands for itself, so that the browser can fill it: `{{code}}` for `code`. */
const OPEN = Object.fromEntries(
  [
    'code',
    'codePlain',
    'enhanced',
    'enhancedPlain',
    'expected',
    'first',
    'found',
    'instead',
    'meaning',
    'plain',
    'replyClass',
    'second',
    'stage',
  ].map((name) => [name, `{{${name}}}`]),
);

const record = <K extends PropertyKey, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const plain = (context: ViewContext, text: string): string => plainText(richText(context.locale, text));

/** The most typical words are sent; more would break the budget of the box (25,000 bytes, script included). */
const SENT_WORDS = 5;

const askCode = (context: ViewContext, code: ReplyCode): AskCode => {
  const { facts } = code;
  const { gloss, summary } = code.prose[context.locale];
  return {
    name: facts.name,
    gloss: typeset(context.locale, gloss),
    action: actionOf(facts),
    decisions: ROLES.map((role) => decisionOf(facts, role)),
    ...(code.kind === 'explained'
      ? { readInstead: code.readInstead, summary: plain(context, sentencesOf(summary)[0] ?? summary) }
      : {}),
    words: (context.content.askWords[context.locale][String(facts.code)] ?? []).slice(0, SENT_WORDS),
  };
};

const address = (context: ViewContext, code: string): string =>
  makePath({ kind: 'code', code: 451 }, context.locale, context.site.base).replace('451', code);

const text = (context: ViewContext, name: AskText): string => context.t(`ask.${name}`, OPEN);

const classTexts = (context: ViewContext, replyClass: ReplyClass): AskIndex['classes'][ReplyClass] => ({
  plain: context.t(`class.plain.${replyClass}`),
  mark: CLASS_MARKS[replyClass],
  act: plain(context, context.content.pages[context.locale].classes[replyClass].act),
});

/** Everything the ask box needs in the language of the context. */
export const askIndex = (context: ViewContext): AskIndex => ({
  locale: context.locale,
  addresses: {
    code: address(context, '{{x}}'),
    pair: address(context, '{{x}}'),
    replyClass: address(context, '{{x}}xx'),
    allCodes: context.href({ kind: 'codes' }),
  },
  languages: LOCALES.filter((locale) => locale !== context.locale).map((locale) => ({
    locale,
    name: LOCALE_INFO[locale].name,
    href: makePath({ kind: 'home' }, locale, context.site.base),
  })),
  codes: Object.fromEntries(context.content.codes.map((code) => [code.facts.code, askCode(context, code)])),
  paired: pairedCodes(context.content).map(({ facts }) => facts.code),
  enhanced: Object.fromEntries(
    Object.entries(context.content.enhanced[context.locale]).map(([row, meaning]) => [
      row,
      uncapitalize(plain(context, meaning)),
    ]),
  ),
  classes: record(REPLY_CLASSES, (replyClass) => classTexts(context, replyClass)),
  stages: record(STAGES, (stage) => answeredStages(context, [stage])),
  roles: ROLES.map((role) => capitalize(context.t(`actor.label.${role}`))),
  decisions: record(DECISIONS, (decision) => context.t(`decision.label.${decision}`)),
  actions: record(ACTIONS, (action) => context.t(`action.label.${action}`)),
  decisionHeading: context.t('decision.heading'),
  texts: record(ASK_TEXTS, (name) => text(context, name)),
});
