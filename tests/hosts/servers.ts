import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, lchownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import { CACHE_FOLDER } from '../../src/config.ts';
import { findProgram } from '../../src/commands/find-program.ts';
import type { SiteFolder } from './site-folder.ts';

/** A server that runs. */
export interface Running {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Where root starts the tests, the server runs as nobody. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const giveToNobody = (root: string): void => {
  if (!isRoot) return;
  chmodSync(root, 0o755);
  for (const path of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(root, path), NOBODY, NOBODY);
  }
};

const isOpen = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const stop = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, wait(3000, undefined, { ref: false })]);
  if (!hasEnded(child)) child.kill('SIGKILL');
};

/** A test run that is broken off takes its server along. */
const takeAlong = (child: ChildProcess): void => {
  process.once('exit', () => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
};

/** Starts a program in a folder and waits until its port is open; throws with what it printed when it ends before. */
const start = async (
  path: string,
  args: readonly string[],
  folder: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Running> => {
  giveToNobody(folder);
  const child = spawn(path, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  takeAlong(child);
  for (let tries = 0; tries < 100; tries += 1) {
    if (hasEnded(child)) throw new Error(`${path} ended at once:\n${printed}`);
    if (await isOpen(port)) return { origin: `http://127.0.0.1:${port}`, stop: () => stop(child) };
    await wait(100);
  }
  await stop(child);
  throw new Error(`${path} did not open port ${port}:\n${printed}`);
};

/** Caddy with `src/hosts/Caddyfile` as it is. */
export const startCaddy = async ({ root }: SiteFolder): Promise<Running> => {
  const path = findProgram({
    title: 'Caddy',
    variable: 'CADDY_PATH',
    names: ['caddy'],
    places: ['/usr/bin/caddy', '/opt/homebrew/bin/caddy'],
    packages: ['caddy'],
    advice: [],
  });
  const port = await getPort({ host: '127.0.0.1' });
  const config = resolve('src/hosts/Caddyfile');
  writeFileSync(join(root, 'Caddyfile'), readFileSync(config));
  return start(path, ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], root, port, {
    CADDY_ADMIN: 'off',
    SITE_ADDRESS: `http://127.0.0.1:${port}`,
    SITE_FOLDER: root,
  });
};

/**
 * What Debian's own nginx.conf does around a site: its modules, and folders that may be written. One process only, so
 * that none is left when it is killed.
 */
const aroundNginx = (root: string): string => {
  const modules = '/etc/nginx/modules-enabled';
  return `
    ${existsSync(modules) ? `include ${modules}/*.conf;` : ''}
    daemon off;
    master_process off;
    pid ${root}/nginx.pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${root}/${kind};`).join('\n')}
      include ${root}/site.conf;
    }
  `;
};

/** nginx with `src/hosts/nginx.conf`, its folder and port replaced. */
export const startNginx = async ({ root }: SiteFolder): Promise<Running> => {
  const path = findProgram({
    title: 'nginx',
    variable: 'NGINX_PATH',
    names: ['nginx'],
    places: ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx'],
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    advice: [],
  });
  const port = await getPort({ host: '127.0.0.1' });
  const site = readFileSync('src/hosts/nginx.conf', 'utf8')
    .replaceAll('/srv/smtp-side-by-side', root)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '');
  writeFileSync(join(root, 'site.conf'), site);
  writeFileSync(join(root, 'nginx.conf'), aroundNginx(root));
  return start(path, ['-c', join(root, 'nginx.conf')], root, port, {});
};

/** Cloudflare's runtime with `wrangler.jsonc`, without an account and without asking Cloudflare anything. */
export const startCloudflare = async ({ dist, base }: SiteFolder): Promise<Running> => {
  // Wrangler still writes here when it has ended, so this is no folder that goes away.
  const config = resolve(CACHE_FOLDER, 'wrangler');
  Object.assign(process.env, {
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG: 'error',
    WRANGLER_LOG_PATH: config,
    XDG_CONFIG_HOME: config,
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  });
  const { unstable_startWorker: startWorker } = await import('wrangler');
  const worker = await startWorker({
    config: 'wrangler.jsonc',
    assets: dist,
    bindings: { BASE_PATH: { type: 'plain_text', value: base } },
    dev: {
      server: { hostname: '127.0.0.1', port: await getPort({ host: '127.0.0.1' }) },
      inspector: false,
      persist: false,
      watch: false,
      logLevel: 'error',
    },
  });
  await worker.ready;
  const { origin } = await worker.url;
  return { origin, stop: () => worker.dispose() };
};
