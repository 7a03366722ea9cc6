import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { parsePath } from './addresses/addresses.ts';
import { SITE, type SiteConfig } from './config.ts';
import { isIndexable } from './head/head.ts';
import { currentDates, HISTORY_FILE, historySchema, lastChange } from './history.ts';
import { writeHeadersFile } from './hosts/headers-file.ts';
import { DEFAULT_LOCALE, LOCALES } from './languages/locales.ts';
import type { ContentFiles } from './repository/content-files.ts';

/** A sitemap for each language, of exactly the indexable pages, each with the date of its last change. */
export const siteSitemap = (site: SiteConfig, files: ContentFiles): AstroIntegration => {
  const dates = currentDates(historySchema.parse(JSON.parse(files.get(HISTORY_FILE) ?? '{}')), files);
  const at = (url: string): ReturnType<typeof parsePath> => parsePath(new URL(url).pathname, site.base);
  return sitemap({
    filter: (url) => {
      const found = at(url);
      return found !== undefined && isIndexable(found.place);
    },
    chunks: Object.fromEntries(
      LOCALES.map((locale) => [locale, (item: SitemapItem) => (at(item.url)?.locale === locale ? item : undefined)]),
    ),
    serialize: (item) => {
      const found = at(item.url);
      const date = found && lastChange(dates, files, found.place, found.locale);
      return date === undefined ? item : { ...item, lastmod: date };
    },
  });
};

/** Astro writes /id/404/index.html; hosts look for /id/404.html. */
const placeNotFoundPages = (folder: string): void => {
  for (const locale of LOCALES.filter((other) => other !== DEFAULT_LOCALE)) {
    renameSync(join(folder, locale, '404', 'index.html'), join(folder, locale, '404.html'));
    rmSync(join(folder, locale, '404'), { recursive: true });
  }
};

/** Astro ends a build with success even when the sitemap failed (measured with @astrojs/sitemap 3.7.4). */
const requireSitemap = (folder: string): void => {
  const index = join(folder, 'sitemap-index.xml');
  if (!existsSync(index) || !readFileSync(index, 'utf8').includes('<loc>')) {
    throw new Error('The sitemap was not written; see the message of @astrojs/sitemap above.');
  }
};

/**
 * Builds go into a staging folder and replace `target` only when everything succeeded, so that a failed build leaves
 * the published site as it was. Must be the last integration.
 */
export const publishWhenComplete = (target: string): AstroIntegration => ({
  name: 'publish-when-complete',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const staging = fileURLToPath(dir);
      placeNotFoundPages(staging);
      requireSitemap(staging);
      writeHeadersFile(staging, SITE.base);
      const previous = `${target}.previous`;
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(staging, target);
      rmSync(previous, { recursive: true, force: true });
      logger.info(`published to ${target}`);
    },
  },
});
