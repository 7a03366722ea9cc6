import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { postscreen, SLOW, smtpd } from './postfix-scenario.ts';

const CONNECTING: readonly Scenario[] = [
  smtpd('accept-220', {
    code: 220,
    stage: 'connect',
    cause: 'Server accepts the connection and greets',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('unknown-command-500', {
    code: 500,
    stage: 'any',
    cause: 'Misspelt command',
    steps: [EHLO, 'HALO there', 'QUIT'],
  }),
  smtpd('http-221', {
    code: 221,
    stage: 'any',
    cause: 'An HTTP request sent to the SMTP port (smtpd_forbidden_commands)',
    steps: ['GET / HTTP/1.1'],
  }),
  smtpd('client-denied-554', {
    code: 554,
    stage: 'connect',
    cause: 'Client rejected at connect time (smtpd_delay_reject=no)',
    options: { smtpd_client_restrictions: 'reject', smtpd_delay_reject: 'no' },
    steps: [EHLO, 'QUIT'],
  }),
  smtpd('errors-421', {
    code: 421,
    stage: 'any',
    cause: 'Client made smtpd_hard_error_limit errors',
    options: { smtpd_hard_error_limit: '3' },
    steps: [
      EHLO,
      MAIL,
      'RCPT TO:<adam@example.com>',
      'RCPT TO:<adele@example.com>',
      'RCPT TO:<adrian@example.com>',
      { do: 'reply' },
      { do: 'send', line: 'RCPT TO:<agnes@example.com>' },
    ],
  }),
  smtpd('timeout-421', {
    code: 421,
    stage: 'any',
    cause: 'Client stays silent for longer than smtpd_timeout',
    options: { smtpd_timeout: '2s' },
    steps: [EHLO, { do: 'reply' }],
  }),
  smtpd('connections-421', {
    code: 421,
    stage: 'connect',
    cause: 'More simultaneous connections than smtpd_client_connection_count_limit',
    options: { smtpd_client_connection_count_limit: '1' },
    held: [],
    steps: [],
  }),
  smtpd('conn-rate-421', {
    code: 421,
    stage: 'connect',
    cause: 'Connections per minute over smtpd_client_connection_rate_limit',
    options: { smtpd_client_connection_rate_limit: '1' },
    from: '127.0.0.10',
    held: [],
    steps: [],
  }),
];

const COMMANDS: readonly Scenario[] = [
  smtpd('accept-221', {
    code: 221,
    stage: 'quit',
    cause: 'Client ends the session',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('vrfy-252', {
    code: 252,
    stage: 'vrfy',
    cause: 'VRFY for a local user (the default answer never confirms delivery)',
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  smtpd('vrfy-unknown-550', {
    code: 550,
    stage: 'vrfy',
    cause: 'VRFY for a user that does not exist',
    steps: [EHLO, 'VRFY nosuchuser@example.com', 'QUIT'],
  }),
  smtpd('vrfy-disabled-502', {
    code: 502,
    stage: 'vrfy',
    cause: 'VRFY switched off',
    options: { disable_vrfy_command: 'yes' },
    steps: [EHLO, 'VRFY alice@example.com', 'QUIT'],
  }),
  smtpd('expn-500', {
    code: 500,
    stage: 'vrfy',
    cause: 'Command Postfix does not implement',
    steps: [EHLO, 'EXPN staff', 'QUIT'],
  }),
  smtpd('etrn-250', {
    code: 250,
    stage: 'etrn',
    cause: 'Queue run started for a relay domain',
    steps: [EHLO, 'ETRN relayed.example', 'QUIT'],
  }),
  smtpd('etrn-459', {
    code: 459,
    stage: 'etrn',
    cause: 'Domain is not eligible for ETRN',
    steps: [EHLO, 'ETRN example.net', 'QUIT'],
  }),
  smtpd('etrn-458', {
    code: 458,
    stage: 'etrn',
    cause: 'The flush service that keeps ETRN logs is broken',
    options: { fast_flush_domains: 'relayed.example', flush_service_name: 'noflush' },
    patience: SLOW,
    steps: [EHLO, 'ETRN relayed.example', 'QUIT'],
  }),
];

const POSTSCREEN: readonly Scenario[] = [
  postscreen('postscreen-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'First visit with after-220 protocol tests on (works like greylisting)',
    options: { postscreen_pipelining_enable: 'yes', postscreen_greet_wait: '1s' },
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  postscreen('postscreen-pregreet-521', {
    code: 521,
    stage: 'connect',
    cause: 'Client talks before the greeting (postscreen_greet_action=drop)',
    meaning: 'own',
    options: { postscreen_greet_action: 'drop', postscreen_greet_wait: '2s' },
    from: '127.0.0.21',
    speaksFirst: true,
    steps: [{ do: 'send', line: EHLO }, { do: 'closed' }],
  }),
  postscreen('postscreen-pregreet-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Client talks before the greeting (postscreen_greet_action=enforce)',
    options: {
      postscreen_greet_action: 'enforce',
      postscreen_greet_wait: '2s',
      postscreen_greet_banner: '$smtpd_banner',
    },
    from: '127.0.0.22',
    speaksFirst: true,
    steps: [{ do: 'send', line: EHLO }, { do: 'reply' }, MAIL, RCPT, 'QUIT'],
  }),
  postscreen('postscreen-dnsbl-521', {
    code: 521,
    stage: 'connect',
    cause: 'Client on a DNS blocklist (postscreen_dnsbl_action=drop)',
    meaning: 'own',
    options: { postscreen_dnsbl_action: 'drop', postscreen_dnsbl_sites: 'dnsbl.example', postscreen_greet_wait: '1s' },
    from: '127.0.0.66',
    steps: [{ do: 'closed' }],
  }),
  postscreen('postscreen-denylist-521', {
    code: 521,
    stage: 'connect',
    cause: 'Client on the permanent denylist (postscreen_denylist_action=drop)',
    meaning: 'own',
    options: {
      postscreen_denylist_action: 'drop',
      postscreen_access_list: 'cidr:/etc/postfix/deny.cidr',
      postscreen_greet_wait: '1s',
    },
    from: '127.0.0.67',
    steps: [{ do: 'closed' }],
  }),
];

/** Scenarios of Postfix about connecting, and about commands that belong to no mail. */
export const SESSION_SCENARIOS: readonly Scenario[] = [...CONNECTING, ...COMMANDS, ...POSTSCREEN];
