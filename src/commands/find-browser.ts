import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findProgram, type Program } from './find-program.ts';

const CHROMIUM: Program = {
  title: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
  packages: ['chromium'],
  advice: ['run: npx playwright install chromium'],
};

/** Playwright's own Chromium, if it was downloaded. */
const downloaded = (): string | undefined => {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

/**
 * The path of the Chromium that the browser tests run in, e.g. `/usr/bin/chromium`. May install one; throws with what
 * to do when there is none.
 */
export const findBrowser = (): string => findProgram(CHROMIUM, downloaded);
