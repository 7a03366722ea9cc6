import { expect, test } from './trusted-page.ts';
import { LOCALE_INFO, LOCALES } from '../../src/languages/locales.ts';
import { TEMPLATES } from '../../src/commands/templates.ts';
import { message, pairPlace, path } from './texts.ts';

for (const locale of LOCALES) {
  test(`${locale}: a pair page shows the two numbers, the relation and what to do in the first screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path(pairPlace(235, 451), locale));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'SMTP 235 Authentication Successful vs 451 Local Error',
    );
    for (const text of [message(locale, 'action.label.queue'), message(locale, 'relation.label.timeline')]) {
      await expect(page.getByText(text, { exact: true }).first()).toBeInViewport();
    }
  });

  test(`${locale}: every page leads to the same page in the other languages`, async ({ page }) => {
    for (const [, place] of TEMPLATES) {
      await page.goto(path(place, locale));
      for (const other of LOCALES) {
        const link = page
          .getByRole('navigation', { name: message(locale, 'site.language') })
          .getByRole('link', { name: LOCALE_INFO[other].name });
        await expect(link).toHaveAttribute('href', path(place, other));
      }
    }
  });
}

test('switching the language keeps the page', async ({ page }) => {
  await page.goto(path(pairPlace(450, 550), 'en'));
  await page.getByRole('link', { name: 'Русский' }).click();
  await expect(page).toHaveURL(/\/ru\/smtp\/450-vs-550\/$/u);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('#differences h2')).toHaveText('Ключевые различия');
});

test('a pair is reached from a code page and from the page with all codes', async ({ page }) => {
  await page.goto(path({ kind: 'code', code: 451 }, 'vi'));
  await page.locator('#pairs a', { hasText: '235' }).click();
  await expect(page).toHaveURL(/\/vi\/smtp\/235-vs-451\/$/u);
  await page.goto(path({ kind: 'codes' }, 'vi'));
  await page.locator('#pick summary', { hasText: '550' }).click();
  await page.locator('#pick details[open]').getByRole('link', { name: '450' }).click();
  await expect(page).toHaveURL(/\/vi\/smtp\/450-vs-550\/$/u);
});

test('the backwards address leads to the pair', async ({ page }) => {
  await page.goto('/id/smtp/451-vs-235/');
  await expect(page).toHaveURL(/\/id\/smtp\/235-vs-451\/$/u);
});

test('an unknown address answers 404 in the language of its path', async ({ page }) => {
  const response = await page.goto('/ru/smtp/999/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page reads and every link of the picker works', async ({ page }) => {
    await page.goto(path({ kind: 'codes' }, 'en'));
    await page.locator('#pick summary', { hasText: '235' }).click();
    await page.locator('#pick details[open]').getByRole('link', { name: '451' }).click();
    await expect(page).toHaveURL(/\/smtp\/235-vs-451\/$/u);
    await expect(page.locator('#differences li').first()).toBeVisible();
    await page.goto('/smtp/451-vs-235/');
    await expect(page).toHaveURL(/\/smtp\/235-vs-451\/$/u);
  });
});
