import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isIndexable } from '../../src/head/head.ts';
import { parsePath } from '../../src/addresses/addresses.ts';
import { SITE } from '../../src/config.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { DIST, PAGES } from './site.ts';

const countOf = (kind: string): number => PAGES.filter(({ place }) => place.kind === kind).length;

describe('the built site', () => {
  it('has every page in every language', () => {
    const counts = Object.fromEntries(
      ['home', 'codes', 'about', 'notFound', 'class', 'code', 'pair', 'backwards'].map((kind) => [kind, countOf(kind)]),
    );
    assert.deepEqual(counts, {
      home: 4,
      codes: 4,
      about: 4,
      notFound: 4,
      class: 16,
      code: 216,
      pair: 2812,
      backwards: 2812,
    });
    for (const locale of LOCALES) assert.equal(PAGES.filter((page) => page.locale === locale).length, PAGES.length / 4);
  });

  const sitemapUrls = (): readonly string[] => {
    const index = readFileSync(join(DIST, 'sitemap-index.xml'), 'utf8');
    const files = [...index.matchAll(/<loc>(?<url>[^<]+)<\/loc>/gu)].map((match) => match.groups?.['url'] ?? '');
    const prefix = SITE.origin + SITE.base;
    return files.flatMap((url) => {
      assert.ok(url.startsWith(prefix), url);
      const text = readFileSync(join(DIST, url.slice(prefix.length)), 'utf8');
      return [...text.matchAll(/<url>(?<entry>.*?)<\/url>/gsu)].map((match) => match.groups?.['entry'] ?? '');
    });
  };

  it('lists exactly its indexable pages in the sitemap', () => {
    const listed = sitemapUrls().map((entry) => /<loc>(?<loc>[^<]+)/u.exec(entry)?.groups?.['loc'] ?? '');
    const indexable = PAGES.filter(({ place }) => isIndexable(place)).map(({ path }) => SITE.origin + path);
    assert.equal(listed.length, 3056);
    assert.deepEqual(listed.toSorted(), indexable.toSorted());
  });

  it('has one sitemap for each language, and all pages of a sitemap are in its language', () => {
    const index = readFileSync(join(DIST, 'sitemap-index.xml'), 'utf8');
    const files = [...index.matchAll(/sitemap-(?<name>[^<]+)\.xml<\/loc>/gu)].map((match) => match.groups?.['name']);
    assert.deepEqual(
      files,
      LOCALES.map((locale) => `${locale}-0`),
    );
    for (const locale of LOCALES) {
      const text = readFileSync(join(DIST, `sitemap-${locale}-0.xml`), 'utf8');
      const paths = [...text.matchAll(/<loc>(?<url>[^<]+)<\/loc>/gu)].map((match) =>
        (match.groups?.['url'] ?? '').slice(SITE.origin.length),
      );
      assert.equal(paths.length, 764);
      assert.deepEqual([...new Set(paths.map((path) => parsePath(path, SITE.base)?.locale))], [locale]);
    }
  });

  it('dates every page in the sitemap by its content, never later than today', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const entry of sitemapUrls()) {
      const date = /<lastmod>(?<date>\d{4}-\d\d-\d\d)/u.exec(entry)?.groups?.['date'];
      assert.ok(date !== undefined, `${entry} has no date: a content file has changed; run "npm run history"`);
      assert.ok(date <= today, entry);
    }
  });

  it('has a robots.txt that names the sitemap', () => {
    assert.match(
      readFileSync(join(DIST, 'robots.txt'), 'utf8'),
      new RegExp(`Sitemap: ${SITE.origin}${SITE.base}sitemap-index\\.xml`, 'u'),
    );
  });

  it('holds nothing half-built and no more files than free hosts take', () => {
    assert.ok(!existsSync('.build'), 'the staging folder is left over');
    assert.ok(PAGES.length < 20_000);
  });
});
