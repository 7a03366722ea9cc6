import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { makeMarkdownPath } from '../../src/addresses/addresses.ts';
import { SITE } from '../../src/config.ts';
import { isIndexable } from '../../src/head/head.ts';
import { type BuiltPage, DIST, PAGES } from './site.ts';

/** Pages that have a twin: those that search engines may list. */
export const TWINNED_PAGES: readonly BuiltPage[] = PAGES.filter(({ place }) => isIndexable(place));

/** The file behind an absolute path of the site; a page is the `index.html` in its folder. */
export const fileAt = (path: string): string =>
  join(DIST, path.slice(SITE.base.length), path.endsWith('/') ? 'index.html' : '');

/** Whether an absolute address of the site leads to a file; addresses of other sites are none of ours. */
export const leadsSomewhere = (url: string): boolean =>
  url.startsWith(SITE.origin) ? existsSync(fileAt(url.slice(SITE.origin.length))) : url.startsWith('https://');

export const twinFileOf = ({ place, locale }: BuiltPage): string => fileAt(makeMarkdownPath(place, locale, SITE.base));

export const readTwin = (page: BuiltPage): string => readFileSync(twinFileOf(page), 'utf8');

/** Every Markdown file of the built site. */
export const markdownFiles = (): readonly string[] =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Text without what sets it for the eye. */
export const plain = (text: string): string =>
  text
    .replaceAll('\u2060', '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** What the page has for the eye, the pointer or the browser only, or in another form than its twin. */
const NOT_IN_TWIN =
  '[aria-hidden=true], svg, nav, #ask, .both, .scroll, .picker ul, .dialogue, .links, .grid, .session';
const BLOCKS = 'p, li, dd, td, h1, h2, h3';

/** The texts of a page's article that its twin has to say too, in the order of the page. */
export const textsToSay = (main: HTMLElement): readonly string[] => {
  main.querySelectorAll(NOT_IN_TWIN).forEach((element) => element.remove());
  return main
    .querySelectorAll(BLOCKS)
    .filter((block) => block.querySelector(BLOCKS) === null && block.querySelector('a[href^="#"]') === null)
    .map((block) => plain(block.textContent))
    .filter((text) => text !== '' && text !== 'SMTP');
};
