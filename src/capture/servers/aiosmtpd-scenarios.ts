import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO, MAIL } from '../step.ts';
import { scenario } from './aiosmtpd-listeners.ts';
import { AIOSMTPD_WALKS } from './aiosmtpd-walk-scenarios.ts';

/** What is asked of aiosmtpd's listeners: data only. */

const COMMANDS: readonly Scenario[] = [
  scenario('help-250', 'plain', {
    code: 250,
    stage: 'help',
    cause: 'HELP answers 250, not 214',
    steps: [EHLO, 'HELP'],
  }),
  scenario('vrfy-252', 'plain', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  scenario('expn-502', 'plain', {
    code: 502,
    stage: 'vrfy',
    cause: 'EXPN not implemented',
    steps: [EHLO, 'EXPN staff', 'QUIT'],
  }),
  scenario('unknown-502', 'plain', {
    code: 502,
    stage: 'any',
    cause: 'Too many unrecognized commands',
    // The client does not look at the last reply before it goes on.
    steps: [EHLO, { do: 'repeat', command: 'HALO %d', until: 502, atMost: 6 }, { do: 'send', line: 'HALO 6' }],
  }),
  scenario('line-500', 'plain', {
    code: 500,
    stage: 'any',
    cause: 'Command line too long',
    steps: [EHLO, `NOOP ${'x'.repeat(600)}`, 'QUIT'],
  }),
  scenario('helo-501', 'plain', { code: 501, stage: 'ehlo', cause: 'HELO without a name', steps: ['HELO', 'QUIT'] }),
  scenario('starttls-454', 'plain', {
    code: 454,
    stage: 'starttls',
    cause: 'STARTTLS without a TLS context',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  scenario('starttls-220', 'tls', {
    code: 220,
    stage: 'starttls',
    cause: 'STARTTLS accepted',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'QUIT'],
  }),
];

const MAILS: readonly Scenario[] = [
  scenario('no-helo-503', 'plain', { code: 503, stage: 'mail', cause: 'MAIL before HELO', steps: [MAIL, 'QUIT'] }),
  scenario('sender-553', 'plain', {
    code: 553,
    stage: 'mail',
    cause: 'Malformed sender address',
    steps: [EHLO, 'MAIL FROM:<carol@>', 'QUIT'],
  }),
  scenario('rcpt-553', 'plain', {
    code: 553,
    stage: 'rcpt',
    cause: 'Malformed recipient address',
    steps: [EHLO, MAIL, 'RCPT TO:<alice@>', 'QUIT'],
  }),
  scenario('param-555', 'plain', {
    code: 555,
    stage: 'mail',
    cause: 'Unknown parameter',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> FOO=BAR', 'QUIT'],
  }),
  scenario('size-552', 'small', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over the limit',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
];

const LOGINS: readonly Scenario[] = [
  scenario('auth-235', 'auth', {
    code: 235,
    stage: 'auth',
    cause: 'Login accepted',
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
  scenario('auth-334', 'auth', {
    code: 334,
    stage: 'auth',
    cause: 'AUTH LOGIN challenges',
    steps: [EHLO, 'AUTH LOGIN', base64('alice'), base64('secret'), 'QUIT'],
  }),
  scenario('auth-535', 'auth', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    steps: [EHLO, authPlain('alice', 'wrong'), 'QUIT'],
  }),
  scenario('auth-504', 'auth', {
    code: 504,
    stage: 'auth',
    cause: 'Unknown mechanism',
    steps: [EHLO, 'AUTH GSSAPI', 'QUIT'],
  }),
  scenario('auth-off-500', 'auth', {
    code: 500,
    stage: 'auth',
    cause: 'AUTH before EHLO',
    steps: ['HELO client.example.org', 'AUTH LOGIN', 'QUIT'],
  }),
  scenario('auth-tls-538', 'authInTls', {
    code: 538,
    stage: 'auth',
    cause: 'AUTH in clear text while auth_require_tls',
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
  scenario('auth-530', 'authRequired', {
    code: 530,
    stage: 'mail',
    cause: 'Login required',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
];

/** Every scenario. */
export const AIOSMTPD_SCENARIOS: readonly Scenario[] = [...COMMANDS, ...MAILS, ...LOGINS, ...AIOSMTPD_WALKS];
