import { spawn } from 'node:child_process';

/** How a command of the project ended, and all that it printed. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs `src/commands/<name>.ts` as its npm script does, beside this process, so that a server in it can answer. */
export const runCommand = (
  name: string,
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [`src/commands/${name}.ts`, ...options], {
      env: { ...process.env, ...environment },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
