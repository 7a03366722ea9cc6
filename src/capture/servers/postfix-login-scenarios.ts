import type { Scenario } from '../captured-server.ts';
import { authPlain, base64, EHLO } from '../step.ts';
import { smtpd, WITH_LOGIN } from './postfix-scenario.ts';

const STARTTLS: readonly Scenario[] = [
  smtpd('tls-rate-454', {
    code: 454,
    stage: 'starttls',
    cause: 'smtpd_client_new_tls_session_rate_limit',
    options: { smtpd_client_new_tls_session_rate_limit: '1' },
    from: '127.0.0.14',
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  smtpd('starttls-220', {
    code: 220,
    stage: 'starttls',
    cause: 'STARTTLS accepted',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'QUIT'],
  }),
  smtpd('starttls-twice-554', {
    code: 554,
    stage: 'starttls',
    cause: 'STARTTLS inside TLS',
    steps: [EHLO, 'STARTTLS', { do: 'tls' }, EHLO, 'STARTTLS', 'QUIT'],
  }),
  smtpd('tls-unavailable-454', {
    code: 454,
    stage: 'starttls',
    cause: 'STARTTLS offered but the certificate cannot be loaded',
    options: { smtpd_tls_cert_file: '/etc/tls/missing.crt' },
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
  smtpd('starttls-off-502', {
    code: 502,
    stage: 'starttls',
    cause: 'STARTTLS when TLS is not enabled',
    options: { smtpd_tls_security_level: 'none' },
    steps: [EHLO, 'STARTTLS', 'QUIT'],
  }),
];

const LOGINS: readonly Scenario[] = [
  smtpd('auth-rate-450', {
    code: 450,
    stage: 'auth',
    cause: 'smtpd_client_auth_rate_limit',
    options: { smtpd_client_auth_rate_limit: '1', ...WITH_LOGIN },
    from: '127.0.0.13',
    steps: [EHLO, authPlain('alice@example.com', 'wrong'), authPlain('alice@example.com', 'wrong'), 'QUIT'],
  }),
  smtpd('auth-235', {
    code: 235,
    stage: 'auth',
    cause: 'Login accepted',
    options: { ...WITH_LOGIN },
    steps: [EHLO, authPlain('alice@example.com', 'secret'), 'QUIT'],
  }),
  smtpd('auth-334', {
    code: 334,
    stage: 'auth',
    cause: 'AUTH LOGIN challenges for user name and password',
    options: { ...WITH_LOGIN },
    steps: [EHLO, 'AUTH LOGIN', base64('alice@example.com'), base64('secret'), 'QUIT'],
  }),
  smtpd('auth-535', {
    code: 535,
    stage: 'auth',
    cause: 'Wrong password',
    options: { ...WITH_LOGIN },
    steps: [EHLO, authPlain('alice@example.com', 'wrong'), 'QUIT'],
  }),
  smtpd('auth-unknown-mech-535', {
    code: 535,
    stage: 'auth',
    cause: 'Mechanism the server does not offer',
    options: { ...WITH_LOGIN },
    steps: [EHLO, 'AUTH GSSAPI', 'QUIT'],
  }),
  smtpd('auth-cancel-501', {
    code: 501,
    stage: 'auth',
    cause: 'Client cancels the exchange with *',
    options: { ...WITH_LOGIN },
    steps: [EHLO, 'AUTH LOGIN', '*', 'QUIT'],
  }),
  smtpd('auth-twice-503', {
    code: 503,
    stage: 'auth',
    cause: 'AUTH after a successful AUTH',
    options: { ...WITH_LOGIN },
    steps: [EHLO, authPlain('alice@example.com', 'secret'), 'AUTH LOGIN', 'QUIT'],
  }),
  smtpd('auth-off-503', {
    code: 503,
    stage: 'auth',
    cause: 'AUTH on a port where it is not enabled',
    steps: [EHLO, 'AUTH LOGIN', 'QUIT'],
  }),
  smtpd('auth-tls-only-503', {
    code: 503,
    stage: 'auth',
    cause: 'smtpd_tls_auth_only and AUTH in clear text',
    options: { smtpd_tls_auth_only: 'yes', ...WITH_LOGIN },
    steps: [EHLO, 'AUTH LOGIN', 'QUIT'],
  }),
  smtpd('auth-plain-clear-535', {
    code: 535,
    stage: 'auth',
    cause: 'Plaintext mechanism in clear text with smtpd_sasl_security_options=noplaintext',
    options: {
      smtpd_sasl_security_options: 'noanonymous,noplaintext',
      smtpd_sasl_tls_security_options: 'noanonymous',
      ...WITH_LOGIN,
    },
    steps: [EHLO, 'AUTH PLAIN', 'QUIT'],
  }),
  smtpd('auth-tempfail-454', {
    code: 454,
    stage: 'auth',
    cause: 'Password checking daemon (saslauthd) is not running',
    options: { smtpd_sasl_path: 'smtpd-saslauthd', ...WITH_LOGIN },
    steps: [EHLO, authPlain('alice', 'secret'), 'QUIT'],
  }),
];

/** Scenarios of Postfix about STARTTLS and AUTH. */
export const LOGIN_SCENARIOS: readonly Scenario[] = [...STARTTLS, ...LOGINS];
