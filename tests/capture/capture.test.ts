import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { capture, type Captured } from '../../src/capture/capture.ts';
import type { CapturedServer } from '../../src/capture/captured-server.ts';
import { SERVERS } from '../../src/capture/servers/index.ts';
import { smtpServer } from '../../src/capture/servers/smtp-server.ts';
import { printTranscript } from '../../src/capture/transcript-file.ts';
import { CACHE_FOLDER, CONTENT_FOLDER } from '../../src/config.ts';

const ask = async (server: CapturedServer): Promise<Captured> => {
  const silent = { fetching: () => undefined, captured: () => undefined };
  const [captured] = await capture([server], `${CACHE_FOLDER}/capture`, silent);
  assert.ok(captured);
  return captured;
};

describe('the replies of real servers', () => {
  for (const server of SERVERS) {
    it(`of ${server.title} are those that the content holds, byte for byte`, async () => {
      const { dialogues, misses } = await ask(server);
      assert.deepEqual(misses, []);
      const committed = readFileSync(`${CONTENT_FOLDER}/transcripts/${server.name}.yaml`, 'utf8');
      assert.equal(printTranscript(dialogues), committed);
    });
  }

  it('are missed, with what was said instead, when a server no longer sends them', async () => {
    const scenarios = smtpServer.scenarios
      .filter(({ name }) => name === 'vrfy-252')
      .map((scenario) => ({ ...scenario, code: 550 }));
    const { dialogues, misses } = await ask({ ...smtpServer, scenarios });
    assert.deepEqual(dialogues, []);
    assert.deepEqual(
      misses.map(({ id, problem, lines }) => ({ id, problem, said: lines.at(-3) })),
      [
        {
          id: 'smtp-server/vrfy-252',
          problem: 'no reply 550 came',
          said: { S: '252 Try to send something. No promises though' },
        },
      ],
    );
  });
});
