import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { redirectsIn } from './src/addresses/redirects.ts';
import { CACHE_FOLDER, CONTENT_FOLDER, SITE } from './src/config.ts';
import { CONTENT_SECURITY_POLICY } from './src/head/content-security-policy.ts';
import { publishWhenComplete, siteSitemap } from './src/publish.ts';
import { readContentFiles } from './src/repository/content-files.ts';

if (SITE.isPlaceholder) {
  console.warn(`SITE_URL is not set: building for ${SITE.origin}. Set it to the origin the site will be served from.`);
}

export default defineConfig({
  site: SITE.origin,
  base: SITE.base,
  output: 'static',
  outDir: process.env.OUT_DIR ? `${process.env.OUT_DIR}.staging` : './.build',
  // Astro keeps its content store here; outside node_modules, so that a cached install can't bring back old content.
  cacheDir: `${CACHE_FOLDER}/astro`,
  trailingSlash: 'always',
  // Whitespace between inline elements matters in prose; the default of Astro 7 ('jsx') drops it.
  compressHTML: true,
  // A script is a file of its own, so that a strict content security policy can do without inline code.
  vite: { build: { assetsInlineLimit: 0 } },
  build: { format: 'directory', inlineStylesheets: 'always' },
  redirects: redirectsIn(SITE.base),
  security: { csp: CONTENT_SECURITY_POLICY },
  integrations: [
    siteSitemap(SITE, readContentFiles(CONTENT_FOLDER)),
    publishWhenComplete(resolve(process.env.OUT_DIR ?? 'dist')),
  ],
});
