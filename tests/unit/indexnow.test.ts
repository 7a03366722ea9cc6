import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { changesBetween, fingerprintOf, submissionsFor } from '../../src/indexnow/changes.ts';
import { type Ended, runCommand } from '../run-command.ts';

const page = (text: string, style = ''): string =>
  `<html><head><title>T</title><meta name="description" content="D">${style}</head><main><p>${text}</p></main></html>`;

describe('what search engines are told of', () => {
  it('is a change of the words, never of styles or script names', () => {
    assert.equal(
      fingerprintOf(page('a')),
      fingerprintOf(page('a', '<style>p{}</style><script src="x.1.js"></script>')),
    );
    assert.notEqual(fingerprintOf(page('a')), fingerprintOf(page('b')));
  });

  it('is what is new, changed or gone since it was last told', () => {
    assert.deepEqual(changesBetween({ same: '1', other: '1', gone: '1' }, { same: '1', other: '2', fresh: '1' }), {
      added: ['fresh'],
      changed: ['other'],
      deleted: ['gone'],
    });
  });

  it('is sent in portions of at most 10,000 addresses, with the place of the key', () => {
    const added = Array.from({ length: 10_001 }, (_, index) => `https://example.org/mail/${index}/`);
    const submissions = submissionsFor({ added, changed: [], deleted: [] }, 'https://example.org/mail/', 'abcdefgh');
    assert.deepEqual(
      submissions.map(({ urlList }) => urlList.length),
      [10_000, 1],
    );
    assert.equal(submissions[0]?.keyLocation, 'https://example.org/mail/abcdefgh.txt');
    assert.equal(submissions[0].host, 'example.org');
  });
});

describe('npm run indexnow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-indexnow-'));
  const dist = join(folder, 'dist');
  const received: { readonly urlList: readonly string[]; readonly key: string }[] = [];
  let answer = 202;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(JSON.parse(body) as (typeof received)[number]);
      response.writeHead(answer).end();
    });
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    for (const path of ['smtp/451', 'smtp/550', 'smtp/451-vs-235']) mkdirSync(join(dist, path), { recursive: true });
    writeFileSync(join(dist, 'smtp/451/index.html'), page('451'));
    writeFileSync(join(dist, 'smtp/550/index.html'), page('550'));
    writeFileSync(join(dist, 'smtp/451-vs-235/index.html'), page('leads on'));
    writeFileSync(join(dist, 'abcdefgh.txt'), 'abcdefgh');
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const run = (...options: readonly string[]): Promise<Ended> =>
    runCommand(
      'indexnow',
      {
        DIST: dist,
        CACHE_DIR: join(folder, 'cache'),
        SITE_URL: 'https://example.org',
        BASE_PATH: '',
        INDEXNOW_KEY: 'abcdefgh',
        INDEXNOW_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      },
      options,
    );

  it('submits nothing unless told to, then each change once, and tries again what was refused', async () => {
    const dry = await run();
    assert.match(dry.output, /added: 2\n.*Nothing was submitted/su);
    assert.equal(received.length, 0);

    answer = 429;
    const refused = await run('--submit');
    assert.equal(refused.status, 1);
    assert.match(refused.output, /answered 429/u);

    answer = 202;
    await run('--submit');
    assert.deepEqual(received.at(-1)?.urlList, ['https://example.org/smtp/451/', 'https://example.org/smtp/550/']);
    const told = received.length;

    writeFileSync(join(dist, 'smtp/550/index.html'), page('550 in other words'));
    await run('--submit');
    assert.deepEqual(received.at(-1)?.urlList, ['https://example.org/smtp/550/']);
    await run('--submit');
    assert.equal(received.length, told + 1);
  });
});
