import type { Scenario } from '../captured-server.ts';
import { authPlain, EHLO, MAIL, RCPT } from '../step.ts';
import { POSTGREY_PORT, POSTGREY_VERSION } from './postfix-postgrey.ts';
import { SLOW, smtpd, WITH_LOGIN } from './postfix-scenario.ts';

const POSTGREY = `check_policy_service inet:127.0.0.1:${POSTGREY_PORT}`;

const CLIENTS: readonly Scenario[] = [
  smtpd('sender-domain-nxdomain-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Sender domain does not exist in DNS (reject_unknown_sender_domain, default reply 450)',
    options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' },
    steps: [EHLO, 'MAIL FROM:<carol@no-such-domain.example>', RCPT, 'QUIT'],
  }),
  smtpd('sender-domain-servfail-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'DNS lookup of the sender domain fails temporarily',
    options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' },
    steps: [EHLO, 'MAIL FROM:<carol@servfail.example>', RCPT, 'QUIT'],
  }),
  smtpd('sender-domain-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Sender domain does not exist, admin chose unknown_address_reject_code=550',
    options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain', unknown_address_reject_code: '550' },
    steps: [EHLO, 'MAIL FROM:<carol@no-such-domain.example>', RCPT, 'QUIT'],
  }),
  smtpd('sender-nullmx-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Sender domain publishes a null MX',
    options: { smtpd_sender_restrictions: 'reject_unknown_sender_domain' },
    steps: [EHLO, 'MAIL FROM:<carol@nullmx.example>', RCPT, 'QUIT'],
  }),
  smtpd('sender-not-fqdn-504', {
    code: 504,
    stage: 'rcpt',
    cause: 'reject_non_fqdn_sender',
    options: { smtpd_sender_restrictions: 'reject_non_fqdn_sender' },
    steps: [EHLO, 'MAIL FROM:<carol@localhost>', RCPT, 'QUIT'],
  }),
  smtpd('helo-not-fqdn-504', {
    code: 504,
    stage: 'rcpt',
    cause: 'reject_non_fqdn_helo_hostname',
    options: { smtpd_helo_restrictions: 'reject_non_fqdn_helo_hostname' },
    steps: ['EHLO localhost', MAIL, RCPT, 'QUIT'],
  }),
  smtpd('helo-invalid-501', {
    code: 501,
    stage: 'rcpt',
    cause: 'reject_invalid_helo_hostname',
    options: { smtpd_helo_restrictions: 'reject_invalid_helo_hostname' },
    steps: ['EHLO bad_host..name', MAIL, RCPT, 'QUIT'],
  }),
  smtpd('helo-unknown-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'reject_unknown_helo_hostname',
    options: { smtpd_helo_restrictions: 'reject_unknown_helo_hostname' },
    steps: ['EHLO no-such-host.example', MAIL, RCPT, 'QUIT'],
  }),
  smtpd('client-no-ptr-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Client address has no reverse DNS (reject_unknown_client_hostname)',
    options: { smtpd_client_restrictions: 'reject_unknown_client_hostname' },
    from: '127.0.0.44',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('dnsbl-554', {
    code: 554,
    stage: 'rcpt',
    cause: 'Client address is on a DNS blocklist',
    options: { smtpd_client_restrictions: 'reject_rbl_client dnsbl.example' },
    from: '127.0.0.66',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('sender-not-owned-553', {
    code: 553,
    stage: 'rcpt',
    cause: 'Logged in as alice, sends as bob (reject_sender_login_mismatch)',
    options: { smtpd_sender_restrictions: 'reject_sender_login_mismatch', ...WITH_LOGIN },
    steps: [
      EHLO,
      authPlain('alice@example.com', 'secret'),
      'MAIL FROM:<bob@example.com>',
      'RCPT TO:<erin@example.net>',
      'QUIT',
    ],
  }),
  smtpd('sender-not-logged-in-553', {
    code: 553,
    stage: 'rcpt',
    cause: 'Sender address has an owner, client did not log in',
    options: { smtpd_sender_restrictions: 'reject_sender_login_mismatch', ...WITH_LOGIN },
    steps: [EHLO, 'MAIL FROM:<bob@example.com>', RCPT, 'QUIT'],
  }),
];

const SERVICES: readonly Scenario[] = [
  smtpd('lookup-fail-451', {
    code: 451,
    stage: 'rcpt',
    cause: 'A lookup table used in a restriction is unavailable',
    options: { smtpd_recipient_restrictions: 'check_recipient_access tcp:127.0.0.1:1,reject_unauth_destination' },
    patience: SLOW,
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('rcpt-table-down-451', {
    code: 451,
    stage: 'rcpt',
    cause: 'The table of valid local recipients is unavailable (database or LDAP server down)',
    options: { local_recipient_maps: 'tcp:127.0.0.1:1' },
    patience: SLOW,
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('config-error-451', {
    code: 451,
    stage: 'rcpt',
    cause: 'Misspelt restriction name in main.cf',
    options: { smtpd_recipient_restrictions: 'reject_unauth_destinatoin,reject_unauth_destination' },
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('policy-down-451', {
    code: 451,
    stage: 'rcpt',
    cause: 'Policy service not running',
    options: {
      smtpd_recipient_restrictions: 'check_policy_service inet:127.0.0.1:1,reject_unauth_destination',
      smtpd_policy_service_max_idle: '1',
      smtpd_policy_service_retry_delay: '1',
      smtpd_policy_service_try_limit: '1',
    },
    patience: SLOW,
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('greylist-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Greylisting by Postgrey, first delivery attempt',
    told: `${POSTGREY} (postgrey ${POSTGREY_VERSION})`,
    options: { smtpd_recipient_restrictions: `${POSTGREY},reject_unauth_destination` },
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
];

/** Scenarios of Postfix in which RCPT is answered for something else: the sender, the client, a service that is down. */
export const RESTRICTION_SCENARIOS: readonly Scenario[] = [...CLIENTS, ...SERVICES];
