import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { DEFAULT_RCPT_ACL, type Listener, LISTENERS, UNWRITABLE_SPOOL } from './exim-listeners.ts';
import {
  ETRN_SPOOLS,
  EXIM_FORWARD_SCENARIOS,
  FORWARD_LISTENERS,
  MOVED_FILE,
  MOVED_USERS,
} from './exim-forward-scenarios.ts';
import { EXIM_MAIL_SCENARIOS } from './exim-mail-scenarios.ts';
import { EXIM_POLICY_SCENARIOS } from './exim-policy-scenarios.ts';
import { EXIM_SESSION_SCENARIOS } from './exim-session-scenarios.ts';
import { EXIM_WALK_SCENARIOS } from './exim-walk-scenarios.ts';

/** Exim of Debian: a process for each listener. */

const TREE = { name: 'exim', packages: ['exim4-daemon-heavy'], withPerl: true };
const USER = { name: 'Debian-exim', id: 104, home: '/var/spool/exim4' };
const OWN_FOLDERS = ['/var/spool/exim4', ...Object.values(ETRN_SPOOLS), '/var/log/exim4', '/run/exim4'];
const PROGRAM = '/usr/sbin/exim4';

const SHARED_OPTIONS = {
  acl_smtp_rcpt: 'acl_check_rcpt',
  acl_smtp_data: 'accept',
  tls_certificate: '/etc/tls/tls.crt',
  tls_privatekey: '/etc/tls/tls.key',
  tls_advertise_hosts: '*',
  spool_directory: '/var/spool/exim4',
  message_size_limit: '50M',
} as const;

/** The main options of a listener; Exim refuses one that stands there twice. */
const mainOptions = (main: string): string => {
  const own = new Set([...main.matchAll(/^(?<name>\w+) =/gmu)].map(({ groups }) => groups?.['name']));
  const shared = Object.entries(SHARED_OPTIONS).filter(([name]) => !own.has(name));
  return [...shared.map(([name, value]) => `${name} = ${value}`), main].join('\n');
};

const configurationFor = (name: string, portOf: (listener: string) => number, listener: Listener): string => {
  const port = portOf(name);
  const {
    main = '',
    rcptAcl = DEFAULT_RCPT_ACL,
    acl = '',
    authenticators = '',
    routers,
    transports = '',
    tlsOnConnect = false,
  } = listener;
  return `primary_hostname = mx.example.com
domainlist local_domains = example.com
domainlist relay_to_domains =
hostlist relay_from_hosts = 127.0.0.1
${mainOptions(main)}
host_lookup =
rfc1413_query_timeout = 0s
queue_only
never_users =
log_file_path = /var/log/exim4/%slog
pid_file_path = /run/exim4/${name}.pid
notifier_socket = /run/exim4/${port}.notify
local_interfaces = 127.0.0.1.${port}
tls_on_connect_ports = ${tlsOnConnect ? port : ''}
keep_environment =
dns_dnssec_ok = 0
begin acl
acl_check_rcpt:
${rcptAcl}
${acl}
begin routers
${routers?.(portOf) ?? ''}dnslookup:
  driver = dnslookup
  domains = ! +local_domains
  transport = smtp
  ignore_target_hosts = 0.0.0.0
  no_more
local:
  driver = accept
  domains = +local_domains
  local_parts = alice : bob : postmaster
  transport = local
begin transports
${transports}smtp:
  driver = smtp
  allow_localhost
local:
  driver = appendfile
  file = /var/mail/$local_part_data
begin authenticators
${authenticators}
`;
};

const makeFolders = (chroot: DebianChroot): void => {
  for (const folder of OWN_FOLDERS) {
    const path = chroot.path(folder);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    chownSync(path, USER.id, USER.id);
  }
  // A file stands where Exim would make a folder for messages, so none can be written there.
  rmSync(chroot.path(UNWRITABLE_SPOOL), { recursive: true, force: true });
  chroot.write(`${UNWRITABLE_SPOOL}/input`, 'a file where a directory should be');
  mkdirSync(chroot.path(`${UNWRITABLE_SPOOL}/db`));
  chownSync(chroot.path(`${UNWRITABLE_SPOOL}/db`), USER.id, USER.id);
};

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const chroot = new DebianChroot(run, TREE.name, { users: [USER] });
  makeFolders(chroot);
  chroot.shell(`chown root:${USER.name} /etc/tls/tls.key; chmod 640 /etc/tls/tls.key`);
  chroot.write(MOVED_FILE, MOVED_USERS);
  const ports = new Map<string, number>();
  const started: [number, ServerProcess][] = [];
  for (const [name, listener] of Object.entries<Listener>({ ...LISTENERS, ...FORWARD_LISTENERS })) {
    const port = await getPort({ host: '127.0.0.1', port: portNumbers(2800, 2899) });
    const file = `/etc/exim4/${name}.conf`;
    ports.set(name, port);
    chroot.write(file, configurationFor(name, portAmong(ports), listener));
    started.push([port, chroot.start([PROGRAM, '-C', file, '-bdf'])]);
  }
  await Promise.all(started.map(([port, exim]) => waitForPort(port, exim)));
  // Until Exim has seen that the client who looked whether the port is open has left, it counts as a connection.
  await wait(300);
  return {
    port: portAmong(ports),
    stop: async () => {
      await Promise.all(started.map(([, exim]) => run.processes.stop(exim)));
    },
  };
};

/** https://www.exim.org */
export const exim: CapturedServer = {
  name: 'exim',
  title: 'Exim',
  needs: { kind: 'debian', trees: [TREE] },
  volatile: [
    {
      part: 'date',
      pattern:
        /(?<=^220 mx\.example\.com ESMTP Exim \S+ )[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/gu,
      fixed: 'Thu, 15 Jan 2026 12:00:00 +0000',
    },
    {
      part: 'queue id',
      pattern: /(?<=^250 OK id=)[\dA-Za-z]{6}-[\dA-Za-z]{6}-[\dA-Za-z]{2}$/gu,
      fixed: '1aBcDe-0001Fg-2H',
    },
  ],
  scenarios: [
    ...EXIM_SESSION_SCENARIOS,
    ...EXIM_MAIL_SCENARIOS,
    ...EXIM_FORWARD_SCENARIOS,
    ...EXIM_WALK_SCENARIOS,
    ...EXIM_POLICY_SCENARIOS,
  ],
  version: (folder) => debianVersion(join(folder, TREE.name), 'exim4-daemon-heavy'),
  start,
};
