import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import type { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { makeCourierChroot, TREE } from './courier-chroot.ts';
import { type Listener, type ListenerName, LISTENERS } from './courier-listeners.ts';
import { COURIER_SCENARIOS, WITHOUT_LOGIN_SERVICE } from './courier-scenarios.ts';

/** Courier's SMTP server: one couriertcpd for each environment, and the login service that they ask. */

const NAMES = Object.keys(LISTENERS) as ListenerName[];

/** What /etc/courier/esmtpd sets; TLS_CERTFILE does not exist, so couriertls cannot start. */
const DEFAULTS = {
  BOFHCHECKDNS: '1',
  BOFHNOEXPN: '1',
  BOFHNOVRFY: '1',
  TARPIT: '0',
  NOADDMSGID: '1',
  NOADDDATE: '1',
  ESMTPAUTH: '',
  COURIERTLS: '/usr/bin/couriertls',
  TLS_CERTFILE: '/etc/courier/esmtpd.pem',
  TLS_VERIFYPEER: 'NONE',
  AUTH_REQUIRED: '0',
};

/** couriertcpd and the session are two processes; the third, which would answer VRFY, is one too many. */
const LIMITED = ['/bin/sh', '-c', 'ulimit -p 2; exec "$@"', 'sh'];

const startListener = (chroot: DebianChroot, name: ListenerName): ServerProcess => {
  const { port, environment }: Listener = LISTENERS[name];
  const isLimited = name === 'fewProcesses';
  const options = ['-address=127.0.0.1', '-noidentlookup', '-nodnslookup', '-maxprocs=40', '-maxperip=20'];
  const user = [`-user=${isLimited ? 'limited' : 'courier'}`, '-group=courier'];
  const server = ['/usr/sbin/couriertcpd', ...options, ...user, String(port), '/usr/sbin/courieresmtpd'];
  return chroot.start([...(isLimited ? LIMITED : []), ...server], { ...DEFAULTS, ...environment });
};

/** The service that checks passwords. */
class LoginService {
  readonly #run: CaptureRun;
  readonly #chroot: DebianChroot;
  #process: ServerProcess | undefined;

  constructor(run: CaptureRun, chroot: DebianChroot) {
    this.#run = run;
    this.#chroot = chroot;
  }

  async start(): Promise<void> {
    const command = 'set -a; . /etc/courier/authdaemonrc; exec /usr/lib/courier/courier-authlib/authdaemond';
    rmSync(this.#socket, { force: true });
    this.#process = this.#chroot.start(['/bin/sh', '-c', command]);
    for (let waited = 0; !existsSync(this.#socket); waited += 50) {
      if (waited > 5000) throw new Error(`authdaemond: did not make ${this.#socket}`);
      await wait(50);
    }
  }

  async stop(): Promise<void> {
    if (this.#process) await this.#run.processes.stop(this.#process);
    rmSync(this.#socket, { force: true });
  }

  get #socket(): string {
    return this.#chroot.path('run/courier/authdaemon/socket');
  }
}

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const chroot = makeCourierChroot(run);
  const logins = new LoginService(run, chroot);
  await logins.start();
  const listeners = NAMES.map((name) => ({ name, port: LISTENERS[name].port, process: startListener(chroot, name) }));
  for (const { port, process } of listeners) await waitForPort(port, process);
  return {
    port: portAmong(new Map(listeners.map(({ name, port }) => [name, port]))),
    async around({ name }) {
      if (name !== WITHOUT_LOGIN_SERVICE) return () => Promise.resolve();
      await logins.stop();
      return () => logins.start();
    },
    async stop() {
      await Promise.all([logins.stop(), ...listeners.map(({ process }) => run.processes.stop(process))]);
    },
  };
};

/** https://www.courier-mta.org */
export const courier: CapturedServer = {
  name: 'courier',
  title: 'Courier',
  needs: {
    kind: 'debian',
    trees: [{ name: TREE, packages: ['courier-mta', 'courier-authdaemon', 'courier-authlib-userdb'] }],
  },
  volatile: [
    {
      part: 'queue id',
      pattern: /(?<=^250 Ok\. )[0-9A-F]{16}\.[0-9A-F]{8}$/gu,
      fixed: '000000000A1B2C3D.00004E5F',
    },
  ],
  scenarios: COURIER_SCENARIOS,
  // One scenario takes the login service away from all, and another counts processes.
  atOnce: 1,
  version: (folder) => debianVersion(join(folder, TREE), 'courier-mta'),
  start,
};
