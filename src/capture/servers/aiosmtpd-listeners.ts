import type { Scenario } from '../captured-server.ts';

/** How aiosmtpd's listeners are made: data only. */

/** One listener: what readers see of its configuration, and the arguments of Python's `SMTP(...)` in full. */
export interface Listener {
  readonly config: string;
  readonly options: string;
}

const LIMITS = "data_size_limit=10240, command_call_limit={'NOOP': 1, '*': 20}";

export const LISTENERS = {
  plain: { config: 'SMTP(handler)', options: '' },
  small: { config: 'data_size_limit=10240', options: 'data_size_limit=10240' },
  tls: { config: 'tls_context=...', options: 'tls_context=context' },
  auth: {
    config: 'authenticator=..., auth_require_tls=False',
    options: 'authenticator=authenticate, auth_require_tls=False',
  },
  authInTls: {
    config: 'authenticator=..., auth_require_tls=True',
    options: 'authenticator=authenticate, auth_require_tls=True, tls_context=context',
  },
  authRequired: {
    config: 'auth_required=True',
    options: 'authenticator=authenticate, auth_require_tls=False, auth_required=True',
  },
  tlsRequired: {
    config: 'require_starttls=True, tls_context=...',
    options: 'require_starttls=True, tls_context=context',
  },
  authInTlsRequired: {
    config: `authenticator=..., auth_required=True, auth_require_tls=True, tls_context=..., ${LIMITS}`,
    options: `authenticator=authenticate, auth_required=True, auth_require_tls=True, tls_context=context, ${LIMITS}`,
  },
  authNoTls: {
    config: `authenticator=..., auth_required=True, auth_require_tls=False, ${LIMITS}`,
    options: `authenticator=authenticate, auth_required=True, auth_require_tls=False, ${LIMITS}`,
  },
  authNeverPossible: {
    config: `authenticator=..., auth_require_tls=True, ${LIMITS}`,
    options: `authenticator=authenticate, auth_require_tls=True, ${LIMITS}`,
  },
  tlsRefused: {
    config:
      'handle_STARTTLS returns False, authenticator=..., auth_require_tls=False, tls_context=..., data_size_limit=10240',
    options:
      'handler=Untrusting, authenticator=authenticate, auth_require_tls=False, tls_context=context, data_size_limit=10240',
  },
  tlsRefusedAuthInTls: {
    config:
      'handle_STARTTLS returns False, authenticator=..., auth_required=True, auth_require_tls=True, tls_context=...',
    options:
      'handler=Untrusting, authenticator=authenticate, auth_required=True, auth_require_tls=True, tls_context=context',
  },
} satisfies Readonly<Record<string, Listener>>;

export type ListenerName = keyof typeof LISTENERS;

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps' | 'also'>;

/** A scenario with this listener. */
export const scenario = (name: string, listener: ListenerName, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: LISTENERS[listener].config,
  ...provoked,
});
