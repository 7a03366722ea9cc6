import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { SITE } from '../../src/config.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { collectFaults, CONTENT_PAGES, DIST, PAGES, report } from './site.ts';

/** All that a first round trip carries: HTML with its CSS, brotli. */
const PAIR_PAGE_BYTES = 14_000;

const brotliBytes = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Script and data of the ask box in one language, brotli as hosts precompress it. */
const ASK_BYTES = 25_000;

const bestBrotliBytes = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** Scripts that are no part of the ask box: the one of every page, and the one of the page for unknown addresses. */
const OTHER_SCRIPTS = /^(?:Page|meant-links)\./u;

/** The scripts of the ask box; the stemmers are named after their language. */
const scripts = (): readonly string[] =>
  readdirSync(join(DIST, '_astro'))
    .filter((name) => name.endsWith('.js') && !OTHER_SCRIPTS.test(name))
    .map((name) => join(DIST, '_astro', name));

const isStemmerOf = (file: string, locale: string): boolean => basename(file).startsWith(`${locale}.`);

describe('budgets', () => {
  for (const locale of LOCALES) {
    it(`the ask box in ${locale} takes at most ${ASK_BYTES} bytes in brotli, script and data together`, (context) => {
      const files = [
        ...scripts().filter((file) => LOCALES.every((other) => other === locale || !isStemmerOf(file, other))),
        join(DIST, 'ask', `${locale}.json`),
      ];
      const bytes = files.reduce((sum, file) => sum + bestBrotliBytes(file), 0);
      context.diagnostic(`${bytes} bytes in ${files.length} files`);
      assert.ok(files.length >= 3 && files.some((file) => basename(file).startsWith('ask-box.')));
      assert.ok(bytes <= ASK_BYTES, files.map((file) => `${file}: ${bestBrotliBytes(file)}`).join('\n'));
    });
  }

  it('nobody loads the ask box before using it: a page names one script of at most 3,000 bytes in brotli', () => {
    const named = new Set(
      CONTENT_PAGES.flatMap(({ html }) =>
        [...html.matchAll(/<script[^>]+src="(?<src>[^"]+)"/gu)].map((match) => match.groups?.['src'] ?? ''),
      ),
    );
    assert.equal(named.size, 1, [...named].join(', '));
    const [src = ''] = named;
    assert.ok(bestBrotliBytes(join(DIST, src.slice(SITE.base.length))) <= 3000);
    const preloads = collectFaults(CONTENT_PAGES, ({ html }) => (html.includes('modulepreload') ? ['preloads'] : []));
    assert.equal(preloads.length, 0, report(preloads));
  });

  it(`every pair page with its CSS takes at most ${PAIR_PAGE_BYTES} bytes in brotli`, (context) => {
    let largest = { path: '', bytes: 0 };
    const faults = collectFaults(
      PAGES.filter(({ place }) => place.kind === 'pair'),
      ({ html, path }) => {
        const bytes = brotliBytes(html);
        if (bytes > largest.bytes) largest = { path, bytes };
        return bytes > PAIR_PAGE_BYTES ? [`${bytes} bytes`] : [];
      },
    );
    context.diagnostic(`largest pair page: ${largest.bytes} bytes (${largest.path})`);
    assert.equal(faults.length, 0, report(faults));
  });

  it('a page is complete with its document: nothing else is requested but a deferred script', () => {
    const faults = collectFaults(CONTENT_PAGES, ({ html }) => [
      ...(/<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/u.test(html) ? ['loads a stylesheet or preload'] : []),
      ...(/<(?:img|iframe|video|audio|source|object|embed)\b/u.test(html) ? ['loads media'] : []),
      ...[...html.matchAll(/<script(?<attributes>[^>]*)>/gu)]
        .filter((match) => /src=/u.test(match.groups?.['attributes'] ?? ''))
        .filter((match) => !/type="module"/u.test(match.groups?.['attributes'] ?? ''))
        .map(() => 'has a script that blocks'),
      ...(/(?:src=|<link[^>]*href=)"(?:https?:)?\/\/(?![^"]*smtp)/u.test(html) ? ['asks another site'] : []),
    ]);
    assert.equal(faults.length, 0, report(faults));
  });
});
