import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';

type Walk = Pick<Scenario, 'name' | 'code' | 'stage' | 'cause' | 'also' | 'steps'> & {
  readonly instance: 'auth' | 'statusAndAuth';
};

const CAUSE = 'Commands in the wrong form or order, a refused recipient, a login at the second try, then mail';
const CODES = [220, 221, 235, 252, 334, 354, 500, 501, 503, 535, 550, 555];

/** Everything from the greeting to a delivered message, with the mistakes that Haraka has an answer for. */
const steps = (...further: readonly string[]): Walk['steps'] => [
  'HELO client.example.org',
  'MAIL FROM:<carol@example.org> SIZE=100',
  EHLO,
  ...further,
  'VRFY alice@example.com',
  'HALO there',
  RCPT,
  'MAIL FROM:<carol@@example.org>',
  MAIL,
  'RCPT TO:<erin@example.net>',
  'RSET',
  'AUTH LOGIN',
  base64('alice'),
  base64('wrong'),
  authPlain('alice', 'secret'),
  MAIL,
  RCPT,
  'DATA',
  MESSAGE,
  'QUIT',
];

/** Sessions in which Haraka answers several codes in its own words, so that they can be seen side by side. */
export const HARAKA_WALKS: readonly Walk[] = [
  {
    name: 'walk-own-words',
    instance: 'auth',
    code: 250,
    stage: 'dataEnd',
    cause: CAUSE,
    also: also(...CODES),
    steps: steps(),
  },
  {
    name: 'walk-with-status',
    instance: 'statusAndAuth',
    code: 211,
    stage: 'any',
    cause: `STATUS. ${CAUSE}`,
    also: also(250, ...CODES),
    steps: steps('STATUS QUEUE STATS'),
  },
];
