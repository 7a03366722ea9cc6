import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { portAmong } from '../listener-ports.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { ACCOUNTS, ACCOUNTS_FILE, dovecotConf, INSTANCE_NAMES, MAIL_USER } from './dovecot-instances.ts';
import { RELAY_TREE, startRelay } from './dovecot-relay.ts';
import { listenerName } from './dovecot-scenario.ts';
import { DOVECOT_SCENARIOS } from './dovecot-scenarios.ts';

/** Dovecot's submission and LMTP services; behind the first stands a relay server (`dovecot-relay.ts`). */

const TREE = 'dovecot';
const DOVECOT = { name: 'dovecot', id: 109 };
const DOVENULL = { name: 'dovenull', id: 110 };

/** Below the ports that clients are given, so that none of theirs takes one before it is opened. */
const freePort = (): Promise<number> => getPort({ host: '127.0.0.1', port: portNumbers(3400, 3499) });

/** Empties the mailboxes. That of `readonly` cannot be written to: a file stands where its folder should. */
const makeMailboxes = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  chownSync(folder, MAIL_USER.id, MAIL_USER.id);
  writeFileSync(join(folder, 'readonly'), '');
};

const writeAccounts = (tree: DebianChroot): void => {
  tree.write(ACCOUNTS_FILE, ACCOUNTS);
  chownSync(tree.path(ACCOUNTS_FILE), 0, DOVECOT.id);
  chmodSync(tree.path(ACCOUNTS_FILE), 0o640);
};

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const tree = new DebianChroot(run, TREE, { users: [DOVECOT, DOVENULL, MAIL_USER] });
  makeMailboxes(tree.path(MAIL_USER.home));
  writeAccounts(tree);
  const relay = { open: await freePort(), strict: await freePort() };
  const started: ServerProcess[] = [await startRelay(run, relay)];
  const ports = new Map<string, number>();
  for (const name of INSTANCE_NAMES) {
    const own = { submission: await freePort(), lmtp: await freePort() };
    const config = `/etc/dovecot/${name}.conf`;
    tree.write(config, dovecotConf(name, own, relay));
    rmSync(tree.path(`run/dovecot-${name}`), { recursive: true, force: true });
    mkdirSync(tree.path(`var/lib/dovecot-${name}`), { recursive: true });
    const dovecot = tree.start(['/usr/sbin/dovecot', '-F', '-c', config]);
    started.push(dovecot);
    for (const service of ['submission', 'lmtp'] as const) {
      ports.set(listenerName(name, service), own[service]);
      await waitForPort(own[service], dovecot);
    }
  }
  return {
    port: portAmong(ports),
    stop: async () => {
      await Promise.all(started.map((one) => run.processes.stop(one)));
    },
  };
};

/** The newest version that Dovecot's own list of changes names. Throws when it names none. */
const version = (folder: string): string => {
  const path = join(folder, TREE, 'usr/share/doc/dovecot-core/NEWS.gz');
  const found = /^v(?<version>[\d.]+) /u.exec(gunzipSync(readFileSync(path)).toString())?.groups?.['version'];
  if (found === undefined) throw new Error(`${path}: does not begin with a version`);
  return found;
};

/** https://doc.dovecot.org/2.3/ */
export const dovecot: CapturedServer = {
  name: 'dovecot',
  title: 'Dovecot',
  needs: {
    kind: 'debian',
    trees: [{ name: TREE, packages: ['dovecot-core', 'dovecot-submissiond', 'dovecot-lmtpd'] }, RELAY_TREE],
  },
  volatile: [
    {
      part: 'session id',
      pattern: /(?<=^250 2\.0\.0 <\S+> )\S{22}(?=(?::R\d)? Saved$)/gu,
      fixed: '0A1B2C3D4E5F6G7H8I9J0K',
    },
    { part: 'queue id', pattern: /(?<= bytes queued as )[0-9A-F]{6,}$/gu, fixed: '0A1B2C3D4E5' },
    {
      part: 'date',
      pattern: /(?<= \[(?:mx\.example\.com:)?)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?=\]$)/gu,
      fixed: '2026-11-22 04:35:36',
    },
  ],
  scenarios: DOVECOT_SCENARIOS,
  version,
  start,
};
