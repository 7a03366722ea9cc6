import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, configured, EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';
import { type Options, SLOW, smtpd, WITH_LOGIN } from './postfix-scenario.ts';

/** Where Postfix has no rule of its own for a number, an access table gives number and text. */
const MOVED = '{dave@example.com = 551 User not local; please try <dave@example.net>}';
const CLOSED = '{old.example.com = 521 5.3.2 Host does not accept mail}';
const accessTable = (...entries: readonly string[]): string => `check_recipient_access inline:{${entries.join(', ')}}`;

/** Each of the refused recipients meets another rule; the table of relayed recipients is a server that is down: 451. */
const recipientRules = (...entries: readonly string[]): Options => ({
  smtpd_recipient_restrictions: `${accessTable(...entries)},reject_non_fqdn_recipient,reject_unknown_recipient_domain`,
  smtpd_relay_restrictions: 'permit_sasl_authenticated,reject_unauth_destination',
  smtpd_relay_before_recipient_restrictions: 'no',
  relay_recipient_maps: 'tcp:127.0.0.1:1',
  smtpd_recipient_limit: '2',
  strict_smtputf8: 'yes',
});

/** The service that keeps ETRN logs does not run: 458. */
const BROKEN_FLUSH: Options = { fast_flush_domains: 'relayed.example', flush_service_name: 'noflush' };

/** Users who are not in sasldb are asked of saslauthd, which does not run: 454. */
const TWO_PASSWORD_SERVICES: Options = { smtpd_sasl_path: 'smtpd-two', ...WITH_LOGIN };
const TOLD_SERVICES = '/etc/postfix/sasl/smtpd-two.conf: pwcheck_method: auxprop saslauthd (saslauthd is down)';

const REFUSED_SENDERS: readonly Step[] = [
  'MAIL FROM:<carol@example.org> FOO=BAR',
  'MAIL FROM:<café@example.org>',
  'MAIL FROM:<carol@example.org> SIZE=20000000',
];
const SENDER_CODES = [555, 553, 552];

/** Postfix goes by a refused SIZE until it hears another one. */
const SMALL_MAIL = `${MAIL} SIZE=200`;

const REFUSED_RECIPIENTS: readonly Step[] = [
  'RCPT TO:<nosuchuser@example.com>',
  'RCPT TO:<dave@example.com>',
  'RCPT TO:<alice@mailhost>',
  'RCPT TO:<erin@no-such-domain.example>',
  'RCPT TO:<erin@nullmx.example>',
  'RCPT TO:<erin@dead.example>',
];
const RECIPIENT_CODES = [...also(550, 504, 450, 556, 451), ...configured(551)];

const ONE_TOO_MANY: readonly Step[] = [RCPT, 'RCPT TO:<bob@example.com>', 'RCPT TO:<postmaster@example.com>'];

const ODD_COMMANDS: readonly Step[] = [
  'HELP',
  RCPT,
  'MAIL FROM:<carol@example.org',
  'ETRN relayed.example',
  'ETRN example.net',
];
const ODD_COMMAND_CODES = [500, 503, 501, 458, 459];

const LOGINS: readonly Step[] = [
  'AUTH GSSAPI',
  authPlain('carol@example.com', 'secret'),
  'AUTH LOGIN',
  base64('alice@example.com'),
  base64('secret'),
];
const LOGIN_CODES = [535, 454, 334, 235];

const TO_TLS: readonly Step[] = ['STARTTLS', { do: 'tls' }, EHLO];
const DELIVERY: readonly Step[] = ['DATA', MESSAGE];

/** Sessions of Postfix that meet many codes, so that any two of them are seen side by side. */
export const WALK_SCENARIOS: readonly Scenario[] = [
  smtpd('walk-mail-until-421', {
    code: 421,
    also: [...also(220, 250, 354, 502, 252, 554, 452, ...ODD_COMMAND_CODES, ...SENDER_CODES), ...RECIPIENT_CODES],
    stage: 'any',
    cause: 'A mail, then one command or recipient for each kind of refusal, until smtpd_hard_error_limit',
    options: {
      smtpd_tls_security_level: 'none',
      ...recipientRules(MOVED),
      ...BROKEN_FLUSH,
      smtpd_hard_error_limit: '17',
    },
    patience: SLOW,
    steps: [
      EHLO,
      MAIL,
      RCPT,
      ...DELIVERY,
      'STARTTLS',
      'VRFY alice@example.com',
      ...ODD_COMMANDS,
      ...REFUSED_SENDERS,
      SMALL_MAIL,
      ...REFUSED_RECIPIENTS,
      'RCPT TO:<erin@example.net>',
      ...ONE_TOO_MANY,
      MAIL,
      { do: 'reply' },
      { do: 'closed' },
    ],
  }),
  smtpd('walk-login-until-421', {
    code: 421,
    also: also(220, 250, 502, 252, ...ODD_COMMAND_CODES, ...LOGIN_CODES),
    stage: 'any',
    cause: 'Login after two failures, then commands out of order or unknown, until smtpd_hard_error_limit',
    told: TOLD_SERVICES,
    options: {
      smtpd_tls_security_level: 'none',
      ...BROKEN_FLUSH,
      smtpd_hard_error_limit: '8',
      ...TWO_PASSWORD_SERVICES,
    },
    patience: SLOW,
    steps: [EHLO, 'STARTTLS', ...LOGINS, 'VRFY alice@example.com', ...ODD_COMMANDS, { do: 'reply' }, { do: 'closed' }],
  }),
  smtpd('walk-submission', {
    code: 530,
    also: [
      ...also(220, 250, 252, 354, 554, 452, ...LOGIN_CODES, ...SENDER_CODES),
      ...RECIPIENT_CODES,
      ...configured(521),
    ],
    stage: 'mail',
    cause: 'STARTTLS required, login after two failures, one recipient for each kind of refusal, a mail, a closed host',
    told: TOLD_SERVICES,
    options: { smtpd_tls_security_level: 'encrypt', ...recipientRules(MOVED, CLOSED), ...TWO_PASSWORD_SERVICES },
    patience: SLOW,
    steps: [
      EHLO,
      MAIL,
      ...TO_TLS,
      'VRFY alice@example.com',
      ...LOGINS,
      ...REFUSED_SENDERS,
      SMALL_MAIL,
      'DATA',
      ...REFUSED_RECIPIENTS,
      ...ONE_TOO_MANY,
      ...DELIVERY,
      MAIL,
      'RCPT TO:<alice@old.example.com>',
      { do: 'closed' },
    ],
  }),
  smtpd('walk-commands-530', {
    code: 530,
    also: [...also(220, 250, 502, ...ODD_COMMAND_CODES), ...configured(521)],
    stage: 'mail',
    cause: 'STARTTLS required, then commands that are unknown, out of order, malformed, switched off or not possible',
    options: {
      smtpd_tls_security_level: 'encrypt',
      disable_vrfy_command: 'yes',
      smtpd_recipient_restrictions: `${accessTable(CLOSED)},reject_unauth_destination`,
      smtpd_relay_before_recipient_restrictions: 'no',
      ...BROKEN_FLUSH,
    },
    patience: SLOW,
    steps: [
      EHLO,
      MAIL,
      ...TO_TLS,
      'VRFY alice@example.com',
      ...ODD_COMMANDS,
      MAIL,
      'RCPT TO:<alice@old.example.com>',
      { do: 'closed' },
    ],
  }),
];
