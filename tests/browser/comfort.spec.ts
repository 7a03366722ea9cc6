import { expect, test } from './trusted-page.ts';
import { message, pairPlace, path } from './texts.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the colours that a reader chose are there before the page is painted, and stay', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path(pairPlace(450, 550), 'en'));
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('.theme select').selectOption('dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector('h1');
  expect(await paper()).toBe(dark);
  await page.locator('.theme select').selectOption('');
  expect(await paper()).toBe(light);
});

test('every part of a pair page has a link that copies its address', async ({ page }) => {
  await page.goto(path(pairPlace(450, 550), 'vi'));
  await page.locator('#differences h2').hover();
  await page.locator('#differences h2 .anchor').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/vi\/smtp\/450-vs-550\/#differences$/u);
  await expect(page.locator('#differences h2 .anchor')).toHaveText(message('vi', 'link.copied'));
  await expect(page.locator('main [id] > :is(h2, h3):first-child:not(:has(.anchor))')).toHaveCount(0);
});

test('a page is cited with one click, in Markdown and in one line of its language', async ({ page }) => {
  await page.goto(path(pairPlace(450, 550), 'ru'));
  await page.locator('.cite summary').click();
  const buttons = page.locator('.cite button');
  await expect(buttons).toHaveCount(4);
  await buttons.nth(1).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^\[SMTP\s450\s.*\]\(https?:\/\/\S+\/ru\/smtp\/450-vs-550\/\)$/u);
  await buttons.nth(3).click();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  expect(line).toContain((await page.locator('.verdict').first().textContent()) ?? '?');
});

test('the command to try is copied as it stands, and what is typed after it line by line', async ({ page }) => {
  await page.goto(path({ kind: 'code', code: 503 }, 'vi'));
  const buttons = page.locator('#try-it button');
  await buttons.nth(0).click();
  await expect(buttons.nth(0)).toHaveText(message('vi', 'link.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'openssl s_client -quiet -crlf -starttls smtp -connect mail.example.com:25',
  );
  await buttons.nth(1).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'EHLO client.example.org\nRCPT TO:<alice@example.com>\nQUIT',
  );
});

test.describe('a reader whose browser asks for Indonesian', () => {
  test.use({ locale: 'id-ID' });

  test('is offered the page in Indonesian once, and never led away', async ({ page }) => {
    await page.goto(path(pairPlace(450, 550), 'en'));
    const hint = page.locator('.hint');
    await expect(hint).toHaveAttribute('lang', 'id');
    await expect(hint.locator('a')).toHaveAttribute('href', /\/id\/smtp\/450-vs-550\/$/u);
    await hint.locator('button').click();
    await page.goto(path(pairPlace(450, 551), 'en'));
    await expect(page.locator('h1')).toBeVisible();
    await expect(hint).toHaveCount(0);
  });
});

test('an address that does not exist offers what it may have meant', async ({ page }) => {
  await page.goto('/smtp/550-554/');
  await expect(page.locator('[data-meant] a').first()).toHaveAttribute('href', /\/smtp\/550-vs-554\/$/u);
  await page.goto('/ru/smtp/545/');
  await expect(page.locator('[data-meant] a').first()).toHaveAttribute('href', /\/ru\/smtp\/5xx\/$/u);
});

test('pairs are reached from the grid by keyboard, each with a name', async ({ page }) => {
  await page.goto(path({ kind: 'codes' }, 'en'));
  const cell = page.locator(`.pair-grid a[href="${path(pairPlace(450, 550), 'en')}"]`);
  await expect(cell).toHaveAccessibleName('450 and 550: Twins: temporary or final');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/450-vs-550\/$/u);
});

test('on a phone the code that is being read stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${path(pairPlace(235, 451), 'ru')}#code-451-fix`);
  const heading = page.locator('#code-451 > h2');
  await expect(heading).toBeInViewport();
});
