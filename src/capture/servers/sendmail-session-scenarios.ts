import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { scenario } from './sendmail-listeners.ts';

/** What Sendmail is asked about the session as a whole: connections, commands, logins and TLS. */

const SESSION: readonly Scenario[] = [
  scenario('accept-220', 'base', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('accept-221', 'base', {
    code: 221,
    stage: 'quit',
    cause: 'Client ends the session',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('bad-commands-421', 'base', {
    code: 421,
    stage: 'any',
    cause: 'Client sent 25 bad commands',
    steps: [EHLO, { do: 'repeat', command: 'HALO %d', until: 421, atMost: 26 }],
  }),
  scenario('conn-limit-421', 'conn-limit', {
    code: 421,
    stage: 'connect',
    cause: 'Too many open connections from one client (FEATURE conncontrol)',
    steps: [],
    from: '127.0.0.31',
    held: [],
  }),
  scenario('etrn-250', 'base', {
    code: 250,
    stage: 'etrn',
    cause: 'Queue run started',
    steps: [EHLO, 'ETRN example.org'],
  }),
  scenario('etrn-502', 'etrn', {
    code: 502,
    stage: 'etrn',
    cause: 'PrivacyOptions=noetrn',
    steps: [EHLO, 'ETRN example.org', 'QUIT'],
  }),
  scenario('etrn-noarg-500', 'base', {
    code: 500,
    stage: 'etrn',
    cause: 'ETRN without a parameter',
    steps: [EHLO, 'ETRN', 'QUIT'],
  }),
  scenario('etrn-queue-459', 'base', {
    code: 459,
    stage: 'etrn',
    cause: 'ETRN # names a queue group that does not exist',
    steps: [EHLO, 'ETRN #nosuchqueue', 'QUIT'],
  }),
  scenario('expn-502', 'expn', {
    code: 502,
    stage: 'vrfy',
    cause: 'PrivacyOptions=noexpn',
    steps: [EHLO, 'EXPN staff', 'QUIT'],
  }),
  scenario('expn-no-helo-503', 'expn-no-helo', {
    code: 503,
    stage: 'vrfy',
    cause: 'EXPN before HELO (PrivacyOptions=needexpnhelo)',
    steps: ['EXPN staff', 'QUIT'],
  }),
  scenario('greet-pause-554', 'greet-pause', {
    code: 554,
    stage: 'connect',
    cause: 'Client talks before the greeting (FEATURE greet_pause)',
    steps: [EHLO, { do: 'reply' }, MAIL, 'QUIT'],
    speaksFirst: true,
  }),
  scenario('helo-invalid-501', 'base', {
    code: 501,
    stage: 'ehlo',
    cause: 'Illegal character in the HELO name',
    steps: ['HELO bad_host!', 'QUIT'],
  }),
  scenario('help-214', 'base', {
    code: 214,
    stage: 'help',
    cause: 'HELP without a topic',
    steps: [EHLO, 'HELP', 'QUIT'],
  }),
  scenario('help-file-502', 'help-file', {
    code: 502,
    stage: 'help',
    cause: 'Help file is missing',
    steps: [EHLO, 'HELP', 'QUIT'],
  }),
  scenario('help-topic-504', 'base', {
    code: 504,
    stage: 'help',
    cause: 'HELP on an unknown topic',
    steps: [EHLO, 'HELP FROB', 'QUIT'],
  }),
  scenario('http-421', 'base', {
    code: 421,
    stage: 'any',
    cause: 'HTTP request sent to the SMTP port',
    steps: ['GET / HTTP/1.1', { do: 'closed' }],
  }),
  scenario('milter-421', 'milter-close', {
    code: 421,
    stage: 'connect',
    cause: 'Milter down, F=4',
    steps: [{ do: 'send', line: EHLO }],
  }),
  scenario('rate-limit-421', 'rate-limit', {
    code: 421,
    stage: 'connect',
    cause: 'Connection rate over the limit (FEATURE ratecontrol)',
    steps: [],
    from: '127.0.0.32',
    held: [],
  }),
  scenario('unknown-command-500', 'base', {
    code: 500,
    stage: 'any',
    cause: 'Misspelt command',
    steps: [EHLO, 'HALO there', 'QUIT'],
  }),
  scenario('vrfy-250', 'base', {
    code: 250,
    stage: 'vrfy',
    cause: 'VRFY allowed and the user exists',
    steps: [EHLO, 'VRFY alice@example.com'],
  }),
  scenario('vrfy-252', 'vrfy', {
    code: 252,
    stage: 'vrfy',
    cause: 'PrivacyOptions=novrfy',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
];

const LOGINS: readonly Scenario[] = [
  scenario('auth-235', 'base', {
    code: 235,
    stage: 'auth',
    cause: 'Login accepted',
    steps: [EHLO, authPlain('alice@example.com', 'secret'), 'QUIT'],
  }),
  scenario('auth-334', 'base', {
    code: 334,
    stage: 'auth',
    cause: 'AUTH LOGIN challenges',
    steps: [EHLO, 'AUTH LOGIN', base64('alice@example.com'), base64('secret'), 'QUIT'],
  }),
  scenario('auth-504', 'base', {
    code: 504,
    stage: 'auth',
    cause: 'Mechanism not available',
    steps: [EHLO, 'AUTH GSSAPI', 'QUIT'],
  }),
  scenario('auth-535', 'base', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    steps: [EHLO, authPlain('alice@example.com', 'wrong'), 'QUIT'],
  }),
  scenario('starttls-220', 'base', {
    code: 220,
    stage: 'starttls',
    cause: 'STARTTLS accepted',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'QUIT'],
  }),
  scenario('starttls-arg-501', 'base', {
    code: 501,
    stage: 'starttls',
    cause: 'STARTTLS with an argument',
    steps: [EHLO, 'STARTTLS now', 'QUIT'],
  }),
  scenario('tls-unavailable-454', 'tls-unavailable', {
    code: 454,
    stage: 'starttls',
    cause: 'Certificate cannot be loaded',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
];

export const SENDMAIL_SESSION_SCENARIOS: readonly Scenario[] = [...SESSION, ...LOGINS];
