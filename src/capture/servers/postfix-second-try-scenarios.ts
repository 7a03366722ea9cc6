import type { Scenario } from '../captured-server.ts';
import { also, authPlain, base64, EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';
import { POSTGREY_QUICK_PORT, POSTGREY_VERSION } from './postfix-postgrey.ts';
import { smtpd, WITH_LOGIN } from './postfix-scenario.ts';

const LOGIN = authPlain('alice@example.com', 'secret');
const TO_TLS: readonly Step[] = ['STARTTLS', { do: 'tls' }, EHLO];
const POSTGREY = `check_policy_service inet:127.0.0.1:${POSTGREY_QUICK_PORT}`;

const LOGINS: readonly Scenario[] = [
  smtpd('password-second-try', {
    code: 535,
    also: also(235, 250, 334),
    stage: 'auth',
    cause: 'Wrong password, then the right one, then a mail',
    options: { ...WITH_LOGIN },
    steps: [
      EHLO,
      'AUTH LOGIN',
      base64('alice@example.com'),
      base64('wrong'),
      'AUTH LOGIN',
      base64('alice@example.com'),
      base64('secret'),
      'MAIL FROM:<alice@example.com>',
      'QUIT',
    ],
  }),
  smtpd('relay-after-login', {
    code: 554,
    also: also(235, 250),
    stage: 'rcpt',
    cause: 'A recipient in a foreign domain, refused before the login and accepted after it',
    options: {
      smtpd_relay_restrictions: 'permit_mynetworks,permit_sasl_authenticated,reject_unauth_destination',
      ...WITH_LOGIN,
    },
    steps: [
      EHLO,
      'MAIL FROM:<alice@example.com>',
      'RCPT TO:<erin@example.net>',
      'RSET',
      LOGIN,
      'MAIL FROM:<alice@example.com>',
      'RCPT TO:<erin@example.net>',
      'QUIT',
    ],
  }),
  smtpd('tls-login-mail', {
    code: 530,
    also: also(220, 235, 250),
    stage: 'mail',
    cause: 'Mail in clear text is refused; after STARTTLS and a login it passes',
    options: { smtpd_tls_security_level: 'encrypt', ...WITH_LOGIN },
    steps: [EHLO, MAIL, ...TO_TLS, LOGIN, MAIL, 'QUIT'],
  }),
  smtpd('tls-refused-until-421', {
    code: 421,
    also: also(530),
    stage: 'any',
    cause: 'A client that never starts TLS, until smtpd_hard_error_limit',
    options: { smtpd_tls_security_level: 'encrypt', smtpd_hard_error_limit: '3' },
    steps: [EHLO, MAIL, MAIL, MAIL, { do: 'reply' }, { do: 'closed' }],
  }),
];

const MAILS: readonly Scenario[] = [
  smtpd('greylist-second-try', {
    code: 450,
    also: also(250, 354),
    stage: 'rcpt',
    cause: 'Greylisting by Postgrey: the first try is deferred, the one after the delay passes',
    told: `${POSTGREY} (postgrey ${POSTGREY_VERSION} --delay=2)`,
    options: { smtpd_recipient_restrictions: `reject_unauth_destination,${POSTGREY}` },
    steps: [EHLO, MAIL, RCPT, { do: 'pause', milliseconds: 3500 }, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('one-of-two-recipients', {
    code: 550,
    also: also(250, 354),
    stage: 'rcpt',
    cause: 'One recipient exists, the other does not; the mail goes to the one',
    told: 'local_recipient_maps = texthash:/etc/postfix/users',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<nosuchuser@example.com>', 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('recipients-over-limit', {
    code: 452,
    also: also(250, 354),
    stage: 'rcpt',
    cause: 'One recipient more than smtpd_recipient_limit has to wait for a second mail',
    options: { smtpd_recipient_limit: '1' },
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', 'DATA', MESSAGE, MAIL, 'RCPT TO:<bob@example.com>', 'QUIT'],
  }),
  smtpd('order-mended', {
    code: 503,
    also: also(250, 354),
    stage: 'data',
    cause: 'DATA too early, then the right order',
    steps: [EHLO, 'DATA', MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('smaller-second-mail', {
    code: 552,
    also: also(250, 354),
    stage: 'mail',
    cause: 'A mail over message_size_limit, then one that fits',
    options: { message_size_limit: '10240' },
    steps: [
      EHLO,
      'MAIL FROM:<carol@example.org> SIZE=20000',
      'MAIL FROM:<carol@example.org> SIZE=2000',
      RCPT,
      'DATA',
      MESSAGE,
      'QUIT',
    ],
  }),
  smtpd('vrfy-both', {
    code: 252,
    also: also(550),
    stage: 'vrfy',
    cause: 'VRFY for a user that exists, then for one that does not',
    steps: [EHLO, 'VRFY alice@example.com', 'VRFY nosuchuser@example.com', 'QUIT'],
  }),
];

/** Sessions of Postfix in which one try is refused and another passes. */
export const SECOND_TRY_SCENARIOS: readonly Scenario[] = [...LOGINS, ...MAILS];
