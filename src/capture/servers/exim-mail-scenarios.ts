import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';
import { scenario } from './exim-listeners.ts';

/** What Exim is asked about senders, recipients and messages. */

const BIG_MESSAGE: Step = {
  do: 'raw',
  text: `Subject: big\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(300)}.\r\n`,
  shown: [{ C: 'Subject: big' }, { C: '' }, { note: '... 300 lines, 21600 bytes ...' }, { C: '.' }],
};

const HEADER = `Subject: ${'y'.repeat(600)}`;

/** As it is: lines of other steps are shortened where they are long. */
const LONG_HEADER: Step = {
  do: 'raw',
  text: `${HEADER}\r\n\r\nx\r\n.\r\n`,
  shown: [{ C: HEADER }, { C: '' }, { C: 'x' }, { C: '.' }],
};

const ADDRESSES: readonly Scenario[] = [
  scenario('dnsbl-550', 'dnsbl', {
    code: 550,
    stage: 'rcpt',
    cause: 'Client on a DNS blocklist, ACL without a message',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
    from: '127.0.0.66',
  }),
  scenario('mail-malformed-501', 'base', {
    code: 501,
    stage: 'mail',
    cause: 'Malformed address',
    steps: [EHLO, 'MAIL FROM:<carol@@example.org>', 'QUIT'],
  }),
  scenario('mail-param-501', 'base', {
    code: 501,
    stage: 'mail',
    cause: 'Unknown ESMTP parameter',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> FOO=BAR', 'QUIT'],
  }),
  scenario('max-rcpt-452', 'max-rcpt', {
    code: 452,
    stage: 'rcpt',
    cause: 'More than recipients_max recipients',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', RCPT, 'QUIT'],
  }),
  scenario('max-rcpt-552', 'max-rcpt-reject', {
    code: 552,
    stage: 'rcpt',
    cause: 'recipients_max with recipients_max_reject',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<bob@example.com>', RCPT, 'QUIT'],
  }),
  scenario('msgs-per-conn-421', 'msgs-per-conn', {
    code: 421,
    stage: 'mail',
    cause: 'More than smtp_accept_max_per_connection messages',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, MAIL, 'QUIT'],
  }),
  scenario('nested-mail-503', 'base', {
    code: 503,
    stage: 'mail',
    cause: 'Second MAIL in one transaction',
    steps: [EHLO, MAIL, MAIL, 'QUIT'],
  }),
  scenario('no-helo-503', 'no-helo', {
    code: 503,
    stage: 'mail',
    cause: 'No HELO (helo_verify_hosts = *)',
    steps: [MAIL, 'QUIT'],
  }),
  scenario('rcpt-before-mail-503', 'base', {
    code: 503,
    stage: 'rcpt',
    cause: 'RCPT before MAIL',
    steps: [EHLO, RCPT, 'QUIT'],
  }),
  scenario('rcpt-no-domain-501', 'base', {
    code: 501,
    stage: 'rcpt',
    cause: 'Recipient address without a domain',
    steps: [EHLO, MAIL, 'RCPT TO:<alice>', 'QUIT'],
  }),
  scenario('relay-550', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Unauthenticated client, recipient in a foreign domain',
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
    wording: 'configured',
  }),
  scenario('sender-nullmx-550', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Sender domain has a null MX',
    steps: [EHLO, 'MAIL FROM:<carol@nullmx.example>', RCPT, 'QUIT'],
  }),
  scenario('sender-verify-451', 'base', {
    code: 451,
    stage: 'rcpt',
    cause: 'DNS lookup of the sender domain fails temporarily',
    steps: [EHLO, 'MAIL FROM:<carol@servfail.example>', RCPT, 'QUIT'],
  }),
  scenario('sender-verify-550', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Sender domain does not exist',
    steps: [EHLO, 'MAIL FROM:<carol@no-such-domain.example>', RCPT, 'QUIT'],
  }),
  scenario('size-552', 'size', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over message_size_limit',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
  }),
  scenario('spool-space-452', 'spool-space', {
    code: 452,
    stage: 'mail',
    cause: 'Less free spool space than check_spool_space',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
];

const MESSAGES: readonly Scenario[] = [
  scenario('accept-250', 'base', {
    code: 250,
    stage: 'dataEnd',
    cause: 'Message accepted and queued',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE],
  }),
  scenario('accept-354', 'base', {
    code: 354,
    stage: 'data',
    cause: 'Server asks for the message',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
  scenario('all-rcpt-refused-503', 'base', {
    code: 503,
    stage: 'data',
    cause: 'Every recipient was refused, client sends DATA anyway',
    steps: [EHLO, MAIL, 'RCPT TO:<nosuchuser@example.com>', 'DATA', 'QUIT'],
  }),
  scenario('data-too-big-552', 'size', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Message over message_size_limit',
    steps: [EHLO, MAIL, RCPT, 'DATA', BIG_MESSAGE, 'QUIT'],
  }),
  scenario('header-long-552', 'header-long', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Header line longer than header_line_maxsize',
    steps: [EHLO, MAIL, RCPT, 'DATA', LONG_HEADER, 'QUIT'],
  }),
  scenario('spool-write-421', 'spool-write', {
    code: 421,
    stage: 'dataEnd',
    cause: 'Spool directory not writable',
    steps: [EHLO, MAIL, RCPT, 'DATA', MESSAGE, 'QUIT'],
  }),
];

export const EXIM_MAIL_SCENARIOS: readonly Scenario[] = [...ADDRESSES, ...MESSAGES];
