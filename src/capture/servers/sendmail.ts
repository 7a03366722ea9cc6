import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { type Listener, LISTENERS } from './sendmail-listeners.ts';
import { SENDMAIL_MAIL_SCENARIOS } from './sendmail-mail-scenarios.ts';
import { SENDMAIL_SESSION_SCENARIOS } from './sendmail-session-scenarios.ts';
import { SENDMAIL_WALK_SCENARIOS } from './sendmail-walk-scenarios.ts';

/** Sendmail of Debian: a process for each listener. */

const TREE = {
  name: 'sendmail',
  packages: ['sendmail-bin', 'sendmail-cf', 'sendmail-base', 'm4', 'sasl2-bin', 'libsasl2-modules'],
};
const USERS = [
  { name: 'smmta', id: 105, home: '/var/lib/sendmail' },
  { name: 'smmsp', id: 106, home: '/var/lib/sendmail' },
];
const PROGRAM = '/usr/libexec/sendmail/sendmail';
const OWN_FOLDERS = [
  'var/spool/mqueue',
  'var/spool/mqueue-client',
  'run/sendmail/mta',
  'etc/mail/cf',
  'var/lib/sendmail/host_status',
];
/** Sendmail trusts files only where nobody else can write to the folders above them. */
const TRUSTED_FOLDERS = ['', 'etc', 'etc/mail', 'var', 'var/spool', 'run'];

const ACCESS = `Connect:127.0.0.55\tREJECT
To:bob@example.com\tREJECT
From:spammer@example.org\tREJECT
ClientConn:127.0.0.31\t1
ClientRate:127.0.0.32\t1
`;
const ACCESS_OF_LISTENERS = new Set(Object.values<Listener>(LISTENERS).flatMap(({ access = [] }) => access));
const ALIASES = 'postmaster: alice\nstaff: alice, bob\ndave: dave@example.net.REDIRECT\n';

const masterConfiguration = (port: number, { mc = '', modifiers }: Listener): string => `divert(-1)
define(\`_USE_ETC_MAIL_')
include(\`/usr/share/sendmail/cf/m4/cf.m4')
VERSIONID(\`transcripts')
OSTYPE(\`debian')
define(\`confDOMAIN_NAME',\`mx.example.com')
define(\`confTO_IDENT',\`0')
define(\`confDEF_USER_ID',\`mail:mail')
define(\`confPRIVACY_FLAGS',\`')
define(\`confDONT_PROBE_INTERFACES',\`True')
define(\`ALIAS_FILE',\`/etc/mail/aliases')
define(\`confDELIVERY_MODE',\`queueonly')
define(\`confSERVER_CERT',\`/etc/tls/tls.crt')
define(\`confSERVER_KEY',\`/etc/tls/tls.key')
define(\`confCACERT',\`/etc/tls/tls.crt')
define(\`confCACERT_PATH',\`/etc/tls')
define(\`confAUTH_MECHANISMS',\`PLAIN LOGIN CRAM-MD5')
define(\`HELP_FILE',\`/etc/mail/helpfile')
FEATURE(\`no_default_msa')
FEATURE(\`use_cw_file')
FEATURE(\`access_db', \`hash -T<TMPF> /etc/mail/access')
FEATURE(\`blocklist_recipients')
FEATURE(\`redirect')
define(\`confCW_FILE',\`/etc/mail/local-host-names')
DAEMON_OPTIONS(\`Port=${port},Addr=127.0.0.1,Name=MTA${modifiers === undefined ? '' : `,M=${modifiers}`}')
${mc}
MAILER(\`local')
MAILER(\`smtp')
`;

const makeFolders = (chroot: DebianChroot): void => {
  rmSync(chroot.path('var/spool/mqueue'), { recursive: true, force: true });
  for (const folder of OWN_FOLDERS) mkdirSync(chroot.path(folder), { recursive: true });
  for (const folder of TRUSTED_FOLDERS) {
    chownSync(chroot.path(folder), 0, 0);
    chmodSync(chroot.path(folder), 0o755);
  }
  chmodSync(chroot.path('var/spool/mqueue'), 0o700);
};

const writeTables = (chroot: DebianChroot): void => {
  chroot.write('etc/mail/local-host-names', 'example.com\n');
  chroot.write('etc/mail/trusted-users', '');
  chroot.write('etc/mail/access', `${ACCESS}${[...ACCESS_OF_LISTENERS].join('\n')}\n`);
  chroot.write('etc/mail/aliases', ALIASES);
  chroot.shell('cd /etc/mail && /usr/libexec/sendmail/makemap -C /dev/null hash access < access');
};

/** The database where libsasl2 looks when nothing else is configured. */
const writeLogins = (chroot: DebianChroot): void => {
  rmSync(chroot.path('etc/sasldb2'), { force: true });
  for (const user of ['alice', 'bob']) {
    chroot.shell(`saslpasswd2 -p -c -f /etc/sasldb2 -u example.com ${user}`, 'secret');
  }
  chmodSync(chroot.path('etc/sasldb2'), 0o600);
};

/** Writes what a listener is configured with; returns the path of the file, within the tree, that Sendmail reads. */
const writeConfiguration = (chroot: DebianChroot, name: string, port: number, listener: Listener): string => {
  const path = `/etc/mail/cf/${name}`;
  chroot.write(`${path}.mc`, masterConfiguration(port, listener));
  chroot.write(`${path}.cf`, chroot.shell(`cd /etc/mail && m4 ${path}.mc 2>/tmp/m4.err`));
  return `${path}.cf`;
};

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const chroot = new DebianChroot(run, TREE.name, { users: USERS });
  makeFolders(chroot);
  writeTables(chroot);
  writeLogins(chroot);
  const ports = new Map<string, number>();
  const files = new Map<string, string>();
  for (const [name, listener] of Object.entries<Listener>(LISTENERS)) {
    const port = await getPort({ host: '127.0.0.1', port: portNumbers(2900, 2999) });
    ports.set(name, port);
    files.set(name, writeConfiguration(chroot, name, port, listener));
  }
  chroot.shell(`${PROGRAM} -C /etc/mail/cf/base.cf -bi`);
  const started = Object.entries<Listener>(LISTENERS).map(([name, { options = [] }]): [string, ServerProcess] => [
    name,
    chroot.start([
      ...[PROGRAM, '-C', files.get(name) ?? '', '-bD', `-OPidFile=/run/sendmail/${name}.pid`],
      ...options.map((option) => `-O${option}`),
    ]),
  ]);
  const port = portAmong(ports);
  await Promise.all(started.map(([name, sendmail]) => waitForPort(port(name), sendmail)));
  return {
    port,
    stop: async () => {
      await Promise.all(started.map(([, sendmail]) => run.processes.stop(sendmail)));
    },
  };
};

/** https://www.sendmail.org */
export const sendmail: CapturedServer = {
  name: 'sendmail',
  title: 'Sendmail',
  needs: { kind: 'debian', trees: [TREE] },
  volatile: [
    {
      part: 'date',
      pattern:
        /(?<=^220 mx\.example\.com ESMTP Sendmail \S+; )[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT(?=; )/gu,
      fixed: 'Thu, 15 Jan 2026 12:00:00 GMT',
    },
    {
      part: 'queue id',
      pattern: /(?<=^250 2\.0\.0 )[\dA-Za-z]{8}\d{6,7}(?= Message accepted for delivery$)/gu,
      fixed: '60FC0012012345',
    },
  ],
  scenarios: [...SENDMAIL_SESSION_SCENARIOS, ...SENDMAIL_MAIL_SCENARIOS, ...SENDMAIL_WALK_SCENARIOS],
  atOnce: 4,
  version: (folder) => debianVersion(join(folder, TREE.name), 'sendmail-bin'),
  start,
};
