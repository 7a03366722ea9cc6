import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { scenario } from './exim-listeners.ts';

/** What Exim is asked about the session as a whole: connections, commands, logins and TLS. */

const SESSION: readonly Scenario[] = [
  scenario('accept-220', 'base', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('accept-221', 'base', { code: 221, stage: 'quit', cause: 'Client ends the session', steps: [EHLO, 'QUIT'] }),
  scenario('acl-drop-550', 'acl-drop', {
    code: 550,
    stage: 'connect',
    cause: 'Connection ACL drops the client',
    steps: [{ do: 'closed' }],
  }),
  scenario('etrn-458', 'base', {
    code: 458,
    stage: 'etrn',
    cause: 'ETRN without an acl_smtp_etrn',
    steps: [EHLO, 'ETRN #example.com', 'QUIT'],
  }),
  scenario('expn-550', 'base', {
    code: 550,
    stage: 'vrfy',
    cause: 'EXPN without an acl_smtp_expn',
    steps: [EHLO, 'EXPN staff', 'QUIT'],
  }),
  scenario('helo-noarg-501', 'base', {
    code: 501,
    stage: 'ehlo',
    cause: 'HELO without argument',
    steps: ['HELO', 'QUIT'],
  }),
  scenario('helo-syntax-501', 'base', {
    code: 501,
    stage: 'ehlo',
    cause: 'Illegal character in the HELO name',
    steps: ['HELO bad_host!', 'QUIT'],
  }),
  scenario('help-214', 'base', {
    code: 214,
    stage: 'help',
    cause: 'HELP lists the commands',
    steps: [EHLO, 'HELP', 'QUIT'],
  }),
  scenario('host-reject-554', 'host-reject', {
    code: 554,
    stage: 'connect',
    cause: 'host_reject_connection lists the client',
    steps: [{ do: 'closed' }],
  }),
  scenario('load-421', 'load', {
    code: 421,
    stage: 'connect',
    cause: 'Load average above smtp_load_reserve',
    steps: [],
  }),
  scenario('max-conn-421', 'max-conn', {
    code: 421,
    stage: 'connect',
    cause: 'More than smtp_accept_max connections',
    steps: [],
    held: [],
  }),
  scenario('nonmail-554', 'nonmail', {
    code: 554,
    stage: 'any',
    cause: 'Too many non-mail commands',
    steps: [EHLO, 'NOOP', 'NOOP', 'NOOP', { do: 'send', line: 'NOOP' }],
  }),
  scenario('sync-554', 'sync', {
    code: 554,
    stage: 'connect',
    cause: 'Client talks before the greeting (smtp_enforce_sync)',
    steps: [EHLO, { do: 'closed' }],
    speaksFirst: true,
  }),
  scenario('too-many-unknown-500', 'base', {
    code: 500,
    stage: 'any',
    cause: 'Too many unrecognized commands',
    steps: [EHLO, 'HALO 1', 'HALO 2', 'HALO 3', 'HALO 4', { do: 'send', line: 'QUIT' }],
  }),
  scenario('unknown-command-500', 'base', {
    code: 500,
    stage: 'any',
    cause: 'Misspelt command',
    steps: [EHLO, 'HALO there', 'QUIT'],
  }),
  scenario('vrfy-250', 'vrfy', {
    code: 250,
    stage: 'vrfy',
    cause: 'VRFY allowed and the address is deliverable',
    steps: [EHLO, 'VRFY alice@example.com'],
  }),
  scenario('vrfy-252', 'base', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY without an acl_smtp_vrfy',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  scenario('vrfy-451', 'vrfy', {
    code: 451,
    stage: 'vrfy',
    cause: 'VRFY allowed and DNS fails temporarily',
    steps: [EHLO, 'VRFY erin@servfail.example', 'QUIT'],
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
  scenario('auth-435', 'auth-lookup', {
    code: 435,
    stage: 'auth',
    cause: 'Password lookup fails temporarily',
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
  scenario('auth-504', 'auth', {
    code: 504,
    stage: 'auth',
    cause: 'Mechanism not offered',
    steps: [EHLO, 'AUTH CRAM-MD5', 'QUIT'],
  }),
  scenario('auth-535', 'auth', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    steps: [EHLO, authPlain('alice', 'wrong'), 'QUIT'],
  }),
  scenario('auth-base64-501', 'auth', {
    code: 501,
    stage: 'auth',
    cause: 'Response is not base64',
    steps: [EHLO, 'AUTH LOGIN', 'not-base64!', 'QUIT'],
  }),
  scenario('auth-in-mail-503', 'auth', {
    code: 503,
    stage: 'auth',
    cause: 'AUTH inside a mail transaction',
    steps: [EHLO, MAIL, 'AUTH LOGIN', 'QUIT'],
  }),
  scenario('auth-tls-503', 'auth-tls', {
    code: 503,
    stage: 'auth',
    cause: 'AUTH in clear text when it is offered only under TLS',
    steps: [EHLO, 'AUTH LOGIN', 'QUIT'],
  }),
  scenario('starttls-220', 'base', {
    code: 220,
    stage: 'starttls',
    cause: 'STARTTLS accepted',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'QUIT'],
  }),
  scenario('starttls-off-503', 'starttls-off', {
    code: 503,
    stage: 'starttls',
    cause: 'STARTTLS when it was not offered',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  scenario('starttls-twice-503', 'base', {
    code: 503,
    stage: 'starttls',
    cause: 'STARTTLS inside TLS',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'STARTTLS', 'QUIT'],
  }),
  scenario('tls-unavailable-454', 'tls-unavailable', {
    code: 454,
    stage: 'starttls',
    cause: 'Certificate cannot be loaded',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
];

export const EXIM_SESSION_SCENARIOS: readonly Scenario[] = [...SESSION, ...LOGINS];
