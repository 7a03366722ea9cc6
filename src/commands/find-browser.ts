import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * Finds the Chromium that the browser tests run in: `CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own
 * download, or what apt can install where this runs as root on Debian or Ubuntu. Throws with what to do otherwise:
 * a missing browser fails the tests and never skips them.
 */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...FIXED_PLACES].find(isExecutable);
};

const downloaded = (): string | undefined => {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/mu.test(readFileSync('/etc/os-release', 'utf8'));

const installWithApt = (): string | undefined => {
  if (!isDebianRoot()) return undefined;
  console.log('No Chromium found; installing it with apt-get (this takes a minute or two)…');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installed();
};

const MISSING = `No Chromium was found, and the browser tests can't run without one. Do one of these:
  - install Chromium or Google Chrome, so that it is in PATH
  - set CHROMIUM_PATH to the executable of one
  - run: npx playwright install chromium`;

/** The path of an executable Chromium, e.g. `/usr/bin/chromium`. May install one; see above. */
export const findBrowser = (): string => {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given;
    throw new Error(`CHROMIUM_PATH: found "${given}", which is no executable file`);
  }
  const found = installed() ?? downloaded() ?? installWithApt();
  if (found === undefined) throw new Error(MISSING);
  return found;
};
