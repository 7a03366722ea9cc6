import type { Scenario } from '../captured-server.ts';

/** What Sendmail's listeners are configured with: data only. */

/** What a listener has besides the configuration that all share (`sendmail.ts`). */
export interface Listener {
  /** A line of its .mc file. */
  readonly mc?: string;
  /** An option that it is started with: `PrivacyOptions=novrfy`. */
  readonly option?: string;
  /** The modifiers of its DaemonPortOptions. */
  readonly modifiers?: string;
}

const privacy = (flag: string): Listener => ({ option: `PrivacyOptions=${flag}` });

/** A milter that nobody runs, and what follows from that. */
const milterDown = (flag: 'R' | 'T' | '4'): Listener => ({
  mc: `INPUT_MAIL_FILTER(\`spam', \`S=inet:1@127.0.0.1, F=${flag}')`,
});

export const LISTENERS = {
  base: {},
  'help-file': { option: 'HelpFile=/etc/mail/nohelp' },
  vrfy: privacy('novrfy'),
  expn: privacy('noexpn'),
  'expn-no-helo': privacy('needexpnhelo'),
  etrn: privacy('noetrn'),
  size: { option: 'MaxMessageSize=10240' },
  headers: { option: 'MaxHeadersLength=500' },
  disk: { option: 'MinFreeBlocks=2000000000' },
  'max-rcpt': { option: 'MaxRecipientsPerMessage=2' },
  moved: { option: 'DeliveryMode=interactive' },
  dnsbl: { mc: "FEATURE(`dnsbl',`dnsbl.example')" },
  enhdnsbl: { mc: "FEATURE(`enhdnsbl',`dnsbl.servfail.example',`',`t')" },
  rdns: { mc: "FEATURE(`require_rdns')" },
  'greet-pause': { mc: "FEATURE(`greet_pause', `2000')" },
  'conn-limit': { mc: "FEATURE(`conncontrol', `nodelay', `terminate')" },
  'rate-limit': { mc: "FEATURE(`ratecontrol', `nodelay', `terminate')" },
  'bad-rcpt': { option: 'BadRcptShutdown=3' },
  'milter-temporary': milterDown('T'),
  'milter-reject': milterDown('R'),
  'milter-close': milterDown('4'),
  'auth-required': { modifiers: 'a' },
  'tls-unavailable': { option: 'ServerCertFile=/etc/tls/missing.crt' },
} satisfies Readonly<Record<string, Listener>>;

export type ListenerName = keyof typeof LISTENERS;

const configOf = ({ mc, option, modifiers }: Listener): string => {
  if (mc !== undefined) return mc;
  if (option !== undefined) return `O ${option}`;
  return modifiers === undefined ? '(defaults)' : `DaemonPortOptions M=${modifiers}`;
};

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

/** A scenario that one of the listeners is asked. */
export const scenario = (name: string, listener: ListenerName, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: configOf(LISTENERS[listener]),
  ...provoked,
});
