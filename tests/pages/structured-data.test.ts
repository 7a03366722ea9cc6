import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SITE } from '../../src/config.ts';
import { isIndexable } from '../../src/head/head.ts';
import { untypeset } from '../../src/languages/typeset.ts';
import { type BuiltPage, byPath, collectFaults, PAGES, parsePage, report } from './site.ts';

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

const dataOf = ({ html }: BuiltPage): readonly Node[] => {
  const text = /<script type="application\/ld\+json">(?<json>.*?)<\/script>/su.exec(html)?.groups?.['json'];
  if (text === undefined) return [];
  const parsed = JSON.parse(text) as { '@context': string; '@graph': Node[] };
  assert.equal(parsed['@context'], 'https://schema.org');
  return parsed['@graph'];
};

const ofType = (nodes: readonly Node[], type: string): Node | undefined => nodes.find((node) => node['@type'] === type);

const plain = (text: string): string => untypeset(text).replace(/\s+/gu, ' ').trim();

const indexable = PAGES.filter(({ place }) => isIndexable(place));

describe('what a page says of itself to search engines (JSON-LD)', () => {
  it('stands on every page that is to be found, and on no other', () => {
    const faults = collectFaults(PAGES, (page) =>
      dataOf(page).length > 0 === isIndexable(page.place) ? [] : ['has data where it should not, or lacks them'],
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('is of the kinds that search engines still read: neither FAQPage nor HowTo', () => {
    const kinds = new Set(indexable.flatMap((page) => dataOf(page).map((node) => node['@type'])));
    assert.deepEqual(
      [...kinds].toSorted(),
      ['BreadcrumbList', 'DefinedTerm', 'DefinedTermSet', 'TechArticle', 'WebSite'].toSorted(),
    );
  });

  it('repeats what is to be seen: the heading, a sentence of the page, the breadcrumbs with their addresses', () => {
    const faults = collectFaults(indexable, (page) => {
      const nodes = dataOf(page);
      const main = parsePage(page).querySelector('main');
      const seen = plain(main?.textContent ?? '');
      const article = ofType(nodes, 'TechArticle');
      const crumbs = ofType(nodes, 'BreadcrumbList')?.['itemListElement'] as
        { name: string; item: string }[] | undefined;
      const shown = main?.querySelectorAll('.trail li').map((item) => plain(item.textContent)) ?? [];
      return [
        ...(article && plain(main?.querySelector('h1')?.textContent ?? '') !== article['headline'] ? ['headline'] : []),
        ...(article && !seen.includes(String(article['description'])) ? ['description'] : []),
        ...((crumbs ?? []).map(({ name }) => name).join() === shown.join() ? [] : ['breadcrumbs']),
        ...(crumbs ?? []).filter(({ item }) => !byPath.has(item.slice(SITE.origin.length))).map(({ item }) => item),
      ];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('names a code by one id in all languages', () => {
    const ids = new Set(
      indexable
        .filter(({ place }) => place.kind === 'code' && place.code === 451)
        .map((page) => ofType(dataOf(page), 'DefinedTerm')?.['@id']),
    );
    assert.deepEqual([...ids], [`${SITE.origin}${SITE.base}smtp/451/#term`]);
  });
});
