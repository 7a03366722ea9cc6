import type { Scenario } from '../captured-server.ts';

/** Courier's listeners and files: data only. */

/** A listener's port, and what its environment has that differs from Debian's /etc/courier/esmtpd. */
export interface Listener {
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

const LOGINS_OFFERED = { ESMTPAUTH: 'LOGIN PLAIN' };
const VERIFYING = { BOFHNOVRFY: '0', BOFHNOEXPN: '0' };

export const LISTENERS = {
  defaults: { port: 3500, environment: {} },
  auth: { port: 3501, environment: LOGINS_OFFERED },
  authRequired: { port: 3502, environment: { ...LOGINS_OFFERED, AUTH_REQUIRED: '1' } },
  verifying: { port: 3504, environment: VERIFYING },
  fewProcesses: { port: 3506, environment: VERIFYING },
} satisfies Readonly<Record<string, Listener>>;

export type ListenerName = keyof typeof LISTENERS;

/** In bytes; the file /etc/courier/sizelimit. */
export const SIZE_LIMIT = 10_240;
/** The file /etc/courier/bofh. */
export const BOFH = 'maxrcpts 2';

const configOf = ({ environment }: Listener): string => {
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return settings.length === 0 ? '(Debian defaults: BOFHCHECKDNS=1 BOFHNOVRFY=1 BOFHNOEXPN=1)' : settings.join('\n');
};

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> &
  Partial<Pick<Scenario, 'config' | 'meaning' | 'also'>>;

/** A scenario with this listener. */
export const scenario = (name: string, provoked: Provoked, listener: ListenerName = 'defaults'): Scenario => ({
  name,
  listener,
  config: configOf(LISTENERS[listener]),
  ...provoked,
});
