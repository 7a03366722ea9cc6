import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, configured, EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';
import { scenario } from './sendmail-listeners.ts';

/** Sessions in which Sendmail shows many replies one after another, so that any two of them can be compared. */

const BAD_PASSWORD = ['AUTH LOGIN', base64('alice@example.com'), base64('wrong')];
const LOGIN = authPlain('alice@example.com', 'secret');
const BAD_SENDERS = [
  `${MAIL} SIZE=20000`,
  `${MAIL} FOO=BAR`,
  'MAIL FROM:<carol@no-such-domain.example>',
  'MAIL FROM:<carol@servfail.example>',
];

/** Commands that need no login where the server wants one for mail. */
const COMMANDS = ['HALO there', 'STARTTLS', 'HELP QUIT', 'HELP FROB'];
const QUESTIONS = ['VRFY alice@example.com', 'EXPN staff', 'ETRN #nosuchqueue'];
const MISTAKES = [RCPT, `${MAIL} BODY=9BIT`];

const SPAM: Step = { do: 'message', lines: ['Subject: the lottery is yours', '', 'Hi Alice.'] };
const BIG_MESSAGE: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(300)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 300 lines, 21600 bytes ...' }, { C: '.' }],
};

/** Two recipients are accepted, one is deferred, one is over the limit; the message is refused. */
const LIMITED_MAIL: readonly Step[] = [
  ...[MAIL, RCPT, 'RCPT TO:<staff@example.com>'],
  ...['RCPT TO:<postmaster@example.com>', 'RCPT TO:<alice+list@example.com>'],
  ...['DATA', SPAM],
];

/** A recipient for each kind of refusal, until the server has had enough. */
const REFUSED_MAIL: readonly Step[] = [
  ...[MAIL, 'RCPT TO:<nosuchuser@example.com>', 'RCPT TO:<dave@example.com>', 'RCPT TO:<erin@nullmx.example>'],
  'RCPT TO:<nosuchuser2@example.com>',
];

const CONFIGURED = configured(450, 554, 556);
const COMMAND_CODES = [214, 252, 454, 459, 500, 501, 502, 503, 504];
const LOGIN_CODES = [235, 334, 451, 530, 535, 552, 553, 555];
const RECIPIENT_CODES = [354, 421, 452, 551];

export const SENDMAIL_WALK_SCENARIOS: readonly Scenario[] = [
  scenario('walk-login-then-commands', 'walk-login', {
    code: 250,
    stage: 'mail',
    cause: 'Commands, a login at the second try, then one sender for each kind of refusal',
    also: also(220, 221, ...COMMAND_CODES, ...LOGIN_CODES),
    steps: [EHLO, ...COMMANDS, MAIL, ...BAD_PASSWORD, LOGIN, ...QUESTIONS, ...MISTAKES, ...BAD_SENDERS, MAIL, 'QUIT'],
  }),
  scenario('walk-commands-then-rcpt', 'walk', {
    code: 550,
    stage: 'rcpt',
    cause: 'Commands, then one recipient for each kind of refusal',
    also: [...also(220, 250, ...COMMAND_CODES, ...RECIPIENT_CODES), ...CONFIGURED],
    steps: [EHLO, ...COMMANDS, ...QUESTIONS, ...MISTAKES, ...LIMITED_MAIL, ...REFUSED_MAIL],
  }),
  scenario('walk-login-then-rcpt', 'walk-login', {
    code: 550,
    stage: 'rcpt',
    cause: 'A login at the second try, then one sender and one recipient for each kind of refusal',
    also: [...also(220, 250, ...LOGIN_CODES, ...RECIPIENT_CODES), ...CONFIGURED],
    steps: [EHLO, MAIL, ...BAD_PASSWORD, LOGIN, ...BAD_SENDERS, ...LIMITED_MAIL, ...REFUSED_MAIL],
  }),
  scenario('walk-rcpt', 'walk', {
    code: 550,
    stage: 'rcpt',
    cause: 'One recipient for each kind of answer; the first message is refused, the second accepted',
    also: [...also(221, 250, 354), ...CONFIGURED],
    steps: [
      ...[EHLO, MAIL, RCPT, 'RCPT TO:<staff@example.com>', 'RCPT TO:<nosuchuser@example.com>'],
      ...['RCPT TO:<erin@nullmx.example>', 'DATA', SPAM, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
    ],
  }),
  scenario('login-then-mail', 'auth-required', {
    code: 235,
    stage: 'auth',
    cause: 'Mail is refused without a login and accepted after it',
    also: also(250, 354, 530),
    steps: [EHLO, MAIL, LOGIN, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('message-too-big', 'size', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Message over MaxMessageSize, its size not announced; a small one is accepted',
    also: also(250, 354),
    steps: [EHLO, MAIL, RCPT, 'DATA', BIG_MESSAGE, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
];
