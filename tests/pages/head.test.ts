import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeCardPath, makePath } from '../../src/addresses/addresses.ts';
import { SITE } from '../../src/config.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/languages/locales.ts';
import { untypeset } from '../../src/languages/typeset.ts';
import { SHOWN } from '../../src/head/search-snippet.ts';
import { isIndexable } from '../../src/head/head.ts';
import { type BuiltPage, byPath, collectFaults, DIST, PAGES, parsePage, report } from './site.ts';

const indexable = PAGES.filter(({ place }) => isIndexable(place));

const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.groups?.['value'] ?? '';
const titleOf = ({ html }: BuiltPage): string => first(html, /<title>(?<value>[^<]*)<\/title>/u);
const descriptionOf = ({ html }: BuiltPage): string =>
  first(html, /<meta name="description" content="(?<value>[^"]*)"/u);

const alternatesOf = ({ html }: BuiltPage): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="(?<lang>[^"]+)" href="(?<href>[^"]+)"/gu)].map((match) => [
      match.groups?.['lang'] ?? '',
      match.groups?.['href'] ?? '',
    ]),
  );

const decoded = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('the head of every page', () => {
  it('says the language of the page', () => {
    const faults = collectFaults(PAGES, (page) =>
      page.html.includes(`<html lang="${page.locale}">`) ? [] : ['wrong lang'],
    );
    assert.equal(faults.length, 0, report(faults));
  });

  for (const [name, valueOf] of [
    ['title', titleOf],
    ['description', descriptionOf],
  ] as const) {
    it(`has a ${name} that no other indexable page has, in any language`, () => {
      const seen = new Map<string, string>();
      const faults = collectFaults(indexable, (page) => {
        const value = valueOf(page);
        const other = seen.get(value);
        seen.set(value, page.path);
        if (value === '') return [`no ${name}`];
        return other === undefined ? [] : [`shares "${value}" with ${other}`];
      });
      assert.equal(faults.length, 0, report(faults));
    });
  }

  it('keeps titles and descriptions within what a search page shows', () => {
    const faults = collectFaults(indexable, (page) => {
      const title = decoded(titleOf(page)).length;
      const description = decoded(descriptionOf(page)).length;
      return [
        ...(title < 20 || title > SHOWN.title ? [`title of ${title} characters`] : []),
        ...(description < 60 || description > SHOWN.description ? [`description of ${description} characters`] : []),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('is canonical to itself', () => {
    const faults = collectFaults(indexable, (page) =>
      page.html.includes(`<link rel="canonical" href="${SITE.origin}${page.path}">`) ? [] : ['not canonical to itself'],
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('names the full set of languages, and each of them names the page back', () => {
    const faults = collectFaults(indexable, (page) => {
      const alternates = alternatesOf(page);
      const wanted = [
        ...LOCALES.map((locale): [string, string] => [locale, SITE.origin + makePath(page.place, locale, SITE.base)]),
        ['x-default', SITE.origin + makePath(page.place, DEFAULT_LOCALE, SITE.base)],
      ];
      if (JSON.stringify([...alternates]) !== JSON.stringify(wanted))
        return [`names ${JSON.stringify([...alternates])}`];
      return [...alternates.values()].flatMap((href) => {
        const other = byPath.get(href.slice(SITE.origin.length));
        if (!other) return [`${href} does not exist`];
        return alternatesOf(other).get(page.locale) === SITE.origin + page.path
          ? []
          : [`${href} does not name it back`];
      });
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('carries the title, description and language for links shared in chats', () => {
    const faults = collectFaults(indexable, (page) =>
      ['og:title', 'og:description', 'og:url', 'og:locale'].filter(
        (name) => !page.html.includes(`<meta property="${name}" content="`),
      ),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('keeps 404 pages and backwards addresses out of the index', () => {
    const faults = collectFaults(
      PAGES.filter(({ place }) => !isIndexable(place)),
      (page) => (page.html.includes('<meta name="robots" content="noindex">') ? [] : ['can be indexed']),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('shares a picture that exists, of 1200×630, and one line of its own language', async () => {
    const shared = (page: BuiltPage, name: string): string =>
      decoded(first(page.html, new RegExp(`<meta property="og:${name}" content="(?<value>[^"]*)"`, 'u')));
    const sizes = new Map<string, string>();
    const faults: string[] = [];
    for (const page of indexable) {
      const image = shared(page, 'image');
      const wanted = SITE.origin + makeCardPath(page.place, SITE.base);
      if (image !== wanted) faults.push(`${page.path}: picture ${image}; wanted ${wanted}`);
      const file = join(DIST, image.slice((SITE.origin + SITE.base).length));
      const { width, height, format } = await sharp(file).metadata();
      sizes.set(`${format} ${width}×${height}`, file);
      if (shared(page, 'description') === '') faults.push(`${page.path}: no og:description`);
      if (page.place.kind !== 'pair') continue;
      const verdict = untypeset(parsePage(page).querySelector('.verdict')?.textContent ?? '');
      if (shared(page, 'description') !== verdict) faults.push(`${page.path}: og:description is not the verdict`);
    }
    assert.equal(faults.length, 0, report(faults));
    assert.deepEqual([...sizes.keys()], ['png 1200×630']);
  });
});
