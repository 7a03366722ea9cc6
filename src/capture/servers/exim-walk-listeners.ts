import { ALICE } from './exim-authenticators.ts';
import {
  ETRN_SPOOLS,
  MOVED_FILE,
  MOVED_ROUTER,
  MOVED_STATEMENT,
  MOVED_USERS,
  WAITING_STATEMENT,
} from './exim-forward-scenarios.ts';
import type { Listener } from './exim-listeners.ts';

/** What the listeners are configured with whose sessions meet many replies: data only. */

/** Without these Exim ends a session that makes so many mistakes. */
const PATIENT = 'smtp_max_synprot_errors = 20\nsmtp_accept_max_nonmail = 50';
const AUTHENTICATORS = 'plaintext authenticators PLAIN and LOGIN';

const AUTH = `  defer condition = \${if match{$smtp_command_argument}{^SCRAM-}}
        message = 432 4.7.12 A password transition is needed, log in with PLAIN once
  deny condition = \${if match{$smtp_command_argument}{^CRAM-MD5}}
       message = 534 5.7.9 CRAM-MD5 is too weak, use PLAIN
  deny condition = \${if match{$smtp_command_argument}{^PLAIN|^LOGIN}}
       !encrypted = *
       message = 538 5.7.11 Encryption required for this mechanism
  defer condition = \${if match{$smtp_command_argument}{^PLAIN|^LOGIN}}
        seen = 2s / key=login,$sender_host_address,$received_port
        message = 454 4.7.0 One login in two seconds, please try again
  accept
`;

const EXPN = `  deny message = 502 5.5.1 EXPN is not implemented here
`;

/** Of one domain only: Exim doesn't start two queue runs for the same one at a time, whichever listener is asked. */
const etrnOf = (
  domain: string,
  before = '',
): string => `  deny condition = \${if eq{$smtp_command_argument}{#${domain}}{no}{yes}}
       message = 459 4.5.4 Queue runs for ${domain} only
${before}  accept
`;

const LOGIN_REQUIRED = `  deny !authenticated = *
       message = 530 5.7.0 Authentication required
`;

const PARAMETERS = `  defer condition = \${if bool{$message_smtputf8}}
        message = 455 4.3.0 SMTPUTF8 is not available at the moment
  deny condition = \${if match{$smtp_command}{RET=}}
       message = 555 5.5.4 RET is not implemented
`;

const GREYLIST = `  defer !seen = -1s / key=$sender_host_address,$sender_address,$local_part@$domain,$received_port
        message = 450 4.2.0 Greylisted, please try again
`;

const RECIPIENTS = `  deny local_parts = ^.*[@%!/|]
       message = 553 5.1.3 Restricted characters in address
  deny local_parts = dave
       message = 551 User not local; please try <dave@example.net>
  deny !verify = recipient
       condition = \${if match{$acl_verify_message}{no SMTP service}}
       message = 556 5.1.10 $domain accepts no mail (null MX)
  require verify = recipient
`;

const CONTENT = `  deny condition = \${if match{$message_body}{lottery}}
       message = 554 5.7.1 Message refused, it looks like spam
`;

const ACCEPT = '  accept\n';

type AclName = 'auth' | 'etrn' | 'expn' | 'mail' | 'rcpt' | 'data';

/** A listener with these ACLs, of whose configuration its sessions show everything. */
const listener = (
  main: readonly string[],
  acls: Partial<Readonly<Record<AclName, string>>>,
  more: Pick<Listener, 'authenticators' | 'routers' | 'tlsOnConnect'> = {},
): Listener => {
  const { rcpt, ...others } = acls;
  const options = [...main, ...Object.keys(others).map((name) => `acl_smtp_${name} = acl_check_${name}`)];
  const texts = Object.entries(others).map(([name, statements]) => `acl_check_${name}:\n${statements}`);
  return {
    ...more,
    main: options.join('\n'),
    acl: texts.join(''),
    ...(rcpt === undefined ? {} : { rcptAcl: rcpt }),
    shown: [
      ...(more.tlsOnConnect === true ? ['tls_on_connect_ports = 465'] : []),
      ...(more.authenticators === undefined ? [] : [AUTHENTICATORS]),
      ...options,
      ...[...texts, ...(rcpt === undefined ? [] : [`acl_check_rcpt:\n${rcpt}`])].map((text) => text.trimEnd()),
    ].join('\n'),
  };
};

/** A listener that forwards the mail of those who have moved. */
const moved = (before: Listener): Listener => ({
  ...before,
  routers: () => MOVED_ROUTER,
  shown: [before.shown, `begin routers\n${MOVED_ROUTER.trimEnd()}`, `${MOVED_FILE}: ${MOVED_USERS.trim()}`].join('\n'),
});

const SUBMISSION = { authenticators: ALICE, tlsOnConnect: true } as const;
const QUEUE_RUN = 'smtp_etrn_command = /bin/sleep 3';

export const WALK_LISTENERS = {
  'walk-own-words': {
    main: `${PATIENT}\ntls_certificate = /etc/tls/missing.crt\nrecipients_max = 2\nsmtp_accept_max_per_connection = 4`,
    authenticators: ALICE,
    shown: `tls_certificate = /etc/tls/missing.crt
recipients_max = 2
smtp_accept_max_per_connection = 4
${PATIENT}
${AUTHENTICATORS}
(the RCPT checks of Exim's default configuration file)`,
  },
  greylist: listener([], { rcpt: `${GREYLIST}${ACCEPT}` }),
  'login-required': listener([], { mail: `${LOGIN_REQUIRED}${ACCEPT}` }, SUBMISSION),
  'login-policy': listener(
    ['smtp_accept_max_per_connection = 2'],
    { auth: AUTH, mail: `${LOGIN_REQUIRED}${ACCEPT}` },
    { authenticators: ALICE },
  ),
  'walk-commands': listener(
    [PATIENT, QUEUE_RUN, 'smtp_accept_max_per_connection = 3'],
    { auth: AUTH, etrn: etrnOf('example.com'), expn: EXPN, mail: `${LOGIN_REQUIRED}${ACCEPT}` },
    SUBMISSION,
  ),
  'walk-mail': listener(
    [PATIENT, QUEUE_RUN, 'dsn_advertise_hosts = *', 'recipients_max = 8', 'smtp_accept_max_per_connection = 6'],
    {
      auth: AUTH,
      etrn: etrnOf('example.org'),
      expn: EXPN,
      mail: `${PARAMETERS}${ACCEPT}`,
      rcpt: `${RECIPIENTS}${GREYLIST}${ACCEPT}`,
      data: `${CONTENT}${ACCEPT}`,
    },
    { authenticators: ALICE },
  ),
  'walk-forward': moved(
    listener(
      [
        PATIENT,
        `spool_directory = ${ETRN_SPOOLS.walk}`,
        'dsn_advertise_hosts = *',
        'recipients_max = 8',
        'smtp_accept_max_per_connection = 6',
      ],
      {
        auth: AUTH,
        etrn: etrnOf('example.com', WAITING_STATEMENT),
        expn: EXPN,
        mail: `${PARAMETERS}${ACCEPT}`,
        rcpt: `${MOVED_STATEMENT}${RECIPIENTS}${GREYLIST}${ACCEPT}`,
        data: `${CONTENT}${ACCEPT}`,
      },
      { authenticators: ALICE },
    ),
  ),
  'walk-submission': listener(
    [PATIENT, 'dsn_advertise_hosts = *', 'recipients_max = 8', 'smtp_accept_max_per_connection = 6'],
    {
      auth: AUTH,
      mail: `${LOGIN_REQUIRED}${PARAMETERS}${ACCEPT}`,
      rcpt: `${RECIPIENTS}${GREYLIST}${ACCEPT}`,
      data: `${CONTENT}${ACCEPT}`,
    },
    SUBMISSION,
  ),
} satisfies Readonly<Record<string, Listener>>;
