import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { policyOf, SECURITY_HEADERS } from '../../src/hosts/headers.ts';
import { type Answer, ask, type Question } from './ask.ts';
import type { Running } from './servers.ts';
import { makeSiteFolder, type SiteFolder } from './site-folder.ts';

/** How hosts may differ. */
export interface Host {
  readonly name: string;
  start(site: SiteFolder): Promise<Running>;
  /** Whether it sends the `.br` and `.gz` of `npm run hosts`, or compresses on its own. */
  readonly sendsPrecompressed: boolean;
}

const firstOf = (folder: string, ending: string): string => {
  const name = readdirSync(folder).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`${folder} holds no ${ending}`);
  return name;
};

/** What may be kept, but is asked for again each time (RFC 9111, section 5.2.2). */
const ASKED_AGAIN = /^(?:no-cache|public, max-age=0, must-revalidate)$/u;

/** A difference of thousands of numbers would hide its message. */
const assertSameBytes = (found: Buffer, expected: Buffer): void => {
  const shown = `${found.length} bytes, not ${expected.length}: ${found.toString('utf8', 0, 120)}`;
  assert.ok(found.equals(expected), shown);
};

/** The specification: what a reader's browser, a search engine and a program get, whichever host serves the site. */
export const describeHost = (host: Host): void => {
  let site: SiteFolder | undefined;
  let server: Running | undefined;
  const get = (path: string, question?: Question): Promise<Answer> => {
    if (!server) throw new Error(`${host.name} does not run`);
    return ask(server.origin, path, question);
  };
  const fileOf = (path: string): Buffer => readFileSync(join(site?.dist ?? '', path));
  const nameIn = (folder: string, ending: string): string =>
    `/${folder}/${firstOf(join(site?.dist ?? '', folder), ending)}`;

  describe(`the site on ${host.name}`, () => {
    before(async () => {
      site = await makeSiteFolder();
      try {
        server = await host.start(site);
      } catch (error) {
        // Node runs no `after` when `before` failed.
        site.remove();
        throw error;
      }
    });
    after(async () => {
      await server?.stop();
      site?.remove();
    });

    describe('says what a file is', () => {
      const types: readonly (readonly [string, () => string, RegExp])[] = [
        ['a page', () => '/smtp/451/', /^text\/html; ?charset=utf-8$/iu],
        ['a script', () => nameIn('_astro', '.js'), /^text\/javascript; ?charset=utf-8$/iu],
        // JSON and XML are UTF-8 unless they say otherwise (RFC 8259, section 8.1; XML 1.0, section 4.3.3).
        ['data', () => '/ask/en.json', /^application\/json(?:; ?charset=utf-8)?$/iu],
        ['the sitemap', () => '/sitemap-index.xml', /^(?:application|text)\/xml(?:; ?charset=utf-8)?$/iu],
        ['robots.txt', () => '/robots.txt', /^text\/plain; ?charset=utf-8$/iu],
        ['a picture', () => nameIn('cards', '.png'), /^image\/png$/u],
        ['a Markdown twin', () => '/smtp/451/index.md', /^text\/markdown; ?charset=utf-8$/iu],
      ];
      for (const [what, path, type] of types) {
        it(what, async () => {
          const answer = await get(path());
          assert.equal(answer.status, 200);
          assert.match(answer.header('Content-Type'), type);
        });
      }
    });

    describe('sends', () => {
      it('the page that was built, byte by byte', async () => {
        assertSameBytes((await get('/ru/smtp/451/')).body, fileOf('ru/smtp/451/index.html'));
      });

      it('no body to HEAD, and the headers of GET', async () => {
        const [head, full] = [await get('/smtp/451/', { method: 'HEAD' }), await get('/smtp/451/')];
        assert.equal(head.status, 200);
        assert.equal(head.body.length, 0);
        for (const name of ['Content-Type', 'ETag', 'Cache-Control', 'Content-Security-Policy']) {
          assert.equal(head.header(name), full.header(name), name);
        }
      });

      for (const [what, path, file] of [
        ['a page', '/smtp/451/', 'smtp/451/index.html'],
        ['data', '/ask/en.json', 'ask/en.json'],
      ] as const) {
        it(`only the bytes that are asked for: ${what}`, async () => {
          const answer = await get(path, { headers: { Range: 'bytes=2-5' } });
          assert.equal(answer.status, 206);
          assertSameBytes(answer.body, fileOf(file).subarray(2, 6));
          assert.equal(answer.header('Content-Range'), `bytes 2-5/${fileOf(file).length}`);
        });
      }

      if (host.sendsPrecompressed) {
        for (const [encoding, accept, unpack] of [
          ['br', 'gzip, deflate, br', brotliDecompressSync],
          ['gzip', 'gzip', gunzipSync],
        ] as const) {
          for (const [what, path, file] of [
            ['a page', '/smtp/235-vs-451/', 'smtp/235-vs-451/index.html'],
            ['a 404 page', '/vi/nothing/', 'vi/404.html'],
            ['the texts of the ask box', '/ask/ru.json', 'ask/ru.json'],
          ] as const) {
            it(`${what} as ${encoding} to whom it accepts that`, async () => {
              const answer = await get(path, { headers: { 'Accept-Encoding': accept } });
              assert.equal(answer.header('Content-Encoding'), encoding);
              assert.match(answer.header('Vary'), /accept-encoding/iu);
              assertSameBytes(unpack(answer.body), fileOf(file));
            });
          }
        }
      }
    });

    describe('lets a browser keep', () => {
      it('a hashed file for a year without asking', async () => {
        const answer = await get(nameIn('_astro', '.js'));
        assert.equal(answer.header('Cache-Control'), 'public, max-age=31536000, immutable');
      });

      for (const path of ['/', '/smtp/451/', '/ask/en.json', '/smtp/451/index.md']) {
        it(`${path} for as long as the host says it is the same`, async () => {
          const headers = { 'Accept-Encoding': 'gzip, deflate, br' };
          const answer = await get(path, { headers });
          assert.match(answer.header('Cache-Control'), ASKED_AGAIN);
          const again = await get(path, { headers: { ...headers, 'If-None-Match': answer.header('ETag') } });
          assert.equal(again.status, 304);
          assert.equal(again.body.length, 0);
        });
      }

      it('nothing that is missing', async () => {
        assert.match((await get('/_astro/nothing.js')).header('Cache-Control'), ASKED_AGAIN);
      });
    });

    describe('answers 404, in the language of the address,', () => {
      for (const [path, page] of [
        ['/nothing', '404.html'],
        ['/smtp/999/', '404.html'],
        ['/smtp/999-vs-111/', '404.html'],
        ['/_astro/', '404.html'],
        ['/nothing.md', '404.html'],
        ['/id/nothing/', 'id/404.html'],
        ['/vi/smtp/999/', 'vi/404.html'],
        ['/ru/smtp/999-vs-111/', 'ru/404.html'],
        ['/ru/smtp/451/nothing/at/all', 'ru/404.html'],
        ['/xx/smtp/451/', '404.html'],
      ] as const) {
        it(`to ${path}`, async () => {
          const answer = await get(path);
          assert.equal(answer.status, 404);
          assert.match(answer.header('Content-Type'), /^text\/html; ?charset=utf-8$/iu);
          assertSameBytes(answer.body, fileOf(page));
        });
      }

      for (const path of ['/_headers', '/.assetsignore', '/.nojekyll']) {
        it(`to ${path}, which is for hosts alone`, async () => {
          assert.equal((await get(path)).status, 404);
        });
      }
    });

    describe('leads on for good', () => {
      for (const [from, to] of [
        ['/smtp/451-vs-235/', '/smtp/235-vs-451/'],
        ['/smtp/451-vs-235', '/smtp/235-vs-451/'],
        ['/smtp/550-vs-450/?from=mail', '/smtp/450-vs-550/?from=mail'],
        ['/id/smtp/451-vs-235/', '/id/smtp/235-vs-451/'],
        ['/vi/smtp/451-vs-235/', '/vi/smtp/235-vs-451/'],
        ['/ru/smtp/451-vs-235/', '/ru/smtp/235-vs-451/'],
        ['/smtp', '/smtp/'],
        ['/smtp/451', '/smtp/451/'],
        ['/smtp/451?from=mail&page=2', '/smtp/451/?from=mail&page=2'],
        ['/ru/smtp/235-vs-451', '/ru/smtp/235-vs-451/'],
        ['/ru', '/ru/'],
      ] as const) {
        it(`from ${from} to ${to}, in one step`, async () => {
          const answer = await get(from);
          assert.equal(answer.status, 301);
          assert.equal(answer.header('Location'), to);
          assert.equal((await get(to)).status, 200);
        });
      }
    });

    describe('sends with every answer', () => {
      for (const [what, path, status] of [
        ['a page', '/smtp/451/', 200],
        ['data', '/ask/en.json', 200],
        ['an address that is missing', '/ru/nothing/', 404],
        ['a backwards pair', '/smtp/451-vs-235/', 301],
        ['a missing slash', '/smtp/451', 301],
      ] as const) {
        it(`the security headers: ${what}`, async () => {
          const answer = await get(path);
          assert.equal(answer.status, status);
          for (const { name, value } of SECURITY_HEADERS) assert.equal(answer.header(name), value, name);
          assert.match(answer.header('Content-Security-Policy'), /^default-src 'none';.* frame-ancestors 'none'$/u);
          assert.doesNotMatch(answer.header('Content-Security-Policy'), /unsafe-inline/u);
        });
      }

      for (const [path, file] of [
        ['/', 'index.html'],
        ['/vi/smtp/235-vs-451/', 'vi/smtp/235-vs-451/index.html'],
        ['/ru/nothing/', 'ru/404.html'],
      ] as const) {
        it(`the policy that the page itself prints: ${path}`, async () => {
          const printed = policyOf(fileOf(file).toString(), file);
          assert.equal((await get(path)).header('Content-Security-Policy'), printed);
        });
      }
    });

    it('keeps Markdown twins out of search results, and nothing else', async () => {
      assert.equal((await get('/ru/smtp/451/index.md')).header('X-Robots-Tag'), 'noindex');
      assert.equal((await get('/ru/smtp/451/')).header('X-Robots-Tag'), '');
    });

    it('lets programs on other sites read /api/, and nothing else', async () => {
      assert.equal((await get(nameIn('api', '.json'))).header('Access-Control-Allow-Origin'), '*');
      assert.equal((await get('/ask/en.json')).header('Access-Control-Allow-Origin'), '');
    });
  });
};
