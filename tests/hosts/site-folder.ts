import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePath, type Place } from '../../src/addresses/addresses.ts';
import { pairPlace } from '../../src/commands/templates.ts';
import { LOCALES } from '../../src/languages/locales.ts';
import { writeHeadersFile, writeHeaderSnippets } from '../../src/hosts/headers-file.ts';
import { precompress } from '../../src/hosts/precompress.ts';

const DIST = process.env['DIST'] ?? 'dist';

/** The pages that the expectations ask for; compressing all of them would take minutes. */
const PAGES: readonly Place[] = [
  { kind: 'home' },
  { kind: 'codes' },
  { kind: 'code', code: 451 },
  pairPlace(235, 451),
  pairPlace(450, 550),
];
const BACKWARDS: Place = { kind: 'backwards', pair: { first: 235, second: 451 } };

/** A folder as it stands on a server: `dist/` and `.hosts/`. */
export interface SiteFolder {
  readonly root: string;
  /** What the server serves. */
  readonly dist: string;
  /** The sub-folder of `dist` with the site, with a slash at both ends. */
  readonly base: string;
  remove(): void;
}

const copy = (dist: string, path: string): void => {
  cpSync(join(DIST, path), join(dist, path), { recursive: true });
};

const copyPage = (dist: string, path: string): void => {
  mkdirSync(join(dist, path), { recursive: true });
  for (const file of readdirSync(join(DIST, path), { withFileTypes: true })) {
    if (file.isFile()) copy(dist, join(path, file.name));
  }
};

/** A file of a kind that a build may not have; hosts know it by its address alone. */
const standIn = (file: string, text: string): void => {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const copyPart = (site: string): void => {
  mkdirSync(site, { recursive: true });
  for (const file of readdirSync(DIST, { withFileTypes: true })) if (file.isFile()) copy(site, file.name);
  for (const folder of ['_astro', 'ask', 'api', 'cards']) if (existsSync(join(DIST, folder))) copy(site, folder);
  for (const locale of LOCALES) {
    copy(site, makePath({ kind: 'notFound' }, locale, '/'));
    for (const place of [...PAGES, BACKWARDS]) copyPage(site, makePath(place, locale, '/'));
    for (const place of PAGES) standIn(join(site, makePath(place, locale, '/'), 'index.md'), '# 451 ≠ 235\n');
  }
  standIn(join(site, 'api', 'stand-in.json'), '{}\n');
  standIn(join(site, 'cards', 'stand-in.png'), 'a picture');
};

/** Copies a part of what was built, and does to it what `npm run build` and `npm run hosts` do. */
export const makeSiteFolder = async (base = '/'): Promise<SiteFolder> => {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error(`${DIST}/ holds no site yet: run "npm run build" first`);
  const root = mkdtempSync(join(tmpdir(), 'smtp-hosts-'));
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  // Also when the run is broken off.
  process.once('exit', remove);
  const dist = join(root, 'dist');
  const site = join(dist, base);
  try {
    copyPart(site);
    writeHeadersFile(site, base);
    mkdirSync(join(root, '.hosts'));
    writeHeaderSnippets(site, join(root, '.hosts'));
    await precompress(site);
    // Cloudflare reads them at the top of what it serves only.
    if (site !== dist) for (const file of ['_headers', '.assetsignore']) renameSync(join(site, file), join(dist, file));
    return { root, dist, base, remove };
  } catch (error) {
    remove();
    throw error;
  }
};
