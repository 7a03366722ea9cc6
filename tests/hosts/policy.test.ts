import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { policyOf } from '../../src/hosts/headers.ts';

const DIST = process.env['DIST'] ?? 'dist';

describe('the one policy that hosts send', () => {
  it('is printed by every page: a page with another would be cut short by the header', () => {
    const home = join(DIST, 'index.html');
    const sent = policyOf(readFileSync(home, 'utf8'), home);
    const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const others = pages.filter((file) => policyOf(readFileSync(join(DIST, file), 'utf8'), file) !== sent);
    assert.ok(pages.length > 0);
    assert.deepEqual(others.slice(0, 10), []);
  });

  it('stands in the _headers of the build', () => {
    const home = join(DIST, 'index.html');
    const sent = policyOf(readFileSync(home, 'utf8'), home);
    const lines = readFileSync(join(DIST, '_headers'), 'utf8').split('\n');
    assert.ok(lines.includes(`  Content-Security-Policy: ${sent}`));
  });
});
