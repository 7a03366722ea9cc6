import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Processes, waitForPort } from '../../src/capture/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'processes-'));
const log = join(folder, 'server.log');
after(() => {
  rmSync(folder, { recursive: true });
});

const SLEEPS = 'setTimeout(() => undefined, 60_000)';
/** A program that starts another, as mail servers do, and prints the other's process id. */
const STARTS_ANOTHER = `console.log(require('node:child_process').spawn(process.execPath, ['-e', '${SLEEPS}']).pid);${SLEEPS}`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await wait(25);
  assert.ok(isSo());
};

const isLogged = (): boolean => existsSync(log) && readFileSync(log, 'utf8') !== '';

const printedPid = async (): Promise<number> => {
  await until(() => /^\d+\n/u.test(readFileSync(log, 'utf8')));
  return Number.parseInt(readFileSync(log, 'utf8'), 10);
};

describe('a program that a capture starts', () => {
  it('is stopped with all that it started', async () => {
    const processes = new Processes();
    const { child } = processes.start(process.execPath, ['-e', STARTS_ANOTHER], { log, env: process.env });
    const other = await printedPid();
    await processes.stopAll();
    await until(() => !isAlive(other) && !isAlive(child.pid ?? 0));
  });

  it('is stopped when the run is broken off', async () => {
    const run = `
      import { Processes } from ${JSON.stringify(import.meta.resolve('../../src/capture/processes.ts'))};
      const options = { log: ${JSON.stringify(log)}, env: process.env };
      new Processes().start(process.execPath, ['-e', ${JSON.stringify(STARTS_ANOTHER)}], options);
      ${SLEEPS};`;
    rmSync(log, { force: true });
    const running = spawn(process.execPath, ['--input-type=module', '-e', run]);
    await until(() => running.exitCode !== null || isLogged());
    const other = await printedPid();
    running.kill('SIGTERM');
    const [code] = (await once(running, 'exit')) as [number | null];
    assert.equal(code, 130);
    await until(() => !isAlive(other));
  });

  it('says what it printed when its port never opens', async () => {
    const processes = new Processes();
    const server = processes.start(process.execPath, ['-e', 'throw new Error("no such setting")'], {
      log,
      env: process.env,
    });
    await assert.rejects(waitForPort(1, server), /did not open port 1; it printed:[^]*no such setting/u);
    await processes.stopAll();
  });
});
