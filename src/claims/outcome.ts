import { isFailure } from '../codes/reply-class.ts';
import type { Exchange } from './exchange.ts';

/** What a session shows of a refusal: whether the mail transaction it came in survived it. */
export type Outcome = 'transactionGoesOn' | 'transactionLost' | 'sessionGoesOn';

/** Before each exchange: whether a mail transaction is open, and how many recipients it has. */
const transactionBefore = (exchanges: readonly Exchange[], end: number): { open: boolean; recipients: number } => {
  let open = false;
  let recipients = 0;
  for (const { stage, code } of exchanges.slice(0, end)) {
    const passed = !isFailure(code);
    if (stage === 'mail' && passed && !open) [open, recipients] = [true, 0];
    else if (stage === 'rcpt' && passed) recipients += 1;
    else if (stage === 'dataEnd' || (stage === 'ehlo' && passed)) open = false;
  }
  return { open, recipients };
};

const isOutOfOrder = (code: number): boolean => code === 503;

/**
 * What the replies after the refusal at `index` show. Only what they prove: RCPT or DATA that passes proves that the
 * transaction goes on, 503 to a recipient or to DATA with recipients proves that it is lost, a later success without
 * a transaction that the session goes on. `undefined`: nothing is proved.
 */
export const outcomeOf = (exchanges: readonly Exchange[], index: number): Outcome | undefined => {
  const refusal = exchanges[index];
  if (!refusal || !isFailure(refusal.code)) return undefined;
  const { open, recipients } = transactionBefore(exchanges, index);
  const inside = open && refusal.stage !== 'dataEnd';
  for (const { stage, code } of exchanges.slice(index + 1)) {
    if (stage === 'quit') return undefined;
    if (inside && (stage === 'rcpt' || stage === 'data')) {
      if (!isFailure(code)) return 'transactionGoesOn';
      if (isOutOfOrder(code) && (stage === 'rcpt' || recipients > 0)) return 'transactionLost';
    } else if (!isFailure(code)) {
      return inside ? undefined : 'sessionGoesOn';
    }
  }
  return undefined;
};
