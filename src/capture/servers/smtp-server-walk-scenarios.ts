import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, configured, EHLO, MAIL, MESSAGE, RCPT, SHORT_MESSAGE, type Step } from '../step.ts';
import { NO_LOGIN, scenario } from './smtp-server-scenario.ts';

/** Sessions with smtp-server that meet many replies. */

const ON_AUTH = "onAuth: (a, s, cb) => cb(null, a.password === 'secret' ? { user: a.username } : {})";

const TO_BOB = 'RCPT TO:<bob@example.com>';
const TOO_BIG: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(20)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 20 lines, 1440 bytes ...' }, { C: '.' }],
};

const LOGIN_WRONG_THEN_RIGHT: readonly Step[] = [
  'AUTH LOGIN',
  base64('alice'),
  base64('wrong'),
  authPlain('alice', 'secret'),
];

/** Everything before the login, in an order that no client would choose. */
const TO_TLS: readonly Step[] = [
  MAIL,
  'EHLO',
  EHLO,
  'HELP',
  'HALO',
  authPlain('alice', 'secret'),
  'STARTTLS',
  { do: 'tls' },
];

/** Every scenario that is a walk. */
export const SMTP_SERVER_WALKS: readonly Scenario[] = [
  scenario('login-then-mail', {
    code: 530,
    stage: 'mail',
    cause: 'MAIL without login, then a wrong password, the right one, and the mail',
    config: `allowInsecureAuth: true\n${ON_AUTH}`,
    also: also(334, 535, 235, 250, 354),
    steps: [EHLO, MAIL, ...LOGIN_WRONG_THEN_RIGHT, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('size-then-smaller', {
    code: 552,
    stage: 'dataEnd',
    cause: 'A message over size with rejectOversized, then a smaller one',
    config: `${NO_LOGIN}\nsize: 1024\nrejectOversized: true`,
    also: also(354, 250),
    steps: [EHLO, MAIL, RCPT, 'DATA', TOO_BIG, MAIL, RCPT, 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  scenario('rcpt-limit-then-data', {
    code: 452,
    stage: 'rcpt',
    cause: 'More than maxRecipients recipients; the message goes to those before',
    config: `${NO_LOGIN}\nmaxRecipients: 2`,
    also: also(250, 354),
    steps: [EHLO, MAIL, RCPT, TO_BOB, 'RCPT TO:<frank@example.com>', 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  scenario('unknown-then-421', {
    code: 421,
    stage: 'any',
    cause: 'Ten unknown commands',
    also: also(500),
    steps: [EHLO, { do: 'repeat', command: 'HALO %d', until: 421, atMost: 10 }, { do: 'closed' }],
  }),
  scenario('no-login-then-421', {
    code: 421,
    stage: 'mail',
    cause: 'Three commands without login (maxAllowedUnauthenticatedCommands)',
    config: `allowInsecureAuth: true\nmaxAllowedUnauthenticatedCommands: 4\n${ON_AUTH}`,
    also: also(530, 535),
    steps: [EHLO, MAIL, authPlain('alice', 'wrong'), MAIL, MAIL, { do: 'closed' }],
  }),
  scenario('walk-login-and-mail', {
    code: 538,
    stage: 'auth',
    cause: 'Login in clear text, then in TLS; one recipient too many; then the client falls silent',
    config: `maxRecipients: 1\nsize: 10240\nsocketTimeout: 2000\n${ON_AUTH}`,
    also: also(503, 501, 214, 500, 220, 530, 504, 334, 535, 235, 252, 552, 250, 452, 354, 421),
    steps: [
      ...TO_TLS,
      EHLO,
      MAIL,
      'AUTH GSSAPI',
      ...LOGIN_WRONG_THEN_RIGHT,
      'VRFY alice@example.com',
      `${MAIL} SIZE=20000`,
      MAIL,
      RCPT,
      TO_BOB,
      'DATA',
      SHORT_MESSAGE,
      { do: 'reply' },
      { do: 'closed' },
    ],
  }),
  scenario('walk-handlers', {
    code: 451,
    stage: 'rcpt',
    cause: 'Login, an unknown recipient, a handler that throws, one recipient too many, a message that is not stored',
    config: `maxRecipients: 1
size: 10240
socketTimeout: 2000
${ON_AUTH}
onRcptTo: (a, s, cb) => { if (a.address === 'bob@example.com') throw new Error('A bug'); cb(a.address === 'alice@example.com' ? null : new Error('No such user here')) }
onData: (st, s, cb) => { st.resume(); st.on('end', () => cb(new Error('Storage failed'))) }`,
    also: [
      ...also(503, 501, 214, 500, 538, 220, 530, 504, 334, 535, 235, 252, 552, 250, 452, 354, 421),
      ...configured(550, 450),
    ],
    steps: [
      ...TO_TLS,
      EHLO,
      MAIL,
      'AUTH GSSAPI',
      ...LOGIN_WRONG_THEN_RIGHT,
      'VRFY alice@example.com',
      `${MAIL} SIZE=20000`,
      MAIL,
      'RCPT TO:<nosuchuser@example.com>',
      TO_BOB,
      RCPT,
      TO_BOB,
      'DATA',
      SHORT_MESSAGE,
      { do: 'reply' },
      { do: 'closed' },
    ],
  }),
];
