import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parsePath, type Place } from '../addresses/addresses.ts';
import { cachedCard } from '../cards/card-cache.ts';
import { CONTENT_FOLDER, SITE } from '../config.ts';
import { DEFAULT_LOCALE } from '../languages/locales.ts';
import { readContentFiles } from '../repository/content-files.ts';
import { parseContent } from '../repository/parse-content.ts';
import { createContexts } from '../views/context.ts';
import { allCards, type NamedCard } from '../views/share-card.ts';

/**
 * `npm run bench`: builds the whole site into a temporary folder and prints what it took and what came out; then the
 * same for the pictures alone, drawn anew and taken from the cache.
 */

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMegabytes: number;
}

/** Builds in this process's child, so that its own CPU time and peak memory can be told. */
const build = (out: string): Promise<Cost> =>
  new Promise((resolve, reject) => {
    const script = `
      const { build } = await import('astro');
      const start = performance.now();
      await build({ logLevel: 'warn' });
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.send({ wall: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 });
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, CARDS: 'off', OUT_DIR: out, CACHE_DIR: `${out}-cache`, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let cost: Cost | undefined;
    child.on('message', (message) => (cost = message as Cost));
    child.on('close', (status) => {
      if (status === 0 && cost) resolve(cost);
      else reject(new Error(`the build ended with ${status ?? 'a signal'}`));
    });
  });

interface Size {
  readonly raw: number;
  readonly brotli: number;
}

const measurePages = (folder: string): ReadonlyMap<Place['kind'], readonly Size[]> => {
  const sizes = new Map<Place['kind'], Size[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = SITE.base + file.slice(folder.length + 1).replace(/index\.html$/u, '');
    const kind = parsePath(path, SITE.base)?.place.kind;
    if (!kind) throw new Error(`${file} is no page of the site`);
    const html = readFileSync(file);
    sizes.set(kind, [...(sizes.get(kind) ?? []), { raw: html.length, brotli: brotliCompressSync(html).length }]);
  }
  return sizes;
};

/** Draws every card, or takes it from the folder; the time is this process's own. */
const drawCards = async (cards: readonly NamedCard[], folder: string): Promise<Omit<Cost, 'peakMegabytes'>> => {
  const [start, cpuStart] = [performance.now(), process.cpuUsage()];
  for (const { card } of cards) await cachedCard(card, folder);
  const { user, system } = process.cpuUsage(cpuStart);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
};

const allSiteCards = (): readonly NamedCard[] => {
  const english = createContexts(parseContent(readContentFiles(CONTENT_FOLDER)), SITE).get(DEFAULT_LOCALE);
  if (!english) throw new Error('English has no context');
  return allCards(english);
};

const spread = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
    .map((value) => String(value).padStart(7))
    .join(' ');
};

const workspace = mkdtempSync(join(tmpdir(), 'smtp-bench-'));
try {
  const out = join(workspace, 'dist');
  const cost = await build(out);
  const sizes = measurePages(out);
  const pages = [...sizes.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(`pages        ${pages}`);
  console.log(`wall         ${cost.wall.toFixed(1)} s`);
  console.log(`CPU          ${cost.cpu.toFixed(1)} s, ${((cost.cpu * 1000) / pages).toFixed(2)} ms a page`);
  console.log(`peak memory  ${cost.peakMegabytes.toFixed(0)} MB`);
  console.log(`\nbytes a page      pages |  raw: min     med     max | brotli: min  med     max`);
  for (const [kind, list] of sizes) {
    const raw = spread(list.map((size) => size.raw));
    const brotli = spread(list.map((size) => size.brotli));
    console.log(`${kind.padEnd(12)} ${String(list.length).padStart(10)} | ${raw} | ${brotli}`);
  }
  const cards = allSiteCards();
  const folder = join(workspace, 'cards');
  for (const how of ['drawn anew', 'from the cache']) {
    const { wall, cpu } = await drawCards(cards, folder);
    console.log(`\n${cards.length} cards ${how}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`);
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
