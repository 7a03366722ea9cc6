import type { Page } from 'playwright/test';
import { expect, test } from './trusted-page.ts';
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

/** How many nodes of each role Chromium tells a screen reader inside the table "At a glance". */
const rolesAt = async (page: Page, width: number): Promise<ReadonlyMap<string, number>> => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(path(pairPlace(450, 550), 'en'));
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const counts = new Map<string, number>();
  for (const { role } of nodes) {
    const name = String(role?.value);
    if (/^(?:table|row|cell|rowheader|columnheader)$/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

test('on a phone, where the rows are laid out otherwise, a screen reader still walks a table', async ({ page }) => {
  const wide = await rolesAt(page, 1280);
  const phone = await rolesAt(page, 360);
  expect(phone.get('table')).toBe(wide.get('table'));
  expect(phone.get('row')).toBe(wide.get('row'));
  expect(phone.get('cell')).toBe(wide.get('cell'));
  expect(phone.get('rowheader')).toBe(wide.get('rowheader'));
});
