import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CARD_FOLDER, CARDS_IN_CACHE } from '../../src/config.ts';
import { DIST } from './site.ts';

/** What hosts get beside the built files, by a command of its own. */
const PRECOMPRESSED = /\.(?:br|gz)$/u;

const digests = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !PRECOMPRESSED.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

describe('two builds of one commit', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'smtp-again-'));
  after(() => {
    rmSync(workspace, { recursive: true, force: true });
  });

  it('are the same to the byte, in another time zone and another language of the machine', () => {
    const out = join(workspace, 'dist');
    const cache = join(workspace, 'cache');
    // Drawing every card again would take half a minute; that one card is drawn alike twice is a unit test.
    if (existsSync(CARD_FOLDER)) cpSync(CARD_FOLDER, join(cache, CARDS_IN_CACHE), { recursive: true });
    const { status, stderr } = spawnSync('npx', ['astro', 'build'], {
      env: {
        ...process.env,
        OUT_DIR: out,
        CACHE_DIR: cache,
        TZ: 'Asia/Jakarta',
        LANG: 'ru_RU.UTF-8',
        LC_ALL: 'ru_RU.UTF-8',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stderr);
    const [first, second] = [digests(DIST), digests(out)];
    const different = [...first].filter(([file, digest]) => second.get(file) !== digest).map(([file]) => file);
    assert.deepEqual(different.slice(0, 10), [], `${different.length} files differ`);
    assert.equal(second.size, first.size);
  });
});
