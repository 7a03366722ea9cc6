import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, EHLO, MAIL, RCPT, SHORT_MESSAGE, type Step } from '../step.ts';
import { scenario } from './aiosmtpd-listeners.ts';

/** Sessions with aiosmtpd that meet many replies. */

const TOO_BIG: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(200)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 200 lines, 14400 bytes ...' }, { C: '.' }],
};

const LOGIN = authPlain('alice', 'secret');
const TO_TLS: readonly Step[] = ['STARTTLS', { do: 'tls' }, EHLO];
const LOGIN_WRONG_THEN_RIGHT: readonly Step[] = ['AUTH LOGIN', base64('alice'), base64('wrong'), LOGIN];

/** MAIL before EHLO, EHLO without a name, an unknown command. */
const MISTAKES: readonly Step[] = [MAIL, 'EHLO', EHLO, 'HALO'];
const MISTAKES_SHOWN = [503, 501, 500];

/** What is wrong with a sender or a recipient, then a message. */
const MAIL_WITH_MISTAKES: readonly Step[] = [
  'MAIL FROM:<carol@>',
  `${MAIL} FOO=BAR`,
  `${MAIL} SIZE=20000`,
  MAIL,
  RCPT,
  'DATA',
  SHORT_MESSAGE,
];
const MAIL_SHOWN = [553, 555, 552, 250, 354];

const QUESTIONS: readonly Step[] = ['VRFY alice@example.com', 'EXPN staff'];
const QUESTIONS_SHOWN = [252, 502];

/** More NOOPs than command_call_limit allows. */
const TOO_MANY_NOOPS: readonly Step[] = ['NOOP', 'NOOP', { do: 'closed' }];

/** Every scenario that is a walk. */
export const AIOSMTPD_WALKS: readonly Scenario[] = [
  scenario('starttls-then-mail', 'tlsRequired', {
    code: 530,
    stage: 'mail',
    cause: 'MAIL before STARTTLS, then the same MAIL in TLS',
    also: also(220, 250, 354),
    steps: [EHLO, MAIL, ...TO_TLS, MAIL, RCPT, 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  scenario('login-then-mail', 'authRequired', {
    code: 530,
    stage: 'mail',
    cause: 'MAIL without login, then a wrong password, the right one, and the mail',
    also: also(334, 535, 235, 250, 354),
    steps: [EHLO, MAIL, ...LOGIN_WRONG_THEN_RIGHT, MAIL, RCPT, 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  scenario('size-552-at-dot', 'small', {
    code: 552,
    stage: 'dataEnd',
    cause: 'A message over data_size_limit, then a smaller one',
    also: also(354, 250),
    steps: [EHLO, MAIL, RCPT, 'DATA', TOO_BIG, MAIL, RCPT, 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  scenario('walk-login-in-tls', 'authInTlsRequired', {
    code: 538,
    stage: 'auth',
    cause: 'Login in clear text, then in TLS; a sender or parameter wrong in each way; too many NOOPs',
    also: also(...MISTAKES_SHOWN, 220, 530, 504, 334, 535, 235, ...QUESTIONS_SHOWN, ...MAIL_SHOWN, 421),
    steps: [
      ...MISTAKES,
      LOGIN,
      ...TO_TLS,
      MAIL,
      'AUTH GSSAPI',
      ...LOGIN_WRONG_THEN_RIGHT,
      ...QUESTIONS,
      ...MAIL_WITH_MISTAKES,
      ...TOO_MANY_NOOPS,
    ],
  }),
  scenario('walk-login-without-tls', 'authNoTls', {
    code: 454,
    stage: 'starttls',
    cause: 'STARTTLS without a TLS context, then the login; a sender or parameter wrong in each way; too many NOOPs',
    also: also(...MISTAKES_SHOWN, 530, 504, 334, 535, 235, ...QUESTIONS_SHOWN, ...MAIL_SHOWN, 421),
    steps: [
      ...MISTAKES,
      'STARTTLS',
      MAIL,
      'AUTH GSSAPI',
      ...LOGIN_WRONG_THEN_RIGHT,
      ...QUESTIONS,
      ...MAIL_WITH_MISTAKES,
      ...TOO_MANY_NOOPS,
    ],
  }),
  scenario('tls-missing-454-538', 'authNeverPossible', {
    code: 454,
    stage: 'starttls',
    cause: 'auth_require_tls without a TLS context: the login asks for TLS, which does not exist',
    also: also(538),
    steps: [EHLO, LOGIN, 'STARTTLS', 'QUIT'],
  }),
  scenario('walk-tls-refused', 'tlsRefused', {
    code: 554,
    stage: 'mail',
    cause: 'Login and mails, then STARTTLS, whose handshake the handler does not trust',
    also: also(...MISTAKES_SHOWN, 504, 334, 535, 235, ...QUESTIONS_SHOWN, ...MAIL_SHOWN, 220),
    steps: [
      ...MISTAKES,
      'AUTH GSSAPI',
      ...LOGIN_WRONG_THEN_RIGHT,
      ...QUESTIONS,
      ...MAIL_WITH_MISTAKES,
      'STARTTLS',
      { do: 'tls' },
      MAIL,
      'QUIT',
    ],
  }),
  scenario('walk-login-tls-refused', 'tlsRefusedAuthInTls', {
    code: 554,
    stage: 'mail',
    cause: 'The login has to wait for TLS, whose handshake the handler does not trust',
    also: also(530, 538, 220),
    steps: [EHLO, MAIL, LOGIN, 'STARTTLS', { do: 'tls' }, MAIL, 'QUIT'],
  }),
];
