import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { expect, test } from 'playwright/test';
import { makePath, type Place } from '../../src/addresses/addresses.ts';
import { pairPlace } from '../../src/commands/templates.ts';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { CACHE_FOLDER } from '../../src/config.ts';
import type { Locale } from '../../src/languages/locales.ts';

/** A site in a sub-folder of a plain static host, built for it as the README says. */
const BASE = '/smtp-codes/';
// Inside the project: a build looks for its libraries above the folder it writes to.
const FOLDER = join(CACHE_FOLDER, `sub-folder-${process.pid}`);
const path = (place: Place, locale: Locale): string => makePath(place, locale, BASE);

// One after the other, so that the site is built once.
test.describe.configure({ mode: 'default' });

let server: Server | undefined;
let origin = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const dist = join(FOLDER, 'dist');
  const { status, stderr } = spawnSync('npx', ['astro', 'build'], {
    env: {
      ...process.env,
      SITE_URL: 'https://example.org',
      BASE_PATH: BASE,
      CARDS: 'off',
      OUT_DIR: dist,
      CACHE_DIR: join(FOLDER, 'cache'),
      NODE_ENV: 'production',
    },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build for ${BASE} failed:\n${stderr}`);
  const port = await getPort({ host: '127.0.0.1' });
  server = await serveFolder(dist, BASE, port);
  origin = `http://127.0.0.1:${port}`;
});

test.afterAll(() => {
  server?.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test('one reads on from the home page to a pair, to its Russian page and to an answer of the box', async ({ page }) => {
  const lost: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 || !new URL(response.url()).pathname.startsWith(BASE)) lost.push(response.url());
  });
  await page.goto(origin + path({ kind: 'home' }, 'en'));
  for (const place of [{ kind: 'codes' }, { kind: 'code', code: 451 }, pairPlace(235, 451)] as const) {
    await page
      .locator(`a[href="${path(place, 'en')}"]`)
      .first()
      .click();
    await expect(page).toHaveURL(origin + path(place, 'en'));
  }
  await page
    .locator(`a[href="${path(pairPlace(235, 451), 'ru')}"]`)
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.locator('a[data-ask]').first().click();
  const box = page.locator('dialog[open] textarea');
  await box.fill('550 5.1.1 User unknown');
  await expect(page.locator('dialog .number')).toHaveText('550');
  await page
    .locator(`dialog a[href="${path({ kind: 'code', code: 550 }, 'ru')}"]`)
    .first()
    .click();
  await expect(page).toHaveURL(origin + path({ kind: 'code', code: 550 }, 'ru'));
  expect(lost).toEqual([]);
});

test('a backwards address leads to its pair', async ({ page }) => {
  await page.goto(origin + path({ kind: 'backwards', pair: { first: 235, second: 451 } }, 'vi'));
  await expect(page).toHaveURL(origin + path(pairPlace(235, 451), 'vi'));
});

test('an address that is missing says so in its language', async ({ page }) => {
  const answer = await page.goto(`${origin}${BASE}id/nothing/`);
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});
