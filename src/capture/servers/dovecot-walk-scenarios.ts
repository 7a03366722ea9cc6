import type { Scenario } from '../captured-server.ts';
import type { ShownReply } from '../../codes/dialogue.ts';
import { also, authPlain, base64, configured, EHLO, MAIL, type Step } from '../step.ts';
import { lmtp, submission } from './dovecot-scenario.ts';

/** Sessions with Dovecot's services that meet many replies. */

const LHLO = 'LHLO mx.example.com';
const FROM_ALICE = 'MAIL FROM:<alice@example.com>';
const TO_ERIN = 'RCPT TO:<erin@example.net>';
const LOGIN = authPlain('alice', 'secret');
const TO_ALICE = 'RCPT TO:<alice@example.com>';
const TO_CARL = 'RCPT TO:<carl@example.com>';
const SHORT_MESSAGE = { do: 'message', lines: ['Subject: hello', '', 'Hi.'] } as const;
const BIG_MESSAGE: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(60)}\r\n`.repeat(40)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 40 lines, 2480 bytes ...' }, { C: '.' }],
};

const LOGIN_WRONG_THEN_RIGHT: readonly Step[] = ['AUTH LOGIN', base64('alice'), base64('wrong'), LOGIN];

const BEFORE_LOGIN: readonly Step[] = [
  'EHLO',
  EHLO,
  'HALO',
  FROM_ALICE,
  'AUTH GSSAPI',
  authPlain('erin', 'secret'),
  'AUTH LOGIN',
  base64('alice'),
  base64('wrong'),
];
const BEFORE_LOGIN_SHOWN = [501, 500, 530, 504, 454, 334, 535];

/** A recipient for each reply of the strict relay server. */
const RECIPIENTS: readonly Step[] = [
  'RCPT TO:<erin@nomail.example>',
  'RCPT TO:<erin@nullmx.example>',
  'RCPT TO:<bob@example.com>',
  'RCPT TO:<nosuchuser@example.com>',
  'RCPT TO:<frank@example.com>',
  'RCPT TO:<grace@example.com>',
  TO_ERIN,
  TO_ALICE,
  'RCPT TO:<carl@example.com>',
];
const RECIPIENTS_SHOWN: readonly ShownReply[] = [...also(450, 556, 451, 554, 250, 452), ...configured(553, 551)];

/** The mailbox of `readonly` cannot be written to. */
const DELIVERY: readonly Step[] = [
  'LHLO',
  LHLO,
  'HALO',
  'VRFY carl',
  TO_CARL,
  `${MAIL} FOO=BAR`,
  MAIL,
  'RCPT TO:<nosuchuser@example.com>',
  TO_CARL,
  'RCPT TO:<readonly@example.com>',
  'DATA',
  { ...SHORT_MESSAGE, replies: 2 },
];
const DELIVERY_SHOWN = [501, 500, 252, 503, 555, 550, 250, 354];

/** Every scenario that is a walk. */
export const DOVECOT_WALKS: readonly Scenario[] = [
  submission('login-then-mail', 'open', {
    code: 530,
    stage: 'mail',
    cause: 'MAIL without login, then a wrong password, the right one, and the mail',
    also: also(334, 535, 235, 250, 354),
    steps: [EHLO, FROM_ALICE, ...LOGIN_WRONG_THEN_RIGHT, FROM_ALICE, TO_ERIN, 'DATA', SHORT_MESSAGE, 'QUIT'],
  }),
  submission('walk-relay', 'strictRelay', {
    code: 550,
    stage: 'rcpt',
    cause: 'Login, then a recipient for each refusal of the relay server, whose replies Dovecot passes on',
    also: [...also(...BEFORE_LOGIN_SHOWN, 235, 503, 502, 252, 555, 552, 354), ...RECIPIENTS_SHOWN],
    steps: [
      ...BEFORE_LOGIN,
      LOGIN,
      TO_ALICE,
      'STARTTLS',
      'VRFY "alice@example.com"',
      `${FROM_ALICE} FOO=BAR`,
      `${FROM_ALICE} SIZE=20000`,
      FROM_ALICE,
      ...RECIPIENTS,
      'DATA',
      SHORT_MESSAGE,
      'QUIT',
    ],
  }),
  submission('walk-relay-then-421', 'strictRelay', {
    code: 421,
    stage: 'any',
    cause: 'A recipient for each refusal of the relay server, then too many unknown commands',
    also: [...also(500, 550), ...RECIPIENTS_SHOWN],
    steps: [
      EHLO,
      authPlain('bob', 'secret'),
      'MAIL FROM:<bob@example.com>',
      ...RECIPIENTS,
      { do: 'repeat', command: 'HALO %d', until: 421, atMost: 20 },
      { do: 'closed' },
    ],
  }),
  submission('walk-login', 'strictRelay', {
    code: 421,
    stage: 'auth',
    cause: 'Every way in which a login fails; the last is one session more than mail_max_userip_connections',
    also: also(...BEFORE_LOGIN_SHOWN),
    held: [EHLO, authPlain('carl', 'secret')],
    steps: [...BEFORE_LOGIN, authPlain('carl', 'secret'), { do: 'closed' }],
  }),
  lmtp('walk-lmtp-quota', 'quota', {
    code: 451,
    stage: 'dataEnd',
    cause: 'A message that is stored for one recipient and not for the other, then one over quota',
    also: also(...DELIVERY_SHOWN, 552),
    steps: [...DELIVERY, MAIL, 'RCPT TO:<bob@example.com>', 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
  lmtp('walk-lmtp-quota-tempfail', 'quotaTempfail', {
    code: 452,
    stage: 'dataEnd',
    cause: 'A message that is stored for one recipient and not for the other, then one over quota',
    also: also(...DELIVERY_SHOWN, 451),
    steps: [...DELIVERY, MAIL, 'RCPT TO:<bob@example.com>', 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
];
