import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import getPort from 'get-port';
import type { Dialogue } from '../codes/dialogue.ts';
import type { CapturedServer, RunningServer } from './captured-server.ts';
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
  /** How long it took to play the scenarios; not how long to fetch, start and stop the server. */
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

/** A server that runs, and where its packages are. */
export interface Visited {
  readonly server: CapturedServer;
  readonly version: string;
  readonly running: RunningServer;
}

/**
 * Fetches each server that is not there yet, then starts it on loopback, lets `visit` ask it and stops it, one server
 * after the other. `fetching` is told of each server before it is looked for. Throws when a server can't be fetched or
 * started, or `visit` throws. Every program that it started has ended when it returns.
 * `await visitServers([haraka], '.cache/capture', () => undefined, async ({ running }) => running.port('mx'))`
 */
export const visitServers = async <T>(
  servers: readonly CapturedServer[],
  folder: string,
  fetching: (server: CapturedServer) => void,
  visit: (visited: Visited) => Promise<T>,
): Promise<readonly T[]> => {
  const folderOf = ({ name }: CapturedServer): string => resolve(folder, name);
  for (const server of servers) {
    fetching(server);
    mkdirSync(folderOf(server), { recursive: true });
    fetchServer(server, folderOf(server));
  }
  const needsRoot = servers.some(({ needs }) => needs.kind === 'debian');
  const dns = { host: DNS_HOST, port: needsRoot ? DNS_PORT : await getPort({ host: DNS_HOST }) };
  const stopDns = await answerNames(dns.port);
  const processes = new Processes();
  const all: T[] = [];
  try {
    for (const server of servers) {
      const run = { folder: folderOf(server), processes, dns };
      const running = await server.start(run);
      const visited = { server, version: server.version(run.folder), running };
      all.push(await visit(visited).finally(() => running.stop()));
    }
    return all;
  } finally {
    await processes.stopAll();
    stopDns();
  }
};

/** What a run tells while it goes on. */
export interface Progress {
  /** A server is looked for, and fetched when it is not there. */
  fetching(server: CapturedServer): void;
  captured(captured: Captured): void;
}

/**
 * Plays the scenarios of each server. Writes nothing under `content/`. A reply that does not come is among the misses;
 * throws as `visitServers` does. `await capture([haraka], '.cache/capture', progress)`
 */
export const capture = async (
  servers: readonly CapturedServer[],
  folder: string,
  progress: Progress,
): Promise<readonly Captured[]> =>
  visitServers(
    servers,
    folder,
    (server) => {
      progress.fetching(server);
    },
    async ({ server, version, running }) => {
      const start = performance.now();
      const played = await playAll(server, version, running);
      const captured = {
        server,
        version,
        dialogues: played.flatMap((one) => (one.kind === 'reply' ? [one.dialogue] : [])),
        misses: played.filter((one) => one.kind === 'miss'),
        seconds: (performance.now() - start) / 1000,
      };
      progress.captured(captured);
      return captured;
    },
  );
