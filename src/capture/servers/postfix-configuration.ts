/** The files of /etc/postfix: what all listeners share. What differs among them stands in master.cf. */

const MAIN_CF = `compatibility_level = 3.6
maillog_file = /var/log/postfix.log
queue_directory = /var/spool/postfix
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
data_directory = /var/lib/postfix
shlib_directory = /usr/lib/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.example.com
mydomain = example.com
mydestination = example.com
mynetworks = 127.0.0.1/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps = texthash:/etc/postfix/users
local_transport = discard:
default_transport = smtp:
transport_maps = texthash:/etc/postfix/transport
virtual_mailbox_domains = virtual.example
virtual_mailbox_maps = texthash:/etc/postfix/virtual
virtual_transport = discard:
relay_domains = relayed.example, hop.example, dead.example
relay_recipient_maps = texthash:/etc/postfix/relay
relocated_maps = texthash:/etc/postfix/relocated
smtpd_sender_login_maps = texthash:/etc/postfix/logins
smtpd_error_sleep_time = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = /etc/tls/tls.crt
smtpd_tls_key_file = /etc/tls/tls.key
smtpd_sasl_path = smtpd
smtpd_sasl_local_domain = example.com
cyrus_sasl_config_path = /etc/postfix/sasl
address_verify_poll_delay = 1s
address_verify_poll_count = 6
smtp_connect_timeout = 5s
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ
`;

/** The cleanup services of their own are for scenarios whose settings cleanup reads, not smtpd. */
const SERVICES = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
cleanup-hc unix n - n - 0 cleanup -o header_checks=regexp:/etc/postfix/hc
cleanup-bad unix n - n - 0 cleanup -o header_checks=tcp:127.0.0.1:1
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
smtpd pass - - n - - smtpd
dnsblog unix - - n - 0 dnsblog
tlsproxy unix - - n - 0 tlsproxy
`;

/** A line of master.cf. Each postscreen remembers its visitors in a file of its own. */
const listenerLine = (command: string, port: number): string =>
  command.startsWith('postscreen')
    ? `127.0.0.1:${port} inet n - n - 1 ${command} -o postscreen_cache_map=btree:$data_directory/postscreen-${port}\n`
    : `127.0.0.1:${port} inet n - n - - ${command}\n`;

/**
 * The files of /etc/postfix, by their names there. `ports` are those of the listeners, by their commands; mail to
 * hop.example goes to `nextHop`.
 */
export const postfixFiles = (
  ports: ReadonlyMap<string, number>,
  nextHop: number,
): Readonly<Record<string, string>> => ({
  'main.cf': MAIN_CF,
  'master.cf': SERVICES + [...ports].map(([command, port]) => listenerLine(command, port)).join(''),
  users: 'alice x\nbob x\npostmaster x\nfrank x\ndave x\n',
  virtual: 'alice@virtual.example x\n',
  relay: 'alice@relayed.example x\n',
  relocated: 'dave@example.com dave@example.net\n',
  logins: 'alice@example.com alice@example.com\nbob@example.com bob@example.com\n',
  transport: `hop.example smtp:[127.0.0.1]:${nextHop}\n`,
  'deny.cidr': '127.0.0.67/32 reject\n',
  hc: '/^Subject: cheap/ REJECT\n',
  'sasl/smtpd.conf':
    'pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN CRAM-MD5\nsasldb_path: /etc/sasldb2\n',
  // saslauthd never runs here: that is a scenario.
  'sasl/smtpd-saslauthd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n',
  'sasl/smtpd-two.conf':
    'pwcheck_method: auxprop saslauthd\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: /etc/sasldb2\n',
});
