import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makePath } from '../../src/addresses/addresses.ts';
import { SITE } from '../../src/config.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { isIndexable } from '../../src/head/head.ts';
import { type BuiltPage, byPath, collectFaults, CONTENT_PAGES, PAGES, report } from './site.ts';

const attributeValues = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${name}="(?<value>[^"]*)"`, 'gu'))].map((match) => match.groups?.['value'] ?? '');

const idsOf = new Map<string, ReadonlySet<string>>(
  PAGES.map((page) => [page.path, new Set(attributeValues(page.html, 'id'))]),
);

interface Link {
  readonly href: string;
  readonly tag: string;
}

const linksOf = (page: BuiltPage): readonly Link[] =>
  [...page.html.matchAll(/<a (?<attributes>[^>]*)>/gu)].map((match) => {
    const tag = match.groups?.['attributes'] ?? '';
    return { tag, href: attributeValues(` ${tag}`, 'href')[0] ?? '' };
  });

const internal = ({ href }: Link): boolean => !/^[a-z]+:/u.test(href);

describe('links', () => {
  it('lead to a page and an anchor that exist', () => {
    const faults = collectFaults(PAGES, (page) =>
      linksOf(page)
        .filter(internal)
        .flatMap(({ href }) => {
          const [path = '', fragment] = href.split('#');
          const target = path === '' ? page.path : path;
          if (!byPath.has(target)) return [`${href} leads nowhere`];
          return fragment === undefined || idsOf.get(target)?.has(fragment) ? [] : [`${href} has no such anchor`];
        }),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('lead from the home page to every page of its language in at most three steps', () => {
    for (const locale of LOCALES) {
      const home = makePath({ kind: 'home' }, locale, SITE.base);
      const reached = new Set([home]);
      let edge = [home];
      for (let step = 0; step < 3; step += 1) {
        edge = edge
          .flatMap((path) => {
            const page = byPath.get(path);
            return page ? linksOf(page).filter(internal) : [];
          })
          .map(({ href }) => href.split('#')[0] ?? '')
          .filter((path) => byPath.get(path)?.locale === locale && !reached.has(path));
        for (const path of edge) reached.add(path);
      }
      const orphans = PAGES.filter((page) => page.locale === locale && isIndexable(page.place))
        .map(({ path }) => path)
        .filter((path) => !reached.has(path));
      assert.deepEqual(orphans, [], `${locale}: ${orphans.length} pages are farther away`);
    }
  });

  it('stay in the language of the page, but for the language switch', () => {
    const faults = collectFaults(PAGES, (page) =>
      linksOf(page)
        .filter((link) => internal(link) && !link.tag.includes('hreflang='))
        .filter(({ href }) => !href.startsWith('#') && byPath.get(href.split('#')[0] ?? '')?.locale !== page.locale)
        .map(({ href }) => `${href} changes the language`),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('never go through a backwards address or a 404 page', () => {
    const faults = collectFaults(PAGES, (page) =>
      linksOf(page)
        .filter((link) => internal(link) && !link.tag.includes('hreflang='))
        .filter(({ href }) => {
          const place = byPath.get(href.split('#')[0] ?? '')?.place;
          return place !== undefined && !isIndexable(place);
        })
        .map(({ href }) => `${href} is no page to link to`),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('to other sites are https and go to the RFC editor, the registry or the manual of a command to try only', () => {
    const allowed = [
      'https://www.rfc-editor.org/rfc/',
      'https://www.iana.org/assignments/',
      'https://jetmore.org/john/code/swaks/',
      'https://docs.openssl.org/3.0/man1/openssl-s_client/',
    ];
    const faults = collectFaults(PAGES, (page) =>
      linksOf(page)
        .filter((link) => !internal(link) && !allowed.some((start) => link.href.startsWith(start)))
        .map(({ href }) => href),
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('offer the same page in all four languages', () => {
    const faults = collectFaults(CONTENT_PAGES, (page) => {
      const offered = linksOf(page)
        .filter(({ tag }) => tag.includes('hreflang='))
        .map(({ href }) => href);
      const wanted = LOCALES.map((locale) => makePath(page.place, locale, SITE.base));
      return JSON.stringify(offered) === JSON.stringify(wanted) ? [] : [`offers ${offered.join(' ')}`];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('reach every indexable page from the home page of its language within three steps', () => {
    for (const locale of LOCALES) {
      let reached = new Set([makePath({ kind: 'home' }, locale, SITE.base)]);
      for (let step = 0; step < 3; step += 1) {
        const next = [...reached].flatMap((path) => {
          const page = byPath.get(path);
          return page ? linksOf(page).map(({ href }) => href.split('#')[0] ?? '') : [];
        });
        reached = new Set([...reached, ...next.filter((path) => byPath.get(path)?.locale === locale)]);
      }
      const orphans = PAGES.filter(
        (page) => page.locale === locale && isIndexable(page.place) && !reached.has(page.path),
      );
      assert.deepEqual(
        orphans.map(({ path }) => path),
        [],
      );
    }
  });

  it('reach any pair from the pages of both its codes', () => {
    const faults = collectFaults(
      PAGES.filter(({ place }) => place.kind === 'code'),
      (page) => {
        if (page.place.kind !== 'code') return [];
        const { code } = page.place;
        const hrefs = new Set(linksOf(page).map(({ href }) => href));
        return PAGES.filter(
          ({ place, locale }) =>
            locale === page.locale &&
            place.kind === 'pair' &&
            (place.pair.first === code || place.pair.second === code),
        )
          .filter(({ path }) => !hrefs.has(path))
          .map(({ path }) => `does not link ${path}`);
      },
    );
    assert.equal(faults.length, 0, report(faults));
  });

  it('lead on from every backwards address', () => {
    const faults = collectFaults(
      PAGES.filter(({ place }) => place.kind === 'backwards'),
      (page) => {
        if (page.place.kind !== 'backwards') return [];
        const target = makePath({ kind: 'pair', pair: page.place.pair }, page.locale, SITE.base);
        return page.html.includes(`<meta http-equiv="refresh" content="0; url=${target}">`)
          ? []
          : [`does not lead to ${target}`];
      },
    );
    assert.equal(faults.length, 0, report(faults));
  });
});
