import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NPM_SERVERS } from '../../../src/capture/servers/index.ts';
import { smtpServer } from '../../../src/capture/servers/smtp-server.ts';
import { ask, describeDialogues } from '../dialogues.ts';

describeDialogues(NPM_SERVERS);

describe('the replies of real servers', () => {
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
