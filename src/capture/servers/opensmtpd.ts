import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { makeHomes } from '../debian-homes.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { waitForPort } from '../processes.ts';
import { LIMITS, LISTENERS, OPENSMTPD_SCENARIOS } from './opensmtpd-scenarios.ts';
import { OPENSMTPD_WALK_SCENARIOS } from './opensmtpd-walk-scenarios.ts';

/** OpenSMTPD: one daemon with a listener for each kind of TLS. */

const TREE = 'opensmtpd';
const EMPTY = '/var/lib/opensmtpd/empty';
const DAEMON = { name: 'opensmtpd', id: 107, home: EMPTY };
const QUEUE = { name: 'opensmtpq', id: 108, home: EMPTY };

const LISTEN = Object.values(LISTENERS).map(({ port, options }) =>
  `listen on 127.0.0.1 port ${port} hostname mx.example.com ${options}`.trimEnd(),
);

const CONFIG = `pki mx.example.com cert "/etc/tls/tls.crt"
pki mx.example.com key "/etc/tls/tls.key"
table aliases file:/etc/aliases
table creds file:/etc/creds
${Object.values(LIMITS).join('\n')}
queue ttl 1h
${LISTEN.join('\n')}
action "local" maildir alias <aliases>
action "relay" relay
match from any for domain "example.com" action "local"
match auth from any for any action "relay"
`;

/** The folders whose owner smtpd checks before it starts; the tree was unpacked by whoever runs this. */
const OWNED = ['', 'var', 'var/spool', 'var/spool/smtpd', 'etc', 'var/lib', 'var/lib/opensmtpd', EMPTY, 'run'];

const makeFolders = (chroot: DebianChroot): void => {
  rmSync(chroot.path('var/spool/smtpd'), { recursive: true, force: true });
  for (const folder of OWNED) {
    mkdirSync(chroot.path(folder), { recursive: true });
    chownSync(chroot.path(folder), 0, 0);
  }
  chmodSync(chroot.path('var/spool/smtpd'), 0o711);
};

const writeConfig = (chroot: DebianChroot): void => {
  chroot.write('etc/aliases', 'postmaster: alice\n');
  chownSync(chroot.path('usr/sbin/smtpctl'), 0, QUEUE.id);
  chmodSync(chroot.path('usr/sbin/smtpctl'), 0o2755);
  chroot.write('etc/creds', `alice\t${chroot.shell('smtpctl encrypt secret').trim()}\n`, 0o640);
  chownSync(chroot.path('etc/creds'), 0, DAEMON.id);
  chroot.write('etc/smtpd.conf', CONFIG);
};

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const chroot = new DebianChroot(run, TREE, { users: [DAEMON, QUEUE] });
  makeFolders(chroot);
  makeHomes(chroot);
  writeConfig(chroot);
  const smtpd = chroot.start(['/usr/sbin/smtpd', '-d', '-f', '/etc/smtpd.conf']);
  for (const { port } of Object.values(LISTENERS)) await waitForPort(port, smtpd);
  return {
    port: portAmong(new Map(Object.entries(LISTENERS).map(([name, { port }]) => [name, port]))),
    stop: () => run.processes.stop(smtpd),
  };
};

/** https://www.opensmtpd.org */
export const opensmtpd: CapturedServer = {
  name: 'opensmtpd',
  title: 'OpenSMTPD',
  needs: { kind: 'debian', trees: [{ name: TREE, packages: ['opensmtpd'] }] },
  volatile: [
    {
      part: 'queue id',
      pattern: /(?<=^250 2\.0\.0 )[0-9a-f]{8}(?= Message accepted for delivery$)/gu,
      fixed: '0a1b2c3d',
    },
  ],
  scenarios: [...OPENSMTPD_SCENARIOS, ...OPENSMTPD_WALK_SCENARIOS],
  version: (folder) => debianVersion(join(folder, TREE), 'opensmtpd'),
  start,
};
