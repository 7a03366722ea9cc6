import type { Scenario } from '../captured-server.ts';
import { ALICE, authenticators, FAILING_LOOKUP } from './exim-authenticators.ts';
import { WALK_LISTENERS } from './exim-walk-listeners.ts';

/** What Exim's listeners are configured with: data only. */

/** What a listener has besides the configuration that all share (`exim.ts`). */
export interface Listener {
  /** Options of the main part; one that all share (`tls_certificate`) is taken from here when it stands here. */
  readonly main?: string;
  /** The statements of `acl_check_rcpt`, instead of those of Exim's default configuration file. */
  readonly rcptAcl?: string;
  /** A further ACL. */
  readonly acl?: string;
  readonly authenticators?: string;
  /** Routers that come before those that all listeners share. */
  readonly routers?: (portOf: (listener: string) => number) => string;
  /** Transports besides those that all listeners share. */
  readonly transports?: string;
  /** Whether a connection is TLS from the start. */
  readonly tlsOnConnect?: boolean;
  /** What the pages say of it, where that is not the text itself. */
  readonly shown?: string;
}

/** The checks of `acl_check_rcpt` in the configuration file that Exim brings along. */
export const DEFAULT_RCPT_ACL = `  accept hosts = :
  deny message = Restricted characters in address
       domains = +local_domains
       local_parts = ^[.] : ^.*[@%!/|]
  require verify = sender
  accept hosts = +relay_from_hosts
  accept authenticated = *
  require message = relay not permitted
          domains = +local_domains : +relay_to_domains
  require verify = recipient
  accept
`;

/** A folder that stands where Exim can't write. */
export const UNWRITABLE_SPOOL = '/var/spool/exim-ro';

export const LISTENERS = {
  base: { shown: "(the RCPT checks of Exim's default configuration file)" },
  vrfy: { main: 'acl_smtp_vrfy = accept' },
  sync: {
    main: 'acl_smtp_connect = acl_slow\npipelining_connect_advertise_hosts =',
    acl: 'acl_slow:\n  accept delay = 2s\n',
    shown: 'acl_smtp_connect: accept delay = 2s',
  },
  'acl-drop': { main: 'acl_smtp_connect = drop' },
  'host-reject': { main: 'host_reject_connection = 127.0.0.9' },
  load: { main: 'smtp_load_reserve = 0.001\nsmtp_reserve_hosts = 127.0.0.2' },
  'max-conn': { main: 'smtp_accept_max = 1' },
  nonmail: { main: 'smtp_accept_max_nonmail = 2' },
  auth: { authenticators: ALICE, shown: 'plaintext authenticators PLAIN and LOGIN' },
  'auth-lookup': { authenticators: authenticators(FAILING_LOOKUP, FAILING_LOOKUP), shown: FAILING_LOOKUP },
  'auth-tls': { authenticators: ALICE, main: 'auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}' },
  'starttls-off': { main: 'tls_advertise_hosts =' },
  'tls-unavailable': { main: 'tls_certificate = /etc/tls/missing.crt' },
  'no-helo': { main: 'helo_verify_hosts = *' },
  size: { main: 'message_size_limit = 10K' },
  'spool-space': { main: 'check_spool_space = 900000G' },
  'msgs-per-conn': { main: 'smtp_accept_max_per_connection = 1' },
  dnsbl: { rcptAcl: '  deny dnslists = dnsbl.example\n  accept\n' },
  'max-rcpt': { main: 'recipients_max = 2' },
  'max-rcpt-reject': { main: 'recipients_max = 2\nrecipients_max_reject = true' },
  'header-long': { main: 'header_line_maxsize = 500' },
  'spool-write': {
    main: `spool_directory = ${UNWRITABLE_SPOOL}`,
    shown: 'spool_directory on a full or read-only file system',
  },
  ...WALK_LISTENERS,
} satisfies Readonly<Record<string, Listener>>;

export type ListenerName = keyof typeof LISTENERS;

const configOf = ({ main, rcptAcl, shown }: Listener): string =>
  shown ??
  [main, rcptAcl === undefined ? undefined : `acl_check_rcpt:\n${rcptAcl}`]
    .filter((part) => part !== undefined)
    .join('\n');

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

/** A scenario that one of the listeners is asked. */
export const scenario = (name: string, listener: ListenerName, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: configOf(LISTENERS[listener]),
  ...provoked,
});
