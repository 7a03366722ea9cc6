import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { capture, type Captured } from '../../src/capture/capture.ts';
import type { CapturedServer } from '../../src/capture/captured-server.ts';
import { printTranscript } from '../../src/capture/transcript-file.ts';
import { CACHE_FOLDER, CONTENT_FOLDER } from '../../src/config.ts';

/** Plays the scenarios of a server, those of the content or others. */
export const ask = async (server: CapturedServer): Promise<Captured> => {
  const silent = { fetching: () => undefined, captured: () => undefined };
  const [captured] = await capture([server], `${CACHE_FOLDER}/capture`, silent);
  assert.ok(captured);
  return captured;
};

/** The dialogues of the content are what these servers say. */
export const describeDialogues = (servers: readonly CapturedServer[]): void => {
  describe('the replies of real servers', () => {
    for (const server of servers) {
      it(`of ${server.title} are those that the content holds, byte for byte`, async () => {
        const { dialogues, misses } = await ask(server);
        assert.deepEqual(misses, []);
        const committed = readFileSync(`${CONTENT_FOLDER}/transcripts/${server.name}.yaml`, 'utf8');
        assert.equal(printTranscript(dialogues), committed);
      });
    }
  });
};
