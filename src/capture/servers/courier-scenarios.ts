import type { Scenario } from '../captured-server.ts';
import { base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { BOFH, scenario, SIZE_LIMIT } from './courier-listeners.ts';
import { COURIER_WALKS } from './courier-walk-scenarios.ts';

/** What is asked of Courier's listeners: data only. */

/** The scenario that needs a login service that is down. */
export const WITHOUT_LOGIN_SERVICE = 'auth-daemon-down-535';

const SESSION: readonly Scenario[] = [
  scenario('accept-220', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  scenario('accept-221', { code: 221, stage: 'quit', cause: 'Client ends the session', steps: [EHLO, 'QUIT'] }),
  scenario('accept-354', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('unknown-502', { code: 502, stage: 'any', cause: 'Misspelt command', steps: [EHLO, 'HALO', 'QUIT'] }),
  scenario('help-502', { code: 502, stage: 'help', cause: 'HELP not implemented', steps: [EHLO, 'HELP', 'QUIT'] }),
  scenario('starttls-off', {
    code: 540,
    stage: 'starttls',
    cause: 'couriertls cannot start',
    meaning: 'own',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
];

const QUESTIONS: readonly Scenario[] = [
  scenario('vrfy-252', { code: 252, stage: 'vrfy', cause: 'VRFY disabled', steps: [EHLO, 'VRFY alice', 'QUIT'] }),
  scenario('expn-252', { code: 252, stage: 'vrfy', cause: 'EXPN disabled', steps: [EHLO, 'EXPN staff', 'QUIT'] }),
  scenario(
    'vrfy-250',
    { code: 250, stage: 'vrfy', cause: 'VRFY enabled', steps: [EHLO, 'VRFY alice@example.com'] },
    'verifying',
  ),
  scenario(
    'fork-432',
    {
      code: 432,
      stage: 'vrfy',
      cause: 'The server cannot start another process (process limit reached)',
      config: 'BOFHNOVRFY=0, started under a process limit (ulimit -u) that is used up',
      meaning: 'own',
      steps: [EHLO, 'VRFY alice', 'QUIT'],
    },
    'fewProcesses',
  ),
];

const SENDERS: readonly Scenario[] = [
  scenario('no-helo-502', { code: 502, stage: 'mail', cause: 'MAIL before HELO', steps: [MAIL, 'QUIT'] }),
  scenario('mail-syntax-554', {
    code: 554,
    stage: 'mail',
    cause: 'MAIL FROM without angle brackets',
    steps: [EHLO, 'MAIL FROM: carol', 'QUIT'],
  }),
  scenario('size-534', {
    code: 534,
    stage: 'mail',
    cause: 'Announced SIZE over the sizelimit file',
    config: `/etc/courier/sizelimit: ${SIZE_LIMIT}`,
    meaning: 'own',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  scenario(
    'auth-required-535',
    {
      code: 535,
      stage: 'mail',
      cause: 'AUTH_REQUIRED=1 and no login',
      meaning: 'own',
      steps: [EHLO, MAIL, 'QUIT'],
    },
    'authRequired',
  ),
];

const RECIPIENTS: readonly Scenario[] = [
  scenario('rcpt-before-mail', { code: 502, stage: 'rcpt', cause: 'RCPT before MAIL', steps: [EHLO, RCPT, 'QUIT'] }),
  scenario('user-unknown-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Unknown local user',
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  scenario('relay-513', {
    code: 513,
    stage: 'rcpt',
    cause: 'Relaying denied',
    meaning: 'own',
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
  }),
  scenario('max-rcpt', {
    code: 431,
    stage: 'rcpt',
    cause: 'More recipients than maxrcpts in the bofh file',
    config: `/etc/courier/bofh: ${BOFH}`,
    meaning: 'own',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', RCPT, 'RCPT TO:<postmaster@example.com>', 'QUIT'],
  }),
];

const MESSAGES: readonly Scenario[] = [
  scenario('data-before-rcpt', {
    code: 502,
    stage: 'data',
    cause: 'DATA before RCPT',
    steps: [EHLO, MAIL, 'DATA', 'QUIT'],
  }),
  scenario('data-size-523', {
    code: 523,
    stage: 'dataEnd',
    cause: 'Message over the sizelimit file',
    config: `/etc/courier/sizelimit: ${SIZE_LIMIT}`,
    meaning: 'own',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'raw',
        text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(300)}.\r\n`,
        shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 300 lines, 21600 bytes ...' }, { C: '.' }],
      },
      'QUIT',
    ],
  }),
  scenario('headers-534', {
    code: 534,
    stage: 'dataEnd',
    cause: 'Header block over the policy limit',
    meaning: 'own',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'raw',
        text: `${`X-Pad: ${'y'.repeat(900)}\r\n`.repeat(120)}\r\nx\r\n.\r\n`,
        shown: [{ note: '... 120 header lines, 109 kB ...' }, { C: '' }, { C: 'x' }, { C: '.' }],
      },
      'QUIT',
    ],
  }),
];

const login = (password: string): Scenario['steps'] => [EHLO, 'AUTH LOGIN', base64('alice'), base64(password), 'QUIT'];

const LOGINS: readonly Scenario[] = [
  scenario('auth-235', { code: 235, stage: 'auth', cause: 'Login accepted', steps: login('secret') }, 'auth'),
  scenario('auth-334', { code: 334, stage: 'auth', cause: 'AUTH LOGIN challenges', steps: login('secret') }, 'auth'),
  scenario('auth-535', { code: 535, stage: 'auth', cause: 'Wrong password', steps: login('wrong') }, 'auth'),
  scenario(
    'auth-mech',
    { code: 535, stage: 'auth', cause: 'Mechanism not offered', steps: [EHLO, 'AUTH GSSAPI', 'QUIT'] },
    'auth',
  ),
  scenario(
    WITHOUT_LOGIN_SERVICE,
    {
      code: 535,
      stage: 'auth',
      cause: 'authdaemond is not running',
      meaning: 'own',
      steps: login('secret'),
    },
    'auth',
  ),
];

/** Every scenario. */
export const COURIER_SCENARIOS: readonly Scenario[] = [
  ...SESSION,
  ...QUESTIONS,
  ...SENDERS,
  ...RECIPIENTS,
  ...MESSAGES,
  ...LOGINS,
  ...COURIER_WALKS,
];
