import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import { SLOW, smtpd } from './postfix-scenario.ts';

const SENDERS: readonly Scenario[] = [
  smtpd('mail-bad-address-501', {
    code: 501,
    stage: 'mail',
    cause: 'Malformed sender address',
    steps: [EHLO, 'MAIL FROM:<carol@example.org', 'QUIT'],
  }),
  smtpd('mail-param-555', {
    code: 555,
    stage: 'mail',
    cause: 'ESMTP parameter the server does not know',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> FOO=BAR', 'QUIT'],
  }),
  smtpd('no-helo-503', {
    code: 503,
    stage: 'mail',
    cause: 'smtpd_helo_required and the client skipped HELO',
    options: { smtpd_helo_required: 'yes' },
    steps: [MAIL, 'QUIT'],
  }),
  smtpd('forbid-pipelining-554', {
    code: 554,
    stage: 'ehlo',
    cause: 'Unauthorized pipelining with smtpd_forbid_unauth_pipelining',
    options: { smtpd_forbid_unauth_pipelining: 'yes' },
    steps: [{ do: 'pipeline', lines: ['HELO client.example.org', MAIL, RCPT, 'DATA'], replies: 1 }, { do: 'closed' }],
  }),
  smtpd('denied-then-503', {
    code: 503,
    stage: 'mail',
    cause: 'After a connect-time rejection every mail command is refused',
    options: { smtpd_client_restrictions: 'reject', smtpd_delay_reject: 'no' },
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  smtpd('disk-full-452', {
    code: 452,
    stage: 'mail',
    cause: 'Free space in the queue file system is below queue_minfree',
    // More than machines have free on the disk where this runs, in bytes.
    options: { queue_minfree: '2000000000000' },
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  smtpd('size-552', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE is over message_size_limit',
    options: { message_size_limit: '10240' },
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  smtpd('milter-down-451', {
    code: 451,
    stage: 'mail',
    cause: 'Milter (spam or DKIM filter) not running, milter_default_action=tempfail',
    options: { smtpd_milters: 'inet:127.0.0.1:1' },
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
  }),
  smtpd('msg-rate-450', {
    code: 450,
    stage: 'mail',
    cause: 'smtpd_client_message_rate_limit',
    options: { smtpd_client_message_rate_limit: '1' },
    from: '127.0.0.12',
    steps: [EHLO, MAIL, 'RSET', MAIL, 'QUIT'],
  }),
  smtpd('starttls-required-530', {
    code: 530,
    stage: 'mail',
    cause: 'smtpd_tls_security_level=encrypt and the client stayed in clear text',
    options: { smtpd_tls_security_level: 'encrypt' },
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  smtpd('utf8-553', {
    code: 553,
    stage: 'mail',
    cause: 'Non-ASCII address without the SMTPUTF8 parameter',
    options: { strict_smtputf8: 'yes' },
    steps: [EHLO, 'MAIL FROM:<café@example.org>', 'QUIT'],
  }),
];

const MESSAGES: readonly Scenario[] = [
  smtpd('accept-250', {
    code: 250,
    stage: 'dataEnd',
    cause: 'Message accepted and queued',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE],
  }),
  smtpd('accept-354', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('data-before-rcpt-554', {
    code: 554,
    stage: 'data',
    cause: 'DATA after MAIL but without any RCPT',
    steps: [EHLO, MAIL, 'DATA', 'QUIT'],
  }),
  smtpd('data-before-mail-503', {
    code: 503,
    stage: 'data',
    cause: 'DATA before MAIL and RCPT',
    steps: [EHLO, 'DATA', 'QUIT'],
  }),
  smtpd('no-valid-rcpt-554', {
    code: 554,
    stage: 'data',
    cause: 'All recipients were refused but the pipelining client sent DATA anyway',
    steps: [EHLO, { do: 'pipeline', lines: [MAIL, 'RCPT TO:<nosuchuser@example.com>', 'DATA'] }, 'QUIT'],
  }),
  smtpd('data-too-big-552', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Message grows past message_size_limit without a SIZE announcement',
    options: { message_size_limit: '10240', smtpd_discard_ehlo_keywords: 'size' },
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
  smtpd('too-many-hops-554', {
    code: 554,
    stage: 'dataEnd',
    cause: 'Mail loop: more than hopcount_limit Received headers',
    steps: [
      EHLO,
      MAIL,
      RCPT,
      'DATA',
      {
        do: 'raw',
        text: `${'Received: from a by b; Mon, 1 Jan 2024 00:00:00 +0000\r\n'.repeat(51)}Subject: loop\r\n\r\nx\r\n.\r\n`,
        shown: [
          { note: '... 51 Received: header lines ...' },
          { C: 'Subject: loop' },
          { C: '' },
          { C: 'x' },
          { C: '.' },
        ],
      },
      'QUIT',
    ],
  }),
  smtpd('content-550', {
    code: 550,
    stage: 'dataEnd',
    cause: 'header_checks REJECT without a custom text',
    told: 'header_checks = regexp:{{/^Subject: cheap/ REJECT}}',
    options: { cleanup_service_name: 'cleanup-hc' },
    steps: [EHLO, MAIL, RCPT, 'DATA', { do: 'message', lines: ['Subject: cheap watches', '', 'Buy.'] }, 'QUIT'],
  }),
  smtpd('queue-write-451', {
    code: 451,
    stage: 'dataEnd',
    cause: 'cleanup cannot consult a table while storing the message',
    told: 'header_checks = tcp:127.0.0.1:1 (table server down)',
    options: { cleanup_service_name: 'cleanup-bad' },
    patience: SLOW,
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  smtpd('bdat-bad-521', {
    code: 521,
    stage: 'dataEnd',
    cause: 'BDAT without a byte count',
    meaning: 'own',
    steps: [EHLO, MAIL, RCPT, 'BDAT'],
  }),
  smtpd('bdat-null-551', {
    code: 551,
    stage: 'dataEnd',
    cause: 'Empty BDAT chunk',
    meaning: 'own',
    steps: [EHLO, MAIL, RCPT, 'BDAT 0', 'QUIT'],
  }),
  smtpd('multi-rcpt-bounce-550', {
    code: 550,
    stage: 'data',
    cause: 'Bounce with two recipients (reject_multi_recipient_bounce)',
    options: { smtpd_data_restrictions: 'reject_multi_recipient_bounce' },
    steps: [EHLO, 'MAIL FROM:<>', RCPT, 'RCPT TO:<bob@example.com>', 'DATA', 'QUIT'],
  }),
];

/** Scenarios of Postfix about MAIL and DATA. */
export const MESSAGE_SCENARIOS: readonly Scenario[] = [...SENDERS, ...MESSAGES];
