import type { CodeFacts, RetryAdvice } from '../codes/facts.ts';

/** What the client does after a reply: the retry advice, or `finish` where a success ends the session (221). */
export type Action = RetryAdvice | 'finish';

/** `actionOf` of 221 is `finish`, of 451 `queue`, of 550 `afterFix` (RFC 5321 §4.2.1, §4.5.4.1). */
export const actionOf = (facts: CodeFacts): Action =>
  facts.retry.advice === 'goOn' && facts.connection.after === 'closes' ? 'finish' : facts.retry.advice;
