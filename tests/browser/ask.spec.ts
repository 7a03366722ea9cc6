import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './trusted-page.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { message, pairPlace, path } from './texts.ts';

const POSTFIX =
  'Nov 22 04:35:36 mail postfix/smtp[4510]: 4Ck5501Xyz: to=<alice@example.com>, relay=mx.example.com[192.0.2.250]:25, ' +
  'delay=0.26, dsn=4.3.0, status=deferred (host mx.example.com[192.0.2.250] said: 451 4.3.0 Temporary lookup failure ' +
  '(in reply to RCPT TO command))';

const home = { kind: 'home' } as const;

/** Goes into the box and waits until it can answer. */
const startBox = async (page: Page): Promise<void> => {
  const loaded = page.waitForResponse(/\/ask\/\w\w\.json$/u);
  await page.locator('#ask-input').focus();
  await loaded;
  await page.locator('#ask-input').fill('450');
  await expect(page.locator('#ask-answer .number')).toHaveText('450');
};

/** What somebody pastes comes with the clipboard and not key by key. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.locator('#ask-input').fill(text);
};

for (const locale of LOCALES) {
  test(`${locale}: a pasted log line is answered with code, action, stage and the decision card`, async ({ page }) => {
    await page.goto(path(home, locale));
    await startBox(page);
    await paste(page, POSTFIX);
    const answer = page.locator('#ask-answer');
    await expect(answer.locator('.number')).toHaveText('451');
    await expect(answer.locator('.verdict')).toHaveText(message(locale, 'action.label.queue'));
    await expect(answer).toContainText('RCPT TO');
    await expect(answer.locator('dt')).toHaveCount(4);
    await expect(answer.locator('mark')).toHaveText('451 4.3.0');
    await expect(answer.locator(`a[href="${path({ kind: 'code', code: 451 }, locale)}"]`)).toBeVisible();
    await expect(page.locator('#ask-status')).toContainText('451');
  });
}

test('"expected A, got B" leads to the page of the pair', async ({ page }) => {
  await page.goto(path(home, 'en'));
  await startBox(page);
  await paste(page, 'Expected response code 235 but got code "451", with message "451 4.3.0 Try again later"');
  await page.locator(`#ask-answer a[href="${path(pairPlace(235, 451), 'en')}"]`).click();
  await expect(page.locator('h1')).toContainText('235');
});

test('the key / opens the box over every other page, and Escape gives the focus back', async ({ page }) => {
  await page.goto(path(pairPlace(235, 451), 'vi'));
  const link = page.locator('a[data-ask]');
  await link.focus();
  await page.keyboard.press('/');
  const box = page.locator('dialog[open] textarea');
  await expect(box).toBeFocused();
  await box.fill('550 5.1.1 User unknown');
  await expect(page.locator('dialog .number')).toHaveText('550');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('an impatient reader who presses / twice gets one box', async ({ page }) => {
  await page.route('**/ask/en.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(path(pairPlace(450, 550), 'en'));
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  await expect(page.locator('dialog[open] textarea')).toBeFocused();
  await expect(page.locator('dialog')).toHaveCount(1);
});

test('the key / goes into the box of the home page, and is a letter inside it', async ({ page }) => {
  await page.goto(path(home, 'en'));
  await page.keyboard.press('/');
  await expect(page.locator('#ask-input')).toBeFocused();
  await page.keyboard.type('550/554');
  await expect(page.locator('#ask-input')).toHaveValue('550/554');
});

test('nothing pasted leaves the browser: no request is made, and it works offline', async ({ page, context }) => {
  await page.goto(path(home, 'ru'));
  await startBox(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  for (const text of [POSTFIX, 'ретранслятор запрещён', '235 vs 451', '5.7.1', 'nothing here']) {
    await paste(page, text);
    await page.keyboard.press('Enter');
  }
  await paste(page, POSTFIX);
  await expect(page.locator('#ask-answer .number')).toHaveText('451');
  expect(requests).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('nothing pasted is read as HTML', async ({ page }) => {
  await page.goto(path(home, 'en'));
  await startBox(page);
  await paste(page, '550 5.1.1 <img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>');
  await expect(page.locator('#ask-answer .marked')).toContainText('<img src=x');
  await expect(page.locator('#ask-answer :is(img, script)')).toHaveCount(0);
  await expect(page).not.toHaveTitle('owned');
});

test('an answer can be linked to; the text stands in the fragment, which no server sees', async ({ page, context }) => {
  await page.goto(path(home, 'en'));
  await startBox(page);
  await paste(page, '552 5.2.2 Mailbox full & <over> quota #1');
  const href = await page.locator('#ask-answer > p:last-child a').getAttribute('href');
  expect(href).toMatch(/#q=552%205\.2\.2/u);
  const other = await context.newPage();
  const sent: string[] = [];
  other.on('request', (request) => sent.push(request.url()));
  await other.goto(href ?? '');
  await expect(other.locator('#ask-answer .number')).toHaveText('552');
  await expect(other.locator('#ask-input')).toHaveValue('552 5.2.2 Mailbox full & <over> quota #1');
  expect(sent.filter((url) => url.includes('552'))).toEqual([]);
});

test('words lead to pages by the keyboard alone', async ({ page }) => {
  await page.goto(path(home, 'vi'));
  await startBox(page);
  await paste(page, 'hop thu day');
  const input = page.locator('#ask-input');
  await input.press('ArrowDown');
  await expect(page.locator('[aria-selected=true]')).toContainText('552');
  const active = await input.getAttribute('aria-activedescendant');
  await expect(page.locator('[aria-selected=true]')).toHaveAttribute('id', active ?? 'none');
  await expect(page.locator('#ask-status')).toContainText('552');
  await input.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${path({ kind: 'code', code: 552 }, 'vi')}$`, 'u'));
});

test('a text without a reply says so', async ({ page }) => {
  await page.goto(path(home, 'en'));
  await startBox(page);
  await paste(page, 'zzqqxx');
  await expect(page.locator('#ask-answer')).toContainText(message('en', 'ask.nothing'));
});

test('words of another language are asked there with one click', async ({ page }) => {
  await page.goto(path(home, 'en'));
  await startBox(page);
  await paste(page, 'серый список');
  await page.locator('#ask-answer a[hreflang=ru]').click();
  await expect(page.locator('#ask-answer [role=option]').first()).toContainText('450');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an answer, a list of pages and the dialog, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(path(home, 'ru'));
    await startBox(page);
    for (const text of [POSTFIX, 'серый список']) {
      await paste(page, text);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await page.goto(path(pairPlace(450, 550), 'id'));
    await page.keyboard.press('/');
    await page.locator('dialog textarea').fill('550 5.1.1 User unknown');
    await expect(page.locator('dialog .number')).toHaveText('550');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}

/** Milliseconds of one frame at 60 a second. */
const FRAME = 1000 / 60;

/** The first answer on a fresh page and the later ones, in milliseconds with layout, the CPU slowed down. */
const timeAnswers = async (page: Page): Promise<{ readonly first: number; readonly later: number }> => {
  await page.goto(path(home, 'en'));
  const loaded = page.waitForResponse(/\/ask\/\w\w\.json$/u);
  await page.locator('#ask-input').focus();
  await loaded;
  await page.waitForTimeout(500);
  const times = await page.evaluate((text) => {
    const input = document.querySelector('textarea');
    const output = document.querySelector('#ask-answer');
    if (!input || !output) throw new Error('no box');
    return Array.from({ length: 15 }, (_, round) => {
      input.value = text.slice(0, text.length - round);
      const started = performance.now();
      input.dispatchEvent(new Event('input'));
      output.getBoundingClientRect();
      return performance.now() - started;
    });
  }, POSTFIX);
  const [first = Infinity, ...rest] = times;
  return { first, later: rest.toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? Infinity };
};

test('an answer is there within one frame of the key press on a CPU four times slower', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const runs = [await timeAnswers(page), await timeAnswers(page), await timeAnswers(page)];
  // Other work of the machine only ever adds time, so the best of three runs is nearest to the truth.
  const first = Math.min(...runs.map((run) => run.first));
  const later = Math.min(...runs.map((run) => run.later));
  console.log(`answer and layout, CPU 4 times slower: first ${first.toFixed(1)} ms, then ${later.toFixed(1)} ms`);
  expect(first).toBeLessThan(FRAME);
  expect(later).toBeLessThan(FRAME);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a plain form to the page with all codes, and sends nothing of the text', async ({ page }) => {
    await page.goto(path(home, 'id'));
    await page.locator('#ask-input').fill('550 5.1.1 User unknown');
    await page.locator('form.ask button').click();
    await expect(page).toHaveURL(new RegExp(`${path({ kind: 'codes' }, 'id')}\\??$`, 'u'));
  });

  test('the link in the bar leads to the box', async ({ page }) => {
    await page.goto(path({ kind: 'code', code: 451 }, 'ru'));
    await page.locator('a[data-ask]').click();
    await expect(page.locator('#ask-input')).toBeInViewport();
  });
});
