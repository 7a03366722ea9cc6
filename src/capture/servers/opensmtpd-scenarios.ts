import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';

/** OpenSMTPD's listeners and what is asked of each: data only. */

/** The dialogues show the first port, so the ports are fixed. */
export const LISTENERS = {
  plain: { port: 3100, options: '' },
  tls: { port: 3101, options: 'tls pki mx.example.com' },
  tlsRequired: { port: 3102, options: 'tls-require pki mx.example.com' },
  auth: { port: 3103, options: 'tls pki mx.example.com auth <creds>' },
} as const;

export type Listener = keyof typeof LISTENERS;

/** What every listener is limited to. */
export const LIMITS = {
  size: 'smtp max-message-size 10K',
  recipients: 'smtp limit max-rcpt 3',
  messages: 'smtp limit max-mails 2',
} as const;

export const configOf = (listener: Listener): string => {
  const { port, options } = LISTENERS[listener];
  return options === '' ? `listen on 127.0.0.1 port ${port}` : `listen on ... ${options}`;
};

type Provoked = Pick<Scenario, 'code' | 'also' | 'stage' | 'cause' | 'steps'> & { readonly config?: string };

/** A scenario that one of the listeners is asked. */
export const scenario = (name: string, provoked: Provoked, listener: Listener = 'plain'): Scenario => ({
  name,
  listener,
  config: configOf(listener),
  ...provoked,
});

const SESSION: readonly Scenario[] = [
  scenario('accept-221', { code: 221, stage: 'quit', cause: 'Client ends the session', steps: [EHLO, 'QUIT'] }),
  scenario('accept-250', {
    code: 250,
    stage: 'dataEnd',
    cause: 'Message accepted for delivery',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE],
  }),
  scenario('accept-354', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('help-214', { code: 214, stage: 'help', cause: 'HELP', steps: [EHLO, 'HELP', 'QUIT'] }),
  scenario('vrfy-500', {
    code: 500,
    stage: 'vrfy',
    cause: 'Command not implemented',
    steps: [EHLO, 'VRFY alice', 'QUIT'],
  }),
  scenario('etrn-500', {
    code: 500,
    stage: 'etrn',
    cause: 'Command not implemented',
    steps: [EHLO, 'ETRN example.org', 'QUIT'],
  }),
  scenario('long-line-500', {
    code: 500,
    stage: 'any',
    cause: 'Command line too long',
    steps: [EHLO, `NOOP ${'x'.repeat(70_000)}`],
  }),
  scenario('helo-invalid-501', {
    code: 501,
    stage: 'ehlo',
    cause: 'Invalid domain name',
    steps: ['HELO bad_host!', 'QUIT'],
  }),
  scenario('helo-twice-503', {
    code: 503,
    stage: 'ehlo',
    cause: 'Second HELO',
    steps: ['HELO client.example.org', 'HELO client.example.org', 'QUIT'],
  }),
];

const SENDERS: readonly Scenario[] = [
  scenario('mail-before-helo-503', { code: 503, stage: 'mail', cause: 'MAIL before HELO', steps: [MAIL, 'QUIT'] }),
  scenario('mail-syntax-500', {
    code: 500,
    stage: 'mail',
    cause: 'MAIL without FROM:',
    steps: [EHLO, 'MAIL carol@example.org', 'QUIT'],
  }),
  scenario('sender-syntax-553', {
    code: 553,
    stage: 'mail',
    cause: 'Malformed sender address',
    steps: [EHLO, 'MAIL FROM:<carol@@example.org>', 'QUIT'],
  }),
  scenario('mail-param-503', {
    code: 503,
    stage: 'mail',
    cause: 'Unknown ESMTP parameter',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> FOO=BAR', 'QUIT'],
  }),
  scenario('max-mails-452', {
    code: 452,
    stage: 'mail',
    cause: 'More than "smtp limit max-mails" messages in one session',
    config: LIMITS.messages,
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, MAIL, RCPT, 'DATA', MESSAGE, MAIL, 'QUIT'],
  }),
];

const RECIPIENTS: readonly Scenario[] = [
  scenario('rcpt-syntax-501', {
    code: 501,
    stage: 'rcpt',
    cause: 'Malformed recipient address',
    steps: [EHLO, MAIL, 'RCPT TO:<alice@@example.com>', 'QUIT'],
  }),
  scenario('user-unknown-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Unknown local user',
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  scenario('relay-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'No rule matches: foreign domain, unauthenticated',
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
  }),
  scenario('max-rcpt-451', {
    code: 451,
    stage: 'rcpt',
    cause: 'More than "smtp limit max-rcpt" recipients',
    config: LIMITS.recipients,
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', 'RCPT TO:<postmaster@example.com>', RCPT, 'QUIT'],
  }),
];

export const BIG_MESSAGE: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(300)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 300 lines, 21600 bytes ...' }, { C: '.' }],
};

const MESSAGES: readonly Scenario[] = [
  scenario('data-before-rcpt-503', {
    code: 503,
    stage: 'data',
    cause: 'DATA before RCPT',
    steps: [EHLO, MAIL, 'DATA', 'QUIT'],
  }),
  scenario('data-arg-500', {
    code: 500,
    stage: 'data',
    cause: 'DATA with an argument',
    steps: [EHLO, MAIL, RCPT, 'DATA now', 'QUIT'],
  }),
  scenario('data-too-big-554', {
    code: 554,
    stage: 'dataEnd',
    cause: 'Message over smtp max-message-size',
    config: LIMITS.size,
    steps: [EHLO, MAIL, RCPT, 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
  scenario('loop-500', {
    code: 500,
    stage: 'dataEnd',
    cause: 'Mail loop: over 100 Received headers',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'raw',
        text: `${'Received: a\r\n'.repeat(101)}Subject: loop\r\n\r\nx\r\n.\r\n`,
        shown: [
          { note: '... 101 Received: header lines ...' },
          { C: 'Subject: loop' },
          { C: '' },
          { C: 'x' },
          { C: '.' },
        ],
      },
      'QUIT',
    ],
  }),
];

const SECURITY: readonly Scenario[] = [
  scenario('starttls-off-503', {
    code: 503,
    stage: 'starttls',
    cause: 'STARTTLS not enabled on this listener',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  // It ends here: this build cannot finish a handshake with OpenSSL 3 (OpenSMTPD issues 1171 and 1239).
  scenario(
    'starttls-220',
    { code: 220, stage: 'starttls', cause: 'STARTTLS accepted', steps: [EHLO, 'STARTTLS'] },
    'tls',
  ),
  scenario(
    'tls-required-530',
    {
      code: 530,
      stage: 'mail',
      cause: 'tls-require and the client stayed in clear text',
      steps: [EHLO, MAIL, 'QUIT'],
    },
    'tlsRequired',
  ),
  scenario(
    'auth-clear-503',
    {
      code: 503,
      stage: 'auth',
      cause: 'AUTH in clear text (AUTH is offered only under TLS)',
      steps: [EHLO, 'AUTH LOGIN', 'QUIT'],
    },
    'auth',
  ),
];

/** Every scenario. */
export const OPENSMTPD_SCENARIOS: readonly Scenario[] = [
  ...SESSION,
  ...SENDERS,
  ...RECIPIENTS,
  ...MESSAGES,
  ...SECURITY,
];
