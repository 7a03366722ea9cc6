import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, EHLO, MAIL, MESSAGE, RCPT, SHORT_MESSAGE } from '../step.ts';
import { scenario } from './exim-listeners.ts';

/** Sessions in which Exim answers several codes in its own words, so that they can be seen side by side. */

const BOB = 'RCPT TO:<bob@example.com>';
const UNKNOWN = 'RCPT TO:<nosuchuser@example.com>';
const QUIT = 'QUIT';

const LOGINS: readonly Scenario[] = [
  scenario('login-second-try', 'auth', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password, then the right one, then mail',
    also: also(334, 235, 250, 354),
    steps: [
      EHLO,
      'AUTH LOGIN',
      base64('alice'),
      base64('wrong'),
      'AUTH LOGIN',
      base64('alice'),
      base64('secret'),
      MAIL,
      RCPT,
      'DATA',
      MESSAGE,
      QUIT,
    ],
  }),
];

const RECIPIENTS: readonly Scenario[] = [
  scenario('one-of-two-unknown', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Two recipients in one transaction, one of them unknown',
    also: also(250, 354),
    steps: [EHLO, MAIL, UNKNOWN, RCPT, 'DATA', MESSAGE, QUIT],
  }),
  scenario('recipient-limit-goes-on', 'max-rcpt', {
    code: 452,
    stage: 'rcpt',
    cause: 'One recipient too many, the message goes to the others',
    also: also(250, 354),
    steps: [EHLO, MAIL, RCPT, BOB, 'RCPT TO:<postmaster@example.com>', 'DATA', MESSAGE, QUIT],
  }),
  scenario('recipient-limit-rejects', 'max-rcpt-reject', {
    code: 552,
    stage: 'rcpt',
    cause: 'One recipient too many, then DATA for the others',
    also: also(554),
    steps: [EHLO, MAIL, RCPT, BOB, 'RCPT TO:<postmaster@example.com>', 'DATA', QUIT],
  }),
];

const ORDERS: readonly Scenario[] = [
  scenario('wrong-order-then-right', 'base', {
    code: 503,
    stage: 'rcpt',
    cause: 'RCPT and DATA before MAIL, then everything in order',
    also: also(250, 354),
    steps: [EHLO, RCPT, 'DATA', MAIL, RCPT, 'DATA', MESSAGE, QUIT],
  }),
  scenario('too-big-then-smaller', 'size', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over the limit, then a small message',
    also: also(250, 354),
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', MAIL, RCPT, 'DATA', MESSAGE, QUIT],
  }),
];

/** Every reply that Exim has words for where nobody configured any. */
const WALK = scenario('walk-own-words', 'walk-own-words', {
  code: 250,
  stage: 'dataEnd',
  cause: "A session that tries everything, answered in Exim's own words",
  also: also(214, 220, 221, 235, 252, 334, 354, 421, 451, 452, 454, 458, 500, 501, 503, 504, 535, 550, 552),
  steps: [
    EHLO,
    'HELP',
    'HALO there',
    'VRFY alice@example.com',
    'ETRN #example.com',
    'STARTTLS',
    RCPT,
    'AUTH CRAM-MD5',
    'MAIL FROM:<carol@@example.org>',
    'MAIL FROM:<carol@example.org> SIZE=99999999',
    'MAIL FROM:<carol@servfail.example>',
    RCPT,
    'RSET',
    MAIL,
    UNKNOWN,
    RCPT,
    BOB,
    'DATA',
    SHORT_MESSAGE,
    'AUTH LOGIN',
    base64('alice'),
    base64('wrong'),
    authPlain('alice', 'secret'),
    MAIL,
    QUIT,
  ],
});

export const EXIM_WALK_SCENARIOS: readonly Scenario[] = [...LOGINS, ...RECIPIENTS, ...ORDERS, WALK];
