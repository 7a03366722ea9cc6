import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { chromium } from 'playwright';
import { makePath } from '../addresses/addresses.ts';
import { SITE } from '../config.ts';
import { LOCALES } from '../languages/locales.ts';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { TEMPLATES } from './templates.ts';

/** Pictures of every template in every language, for people who look at them. Ignored by git. */
const FOLDER = '.screenshots';
const WIDTHS = [360, 768, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const port = await getPort();
const server = await serveFolder('dist', SITE.base, port);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
let made = 0;
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    for (const locale of LOCALES) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale });
      const page = await context.newPage();
      for (const [name, place] of TEMPLATES) {
        await page.goto(`http://127.0.0.1:${port}${makePath(place, locale, SITE.base)}`);
        await page.screenshot({
          path: join(FOLDER, `${name.replaceAll(' ', '-')}-${locale}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
        made += 1;
      }
      await context.close();
      console.log(`${made} pictures: ${locale}, ${width} px, ${colorScheme}`);
    }
  }
}
await browser.close();
server.close();
console.log(`${made} pictures in ${FOLDER}/`);
