import type { ReplyClass } from '../codes/reply-class.ts';
import type { Stage } from '../codes/stage.ts';
import type { Action } from '../comparison/action.ts';
import type { Decision } from '../comparison/decision.ts';
import type { Locale } from '../languages/locales.ts';

/** What the ask box knows of one code. */
export interface AskCode {
  readonly name: string;
  readonly gloss: string;
  readonly action: Action;
  /** In the order of the roles. */
  readonly decisions: readonly Decision[];
  /** Only for numbers that no standard defines; the short name of a defined code says what it means. */
  readonly readInstead?: readonly number[];
  readonly summary?: string;
  /** Words that people type for it, the most typical first. */
  readonly words: readonly string[];
}

/** Sentence templates by name; `{{x}}` stands for a value. */
export const ASK_TEXTS = [
  'close',
  'stage',
  'enhanced',
  'enhancedUnknown',
  'enhancedOnly',
  'expected',
  'silence',
  'first',
  'others',
  'sure.sure',
  'sure.record',
  'sure.likely',
  'sure.possible',
  'disagree',
  'undefined',
  'unknown',
  'class',
  'nothing',
  'words',
  'allCodes',
  'elsewhere',
  'marked',
  'link',
  'readCode',
  'readPair',
  'readClass',
  'label',
  'private',
  'submit',
] as const;
export type AskText = (typeof ASK_TEXTS)[number];

/**
 * Everything the ask box needs in one language: made by the build, loaded once on first use, served at
 * `/ask/<locale>.json`. After that no request is made.
 */
export interface AskIndex {
  readonly locale: Locale;
  /** Addresses with `{{x}}` for the slug. */
  readonly addresses: {
    readonly code: string;
    readonly pair: string;
    readonly replyClass: string;
    readonly allCodes: string;
  };
  /** The home page in the other languages. */
  readonly languages: readonly { readonly locale: Locale; readonly name: string; readonly href: string }[];
  readonly codes: Readonly<Record<string, AskCode>>;
  /** Codes that have pages of pairs. */
  readonly paired: readonly number[];
  /** Meanings by registry row: `X.2.2`. */
  readonly enhanced: Readonly<Record<string, string>>;
  readonly classes: Readonly<
    Record<ReplyClass, { readonly plain: string; readonly mark: string; readonly act: string }>
  >;
  readonly stages: Readonly<Record<Stage, string>>;
  /** Names of those who decide, in one order everywhere. */
  readonly roles: readonly string[];
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly decisionHeading: string;
  readonly texts: Readonly<Record<AskText, string>>;
}

/** Puts values into a template: `fill('after {{code}}', { code: 451 })`. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(values[name] ?? whole));

/** What may be asked, as people have it before them; the same in every language. */
export const ASK_EXAMPLE = '451 · 250 550 · 550 5.1.1 …';
