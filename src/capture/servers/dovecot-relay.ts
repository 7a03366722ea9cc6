import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import type { CaptureRun, DebianTree } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';

/** The server to which Dovecot's submission service passes all that it takes: a Postfix that throws every message away. */

export const RELAY_TREE: DebianTree = { name: 'relay', packages: ['postfix'] };

const POSTFIX = { name: 'postfix', id: 101, home: '/var/spool/postfix' };
const POSTDROP = 102;
const QUEUE = 'var/spool/postfix';
const QUEUE_FOLDERS = ['active', 'bounce', 'defer', 'deferred', 'incoming', 'private', 'trace'];

/** Only alice exists; for other domains it is a relay, for who asks from 127.0.0.1. */
const MAIN_CF = `compatibility_level = 3.6
maillog_file = /var/log/postfix.log
queue_directory = /${QUEUE}
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
default_transport = discard:
smtpd_error_sleep_time = 0
smtpd_policy_service_try_limit = 1
`;

/** What the relay server refuses when asked on its other port; this is what readers see of it. */
export const STRICT_RELAY: Readonly<Record<string, string>> = {
  smtpd_relay_restrictions: 'permit',
  smtpd_recipient_restrictions:
    'reject_unknown_recipient_domain,check_recipient_access texthash:/etc/postfix/access,reject_unauth_destination',
  smtpd_recipient_limit: '1',
};

/** Frank's and grace's replies are words of ours; nobody answers the policy service that bob's mail asks for. */
export const ACCESS = `frank@example.com 553 Mailbox name not allowed
grace@example.com 551 User not local; please try <grace@example.net>
bob@example.com check_policy_service inet:127.0.0.1:1`;

const strictOptions = Object.entries(STRICT_RELAY).map(([name, value]) => `\n  -o { ${name} = ${value} }`);

/** The ports of the relay server: one that takes all mail, and one that is strict. */
export interface RelayPorts {
  readonly open: number;
  readonly strict: number;
}

const masterCf = (ports: RelayPorts): string => `127.0.0.1:${ports.open} inet n - n - - smtpd
127.0.0.1:${ports.strict} inet n - n - - smtpd${strictOptions.join('')}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

/** Makes a folder anew that belongs to Postfix. */
const makeFolder = (path: string, group: number, mode: number): void => {
  mkdirSync(path, { recursive: true });
  chownSync(path, POSTFIX.id, group);
  chmodSync(path, mode);
};

/** Starts it on these ports. Throws with what it printed when one does not open. */
export const startRelay = async (run: CaptureRun, ports: RelayPorts): Promise<ServerProcess> => {
  const tree = new DebianChroot(run, RELAY_TREE.name, { users: [POSTFIX], groups: { postdrop: POSTDROP } });
  for (const old of [QUEUE, 'var/lib/postfix']) rmSync(tree.path(old), { recursive: true, force: true });
  for (const folder of QUEUE_FOLDERS) makeFolder(tree.path(`${QUEUE}/${folder}`), 0, 0o700);
  makeFolder(tree.path(`${QUEUE}/public`), POSTDROP, 0o710);
  makeFolder(tree.path('var/lib/postfix'), POSTFIX.id, 0o755);
  mkdirSync(tree.path(`${QUEUE}/pid`));
  tree.write('etc/postfix/main.cf', MAIN_CF);
  tree.write('etc/postfix/master.cf', masterCf(ports));
  tree.write('etc/postfix/users', 'alice x\n');
  tree.write('etc/postfix/access', `${ACCESS}\n`);
  const postfix = tree.start(['/usr/lib/postfix/sbin/master', '-d', '-c', '/etc/postfix']);
  for (const port of [ports.open, ports.strict]) await waitForPort(port, postfix);
  return postfix;
};
