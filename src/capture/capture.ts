import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import getPort from 'get-port';
import type { Dialogue } from '../codes/dialogue.ts';
import type { CapturedServer, CaptureRun, RunningServer } from './captured-server.ts';
import { fetchDebianTrees } from './debian-packages.ts';
import { answerNames, DNS_HOST } from './dns-answers.ts';
import { fetchNpmPackages } from './npm-packages.ts';
import { type Played, playScenario } from './play-scenario.ts';
import { Processes } from './processes.ts';

/** What one server said. */
export interface Captured {
  readonly server: CapturedServer;
  readonly version: string;
  readonly dialogues: readonly Dialogue[];
  readonly misses: readonly Extract<Played, { kind: 'miss' }>[];
  /** How long it took to start the server, to play the scenarios and to stop it; not how long to fetch it. */
  readonly seconds: number;
}

/** The port where the servers of Debian look for DNS; resolv.conf cannot name another. */
const DNS_PORT = 53;
const AT_ONCE = 6;

const fetchServer = ({ needs }: CapturedServer, folder: string): void => {
  switch (needs.kind) {
    case 'npm':
      fetchNpmPackages(folder, needs.packages);
      return;
    case 'debian':
      fetchDebianTrees(folder, needs.trees);
      return;
  }
};

const playAll = async (server: CapturedServer, version: string, running: RunningServer): Promise<readonly Played[]> => {
  const waiting = [...server.scenarios];
  const played: Played[] = [];
  const lane = async (): Promise<void> => {
    for (let scenario = waiting.shift(); scenario; scenario = waiting.shift()) {
      played.push(await playScenario(server, version, running, scenario));
    }
  };
  await Promise.all(Array.from({ length: server.atOnce ?? AT_ONCE }, lane));
  return played;
};

const captureServer = async (server: CapturedServer, run: CaptureRun): Promise<Captured> => {
  const start = performance.now();
  const version = server.version(run.folder);
  const running = await server.start(run);
  const played = await playAll(server, version, running).finally(() => running.stop());
  return {
    server,
    version,
    dialogues: played.flatMap((one) => (one.kind === 'reply' ? [one.dialogue] : [])),
    misses: played.filter((one) => one.kind === 'miss'),
    seconds: (performance.now() - start) / 1000,
  };
};

/** What a run tells while it goes on. */
export interface Progress {
  /** A server is looked for, and fetched when it is not there. */
  fetching(server: CapturedServer): void;
  captured(captured: Captured): void;
}

/**
 * Fetches each server that is not there yet, then starts it on loopback, plays its scenarios and stops it, one server
 * after the other. Writes nothing under `content/`. Throws when a server can't be fetched or started; a reply that does
 * not come is among the misses. Every program that it started has ended when it returns.
 * `await capture([haraka], '.cache/capture', progress)`
 */
export const capture = async (
  servers: readonly CapturedServer[],
  folder: string,
  progress: Progress,
): Promise<readonly Captured[]> => {
  const folderOf = ({ name }: CapturedServer): string => resolve(folder, name);
  for (const server of servers) {
    progress.fetching(server);
    mkdirSync(folderOf(server), { recursive: true });
    fetchServer(server, folderOf(server));
  }
  const needsRoot = servers.some(({ needs }) => needs.kind === 'debian');
  const dns = { host: DNS_HOST, port: needsRoot ? DNS_PORT : await getPort({ host: DNS_HOST }) };
  const stopDns = await answerNames(dns.port);
  const processes = new Processes();
  const all: Captured[] = [];
  try {
    for (const server of servers) {
      const captured = await captureServer(server, { folder: folderOf(server), processes, dns });
      progress.captured(captured);
      all.push(captured);
    }
    return all;
  } finally {
    await processes.stopAll();
    stopDns();
  }
};
