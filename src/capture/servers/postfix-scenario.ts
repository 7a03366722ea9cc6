import type { Scenario } from '../captured-server.ts';

/**
 * How a scenario of Postfix says what is asked of whom. A listener is a line of master.cf: it is named after its command,
 * `smtpd -o disable_vrfy_command=yes`, so what is shown to readers is what ran, and equal configurations are one listener.
 */

/** Settings of main.cf that hold for one listener only: `{ smtpd_timeout: '2s' }`. */
export type Options = Readonly<Record<string, string>>;

interface Provoked
  extends
    Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'>,
    Partial<Pick<Scenario, 'also' | 'meaning' | 'from' | 'held' | 'patience' | 'speaksFirst'>> {
  readonly options?: Options;
  /** What readers are told besides: settings that all listeners share or that hold for another service. */
  readonly told?: string;
}

/** For what takes Postfix several tries: a service that is down, a next hop that has to be asked. */
export const SLOW = 30_000;

/** The settings with which a listener lets clients log in; last, as they stand in the configuration. */
export const WITH_LOGIN: Options = { smtpd_sasl_auth_enable: 'yes' };

const commandOf = (program: string, options: Options): string => {
  const overrides = Object.entries(options).map(([name, value]) =>
    /\s/u.test(value) ? `-o { ${name} = ${value} }` : `-o ${name}=${value}`,
  );
  return [program, ...overrides].join(' ');
};

const configOf = (options: Options, told?: string): string => {
  const settings = Object.entries(options).map(([name, value]) => `${name} = ${value}`);
  const all = told === undefined ? settings : [told, ...settings];
  return all.length === 0 ? '(defaults)' : all.join('\n');
};

const scenario = (program: string, name: string, { options = {}, told, ...provoked }: Provoked): Scenario => ({
  name,
  listener: commandOf(program, options),
  config: configOf(options, told),
  ...provoked,
});

/** A scenario of the SMTP server itself. */
export const smtpd = (name: string, provoked: Provoked): Scenario => scenario('smtpd', name, provoked);

/** A scenario of postscreen, which talks to clients before smtpd does. */
export const postscreen = (name: string, provoked: Provoked): Scenario => ({
  ...scenario('postscreen', name, provoked),
  title: 'Postfix postscreen',
});

/** The listener with nothing set: others hand their mail on to it. */
export const PLAIN_LISTENER = commandOf('smtpd', {});
