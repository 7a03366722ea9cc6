import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO, MAIL, RCPT, type Step } from '../step.ts';
import { lmtp, submission } from './dovecot-scenario.ts';
import { DOVECOT_WALKS } from './dovecot-walk-scenarios.ts';

/** What is asked of Dovecot's submission and LMTP services: data only. */

const LOGIN = authPlain('alice', 'secret');
const FROM_ALICE = 'MAIL FROM:<alice@example.com>';
const TO_ERIN = 'RCPT TO:<erin@example.net>';
const TO_BOB = 'RCPT TO:<bob@example.com>';
const LHLO = 'LHLO mx.example.com';

const MESSAGE: Step = {
  do: 'message',
  lines: ['From: alice@example.com', 'To: erin@example.net', 'Subject: hello', '', 'Hi Erin.'],
};
const BIG_MESSAGE: Step = {
  do: 'message',
  lines: ['Subject: big', '', ...Array<string>(40).fill('x'.repeat(60))],
};

const SESSION: readonly Scenario[] = [
  submission('accept-221', 'open', {
    code: 221,
    stage: 'quit',
    cause: 'Client ends the session',
    steps: [EHLO, 'QUIT'],
  }),
  submission('helo-noarg', 'open', {
    code: 501,
    stage: 'ehlo',
    cause: 'EHLO without argument',
    steps: ['EHLO', 'QUIT'],
  }),
  submission('starttls-220', 'open', {
    code: 220,
    stage: 'starttls',
    cause: 'STARTTLS accepted',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'QUIT'],
  }),
  submission('starttls-off', 'quota', {
    code: 502,
    stage: 'starttls',
    cause: 'TLS not enabled',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  submission('vrfy-252', 'open', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY',
    steps: [EHLO, LOGIN, 'VRFY alice', 'QUIT'],
  }),
];

const LOGINS: readonly Scenario[] = [
  submission('auth-235', 'open', { code: 235, stage: 'auth', cause: 'Login accepted', steps: [EHLO, LOGIN, 'QUIT'] }),
  submission('auth-334', 'open', {
    code: 334,
    stage: 'auth',
    cause: 'AUTH LOGIN challenges',
    steps: [EHLO, 'AUTH LOGIN', base64('alice'), base64('secret'), 'QUIT'],
  }),
  submission('auth-535', 'open', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    steps: [EHLO, authPlain('alice', 'wrong'), 'QUIT'],
  }),
  submission('auth-504', 'open', {
    code: 504,
    stage: 'auth',
    cause: 'Mechanism not supported',
    steps: [EHLO, 'AUTH GSSAPI', 'QUIT'],
  }),
  submission('auth-base64-535', 'open', {
    code: 535,
    stage: 'auth',
    cause: 'Response is not base64',
    steps: [EHLO, 'AUTH LOGIN', 'not base64!', 'QUIT'],
  }),
  submission('auth-required-530', 'open', {
    code: 530,
    stage: 'mail',
    cause: 'No login yet',
    steps: [EHLO, FROM_ALICE, 'QUIT'],
  }),
  submission('auth-twice-503', 'open', {
    code: 503,
    stage: 'auth',
    cause: 'AUTH after login',
    steps: [EHLO, LOGIN, LOGIN, 'QUIT'],
  }),
  submission('auth-nologin', 'open', {
    code: 525,
    stage: 'auth',
    cause: 'Account has the nologin field',
    wording: 'configured',
    steps: [EHLO, authPlain('dora', 'secret'), 'QUIT'],
  }),
  submission('auth-tempfail-454', 'noPasswords', {
    code: 454,
    stage: 'auth',
    cause: 'Password database unavailable',
    steps: [EHLO, LOGIN, 'QUIT'],
  }),
  submission('tls-required-auth', 'tlsRequired', {
    code: 530,
    stage: 'auth',
    cause: 'ssl = required and AUTH in clear text',
    steps: [EHLO, LOGIN, 'QUIT'],
  }),
  submission('plaintext-auth', 'noPlaintext', {
    code: 523,
    stage: 'auth',
    cause: 'disable_plaintext_auth = yes and AUTH PLAIN in clear text',
    steps: [EHLO, LOGIN, 'QUIT'],
  }),
  // Each scenario with this instance has an account of its own, because one may log in once only.
  submission('userip', 'limits', {
    code: 421,
    stage: 'auth',
    cause: 'More than mail_max_userip_connections sessions',
    held: [EHLO, authPlain('carl', 'secret')],
    steps: [EHLO, authPlain('carl', 'secret')],
  }),
];

const MAILS: readonly Scenario[] = [
  submission('accept-354', 'open', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, LOGIN, FROM_ALICE, TO_ERIN, 'DATA', MESSAGE, 'QUIT'],
  }),
  submission('relay-says-550', 'open', {
    code: 550,
    stage: 'rcpt',
    cause: 'Relay server refuses the recipient, Dovecot passes the reply on',
    steps: [EHLO, LOGIN, FROM_ALICE, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  submission('param-555', 'open', {
    code: 555,
    stage: 'mail',
    cause: 'Unknown parameter',
    steps: [EHLO, LOGIN, `${FROM_ALICE} FOO=BAR`, 'QUIT'],
  }),
  submission('max-rcpt', 'limits', {
    code: 451,
    stage: 'rcpt',
    cause: 'More than submission_max_recipients',
    steps: [EHLO, LOGIN, FROM_ALICE, TO_ERIN, 'RCPT TO:<frank@example.net>', 'RCPT TO:<grace@example.net>', 'QUIT'],
  }),
  submission('size', 'limits', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over submission_max_mail_size',
    steps: [EHLO, authPlain('bob', 'secret'), 'MAIL FROM:<bob@example.com> SIZE=20000', 'QUIT'],
  }),
];

const DELIVERIES: readonly Scenario[] = [
  lmtp('lmtp-250', 'open', {
    code: 250,
    stage: 'dataEnd',
    cause: 'Message stored',
    steps: [LHLO, MAIL, RCPT, 'DATA', MESSAGE],
  }),
  lmtp('lmtp-unknown-550', 'open', {
    code: 550,
    stage: 'rcpt',
    cause: 'Mailbox does not exist',
    steps: [LHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  lmtp('lmtp-quota-552', 'quota', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Mailbox over quota',
    steps: [LHLO, MAIL, TO_BOB, 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
  lmtp('lmtp-quota-452', 'quotaTempfail', {
    code: 452,
    stage: 'dataEnd',
    cause: 'Mailbox over quota with quota_full_tempfail = yes',
    steps: [LHLO, MAIL, TO_BOB, 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
  lmtp('lmtp-helo-500', 'open', { code: 500, stage: 'ehlo', cause: 'EHLO on an LMTP port', steps: [EHLO, 'QUIT'] }),
  lmtp('lmtp-rcpt-before-mail-503', 'open', {
    code: 503,
    stage: 'rcpt',
    cause: 'RCPT before MAIL',
    steps: [LHLO, RCPT, 'QUIT'],
  }),
  lmtp('lmtp-maildir-451', 'open', {
    code: 451,
    stage: 'dataEnd',
    cause: 'Mail directory not writable',
    steps: [LHLO, MAIL, 'RCPT TO:<readonly@example.com>', 'DATA', MESSAGE, 'QUIT'],
  }),
];

/** Every scenario. */
export const DOVECOT_SCENARIOS: readonly Scenario[] = [
  ...SESSION,
  ...LOGINS,
  ...MAILS,
  ...DELIVERIES,
  ...DOVECOT_WALKS,
];
