import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { parsePath } from '../../src/addresses/addresses.ts';
import { addressOf, expandPublished, type PublishedGroup } from '../../src/addresses/published.ts';
import { REDIRECTS } from '../../src/addresses/redirects.ts';
import { SITE } from '../../src/config.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/languages/locales.ts';
import { byPath, PAGES } from './site.ts';

const groups = parse(readFileSync('tests/pages/published.yaml', 'utf8')) as readonly PublishedGroup[];
const published = expandPublished(groups);

const inLanguage = (path: string, locale: string): string =>
  `${SITE.base}${locale === DEFAULT_LOCALE ? '' : `${locale}/`}${path.slice(1)}`;

const idsOn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map((match) => match.groups?.['id'] ?? ''));

describe('every address and anchor that was ever published', () => {
  it('still works in every language, or a redirect leads on', () => {
    const lost: string[] = [];
    for (const [path, anchors] of published) {
      for (const locale of LOCALES) {
        const page = byPath.get(inLanguage(REDIRECTS[path] ?? path, locale));
        if (!page) {
          lost.push(`${path} in ${locale}`);
          continue;
        }
        const ids = idsOn(page.html);
        lost.push(...[...anchors].filter((anchor) => !ids.has(anchor)).map((anchor) => `${page.path}#${anchor}`));
      }
    }
    assert.deepEqual(lost.slice(0, 20), [], `${lost.length} lost; add a redirect in src/addresses/redirects.ts`);
  });

  it('is on record: a page or an anchor that is new has to be added by "npm run addresses"', () => {
    const missing = PAGES.filter(({ locale, place }) => locale === DEFAULT_LOCALE && place.kind !== 'notFound').filter(
      ({ place }) => !published.has(addressOf(place)),
    );
    assert.deepEqual(
      missing.map(({ path }) => path),
      [],
    );
  });

  it('is led on to a page that exists, and only where it does not exist itself', () => {
    for (const [from, to] of Object.entries(REDIRECTS)) {
      assert.ok(published.has(from), `${from} was never published`);
      assert.ok(parsePath(to, '/') && byPath.has(inLanguage(to, DEFAULT_LOCALE)), `${to} does not exist`);
    }
  });
});
