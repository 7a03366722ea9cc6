import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { parsePath, type Place } from '../../src/addresses/addresses.ts';
import { redirectsIn } from '../../src/addresses/redirects.ts';
import { SITE } from '../../src/config.ts';
import type { Locale } from '../../src/languages/locales.ts';

/** One built HTML page. */
export interface BuiltPage {
  /** Path as a browser asks for it: `/ru/smtp/451/`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  readonly place: Place;
  readonly locale: Locale;
}

export const DIST = process.env['DIST'] ?? 'dist';

/** Pages that only lead on from an address that is no more. */
const REDIRECTED = new Set(Object.keys(redirectsIn(SITE.base)).map((path) => SITE.base + path.slice(1)));

const htmlFiles = (): readonly string[] =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !REDIRECTED.has(pathOf(file)));

const pathOf = (file: string): string =>
  SITE.base +
  file
    .slice(DIST.length + 1)
    .split(sep)
    .join('/')
    .replace(/(?:^|(?<=\/))index\.html$/u, '');

const readPage = (file: string): BuiltPage => {
  const path = pathOf(file);
  const parsed = parsePath(path, SITE.base);
  if (!parsed) throw new Error(`${file} stands at ${path}, which is no address of the site`);
  return { path, file, html: readFileSync(file, 'utf8'), ...parsed };
};

/** Every built page, in the order of its path. */
export const PAGES: readonly BuiltPage[] = htmlFiles().toSorted().map(readPage);

export const byPath: ReadonlyMap<string, BuiltPage> = new Map(PAGES.map((page) => [page.path, page]));

/** Pages with prose: all but the backwards addresses. */
export const CONTENT_PAGES: readonly BuiltPage[] = PAGES.filter(({ place }) => place.kind !== 'backwards');

/** Parsed only while it is looked at; thousands of trees at once would not fit into memory. */
/** The parser takes what stands in `pre` for text and not for elements, unless it is told otherwise. */
export const parsePage = (page: BuiltPage): HTMLElement =>
  parse(page.html, { blockTextElements: { script: true, style: true, noscript: true } });

/** Gathers what is wrong with which page, so that one run shows everything. */
export const collectFaults = (
  pages: readonly BuiltPage[],
  check: (page: BuiltPage) => readonly string[],
): readonly string[] => pages.flatMap((page) => check(page).map((fault) => `${page.path}: ${fault}`));

/** The first faults and how many there are. */
export const report = (faults: readonly string[]): string =>
  `${faults.length} faults\n${faults.slice(0, 20).join('\n')}`;
