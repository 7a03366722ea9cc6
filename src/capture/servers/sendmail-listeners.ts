import type { Scenario } from '../captured-server.ts';

/** What Sendmail's listeners are configured with: data only. */

/** What a listener has besides the configuration that all share (`sendmail.ts`). */
export interface Listener {
  /** Lines of its .mc file. */
  readonly mc?: string;
  /** The options that it is started with: `PrivacyOptions=novrfy`. */
  readonly options?: readonly string[];
  /** Entries of the access map that its replies come from; all listeners read the same map. */
  readonly access?: readonly string[];
  /** What its replies rest on although all listeners share it. */
  readonly shared?: readonly string[];
  /** The modifiers of its DaemonPortOptions. */
  readonly modifiers?: string;
}

const privacy = (flag: string): Listener => ({ options: [`PrivacyOptions=${flag}`] });

/** A milter that nobody runs, and what follows from that. */
const milterDown = (flag: 'R' | 'T' | '4'): Listener => ({
  mc: `INPUT_MAIL_FILTER(\`spam', \`S=inet:1@127.0.0.1, F=${flag}')`,
});

/** A server with a limit for each kind of refusal, so that one session meets them all. */
const WALK = {
  mc: 'LOCAL_RULESETS\nHSubject: $>CheckSubject\nSCheckSubject\nR$* lottery $*\t$#error $@ 5.7.1 $: "554 No lotteries"',
  options: [
    'DeliveryMode=interactive',
    'PrivacyOptions=novrfy,noexpn',
    'MaxMessageSize=10240',
    'MaxRecipientsPerMessage=2',
    'BadRcptShutdown=3',
    'ServerCertFile=/etc/tls/missing.crt',
  ],
  access: [
    'To:staff@example.com ERROR:4.2.1:450 Mailbox is being moved',
    'To:nullmx.example ERROR:5.1.10:556 Domain takes no mail',
  ],
} satisfies Listener;

export const LISTENERS = {
  base: {},
  'help-file': { options: ['HelpFile=/etc/mail/nohelp'] },
  vrfy: privacy('novrfy'),
  expn: privacy('noexpn'),
  'expn-no-helo': privacy('needexpnhelo'),
  etrn: privacy('noetrn'),
  size: { options: ['MaxMessageSize=10240'] },
  headers: { options: ['MaxHeadersLength=500'] },
  disk: { options: ['MinFreeBlocks=2000000000'] },
  'max-rcpt': { options: ['MaxRecipientsPerMessage=2'] },
  moved: {
    shared: ["FEATURE(`redirect')", '/etc/mail/aliases: dave: dave@example.net.REDIRECT'],
    options: ['DeliveryMode=interactive'],
  },
  dnsbl: { mc: "FEATURE(`dnsbl',`dnsbl.example')" },
  enhdnsbl: { mc: "FEATURE(`enhdnsbl',`dnsbl.servfail.example',`',`t')" },
  rdns: { mc: "FEATURE(`require_rdns')" },
  'greet-pause': { mc: "FEATURE(`greet_pause', `2000')" },
  'conn-limit': { mc: "FEATURE(`conncontrol', `nodelay', `terminate')" },
  'rate-limit': { mc: "FEATURE(`ratecontrol', `nodelay', `terminate')" },
  'bad-rcpt': { options: ['BadRcptShutdown=3'] },
  'milter-temporary': milterDown('T'),
  'milter-reject': milterDown('R'),
  'milter-close': milterDown('4'),
  'auth-required': { modifiers: 'a' },
  walk: WALK,
  'walk-login': { ...WALK, modifiers: 'a' },
  'tls-unavailable': { options: ['ServerCertFile=/etc/tls/missing.crt'] },
} satisfies Readonly<Record<string, Listener>>;

export type ListenerName = keyof typeof LISTENERS;

const configOf = ({ mc, options = [], access = [], shared = [], modifiers }: Listener): string => {
  const lines = [
    ...shared,
    ...(mc === undefined ? [] : [mc]),
    ...options.map((option) => `O ${option}`),
    ...access.map((entry) => `access: ${entry}`),
    ...(modifiers === undefined ? [] : [`DaemonPortOptions M=${modifiers}`]),
  ];
  return lines.length === 0 ? '(defaults)' : lines.join('\n');
};

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

/** A scenario that one of the listeners is asked. */
export const scenario = (name: string, listener: ListenerName, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: configOf(LISTENERS[listener]),
  ...provoked,
});
