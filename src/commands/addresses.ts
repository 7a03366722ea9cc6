import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { parse as parseYaml, stringify } from 'yaml';
import {
  addPublished,
  addressOf,
  expandPublished,
  groupPublished,
  type PublishedGroup,
} from '../addresses/published.ts';
import { DEFAULT_LOCALE } from '../languages/locales.ts';
import { builtPages } from './built-pages.ts';

/** `npm run addresses`: adds the addresses and anchors of the built site to those that have to work for ever. */

const LIST = 'tests/pages/published.yaml';
const DIST = process.env['DIST'] ?? 'dist';
const HEAD = `# Every address and anchor that was ever published; support articles link to them. Kept by "npm run addresses", which
# only adds. To give one up, add a redirect (src/addresses/redirects.ts); this list stays.
`;

const anchorsOf = (html: string): ReadonlySet<string> =>
  new Set(
    parse(html)
      .querySelectorAll('main section[id], main .part[id], main .notice[id]')
      .map(({ id }) => id),
  );

const built = new Map(
  builtPages(DIST)
    .filter(({ locale }) => locale === DEFAULT_LOCALE)
    .map(({ place, file }) => [addressOf(place), anchorsOf(readFileSync(file, 'utf8'))] as const),
);
const kept = existsSync(LIST) ? (parseYaml(readFileSync(LIST, 'utf8')) as readonly PublishedGroup[]) : [];
const before = expandPublished(kept);
const after = addPublished(before, built);
writeFileSync(LIST, HEAD + stringify(groupPublished(after), { lineWidth: 120, flowCollectionPadding: false }));
console.log(`${after.size - before.size} addresses added; ${after.size} in all, each in every language.`);
