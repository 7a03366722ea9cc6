import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER, SITE } from '../config.ts';
import { isIndexable } from '../head/head.ts';
import {
  changesBetween,
  fingerprintOf,
  type Fingerprints,
  type Submission,
  submissionsFor,
} from '../indexnow/changes.ts';
import { builtPages } from './built-pages.ts';

/**
 * `npm run indexnow`: says which pages of the built site are new, changed or gone since they were last submitted to
 * search engines by IndexNow. `npm run indexnow -- --submit` submits them and remembers it. Needs SITE_URL, and
 * INDEXNOW_KEY both here and in the build, which publishes the key.
 */

const DIST = process.env['DIST'] ?? 'dist';
/** Shared by Bing, Yandex, Naver, Seznam and others (indexnow.org/faq). */
const ENDPOINT = process.env['INDEXNOW_ENDPOINT'] ?? 'https://api.indexnow.org/indexnow';

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const toldFile = join(CACHE_FOLDER, 'indexnow', `${new URL(SITE.origin).host}.json`);

const readTold = (): Fingerprints =>
  existsSync(toldFile) ? (JSON.parse(readFileSync(toldFile, 'utf8')) as Fingerprints) : {};

const readBuilt = (): Fingerprints =>
  Object.fromEntries(
    builtPages(DIST)
      .filter(({ place }) => isIndexable(place))
      .map(({ path, file }) => [SITE.origin + path, fingerprintOf(readFileSync(file, 'utf8'))]),
  );

const submit = async (submission: Submission): Promise<void> => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(submission),
  });
  // 200: taken; 202: taken, the key is still to be checked.
  if (response.status !== 200 && response.status !== 202) {
    stop(
      `${ENDPOINT} answered ${response.status} ${await response.text()}; allowed: 200 or 202. Nothing is remembered.`,
    );
  }
  console.log(`${submission.urlList.length} addresses submitted, answer ${response.status}`);
};

if (SITE.isPlaceholder) stop('SITE_URL is not set: there is no site to tell search engines of.');
const key = SITE.indexNowKey ?? stop('INDEXNOW_KEY is not set; build and run this command with the same key.');
if (!existsSync(join(DIST, `${key}.txt`))) stop(`${DIST}/${key}.txt is missing: build the site with INDEXNOW_KEY set.`);

const built = readBuilt();
const changes = changesBetween(readTold(), built);
for (const [what, urls] of Object.entries(changes) as [string, readonly string[]][]) {
  console.log(`${what}: ${urls.length}`);
  for (const url of urls.slice(0, 10)) console.log(`  ${url}`);
  if (urls.length > 10) console.log(`  and ${urls.length - 10} more`);
}
if (process.argv.includes('--submit')) {
  for (const submission of submissionsFor(changes, SITE.origin + SITE.base, key)) await submit(submission);
  mkdirSync(dirname(toldFile), { recursive: true });
  writeFileSync(toldFile, JSON.stringify(built));
} else {
  console.log('Nothing was submitted; add --submit to do it.');
}
