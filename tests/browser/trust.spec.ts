import { TEMPLATES } from '../../src/commands/templates.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { path } from './texts.ts';
import { expect, test } from './trusted-page.ts';

/** Other hosts and breaches of the policy fail every browser test; see trusted-page.ts. */
for (const locale of LOCALES) {
  test(`${locale}: no page sets a cookie, keeps anything, or asks for more than its script`, async ({
    page,
    context,
  }) => {
    for (const [name, place] of TEMPLATES) {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.resourceType()));
      await page.goto(path(place, locale));
      await page.waitForLoadState('networkidle');
      expect(await context.cookies(), name).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length), name).toBe(0);
      // The page for unknown addresses looks up what was meant, with two scripts more.
      const scripts = place.kind === 'notFound' ? 3 : 1;
      expect(asked.toSorted(), name).toEqual(['document', ...Array<string>(scripts).fill('script')]);
      page.removeAllListeners('request');
    }
  });
}

test('the policy is in force: code that somebody slipped into a page does not run', async ({ page, trust }) => {
  await page.goto(path({ kind: 'home' }, 'en'));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe('taken over');
  expect(trust.join()).toMatch(/content security policy/iu);
  (trust as string[]).length = 0;
});
