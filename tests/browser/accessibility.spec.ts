import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './trusted-page.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { TEMPLATES } from '../../src/commands/templates.ts';
import { path } from './texts.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const locale of LOCALES) {
  for (const [name, place] of TEMPLATES) {
    test(`${locale}, ${name}: axe finds nothing, in light and in dark`, async ({ page }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path(place, locale));
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
    });
  }
}
