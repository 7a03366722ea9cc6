import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { hasSection } from '../../src/codes/rfc-text.ts';
import { type Ended, runCommand } from '../run-command.ts';
import { CONTENT } from '../site-content.ts';

describe('a section of an RFC', () => {
  const text = '4.2.1.  Reply Code Severities\n      and Theory\n\n   The three digits of the reply ...\n3.1 MAIL\n';

  it('is found by number and title, however the line is broken or the number written', () => {
    assert.ok(hasSection(text, '4.2.1', 'Reply Code Severities and Theory'));
    assert.ok(hasSection(text, '3.1', 'MAIL'));
  });

  it('is not found under another number or title', () => {
    assert.ok(!hasSection(text, '4.2.2', 'Reply Code Severities and Theory'));
    assert.ok(!hasSection(text, '4.2.1', 'Command Severities'));
  });
});

/** Answers like the RFC editor and IANA, from what the content says of them. */
describe('npm run citations', () => {
  let lacking = '';
  const server = createServer((request, response) => {
    const rfc = /rfc(?<number>\d+)\.txt/u.exec(request.url ?? '')?.groups?.['number'];
    if (rfc === undefined) {
      response.end(CONTENT.registry.map(({ code }) => `<td>${code}</td>`).join(''));
      return;
    }
    const sections = Object.entries(CONTENT.rfcSections[rfc]?.sections ?? {});
    const lines = sections.map(([section, title]) => `${section}.  ${title ?? ''}`);
    response.end(lines.filter((line) => line !== lacking).join('\n'));
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.close();
  });

  const run = (): Promise<Ended> => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return runCommand('citations', { RFC_EDITOR: origin, ENHANCED_REGISTRY: `${origin}/registry` });
  };

  it('passes when every section and every row stands where the content says', async () => {
    const { status, output } = await run();
    assert.equal(status, 0, output);
    assert.match(output, /citations checked, 0 not found/u);
  });

  it('names the section that is gone', async () => {
    lacking = '4.2.2.  Reply Codes by Function Groups';
    assert.equal(CONTENT.rfcSections['5321']?.sections['4.2.2'], 'Reply Codes by Function Groups');
    const { status, output } = await run();
    assert.equal(status, 1);
    assert.match(output, /RFC 5321: no section 4\.2\.2 "Reply Codes by Function Groups"/u);
  });
});
