import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, configured, EHLO, MAIL, MESSAGE, RCPT, SHORT_MESSAGE, type Step } from '../step.ts';
import { scenario } from './exim-listeners.ts';

/** Sessions in which Exim answers with codes that its ACLs choose, next to those of its own. */

const BOB = 'RCPT TO:<bob@example.com>';
const QUIT = 'QUIT';
const SCRAM = 'AUTH SCRAM-SHA-256';
const CRAM = 'AUTH CRAM-MD5';
const WRONG_LOGIN: readonly Step[] = ['AUTH LOGIN', base64('alice'), base64('wrong')];
const RIGHT_LOGIN = authPlain('alice', 'secret');
const A_MOMENT: Step = { do: 'pause', milliseconds: 3100 };
const SPAM: Step = { do: 'message', lines: ['Subject: hello', '', 'You won the lottery.'] };

/** Commands that are unknown, switched off or out of order, and queue runs, of which only `domain` may start one. */
const commands = (domain: string): readonly Step[] => [
  'HELP',
  'HALO there',
  'VRFY alice@example.com',
  'EXPN staff',
  'ETRN #example.net',
  `ETRN #${domain}`,
  `ETRN #${domain}`,
  RCPT,
  'MAIL FROM:<carol@@example.org>',
  'AUTH NTLM',
];

/** The refusals of senders and recipients, the greylisting that lets Bob in at the second try, and two messages. */
const MAILS: readonly Step[] = [
  'MAIL FROM:<carol@example.org> SMTPUTF8',
  'MAIL FROM:<carol@example.org> RET=HDRS',
  'MAIL FROM:<carol@example.org> SIZE=99999999',
  MAIL,
  'RCPT TO:<alice%example.net@example.com>',
  'RCPT TO:<dave@example.com>',
  'RCPT TO:<nosuchuser@example.com>',
  'RCPT TO:<erin@nullmx.example>',
  'RCPT TO:<erin@servfail.example>',
  BOB,
  RCPT,
  A_MOMENT,
  BOB,
  'RCPT TO:<postmaster@example.com>',
  'DATA',
  SPAM,
  MAIL,
  RCPT,
  'DATA',
  SHORT_MESSAGE,
  MAIL,
];

/** The same with a recipient who is forwarded, and with a queue that is asked for before the last mail. */
const FORWARDED: readonly Step[] = [
  ...MAILS.slice(0, 4),
  'RCPT TO:<frank@example.com>',
  ...MAILS.slice(4, -1),
  'ETRN #example.com',
  ...MAILS.slice(-1),
];

export const EXIM_POLICY_SCENARIOS: readonly Scenario[] = [
  scenario('greylist-second-try', 'greylist', {
    code: 450,
    stage: 'rcpt',
    cause: 'Greylisting: a first try, and a second one a moment later',
    wording: 'configured',
    also: also(250, 354),
    steps: [EHLO, MAIL, RCPT, A_MOMENT, RCPT, 'DATA', MESSAGE, QUIT],
  }),
  scenario('login-then-mail', 'login-required', {
    code: 530,
    stage: 'mail',
    cause: 'Mail without a login, then the login, then mail',
    wording: 'configured',
    also: also(235, 250, 354),
    implicitTls: true,
    steps: [EHLO, MAIL, RIGHT_LOGIN, MAIL, RCPT, 'DATA', MESSAGE, QUIT],
  }),
  scenario('walk-login-policy', 'login-policy', {
    code: 538,
    stage: 'auth',
    cause: 'Login in clear text, then under TLS: weak mechanisms, a wrong password, too fast, the right password',
    wording: 'configured',
    also: [...also(220, 221, 235, 250, 334, 421, 535), ...configured(432, 454, 530, 534)],
    steps: [
      EHLO,
      RIGHT_LOGIN,
      'STARTTLS',
      { do: 'tls' },
      EHLO,
      MAIL,
      CRAM,
      SCRAM,
      ...WRONG_LOGIN,
      RIGHT_LOGIN,
      A_MOMENT,
      RIGHT_LOGIN,
      MAIL,
      'RSET',
      MAIL,
      QUIT,
    ],
  }),
  scenario('walk-commands', 'walk-commands', {
    code: 530,
    stage: 'mail',
    cause: 'Commands that are unknown, switched off or out of order, then every kind of login, then mail',
    wording: 'configured',
    also: [
      ...also(214, 220, 221, 235, 250, 252, 334, 354, 421, 458, 500, 501, 503, 504, 535),
      ...configured(432, 454, 459, 502, 534),
    ],
    implicitTls: true,
    steps: [
      EHLO,
      ...commands('example.com'),
      MAIL,
      CRAM,
      SCRAM,
      ...WRONG_LOGIN,
      RIGHT_LOGIN,
      A_MOMENT,
      RIGHT_LOGIN,
      MAIL,
      RCPT,
      'DATA',
      SHORT_MESSAGE,
      MAIL,
      QUIT,
    ],
  }),
  scenario('walk-mail', 'walk-mail', {
    code: 554,
    stage: 'dataEnd',
    cause: 'Commands that are refused, then senders, recipients and a message for each kind of refusal',
    wording: 'configured',
    also: [
      ...also(214, 220, 221, 250, 252, 354, 421, 451, 452, 458, 500, 501, 503, 504, 550, 552),
      ...configured(450, 455, 459, 502, 538, 551, 553, 555, 556),
    ],
    steps: [EHLO, ...commands('example.org'), RIGHT_LOGIN, ...MAILS, QUIT],
  }),
  scenario('walk-forward', 'walk-forward', {
    code: 251,
    stage: 'rcpt',
    cause:
      'Refused commands and senders, a recipient who is forwarded among others, a message, then ETRN while it waits',
    wording: 'configured',
    also: [
      ...also(214, 220, 250, 252, 354, 421, 451, 452, 500, 501, 503, 504, 550, 552),
      ...configured(253, 450, 455, 459, 502, 538, 551, 553, 554, 555, 556),
    ],
    steps: [
      EHLO,
      ...commands('example.org').filter((step) => step !== 'ETRN #example.org'),
      RIGHT_LOGIN,
      ...FORWARDED,
      QUIT,
    ],
  }),
  scenario('walk-submission', 'walk-submission', {
    code: 530,
    stage: 'mail',
    cause: 'Every kind of login, then senders, recipients and a message for each kind of refusal',
    wording: 'configured',
    also: [
      ...also(220, 221, 235, 250, 334, 354, 421, 451, 452, 535, 550, 552),
      ...configured(432, 450, 454, 455, 534, 551, 553, 554, 555, 556),
    ],
    implicitTls: true,
    steps: [EHLO, MAIL, CRAM, SCRAM, ...WRONG_LOGIN, RIGHT_LOGIN, A_MOMENT, RIGHT_LOGIN, ...MAILS, QUIT],
  }),
];
