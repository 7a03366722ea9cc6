import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { HARAKA_WALKS } from './haraka-walk-scenarios.ts';

/** Haraka's configurations and what is asked of each: data only. */

/** What one process of Haraka is configured with. */
export interface Instance {
  readonly plugins: readonly string[];
  /** What differs from the connection.ini that Haraka brings along. */
  readonly connection?: string;
  /** Further files in its folder `config`. */
  readonly files?: Readonly<Record<string, string>>;
}

const USERS = {
  'auth_flat_file.ini': '[core]\nmethods=PLAIN,LOGIN,CRAM-MD5\nrequireTLS=false\n[users]\nalice=secret\n',
};

export const INSTANCES = {
  base: { plugins: ['rcpt_to.in_host_list', 'queue/discard'] },
  noqueue: { plugins: ['rcpt_to.in_host_list'] },
  status: { plugins: ['tls', 'status', 'rcpt_to.in_host_list', 'queue/discard'] },
  small: {
    plugins: ['rcpt_to.in_host_list', 'queue/discard'],
    connection: '[max]\nbytes=10240\nmime_parts=3\n[headers]\nmax_received=5\n',
  },
  resolvable: {
    plugins: ['mail_from.is_resolvable', 'rcpt_to.in_host_list', 'queue/discard'],
    files: {
      'mail_from.is_resolvable.ini': '[main]\ntimeout=3\nallow_mx_ip=true\nreject_no_mx=true\n[reject]\nno_mx=true\n',
    },
  },
  auth: { plugins: ['tls', 'auth/flat_file', 'rcpt_to.in_host_list', 'queue/discard'], files: USERS },
  statusAndAuth: {
    plugins: ['tls', 'status', 'auth/flat_file', 'rcpt_to.in_host_list', 'queue/discard'],
    files: USERS,
  },
  helo: {
    plugins: ['helo.checks', 'rcpt_to.in_host_list'],
    files: {
      'helo.checks.ini': `[check]
valid_hostname=true
match_re=true
proto_mismatch=true
host_mismatch=false
rdns_match=false
mismatch=false
bare_ip=true
dynamic=false
big_company=false
literal_mismatch=0
[reject]
valid_hostname=true
bare_ip=true
[skip]
private_ip=false
`,
    },
  },
} satisfies Readonly<Record<string, Instance>>;

export type InstanceName = keyof typeof INSTANCES;

const configOf = ({ plugins, connection }: Instance): string =>
  `config/plugins: ${plugins.join(', ')}${connection === undefined ? '' : `\nconnection.ini:\n${connection}`}`;

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & { readonly meaning?: 'own' } & Pick<
    Scenario,
    'also'
  >;

const scenario = (name: string, listener: InstanceName, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: configOf(INSTANCES[listener]),
  ...provoked,
});

const SESSION: readonly Scenario[] = [
  scenario('accept-220', 'base', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection',
    steps: [EHLO, 'QUIT'],
  }),
  scenario('accept-221', 'base', { code: 221, stage: 'quit', cause: 'Client ends the session', steps: [EHLO, 'QUIT'] }),
  scenario('accept-354', 'base', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('help-250', 'base', { code: 250, stage: 'help', cause: 'HELP answers 250', steps: [EHLO, 'HELP'] }),
  scenario('status-211', 'status', {
    code: 211,
    stage: 'any',
    cause: 'STATUS, a command of its own that Haraka takes from the machine it runs on (status plugin)',
    steps: [EHLO, 'STATUS QUEUE STATS', 'STATUS QUEUE INSPECT', 'QUIT'],
  }),
  scenario('vrfy-252', 'base', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  scenario('long-521', 'base', {
    code: 521,
    stage: 'any',
    cause: 'Command line longer than line_length (512)',
    meaning: 'own',
    steps: [EHLO, `NOOP ${'x'.repeat(600)}`],
  }),
  scenario('helo-501', 'base', { code: 501, stage: 'ehlo', cause: 'HELO without a name', steps: ['HELO', 'QUIT'] }),
  scenario('helo-check-550', 'helo', {
    code: 550,
    stage: 'ehlo',
    cause: 'HELO name is not a valid host name (helo.checks)',
    steps: ['EHLO localhost', 'QUIT'],
  }),
  scenario('starttls-off-500', 'base', {
    code: 500,
    stage: 'starttls',
    cause: 'STARTTLS without the tls plugin',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
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
  scenario('auth-off-500', 'base', {
    code: 500,
    stage: 'auth',
    cause: 'AUTH without an auth plugin',
    steps: [EHLO, 'AUTH LOGIN', 'QUIT'],
  }),
];

const MAILS: readonly Scenario[] = [
  scenario('no-helo-503', 'base', { code: 503, stage: 'mail', cause: 'MAIL before HELO', steps: [MAIL, 'QUIT'] }),
  scenario('size-550', 'small', {
    code: 550,
    stage: 'mail',
    cause: 'Announced SIZE over max bytes',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  scenario('sender-domain-550', 'resolvable', {
    code: 550,
    stage: 'mail',
    cause: 'Sender domain has no MX (mail_from.is_resolvable)',
    steps: [EHLO, 'MAIL FROM:<carol@no-such-domain.example>', 'QUIT'],
  }),
  scenario('no-valid-rcpt-503', 'base', {
    code: 503,
    stage: 'data',
    cause: 'DATA after every recipient was refused',
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'DATA', 'QUIT'],
  }),
  scenario('barelf-451', 'base', {
    code: 451,
    stage: 'dataEnd',
    cause: 'Bare line feed',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'raw',
        text: 'Subject: x\r\n\r\nbare\n.\r\n',
        shown: [{ C: 'Subject: x' }, { C: '' }, { C: 'bare<LF>' }, { C: '.' }],
      },
    ],
  }),
  scenario('loop-550', 'small', {
    code: 550,
    stage: 'dataEnd',
    cause: 'Too many Received headers',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'message',
        lines: [
          ...Array<string>(8).fill('Received: from a by b; Mon, 1 Jan 2024 00:00:00 +0000'),
          'Subject: x',
          '',
          'x',
        ],
      },
      'QUIT',
    ],
  }),
  scenario('noqueue-451', 'noqueue', {
    code: 451,
    stage: 'dataEnd',
    cause: 'No queue plugin took the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
];

/** Every scenario. */
export const HARAKA_SCENARIOS: readonly Scenario[] = [
  ...SESSION,
  ...LOGINS,
  ...MAILS,
  ...HARAKA_WALKS.map(({ name, instance, ...walk }) => scenario(name, instance, walk)),
];
