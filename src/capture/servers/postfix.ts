import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { SmtpDialogue } from '../smtp-dialogue.ts';
import { EHLO, type Step } from '../step.ts';
import { postfixFiles } from './postfix-configuration.ts';
import { LOGIN_SCENARIOS } from './postfix-login-scenarios.ts';
import { MESSAGE_SCENARIOS } from './postfix-message-scenarios.ts';
import { RECIPIENT_SCENARIOS } from './postfix-recipient-scenarios.ts';
import { POSTGREY_PORT, POSTGREY_QUICK_PORT, POSTGREY_VERSION } from './postfix-postgrey.ts';
import { RESTRICTION_SCENARIOS } from './postfix-restriction-scenarios.ts';
import { PLAIN_LISTENER } from './postfix-scenario.ts';
import { SECOND_TRY_SCENARIOS } from './postfix-second-try-scenarios.ts';
import { SESSION_SCENARIOS } from './postfix-session-scenarios.ts';
import { WALK_SCENARIOS } from './postfix-walk-scenarios.ts';

/** Postfix: one master whose listeners are smtpd or postscreen with settings of their own; and Postgrey, which it asks. */

const SCENARIOS = [
  ...SESSION_SCENARIOS,
  ...LOGIN_SCENARIOS,
  ...MESSAGE_SCENARIOS,
  ...RECIPIENT_SCENARIOS,
  ...RESTRICTION_SCENARIOS,
  ...SECOND_TRY_SCENARIOS,
  ...WALK_SCENARIOS,
];

const TREE = 'postfix';
const POSTFIX = { name: 'postfix', id: 101, home: '/var/spool/postfix' };
const POSTDROP = 102;
const POSTGREY = { name: 'postgrey', id: 103, home: '/var/lib/postgrey' };

const SPOOL = 'var/spool/postfix';
const QUEUES = ['active', 'bounce', 'corrupt', 'defer', 'deferred', 'flush', 'hold', 'incoming', 'private', 'saved'];
const LISTENERS = [...new Set(SCENARIOS.map(({ listener }) => listener))];

/** A folder of Postfix, with the owners that its programs check. */
const makeFolder = (chroot: DebianChroot, folder: string, group: number, mode: number): void => {
  const path = chroot.path(folder);
  mkdirSync(path, { recursive: true });
  chownSync(path, POSTFIX.id, group);
  chmodSync(path, mode);
};

/** Empty queues, an empty log and no memory of former clients, as after the first installation. */
const makeFolders = (chroot: DebianChroot): void => {
  for (const path of [SPOOL, 'var/lib/postfix', 'var/log/postfix.log']) {
    rmSync(chroot.path(path), { recursive: true, force: true });
  }
  mkdirSync(chroot.path(`${SPOOL}/pid`), { recursive: true });
  for (const queue of [...QUEUES, 'trace']) makeFolder(chroot, `${SPOOL}/${queue}`, 0, 0o700);
  makeFolder(chroot, `${SPOOL}/maildrop`, POSTDROP, 0o730);
  makeFolder(chroot, `${SPOOL}/public`, POSTDROP, 0o710);
  makeFolder(chroot, 'var/lib/postfix', POSTFIX.id, 0o755);
};

const writePasswords = (chroot: DebianChroot): void => {
  rmSync(chroot.path('etc/sasldb2'), { force: true });
  for (const user of ['alice', 'bob']) {
    chroot.shell(`saslpasswd2 -p -c -f /etc/sasldb2 -u example.com ${user}`, 'secret');
  }
  chownSync(chroot.path('etc/sasldb2'), POSTFIX.id, POSTFIX.id);
};

const choosePorts = async (): Promise<ReadonlyMap<string, number>> => {
  const ports = new Map<string, number>();
  for (const listener of LISTENERS) {
    ports.set(listener, await getPort({ host: '127.0.0.1', port: portNumbers(2600, 2999) }));
  }
  return ports;
};

/** Throws when Postgrey is another than the configuration that readers see says. */
const assertPostgreyVersion = (root: string): void => {
  const version = debianVersion(root, POSTGREY.name);
  if (version === POSTGREY_VERSION) return;
  throw new Error(`postfix-postgrey.ts: POSTGREY_VERSION: found ${POSTGREY_VERSION}; Debian has ${version}, name that`);
};

/** Seconds that a first try has to wait, by port: Postgrey's own delay, and one that a session can wait for. */
const POSTGREY_DELAYS = [
  [POSTGREY_PORT, 300],
  [POSTGREY_QUICK_PORT, 2],
] as const;

const startPostgrey = (run: CaptureRun): ReadonlyMap<number, ServerProcess> => {
  const chroot = new DebianChroot(run, POSTGREY.name, { users: [POSTGREY] });
  assertPostgreyVersion(chroot.root);
  rmSync(chroot.path(POSTGREY.home), { recursive: true, force: true });
  const account = [`--user=${POSTGREY.name}`, `--group=${POSTGREY.name}`];
  const startWith = (port: number, delay: number): ServerProcess => {
    const memory = `${POSTGREY.home}/${port}`;
    mkdirSync(chroot.path(memory), { recursive: true });
    chownSync(chroot.path(memory), POSTGREY.id, POSTGREY.id);
    const options = [`--inet=127.0.0.1:${port}`, `--dbdir=${memory}`, `--delay=${delay}`];
    return chroot.start(['/usr/sbin/postgrey', ...options, ...account]);
  };
  return new Map(POSTGREY_DELAYS.map(([port, delay]) => [port, startWith(port, delay)]));
};

const startPostfix = (run: CaptureRun, ports: ReadonlyMap<string, number>): ServerProcess => {
  const chroot = new DebianChroot(run, TREE, { users: [POSTFIX], groups: { postdrop: POSTDROP, sasl: 45 } });
  makeFolders(chroot);
  writePasswords(chroot);
  const files = postfixFiles(ports, portAmong(ports)(PLAIN_LISTENER));
  for (const [name, text] of Object.entries(files)) chroot.write(`etc/postfix/${name}`, text);
  return chroot.start(['/usr/lib/postfix/sbin/master', '-d', '-c', '/etc/postfix']);
};

/**
 * What a client does before smtpd refuses it STARTTLS with a limit of 1: smtpd counts a session after the handshake, so it
 * closes the second one then, and only the third hears of it beforehand.
 */
const TLS_SESSIONS: readonly (readonly Step[])[] = [
  [EHLO, 'STARTTLS', { do: 'tls' }, EHLO],
  [EHLO, 'STARTTLS', { do: 'tls' }, { do: 'closed' }],
];

const makeTlsSession = async (port: number, from: string, steps: readonly Step[]): Promise<void> => {
  const client = await SmtpDialogue.open({ port, from, implicitTls: false, tls: {}, patience: 15_000 });
  try {
    await client.reply(1);
    for (const step of steps) await client.do(step);
  } finally {
    client.end();
  }
};

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const ports = await choosePorts();
  const port = portAmong(ports);
  const postgrey = startPostgrey(run);
  const postfix = startPostfix(run, ports);
  // Its master opens the ports of all listeners before any of them answers.
  await Promise.all([
    ...[...postgrey].map(([at, process]) => waitForPort(at, process)),
    waitForPort(port(PLAIN_LISTENER), postfix),
  ]);
  return {
    port,
    around: async ({ name, listener, from }) => {
      if (name === 'tls-rate-454' && from !== undefined) {
        for (const steps of TLS_SESSIONS) await makeTlsSession(port(listener), from, steps);
      }
      return () => Promise.resolve();
    },
    stop: async () => {
      await run.processes.stop(postfix);
      for (const process of postgrey.values()) await run.processes.stop(process);
    },
  };
};

/** https://www.postfix.org */
export const postfix: CapturedServer = {
  name: 'postfix',
  title: 'Postfix',
  needs: {
    kind: 'debian',
    trees: [
      { name: TREE, packages: ['postfix', 'sasl2-bin', 'libsasl2-modules'] },
      { name: POSTGREY.name, packages: ['postgrey'], withPerl: true },
    ],
  },
  volatile: [
    // The fixed text is the queue id that the page about 221 and 250 cites.
    { part: 'queue id', pattern: /(?<=^250 2\.0\.0 Ok: queued as )[0-9A-F]+$/gu, fixed: 'C59152BC02D' },
  ],
  scenarios: SCENARIOS,
  version: (folder) => debianVersion(join(folder, TREE), 'postfix'),
  start,
};
