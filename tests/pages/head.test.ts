import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makePath } from '../../src/addresses/addresses.ts';
import { SITE } from '../../src/config.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/languages/locales.ts';
import { isIndexable } from '../../src/head/head.ts';
import { type BuiltPage, byPath, collectFaults, PAGES, report } from './site.ts';

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
        ...(title < 20 || title > 95 ? [`title of ${title} characters`] : []),
        ...(description < 60 || description > 260 ? [`description of ${description} characters`] : []),
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
});
