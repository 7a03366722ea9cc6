import type { Scenario } from '../captured-server.ts';
import { also, base64, EHLO, MAIL, RCPT, SHORT_MESSAGE, type Step } from '../step.ts';
import { scenario } from './courier-listeners.ts';

/** Sessions with Courier that meet many replies. */

const login = (password: string): readonly Step[] => ['AUTH LOGIN', base64('alice'), base64(password)];

/** Every scenario that is a walk. */
export const COURIER_WALKS: readonly Scenario[] = [
  scenario(
    'walk-login-and-mail',
    {
      code: 554,
      stage: 'mail',
      cause: 'A wrong password, the right one; a sender and a recipient that are refused, a mail that is taken',
      also: also(502, 334, 535, 235, 252, 250, 550, 354),
      steps: [
        MAIL,
        EHLO,
        ...login('wrong'),
        ...login('secret'),
        'VRFY alice',
        'MAIL FROM: carol',
        MAIL,
        'RCPT TO:<nosuchuser@example.com>',
        RCPT,
        'DATA',
        SHORT_MESSAGE,
        'QUIT',
      ],
    },
    'auth',
  ),
];
