import { expect, test } from './trusted-page.ts';
import { pairPlace, path } from './texts.ts';

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto(path(pairPlace(235, 451), 'en'));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/u);
});

test('two codes are picked with the keyboard alone', async ({ page }) => {
  await page.goto(path({ kind: 'codes' }, 'en'));
  const summary = page.locator('#pick summary', { hasText: '450' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#pick details[open]')).toHaveCount(1);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === '550') break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/smtp\/450-vs-550\/$/u);
});

test('every link and control shows where the focus is', async ({ page }) => {
  await page.goto(path(pairPlace(250, 451), 'ru'));
  const count = await page.locator('a, summary, button').count();
  for (let presses = 0; presses < count; presses += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const active = document.activeElement;
      return active && active !== document.body ? getComputedStyle(active).outlineStyle : 'left the page';
    });
    expect(outline).not.toBe('none');
  }
});

test('a pair page is walked by keyboard alone: from its contents to a part, and on to the code', async ({ page }) => {
  await page.goto(path(pairPlace(450, 550), 'en'));
  const link = page.locator('.contents a[href="#differences"]');
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((node) => node === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#differences h2')).toBeInViewport();
  const code = page.locator('#learn-more .links a').first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await code.evaluate((node) => node === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/smtp\/450\/$/u);
});
