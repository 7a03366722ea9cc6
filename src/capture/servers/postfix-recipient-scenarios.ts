import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, RCPT } from '../step.ts';
import { SLOW, smtpd } from './postfix-scenario.ts';

const RECIPIENTS: readonly Scenario[] = [
  smtpd('rcpt-bad-address-501', {
    code: 501,
    stage: 'rcpt',
    cause: 'Malformed recipient address',
    steps: [EHLO, MAIL, 'RCPT TO:<alice@[example.com>', 'QUIT'],
  }),
  smtpd('rcpt-param-555', {
    code: 555,
    stage: 'rcpt',
    cause: 'ESMTP parameter the server does not know',
    steps: [EHLO, MAIL, 'RCPT TO:<alice@example.com> PRIORITY=high', 'QUIT'],
  }),
  smtpd('rcpt-before-mail-503', { code: 503, stage: 'rcpt', cause: 'RCPT before MAIL', steps: [EHLO, RCPT, 'QUIT'] }),
  smtpd('user-unknown-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Local recipient not in local_recipient_maps',
    told: 'local_recipient_maps = texthash:/etc/postfix/users',
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  smtpd('user-unknown-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Same missing mailbox while the admin runs with the soft-fail migration setting',
    options: { unknown_local_recipient_reject_code: '450' },
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'QUIT'],
  }),
  smtpd('moved-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Recipient listed in relocated_maps',
    told: 'relocated_maps = texthash: dave@example.com dave@example.net',
    steps: [EHLO, MAIL, 'RCPT TO:<dave@example.com>', 'QUIT'],
  }),
  smtpd('relay-denied-554', {
    code: 554,
    stage: 'rcpt',
    cause: 'Client outside mynetworks, not authenticated, recipient in a foreign domain',
    options: { smtpd_relay_restrictions: 'permit_mynetworks,permit_sasl_authenticated,reject_unauth_destination' },
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
  }),
  smtpd('relay-deferred-454', {
    code: 454,
    stage: 'rcpt',
    cause: 'The same relay attempt with the shipped default, defer_unauth_destination',
    meaning: 'own',
    options: { smtpd_relay_restrictions: 'permit_mynetworks,permit_sasl_authenticated,defer_unauth_destination' },
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
  }),
  smtpd('rcpt-nullmx-556', {
    code: 556,
    stage: 'rcpt',
    cause: 'Recipient domain publishes a null MX (RFC 7505)',
    options: {
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,reject',
      smtpd_relay_restrictions: 'permit',
    },
    steps: [EHLO, MAIL, 'RCPT TO:<erin@nullmx.example>', 'QUIT'],
  }),
  smtpd('rcpt-domain-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Recipient domain does not exist',
    options: {
      smtpd_recipient_restrictions: 'reject_unknown_recipient_domain,reject',
      smtpd_relay_restrictions: 'permit',
    },
    steps: [EHLO, MAIL, 'RCPT TO:<erin@no-such-domain.example>', 'QUIT'],
  }),
  smtpd('rcpt-not-fqdn-504', {
    code: 504,
    stage: 'rcpt',
    cause: 'reject_non_fqdn_recipient',
    options: {
      smtpd_recipient_restrictions: 'reject_non_fqdn_recipient,reject_unauth_destination',
      smtpd_relay_restrictions: 'permit',
    },
    steps: [EHLO, MAIL, 'RCPT TO:<alice@mailhost>', 'QUIT'],
  }),
  smtpd('unverified-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'Recipient address verification cannot reach the next hop',
    told: 'reject_unverified_recipient',
    options: {
      smtpd_recipient_restrictions: 'reject_unauth_destination,reject_unverified_recipient',
      relay_recipient_maps: '',
    },
    patience: SLOW,
    steps: [EHLO, MAIL, 'RCPT TO:<erin@dead.example>', 'QUIT'],
  }),
  smtpd('undeliverable-550', {
    code: 550,
    stage: 'rcpt',
    cause: 'Recipient address verification: the next hop said 550',
    options: {
      smtpd_recipient_restrictions: 'reject_unauth_destination,reject_unverified_recipient',
      relay_recipient_maps: '',
      unverified_recipient_reject_code: '550',
    },
    patience: SLOW,
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@hop.example>', 'QUIT'],
  }),
  smtpd('too-many-rcpt-452', {
    code: 452,
    stage: 'rcpt',
    cause: 'More recipients than smtpd_recipient_limit',
    options: { smtpd_recipient_limit: '3' },
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'RCPT TO:<bob@example.com>',
      'RCPT TO:<postmaster@example.com>',
      'RCPT TO:<frank@example.com>',
      'QUIT',
    ],
  }),
  smtpd('rcpt-rate-450', {
    code: 450,
    stage: 'rcpt',
    cause: 'smtpd_client_recipient_rate_limit',
    options: { smtpd_client_recipient_rate_limit: '2' },
    from: '127.0.0.11',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', 'RCPT TO:<postmaster@example.com>', 'QUIT'],
  }),
];

/** Scenarios of Postfix in which RCPT is answered for what the recipient is. */
export const RECIPIENT_SCENARIOS: readonly Scenario[] = [...RECIPIENTS];
