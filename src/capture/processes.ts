import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that was started, and the file with what it prints. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly log: string;
}

export interface ProcessOptions {
  /** Where what it prints goes; begun anew. */
  readonly log: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

const GRACE = 3000;
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Sends a signal to a program and to all that it started: its process group, which `start` made. */
const signalGroup = ({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended meanwhile.
  }
};

const isOpen = async (port: number): Promise<boolean> => {
  // Servers count sessions by client address, so this is none that scenarios use.
  const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.7' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

/** The programs that a run started. Each is stopped, whether the run ends, fails or is broken off. */
export class Processes {
  readonly #running = new Set<ChildProcess>();
  readonly #killAll = (): void => {
    for (const child of this.#running) signalGroup(child, 'SIGKILL');
  };
  readonly #breakOff = (): void => process.exit(130);

  constructor() {
    process.once('exit', this.#killAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, this.#breakOff);
  }

  /** Starts a program in a process group of its own. */
  start(path: string, args: readonly string[], { log, env, cwd }: ProcessOptions): ServerProcess {
    mkdirSync(dirname(log), { recursive: true });
    const output = openSync(log, 'w');
    const child = spawn(path, args, {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...env },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    this.#running.add(child);
    // A program that cannot be started at all is told by waitForPort.
    child.on('error', () => undefined);
    return { child, log };
  }

  /** Stops a program and all that it started; kills what has not ended after three seconds. */
  async stop({ child }: ServerProcess): Promise<void> {
    if (!hasEnded(child)) {
      const ended = once(child, 'exit');
      signalGroup(child, 'SIGTERM');
      await Promise.race([ended, wait(GRACE, undefined, { ref: false })]);
    }
    signalGroup(child, 'SIGKILL');
    this.#running.delete(child);
  }

  /** Stops whatever still runs, and leaves this process as it was before. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.#running].map((child) => this.stop({ child, log: '' })));
    process.off('exit', this.#killAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, this.#breakOff);
  }
}

/** Waits until a program has opened a port on 127.0.0.1. Throws with what it printed when it does not. */
export const waitForPort = async (port: number, { child, log }: ServerProcess, patience = 15_000): Promise<void> => {
  const end = performance.now() + patience;
  while (performance.now() < end && !hasEnded(child) && child.pid !== undefined) {
    if (await isOpen(port)) return;
    await wait(50);
  }
  const what = child.spawnargs.join(' ');
  throw new Error(`${what}: did not open port ${port}; it printed:\n${readFileSync(log, 'utf8').slice(-2000)}`);
};
