import type { Scenario } from '../captured-server.ts';
import { also, EHLO, MAIL, MESSAGE, RCPT } from '../step.ts';
import type { Listener } from './exim-listeners.ts';

/**
 * Replies that Exim gives only where an administrator has written their number into an ACL (Exim specification, `message`
 * with `accept` and with `defer`). When one is given, Exim decides: the address is redirected elsewhere, messages are in
 * the queue, the next host does not offer the extension that a parameter needs.
 */

/** Users who have moved, in the file that the router `moved` reads. */
export const MOVED_FILE = '/etc/exim4/moved';
export const MOVED_USERS = 'frank: frank@example.net\n';

export const MOVED_ROUTER = `moved:
  driver = redirect
  domains = +local_domains
  address_data = \${lookup{$local_part}lsearch{${MOVED_FILE}}}
  data = $address_data
`;

export const MOVED_STATEMENT = `  accept verify = recipient
         condition = \${if def:address_data}
         message = 251 2.1.5 User not local; will forward to <$address_data>
`;
const MOVED_ACL = `${MOVED_STATEMENT}  accept verify = recipient
`;

export const WAITING_STATEMENT = `  accept condition = \${if >{$queue_size}{0}}
         message = 253 OK, $queue_size pending messages for node \${substr_1:$smtp_command_argument} started
`;
const ETRN_ACL = `acl_check_etrn:
${WAITING_STATEMENT}  accept message = 251 OK, no messages waiting for node \${substr_1:$smtp_command_argument}
`;

/** The host of relayed.example does not answer, so its mail waits in the queue. */
const ETRN_ROUTER = `relayed:
  driver = manualroute
  route_list = relayed.example 127.0.0.8
  transport = smtp
`;

/** A listener that keeps mail for relayed.example and for nobody else, so its queue is the queue of that host. */
const relayFor = (spool: string) =>
  ({
    main: `spool_directory = ${spool}\nacl_smtp_etrn = acl_check_etrn`,
    acl: ETRN_ACL,
    rcptAcl: '  accept domains = relayed.example\n',
    routers: () => ETRN_ROUTER,
    shown: `acl_smtp_etrn = acl_check_etrn\n${ETRN_ACL}acl_check_rcpt:\n  accept domains = relayed.example`,
  }) satisfies Listener;

/** Where the listeners for ETRN keep their queues. */
export const ETRN_SPOOLS = {
  waiting: '/var/spool/exim-etrn',
  empty: '/var/spool/exim-etrn-empty',
  walk: '/var/spool/exim-walk',
} as const;

const UTF8_ACL = `  defer !verify = recipient/callout
        condition = \${if match{$acl_verify_message}{internationalised}}
        message = 455 4.3.3 SMTPUTF8 is not available for this recipient at the moment
  accept verify = recipient
`;

/** Routes to the listener that does not offer SMTPUTF8. */
const inboundRouter = (port: number): string => `inbound:
  driver = manualroute
  domains = +local_domains
  route_list = * 127.0.0.1::${port}
  self = send
  transport = inbound
`;

const INBOUND_TRANSPORT = `inbound:
  driver = smtp
  allow_localhost
  utf8_downconvert = 0
`;

export const FORWARD_LISTENERS = {
  moved: {
    rcptAcl: MOVED_ACL,
    routers: () => MOVED_ROUTER,
    shown: `acl_check_rcpt:\n${MOVED_ACL}begin routers\n${MOVED_ROUTER}${MOVED_FILE}: ${MOVED_USERS.trim()}`,
  },
  etrn: relayFor(ETRN_SPOOLS.waiting),
  'etrn-empty': relayFor(ETRN_SPOOLS.empty),
  'no-utf8': { main: 'smtputf8_advertise_hosts =', rcptAcl: '  accept\n' },
  utf8: {
    rcptAcl: UTF8_ACL,
    routers: (portOf) => inboundRouter(portOf('no-utf8')),
    transports: INBOUND_TRANSPORT,
    shown: `acl_check_rcpt:\n${UTF8_ACL}transport that the mail goes on with: utf8_downconvert = 0\nnext host, another Exim: smtputf8_advertise_hosts =`,
  },
} satisfies Readonly<Record<string, Listener>>;

type ForwardListener = Exclude<keyof typeof FORWARD_LISTENERS, 'no-utf8'>;
type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

const scenario = (name: string, listener: ForwardListener, provoked: Provoked): Scenario => ({
  name,
  listener,
  config: FORWARD_LISTENERS[listener].shown,
  wording: 'configured',
  ...provoked,
});

export const EXIM_FORWARD_SCENARIOS: readonly Scenario[] = [
  scenario('forwarded-251', 'moved', {
    code: 251,
    stage: 'rcpt',
    cause: 'A redirect router forwards the address to another domain, and the RCPT ACL says so with 251',
    also: also(250),
    steps: [EHLO, MAIL, 'RCPT TO:<frank@example.com>', RCPT, 'QUIT'],
  }),
  scenario('etrn-253', 'etrn', {
    code: 253,
    stage: 'etrn',
    cause: 'ETRN while a message for the host waits in the queue; the ETRN ACL counts with $queue_size',
    held: [EHLO, MAIL, 'RCPT TO:<alice@relayed.example>', 'DATA', MESSAGE],
    steps: [EHLO, 'ETRN #relayed.example', 'QUIT'],
  }),
  scenario('etrn-251', 'etrn-empty', {
    code: 251,
    stage: 'etrn',
    cause: 'ETRN while the queue is empty; the ETRN ACL counts with $queue_size',
    steps: [EHLO, 'ETRN #relayed.example', 'QUIT'],
  }),
  scenario('smtputf8-455', 'utf8', {
    code: 455,
    stage: 'rcpt',
    cause: 'MAIL asked for SMTPUTF8, and a recipient callout finds that the next host does not offer it',
    steps: [EHLO, 'MAIL FROM:<carol@example.org> SMTPUTF8', RCPT, 'RSET', MAIL, RCPT, 'QUIT'],
  }),
];
