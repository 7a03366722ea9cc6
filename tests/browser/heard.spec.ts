import { expect, test } from 'playwright/test';
import { pairPlace, path } from './texts.ts';

/**
 * What a screen reader is told of a pair page. A change of wording changes it on purpose:
 * `npm run test:browser -- heard --update-snapshots` writes it anew; read the difference before committing it.
 */
for (const [name, selector] of [
  ['summary', '#summary'],
  ['contents', '.contents'],
  ['glance', '#glance'],
  ['decision', '#decision'],
] as const) {
  test(`a screen reader is told the ${name} of a pair page`, async ({ page }) => {
    await page.goto(path(pairPlace(450, 550), 'en'));
    await expect(page.locator(selector)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  });
}
