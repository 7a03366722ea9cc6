import type { CapturedServer } from '../captured-server.ts';
import { aiosmtpd } from './aiosmtpd.ts';
import { courier } from './courier.ts';
import { dovecot } from './dovecot.ts';
import { exim } from './exim.ts';
import { haraka } from './haraka.ts';
import { netServerMail } from './net-server-mail.ts';
import { opensmtpd } from './opensmtpd.ts';
import { postfix } from './postfix.ts';
import { sendmail } from './sendmail.ts';
import { smtpServer } from './smtp-server.ts';

/** Every server that `npm run capture` asks, in the order in which it does. */
export const SERVERS: readonly CapturedServer[] = [
  smtpServer,
  haraka,
  aiosmtpd,
  netServerMail,
  opensmtpd,
  courier,
  exim,
  sendmail,
  dovecot,
  postfix,
];

/** Those that run without root, wherever Node.js does. */
export const NPM_SERVERS = SERVERS.filter(({ needs }) => needs.kind === 'npm');
/** Those that need root on Debian. */
export const DEBIAN_SERVERS = SERVERS.filter(({ needs }) => needs.kind === 'debian');
