/** Dovecot's configurations: one process for each. */

import { ACCESS, type RelayPorts, STRICT_RELAY } from './dovecot-relay.ts';

/** What one Dovecot is configured with, besides what all have. */
export interface Instance {
  readonly settings: string;
  /** Where passwords are looked up; the file of all accounts when not set. */
  readonly passdb?: { readonly driver: string; readonly args: string };
  /** Whether its mail goes to the port of the relay server that is strict. */
  readonly strictRelay?: true;
}

const QUOTA = `plugin {
 quota = maildir:User quota
 quota_rule = *:storage=1K
 quota_grace = 0
}
mail_plugins = quota`;

export const INSTANCES = {
  open: { settings: 'ssl = yes\ndisable_plaintext_auth = no' },
  tlsRequired: { settings: 'ssl = required\ndisable_plaintext_auth = yes' },
  noPlaintext: { settings: 'ssl = yes\ndisable_plaintext_auth = yes' },
  noPasswords: {
    settings: 'ssl = yes\ndisable_plaintext_auth = no',
    passdb: { driver: 'checkpassword', args: '/usr/bin/missing' },
  },
  limits: {
    settings: `ssl = yes
disable_plaintext_auth = no
submission_max_recipients = 2
submission_max_mail_size = 10k
protocol submission {
 mail_max_userip_connections = 1
}`,
  },
  quota: { settings: `ssl = no\ndisable_plaintext_auth = no\n${QUOTA}` },
  quotaTempfail: { settings: `ssl = no\ndisable_plaintext_auth = no\nquota_full_tempfail = yes\n${QUOTA}` },
  strictRelay: {
    settings: `ssl = yes
disable_plaintext_auth = no
submission_max_mail_size = 10k
protocol submission {
 mail_max_userip_connections = 1
}
passdb {
 driver = checkpassword
 args = /usr/bin/missing
 username_filter = erin
}`,
    strictRelay: true,
  },
} satisfies Readonly<Record<string, Instance>>;

export type InstanceName = keyof typeof INSTANCES;

/** Every one of them. */
export const INSTANCE_NAMES = Object.keys(INSTANCES) as InstanceName[];

const STRICT_RELAY_CONFIG = [
  '# The relay server, Postfix:',
  ...Object.entries(STRICT_RELAY).map(([name, value]) => `${name} = ${value}`),
  '# /etc/postfix/access:',
  ACCESS,
];

/** What readers see of a configuration. */
export const configOf = ({ settings, passdb, strictRelay }: Instance): string =>
  [
    settings,
    ...(passdb ? [`passdb ${passdb.driver} ${passdb.args}`] : []),
    ...(strictRelay ? STRICT_RELAY_CONFIG : []),
  ].join('\n');

/** The two services of an instance, each with a port. */
export type Service = 'submission' | 'lmtp';

/** The user and group of the mailboxes. */
export const MAIL_USER = { name: 'vmail', id: 2003, home: '/var/vmail' };

export const ACCOUNTS_FILE = '/etc/dovecot/users';

/** The accounts; dora's must not log in. */
export const ACCOUNTS = [
  ...['alice', 'bob', 'carl', 'readonly'].map((user) => `${user}:{PLAIN}secret::::::\n`),
  'dora:{PLAIN}secret:::::: nologin=y reason=disabled\n',
].join('');

/** The dovecot.conf of an instance; `relay` are the ports of the server that takes its mail. */
export const dovecotConf = (
  name: InstanceName,
  ports: Readonly<Record<Service, number>>,
  relay: RelayPorts,
): string => {
  const { settings, passdb = { driver: 'passwd-file', args: ACCOUNTS_FILE }, strictRelay }: Instance = INSTANCES[name];
  return `base_dir = /run/dovecot-${name}
state_dir = /var/lib/dovecot-${name}
instance_name = ${name}
log_path = /var/log/dovecot-${name}.log
protocols = submission lmtp
listen = 127.0.0.1
hostname = mx.example.com
auth_mechanisms = plain login
auth_failure_delay = 0
login_trusted_networks =
ssl_cert = </etc/tls/tls.crt
ssl_key = </etc/tls/tls.key
submission_relay_host = 127.0.0.1
submission_relay_port = ${strictRelay ? relay.strict : relay.open}
mail_location = maildir:${MAIL_USER.home}/%n
mail_uid = ${MAIL_USER.id}
mail_gid = ${MAIL_USER.id}
first_valid_uid = 1
auth_username_format = %n
passdb {
 driver = ${passdb.driver}
 args = ${passdb.args}
}
userdb {
 driver = passwd-file
 args = ${ACCOUNTS_FILE}
 default_fields = home=${MAIL_USER.home}/%n
}
service submission-login {
 chroot =
 inet_listener submission {
  port = ${ports.submission}
 }
 inet_listener submissions {
  port = 0
 }
}
service lmtp {
 inet_listener lmtp {
  port = ${ports.lmtp}
 }
}
service anvil {
 chroot =
}
service stats {
 chroot =
}
service auth {
 user = root
}
${settings}
`;
};
