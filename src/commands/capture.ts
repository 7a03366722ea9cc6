import { parseArgs } from 'node:util';
import { capture, type Captured } from '../capture/capture.ts';
import type { CapturedServer } from '../capture/captured-server.ts';
import { SERVERS } from '../capture/servers/index.ts';
import { writeTranscripts } from '../capture/write-transcripts.ts';
import type { DialogueLine } from '../codes/dialogue.ts';
import { CACHE_FOLDER, CONTENT_FOLDER } from '../config.ts';

/**
 * `npm run capture`: starts real mail servers on loopback, provokes their replies and writes `content/transcripts/`;
 * `npm run capture -- haraka` asks some of them only, `-- --show` prints every dialogue. The servers are fetched into
 * `.cache/capture/` the first time. When one reply does not come, it fails and no file changes.
 */

const FOLDER = `${CACHE_FOLDER}/capture`;

const { values, positionals } = parseArgs({ options: { show: { type: 'boolean' } }, allowPositionals: true });

const names = SERVERS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`server: found "${unknown.join(' ')}"; allowed: ${names.join(', ')}`);
  process.exit(1);
}

const spoken = (line: DialogueLine): string => {
  if ('S' in line) return `  S: ${line.S}`;
  return 'C' in line ? `  C: ${line.C}` : `  (${line.note})`;
};

const print = (id: string, lines: readonly DialogueLine[]): void => {
  console.log([id, ...lines.map(spoken)].join('\n'));
};

const fetching = ({ title, needs }: CapturedServer): void => {
  console.log(`${title}: ${needs.kind === 'npm' ? 'npm' : 'Debian'} packages in ${FOLDER}/`);
};

const captured = ({ server, version, dialogues, misses, seconds }: Captured): void => {
  if (values.show) for (const { id, lines } of dialogues) print(id, lines);
  for (const { id, problem, lines } of misses) print(`✗ ${id}: ${problem}`, lines);
  const codes = new Set(dialogues.map(({ code }) => code)).size;
  const count = `${dialogues.length} of ${server.scenarios.length} dialogues, ${codes} codes`;
  console.log(`${server.title} ${version}: ${count}, ${seconds.toFixed(1)} s`);
};

/** Asks the servers and writes their files. Throws, with no file changed, when a reply did not come. */
const run = async (servers: readonly CapturedServer[]): Promise<void> => {
  const start = performance.now();
  const all = await capture(servers, FOLDER, { fetching, captured });
  const dialogues = all.flatMap((one) => one.dialogues);
  const codes = new Set(dialogues.map(({ code }) => code)).size;
  console.log(
    `${dialogues.length} dialogues, ${codes} codes, ${((performance.now() - start) / 1000).toFixed(1)} s in all`,
  );
  const changed = writeTranscripts(CONTENT_FOLDER, all);
  console.log(changed.length === 0 ? 'Nothing has changed.' : `Changed: ${changed.join(', ')}; run "npm run history".`);
};

try {
  await run(positionals.length === 0 ? SERVERS : SERVERS.filter(({ name }) => positionals.includes(name)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
