import type { Locale } from '../languages/locales.ts';
import type { CodeFacts } from './facts.ts';
import type { ExplainedProse, PairedProse } from './prose.ts';

/** A code that a standard defines, and that is compared with every other such code. */
export interface PairedCode {
  readonly kind: 'paired';
  readonly facts: CodeFacts;
  readonly prose: Readonly<Record<Locale, PairedProse>>;
}

/** A number that people paste although no standard defines it. */
export interface ExplainedCode {
  readonly kind: 'explained';
  readonly facts: CodeFacts;
  readonly readInstead: readonly number[];
  readonly prose: Readonly<Record<Locale, ExplainedProse>>;
}

export type ReplyCode = PairedCode | ExplainedCode;
