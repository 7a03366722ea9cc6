import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import type { CapturedServer, CaptureRun, RunningServer } from '../captured-server.ts';
import { certificateIn } from '../certificate.ts';
import { portAmong } from '../listener-ports.ts';
import { npmVersion } from '../npm-packages.ts';
import { type ServerProcess, waitForPort } from '../processes.ts';
import { HARAKA_SCENARIOS, type Instance, INSTANCES, type InstanceName } from './haraka-scenarios.ts';

/** Haraka: one process for each set of plugins. */

const NAMES = Object.keys(INSTANCES) as InstanceName[];

/** Haraka's own connection.ini with some settings changed: a later section of the same name would not count. */
const connectionIni = (modules: string, settings = ''): string =>
  [...settings.matchAll(/^(?<key>\w+)=(?<value>.*)$/gmu)].reduce(
    (ini, { groups: { key = '', value = '' } = {} }) =>
      ini.replace(new RegExp(`^;? ?${key}\\s*=.*$`, 'mu'), `${key}=${value}`),
    readFileSync(join(modules, 'Haraka/config/connection.ini'), 'utf8'),
  );

/** Writes the folder of an instance; returns its path. */
const writeInstance = (folder: string, name: InstanceName, port: number): string => {
  const { plugins, connection, files }: Instance = INSTANCES[name];
  const own = join(folder, 'instances', name);
  const modules = join(folder, 'node_modules');
  const { certificate, key } = certificateIn(folder);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(join(own, 'config'), { recursive: true });
  mkdirSync(join(own, 'queue'));
  symlinkSync(modules, join(own, 'node_modules'));
  const config: Readonly<Record<string, string>> = {
    'smtp.ini': `listen=127.0.0.1:${port}\nnodes=0\ninactivity_timeout=30\n`,
    me: 'mx.example.com\n',
    host_list: 'example.com\n',
    plugins: `${plugins.join('\n')}\n`,
    'log.ini': '[main]\nlevel=warn\n',
    'connection.ini': connectionIni(modules, connection),
    ...files,
  };
  for (const [file, text] of Object.entries(config)) writeFileSync(join(own, 'config', file), text);
  copyFileSync(certificate, join(own, 'config/tls_cert.pem'));
  copyFileSync(key, join(own, 'config/tls_key.pem'));
  return own;
};

/** Haraka has no setting for its DNS server: a module that is loaded before it sets Node's. */
const writeDnsModule = (folder: string, { host, port }: CaptureRun['dns']): string => {
  const path = join(folder, 'dns.cjs');
  const servers = JSON.stringify([`${host}:${port}`]);
  writeFileSync(
    path,
    `const dns = require('dns');\ndns.setServers(${servers});\ndns.promises.setServers(${servers});\n`,
  );
  return path;
};

const start = async ({ folder, processes, dns }: CaptureRun): Promise<RunningServer> => {
  const dnsModule = writeDnsModule(folder, dns);
  const program = join(folder, 'node_modules/Haraka/bin/haraka');
  const ports = new Map<string, number>();
  const started: [number, ServerProcess][] = [];
  for (const name of NAMES) {
    const port = await getPort({ host: '127.0.0.1' });
    const own = writeInstance(folder, name, port);
    const env = { ...process.env, YES_REALLY_DO_DISCARD: '1' };
    const log = join(folder, `${name}.log`);
    ports.set(name, port);
    started.push([port, processes.start(process.execPath, ['-r', dnsModule, program, '-c', own], { log, env })]);
  }
  await Promise.all(started.map(([port, haraka]) => waitForPort(port, haraka)));
  return {
    port: portAmong(ports),
    stop: async () => {
      await Promise.all(started.map(([, haraka]) => processes.stop(haraka)));
    },
  };
};

/** https://haraka.github.io */
export const haraka: CapturedServer = {
  name: 'haraka',
  title: 'Haraka',
  needs: {
    kind: 'npm',
    packages: {
      Haraka: '3.3.4',
      'haraka-plugin-helo.checks': '1.1.3',
      'haraka-plugin-mail_from.is_resolvable': '1.3.0',
    },
  },
  volatile: [
    { part: 'session id', pattern: /(?<=^220 .* ready )\([0-9A-F]{6}\)$/gu, fixed: '(0A1B2C)' },
    {
      part: 'queue id',
      pattern: /\([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\.\d+\)$/gu,
      fixed: '(0A1B2C3D-4E5F-4A6B-8C7D-0E1F2A3B4C5D.1)',
    },
  ],
  scenarios: HARAKA_SCENARIOS,
  version: (folder) => npmVersion(folder, 'Haraka'),
  start,
};
