import { expect, test } from './trusted-page.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { TEMPLATES } from '../../src/commands/templates.ts';
import { pairPlace, path } from './texts.ts';

const LONG_PAIRS = [pairPlace(503, 554), pairPlace(432, 534)];

for (const locale of LOCALES) {
  test(`${locale}: nothing overflows at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const place of [...TEMPLATES.map(([, template]) => template), ...LONG_PAIRS]) {
      await page.goto(path(place, locale));
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll, path(place, locale)).toBeLessThanOrEqual(client);
    }
  });
}

test('on a wide screen the parts of both codes begin on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(path(pairPlace(235, 451), 'ru'));
  for (const part of ['description', 'when', 'fix']) {
    const [first, second] = await Promise.all(
      [235, 451].map((code) => page.locator(`#code-${code}-${part} h3`).boundingBox()),
    );
    expect(first?.y).toBe(second?.y);
    expect(first?.x).not.toBe(second?.x);
  }
});

test('the parts of a code lie below one another, the way to the rest last', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(path(pairPlace(235, 451), 'en'));
  const boxes = await Promise.all(
    ['#code-451-description', '#code-451-when', '#code-451-fix ol >> nth=-1', '#code-451 .onward'].map((selector) =>
      page.locator(selector).boundingBox(),
    ),
  );
  boxes.slice(1).forEach((box, index) => {
    const above = boxes[index];
    expect(box?.y).toBeGreaterThanOrEqual((above?.y ?? Infinity) + (above?.height ?? 0));
  });
});

test('on a phone the codes follow each other in the order of the seeds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path(pairPlace(235, 451), 'id'));
  const tops = await Promise.all(
    ['#summary', '#glance', '#code-235-fix', '#code-451', '#code-451-fix', '#differences', '#which', '#learn-more'].map(
      async (anchor) => (await page.locator(anchor).boundingBox())?.y ?? -1,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
});

test('dark mode changes paper and ink', async ({ page }) => {
  const colours = async (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path(pairPlace(235, 451), 'en'));
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  expect(light[0]).not.toBe(dark[0]);
  expect(light[1]).not.toBe(dark[1]);
});
