import { type ChildProcess, spawn } from 'node:child_process';
import { codeOfLine, isReplyEnd } from '../codes/dialogue.ts';
import { OWN_SERVER, type TryIt, typedLines } from '../codes/try-it.ts';
import type { RunningServer, Scenario } from './captured-server.ts';
import { findOpenssl } from '../commands/find-openssl.ts';
import { findSwaks } from '../commands/find-swaks.ts';
import { CLIENT, hold } from './play-scenario.ts';

/** A command to try, and the captured server that has to answer it with `code`. */
export interface Trial {
  readonly code: number;
  readonly tryIt: TryIt;
  readonly scenario: Scenario;
}

const TIME_LIMIT = 30_000;

/** The words of a command as a shell reads them; quotes hold a word with spaces together. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'(?<quoted>[^']*)'|(?<plain>[^\s']+)/gu)].map(
    ({ groups }) => groups?.['quoted'] ?? groups?.['plain'] ?? '',
  );

/** The command with the captured server in place of the reader's own; nothing else changes but the client's address. */
export const aimedAt = (command: string, port: number, from: string): readonly string[] => {
  const [name = '', ...options] = wordsOf(command);
  const here = options.map((word) => word.replace(OWN_SERVER, '127.0.0.1'));
  if (name === 'openssl') {
    const connect = here.indexOf('-connect') + 1;
    return [name, ...here.with(connect, `127.0.0.1:${port}`), '-bind', `${from}:0`];
  }
  const without = here.filter((word, index) => word !== '--port' && here[index - 1] !== '--port');
  return [name, ...without, '--port', String(port), '--local-interface', from];
};

/** Calls `onReply` when what comes in chunks holds the last line of a reply. */
const repliesTo = (onReply: () => void): ((chunk: string) => void) => {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/u);
    rest = lines.pop() ?? '';
    if (lines.some(isReplyEnd)) onReply();
  };
};

/** Types the next line at each call. */
const typist = (child: ChildProcess, lines: readonly string[]): (() => void) => {
  const waiting = [...lines];
  return () => {
    const line = waiting.shift();
    if (line !== undefined) child.stdin?.write(`${line}\n`);
  };
};

/** What a command printed: both of its streams, in the order in which they came. */
const outputOf = async (words: readonly string[], lines: readonly string[]): Promise<string> => {
  const [name, ...options] = words;
  const program = name === 'openssl' ? findOpenssl() : findSwaks();
  const child = spawn(program, options, { stdio: 'pipe' });
  const limit = setTimeout(() => child.kill(), TIME_LIMIT);
  // Each line is typed after a whole reply, the first after the greeting or the answer to STARTTLS.
  const typeNext = typist(child, lines);
  let output = '';
  // OpenSSL prints what the server said before TLS among its own remarks.
  for (const stream of [child.stdout, child.stderr]) {
    const read = repliesTo(typeNext);
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      read(chunk.toString());
    });
  }
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => {
        resolve(output);
      });
    });
  } finally {
    clearTimeout(limit);
  }
};

/** The codes of the replies in what swaks or openssl printed: swaks writes `<** 550 …` for a failure. */
export const repliesIn = (output: string): readonly number[] =>
  output.split(/\r?\n/u).flatMap((line) => codeOfLine(line.replace(/^<[-~*=]+\s+/u, '')) ?? []);

/**
 * Runs a command to try against a captured server that runs, and returns what it printed. Never throws for what the
 * server answers. Throws when the program is missing.
 */
export const runTryIt = async (running: RunningServer, { tryIt, scenario }: Trial): Promise<string> => {
  const undo = await running.around?.(scenario);
  const port = running.port(scenario.listener);
  const held = await hold(scenario, port);
  try {
    return await outputOf(aimedAt(tryIt.command, port, scenario.from ?? CLIENT), typedLines(tryIt));
  } finally {
    held?.end();
    await undo?.();
  }
};
