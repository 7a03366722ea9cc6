import type { Scenario } from '../captured-server.ts';
import { also, EHLO, MAIL, RCPT } from '../step.ts';
import { BIG_MESSAGE, configOf, LIMITS, scenario } from './opensmtpd-scenarios.ts';

/** Sessions in which OpenSMTPD shows many replies one after another, so that any two of them can be compared. */
export const OPENSMTPD_WALK_SCENARIOS: readonly Scenario[] = [
  scenario('walk-commands-then-mail', {
    code: 550,
    stage: 'rcpt',
    cause: 'Commands, recipients beyond the limit, a message too big',
    config: [configOf('plain'), LIMITS.recipients, LIMITS.size].join('\n'),
    also: also(214, 220, 221, 250, 354, 451, 500, 501, 503, 553, 554),
    steps: [
      ...[EHLO, 'VRFY alice', 'HELP', RCPT, 'MAIL FROM:<carol@@example.org>'],
      ...[MAIL, 'RCPT TO:<alice@@example.com>', 'RCPT TO:<nosuchuser@example.com>', RCPT],
      ...['RCPT TO:<bob@example.com>', 'RCPT TO:<postmaster@example.com>', RCPT, 'DATA', BIG_MESSAGE],
      'QUIT',
    ],
  }),
  scenario(
    'walk-tls-required',
    {
      code: 530,
      stage: 'mail',
      cause: 'Commands and a mail in clear text where TLS is required, then STARTTLS',
      also: also(214, 220, 250, 500, 501),
      steps: ['HELO bad_host!', EHLO, 'VRFY alice', 'HELP', MAIL, 'STARTTLS'],
    },
    'tlsRequired',
  ),
];
