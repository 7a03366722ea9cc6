import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Root } from 'mdast';
import type { HTMLElement } from 'node-html-parser';
import { visit } from 'unist-util-visit';
import { makeLlmsPath, makeMarkdownPath, makePairPattern } from '../../src/addresses/addresses.ts';
import { pairSlug } from '../../src/comparison/pair.ts';
import { SITE } from '../../src/config.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { headingsOf, parseMarkdown, textOf } from '../markdown.ts';
import { CONTENT } from '../site-content.ts';
import { type BuiltPage, collectFaults, DIST, parsePage, report } from './site.ts';
import {
  fileAt,
  leadsSomewhere,
  markdownFiles,
  plain,
  readTwin,
  textsToSay,
  TWINNED_PAGES,
  twinFileOf,
} from './twins.ts';

const linksIn = (root: Root): readonly string[] => {
  const urls: string[] = [];
  visit(root, 'link', ({ url }) => {
    urls.push(url);
  });
  return urls;
};

/** Every text of a twin, without marks. */
const allText = (root: Root): string => {
  const texts: string[] = [];
  visit(root, ['heading', 'paragraph', 'tableCell', 'code'], (node) => {
    texts.push(textOf(node));
  });
  return plain(texts.join(' '));
};

const sameHeadings = (main: HTMLElement, root: Root): readonly string[] => {
  main.querySelectorAll('[aria-hidden=true]').forEach((mark) => mark.remove());
  return [1, 2, 3].flatMap((depth) => {
    const wanted = main.querySelectorAll(`h${depth}`).map((element) => plain(element.textContent));
    const found = headingsOf(root, depth);
    return JSON.stringify(found) === JSON.stringify(wanted)
      ? []
      : [`h${depth}: ${found.join(' | ')}; the page has ${wanted.join(' | ')}`];
  });
};

const saysTheSame = (main: HTMLElement, root: Root): readonly string[] => {
  const said = allText(root);
  return textsToSay(main).flatMap((text) => (said.includes(text) ? [] : [`does not say: ${text}`]));
};

const isPlainMarkdown = (text: string, root: Root): readonly string[] => {
  const faults: string[] = [];
  visit(root, 'html', ({ value }) => {
    faults.push(`HTML: ${value}`);
  });
  visit(root, 'table', ({ children: [head, ...rows] }) => {
    const ragged = rows.filter(({ children }) => children.length !== head?.children.length);
    if (ragged.length > 0) faults.push(`${ragged.length} rows do not fit their head`);
  });
  const set = /[\u00a0\u2060]/u.exec(text);
  return [...faults, ...(set ? [`set for the eye at ${set.index}`] : [])];
};

const frontNames = (page: BuiltPage, root: Root): readonly string[] => {
  const [first] = linksIn(root);
  const wanted = SITE.origin + page.path;
  return first === wanted ? [] : [`names ${first ?? 'no address'}; its HTML page is ${wanted}`];
};

/** All at once, because reading thousands of texts as Markdown is what takes the time. */
const FAULTS = { headings: [] as string[], texts: [] as string[], form: [] as string[], links: [] as string[] };
for (const page of TWINNED_PAGES) {
  const text = readTwin(page);
  const root = parseMarkdown(text);
  const main = parsePage(page).querySelector('main');
  if (!main) throw new Error(`${page.path} has no main`);
  const named = (faults: readonly string[]): readonly string[] => faults.map((fault) => `${page.path}: ${fault}`);
  FAULTS.headings.push(...named(sameHeadings(main, root)));
  FAULTS.texts.push(...named(saysTheSame(main, root)));
  FAULTS.form.push(...named(isPlainMarkdown(text, root)));
  const lost = linksIn(root).filter((url) => !leadsSomewhere(url));
  FAULTS.links.push(...named([...frontNames(page, root), ...lost.map((url) => `${url} leads nowhere`)]));
}

describe('the Markdown twins', () => {
  it('stand beside every page with prose, and nowhere else', () => {
    assert.deepEqual(markdownFiles().toSorted(), TWINNED_PAGES.map(twinFileOf).toSorted());
  });

  it('have the headings of their pages, in the same order', () => {
    assert.equal(FAULTS.headings.length, 0, report(FAULTS.headings));
  });

  it('say every sentence of their pages', () => {
    assert.equal(FAULTS.texts.length, 0, report(FAULTS.texts));
  });

  it('are Markdown alone: no HTML, no askew table, no space that only the eye needs', () => {
    assert.equal(FAULTS.form.length, 0, report(FAULTS.form));
  });

  it('name their HTML page and lead to files that exist', () => {
    assert.equal(FAULTS.links.length, 0, report(FAULTS.links));
  });

  it('are named in the head of their pages', () => {
    const faults = collectFaults(TWINNED_PAGES, (page) => {
      const [, tag = ''] = /<link (?<tag>[^>]*type="text\/markdown"[^>]*)>/u.exec(page.html) ?? [];
      return tag.includes(`href="${page.path}index.md"`) ? [] : [`names ${tag}`];
    });
    assert.equal(faults.length, 0, report(faults));
  });

  it('are not in the sitemap, which is for search engines', () => {
    for (const locale of LOCALES) {
      assert.doesNotMatch(readFileSync(join(DIST, `sitemap-${locale}-0.xml`), 'utf8'), /\.md</u);
    }
  });
});

describe('llms.txt', () => {
  for (const locale of LOCALES) {
    const text = readFileSync(fileAt(makeLlmsPath(locale, SITE.base)), 'utf8');
    const pages = TWINNED_PAGES.filter((page) => page.locale === locale);

    it(`lists in ${locale} every page but the pairs, of these the ones with a note, and no other file`, () => {
      const listed = pages.filter(({ place }) => place.kind !== 'pair' || pairSlug(place.pair) in CONTENT.notes);
      const wanted = listed.map(({ place }) => SITE.origin + makeMarkdownPath(place, locale, SITE.base));
      assert.deepEqual(linksIn(parseMarkdown(text)).toSorted(), wanted.toSorted());
    });

    it(`tells in ${locale} where the twin of any pair stands`, () => {
      const pattern = makePairPattern(locale, SITE.base);
      assert.ok(text.includes(`\`${SITE.origin}${pattern}\``));
      for (const { place, path } of pages) {
        if (place.kind !== 'pair') continue;
        const { first, second } = place.pair;
        assert.equal(pattern.replace('<lower>', String(first)).replace('<higher>', String(second)), `${path}index.md`);
      }
    });
  }
});
