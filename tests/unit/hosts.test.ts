import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { allPairs } from '../../src/comparison/pair.ts';
import { makePath } from '../../src/addresses/addresses.ts';
import { PAIRED_CODES } from '../../src/codes/catalogue.ts';
import { rangeOf } from '../../src/hosts/byte-range.ts';
import { answerTo, pairAddress } from '../../src/hosts/cloudflare.ts';
import { printCaddyHeaders, printHeadersFile, printNginxHeaders } from '../../src/hosts/headers-file.ts';
import { headerRules, policyOf } from '../../src/hosts/headers.ts';
import { precompress } from '../../src/hosts/precompress.ts';
import { LOCALES } from '../../src/languages/locales.ts';

const at = (path: string): URL => new URL(path, 'https://smtp.example');
const page = (policy: string): string => `<meta http-equiv="content-security-policy" content="${policy}">`;

describe('the policy of a page as a header', () => {
  it('has every directive of the page, and says that nobody may frame it', () => {
    assert.equal(
      policyOf(page("default-src 'none';img-src 'self'; script-src 'sha256-a=';"), 'index.html'),
      "default-src 'none'; img-src 'self'; script-src 'sha256-a='; frame-ancestors 'none'",
    );
  });

  it('is refused where the page has none', () => {
    assert.throws(() => policyOf('<p>', 'dist/index.html'), /^Error: dist\/index\.html: found no <meta/u);
  });

  it('is refused where the page allows any inline code', () => {
    assert.throws(
      () => policyOf(page("script-src 'unsafe-inline'"), 'index.html'),
      /'unsafe-inline'; allowed: hashes/u,
    );
  });
});

describe('the header rules', () => {
  const rules = headerRules("default-src 'none'", '/smtp-codes/');

  it('name addresses below the sub-folder of the site', () => {
    for (const { path } of rules) assert.match(path, /^\/smtp-codes\//u);
  });

  it('are printed for Cloudflare and Netlify, a name that the host sets taken away first', () => {
    assert.equal(
      printHeadersFile([{ path: '/_astro/*', headers: [{ name: 'Cache-Control', value: 'immutable' }] }]),
      '/_astro/*\n  ! Cache-Control\n  Cache-Control: immutable\n',
    );
  });

  it('are refused when a line is longer than Cloudflare reads', () => {
    const long = headerRules('x'.repeat(2000), '/');
    assert.throws(() => printHeadersFile(long), /_headers: found a line of 20\d\d characters; allowed: 2000/u);
  });

  it('are printed for Caddy and nginx', () => {
    const headers = [{ name: 'X-Content-Type-Options', value: 'nosniff' }];
    assert.equal(printCaddyHeaders(headers), 'header {\n\tX-Content-Type-Options "nosniff"\n}\n');
    assert.equal(printNginxHeaders(headers), 'add_header X-Content-Type-Options "nosniff" always;\n');
  });
});

describe('a pair written backwards', () => {
  it('leads to its page, for every pair in every language, and the page leads nowhere', () => {
    for (const pair of allPairs(PAIRED_CODES)) {
      for (const locale of LOCALES) {
        const [from, to] = (['backwards', 'pair'] as const).map((kind) => makePath({ kind, pair }, locale, '/'));
        assert.equal(pairAddress(at(from ?? ''), '/'), to);
        assert.equal(pairAddress(at(to ?? ''), '/'), undefined);
      }
    }
  });

  it('keeps its query, and needs no slash', () => {
    assert.equal(pairAddress(at('/ru/smtp/451-vs-235?from=mail'), '/'), '/ru/smtp/235-vs-451/?from=mail');
  });

  it('is found in a sub-folder, and only there', () => {
    assert.equal(pairAddress(at('/codes/smtp/451-vs-235/'), '/codes/'), '/codes/smtp/235-vs-451/');
    assert.equal(pairAddress(at('/smtp/451-vs-235/'), '/codes/'), undefined);
  });

  for (const path of [
    '/smtp/999-vs-111/',
    '/smtp/441-vs-235/',
    '/smtp/451-vs-451/',
    '/fr/smtp/451-vs-235/',
    '/smtp/',
  ]) {
    it(`is not seen in ${path}`, () => {
      assert.equal(pairAddress(at(path), '/'), undefined);
    });
  }
});

describe("Cloudflare's answers", () => {
  const ask = (path: string, stored: Response, headers: Record<string, string> = {}): Promise<Response> =>
    answerTo(new Request(at(path), { headers }), { ASSETS: { fetch: () => Promise.resolve(stored) }, BASE_PATH: '/' });

  it('are the files as they are', async () => {
    const stored = new Response('page');
    assert.equal(await ask('/smtp/451/', stored), stored);
  });

  it('lead on for good where Cloudflare leads on for the time being', async () => {
    const answer = await ask('/smtp/451', new Response(null, { status: 307, headers: { Location: '/smtp/451/' } }));
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.get('Location'), '/smtp/451/');
  });

  it('do not let a missing script be kept', async () => {
    const headers = { 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' };
    const answer = await ask('/_astro/old.js', new Response('not found', { status: 404, headers }));
    assert.equal(answer.status, 404);
    assert.equal(answer.headers.get('Cache-Control'), 'public, max-age=0, must-revalidate');
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
  });

  it('are whole when the file changed since its first part was sent', async () => {
    const stored = (): Response => new Response('0123456789', { headers: { ETag: '"new"' } });
    assert.equal((await ask('/', stored(), { Range: 'bytes=2-3', 'If-Range': '"old"' })).status, 200);
    assert.equal((await ask('/', stored(), { Range: 'bytes=2-3', 'If-Range': '"new"' })).status, 206);
  });

  it('say how long a file is when the part asked for lies behind its end', async () => {
    const answer = await ask('/', new Response('0123456789'), { Range: 'bytes=10-' });
    assert.equal(answer.status, 416);
    assert.equal(answer.headers.get('Content-Range'), 'bytes */10');
  });
});

describe('a byte range', () => {
  for (const [header, range] of [
    ['bytes=2-5', { start: 2, end: 5 }],
    ['bytes=2-', { start: 2, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=2-5', undefined],
  ] as const) {
    it(`${header} of 100 bytes`, () => {
      assert.deepEqual(rangeOf(header, 100), range);
    });
  }
});

describe('compressing beforehand', () => {
  it('is done for texts that are worth it, and for no picture and no backwards page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smtp-precompress-'));
    try {
      const text = 'SMTP '.repeat(400);
      const files = [
        'page/index.html',
        'ru/smtp/451-vs-235/index.html',
        'ru/smtp/235-vs-451/index.html',
        'a.png',
        'b.md',
      ];
      for (const file of files) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        writeFileSync(join(folder, file), file === 'b.md' ? 'short' : text);
      }
      assert.equal(await precompress(folder), 2);
      for (const file of ['page/index.html', 'ru/smtp/235-vs-451/index.html']) {
        assert.equal(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString(), text);
        assert.equal(gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString(), text);
      }
      for (const file of ['ru/smtp/451-vs-235/index.html', 'a.png', 'b.md']) {
        assert.ok(!existsSync(join(folder, `${file}.br`)), file);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
