import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { DebianChroot } from '../debian-chroot.ts';
import { debianVersion } from '../debian-version.ts';
import { portAmong } from '../listener-ports.ts';
import { waitForPort } from '../processes.ts';
import { LISTENERS, type ListenerName } from './aiosmtpd-listeners.ts';
import { AIOSMTPD_SCENARIOS } from './aiosmtpd-scenarios.ts';

/** aiosmtpd: one Python program opens every listener. */

const TREE = 'aiosmtpd';
const PROGRAM = '/opt/listeners.py';
const NAMES = Object.keys(LISTENERS) as ListenerName[];

/** The program that opens every listener, then `ready`. */
const programFor = (ports: ReadonlyMap<string, number>, ready: number): string => {
  const listeners = NAMES.map((name) => `    await listen(${ports.get(name) ?? 0}, ${LISTENERS[name].options})`);
  return `import asyncio, functools, ssl
from aiosmtpd.smtp import SMTP, AuthResult

class Handler:
    async def handle_DATA(self, server, session, envelope):
        return '250 OK'

class Untrusting(Handler):
    def handle_STARTTLS(self, server, session, envelope):
        return False

def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b'alice' and data.password == b'secret', handled=False)

async def listen(port, handler=Handler, **options):
    make = functools.partial(SMTP, handler(), hostname='mx.example.com', **options)
    await asyncio.get_running_loop().create_server(make, '127.0.0.1', port)

async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain('/etc/tls/tls.crt', '/etc/tls/tls.key')
${listeners.join('\n')}
    await listen(${ready})
    await asyncio.Event().wait()

asyncio.run(main())
`;
};

/** Below the ports that clients are given, so that none of theirs takes one before it is opened. */
const freePort = (): Promise<number> => getPort({ host: '127.0.0.1', port: portNumbers(3600, 3699) });

const start = async (run: CaptureRun): Promise<RunningServer> => {
  const tree = new DebianChroot(run, TREE);
  const ports = new Map<string, number>();
  for (const name of NAMES) ports.set(name, await freePort());
  const ready = await freePort();
  tree.write(PROGRAM, programFor(ports, ready));
  const server = tree.start(['/usr/bin/python3', PROGRAM]);
  await waitForPort(ready, server);
  return { port: portAmong(ports), stop: () => run.processes.stop(server) };
};

/** https://aiosmtpd.aio-libs.org */
export const aiosmtpd: CapturedServer = {
  name: 'aiosmtpd',
  title: 'aiosmtpd',
  needs: { kind: 'debian', trees: [{ name: TREE, packages: ['python3-aiosmtpd'] }] },
  volatile: [],
  scenarios: AIOSMTPD_SCENARIOS,
  version: (folder) => debianVersion(join(folder, TREE), 'python3-aiosmtpd'),
  start,
};
