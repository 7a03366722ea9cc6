import type { Scenario } from '../captured-server.ts';
import { EHLO, MAIL, MESSAGE, RCPT, type Step } from '../step.ts';
import { scenario } from './sendmail-listeners.ts';

/** What Sendmail is asked about senders, recipients and messages. */

const HEADER = `Subject: ${'y'.repeat(700)}`;

/** As it is: lines of other steps are shortened where they are long. */
const LONG_HEADER: Step = {
  do: 'raw',
  text: `${HEADER}\r\n\r\nx\r\n.\r\n`,
  shown: [{ C: HEADER }, { C: '' }, { C: 'x' }, { C: '.' }],
};

const ADDRESSES: readonly Scenario[] = [
  scenario('auth-required-530', 'auth-required', {
    code: 530,
    stage: 'mail',
    cause: 'Submission port demands a login (daemon modifier a)',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  scenario('bad-rcpt-421', 'bad-rcpt', {
    code: 421,
    stage: 'rcpt',
    cause: 'Too many unknown recipients (MaxRecipientsPerMessage/BadRcptThrottle shutdown)',
    steps: [
      EHLO,
      MAIL,
      { do: 'repeat', command: 'RCPT TO:<nouser%d@example.com>', until: 421, atMost: 4 },
      { do: 'send', line: 'RCPT TO:<nouser5@example.com>' },
    ],
  }),
  scenario('client-denied-550', 'base', {
    code: 550,
    stage: 'mail',
    cause: 'After a connect-time rejection every mail command gets 550',
    steps: [EHLO, MAIL, 'QUIT'],
    from: '127.0.0.55',
  }),
  scenario('disabled-550', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Recipient blocked in the access map (FEATURE blocklist_recipients)',
    steps: [EHLO, MAIL, 'RCPT TO:<bob@example.com>', 'QUIT'],
  }),
  scenario('disk-452', 'disk', {
    code: 452,
    stage: 'mail',
    cause: 'Fewer free blocks than MinFreeBlocks',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  scenario('dnsbl-550', 'dnsbl', {
    code: 550,
    stage: 'mail',
    cause: 'Client on a DNS blocklist',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
    from: '127.0.0.66',
  }),
  scenario('enhdnsbl-451', 'enhdnsbl', {
    code: 451,
    stage: 'mail',
    cause: 'DNS blocklist lookup fails temporarily',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
    from: '127.0.0.66',
  }),
  scenario('mail-body-501', 'base', {
    code: 501,
    stage: 'mail',
    cause: 'Unknown BODY type',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> BODY=9BIT', 'QUIT'],
  }),
  scenario('mail-param-555', 'base', {
    code: 555,
    stage: 'mail',
    cause: 'Unknown ESMTP parameter',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> FOO=BAR', 'QUIT'],
  }),
  scenario('mail-unbalanced-553', 'base', {
    code: 553,
    stage: 'mail',
    cause: 'Unbalanced angle bracket',
    steps: [EHLO, 'MAIL FROM:<carol@example.org', 'QUIT'],
  }),
  scenario('max-rcpt-452', 'max-rcpt', {
    code: 452,
    stage: 'rcpt',
    cause: 'More than MaxRecipientsPerMessage recipients',
    steps: [EHLO, MAIL, RCPT, 'RCPT TO:<postmaster@example.com>', 'RCPT TO:<staff@example.com>', 'QUIT'],
  }),
  scenario('milter-451', 'milter-temporary', {
    code: 451,
    stage: 'mail',
    cause: 'Milter down, F=T',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  scenario('milter-550', 'milter-reject', {
    code: 550,
    stage: 'mail',
    cause: 'Milter down, F=R',
    steps: [EHLO, MAIL, 'QUIT'],
  }),
  scenario('moved-551', 'moved', {
    code: 551,
    stage: 'rcpt',
    cause: 'User has left; alias points to new-address.REDIRECT (FEATURE redirect)',
    steps: [EHLO, MAIL, 'RCPT TO:<dave@example.com>', 'QUIT'],
  }),
  scenario('rcpt-before-mail-503', 'base', {
    code: 503,
    stage: 'rcpt',
    cause: 'RCPT before MAIL',
    steps: [EHLO, RCPT, 'QUIT'],
  }),
  scenario('rdns-550', 'rdns', {
    code: 550,
    stage: 'rcpt',
    cause: 'Client has no reverse DNS (FEATURE require_rdns)',
    steps: [EHLO, MAIL, RCPT, 'QUIT'],
    from: '127.0.0.44',
  }),
  scenario('relay-550', 'base', {
    code: 550,
    stage: 'rcpt',
    cause: 'Client not allowed to relay, recipient in a foreign domain',
    steps: [EHLO, MAIL, 'RCPT TO:<erin@example.net>', 'QUIT'],
  }),
  scenario('sender-domain-451', 'base', {
    code: 451,
    stage: 'mail',
    cause: 'Sender domain lookup fails temporarily',
    steps: [EHLO, 'MAIL FROM:<carol@servfail.example>', 'QUIT'],
  }),
  scenario('sender-domain-553', 'base', {
    code: 553,
    stage: 'mail',
    cause: 'Sender domain does not exist',
    steps: [EHLO, 'MAIL FROM:<carol@no-such-domain.example>', 'QUIT'],
  }),
  scenario('sender-no-domain-553', 'base', {
    code: 553,
    stage: 'mail',
    cause: 'Sender address without a domain',
    steps: [EHLO, 'MAIL FROM:<carol>', 'QUIT'],
  }),
  scenario('size-552', 'size', {
    code: 552,
    stage: 'mail',
    cause: 'Announced SIZE over MaxMessageSize',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SIZE=20000', 'QUIT'],
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
  scenario('data-before-rcpt-503', 'base', {
    code: 503,
    stage: 'data',
    cause: 'DATA before RCPT',
    steps: [EHLO, MAIL, 'DATA', 'QUIT'],
  }),
  scenario('headers-552', 'headers', {
    code: 552,
    stage: 'dataEnd',
    cause: 'Headers longer than MaxHeadersLength',
    steps: [EHLO, MAIL, RCPT, 'DATA', LONG_HEADER, 'QUIT'],
  }),
];

export const SENDMAIL_MAIL_SCENARIOS: readonly Scenario[] = [...ADDRESSES, ...MESSAGES];
