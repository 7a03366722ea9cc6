import type { Scenario } from '../captured-server.ts';

/** A scenario of smtp-server, and the options that several of them share. */

export const DEFAULTS = '(defaults)';
export const NO_LOGIN = 'authOptional: true';
export const LOGIN = `allowInsecureAuth: true
onAuth: (a, s, cb) => a.password === 'secret' || a.method === 'CRAM-MD5' ? cb(null, { user: a.username }) : cb(null, {})`;

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

export const scenario = (name: string, provoked: Provoked): Scenario => ({
  name,
  listener: name,
  config: NO_LOGIN,
  ...provoked,
});
